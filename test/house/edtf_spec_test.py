#!/usr/bin/env python3
"""doc/spec/edtf.md is true: its examples are what the program says, every rule the code cites is in it, and the list of differences is
the one that the facts give."""
import json
import os
import re
import subprocess
import sys

ROOT = os.environ.get('ROOT') or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
REGEST = os.environ.get('REGEST') or os.path.join(ROOT, 'build', 'regest')


def read(path):
    return open(os.path.join(ROOT, path), encoding='utf-8').read()


def examples(kind):
    rows = []
    for block in re.findall(r'```%s\n(.*?)```' % kind, read('doc/spec/edtf.md'), re.S):
        for line in block.splitlines():
            left, right = line.split('->')
            rows.append((left.strip(), right.strip()))
    return rows


def said(reading):
    if not reading['valid']:
        return 'refused at %(offset)d: %(message)s' % reading['error']
    return '%s %s %d %s' % (reading['earliest'] or 'null', reading['latest'] or 'null', reading['level'], reading['kind'])


def the_rules_examples_hold():
    rows = examples('edtf')
    out = subprocess.run([REGEST, 'edtf'], input='\n'.join(r[0] for r in rows) + '\n', capture_output=True, text=True).stdout
    got = [said(json.loads(line)) for line in out.splitlines()]
    bad = ['%s: doc %s, got %s' % (s, want, have) for (s, want), have in zip(rows, got) if want != have]
    return bad if len(rows) == len(got) > 70 else ['%d examples, %d answers' % (len(rows), len(got))]


def the_rules_comparisons_hold():
    bad = []
    for pair, want in examples('compare'):
        a, b = pair.split()
        have = subprocess.run([REGEST, 'compare', a, b], capture_output=True, text=True).stdout.split('\n')[0]
        bad += [] if have == want else ['%s: doc %s, got %s' % (pair, want, have)]
    return bad


def the_rules_words_hold():
    bad = []
    for phrase, want in examples('words'):
        out = json.loads(subprocess.run([REGEST, 'edtf', phrase], capture_output=True, text=True).stdout)
        have = out.get('means') or 'none'
        bad += [] if have == want else ['%s: doc %s, got %s' % (phrase, want, have)]
    return bad


def the_rules_written_dates_hold():
    bad, rows = [], examples('written')
    for left, want in rows:
        options, words = left.split('|')
        out = json.loads(subprocess.run([REGEST, 'edtf', *options.split(), words.strip()], capture_output=True, text=True).stdout)
        have = out.get('edtf') or out.get('means') or 'none'
        bad += [] if have == want else ['%s: doc %s, got %s' % (left, want, have)]
    return bad if len(rows) > 10 else ['%d examples' % len(rows)]


def day(text):
    return None if text in ('inf', '-inf', '', '..', None) else text.split('T')[0]


def other_tools_have_their_own_bounds():
    """--as TOOL gives what the tool's own tests say, for every string that is EDTF."""
    rows = [line.rstrip('\n').split('\t') for line in read('test/spec/edtf_facts.tsv').splitlines() if not line.startswith('#')][1:]
    bad, count = [], 0
    for tool, source in (('python-edtf', 'ixc/python-edtf'), ('edtf.js', 'inukshuk/edtf.js')):
        facts = [r for r in rows if r[4] == source and r[1] == '1' and (r[2] or r[3])]
        out = subprocess.run([REGEST, 'edtf', '--as', tool], input='\n'.join(r[0] for r in facts) + '\n', capture_output=True, text=True).stdout
        for (string, _, earliest, latest, _), line in zip(facts, out.splitlines()):
            have = json.loads(line)
            if not have['valid']:
                continue
            count += 1
            wrong = [k for k, said in (('earliest', earliest), ('latest', latest)) if said and day(said) != day(have[k])]
            bad += ['%s: %s' % (tool, string)] if wrong else []
    return bad if count > 150 else ['%d strings' % count]


def the_rules_that_code_cites_exist():
    known, bad = set(re.findall(r'\*\*\[(\d+)\]', read('doc/spec/edtf.md'))), []
    for folder in ('src/engine/time', 'src/exchange', 'src/view'):
        for name in sorted(os.listdir(os.path.join(ROOT, folder))) if os.path.isdir(os.path.join(ROOT, folder)) else []:
            if not name.endswith(('.c', '.h', '.re')):
                continue
            text = ' '.join(re.findall(r'/\*.*?\*/', read(folder + '/' + name), re.S)) if 'edtf.md' in read(folder + '/' + name) else ''
            bad += ['%s cites rule [%s]' % (name, n) for n in re.findall(r'\[(\d\d)\]', text) if n not in known]
    return bad


def the_differences_are_listed():
    made = subprocess.run([sys.executable, os.path.join(ROOT, 'tools/edtf_report.py'), REGEST], capture_output=True, text=True)
    if made.returncode:
        return ['a difference has no rule: tools/edtf_report.py names it']
    return [] if made.stdout == read('doc/spec/edtf-differences.md') else ['doc/spec/edtf-differences.md is stale: run tools/edtf_report.py']


def main():
    failed = False
    for test in (the_rules_examples_hold, the_rules_comparisons_hold, the_rules_words_hold, the_rules_written_dates_hold,
                 the_rules_that_code_cites_exist, other_tools_have_their_own_bounds, the_differences_are_listed):
        bad = test()
        failed = failed or bool(bad)
        print('not ok %s: %s' % (test.__name__, '; '.join(bad[:6])) if bad else 'ok ' + test.__name__)
    return failed


sys.exit(main())
