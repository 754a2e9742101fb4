# SPDX-License-Identifier: Apache-2.0
"""How each implementation starts the program over network namespaces, each of which is a node with one core."""

import os
import pathlib
import re
import subprocess

from .implementation import OPEN_MPI, USHMEM, CompareError, last_lines, parse_figures, run_command

# Reaches a namespace as ssh would a host, on the core that is its own.
AGENT = """#!/bin/sh
[ "$1" = -x ] && shift
host=$1
shift
case $host in
{cases}
*) echo "no namespace $host" >&2; exit 1 ;;
esac
exec taskset -c "$core" ip netns exec "$host" {command}
"""
WORDS = '"$@"'  # the command comes word by word
SHELL = 'sh -c "$*"'  # as ssh: the words make one line


class Launch:
    def __init__(self, net, folder, cores):
        self.net = net
        self.cores = cores
        self.agents = {}
        for name, command in (("words", WORDS), ("shell", SHELL)):
            path = pathlib.Path(folder) / f"agent-{name}"
            cases = "\n".join(f"{space.name}) core={self.core(space.number)} ;;" for space in net.namespaces)
            path.write_text(AGENT.format(cases=cases, command=command), "utf-8")
            path.chmod(0o755)
            self.agents[name] = str(path)

    def core(self, number):
        return self.cores[number % len(self.cores)]

    def hosts(self, shape):
        return ",".join(f"{space.name}:{pes}" for space, pes in zip(self.net.namespaces, shape))

    def command(self, implementation, shape, heap):
        """(words before the program, environment)."""
        environment = dict(os.environ, SHMEM_SYMMETRIC_SIZE=str(heap), SMA_SYMMETRIC_SIZE=str(heap))
        device = self.net.namespaces[0].device
        pes = ["-n", str(sum(shape))]
        if implementation.kind.startswith(USHMEM):
            words = [str(implementation.oshrun), "--hosts", self.hosts(shape), "--rsh", self.agents["words"]]
            return words + implementation.options + pes, environment
        if implementation.kind.startswith(OPEN_MPI):
            # Without UCX_TLS it finds that both are one machine and never uses the network.
            environment.update(UCX_TLS="tcp,self", UCX_NET_DEVICES=device)
            # Its start over shared memory mixes up namespaces, which share a host's name.
            words = [str(implementation.oshrun), "--mca", "osc", "^rdma", "--mca", "btl", "^vader", "--mca", "plm",
                     "rsh", "--mca",
                     "plm_rsh_agent", self.agents["shell"], "--mca", "oob_tcp_if_include", device,
                     "--oversubscribe", "--bind-to", "none", "--host", self.hosts(shape)]
            for name in ("UCX_TLS", "UCX_NET_DEVICES", "SHMEM_SYMMETRIC_SIZE", "SMA_SYMMETRIC_SIZE"):
                words += ["-x", name]
            words += ["--allow-run-as-root"] if os.geteuid() == 0 else []
        else:
            # One that is started by hydra, as Sandia OpenSHMEM is.
            environment.update(SHMEM_OFI_PROVIDER="tcp", FI_TCP_IFACE=device)
            words = [str(implementation.oshrun), "-launcher", "ssh", "-launcher-exec", self.agents["shell"],
                     "-iface", device, "-hosts", self.hosts(shape)]
        # Their launchers talk to the nodes over TCP, and must be reachable from there.
        return self.net.namespaces[0].wrapped(words + implementation.options + pes), environment

    def run(self, implementation, shape, arguments, heap, seconds):
        """The figures of one run, checked to have gone over the network."""
        words, environment = self.command(implementation, shape, heap)
        before = self.net.counters()
        status, out, err = run_command([*words, str(implementation.program), *arguments], seconds, environment)
        figures = parse_figures(out)
        where = f"{implementation.label}: the program on {'+'.join(map(str, shape))} PEs"
        after = f" after the cell {list(figures)[-1][0]}" if figures else " before its first cell"
        if status is None:
            raise CompareError(f"{where} did not end within {seconds:g} s, it stood{after}:\n"
                               + last_lines(err or out))
        if status != 0:
            raise CompareError(f"{where} ended with status {status}{after}:\n" + last_lines(err or out))
        library = re.search(r"^library (.*)$", out, re.M)
        far = re.search(r"^far (\d+)$", out, re.M)
        if library:
            implementation.library = library[1]
        # Another one may use the network inside a node too.
        if not far or int(far[1]) < sum(shape[1:]) or (implementation.kind.startswith(USHMEM)
                                                       and int(far[1]) != sum(shape[1:])):
            raise CompareError(f"{where}: PE 0 reaches {far[1] if far else 'no'} PEs by the network only, "
                               f"not {sum(shape[1:])}")
        moved = max(now[f"{way}_bytes"] - was[f"{way}_bytes"]
                    for now, was in zip(self.net.counters()[:1], before) for way in ("rx", "tx"))
        return figures, moved

    def raw(self, program, quick, seconds):
        """What raw_tcp prints, over the same link."""
        extra = ["--quick"] if quick else []
        one, other = self.net.namespaces[:2]
        server = other.start([program, "serve", "--core", str(self.core(1)), *extra], stdout=subprocess.PIPE,
                             text=True)
        try:
            port = server.stdout.readline().strip()
            words = [program, "measure", other.address, port, "--core", str(self.core(0)), *extra]
            status, out, err = run_command(one.wrapped(words), seconds)
        finally:
            server.kill()
            server.wait()
            server.stdout.close()
        if status != 0:
            raise CompareError(f"raw_tcp ended with status {status}:\n" + last_lines(err or out))
        return out
