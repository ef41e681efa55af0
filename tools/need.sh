#!/bin/sh
# Installs the Debian packages that building and testing need, where they are missing; as root or through sudo.
set -eu
packages="gcc libc6-dev meson ninja-build pkg-config python3 re2c lemon libsqlite3-dev sqlite3 libutf8proc-dev libxml2-dev libmicrohttpd-dev"
missing=""
for p in $packages; do
    dpkg-query -W -f '${Status}' "$p" 2>/dev/null | grep -q 'ok installed' || missing="$missing $p"
done
[ -z "$missing" ] && exit 0
echo "regest: installing$missing" >&2
run=""
[ "$(id -u)" = 0 ] || run=sudo
$run apt-get update -qq
$run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
