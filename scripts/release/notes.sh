#!/usr/bin/env bash
# Makes the release on GitHub: what the image is called, and the SBOM, the contract, the list of its operations and the client beside it.
#   scripts/release/notes.sh <tag> <image@sha256:...> <SHA-256 of the contract> <file of the client>      needs gh and GH_TOKEN
set -euo pipefail
cd "$(dirname "$0")/../.."
gh release create "$1" --verify-tag --generate-notes \
  --notes "Image \`$2\`, contract \`$3\`. How to check who signed it: docs/pipeline.md." \
  test-results/sbom.spdx.json generated/openapi.json generated/openapi.yaml generated/operations.txt "$4"
