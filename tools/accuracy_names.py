#!/usr/bin/env python3
"""usage: accuracy_names.py REGEST: how well names are found. Prints a section of doc/accuracy.md. Reads ../shared/corpora/ner.
The shipped weights know all of the corpora, so weights are learnt anew from every second document and measured on the others, whole and damaged
(tools/accuracy_noise.py)."""
import os
import random
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CORPORA = os.path.join(os.path.dirname(ROOT), 'shared', 'corpora', 'ner')
sys.path.insert(0, os.path.join(ROOT, 'tools'))
import accuracy_noise

TOOL = lambda name: os.path.join(ROOT, 'tools', name)


def run(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def plain(corpus):
    """The corpus in the form of name_corpus.py, a document each."""
    folder = os.path.join(CORPORA, corpus)
    if corpus == 'gum':
        files = sorted(os.path.join(folder, f) for f in os.listdir(folder) if f.endswith('.conllu') and 'GUM_speech' not in f)
    else:
        files = [os.path.join(folder, 'CONLL-format/data/wikigold.conll.txt' if corpus == 'wikigold' else 'en_ewt-ud-dev.iob2')]
    text = run(sys.executable, TOOL('name_corpus.py'), corpus.split('-')[0], *files)
    return ['D ' + document for document in ('\n' + text).split('\nD ')[1:]]


def damaged(documents):
    """The documents with their blocks damaged, names moved along."""
    out = []
    for line in '\n'.join(documents).split('\n'):
        if line.startswith('B '):
            block = line[4:]
            hurt, places = accuracy_noise.damage(block, accuracy_noise.RATE)
            line = line[:4] + hurt
        elif line.startswith('N '):
            _, start, end, kind = line.split(' ')
            first, last = (len(block.encode()[:int(n)].decode()) for n in (start, end))
            at = [i for i, place in enumerate(places[:-1]) if first <= place < last]
            line = 'N %d %d %s' % (len(hurt[:at[0]].encode()), len(hurt[:at[-1] + 1].encode()), kind)
        out.append(line)
    return '\n'.join(out) + '\n'


def score(learn, weights, folder, text):
    """Figures by their name, and the mistakes."""
    gold, found = (os.path.join(folder, name) for name in ('gold', 'found'))
    with open(gold, 'w', encoding='utf-8') as file:
        file.write(text)
    with open(found, 'w', encoding='utf-8') as file:
        file.write(run(learn, 'tag', weights, gold))
    lines = run(sys.executable, TOOL('score_names.py'), '--errors', '10', gold, found).split('\n')
    return {line.split()[0]: line.split()[1:] for line in lines[:7]}, [line.strip() for line in lines[7:] if line.strip()]


def main():
    if not os.path.isdir(CORPORA):
        print('skipped: no ../shared')
        return
    build = os.path.dirname(os.path.abspath(sys.argv[1]))
    run('ninja', '-C', build, '--quiet', 'test/name/name_learn')
    learn, corpora = os.path.join(build, 'test', 'name', 'name_learn'), {c: plain(c) for c in ('wikigold', 'gum', 'uner-ewt')}
    accuracy_noise.chance = random.Random(1)
    accuracy_noise.random_choice = accuracy_noise.chance.choice
    with tempfile.TemporaryDirectory() as folder:
        weights = os.path.join(folder, 'weights')
        for name, documents in corpora.items():
            with open(os.path.join(folder, name), 'w', encoding='utf-8') as file:
                file.write('\n'.join(documents[::2]) + '\n')
        run(learn, 'learn', weights, os.path.join(folder, 'wikigold'), os.path.join(folder, 'gum'), '--apart', os.path.join(folder, 'uner-ewt'))
        print('## Names\n\nPersons, places and groups in wikigold and GUM (not the genres without a free licence), by weights learnt from every second document of them and of UNER-EWT, on the other documents. '
              'A span counts when both its ends are right; then, F1 of spans that overlap. Precision, recall, F1; damaged as below.\n')
        print('| | spans | F1 | with type | F1 | persons | places | groups | overlap | with type | damaged: spans | with type |\n|' + '---|' * 12)
        mistakes = []
        for name, documents in (('wikigold', corpora['wikigold'][1::2]), ('GUM', corpora['gum'][1::2]), ('both', corpora['wikigold'][1::2] + corpora['gum'][1::2])):
            whole, mistakes = score(learn, weights, folder, '\n'.join(documents) + '\n')
            hurt, _ = score(learn, weights, folder, damaged(documents))
            p, r, f = whole['spans']
            tp, tr, tf = whole['typed']
            others = [whole[key][2] for key in ('person', 'place', 'group', 'overlap', 'overlap-typed')] + [hurt[key][2] for key in ('spans', 'typed')]
            print('| %s | %s %s | %s | %s %s | %s | %s |' % (name, p, r, f, tp, tr, tf, ' | '.join(others)))
        print('\nTen mistakes: marked as, found as (- = not), the name in brackets (words of wikigold, CC BY 4.0, and of GUM\'s sources, CC BY and CC BY-SA).\n')
        for mistake in mistakes:
            want, got, words = mistake.split(None, 2)
            print('- %s, %s: `%s`' % (want, got, words.replace('`', "'")))
    print()


if __name__ == '__main__':
    main()
