#!/bin/sh
# usage: tools/fuzz.sh BUILD SECONDS [NAME]
# Runs each fuzz entry for a while from its corpus; what it finds new is kept under BUILD, what breaks is named and kept too. Not by the
# entropic schedule: its accounts take four fifths of the time where a reader has tens of thousands of branches.
set -eu
build=$1 seconds=$2 only=${3-}
failed=0
for entry in test/fuzz/fuzz_*.c; do
    name=$(basename "$entry" .c)
    [ -z "$only" ] || [ "$only" = "$name" ] || continue
    mkdir -p "$build/corpus/$name" "$build/found"
    dictionary=test/fuzz/$name.dict
    [ -f "$dictionary" ] && dictionary="-dict=$dictionary" || dictionary=
    echo "== $name, $seconds s"
    UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
        "$build/test/fuzz/$name" -max_total_time="$seconds" -entropic=0 -timeout=10 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 \
        -artifact_prefix="$build/found/$name-" $dictionary "$build/corpus/$name" "test/fuzz/corpus/$name" 2>"$build/found/$name.log" ||
        { failed=1; echo "BROKE: $name"; grep -E 'ERROR|SUMMARY|runtime error|Test unit written' "$build/found/$name.log" | head -5; }
    grep -E 'stat::number_of_executed_units|stat::new_units_added|stat::peak_rss' "$build/found/$name.log" || true
done
exit $failed
