#!/bin/sh
# usage: tools/need.sh [test] [cover] [fuzz] [valgrind]
# Installs the Debian packages that building needs, and those of the doors named, where they are missing; as root or through sudo.
# Touches neither apt nor the network where all are there. Elsewhere than on Debian it leaves the matter to meson.
set -eu
command -v dpkg-query >/dev/null || exit 0
packages="gcc libc6-dev meson ninja-build pkg-config python3 re2c lemon libsqlite3-dev sqlite3 libutf8proc-dev libxml2-dev libbz2-dev libzstd-dev libmicrohttpd-dev nettle-dev libcadical-dev libstdc++-12-dev poppler-utils"
for door; do
    case $door in
    test) packages="$packages g++ binutils" ;;
    cover) packages="$packages gcovr" ;;
    fuzz) packages="$packages clang libclang-rt-14-dev llvm" ;;
    werror) packages="$packages clang" ;;
    valgrind) packages="$packages valgrind" ;;
    *) echo "need.sh: no such door: $door" >&2; exit 2 ;;
    esac
done
installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p')
missing=""
for package in $packages; do
    printf '%s\n' "$installed" | grep -qxF "$package" || missing="$missing $package"
done
[ -z "$missing" ] && exit 0
echo "regest: installing$missing" >&2
run=""
[ "$(id -u)" = 0 ] || run=sudo
$run apt-get update -qq
# shellcheck disable=SC2086
$run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
