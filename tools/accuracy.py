#!/usr/bin/env python3
"""usage: accuracy.py REGEST OUT: writes doc/accuracy.md from the sections that tools/accuracy_*.py print.
Each is run with the program's path, prints Markdown that begins with a heading of the second level, and has its own data; one that prints
nothing, says "skipped: why" or fails is named at the end as skipped."""
import os
import subprocess
import sys

HEAD = '''# How well it reads

Written by `make accuracy` from the scripts `tools/accuracy_*.py`; do not edit. Figures are taken on corpora that are not part of the project (`../shared/corpora`);
each section says what was kept apart from what its rules and weights were made with.
'''


def section(script, regest):
    """Its Markdown, and why there is none."""
    done = subprocess.run([sys.executable, script, regest], capture_output=True, text=True)
    text = done.stdout.strip()
    if done.returncode:
        return '', 'exit %d' % done.returncode
    return ('', text[9:] or 'nothing printed') if not text or text.startswith('skip') else (text, '')


def main():
    regest, out = os.path.abspath(sys.argv[1]), sys.argv[2]
    folder = os.path.dirname(os.path.abspath(__file__))
    parts, skipped = [HEAD], []
    for name in sorted(os.listdir(folder)):
        if not (name.startswith('accuracy_') and name.endswith('.py')):
            continue
        text, why = section(os.path.join(folder, name), regest)
        print('%s: %s' % (name, 'skipped, ' + why if why else '%d lines' % (text.count('\n') + 1)))
        if why:
            skipped.append('%s (%s)' % (name, why))
        else:
            parts.append(text + '\n')
    if skipped:
        parts.append('Skipped: %s.\n' % ', '.join(skipped))
    with open(out, 'w', encoding='utf-8') as file:
        file.write('\n'.join(parts))


main()
