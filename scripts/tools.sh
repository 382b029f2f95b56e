#!/usr/bin/env bash
# Makes the programs that the gates use, each of one version, and prints the folder that holds them all; what is there already is not made again.
#   PATH="$(scripts/tools.sh actionlint zizmor):$PATH"
# Go checks what it fetches against its checksum database, pip against the hashes in scripts/tools/requirements.txt.
set -euo pipefail
cd "$(dirname "$0")/.."
tools=$PWD/node_modules/.cache/atelier/tools
mkdir -p "$tools/bin"

go_tool() { # name, package, version
  local folder=$tools/$1-$3
  if [ ! -x "$folder/$1" ]; then
    echo "Building $1 $3 ..." >&2
    GOBIN=$folder CGO_ENABLED=0 go install -trimpath -ldflags='-s -w' "$2@$3" >&2
  fi
  ln -sfn "$folder/$1" "$tools/bin/$1"
}

python_tool() { # name
  local folder
  folder=$tools/python-$(sha256sum scripts/tools/requirements.txt | cut -c1-16)
  if [ ! -e "$folder/complete" ]; then
    echo "Installing what scripts/tools/requirements.txt pins ..." >&2
    rm -rf "$folder"
    python3 -m venv "$folder" >&2
    # Once in a while a registry fails to list a package.
    for attempt in 1 2 3; do
      "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r scripts/tools/requirements.txt >&2 && break
      [ "$attempt" -lt 3 ] || exit 1
      sleep 5
    done
    touch "$folder/complete" # last, so that what was left half made is made again
  fi
  ln -sfn "$folder/bin/$1" "$tools/bin/$1"
}

for name in "$@"; do
  case $name in
    act) go_tool act github.com/nektos/act v0.2.89 ;;
    actionlint) go_tool actionlint github.com/rhysd/actionlint/cmd/actionlint v1.7.12 ;;
    gitleaks) go_tool gitleaks github.com/zricethezav/gitleaks/v8 v8.30.1 ;;
    oasdiff) go_tool oasdiff github.com/oasdiff/oasdiff v1.35.0 ;;
    hadolint | shellcheck | syft | zizmor) python_tool "$name" ;;
    *) echo "scripts/tools.sh does not know $name." >&2; exit 2 ;;
  esac
done
echo "$tools/bin"
