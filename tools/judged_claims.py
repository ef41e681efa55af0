#!/usr/bin/env python3
"""How many drafted claims are right, by a reader's verdicts on a draw of them.
usage: judged_claims.py REGEST [ARTICLES_DIR]

Drafts the beginnings of the articles again and looks up each claim of test/spec/claims/encyclopedia/judged.tsv: the same article, property and value,
at bytes that overlap. One whose event, polarity, hedge, voice or reading of the value is no longer what was judged counts as changed: its verdict says
nothing of it now. The draw took more of the claims in rows than of those in none, so the shares of both together are weighted.

ARTICLES_DIR holds the articles or the beginnings; without it they are taken from ../shared/corpora/encyclopedia.
The columns of judged.tsv: article; property; value, cut to five words where it has more than eight; start and end of the passage; what else the claim
said, as a hash (stamp()); whether it stood in a row when drawn; verdict; fields at fault."""
import collections
import hashlib
import json
import os
import sys
import tempfile

import accuracy_claims as accuracy

FOLDER = os.path.join(accuracy.TABLES, 'encyclopedia')
TABLE = os.path.join(FOLDER, 'judged.tsv')
DRAWN = {'row': 487, 'none': 835}  # how many claims each part of the draw stands for
VERDICTS = ('right', 'idle', 'part', 'wrong')
STATES = ('drafted', 'changed', 'gone')


def short(text):
    words = text.split()
    return ' '.join(words) if len(words) <= 8 else ' '.join(words[:5]) + ' …'


def stamp(claim):
    value = claim['value']
    said = [claim['event'], claim['polarity'], claim['hedge']] + [[v.get('name'), v['hedge']] for v in claim['voice'][1:]]
    said += [value.get(k) for k in ('text', 'edtf', 'entity', 'number', 'unit')]
    return hashlib.sha256(' '.join(json.dumps(said, ensure_ascii=False).split()).encode()).hexdigest()[:8]


def judged():
    """-> a dictionary a row"""
    lines = [l.split('\t') for l in open(TABLE, encoding='utf-8').read().split('\n') if l and not l.startswith('#')]
    return [dict(zip(lines[0], line), start=int(line[lines[0].index('start')]), end=int(line[lines[0].index('end')])) for line in lines[1:]]


def drafts(regest, articles):
    """The claims of each article in `articles` whose beginning has a table in `unseen`. -> article -> claims"""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for table in sorted(os.listdir(os.path.join(FOLDER, 'unseen'))):
            name, path = table[:-4] + '.txt', os.path.join(FOLDER, 'unseen', table)
            if not os.path.exists(os.path.join(articles, name)):
                continue
            with open(os.path.join(articles, name), 'rb') as whole, open(os.path.join(folder, name), 'wb') as beginning:
                beginning.write(whole.read(accuracy.length(path)))
            found[table[:-4]] = accuracy.draft(regest, os.path.join(folder, name))
    return found


def state(row, claims):
    """drafted (as judged), changed or gone"""
    same = [c for c in claims if c['property'] == row['property'] and short(c['value'].get('text', '')) == row['value']
            and c['start'] < row['end'] and row['start'] < c['end']]
    return 'drafted' if any(stamp(c) == row['stamp'] for c in same) else 'changed' if same else 'gone'


def count(regest, articles):
    """-> Counter of (drawn, verdict, state), how many claims are drafted now"""
    current, counts = drafts(regest, articles), collections.Counter()
    for row in judged():
        if row['article'] in current:
            counts[row['drawn'], row['verdict'], state(row, current[row['article']])] += 1
    return counts, sum(map(len, current.values()))


def shares(counts, parts):
    """Per cent of each verdict among the judged claims still drafted; each part of the draw by what it stands for."""
    weigh = lambda verdict: sum(DRAWN[p] * counts[p, verdict, 'drafted'] / max(1, sum_of(counts, [p], VERDICTS, STATES)) for p in parts)
    whole = sum(map(weigh, VERDICTS))
    return [accuracy.share(weigh(v), whole) for v in VERDICTS]


def sum_of(counts, parts, verdicts, states):
    return sum(n for (p, v, s), n in counts.items() if p in parts and v in verdicts and s in states)


def summary(regest, articles):
    """Two lines for doc/accuracy.md; none without the articles."""
    counts, now = count(regest, articles)
    if not counts:
        return ''
    here = lambda parts: '%.0f %% right, %.0f %% right but idle, %.0f %% right in part, %.0f %% wrong' % tuple(shares(counts, parts))
    rest = {s: (sum_of(counts, DRAWN, VERDICTS, (s,)), sum_of(counts, DRAWN, ('right',), (s,))) for s in STATES}
    return ('A reader judged %d of the claims drafted from the unseen articles; of those still drafted (%d), weighted: %s; in rows: %s; in no row: %s.\n'
            % (sum(counts.values()), rest['drafted'][0], here(DRAWN), here(['row']), here(['none']))
            + 'Since then %d are changed in some field (%d of them were right) and %d are gone (%d were right); %d are drafted now (`tools/judged_claims.py`).'
            % (rest['changed'] + rest['gone'] + (now,)))


def show(counts, now):
    print('%d claims drafted now; per cent of the judged ones that are drafted still as they were judged:\n' % now)
    print('%-10s %7s %7s' % ('', 'judged', 'still') + ''.join('%7s' % v for v in VERDICTS))
    for name, parts in (('in rows', ['row']), ('in no row', ['none']), ('weighted', list(DRAWN))):
        if sum_of(counts, parts, VERDICTS, ('drafted',)):
            print('%-10s %7d %7d' % (name, sum_of(counts, parts, VERDICTS, STATES), sum_of(counts, parts, VERDICTS, ('drafted',)))
                  + ''.join('%7.0f' % s for s in shares(counts, parts)))
    print()
    for v in VERDICTS:
        print('judged %-5s: %3d drafted still, %3d changed in some field, %3d gone' % ((v,) + tuple(sum_of(counts, DRAWN, (v,), (s,)) for s in STATES)))


def main():
    with tempfile.TemporaryDirectory() as folder:
        articles = sys.argv[2] if len(sys.argv) > 2 else folder
        if articles == folder:
            list(accuracy.encyclopedia(folder))
        counts, now = count(sys.argv[1], articles)
    if counts:
        show(counts, now)
    else:
        print('skipped: no articles at hand')


if __name__ == '__main__':
    main()
