#!/usr/bin/env python3
"""usage: argue_make.py N: a framework of N arguments in ICCMA's form, shaped like the disputes of a dossier: many small ones, in which
positions exclude each other and witnesses answer one another, and a large one that is joined throughout."""
import random
import sys

n = int(sys.argv[1])
random.seed(7)
core = n // 50
out = ['p af %d' % n]
for x in range(1, core + 1):
    for _ in range(2):
        out.append('%d %d' % (x, random.randint(1, core)))
at = core + 1
while at <= n:
    size = min(random.randint(2, 9), n - at + 1)
    for k in range(at, at + size):
        for _ in range(random.randint(0, 2)):
            other = random.randint(at, at + size - 1)
            out.append('%d %d' % (k, other))
            if random.random() < 0.5:
                out.append('%d %d' % (other, k))
    at += size
print('\n'.join(out))
