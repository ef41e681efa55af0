#!/usr/bin/env python3
"""Score drafted claims against a reader's table.
usage: score_claims.py GOLD.tsv REGEST ACCOUNT [--show]

GOLD has the columns event, property, polarity, value, hedge, voice, notes; `|` separates answers that are all right. A row is
*found* when some claim has its property, polarity and value; *faithful* when that claim also has its event, voice, hedge and notes.
Dates are compared by EDTF, names and phrases by folded words (at least half of the shorter side's words shared)."""
import json
import re
import subprocess
import sys
import unicodedata


def fold(s):
    s = unicodedata.normalize('NFKD', s.casefold().replace('ł', 'l'))
    return ''.join(c for c in s if not unicodedata.combining(c))


STOP = set('the a an of in on at to and or by for with that this was were'.split())
ORDINALS = {'first': '1', 'second': '2', 'third': '3', 'fourth': '4', 'fifth': '5'}


def words(s):
    w = [ORDINALS.get(x, x) for x in re.findall(r'\w+', fold(s))]
    return set(x[:-1] if len(x) > 4 and x.endswith('s') else x for x in w if x not in STOP) or set(w)


def alike(a, b):
    x, y = words(a), words(b)
    return bool(x and y) and len(x & y) >= max(1, (min(len(x), len(y)) + 1) // 2)


def looks_edtf(v):
    return re.fullmatch(r'-?[\dX]{4}(-[\dX]{2}){0,2}([~?%])?(/.*)?', v) is not None


def value_fits(gold, claim):
    v = claim['value']
    for g in gold.split('|'):
        if re.fullmatch(r'\d+', g) and claim['property'] == 'number':
            if v.get('number') == [int(g), int(g)]:
                return True
        elif looks_edtf(g):
            if v.get('edtf', '').rstrip('~?%') == g:
                return True
        elif re.fullmatch(r'\d+', g):
            if v.get('number') == [int(g), int(g)]:
                return True
        elif alike(g, v.get('text', '')) or (v.get('entity') and alike(g, v['entity'])):
            return True
    return False


def voice_fits(gold, claim):
    inner = claim['voice'][1:]
    for g in gold.split('|'):
        if g == '-' and not inner:
            return True
        if g == 'unnamed' and inner and inner[-1]['kind'] == 'unnamed':
            return True
        if any(x.get('name') and g not in ('-', 'unnamed') and words(g) & words(x['name']) for x in inner):
            return True
    return False


def notes_fit(gold, claim):
    have = set(claim['notes'])
    return any((g == '-' and not have) or (g != '-' and set(g.split()) <= have) for g in gold.split('|'))


def event_fits(gold, claim):
    return any(words(g) <= words(claim['event']) or alike(g, claim['event']) for g in gold.split('|'))


def rows_of(gold_path):
    return [l.split('\t') for l in open(gold_path, encoding='utf-8').read().split('\n') if l and not l.startswith('#')][1:]


def best_claim(row, claims):
    """The claim that fits the row, the one with most fields right, and which of event, voice, hedge, notes are; None where none fits."""
    event, prop, polarity, value, hedge, voice, notes = row[:7]
    fits = [c for c in claims if c['property'] in prop.split('|') and c['polarity'] == polarity and value_fits(value, c)]
    marks = lambda c: (event_fits(event, c), voice_fits(voice, c), c['hedge'] in hedge.split('|'), notes_fit(notes, c))
    best = max(fits, key=lambda c: sum(marks(c)), default=None)
    return best, marks(best) if best else None


def main():
    gold_path, regest, account = sys.argv[1:4]
    show = '--show' in sys.argv
    rows = rows_of(gold_path)
    out = subprocess.run([regest, 'draft', account], capture_output=True, text=True, check=True).stdout
    claims = [json.loads(l) for l in out.split('\n') if l]
    raw = subprocess.run([regest, 'draft', account], capture_output=True, text=True).stdout
    assert raw == out, 'two runs differ'
    used, found, faithful = set(), 0, 0
    for row in rows:
        event, prop, polarity, value, hedge, voice, notes = row[:7]
        best, s = best_claim(row, claims)
        if best is None:
            if show:
                print('MISSED    %s | %s %s | %s | %s' % (event, prop, polarity, value, voice))
            continue
        found += 1
        used.add(best['id'])
        faithful += all(s)
        if show and not all(s):
            c = best
            print('UNFAITHFUL %s | %s | %s: %s' % (event, prop, value, ', '.join('%s "%s"' % (n, x) for ok, n, x in zip(
                s, ('event', 'voice', 'hedge', 'notes'), (c['event'], [v.get('name') for v in c['voice'][1:]], c['hedge'], c['notes'])) if not ok)))
    if show:
        for c in claims:
            if c['id'] not in used:
                print('BESIDES   %s | %s | %s' % (c['event'], c['property'], c['value'].get('text')))
    n = len(rows)
    print('%d rows: found %d (%.0f %%), faithful %d (%.0f %%); %d claims drafted, %d of them in the table' %
          (n, found, 100 * found / n, faithful, 100 * faithful / n, len(claims), len(used)))


if __name__ == '__main__':
    main()
