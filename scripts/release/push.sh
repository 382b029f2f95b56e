#!/usr/bin/env bash
# Pushes the image that was built and verified, and prints its digest and its name with the digest, as name=value. A version is pushed once.
#   scripts/release/push.sh <file of docker save> <its checksum> <repository> <version>
set -euo pipefail
file=$1 checksum=$2 repository=$3 version=$4
sha256sum --check --quiet <<< "$checksum  $file" >&2
if docker manifest inspect "$repository:$version" > /dev/null 2>&1; then
  echo "$repository:$version is published already, and a version means one image." >&2
  exit 1
fi
docker load --quiet --input "$file" >&2
docker tag atelier:local "$repository:$version"
docker push --quiet "$repository:$version" >&2
name=$(docker image inspect --format '{{join .RepoDigests "\n"}}' "$repository:$version" | grep -F "$repository@sha256:")
echo "digest=${name#*@}"
echo "image=$name"
