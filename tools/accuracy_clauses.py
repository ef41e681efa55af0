#!/usr/bin/env python3
"""usage: accuracy_clauses.py REGEST [--errors N [KIND]]: how well verbs in the past, their subjects, objects and phrases are found. Prints a section of
doc/accuracy.md. Reads the trees of GUM (Zeldes 2017, Universal Dependencies, CC BY 4.0) in ../shared/corpora/ner/gum; one sentence is read at a time,
as it stands. Documents of odd number are not looked at while rules are made: --errors shows mistakes of the others alone, at random.

Marked: each finite verb in the past (VBD, or with an auxiliary or copula that is); its subject where one stands before it that is its own, no clause, no relative
pronoun and no "there"; else the one it shares or hangs on (enhanced dependencies); its object (obj; none marked where it has no obj, ccomp or xcomp and is no
copula); its phrases (obl with one preposition). A verb is found where a clause has its word in its verb group; subject or object is right where ours holds the
head of the marked one and no word outside of it but adverbs and signs; a phrase where the verb's clause has one with that preposition that holds its head. Found
in the past that is no such verb, an object where none is: too many; a perfect ("has found") and "did" do not count so."""
import os
import random
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
GUM = os.path.join(os.path.dirname(ROOT), 'shared', 'corpora', 'ner', 'gum')
GENRES = ('bio', 'news', 'voyage', 'academic', 'interview')
SUBJECTS = ('nsubj', 'nsubj:pass')


class Word:
    def __init__(self, f, start, end):
        self.text, self.pos, self.head, self.relation, self.start, self.end = f[1], f[4], int(f[6]) - 1, f[7], start, end
        self.enhanced = [(int(h) - 1, r) for h, r in (d.split(':', 1) for d in f[8].split('|') if ':' in d) if h.isdigit()]


def sentences(path):
    """(text, words) of each sentence; start and end of a word in bytes."""
    text, words, at = '', [], 0
    for line in open(path, encoding='utf-8'):
        line = line.rstrip('\n')
        if line.startswith('# text = '):
            text, words, at = line[9:], [], 0
        elif line and line[0].isdigit():
            f = line.split('\t')
            if '-' in f[0] or '.' in f[0]:
                continue
            start = max(text.find(f[1], at), at)
            at = start + len(f[1])
            words.append(Word(f, len(text[:start].encode()), len(text[:at].encode())))
        elif not line and words:
            yield text, words
            words = []


def subtree(words, top):
    inside, grown = {top}, True
    while grown:
        more = {i for i, w in enumerate(words) if w.head in inside} - inside
        inside, grown = inside | more, bool(more)
    return inside


def past_verbs(words):
    """Of each: index of its word in the verb group, subject of its own, subject it shares, object (indices or None), has it room for an object,
    phrases (preposition, index)."""
    for i, word in enumerate(words):
        kids = [(k, w) for k, w in enumerate(words) if w.head == i]
        cop = [k for k, w in kids if w.relation == 'cop' and w.pos == 'VBD']
        finite = word.pos == 'VBD' and word.relation not in ('cop', 'aux', 'aux:pass')
        helped = word.pos in ('VBN', 'VBG', 'VB') and any(w.pos == 'VBD' for _, w in kids if w.relation in ('aux', 'aux:pass', 'cop'))
        if not (finite or helped or cop):
            continue
        own = [k for k, w in kids if w.relation in SUBJECTS and k < i and w.pos not in ('WDT', 'WP') and w.text.lower() not in ('that', 'there')]
        if any(w.relation == 'expl' for _, w in kids):
            own = []
        any_own = any(w.relation.split(':')[0] in ('nsubj', 'csubj', 'expl') and w.pos not in ('WDT', 'WP') and w.text.lower() != 'that' for _, w in kids)
        shared = [k for k, w in enumerate(words) for h, r in w.enhanced if h == i and r.split(':')[0] == 'nsubj' and w.head != i and w.pos not in ('WDT', 'WP')]
        shared = [k for k in shared if words[k].text.lower() not in ('that', 'there')]
        obj = [k for k, w in kids if w.relation == 'obj']
        bare = not cop and not any(w.relation.split(':')[0] in ('obj', 'iobj', 'ccomp', 'xcomp') for _, w in kids)
        obl = []
        for k, w in kids:
            case = [c for c in words if c.head == k and c.relation == 'case']
            if w.relation.split(':')[0] == 'obl' and len(case) == 1 and w.pos not in ('WDT', 'WP') and not any(c.head == words.index(case[0]) for c in words):
                obl.append((case[0].text.lower(), k))
        yield (cop[0] if cop else i), (own[0] if own else None), (shared[0] if shared and not any_own else None), (obj[0] if obj else None), bare, obl


def perfect(group):
    return any(group.lower().startswith(w) for w in ('have', 'has', "'ve", '’ve', 'did', "don't", 'do '))


class Clause:
    def __init__(self, fields):
        n = [int(x) for x in fields[:11]]
        self.verb, self.own, self.subject, self.past = n[1:3], n[5:7], n[7:9], n[9]
        rest = fields[11:]
        self.phrases = [(rest[k], int(rest[k + 1]), int(rest[k + 2])) for k in range(0, len(rest), 3)]


def clauses_of(build, texts):
    with tempfile.NamedTemporaryFile('w', encoding='utf-8') as file:
        file.write('\n'.join(texts) + '\n')
        file.flush()
        out = subprocess.run([os.path.join(build, 'test', 'name', 'clause_show'), file.name], capture_output=True, check=True).stdout.decode()
    found = {}
    for line in out.split('\n'):
        if line:
            found.setdefault(int(line.split()[0]), []).append(Clause(line.split()))
    return found


def right(words, head, start, end):
    inside = subtree(words, head)
    beyond = [w for k, w in enumerate(words) if k not in inside and start <= w.start < end and w.pos not in ('.', ',', ':', "''", '``', 'RB')]
    return start <= words[head].start < end and not beyond


class Tally:
    def __init__(self):
        self.n, self.errors = {}, []

    def add(self, what, good, told, text):
        n = self.n.setdefault(what, [0, 0])
        n[0] += 1
        n[1] += good
        if not good:
            self.errors.append((what, told, text))

    def share(self, what):
        n = self.n.get(what, [0, 0])
        return n[1] / n[0] if n[0] else 0

    def count(self, what):
        return self.n.get(what, [0, 0])[0]


def weigh(tally, have, text, words):
    used, raw = set(), text.encode()
    for verb, own, shared, obj, bare, obl in past_verbs(words):
        match = [k for k, c in enumerate(have) if c.verb[0] <= words[verb].start < c.verb[1]]
        said = words[verb].text
        tally.add('verb', bool(match), said, text)
        if not match:
            continue
        c = have[match[0]]
        used.add(match[0])
        if own is not None:
            tally.add('subject', right(words, own, *c.own), '%s: %s, found "%s"' % (said, words[own].text, raw[c.own[0]:c.own[1]].decode()), text)
        if shared is not None:
            tally.add('shared', right(words, shared, *c.subject), '%s: %s, found "%s"' % (said, words[shared].text, raw[c.subject[0]:c.subject[1]].decode()), text)
        ours = [p for p in c.phrases if p[0] == '-' and p[1] >= c.verb[1]]
        if obj is not None and obj > verb and words[obj].pos not in ('WDT', 'WP'):
            held = [p for p in ours if right(words, obj, *p[1:])]
            tally.add('object', bool(held), '%s: %s, found %s' % (said, words[obj].text, [raw[p[1]:p[2]].decode() for p in ours]), text)
        elif bare:
            timed = [p for p in ours if not any(p[1] <= w.start < p[2] and w.relation.split(':')[0] in ('obl', 'advmod', 'nummod', 'nsubj', 'parataxis', 'advcl', 'punct') for w in words)]
            tally.add('no object', not timed, '%s: none, found %s' % (said, [raw[p[1]:p[2]].decode() for p in timed]), text)
        for case, k in obl:
            held = [p for p in c.phrases if p[0].lower() == case and p[1] <= words[k].start < p[2]]
            tally.add('phrase', bool(held), '%s: %s %s, found %s' % (said, case, words[k].text, [(p[0], raw[p[1]:p[2]].decode()) for p in c.phrases]), text)
    for k, c in enumerate(have):
        if c.past and not perfect(raw[c.verb[0]:c.verb[1]].decode()):
            tally.add('past', k in used, raw[c.verb[0]:c.verb[1]].decode(), text)


def main():
    if not os.path.isdir(GUM):
        print('skipped: no ../shared')
        return
    build = os.path.dirname(os.path.abspath(sys.argv[1]))
    subprocess.run(['ninja', '-C', build, '--quiet', 'test/name/clause_show'], check=True)
    shown = sys.argv[sys.argv.index('--errors') + 1:] if '--errors' in sys.argv else []
    files = sorted(f for f in os.listdir(GUM) if f.endswith('.conllu') and f.split('_')[1] in GENRES)
    print('## Verbs, their subjects, objects and phrases\n\nFinite verbs in the past in the trees of GUM (annotation CC BY 4.0; bio, news, voyage, academic, interview), one sentence at a time '
          '(`tools/accuracy_clauses.py`): verbs found, and those found in the past that are none; of the verbs found, the subjects of their own that are right, and those shared with '
          'another verb or of a relative clause; the objects, and the verbs without one that get none; the phrases with a preposition. Right is what holds the head of the marked one '
          'and no word outside of it. Documents of odd number were not read while the rules were made.\n')
    print('| | verbs | found | too many | subjects | right | shared | right | objects | right | without | none found | phrases | found |\n|' + '---|' * 14)
    for name, part in (('read', files[::2]), ('unseen', files[1::2])):
        tally = Tally()
        corpus = [s for f in part for s in sentences(os.path.join(GUM, f))]
        clauses = clauses_of(build, [text for text, _ in corpus])
        for number, (text, words) in enumerate(corpus):
            weigh(tally, clauses.get(number, []), text, words)
        print('| %s | %d | %.3f | %.3f |' % (name, tally.count('verb'), tally.share('verb'), 1 - tally.share('past')),
              ' | '.join('%d | %.3f' % (tally.count(w), tally.share(w)) for w in ('subject', 'shared', 'object', 'no object', 'phrase')), '|')
        if name == 'read' and shown:
            errors = [e for e in tally.errors if len(shown) < 2 or e[0] == shown[1]]
            for e in random.Random(len(errors)).sample(errors, min(int(shown[0]), len(errors))):
                print('   ', *e, sep=' | ')


if __name__ == '__main__':
    main()
