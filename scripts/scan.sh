#!/usr/bin/env bash
# Searches an image and this tree with Trivy: known vulnerabilities, misconfiguration, secrets, licences. Fails at HIGH and CRITICAL, of vulnerabilities
# at those that have a fix. Findings as SARIF under test-results/scan/. Needs trivy and the network.
#   scripts/scan.sh [image [--image-only]]       atelier:local by default; with --image-only nothing but the image
# SCAN_CATEGORY is what the findings go under, trivy by default.
set -euo pipefail
cd "$(dirname "$0")/.."
image=${1:-atelier:local}
only=${2:-}
category=${SCAN_CATEGORY:-trivy}
results=test-results/scan
mkdir -p "$results"
red=0

scan() { # name, what is searched, trivy's arguments
  local name=$1; shift
  echo "== $name"
  # The finding is written in full before it is judged, and the table is for people who read the log.
  trivy "$@" --severity HIGH,CRITICAL --quiet --format json --output "$results/$name.json" || { echo "trivy could not finish"; exit 2; }
  trivy convert --format sarif --output "$results/$name.raw" "$results/$name.json" || exit 2
  # Code scanning takes one run of a tool by each id, and refuses all files of a folder in which two have the same.
  jq --arg id "$category-$name/" '.runs[].automationDetails.id = $id' "$results/$name.raw" > "$results/$name.sarif"
  trivy convert --format table --exit-code 1 "$results/$name.json" || red=1
}

scan image image --scanners vuln,secret --ignore-unfixed "$image"
# Of the base, glibc alone is under a licence that Trivy calls restricted; what we add to it is npm's packages.
scan licences image --scanners license --pkg-types library "$image"
if [ "$only" != --image-only ]; then
  scan config config --skip-dirs node_modules .
  scan tree fs --scanners vuln,secret --ignore-unfixed --skip-dirs node_modules --skip-dirs dist .
fi
rm -f "$results"/*.json "$results"/*.raw
exit "$red"
