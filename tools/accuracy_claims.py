#!/usr/bin/env python3
"""usage: accuracy_claims.py REGEST [--check]: claims drafted, against tables made by a reader.
Prints a section of doc/accuracy.md; with --check, nothing but lines of a unit test. Reads test/spec/claims, ../shared/accounts,
../shared/corpora/encyclopedia and ../shared/corpora/wikitext."""
import bz2
import collections
import glob
import html
import itertools
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, 'tools'))
import score_claims

TABLES = os.path.join(ROOT, 'test', 'spec', 'claims')
SHARED = os.path.join(os.path.dirname(ROOT), 'shared')
ACCOUNTS = os.path.join(SHARED, 'accounts')
ENCYCLOPEDIA = os.path.join(SHARED, 'corpora', 'encyclopedia', 'plaintext_articles.tar.xz')
DUMP = os.path.join(SHARED, 'corpora', 'wikitext', '**', 'enwiki-*-pages-articles1.xml-*.bz2')
UNSEEN = ('siege',)  # tables made before anything was drafted from the text, and no rule changed after it
DEVELOPED = ('amalia', 'ansel1893', 'belmarsk', 'lakes1921', 'orlovec', 'rialto1951', 'stanbridge1645', 'thornby', 'torvica')  # made by readers, denser, in many manners
FLOORS = {'seed': (95, 85), 'unseen': (75, 60), 'seen': (80, 70), 'developed': (70, 48)}  # per cent found, faithful
FIELDS = ('event', 'voice', 'hedge', 'notes')


def sets():
    """-> (set, name, table, text)"""
    yield 'seed', 'seed', os.path.join(TABLES, 'seed.tsv'), os.path.join(ACCOUNTS, 'seed.txt')
    for table in sorted(glob.glob(os.path.join(TABLES, 'own', '*.tsv'))):
        name = os.path.basename(table)[:-4]
        yield ('unseen' if name in UNSEEN else 'developed' if name in DEVELOPED else 'seen'), name, table, table[:-4] + '.txt'


def length(table):
    """How many bytes of its article a table was made from."""
    return int(re.match(r'# .* first (\d+) bytes of ', open(table, encoding='utf-8').readline()).group(1))


def encyclopedia(folder):
    """The articles' beginnings, as long as their tables say, cut into `folder`. -> (set, name, table, text)"""
    tables = collections.defaultdict(list)
    for table in sorted(glob.glob(os.path.join(TABLES, 'encyclopedia', '*', '*.tsv'))):
        tables[os.path.basename(table)[:-4] + '.txt'].append(table)
    if not os.path.exists(ENCYCLOPEDIA):
        return
    with tarfile.open(ENCYCLOPEDIA) as archive:
        for member in archive:
            for table in tables.get(os.path.basename(member.name), ()):
                text = os.path.join(folder, os.path.basename(member.name))
                with open(text, 'wb') as out:
                    out.write(archive.extractfile(member).read(length(table)))
                yield 'articles ' + os.path.basename(os.path.dirname(table)), os.path.basename(table)[:-4], table, text


def wiki(folder):
    """The parts of pages of the wiki dump that tables were made from, cut into `folder`. -> (set, name, table, text)"""
    tables = sorted(glob.glob(os.path.join(TABLES, 'wiki', '*', '*.tsv')))
    for dump in glob.glob(DUMP, recursive=True):
        pages = dict(re.findall(r'<title>(.*?)</title>.*?<text[^>]*>(.*?)</text>', bz2.open(dump, 'rt', encoding='utf-8').read(), re.S))
        for table in tables:
            start, end, title = re.match(r'# .* bytes (\d+) to (\d+) of the wikitext of the page (.*):', open(table, encoding='utf-8').readline()).groups()
            text = os.path.join(folder, os.path.basename(table)[:-4] + '.wiki')
            with open(text, 'wb') as out:
                out.write(html.unescape(pages[title]).encode()[int(start):int(end)])
            yield 'wiki ' + os.path.basename(os.path.dirname(table)), os.path.basename(table)[:-4], table, text


def draft(regest, text):
    out = subprocess.run([regest, 'draft', text], capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in out.split('\n') if line]


def measure(regest, all_sets):
    totals, mistakes, skipped = collections.defaultdict(collections.Counter), [], []
    for kind, name, table, text in all_sets:
        if not os.path.exists(text):
            skipped.append(name)
            continue
        claims, used = draft(regest, text), set()
        for row in score_claims.rows_of(table):
            best, marks = score_claims.best_claim(row, claims)
            totals[kind].update(rows=1, found=best is not None, faithful=bool(best) and all(marks), but_notes=bool(best) and all(marks[:-1]))
            if best:
                used.add(best['id'])
            if 'unseen' in kind:
                continue  # its mistakes are not shown, so that it stays so
            if not best:
                mistakes.append((name, row, 'not found'))
            elif not all(marks):
                mistakes.append((name, row, 'wrong ' + ', '.join(f for ok, f in zip(marks, FIELDS) if not ok)))
        totals[kind].update(texts=1, claims=len(claims), beside=len(claims) - len(used))
    return totals, mistakes, skipped


def share(part, whole):
    return 100.0 * part / whole if whole else 0.0


def check(totals, skipped):
    for kind, (found, faithful) in FLOORS.items():
        t = totals.get(kind)
        if not t:
            print('skip claims_%s: no ../shared' % kind)
            continue
        have = share(t['found'], t['rows']), share(t['faithful'], t['rows'])
        good = have[0] >= found and have[1] >= faithful
        print('%s claims_%s%s' % ('ok' if good else 'not ok', kind, '' if good else ': found %.0f %%, faithful %.0f %%, at least %d and %d are asked' % (have + (found, faithful))))


def show(totals, mistakes, skipped, judged):
    says = {'seed': 'the seed article', 'unseen': 'a text of our own, its table made before the first draft', 'seen': 'texts of our own that the rules were made with',
            'developed': 'denser tables of texts of our own in many manners, likewise',
            'articles unseen': 'beginnings of encyclopedia articles, tables and texts read by nobody who makes rules',
            'articles unseen_dense': 'four of these by a second reader, who notes twice as much',
            'articles unseen_scored': 'four others by a third, who knew how rows are scored and gives more answers that will do, likewise unread',
            'articles read': 'beginnings of encyclopedia articles, tables made before the first draft, then open',
            'articles dense': 'others by that reader, likewise open',
            'articles scored': 'two by the third reader, some sentences of which were met while rules were made',
            'wiki unseen': 'beginnings of two modern wiki pages, wikitext with its fact box, tables and texts read by nobody who makes rules',
            'wiki read': 'histories of two others, tables made before the first draft, then open'}
    print('## Claims\n')
    print('A row of a table is *found* when some claim has its property, polarity and value, *faithful* when that claim also has its event, voice, hedge')
    print('and notes (`tools/score_claims.py`). One reader made each table; provenance in the README of each folder of `test/spec/claims`.\n')
    print('| texts | rows | found | faithful | claims drafted | in no row |\n|---|---|---|---|---|---|')
    for kind in says:
        t = totals.get(kind)
        if t:
            print('| %s | %d | %.0f %% | %.0f %% | %d | %d |' % (says[kind], t['rows'], share(t['found'], t['rows']), share(t['faithful'], t['rows']), t['claims'], t['beside']))
        else:
            print('| %s | skipped: no ../shared | | | | |' % says[kind])
    for kind in ('wiki unseen', 'wiki read'):
        if totals.get(kind):
            print('\nOf the wiki pages%s, %.0f %% are faithful but for the numbers of notes, which the reader counted otherwise than `read` does.' % (
                ' unseen' if 'unseen' in kind else ' read', share(totals[kind]['but_notes'], totals[kind]['rows'])))
    print('\nOf the articles the facts are here (`test/spec/claims/encyclopedia`), the texts in `../shared/corpora`; goal for unseen ones: 75 % found, 60 % faithful.')
    print('A claim in no row may be true: the reader notes what matters, the program what is said.\n')
    if judged:
        print(judged + '\n')
    print('Typical mistakes:\n')
    for name, row, what in mistakes[::max(1, len(mistakes) // 10)][:10]:
        print('- %s: %s, %s %s%s: %s' % (name, row[0].split('|')[0], row[1].split('|')[0], 'not ' if row[2] == 'denied' else '', row[3].split('|')[0], what))
    print()


def main():
    if '--check' in sys.argv:
        totals, _, skipped = measure(sys.argv[1], sets())
        check(totals, skipped)
        return
    import judged_claims  # it imports this one
    with tempfile.TemporaryDirectory() as folder:
        measured = measure(sys.argv[1], itertools.chain(sets(), encyclopedia(folder), wiki(folder)))
        show(*measured, judged_claims.summary(sys.argv[1], folder))


if __name__ == '__main__':
    main()
