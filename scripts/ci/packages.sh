#!/usr/bin/env bash
# Installs the packages of Debian that the gates use and a bare machine lacks; what is there is left alone.
set -euo pipefail
missing=()
for program in jq openssl; do command -v "$program" > /dev/null || missing+=("$program"); done
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
fi
echo "jq and openssl are there"
