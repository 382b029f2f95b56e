#!/usr/bin/env bash
# Fails if a base that the Dockerfile pins in an ARG is not what its tag names any more: Dependabot does not read there. Needs docker and the network.
set -euo pipefail
cd "$(dirname "$0")/../.."
mapfile -t bases < <(sed -nE 's/^ARG [A-Z_]+_BASE=(.+@sha256:[0-9a-f]{64})$/\1/p' Dockerfile)
[ ${#bases[@]} -gt 0 ] || { echo "The Dockerfile pins no base." >&2; exit 1; }
old=0
for base in "${bases[@]}"; do
  now=$(docker buildx imagetools inspect --format '{{.Manifest.Digest}}' "${base%@*}")
  [ "$now" = "${base#*@}" ] || { echo "${base%@*} is $now now, and the Dockerfile has ${base#*@}."; old=1; }
done
[ "$old" = 1 ] || echo "${#bases[@]} bases are what their tags name"
exit "$old"
