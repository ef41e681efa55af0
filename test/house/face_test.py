#!/usr/bin/env python3
"""What the program and its documents say about themselves is true: help, examples, README, and the same bytes everywhere.
usage: face_test.py          runs the tests
       face_test.py --write  puts into the README's session what its commands print today"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.environ.get('ROOT') or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
REGEST = os.environ.get('REGEST') or os.path.join(ROOT, 'build', 'regest')
ENV = dict(os.environ, PATH=os.path.dirname(REGEST) + ':' + os.environ['PATH'], NO_COLOR='1', LC_ALL='C')
EXAMPLES = os.path.join(ROOT, 'examples', 'conferences')
ACCOUNTS = sorted(n for n in os.listdir(EXAMPLES) if n.endswith(('.html', '.txt')))
ENDLESS = ('serve',)  # commands that run until they are stopped


def run(command, folder, **more):
    return subprocess.run(['bash', '-c', command], cwd=folder, env=dict(ENV, HOME=folder, **more), stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=120)


def table():
    return json.loads(subprocess.run([REGEST, 'help', '--json'], env=ENV, capture_output=True).stdout)


def every_command_has_help_and_an_example():
    bad = []
    for c in table()['commands']:
        if not c['summary'] or len(c['help']) < 40:
            bad.append(c['name'] + ' has hardly any help')
        if 'regest %s' % c['name'] not in c['example'] and 'regest --dossier' not in c['example']:
            bad.append(c['name'] + ' has no example of itself')
        bad += ['%s: help line over 100 characters: %s' % (c['name'], l) for l in c['help'].split('\n') if len(l) > 100]
    return bad


def every_example_of_the_help_runs():
    bad = []
    for c in table()['commands']:
        with tempfile.TemporaryDirectory() as folder:
            for n in ACCOUNTS:
                shutil.copy(os.path.join(EXAMPLES, n), folder)
            for line in c['example'].strip().split('\n'):
                if any(re.search(r'\b%s\b' % e, line) for e in ENDLESS):
                    continue
                r = run(line, folder)
                if r.returncode not in (0, 1) or (c['name'] not in ('new', 'add') and not r.stdout):
                    bad.append('%s: exit %d: %s' % (line, r.returncode, r.stderr.decode()[:200]))
    return bad


def every_command_has_a_case():
    cases = ''
    for d, _, names in os.walk(os.path.join(ROOT, 'test', 'cases')):
        for n in names:
            with open(os.path.join(d, n), encoding='utf-8') as f:
                cases += f.read()
    ran = ' '.join(l for l in cases.split('\n') if l.startswith('$ '))
    return [c['name'] + ' is in no case' for c in table()['commands'] if not re.search(r'regest[^|;]*\b%s\b' % c['name'], ran)]


def documents():
    for n in sorted(os.listdir(ROOT)) + ['doc/' + n for n in sorted(os.listdir(os.path.join(ROOT, 'doc')))]:
        if n.endswith('.md'):
            with open(os.path.join(ROOT, n), encoding='utf-8') as f:
                yield n, f.read()


def no_document_names_a_command_that_is_not():
    names = {c['name'] for c in table()['commands']} | {'--version', '--dossier', 'COMMAND'}
    bad = []
    for n, text in documents():
        for m in re.finditer(r'(?:^\$ |`)regest (?:--dossier \S+ )?([a-z-]+)', text, re.M):
            if m[1] not in names:
                bad.append('%s: regest %s' % (n, m[1]))
    return bad


def no_document_names_a_file_that_is_not():
    bad = []
    for n, text in documents():
        for m in re.finditer(r'`((?:src|test|doc|data|tools|examples|include|bench)/[\w./-]*)`', text):
            if not os.path.exists(os.path.join(ROOT, m[1])):
                bad.append('%s: %s' % (n, m[1]))
        for m in re.finditer(r'\]\((?!https?:)([\w./-]+)(?:#\S*)?\)', text):
            if not os.path.exists(os.path.join(ROOT, os.path.dirname(n), m[1])):
                bad.append('%s: %s' % (n, m[1]))
    return bad


SESSION = re.compile(r'^```console\n(.*?)^```', re.S | re.M)


def steps(block):
    """The commands of a console block, each with the lines that follow it."""
    out = []
    for line in block.rstrip('\n').split('\n'):
        if line.startswith('$ '):
            out.append((line[2:], []))
        else:
            out[-1][1].append(line)
    return out


def play(text):
    """The document with what its sessions print today. All of them run in one folder that holds the example accounts."""
    with tempfile.TemporaryDirectory() as folder:
        for n in ACCOUNTS:
            shutil.copy(os.path.join(EXAMPLES, n), folder)

        def block(match):
            out = ''
            for command, _ in steps(match[1]):
                printed = run(command + ' 2>&1', folder).stdout.decode('utf-8')
                out += '$ %s\n%s%s' % (command, printed, '' if not printed or printed.endswith('\n') else '\n')
            return '```console\n' + out + '```'
        return SESSION.sub(block, text)


def the_session_of_the_readme_is_what_happens():
    with open(os.path.join(ROOT, 'README.md'), encoding='utf-8') as f:
        text = f.read()
    want, got = text.split('\n'), play(text).split('\n')
    if sum(len(steps(b)) for b in SESSION.findall(text)) < 3:
        return ['the README shows fewer than three commands']
    return ['line %d: expected "%s", got "%s"; test/house/face_test.py --write puts it right' % (n + 1, a, b)
            for n, (a, b) in enumerate(zip(want, got)) if a != b][:1]


def write():
    path = os.path.join(ROOT, 'README.md')
    with open(path, encoding='utf-8') as f:
        text = f.read()
    with open(path, 'w', encoding='utf-8') as f:
        f.write(play(text))


COMMANDS = [['collate'], ['collate', '--json'], ['check'], ['check', '--json'], ['check', '--format', 'sarif'], ['timeline'], ['timeline', '--format', 'svg'],
            ['draft'], ['annotate'], ['tag'], ['read'], ['read', '--notes']]


def outputs(folder, prefix, **env):
    return [subprocess.run([REGEST] + c + [os.path.join(prefix, n) for n in ACCOUNTS], cwd=folder, env=dict(ENV, **env), capture_output=True) for c in COMMANDS]


def differing(a, b, what):
    return ['%s differs %s' % (' '.join(c), what) for c, x, y in zip(COMMANDS, a, b) if x.stdout != y.stdout or x.returncode != y.returncode]


def the_same_bytes_twice_and_from_anywhere():
    first = outputs(EXAMPLES, '')
    bad = ['%s says nothing' % ' '.join(c) for c, r in zip(COMMANDS, first) if not r.stdout]
    bad += differing(first, outputs(EXAMPLES, ''), 'the second time')
    return bad + differing(first, outputs('/', EXAMPLES), 'from another working directory')


def the_same_bytes_under_every_locale():
    first, bad = outputs(EXAMPLES, ''), []
    there = subprocess.run(['locale', '-a'], capture_output=True, text=True).stdout.lower().replace('-', '').split()
    for name in ('C.UTF-8', 'de_DE.UTF-8', 'tr_TR.UTF-8'):
        if name.lower().replace('-', '') in there:
            bad += differing(first, outputs(EXAMPLES, '', LC_ALL=name, LANG=name, TZ='Pacific/Apia'), 'under ' + name)
    return bad


TESTS = [every_command_has_help_and_an_example, every_example_of_the_help_runs, every_command_has_a_case, no_document_names_a_command_that_is_not,
         no_document_names_a_file_that_is_not, the_session_of_the_readme_is_what_happens, the_same_bytes_twice_and_from_anywhere,
         the_same_bytes_under_every_locale]


def main():
    failed = False
    for test in TESTS:
        bad = test()
        print('not ok %s: %s' % (test.__name__, '; '.join(bad[:6])) if bad else 'ok ' + test.__name__)
        failed = failed or bool(bad)
    return failed


sys.exit(write() if '--write' in sys.argv else main())
