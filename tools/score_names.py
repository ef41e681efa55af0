#!/usr/bin/env python3
"""Score names: spans and types against marked text.
usage: score_names.py [--odd|--even] [--errors N] GOLD SYSTEM

Both in the form of tools/name_corpus.py (tools/name_learn.c tag writes it). --odd looks at documents 1, 3, 5, ... alone (those that
--every-second leaves out of training). Marked persons, places and groups count; system names that overlap with other marked names (events, works,
"other") count neither way, nor do system events and works that overlap with none. Prints precision, recall, F1 of spans, of spans with
type, of spans that overlap with one of the other side, with one of its type, and by type."""
import collections
import sys

SCORED = ('person', 'place', 'group')


def read(path):
    documents = []
    for line in open(path, encoding='utf-8'):
        line = line.rstrip('\n')
        if line.startswith('D '):
            documents.append([])
        elif line.startswith('B '):
            documents[-1].append((line[4:], []))
        elif line.startswith('N '):
            _, a, b, kind = line.split(' ')
            documents[-1][-1][1].append((int(a), int(b), kind))
    return documents


def figures(good, system, gold, found=None):
    """`found`: of the gold, where that is another number than the good of the system's."""
    p, r = good / max(1, system), (good if found is None else found) / max(1, gold)
    return '%.3f %.3f %.3f' % (p, r, 2 * p * r / max(1e-9, p + r))


def meeting(some, others, typed):
    """How many of the spans overlap with one of the others, of their type where `typed`."""
    return sum(any(a < d and c < b and (kind == other or not typed) for (c, d), other in others.items()) for (a, b), kind in some.items())


def main():
    args = sys.argv[1:]
    shown = 0
    keep = lambda i: True
    while args[0].startswith('--'):
        if args[0] == '--odd':
            keep = lambda i: i % 2 == 1
        elif args[0] == '--even':
            keep = lambda i: i % 2 == 0
        else:
            shown = int(args.pop(1))
        args.pop(0)
    spans, typed, by_type = [0, 0, 0], [0, 0, 0], collections.defaultdict(lambda: [0, 0, 0])
    overlap = [[0, 0, 0, 0], [0, 0, 0, 0]]
    errors = []
    for i, (gold_doc, system_doc) in enumerate(zip(read(args[0]), read(args[1]))):
        if not keep(i):
            continue
        for (text, gold), (_, system) in zip(gold_doc, system_doc):
            data = text.encode('utf-8')
            want = {(a, b): k for a, b, k in gold if k in SCORED}
            other = [(a, b) for a, b, k in gold if k not in SCORED]
            got = {}
            for a, b, k in system:
                if any(a < d and c < b for c, d in other):
                    continue
                if k not in SCORED and (a, b) not in want and not any(a < d and c < b for c, d in want):
                    continue
                got[a, b] = k
            both = set(want) & set(got)
            for total, n in ((spans, len(both)), (typed, sum(want[s] == got[s] for s in both))):
                total[0] += n
                total[1] += len(got)
                total[2] += len(want)
            for with_type, total in enumerate(overlap):
                for k, n in enumerate((meeting(got, want, with_type), len(got), len(want), meeting(want, got, with_type))):
                    total[k] += n
            for s in want:
                by_type[want[s]][2] += 1
                by_type[want[s]][0] += got.get(s) == want[s]
            for s in got:
                by_type[got[s]][1] += 1
            for s in sorted(set(want) | set(got)):
                if want.get(s) != got.get(s):
                    a, b = s
                    errors.append('%-7s %-7s %s[%s]%s' % (want.get(s, '-'), got.get(s, '-'), data[max(0, a - 40):a].decode('utf-8', 'replace'),
                                                         data[a:b].decode('utf-8', 'replace'), data[b:b + 30].decode('utf-8', 'replace')))
    print('spans %s' % figures(*spans))
    print('typed %s' % figures(*typed))
    print('overlap %s' % figures(*overlap[0]))
    print('overlap-typed %s' % figures(*overlap[1]))
    for k in SCORED:
        print('%s %s' % (k, figures(*by_type[k])))
    step = max(1, len(errors) // shown) if shown else 1
    for e in errors[::step][:shown]:
        print('  ' + e)


main()
