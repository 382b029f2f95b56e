#!/usr/bin/env bash
# Builds the image and tags it.
#   scripts/image/build.sh [tag [what docker build takes besides]]                 atelier:local by default
# ATELIER_BUILD_BASE and ATELIER_RUNTIME_BASE replace the pinned bases where no registry is in reach; NPM_CA is a CA bundle for npm.
set -euo pipefail
cd "$(dirname "$0")/../.."
tag=${1:-atelier:local}
commit=$(git rev-parse HEAD)
# Where Docker knows it, the image is as old as its commit, whenever it is built.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
arguments=(
  --build-arg "COMMIT=$commit"
  --build-arg "VERSION=$(node scripts/version.mjs)"
  --build-arg "CONTRACT_SHA256=$(sha256sum generated/openapi.json | cut -d' ' -f1)"
)
[ -z "${ATELIER_BUILD_BASE:-}" ] || arguments+=(--build-arg "BUILD_BASE=$ATELIER_BUILD_BASE")
[ -z "${ATELIER_RUNTIME_BASE:-}" ] || arguments+=(--build-arg "RUNTIME_BASE=$ATELIER_RUNTIME_BASE")
[ -z "${NPM_CA:-}" ] || arguments+=(--secret "id=npm_ca,src=$NPM_CA")
DOCKER_BUILDKIT=1 docker build --tag "$tag" "${arguments[@]}" "${@:2}" .
docker image inspect --format '{{.Id}} {{.Size}}' "$tag" | awk '{ printf "image %s, %.0f MB\n", $1, $2 / 1e6; if ($2 > 180e6) { print "the image is larger than 180 MB"; exit 1 } }'
