#!/usr/bin/env python3
"""usage: accuracy_voices.py REGEST [--show]: who says what, in sentences of our own (test/spec/voices). Prints a section of doc/accuracy.md.

said.txt: `> text`, then a line an attribution, `source | cue | content | polarity`, as `annotate` should find it (`-`: none). claims.txt: `> text`, then
`= words | voice`: the voice that every claim drafted on these words should have (`-`: the account itself).
Every second text, the first among them, was read while the rules were made; the others were scored alone. --show prints the mistakes in the former."""
import json
import os
import re
import subprocess
import sys
import tempfile

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'test', 'spec', 'voices')


def texts(name):
    out = []
    for line in open(os.path.join(FOLDER, name), encoding='utf-8'):
        line = line.rstrip('\n')
        if line.startswith('> '):
            out.append((line[2:], []))
        elif line:
            out[-1][1].append([x.strip() for x in line.lstrip('= ').split('|')])
    return out


def answers(regest, command, cases):
    """The rows that the command gives for each text, all texts in one call: each is a file of its own."""
    with tempfile.TemporaryDirectory() as folder:
        rows = []
        for i, (text, _) in enumerate(cases):
            path = os.path.join(folder, '%d.txt' % i)
            with open(path, 'w', encoding='utf-8') as f:
                f.write(text + '\n')
            out = subprocess.run([regest, command, path], capture_output=True, check=True).stdout.decode()
            rows.append([json.loads(line) for line in out.splitlines()])
        return rows


def f1(right, gold, got):
    return '%.3f' % (2 * right / max(1, gold + got))


def said(regest, show):
    cases = texts('said.txt')
    counts = [[[0, 0, 0] for _ in range(4)] for _ in range(2)]
    for i, ((text, gold), rows) in enumerate(zip(cases, answers(regest, 'annotate', cases))):
        raw = text.encode()
        cut = lambda span: raw[span[0]:span[1]].decode() or '-'
        got = [[cut(r['source']), cut(r['cue']), cut(r['content']), r['polarity']] for r in rows if r['layer'] == 'attribution']
        for part, keys in enumerate(((0,), (1,), (2,), (0, 2, 3))):
            a, b = ([tuple(row[k] for k in keys) for row in some if any(row[k] != '-' for k in keys)] for some in (gold, got))
            right = sum(min(a.count(x), b.count(x)) for x in set(a))
            counts[i % 2][part] = [x + y for x, y in zip(counts[i % 2][part], (right, len(a), len(b)))]
        if show and i % 2 == 0 and sorted(gold) != sorted(got):
            print('>', text)
            for mark, some, other in (('-', gold, got), ('+', got, gold)):
                for row in some:
                    if row not in other:
                        print('  ', mark, ' | '.join(row))
    return counts


def drafted(regest, show):
    cases = texts('claims.txt')
    counts = [[0, 0, 0], [0, 0, 0]]
    for i, ((text, gold), rows) in enumerate(zip(cases, answers(regest, 'draft', cases))):
        raw = text.encode()
        for words, voice in gold:
            start = raw.index(words.encode())
            end = start + len(words.encode())
            here = [r for r in rows if start <= r['spans']['value'][0] and r['spans']['value'][1] <= end]
            inner = lambda r: [v.get('name', '') for v in r['voice'][1:]]
            fits = lambda r: not inner(r) if voice == '-' else any(set(re.findall(r'\w+', voice.lower())) & set(re.findall(r'\w+', n.lower())) for n in inner(r)[-1:])
            right = bool(here) and all(map(fits, here))
            counts[i % 2] = [counts[i % 2][0] + 1, counts[i % 2][1] + bool(here), counts[i % 2][2] + right]
            if show and i % 2 == 0 and not right:
                print('>', text, '\n   =', words, '|', voice, '|', [inner(r) for r in here])
    return counts


def main():
    regest, show = sys.argv[1], '--show' in sys.argv
    a, b = said(regest, show), drafted(regest, show)
    print('## Who says it, in sentences of our own\n')
    print('Of `test/spec/voices`: the attributions of %d sentences or two (F1 of exact source, cue, content; of source, content and polarity together), and whose the claims are, '
          'of %d places in %d short texts where one is made. The sentences were written before the rules they try; every second of them was not read after that.\n' % (len(texts('said.txt')), sum(c[0] for c in b), len(texts('claims.txt'))))
    print('| | source | cue | content | all | places | with a claim | voice right |\n|---|---|---|---|---|---|---|---|')
    for title, x, y in zip(('read', 'unseen'), a, b):
        print('| %s | %s | %d | %d | %d |' % (title, ' | '.join(f1(*c) for c in x), *y))
    print()


if __name__ == '__main__':
    main()
