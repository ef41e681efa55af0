#!/usr/bin/env python3
"""Make data/lang/en/common_words.tsv: words that a capital alone does not make a name.
usage: make_common_words.py FILE...    (litbank .txt files; the plain form of name_corpus.py, of which every second document is left
out, so that figures taken on those are fair)

A word counts that stands in small letters three times at least, and at least twice as often as with a capital inside a sentence."""
import collections
import os
import re
import sys

sys.path.insert(0, os.path.dirname(__file__))
from fold import fold

small, capital = collections.Counter(), collections.Counter()


def count(text):
    inside = False
    for word in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[.!?:\"“”]", text):
        if not word[0].isalpha():
            inside = False
            continue
        (small if word[0].islower() else capital if inside else collections.Counter())[fold(word)] += 1
        inside = True


for path in sys.argv[1:]:
    document = -1
    for line in open(path, encoding='utf-8'):
        if line.startswith('D '):
            document += 1
        elif document < 0:
            count(line)
        elif line.startswith('B ') and document % 2 == 0:
            count(line[4:])

print('# Words that a capital alone does not make a name. Made by tools/make_common_words.py from LitBank (Bamman et al., CC BY 4.0), GUM (Zeldes, CC BY')
print('# and CC BY-SA genres) and wikigold (Balasuriya et al., CC BY 4.0).')
print('class\twords\tsource')
words = sorted(w for w, n in small.items() if n >= 3 and n >= 2 * capital[w] and len(w) > 1 and w.isascii())
for i in range(0, len(words), 100):
    print('common\t%s\tlitbank, gum, wikigold' % ', '.join(words[i:i + 100]))
