#!/usr/bin/env bash
# Scans the image that an instance says it runs from.
#   scripts/scan-running.sh https://api.atelier.example
set -euo pipefail
cd "$(dirname "$0")/.."
image=$(curl -fsS --max-time 10 "${1:?the address of an instance is missing}/v1/meta" | jq -r .image)
[[ $image =~ @sha256:[0-9a-f]{64}$ ]] || { echo "$1 runs from $image, which is no image with a digest." >&2; exit 1; }
scripts/scan.sh "$image" --image-only
