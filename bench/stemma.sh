#!/bin/sh
# Who copied whom: planted histories found again; 1,000 and 10,000 accounts of 2,000 words; a million claims counted.
set -eu
echo "load $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown)"
python3 bench/planted_histories.py "$BUILD/regest" --histories 200
python3 bench/planted_histories.py "$BUILD/regest" --histories 200 --dated 0.7
python3 bench/planted_histories.py "$BUILD/regest" --scale 1000
python3 bench/planted_histories.py "$BUILD/regest" --scale 10000
ninja -C "$BUILD" --quiet bench/bench_witness
"$BUILD/bench/bench_witness"
