#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs a suite over several network namespaces, each of which is a node.

    OSHRUN=... over_namespaces.py [--namespaces 2] [--pes N] PROGRAM [ARGUMENT...]
    OSHRUN=... over_namespaces.py --driver --least BYTES PROGRAM [ARGUMENT...]

With --pes the program's PEs are dealt to the namespaces in blocks by oshrun --hosts. With --driver the program
itself starts worlds: it finds the command to do so with in USHMEM_TEST_OSHRUN. Either way the suite is told how
many nodes there must be, and afterwards every link must have carried at least what was put to other nodes, or it
fails: with --pes what tests/support/nodes.cpp says that it has put, otherwise --least. Status 77, which ctest shows as skipped, where there can be no namespaces.
"""

import argparse
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from support import namespaces  # noqa: E402
from support.namespaces import Network  # noqa: E402

SKIPPED = 77
PUT_LINE = r"^nodes: (\d+) nodes, (\d+) bytes put to another node by each PE$"


def host_options(net, pes=None, rsh="ip netns exec"):
    """For oshrun: PEs in blocks, the first namespaces one more where they cannot be equal."""
    count = len(net.namespaces)
    shares = [(pes + count - 1 - k) // count for k in range(count)] if pes else [None] * count
    hosts = ",".join(space.name + (f":{share}" if share else "")
                     for space, share in zip(net.namespaces, shares) if share is None or share)
    return ["--hosts", hosts, "--rsh", rsh]


def least_bytes(output, pes, count):
    """What each namespace must have sent, by the frame's own word; 0: it has said nothing."""
    said = re.search(PUT_LINE, output, re.M)
    return int(said[2]) * (pes // count) if said else 0


def run_suite(net, arguments, environment):
    command = [environment["OSHRUN"], *host_options(net, arguments.pes), "-n", str(arguments.pes),
               "--timeout", "500", *arguments.program]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=environment, check=False)
    sys.stdout.write(done.stdout)
    least = least_bytes(done.stdout, arguments.pes, len(net.namespaces))
    if done.returncode == 0 and least == 0:
        print("over_namespaces: the suite did not say what it has put to other nodes", file=sys.stderr)
        return 1, 0
    return done.returncode, least


def run_driver(net, arguments, environment):
    with tempfile.TemporaryDirectory(prefix="over-namespaces-") as folder:
        launcher = pathlib.Path(folder) / "oshrun"
        words = shlex.join([environment["OSHRUN"], *host_options(net)])
        launcher.write_text(f"#!/bin/sh\nexec {words} \"$@\"\n", "utf-8")
        launcher.chmod(0o755)
        environment = dict(environment, USHMEM_TEST_OSHRUN=str(launcher))
        return subprocess.run(arguments.program, env=environment, check=False).returncode, arguments.least


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--namespaces", type=int, default=2)
    parser.add_argument("--pes", type=int)
    parser.add_argument("--driver", action="store_true")
    parser.add_argument("--least", type=int, default=1)
    parser.add_argument("program", nargs=argparse.REMAINDER)
    arguments = parser.parse_args()
    reason = namespaces.why_not()
    if reason:
        print(f"SKIPPED: {reason}; the same suite runs with fake nodes")
        return SKIPPED
    environment = dict(os.environ, USHMEM_TEST_NODES=str(arguments.namespaces))
    environment.pop("USHMEM_FAKE_NODES", None)
    with Network(arguments.namespaces) as net:
        before = net.counters()
        status, least = (run_driver if arguments.driver else run_suite)(net, arguments, environment)
        moved = [after["tx_bytes"] - was["tx_bytes"] for after, was in zip(net.counters(), before)]
    print(f"over_namespaces: bytes sent by each namespace: {moved}, at least {least} each were put")
    if status == 0 and min(moved) < least:
        print("over_namespaces: the links have not carried what was put", file=sys.stderr)
        return 1
    return status


if __name__ == "__main__":
    sys.exit(main())
