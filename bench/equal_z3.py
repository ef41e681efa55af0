#!/usr/bin/env python3
"""usage: equal_z3.py REGEST GENERATOR: medium chronology problems with alternatives, solved by regest and by z3 (where it is installed): the same
verdicts, least costs of a repair and bounds; every conflict reported is one, and none of its claims can be spared. Stops at a difference."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading

REGEST, GENERATOR = sys.argv[1:3]
Z3 = shutil.which('z3')
LIMIT = 120


def run(command, text=None):
    """Output, processor seconds, peak MiB; None for the output where it took too long."""
    with tempfile.TemporaryFile('w+') as given, tempfile.TemporaryFile('w+') as out:
        given.write(text or '')
        given.seek(0)
        child = subprocess.Popen(command, stdin=given, stdout=out)
        alarm = threading.Timer(LIMIT, child.kill)
        alarm.start()
        _, status, usage = os.wait4(child.pid, 0)
        alarm.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        return None if child.returncode < 0 else out.read(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def generate(path, events, seed, iso=0, ent=0, alt=0.03):
    subprocess.run([sys.executable, GENERATOR, path, '--events', str(events), '--seed', str(seed), '--iso', str(iso), '--ent', str(ent),
                    '--alt', str(alt)], check=True)


# ---- the problem as z3 reads it ----

def problem_of(path):
    rules, claims, planted = [], {}, []
    for line in open(path):
        kind, *words = line.split()
        if kind == 'h':
            rules.append(tuple(map(int, words)))
        elif kind == 'm':
            planted.append(frozenset(words[1:]))
        elif kind == 'c':
            numbers = list(map(int, words[5:]))
            branches = []
            for _ in range(int(words[4])):
                count, numbers = numbers[0], numbers[1:]
                branches.append([tuple(numbers[3 * i:3 * i + 3]) for i in range(count)])
                numbers = numbers[3 * count:]
            claims[words[0]] = (int(words[1]), branches)
    return rules, claims, planted


def inequality(bond):
    x, y, days = bond
    return '(<= (- t%d t%d) %s)' % (x, y, days if days >= 0 else '(- %d)' % -days)


def formula(branches):
    return '(or %s)' % ' '.join('(and %s)' % ' '.join(map(inequality, branch)) for branch in branches)


def smt(path, logic, wanted, claim):
    rules, claims, _ = problem_of(path)
    points = sorted({point for rule in rules for point in rule[:2]}
                    | {point for _, branches in claims.values() for branch in branches for bond in branch for point in bond[:2]} | {0})
    lines = ['(set-logic %s)' % logic] if logic else []
    lines += ['(declare-fun t%d () Int)' % point for point in points]
    lines += ['(assert %s)' % inequality(rule) for rule in rules]
    lines += [claim(ident, cost, formula(branches)) for ident, (cost, branches) in claims.items()]
    return '\n'.join(lines + wanted) + '\n', points


def z3_verdict(path):
    text, _ = smt(path, 'QF_IDL', ['(check-sat)'], lambda ident, cost, what: '(assert %s)' % what)
    out, spent, _ = run([Z3, '-in'], text)
    return out.strip() if out is not None else 'over %d s' % LIMIT, spent


# ---- answers equal to z3's ----

def best_cost(path):
    text, _ = smt(path, None, ['(check-sat)', '(get-objectives)'],
                  lambda ident, cost, what: '(assert-soft %s :weight %d :id cost)' % (what, cost))
    out, _, _ = run([Z3, '-in'], text)
    return int(re.search(r'\(cost (\d+)\)', out).group(1))


def bounds(path, chosen, dropped):
    wanted = ['(set-option :opt.priority box)']
    for point in chosen:
        wanted += ['(minimize (- t%d t0))' % point, '(maximize (- t%d t0))' % point]
    text, _ = smt(path, None, wanted + ['(check-sat)', '(get-objectives)'],
                  lambda ident, cost, what: '' if ident in dropped else '(assert %s)' % what)
    out, _, _ = run([Z3, '-in'], text)
    values = re.findall(r'^ +\(\(- t\d+ t0\) (.*)\)$', out, re.M)
    number = lambda value: None if 'oo' in value else int(re.sub(r'[() ]', '', value))
    return [(number(values[i]), number(values[i + 1])) for i in range(0, len(values), 2)]


def minimal(path, conflict):
    rules, claims, _ = problem_of(path)
    text, _ = smt(path, 'QF_IDL', [], lambda ident, cost, what: '')
    asserts = {ident: '(assert %s)' % formula(claims[ident][1]) for ident in conflict}
    sets = [conflict] + [[other for other in conflict if other != ident] for ident in conflict]
    text += '\n'.join('(push) %s (check-sat) (pop)' % ' '.join(asserts[ident] for ident in one) for one in sets)
    out, _, _ = run([Z3, '-in'], text)
    return out.split() == ['unsat'] + ['sat'] * len(conflict)


def compare(folder, problems):
    path = os.path.join(folder, 'medium.rgc')
    checked = {'verdicts': 0, 'costs': 0, 'bounds': 0, 'conflicts': 0}
    for seed in range(problems):
        generate(path, 40 + seed % 3 * 40, seed, iso=seed % 2, ent=seed % 5, alt=0.1)
        answer = json.loads(run([REGEST, 'solve', path])[0])
        assert (z3_verdict(path)[0] == 'sat') == answer['consistent'], 'verdict of seed %d' % seed
        dropped = set()
        if not answer['consistent']:
            assert best_cost(path) == answer['repairs'][0]['cost'], 'cost of seed %d' % seed
            dropped = set(map(str, answer['repairs'][0]['drop']))
            for conflict in answer['conflicts']:
                assert minimal(path, list(map(str, conflict['claims']))), 'conflict of seed %d: %s' % (seed, conflict['claims'])
                checked['conflicts'] += 1
            checked['costs'] += 1
        chosen = [point for point in range(1, 40, 7) if str(point) in answer['bounds']]
        for point, window in zip(chosen, bounds(path, chosen, dropped)):
            ours = answer['bounds'][str(point)]
            assert (ours['earliest'], ours['latest']) == window, 'bounds of %d, seed %d: %s, z3 %s' % (point, seed, ours, window)
            checked['bounds'] += 1
        checked['verdicts'] += 1
    print('equal to z3 on medium problems: ' + ', '.join('%d %s' % (n, what) for what, n in checked.items()))


def main():
    if not Z3:
        print('z3 is not installed (apt-get install z3): nothing compared')
        return
    with tempfile.TemporaryDirectory() as folder:
        compare(folder, 40)


main()
