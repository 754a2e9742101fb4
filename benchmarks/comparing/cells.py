# SPDX-License-Identifier: Apache-2.0
"""What is measured: the cells of the comparison, and what stands beside them."""

import dataclasses

KIB = 1024
MIB = 1024 * KIB
ONE_SIDED_SIZES = (8, KIB, 64 * KIB, MIB, 16 * MIB)
COLLECTIVE_SIZES = (8, 4 * KIB, 64 * KIB, MIB, 16 * MIB)
QUICK_SIZES = (8, 64 * KIB, MIB)
PE_COUNTS = (2, 4, 8)

MOVING = ("broadcast", "sum", "fcollect", "alltoall")
# With the blocks that source and dest have, if a PE has one for each PE.
COPYING = {"broadcast": (False, False), "fcollect": (False, True), "alltoall": (True, True)}
COPIED_SIZES = (MIB, 16 * MIB)  # beside bare memcpy
COPIES_TARGET = 1.25  # times that of the copies, at most

# The best that any implementation is known to reach with 2 PEs, microseconds.
KNOWN_MACHINE = "2 cores of an EPYC"
KNOWN_US = {"broadcast": {8: 0.33, 4 * KIB: 1.6, MIB: 29}, "sum": {8: 1.15, 4 * KIB: 3.9, MIB: 157},
            "fcollect": {8: 0.65, 4 * KIB: 1.9, MIB: 133}, "alltoall": {8: 1.2, 4 * KIB: 1.4, MIB: 53}}

# This machine's own figures, so that a reader can scale: name -> what the program is asked.
MACHINE = {"cache line one way": "cache_line:8:call", "memcpy 1 MiB": f"memcpy:{MIB}:call",
           "memcpy 16 MiB": f"memcpy:{16 * MIB}:call"}


def size_text(size):
    for unit, name in ((MIB, "MiB"), (KIB, "KiB")):
        if size >= unit:
            return f"{size // unit}{name}"
    return f"{size}B"


@dataclasses.dataclass(frozen=True)
class Cell:
    name: str
    operation: str
    pes: int
    size: int  # bytes; 0 where there are none
    unit: str = "time"  # or "rate": shown as operations a second

    def argument(self, *columns):
        return f"{self.operation}:{self.size}:{','.join(columns or ('call',))}"

    @property
    def copied(self):
        """Whether it is measured beside bare memcpy."""
        return self.operation in COPYING and self.size in COPIED_SIZES

    @property
    def known_us(self):
        return KNOWN_US.get(self.operation, {}).get(self.size) if self.pes == 2 else None

    @property
    def has_team_form(self):
        return self.operation in MOVING or self.operation == "sync"


def all_cells(quick=False):
    one_sided = [s for s in ONE_SIDED_SIZES if not quick or s in QUICK_SIZES]
    collective = [s for s in COLLECTIVE_SIZES if not quick or s in QUICK_SIZES]
    cells = [Cell(f"{o}_{size_text(s)}", o, 2, s) for o in ("put", "get") for s in one_sided]
    cells += [Cell("fetch_add", "fetch_add", 2, 8), Cell("compare_swap", "compare_swap", 2, 8),
              Cell("put_nbi_8B_rate", "put_nbi_rate", 2, 8, "rate"),
              Cell("ping_pong_8B", "ping_pong", 2, 8)]
    for pes in PE_COUNTS:
        cells += [Cell(f"{o}_{pes}", o, pes, 0) for o in ("barrier", "sync")]
        cells += [Cell(f"{o}_{pes}_{size_text(s)}", o, pes, s) for o in MOVING for s in collective]
    return cells


def heap_bytes(chosen, pes):
    """A symmetric heap that is large enough for them, whatever the allocator adds."""
    needed = 3 * 16 * MIB  # for the machine's figures
    for cell in chosen:
        sources, dests = COPYING.get(cell.operation, (False, False))
        needed = max(needed, cell.size * ((pes if sources else 1) + (pes if dests else 1) + 1))
    return 2 * needed + 64 * MIB
