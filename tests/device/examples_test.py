#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The kernels of examples/device compile for CUDA, where there is nvcc, and with the model of AscendC.

Environment: SOURCE is the repository's root, CXX the compiler.
"""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ.get("SOURCE") or pathlib.Path(__file__).resolve().parents[2])
CXX = os.environ.get("CXX") or "c++"
NVCC = os.environ.get("NVCC") or shutil.which("nvcc") or (
    "/usr/local/cuda/bin/nvcc" if pathlib.Path("/usr/local/cuda/bin/nvcc").exists() else "")
KERNELS = [SOURCE / "examples/device" / f"{name}_kernel.hpp"
           for name in ("ring", "all_gather", "reduce_scatter", "kv_shuffle")]


class Kernels(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def run_command(self, *command):
        done = subprocess.run([str(c) for c in command], text=True, timeout=150, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT)
        self.assertEqual(done.returncode, 0, f"{command}\n{done.stdout[-3000:]}")

    def test_all_kernels_are_in_the_list(self):
        self.assertEqual(sorted((SOURCE / "examples/device").glob("*_kernel.hpp")), sorted(KERNELS))

    @unittest.skipUnless(NVCC, "no nvcc")
    def test_for_cuda(self):
        for kernel in KERNELS:
            with self.subTest(kernel.name):
                name = kernel.name.removesuffix("_kernel.hpp")
                made = self.folder / (name + ".ptx")
                source = self.folder / (name + ".cu")  # as the main file: a header's `#pragma once` is a warning
                source.write_text(f'#include "{kernel}"\n', "utf-8")
                self.run_command(NVCC, "-std=c++17", "-arch=sm_90", "-Werror", "all-warnings",
                                 f"-I{SOURCE / 'include'}", "-ptx", source, "-o", made)
                self.assertIn(f".entry {name}(", made.read_text("utf-8"))

    def test_for_ascend_with_the_model(self):
        for kernel in KERNELS:
            with self.subTest(kernel.name):
                source = self.folder / "unit.cpp"
                source.write_text(f'#include "{kernel}"\n', "utf-8")
                self.run_command(CXX, "-std=c++20", "-Wall", "-Wextra", "-Werror", "-DUSHMEM_ASCENDC",
                                 f"-I{SOURCE / 'include'}", f"-I{SOURCE / 'tests/ascendc_model'}", "-fsyntax-only",
                                 source)


if __name__ == "__main__":
    unittest.main(verbosity=2)
