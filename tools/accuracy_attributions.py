#!/usr/bin/env python3
"""usage: accuracy_attributions.py REGEST: who says what, against GUM's news (Zeldes 2017; attribution relations with UD trees, as spans by
tools/attribution_corpus.py) and, for less, its other genres. Prints a section of doc/accuracy.md. Reads ../shared/corpora/ner/gum.
The rules were made over the documents of even number; those of odd number were scored, not read."""
import glob
import os
import subprocess
import sys
import tempfile

from score_attributions import documents, found_in

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
GUM = os.path.join(os.path.dirname(ROOT), 'shared', 'corpora', 'ner', 'gum')
PARTS = ('source', 'cue', 'content')
GENRES = ('interview', 'court', 'speech', 'academic', 'bio', 'voyage')
MARKS = ' "\'.,;:!?\u201c\u201d\u2018\u2019'


def genre(name):
    files = sorted(glob.glob(os.path.join(GUM, 'GUM_%s*.conllu' % name)))
    with tempfile.NamedTemporaryFile() as marked:
        subprocess.run([sys.executable, os.path.join(ROOT, 'tools', 'attribution_corpus.py'), *files], stdout=marked, check=True)
        return documents(marked.name)


def f1(right, gold, got):
    return '%.3f' % (2 * right / max(1, gold + got))


def bare(text, span):
    """The span without quotation marks and stops at its ends."""
    words = text[span[0]:span[1]].decode('utf-8', 'replace')
    left = len(words) - len(words.lstrip(MARKS))
    return (span[0] + len(words[:left].encode()), span[0] + len(words.rstrip(MARKS).encode())) if words.strip(MARKS) else span


def bare_content(read):
    right = gold = got = 0
    for text, marked, found in read:
        a, b = ({bare(text, row[2]) for row in rows if row[2]} for rows in (marked, found))
        right, gold, got = right + len(a & b), gold + len(a), got + len(b)
    return f1(right, gold, got)


def figures(read):
    """F1 of each part over [(text, gold, got)]; of the gold attributions whose cue was found, the share with content and source exact."""
    counts, known = [[0, 0, 0] for _ in PARTS], [0, 0, 0]
    for _, gold, got in read:
        for i in range(3):
            a, b = {g[i] for g in gold if g[i]}, {g[i] for g in got if g[i]}
            counts[i] = [x + y for x, y in zip(counts[i], (len(a & b), len(a), len(b)))]
        for g in gold:
            same = [h for h in got if h[1] and h[1][0] < g[1][1] and h[1][1] > g[1][0]]
            known = [known[0] + bool(same), known[1] + any(h[2] == g[2] for h in same), known[2] + any(h[0] == g[0] for h in same)]
    return [f1(*c) for c in counts] + ['%.3f' % (k / max(1, known[0])) for k in known[1:]]


def mistakes(read):
    """Kind, gold and found text of each attribution that is not exact."""
    for text, gold, got in read:
        cut = lambda s: text[s[0]:s[1]].decode('utf-8', 'replace').replace('|', '/').replace('\n', ' ') if s else '-'
        short = lambda row: ' · '.join(c if len(c) < 70 else c[:40] + ' ... ' + c[-25:] for c in map(cut, row[:3]))
        for g in gold:
            same = [h for h in got if h[1] and h[1][0] < g[1][1] and h[1][1] > g[1][0]]
            if not same:
                yield 'not found', short(g), ''
            for kind, i in (('content', 2), ('source', 0)):
                if same and not any(h[i] == g[i] for h in same):
                    yield kind, short(g), short(same[0])
        for h in got:
            if not any(g[1] and h[1] and h[1][0] < g[1][1] and h[1][1] > g[1][0] for g in gold):
                yield 'too many', '', short(h)


def spread(rows, n):
    """`n` of the rows, from first to last."""
    return rows if len(rows) <= n else [rows[i * len(rows) // n] for i in range(n)]


def main():
    if not os.path.isdir(GUM):
        print('skipped: no ../shared')
        return
    read = [(text, gold, found_in(text, sys.argv[1])) for text, gold in genre('news')]
    other = [[], []]
    for name in GENRES:
        for i, (text, gold) in enumerate(genre(name)):
            other[i % 2].append((text, gold, found_in(text, sys.argv[1])))
    print('## Attributions in news\n')
    print("GUM's news (words of Wikinews, CC BY 2.5; annotation CC BY 4.0), %d documents (`tools/accuracy_attributions.py`). F1 of exact spans; content also without the quotation marks and stops at its ends (bare); then, of the attributions whose cue was found, the "
          'share with exact content and source. GUM marks clauses alone: a wish ("wants to go") or a thing ("denied the charge") that is found counts as too many. '
          'Documents of odd number were not read while the rules were made.\n' % len(read))
    print('| | source F1 | cue F1 | content F1 | bare | content, cue found | source, cue found |\n|---|---|---|---|---|---|---|')
    for title, part in (('news, even, read', read[::2]), ('news, odd, unseen', read[1::2]), ('other genres, even, read', other[0]), ('other genres, odd, unseen', other[1])):
        source, cue, content, content_known, source_known = figures(part)
        print('| %s |' % ' | '.join((title, source, cue, content, bare_content(part), content_known, source_known)))
    print('| goal, news | .74 | | .66 | | | |')
    print('| best before (window CRF, other news) | .678 | | .585 | | | |')
    print('\nThe other genres: %s. Most of them are speech, where "I think" and "you know" are as often no attribution.' % ', '.join(GENRES))
    found = list(mistakes(read[::2]))
    for kind in ('not found', 'content', 'source', 'too many'):
        print('\n%s (source · cue · content), from the documents read:\n\n| marked | found |\n|---|---|' % kind.capitalize())
        for _, marked, got in spread([m for m in found if m[0] == kind], 10):
            print('| %s | %s |' % (marked, got))
    print()


if __name__ == '__main__':
    main()
