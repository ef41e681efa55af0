#!/bin/sh
# EDTF strings a second with bounds, one core, on a mixed list that is the same every time; then npm `edtf` on the same list, where node and
# npm are there (it is installed in a folder of the build), and the ratio of the two.
set -eu
ninja -C "$BUILD" --quiet bench/bench_edtf
list="$BUILD/edtf-mixed.txt"
"$BUILD/bench/bench_edtf" --make 100000 >"$list"
ours=$("$BUILD/bench/bench_edtf" "$list" 2)
echo "$ours"
command -v npm >/dev/null 2>&1 || { echo "npm edtf: no npm here"; exit 0; }
other="$BUILD/npm-edtf"
if [ ! -d "$other/node_modules/edtf" ]; then
    mkdir -p "$other"
    (cd "$other" && npm init -y && npm install --no-audit --no-fund edtf@4) >/dev/null 2>&1 || { echo "npm edtf: could not be installed"; exit 0; }
fi
cp bench/edtf.mjs "$other/edtf.mjs"
theirs=$(cd "$other" && node edtf.mjs "$(cd "$OLDPWD" && realpath "$list")")
echo "$theirs"
echo "$ours
$theirs" | awk '{ for (i = 1; i <= NF; i++) if ($i == "million") rate[++n] = $(i - 1) }
    END { printf "ratio: %.0f times npm edtf\n", rate[1] / rate[2] }'
