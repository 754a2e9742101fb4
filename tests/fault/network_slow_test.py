#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A slow peer is no dead peer: no false alarm at the default timeout. A minute each with USHMEM_TEST_FULL=1."""

import signal
import time
import unittest

from network_support import FULL, Job, Network, NetworkCase

WORK_S = 60 if FULL else 8
END_S = 120  # beyond the work: start and end over a slow link


class SlowTest(NetworkCase):
    def expect_no_alarm(self, job, net):
        job.ended(WORK_S + END_S)
        self.assertEqual(job.process.returncode, 0, job.text())
        self.assertEqual([m[0] for _, m in job.notices()], [])
        self.assertNotIn("has gone", job.text())
        rounds = [int(text.split()[1]) for _, text in job.lines if text.startswith("rounds ")]
        self.assertEqual(len(rounds), job.pes, job.text())
        self.figures = {"rounds": min(rounds), "methods": net.methods}
        self.tell(f"{min(rounds)} rounds in {WORK_S} s, no alarm" +
                  (f" ({'; '.join(net.methods)})" if net.methods else ""))

    def test_a_peer_stopped_for_five_seconds(self):
        with Network(2) as net, Job(net, 2, "work", WORK_S) as job:
            job.until_in("work")
            time.sleep(1)
            job.signal(1, signal.SIGSTOP)
            time.sleep(5)
            job.signal(1, signal.SIGCONT)
            self.expect_no_alarm(job, net)

    def test_a_delay_of_200_ms_and_a_loss_of_5_per_cent(self):
        with Network(2, delay_ms=200) as net:
            for node in net.namespaces:
                node.lose(5)
            with Job(net, 2, "work", WORK_S) as job:
                self.expect_no_alarm(job, net)

    def test_a_link_of_one_megabit(self):
        with Network(2) as net:
            for node in net.namespaces:
                node.limit_rate(1000)
            with Job(net, 2, "work", WORK_S) as job:
                self.expect_no_alarm(job, net)


if __name__ == "__main__":
    unittest.main()
