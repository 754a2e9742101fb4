#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tests of `ushmem perf device`: a quick run of everything, whose speed is not judged. Verdicts and
options are the same as of `ushmem perf node`, whose test has them.

Environment: USHMEM_BIN is the folder with oshrun and ushmem; USHMEM_TEST_OSHRUN, if set, starts PEs on two nodes.
"""

import json
import os
import subprocess
import sys
import unittest

BIN = os.environ["USHMEM_BIN"]
SIZES = ["64KiB", "1MiB", "16MiB"]
ALONE = ["launch", "launch_wait", "pause", "barrier_48", "barrier_1000", "copy_64KiB", "copy_16MiB"]
TWO_PES = (["block_put_" + s for s in SIZES] + ["blocks_put_" + s for s in SIZES]
           + ["block_signal", "stream_put_8B"])
TWO_NODES = [way + s for way in ("far_put_", "far_stream_put_", "far_block_put_") for s in SIZES[1:]]
CELLS = ALONE + TWO_PES + TWO_NODES
TWO_NODES_BY = os.environ.get("USHMEM_TEST_OSHRUN")


def started(cell):
    """How the method of a cell begins."""
    if cell in ALONE:
        return "1 PE, oshrun --bind-to none"
    if cell in TWO_PES:
        return "2 PEs, oshrun --bind-to none"
    if TWO_NODES_BY:
        return f"2 PEs, {TWO_NODES_BY} --bind-to none"
    return "2 PEs, USHMEM_FAKE_NODES=2, oshrun --bind-to none"


def run(*arguments):
    return subprocess.run([os.path.join(BIN, "ushmem"), "perf", "device", *arguments],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=240)


class QuickRun(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        by = ["--two-nodes", TWO_NODES_BY] if TWO_NODES_BY else []
        cls.done = run("--quick", "--json", "-", *by)
        cls.cells = [json.loads(line) for line in cls.done.stdout.splitlines()]

    def test_it_ends_well_and_measures_every_cell_once_and_no_curves(self):
        self.assertEqual(self.done.returncode, 0, self.done.stderr)
        self.assertEqual([c.get("cell") for c in self.cells], CELLS)

    def test_every_cell_has_figures_and_says_how_they_were_got(self):
        self.assertTrue(self.cells)
        for cell in self.cells:
            with self.subTest(cell["cell"]):
                self.assertEqual(len(cell["attempts"]), 1)
                self.assertGreater(cell["value"], 0)
                self.assertGreater(cell["limit"], 0)
                self.assertTrue(cell["method"].startswith(started(cell["cell"])), cell["method"])

    def test_the_table_has_a_line_for_every_cell(self):
        first_words = [line.split()[0] for line in self.done.stderr.splitlines() if line.split()]
        for name in CELLS:
            self.assertIn(name, first_words)


class WrongArguments(unittest.TestCase):
    def refused(self, *arguments):
        done = run(*arguments)
        self.assertEqual(done.returncode, 2, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def test_a_cell_of_the_other_table_is_answered_with_the_names_of_this_one(self):
        text = self.refused("--cell", "put_8B")
        for name in CELLS:
            self.assertIn(name, text)

    def test_a_launcher_that_is_not_there_is_refused(self):
        self.assertIn("--two-nodes", self.refused("--two-nodes", "/nowhere/oshrun"))

    def test_there_are_no_curves_to_draw(self):
        self.assertIn("--plot", self.refused("--plot", "curves.svg"))


if __name__ == "__main__":
    sys.exit(unittest.main(verbosity=2))
