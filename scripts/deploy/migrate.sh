#!/usr/bin/env bash
# Runs the migrations as a task of their own, and fails unless its every container has ended with 0.
set -euo pipefail
# shellcheck source=scripts/deploy/lib.sh
. "$(dirname "$0")/lib.sh"
cluster=$(deployed .cluster_name)
network=$(deployed '{awsvpcConfiguration: {subnets: .application_subnet_ids, securityGroups: [.security_group_id], assignPublicIp: "DISABLED"}} | tojson')
started=$(aws ecs run-task --cluster "$cluster" --task-definition "$(deployed .task_definition_arns.migration)" --launch-type FARGATE \
  --network-configuration "$network" --started-by deploy --output json)
task=$(jq -r '.tasks[0].taskArn // empty' <<< "$started")
[ -n "$task" ] || { say "the migration has not started: $(jq -c .failures <<< "$started")"; exit 1; }
say "migrating: $task"
aws ecs wait tasks-stopped --cluster "$cluster" --tasks "$task"
ended=$(aws ecs describe-tasks --cluster "$cluster" --tasks "$task" --output json)
# A container that never ran has no exit code, and null is not 0.
jq -e '.tasks[0].containers | length > 0 and all(.exitCode == 0)' <<< "$ended" > /dev/null || {
  say "the migration has failed: $(jq -c '.tasks[0] | {stoppedReason, containers: [.containers[] | {name, exitCode, reason}]}' <<< "$ended")"
  exit 1
}
say "migrated"
