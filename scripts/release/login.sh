#!/usr/bin/env bash
# Logs in to DockerHub with DOCKERHUB_USERNAME and DOCKERHUB_TOKEN.
set -euo pipefail
: "${DOCKERHUB_USERNAME:?is not set}" "${DOCKERHUB_TOKEN:?is not set}"
docker login --username "$DOCKERHUB_USERNAME" --password-stdin <<< "$DOCKERHUB_TOKEN"
