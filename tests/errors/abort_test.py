#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A bad call of a PE that is a process: one line on standard error, the end of the job, status 70.

Environment: OSHRUN is the launcher, ERRORS_PROCESS the program (errors_process.cpp).
"""

import os
import re
import subprocess
import sys
import unittest

OSHRUN = os.environ.get("OSHRUN", "")
PROGRAM = os.environ.get("ERRORS_PROCESS", "")
DEADLINE = float(os.environ.get("USHMEM_TEST_WAIT", "60"))
FATAL = 70
STAGE = "auto, or a number of bytes up to 32K"

# Scenario: (PE, function, what the line says). The PE's line is the only one of the library.
SINGLE = {
    "put": (1, "shmem_long_put", r"argument pe is 99: must be 0 to 1"),
    "p": (0, "shmem_int_p", r"argument pe is -3: must be 0 to 1"),
    "get": (1, "shmem_long_get",
            r"argument nelems is 18446744073709551615 \(as a signed number -1\): .*"),
    "iput": (1, "shmem_long_iput", r"argument dest is 0x[0-9a-f]+ and dst is 1099511627776 .*"),
    "stack": (1, "shmem_long_p", r"argument dest is 0x[0-9a-f]+ .*not symmetric memory; .*"),
    "atomic": (1, "shmem_long_atomic_add",
               r"argument dest is 0x[0-9a-f]+4: must be aligned to 8 bytes"),
    "put_signal": (1, "shmem_long_put_signal", r"argument sig_op is 7: .*"),
    "signal_set": (1, "shmem_signal_set", r"argument pe is 2: must be 0 to 1"),
    "wait_until": (1, "shmem_long_wait_until", r"argument cmp is 0: .*"),
    "broadcast": (1, "shmem_long_broadcast", r"argument PE_root is 2: .*"),
    "malloc_with_hints": (1, "shmem_malloc_with_hints", r"argument hints is 64: .*"),
    "free": (1, "shmem_free", r"argument ptr is 0x[0-9a-f]+: not the start of a live alloc.*"),
    "team_sync": (1, "shmem_team_sync", r"argument team is 0x4d: not a live team of this PE"),
    "ctx_quiet": (1, "shmem_ctx_quiet", r"argument ctx is 0x4d: not a live context of this PE"),
    "pe_quiet": (1, "shmem_pe_quiet", r"argument target_pes\[0\] is 5: must be 0 to 1"),
    "clear_lock": (1, "shmem_clear_lock",
                   r"argument lock is 0x[0-9a-f]+: this PE does not hold it"),
    "init_thread": (1, "shmem_init_thread", r"argument requested is 9: .*"),
    "twice": (1, "shmem_free", r"argument ptr is 0x[0-9a-f]+: not the start of a live alloc.*"),
    "other_thread": (1, "shmem_long_p", r"argument pe is 42: must be 0 to 1"),
    "set_errors_back": (1, "shmem_long_p", r"argument pe is 99: must be 0 to 1"),
}

# Scenario: function and call of PE 0, of PE 1. Each PE that prints names the other and both calls.
DIFFER = {
    "differ_malloc": (("shmem_malloc", "malloc(size 64,"), ("shmem_malloc", "malloc(size 128,")),
    "differ_malloc_calloc": (("shmem_malloc", "malloc(size 64,"),
                             ("shmem_calloc", "calloc(size 64,")),
    "differ_malloc_free": (("shmem_malloc", "call 2 is malloc(size 64,"),
                           ("shmem_free", "call 2 is free(size 0,")),
    "differ_realloc": (("shmem_realloc", "realloc(size 96,"),
                       ("shmem_realloc", "realloc(size 112,")),
    "differ_split": (("shmem_team_split_strided", "(0, 1, 2)"),
                     ("shmem_team_split_strided", "(1, 1, 1)")),
}


def run(*command, env=None):
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("USHMEM_", "SHMEM_"))}
    environment.update(env or {})
    return subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, timeout=DEADLINE,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def oshrun(scenario, n=2, **kw):
    return run(OSHRUN, "-n", str(n), PROGRAM, scenario, **kw)


def lines_of_library(done):
    return [line for line in done.stderr.splitlines() if line.startswith("ushmem: ")]


class Abort(unittest.TestCase):
    maxDiff = None

    def check_single(self, scenario, pe, function, says, printed="", **kw):
        done = oshrun(scenario, **kw)
        with self.subTest(scenario, stderr=done.stderr):
            self.assertEqual(done.returncode, FATAL)
            lines = lines_of_library(done)
            self.assertEqual(len(lines), 1, lines)
            self.assertRegex(lines[0], rf"\Aushmem: PE {pe}: {function}: {says}\Z")
            self.assertNotIn("goes on", done.stdout)
            self.assertIn(printed, done.stdout)

    def test_one_line_names_pe_function_argument_and_value_and_the_job_ends(self):
        for scenario, (pe, function, says) in SINGLE.items():
            self.check_single(scenario, pe, function, says)

    def test_another_thread_that_reads_a_stream_does_not_hold_up_the_end(self):
        self.check_single("while_reading", 1, "shmem_long_p", r"argument pe is 77: must be 0 to 1",
                          printed="printed before\n")

    def test_freed_memory_with_the_second_level_of_checks(self):
        self.check_single("freed", 1, "shmem_int_p",
                          r"argument dest is 0x[0-9a-f]+ \(1 elements of 4 bytes, PE 0\): not within"
                          r" one live allocation .*", env={"USHMEM_CHECKS": "2"})

    def test_collective_calls_that_differ_name_both_pes_and_both_calls(self):
        for scenario, calls in DIFFER.items():
            done = oshrun(scenario)
            with self.subTest(scenario, stderr=done.stderr):
                self.assertEqual(done.returncode, FATAL)
                lines = lines_of_library(done)
                self.assertIn(len(lines), (1, 2), lines)
                for line in lines:
                    found = re.match(r"ushmem: PE ([01]): (\w+): ", line)
                    self.assertTrue(found, line)
                    pe = int(found.group(1))
                    self.assertEqual(found.group(2), calls[pe][0], line)
                    self.assertIn(f"PE {1 - pe}", line[found.end():])
                    for _, call in calls:
                        self.assertIn(call, line)

    def test_collectives_with_data_that_differ_are_told_by_name_and_end_the_job(self):
        inscan, fcollect = "an inclusive scan of 24 bytes", "an fcollect of 16 bytes"
        other = "called one of another operation or type"
        for scenario, says in {
                "differ_collective": (f"is in another collective call, {inscan}",
                                      f"is in another collective call, {fcollect}"),
                "differ_operation": (other, other),
                "differ_bytes": ("called with 40000 bytes, this PE with 8",
                                 "called with 8 bytes, this PE with 40000")}.items():
            done = oshrun(scenario)
            with self.subTest(scenario, stderr=done.stderr):
                self.assertEqual((done.returncode, done.stdout), (FATAL, ""))
                lines = lines_of_library(done)
                self.assertIn(len(lines), (1, 2), lines)
                for line in lines:
                    found = re.fullmatch(r"ushmem: PE ([01]): shmem_\w+: collective calls differ: "
                                         r"PE ([01]) (.*)", line)
                    self.assertTrue(found, line)
                    pe = int(found.group(1))
                    self.assertEqual((found.group(2), found.group(3)), (str(1 - pe), says[pe]))

    def test_who_waits_in_a_collective_names_the_pe_that_does_not_come(self):
        late = "the world team of 2 PEs: for PE 1, which has not "
        for scenario, function, says in (
                ("missing_packet", "shmem_fcollectmem", late + "come to round 1 of its collectives"),
                ("missing_taker", "shmem_broadcastmem", late + "taken all data of round 1 of its collectives"),
                ("missing_room", "shmem_long_broadcast", late + "taken all data of round 1 of its collectives"),
                ("missing_set", "shmem_fcollect64",
                 "the active set from PE 0, stride 1,: for PE 1, which has not yet used it")):
            done = oshrun(scenario, env={"USHMEM_WAIT_LIMIT": "0.3"})
            with self.subTest(scenario):
                self.assertEqual(done.returncode, FATAL)
                self.assertEqual(lines_of_library(done),
                                 [f"ushmem: PE 0: {function}: has waited 0.3 s, the limit set by "
                                  f"USHMEM_WAIT_LIMIT: {says}"])

    def test_a_memory_call_against_a_barrier_is_told_at_the_memory_call(self):
        self.check_single("differ_malloc_barrier", 0, "shmem_malloc",
                          r"collective calls differ: this PE's memory call 1 is malloc\(size 64,.*"
                          r"PE 1 is in another collective call, a barrier or sync for one .*")

    def test_a_split_against_a_barrier_is_told_at_the_split(self):
        self.check_single("differ_split_barrier", 1, "shmem_team_split_strided",
                          r"collective calls differ: PE 0 of the parent team is in another .*")

    def test_splits_of_different_kinds_name_the_other_call(self):
        done = oshrun("differ_splits")
        self.assertEqual(done.returncode, FATAL)
        for line in lines_of_library(done):
            self.assertRegex(line, r"PE 0: shmem_team_split_strided: .* PE 1 .* shmem_team_split_2d\Z|"
                                   r"PE 1: shmem_team_split_2d: .* PE 0 .* shmem_team_split_strided\Z")

    def test_before_init_there_is_no_pe_to_name(self):
        for how in ((PROGRAM, "before_init"), (OSHRUN, "-n", "2", PROGRAM, "before_init")):
            done = run(*how)
            with self.subTest(how, stderr=done.stderr):
                self.assertEqual(done.returncode, FATAL)
                for line in lines_of_library(done):
                    self.assertRegex(line, r"\Aushmem: shmem_n_pes: the library is not initialised "
                                           r"in this process: call shmem_init first .*")

    def test_global_exit_before_init_is_refused_too(self):
        done = run(PROGRAM, "global_exit_before_init")
        self.assertEqual(done.returncode, FATAL)
        self.assertRegex(done.stderr, r"\Aushmem: shmem_global_exit: the library is not init.*\n\Z")
        # When errors return it must end the process all the same, with the status it was given.
        done = run(PROGRAM, "global_exit_before_init", env={"USHMEM_ERRORS": "return"})
        self.assertEqual((done.returncode, done.stderr), (3, ""))

    def test_after_finalize(self):
        done = run(PROGRAM, "after_finalize")
        self.assertEqual(done.returncode, FATAL)
        self.assertEqual(done.stderr, "ushmem: PE 0: shmem_quiet: called after shmem_finalize\n")

    def test_a_forked_child_ends_alone(self):
        done = oshrun("forked_child")
        self.assertEqual((done.returncode, done.stdout), (0, f"{FATAL}\n" * 2))
        self.assertEqual(sorted(done.stderr.splitlines()),
                         [f"ushmem: PE {pe}: shmem_long_p: called in a forked child of a PE: the child "
                          "is not a PE" for pe in (0, 1)])

    def test_a_thread_outside_an_in_process_world(self):
        done = run(PROGRAM, "unattached")
        self.assertEqual(done.returncode, FATAL)
        for line in done.stderr.splitlines():
            self.assertRegex(line, r"\Aushmem: shmem_barrier_all: the library is not initialised .*")

    def test_a_pe_of_an_in_process_world_ends_the_process(self):
        done = run(PROGRAM, "in_process")
        self.assertEqual(done.returncode, FATAL)
        self.assertRegex(done.stderr, r"\Aushmem: PE 1: shmem_free: argument ptr is 0x[^\n]*\n\Z")

    def test_return_mode_prints_nothing_and_the_job_goes_on(self):
        done = oshrun("return", env={"USHMEM_ERRORS": "return"})
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(sorted(done.stdout.splitlines()),
                         [f"{value} shmem_long_p: argument pe is 99: must be 0 to 1"
                          for value in (17, 18)])

    def test_every_call_before_init_in_a_forked_child_and_after_finalize(self):
        for how in ((PROGRAM, "life"), (OSHRUN, "-n", "2", PROGRAM, "life")):
            done = run(*how, env={"USHMEM_ERRORS": "return"})
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""), how)

    def test_settings_that_cannot_be_understood_end_the_start(self):
        for name, value, allowed in (("USHMEM_CHECKS", "3", "0|1|2"),
                                     ("USHMEM_ERRORS", "never", "abort|return"),
                                     ("USHMEM_COLL_REDUCE", "chain", "auto|flat|shares"),
                                     ("USHMEM_COLL_SCAN", "shares", "auto|flat|chain"),
                                     ("USHMEM_COLL_STAGE", "-1", STAGE),
                                     ("USHMEM_COLL_STAGE", "some", STAGE),
                                     ("USHMEM_COLL_STAGE", "32769", STAGE),
                                     ("USHMEM_COLL_STAGE", "1M", STAGE)):
            done = run(PROGRAM, "after_finalize", env={name: value})
            self.assertEqual(done.returncode, FATAL)
            self.assertEqual(done.stderr,
                             f'ushmem: PE 0: shmem_init: {name} is "{value}": must be {allowed}\n')


if __name__ == "__main__":
    if not OSHRUN or not PROGRAM:
        sys.exit("abort_test.py: set OSHRUN and ERRORS_PROCESS")
    unittest.main(verbosity=2)
