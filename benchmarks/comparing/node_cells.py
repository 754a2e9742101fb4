# SPDX-License-Identifier: Apache-2.0
"""What is measured between nodes, and what it should reach."""

import dataclasses

from .cells import KIB, MIB, size_text

STREAM_SIZES = (64 * KIB, MIB, 4 * MIB)
COLLECTIVE_SIZES = (8, 4 * KIB, MIB)
QUICK_SIZES = (8, 64 * KIB)

# PEs of each node, one node a core. The last is one node: its barrier is a part of another's target.
SHAPES = {"1+1": (1, 1), "1+2": (1, 2), "4+4": (4, 4), "4": (4,)}

RAW_ROUND_TRIP = "round_trip_8B"


@dataclasses.dataclass(frozen=True)
class Target:
    """`factor` of what `kind` says; "at most" for times, "at least" for rates and bandwidths."""

    kind: str
    factor: float = 1.0

    def text(self):
        return {"round_trip": f"at most {self.factor:g} raw round trips",
                "one_way": f"at most {self.factor:g} raw one-way times",
                "stream": f"at least {self.factor:g} of the raw stream",
                "rate": f"at least {self.factor:g} million a second",
                "passive": "median at most 0.2 ms, p90 at most 1 ms",
                "two_levels": f"at most {self.factor:g} raw one-way times and twice our barrier_4",
                "others": "never slower than the best of the others",
                "none": ""}[self.kind]


@dataclasses.dataclass(frozen=True)
class NodeCell:
    name: str
    operation: str
    size: int
    shape: str
    unit: str  # "time", "rate" or "bandwidth"
    target: Target
    ours_only: bool = False

    @property
    def argument(self):
        return f"{self.operation}:{self.size}:call"

    def moved(self, figure):
        """Bytes that the cell must at least have sent from PE 0 to another node, or from there."""
        if self.unit != "bandwidth":
            return 0
        return int(self.size * figure["batches"] * figure["operations"])


def all_cells(quick=False):
    sizes = [s for s in STREAM_SIZES if not quick or s in QUICK_SIZES]
    collective = [s for s in COLLECTIVE_SIZES if not quick or s in QUICK_SIZES]
    cells = [NodeCell("put_8B", "put", 8, "1+1", "time", Target("round_trip", 1.15))]
    cells += [NodeCell(name, operation, 8, "1+1", "time", Target("round_trip", 1.3))
              for name, operation in (("get_8B", "get"), ("fetch_add", "fetch_add"),
                                      ("compare_swap", "compare_swap"))]
    cells.append(NodeCell("signal_8B", "signal", 8, "1+1", "time", Target("one_way", 1.2)))
    cells += [NodeCell(f"{way}_{size_text(s)}", f"{way}_stream", s, "1+1", "bandwidth", Target("stream", 0.9))
              for way in ("put", "get") for s in sizes]
    cells += [NodeCell("put_nbi_8B", "burst", 8, "1+1", "rate", Target("rate", 10)),
              NodeCell("put_nbi_8B_random", "burst_random", 8, "1+2", "rate", Target("rate", 5)),
              NodeCell("passive", "passive", 64 * KIB, "1+1", "time", Target("passive")),
              NodeCell("barrier_1+1", "barrier", 0, "1+1", "time", Target("one_way", 1.5)),
              NodeCell("barrier_4+4", "barrier", 0, "4+4", "time", Target("two_levels", 1.5)),
              NodeCell("barrier_4", "barrier", 0, "4", "time", Target("none"), ours_only=True)]
    cells += [NodeCell(f"{operation}_{size_text(s)}", operation, s, "1+1", "time", Target("others"))
              for operation in ("broadcast", "sum", "fcollect", "alltoall") for s in collective]
    return cells


def limit_ns(cell, figure, raw, ours_barrier_4, others):
    """What one operation may take by the figures of the same repeat; None: there is nothing to compare with.

    `raw` are raw_tcp's medians, `others` the other implementations' figures of this cell.
    """
    target = cell.target
    one_way = raw[RAW_ROUND_TRIP]["median"] * 1e3 / 2
    if target.kind == "round_trip":
        return target.factor * 2 * one_way
    if target.kind == "one_way":
        return target.factor * one_way
    if target.kind == "two_levels":
        return target.factor * one_way + 2 * ours_barrier_4 if ours_barrier_4 else None
    if target.kind == "stream":
        return cell.size / (target.factor * raw[f"stream_{size_text(cell.size)}"]["median"])
    if target.kind == "rate":
        return 1e3 / target.factor
    if target.kind == "passive":
        # The worse of the two counts, as a time of the median.
        return min(0.2e6, figure["ns"] * 1e6 / figure["p90_ns"])
    if target.kind == "others":
        return min((f["ns"] for f in others), default=None)
    return None
