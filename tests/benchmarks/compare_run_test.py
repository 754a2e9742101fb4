#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A quick run of benchmarks/compare: ours against ours, which must be about equally fast, and the whole
of what it prints.

Environment: USHMEM_BIN is the folder with oshcc and oshrun.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

BIN = os.environ["USHMEM_BIN"]
COMPARE = pathlib.Path(__file__).resolve().parents[2] / "benchmarks" / "compare"
DEADLINE = 170  # seconds; it takes 15 on two free processors
# The mean of so many cells changes little with the noise of one machine, and much when the two sides
# are not measured alike.
ABOUT_ONE = (0.6, 1 / 0.6)


class OursAgainstOurs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            json_file = os.path.join(folder, "out.json")
            cls.done = subprocess.run(
                [sys.executable, COMPARE, "--quick", "--teams", "--our-bin", BIN, "--other-bin", BIN,
                 "--json", json_file], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                timeout=DEADLINE)
            cls.objects = []
            if cls.done.returncode == 0:
                with open(json_file, encoding="utf-8") as lines:
                    cls.objects = [json.loads(line) for line in lines]
        cls.cells = {o["cell"]: o for o in cls.objects if "cell" in o}

    def setUp(self):
        self.assertEqual(self.done.returncode, 0, self.done.stdout + self.done.stderr)

    def test_both_sides_are_about_equally_fast(self):
        mean = self.objects[0]["geometric_mean"]
        self.assertTrue(ABOUT_ONE[0] < mean < ABOUT_ONE[1], self.done.stdout)

    def test_every_cell_is_measured_in_three_pairs(self):
        listed = subprocess.run([sys.executable, COMPARE, "--quick", "--list"], check=True, text=True,
                                stdout=subprocess.PIPE, timeout=DEADLINE).stdout.split()
        self.assertEqual(list(self.cells), listed)
        for cell in self.cells.values():
            self.assertEqual([len(cell["runs"][side]) for side in ("ours", "other")], [3, 3])
            self.assertLessEqual(cell["least"], cell["ratio"])
            self.assertLessEqual(cell["ratio"], cell["most"])

    def test_large_collectives_are_beside_memcpy_and_all_beside_their_team_forms(self):
        copied = {o["of"] for o in self.objects if o.get("beside") == "copies"}
        self.assertEqual(copied, {f"{o}_{n}_1MiB" for o in ("broadcast", "fcollect", "alltoall")
                                  for n in (2, 4, 8)})
        teams = {o["of"] for o in self.objects if o.get("beside") == "team"}
        self.assertEqual(teams, {n for n in self.cells
                                 if n.startswith(("sync", "broadcast", "sum", "fcollect", "alltoall"))})

    def test_ours_is_recognized_and_pinned(self):
        self.assertRegex(self.objects[0]["ours"], r"^ushmem.*, OpenSHMEM \d+\.\d+$")
        self.assertEqual(set(self.objects[0]["other_launch"].values()), {"--bind-to core"})
        self.assertGreater(self.objects[0]["machine_ns"]["cache line one way"], 0)


if __name__ == "__main__":
    sys.exit(unittest.main(verbosity=2))
