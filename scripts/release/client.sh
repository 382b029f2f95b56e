#!/usr/bin/env bash
# Publishes the client that was packed and tested. A version is published once; where it is this very file, as when a release is run again, all is well.
#   scripts/release/client.sh <file of npm pack> <its checksum>
# There is no token: npm (11.5.1 or later) trusts the identity of the workflow, and publishes where it was built with it.
set -euo pipefail
file=$(realpath "$1")
sha256sum --check --quiet <<< "$2  $file"
read -r name version < <(tar -xzOf "$file" package/package.json | jq -r '"\(.name) \(.version)"')
integrity=sha512-$(openssl dgst -sha512 -binary "$file" | base64 -w0)
if published=$(npm view "$name@$version" dist.integrity --json 2> /dev/null) && [ -n "$published" ]; then
  [ "$(jq -r . <<< "$published")" = "$integrity" ] || { echo "$name@$version is published already, and is another file." >&2; exit 1; }
  echo "$name@$version is published already, and is this file"
  exit 0
fi
# npm itself refuses a version that is there: what npm view did not find is not taken for more than that.
npm publish "$file" --access public --provenance
