#!/usr/bin/env bash
# Reads what no compiler reads: the workflows, the actions, the scripts in bash, and the Dockerfile; then lets act run the steps of a job.
#   npm run workflows [-- --all]                 all: every job of every workflow, with what of its steps runs here; half an hour
set -euo pipefail
cd "$(dirname "$0")/.."
tools=$(scripts/tools.sh act actionlint hadolint shellcheck zizmor)
PATH=$tools:$PATH

mapfile -t programs < <(git ls-files -co --exclude-standard '*.sh' .ci/run)
# SC2016: what stands in single quotes here is JavaScript, jq or Go, and its $ is meant.
shellcheck --exclude=SC2016 "${programs[@]}"
echo "shellcheck: nothing in ${#programs[@]} programs"
actionlint -shellcheck "$tools/shellcheck" -pyflakes=
echo "actionlint: nothing"
zizmor --offline --persona pedantic --quiet .github
echo "zizmor, pedantic: nothing"
if [ -e Dockerfile ]; then hadolint Dockerfile; echo "hadolint: nothing"; fi
node scripts/ci/conventions.mjs
node --test --test-reporter=dot test/deploy/*.test.mjs
node scripts/ci/act.mjs "${@:-contract}"
