#!/bin/sh
# Installs what the build needs beside Swift: libxml2's, zlib's and SQLite's headers and pkg-config; for the conformance check, Python's venv.
set -eu

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

missing=
pkg-config --exists libxml-2.0 2>/dev/null || missing="libxml2-dev pkg-config"
pkg-config --exists zlib 2>/dev/null || missing="$missing zlib1g-dev pkg-config"
pkg-config --exists sqlite3 2>/dev/null || missing="$missing libsqlite3-dev pkg-config"
python3 -c 'import venv, ensurepip' 2>/dev/null || missing="$missing python3 python3-venv"
# Spark wants Java, which only the check of its job needs: set-up.sh java
if [ "${1:-}" = java ]; then command -v java >/dev/null || missing="$missing openjdk-17-jre-headless"; fi
[ -z "$missing" ] && exit 0

if command -v apt-get >/dev/null; then
  echo "Installing:$missing" | sed 's/: */: /'
  as_root apt-get update --quiet=2
  # The list is words on purpose.
  # shellcheck disable=SC2086
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends $missing >/dev/null
elif command -v brew >/dev/null; then
  brew install --quiet libxml2 zlib sqlite pkg-config python3
  [ "${1:-}" != java ] || brew install --quiet openjdk@17
else
  echo "set-up: neither apt-get nor brew is here; install libxml2, zlib and SQLite with their headers, and pkg-config, by hand" >&2
  exit 1
fi
