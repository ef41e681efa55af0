#!/bin/sh
# Argumentation: a dispute-shaped framework of a million arguments (grounded, one preferred: time and memory), then every question of the
# corpus beside the checkout, where it is at hand, with what four other solvers answered and in what time.
set -eu
framework=$BUILD/disputes.af
python3 bench/argue_make.py 1000000 >"$framework"
for task in SE-GR SE-PR SE-ID; do python3 bench/measure.py --runs 3 "$BUILD/regest" argue -p $task -f "$framework"; done
[ -d ../shared/corpora/af ] && python3 bench/argue.py "$BUILD/regest" ../shared/corpora/af
exit 0
