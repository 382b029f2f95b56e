#!/usr/bin/env bash
# Writes an image to a file for `docker load`, so that what was built once is what is verified, scanned and published; prints the file's checksum.
#   scripts/image/save.sh <image> <file>
set -euo pipefail
docker save --output "$2" "$1"
echo "checksum=$(sha256sum "$2" | cut -d' ' -f1)"
