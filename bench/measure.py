#!/usr/bin/env python3
"""usage: measure.py [--runs N] COMMAND...: median processor time, median wall time and peak memory of a
command, its output thrown away."""
import os
import subprocess
import sys
import time

args = sys.argv[1:]
runs = 21
if args[0] == '--runs':
    runs, args = int(args[1]), args[2:]
times, spent, peak = [], [], 0
for _ in range(runs):
    begin = time.perf_counter()
    child = subprocess.Popen(args, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    times.append(time.perf_counter() - begin)
    spent.append(usage.ru_utime + usage.ru_stime)
    peak = max(peak, usage.ru_maxrss)
    if os.waitstatus_to_exitcode(status) > 1:
        sys.exit('%s: exit %d' % (' '.join(args), os.waitstatus_to_exitcode(status)))
size = sum(os.path.getsize(a) for a in args[1:] if os.path.isfile(a))
median = lambda values: sorted(values)[len(values) // 2] * 1e3
print('%8.1f ms cpu %8.1f ms wall %7.1f MiB  %8d bytes in  regest %s' % (median(spent), median(times), peak / 1024, size,
                                                       ' '.join(os.path.basename(a) for a in args[1:])))
