# SPDX-License-Identifier: Apache-2.0
"""Start-up and end of process worlds: many PEs on few processors, repeated and nested
initialisation, different programs as PEs, a world without launcher, and what ends a job.

From the environment: OSHRUN, STARTUP_PE, and programs of the same text with more globals
(STARTUP_PE_LARGER) and with other code only (STARTUP_PE_OTHER).
"""

import os
import subprocess
import tempfile
import unittest

DEADLINE = float(os.environ.get("STARTUP_TEST_DEADLINE", "60"))
OSHRUN = os.environ["OSHRUN"]
PE = os.environ["STARTUP_PE"]
LARGER = os.environ["STARTUP_PE_LARGER"]
OTHER = os.environ["STARTUP_PE_OTHER"]


def environment(**changes):
    """Without settings of the library, but for those given."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("SHMEM_", "SMA_", "USHMEM_"))}
    env.update(changes)
    return env


def run(*command, **settings):
    return subprocess.run(list(map(str, command)), env=environment(**settings), text=True,
                          stdin=subprocess.DEVNULL, capture_output=True, timeout=DEADLINE)


class Startup(unittest.TestCase):
    def expect(self, n_pes, *arguments, **settings):
        """Runs startup_pe on n_pes PEs: all end well and say so."""
        done = run(OSHRUN, "-n", n_pes, "--timeout", DEADLINE, PE, *arguments, **settings)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout.count(": right\n"), n_pes, done.stdout + done.stderr)
        return done

    def expect_refused(self, status, *command, **settings):
        done = run(OSHRUN, "--timeout", DEADLINE, *command, **settings)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stderr

    def test_thirty_two_pes_on_few_processors_start_work_and_end(self):
        self.expect(32, "work")

    def test_small_worlds_start_work_and_end(self):
        for n_pes in (1, 2, 3):
            self.expect(n_pes, "work")

    def test_a_hundred_pairs_of_init_and_finalize_begin_with_an_empty_heap(self):
        for n_pes in (1, 2, 4):
            with self.subTest(n_pes=n_pes):
                self.expect(n_pes, "pairs")

    def test_all_thread_levels_can_be_asked_for(self):
        self.expect(2, "levels")

    def test_a_world_of_one_needs_no_launcher(self):
        done = run(PE, "alone")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(": right\n", done.stdout)
        self.assertEqual(run(PE, "pairs").returncode, 0)

    def test_different_programs_as_pes_are_named_as_the_error(self):
        with tempfile.TemporaryDirectory() as folder:
            chooser = os.path.join(folder, "choose program.sh")
            with open(chooser, "w", encoding="ascii") as script:
                script.write('#!/bin/sh\ncase "$USHMEM_PE" in\n1) exec "$2" work ;;\n'
                             '*) exec "$1" work ;;\nesac\n')
            os.chmod(chooser, 0o755)
            for other in (LARGER, OTHER):
                errors = self.expect_refused(70, "-n", 3, chooser, PE, other)
                self.assertRegex(errors, r"PE 1 runs another program than PE 0")
            # The script by itself is no obstacle.
            done = run(OSHRUN, "-n", 3, "--timeout", DEADLINE, chooser, PE, PE)
            self.assertEqual(done.returncode, 0, done.stderr)

    def test_a_full_heap_gives_null_on_all_pes_and_can_be_emptied(self):
        done = self.expect(3, "full", SHMEM_SYMMETRIC_SIZE="8M")
        self.assertIn("SHMEM_SYMMETRIC_SIZE", done.stderr, "the figures")

    def test_symmetric_globals_can_be_turned_off(self):
        for no in ("0", "off", "No", "False"):
            self.expect(2, "no_globals", USHMEM_SYMMETRIC_GLOBALS=no)

    def test_globals_that_nobody_touches_cost_nothing(self):
        self.expect(3, "large_bss")

    def test_closed_standard_streams_do_not_become_the_node_file(self):
        self.assertEqual(run(PE, "closed_streams").returncode, 0)

    def test_a_limit_of_file_sizes_is_named(self):
        for command in ([PE, "alone"], [OSHRUN, "-n", "2", PE, "work"]):
            done = run("sh", "-c", 'ulimit -f 1000; exec "$@"', "sh", *command)
            self.assertIn(done.returncode, (1, 70), done.stderr)
            self.assertIn("is there a file size limit?", done.stderr)

    def test_the_standards_settings_for_sizes_and_reports_are_understood(self):
        self.expect(2, "work", SHMEM_SYMMETRIC_SIZE="20kk")
        self.expect(2, "work", SHMEM_SYMMETRIC_SIZE="1MiB")
        self.expect(1, "work", SHMEM_SYMMETRIC_SIZE="0")  # rounded up to a page
        done = self.expect(2, "work", SHMEM_DEBUG="1")
        self.assertEqual(len([line for line in done.stderr.splitlines() if ": pid " in line]), 2)

    def test_a_child_forked_before_init_cannot_become_the_pe(self):
        done = self.expect(2, "fork_first")
        self.assertIn("forked child", done.stderr)

    def test_global_exit_ends_waiting_pes_with_its_status(self):
        self.expect_refused(7, "-n", 3, PE, "exit", 7)
        self.expect_refused(0, "-n", 2, PE, "exit", 0)

    def test_exit_handlers_run_once_and_to_their_end_though_many_threads_wait(self):
        for n_pes in (1, 3):
            done = run(OSHRUN, "-n", n_pes, "--timeout", DEADLINE, PE, "exit_with_threads")
            self.assertEqual(done.returncode, 9, done.stderr)
            self.assertEqual(done.stdout, "startup_pe: a slow exit handler has run\n" * n_pes)

    def test_a_call_after_finalize_is_named(self):
        self.assertRegex(self.expect_refused(70, "-n", 2, PE, "finalized"),
                         r"shmem_barrier_all: called after shmem_finalize")

    def test_one_finalize_too_many_is_named(self):
        self.assertRegex(self.expect_refused(70, "-n", 2, PE, "unbalanced"), r"shmem_finalize: ")

    def test_start_pes_finalizes_at_the_end_of_the_program(self):
        for n_pes in (1, 2, 4):
            self.expect(n_pes, "start_pes")
        # The launcher says nothing of a PE that left too early, as it does without the finalize.
        self.assertEqual(self.expect(3, "start_pes").stderr, "")

    def test_after_start_pes_a_pe_that_fails_does_not_wait_for_the_others(self):
        self.assertIn("exited with status 3",
                      self.expect_refused(3, "-n", 3, PE, "start_pes_fail"))

    def test_a_setting_that_means_nothing_is_refused(self):
        self.assertIn("SHMEM_SYMMETRIC_SIZE",
                      self.expect_refused(70, "-n", 2, PE, "work", SHMEM_SYMMETRIC_SIZE="lots"))


if __name__ == "__main__":
    unittest.main()
