#!/usr/bin/env bash
# What is released, as name=value: its version, its commit and the SHA-256 of its contract. Fails unless the tag names the version, which package.json,
# the contract and the client share; if main does not have the commit; and if a release of that version had another contract.
#   scripts/release/facts.sh v1.2.3                in a checkout with the whole history
set -euo pipefail
cd "$(dirname "$0")/../.."
contract=generated/openapi.json
version=$(node scripts/version.mjs)
[ "$1" = "v$version" ] || { echo "The tag is $1, and the version is $version." >&2; exit 1; }
# Whoever may push a tag has not been reviewed; main has.
git merge-base --is-ancestor HEAD refs/remotes/origin/main || { echo "main does not have $(git rev-parse HEAD)." >&2; exit 1; }
for tag in $(git tag --list 'v*' --merged HEAD --no-contains HEAD); do
  if [ "$(git show "$tag:$contract" | jq -r .info.version)" = "$version" ] && ! git diff --quiet "$tag" HEAD -- "$contract"; then
    echo "$tag has released another contract as $version: raise info.version." >&2
    exit 1
  fi
done
echo "version=$version"
echo "commit=$(git rev-parse HEAD)"
echo "contract=$(sha256sum "$contract" | cut -d' ' -f1)"
