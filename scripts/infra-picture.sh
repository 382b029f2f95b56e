#!/usr/bin/env bash
# Draws docs/architecture/architecture.png from what is planned for production. Needs tofu, python3 and Graphviz; and for the plan credentials of
# AWS that may read, or ATELIER_TOFU_SETUP, which may name a program that prints the exports for tofu.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
picture=$root/docs/architecture
environment=$root/node_modules/.cache/atelier/picture
if [ -n "${ATELIER_TOFU_SETUP:-}" ]; then eval "$("$ATELIER_TOFU_SETUP")"; fi
command -v tofu > /dev/null || { echo 'tofu is not on the PATH: install OpenTofu 1.10 or later.' >&2; exit 2; }
command -v dot > /dev/null || { echo 'dot is not on the PATH: install Graphviz (apt-get install graphviz fonts-lato).' >&2; exit 2; }

if ! cmp -s "$picture/requirements.txt" "$environment/requirements.txt"; then
  rm -rf "$environment"
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check --require-hashes -r "$picture/requirements.txt"
  cp "$picture/requirements.txt" "$environment/requirements.txt"
fi

# A copy, so that nothing of the plan lands beside the configuration.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$root/infra" "$work/infra"
printf 'terraform {\n  backend "local" {}\n}\n' > "$work/infra/backend_override.tf"
tofu -chdir="$work/infra" init -no-color -input=false > "$work/log" || { cat "$work/log" >&2; exit 1; }
tofu -chdir="$work/infra" plan -no-color -input=false -lock=false -var-file=environments/production.tfvars -out="$work/plan" > "$work/log" || { cat "$work/log" >&2; exit 1; }
tofu -chdir="$work/infra" show -json "$work/plan" > "$work/plan.json"
python3 -B "$picture/model.py" < "$work/plan.json" > "$work/architecture.json"
cp "$work/architecture.json" "$picture/architecture.json"
"$environment/bin/python" -B "$picture/draw.py"
python3 -B "$picture/check.py" "$work/plan.json"
