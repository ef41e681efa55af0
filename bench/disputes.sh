#!/bin/sh
# Ten thousand disputes after one judgement: the whole computed anew, and only what depends on it.
set -eu
ninja -C "$BUILD" --quiet bench/bench_disputes
"$BUILD/bench/bench_disputes"
