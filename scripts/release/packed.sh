#!/usr/bin/env bash
# The client that was packed and tested, as name=value: its file and the file's checksum.
set -euo pipefail
cd "$(dirname "$0")/../.."
file=dist/atelier-client-$(node scripts/version.mjs).tgz
echo "client=$file"
echo "client_checksum=$(sha256sum "$file" | cut -d' ' -f1)"
