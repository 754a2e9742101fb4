#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What somebody on the network sees of a start, and can do to it."""

import hashlib
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from network_support import Job, Network, NetworkCase

ID_PE = os.environ["ID_PE"]
SECRET_BYTE = 20  # of a unique id, in its secret
CHECK_BYTES = 4  # at its end, of what is before
LATE_S = 2  # so long a start is open to whoever comes
PES = 4

# Names each node for itself, so that there is something to look for.
NAMING_AGENT = """#!/bin/sh
host=$1
shift
exec ip netns exec "$host" unshare --uts sh -c 'hostname "marked-'$host'" && exec "$@"' sh "$@"
"""


class Capture:
    """Everything on a namespace's link, as bytes."""

    def __init__(self, node, folder):
        self.path = pathlib.Path(folder) / "capture"
        self.process = node.start(["tcpdump", "-i", node.device, "-s", "0", "-U", "--immediate-mode", "-w", str(self.path),
                                   "-Z", "root"],
                                  stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        while "listening on" not in (line := self.process.stderr.readline()):
            if not line:
                raise OSError("tcpdump does not listen")

    def taken(self):
        time.sleep(0.5)  # what is on its way to the file
        self.process.send_signal(signal.SIGINT)
        self.process.wait(10)
        self.process.stderr.close()
        return self.path.read_bytes()


class ReadingTest(NetworkCase):
    def seen(self, tls):
        """{what: how often} of the start of a world, seen in a capture."""
        with tempfile.TemporaryDirectory() as folder, Network(2) as net:
            agent = pathlib.Path(folder) / "agent"
            agent.write_text(NAMING_AGENT, "utf-8")
            agent.chmod(0o755)
            capture = Capture(net.in_namespace(1), folder)
            with Job(net, PES, "late", "0.1", environment={"USHMEM_TLS": tls},
                     rsh=str(agent)) as job:
                job.ended(60)
                self.assertEqual(job.process.returncode, 0, job.text())
            taken = capture.taken()
        boot_id = pathlib.Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
        wanted = {"host names": [f"marked-{space.name}".encode() for space in net.namespaces],
                  "boot id as text": [boot_id.encode()],
                  "boot id in the PE table": [bytes.fromhex(boot_id.replace("-", ""))]}
        self.assertGreater(len(taken), 2000, "the capture has the exchange")
        return {what: sum(taken.count(text) for text in texts) for what, texts in wanted.items()}

    def test_without_tls_the_exchange_can_be_read(self):
        seen = self.seen("off")
        self.tell(str(seen))
        # Or the next test would look for what is never there.
        self.assertGreater(seen["host names"], 0)
        self.assertGreater(seen["boot id as text"] + seen["boot id in the PE table"], 0)

    def test_with_tls_nothing_of_it_can_be_read(self):
        seen = self.seen("psk")
        self.tell(str(seen))
        self.assertEqual(set(seen.values()), {0})


ATTACKER = r"""
import random, socket, sys, time
held, random_bytes = [], random.Random(7)
def ports():
    found = set()
    for line in open(sys.argv[1]).read().split("\n")[1:]:
        words = line.split()
        if len(words) > 3 and words[3] == "0A":
            found.add(int(words[1].split(":")[1], 16))
    return found
def connect(port):
    s = socket.socket(); s.settimeout(0.2)
    s.connect((sys.argv[2], port))
    return s
count = 0
while True:
    for port in ports():
        for kind in ("scan", "garbage", "silent", "slow"):
            try:
                s = connect(port)
                count += 1
                if kind == "scan":
                    s.close()
                elif kind == "garbage":
                    s.sendall(random_bytes.randbytes(4096)); s.close()
                else:
                    held.append((kind, s))
            except OSError:
                pass
    for kind, s in held[-200:]:
        if kind == "slow":
            try: s.send(b"U")
            except OSError: pass
    print(count, flush=True)
    time.sleep(0.02)
"""


def guessed(unique_id):
    """The id of somebody who knows everything but the secret."""
    changed = bytearray(unique_id[:-CHECK_BYTES])
    changed[SECRET_BYTE] ^= 1
    return bytes(changed) + hashlib.sha256(changed).digest()[:CHECK_BYTES]


class AttackTest(NetworkCase):
    def start_takes(self, attacked):
        """(seconds of a start that is open for LATE_S, connections that were made to it)."""
        with Network(3) as net:
            attackers = []
            for target in net.namespaces[:2] if attacked else []:
                # The table of listeners is read where they are; the connections come from the third node.
                pid = target.start(["sleep", "600"])
                attackers.append((pid, net.in_namespace(2).start(
                    [sys.executable, "-c", ATTACKER, f"/proc/{pid.pid}/net/tcp", target.address],
                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)))
            two = type("Two", (), {"namespaces": net.namespaces[:2]})
            start = time.monotonic()
            with Job(two, PES, "late", str(LATE_S)) as job:
                job.ended(60)
                took = time.monotonic() - start
                self.assertEqual(job.process.returncode, 0, job.text())
            made = 0
            for sleeper, attacker in attackers:
                attacker.send_signal(signal.SIGINT)
                made += int(([0] + attacker.communicate(timeout=10)[0].split())[-1])
                sleeper.kill()
                sleeper.wait()
            return took, made

    def test_strangers_neither_stop_nor_slow_a_start(self):
        quiet, _ = self.start_takes(False)
        attacked, made = self.start_takes(True)
        self.tell(f"{quiet:.2f} s alone, {attacked:.2f} s with {made} connections of strangers")
        self.assertGreater(made, 50, "nobody was attacked")
        self.assertLess(attacked, quiet + 1)

    def test_a_peer_with_a_wrong_key_is_refused_and_told_so(self):
        for tls in ("off", "psk"):
            with self.subTest(tls=tls), tempfile.TemporaryDirectory() as folder, Network(2) as net:
                environment = dict(os.environ, USHMEM_TLS=tls, USHMEM_START_TIMEOUT="8",
                                   USHMEM_CONTROL_INTERFACE=net.namespaces[0].device)
                file, other = pathlib.Path(folder) / "id", pathlib.Path(folder) / "guessed"
                options = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True,
                           "env": environment}
                root = net.in_namespace(0).start([ID_PE, "0", "2", file], **options)
                self.addCleanup(root.stdout.close)
                while not file.exists():
                    self.assertIsNone(root.poll(), "the root has ended")
                    time.sleep(0.01)
                other.write_bytes(guessed(file.read_bytes()))
                wrong = net.in_namespace(1).run([ID_PE, "1", "2", other], timeout=60, **options)
                self.assertNotEqual(wrong.returncode, 0)
                self.assertRegex(wrong.stdout, r"wrong secret|the other side has another", wrong.stdout)
                # The right one still gets in.
                right = net.in_namespace(1).run([ID_PE, "1", "2", file], timeout=60, **options)
                said = root.communicate(timeout=60)[0]
                self.assertEqual((right.returncode, root.returncode), (0, 0), right.stdout + said)
                self.tell(f"USHMEM_TLS={tls}: {wrong.stdout.strip().splitlines()[0]}")


if __name__ == "__main__":
    unittest.main()
