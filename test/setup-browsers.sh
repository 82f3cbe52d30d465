#!/usr/bin/env bash
# Makes sure that the browsers of the tests are there: Chromium, and Firefox for the digests. Installs them from
# Debian or Ubuntu where they are missing and this may be done; says what to do where not. A missing browser is
# an error, never a test left out.
set -euo pipefail

missing=()
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
command -v firefox-esr >/dev/null || command -v firefox >/dev/null || missing+=(firefox-esr)
[ ${#missing[@]} -eq 0 ] && exit 0

echo "installing ${missing[*]} for the browser tests"
if ! command -v apt-get >/dev/null; then
  echo "please install ${missing[*]}: the browser tests need them" >&2
  exit 1
fi
run=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
    echo "please run: sudo apt-get install ${missing[*]}" >&2
    exit 1
  fi
  run=(sudo -n)
fi
export DEBIAN_FRONTEND=noninteractive
"${run[@]}" apt-get update -qq </dev/null
"${run[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" fonts-dejavu-core </dev/null >/dev/null
