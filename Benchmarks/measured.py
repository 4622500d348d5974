"""Runs one command and prints its seconds by the clock, of processor, its peak resident KiB and its exit code.

A process of its own because a child's peak begins at what its parent once held, and this one holds next to nothing.
"""

import os
import sys
import time

start = time.perf_counter()
process = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, 2, 1)])
_, status, usage = os.wait4(process, 0)
wall = time.perf_counter() - start
print(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, os.waitstatus_to_exitcode(status))
