#!/usr/bin/env bash
# Signs an image's digest with a key that is made here and thrown away, and verifies it with the public half, offline. The payload is the one that cosign
# signs ("simple signing"), and ECDSA over P-256 with SHA-256 is its algorithm; the release is signed by cosign itself, without a key.
#   scripts/supply-chain/signature.sh <image> <folder>
set -euo pipefail
image=$1
cd "$2"
payload() { jq -cjn --arg digest "$1" '{critical: {identity: {"docker-reference": "atelier"}, image: {"docker-manifest-digest": $digest}, type: "cosign container image signature"}, optional: null}'; }
verify() { openssl dgst -sha256 -verify public.pem -signature "$1" "$2" > /dev/null 2>&1; }

digest=$(docker image inspect --format '{{.Id}}' "$image")
openssl ecparam -name prime256v1 -genkey -noout -out private.pem
openssl ec -in private.pem -pubout -out public.pem 2> /dev/null
payload "$digest" > payload.json
openssl dgst -sha256 -sign private.pem -out signature payload.json
rm private.pem
verify signature payload.json || { echo "signature: it does not verify" >&2; exit 1; }
payload "sha256:$(sha256sum <<< "$digest" | cut -d' ' -f1)" > other.json
if verify signature other.json; then echo "signature: it verifies another image too" >&2; exit 1; fi
echo "signature: $digest, verified offline; another image is refused"
