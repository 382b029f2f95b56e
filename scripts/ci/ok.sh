#!/usr/bin/env bash
# Fails unless every job that NEEDS (a JSON object, as GitHub gives it) names has succeeded: one that was skipped or cancelled has shown nothing.
set -euo pipefail
jq -r 'to_entries[] | "\(.value.result)\t\(.key)"' <<< "$NEEDS"
jq -e 'length > 0 and all(.[]; .result == "success")' <<< "$NEEDS" > /dev/null || { echo "not every job has succeeded"; exit 1; }
