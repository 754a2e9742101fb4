#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The namespaces and their faults do what they promise, measured with plain programs."""

import os
import pathlib
import signal
import subprocess
import sys
import time
import unittest

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS))

from support import namespaces  # noqa: E402
from support.namespaces import Network, Unavailable  # noqa: E402

TRAFFIC = [sys.executable, str(TESTS / "support" / "traffic.py")]
DEADLINE = 60
WHY_NOT = namespaces.why_not()

# Makes a network and says the names, then waits for its end.
HOLDER = f"""
import sys, time
sys.path.insert(0, {str(TESTS)!r})
from support.namespaces import Network
with Network(3, delay_ms=1) as net:
    child = net.in_namespace(1).start(["sleep", "600"])
    print(net.tag, child.pid, net.relay.pid, flush=True)
    time.sleep(600)
"""


def existing(tag):
    listed = subprocess.run(["ip", "netns", "list"], stdout=subprocess.PIPE, text=True, check=True).stdout
    return [line for line in listed.split("\n") if line.startswith(tag)]


def served(net, server, client, *arguments, at=1, by=0):
    """What server and client print; the server in one namespace, the client in the other."""
    one = net.in_namespace(at).start([*TRAFFIC, server], stdout=subprocess.PIPE, text=True)
    try:
        port = one.stdout.readline().strip()
        asked = net.in_namespace(by).run(
            [*TRAFFIC, client, net.in_namespace(at).address, port, *map(str, arguments)],
            stdout=subprocess.PIPE, text=True, timeout=DEADLINE)
        return asked.returncode, one.communicate(timeout=DEADLINE)[0].strip(), asked.stdout.strip()
    finally:
        one.kill()
        one.wait()
        one.stdout.close()


@unittest.skipIf(WHY_NOT, f"no network namespaces: {WHY_NOT}")
class NamespacesTest(unittest.TestCase):
    def test_the_counters_move_by_the_bytes_sent_and_nothing_else_is_on_the_link(self):
        for count in (2, 3, 4):
            with self.subTest(namespaces=count), Network(count) as net:
                before = net.counters()
                time.sleep(0.3)
                self.assertLess(net.counters()[0]["rx_bytes"] - before[0]["rx_bytes"], 200)
                size = 3_000_000
                status, came, _ = served(net, "sink", "stream", size, at=count - 1)
                self.assertEqual((status, came.split()[0]), (0, str(size)))
                after = net.counters()
                sent = after[0]["tx_bytes"] - before[0]["tx_bytes"]
                received = after[count - 1]["rx_bytes"] - before[count - 1]["rx_bytes"]
                for moved in (sent, received):
                    self.assertGreaterEqual(moved, size)
                    self.assertLess(moved, 1.1 * size)

    def test_every_pair_of_namespaces_is_joined(self):
        with Network(4) as net:
            for at in range(4):
                for by in range(4):
                    if at != by:
                        status, _, _ = served(net, "echo", "round_trip", at=at, by=by)
                        self.assertEqual(status, 0, f"{by} to {at}")

    def test_a_namespace_reaches_nothing_but_the_others(self):
        with Network(2) as net:
            routes = net.in_namespace(0).ip("route").stdout.split("\n")
            self.assertEqual([line for line in routes if line and not line.startswith("10.213.")], [])

    def test_the_link_is_as_large_as_asked(self):
        with Network(2, mtu=9000) as net:
            self.assertIn("mtu 9000", net.in_namespace(1).ip("link", "show", "link0").stdout)

    def test_a_link_goes_down_and_comes_up(self):
        with Network(2, bridged=True) as net:
            net.in_namespace(1).link_down()
            self.assertNotEqual(self.quick_connect(net), "arrived")
            net.in_namespace(1).link_up()
            self.assertEqual(served(net, "echo", "round_trip")[0], 0)

    def test_a_partition_is_silent_in_one_direction_or_in_both(self):
        for arriving, leaving in ((True, True), (True, False), (False, True)):
            with self.subTest(arriving=arriving, leaving=leaving), Network(2) as net:
                net.in_namespace(1).drop(arriving=arriving, leaving=leaving)
                before = net.counters()
                self.assertEqual(self.quick_connect(net), "timed out")
                # Dropped where it arrives, not where it is sent: the link carries it.
                self.assertGreater(net.counters()[1]["rx_packets"], before[1]["rx_packets"])
                net.in_namespace(1).heal()
                self.assertEqual(served(net, "echo", "round_trip")[0], 0)

    def quick_connect(self, net):
        """How a connection from 0 to 1 goes within a second; 1 listens on a port."""
        listener = ("import socket; s = socket.socket(); s.bind(('0.0.0.0', 4000)); s.listen();"
                    " print(flush=True); s.accept()")
        client = ("import socket\ntry:\n  socket.create_connection(('%s', 4000), 1); print('arrived')\n"
                  "except TimeoutError: print('timed out')\nexcept OSError: print('refused')")
        server = net.in_namespace(1).start([sys.executable, "-c", listener], stdout=subprocess.PIPE)
        try:
            server.stdout.readline()
            return net.in_namespace(0).run([sys.executable, "-c", client % net.in_namespace(1).address],
                                           stdout=subprocess.PIPE, text=True).stdout.strip()
        finally:
            server.kill()
            server.wait()
            server.stdout.close()

    def test_five_per_cent_are_lost(self):
        number = 20000
        with Network(2) as net:
            net.in_namespace(1).lose(5)
            _, came, _ = served(net, "count", "datagrams", number)
            lost = 100 * (number - int(came)) / number
            print(f"lost {lost:.2f} % ({', '.join(net.methods)})")
            self.assertGreater(lost, 4)  # 6 standard deviations
            self.assertLess(lost, 6)

    def test_a_delay_is_added_each_way(self):
        with Network(2, delay_ms=200) as net:
            _, _, took = served(net, "echo", "round_trip")
            print(f"round trip {float(took):.1f} ms ({', '.join(net.methods)})")
            self.assertGreaterEqual(float(took), 400)
            self.assertLess(float(took), 440)

    def test_a_delayed_link_loses_when_told_to(self):
        number = 5000
        with Network(2, delay_ms=50) as net:
            net.in_namespace(1).lose(5)
            _, came, _ = served(net, "count", "datagrams", number)
            lost = 100 * (number - int(came)) / number
            self.assertGreater(lost, 3)
            self.assertLess(lost, 7)

    def test_a_rate_is_kept(self):
        with Network(2) as net:
            net.in_namespace(0).limit_rate(8000)
            _, came, _ = served(net, "sink", "stream", 2_000_000)
            size, seconds = came.split()
            rate = 8 * int(size) / float(seconds) / 1000
            print(f"{rate:.0f} kbit/s ({', '.join(net.methods)})")
            self.assertGreater(rate, 6400)
            self.assertLess(rate, 8800)

    def test_nothing_is_left_however_the_maker_ends(self):
        for number in (None, signal.SIGTERM, signal.SIGINT, signal.SIGKILL):
            with self.subTest(signal=number):
                maker = subprocess.Popen([sys.executable, "-c", HOLDER], stdout=subprocess.PIPE,
                                         stderr=subprocess.DEVNULL, text=True)
                tag, *inside = maker.stdout.readline().split()
                self.assertEqual(len(existing(tag)), 4)
                maker.send_signal(number or signal.SIGTERM)
                maker.wait()
                maker.stdout.close()
                until = time.monotonic() + 10
                while (existing(tag) or any(map(running, inside))) and time.monotonic() < until:
                    time.sleep(0.02)
                self.assertEqual(existing(tag), [])
                self.assertFalse(any(map(running, inside)), "a process of a namespace lives on")

    def test_nothing_is_left_when_the_making_fails(self):
        class Broken(Network):
            def _bridge(self):
                raise Unavailable("broken")
        net = Broken(3)
        with self.assertRaises(Unavailable):
            with net:
                self.fail("entered")
        self.assertEqual(existing(net.tag), [])


def running(pid):
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


class WithoutThemTest(unittest.TestCase):
    def test_it_is_said_why_there_are_none(self):
        if os.geteuid() != 0:
            self.assertIn("root", WHY_NOT)
            return
        # The same question from a process that is not root.
        asked = subprocess.run(
            [sys.executable, "-c",
             f"import os, sys\nsys.path.insert(0, {str(TESTS)!r})\nfrom support import namespaces\n"
             "os.setuid(65534)\nprint(namespaces.why_not())"], stdout=subprocess.PIPE, text=True, check=True)
        self.assertIn("root", asked.stdout)

    def test_one_or_five_are_refused(self):
        for count in (1, 5):
            with self.assertRaises(ValueError):
                Network(count)


if __name__ == "__main__":
    unittest.main()
