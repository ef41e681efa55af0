#!/bin/sh
# Megabytes of a wiki's dump a second, one core, every note bound; then npm wtf_wikipedia on the same pages, and the ratio.
# The dump sample eight times over, that beginning and ending do not count for much; its XML, one byte in twenty, is read too.
set -eu
. bench/peers.sh
sample=../shared/corpora/wikitext/gensim/gensim/test/test_data/enwiki-latest-pages-articles1.xml-p000000010p000030302-shortened.bz2
[ -f "$sample" ] || { echo "wikitext skipped: no ../shared"; exit 0; }
python3 - "$sample" "$BUILD/sample.xml" "$BUILD/sample8.xml" <<'END'
import bz2, re, sys
text = bz2.open(sys.argv[1], 'rt', encoding='utf-8').read()
pages = ''.join(re.findall(r'  <page>.*?</page>\n', text, re.S))
for name, times in zip(sys.argv[2:], (1, 8)):
    open(name, 'w', encoding='utf-8').write(text[:text.index('  <page>')] + pages * times + '</mediawiki>\n')
END
realpath "$BUILD/sample8.xml" >"$BUILD/wiki.list"
python3 bench/throughput.py "$BUILD/wiki.list" "$BUILD/regest" read --notes | tee "$BUILD/wiki.ours"
python3 bench/throughput.py "$BUILD/wiki.list" "$BUILD/regest" read
install_peers || exit 0
peer wiki.mjs "$(realpath "$BUILD/sample.xml")" | tee "$BUILD/wiki.peer"
awk 'NR == FNR { ours = $1; next } { printf "ratio: %.0f times %s %s\n", ours / $1, $(NF - 1), $NF }' "$BUILD/wiki.ours" "$BUILD/wiki.peer"
