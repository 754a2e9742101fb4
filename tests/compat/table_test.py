#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""docs/guide/aclshmem.md against the library: each function that its table says is there is exported, each that it says
is not there is not, and nothing else is exported.

Environment: SOURCE is the repository's root, LIBRARY the built libshmem.so, NM the tool.
"""

import os
import pathlib
import re
import subprocess
import unittest

SOURCE = pathlib.Path(os.environ.get("SOURCE") or pathlib.Path(__file__).resolve().parents[2])
LIBRARY = os.environ.get("LIBRARY") or str(SOURCE / "build/lib/ushmem/aclshmem/libshmem.so")
NM = os.environ.get("NM") or "nm"

TRANSFERS = "float double int8 int16 int32 int64 uint8 uint16 uint32 uint64 char".split()
FOR = {"<T>": TRANSFERS, "<W>": [t for t in TRANSFERS if t != "double"], "<N>": "8 16 32 64 128".split()}
ROW = re.compile(r"^\| `(aclshmemx?_[\w<>]+)` \| (yes|no) \|", re.M)


def expand(name):
    for mark, words in FOR.items():
        if mark in name:
            return [name.replace(mark, word) for word in words]
    return [name]


class Table(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        text = (SOURCE / "docs/guide/aclshmem.md").read_text("utf-8")
        cls.rows = ROW.findall(text)
        cls.there = {n for name, there in cls.rows if there == "yes" for n in expand(name)}
        cls.absent = {n for name, there in cls.rows if there == "no" for n in expand(name)}
        out = subprocess.run([NM, "--dynamic", "--defined-only", LIBRARY], check=True, timeout=60, text=True,
                             stdout=subprocess.PIPE).stdout
        cls.exported = {line.split()[-1] for line in out.splitlines()}

    def test_what_the_table_has_is_exported_and_nothing_else(self):
        self.assertGreater(len(self.there), 300)
        self.assertEqual(sorted(self.there - self.exported), [], "in the table, not in the library")
        self.assertEqual(sorted(self.exported - self.there), [], "in the library, not in the table")

    def test_what_it_says_is_absent_is_not_exported(self):
        self.assertGreater(len(self.absent), 5)
        self.assertEqual(sorted(self.absent & self.exported), [])

    def test_each_function_has_one_row(self):
        names = [name for name, _ in self.rows]
        self.assertEqual(sorted(names), sorted(set(names)))


if __name__ == "__main__":
    unittest.main(verbosity=2)
