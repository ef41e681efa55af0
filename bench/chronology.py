#!/usr/bin/env python3
"""usage: chronology.py REGEST GENERATOR FOLDER [--events N ...] [--peer]

Chronology problems as GENERATOR (gen_dossier.py of the corpora beside the checkout) draws them: the seconds and memory `regest solve` takes
for the verdict, the conflicts, a cheapest repair and all bounds; whether every planted isolated contradiction is found exactly, and
whether each conflict reported is minimal (every claim of it needed: re-checked here by Bellman and Ford). With --peer: z3, where
it is installed, on the same problems, verdict and one core; the ratio of the two."""
import argparse
import importlib.util
import itertools
import json
import os
import resource
import shutil
import subprocess
import sys
import time


def run(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    out = subprocess.run(command, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return out, time.monotonic() - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def generate(generator, folder, name, events, iso, ent):
    path = os.path.join(folder, '%s_%d.rgc' % (name, events))
    if not os.path.exists(path):
        subprocess.run([sys.executable, generator, path, '--events', str(events), '--seed', '21', '--iso', str(iso), '--ent', str(ent), '--alt', '0.03'],
                       check=True, stdout=subprocess.DEVNULL)
    return path


def holds(bonds):
    """Whether t[x] - t[y] <= c can all hold."""
    points = {p for x, y, _ in bonds for p in (x, y)}
    t = dict.fromkeys(points, 0)
    for _ in range(len(points) + 1):
        changed = False
        for x, y, c in bonds:
            if t[y] + c < t[x]:
                t[x] = t[y] + c
                changed = True
        if not changed:
            return True
    return False


def some_choice_holds(claims, hard):
    for choice in itertools.product(*claims):
        bonds = [b for alternative in choice for b in alternative]
        points = {p for x, y, _ in bonds for p in (x, y)}
        grown = True
        rules = []
        while grown: # the rules that touch these points; one step is all the problems have
            rules = [h for p in points for h in hard.get(p, ()) if h[0] in points and h[1] in points]
            grown = False
        if holds(bonds + rules):
            return True
    return False


def check(found, problem):
    _, hard_list, claim_list, planted, _, _ = problem
    hard = {}
    for h in hard_list:
        hard.setdefault(h[0], []).append(h)
    alternatives = {i: a for i, _, _, a in claim_list}
    conflicts = [sorted(int(str(c).lstrip('c')) for c in conflict['claims']) for conflict in found['conflicts']]
    exact = sum(sorted(m) in conflicts for m in planted)
    minimal = possible = 0
    for c in conflicts:
        possible += not some_choice_holds([alternatives[i] for i in c], hard)
        minimal += all(some_choice_holds([alternatives[i] for i in c if i != out], hard) for out in c)
    return '%d of %d planted contradictions found exactly; of %d conflicts %d are contradictions, %d minimal' % (exact, len(planted), len(conflicts), possible, minimal)


def main():
    p = argparse.ArgumentParser()
    p.add_argument('regest')
    p.add_argument('generator')
    p.add_argument('folder')
    p.add_argument('--events', type=int, nargs='*', default=[1000, 10000, 100000])
    p.add_argument('--peer', action='store_true')
    args = p.parse_args()
    os.makedirs(args.folder, exist_ok=True)
    spec = importlib.util.spec_from_file_location('rgc', os.path.join(os.path.dirname(args.generator), 'rgc.py'))
    rgc = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(rgc)
    for events in args.events:
        for name, iso, ent in [('clean', 0, 0), ('isolated', 5, 0), ('mixed', events // 100, events // 1000)]:
            path = generate(args.generator, args.folder, name, events, iso, ent)
            out, wall, cpu = run([args.regest, 'solve', path])
            found = json.loads(out.stdout)
            line = '%9d events, %-8s regest %.3f s (%.3f s of one core)' % (events, name, wall, cpu)
            if args.peer and shutil.which('z3') and name != 'mixed' and events <= 10000:
                smt = path[:-4] + '.smt2'
                rgc.smt2(path, smt, named=True)
                _, theirs, _ = run(['z3', '-T:120', smt])
                line += ', z3 %.2f s: %.0f times' % (theirs, theirs / wall)
            print(line + ('; ' + check(found, rgc.load(path)) if iso else '; consistent' if found['consistent'] else '; INCONSISTENT'), flush=True)


main()
