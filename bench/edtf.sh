#!/bin/sh
# EDTF strings a second with bounds, one core, on a mixed list that is the same every time.
set -eu
ninja -C "$BUILD" --quiet bench/bench_edtf
"$BUILD/bench/bench_edtf" --make 200000 >"$BUILD/edtf-mixed.txt"
"$BUILD/bench/bench_edtf" "$BUILD/edtf-mixed.txt" 2
