#!/usr/bin/env python3
"""Every sentence of the texts of our own, drafted as a text by itself: nothing is spoken of before it, and nothing may end the program.
usage: alone_test.py"""
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.environ.get('ROOT') or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
REGEST = os.environ.get('REGEST') or os.path.join(ROOT, 'build', 'regest')
BATCH = 200


def sentences():
    texts = []
    with open(os.path.join(ROOT, 'test', 'claim', 'draft.tsv'), encoding='utf-8') as f:
        texts += [l.split('\t')[1].replace('\\n', '\n') for l in f if not l.startswith('#') and '\t' in l]
    with open(os.path.join(ROOT, 'test', 'spec', 'voices', 'claims.txt'), encoding='utf-8') as f:
        texts += [l[2:] for l in f if l.startswith('> ')]
    return sorted({s.strip() for t in texts for s in re.split(r'(?<=[.!?])\s+|\n+', t) if s.strip()})


def failed(paths):
    """Of the files those that the program does not draft; asked one by one only where it does not draft them all."""
    if subprocess.run([REGEST, 'draft'] + paths, capture_output=True).returncode == 0:
        return []
    return [p for p in paths if subprocess.run([REGEST, 'draft', p], capture_output=True).returncode != 0] or paths


def main():
    bad = []
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, sentence in enumerate(sentences()):
            paths.append(os.path.join(folder, '%d.txt' % i))
            with open(paths[-1], 'w', encoding='utf-8') as f:
                f.write(sentence + '\n')
        for i in range(0, len(paths), BATCH):
            bad += failed(paths[i:i + BATCH])
        for path in bad:
            with open(path, encoding='utf-8') as f:
                print('not ok alone: ' + f.read().strip())
    if not bad:
        print('ok %d sentences alone' % len(paths))
    return 1 if bad else 0


sys.exit(main())
