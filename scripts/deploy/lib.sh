#!/usr/bin/env bash
# What the programs beside this one share. DEPLOYED is what outputs.sh prints; a rollback needs no more of it than url, cluster_name and service_name.
# POLL_SECONDS and WAIT_SECONDS say how often and how long a rollout is watched.
set -euo pipefail
poll=${POLL_SECONDS:-10} patience=${WAIT_SECONDS:-1200}

say() { echo "$(date -u +%H:%M:%S) $*" >&2; }

# A value of DEPLOYED by its path in jq.
deployed() { jq -er "$1" <<< "${DEPLOYED:?is not set}"; }

service() { aws ecs describe-services --cluster "$cluster" --services "$service" --output json; }

primary() { service | jq -er '.services[0].deployments[] | select(.status == "PRIMARY") | .taskDefinition'; }

locate() {
  cluster=$(deployed .cluster_name) service=$(deployed .service_name) url=$(deployed .url)
}

switch_to() { # task definition
  say "the service goes to $1"
  aws ecs update-service --cluster "$cluster" --service "$service" --task-definition "$1" --output json > /dev/null
}

# Waits until the service runs that task definition and nothing else. A deployment that ECS has rolled back is COMPLETED too, of the task definition
# before: that is why the primary one is compared, each time.
settled() { # task definition
  local until=$((SECONDS + patience)) state
  while :; do
    state=$(service) || return 1
    case $(jq -r --arg wanted "$1" '
      .services[0] as $service | ($service.deployments[] | select(.status == "PRIMARY")) as $primary
      | if $primary.taskDefinition != $wanted then "other"
        elif $primary.rolloutState == "FAILED" then "failed"
        elif $primary.rolloutState == "COMPLETED" and ($service.deployments | length) == 1 and $service.runningCount == $service.desiredCount and $service.desiredCount > 0 then "settled"
        else "moving" end' <<< "$state") in
      settled) say "COMPLETED, and nothing else runs"; return 0 ;;
      other) say "ECS has gone back to $(jq -r '.services[0].deployments[] | select(.status == "PRIMARY") | .taskDefinition' <<< "$state")"; return 1 ;;
      failed) say "the rollout has FAILED: $(jq -r '.services[0].deployments[] | select(.status == "PRIMARY") | .rolloutStateReason' <<< "$state")"; return 1 ;;
    esac
    [ "$SECONDS" -lt "$until" ] || { say "not settled after $patience s"; return 1; }
    sleep "$poll"
  done
}

# Asks through the load balancer, ten times in a row: ready, that commit, that contract, that image, and the bytes of the contract.
smoke() { # commit, SHA-256 of the contract, image
  local meta seen
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    curl -fsS --max-time 10 --retry 2 --output /dev/null "$url/health/ready" || return 1
    meta=$(curl -fsS --max-time 10 --retry 2 "$url/v1/meta") || return 1
    seen=$(jq -r '"\(.commit) \(.contractSha256) \(.image)"' <<< "$meta") || return 1
    [ "$seen" = "$1 $2 $3" ] || { say "$url answers as $seen, and should as $1 $2 $3"; return 1; }
  done
  seen=$(curl -fsS --max-time 20 --retry 2 "$url/openapi.json" | sha256sum | cut -d' ' -f1) || return 1
  [ "$seen" = "$2" ] || { say "$url/openapi.json has the SHA-256 $seen, and should have $2"; return 1; }
  say "$url answers as $1"
}
