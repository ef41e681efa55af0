#!/usr/bin/env python3
"""Why rows of a reader's table are missed: for whoever mends drafting.
usage: explain_misses.py REGEST GOLD.tsv... [--show] [--kind KIND] [--property PROPERTY]

Beside each GOLD.tsv stands its account, GOLD.txt. Rows are matched as score_claims.py does. A row that no claim fits, or none with its event, is looked up
in the account: its sentences are those that hold most of the words of its value (of a date, a time expression with that EDTF value). It is

    unread     in no sentence: a date that was not read, or a value the reader put in words of her own
    silent     a sentence of it yields no claim at all
    undrafted  it yields claims, none with that value
    denied     a claim with the value and the property, but of the other polarity
    renamed    a claim with the value, but another property
    event      a claim that fits, but of another event

One line a property with the sums of all accounts; --show prints each row with its sentence and what was drafted there."""
import argparse
import collections
import json
import re
import subprocess

import score_claims as score

KINDS = ('unread', 'silent', 'undrafted', 'denied', 'renamed', 'event')


def lines(regest, verb, account):
    out = subprocess.run([regest, verb, account], capture_output=True, text=True).stdout
    return [json.loads(l) for l in out.split('\n') if l]


def shared(answer, sentence, times):
    """How much of the answer stands in the sentence, 0 to 1."""
    if score.looks_edtf(answer):
        inside = [t for t in times if sentence['start'] <= t['start'] < sentence['end']]
        return float(any((t.get('edtf') or '').rstrip('~?%') == answer for t in inside))
    want = score.words(answer)
    return len(want & score.words(sentence['text'])) / max(1, len(want))


def sentences_of(value, sentences, times):
    """The sentences that hold the most of some answer, at least three fifths of it."""
    scored = [(max(shared(g, s, times) for g in value.split('|')), s) for s in sentences]
    best = max((n for n, _ in scored), default=0)
    return [s for n, s in scored if n == best and n >= 0.6]


def explain(row, claims, sentences, times):
    """-> (kind, the row's sentences, the claims they yield); kind None where the row is found with its event."""
    _, prop, polarity, value = row[:4]
    best, marks = score.best_claim(row, claims)
    if best:
        return None if marks[0] else 'event', [s for s in sentences if s['start'] <= best['start'] < s['end']], [best]
    places = sentences_of(value, sentences, times)
    here = [c for c in claims if any(s['start'] <= c['start'] < s['end'] for s in places)]
    same = [c for c in here if score.value_fits(value, c)]
    if not places:
        return 'unread', [], []
    if any(c['property'] in prop.split('|') and c['polarity'] != polarity for c in same):
        return 'denied', places, same
    return 'renamed' if same else 'undrafted' if here else 'silent', places, same or here


def show(name, kind, row, places, claims):
    print('%-9s %s: %s' % (kind, name, ' | '.join(row[:6])))
    for s in places[:2]:
        print('    "%s"' % re.sub(r'\s+', ' ', s['text']))
    for c in claims[:8]:
        print('    drafted: %s | %s | %s | %s [%s]' % (c['event'], c['property'], c['polarity'], c['value'].get('text'), c['drafted_by']))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('regest')
    p.add_argument('gold', nargs='+')
    p.add_argument('--show', action='store_true')
    p.add_argument('--kind', choices=KINDS)
    p.add_argument('--property')
    a = p.parse_args()
    sums = collections.defaultdict(collections.Counter)
    for gold in a.gold:
        account = re.sub(r'\.tsv$', '.txt', gold)
        claims, times = lines(a.regest, 'draft', account), lines(a.regest, 'tag', account)
        sentences = [l for l in lines(a.regest, 'annotate', account) if l['layer'] == 'sentence']
        for row in score.rows_of(gold):
            kind, places, here = explain(row, claims, sentences, times)
            prop = row[1].split('|')[0]
            sums[prop][kind] += 1
            if a.show and kind and a.kind in (None, kind) and a.property in (None, prop):
                show(re.sub(r'.*/|\.tsv$', '', gold), kind, row, places, here)
    total = sum(sums.values(), collections.Counter())
    for prop, n in sorted(sums.items(), key=lambda x: -sum(x[1].values())) + [('all', total)]:
        print('%-12s %4d rows:' % (prop, sum(n.values())), ', '.join('%s %d' % (k, n[k]) for k in KINDS if n[k]))


if __name__ == '__main__':
    main()
