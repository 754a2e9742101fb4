#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Draws the size curves of `ushmem perf node`: plot.py FILE.json PICTURE.svg|.png

Reads the JSON that --json writes, one object a line, and uses the objects with a "curve". Ends with
status 3 when matplotlib is missing.
"""

import json
import sys

NO_MATPLOTLIB = 3
COLOURS = {"put": "#0072b2", "get": "#d55e00"}


def read_curves(path):
    with open(path, encoding="utf-8") as lines:
        objects = [json.loads(line) for line in lines if line.strip()]
    return [o for o in objects if "curve" in o]


def size_label(size):
    for unit, name in ((1 << 20, "MiB"), (1 << 10, "KiB")):
        if size >= unit:
            return f"{size // unit} {name}"
    return f"{size} B"


def draw(curves, picture, pyplot):
    figure, (latency, bandwidth) = pyplot.subplots(1, 2, figsize=(11, 4.5))
    for curve in curves:
        name = curve["curve"]
        sizes = [p["bytes"] for p in curve["points"]]
        for key, label, style in (("ns", name, "-"), ("memcpy_ns", f"memcpy, as {name}", ":")):
            times = [p[key] for p in curve["points"]]
            look = {"label": label, "linestyle": style, "color": COLOURS.get(name)}
            latency.plot(sizes, times, **look)
            bandwidth.plot(sizes, [s / t for s, t in zip(sizes, times)], **look)
    latency.set(title="time of one call", ylabel="ns", yscale="log")
    bandwidth.set(title="bandwidth", ylabel="GB/s (10^9 bytes)", ylim=(0, None))
    ticks = [1 << e for e in range(0, max(sizes).bit_length(), 4)]
    for axes in (latency, bandwidth):
        axes.set_xscale("log", base=2)
        axes.set_xticks(ticks, [size_label(t) for t in ticks])
        axes.set_xlabel("size")
        axes.grid(True, alpha=0.3)
        axes.legend()
    figure.suptitle("ushmem, one node, 2 PEs: " + curves[0]["machine"], fontsize=9)
    figure.tight_layout()
    figure.savefig(picture)


def main(arguments):
    if len(arguments) != 2:
        print("usage: plot.py FILE.json PICTURE.svg|.png", file=sys.stderr)
        return 2
    try:
        import matplotlib
    except ImportError:
        return NO_MATPLOTLIB
    matplotlib.use("Agg")  # no display
    from matplotlib import pyplot

    curves = read_curves(arguments[0])
    if not curves:
        print(f"plot.py: no curves in {arguments[0]}", file=sys.stderr)
        return 1
    draw(curves, arguments[1], pyplot)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
