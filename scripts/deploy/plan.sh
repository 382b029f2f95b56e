#!/usr/bin/env bash
# Plans an environment with an image and saves the plan, which is what is applied. Refuses a plan that would delete or replace what holds data.
#   scripts/deploy/plan.sh <environment> <image@sha256:...>
set -euo pipefail
cd "$(dirname "$0")/../.."
[[ $2 =~ @sha256:[0-9a-f]{64}$ ]] || { echo "An image is deployed by its digest, and $2 has none." >&2; exit 1; }
scripts/deploy/init.sh "$1"
tofu -chdir=infra plan -input=false -lock-timeout=5m -var-file="environments/$1.tfvars" -var="image=$2" -out="$1.plan"
lost=$(tofu -chdir=infra show -json "$1.plan" | jq -r '
  .resource_changes[]? | select(.type | test("^aws_(rds_cluster|rds_cluster_instance|db_instance|s3_bucket|kms_key|secretsmanager_secret|dynamodb_table)$"))
  | select(.change.actions | index("delete")) | .address')
[ -z "$lost" ] || { printf 'The plan deletes or replaces what holds data, which no pipeline does:\n%s\n' "$lost" >&2; exit 1; }
