#!/usr/bin/env bash
# What is released, as name=value: its version, its commit and the SHA-256 of its contract. Fails if the tag does not name the version of package.json.
#   scripts/release/facts.sh v1.2.3
set -euo pipefail
cd "$(dirname "$0")/../.."
version=$(jq -r .version package.json)
[ "$1" = "v$version" ] || { echo "The tag is $1, and package.json says $version." >&2; exit 1; }
echo "version=$version"
echo "commit=$(git rev-parse HEAD)"
echo "contract=$(sha256sum generated/openapi.json | cut -d' ' -f1)"
