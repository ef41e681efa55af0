#!/usr/bin/env python3
"""Attributions of GUM (Zeldes 2017; eRST relations and UD trees, CC BY 4.0) as spans, after the conventions of PARC 3 and PolNeAR.
usage: attribution_corpus.py FILE.conllu...     > OUT

    D name of a document
    B text of a paragraph
    A source-start source-end cue-start cue-end content-start content-end polarity      in bytes of the paragraph; 0 0 = none

A satellite of attribution is the saying: its main verb with auxiliaries is the cue, its subject with all that hangs on it the source.
The content is the nucleus with what hangs on it in the same sentence, with "that" and the quotation marks; a quotation goes on to its close."""
import re
import sys

OPEN, CLOSE = '"“„«', '"”«»'


class Word:
    pass


def read(path):
    """Paragraphs of sentences of words; `edu` numbers the discourse units over the document."""
    paragraphs, sentence, relations, edu, span = [[]], [], {}, 0, None
    for line in open(path, encoding='utf-8'):
        line = line.rstrip('\n')
        if line.startswith('# newpar') and paragraphs[-1]:
            paragraphs.append([])
        elif not line and sentence:
            paragraphs[-1].append(sentence)
            sentence = []
        elif line and line[0] != '#':
            f = line.split('\t')
            if '.' in f[0]:
                continue
            if '-' in f[0]:
                span = (int(f[0].split('-')[1]), 'SpaceAfter=No' not in f[9])
                continue
            w = Word()
            w.form, w.lemma, w.upos, w.head, w.rel = f[1], f[2].lower(), f[3], int(f[6]) - 1, f[7]
            w.space = 'SpaceAfter=No' not in f[9]
            if span:
                w.space = span[1] if int(f[0]) == span[0] else False
                span = None if int(f[0]) == span[0] else span
            d = re.search(r'Discourse=([^|]*)', f[9])
            if d:
                r = re.match(r'([\w-]+):(\d+)(?:->(\d+))?', d.group(1))
                edu = int(r.group(2))
                relations[edu] = (r.group(1), int(r.group(3) or 0))
            w.edu = edu
            sentence.append(w)
    if sentence:
        paragraphs[-1].append(sentence)
    return [p for p in paragraphs if p], relations


def below(sentence, i):
    found, more = {i}, True
    while more:
        more = False
        for k, w in enumerate(sentence):
            if k not in found and w.head in found:
                found.add(k)
                more = True
    return found


def under(relations, root, stop):
    found, more = {root}, True
    while more:
        more = False
        for e, (_, head) in relations.items():
            if e not in found and e != stop and head in found:
                found.add(e)
                more = True
    return found


def run_about(keep, anchor):
    """The longest run of indices about `anchor` that are in `keep`."""
    a = b = anchor
    while a - 1 in keep:
        a -= 1
    while b + 1 in keep:
        b += 1
    return a, b + 1


def subject_of(s, verb):
    for k, w in enumerate(s):
        if w.head == verb and w.rel.split(':')[0] == 'nsubj' and w.rel != 'nsubj:pass':
            return k
    for k, w in enumerate(s):
        if w.head == verb and w.rel == 'obl:agent':
            return k
    if s[verb].rel in ('conj', 'xcomp', 'advcl') and s[verb].head >= 0:
        return subject_of(s, s[verb].head)
    if s[verb].rel in ('acl', 'acl:relcl') and s[verb].head >= 0:
        return s[verb].head
    return None


def attribution(s, edu, relations):
    tokens = [k for k, w in enumerate(s) if w.edu == edu]
    heads = [k for k in tokens if s[k].head < 0 or s[s[k].head].edu != edu]
    verbs = [k for k in heads if s[k].upos in ('VERB', 'AUX', 'NOUN', 'ADJ', 'PROPN', 'PRON')]
    if not verbs:
        return None
    verb = verbs[0]
    nucleus = relations[edu][1]
    if s[tokens[0]].lemma == 'accord':
        first = next((k for k in tokens if k > tokens[0] + 1 and s[k].upos != 'ADP'), None)
        cue = (tokens[0], tokens[0] + 2)
        source = (first, tokens[-1] + 1) if first is not None else None
        while source and source[1] > source[0] and s[source[1] - 1].upos == 'PUNCT':
            source = (source[0], source[1] - 1)
    else:
        group = {verb} | {k for k, w in enumerate(s) if w.head == verb and (w.rel.split(':')[0] in ('aux', 'cop', 'advmod', 'compound') or w.upos == 'PART') and w.edu == edu}
        cue = run_about(group, verb)
        subject = subject_of(s, verb)
        source = None
        if subject is not None:
            keep = below(s, subject)
            if subject < verb:
                keep = {k for k in keep if k < cue[0]}
            source = run_about(keep, subject)
            if s[source[0]].rel == 'case':
                source = (source[0] + 1, source[1])
            while source[1] > source[0] and s[source[1] - 1].upos == 'PUNCT':
                source = (source[0], source[1] - 1)
    units = under(relations, nucleus, edu)
    said = {k for k, w in enumerate(s) if w.edu in units}
    if not said:
        return None
    start = min((k for k in said if k >= cue[1]), default=None)
    if start is None:
        start = min(said)
    content = run_about(said, start)
    while content[1] > content[0] and s[content[1] - 1].form in '.,;:':
        content = (content[0], content[1] - 1)
    while content[0] < content[1] and s[content[0]].form in ',:;':
        content = (content[0] + 1, content[1])
    return source, cue, content


def main():
    for path in sys.argv[1:]:
        paragraphs, relations = read(path)
        print('D ' + path.rsplit('/', 1)[1][:-7])
        for p in paragraphs:
            text, at = b'', {}
            for n, s in enumerate(p):
                for k, w in enumerate(s):
                    at[n, k] = (len(text), len(text) + len(w.form.encode()))
                    text += (w.form + (' ' if w.space else '')).encode()
            print('B ' + text.decode().rstrip())
            for n, s in enumerate(p):
                for edu in sorted({w.edu for w in s}):
                    kind = relations.get(edu, ('', 0))[0]
                    if not kind.startswith('attribution'):
                        continue
                    found = attribution(s, edu, relations)
                    if not found:
                        continue
                    out = []
                    for part in found:
                        out += [at[n, part[0]][0], at[n, part[1] - 1][1]] if part and part[1] > part[0] else [0, 0]
                    c0, c1 = out[4], out[5]
                    if text[c0:c1].decode()[-1:] in CLOSE and text[c0:c1].decode()[:1] not in OPEN and len(re.findall(r'["“”]', text[c0:c1].decode())) % 2:
                        out[4] = c0 = max([m.start() for m in re.finditer('"|“|«'.encode(), text[:c0])], default=c0)
                    if text[c0:c1].decode()[:1] in OPEN and not text[c0:c1].decode()[-1:] in CLOSE:
                        shut = re.compile('"|”|»'.encode()).search(text, c0 + 3)
                        if shut:
                            out[5] = shut.end()
                    print('A %s %s' % (' '.join(map(str, out)), 'denied' if 'negative' in kind else 'affirmed'))


main()
