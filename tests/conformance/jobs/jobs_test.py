# SPDX-License-Identifier: Apache-2.0
"""What the standard says of whole jobs: how they begin and end, and of the environment's variables.

From the environment: OSHRUN, and JOBS_PE (jobs_pe.cpp says which modes it has).
"""

import os
import subprocess
import unittest

OSHRUN = os.environ["OSHRUN"]
PE = os.environ["JOBS_PE"]
DEADLINE = float(os.environ.get("JOBS_TEST_DEADLINE", "60"))
MiB = 1 << 20


def run(n_pes, *arguments, **settings):
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("SHMEM_", "SMA_", "USHMEM_"))}
    command = [OSHRUN, "-n", n_pes, "--timeout", DEADLINE, PE, *arguments]
    return subprocess.run(list(map(str, command)), env=clean | settings, text=True, capture_output=True,
                          stdin=subprocess.DEVNULL, timeout=DEADLINE + 10)


class JobTest(unittest.TestCase):
    def expect_right(self, n_pes, *arguments, **settings):
        done = run(n_pes, *arguments, **settings)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual(done.stdout.count("jobs_pe: right\n"), n_pes, done.stdout + done.stderr)
        return done


class BeginAndEnd(JobTest):
    def test_the_library_is_initialized_between_init_and_finalize_and_the_program_goes_on(self):
        for n_pes in (1, 3):
            self.expect_right(n_pes, "states")

    def test_only_the_last_finalize_frees_and_the_others_are_barriers(self):
        for n_pes in (1, 2, 4):
            self.expect_right(n_pes, "nested")

    def test_the_library_can_be_initialized_again(self):
        for n_pes in (1, 3):
            self.expect_right(n_pes, "again")

    def test_finalize_completes_what_is_pending_after_all_have_entered_it(self):
        for n_pes in (1, 2, 5):
            self.expect_right(n_pes, "pending")

    def test_every_thread_level_can_be_requested_and_is_reported(self):
        self.expect_right(3, "levels")

    def test_start_pes_begins_and_the_programs_end_finalizes(self):
        for n_pes in (1, 3):
            self.expect_right(n_pes, "start_pes")


class GlobalExit(JobTest):
    def test_all_pes_end_whatever_they_do(self):
        for what in ("barrier", "wait", "finalize", "sleep", "compute"):
            with self.subTest(what=what):
                done = run(3, "exit_while", what, 5)
                self.assertEqual(done.returncode, 5, done.stderr)
                self.assertNotIn("was left", done.stdout)

    def test_the_status_reaches_the_environment(self):
        for status in (0, 1, 77, 255):
            self.assertEqual(run(2, "exit_while", "barrier", status).returncode, status)

    def test_of_several_statuses_one_is_returned(self):
        for n_pes in (1, 2, 4):
            self.assertIn(run(n_pes, "exit_all", 40).returncode, range(40, 40 + n_pes))

    def test_output_is_flushed_and_exit_handlers_run(self):
        done = run(2, "exit_while", "sleep", 3)
        self.assertIn("jobs_pe: not yet flushed", done.stdout)
        self.assertEqual(done.stdout.count("jobs_pe: exit handler\n"), 1, done.stdout)

    def test_it_does_not_return(self):
        self.assertNotIn("has returned", run(2, "exit_while", "wait", 3).stdout)


class Environment(JobTest):
    def test_the_heap_is_at_least_as_large_as_asked(self):
        for text, size in (("0", 0), ("100000", 100000), ("20m", 20 * MiB), ("20M", 20 * MiB),
                           ("300k", 300 << 10), ("300K", 300 << 10), ("1g", 1 << 30), ("1G", 1 << 30),
                           ("3.1M", 3250586), (".5m", MiB // 2), ("0.5m", MiB // 2), ("1.5k", 1536), ("65536.5", 65537)):
            with self.subTest(text=text):
                self.expect_right(2, "sizes", size, 0, SHMEM_SYMMETRIC_SIZE=text)

    def test_tebibytes_are_understood(self):
        # Whether so much can be had is another matter: the size must not be called invalid.
        done = run(1, "sizes", MiB, 0, SHMEM_SYMMETRIC_SIZE="0.001t")
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_one_multiplier_counts_and_the_rest_is_ignored(self):
        for text in ("20kk", "20km", "20k!"):
            self.expect_right(1, "sizes", 20 << 10, 20 * MiB, SHMEM_SYMMETRIC_SIZE=text)

    def test_an_invalid_size_is_reported(self):
        for text in ("lots", "-5", "-1m", "k"):
            with self.subTest(text=text):
                done = run(2, "sizes", 0, 0, SHMEM_SYMMETRIC_SIZE=text)
                self.assertNotEqual(done.returncode, 0, text)
                self.assertNotIn("jobs_pe: right", done.stdout)

    def test_the_old_prefix_serves_and_the_new_one_wins(self):
        self.expect_right(1, "sizes", 8 * MiB, 64 * MiB, SMA_SYMMETRIC_SIZE="8m")
        self.expect_right(1, "sizes", 8 * MiB, 64 * MiB, SMA_SYMMETRIC_SIZE="100m", SHMEM_SYMMETRIC_SIZE="8m")
        self.expect_right(1, "sizes", 64 * MiB, 0, SMA_SYMMETRIC_SIZE="8m", SHMEM_SYMMETRIC_SIZE="64m")

    def test_the_version_is_printed_on_request(self):
        quiet = self.expect_right(2, "states")
        for name in ("SHMEM_VERSION", "SMA_VERSION"):
            done = self.expect_right(2, "states", **{name: "1"})
            self.assertGreater(len(done.stdout + done.stderr), len(quiet.stdout + quiet.stderr), name)
            self.assertRegex(done.stdout + done.stderr, r"1\.6", name)

    def test_all_variables_are_explained_on_request(self):
        for name in ("SHMEM_INFO", "SMA_INFO"):
            done = self.expect_right(2, "states", **{name: "1"})
            for variable in ("SHMEM_VERSION", "SHMEM_INFO", "SHMEM_SYMMETRIC_SIZE", "SHMEM_DEBUG"):
                self.assertIn(variable, done.stdout + done.stderr, name)

    def test_debugging_messages_are_printed_on_request(self):
        quiet = self.expect_right(2, "states")
        for name in ("SHMEM_DEBUG", "SMA_DEBUG"):
            done = self.expect_right(2, "states", **{name: "1"})
            self.assertGreater(len(done.stdout + done.stderr), len(quiet.stdout + quiet.stderr), name)


if __name__ == "__main__":
    unittest.main()
