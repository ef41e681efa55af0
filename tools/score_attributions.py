#!/usr/bin/env python3
"""Score `annotate`'s attributions against marked text in the form of tools/attribution_corpus.py.
usage: score_attributions.py GOLD REGEST [--even | --odd] [--show]      (every second document of the file)

Exact spans, each kind for itself: source, cue, content; and "content, cue known": of the gold attributions whose cue was found at all, how many
have their content exact, and their source."""
import json
import subprocess
import sys
import tempfile


def documents(path):
    out = []
    for line in open(path, 'rb'):
        line = line.rstrip(b'\n')
        if line[:2] == b'D ':
            out.append([b'', []])
        elif line[:2] == b'B ':
            start = len(out[-1][0])
            out[-1][0] += line[2:] + b'\n\n'
        elif line[:2] == b'A ':
            f = line.split()
            v = [int(x) + start for x in f[1:7]]
            out[-1][1].append([tuple(v[i:i + 2]) if f[i + 1:i + 3] != [b'0', b'0'] else None for i in (0, 2, 4)] + [f[7].decode()])
    return out


def found_in(text, regest):
    with tempfile.NamedTemporaryFile(suffix='.txt') as f:
        f.write(text)
        f.flush()
        rows = subprocess.run([regest, 'annotate', f.name], capture_output=True, check=True).stdout.decode().splitlines()
    rows = [json.loads(r) for r in rows if '"layer":"attribution"' in r]
    return [[tuple(r[k]) if r[k][1] else None for k in ('source', 'cue', 'content')] + [r['polarity']] for r in rows]


def f1(right, gold, got):
    return 'F1 %.3f  P %.3f  R %.3f  (%d gold, %d found)' % (2 * right / max(1, gold + got), right / max(1, got), right / max(1, gold), gold, got)


def main():
    path, regest = sys.argv[1:3]
    part = [d for i, d in enumerate(documents(path)) if not ('--even' in sys.argv and i % 2 or '--odd' in sys.argv and not i % 2)]
    counts = {k: [0, 0, 0] for k in ('source', 'cue', 'content')}
    known = [0, 0, 0, 0]
    for text, gold in part:
        got = found_in(text, regest)
        cut = lambda s: text[s[0]:s[1]].decode('utf-8', 'replace') if s else '-'
        for i, k in enumerate(counts):
            a, b = {g[i] for g in gold if g[i]}, {g[i] for g in got if g[i]}
            counts[k] = [x + y for x, y in zip(counts[k], (len(a & b), len(a), len(b)))]
        taken = set()
        for g in gold:
            same = [h for h in got if h[1] and h[1][0] < g[1][1] and h[1][1] > g[1][0]]
            taken |= {h[1] for h in same}
            known[0] += bool(same)
            known[1] += any(h[2] == g[2] for h in same)
            known[2] += any(h[0] == g[0] for h in same)
            known[3] += any(h[3] == g[3] for h in same)
            if '--show' in sys.argv and not (same and any(h[2] == g[2] and h[0] == g[0] for h in same)):
                print('GOLD', ' | '.join(map(cut, g[:3])), g[3])
                for h in same:
                    print(' GOT', ' | '.join(map(cut, h[:3])), h[3])
        if '--show' in sys.argv:
            for h in got:
                if h[1] not in taken:
                    print('MORE', ' | '.join(map(cut, h[:3])))
    for k, (right, gold, got) in counts.items():
        print('%-8s' % k, f1(right, gold, got))
    print('cue known: %d; of these content exact %.3f, source exact %.3f, polarity %.3f' % (known[0], *(x / max(1, known[0]) for x in known[1:])))


if __name__ == '__main__':
    main()
