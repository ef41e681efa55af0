#!/usr/bin/env python3
"""List every string on which the tests of an EDTF library and regest differ, with the rule of doc/spec/edtf.md that decides.
usage: edtf_report.py REGEST > doc/spec/edtf-differences.md

Reads test/spec/edtf_facts.tsv. A difference that no rule below explains is printed under "Unexplained", and the exit code is 1. A string
that every source accepts (or rejects) counts as agreed; so do bounds that all sources give alike."""
import json
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

# What decides, first match wins: rule, pattern of the string, what the sources do.
ACCEPTS = [  # a source accepts what regest refuses
    ('-', r'[A-Z][a-z]+\(|Spring|winter', 'not a string but a constructor, or words'),
    ('1', r'[()ux^]|^y|unknown|open|\?~', 'syntax of the 2012 draft'),
    ('1', r'\s|−|^$', 'white space, an empty text, a minus sign that is not ASCII'),
    ('6', r'T\d\d:\d\d(?!:)|T\d\d:\d\d:\d\d\.|T\d\d:\d\d:\d\d[+-]\d{4}', 'times without seconds, with fractions, offsets without a colon'),
    ('8', r'T24', 'hour 24'),
    ('20', r'^\.\.$|^/$|^/\.\.$|^\.\./$|^\.\./\.\.$', 'an interval without a date'),
    ('23', r'^[\[{][\]}]$', 'an empty set'),
    ('4', r'^-?\d{2,3}[?~%]?$', 'bare decades and centuries'),
    ('16', r'^Y', 'Y with few digits, X, month or day'),
    ('17', r'S\d', 'more significant digits than digits'),
    ('14', r'-2X$', 'a season with X'),
    ('13', r'X', 'X that fits no real date'),
    ('5', r'-02-29|-02-30', 'a day that does not exist'),
    ('21', r'/', 'an interval that ends before it begins'),
    ('3', r'^\d{5}', 'years of five digits without Y'),
]
REJECTS = [  # a source rejects what regest accepts
    ('7', r'T.*[+-]\d\d(:\d\d)?$', 'offsets beyond those in use today'),
    ('2', r'^2019.*[?~%]|^20..-..-X|XX-|X-|^\d+X|-2[5-9]$|X\d|X0', 'a feature of level 2, rejected by a library of level 1'),
    ('12', r'X', 'X before a digit, rejected by a library of level 1'),
    ('5', r'-02-29$', 'a real 29 February'),
    ('21', r'^0000-|^Y-', 'ends that overlap, or a Y year as beginning'),
    ('22', r'T|-2[1-4]', 'date-times or seasons as ends'),
    ('-', r'.', 'the source contradicts itself or another of its tests'),
]
BOUNDS = [
    ('8', r'T24', 'hour 24 is the next day'),
    ('10', r'T', 'days in UTC'),
    ('11', r'-(2[1-9]|3\d|4[01])$', 'other months for seasons'),
    ('17', r'S\d', 'significant digits'),
    ('20', r'/$|^/', 'unknown ends with a reach'),
    ('16', r'^Y', 'years off by one or read as milliseconds'),
]


def facts():
    rows = [l.rstrip('\n') for l in open(os.path.join(ROOT, 'test/spec/edtf_facts.tsv'), encoding='utf-8')]
    rows = [r.split('\t') for r in rows if not r.startswith('#')][1:]
    table = {}
    for edtf, valid, earliest, latest, source in rows:
        table.setdefault(edtf, []).append((valid, earliest, latest, source))
    return table


def readings(regest, strings):
    out = subprocess.run([regest, 'edtf'], input='\n'.join(strings) + '\n', capture_output=True, text=True, check=True).stdout
    return dict(zip(strings, (json.loads(l) for l in out.splitlines())))


def day(text):
    if text in ('inf', '-inf', ':unbounded', ':unknown', '..', None, ''):
        return None
    text = text.split('T')[0] if 'T' in text else text
    return text


def ours(reading, key):
    value = reading[key]
    return None if value in (None, '..') else value


def same(said, ours_day, last):
    if day(said) is None:
        return ours_day is None
    said = day(said)
    if re.fullmatch(r'-?\d+', said):
        said += '-12-31' if last else '-01-01'
    return said == ours_day


def explain(rules, string):
    for rule, pattern, why in rules:
        if re.search(pattern, string):
            return rule, why
    return None, None


def short(source):
    return source.split('/')[1]


def main():
    table = facts()
    strings = [s for s in table if '\\' not in s]
    read = readings(sys.argv[1], strings)
    found, counts = [], dict(rows=0, agreed=0, held=0, bounds=0, bounds_held=0)
    for s in strings:
        mine = '1' if read[s]['valid'] else '0'
        said = {v for v, *_ in table[s]}
        counts['rows'] += len(table[s])
        several = len({src for *_, src in table[s]}) > 1
        if len(said) == 1 and several:
            counts['agreed'] += 1
            counts['held'] += said == {mine}
        for value in sorted(said - {mine}):
            who = sorted({short(src) for v, _, _, src in table[s] if v == value})
            rule, why = explain(ACCEPTS if value == '1' else REJECTS, s)
            found.append((rule, why, s, 'accepted' if value == '1' else 'rejected', who))
        if mine == '0':
            continue
        given = [(e, l, src) for _, e, l, src in table[s] if e or l]
        wrong = {}
        for earliest, latest, src in given:
            bad = [t for t, k, last in ((earliest, 'earliest', False), (latest, 'latest', True))
                   if t and not same(t, ours(read[s], k), last)]
            if bad:
                wrong.setdefault('%s..%s' % (earliest, latest), set()).add(short(src))
        if len({(day(e), day(l)) for e, l, _ in given}) == 1 and len({src for *_, src in given}) > 1:
            counts['bounds'] += 1
            counts['bounds_held'] += not wrong
        for bounds, who in sorted(wrong.items()):
            rule, why = explain(BOUNDS, s)
            found.append((rule, why, s, bounds, sorted(who)))
    print('# Where libraries differ from regest\n')
    print('Made by `tools/edtf_report.py` from `test/spec/edtf_facts.tsv`: %d facts from the test suites of eleven libraries. Of %d strings' %
          (counts['rows'], counts['agreed']))
    print('that two sources or more judge alike regest judges %d so; of %d whose bounds they give alike it gives %d so. Rules are those of' %
          (counts['held'], counts['bounds'], counts['bounds_held']))
    print('[edtf.md](edtf.md); "-" is for what is no string of EDTF, or where a source contradicts itself.\n')
    order = {}
    for rule, why, *rest in found:
        order.setdefault((rule is None, int(rule) if rule and rule.isdigit() else 99, rule, why), []).append(rest)
    for (_, _, rule, why), rows in sorted(order.items(), key=lambda item: item[0][:2] + (item[0][3] or '',)):
        print('## %s\n' % ('Unexplained' if rule is None else '[%s] %s' % (rule, why)))
        groups = {}
        for s, what, who in rows:
            groups.setdefault((what if what in ('accepted', 'rejected') else 'bounds', tuple(who)), []).append(
                '`%s`' % s if what in ('accepted', 'rejected') else '`%s` %s' % (s, what))
        for (what, who), items in groups.items():
            print('%s by %s: %s\n' % (what, ', '.join(who), ', '.join(items)))
    return 1 if any(rule is None for rule, *_ in found) else 0


sys.exit(main())
