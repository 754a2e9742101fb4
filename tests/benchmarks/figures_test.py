#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tests of the reckoning of benchmarks/compare: ratios, means, cells, and reading the program's lines."""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "benchmarks"))

from comparing import cells, report
from comparing.figures import compare, geometric_mean
from comparing.implementation import CompareError, parse_figures


class Ratios(unittest.TestCase):
    def test_ratios_are_of_pairs_and_not_of_medians(self):
        # Of the medians it would be 20 / 10 = 2.
        found = compare([10, 20, 5], [10, 60, 20])
        self.assertEqual((found.time, found.other), (10, 20))
        self.assertEqual((found.ratio, found.least, found.most), (3, 1, 4))

    def test_the_median_of_an_even_number_is_the_mean_of_the_middle_two(self):
        self.assertEqual(compare([1, 1, 1, 1], [1, 2, 4, 100]).ratio, 3)

    def test_slower_is_only_what_is_slower_in_every_pair(self):
        self.assertTrue(compare([10, 10, 10], [9, 8, 9.9]).slower)
        self.assertFalse(compare([10, 10, 10], [9, 8, 10]).slower)
        self.assertFalse(compare([10, 10, 10], [5, 5, 11]).slower)

    def test_runs_without_a_partner_are_refused(self):
        for times, others in (([1], [1, 2]), ([1, 2], [1]), ([], [])):
            with self.assertRaises(ValueError):
                compare(times, others)

    def test_twice_as_fast_and_half_as_fast_is_a_mean_of_one(self):
        self.assertAlmostEqual(geometric_mean([2, 0.5]), 1)
        self.assertAlmostEqual(geometric_mean([1, 10, 100]), 10)
        self.assertEqual(geometric_mean([]), 1)


class Cells(unittest.TestCase):
    def test_names_are_unique_and_a_quick_run_has_some_of_them(self):
        names = [c.name for c in cells.all_cells()]
        self.assertEqual(len(set(names)), len(names))
        quick = {c.name for c in cells.all_cells(quick=True)}
        self.assertLess(quick, set(names))

    def test_every_collective_has_every_size_on_every_number_of_pes(self):
        names = {c.name for c in cells.all_cells()}
        for operation in ("broadcast", "sum", "fcollect", "alltoall"):
            for pes in (2, 4, 8):
                for size in ("8B", "4KiB", "64KiB", "1MiB", "16MiB"):
                    self.assertIn(f"{operation}_{pes}_{size}", names)
        for operation in ("barrier", "sync"):
            for pes in (2, 4, 8):
                self.assertIn(f"{operation}_{pes}", names)

    def test_large_copies_are_beside_memcpy_and_sums_are_not(self):
        copied = {c.name for c in cells.all_cells() if c.copied}
        self.assertEqual(copied, {f"{o}_{n}_{s}" for o in ("broadcast", "fcollect", "alltoall")
                                  for n in (2, 4, 8) for s in ("1MiB", "16MiB")})

    def test_known_figures_are_of_two_pes(self):
        known = {c.name: c.known_us for c in cells.all_cells() if c.known_us is not None}
        self.assertEqual(len(known), 12)
        self.assertEqual(known["sum_2_1MiB"], 157)
        self.assertNotIn("sum_4_1MiB", known)

    def test_the_heap_holds_the_blocks_of_all_pes(self):
        alltoall = [c for c in cells.all_cells() if c.name == "alltoall_8_16MiB"]
        self.assertGreater(cells.heap_bytes(alltoall, 8), 2 * 8 * 16 * cells.MIB)


class Lines(unittest.TestCase):
    def test_figures_are_kept_by_cell_and_column(self):
        text = ("library 1.6 ushmem\nfigure cell=put:8:call column=call ns=2.5 least_ns=2\n"
                "something else\nfigure cell=put:8:call column=copies ns=1e3\n")
        self.assertEqual(parse_figures(text), {("put:8:call", "call"): {"ns": 2.5, "least_ns": 2},
                                               ("put:8:call", "copies"): {"ns": 1000}})

    def test_a_line_that_is_no_figure_is_said(self):
        for line in ("figure cell=put:8:call", "figure cell=a column=call ns=x",
                     "figure cell=a column=call ns=0", "figure cell=a column=call ns=nan",
                     "figure cell=a column=call least_ns=1"):
            with self.assertRaisesRegex(CompareError, "cannot read"):
                parse_figures(line)

    def test_times_are_shown_with_their_unit(self):
        self.assertEqual(report.value_text(2.5), "2.5 ns")
        self.assertEqual(report.value_text(1234), "1.234 us")
        self.assertEqual(report.value_text(5.6e6), "5.6 ms")
        self.assertEqual(report.value_text(4, "rate"), "250 M/s")


if __name__ == "__main__":
    sys.exit(unittest.main(verbosity=2))
