#!/usr/bin/env bash
# Fails unless this repository's release workflow signed that image, for that tag and from that commit.
#   scripts/release/trust.sh <image@sha256:...> <tag> <commit>       needs cosign; GITHUB_REPOSITORY is owner/name
set -euo pipefail
[[ $1 =~ @sha256:[0-9a-f]{64}$ ]] || { echo "An image is deployed by its digest, and $1 has none." >&2; exit 1; }
cosign verify --output text "$1" \
  --certificate-oidc-issuer https://token.actions.githubusercontent.com \
  --certificate-identity "https://github.com/${GITHUB_REPOSITORY:?}/.github/workflows/release.yml@refs/tags/$2" \
  --certificate-github-workflow-sha "$3"
