# SPDX-License-Identifier: Apache-2.0
"""Network namespaces of one machine, joined by links of our own: "nodes" between which only a network is.

    with Network(2) as net:
        net.in_namespace(0).run(["program"])

Two namespaces share one veth pair, more (or two with bridged=True, where one's link can go down without the
other's) a bridge. Nothing else is on these links: IPv6, which
would speak by itself, is off. All names are of this run alone. A watcher process removes everything, the
processes inside included, as soon as this process has closed or ended in any way, SIGKILL included.
"""

import json
import os
import secrets
import shutil
import subprocess
import sys
import time

from . import delay_relay

MOST_NODES = 4
TOOLS = ("ip", "nft", "tc")

# Reads until its input ends, which is when whoever made the namespaces closes it or dies, then removes.
WATCHER = """
trap '' INT TERM HUP
cat > /dev/null
for space; do
  for turn in 1 2 3 4 5 6 7 8 9 10; do
    pids=$(ip netns pids "$space" 2> /dev/null) || break
    [ -z "$pids" ] && break
    kill -KILL $pids 2> /dev/null
    sleep 0.02
  done
  ip netns delete "$space" 2> /dev/null
done
exit 0
"""


class Unavailable(Exception):
    """No namespaces here; the text says why."""


def command(*words, check=True):
    done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          text=True, timeout=30, check=False)
    if check and done.returncode != 0:
        raise Unavailable(f"'{' '.join(words)}' failed: {(done.stderr or done.stdout).strip()}")
    return done


def why_not():
    """Why no namespaces can be made here, or an empty text."""
    if os.geteuid() != 0:
        return "network namespaces need root"
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        return f"no {' and no '.join(missing)} here (Debian's packages iproute2 and nftables)"
    try:
        with Network(2):
            return ""
    except Unavailable as error:
        return str(error)


class Namespace:
    """One node. Faults concern its link; they last until heal() or the end."""

    def __init__(self, network, number):
        self.network = network
        self.number = number
        self.name = f"{network.tag}n{number}"
        self.device = "link0"
        self.address = f"10.213.{network.subnet}.{number + 1}"

    def ip(self, *words):
        return command("ip", "-n", self.name, *words)

    def inside(self, *words, check=True):
        return command("ip", "netns", "exec", self.name, *words, check=check)

    def wrapped(self, words):
        return ["ip", "netns", "exec", self.name, *map(str, words)]

    def run(self, words, **options):
        """subprocess.run in the namespace."""
        return subprocess.run(self.wrapped(words), check=False, **options)

    def start(self, words, **options):
        """subprocess.Popen in the namespace."""
        return subprocess.Popen(self.wrapped(words), **options)

    def counters(self):
        """{"rx_bytes", "tx_bytes", "rx_packets", "tx_packets"} of the link so far."""
        found = json.loads(self.ip("-s", "-j", "link", "show", self.device).stdout)[0]["stats64"]
        return {f"{way}_{what}": found[way][what] for way in ("rx", "tx") for what in ("bytes", "packets")}

    # Faults. Packets are dropped where they arrive: whoever sent them notices nothing.

    def link_down(self):
        self.ip("link", "set", self.device, "down")

    def link_up(self):
        self.ip("link", "set", self.device, "up")
        self.wait_until_up()

    def wait_until_up(self):
        """The kernel says so a moment later, and some programs look at that."""
        deadline = time.monotonic() + 10
        while True:
            state = json.loads(self.ip("-j", "link", "show", self.device).stdout)[0]["operstate"]
            if state in ("UP", "UNKNOWN"):  # a TUN device does not know
                return
            if time.monotonic() > deadline:
                raise Unavailable(f"the link of {self.name} stays {state}")
            time.sleep(0.02)

    def drop(self, arriving=True, leaving=True):
        """A silent partition, in both directions or in one."""
        if arriving:
            self._rule(f"iifname {self.device} drop")
        if leaving:
            for other in self.network.namespaces:
                if other is not self:
                    other._rule(f"ip saddr {self.address} drop")

    def lose(self, percent):
        """Of what arrives here, at random."""
        if self.network.has_netem:
            self.network.note("loss by netem")
            self._netem(f"loss {percent}%")
        else:
            self.network.note("loss by nft numgen")
            self._rule(f"iifname {self.device} numgen random mod 100 < {percent} drop")

    def limit_rate(self, kilobits):
        """Of what leaves here, a second."""
        self.network.note("rate by tbf")
        # The bucket holds one packet and a bit, or the mean would say little.
        self.inside("tc", "qdisc", "replace", "dev", self.device, "root", "tbf", "rate", f"{kilobits}kbit",
                    "burst", "4kb", "limit", "256kb")

    def heal(self):
        """Ends drops, losses and limits, of this node's doing or suffering."""
        for space in self.network.namespaces:
            space.inside("nft", "flush", "chain", "inet", "faults", "arriving", check=False)
        self.inside("tc", "qdisc", "del", "dev", self.device, "root", check=False)

    def _rule(self, text):
        table = "add table inet faults; add chain inet faults arriving { type filter hook input priority 0; }"
        self.inside("nft", f"{table}; add rule inet faults arriving {text}")

    def _netem(self, text):
        self.inside("tc", "qdisc", "replace", "dev", self.device, "root", "netem", *text.split())


class Network:
    """`count` namespaces. With delay_ms every packet takes that long each way, whatever the direction.

    `methods` says how each fault is made, since kernels differ in what they have.
    """

    def __init__(self, count, mtu=None, delay_ms=0, bridged=False):
        if not 2 <= count <= MOST_NODES:
            raise ValueError(f"{count} namespaces: 2 to {MOST_NODES} can be made")
        token = secrets.token_hex(3)
        self.tag = f"us{token}"
        self.subnet = int(token[:2], 16)
        self.switch = f"{self.tag}sw"
        self.mtu = mtu
        self.delay_ms = delay_ms
        self.bridged = bridged or count > 2
        self.methods = []
        self.relay = None
        self._watcher = None
        self._netem = None
        self.namespaces = [Namespace(self, k) for k in range(count)]

    def __enter__(self):
        names = [space.name for space in self.namespaces] + [self.switch]
        self._watcher = subprocess.Popen(["/bin/sh", "-c", WATCHER, "watcher", *names],
                                         stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                         stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            self._make()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        if self.relay is not None:
            self.relay.kill()
            self.relay.wait()
            self.relay = None
        if self._watcher is not None:
            self._watcher.stdin.close()
            self._watcher.wait()
            self._watcher = None

    def in_namespace(self, number):
        return self.namespaces[number]

    def note(self, method):
        if method not in self.methods:
            self.methods.append(method)
            print(f"namespaces: {method}", file=sys.stderr, flush=True)

    @property
    def has_netem(self):
        """Asked with a device that nobody uses."""
        if self._netem is None:
            try_it = ("tc", "qdisc", "add", "dev", "lo", "root", "netem", "delay", "1ms")
            self._netem = self._in_switch(*try_it, check=False).returncode == 0
            if self._netem:
                self._in_switch("tc", "qdisc", "del", "dev", "lo", "root")
        return self._netem

    def counters(self):
        return [space.counters() for space in self.namespaces]

    def _in_switch(self, *words, check=True):
        return command("ip", "netns", "exec", self.switch, *words, check=check)

    def _make(self):
        for space in self.namespaces:
            self._add_namespace(space.name)
        self._add_namespace(self.switch)
        relayed = bool(self.delay_ms) and not self.has_netem
        if relayed:
            self.relay = delay_relay.start([space.name for space in self.namespaces], self.delay_ms)
            self.note(f"delay of {self.delay_ms} ms each way by a relay between TUN devices")
        elif not self.bridged:
            self._join(self.namespaces[0].name, "link0", self.namespaces[1].name, "link0")
        else:
            self._bridge()
        for space in self.namespaces:
            if self.mtu:
                space.ip("link", "set", space.device, "mtu", str(self.mtu))
            space.ip("address", "add", f"{space.address}/24", "dev", space.device)
            space.ip("link", "set", space.device, "up")
            if self.delay_ms and not relayed:
                self.note(f"delay of {self.delay_ms} ms each way by netem")
                space._netem(f"delay {self.delay_ms}ms limit 100000")
        for space in self.namespaces:
            space.wait_until_up()

    @staticmethod
    def _add_namespace(name):
        command("ip", "netns", "add", name)
        command("ip", "netns", "exec", name, "sh", "-c",
                "for f in /proc/sys/net/ipv6/conf/*/disable_ipv6; do echo 1 > $f; done")
        command("ip", "-n", name, "link", "set", "lo", "up")

    @staticmethod
    def _join(one, device, other, its_device):
        command("ip", "-n", one, "link", "add", device, "type", "veth", "peer", "name", its_device, "netns",
                other)

    def _bridge(self):
        ip = ("ip", "-n", self.switch)
        command(*ip, "link", "add", "bridge", "type", "bridge", "stp_state", "0", "mcast_snooping", "0")
        command(*ip, "link", "set", "bridge", "up")
        for space in self.namespaces:
            port = f"port{space.number}"
            self._join(self.switch, port, space.name, space.device)
            if self.mtu:
                command(*ip, "link", "set", port, "mtu", str(self.mtu))
            command(*ip, "link", "set", port, "master", "bridge", "up")
