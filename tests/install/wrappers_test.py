#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tests of oshcc and oshc++ against a library of three lines, in a tree that is laid out as an
install tree, whose name has a space and a quote, and which is moved before each test.

Environment: WRAPPERS is the folder with the templates oshcc.in and oshc++.in; CMAKE optionally.
"""

import os
import shlex
import shutil
import subprocess
import tempfile
import textwrap
import unittest

WRAPPERS = os.environ.get("WRAPPERS") or os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "..", "..", "tools", "wrappers")
CMAKE = os.environ.get("CMAKE", "cmake")

PROGRAM = textwrap.dedent("""\
    #include <shmem.h>
    #include <stdio.h>
    int main(void) { printf("answer %d\\n", shmem_answer()); return 0; }
    """)
HEADER = textwrap.dedent("""\
    #ifdef __cplusplus
    extern "C"
    #endif
    int shmem_answer(void);
    """)
PROJECT = textwrap.dedent("""\
    cmake_minimum_required(VERSION 3.25)
    project(wrapped VERSION 7.8.9 LANGUAGES C)
    set(CMAKE_LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib)
    set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib)
    add_library(ushmem SHARED answer.c)
    add_library(ushmem_static STATIC answer.c)
    set_target_properties(ushmem_static PROPERTIES OUTPUT_NAME ushmem)
    add_subdirectory("${WRAPPERS}" wrappers)
    include(GNUInstallDirs)
    install(TARGETS ushmem ushmem_static)
    install(FILES include/shmem.h TYPE INCLUDE)
    """)


def run(*command, cwd=None, check=True, env=None):
    environment = dict(os.environ, **(env or {}))
    done = subprocess.run(command, cwd=cwd, env=environment, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, timeout=120)
    if check and done.returncode != 0:
        raise AssertionError(f"{command}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def setUpModule():
    global folder, original
    folder = tempfile.mkdtemp(prefix="wrappers it's a test ")
    original = os.path.join(folder, "original")
    source = os.path.join(original, "source")
    os.makedirs(os.path.join(source, "include"))
    for name, text in (("CMakeLists.txt", PROJECT), ("include/shmem.h", HEADER),
                       ("answer.c", "int shmem_answer(void) { return 42; }\n")):
        with open(os.path.join(source, name), "w") as f:
            f.write(text)
    build = os.path.join(source, "build")
    install = os.path.join(original, "install")
    run(CMAKE, "-S", source, "-B", build, "-DWRAPPERS=" + os.path.abspath(WRAPPERS),
        "-DCMAKE_INSTALL_PREFIX=" + install)
    run(CMAKE, "--build", build)
    run(CMAKE, "--install", build)


def tearDownModule():
    shutil.rmtree(folder)


class WrapperTest(unittest.TestCase):
    tree = "install"  # where bin/, lib/ and the rest lie

    def setUp(self):
        # Only the moved copy exists while a test runs: nothing can be found at the old place.
        self.home = os.path.join(folder, "moved to another, longer place")
        shutil.move(original, self.home)
        self.addCleanup(shutil.move, self.home, original)
        self.bin = os.path.join(self.home, self.tree, "bin")
        self.work = os.path.join(folder, "user's work")
        os.mkdir(self.work)
        self.addCleanup(shutil.rmtree, self.work)
        for name in ("prog.c", "prog.cpp"):
            with open(os.path.join(self.work, name), "w") as f:
                f.write(PROGRAM)

    def wrapper(self, *args, name="oshcc", **kw):
        return run(os.path.join(self.bin, name), *args, cwd=self.work, **kw)

    def assert_answers(self, program="./prog"):
        self.assertEqual(run(program, cwd=self.work).stdout, "answer 42\n")

    def test_compiles_links_and_runs_in_one_step(self):
        self.wrapper("prog.c", "-o", "prog")
        self.assert_answers()

    def test_compiles_and_links_in_two_steps(self):
        self.wrapper("-c", "prog.c")
        self.wrapper("prog.o", "-o", "prog")
        self.assert_answers()

    def test_cpp(self):
        self.wrapper("prog.cpp", "-o", "prog", name="oshc++")
        self.assert_answers()

    def test_static(self):
        self.wrapper("-static", "prog.c", "-o", "prog")
        self.assert_answers()
        command = self.wrapper("-static", "prog.c", "-o", "prog", "-show").stdout
        self.assertIn("libushmem.a", command)
        self.assertIn("-pthread", command)

    def test_through_a_symbolic_link_and_through_path(self):
        os.mkdir(os.path.join(self.work, "links"))
        for name in ("oshcc", "oshc++"):
            os.symlink(os.path.join(self.bin, name), os.path.join(self.work, "links", name))
        run("./links/oshcc", "prog.c", "-o", "prog", cwd=self.work)
        self.assert_answers()
        run("sh", "-c", "oshc++ prog.cpp -o prog2", cwd=self.work,
            env={"PATH": os.path.join(self.work, "links") + ":" + os.environ["PATH"]})
        self.assert_answers("./prog2")

    def test_links_only_when_linking(self):
        for args in (["-c", "prog.c"], ["-E", "prog.c"], ["-S", "prog.c"], ["-M", "prog.c"],
                     ["-MM", "prog.c"], ["-fsyntax-only", "prog.c"], ["-v"], ["--version"]):
            shown = self.wrapper("-show", *args).stdout
            self.assertIn("-I", shown, args)
            self.assertNotIn("ushmem ", shown.replace("\n", " "), args)
            self.wrapper(*args)

    def test_show_prints_a_command_that_a_shell_can_run(self):
        for flag in ("-show", "--showme"):
            shown = self.wrapper("prog.c", flag, "-o", "prog", "-DX='a b'").stdout
            self.assertFalse(os.path.exists(os.path.join(self.work, "prog")))
            self.assertIn("-DX='a b'", shlex.split(shown))
            run("sh", "-c", shown, cwd=self.work)
            self.assert_answers()
            os.remove(os.path.join(self.work, "prog"))

    def test_showme_compile_and_link_print_the_options(self):
        compiling = shlex.split(self.wrapper("--showme:compile").stdout)
        linking = shlex.split(self.wrapper("--showme:link").stdout)
        self.assertTrue(all(word.startswith("-I") for word in compiling) and compiling)
        self.assertTrue(os.path.exists(os.path.join(compiling[0][2:], "shmem.h")), compiling)
        self.assertTrue(linking[0].startswith("-L") and linking[-1] == "-lushmem", linking)
        run("cc", *compiling, "prog.c", "-o", "prog", *linking, cwd=self.work)
        self.assert_answers()

    def test_show_alone_prints_all_that_can_be_added(self):
        for flag in ("-show", "-showme", "--showme"):
            shown = shlex.split(self.wrapper(flag).stdout)
            self.assertEqual((shown[0], shown[-1]), ("cc", "-lushmem"))
            self.assertTrue(shown[1].startswith("-I"), shown)

    def test_each_part_can_be_asked_for_with_one_dash_or_two(self):
        include, = shlex.split(self.wrapper("--showme:incdirs").stdout)
        self.assertTrue(os.path.exists(os.path.join(include, "shmem.h")), include)
        lib, = shlex.split(self.wrapper("--showme:libdirs").stdout)
        self.assertTrue(os.path.exists(os.path.join(lib, "libushmem.so")), lib)
        rpath = ["-Xlinker", "-rpath", "-Xlinker", lib]  # the folder's name has a comma
        for dash in ("-", "--"):
            for part, expected in (("incdirs", [include]), ("libdirs", [lib]),
                                   ("compile", ["-I" + include]), ("command", ["cc"]),
                                   ("link", ["-L" + lib, *rpath, "-lushmem"]),
                                   ("libs", ["ushmem"])):
                # What else is on the line changes nothing.
                for others in ([], ["-c", "prog.c"], ["prog.o", "-o", "prog"]):
                    shown = self.wrapper(f"{dash}showme:{part}", *others).stdout
                    self.assertEqual(shlex.split(shown), expected, part)

    def test_compile_info_and_link_info_show_the_command_with_one_half_of_the_options(self):
        compiling, linking = (shlex.split(self.wrapper("--showme:" + part).stdout)
                              for part in ("compile", "link"))
        for dash in "-_":
            for arguments in ([], ["a.o", "-o", "a b"]):
                shown = self.wrapper(f"-compile{dash}info", *arguments).stdout
                self.assertEqual(shlex.split(shown), ["cc", *compiling, *arguments])
                shown = self.wrapper(f"-link{dash}info", *arguments).stdout
                self.assertEqual(shlex.split(shown), ["cc", *arguments, *linking])

    def test_what_static_programs_need_is_shown_with_static(self):
        shown = shlex.split(self.wrapper("-static", "--showme:link").stdout)
        self.assertRegex(shown[0], "/libushmem.a$")
        libs = shlex.split(self.wrapper("-static", "--showme:libs").stdout)
        self.assertEqual(["-l" + name for name in libs[1:]], shown[shown.index("-pthread") + 1:])
        self.assertGreater(len(libs), 1)

    def test_version_and_help(self):
        for name, language in (("oshcc", "C"), ("oshc++", "C++")):
            self.assertEqual(self.wrapper("--showme:version", name=name).stdout,
                             f"{name}: ushmem 7.8.9 (language: {language})\n")
            text = self.wrapper("--showme:help", name=name).stdout
            for word in (name, "-link-info", "--showme:libdirs", "OSHCXX_CXX" if "+" in name else "OSHCC_CC"):
                self.assertIn(word, text)

    def test_an_unknown_part_is_an_error(self):
        done = self.wrapper("--showme:links", check=False)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertEqual(done.stderr, "oshcc: --showme:links is not known; --showme:help lists what is\n")

    def test_has_the_names_of_other_implementations(self):
        for name in ("oshcxx", "oshCC"):
            self.wrapper("prog.cpp", "-o", name, name=name)
            self.assert_answers("./" + name)
            self.assertIn("oshc++: ushmem", self.wrapper("--showme:version", name=name).stdout)

    def test_the_compiler_is_named_by_the_first_variable_that_is_set(self):
        for name, own, others in (("oshcc", "OSHCC_CC", ["OSHMEM_CC", "SHMEM_CC", "OSH_CC"]),
                                  ("oshc++", "OSHCXX_CXX", ["OSHMEM_CXX", "SHMEM_CXX", "OSH_CXX"])):
            variables = [own, *others]
            for i, variable in enumerate(variables):
                env = {v: f"env NUMBER={n} cc" for n, v in enumerate(variables) if n >= i}
                shown = self.wrapper("--showme:command", name=name, env=env).stdout
                self.assertEqual(shown, f"env NUMBER={i} cc\n", variable)
            shown = self.wrapper("-cc=env other", "--showme:command", name=name, env={own: "env own"})
            self.assertEqual(shown.stdout, "env other\n")
        env = {"OSHCXX_CXX": "env c++", "SHMEM_CXX": "env c++"}
        self.assertEqual(self.wrapper("--showme:command", env=env).stdout, "cc\n")

    def test_a_variable_that_names_the_wrapper_itself_is_an_error_and_no_endless_loop(self):
        for variable in ("SHMEM_CC", "OSHCC_CC"):
            done = self.wrapper("-c", "prog.c", check=False,
                                env={variable: os.path.join(self.bin, "oshcc")})
            self.assertEqual(done.returncode, 1)
            self.assertEqual(done.stderr, f"oshcc: the compiler that {variable} names is oshcc again; "
                                          "OSHCC_CC goes before it\n")

    def test_options_in_response_files_count(self):
        odd = os.path.join(self.work, "an odd name.c")
        shutil.copy(os.path.join(self.work, "prog.c"), odd)
        for name, text in (("compile it.rsp", "-c 'an odd name.c'\n-o an\\ odd\\ name.o"),
                           ("link it.rsp", '"an odd name.o" -o prog'),
                           ("static.rsp", "-static")):
            with open(os.path.join(self.work, name), "w") as f:
                f.write(text)
        self.assertNotIn("-lushmem", self.wrapper("-show", "@compile it.rsp").stdout)
        self.wrapper("-Werror", "@compile it.rsp")
        self.wrapper("@link it.rsp")
        self.assert_answers()
        self.wrapper("@link it.rsp", "@static.rsp")
        self.assertNotIn("NEEDED", run("readelf", "-d", "prog", cwd=self.work).stdout)
        # A name and no file: the compiler's to complain about.
        self.assertIn("-lushmem", self.wrapper("-show", "@no-such-file").stdout)

    def test_shared_objects_are_linked_with_the_library(self):
        self.wrapper("-shared", "-fPIC", "prog.c", "-o", "prog.so")
        self.assertIn("libushmem.so", run("readelf", "-d", "prog.so", cwd=self.work).stdout)

    def test_options_for_the_base_of_dump_files_do_not_stop_the_link(self):
        self.wrapper("-dumpbase", "other", "prog.c", "-o", "prog")
        self.assert_answers()

    def test_arguments_reach_the_compiler_as_they_are(self):
        recorder = os.path.join(self.work, "record args")
        with open(recorder, "w") as f:
            f.write('#!/bin/sh\nprintf "<%s>\\n" "$@"\n')
        os.chmod(recorder, 0o755)
        odd = ["-DA=a b", "-DB='q'", '-DC="$HOME"', "-DD=*", "", "x;y.c", "-DE=\\"]
        for variable, name in (("OSHCC_CC", "oshcc"), ("OSHCXX_CXX", "oshc++")):
            out = self.wrapper(*odd, name=name, env={variable: recorder}).stdout.splitlines()
            self.assertEqual(out[1:1 + len(odd)], [f"<{a}>" for a in odd])

    def test_the_compiler_may_be_a_command_with_arguments(self):
        shown = self.wrapper("-show", "-c", "prog.c", env={"OSHCC_CC": "env cc -O2"}).stdout
        self.assertEqual(shlex.split(shown)[:3], ["env", "cc", "-O2"])

    def test_a_compiler_that_is_not_there_is_named(self):
        done = self.wrapper("prog.c", check=False, env={"OSHCC_CC": "no-such-cc"})
        self.assertEqual((done.returncode, done.stderr),
                         (1, "oshcc: there is no compiler 'no-such-cc', which OSHCC_CC names\n"))

    def test_the_compilers_status_is_the_wrappers(self):
        self.assertNotEqual(self.wrapper("no-such-file.c", check=False).returncode, 0)

    def test_a_name_after_an_option_that_takes_one_is_no_input(self):
        self.assertNotIn("-lushmem", self.wrapper("-show", "-o", "prog", "-v").stdout)

    def test_the_users_own_folders_do_not_hide_the_header(self):
        other = os.path.join(self.work, "other")
        os.mkdir(other)
        with open(os.path.join(other, "shmem.h"), "w") as f:
            f.write("#error the wrong header\n")
        self.wrapper("-I", other, "prog.c", "-o", "prog")
        self.assert_answers()


class BuildTreeTest(WrapperTest):
    tree = "source/build"


if __name__ == "__main__":
    unittest.main(verbosity=2)
