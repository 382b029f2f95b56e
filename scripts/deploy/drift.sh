#!/usr/bin/env bash
# Fails if a plan with the image that runs would change anything.
#   scripts/deploy/drift.sh <environment>
set -euo pipefail
cd "$(dirname "$0")/../.."
scripts/deploy/init.sh "$1"
image=$(curl -fsS --max-time 10 "$(tofu -chdir=infra output -raw url)/v1/meta" | jq -er .image)
# 0: nothing to change, 2: something, 1: the plan itself has failed. None of the last two is green.
tofu -chdir=infra plan -input=false -lock=false -detailed-exitcode -var-file="environments/$1.tfvars" -var="image=$image"
