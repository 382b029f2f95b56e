#!/usr/bin/env bash
# Fails if a plan with the image that runs, and with infra/ as it was when that was released, would change anything.
#   scripts/deploy/drift.sh <environment>          in a checkout with the whole history
set -euo pipefail
cd "$(dirname "$0")/../.."
scripts/deploy/init.sh "$1"
meta=$(curl -fsS --max-time 10 "$(tofu -chdir=infra output -raw url)/v1/meta")
image=$(jq -er .image <<< "$meta") commit=$(jq -er .commit <<< "$meta")
[[ $image =~ @sha256:[0-9a-f]{64}$ ]] || { echo "It runs from $image, which is no image with a digest." >&2; exit 1; }
# What is merged and not released yet is no drift. But what an instance says is only planned if it was merged here once.
{ [[ $commit =~ ^[0-9a-f]{40}$ ]] && git merge-base --is-ancestor "$commit" HEAD; } || { echo "It runs commit $commit, which is none of this branch." >&2; exit 1; }
released=$(mktemp -d)
trap 'rm -rf "$released"' EXIT
git archive "$commit" | tar -x -C "$released"
scripts/deploy/init.sh "$1" "$released/infra"
# 0: nothing to change, 2: something, 1: the plan itself has failed. None of the last two is green.
tofu -chdir="$released/infra" plan -input=false -lock=false -detailed-exitcode -var-file="environments/$1.tfvars" -var="image=$image"
