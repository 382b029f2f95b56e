#!/usr/bin/env bash
# Pushes the image that was built and verified, and prints its digest and its name with the digest, as name=value. A version is pushed once; where it is
# published and is this very image, as after a signature that failed, the names are printed again.
#   scripts/release/push.sh <file of docker save> <its checksum> <repository> <version>
set -euo pipefail
file=$1 checksum=$2 repository=$3 version=$4
sha256sum --check --quiet <<< "$checksum  $file" >&2
docker load --quiet --input "$file" >&2
built=$(docker image inspect --format '{{.Id}}' atelier:local)

if published=$(docker manifest inspect "$repository:$version" 2>&1); then
  [ "$(jq -r '.config.digest // empty' <<< "$published")" = "$built" ] || { echo "$repository:$version is published already, and a version means one image." >&2; exit 1; }
  docker pull --quiet "$repository:$version" >&2
elif [[ $published == *"no such manifest"* ]]; then
  docker tag atelier:local "$repository:$version"
  docker push --quiet "$repository:$version" >&2
else
  # A registry that can not be asked has not said that nothing is there.
  echo "Whether $repository:$version is published is not known: $published" >&2
  exit 1
fi
name=$(docker image inspect --format '{{join .RepoDigests "\n"}}' "$repository:$version" | grep -F "$repository@sha256:")
echo "digest=${name#*@}"
echo "image=$name"
