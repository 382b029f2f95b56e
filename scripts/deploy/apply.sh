#!/usr/bin/env bash
# Applies the plan that plan.sh has saved, and no other: tofu refuses it if the state has moved on since.
#   scripts/deploy/apply.sh <environment>
set -euo pipefail
cd "$(dirname "$0")/../.."
tofu -chdir=infra apply -input=false -lock-timeout=5m "$1.plan"
