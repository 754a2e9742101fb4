#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""docs/guide/aclshmem.md against the library and the header for kernels: each function that its tables say is there is
exported, or defined for kernels, each that they say is not there is not, and nothing else is. And each call for kernels is
in the tests that run them.

Environment: SOURCE is the repository's root, LIBRARY the built libshmem.so, NM and CXX the tools.
"""

import os
import pathlib
import re
import subprocess
import unittest

SOURCE = pathlib.Path(os.environ.get("SOURCE") or pathlib.Path(__file__).resolve().parents[2])
LIBRARY = os.environ.get("LIBRARY") or str(SOURCE / "build/lib/ushmem/aclshmem/libshmem.so")
NM = os.environ.get("NM") or "nm"
CXX = os.environ.get("CXX") or "c++"

TRANSFERS = "float double int8 int16 int32 int64 uint8 uint16 uint32 uint64 char".split()
FOR = {"<T>": TRANSFERS, "<W>": [t for t in TRANSFERS if t != "double"], "<N>": "8 16 32 64 128".split(),
       "<D>": TRANSFERS + ["half", "bfloat16"], "<A>": "int32 int64 uint32 uint64".split()}
ROW = re.compile(r"^\| `((?:aclshmemx?|util)_[\w<>]+)` \| (yes|no) \|", re.M)
NAME = re.compile(r"\b(?:aclshmemx?|util)_\w+")
HEADING = "| function in kernels |"


def expand(name):
    for mark, words in FOR.items():
        if mark in name:
            return [name.replace(mark, word) for word in words]
    return [name]


class Rows:
    def __init__(self, text):
        self.names = [name for name, _ in ROW.findall(text)]
        self.there = {n for name, there in ROW.findall(text) if there == "yes" for n in expand(name)}
        self.absent = {n for name, there in ROW.findall(text) if there == "no" for n in expand(name)}


def preprocessed(path):
    """The file as the compiler for Ascend sees it: with the tensors' forms."""
    return subprocess.run([CXX, "-std=c++20", "-E", "-P", "-DUSHMEM_ASCENDC", "-DUSHMEM_TEST_MODEL",
                           f"-I{SOURCE}/include", f"-I{SOURCE}/tests/ascendc_model", path],
                          check=True, timeout=120, text=True, stdout=subprocess.PIPE).stdout


class Table(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        text = (SOURCE / "docs/guide/aclshmem.md").read_text("utf-8")
        host, kernels = text.split(HEADING)
        cls.host, cls.kernels = Rows(host), Rows(kernels)
        out = subprocess.run([NM, "--dynamic", "--defined-only", LIBRARY], check=True, timeout=60, text=True,
                             stdout=subprocess.PIPE).stdout
        cls.exported = {line.split()[-1] for line in out.splitlines()}
        # A definition: a name with arguments and a body.
        header = preprocessed(SOURCE / "include/aclshmem/device.h")
        cls.defined = set(re.findall(r"\b((?:aclshmemx?|util)_\w+)\([^(){};]*\) *\{", header))
        in_header = NAME.findall(header)
        # What is there of a call beside the header's text, in either test.
        cls.called = set()
        for test in ("aclshmem_test.cpp", "aclshmem_sync_test.cpp"):
            in_test = NAME.findall(preprocessed(SOURCE / "tests/device" / test))
            cls.called |= {n for n in set(in_test) if in_test.count(n) > in_header.count(n)}

    def compare(self, rows, there, at_least):
        self.assertGreater(len(rows.there), at_least)
        self.assertEqual(sorted(rows.there - there), [], "in the table, and not there")
        self.assertEqual(sorted(there - rows.there), [], "there, and not in the table")
        self.assertGreater(len(rows.absent), 5)
        self.assertEqual(sorted(rows.absent & there), [])

    def test_of_the_host_what_the_table_has_is_exported_and_nothing_else(self):
        self.compare(self.host, self.exported, 300)

    def test_of_kernels_what_the_table_has_is_defined_and_nothing_else(self):
        self.compare(self.kernels, self.defined, 300)

    def test_each_call_of_kernels_is_in_the_tests_that_run_them(self):
        self.assertEqual(sorted(self.defined - self.called), [])

    def test_each_function_has_one_row(self):
        for rows in (self.host, self.kernels):
            self.assertEqual(sorted(rows.names), sorted(set(rows.names)))


if __name__ == "__main__":
    unittest.main(verbosity=2)
