#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""raw_tcp over the loopback, and a quick run of benchmarks/compare --nodes 2 with ours against ours.

Environment: USHMEM_BIN is the folder with oshcc and oshrun, RAW_TCP the program.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tests"))

from support import namespaces  # noqa: E402

BIN = os.environ["USHMEM_BIN"]
WHY_NOT = namespaces.why_not()


class RawTest(unittest.TestCase):
    def test_it_prints_what_it_measured(self):
        done = subprocess.run([os.environ["RAW_TCP"], "loopback", "--quick"], check=True, timeout=60,
                              stdout=subprocess.PIPE, text=True)
        figures = json.loads(done.stdout)
        self.assertEqual(set(figures), {"round_trip_8B", "stream_64KiB", "stream_1MiB", "stream_4MiB"})
        for figure in figures.values():
            self.assertLessEqual(0 < figure["min"] and figure["min"], figure["median"])
            self.assertLessEqual(figure["median"], figure["p90"])
        self.assertGreater(figures["round_trip_8B"]["min"], 1)  # no network is faster


@unittest.skipIf(WHY_NOT, f"no network namespaces: {WHY_NOT}")
class OursAgainstOurs(unittest.TestCase):
    def test_every_cell_is_measured_and_judged(self):
        with tempfile.TemporaryDirectory() as folder:
            page, lines = pathlib.Path(folder) / "page.md", pathlib.Path(folder) / "lines.json"
            done = subprocess.run(
                [sys.executable, TOP / "benchmarks" / "compare", "--nodes", "2", "--quick", "--repeats", "1",
                 "--our-bin", BIN, "--other-bin", BIN, "--json", lines, "--markdown", page],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=170)
            self.assertEqual(done.returncode, 0, done.stderr)
            objects = [json.loads(line) for line in lines.read_text("utf-8").splitlines()]
            self.assertIn("| passive |", page.read_text("utf-8"))
        self.assertEqual(objects[0]["failures"], [])
        for cell in objects[1:]:
            self.assertEqual(cell["met"] is None, cell["cell"] == "barrier_4", cell)


if __name__ == "__main__":
    unittest.main()
