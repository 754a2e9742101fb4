# SPDX-License-Identifier: Apache-2.0
"""Collective routines of active sets, deprecated in favour of those of teams."""

from model import Chapter, Doc, plain_family, typed_family
from type_table import TO_ALL_BITS, TO_ALL_ORDER, TO_ALL_SUM
import texts

_SET = {
    "PE_start": "number of the first PE of the set in the world.",
    "logPE_stride": "the PEs of the set are 2 to the power of this apart.",
    "PE_size": "number of PEs in the set; all of them call, and no other PE.",
}
_PSYNC = {"pSync": ("symmetric work array, the same on all, all elements SHMEM_SYNC_VALUE. It is "
                    "neither read nor changed here: the set has words of its own.")}
_COUNT = "number of elements of 4 or 8 bytes, as the name says"
_MORE = "Deprecated: use the form for teams."
_DONE = "dest is filled and source may be changed on the calling PE."
_REMOTE = ("nothing about the other PEs of the set, which may still be in the call; dest of each "
           "must be ready to be written before any PE calls.")
_ERRORS = ("an active set that does not lie in the world or without the calling PE; more than 8191 "
           "different active sets in the life of a PE; dest or source null, misaligned or not "
           "symmetric; pSync null or not symmetric.")
_ARRAY = ", int PE_start, int logPE_stride, int PE_size, long *pSync"
_PREPARE = """static long pSync[{size}];
for (int i = 0; i < {size}; i++) {{
  pSync[i] = SHMEM_SYNC_VALUE;
}}
shmem_barrier_all();
"""


def _family(section, prototypes, brief, args, example, size, complete=_DONE, remote=_REMOTE):
    return plain_family(section, prototypes, Doc(
        brief=brief, more=_MORE, args={**args, **_SET, **_PSYNC}, complete=complete, remote=remote,
        threads=texts.COLLECTIVE_THREADS, errors=_ERRORS,
        example=_PREPARE.format(size=size) + example))


BARRIER = _family(
    "SHMEM_BARRIER",
    "void shmem_barrier(int PE_start, int logPE_stride, int PE_size, long *pSync);",
    "Completes this PE's operations and waits until all PEs of an active set have done so.", {},
    "shmem_barrier(0, 0, shmem_n_pes(), pSync);", "SHMEM_BARRIER_SYNC_SIZE",
    complete="the default context's operations of all PEs of the set, and their stores.",
    remote="what a PE of the set sent before its call is visible to all of them after their own.")

SYNC = _family(
    "SHMEM_SYNC", "void shmem_sync(int PE_start, int logPE_stride, int PE_size, long *pSync);",
    "Waits until all PEs of an active set have called it.", {},
    "shmem_sync(0, 0, shmem_n_pes(), pSync);", "SHMEM_SYNC_SIZE",
    complete="plain stores of the PEs of the set; not puts and atomics.",
    remote="what a PE of the set stored before its call is visible to all of them after their own.")


def _both(text):
    return "".join(text.format(bits=bits) for bits in (32, 64))


ALLTOALL = _family(
    "SHMEM_ALLTOALL",
    _both("void shmem_alltoall{bits}(void *dest, const void *source, size_t nelems"
          + _ARRAY + ");"),
    "Every PE of an active set gives one block to every PE of it.",
    {"dest": "symmetric address of room for nelems elements from each PE of the set.",
     "source": "symmetric address of nelems elements for each PE of the set.",
     "nelems": _COUNT + ", of one block."},
    "static int64_t out[64], in[64];\n"
    "shmem_alltoall64(in, out, 1, 0, 0, shmem_n_pes(), pSync);", "SHMEM_ALLTOALL_SYNC_SIZE")

ALLTOALLS = _family(
    "SHMEM_ALLTOALLS",
    _both("void shmem_alltoalls{bits}(void *dest, const void *source, ptrdiff_t dst, "
          "ptrdiff_t sst, size_t nelems" + _ARRAY + ");"),
    "Every PE of an active set gives one block of strided elements to every PE of it.",
    {"dest": "symmetric address of the first element to write.",
     "source": "symmetric address of the first element to read.",
     "dst": "distance between elements of dest, in elements, at least 1.",
     "sst": "distance between elements of source, in elements, at least 1.",
     "nelems": _COUNT + ", of one block."},
    "static int64_t out[128], in[128];\n"
    "shmem_alltoalls64(in, out, 2, 2, 1, 0, 0, shmem_n_pes(), pSync);",
    "SHMEM_ALLTOALLS_SYNC_SIZE")

BROADCAST = _family(
    "SHMEM_BROADCAST",
    _both("void shmem_broadcast{bits}(void *dest, const void *source, size_t nelems, int PE_root"
          + _ARRAY + ");"),
    "Copies a block of the root to the other PEs of an active set; the root's dest is left alone.",
    {"dest": "symmetric address of the nelems elements to write.",
     "source": "symmetric address of the nelems elements to send; only the root's are read.",
     "nelems": _COUNT + ".",
     "PE_root": "number of the root in the active set, from 0."},
    "static int64_t from[8], to[8];\n"
    "shmem_broadcast64(to, from, 8, 0, 0, 0, shmem_n_pes(), pSync);", "SHMEM_BCAST_SYNC_SIZE",
    complete="dest is filled, but for the root's, and source may be changed on the calling PE.")

COLLECT = _family(
    "SHMEM_COLLECT",
    _both("void shmem_collect{bits}(void *dest, const void *source, size_t nelems" + _ARRAY + ");"),
    "Puts the blocks of all PEs of an active set, of any sizes, one behind the other on all.",
    {"dest": "symmetric address of room for the elements of all PEs of the set together.",
     "source": "symmetric address of this PE's elements.",
     "nelems": _COUNT + ", that this PE gives."},
    "static int64_t mine[2], all[128];\n"
    "shmem_collect64(all, mine, 2, 0, 0, shmem_n_pes(), pSync);", "SHMEM_COLLECT_SYNC_SIZE")

FCOLLECT = _family(
    "SHMEM_COLLECT",
    _both("void shmem_fcollect{bits}(void *dest, const void *source, size_t nelems"
          + _ARRAY + ");"),
    "Puts equal blocks of all PEs of an active set one behind the other on all.",
    {"dest": "symmetric address of room for nelems elements from each PE of the set.",
     "source": "symmetric address of this PE's elements.",
     "nelems": _COUNT + ", of each PE."},
    "static int64_t mine[2], all[128];\n"
    "shmem_fcollect64(all, mine, 2, 0, 0, shmem_n_pes(), pSync);", "SHMEM_COLLECT_SYNC_SIZE")


def _to_all(name, types, brief):
    return typed_family(
        "SHMEM_REDUCTIONS", f"{name}_to_all",
        "void (T *dest, const T *source, int nreduce, int PE_start, int logPE_stride, int PE_size, "
        "T *pWrk, long *pSync)", types, Doc(
            brief=brief, more=_MORE,
            args={"dest": ("symmetric address of the nreduce results; it may be source itself, and "
                           "must not overlap it otherwise."),
                  "source": "symmetric address of the nreduce elements.",
                  "nreduce": "number of elements, the same on all, not negative.",
                  **_SET,
                  "pWrk": "symmetric work array; it is neither read nor changed here.",
                  **_PSYNC},
            complete=_DONE, remote=_REMOTE, threads=texts.COLLECTIVE_THREADS,
            errors="nreduce below 0; pWrk null or not symmetric; " + _ERRORS,
            example=_PREPARE.format(size="SHMEM_REDUCE_SYNC_SIZE")
            + "static long pWrk[SHMEM_REDUCE_MIN_WRKDATA_SIZE];\n"
            + "static long mine[2], all[2];\n"
            + f"shmem_long_{name}_to_all(all, mine, 2, 0, 0, shmem_n_pes(), pWrk, pSync);"),
        row="TO_ALL", source="to_all", ctx=False)


TO_ALL = (
    _to_all("and", TO_ALL_BITS, "Combines the arrays of an active set bit by bit with AND."),
    _to_all("or", TO_ALL_BITS, "Combines the arrays of an active set bit by bit with OR."),
    _to_all("xor", TO_ALL_BITS, "Combines the arrays of an active set with exclusive OR."),
    _to_all("max", TO_ALL_ORDER, "Finds the largest element at each place in an active set."),
    _to_all("min", TO_ALL_ORDER, "Finds the smallest element at each place in an active set."),
    _to_all("sum", TO_ALL_SUM, "Adds up the elements at each place in an active set."),
    _to_all("prod", TO_ALL_SUM, "Multiplies the elements at each place in an active set."),
)

CHAPTERS = (Chapter("Collective routines of active sets, deprecated", (
    BARRIER, SYNC, ALLTOALL, ALLTOALLS, BROADCAST, COLLECT, FCOLLECT) + TO_ALL),)
