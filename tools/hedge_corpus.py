#!/usr/bin/env python3
"""Turn the Szeged Uncertainty Corpus (Wikipedia part) into the plain form of tools/doubt_learn.c.
usage: hedge_corpus.py CORPUS.xml [K N]     > OUT      (documents whose number mod N is K are left out)

    D name of a document
    B text of a sentence
    N start end type      a cue in the sentence before it, in bytes: probable doxastic condition investigation"""
import html
import re
import sys

source = open(sys.argv[1], encoding='utf-8').read()
leave, every = (int(sys.argv[2]), int(sys.argv[3])) if len(sys.argv) > 3 else (-1, 1)
for number, document in enumerate(re.findall(r'<Document type=.*?</Document>(?!Part)', source, re.S)):
    if number % every == leave:
        continue
    print('D %d' % number)
    for sentence in re.findall(r'<Sentence[^>]*>(.*?)</Sentence>', document, re.S):
        text, cues = b'', []
        for part in re.split(r'(<ccue[^>]*>.*?</ccue>)', sentence, flags=re.S):
            cue = re.match(r'<ccue[^>]*type="([^"]+)"[^>]*>(.*?)</ccue>', part, re.S)
            raw = html.unescape(re.sub(r'<[^>]+>', '', cue.group(2) if cue else part)).replace('\n', ' ').encode()
            if cue:
                start = len(text) + len(raw) - len(raw.lstrip())
                cues.append((start, start + len(raw.strip()), cue.group(1).strip(' _').split('_')[-1].strip()))
            text += raw
        print('B ' + text.decode())
        for cue in cues:
            print('N %d %d %s' % cue)
