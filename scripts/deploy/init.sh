#!/usr/bin/env bash
# Prepares infra/ for an environment's state.
#   scripts/deploy/init.sh <environment> [folder]  infra by default; STATE_BUCKET
set -euo pipefail
cd "$(dirname "$0")/../.."
tofu -chdir="${2:-infra}" init -input=false -reconfigure -backend-config="environments/$1.s3.tfbackend" -backend-config="bucket=${STATE_BUCKET:?is not set}"
