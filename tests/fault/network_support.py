# SPDX-License-Identifier: Apache-2.0
"""Jobs over network namespaces whose PEs, hosts and links fail, and what the others then say and when.

Environment: OSHRUN, and NETWORK_PE the program of tests/fault/support/network_pe.c.
"""

import os
import pathlib
import queue
import re
import signal
import subprocess
import sys
import threading
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from support import namespaces  # noqa: E402
from support.namespaces import Network  # noqa: E402,F401
from support.over_namespaces import host_options  # noqa: E402

OSHRUN = os.environ["OSHRUN"]
NETWORK_PE = os.environ["NETWORK_PE"]
FULL = os.environ.get("USHMEM_TEST_FULL") == "1"
START_S = 60
WHY_NOT = namespaces.why_not()
PEER_TIMEOUT = 3

# "PE 2: PE 1 on HOST has gone: REASON; this PE, on HOST, was in CALL (...)"
NOTICE = re.compile(r"ushmem: PE (?P<by>\d+): PE (?P<of>\d+) on (?P<host>\S+) has gone: (?P<reason>.*); "
                    r"this PE, on (?P<own>\S+), (?P<where>.*)")


class Job:
    """A running oshrun; every line of it with the time when it came."""

    def __init__(self, net, pes, *arguments, environment=None, rsh="ip netns exec"):
        self.net = net
        self.pes = pes
        command = [OSHRUN, *host_options(net, pes, rsh), "-n", str(pes), NETWORK_PE, *map(str, arguments)]
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env=dict(os.environ, **(environment or {})), start_new_session=True)
        self.lines = []  # (time, text)
        self._arrived = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.pids = {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        for pid in self.pids.values():  # a stopped or a parted one may not have heard of it
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self._reader.join(5)
        self.process.stdout.close()

    def _read(self):
        for line in self.process.stdout:
            self.lines.append((time.monotonic(), line.rstrip("\n")))
            self._arrived.put(line)

    def text(self):
        return "\n".join(text for _, text in self.lines)

    def until(self, good, seconds, what):
        """Waits until good() is true; looked at after every line and now and then."""
        end = time.monotonic() + seconds
        while not good():
            left = end - time.monotonic()
            if left <= 0:
                raise AssertionError(f"within {seconds} s: not {what}. It printed:\n{self.text()}")
            if self.process.poll() is not None and not self._reader.is_alive() and not good():
                raise AssertionError(f"the job has ended: not {what}. It printed:\n{self.text()}")
            try:
                self._arrived.get(timeout=min(left, 0.05))
            except queue.Empty:
                pass

    def until_in(self, phase, seconds=START_S):
        """All PEs are in the phase; learns their processes."""
        def found():
            for _, text in list(self.lines):
                words = text.split()
                if len(words) == 3 and words[0] == phase:
                    self.pids[int(words[1])] = int(words[2])
            return len(self.pids) == self.pes
        self.until(found, seconds, f"all PEs in {phase}")

    def signal(self, pe, number):
        os.kill(self.pids[pe], number)

    def ended(self, seconds):
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"oshrun has not ended within {seconds} s. It printed:\n{self.text()}") from None
        self._reader.join(5)

    def notices(self):
        """[(time, match)] of what PEs said of others."""
        return [(when, match) for when, text in self.lines for match in [NOTICE.search(text)] if match]

    def alive(self):
        """PEs whose process is still there."""
        found = []
        for pe, pid in self.pids.items():
            try:
                with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:
                    if stat.read().rsplit(")", 1)[1].split()[0] not in "ZX":
                        found.append(pe)
            except OSError:
                pass
        return found


@unittest.skipIf(WHY_NOT, f"no network namespaces: {WHY_NOT}")
class NetworkCase(unittest.TestCase):
    figures = {}  # what a test has measured, in seconds or by count, for network_table.py

    def tell(self, text):
        print(f"{self.id().rsplit('.', 1)[-1]}: {text}", flush=True)

    def expect_informed(self, job, since, survivors, gone, within, call):
        """All survivors say which PE has gone, where, why and in what call they were, and end, all in time."""
        def all_ended():
            return not set(job.alive()) & set(survivors)
        job.until(all_ended, within + 20, f"the PEs {survivors} ended")
        ended = time.monotonic() - since
        job.until(lambda: {int(m["by"]) for _, m in job.notices()} >= set(survivors), 5,
                  f"all of {survivors} have said why they end")
        first = {}
        for when, match in job.notices():
            first.setdefault(int(match["by"]), (when - since, match))
        for pe in survivors:
            took, match = first[pe]
            self.assertIn(int(match["of"]), gone, match[0])
            self.assertLessEqual(took, within, match[0])
            self.assertRegex(match["where"], call, match[0])
            self.assertTrue(match["host"] and match["own"] and match["reason"], match[0])
        self.assertLessEqual(ended, within + 0.5, "the processes have ended")
        latest = max(first[pe][0] for pe in survivors)
        self.figures = {"said": latest, "ended": ended}
        self.tell(f"said by the last survivor after {latest:.2f} s, all ended after {ended:.2f} s "
                  f"({first[survivors[0]][1]['reason']})")
        return latest
