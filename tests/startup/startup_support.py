# SPDX-License-Identifier: Apache-2.0
"""What the tests of start-up share: the ways to start N processes, each as a function that starts them and
gives back one object with their status and output; and what must be true of the machine afterwards.

From the environment: OSHRUN, GUEST_PE, USHMEM_LIBRARY, USHMEM_INCLUDE, USHMEM_TOOL.
"""

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import unittest

DEADLINE = float(os.environ.get("STARTUP_TEST_DEADLINE", "60"))
OSHRUN = os.environ["OSHRUN"]
PE = os.environ["GUEST_PE"]
LIBRARY = os.environ["USHMEM_LIBRARY"]
INCLUDE = os.environ["USHMEM_INCLUDE"]
PLUGINS = os.path.join(os.path.dirname(LIBRARY), "ushmem")
SANITIZER = os.environ.get("USHMEM_TEST_SANITIZER", "")
# A launcher's variables, which must not reach a process that another launcher starts.
FOREIGN = ("SHMEM_", "SMA_", "USHMEM_", "PMI", "OMPI_", "SLURM_", "RANK", "WORLD_SIZE", "MASTER_", "LOCAL_", "HYD")


def environment(**changes):
    env = {k: v for k, v in os.environ.items() if not k.startswith(FOREIGN)}
    env.update({k: str(v) for k, v in changes.items()})
    return env


class Done:
    def __init__(self, command, status, output, seconds):
        self.command, self.status, self.output, self.seconds = command, status, output, seconds

    def __repr__(self):
        return f"{self.command}: status {self.status} after {self.seconds:.1f} s\n{self.output}"


def run(*command, **settings):
    """One command that starts all; both streams together."""
    begin = time.monotonic()
    done = subprocess.run(list(map(str, command)), env=environment(**settings), text=True, errors="replace",
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          timeout=DEADLINE)
    return Done(" ".join(map(str, command)), done.returncode, done.stdout, time.monotonic() - begin)


def run_all(commands, environments):
    """Processes of no launcher's, side by side. When one fails the others have a time to end by themselves;
    status is that of the first that failed."""
    begin = time.monotonic()
    processes = [subprocess.Popen(list(map(str, c)), env=e, text=True, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
                 for c, e in zip(commands, environments)]
    output = ""
    try:
        for process in processes:
            output += process.communicate(timeout=max(0.1, begin + DEADLINE - time.monotonic()))[0]
    finally:
        for process in processes:
            if process.poll() is None:
                process.kill()
                process.wait()
    failed = [p.returncode for p in processes if p.returncode != 0]
    return Done(f"{len(commands)} times {commands[0]}", failed[0] if failed else 0, output, time.monotonic() - begin)


def open_mpi(n, *program, **settings):
    as_root = ["--allow-run-as-root"] if os.geteuid() == 0 else []
    # Its own transports are not what is tested; it would look for networks with them.
    return run("mpirun.openmpi", *as_root, "--oversubscribe", "--mca", "btl", "self,vader", "--mca", "pml", "ob1",
               "-n", n, *program, **settings)


def hydra(n, *program, **settings):
    return run("mpiexec.hydra", "-n", n, *program, **settings)


def hydra_pmi2(n, *program, **settings):
    return hydra(n, *program, USHMEM_BOOTSTRAP="pmi2", **settings)


def our_launcher(n, *program, **settings):
    return run(OSHRUN, "-n", n, "--timeout", DEADLINE, *program, **settings)


class Store:
    """What listens at MASTER_PORT under torchrun: torch's own store, which is none of the library's business."""

    def __enter__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        return self.socket.getsockname()[1]

    def __exit__(self, *_):
        self.socket.close()


def torchrun_variables(n, port, run_id, **settings):
    return [environment(RANK=pe, WORLD_SIZE=n, LOCAL_RANK=pe, LOCAL_WORLD_SIZE=n, MASTER_ADDR="127.0.0.1",
                        MASTER_PORT=port, TORCHELASTIC_RUN_ID=run_id, **settings) for pe in range(n)]


def torchrun(n, *program, **settings):
    with Store() as port:
        return run_all([program] * n, torchrun_variables(n, port, secrets.token_hex(8), **settings))


WAYS = {"oshrun": our_launcher, "Open MPI's mpirun (PMIx)": open_mpi, "mpiexec.hydra (PMI-1)": hydra,
        "mpiexec.hydra (PMI-2)": hydra_pmi2, "torchrun's variables": torchrun}
NEEDS = {"oshrun": OSHRUN, "Open MPI's mpirun (PMIx)": "mpirun.openmpi", "mpiexec.hydra (PMI-1)": "mpiexec.hydra",
         "mpiexec.hydra (PMI-2)": "mpiexec.hydra"}


def missing(way):
    """Why a way cannot be tested here; None: it can."""
    program = NEEDS.get(way)
    if program and not shutil.which(program):
        return f"{program} is not installed"
    if "PMIx" in way and not os.path.exists(os.path.join(PLUGINS, "pmix.so")):
        return "the library was built without PMIx (libpmix-dev)"
    return None


class StartupTest(unittest.TestCase):
    maxDiff = 4000

    def each_way(self, *names):
        """The ways that there are on this machine, of these or of all: main() names those that are missing."""
        wanted = [way for way in WAYS if not names or way in names]
        there = [(way, WAYS[way]) for way in wanted if missing(way) is None]
        if not there:
            self.skipTest("; ".join(missing(way) for way in wanted))
        return there

    def expect_right(self, done, n):
        self.assertEqual(done.status, 0, done)
        # Not by lines: a launcher may pass on the end of one process's line behind the beginning of another's.
        self.assertEqual(done.output.count("right"), n, done)
        return done

    def expect_failed(self, done, *words):
        self.assertNotEqual(done.status, 0, done)
        for word in words:
            self.assertRegex(done.output, word)
        return done

    def tearDown(self):
        left = [n for n in os.listdir("/dev/shm") if "ushmem" in n]
        self.assertEqual(left, [], "shared memory was left")


def main():
    for way in WAYS:
        print("started by" if missing(way) is None else "NOT started by", way, missing(way) or "", file=sys.stderr)
    unittest.main(verbosity=2)
