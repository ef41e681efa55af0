#!/usr/bin/env python3
"""usage: argue.py REGEST FOLDER [SECONDS]: every question of FOLDER/answers.tsv (instance, task, argument, answer, how many solvers agree, best
time of theirs) put to `regest argue`, within SECONDS (20). Answers are compared; sets are checked here for what they must be by definition
without a search (admissible, stable, with or without the argument). Prints what is wrong, what was not solved, and the times."""
import os
import subprocess
import sys
import time

program, folder = sys.argv[1:3]
limit = float(sys.argv[3]) if len(sys.argv) > 3 else 20


def attacks_of(path):
    targets, attackers = {}, {}
    for line in open(path):
        words = line.split()
        if len(words) == 2 and words[0] != '#':
            targets.setdefault(words[0], []).append(words[1])
            attackers.setdefault(words[1], []).append(words[0])
    return targets, attackers


def fault(path, task, query, lines):
    """What is wrong with the set of the answer; None where nothing is."""
    chosen = set(lines[-1].split()[1:])
    targets, attackers = attacks_of(path)
    hit = {y for x in chosen for y in targets.get(x, ())}
    if hit & chosen:
        return 'not conflict-free'
    if task.endswith('ST'):
        size = int(open(path).readline().split()[2])
        if len(hit | chosen) != size:
            return 'not stable'
    elif any(y not in hit for x in chosen for y in attackers.get(x, ())):
        return 'not admissible'
    if task[:2] in ('DC', 'DS') and (query in chosen) != (task[:2] == 'DC'):
        return 'the argument is on the wrong side'
    return None


wrong, unsolved, ahead, ours, theirs = [], [], [], [], []
for row in open(os.path.join(folder, 'answers.tsv')).read().splitlines()[1:]:
    instance, task, query, answer, _, best = row.split('\t')
    path = os.path.join(folder, 'instances', instance + '.af')
    command = [program, 'argue', '-p', task, '-f', path] + (['-a', query] if query else [])
    begin = time.perf_counter()
    try:
        out = subprocess.run(command, capture_output=True, text=True, timeout=limit).stdout.splitlines()
    except subprocess.TimeoutExpired:
        unsolved.append((instance, task, answer))
        continue
    took = time.perf_counter() - begin
    said = 'YES' if out[:1] == ['YES'] else 'NO' if out[:1] == ['NO'] else 'some' if out else 'nothing'
    why = fault(path, task, query, out) if out and out[-1].startswith('w') else None
    none = answer == 'some' and task == 'SE-ST' and said == 'NO' # the answers say "some" of these, too
    if why or (answer != 'UNSOLVED_BY_ALL' and said != answer and not none):
        wrong.append((instance, task, query, answer, said, why))
    if answer == 'UNSOLVED_BY_ALL':
        ahead.append((instance, task, '%.2f s' % took))
    else:
        ours.append(took)
        theirs.append(float(best))
for name, rows in ('wrong', wrong), ('not solved', unsolved), ('solved, and by no other', ahead):
    print('%s: %d' % (name, len(rows)))
    for row in rows:
        print('   ', *row)
median = lambda values: sorted(values)[len(values) // 2]
print('solved %d of %d that others solve; median %.4f s, theirs (best of four each) %.4f s' %
      (len(ours), len(ours) + sum(a != 'UNSOLVED_BY_ALL' for _, _, a in unsolved), median(ours), median(theirs)))
