#!/bin/sh
# EDTF strings a second with bounds, one core, on a mixed list that is the same every time; then npm `edtf` on the same list, where node and
# npm are there (it is installed in a folder of the build), and the ratio of the two.
set -eu
. bench/peers.sh
ninja -C "$BUILD" --quiet bench/bench_edtf
list="$BUILD/edtf-mixed.txt"
"$BUILD/bench/bench_edtf" --make 100000 >"$list"
ours=$("$BUILD/bench/bench_edtf" "$list" 2)
echo "$ours"
install_peers || exit 0
theirs=$(peer edtf.mjs "$(realpath "$list")")
echo "$theirs"
echo "$ours
$theirs" | awk '{ for (i = 1; i <= NF; i++) if ($i == "million") rate[++n] = $(i - 1) }
    END { printf "ratio: %.0f times npm edtf\n", rate[1] / rate[2] }'
