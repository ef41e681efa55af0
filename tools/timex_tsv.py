#!/usr/bin/env python3
"""Tag the texts of a TIMEX corpus and write the stand-off table its scorer reads.
usage: timex_tsv.py REGEST CORPUS [--docs DOC,DOC] [--score SCORER]

CORPUS holds txt/DOC.txt and gold.tsv. Writes to standard output: doc id start end type value mod attrs text, offsets in code points
(`regest tag` counts bytes). With --score the table goes to a temporary file and SCORER's verdict is printed instead. An expression whose
words are not those of the file at its place is an error: the reading text must then differ from the file."""
import argparse
import json
import os
import subprocess
import sys
import tempfile


def points(data):
    """code point offset of every byte offset that starts a character"""
    at, n = {}, 0
    for i, b in enumerate(data):
        if b & 0xc0 != 0x80:
            at[i] = n
            n += 1
    at[len(data)] = n
    return at


def rows(regest, folder, doc):
    path = os.path.join(folder, 'txt', doc + '.txt')
    data = open(path, 'rb').read()
    at = points(data)
    run = subprocess.run([regest, 'tag', '--json', path], capture_output=True, check=True)
    for n, line in enumerate(run.stdout.decode('utf-8').splitlines()):
        tag = json.loads(line)
        if data[tag['start']:tag['end']].decode('utf-8') != tag['text']:
            raise SystemExit('%s: %d: the reading text is not the file' % (path, tag['start']))
        yield [doc, n, at[tag['start']], at[tag['end']], tag['type'], tag.get('value', ''), tag.get('mod', ''), '', ' '.join(tag['text'].split())]


def main():
    p = argparse.ArgumentParser()
    p.add_argument('regest')
    p.add_argument('corpus')
    p.add_argument('--docs')
    p.add_argument('--score')
    a = p.parse_args()
    names = sorted(f[:-4] for f in os.listdir(os.path.join(a.corpus, 'txt')) if f.endswith('.txt'))
    if a.docs:
        names = [d for d in names if d in a.docs.split(',')]
    out = ['doc\tid\tstart\tend\ttype\tvalue\tmod\tattrs\ttext']
    for doc in names:
        out += ['\t'.join(str(c) for c in r) for r in rows(a.regest, a.corpus, doc)]
    table = '\n'.join(out) + '\n'
    if not a.score:
        sys.stdout.write(table)
        return 0
    with tempfile.NamedTemporaryFile('w', suffix='.tsv', encoding='utf-8') as f:
        f.write(table)
        f.flush()
        return subprocess.run([sys.executable, a.score, os.path.join(a.corpus, 'gold.tsv'), f.name, '--docs', ','.join(names)]).returncode


if __name__ == '__main__':
    sys.exit(main())
