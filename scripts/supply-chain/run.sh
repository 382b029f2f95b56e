#!/usr/bin/env bash
# Where everything in the image comes from: the lock file, the licences, the SBOM against the lock file, the files, the secrets in any layer, a signature.
# Each check is shown to fail at something planted. Writes test-results/sbom.spdx.json.
#   npm run supply-chain [-- image]              atelier:local by default; needs docker, Python and Go, and no network once the tools are made
set -euo pipefail
cd "$(dirname "$0")/../.."
image=${1:-atelier:local}
tools=$(scripts/tools.sh syft gitleaks)
export PATH=$tools:$PATH SYFT_CHECK_FOR_APP_UPDATE=false
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p test-results

node scripts/supply-chain/lock.mjs
node scripts/supply-chain/licences.mjs
docker save --output "$work/image.tar" "$image"
syft --quiet "docker-archive:$work/image.tar" --output "syft-json=$work/syft.json" --output spdx-json=test-results/sbom.spdx.json
node scripts/supply-chain/sbom.mjs "$work/syft.json"
container=$(docker create "$image")
docker export "$container" | tar --list --verbose > "$work/files.txt"
docker rm "$container" > /dev/null
node scripts/supply-chain/files.mjs "$work/files.txt"
scripts/supply-chain/secrets.sh "$image" "$work"
scripts/supply-chain/signature.sh "$image" "$work"
