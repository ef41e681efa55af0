#!/usr/bin/env python3
"""The published method beside ours: source dependence after Dong, Berti-Equille and Srivastava (VLDB 2009), written anew from the paper.

    python3 bench/fusion_peer.py CLAIMS.tsv TRUTH.tsv

ACCU, COPY, ACCUCOPY and ACCUCOPYSIM with the paper's parameters (alpha .2, c .8, n 100), and similarity the share of authors that two lists have
in common (Jaccard; the paper does not print its own). The paper reports .79, .83, .87 and .89 of its 100 books (vote .71), on lists with given names and order."""
import collections
import math
import sys

ALPHA, COPIED, WRONG, WEIGHT, ROUNDS = 0.2, 0.8, 100, 0.5, 8


def load(path):
    books = collections.defaultdict(dict)
    for line in open(path, encoding='utf-8'):
        seller, book, _, authors = line.rstrip('\n').split('\t')
        books[book][seller] = frozenset(authors.split(' & '))
    return books


def alike(a, b):
    return len(a & b) / len(a | b)


class Method:
    def __init__(self, books, accuracy, copies, similar):
        self.books, self.use = books, (accuracy, copies, similar)
        self.accuracy = collections.defaultdict(lambda: 0.8)
        self.copied = {}
        self.belief = {}

    def vote(self, book, listed):
        groups = collections.defaultdict(list)
        for seller, value in listed.items():
            groups[value].append(seller)
        counts = {}
        for value, sellers in groups.items():
            sellers.sort(key=lambda s: (-self.accuracy[s], s))
            counts[value] = 0
            for i, seller in enumerate(sellers):
                alone = 1.0
                for other in sellers[:i]:
                    alone *= 1 - COPIED * self.copied.get((min(seller, other), max(seller, other)), 0)
                a = self.accuracy[seller]
                counts[value] += alone * (math.log(WRONG * a / (1 - a)) if self.use[0] else 1)
        if self.use[2]:
            counts = {v: n + WEIGHT * sum(m * alike(v, w) for w, m in counts.items() if w != v) for v, n in counts.items()}
        top = max(counts.values())
        scale = {v: math.exp(n - top) for v, n in counts.items()}
        total = sum(scale.values())
        self.belief[book] = {v: n / total for v, n in scale.items()}

    def weigh_sellers(self):
        sums = collections.defaultdict(lambda: [0, 0])
        for book, listed in self.books.items():
            for seller, value in listed.items():
                sums[seller][0] += self.belief[book][value]
                sums[seller][1] += 1
        for seller, (right, n) in sums.items():
            self.accuracy[seller] = min(0.99, max(0.01, right / n))

    def weigh_pairs(self):
        odds = collections.defaultdict(lambda: math.log(ALPHA / (1 - ALPHA)))
        for book, listed in self.books.items():
            sellers = sorted(listed)
            for i, s in enumerate(sellers):
                for t in sellers[i + 1:]:
                    a, b = (self.accuracy[s], self.accuracy[t]) if self.use[0] else (0.8, 0.8)
                    true, false = a * b, (1 - a) * (1 - b) / WRONG
                    if listed[s] != listed[t]:
                        odds[s, t] += math.log(1 - COPIED)
                        continue
                    p = self.belief[book][listed[s]]
                    m = min(a, b)
                    odds[s, t] += p * math.log(COPIED * m / true + 1 - COPIED) + (1 - p) * math.log(COPIED * (1 - m) / false + 1 - COPIED)
        self.copied = {pair: 1 / (1 + math.exp(-max(-50, min(50, x)))) for pair, x in odds.items()}

    def run(self):
        for _ in range(ROUNDS):
            for book, listed in self.books.items():
                self.vote(book, listed)
            if self.use[0]:
                self.weigh_sellers()
            if self.use[1]:
                self.weigh_pairs()
        return {book: max(sorted(b, key=sorted), key=lambda v: b[v]) for book, b in self.belief.items()}


def main():
    books = load(sys.argv[1])
    truth = [line.rstrip('\n').split('\t') for line in open(sys.argv[2], encoding='utf-8')]
    for name, use in (('accu', (1, 0, 0)), ('copy', (0, 1, 0)), ('accucopy', (1, 1, 0)), ('accucopysim', (1, 1, 1))):
        found = Method(books, *use).run()
        right = sum(found.get(book) == frozenset(authors.split(' & ')) for book, _, authors in truth)
        print(f'{name:14} {right} of {len(truth)}')


main()
