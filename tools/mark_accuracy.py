#!/usr/bin/env python3
"""How well note marks are bound once a page has lost its links.
usage: mark_accuracy.py [-v] REGEST PAGE.html...

A page whose notes are links says by itself where every mark stands and what it points at. From it plain text is made in which the marks are as
copies leave them (bracket, glued, spaced, super, words, run together), with a list that counts its back-links; then the marks that
`regest read --notes` binds are compared with the links. Prints, for each state, the share of uses found, false marks, and the counts that hold."""
import json
import os
import subprocess
import sys
import tempfile

WORDS = ('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen '
         'twenty').split()
MONTHS = 'January February March April May June July August September October November December'.split()
STATES = {
    'bracket': lambda labels, end: ''.join('[%d]' % l for l in labels),
    'glued': lambda labels, end: ' '.join(map(str, labels)),
    'spaced': lambda labels, end: ' ' + ' '.join(map(str, labels)),
    'super': lambda labels, end: ' '.join(''.join('⁰¹²³⁴⁵⁶⁷⁸⁹'[int(c)] for c in str(l)) for l in labels),
    'words': lambda labels, end: words(labels, end),
    'run': lambda labels, end: ''.join(map(str, labels)),
}


def words(labels, end):
    if end and len(labels) == 1 and labels[0] <= 20:
        return ' ' + WORDS[labels[0]]
    if end and len(labels) == 2 and labels[0] <= 12 and labels[1] <= 31:
        return ' %s %d' % (MONTHS[labels[0] - 1], labels[1])
    return ' ' + ' '.join(map(str, labels))


def rows(regest, *arguments):
    out = subprocess.run([regest, 'read', *arguments], capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def groups(starts, marks):
    """Neighbouring marks, which stand together in a copy."""
    found = []
    for start in starts:
        if found and marks[found[-1][-1]][0] == start:
            found[-1].append(start)
        else:
            found.append([start])
    return found


def damage(parts, notes, state):
    marks = {m['start']: (m['end'], int(n['note'])) for n in notes for m in n['marks']}
    out, truth = b'', []
    for part in parts:
        if part['part'] not in ('title', 'heading', 'paragraph', 'list'):
            continue
        text, at = part['text'].encode(), part['start']
        for group in groups(sorted(s for s in marks if part['start'] <= s < part['end']), marks):
            out += text[at - part['start']:group[0] - part['start']]
            labels = [marks[s][1] for s in group]
            mark = STATES[state](labels, out.rstrip()[-1:] in b'.!?"').encode()
            truth.append((len(out), len(out) + len(mark), labels))
            out += mark
            at = marks[group[-1]][0]
        out += text[at - part['start']:] + b'\n\n'
    for note in sorted((n for n in notes if n['listed']), key=lambda n: int(n['note'])):
        uses = sum(labels.count(int(note['note'])) for _, _, labels in truth)
        if uses:
            letters = 'Jump to:' + ' '.join('abcdefghijklmnopqrstuvwxyz'[:uses]) + ' ' if 1 < uses <= 26 else ''
            out += ('%s. ↑ %s%s\n' % (note['note'], letters, note['work'].replace('\n', ' '))).encode()
    return out, truth


def main(arguments):
    verbose = '-v' in arguments
    regest, *pages = [a for a in arguments if a != '-v']
    for page in pages:
        parts, notes = rows(regest, page), rows(regest, '--notes', page)[:-1]
        for state in STATES:
            text, truth = damage(parts, notes, state)
            with tempfile.NamedTemporaryFile(suffix='.txt', delete=False) as file:
                file.write(text)
            *got, summary = rows(regest, '--notes', file.name)
            os.unlink(file.name)
            have = [(m['start'], int(n['note'])) for n in got for m in n['marks']]
            missed = [(s, l) for s, e, labels in truth for l in labels if not any(s - 2 <= h <= e + 2 and n == l for h, n in have)]
            false = [(h, n) for h, n in have if not any(s - 2 <= h <= e + 2 and n in labels for s, e, labels in truth)]
            total = sum(len(labels) for _, _, labels in truth)
            print('%-40s %-8s %4d uses, found %.3f, false %d; %d of %d counts hold' % (
                page[-40:], state, total, 1 - len(missed) / max(total, 1), len(false), summary['hold'], summary['counted']))
            for kind, items in (('missed', missed), ('false', false)):
                for at, label in items if verbose else ():
                    print('    %s %d: %r' % (kind, label, text[max(0, at - 40):at + 30].decode('utf-8', 'replace')))


if __name__ == '__main__':
    main(sys.argv[1:])
