#!/usr/bin/env bash
# Signs an image without a key: with the identity of the workflow that runs this, which the public log of Sigstore keeps. The SBOM is signed with it.
#   scripts/release/sign.sh <image@sha256:...> <sbom.spdx.json>                needs cosign
set -euo pipefail
cosign sign --yes "$1"
cosign attest --yes --type spdxjson --predicate "$2" "$1"
