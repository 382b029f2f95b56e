#!/usr/bin/env bash
# Installs the Chromium that `npm run test:browser` drives, on Debian and Ubuntu, unless there is one.
set -euo pipefail
for browser in "${CHROMIUM_PATH:-}" /usr/bin/chromium /usr/bin/google-chrome; do
  if [ -x "$browser" ]; then echo "$browser is there."; exit 0; fi
done
sudo=""
if [ "$(id -u)" != 0 ]; then sudo=sudo; fi
$sudo apt-get update -qq
$sudo apt-get install -y -qq --no-install-recommends chromium
