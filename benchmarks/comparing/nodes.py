# SPDX-License-Identifier: Apache-2.0
"""benchmarks/compare --nodes 2: ours, others and a bare TCP connection in turns, over the same link."""

import json
import os
import pathlib
import sys
import time

from . import node_cells
from .implementation import CompareError, run_command
from .node_launch import Launch

TOP = pathlib.Path(__file__).resolve().parents[2]
RAW_SOURCE = TOP / "benchmarks" / "raw_tcp.cpp"
sys.path.insert(0, str(TOP / "tests"))

from support import namespaces  # noqa: E402

HEAP = 256 << 20
BUILD_S = 120


def build_raw(folder):
    program = pathlib.Path(folder) / "raw_tcp"
    command = ["c++", "-std=c++20", "-O2", str(RAW_SOURCE), "-o", str(program)]
    status, _, err = run_command(command, BUILD_S)
    if status != 0:
        raise CompareError("c++ cannot build raw_tcp:\n" + err)
    return str(program)


def one_run(launch, implementation, shape, chosen, effort, deadline):
    """{cell name: figure}; the links must have carried what the streams moved."""
    cells = [c for c in chosen if c.shape == shape]
    arguments = [f"{value:g}" for value in effort.values()] + ["0"] + [c.argument for c in cells]
    figures, moved = launch.run(implementation, node_cells.SHAPES[shape], arguments, HEAP, deadline)
    found = {c.name: figures[c.argument, "call"] for c in cells if (c.argument, "call") in figures}
    missing = [c.name for c in cells if c.name not in found]
    if missing:
        raise CompareError(f"{implementation.label}: no figure of {', '.join(missing[:3])}")
    needed = max((c.moved(found[c.name]) for c in cells), default=0)
    if moved < needed:
        raise CompareError(f"{implementation.label}: the link carried {moved} bytes of {needed}: that is not "
                           "the network's speed")
    return found


class Runs:
    """raw: one entry a repeat; figures[label][cell]: one entry a repeat, None where it failed."""

    def __init__(self, chosen, labels):
        self.raw = []
        self.figures = {label: {c.name: [] for c in chosen} for label in labels}
        self.failures = {}  # (label, shape): message; of the others


def measure(options, implementations, effort, folder):
    runs = Runs(options.chosen, [i.label for i in implementations])
    raw_program = build_raw(folder)
    cores = sorted(os.sched_getaffinity(0))
    shapes = [s for s in node_cells.SHAPES if any(c.shape == s for c in options.chosen)]
    with namespaces.Network(options.nodes) as net:
        launch = Launch(net, folder, cores)
        for repeat in range(options.repeats):
            runs.raw.append(json.loads(launch.raw(raw_program, options.quick, options.deadline)))
            for shape in shapes:
                for implementation in implementations:
                    measure_one(runs, launch, implementation, shape, options, effort, repeat)
    return runs


def measure_one(runs, launch, implementation, shape, options, effort, repeat):
    label = implementation.label
    cells = [c for c in options.chosen if c.shape == shape and (label == "ours" or not c.ours_only)]
    if not cells:
        return
    found = {}
    start = time.monotonic()
    if (label, shape) not in runs.failures:
        try:
            found = one_run(launch, implementation, shape, cells, effort, options.deadline)
        except CompareError as error:
            if label == "ours":
                raise
            runs.failures[label, shape] = str(error)
            print(f"compare: {error}", file=sys.stderr)
    print(f"repeat {repeat + 1} of {options.repeats}, {shape} PEs, {label}: "
          f"{time.monotonic() - start:.1f} s", file=sys.stderr, flush=True)
    for cell in cells:
        runs.figures[label][cell.name].append(found.get(cell.name))


def why_not():
    return namespaces.why_not()
