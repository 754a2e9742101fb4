#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The install tree serves a user's project, wherever it is moved: by find_package, by pkg-config and by
the compiler wrappers; what was built runs with that tree's oshrun. And add_subdirectory of the source.

Environment: SOURCE is the repository's root, BUILD a finished build of it; CC, CXX and CMAKE the tools
of that build. USHMEM_TEST_FULL=1 also builds and runs the project that has the library as a
subdirectory, which compiles all of it.
"""

import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ.get("SOURCE") or pathlib.Path(__file__).resolve().parents[2])
BUILD = pathlib.Path(os.environ.get("BUILD") or SOURCE / "build")
CMAKE = os.environ.get("CMAKE") or "cmake"
CC = os.environ.get("CC") or "cc"
CXX = os.environ.get("CXX") or "c++"
PKG_CONFIG = os.environ.get("PKG_CONFIG") or "pkg-config"

PROGRAM_C = r"""
#include <shmem.h>
#include <stdio.h>

static long inbox; /* a symmetric global */

int main(void) {
  shmem_init();
  const int me = shmem_my_pe(), n = shmem_n_pes();
  long *sum = (long *)shmem_calloc(1, sizeof(long)); /* the symmetric heap */
  shmem_long_p(&inbox, me + 1, (me + 1) % n);
  shmem_barrier_all();
  shmem_long_atomic_add(sum, inbox, 0);
  shmem_barrier_all();
  if (me == 0) printf("%d PEs, sum %ld\n", n, *sum);
  shmem_free(sum);
  shmem_finalize();
  return 0;
}
"""
PROGRAM_CPP = r"""
#include <mpp/shmem.h>

#include <iostream>
#include <ushmem/world.hpp>

int main() {
  shmem_init();
  ushmem::run_in_process(3, [](int pe) { shmem_barrier_all(); (void)pe; }, 1 << 20);
  long* sum = static_cast<long*>(shmem_calloc(1, sizeof(long)));
  shmem_atomic_add(sum, shmem_my_pe() + 1, 0);
  shmem_barrier_all();
  if (shmem_my_pe() == 0) std::cout << shmem_n_pes() << " PEs, sum " << *sum << std::endl;
  shmem_finalize();
}
"""
TWO_PES = "2 PEs, sum 3\n"

PROJECT = """
cmake_minimum_required(VERSION 3.25)
project(user LANGUAGES C)
find_package(ushmem 99 QUIET CONFIG)
if(ushmem_FOUND)
  message(FATAL_ERROR "any version will do")
endif()
find_package(ushmem 0.1 REQUIRED CONFIG)
add_executable(c_shared prog.c)
target_link_libraries(c_shared PRIVATE ushmem::ushmem)
enable_language(CXX)
add_executable(c_static prog.c)
target_link_libraries(c_static PRIVATE ushmem::ushmem_static)
add_executable(cxx_shared prog.cpp)
target_link_libraries(cxx_shared PRIVATE ushmem::ushmem)
target_compile_features(cxx_shared PRIVATE cxx_std_20)
add_executable(cxx_static prog.cpp)
target_link_libraries(cxx_static PRIVATE ushmem::ushmem_static)
target_compile_features(cxx_static PRIVATE cxx_std_20)
"""
SUBDIRECTORY = """
cmake_minimum_required(VERSION 3.25)
project(user LANGUAGES C CXX)
set(CMAKE_C_EXTENSIONS ON)
add_subdirectory("${USHMEM_SOURCE}" ushmem)
add_executable(user prog.c)
target_link_libraries(user PRIVATE ushmem::ushmem)
foreach(name IN ITEMS BUILD_TOOLS BUILD_TESTS BUILD_EXAMPLES)
  if(USHMEM_${name})
    message(FATAL_ERROR "USHMEM_${name} is on in a subdirectory")
  endif()
endforeach()
if(DEFINED CMAKE_RUNTIME_OUTPUT_DIRECTORY)
  message(FATAL_ERROR "the subdirectory has changed the project's own folders")
endif()
"""


def run(*command, check=True, env=None, cwd=None):
    done = subprocess.run([str(c) for c in command], cwd=cwd, env=dict(os.environ, **(env or {})),
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, timeout=600)
    if check and done.returncode != 0:
        raise AssertionError(f"{command}: {done.returncode}\n{done.stdout[-4000:]}")
    return done.stdout


def setUpModule():
    global folder, tree, user
    folder = pathlib.Path(tempfile.mkdtemp(prefix="ushmem install test "))
    first = folder / "first place"
    run(CMAKE, "--install", BUILD, "--prefix", first)
    tree = folder / "moved" / "to another place"
    tree.parent.mkdir()
    first.rename(tree)  # nothing is left where it was installed to
    user = folder / "user's project"
    user.mkdir()
    (user / "prog.c").write_text(PROGRAM_C, "utf-8")
    (user / "prog.cpp").write_text(PROGRAM_CPP, "utf-8")


def tearDownModule():
    shutil.rmtree(folder)


class InstallTree(unittest.TestCase):
    maxDiff = None

    def build_type(self):
        cache = (BUILD / "CMakeCache.txt").read_text("utf-8")
        return re.search(r"^CMAKE_GENERATOR:INTERNAL=(.*)$", cache, re.M).group(1)

    def configure(self, text, name, *options):
        source = user / name
        source.mkdir()
        for program in ("prog.c", "prog.cpp"):
            shutil.copy(user / program, source)
        (source / "CMakeLists.txt").write_text(text, "utf-8")
        run(CMAKE, "-S", source, "-B", source / "out", "-G", self.build_type(),
            f"-DCMAKE_C_COMPILER={CC}", f"-DCMAKE_CXX_COMPILER={CXX}", *options)
        return source / "out"

    def assert_runs_on_two_pes(self, program, **kw):
        self.assertEqual(run(tree / "bin/oshrun", "-n", "2", program, **kw), TWO_PES)
        # And without a launcher, as a world of one.
        self.assertEqual(run(program, **kw), "1 PEs, sum 1\n")

    def test_has_what_a_user_needs_and_no_more(self):
        top = {p.name for p in tree.iterdir()}
        self.assertLessEqual(top, {"bin", "include", "lib", "lib64", "libexec", "share"})
        headers = {str(p.relative_to(tree / "include")) for p in (tree / "include").rglob("*.h*")}
        ours = {str(p.relative_to(SOURCE / "include")) for p in (SOURCE / "include").rglob("*.h*")}
        # What others have files of the same name of is not on the default path.
        ours = {"ushmem/" + name if name.startswith("aclshmem/") else name for name in ours}
        self.assertEqual(headers, ours)
        self.assertTrue(list(tree.glob("lib*/**/ushmem/aclshmem/libshmem.so")))
        for name in ("oshrun", "oshcc", "oshc++", "ushmem"):
            self.assertTrue(os.access(tree / "bin" / name, os.X_OK), name)

    def test_mentions_neither_the_source_nor_the_build_nor_the_first_place(self):
        places = [str(SOURCE), str(BUILD), str(folder / "first place")]
        looked_at = 0
        for path in tree.rglob("*"):
            if not path.is_file() or path.is_symlink():
                continue
            data = path.read_bytes()
            if data[:4] == b"\x7fELF" or data[:8] == b"!<arch>\n":
                continue  # debugging information has the names of the sources
            looked_at += 1
            for place in places:
                self.assertNotIn(place, data.decode("utf-8"), path)
        self.assertGreater(looked_at, 8)

    def test_programs_do_not_look_for_libraries_in_the_build_tree(self):
        for path in list((tree / "bin").iterdir()) + list(tree.glob("lib*/libushmem.so")):
            if path.read_bytes()[:4] == b"\x7fELF":
                dynamic = run("readelf", "-d", path)
                for found in re.findall(r"(?:RPATH|RUNPATH).*\[(.*)\]", dynamic):
                    self.assertTrue(found.startswith("$ORIGIN"), f"{path}: {found}")

    def test_the_tools_run(self):
        self.assertIn("oshrun", run(tree / "bin/oshrun", "--version"))
        self.assertNotEqual(run(tree / "bin/ushmem", "info"), "")

    def test_find_package(self):
        out = self.configure(PROJECT, "by find_package", f"-DCMAKE_PREFIX_PATH={tree}")
        cache = (out / "CMakeCache.txt").read_text("utf-8")
        self.assertIn(f"ushmem_DIR:PATH={tree}/", cache)
        run(CMAKE, "--build", out)
        for name in ("c_shared", "c_static", "cxx_shared", "cxx_static"):
            with self.subTest(name):
                self.assert_runs_on_two_pes(out / name)

    def flags(self, *options):
        paths = ":".join(str(p) for p in tree.glob("lib*/pkgconfig"))
        # As make and a shell's eval read them: spaces in names are quoted.
        return shlex.split(run(PKG_CONFIG, *options, "ushmem", env={"PKG_CONFIG_PATH": paths}))

    def test_pkg_config(self):
        self.assertTrue(shutil.which(PKG_CONFIG), "pkg-config is not installed")
        libdir = " ".join(self.flags("--variable=libdir"))
        flags = self.flags("--cflags", "--libs")
        self.assertIn("-lushmem", flags)
        program = user / "by pkg-config"
        run(CC, user / "prog.c", "-o", program, *flags, "-Wl,-rpath," + libdir)
        self.assert_runs_on_two_pes(program)
        program = user / "by pkg-config in C++"
        run(CXX, "-std=c++20", user / "prog.cpp", "-o", program, *flags)
        self.assert_runs_on_two_pes(program, env={"LD_LIBRARY_PATH": libdir})

    def test_pkg_config_for_static_programs(self):
        program = user / "static by pkg-config"
        run(CXX, "-x", "c", user / "prog.c", "-x", "none", "-static", "-o", program,
            *self.flags("--static", "--cflags", "--libs"))
        self.assertNotIn("NEEDED", run("readelf", "-d", program))
        self.assert_runs_on_two_pes(program)

    def test_wrappers(self):
        for wrapper, source in (("oshcc", "prog.c"), ("oshc++", "prog.cpp")):
            with self.subTest(wrapper):
                program = user / ("by " + wrapper)
                standard = ["-std=c++20"] if wrapper == "oshc++" else []
                run(tree / "bin" / wrapper, *standard, user / source, "-o", program,
                    env={"OSHCC_CC": CC, "OSHCXX_CXX": CXX})
                self.assert_runs_on_two_pes(program)

    def test_add_subdirectory(self):
        out = self.configure(SUBDIRECTORY, "by add_subdirectory", f"-DUSHMEM_SOURCE={SOURCE}",
                             "-DCMAKE_BUILD_TYPE=Debug")
        if os.environ.get("USHMEM_TEST_FULL") == "1":
            run(CMAKE, "--build", out, "--target", "user")
            self.assert_runs_on_two_pes(out / "user")
        elif "Ninja" in self.build_type():
            # The user's own file compiles: the target brings its include folders.
            run(CMAKE, "--build", out, "--target", "CMakeFiles/user.dir/prog.c.o")


if __name__ == "__main__":
    unittest.main(verbosity=2)
