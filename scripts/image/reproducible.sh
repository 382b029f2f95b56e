#!/usr/bin/env bash
# Builds the image of this commit once more, from nothing that an earlier build has left, and compares what both have below /app.
#   scripts/image/reproducible.sh [image]                 atelier:local by default; it must be of this very checkout
set -euo pipefail
cd "$(dirname "$0")/../.."
image=${1:-atelier:local} again=atelier:again-$$
work=$(mktemp -d)
trap 'rm -rf "$work"; docker image rm --force "$again" > /dev/null' EXIT
scripts/image/build.sh "$again" --no-cache
for tag in "$image" "$again"; do
  container=$(docker create "$tag")
  docker export --output "$work/${tag/:/-}.tar" "$container"
  docker rm "$container" > /dev/null
done
node scripts/image/contents.mjs "$work/${image/:/-}.tar" "$work/${again/:/-}.tar"
