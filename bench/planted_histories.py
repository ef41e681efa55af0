#!/usr/bin/env python3
"""usage: planted_histories.py REGEST [--histories N] [--accounts N] [--noise RATE] [--dated SHARE] [--seed N] [--show] [--scale N]

Plants histories of texts whose true stemma is known, and measures what `regest stemma --json` finds of it: accounts of one affair are written
apart (the same names, dates and numbers, other sentences); copies, abridgements, revisions, word-by-word translations and mergers of
them are made, each with errors of its own (NOISE of its words: misspelt, or another word of the vocabulary). Prints precision, recall and F1
of the edges with their directions, of the edges alone, the share of histories whose roots are counted exactly, and how many pairs
of accounts written apart are said to depend on each other. With --scale: N accounts of 2,000 words, in families of ten, the seconds and the
memory that their stemma takes."""
import argparse
import collections
import json
import os
import random
import resource
import subprocess
import sys
import tempfile

SYLLABLES = 'ba be bi bo da de di do fa fe ga ge ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi vo'.split()
SMALL = 'the of and to in a was by for with on that had were from at as his it which an after before under who into they their been not'.split()


class World:
    """A vocabulary with a Zipf-like use of its words, and the facts of one affair."""

    def __init__(self, rng):
        self.rng = rng
        self.words = sorted({''.join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 4))) for _ in range(4000)})
        rng.shuffle(self.words)
        self.names = [''.join(rng.choice(SYLLABLES) for _ in range(3)).capitalize() for _ in range(30)]
        self.numbers = [str(rng.randint(2, 3000)) for _ in range(20)] + [str(rng.randint(1900, 1950)) for _ in range(8)]
        self.foreign = {}

    def word(self):
        rng = self.rng
        if rng.random() < 0.45:
            return rng.choice(SMALL)
        return self.words[min(int(len(self.words) * rng.random() ** 3), len(self.words) - 1)]

    def sentence(self):
        words = []
        for _ in range(self.rng.randint(8, 24)):
            draw = self.rng.random()
            words.append(self.rng.choice(self.names) if draw < 0.1 else self.rng.choice(self.numbers) if draw < 0.15 else self.word())
        words[0] = words[0].capitalize()
        return words

    def account(self):
        return [self.sentence() for _ in range(self.rng.randint(25, 60))]

    def is_fact(self, word):
        return word in self.names or word[0].isdigit()

    def misspell(self, word):
        at = self.rng.randrange(len(word))
        return word[:at] + self.rng.choice('abcdefghiklmnoprstuvz') + word[at + self.rng.randint(0, 1):]

    def noisy(self, text, rate):
        out = []
        for sentence in text:
            out.append([])
            for word in sentence:
                if self.rng.random() < rate and not self.is_fact(word):
                    word = self.misspell(word) if self.rng.random() < 0.5 else self.word()
                out[-1].append(word)
        return out

    def translated(self, text):
        def one(word):
            if self.is_fact(word):
                return word
            key = word.lower()
            if key not in self.foreign:
                self.foreign[key] = ''.join(self.rng.choice(['szy', 'prze', 'ow', 'ego', 'kra', 'wie', 'nia', 'ch', 'st']) for _ in range(2 + len(key) // 4))
            return self.foreign[key].capitalize() if word[0].isupper() else self.foreign[key]
        return [[one(word) for word in sentence] for sentence in text]

    def abridged(self, text):
        keep = self.rng.uniform(0.4, 0.75)
        at = self.rng.randrange(max(1, int(len(text) * (1 - keep))))
        return text[:at // 2] + text[at:at + int(len(text) * keep)] if self.rng.random() < 0.5 else [s for s in text if self.rng.random() < keep] or text[:8]

    def revised(self, text):
        out = []
        for sentence in text:
            out.append(self.sentence() if self.rng.random() < 0.08 else sentence)
            if self.rng.random() < 0.06:
                out += [self.sentence() for _ in range(self.rng.randint(2, 5))]
        return out

    def merged(self, a, b):
        cut = len(a) // 2
        some = b[len(b) // 3:]
        return a[:cut] + some + a[cut:cut + len(a) // 4]


def plant(rng, accounts, noise):
    """Texts, and for each the numbers of its sources and how it was made."""
    world = World(rng)
    roots = rng.randint(1, 3)
    texts, sources, made = [], [], []
    for _ in range(roots):
        texts.append(world.account())
        sources.append([])
        made.append('root')
    foreign = [False] * roots
    while len(texts) < accounts:
        a = rng.randrange(len(texts))
        how = rng.choice(['copy', 'copy', 'abridge', 'revise', 'translate', 'merge'])
        if how == 'merge':
            others = [b for b in range(len(texts)) if family(sources, b).isdisjoint(family(sources, a)) and foreign[b] == foreign[a]]
            if not others:
                continue
            b = rng.choice(others)
            text, source = world.merged(texts[a], texts[b]), [a, b]
        else:
            source = [a]
            if how == 'translate' and foreign[a]:
                continue
            text = {'copy': lambda t: t, 'abridge': world.abridged, 'revise': world.revised, 'translate': world.translated}[how](texts[a])
        texts.append(world.noisy(text, noise))
        sources.append(source)
        made.append(how)
        foreign.append(foreign[a] or how == 'translate')
    return texts, sources, made


def family(sources, text):
    """The roots that a text goes back to."""
    if not sources[text]:
        return {text}
    return set().union(*(family(sources, s) for s in sources[text]))


def write(folder, texts, order, dates):
    names = []
    for number, text in enumerate(texts):
        paragraphs, at = [], 0
        while at < len(text):
            paragraphs.append(' '.join(' '.join(s) + '.' for s in text[at:at + 5]))
            at += 5
        name = '%02d.html' % order[number]
        names.append(name)
        date = '<meta property="article:published_time" content="%s">' % dates[number] if dates[number] else ''
        with open(os.path.join(folder, name), 'w') as out:
            out.write('<html><head><title>Account %s</title>%s</head><body><article>%s</article></body></html>'
                      % (name[:2], date, ''.join('<p>%s</p>' % p for p in paragraphs)))
    return names


def measure(regest, rng, args):
    texts, sources, made = plant(rng, args.accounts, args.noise)
    order = list(range(len(texts)))
    rng.shuffle(order)
    dates = ['20%02d-%02d-%02d' % (5 + i, rng.randint(1, 12), rng.randint(1, 28)) if rng.random() < args.dated else '' for i in range(len(texts))]
    with tempfile.TemporaryDirectory() as folder:
        names = write(folder, texts, order, dates)
        done = subprocess.run([regest, 'stemma', '--json'] + sorted(names), cwd=folder, capture_output=True, text=True)
        if done.returncode > 1:
            sys.exit(done.stderr)
        found = json.loads(done.stdout or '{"edges":[],"independent":%d}' % len(texts))
    number = {name: i for i, name in enumerate(names)}
    true = {(s, t) for t in range(len(texts)) for s in sources[t]}
    edges = [e for e in found['edges'] if e['from'] in number and e['to'] in number]
    directed = {(number[e['from']], number[e['to']]) for e in edges if e['directed']}
    plain = {frozenset((number[e['from']], number[e['to']])) for e in edges}
    related = {frozenset(p) for p in true}
    kinds = collections.Counter()
    for s, t in true:
        kinds[made[t], (s, t) in directed, frozenset((s, t)) in plain] += 1
    apart = false = 0
    for a in range(len(texts)):
        for b in range(a):
            if family(sources, a).isdisjoint(family(sources, b)):
                apart += 1
                false += frozenset((a, b)) in plain
    roots = sum(not s for s in sources)
    if args.show and (directed != true or found['independent'] != roots):
        print('true', sorted((a, b, made[b]) for a, b in true), 'found', sorted(directed), 'undirected', [tuple(p) for p in plain if tuple(p) not in directed and tuple(p)[::-1] not in directed],
              'independent', found['independent'], 'of', roots, 'lost', sum(a['lost'] for a in found['accounts']))
    return len(true), len(edges), len(true & directed), len(related & plain), found['independent'] == roots, apart, false, kinds


def scale(args):
    rng = random.Random(args.seed)
    world = World(rng)
    with tempfile.TemporaryDirectory() as folder:
        for i in range(args.scale):
            text = [world.sentence() for _ in range(125)] if i % 10 == 0 else world.noisy(rng.choice(family), args.noise)
            family = [text] if i % 10 == 0 else family + [text]
            with open(os.path.join(folder, '%06d.txt' % i), 'w') as out:
                out.write('\n\n'.join(' '.join(' '.join(s) + '.' for s in text[at:at + 5]) for at in range(0, len(text), 5)))
        names = sorted(os.listdir(folder))
        size = sum(os.path.getsize(os.path.join(folder, name)) for name in names)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        found = json.loads(subprocess.run([args.regest, 'stemma', '--json'] + names, cwd=folder, capture_output=True, check=True).stdout)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print('%d accounts, %.1f MB: %.1f s of one core, %d MiB; %d independent of %d planted' % (
        args.scale, size / 1e6, seconds, after.ru_maxrss >> 10, found['independent'], -(-args.scale // 10)))


def f1(right, found, true):
    p, r = right / max(found, 1), right / max(true, 1)
    return 'precision %.3f recall %.3f F1 %.3f' % (p, r, 2 * p * r / max(p + r, 1e-9))


def main():
    p = argparse.ArgumentParser()
    p.add_argument('regest')
    p.add_argument('--histories', type=int, default=100)
    p.add_argument('--accounts', type=int, default=10)
    p.add_argument('--noise', type=float, default=0.05)
    p.add_argument('--dated', type=float, default=0.0)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--show', action='store_true')
    p.add_argument('--scale', type=int)
    args = p.parse_args()
    args.regest = os.path.abspath(args.regest)
    if args.scale:
        return scale(args)
    rows = [measure(args.regest, random.Random(args.seed * 100003 + i), args) for i in range(args.histories)]
    true, found, directed, plain, exact, apart, false = (sum(row[i] for row in rows) for i in range(7))
    kinds = sum((row[7] for row in rows), collections.Counter())
    print('%d histories of %d accounts, noise %.2f, dated %.2f' % (args.histories, args.accounts, args.noise, args.dated))
    print('edges with direction: ' + f1(directed, found, true))
    print('edges: ' + f1(plain, found, true))
    for how in sorted({k[0] for k in kinds}):
        all_of = sum(kinds[how, d, p] for d in (True, False) for p in (True, False))
        print('    made by %-10s %4d: %.3f with direction, %.3f without' % (how, all_of, kinds[how, True, True] / all_of, (kinds[how, True, True] + kinds[how, False, True]) / all_of))
    print('roots counted exactly: %.3f; dependence claimed between accounts written apart: %d of %d pairs' % (exact / args.histories, false, apart))


main()
