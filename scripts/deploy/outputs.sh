#!/usr/bin/env bash
# Prints deployed=<JSON>: of the outputs of infra/, those that the programs beside this one read.
set -euo pipefail
cd "$(dirname "$0")/../.."
tofu -chdir=infra output -json | jq -cr 'map_values(.value)
  | {url, cluster_name, service_name, task_definition_arns, application_subnet_ids, security_group_id}
  | if any(. == null) then error("an output is missing") else "deployed=\(tojson)" end'
