# SPDX-License-Identifier: Apache-2.0
"""What the launcher's tests share: a Job is an oshrun and what belongs to it.

Environment: OSHRUN is the launcher, LAUNCHER_SUPPORT the folder with node_pe and kill_at.so (built
from support/). Every job carries a mark of its own in its environment, by which all its processes
are found in /proc, however they detached themselves. Everything runs in a folder whose name has a
space. Waiting is for conditions, with a deadline; a test that misses one fails.
"""

import os
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import uuid

DEADLINE = float(os.environ.get("LAUNCHER_TEST_DEADLINE", "20"))
MARK = "LAUNCHER_TEST_MARK"
NOBODY = 65534  # the user


class Places:
    """Copies of the programs under names that are awkward; filled by set_up()."""
    folder = oshrun = node_pe = kill_at = work = None


def set_up():
    p = Places
    p.folder = tempfile.mkdtemp(prefix="launcher tests ")
    os.chmod(p.folder, 0o755)
    p.oshrun = os.path.join(p.folder, "oshrun")
    p.node_pe = os.path.join(p.folder, "node pe")
    p.work = os.path.join(p.folder, "work")
    shutil.copy(os.environ["OSHRUN"], p.oshrun)
    shutil.copy(os.path.join(os.environ["LAUNCHER_SUPPORT"], "node_pe"), p.node_pe)
    # Not in the folder: LD_PRELOAD is split at spaces.
    handle, p.kill_at = tempfile.mkstemp(prefix="kill_at_", suffix=".so")
    os.close(handle)
    shutil.copy(os.path.join(os.environ["LAUNCHER_SUPPORT"], "kill_at.so"), p.kill_at)
    os.mkdir(p.work)
    os.chmod(p.work, 0o777)


def tear_down():
    shutil.rmtree(Places.folder)
    os.remove(Places.kill_at)


def main():
    for needed in ("OSHRUN", "LAUNCHER_SUPPORT"):
        if needed not in os.environ:
            sys.exit(f"{sys.argv[0]}: set {needed}")
    unittest.main(verbosity=2)


def until(what, condition, deadline=None):
    """Waits for condition() to be true and returns its value."""
    end = time.monotonic() + (deadline or DEADLINE)
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError("gave up waiting: " + what)
        time.sleep(0.003)


def stat_of(pid):
    """State letter and parent, or None."""
    try:
        with open(f"/proc/{pid}/stat", "rb") as f:
            fields = f.read().rpartition(b")")[2].split()
    except OSError:
        return None
    return fields[0].decode(), int(fields[1])


def written_by(pids):
    """Bytes that these processes have written."""
    total = 0
    for pid in pids:
        with open(f"/proc/{pid}/io") as f:
            total += int(re.search(r"wchar: (\d+)", f.read())[1])
    return total


def until_blocked_in_write(pids):
    """PEs that flood their output stop when nobody takes it."""
    def blocked():
        before = written_by(pids)
        time.sleep(0.05)  # two looks at a distance: nobody has written in between
        return before == written_by(pids) and all(stat_of(p)[0] == "S" for p in pids)
    until("the PEs to block in write", blocked)


class Job:
    """One oshrun. Its stdout is read by read_line(), as it comes."""

    def __init__(self, *args, env=None, preexec=None, stdin=subprocess.DEVNULL,
                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, merge_streams=False, **popen):
        self.mark = uuid.uuid4().hex
        environment = {k: v for k, v in os.environ.items() if not k.startswith("LAUNCHER_TEST")}
        environment.update(env or {})
        environment[MARK] = self.mark
        environment["TMPDIR"] = Places.work
        for name in [k for k, v in environment.items() if v is None]:
            del environment[name]
        command = [Places.oshrun, *map(str, args)]
        self.process = subprocess.Popen(
            command, cwd=Places.work, env=environment, stdin=stdin, stdout=stdout,
            stderr=subprocess.STDOUT if merge_streams else stderr, preexec_fn=preexec, **popen)
        self.pid = self.process.pid
        self.buffer = b""

    def processes(self):
        """Pids of all processes of the job that are not zombies."""
        found = []
        needle = f"{MARK}={self.mark}".encode()
        for name in os.listdir("/proc"):
            if not name.isdigit():
                continue
            try:
                with open(f"/proc/{name}/environ", "rb") as f:
                    if needle in f.read().split(b"\0"):
                        found.append(int(name))
            except OSError:
                pass
        return found

    def supervisor(self):
        """The one child of oshrun."""
        def look():
            for pid in self.processes():
                s = stat_of(pid)
                if s and s[1] == self.pid:
                    return pid
            return None
        return until("the supervisor", look)

    def read_some(self):
        fd = self.process.stdout.fileno()
        ready, _, _ = select.select([fd], [], [], DEADLINE)
        if not ready:
            raise AssertionError("no output; so far: %r" % self.buffer[-500:])
        piece = os.read(fd, 65536)
        self.buffer += piece
        return piece

    def read_line(self):
        while b"\n" not in self.buffer:
            if not self.read_some():
                raise AssertionError("output ended: %r" % self.buffer)
        line, _, self.buffer = self.buffer.partition(b"\n")
        return line.decode()

    def read_lines(self, count):
        return [self.read_line() for _ in range(count)]

    def pe_pids(self, count):
        """What `count` PEs print by `ready`; other output that comes between is dropped."""
        pids = []
        while len(pids) < count:
            line = self.read_line()
            if line.startswith("ready "):
                pids.append(int(line.split()[1]))
        return pids

    def finish(self, read_output=True):
        """Waits for oshrun; returns (status, rest of stdout, stderr)."""
        if read_output:
            out, err = self.process.communicate(timeout=DEADLINE)
            out = self.buffer + (out or b"")
        else:
            self.process.wait(timeout=DEADLINE)
            out, err = b"", b""
        return self.process.returncode, out.decode(errors="replace"), (err or b"").decode()

    def close_output(self):
        """The reader goes away."""
        self.process.stdout.close()
        self.process.stdout = None

    def close(self):
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream:
                stream.close()
        for pid in self.processes():  # only after a failure
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait()


class LauncherTest(unittest.TestCase):
    maxDiff = 2000

    def start(self, *args, **kw):
        job = Job(*args, **kw)
        self.addCleanup(job.close)
        return job

    def run_job(self, *args, **kw):
        """Runs to the end, checks that nothing is left; (status, stdout, stderr)."""
        job = self.start(*args, **kw)
        result = job.finish()
        self.assert_nothing_left(job, 0.5)
        return result

    def assert_nothing_left(self, job, deadline=None):
        try:
            until("all processes to end", lambda: not job.processes(), deadline)
        except AssertionError:
            left = [(p, open(f"/proc/{p}/cmdline").read()) for p in job.processes()]
            raise AssertionError("still there: %r" % left)
        self.assertEqual(os.listdir(Places.work), [], "files were left")
        names = [n for n in os.listdir("/dev/shm") if "ushmem" in n]
        self.assertEqual(names, [], "shared memory was left")
        with open("/proc/net/unix") as f:
            self.assertNotIn("ushmem", f.read(), "a socket was left")
