#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""benchmarks/compare --nodes: its targets and its table, from figures that are made up."""

import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "benchmarks"))

from comparing import node_cells  # noqa: E402
from comparing.node_cells import limit_ns  # noqa: E402
from comparing.node_report import NodeReport  # noqa: E402
from comparing.nodes import Runs  # noqa: E402

RAW = {"round_trip_8B": {"unit": "us", "min": 9, "median": 10, "p90": 12}}
RAW.update({f"stream_{size}": {"unit": "GB/s", "min": 1, "median": 2, "p90": 3}
            for size in ("64KiB", "1MiB", "4MiB")})
CELLS = {c.name: c for c in node_cells.all_cells()}
CONDITIONS = {"machine": "a machine", "compiler": "cc", "commit": "", "load": 0, "date": "today", "repeats": 1,
              "quick": False}


def limit(name, ns=1.0, p90=1.0, barrier=None, others=()):
    return limit_ns(CELLS[name], {"ns": ns, "p90_ns": p90}, RAW, barrier, [{"ns": o} for o in others])


class TargetTest(unittest.TestCase):
    def test_times_are_multiples_of_the_raw_ones(self):
        self.assertAlmostEqual(limit("put_8B"), 11500)
        self.assertAlmostEqual(limit("get_8B"), 13000)
        self.assertAlmostEqual(limit("compare_swap"), 13000)
        self.assertAlmostEqual(limit("signal_8B"), 6000)
        self.assertAlmostEqual(limit("barrier_1+1"), 7500)

    def test_a_stream_may_lose_a_tenth(self):
        self.assertAlmostEqual(limit("put_1MiB"), (1 << 20) / 1.8)
        self.assertAlmostEqual(limit("get_64KiB"), (64 << 10) / 1.8)

    def test_rates_are_absolute(self):
        self.assertAlmostEqual(limit("put_nbi_8B"), 100)
        self.assertAlmostEqual(limit("put_nbi_8B_random"), 200)

    def test_a_passive_target_is_judged_by_median_and_by_percentile(self):
        self.assertAlmostEqual(limit("passive", ns=1e5, p90=2e5) / 1e5, 2)  # the median decides
        self.assertAlmostEqual(limit("passive", ns=1e5, p90=4e6) / 1e5, 0.25)  # the percentile does

    def test_two_levels_have_twice_the_nodes_own_barrier(self):
        self.assertAlmostEqual(limit("barrier_4+4", barrier=3000), 7500 + 6000)
        self.assertIsNone(limit("barrier_4+4"))

    def test_collectives_are_beside_the_best_of_the_others(self):
        self.assertEqual(limit("sum_8B", others=(30, 20, 40)), 20)
        self.assertIsNone(limit("sum_8B"))

    def test_every_cell_of_the_table_is_there(self):
        self.assertEqual(len(CELLS), 5 + 6 + 2 + 1 + 3 + 12)
        self.assertEqual({c.shape for c in CELLS.values()}, set(node_cells.SHAPES))


class ReportTest(unittest.TestCase):
    def report(self, ours, other):
        chosen = [CELLS["put_8B"], CELLS["put_1MiB"], CELLS["sum_8B"]]
        runs = Runs(chosen, ["ours", "other"])
        runs.raw = [RAW, RAW]
        for label, figures in (("ours", ours), ("other", other)):
            for name, times in figures.items():
                runs.figures[label][name] = [t and {"ns": t} for t in times]
        return NodeReport(CONDITIONS, chosen, runs, {"ours": "us", "other": "them"})

    def test_what_is_missed_is_named(self):
        report = self.report({"put_8B": [11000, 11400], "put_1MiB": [1e6, 1e6], "sum_8B": [10, 30]},
                             {"put_8B": [5, 5], "put_1MiB": [5, 5], "sum_8B": [20, 20]})
        self.assertEqual(report.missed, ["put_1MiB"])
        text = report.text()
        self.assertIn("met: 2 of 3 cells", text)
        self.assertIn("missed: put_1MiB", text)
        self.assertRegex(text, r"put_1MiB +1\.05 GB/s .* MISSED")
        self.assertIn("| put_8B | 11.2 us |", report.markdown())
        self.assertEqual(json.loads(report.json_lines().splitlines()[2])["met"], False)

    def test_a_cell_without_anything_to_compare_with_is_neither(self):
        report = self.report({"put_8B": [1, 1], "put_1MiB": [1, 1], "sum_8B": [10, 30]},
                             {"put_8B": [None, None], "put_1MiB": [None, None], "sum_8B": [None, None]})
        self.assertEqual((report.missed, report.unknown), ([], ["sum_8B"]))
        self.assertIn("without a figure to compare with: sum_8B", report.text())


if __name__ == "__main__":
    unittest.main()
