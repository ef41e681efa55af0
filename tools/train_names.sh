#!/bin/sh
# usage: tools/train_names.sh CORPORA [--half]
# Learns data/lang/en/names.weights anew from CORPORA (wikigold, gum, uner-ewt; data/lang/en/README.md). With --half it leaves the weights alone,
# learns from documents 0, 2, 4, ... of each corpus and prints how well names are found in documents 1, 3, 5, ....
set -eu
corpora=$1 half=${2-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 tools/name_corpus.py wikigold "$corpora/wikigold/CONLL-format/data/wikigold.conll.txt" >"$work/wikigold"
python3 tools/name_corpus.py gum $(ls "$corpora"/gum/*.conllu | grep -v GUM_speech) >"$work/gum" # no licence is told of the speeches
python3 tools/name_corpus.py uner "$corpora/uner-ewt/en_ewt-ud-dev.iob2" >"$work/uner"
ninja -C build --quiet test/name/name_learn
learn=build/test/name/name_learn
if [ -z "$half" ]; then
    $learn learn data/lang/en/names.weights "$work/wikigold" "$work/gum" --apart "$work/uner"
    exit
fi
$learn learn "$work/weights" --every-second "$work/wikigold" "$work/gum" --apart "$work/uner" 2>/dev/null
for corpus in wikigold gum; do
    $learn tag "$work/weights" "$work/$corpus" >"$work/$corpus.found"
    echo "$corpus (precision, recall, F1):"
    python3 tools/score_names.py --odd "$work/$corpus" "$work/$corpus.found"
done
