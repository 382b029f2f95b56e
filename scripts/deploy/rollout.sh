#!/usr/bin/env bash
# After apply.sh: migrates, moves the service to the new task definition, waits, asks it who it is, and moves it back if it is not.
#   scripts/deploy/rollout.sh <commit> <SHA-256 of the contract> <image@sha256:...>
set -euo pipefail
# shellcheck source=scripts/deploy/lib.sh
. "$(dirname "$0")/lib.sh"
locate
wanted=$(deployed .task_definition_arns.api)
before=$(primary)
"$(dirname "$0")/migrate.sh" # nothing has moved yet if this fails
switch_to "$wanted"
if settled "$wanted" && smoke "$1" "$2" "$3"; then
  # rollback.sh goes to what carries these.
  aws ecs tag-resource --resource-arn "$wanted" --tags "key=verifiedCommit,value=$1" "key=verifiedContract,value=$2" "key=verifiedImage,value=$3"
  exit 0
fi
say "going back"
switch_to "$before"
if settled "$before"; then say "as before: $before"; else say "and $before does not settle either: somebody has to look"; fi
exit 1
