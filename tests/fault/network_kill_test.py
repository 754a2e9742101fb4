#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A PE on another node is killed: within a second all others know, say so and end, whatever they do."""

import signal
import time
import unittest

from network_support import Job, Network, NetworkCase

WITHIN_S = 1.0


class KilledTest(NetworkCase):
    def killed_in(self, phase, call, victim=1, pes=4, nodes=2):
        with Network(nodes) as net, Job(net, pes, phase) as job:
            job.until_in(phase)
            if phase != "startup":
                time.sleep(0.3)  # in the midst of it
            since = time.monotonic()
            job.signal(victim, signal.SIGKILL)
            survivors = [pe for pe in range(pes) if pe != victim]
            self.expect_informed(job, since, survivors, [victim], WITHIN_S, call)
            job.ended(10)
            self.assertEqual(job.process.returncode, 128 + signal.SIGKILL, job.text())

    def test_in_put(self):
        # One on each node: all others put to it over the network, and so wait for it.
        self.killed_in("put", r"shmem_(long_put|quiet)", pes=3, nodes=3)

    def test_in_a_collective(self):
        self.killed_in("collective", r"shmem_long_sum_reduce")

    def test_the_first_pe_in_a_collective(self):
        self.killed_in("collective", r"shmem_long_sum_reduce", victim=0)

    def test_the_last_pe_in_a_wait_that_others_hang_on(self):
        self.killed_in("wait", r"shmem_(barrier_all|long_wait_until)", victim=3)

    def test_while_computing(self):
        self.killed_in("compute", "computing")

    def test_with_a_child_that_lives_on(self):
        self.killed_in("forked", "computing")

    def test_in_start_up(self):
        with Network(2) as net, Job(net, 4, "startup") as job:
            job.until_in("startup")
            time.sleep(0.5)  # the others are in shmem_init
            since = time.monotonic()
            job.signal(1, signal.SIGKILL)
            job.until(lambda: not job.alive(), WITHIN_S + 20, "all PEs ended")
            took = time.monotonic() - since
            job.ended(10)
            self.assertIn("PE 1", job.text())
            self.assertRegex(job.text(), r"shmem_init|start")
            self.assertLessEqual(took, WITHIN_S, job.text())
            self.figures = {"ended": took}
            self.tell(f"all ended after {took:.2f} s")


if __name__ == "__main__":
    unittest.main()
