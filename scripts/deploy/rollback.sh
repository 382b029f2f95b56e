#!/usr/bin/env bash
# Moves the service back to a task definition, by default to the newest before the present one that a rollout has verified, and asks it who it is.
#   scripts/deploy/rollback.sh [task definition]
set -euo pipefail
# shellcheck source=scripts/deploy/lib.sh
. "$(dirname "$0")/lib.sh"
locate
now=$(primary)

tags() { aws ecs describe-task-definition --task-definition "$1" --include TAGS --output json | jq -c '[.tags[]? | {key, value}] | from_entries'; }

last_good() {
  local family=${now##*/} candidate revision=${now##*:}
  for candidate in $(aws ecs list-task-definitions --family-prefix "${family%:*}" --status ACTIVE --sort DESC --output json | jq -r '.taskDefinitionArns[]'); do
    [ "${candidate##*:}" -lt "$revision" ] || continue
    if tags "$candidate" | jq -e .verifiedCommit > /dev/null; then echo "$candidate"; return; fi
  done
  say "no task definition before $now was ever verified"
  return 1
}

wanted=${1:-$(last_good)}
[ -n "$wanted" ] || exit 1
# A name such as family:41 is given its full form, which is what the service answers with.
wanted=$(aws ecs describe-task-definition --task-definition "$wanted" --output json | jq -er .taskDefinition.taskDefinitionArn)
verified=$(tags "$wanted")
commit=$(jq -er .verifiedCommit <<< "$verified") || { say "$wanted was never verified"; exit 1; }
switch_to "$wanted"
settled "$wanted"
smoke "$commit" "$(jq -er .verifiedContract <<< "$verified")" "$(jq -er .verifiedImage <<< "$verified")"
