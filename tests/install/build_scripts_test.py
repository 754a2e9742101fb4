#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Build scripts as other people's programs have them work with an install tree that was moved: CMake and
autoconf with the wrappers as compilers, makefiles that ask the wrapper, pkg-config by the standard's
name or nobody but the linker; and oshrun with the options of such scripts.

Environment: as install_test.py.
"""

import os
import pathlib
import shlex
import shutil
import tempfile
import unittest

from install_test import BUILD, CC, CMAKE, CXX, PKG_CONFIG, PROGRAM_C, TWO_PES, run

COUNTS = {"OSHCC_CC": CC, "OSHCXX_CXX": CXX}  # the compilers of this build
PROGRAM_CPP = r"""
#include <shmem.h>
#include <iostream>

static long inbox;

int main() {
  shmem_init();
  const int me = shmem_my_pe(), n = shmem_n_pes();
  shmem_long_p(&inbox, me + 1, (me + 1) % n);
  shmem_barrier_all();
  long* sum = static_cast<long*>(shmem_calloc(1, sizeof(long)));
  shmem_long_atomic_add(sum, inbox, 0);
  shmem_barrier_all();
  if (me == 0) std::cout << n << " PEs, sum " << *sum << std::endl;
  shmem_finalize();
}
"""
LIBRARY_C = r"""
#include <shmem.h>
void everyone_adds(long *sum, long value) {
  shmem_long_atomic_add(sum, value, 0);
  shmem_barrier_all();
}
"""
USES_LIBRARY_C = r"""
#include <shmem.h>
#include <stdio.h>
void everyone_adds(long *sum, long value);
static long sum;
int main(void) {
  shmem_init();
  everyone_adds(&sum, shmem_my_pe() + 1);
  if (shmem_my_pe() == 0) printf("%d PEs, sum %ld\n", shmem_n_pes(), sum);
  shmem_finalize();
  return 0;
}
"""
CMAKE_PROJECT = """
cmake_minimum_required(VERSION 3.10)
project(theirs C CXX)
include(CheckFunctionExists)
check_function_exists(shmem_init has_shmem)
check_function_exists(shmem_no_such_function has_what_is_not_there)
if(NOT has_shmem OR has_what_is_not_there)
  message(FATAL_ERROR "wrong answers: '${has_shmem}' '${has_what_is_not_there}'")
endif()
add_executable(c prog.c)
add_executable(cxx prog++.cpp)
"""
CONFIGURE_AC = """
AC_INIT([theirs], [1.0])
AM_INIT_AUTOMAKE([foreign])
AC_PROG_CC([oshcc])
AC_PROG_CXX([oshc++])
AC_CHECK_HEADERS([shmem.h], [], [AC_MSG_ERROR([no shmem.h])])
AC_CHECK_FUNC([shmem_init], [], [AC_MSG_ERROR([no shmem_init])])
AC_CHECK_FUNC([shmem_no_such_function], [AC_MSG_ERROR([every function is there])])
AC_SEARCH_LIBS([ceil], [m])
AC_CONFIG_FILES([Makefile])
AC_OUTPUT
"""
MAKEFILE_AM = """
check_PROGRAMS = c cxx
c_SOURCES = prog.c
cxx_SOURCES = prog++.cpp
TESTS = $(check_PROGRAMS)
LOG_COMPILER = oshrun -np 2 --oversubscribe
"""
# The ways to name the compiler's options in a makefile.
MAKEFILE = """
by-showme: prog.c
	$(CC) $(shell oshcc --showme:compile) prog.c -o $@ $(shell oshcc --showme:link)
by-info: prog.c
	$(shell oshcc -compile-info -c prog.c -o $@.o)
	$(shell oshcc -link-info $@.o -o $@)
by-show: prog.c
	`oshcc -show prog.c -o $@`
by-pkg-config: prog.c
	$(CC) $$($(PKG_CONFIG) --cflags openshmem) prog.c -o $@ $$($(PKG_CONFIG) --libs openshmem) $(RPATH)
by-lsma: prog.c
	$(CC) -I$(TREE)/include prog.c -o $@ -L$(LIBDIR) $(RPATH) -lsma
by-lsma-static: prog.c
	$(CC) -I$(TREE)/include prog.c -o $@ -static -L$(LIBDIR) -lsma -pthread -lstdc++
"""


def setUpModule():
    global folder, tree, libdir, env
    folder = pathlib.Path(tempfile.mkdtemp(prefix="ushmem-build-scripts-"))  # make knows no spaces
    first = folder / "first"
    run(CMAKE, "--install", BUILD, "--prefix", first)
    tree = folder / "moved"
    first.rename(tree)
    libdir, = {p.parent for p in tree.glob("lib*/libushmem.so")} | {
        p.parent for p in tree.glob("lib/*/libushmem.so")}
    env = dict(COUNTS, PATH=f"{tree / 'bin'}:{os.environ['PATH']}",
               PKG_CONFIG_PATH=str(libdir / "pkgconfig"))
    for name in ("CC", "CXX"):  # this test's own settings, which configure would take for the user's
        os.environ.pop(name, None)


def tearDownModule():
    shutil.rmtree(folder)


class BuildScripts(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.work = folder / "work"
        self.work.mkdir()
        self.addCleanup(shutil.rmtree, self.work)
        self.write(**{"prog.c": PROGRAM_C, "prog++.cpp": PROGRAM_CPP})

    def write(self, **files):
        for name, text in files.items():
            (self.work / name).write_text(text, "utf-8")

    def run(self, *command, **kw):
        if command and isinstance(command[0], unittest.TestResult):
            return super().run(*command)
        return run(*command, cwd=self.work, env=env, **kw)

    def needs(self, *tools):
        for tool in tools:
            self.assertTrue(shutil.which(tool), tool + " is not installed")

    def assert_runs_on_two_pes(self, program):
        self.assertEqual(self.run("oshrun", "-np", "2", "./" + program), TWO_PES)

    def test_cmake_with_the_wrappers_as_compilers(self):
        self.write(**{"CMakeLists.txt": CMAKE_PROJECT})
        self.run(CMAKE, "-S", ".", "-B", "out", "-G", "Ninja", "-DCMAKE_C_COMPILER=oshcc",
                 "-DCMAKE_CXX_COMPILER=oshc++")
        self.run(CMAKE, "--build", "out")
        self.assert_runs_on_two_pes("out/c")
        self.assert_runs_on_two_pes("out/cxx")

    def test_autoconf_and_automake(self):
        self.needs("autoreconf", "automake", "make")
        self.write(**{"configure.ac": CONFIGURE_AC, "Makefile.am": MAKEFILE_AM})
        self.run("autoreconf", "--install")
        for variables in ([], ["CC=oshcc", "CXX=oshc++", "CFLAGS=-O2"]):
            with self.subTest(variables):
                self.run("./configure", *variables)
                log = self.run("make", "check")
                self.assertIn("# PASS:  2", log)
                self.assert_runs_on_two_pes("c")
                self.run("make", "distclean")

    def test_makefiles(self):
        self.needs("make", PKG_CONFIG)
        self.write(Makefile=MAKEFILE)
        for by in ("by-showme", "by-info", "by-show", "by-pkg-config", "by-lsma", "by-lsma-static"):
            with self.subTest(by):
                self.run("make", by, "CC=" + CC, "PKG_CONFIG=" + PKG_CONFIG, f"TREE={tree}",
                         f"LIBDIR={libdir}", f"RPATH=-Wl,-rpath,{libdir}")
                self.assert_runs_on_two_pes(by)
        # The program depends on the library's one name, so that it is loaded once.
        needed = self.run("readelf", "-d", "by-lsma")
        self.assertIn("libushmem.so", needed)
        self.assertNotIn("libsma", needed)

    def test_pkg_config_knows_the_version_of_the_standard(self):
        self.needs(PKG_CONFIG)
        self.assertEqual(self.run(PKG_CONFIG, "--modversion", "openshmem"), "1.6\n")
        self.run(PKG_CONFIG, "--exists", "openshmem >= 1.4 openshmem < 1.7")

    def test_every_standard_of_the_languages(self):
        strict = ["-pedantic", "-Wall", "-Wextra", "-Werror"]
        for wrapper, source, standards in (
                ("oshcc", "prog.c", ["c99", "c11", "c17", "gnu99", "gnu11", "gnu17", "c2x"]),
                ("oshc++", "prog++.cpp", ["c++11", "c++14", "c++17", "c++20", "gnu++11", "gnu++20"])):
            for standard in standards:
                with self.subTest(standard):
                    self.run(wrapper, "-std=" + standard, *strict, source, "-o", "prog")
                    self.assert_runs_on_two_pes("prog")

    def test_shared_and_static_libraries_that_use_shmem(self):
        self.write(**{"add.c": LIBRARY_C, "user.c": USES_LIBRARY_C})
        self.run("oshcc", "-shared", "-fPIC", "add.c", "-o", "libadd.so")
        self.run("oshcc", "user.c", "-o", "shared", "-L.", "-ladd", "-Wl,-rpath,$ORIGIN")
        self.assert_runs_on_two_pes("shared")
        self.run("oshcc", "-c", "add.c")
        self.run("ar", "rcs", "libadd.a", "add.o")
        (self.work / "libadd.so").unlink()
        for static in ([], ["-static"]):
            self.run("oshcc", *static, "user.c", "-o", "prog", "-L.", "-ladd")
            self.assert_runs_on_two_pes("prog")

    def test_separate_steps_with_dependency_files(self):
        self.run("oshcc", "-MMD", "-MP", "-MF", "prog.d", "-c", "prog.c", "-o", "prog.o")
        self.assertIn(f"{tree}/include/shmem.h", (self.work / "prog.d").read_text("utf-8"))
        self.run("oshcc", "-S", "prog.c")
        self.run("oshcc", "prog.s", "-o", "prog")
        self.assert_runs_on_two_pes("prog")
        self.assertIn("int main(void)", self.run("oshcc", "-E", "prog.c"))

    def test_the_compilers_name_and_version_are_the_compilers(self):
        for wrapper, compiler in (("oshcc", CC), ("oshc++", CXX)):
            for option in ("--version", "-v", "-dumpmachine"):
                self.assertEqual(shlex.split(self.run(wrapper, option))[-3:],
                                 shlex.split(self.run(compiler, option))[-3:])


if __name__ == "__main__":
    unittest.main(verbosity=2)
