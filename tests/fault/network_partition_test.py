#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A node is unplugged or parted from the others in silence: both sides know within the timeout and a second."""

import re
import time
import unittest

from network_support import FULL, PEER_TIMEOUT, Job, Network, NetworkCase

WITHIN_S = PEER_TIMEOUT + 1.0
more = unittest.skipUnless(FULL, "four of eight cases, since each takes the time-out: USHMEM_TEST_FULL=1 runs all")
PES = 3  # one on each of three nodes, so that two can still talk to each other


class PartedTest(NetworkCase):
    def parted_in(self, phase, call, cut, node=1):
        with Network(PES) as net, Job(net, PES, phase,
                                      environment={"USHMEM_PEER_TIMEOUT": str(PEER_TIMEOUT)}) as job:
            job.until_in(phase)
            time.sleep(1)  # some heartbeats
            begun = time.monotonic()
            cut(net.in_namespace(node))
            # Commands do it, which take seconds when the machine is busy: until the last of them has ended some
            # packets still pass.
            since = time.monotonic()
            self.tell(f"{since - begun:.2f} s to make the fault")
            # Whoever is on one side may take those of the other to have gone.
            self.expect_informed(job, since, list(range(PES)), range(PES), WITHIN_S, call)
            for _, notice in job.notices():
                if heard := re.search(r"for (\d+\.\d) s$", notice["reason"]):
                    self.assertLessEqual(float(heard[1]), WITHIN_S, notice[0])

    def test_unplugged_in_put(self):
        self.parted_in("put", r"shmem_(long_put|quiet)", lambda node: node.link_down())

    @more
    def test_unplugged_in_a_collective(self):
        self.parted_in("collective", r"shmem_long_sum_reduce", lambda node: node.link_down())

    @more
    def test_unplugged_while_computing(self):
        self.parted_in("compute", "computing", lambda node: node.link_down())

    def test_the_first_node_unplugged_in_a_collective(self):
        self.parted_in("collective", r"shmem_long_sum_reduce", lambda node: node.link_down(), node=0)

    @more
    def test_silent_in_both_directions_in_a_collective(self):
        self.parted_in("collective", r"shmem_long_sum_reduce", lambda node: node.drop())

    def test_silent_in_both_directions_while_computing(self):
        self.parted_in("compute", "computing", lambda node: node.drop())

    @more
    def test_nothing_arrives_any_more(self):
        self.parted_in("collective", r"shmem_long_sum_reduce", lambda node: node.drop(leaving=False))

    def test_nothing_leaves_any_more(self):
        self.parted_in("collective", r"shmem_long_sum_reduce", lambda node: node.drop(arriving=False))


if __name__ == "__main__":
    unittest.main()
