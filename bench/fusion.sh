#!/bin/sh
# Author lists by booksellers that copy one another: which list is right, who copies; beside the published method.
set -eu
books=../shared/corpora/fusion/books
[ -d $books ] || { echo "skipped: no ../shared"; exit 0; }
ninja -C "$BUILD" --quiet bench/bench_fusion
"$BUILD/bench/bench_fusion" $books/claims.tsv $books/truth.tsv
python3 bench/fusion_peer.py $books/claims.tsv $books/truth.tsv
