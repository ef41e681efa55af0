#!/usr/bin/env python3
"""Make data/lang/en/senses.bin: what kind of thing a word means, from WordNet 3.0.
usage: make_senses.py /usr/share/wordnet > data/lang/en/senses.bin    (Debian package wordnet-base)

The kind of a noun is the most special thing above its first sense that has LEAST words below it: structures, bodies of people, waters. A noun in
the plural has the kind after it; verbs have the kind of their file. Proper names have the kind of what they are an instance of, apart from the
nouns. Word forms are made by rule. What is written holds hashes and kinds alone: src/engine/read/name_sense.c tells the form."""
import collections
import os
import struct
import sys

sys.path.insert(0, os.path.dirname(__file__))
from fold import fold

LEAST, LEAST_PROPER, BUCKETS = 250, 60, 1 << 14
# Files of WordNet's nouns (lexnames(5WN)): of which only words that its marked texts have are taken; of which every word may stand in the plural.
RARE, COUNTED = {5, 8, 13, 20, 22, 24, 26, 27}, {14, 18}
folder = sys.argv[1]


class Synset:
    def __init__(self, file, words):
        self.file, self.words, self.above, self.instance, self.below = file, words, [], False, 0


def read_data(part):
    """Synsets by their offset."""
    found = {}
    for line in open(os.path.join(folder, 'data.' + part), encoding='ascii'):
        if line.startswith('  '):
            continue
        f = line.split('|')[0].split()
        count = int(f[3], 16)
        s = found[f[0]] = Synset(int(f[1]), [f[4 + 2 * i].split('(')[0] for i in range(count)])
        at = 4 + 2 * count
        for i in range(int(f[at])):
            sign, to, pos = f[at + 1 + 4 * i: at + 4 + 4 * i]
            if sign in ('@', '@i') and pos == part[0]:
                s.above.append(to)
                s.instance = s.instance or sign == '@i'
    return found


def read_index(part):
    """(lemma, offsets of its senses in order)"""
    for line in open(os.path.join(folder, 'index.' + part), encoding='ascii'):
        if line.startswith('  '):
            continue
        f = line.split()
        yield f[0], f[-int(f[2]):]


def counts():
    """How often each lemma's part of speech stands in WordNet's marked texts."""
    found = collections.Counter()
    for line in open(os.path.join(folder, 'cntlist.rev'), encoding='ascii'):
        key, _, n = line.split()
        lemma, rest = key.split('%')
        found[lemma, rest[0]] += int(n)
    return found


def chain(synsets, offset):
    """The synset and those above it, nearest first."""
    while offset:
        yield offset
        offset = synsets[offset].above[0] if synsets[offset].above else None


def weigh(synsets, lemmas, proper):
    """For each synset, the words of `lemmas` at or below it."""
    below = collections.Counter()
    for senses in lemmas.values():
        own = [o for o in senses if synsets[o].instance == proper]
        if own:
            below.update(chain(synsets, own[0]))
    return below


def kinds(synsets, lemmas, proper, least):
    """lemma -> offset of its kind"""
    below, out = weigh(synsets, lemmas, proper), {}
    for lemma, senses in lemmas.items():
        own = [o for o in senses if synsets[o].instance == proper]
        if own:
            out[lemma] = next((o for o in chain(synsets, own[0]) if below[o] >= least), None)
    return {k: v for k, v in out.items() if v}


def plural(word):
    if word.endswith(('s', 'x', 'ch', 'sh')):
        return word + 'es'
    if word.endswith('y') and word[-2:-1] not in 'aeiou':
        return word[:-1] + 'ies'
    return word[:-3] + 'men' if word.endswith('man') else word + 's'


def verb_forms(word):
    stem = word[:-1] if word.endswith('e') else word
    past = word[:-1] + 'ied' if word.endswith('y') and word[-2:-1] not in 'aeiou' else stem + 'ed'
    return [word, plural(word), past, stem + 'ing']


def mix(h):
    h = ((h ^ h >> 16) * 0x85ebca6b) & 0xffffffff
    h = ((h ^ h >> 13) * 0xc2b2ae35) & 0xffffffff
    return h ^ h >> 16


def hash_of(key, capital):
    h = 2166136261
    for byte in key.encode('utf-8'):
        h = ((h ^ byte) * 16777619) & 0xffffffff
    return mix(h ^ (0x9e3779b9 if capital else 0))


def main():
    nouns, verbs, often = read_data('noun'), read_data('verb'), counts()
    plain = lambda lemma: lemma.isalpha() and len(lemma) > 1
    known = lambda lemma, senses: nouns[senses[0]].file not in RARE or often[lemma, '1']
    lemmas = {l: s for l, s in read_index('noun') if plain(l) and known(l, s)}
    common, proper = kinds(nouns, lemmas, False, LEAST), kinds(nouns, lemmas, True, LEAST_PROPER)
    number = {o: 1 + 2 * i for i, o in enumerate(sorted(set(common.values())))}
    numbers = {o: 1 + i for i, o in enumerate(sorted(set(proper.values())))}
    first_verb = 1 + 2 * len(number)
    found = {}
    put = lambda key, capital, kind: found.setdefault((fold(key), capital), kind)
    for lemma, senses in read_index('verb'):
        if plain(lemma) and often[lemma, '2'] > often[lemma, '1']:
            for form in verb_forms(lemma):
                put(form, False, first_verb + verbs[senses[0]].file - 29)
    for lemma, offset in sorted(common.items()):
        put(lemma, False, number[offset])
    for lemma, offset in sorted(common.items()):
        if often[lemma, '1'] or nouns[lemmas[lemma][0]].file in COUNTED:
            put(plural(lemma), False, number[offset] + 1)
    for lemma, offset in sorted(proper.items()):
        put(lemma, True, numbers[offset])
    print('%d kinds of nouns, %d of proper names; %d words' % (len(number), len(numbers), len(found)), file=sys.stderr)
    entries = sorted((hash_of(k, c), kind) for (k, c), kind in found.items())
    starts, at = [0] * (BUCKETS + 1), 0
    for h, _ in entries:
        starts[(h >> 18) + 1] += 1
    for i in range(BUCKETS):
        starts[i + 1] += starts[i]
    out = sys.stdout.buffer
    out.write(struct.pack('<%dH' % (BUCKETS + 1), *starts))
    for h, kind in entries:
        out.write(struct.pack('<HB', h >> 2 & 0xffff, kind))


main()
