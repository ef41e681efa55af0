#!/bin/sh
# usage: tools/train_doubts.sh CORPORA [--cross]
# Learns data/lang/en/doubts.weights anew from CORPORA/hedge/wiki_dev.xml (data/lang/en/README.md). With --cross it leaves the weights alone and
# prints how well each fifth of the documents is read by weights learnt from the other four.
set -eu
corpora=$1 cross=${2-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 tools/hedge_corpus.py "$corpora/hedge/wiki_dev.xml" >"$work/marked"
ninja -C build --quiet test/name/doubt_learn
if [ -z "$cross" ]; then
    build/test/name/doubt_learn learn data/lang/en/doubts.weights "$work/marked"
else
    build/test/name/doubt_learn cross 5 "$work/marked" 2>/dev/null | head -5
fi
