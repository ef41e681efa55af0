#!/usr/bin/env python3
"""usage: accuracy_pronouns.py REGEST [--errors N]: whom "he", "she" and "they" are taken for. Prints a section of doc/accuracy.md. Reads the chains of
GUM (Zeldes 2017, annotations CC BY 4.0) in ../shared/corpora/ner/gum. Documents of odd number are not looked at while rules are made: --errors shows
mistakes of the others alone, at random.

Marked: each pronoun whose chain has a proper name. Resolved: those that a drafted claim has for its event or its value, as somebody's name. Right: that name
has a word, not a title, of a name of the chain."""
import json
import os
import random
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
GUM = os.path.join(os.path.dirname(ROOT), 'shared', 'corpora', 'ner', 'gum')
GENRES = ('bio', 'news', 'voyage', 'academic', 'interview')
KINDS = {'he': 'he', 'him': 'he', 'she': 'she', 'they': 'they', 'them': 'they'}


def document(path):
    """(text, pronouns, names): a pronoun: start, end in bytes, word, chain; names: of each chain its words that are proper nouns."""
    text, tokens, sentence, at = '', [], '', 0
    mentions, stack = [], []
    for line in open(path, encoding='utf-8'):
        line = line.rstrip('\n')
        if line.startswith('# newpar_block') or line == '# newpar':
            text = text.rstrip() + '\n\n' if text and not text.endswith('\n\n') else text
        elif line.startswith('# text = '):
            at = len(text)
            text += line[9:] + ' '
        elif line and line[0].isdigit():
            f = line.split('\t')
            if '-' in f[0] or '.' in f[0]:
                continue
            start = text.find(f[1], at)
            start = at if start < 0 else start
            at = start + len(f[1])
            tokens.append((f[1], start, at, f[3]))
            found = re.search(r'Entity=([^|]*)', f[9])
            for part in re.findall(r'\([^()]*\)?|[^()]+\)', found.group(1)) if found else ():
                if part.startswith('('):
                    stack.append((part[1:].split('-')[0].rstrip(')'), len(tokens) - 1))
                if part.endswith(')'):
                    name = part.strip('()').split('-')[0]
                    for k in range(len(stack) - 1, -1, -1):
                        if stack[k][0] == name:
                            mentions.append((name, stack[k][1], len(tokens)))
                            del stack[k]
                            break
    names = {}
    for name, first, last in mentions:
        words = [t[0].lower() for t in tokens[first:last] if t[3] == 'PROPN']
        if words and last - first <= 6:
            names.setdefault(name, set()).update(words)
    where = lambda i: len(text[:i].encode())
    pronouns = [(where(tokens[a][1]), where(tokens[a][2]), tokens[a][0].lower(), name) for name, a, b in mentions
                if b == a + 1 and tokens[a][0].lower() in KINDS and name in names]
    return text, pronouns, names


def main():
    if not os.path.isdir(GUM):
        print('skipped: no ../shared')
        return
    shown = int(sys.argv[sys.argv.index('--errors') + 1]) if '--errors' in sys.argv else 0
    files = sorted(f for f in os.listdir(GUM) if f.endswith('.conllu') and f.split('_')[1] in GENRES)
    print('## Pronouns\n\nWhom "he", "she" and "they" stand for, in the chains of GUM (annotation CC BY 4.0; bio, news, voyage, academic, interview), where a drafted claim says so '
          '(`tools/accuracy_pronouns.py`). Documents of odd number were not read while the rules were made.\n')
    print('| | pronouns | resolved | right of these | he | she | they |\n|' + '---|' * 7)
    for label, part in (('read', files[::2]), ('unseen', files[1::2])):
        marked, right, all_, errors = 0, {}, {}, []
        for f in part:
            text, pronouns, names = document(os.path.join(GUM, f))
            marked += len(pronouns)
            with tempfile.TemporaryDirectory() as folder:
                path = os.path.join(folder, 'a.txt')
                with open(path, 'w', encoding='utf-8') as file:
                    file.write(text)
                claims = [json.loads(l) for l in subprocess.run([sys.argv[1], 'draft', path], capture_output=True, text=True, check=True).stdout.splitlines()]
            by_span = {}
            for c in claims:
                for key, name in (('event', c['event']), ('value', c['value'].get('entity'))):
                    if name and c['spans'].get(key):
                        by_span[tuple(c['spans'][key])] = name
            for start, end, word, chain in pronouns:
                name = by_span.get((start, end))
                if not name:
                    continue
                kind = KINDS[word]
                good = bool(set(re.findall(r'\w+', name.lower())) & {w for n in names[chain] for w in re.findall(r'\w+', n)})
                all_[kind] = all_.get(kind, 0) + 1
                right[kind] = right.get(kind, 0) + good
                if not good:
                    raw = text.encode()
                    errors.append((f[4:-7], word, name, '/'.join(sorted(names[chain])), ' '.join(raw[max(0, start - 300):end + 60].decode('utf-8', 'replace').split())))
        n, good = sum(all_.values()), sum(right.values())
        share = lambda k: '%.3f (%d)' % (right.get(k, 0) / max(1, all_.get(k, 0)), all_.get(k, 0))
        print('| %s | %d | %.3f | %.3f | %s | %s | %s |' % (label, marked, n / marked, good / max(1, n), share('he'), share('she'), share('they')))
        if label == 'read':
            for e in random.Random(1).sample(errors, min(shown, len(errors))):
                print('   ', *e, sep=' | ')


if __name__ == '__main__':
    main()
