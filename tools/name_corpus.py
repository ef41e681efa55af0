#!/usr/bin/env python3
"""Turn corpora with marked names into one plain form for tools/name_learn.c.
usage: name_corpus.py wikigold FILE | gum FILE... | uner FILE | plain FOLDER     > OUT

    D name of a document
    B 0|1 text of a block; 1 = a heading
    N start end type      a name in the block before it, in bytes: person place group event work other

wikigold (Balasuriya et al. 2009, CC BY 4.0): PER LOC ORG as they stand, MISC as "other". Text is put together again from tokens.
UNER-EWT (Mayhew et al. 2024, CC BY-SA 4.0): PER LOC ORG as they stand.
GUM (Zeldes 2017, annotations CC BY 4.0): entities whose head is a proper noun, cut down to the proper nouns about the head,
titles before a person left out as wikigold does, bynames in quotation marks kept. The outermost name counts.
Plain articles have no names marked: paragraphs between blank lines, a line without a stop being a heading."""
import os
import re
import sys

TITLES = set('''mr mrs ms miss dr prof professor sir dame lord lady king queen prince princess president general colonel captain major lieutenant sergeant
admiral commander minister senator governor justice judge pope father brother sister reverend rev emperor empress duke count
chairman secretary director congressman representative chancellor ambassador mayor vice prime chief deputy foreign speaker administrator brigadier emeritus
gov sen rep gen col capt lt sgt maj cpl pvt adm hon commissioner delegate minister premier hetman marshal archbishop cardinal rabbi imam coach'''.split())
SMALL = {'de', 'la', 'le', 'du', 'des', 'del', 'di', 'da', 'van', 'von', 'der', 'den', 'al', 'y', 'e', 'bin', 'ibn', '-', '–', '.', "'", '’'}
LINKS = {'person': SMALL | {'"', '“', '”'}, 'organization': SMALL | {'of', 'the', 'and', 'for', '&', "'s", '’s', 'et', 'und', '/'}}
LINKS['place'] = LINKS['event'] = LINKS['organization']
LINKS['object'] = LINKS['abstract'] = LINKS['organization'] | {'in', 'on', 'at', 'to'}
OPENING = {'.', '?', '!', ':', '"', '“', '”', ';'}
TYPES = {'person': 'person', 'place': 'place', 'organization': 'group', 'event': 'event', 'object': 'other', 'abstract': 'other'}


def put_block(heading, words, names):
    """words: (text, space after); names: (first, last exclusive, type)."""
    starts, ends, at, text = [], [], 0, ''
    for word, space in words:
        starts.append(at)
        at += len(word.encode('utf-8'))
        ends.append(at)
        text += word + (' ' if space else '')
        at += 1 if space else 0
    print('B %d %s' % (heading, text.rstrip()))
    for first, last, kind in sorted(names):
        print('N %d %d %s' % (starts[first], ends[last - 1], kind))


# ---- wikigold ----------------------------------------------------------------------------------------------------

def spaces(words):
    """Whether white space follows each word, as an English text would have it."""
    out, quotes = [], 0
    for i, w in enumerate(words):
        after = words[i + 1] if i + 1 < len(words) else ''
        space = not (w in '([$£`' or after in [',', '.', ';', ':', '!', '?', ')', ']', "'s", "n't", "'re", "'ve", "'ll", "'d", "'m", '%', "'", '...'])
        if w in ('"', '``', "''"):
            quotes += 1
            space = space and quotes % 2 == 0
        if after == '"' and quotes % 2 == 1:
            space = False
        out.append(space)
    return out


def wikigold(path):
    kinds = {'PER': 'person', 'LOC': 'place', 'ORG': 'group', 'MISC': 'other'}
    number, sentences = 0, []

    def flush():
        nonlocal number
        if not sentences:
            return
        print('D wikigold-%d' % number)
        number += 1
        for words, tags in sentences:
            names, i = [], 0
            while i < len(words):
                j = i
                while j < len(words) and tags[j] == tags[i]:
                    j += 1
                if tags[i] != 'O':
                    names.append((i, j, kinds[tags[i][2:]]))
                i = j
            put_block(0, list(zip(words, spaces(words))), names)
        sentences.clear()

    words, tags = [], []
    for line in open(path, encoding='utf-8'):
        f = line.split()
        if not f:
            if words:
                sentences.append((words, tags))
            words, tags = [], []
        elif f[0] == '-DOCSTART-':
            flush()
        else:
            words.append(f[0])
            tags.append(f[1])
    if words:
        sentences.append((words, tags))
    flush()


# ---- GUM ---------------------------------------------------------------------------------------------------------

class Word:
    def __init__(self, form, upos, head, space):
        self.form, self.upos, self.head, self.space = form, upos, head, space


def entities(tokens, misc):
    """(first, last exclusive, type) of each entity of a sentence."""
    found, stack = [], []
    for i, m in enumerate(misc):
        value = re.search(r'(?:^|\|)Entity=([^|]*)', m)
        if not value:
            continue
        for opened, body, close in re.findall(r'(\()?([^()]+)(\))?', value.group(1)):
            fields = body.split('-')
            if opened:
                stack.append((fields[0], fields[1] if len(fields) > 1 else '', i))
                if close:
                    key, kind, start = stack.pop()
                    found.append((start, i + 1, kind))
            elif close:
                for k in range(len(stack) - 1, -1, -1):
                    if stack[k][0] == fields[0]:
                        key, kind, start = stack.pop(k)
                        found.append((start, i + 1, kind))
                        break
    return found


AND = {'and', '&', '/', 'et', 'und'}


def name_in(words, first, last, kind, ends):
    """`ends`: where other entities of the sentence end: kinds. A name does not go on over "and" behind one of its kind, nor over "'s" behind any."""
    links = LINKS[kind]

    def link(k):
        word = words[k].form.lower()
        parts = ends.get(k), ends.get(k + 1)
        return word in links and not proper(k) and not (word in AND and kind in parts) and not (word in ("'s", '’s') and any(parts))

    heads = [i for i in range(first, last) if not first <= words[i].head < last][:1]
    if len(heads) == 1 and words[heads[0]].upos == 'NOUN':
        # "the critic Louis Ehlert": the noun is the head, the name hangs on it
        heads = [i for i in range(heads[0] + 1, last) if words[i].upos == 'PROPN' and words[i].head == heads[0] and
                 all(words[k].upos == 'PROPN' for k in range(heads[0] + 1, i))][:1]
    if len(heads) != 1 or words[heads[0]].upos != 'PROPN':
        return None

    def proper(i):
        w = words[i]
        if w.upos == 'NUM':
            return w.form[:1].isupper() or (i > first and len(w.form) < 4 and words[i - 1].upos == 'PROPN')
        return w.upos == 'PROPN' or (w.form[:1].isupper() and w.upos in ('ADJ', 'NOUN', 'X', 'VERB')) or (kind != 'person' and bool(re.fullmatch(r'\d+(st|nd|rd|th)', w.form)))

    a = b = heads[0]
    while True:
        k = b + 1
        while k < last and link(k) and k - b <= 2:
            k += 1
        if k < last and proper(k) and not (words[k].upos == 'NUM' and k > b + 1):
            b = k
        else:
            break
    while True:
        k = a - 1
        while k > first and link(k) and a - k <= 2:
            k -= 1
        if k >= first and proper(k):
            a = k
        else:
            break
    if a > first and a > 1 and words[a - 1].form == 'The' and words[a - 2].form not in OPENING:
        a -= 1
    return a, b + 1


def offices():
    """Words for what a person is, which stand before a name and are none."""
    found = set(TITLES)
    for line in open(os.path.join(os.path.dirname(__file__), '..', 'data', 'lang', 'en', 'name_words.tsv'), encoding='utf-8'):
        kind, _, rest = line.partition('\t')
        if kind in ('title', 'role'):
            found.update(w for w in rest.split('\t')[0].split(', ') if ' ' not in w)
    return found - {'dean', 'saint', 'st', 'who'}


OFFICES = offices()


def names_of(words, misc):
    found = []
    marked = entities(words, misc)
    for first, last, kind in marked:
        if kind not in TYPES:
            continue
        span = name_in(words, first, last, kind, {e: k for s, e, k in marked if first <= s and e < last and k in ('person', 'place', 'organization')})
        if not span:
            continue
        a, b = span
        if kind == 'person':
            office = [i for i in range(a, b - 1) if words[i].form.rstrip('.').lower() in OFFICES]
            if office and not (b == office[-1] + 2 and len(words[b - 1].form) <= 3 and words[b - 1].form.isupper()):
                a = office[-1] + 1
            if b == a + 1 and words[a].form.rstrip('.').lower() in OFFICES:
                continue
        if any(c.isupper() for c in ''.join(w.form for w in words[a:b])):
            found.append((a, b, TYPES[kind]))
    found.sort(key=lambda s: (s[0], -s[1]))
    kept = []
    for s in found:
        if not kept or s[0] >= kept[-1][1]:
            kept.append(s)
    return kept


def gum(paths):
    for path in paths:
        print('D ' + os.path.basename(path)[:-7])
        block, names, heading = [], [], 0
        words, misc, span = [], [], None
        for line in open(path, encoding='utf-8'):
            line = line.rstrip('\n')
            if line.startswith('# newpar'):
                if block and not line.startswith('# newpar_block'):
                    put_block(heading, block, names)
                    block, names, heading = [], [], 0
                if line.startswith('# newpar_block'):
                    if block:
                        put_block(heading, block, names)
                        block, names = [], []
                    heading = 1 if '= head' in line else 0
            elif not line and words:
                base = len(block)
                names += [(a + base, b + base, k) for a, b, k in names_of(words, misc)]
                block += [(w.form, w.space) for w in words]
                words, misc = [], []
            elif line and line[0] != '#':
                f = line.split('\t')
                if '.' in f[0]:
                    continue
                if '-' in f[0]:
                    span = (int(f[0].split('-')[1]), 'SpaceAfter=No' not in f[9])
                    continue
                space = 'SpaceAfter=No' not in f[9]
                if span:
                    space = span[1] if int(f[0]) == span[0] else False
                    span = None if int(f[0]) == span[0] else span
                words.append(Word(f[1], f[3], int(f[6]) - 1, space))
                misc.append(f[9])
        if block:
            put_block(heading, block, names)


# ---- UNER --------------------------------------------------------------------------------------------------------

def uner(path):
    kinds = {'PER': 'person', 'LOC': 'place', 'ORG': 'group'}
    text, words, tags = '', [], []
    for line in open(path, encoding='utf-8'):
        line = line.rstrip('\n')
        if line.startswith('# newdoc'):
            print('D ' + line.split('= ')[1])
        elif line.startswith('# text = '):
            text = line[9:]
        elif line and line[0] != '#':
            f = line.split('\t')
            words.append(f[1])
            tags.append(f[2])
        elif not line and words:
            spaced, at = [], 0
            for w in words:
                at = max(at, text.find(w, at)) + len(w)
                spaced.append((w, text[at:at + 1] == ' '))
            names, i = [], 0
            while i < len(words):
                j = i + 1
                while j < len(words) and tags[j].startswith('I-'):
                    j += 1
                if tags[i].startswith('B-') and tags[i][2:] in kinds:
                    names.append((i, j, kinds[tags[i][2:]]))
                i = j
            put_block(0, spaced, names)
            words, tags = [], []


# ---- plain articles ----------------------------------------------------------------------------------------------

def plain(folder):
    paths = sorted(os.path.join(at, name) for at, _, names in os.walk(folder) for name in names if name.endswith('.txt'))
    for path in paths:
        print('D ' + os.path.basename(path))
        for paragraph in re.split(r'\n\s*\n', open(path, encoding='utf-8', errors='replace').read()):
            lines = [line.strip() for line in paragraph.split('\n')]
            lines = [line for line in lines if line not in ('', 'Enlarge', '#copyright')]
            text = ' '.join(' '.join(lines).split())
            if text and 'Schools Wikipedia Selection' not in text and 'Retrieved from' not in text:
                print('B %d %s' % (len(lines) == 1 and text[-1] not in '.!?:;,"', text))


if sys.argv[1] == 'wikigold':
    wikigold(sys.argv[2])
elif sys.argv[1] == 'uner':
    uner(sys.argv[2])
elif sys.argv[1] == 'plain':
    plain(sys.argv[2])
else:
    gum(sys.argv[2:])
