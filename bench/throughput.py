#!/usr/bin/env python3
"""usage: throughput.py LIST REGEST COMMAND...: megabytes of the listed files a second of processor time, and peak memory, of one run over
all of them; its output thrown away. Several processors are told by the wall time."""
import os
import subprocess
import sys
import time

files = open(sys.argv[1]).read().split('\n')[:-1]
command = sys.argv[2:] + files
megabytes = sum(os.path.getsize(name) for name in files) / 1e6
begin = time.perf_counter()
child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(child.pid, 0)
wall = time.perf_counter() - begin
if os.waitstatus_to_exitcode(status):
    sys.exit('%s: exit %d' % (' '.join(sys.argv[2:]), os.waitstatus_to_exitcode(status)))
cpu = usage.ru_utime + usage.ru_stime
print('%.1f MB/s of processor time, %.1f MB/s of wall time, peak %.0f MiB, %.1f MB: regest %s'
      % (megabytes / cpu, megabytes / wall, usage.ru_maxrss / 1024, megabytes, ' '.join(sys.argv[3:])))
