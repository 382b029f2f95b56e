#!/usr/bin/env bash
# Searches every layer of an image for secrets, also those that a later layer hides, and its configuration: environment, labels, history. It searches a
# copy in which two are planted, one in the environment and one, hidden, below node_modules: those must be found, and no other.
#   scripts/supply-chain/secrets.sh <image> <folder>     needs gitleaks on the path
set -euo pipefail
cd "$(dirname "$0")"
image=$1 work=$2 tag=atelier:planted-$$
mkdir -p "$work/planted" "$work/copy" "$work/layers"

{ printf 'export const key = `'; openssl ecparam -name prime256v1 -genkey -noout; printf '`;\n'; } > "$work/planted/secret.js"
echo 'export const key = undefined;' > "$work/planted/clean.js"
token=ghp_$(openssl rand -hex 18)
printf 'FROM %s\nCOPY secret.js /app/node_modules/pino/key.js\nCOPY clean.js /app/node_modules/pino/key.js\nENV PLANTED=%s\n' "$image" "$token" > "$work/planted/Dockerfile"
DOCKER_BUILDKIT=1 docker build --quiet --tag "$tag" "$work/planted" > /dev/null
docker save --output "$work/copy.tar" "$tag"
docker image rm --force "$tag" > /dev/null

tar -xf "$work/copy.tar" -C "$work/copy"
mapfile -t layers < <(jq -r '.[0].Layers[]' "$work/copy/manifest.json")
for index in "${!layers[@]}"; do
  mkdir "$work/layers/$index"
  # gitleaks never looks into node_modules, and in an image that is where a secret would be brought in. Devices need root, and hold none.
  tar -xf "$work/copy/${layers[$index]}" -C "$work/layers/$index" --no-same-owner --exclude='dev/*' --transform='s,node_modules,modules,g'
done
# One value a line, so that what is found can be told apart.
jq . "$work/copy/$(jq -r '.[0].Config' "$work/copy/manifest.json")" > "$work/layers/config.json"
gitleaks dir --no-banner --log-level error --redact --exit-code 0 --config gitleaks.toml --report-format json --report-path "$work/secrets.json" "$work/layers"
others=$(jq -r '.[] | select((.File | endswith("/modules/pino/key.js")) or ((.File | endswith("/config.json")) and .RuleID == "github-pat") | not)
  | "secrets: \(.RuleID) in \(.File | sub(".*/layers/"; "")):\(.StartLine)"' "$work/secrets.json")
[ -z "$others" ] || { echo "$others" >&2; exit 1; }
# In the environment of the configuration, and in the history, which has it once more.
jq -e 'map(.RuleID) | sort == ["github-pat", "github-pat", "private-key"]' "$work/secrets.json" > /dev/null || { echo "secrets: what was planted was not found, or not alone" >&2; exit 1; }
echo "secrets: none in $((${#layers[@]} - 2)) layers and the configuration; the planted ones, in the environment, the history and a layer that a later one hid, were found"
