#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A program that has asked to be told when a PE goes is told instead of ended. No launcher: one would end it."""

import os
import pathlib
import re
import signal
import subprocess
import tempfile
import threading
import time
import unittest

from network_support import NOTICE, Network, NetworkCase

ID_PE = os.environ["ID_PE"]
WITHIN_S = 1.0
START_S = 60
PES = 3  # one on each of three nodes, so that two can go on
VICTIM = 1
TOLD = re.compile(r"told (?P<pe>\d+) on (?P<host>\S+): (?P<reason>.+)")


class Pe:
    """A process in a namespace; its lines, with the time when they came."""

    def __init__(self, net, number, file, answer):
        self.process = net.in_namespace(number).start(
            [ID_PE, number, PES, file, answer], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True,
            env=dict(os.environ, USHMEM_CONTROL_INTERFACE=net.namespaces[number].device))
        self.lines = []
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.append((time.monotonic(), line.rstrip("\n")))

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.reader.join(5)
        self.process.stdout.close()

    def find(self, pattern):
        """(time, match) of the first line that fits, or None."""
        for when, text in list(self.lines):
            if match := re.search(pattern, text):
                return when, match
        return None

    def text(self):
        return "\n".join(text for _, text in self.lines)


class HandlerTest(NetworkCase):
    def until(self, good, seconds, what):
        end = time.monotonic() + seconds
        while not good():
            self.assertLess(time.monotonic(), end, f"not {what}:\n" + "\n".join(pe.text() for pe in self.pes))
            time.sleep(0.005)

    def survivors_of_a_kill(self, answer):
        """The two that are left, ended, and when the third was killed."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        net = Network(PES)
        net.__enter__()
        self.addCleanup(net.close)
        self.pes = []
        for number in range(PES):
            self.pes.append(Pe(net, number, pathlib.Path(folder.name) / "id", answer))
            self.addCleanup(self.pes[-1].close)
        self.until(lambda: all(pe.find("^handles ") for pe in self.pes), START_S, "all have set their handlers")
        since = time.monotonic()
        self.pes[VICTIM].process.send_signal(signal.SIGKILL)
        survivors = [pe for number, pe in enumerate(self.pes) if number != VICTIM]
        self.until(lambda: all(pe.process.poll() is not None for pe in survivors), 20, "the survivors have ended")
        for pe in survivors:
            pe.reader.join(5)
        return survivors, since

    def expect_told(self, survivors, since):
        for pe in survivors:
            found = pe.find(TOLD)
            self.assertIsNotNone(found, pe.text())
            when, match = found
            self.assertEqual((int(match["pe"]), match["host"]), (VICTIM, os.uname().nodename), pe.text())
            self.assertRegex(match["reason"], r"its process has ended \(")
            self.assertLessEqual(when - since, WITHIN_S, pe.text())
        self.figures = {"said": max(pe.find(TOLD)[0] for pe in survivors) - since}
        self.tell(f"told after {self.figures['said']:.3f} s")

    def test_who_wants_to_go_on_is_told_and_goes_on(self):
        survivors, since = self.survivors_of_a_kill(1)
        self.expect_told(survivors, since)
        for pe in survivors:
            self.assertIsNotNone(pe.find(r"^goes on \d$"), pe.text())
            self.assertEqual(pe.process.returncode, 0, pe.text())
            self.assertIsNone(pe.find(NOTICE), pe.text())

    def test_who_does_not_want_to_go_on_is_told_first(self):
        survivors, since = self.survivors_of_a_kill(0)
        self.expect_told(survivors, since)
        for pe in survivors:
            self.assertIsNone(pe.find("^goes on"), pe.text())
            self.assertEqual(pe.process.returncode, 70, pe.text())
            self.assertGreater(pe.find(NOTICE)[0], pe.find(TOLD)[0])


if __name__ == "__main__":
    unittest.main()
