#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""PE 1 is killed, or kills itself, while the others make device memory and handles with it, or their kernels wait for
it: all are told, nobody hangs, and no process is left. On the CPU device and over the stand-in for libascendcl.

Environment: as launcher_support.py, DEVICE_PE the program of support/device_pe.cpp, ASCEND the settings of the
stand-in, NAME=VALUE with ';' between them.
"""

import os
import re
import signal
import time
import unittest

import launcher_support
from launcher_support import LauncherTest, until

PE = os.environ["DEVICE_PE"]
ASCEND = dict(word.split("=", 1) for word in os.environ["ASCEND"].split(";"))
# A PE that does not look is ended by the launcher: SIGTERM at once, SIGKILL a second later.
WITHIN_S = 5.0
# "PE 2: PE 1 on HOST has gone: REASON; this PE, on HOST, was in CALL (...)"
NOTICE = re.compile(r"ushmem: PE (\d+): PE 1 on \S+ has gone: .*; this PE, on \S+, (was .*)")


def setUpModule():
    launcher_support.set_up()


tearDownModule = launcher_support.tear_down


class DeviceDeaths:
    """The tests; a subclass says on which device."""

    device = {}

    def run_in(self, phase, *arguments, pes=3, kill=True, environment=None, status=(137,)):
        """(stdout, stderr) of a job whose PE 1 is killed when all are there."""
        env = {"SHMEM_SYMMETRIC_SIZE": "64M", **self.device, **(environment or {})}
        job = self.start("-n", pes, PE, phase, *arguments, env=env)
        pids = {}
        while len(pids) < pes:
            words = job.read_line().split()
            if len(words) == 3 and words[0] == phase:
                pids[int(words[1])] = int(words[2])
        if kill:
            time.sleep(0.3)  # in the midst of it
            os.kill(pids[1], signal.SIGKILL)
        since = time.monotonic()
        got, out, err = job.finish()
        self.assertIn(got, status, out + err)
        until("all processes to end", lambda: not job.processes())
        self.assertLess(time.monotonic() - since, WITHIN_S, out + err)
        return out, err

    def expect_named(self, *arguments, **options):
        """One node: oshrun watches its processes, and names the one that was killed."""
        out, err = self.run_in(*arguments, **options)
        self.assertRegex(err, r"PE 1 \(pid \d+\) on this host was killed by signal 9", out + err)
        return out

    def expect_told(self, call, *arguments, told=(2, 3)):
        """Two nodes: each PE says that PE 1 has gone, and in what call it was itself."""
        # A survivor that has seen the connection close may have ended, with 70, before the launcher is told of the one
        # that was killed, whose memory goes first.
        _, err = self.run_in(*arguments, pes=4, status=(137, 70),
                             environment={"USHMEM_FAKE_NODES": "2", "SHMEM_SYMMETRIC_SIZE": "256M"})
        said = {int(pe): where for pe, where in NOTICE.findall(err)}
        self.assertGreaterEqual(set(said), set(told), err)
        for pe in told:
            self.assertRegex(said[pe], call, err)

    def test_before_the_allocation_is_agreed_on(self):
        self.expect_named("grow", "absent")

    def test_while_it_hands_out_who_it_is(self):
        for point in ("send:1", "send:2", "take:1", "take:2"):
            with self.subTest(point):
                self.expect_named("grow", point, kill=False)

    def test_while_it_hands_out_its_memory_and_takes_that_of_others(self):
        for point in ("send:3", "send:4", "take:3", "take:4"):
            with self.subTest(point):
                self.expect_named("grow", point, kill=False)

    def test_while_a_handle_is_made(self):
        self.expect_named("create")

    def test_while_a_handle_is_given_back(self):
        self.expect_named("destroy")

    def test_while_kernels_wait_for_its_signal(self):
        self.expect_named("signal")

    def test_while_kernels_wait_for_it_in_a_barrier(self):
        self.expect_named("barrier")

    def test_on_another_node_in_the_allocation(self):
        self.expect_told(r"was in shmemx_malloc_device", "grow", "absent")

    def test_on_another_node_while_a_handle_is_made(self):
        self.expect_told(r"was in shmemx_device_create", "create")

    def test_on_another_node_while_kernels_wait_for_its_signal(self):
        self.expect_told(r"was in shmemx_stream_synchronize \(for what has been put into the stream", "signal")

    def test_on_another_node_while_kernels_wait_for_it_in_a_barrier(self):
        self.expect_told(r"was in shmemx_stream_synchronize", "barrier")

    def test_on_another_node_while_a_handle_waits_for_its_kernels(self):
        self.expect_told(r"was in shmemx_device_destroy", "drain")

    def test_on_another_node_while_a_stream_is_ended(self):
        self.expect_told(r"was in shmemx_stream_destroy", "end_stream")

    def test_on_another_node_while_others_finalize(self):
        self.expect_told(r"was in shmem_finalize", "finalize")

    def test_while_kernels_of_another_node_put_to_it(self):
        # Either thread may be the one that is shown: the host's, or the one that serves kernels.
        self.expect_told(r"was in (shmemx_stream_synchronize|a kernel's request)", "ring")

    def test_a_pe_whose_kernel_waits_leaves_when_another_ends_the_job(self):
        out, err = self.run_in("leave", kill=False, status=(7,))
        left = {int(pe) for pe in re.findall(r"^left (\d)", out, re.M)}
        self.assertEqual(left, {0, 1, 2}, out + err)

    def test_a_wait_for_kernels_is_reported_and_has_its_limit(self):
        job = self.start("-n", 2, PE, "signal", env={
            "SHMEM_SYMMETRIC_SIZE": "64M", "USHMEM_WAIT_REPORT": "0.2", "USHMEM_WAIT_LIMIT": "1.5", **self.device})
        _, out, err = job.finish()
        self.assertRegex(err, r"PE 0: shmemx_stream_synchronize: has waited 0\.\d s: for what has been put", out + err)
        self.assertRegex(err, r"has waited 1\.\d s, the limit set by USHMEM_WAIT_LIMIT", out + err)


class OnTheCpuDevice(DeviceDeaths, LauncherTest):
    def test_before_it_has_made_its_memory(self):
        self.expect_named("grow", "create:1", kill=False)


class OnAscendA2(DeviceDeaths, LauncherTest):
    device = {**ASCEND, "USHMEM_FAKE_ACL": "profile=A2,seed=5"}

    def test_in_the_middle_of_a_change_of_anothers_word(self):
        out = self.expect_named("word", kill=False)
        self.assertEqual({int(pe) for pe in re.findall(r"^went_on (\d)", out, re.M)}, {0, 2}, out)


class OnAscend950(DeviceDeaths, LauncherTest):
    device = {**ASCEND, "USHMEM_FAKE_ACL": "profile=950,seed=5"}


if __name__ == "__main__":
    unittest.main(verbosity=2)
