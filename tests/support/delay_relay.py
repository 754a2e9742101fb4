# SPDX-License-Identifier: Apache-2.0
"""Joins namespaces by TUN devices and hands every packet on after a fixed time: for kernels without netem.

    python3 delay_relay.py MILLISECONDS NAMESPACE...

Makes the device link0 in each namespace, prints "ready", and relays by destination until it is killed.
Order is kept and nothing is lost: the queue has no bound.
"""

import collections
import ctypes
import fcntl
import os
import select
import struct
import subprocess
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TUN_NO_PACKET_INFO = 0x0001 | 0x1000
CLONE_NEWNET = 0x40000000
LARGEST = 65536
DEVICE = b"link0"


def start(namespaces, delay_ms):
    """The running relay, its devices made."""
    process = subprocess.Popen([sys.executable, __file__, str(delay_ms), *namespaces],
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    if process.stdout.readline() != "ready\n":
        process.kill()
        process.wait()
        raise OSError(f"no TUN devices: the relay ended with status {process.returncode}")
    process.stdout.close()
    return process


def open_device(namespace):
    """A new TUN device in the namespace; the descriptor stays its end wherever this process goes."""
    libc = ctypes.CDLL(None, use_errno=True)
    space = os.open(f"/run/netns/{namespace}", os.O_RDONLY)
    if libc.setns(space, CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), f"setns {namespace}")
    os.close(space)
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH22x", DEVICE, IFF_TUN_NO_PACKET_INFO))
    return device


def take(source, due, queue, ends):
    """Queues all packets that wait at one device."""
    while True:
        try:
            packet = os.read(source, LARGEST)
        except OSError:  # none more, or the device is down
            return
        # The last byte of an IPv4 destination is the namespace's number and one.
        number = packet[19] - 1 if len(packet) >= 20 and packet[0] >> 4 == 4 else -1
        if 0 <= number < len(ends) and ends[number] != source:
            queue.append((due, ends[number], packet))


def relay(delay_s, ends):
    queue = collections.deque()
    poll = select.poll()
    for end in ends:
        poll.register(end, select.POLLIN)
    while True:
        wait_ms = max(0, queue[0][0] - time.monotonic()) * 1000 if queue else None
        for end, _ in poll.poll(wait_ms):
            take(end, time.monotonic() + delay_s, queue, ends)
        while queue and queue[0][0] <= time.monotonic():
            _, end, packet = queue.popleft()
            try:
                os.write(end, packet)
            except OSError:  # the device is down: a packet on a cut cable
                pass


def main(arguments):
    ends = [open_device(name) for name in arguments[1:]]
    print("ready", flush=True)
    relay(float(arguments[0]) / 1000, ends)


if __name__ == "__main__":
    main(sys.argv[1:])
