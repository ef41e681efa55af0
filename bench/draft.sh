#!/bin/sh
# Time (median of 21 runs) and peak memory of the reading commands: on the examples; on one of them many times over, for the
# growth with length; and on the touchstone text where it is at hand.
set -eu
measure() { python3 bench/measure.py "$@"; }
measure "$BUILD/regest" draft examples/conferences/dissent.txt
measure "$BUILD/regest" collate examples/conferences/*.html examples/conferences/*.txt
[ -f ../shared/accounts/seed.txt ] && measure "$BUILD/regest" draft ../shared/accounts/seed.txt
for times in 50 100 200; do
    long=$BUILD/long-$times.txt
    : >"$long"
    i=0
    while [ $i -lt $times ]; do
        cat examples/conferences/dissent.txt >>"$long"
        i=$((i + 1))
    done
    measure --runs 5 "$BUILD/regest" draft "$long"
done
