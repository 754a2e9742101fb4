#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tests of `ushmem perf node`: a quick run of everything, whose speed is not judged, and its
verdicts from figures that a false oshrun invents.

Environment: USHMEM_BIN is the folder with oshrun and ushmem, USHMEM_PERF_NODE the measuring
program.
"""

import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

BIN = os.environ["USHMEM_BIN"]
NODE = os.environ["USHMEM_PERF_NODE"]
DEADLINE = 240  # seconds; a quick run takes a few, more where sanitizers slow everything down

SIZES = ("64KiB", "256KiB", "1MiB", "4MiB", "16MiB", "64MiB")
CELLS = (["put_8B", "get_8B", "put_8B_quiet", "put_nbi_8B_rate", "put_nbi_2_threads"]
         + ["put_" + s for s in SIZES] + ["get_" + s for s in SIZES]
         + ["signal_one_way", "fetch_add", "compare_swap", "barrier_2", "barrier_4", "barrier_8",
            "init_finalize_2", "init_finalize_8", "init_finalize_32"])


def run(*arguments, folder=BIN, **environment):
    return subprocess.run([os.path.join(folder, "ushmem"), "perf", "node", *arguments],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          timeout=DEADLINE, env=dict(os.environ, **environment))


def read_lines(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


class QuickRun(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "quick.json")
            cls.done = run("--quick", "--json", path)
            cls.objects = read_lines(path) if cls.done.returncode == 0 else []
        cls.cells = [o for o in cls.objects if "cell" in o]
        cls.curves = [o for o in cls.objects if "curve" in o]

    def test_it_ends_well_and_measures_every_cell_once(self):
        self.assertEqual(self.done.returncode, 0, self.done.stdout + self.done.stderr)
        self.assertEqual([c["cell"] for c in self.cells], CELLS)
        for cell in self.cells:
            self.assertEqual(len(cell["attempts"]), 1, cell["cell"])

    def test_every_cell_has_its_fields_and_they_agree(self):
        self.assertTrue(self.cells)
        for cell in self.cells:
            with self.subTest(cell["cell"]):
                for name in ("value", "limit", "ratio", "target", "spread", "load"):
                    self.assertIsInstance(cell[name], (int, float))
                for name in ("unit", "machine", "compiler", "method"):
                    self.assertTrue(cell[name])
                self.assertGreater(cell["value"], 0)
                self.assertGreater(cell["limit"], 0)
                # One repeat, so the ratio of the medians is the median of the ratios.
                self.assertAlmostEqual(cell["ratio"] / (cell["value"] / cell["limit"]), 1, places=3)
                judged = cell[cell["target_of"]]
                met = (judged <= cell["target"] if cell["target_sense"] == "at most"
                       else judged >= cell["target"])
                self.assertIs(cell["met"], met)
                self.assertTrue(cell["quick"])

    def test_the_table_has_a_line_for_every_cell(self):
        first_words = [line.split()[0] for line in self.done.stdout.splitlines() if line.split()]
        for name in CELLS:
            self.assertIn(name, first_words)

    def test_the_curves_go_from_one_byte_upwards_by_doubling(self):
        self.assertEqual([c["curve"] for c in self.curves], ["put", "get"])
        for curve in self.curves:
            sizes = [p["bytes"] for p in curve["points"]]
            self.assertEqual(sizes, [1 << e for e in range(17)])
            for point in curve["points"]:
                self.assertGreater(point["ns"], 0)
                self.assertGreater(point["memcpy_ns"], 0)


class WrongArguments(unittest.TestCase):
    def refused(self, *arguments):
        done = run(*arguments)
        self.assertEqual(done.returncode, 2, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def test_an_unknown_cell_is_answered_with_the_names_of_all(self):
        text = self.refused("--cell", "put_9B")
        for name in CELLS:
            self.assertIn(name, text)

    def test_fewer_repeats_than_five_are_refused(self):
        self.assertIn("--repeats", self.refused("--repeats", "4"))

    def test_a_quick_run_cannot_be_strict(self):
        self.refused("--quick", "--strict")

    def test_a_picture_of_an_unknown_kind_is_refused(self):
        self.assertIn(".svg", self.refused("--plot", "curves.pdf"))


# Each run takes the first line off the file "figures" and prints its parts, "line|line", as lines.
FALSE_OSHRUN = """#!/bin/sh
here=$(dirname "$0")
line=$(head -n 1 "$here/figures")
sed -i 1d "$here/figures"
[ -n "$line" ] || { echo "figures have run out" >&2; exit 9; }
echo "$line" | tr '|' '\\n'
"""


NOTES = " long_put=8 long_p=9"  # figures that the cell put_8B shows beside


class Verdicts(unittest.TestCase):
    """A tree with a false oshrun: finding programs beside oneself makes it look like an install."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.bin = os.path.join(folder.name, "a b", "bin")
        libexec = os.path.join(self.bin, os.path.relpath(os.path.dirname(NODE), BIN))
        os.makedirs(self.bin)
        shutil.copy(os.path.join(BIN, "ushmem"), self.bin)
        shutil.copytree(os.path.dirname(NODE), os.path.normpath(libexec))
        oshrun = os.path.join(self.bin, "oshrun")
        with open(oshrun, "w", encoding="utf-8") as script:
            script.write(FALSE_OSHRUN)
        os.chmod(oshrun, os.stat(oshrun).st_mode | stat.S_IXUSR)

    def measure(self, cell, runs, *arguments):
        """runs: for each run of oshrun the figures of its samples."""
        with open(os.path.join(self.bin, "figures"), "w", encoding="utf-8") as figures:
            for samples in runs:
                figures.write("|".join("sample " + s + NOTES for s in samples) + "\n")
        path = os.path.join(self.bin, "out.json")
        done = run("--cell", cell, "--json", path, *arguments, folder=self.bin)
        cells = read_lines(path) if os.path.exists(path) else []
        return done, cells[0] if cells else None

    def test_the_median_of_the_ratios_is_what_counts(self):
        samples = ["memcpy=2 put=3", "memcpy=2 put=4", "memcpy=2 put=90", "memcpy=1 put=1",
                   "memcpy=4 put=5"]
        done, cell = self.measure("put_8B", [samples], "--strict")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual((cell["value"], cell["limit"], cell["ratio"]), (4, 2, 1.5))
        self.assertEqual((cell["unit"], cell["target"], cell["met"]), ("ns", 2, True))
        self.assertEqual(cell["figures"], {"memcpy": 2, "put": 4, "long_put": 8, "long_p": 9})
        self.assertIn("long_p 9 ns", done.stdout)

    def test_put_and_quiet_is_allowed_two_copies_a_locked_instruction_and_two_nanoseconds(self):
        done, cell = self.measure("put_8B_quiet", [["memcpy=2 locked=5 put_quiet=11"]], "--strict")
        self.assertEqual((cell["limit"], cell["ratio"], cell["met"]), (11, 1, True))
        self.assertEqual(done.returncode, 0)

    def test_bandwidth_is_in_billions_of_bytes_and_must_reach_its_part_of_memcpy(self):
        done, cell = self.measure("get_1MiB", [["memcpy=100000 get=105000"]], "--strict")
        self.assertAlmostEqual(cell["value"], 1048576 / 105000)
        self.assertAlmostEqual(cell["ratio"], 100 / 105)
        self.assertIs(cell["met"], True)
        self.assertEqual(done.returncode, 0)

    def test_a_cell_that_misses_is_measured_four_times_and_strict_ends_with_one(self):
        runs = [["memcpy=1 put=%d" % n] for n in (5, 4, 6, 3)]
        done, cell = self.measure("put_8B", runs, "--strict")
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertEqual([a["ratio"] for a in cell["attempts"]], [5, 4, 6, 3])
        self.assertEqual((cell["ratio"], cell["met"]), (3, False))
        self.assertIn("5 4 6 3", done.stdout)

    def test_without_strict_a_missed_cell_is_no_failure(self):
        done, cell = self.measure("put_8B", [["memcpy=1 put=5"]] * 4)
        self.assertEqual((done.returncode, cell["met"]), (0, False))

    def test_the_first_attempt_that_meets_ends_measuring(self):
        runs = [["memcpy=1 put=5"], ["memcpy=1 put=1.5"], ["memcpy=1 put=9"]]
        done, cell = self.measure("put_8B", runs, "--strict")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual([a["met"] for a in cell["attempts"]], [False, True])

    def test_of_a_start_the_slowest_process_counts(self):
        pair = [["bare_start=2", "bare_start=3"], ["start=4", "start=6"]]
        done, cell = self.measure("init_finalize_2", pair * 5, "--strict")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual((cell["value"], cell["limit"], cell["ratio"]), (6, 3, 2))

    def test_a_program_that_fails_or_prints_other_figures_is_no_measurement(self):
        done, _ = self.measure("put_8B", [])
        self.assertEqual(done.returncode, 3)
        self.assertIn("status 9", done.stderr)
        done, _ = self.measure("put_8B", [["memcpy=1 pot=2"]])
        self.assertEqual(done.returncode, 3)
        self.assertIn("'put'", done.stderr)


class Picture(unittest.TestCase):
    def plot(self, picture, **environment):
        return run("--quick", "--cell", "put_8B", "--plot", picture, **environment)

    def test_it_is_drawn_where_matplotlib_is_and_asked_for_where_it_is_not(self):
        with tempfile.TemporaryDirectory() as folder:
            picture = os.path.join(folder, "curves.svg")
            done = self.plot(picture)
            if done.returncode == 0:
                with open(picture, encoding="utf-8") as text:
                    self.assertIn("<svg", text.read())
            else:
                self.assertEqual(done.returncode, 3, done.stdout + done.stderr)
                self.assertIn("python3-matplotlib", done.stderr)

    def test_without_matplotlib_the_message_names_the_package(self):
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "matplotlib.py"), "w", encoding="utf-8") as module:
                module.write("raise ImportError('not here')\n")
            done = self.plot(os.path.join(folder, "curves.svg"), PYTHONPATH=folder)
            self.assertEqual(done.returncode, 3, done.stdout + done.stderr)
            self.assertIn("python3-matplotlib", done.stderr)


if __name__ == "__main__":
    sys.exit(unittest.main(verbosity=2))
