#!/usr/bin/env python3
"""usage: accuracy_wiki.py REGEST [--check]: notes of wikitext found and bound, against a count made without regest.
Prints a section of doc/accuracy.md; with --check, nothing but lines of a unit test. Reads ../shared/corpora/wikitext."""
import bz2
import collections
import html
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.sax.saxutils as xml

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CORPUS = os.path.join(os.path.dirname(ROOT), 'shared', 'corpora', 'wikitext')
SAMPLE = os.path.join(CORPUS, 'gensim/gensim/test/test_data/enwiki-latest-pages-articles1.xml-p000000010p000030302-shortened.bz2')
NOTE = re.compile(r'\{\{\s*(sfnp?|sfnm|efn(?:-ua|-lr)?|refn|#tag:ref)\s*\|', re.I)
NAMED = re.compile(r'\{\{\s*r\s*\|([^{}]*)\}\}', re.I)
LIST = re.compile(r'\{\{\s*(?:reflist|notelist|notefoot|references)\b', re.I)


def without_lists(text):
    """Without what gives notes their words in the list, where nothing is used."""
    text = re.sub(r'<references[^>/]*>(.*?)</references>', '', text, flags=re.S | re.I)
    out, at = [], 0
    for found in LIST.finditer(text):
        if found.start() < at:
            continue
        depth, end = 0, found.start()
        while end < len(text):
            if text.startswith('{{', end):
                depth, end = depth + 1, end + 2
            elif text.startswith('}}', end):
                depth, end = depth - 1, end + 2
                if not depth:
                    break
            else:
                end += 1
        out.append(text[at:found.start()])
        at = end
    return ''.join(out) + text[at:]


def count(text):
    """Uses of notes in a page's wikitext: <ref> tags, and the templates that stand for them."""
    text = re.sub(r'<!--.*?(?:-->|\Z)', '', text, flags=re.S)
    text = re.sub(r'<(nowiki|pre|math|source|syntaxhighlight|timeline)\b[^>]*(?<!/)>.*?</\1\s*>', '', text, flags=re.S | re.I)
    text = without_lists(text)
    named = sum(sum(1 for a in found.split('|') if a.strip() and '=' not in a) for found in NAMED.findall(text))
    return len(re.findall(r'<ref(?=[\s/>])', text, re.I)), len(NOTE.findall(text)) + named


def pages(path):
    dump = bz2.open(path, 'rt', encoding='utf-8').read()
    for page in re.findall(r'<page>.*?</page>', dump, re.S):
        title = html.unescape(re.search('<title>(.*?)</title>', page).group(1))
        text = re.search(r'<text[^>]*?>(.*?)</text>', page, re.S)
        yield title, html.unescape(text.group(1)) if text else ''


def bound(regest, path):
    rows = collections.defaultdict(list)
    out = subprocess.run([regest, 'read', '--notes', path], capture_output=True, check=True).stdout
    for line in out.splitlines():
        row = json.loads(line)
        rows[row['source']].append(row)
    return rows


def cases():
    """The inputs of the parsers' own tests, whatever they expect."""
    parsoid = os.path.join(CORPUS, 'parsoid/tests/parser')
    for name in sorted(os.listdir(parsoid)):
        text = open(os.path.join(parsoid, name), encoding='utf-8', errors='replace').read()
        yield from re.findall(r'^!! *(?:wikitext|input)[^\n]*\n(.*?)^!!', text, re.S | re.M)
    hell = os.path.join(CORPUS, 'mwparserfromhell/tests/tokenizer')
    for name in sorted(os.listdir(hell)):
        text = open(os.path.join(hell, name), encoding='utf-8').read()
        yield from (json.loads(found) for found in re.findall(r'^input:\s*("(?:[^"\\]|\\.)*")', text, re.M) if '\\x' not in found and '\\U' not in found)


def read_cases(regest):
    """All as pages of one dump: how many were read, and what went wrong."""
    texts = [''.join(c for c in text if c in '\t\n' or c >= ' ') for text in cases()]
    with tempfile.NamedTemporaryFile('w', suffix='.xml', encoding='utf-8', errors='replace') as dump:
        dump.write('<mediawiki>')
        for n, text in enumerate(texts):
            dump.write('<page><title>%d</title><revision><text>%s</text></revision></page>' % (n, xml.escape(text)))
        dump.write('</mediawiki>')
        dump.flush()
        done = subprocess.run([regest, 'read', dump.name], capture_output=True)
    for line in done.stdout.splitlines():
        json.loads(line)
    return len(texts), done.returncode, done.stderr.decode()[:200]


def main():
    regest, check = sys.argv[1], '--check' in sys.argv
    if not os.path.exists(SAMPLE):
        print('skip wiki_corpus: no ../shared')
        return
    rows, refs, templates, marks, notes, hold, wrong = bound(regest, SAMPLE), 0, 0, 0, 0, 0, []
    for title, text in pages(SAMPLE):
        tags, others = count(text)
        found = sum(len(row['marks']) for row in rows[title] if 'marks' in row)
        refs, templates, marks = refs + tags, templates + others, marks + found
        for row in rows[title]:
            if 'hold' in row:
                notes, hold = notes + row['notes'], hold + row['hold']
        if found != tags + others:
            wrong.append('%s: %d counted, %d marks' % (title, tags + others, found))
    number, code, said = read_cases(regest)
    if check:
        print('ok wiki_corpus_refs' if marks == refs + templates and not wrong else 'not ok wiki_corpus_refs: ' + '; '.join(wrong[:5]))
        print('ok wiki_corpus_cases' if code == 0 and number > 1000 else 'not ok wiki_corpus_cases: exit %d of %d cases: %s' % (code, number, said))
        return
    print('## Notes of wikitext\n')
    print('206 pages of an English Wikipedia dump; the count on the other side is made by `tools/accuracy_wiki.py` with regular expressions.\n')
    print('| | counted | regest |\n|---|---|---|')
    print('| uses of notes: `<ref>` %d, templates that stand for it %d | %d | %d |' % (refs, templates, refs + templates, marks))
    print('| notes with words, all uses bound | | %d of %d |' % (hold, notes))
    print('| cases of the MediaWiki and mwparserfromhell parsers read | %d | %s |' % (number, 'all' if code == 0 else 'exit %d' % code))
    if wrong:
        print('\nPages where the counts differ: ' + '; '.join(wrong[:10]) + '.')
    print()


main()
