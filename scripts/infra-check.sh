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
# The provider has hundreds of MB, and six folders want it: fetched once, and linked.
if [ -z "${ATELIER_TOFU_SETUP:-}" ]; then
  export TF_PLUGIN_CACHE_DIR=${TF_PLUGIN_CACHE_DIR:-$cache/plugins} TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE=true
  mkdir -p "$TF_PLUGIN_CACHE_DIR"
fi

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
  local name=$1 began=$SECONDS log; shift
  log=$(mktemp -p "$work")
  if "$@" > "$log" 2>&1; then
    printf 'ok    %-28s %3d s  %s\n' "$name" $((SECONDS - began)) "$(sed -nE '/Success! [0-9]|Passed checks/p' "$log" | tail -1)"
  else
    printf 'RED   %-28s %3d s\n' "$name" $((SECONDS - began)); cat "$log"; exit 1
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
test_modules() { for module in "$@"; do stage "test $module" within "$module" tofu test -no-color; done; }
test_environment() { stage "test $1" tofu test -no-color -filter="tests/$1.tftest.hcl" -var-file="environments/$1.tfvars"; }
# Two at a time, of about the same length.
(test_modules modules/compute; test_environment production) & first=$!
(test_modules modules/network modules/database modules/observability bootstrap; test_environment dev) & second=$!
wait "$first" || { wait "$second"; exit 1; }
wait "$second"
tests=$(cat ./tests/*.hcl ./*/tests/*.hcl modules/*/tests/*.hcl)
printf 'ok    %s assertions and %s refusals in the tests\n' "$(grep -c '^ *assert {' <<< "$tests")" \
  "$(sed -n '/expect_failures = /{:a;/]/!{N;ba};p}' <<< "$tests" | grep -oE '(var|aws_[a-z_]+)\.[a-z_0-9]+' | wc -l)"
stage tflint "$bin/tflint" --recursive --config "$PWD/.tflint.hcl" --no-color
stage checkov checkov -d . --framework terraform --var-file environments/production.tfvars
skips() { grep -rhE --include='*.tf' 'checkov:skip=[A-Z0-9_]+:.{20}' "$@" | wc -l; }
printf 'ok    %s skips in an environment, %s in bootstrap, each with its reason\n' "$(skips ./*.tf modules)" "$(skips bootstrap)"
[ "$(skips ./*.tf modules)" -le 6 ] || { echo 'RED   more than six skips'; exit 1; }
if [ -n "${ATELIER_TOFU_SETUP:-}${AWS_PROFILE:-}${AWS_ACCESS_KEY_ID:-}" ]; then
  stage plan plan
  stage 'checkov plan' checkov -f "$work/plan.json" --framework terraform_plan --repo-root-for-plan-enrichment .
  stage picture python3 -B "$root/docs/architecture/check.py" "$work/raw.json"
else
  echo 'not checked: the plan, for which the provider wants credentials of AWS'
  stage 'picture, without the plan' python3 -B "$root/docs/architecture/check.py"
fi
stage capacity node "$root/scripts/capacity.mjs" --check
node tests/mistakes.mjs "$work"
echo "infra: all green in $SECONDS s"
