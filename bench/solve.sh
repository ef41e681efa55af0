#!/bin/sh
# Chronology problems of 1,000 to 1,000,000 events: seconds for the verdict, all bounds, conflicts and a repair; z3 beside it, where it is
# installed (Debian package z3).
set -eu
generator=../shared/corpora/chronology/gen_dossier.py
[ -f "$generator" ] || { echo "skipped: no ../shared"; exit 0; }
echo "load $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown)"
python3 bench/chronology.py "$BUILD/regest" "$generator" "$BUILD/chronology" --peer --events 1000 10000 100000
ninja -C "$BUILD" --quiet bench/bench_steps
"$BUILD/bench/bench_steps" "$BUILD/chronology/clean_100000.rgc"
python3 bench/equal_z3.py "$BUILD/regest" "$generator"
