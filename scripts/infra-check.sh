#!/usr/bin/env bash
# Checks the infrastructure without an account: fmt, validate, tests, tflint, checkov on the configuration and on production's plan, and
# ten deliberate mistakes, and the model of docs/capacity.md. Needs tofu, go and python3. ATELIER_TOFU_SETUP may name a program that prints
# the exports for tofu.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cache=$root/node_modules/.cache/atelier
bin=$cache/bin
if [ -n "${ATELIER_TOFU_SETUP:-}" ]; then eval "$("$ATELIER_TOFU_SETUP")"; fi
command -v tofu >/dev/null || { echo 'tofu is not on the PATH: install OpenTofu 1.10 or later.' >&2; exit 2; }
export TF_IN_AUTOMATION=1 CHECKPOINT_DISABLE=1

mkdir -p "$bin"
[ -x "$bin/tflint" ] || GOBIN=$bin go install github.com/terraform-linters/tflint@v0.64.0
if ! cmp -s "$root/infra/requirements.txt" "$cache/checkov/requirements.txt"; then
  rm -rf "$cache/checkov"
  python3 -m venv "$cache/checkov"
  # Two hundred packages: once in a while a registry fails to list one.
  for attempt in 1 2 3; do
    "$cache/checkov/bin/pip" install --quiet --disable-pip-version-check --require-hashes -r "$root/infra/requirements.txt" && break
    [ "$attempt" -lt 3 ] || exit 1
    sleep 5
  done
  cp "$root/infra/requirements.txt" "$cache/checkov/requirements.txt"
fi

# A copy, so that nothing of the checks lands beside the configuration.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$root/infra" "$work/infra"
ln -s "$root/src" "$work/src"
ln -s "$root/generated" "$work/generated"
find "$work/infra" \( -name .terraform -o -name '*.tfstate*' \) -prune -exec rm -rf {} +
cd "$work/infra"
printf 'terraform {\n  backend "local" {}\n}\n' > backend_override.tf

stage() {
  local name=$1 began=$SECONDS; shift
  if "$@" > "$work/log" 2>&1; then
    printf 'ok    %-28s %3d s  %s\n' "$name" $((SECONDS - began)) "$(sed -nE '/Success! [0-9]|Passed checks/p' "$work/log" | tail -1)"
  else
    printf 'RED   %-28s %3d s\n' "$name" $((SECONDS - began)); cat "$work/log"; exit 1
  fi
}
within() { ( cd "$1" && shift && "$@" ); }
checkov() { BC_SKIP_MAPPING=TRUE "$cache/checkov/bin/checkov" --skip-download --compact --quiet "$@"; }
plan() {
  tofu plan -no-color -input=false -lock=false -var-file=environments/production.tfvars -out="$work/plan"
  tofu show -json "$work/plan" > "$work/raw.json"
  node tests/known-keys.mjs "$work/raw.json" > "$work/plan.json"
}

stage fmt tofu fmt -check -recursive -diff "$root/infra"
modules='modules/network modules/database modules/compute modules/observability bootstrap'
for module in . $modules; do
  stage "init $module" within "$module" tofu init -no-color -input=false
  stage "validate $module" within "$module" tofu validate -no-color
done
for module in $modules; do stage "test $module" within "$module" tofu test -no-color; done
for environment in dev production; do
  stage "test $environment" tofu test -no-color -filter="tests/$environment.tftest.hcl" -var-file="environments/$environment.tfvars"
done
printf 'ok    %s assertions and %s refusals in the tests\n' "$(cat ./tests/*.hcl ./*/tests/*.hcl modules/*/tests/*.hcl | grep -c '^ *assert {')" "$(cat ./tests/*.hcl ./*/tests/*.hcl modules/*/tests/*.hcl | grep -c 'expect_failures')"
stage tflint "$bin/tflint" --recursive --config "$PWD/.tflint.hcl" --no-color
stage checkov checkov -d . --framework terraform --var-file environments/production.tfvars
printf 'ok    %s reasoned skips\n' "$(grep -rh --include='*.tf' 'checkov:skip' . | wc -l)"
if [ -n "${ATELIER_TOFU_SETUP:-}${AWS_PROFILE:-}${AWS_ACCESS_KEY_ID:-}" ]; then
  stage plan plan
  stage 'checkov plan' checkov -f "$work/plan.json" --framework terraform_plan --repo-root-for-plan-enrichment .
else
  echo 'not checked: the plan, for which the provider wants credentials of AWS'
fi
stage capacity node "$root/scripts/capacity.mjs" --check
node tests/mistakes.mjs "$work"
echo "infra: all green in $SECONDS s"
