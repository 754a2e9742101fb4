#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""page.py must see what is missing; and the committed list must have no empty cell."""

import unittest

import page
import page_text
import recorder

ALL = {f.name for f in recorder.functions()}
COLUMNS = ("C", "C11", "C++", "overload")


def table_without(column="", name=""):
    seen = {c: set(ALL) for c in COLUMNS}
    if column:
        seen[column].remove(name)
    return page.rows(seen, {})


class Page(unittest.TestCase):
    def test_nothing_is_missing_when_all_are_called(self):
        self.assertEqual(page.complaints(table_without()), [])

    def test_a_function_that_is_not_called_is_named(self):
        for column, name in (("C", "shmem_ctx_int_put"), ("C++", "shmem_global_exit"),
                             ("C11", "shmem_float_sum_reduce"), ("overload", "shmem_uchar_or_reduce")):
            table = table_without(column, name)
            self.assertIn(name, " ".join(page.complaints(table)), column)
            self.assertIn("MISSING", page_text.page(table, page.names_of("functions.txt")))

    def test_an_alias_is_missing_with_what_it_stands_for(self):
        found = page.complaints(table_without("C11", "shmem_long_put"))
        self.assertTrue(any(line.startswith("shmem_int64_put:") for line in found), found)

    def test_a_name_that_only_the_standard_has_is_missing(self):
        names = page.names_of
        page.names_of = lambda file: names(file) + (["shmem_frobnicate"] if file == "functions.txt" else [])
        try:
            self.assertEqual(len(page.complaints(table_without())), 4)  # in no column
        finally:
            page.names_of = names

    def test_the_committed_list_has_every_name_and_no_empty_cell(self):
        lines = (page.ROOT / page.LIST).read_text("utf-8").split("\n")[1:-1]
        self.assertEqual({line.split("\t")[0] for line in lines}, ALL | set(page.names_of("functions.txt")))
        why = page.reasons()
        for line in lines:
            name, *cells = line.split("\t")
            self.assertEqual(len(cells), 5, line)
            self.assertEqual(cells[:4], ["tested", why["C11"][name] or "tested",
                                         "tested", why["overload"][name] or "tested"], line)


if __name__ == "__main__":
    unittest.main()
