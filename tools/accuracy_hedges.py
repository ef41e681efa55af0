#!/usr/bin/env python3
"""usage: accuracy_hedges.py REGEST: typed cues of doubt against the Szeged Uncertainty Corpus. Prints a section of doc/accuracy.md.
Reads ../shared/corpora/hedge. The shipped weights have seen all of it, so each fifth of the documents is read here by weights that were learnt
from the other four (tools/doubt_learn.c, built beside REGEST)."""
import collections
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CORPUS = os.path.join(os.path.dirname(ROOT), 'shared', 'corpora', 'hedge', 'wiki_dev.xml')


def cross(regest):
    """Lines of `doubt_learn cross 5`."""
    build = os.path.dirname(os.path.abspath(regest))
    subprocess.run(['ninja', '-C', build, '--quiet', 'test/name/doubt_learn'], check=True, stdout=sys.stderr)
    with tempfile.NamedTemporaryFile() as marked:
        subprocess.run([sys.executable, os.path.join(ROOT, 'tools', 'hedge_corpus.py'), CORPUS], stdout=marked, check=True)
        done = subprocess.run([os.path.join(build, 'test', 'name', 'doubt_learn'), 'cross', '5', marked.name], capture_output=True, check=True)
    return done.stdout.decode().splitlines()


def typical(mistakes, kind):
    """The ten words that were most often wrong in this way, each with how often and one sentence."""
    groups = collections.defaultdict(list)
    for what, label, words, sentence in mistakes:
        if what == kind:
            groups[words.lower(), label].append(sentence)
    for (words, label), sentences in sorted(groups.items(), key=lambda g: (-len(g[1]), g[0]))[:10]:
        at = sentences[0].lower().find(words)
        around = sentences[0][max(0, at - 50):at + len(words) + 50].replace('|', '/')
        yield '| %s | %s | %d | %s |' % (words, label, len(sentences), around.strip())


def main():
    if not os.path.exists(CORPUS):
        print('skipped: no ../shared')
        return
    lines = cross(sys.argv[1])
    cue, cue_p, cue_r, sentence, sentence_p, sentence_r = re.findall(r'(?:F1|P|R) ([0-9.]+)', lines[0])
    mistakes = [line.split('\t') for line in lines[5:]]
    print('## Cues of doubt\n')
    print('Szeged Uncertainty Corpus, Wikipedia part, the four fifths of it we have; every fifth of these documents is read by weights learnt from the rest '
          '(`tools/accuracy_hedges.py`). A cue is right with exact bytes and type. The words that may be a cue (`doubt_words.tsv`) were listed with all of these '
          'documents at hand, so a document from elsewhere loses a little more.\n')
    print('| | F1 | precision | recall | goal | best before (window CRF) |\n|---|---|---|---|---|---|')
    print('| cues | %s | %s | %s | .88 | .837 |' % (cue, cue_p, cue_r))
    print('| sentences | %s | %s | %s | .92 | .886 |' % (sentence, sentence_p, sentence_r))
    for line in lines[1:5]:
        kind, value, gold = line.split()
        print('| %s %s | %s | | | | |' % (kind, gold, value))
    for kind, title in (('missed', 'Most often missed'), ('more', 'Most often too many')):
        print('\n%s:\n\n| words | type | times |\n|---|---|---|' % title)
        print('\n'.join(' | '.join(row.split(' | ')[:3]) + ' |' for row in typical(mistakes, kind)))  # the corpus's text is not to be passed on
    print()


if __name__ == '__main__':
    main()
