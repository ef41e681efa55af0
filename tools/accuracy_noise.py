#!/usr/bin/env python3
"""usage: accuracy_noise.py REGEST: what damage of the text costs. Prints a section of doc/accuracy.md. Reads ../shared/corpora.
Every character is hit with the chance RATE; a blank that is hit is gone, a 1 or 0 becomes l or O, a year gets a separator, a bracket is gone, a
letter with a mark becomes mojibake. Spans found in the damaged text are taken back to the places of the whole one and compared with the
same gold as there."""
import collections
import html
import json
import os
import random
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CORPORA = os.path.join(os.path.dirname(ROOT), 'shared', 'corpora')
RATE = 0.05
sys.path.insert(0, os.path.join(ROOT, 'tools'))
import accuracy_attributions


def hit(text, i):
    """What becomes of the character, None = nothing."""
    c = text[i]
    if c == ' ':
        return ''
    if c in '[]()':
        return ''
    if c == '1' and text[i + 1:i + 4].isdigit() and not text[i - 1:i].isdigit() and not text[i + 4:i + 5].isdigit():
        return random_choice(('l', '1,'))
    if c in '10':
        return {'1': 'l', '0': 'O'}[c]
    try:
        return c.encode().decode('cp1252') if ord(c) > 127 else None
    except UnicodeDecodeError:
        return None


def damage(text, rate):
    """The damaged text; for each of its characters, and its end, the place of it in the whole one."""
    out, places = [], []
    for i in range(len(text)):
        new = hit(text, i) if chance.random() < rate else None
        for c in text[i] if new is None else new:
            out.append(c)
            places.append(i)
    return ''.join(out), places + [len(text)]


def rows(regest, command, text, places):
    """The rows with their `start` and `end` as places of the whole text."""
    with tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='utf-8') as file:
        file.write(text)
        file.flush()
        read, found = (subprocess.run([regest, what, '--as', 'text', '--lang', 'en', file.name], capture_output=True, check=True).stdout.decode().splitlines()
                       for what in ('read', command))
    mends = [(noise['start'], noise['end'], noise['was']) for row in map(json.loads, read) for noise in row.get('noise', ()) if 'was' in noise]
    data = text.encode()
    for row in parts(map(json.loads, found)):
        if 'start' not in row:
            continue
        ends = []
        for at in (row['start'], row['end']):  # of the reading text, of the file, of its characters, of the whole text
            at += sum(len(was.encode()) - (end - start) for start, end, was in mends if end <= at)
            ends.append(len(data[:at].decode('utf-8', 'ignore')))
        row['start'], row['end'] = places[ends[0]], places[max(ends[0], ends[1] - 1)] + 1
        yield row


def parts(rows):
    """An attribution is a row for each of its parts."""
    for row in rows:
        yield row
        if row.get('layer') == 'attribution':
            yield from ({'layer': 'part', 'type': part, 'start': row[part][0], 'end': row[part][1]} for part in ('source', 'content') if row[part][1])


def f1(good, system, gold):
    return 200.0 * good / max(1, system + gold)


def overlap(x, y):
    return x[0] < y[1] and y[0] < x[1]


class Tally:
    def __init__(self):
        self.good, self.system, self.gold = (collections.Counter() for _ in range(3))

    def add(self, gold, system, loose):
        """Spans, and spans with their type; `loose`: values, of spans that overlap."""
        self.good['spans'] += len({x[:2] for x in gold} & {x[:2] for x in system})
        self.good['typed'] += sum(any(overlap(x, y) and x[2] == y[2] for y in system) for x in gold) if loose else len(gold & system)
        for name in ('spans', 'typed'):
            self.system[name] += len(system)
            self.gold[name] += len(gold)

    def figure(self, name):
        return f1(self.good[name], self.system[name], self.gold[name])


def dates():
    folder = os.path.join(CORPORA, 'timex', 'wikiwars-en')
    gold = collections.defaultdict(set)
    for line in open(os.path.join(folder, 'gold.tsv'), encoding='utf-8').read().split('\n')[1:]:
        if line:
            cells = line.split('\t')
            gold[cells[0]].add((int(cells[2]), int(cells[3]), cells[5]))
    for doc in sorted(gold):
        yield open(os.path.join(folder, 'txt', doc + '.txt'), encoding='utf-8').read(), gold[doc]


def hedges():
    """One text of every eighth document, a sentence a line, as the scorer of ../shared has it."""
    source, text, gold = open(os.path.join(CORPORA, 'hedge', 'wiki_dev.xml'), encoding='utf-8').read(), '', set()
    for document in re.findall(r'<Document type=.*?</Document>(?!Part)', source, re.S)[::8]:
        for sentence in re.findall(r'<Sentence[^>]*>(.*?)</Sentence>', document, re.S):
            for part in re.split(r'(<ccue[^>]*>.*?</ccue>)', sentence, flags=re.S):
                cue = re.match(r'<ccue[^>]*type="([^"]+)"[^>]*>(.*?)</ccue>', part, re.S)
                raw = html.unescape(re.sub(r'<[^>]+>', '', cue.group(2) if cue else part)).replace('\n', ' ')
                if cue:
                    gold.add((len(text), len(text) + len(raw), cue.group(1).strip(' _').split('_')[-1].strip()))
                text += raw
            text += '\n'
        text += '\n'
    yield text, gold


def names():
    """The plain form of name_corpus.py, of wikigold; every second document."""
    source = [os.path.join(folder, name) for folder, _, files in os.walk(os.path.join(CORPORA, 'ner', 'wikigold')) for name in files if name.endswith('.txt') and 'wikigold' in name]
    plain = subprocess.run([sys.executable, os.path.join(ROOT, 'tools', 'name_corpus.py'), 'wikigold', *sorted(source)[:1]], capture_output=True).stdout.decode()
    for n, document in enumerate(re.split(r'^D .*\n', plain, flags=re.M)[1:]):
        text, gold, start = '', set(), 0
        for line in document.split('\n'):
            if line.startswith('B '):
                start = len(text)
                text += line[4:] + '\n\n'
                block = line[4:].encode()
            elif line.startswith('N '):
                _, a, b, kind = line.split(' ')
                gold.add((start + len(block[:int(a)].decode()), start + len(block[:int(b)].decode()), kind))
        if n % 2:
            yield text, {x for x in gold if x[2] in ('person', 'place', 'group')}


def attributions():
    """Of the news of GUM; source and content."""
    for text, gold in accuracy_attributions.genre('news'):
        at = lambda byte: len(text[:byte].decode('utf-8', 'ignore'))
        yield text.decode(), {(at(row[i][0]), at(row[i][1]), part) for row in gold for i, part in ((0, 'source'), (2, 'content')) if row[i]}


def measure(regest, documents, command, pick):
    """F1 of spans and of typed spans, whole and damaged, over all documents."""
    tallies = Tally(), Tally()
    for text, gold in documents:
        for tally, rate in zip(tallies, (0, RATE)):
            system = {pick(row) for row in rows(regest, command, *damage(text, rate))} - {None}
            tally.add(gold, system, command == 'tag')
    return tallies


def pick_date(row):
    return row['start'], row['end'], row.get('value', '')


def pick_layer(layer, kinds):
    return lambda row: (row['start'], row['end'], row['type']) if row.get('layer') == layer and row.get('type') in kinds else None


def main():
    global chance, random_choice
    if not os.path.isdir(CORPORA):
        print('skipped: no ../shared')
        return
    chance = random.Random(1)
    random_choice = chance.choice
    regest = os.path.abspath(sys.argv[1])
    hedge_kinds, name_kinds = ('probable', 'doxastic', 'condition', 'investigation'), ('person', 'place', 'group')
    print('## Damaged text\n')
    print('Every character is hit with a chance of %d %%: a blank is gone, 1 and 0 become l and O, a year gets a separator, a bracket is gone, a letter with a mark becomes mojibake '
          '(`tools/accuracy_noise.py`). F1 in per cent. Cues and names are those of documents that the models have learnt from: only the loss says something.\n' % (RATE * 100))
    print('| | spans, whole | damaged | loss | with type or value, whole | damaged | loss |\n|---|---|---|---|---|---|---|')
    for title, documents, command, pick in (('dates, WikiWars English', dates(), 'tag', pick_date), ('cues of doubt, every eighth document', hedges(), 'annotate', pick_layer('hedge', hedge_kinds)),
                                            ('source and content of attributions, GUM news', attributions(), 'annotate', pick_layer('part', ('source', 'content'))),
                                            ('names, every second document of wikigold', names(), 'annotate', pick_layer('name', name_kinds))):
        whole, damaged = measure(regest, documents, command, pick)
        cells = ['%.1f | %.1f | %.1f' % (whole.figure(name), damaged.figure(name), whole.figure(name) - damaged.figure(name)) for name in ('spans', 'typed')]
        print('| %s | %s |' % (title, ' | '.join(cells)))
    print()


if __name__ == '__main__':
    main()
