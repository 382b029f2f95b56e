#!/usr/bin/env bash
# Puts what contract:diff has said on a pull request, in place of what it said before.
#   scripts/contract-diff/post.sh <file> <number of the pull request>       needs gh and GH_TOKEN
set -euo pipefail
cd "$(dirname "$0")/../.."
# GitHub takes 65536 characters.
text=$(head -c 60000 "$1")
[ "$(wc -c < "$1")" -le 60000 ] || text+=$'\n\n(It goes on in the summary of the job `contract`.)'
gh pr comment "$2" --body-file - --edit-last --create-if-none <<< "$text"
