#!/usr/bin/env python3
"""The kinds of tools/explain_misses.py, each by a row of its own."""
import os
import sys

ROOT = os.environ.get('ROOT') or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, 'tools'))
sys.dont_write_bytecode = True
from explain_misses import explain

SENTENCES = [{'start': 0, 'end': 40, 'text': 'The mill at Odra burned in May 1803.'},
             {'start': 41, 'end': 70, 'text': 'Nobody saw the miller.'}]
TIMES = [{'start': 27, 'end': 35, 'edtf': '1803-05'}]
CLAIMS = [{'event': 'fire', 'property': 'place', 'polarity': 'affirmed', 'value': {'text': 'Odra'}, 'hedge': 'none', 'voice': [{}],
           'notes': [], 'start': 0}]
WANT = [('fire|place|affirmed|Odra', None), ('flood|place|affirmed|Odra', 'event'), ('fire|place|denied|Odra', 'denied'),
        ('fire|participant|affirmed|Odra', 'renamed'), ('fire|date|affirmed|1803-05', 'undrafted'),
        ('miller|existence|denied|miller', 'silent'), ('fire|date|affirmed|1804', 'unread')]
failed = 0
for row, want in WANT:
    got = explain(row.split('|') + ['none', '-', '-'], CLAIMS, SENTENCES, TIMES)[0]
    print('ok %s' % row if got == want else 'not ok %s: %s, not %s' % (row, got, want))
    failed += got != want
sys.exit(failed > 0)
