# SPDX-License-Identifier: Apache-2.0
"""Which PEs share memory when no launcher of ours has started them: those of one machine, one network namespace
and one user, and nobody else; the others use the network, and the reason is told."""

import os
import re
import secrets
import sys
import tempfile

from startup_support import (DEADLINE, PE, SANITIZER, StartupTest, Store, environment, main, run_all,
                             torchrun_variables)

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import namespaces  # noqa: E402

NOBODY = 65534


def as_user(user, *command):
    return ["setpriv", "--reuid", str(user), "--regid", str(user), "--clear-groups", *map(str, command)]


class Nodes(StartupTest):
    def nodes_told(self, done):
        return re.search(r"node +(\S+?), (which has all PEs|node \d+ of (\d+), with (\d+) of the PEs)", done.output)

    def torchrun_each(self, commands, **settings):
        with Store() as port:
            return run_all(commands, torchrun_variables(len(commands), port, secrets.token_hex(8), **settings))

    def test_pes_of_one_user_and_machine_are_one_node(self):
        done = self.expect_right(self.torchrun_each([[PE, "work"]] * 3, SHMEM_INFO=1), 3)
        self.assertEqual(self.nodes_told(done)[2], "which has all PEs", done)

    def test_a_machine_is_split_into_nodes_when_asked_for_under_every_launcher(self):
        for way, start in self.each_way():
            done = self.expect_right(start(5, PE, "work", USHMEM_FAKE_NODES=2, SHMEM_INFO=1), 5)
            self.assertEqual(self.nodes_told(done)[3], "2", done)
            self.assertEqual(self.nodes_told(done)[4], "3", done)

    def test_a_hundred_pairs_of_init_and_finalize_work_on_two_nodes_under_every_launcher(self):
        for way, start in self.each_way():
            self.expect_right(start(4, PE, "pairs", USHMEM_FAKE_NODES=2), 4)

    def test_a_pe_of_another_user_shares_no_memory_and_says_so(self):
        if os.geteuid() != 0:
            self.skipTest("only root can start processes of another user")
        commands = [[PE, "work"], as_user(NOBODY, PE, "work"), [PE, "work"]]
        done = self.expect_right(self.torchrun_each(commands, SHMEM_INFO=1), 3)
        self.assertRegex(done.output, r"PE 1 shares no memory with the other PEs of \S+ and is a node of its own: it "
                                      r"runs as user 65534 here and as user 0 there")
        self.assertEqual(self.nodes_told(done)[3], "2", done)
        self.assertEqual(self.nodes_told(done)[4], "2", done)

    def test_pes_of_two_network_namespaces_share_no_memory(self):
        reason = namespaces.why_not()
        if reason:
            self.skipTest(reason)
        with namespaces.Network(2) as net, tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "channel")
            commands = [["ip", "netns", "exec", net.in_namespace(pe // 2).name, PE, "by_id", path, pe, 4]
                        for pe in range(4)]
            done = run_all(commands, [environment(SHMEM_INFO=1)] * 4)
        self.expect_right(done, 4)
        self.assertEqual(self.nodes_told(done)[3], "2", done)

    def test_sixty_pes_of_an_ordinary_user_need_few_descriptors(self):
        if os.geteuid() != 0:
            self.skipTest("only root can start processes of another user")
        if SANITIZER:
            self.skipTest("sixty processes of a sanitizer are too many for the time")

        command = ["sh", "-c", 'ulimit -S -n 64; ulimit -H -n 128; exec "$@"', "sh", *as_user(NOBODY, PE, "work")]
        done = self.expect_right(self.torchrun_each([command] * 60, SHMEM_INFO=1), 60)
        self.assertEqual(self.nodes_told(done)[2], "which has all PEs", done)


if __name__ == "__main__":
    main()
