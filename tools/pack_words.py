#!/usr/bin/env python3
"""Pack word classes for the program: pack_words.py OUT TABLE...

Tables have the columns class, words (parted by ", "), source. A word's value is one bit for each of its classes, in the order below, which
src/engine/read/name_int.h repeats."""
import sys

from fold import fold
from pack import normal, pack, rows

CLASSES = '''title role kin speech nation people org org_end org_mod unit acronym event event_mod place_end place_start work particle calendar
locative direction pronoun language institute deity given surname common'''.split()

values = {}
for path in sys.argv[2:]:
    for name, words in rows(path, ['class', 'words']):
        for word in words.split(', '):
            key = normal(word)
            if key != normal(fold(word)):
                raise SystemExit('%s: "%s" is not folded' % (path, word))
            values[key] = values.get(key, 0) | 1 << CLASSES.index(name)
with open(sys.argv[1], 'wb') as f:
    f.write(pack(values))
