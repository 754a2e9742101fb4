#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The public headers compile by themselves in every language they are for, without a warning, and the
examples in their comments compile, link and start, in C and in C++, with the library shared and static.

Environment: SOURCE is the repository's root; CC and CXX the compilers; SHARED and STATIC the
libraries. With USHMEM_TEST_FULL=1 both gcc and clang are used where they are there.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ.get("SOURCE") or pathlib.Path(__file__).resolve().parents[2])
INCLUDE = SOURCE / "include"
SHARED = os.environ.get("SHARED", "")
STATIC = os.environ.get("STATIC", "")
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"]

C_HEADERS = ["shmem.h", "pshmem.h", "shmemx.h", "mpp/shmem.h", "mpp/pshmem.h", "mpp/shmemx.h",
             "aclshmem/shmem.h", "ushmem/export.h", "ushmem/extensions.h", "ushmem/streams.h", "ushmem/streams_typed.h",
             "ushmem/device/block.h",
             "ushmem/device/handle.h", "ushmem/device/handle_type.h",
             "ushmem/device/ring.h"]
# They come by shmem.h, which has the conditions for them.
PARTS = {"ushmem/inline.h", "ushmem/generic.h", "ushmem/generic.hpp"}
CPP_HEADERS = ["ushmem/world.hpp"]
# For kernels; and its parts, which come by it.
DEVICE_HEADER = "ushmem/device.h"
PARTS |= {"ushmem/device/" + name for name in ("types.h", "cpu.h", "cuda.h", "ascend.h", "reach.h",
                                               "transfers.h", "calls.h", "collectives.h")}
NVCC = os.environ.get("NVCC") or shutil.which("nvcc") or (
    "/usr/local/cuda/bin/nvcc" if pathlib.Path("/usr/local/cuda/bin/nvcc").exists() else "")
C_STANDARDS = ["c99", "c11", "c17"]
CPP_STANDARDS = ["c++11", "c++14", "c++17", "c++20"]


def compilers():
    """(C compiler, C++ compiler) pairs."""
    pairs = [(os.environ.get("CC") or "cc", os.environ.get("CXX") or "c++")]
    if os.environ.get("USHMEM_TEST_FULL") == "1":
        pairs += [p for p in (("gcc", "g++"), ("clang", "clang++"))
                  if shutil.which(p[0]) and shutil.which(p[1])]
    return pairs


class Compiling(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="ushmem headers ")
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def run_command(self, *command, **kw):
        done = subprocess.run([str(c) for c in command], cwd=self.folder, text=True, timeout=300,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **kw)
        self.assertEqual(done.returncode, 0, f"{command}\n{done.stdout[-3000:]}")
        return done.stdout

    def compile(self, compiler, standard, text, suffix, *options):
        source = self.folder / ("unit" + suffix)
        source.write_text(text, "utf-8")
        return self.run_command(compiler, f"-std={standard}", *WARNINGS, f"-I{INCLUDE}", *options,
                                "-fsyntax-only", source)


class Headers(Compiling):
    # Twice, so that guards are tried too; then something of each, so that it really was read.
    TEXT = "#include <{0}>\n#include <{0}>\nint main(void) {{ return 0; }}\n"

    def test_all_headers_are_in_the_lists(self):
        found = {str(p.relative_to(INCLUDE)) for p in INCLUDE.rglob("*") if p.is_file()}
        self.assertEqual(found - PARTS, set(C_HEADERS + CPP_HEADERS + [DEVICE_HEADER]))

    def test_c_headers_in_c(self):
        for cc, _ in compilers():
            for standard in C_STANDARDS:
                for header in C_HEADERS:
                    with self.subTest(compiler=cc, standard=standard, header=header):
                        self.compile(cc, standard, self.TEXT.format(header), ".c")

    def test_c_headers_in_cpp(self):
        for _, cxx in compilers():
            for standard in CPP_STANDARDS:
                for header in C_HEADERS:
                    with self.subTest(compiler=cxx, standard=standard, header=header):
                        self.compile(cxx, standard, self.TEXT.format(header), ".cpp")

    # As programs include the headers of C libraries, whether these have guards of their own or not.
    def test_c_headers_in_cpp_inside_extern_c(self):
        text = 'extern "C" {\n#include <shmem.h>\n#include <shmemx.h>\n}\nint main() { return 0; }\n'
        for _, cxx in compilers():
            for standard in CPP_STANDARDS:
                with self.subTest(compiler=cxx, standard=standard):
                    self.compile(cxx, standard, text, ".cpp")

    def test_cpp_headers(self):
        for _, cxx in compilers():
            for header in CPP_HEADERS:
                with self.subTest(compiler=cxx, header=header):
                    self.compile(cxx, "c++20", self.TEXT.format(header), ".cpp")

    # Every call is made, so that every template is read. tests/device runs them.
    def test_device_header_on_the_cpu(self):
        kernel = (SOURCE / "tests/device/every_call.hpp").read_text("utf-8")
        for _, cxx in compilers():
            for standard in ("c++17", "c++20"):
                with self.subTest(compiler=cxx, standard=standard):
                    self.compile(cxx, standard, self.TEXT.format(DEVICE_HEADER), ".cpp")
                    self.compile(cxx, standard, kernel, ".cpp", "-Wno-pragma-once-outside-header")

    @unittest.skipUnless(shutil.which("clang++"), "no clang++: it has address spaces")
    def test_device_header_with_address_spaces(self):
        kernel = (SOURCE / "tests/device/every_call.hpp").read_text("utf-8")
        self.compile("clang++", "c++17", kernel, ".cpp", "-DUSHMEM_CHECK_ADDRESS_SPACES",
                     "-Wno-pragma-once-outside-header")
        self.compile("clang++", "c++20", kernel, ".cpp", "-DUSHMEM_ASCENDC", "-DASCENDC_MODEL_ADDRESS_SPACES",
                     f"-I{SOURCE / 'tests/ascendc_model'}", "-Wno-pragma-once-outside-header")

    @unittest.skipUnless(NVCC, "no nvcc")
    def test_device_header_with_nvcc(self):
        source = self.folder / "unit.cu"
        source.write_text((SOURCE / "tests/device/every_call.hpp").read_text("utf-8"), "utf-8")
        for standard in ("c++17", "c++20"):
            self.run_command(NVCC, f"-std={standard}", "-arch=sm_90", "-Werror", "all-warnings",
                             f"-I{INCLUDE}", "-ptx", source, "-o", self.folder / "unit.ptx")

    def test_inline_forms(self):
        text = ("#define USHMEM_INLINE\n#include <shmem.h>\n"
                "long get(const long *word);\nvoid put(long *word);\n"
                "long get(const long *word) { return shmem_long_g(word, 0); }\n"
                "void put(long *word) { shmem_long_p(word, 1, 0); }\n")
        for cc, cxx in compilers():
            for standard in C_STANDARDS:
                self.compile(cc, standard, text, ".c")
            for standard in CPP_STANDARDS:
                self.compile(cxx, standard, text, ".cpp")

    def test_a_warning_in_a_header_would_be_found(self):
        with self.assertRaises(AssertionError):
            self.compile(compilers()[0][0], "c99", 
                         "#include <shmem.h>\nint f(unsigned a, int b) { return a < b; }\n", ".c")


class Examples(Compiling):
    def test_compile_link_and_start(self):
        headers = [INCLUDE / "shmem.h", INCLUDE / "shmemx.h", INCLUDE / "ushmem/extensions.h",
                   INCLUDE / "ushmem/streams.h"]
        self.run_command(sys.executable, SOURCE / "tools/generate_api/extract_examples.py",
                         "--out", self.folder, *headers)
        for header in headers:
            examples = len(re.findall(r"@code$", header.read_text("utf-8"), re.M))
            self.assertGreater(examples, 3)
            source = self.folder / (re.sub(r"\W", "_", str(header.relative_to(INCLUDE)))
                                    + "_examples.c")
            for cc, cxx in compilers():
                for compiler, options in ((cc, ["-std=c99"]), (cxx, ["-xc++", "-std=c++11"])):
                    with self.subTest(header=header.name, compiler=compiler):
                        self.run_command(compiler, *options, *WARNINGS, f"-I{INCLUDE}", "-c", source,
                                         "-o", "examples.o")
                        for library in ([SHARED, f"-Wl,-rpath,{pathlib.Path(SHARED).parent}"],
                                        [STATIC, "-pthread"]):
                            self.run_command(cxx, "examples.o", *library, "-o", "examples")
                            self.assertEqual(self.run_command("./examples"),
                                             f"{examples} examples\n")


if __name__ == "__main__":
    if not SHARED or not STATIC:
        sys.exit("headers_test.py: set SHARED and STATIC")
    unittest.main(verbosity=2)
