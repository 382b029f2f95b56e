#!/usr/bin/env bash
# Fails unless what is checked out is that release, and that commit.
#   scripts/deploy/at.sh v1.2.3 <commit>
set -euo pipefail
[[ $1 =~ ^v[0-9]+\.[0-9]+\.[0-9]+$ ]] || { echo "$1 is no tag of a release." >&2; exit 1; }
head=$(git rev-parse HEAD)
[ "$head" = "$2" ] || { echo "$1 is $head, and the image was built from $2." >&2; exit 1; }
[ "$(git rev-parse --verify --quiet "refs/tags/$1^{commit}")" = "$head" ] || { echo "$1 is not what is checked out." >&2; exit 1; }
echo "$1 is $head"
