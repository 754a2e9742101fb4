# SPDX-License-Identifier: Apache-2.0
"""Worlds that begin by a unique id, which the program brings to its processes: in C over a socket, in plain
Python over pipes."""

import os
import subprocess
import sys
import tempfile

from startup_support import DEADLINE, LIBRARY, PE, SANITIZER, StartupTest, environment, main, run, run_all

# What a Python program does: no binding, ctypes alone. argv: pe, n. PE 0 writes the id to standard output, the
# others read it from standard input.
PYTHON = r"""
import ctypes, os, sys
shmem = ctypes.CDLL(os.environ["USHMEM_LIBRARY"])
shmem.shmemx_last_error.restype = ctypes.c_char_p
shmem.shmem_malloc.restype = ctypes.c_void_p
shmem.shmem_malloc.argtypes = [ctypes.c_size_t]
shmem.shmem_long_p.argtypes = [ctypes.c_void_p, ctypes.c_long, ctypes.c_int]

class Id(ctypes.Structure):
    _fields_ = [("bytes", ctypes.c_ubyte * 128)]
class Attr(ctypes.Structure):
    _fields_ = [("version", ctypes.c_int), ("pe", ctypes.c_int), ("n_pes", ctypes.c_int), ("id", Id),
                ("reserved", ctypes.c_ubyte * 116)]

def must(result):
    if result != 0:
        sys.exit(shmem.shmemx_last_error().decode())

pe, n = int(sys.argv[1]), int(sys.argv[2])
uid, attr = Id(), Attr()
if pe == 0:
    must(shmem.shmemx_get_uniqueid(ctypes.byref(uid)))
    sys.stdout.buffer.write(bytes(uid))
    sys.stdout.buffer.flush()
else:
    uid = Id.from_buffer_copy(sys.stdin.buffer.read(128))
must(shmem.shmemx_set_attr_uniqueid_args(pe, n, ctypes.byref(uid), ctypes.byref(attr)))
must(shmem.shmemx_init_attr(int(os.environ.get("FLAGS", "1")), ctypes.byref(attr)))
assert shmem.shmem_my_pe() == pe and shmem.shmem_n_pes() == n
block = shmem.shmem_malloc(8 * n)
for other in range(n):
    shmem.shmem_long_p(block + 8 * pe, 100 * pe + other, other)
shmem.shmem_barrier_all()
assert list((ctypes.c_long * n).from_address(block)) == [100 * other + pe for other in range(n)]
for _ in range(100):
    shmem.shmem_finalize()
    shmem.shmem_init()
shmem.shmem_barrier_all()
shmem.shmem_finalize()
print("right", file=sys.stderr)
"""


class UniqueId(StartupTest):
    def by_socket(self, n, mode, numbers=None, count=None, **settings):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "channel")
            commands = [[PE, "by_id", path, pe, count[i] if count else n, mode]
                        for i, pe in enumerate(numbers or range(n))]
            return run_all(commands, [environment(**settings)] * n)

    def by_pipes(self, n, **settings):
        """Python processes, this one between them."""
        env = environment(USHMEM_LIBRARY=LIBRARY, **settings)
        processes = [subprocess.Popen([sys.executable, "-c", PYTHON, str(pe), str(n)], env=env,
                                      stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                     for pe in range(n)]
        self.addCleanup(lambda: [p.kill() for p in processes if p.poll() is None])
        uid = processes[0].stdout.read(128)
        self.assertEqual(len(uid), 128)
        for process in processes[1:]:
            process.stdin.write(uid)
            process.stdin.flush()
        for process in processes:
            _, errors = process.communicate(timeout=DEADLINE)
            self.assertEqual((process.returncode, errors), (0, b"right\n"))

    def test_c_programs_find_each_other_over_a_socket_of_their_own(self):
        for n in (1, 2, 4):
            self.expect_right(self.by_socket(n, "work"), n)

    def test_a_hundred_pairs_of_init_and_finalize_follow(self):
        self.expect_right(self.by_socket(3, "pairs"), 3)

    def test_globals_can_stay_private(self):
        self.expect_right(self.by_socket(3, "private"), 3)

    def test_plain_python_processes_find_each_other_over_pipes(self):
        if SANITIZER:
            self.skipTest("a sanitizer's runtime must come first, and Python is not built with it")
        for n in (1, 2, 4):
            self.by_pipes(n)
        self.by_pipes(2, FLAGS=3)  # private globals

    def test_wrong_arguments_and_wrong_order_are_refused_with_a_reason(self):
        self.expect_right(run(PE, "wrong"), 1)

    def test_processes_that_differ_over_their_number_are_told_so(self):
        done = self.by_socket(2, "work", count=[2, 3], USHMEM_START_TIMEOUT="5")
        self.expect_failed(done, r"[23] PEs")

    def test_two_processes_with_one_number_are_told_so(self):
        done = self.by_socket(3, "work", numbers=[0, 1, 1], USHMEM_START_TIMEOUT="5")
        self.expect_failed(done, "PE 1")

    def test_a_process_that_does_not_come_is_named_after_the_time_allowed(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "channel")
            # The third takes the id and does not come.
            third = [sys.executable, "-c", f"""
import socket, time
while True:
    try:
        s = socket.socket(socket.AF_UNIX)
        s.connect({path!r})
        break
    except OSError:
        time.sleep(0.01)
assert len(s.recv(128)) == 128
"""]
            done = run_all([[PE, "by_id", path, 0, 3], [PE, "by_id", path, 1, 3], third],
                           [environment(USHMEM_START_TIMEOUT="2")] * 3)
        self.expect_failed(done, "PE 2|1 of the 3")
        self.assertLess(done.seconds, 10, done)


if __name__ == "__main__":
    main()
