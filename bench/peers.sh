# Sourced by the benchmarks: installs the peers of bench/package-lock.json into the build folder; `peer SCRIPT.mjs ARGS` runs one of
# them there. Fails, with a line that says so, where node or npm are not to be had.
peers="$BUILD/peers"
install_peers() {
    command -v npm >/dev/null 2>&1 || { echo "no peers: no npm here"; return 1; }
    cmp -s bench/package-lock.json "$peers/package-lock.json" && [ -d "$peers/node_modules" ] && return 0
    mkdir -p "$peers"
    cp bench/package.json bench/package-lock.json "$peers"
    (cd "$peers" && npm ci --no-audit --no-fund) >/dev/null 2>&1 || { echo "no peers: npm could not install them"; return 1; }
}
peer() {
    cp "bench/$1" "$peers/$1"
    node "$peers/$@"
}
