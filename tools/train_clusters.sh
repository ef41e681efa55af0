#!/bin/sh
# usage: tools/train_clusters.sh ARTICLES.tar.xz
# Makes data/lang/en/clusters.bin anew from an archive of plain articles (data/lang/en/README.md). Takes some minutes.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tar -C "$work" -xJf "$1"
python3 tools/name_corpus.py plain "$work" >"$work/plain"
ninja -C build --quiet test/name/cluster_learn
build/test/name/cluster_learn data/lang/en/clusters.bin "$work/plain"
