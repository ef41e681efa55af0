#!/usr/bin/env python3
"""usage: accuracy_clauses.py REGEST [--errors N]: how well verbs in the past and their subjects are found. Prints a section of
doc/accuracy.md. Reads the trees of GUM (Zeldes 2017, Universal Dependencies, CC BY 4.0) in ../shared/corpora/ner/gum; one sentence is read at a time,
as it stands. Documents of odd number are not looked at while rules are made: --errors shows mistakes of the others alone, at random.

Marked: each finite verb in the past (VBD, or with an auxiliary or copula that is), and its subject where one stands before it that is its own, no clause,
no relative pronoun and no "there". A verb is found where a clause has its word in its verb group; its subject is right where the clause's subject holds the
head of the marked one and no word outside of it but adverbs and signs. Found in the past that is no such verb: too many; a perfect ("has found") and "did" do not
count so."""
import os
import random
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
GUM = os.path.join(os.path.dirname(ROOT), 'shared', 'corpora', 'ner', 'gum')
GENRES = ('bio', 'news', 'voyage', 'academic', 'interview')


def sentences(path):
    """(text, rows) of each sentence; a row: word, start, end in bytes, xpos, head, relation."""
    text, rows, at = '', [], 0
    for line in open(path, encoding='utf-8'):
        line = line.rstrip('\n')
        if line.startswith('# text = '):
            text, rows, at = line[9:], [], 0
        elif line and line[0].isdigit():
            f = line.split('\t')
            if '-' in f[0] or '.' in f[0]:
                continue
            start = text.find(f[1], at)
            if start < 0:
                start = at
            at = start + len(f[1])
            rows.append((f[1], len(text[:start].encode()), len(text[:at].encode()), f[4], int(f[6]), f[7]))
        elif not line and rows:
            yield text, rows
            rows = []


def subtree(rows, top):
    inside, grown = {top}, True
    while grown:
        more = {i for i, r in enumerate(rows) if r[4] - 1 in inside} - inside
        inside, grown = inside | more, bool(more)
    return inside


def past_verbs(rows):
    """Of each: index of its word in the verb group, index of its subject or None (none of its own)."""
    for i, row in enumerate(rows):
        kids = [(k, r) for k, r in enumerate(rows) if r[4] == i + 1]
        helpers = [(k, r) for k, r in kids if r[5] in ('aux', 'aux:pass', 'cop')]
        cop = [k for k, r in helpers if r[5] == 'cop' and r[3] == 'VBD']
        finite = row[3] == 'VBD' and row[5] not in ('cop', 'aux', 'aux:pass')
        helped = row[3] in ('VBN', 'VBG', 'VB') and any(r[3] == 'VBD' for _, r in helpers)
        if not (finite or helped or cop):
            continue
        subject = [k for k, r in kids if r[5] in ('nsubj', 'nsubj:pass') and k < i and r[3] not in ('WDT', 'WP') and r[0].lower() not in ('that', 'there')]
        if any(r[5] == 'expl' for _, r in kids):
            subject = []
        yield (cop[0] if cop else i), (subject[0] if subject else None)


def perfect(group):
    return any(group.lower().startswith(w) for w in ('have', 'has', "'ve", '’ve', 'did', "don't", 'do '))


def main():
    if not os.path.isdir(GUM):
        print('skipped: no ../shared')
        return
    build = os.path.dirname(os.path.abspath(sys.argv[1]))
    subprocess.run(['ninja', '-C', build, '--quiet', 'test/name/clause_show'], check=True)
    shown = int(sys.argv[sys.argv.index('--errors') + 1]) if '--errors' in sys.argv else 0
    files = sorted(f for f in os.listdir(GUM) if f.endswith('.conllu') and f.split('_')[1] in GENRES)
    print('## Verbs and their subjects\n\nFinite verbs in the past, and their subjects, in the trees of GUM (annotation CC BY 4.0; bio, news, voyage, academic, interview), one sentence at a time '
          '(`tools/accuracy_clauses.py`). A subject is right where it holds the head of the marked one and no word outside of it. Too many: verbs found in the past that are none, '
          'of those found. Documents of odd number were not read while the rules were made.\n')
    print('| | verbs | found | too many | subjects | right |\n|' + '---|' * 6)
    for name, part in (('read', files[::2]), ('unseen', files[1::2])):
        errors, counts = [], [0] * 5
        corpus = [s for f in part for s in sentences(os.path.join(GUM, f))]
        with tempfile.NamedTemporaryFile('w', encoding='utf-8') as file:
            file.write('\n'.join(text for text, _ in corpus) + '\n')
            file.flush()
            out = subprocess.run([os.path.join(build, 'test', 'name', 'clause_show'), file.name], capture_output=True, check=True).stdout.decode()
        clauses = {}
        for line in out.split('\n'):
            if line:
                n = [int(x) for x in line.split()]
                clauses.setdefault(n[0], []).append(n[1:])
        for number, (text, rows) in enumerate(corpus):
            have, used = clauses.get(number, []), set()
            for verb, subject in past_verbs(rows):
                counts[0] += 1
                match = [c for c in have if c[0] <= rows[verb][1] < c[1]]
                if not match:
                    errors.append(('not found', rows[verb][0], text))
                    continue
                counts[1] += 1
                used.add(have.index(match[0]))
                if subject is None:
                    continue
                counts[3] += 1
                start, end = match[0][4:6]
                inside = subtree(rows, subject)
                holds = start <= rows[subject][1] < end
                beyond = [r[0] for k, r in enumerate(rows) if k not in inside and start <= r[1] < end and r[3] not in ('.', ',', ':', "''", '``', 'RB')]
                counts[4] += holds and not beyond
                if not holds or beyond:
                    errors.append(('subject of', '%s: %s, found "%s"' % (rows[verb][0], rows[subject][0], text.encode()[start:end].decode()), text))
            for k, c in enumerate(have):
                if c[6] and k not in used and not perfect(text.encode()[c[0]:c[1]].decode()):
                    counts[2] += 1
                    errors.append(('no past verb', text.encode()[c[0]:c[1]].decode(), text))
        print('| %s | %d | %.3f | %.3f | %d | %.3f |' % (name, counts[0], counts[1] / counts[0], counts[2] / (counts[2] + counts[1]), counts[3], counts[4] / counts[3]))
        if name == 'read' and shown:
            for e in random.Random(len(errors)).sample(errors, min(shown, len(errors))):
                print('   ', *e, sep=' | ')


if __name__ == '__main__':
    main()
