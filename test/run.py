#!/usr/bin/env python3
"""The test runner: case files and unit programs, one closing line.
usage: run.py REGEST [--unit PROGRAM]... [--only TEXT] [--except TEXT]... [--under COMMAND] CASE_FILE_OR_FOLDER...

A case file (*.case) holds cases:

    == what the case shows
    --- file a.txt
    text of a file made in the case's own empty folder
    $ regest check a.txt
    --- stdin
    --- stdout
    exactly this
    --- stderr
    exactly this
    --- exit 1

`$` starts a command (shell syntax; `regest` is the program under test); sections after it say what it must do. A case may have several commands.
Without a stdout or stderr section that stream must be empty; without an exit section the code must be 0. `stdout~` and `stderr~` give
a regular expression a line, each of which must match some line, in order; `stdout?` leaves the stream unchecked. Lines starting with `##` are comments.
In a file section a line `\\xHH...` in full gives raw bytes. Text `@SHARED@` stands for ../shared; a case that uses it is skipped where there is none.

A unit program prints a line `ok NAME`, `not ok NAME: why` or `skip NAME: why` for each of its tests; it finds the source tree in $ROOT and the
program under test in $REGEST. With --under, cases run `regest` under another command (valgrind)."""
import concurrent.futures
import os
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHARED = os.path.join(os.path.dirname(ROOT), 'shared')


def parse(path):
    cases, case, sink = [], None, None
    for n, line in enumerate(open(path, encoding='utf-8'), 1):
        line = line.rstrip('\n')
        if line.startswith('##'):
            continue
        if line.startswith('== '):
            case = {'name': line[3:], 'line': n, 'path': path, 'steps': []}
            cases.append(case)
            sink = None
        elif case is None:
            if line.strip():
                raise SystemExit('%s:%d: text before the first case' % (path, n))
        elif line.startswith('$ '):
            case['steps'].append({'run': line[2:], 'expect': {}})
            sink = None
        elif line.startswith('--- file '):
            sink = []
            case['steps'].append({'file': line[9:], 'lines': sink})
        elif line.startswith('--- exit '):
            case['steps'][-1]['expect']['exit'] = int(line[9:])
            sink = None
        elif line.startswith('--- '):
            sink = []
            case['steps'][-1]['expect'][line[4:]] = sink
        elif sink is not None:
            sink.append(line)
    return cases


def matches(patterns, text):
    lines = iter(text.split('\n'))
    for p in patterns:
        if p and not any(re.search(p, l) for l in lines):
            return 'no line matches, in order: ' + p
    return None


def strip_tail(lines):
    while lines and lines[-1] == '':
        lines.pop()
    return lines


def raw(line):
    if re.fullmatch(r'(\\x[0-9A-Fa-f]{2})+', line):
        return bytes(int(h, 16) for h in line.split('\\x')[1:])
    return line.encode('utf-8')


def check_stream(name, expect, text):
    if name + '?' in expect:
        return None
    if name + '~' in expect:
        return matches(expect[name + '~'], text)
    want = strip_tail(list(expect.get(name, [])))
    got = strip_tail(text.split('\n'))
    if want == got:
        return None
    at = next((i for i, (a, b) in enumerate(zip(want, got)) if a != b), min(len(want), len(got)))
    show = lambda l: repr(l[at]) if at < len(l) else 'the end'
    return '%s line %d: expected %s, got %s' % (name, at + 1, show(want), show(got))


def run_case(case, regest):
    text = repr(case)
    if '@SHARED@' in text and not os.path.isdir(SHARED):
        return 'skip', 'no ../shared'
    with tempfile.TemporaryDirectory(prefix='regest-test-') as folder:
        env = dict(os.environ, PATH=os.path.dirname(regest) + ':' + os.environ['PATH'], HOME=folder, NO_COLOR='1', ROOT=ROOT, LC_ALL='C')
        for step in case['steps']:
            if 'file' in step:
                path = os.path.join(folder, step['file'])
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, 'wb') as f:
                    f.write(b''.join(raw(l) if l.startswith('\\x') else l.encode() + b'\n' for l in strip_tail(step['lines'])))
                continue
            expect = step['expect']
            stdin = '\n'.join(expect['stdin']) + '\n' if 'stdin' in expect else ''
            try:
                r = subprocess.run(['bash', '-c', step['run'].replace('@SHARED@', SHARED)], cwd=folder, env=env, input=stdin.encode(), capture_output=True,
                                   timeout=120)
            except subprocess.TimeoutExpired:
                return 'not ok', '$ %s: no end after 120 s' % step['run']
            problem = check_stream('stdout', expect, r.stdout.decode('utf-8', 'replace')) \
                or check_stream('stderr', expect, r.stderr.decode('utf-8', 'replace'))
            if not problem and r.returncode != expect.get('exit', 0):
                problem = 'exit %d, expected %d: %s' % (r.returncode, expect.get('exit', 0), r.stderr.decode('utf-8', 'replace')[:200])
            if problem:
                return 'not ok', '$ %s: %s' % (step['run'], problem)
    return 'ok', ''


def run_unit(program, regest):
    try:
        r = subprocess.run([program], capture_output=True, timeout=300, env=dict(os.environ, ROOT=ROOT, REGEST=regest))
    except subprocess.TimeoutExpired:
        return [('not ok', os.path.basename(program), 'no end after 300 s')]
    except OSError as e:
        return [('not ok', os.path.basename(program), str(e))]
    rows = []
    for line in r.stdout.decode('utf-8', 'replace').split('\n'):
        m = re.match(r'(ok|not ok|skip) (.*?)(?:: (.*))?$', line)
        if m:
            rows.append((m[1], m[2], m[3] or ''))
    if r.returncode != 0 and not any(x[0] == 'not ok' for x in rows):
        rows.append(('not ok', os.path.basename(program), 'exit %d: %s' % (r.returncode, r.stderr.decode('utf-8', 'replace')[-2000:])))
    if not rows:
        rows.append(('not ok', os.path.basename(program), 'it ran no test'))
    return rows


def wrapped(regest, under, folder):
    """A folder with a `regest` that runs the program under another command."""
    path = os.path.join(folder, 'regest')
    with open(path, 'w') as f:
        f.write('#!/bin/sh\nexec %s %s "$@"\n' % (under, shlex.quote(regest)))
    os.chmod(path, 0o755)
    return path


def case_files(paths):
    for p in paths:
        if os.path.isdir(p):
            yield from sorted(os.path.join(d, f) for d, _, fs in os.walk(p) for f in fs if f.endswith('.case'))
        else:
            yield p


def run_named(case, name, regest):
    if not any('run' in s for s in case['steps']):
        return [('not ok', name, 'the case runs nothing')]
    kind, why = run_case(case, regest)
    return [(kind, name, why)]


def main():
    args, units, only, without, under, paths = sys.argv[2:], [], None, [], None, []
    regest = os.path.abspath(sys.argv[1])
    while args:
        a = args.pop(0)
        if a == '--unit':
            units.append(args.pop(0))
        elif a == '--only':
            only = args.pop(0)
        elif a == '--except':
            without.append(args.pop(0))
        elif a == '--under':
            under = args.pop(0)
        else:
            paths.append(a)
    results = []
    with tempfile.TemporaryDirectory(prefix='regest-under-') as folder, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        if under:
            regest = wrapped(regest, under, folder)
        jobs = []
        for u in units:
            if not only or only in u:
                short = os.path.basename(u) + ': '
                jobs.append(pool.submit(lambda u=u, short=short: [(k, short + n, w) for k, n, w in run_unit(u, regest)]))
        for f in case_files(paths):
            for case in parse(f):
                name = '%s:%d: %s' % (os.path.relpath(f, ROOT), case['line'], case['name'])
                if (not only or only in name) and not any(w in name for w in without):
                    jobs.append(pool.submit(run_named, case, name, regest))
        for job in jobs:
            results += job.result()
    for kind, name, why in results:
        if kind != 'ok':
            print(('FAILED  ' if kind == 'not ok' else 'skipped ') + name + (': ' + why if why else ''))
    count = lambda k: sum(r[0] == k for r in results)
    print('%d passed, %d failed, %d skipped' % (count('ok'), count('not ok'), count('skip')))
    return 1 if count('not ok') or not count('ok') else 0


sys.exit(main())
