#!/bin/sh
# Megabytes of prose a second, one core: time expressions and claims; then the peers of npm on a few of the same files, and the ratios.
# On the encyclopedia where it is at hand, else on the examples.
set -eu
. bench/peers.sh
texts="$BUILD/prose"
if [ -f ../shared/corpora/encyclopedia/plaintext_articles.tar.xz ]; then
    [ -d "$texts" ] || { mkdir -p "$texts.part" && tar xJf ../shared/corpora/encyclopedia/plaintext_articles.tar.xz -C "$texts.part" && mv "$texts.part" "$texts"; }
    find "$texts" -type f | LC_ALL=C sort >"$BUILD/prose.list"
else
    echo "skipped: no ../shared; the examples instead"
    find examples -name '*.txt' | LC_ALL=C sort >"$BUILD/prose.list"
fi
nproc=$(getconf _NPROCESSORS_ONLN)
echo "load $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown), $nproc cores, $(wc -l <"$BUILD/prose.list") files"
python3 bench/throughput.py "$BUILD/prose.list" "$BUILD/regest" tag | tee "$BUILD/prose.tag"
python3 bench/throughput.py "$BUILD/prose.list" "$BUILD/regest" draft
python3 bench/throughput.py "$BUILD/prose.list" "$BUILD/regest" tag --jobs "$nproc"
install_peers || exit 0
awk 'NR % 97 == 1' "$BUILD/prose.list" | head -n 24 | xargs realpath >"$BUILD/prose.few"
# shellcheck disable=SC2046
peer prose.mjs $(cat "$BUILD/prose.few") | tee "$BUILD/prose.peers"
awk 'NR == FNR { ours = $1; next } { printf "ratio: %.0f times %s %s\n", ours / $1, $(NF - 1), $NF }' "$BUILD/prose.tag" "$BUILD/prose.peers"
