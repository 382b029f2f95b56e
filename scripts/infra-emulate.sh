#!/usr/bin/env bash
# Applies the infrastructure to an emulated AWS, reads it back, runs the image as its task definition says, and destroys all again.
#   scripts/infra-emulate.sh [image [what pytest takes besides]]          atelier:local by default
# Needs tofu, Docker, jq, curl, openssl and python3. ATELIER_TOFU_SETUP may name a program that prints the exports for tofu, ATELIER_EMULATE_INFRA
# another folder in the place of infra/, such as a copy with a mistake.
set -euo pipefail
cd "$(dirname "$0")/.."
export ATELIER_EMULATE_IMAGE=${1:-atelier:local}
if [ -n "${ATELIER_TOFU_SETUP:-}" ]; then eval "$("$ATELIER_TOFU_SETUP" emulator)"; fi
command -v tofu > /dev/null || { echo 'tofu is not on the PATH: install OpenTofu 1.10 or later.' >&2; exit 2; }
docker image inspect "$ATELIER_EMULATE_IMAGE" > /dev/null || { echo "There is no image $ATELIER_EMULATE_IMAGE: scripts/image/build.sh makes it." >&2; exit 2; }
export TF_IN_AUTOMATION=1 CHECKPOINT_DISABLE=1 PYTHONDONTWRITEBYTECODE=1

programs=$(node --input-type=module --eval 'import { pythonWith } from "./test/support/python.mjs"; console.log(pythonWith("infra/tests/emulate/requirements.txt").programs)' | tail -1)
PATH=$programs:$PATH
npm run --silent build
pytest -p no:cacheprovider --quiet infra/tests/emulate "${@:2}"
