# SPDX-License-Identifier: Apache-2.0
"""Small programs that send and receive over a link, for tests that measure the link itself.

    python3 traffic.py echo                      serves: prints its port, sends back what comes
    python3 traffic.py round_trip ADDRESS PORT   median milliseconds of a round trip after connecting
    python3 traffic.py sink                      serves one stream: prints its port, then bytes and seconds
    python3 traffic.py stream ADDRESS PORT BYTES
    python3 traffic.py count                     datagrams: prints its port, then how many came (1 s of silence)
    python3 traffic.py datagrams ADDRESS PORT NUMBER
"""

import socket
import statistics
import sys
import time

BLOCK = bytes(65536)


def server(kind):
    made = socket.socket(socket.AF_INET, kind)
    made.bind(("0.0.0.0", 0))
    if kind == socket.SOCK_STREAM:
        made.listen()
    print(made.getsockname()[1], flush=True)
    return made


def echo():
    connection, _ = server(socket.SOCK_STREAM).accept()
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    while data := connection.recv(65536):
        connection.sendall(data)


def round_trip(address, port):
    connection = socket.create_connection((address, int(port)), timeout=20)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    times = []
    for _ in range(5):
        start = time.monotonic()
        connection.sendall(b"x")
        connection.recv(1)
        times.append(1000 * (time.monotonic() - start))
    print(statistics.median(times))


def sink():
    connection, _ = server(socket.SOCK_STREAM).accept()
    total, start = 0, None
    while data := connection.recv(65536):
        start = start or time.monotonic()
        total += len(data)
    print(total, time.monotonic() - (start or time.monotonic()))


def stream(address, port, size):
    connection = socket.create_connection((address, int(port)), timeout=20)
    left = int(size)
    while left > 0:
        connection.sendall(BLOCK[:left])
        left -= len(BLOCK)


def count():
    receiver = server(socket.SOCK_DGRAM)
    receiver.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 24)
    found = 0
    receiver.settimeout(20)
    try:
        while True:
            receiver.recv(2048)
            found += 1
            receiver.settimeout(1)
    except TimeoutError:
        print(found)


def datagrams(address, port, number):
    sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    for i in range(int(number)):
        sender.sendto(b"d" * 64, (address, int(port)))
        if i % 50 == 49:
            time.sleep(0.001)  # slower than the receiver takes them


if __name__ == "__main__":
    {f.__name__: f for f in (echo, round_trip, sink, stream, count, datagrams)}[sys.argv[1]](*sys.argv[2:])
