#!/usr/bin/env python3
"""usage: accuracy_attributions.py REGEST: who says what, against GUM's news (Zeldes 2017; attribution relations with UD trees, as spans by
tools/attribution_corpus.py). Prints a section of doc/accuracy.md. Reads ../shared/corpora/ner/gum.
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


def news():
    files = sorted(glob.glob(os.path.join(GUM, 'GUM_news*.conllu')))
    with tempfile.NamedTemporaryFile() as marked:
        subprocess.run([sys.executable, os.path.join(ROOT, 'tools', 'attribution_corpus.py'), *files], stdout=marked, check=True)
        return documents(marked.name)


def f1(right, gold, got):
    return '%.3f' % (2 * right / max(1, gold + got))


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
    read = [(text, gold, found_in(text, sys.argv[1])) for text, gold in news()]
    print('## Attributions in news\n')
    print("GUM's news (words of Wikinews, CC BY 2.5; annotation CC BY 4.0), %d documents (`tools/accuracy_attributions.py`). F1 of exact spans; then, of the attributions whose cue was found, the share with exact content and "
          'source. Documents of odd number were not read while the rules were made.\n' % len(read))
    print('| | source F1 | cue F1 | content F1 | content, cue found | source, cue found |\n|---|---|---|---|---|---|')
    for title, part in (('even, read', read[::2]), ('odd, unseen', read[1::2])):
        print('| %s | %s |' % (title, ' | '.join(figures(part))))
    print('| goal | .74 | | .66 | | |')
    print('| best before (window CRF, other news) | .678 | | .585 | | |')
    found = list(mistakes(read[::2]))
    for kind in ('not found', 'content', 'source', 'too many'):
        print('\n%s (source · cue · content), from the documents read:\n\n| marked | found |\n|---|---|' % kind.capitalize())
        for _, marked, got in spread([m for m in found if m[0] == kind], 10):
            print('| %s | %s |' % (marked, got))
    print()


if __name__ == '__main__':
    main()
