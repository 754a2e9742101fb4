# SPDX-License-Identifier: Apache-2.0
"""Collective routines of teams."""

from model import Chapter, Doc, plain_family, typed_family
from type_table import REDUCE_BITS, REDUCE_ORDER, REDUCE_SUM, RMA
import texts

_TEAM = "the team; all its members call, and no other PE."

BARRIER_ALL = plain_family("SHMEM_BARRIER_ALL", "void shmem_barrier_all(void);", Doc(
    brief="Completes this PE's operations and waits until all PEs have done so.",
    more="It is shmem_quiet on the default context followed by shmem_sync_all.",
    args={},
    complete=("the default context's operations of all PEs, and their stores; other contexts need "
              "shmem_ctx_quiet before."),
    remote="what any PE sent before its call is visible to every PE after its own.",
    threads=texts.COLLECTIVE_THREADS,
    errors="a library that is not initialized.",
    example="""
static int dest;
shmem_int_p(&dest, 42, (shmem_my_pe() + 1) % shmem_n_pes());
shmem_barrier_all();
printf("%d\\n", dest);
"""))

SYNC = plain_family("SHMEM_SYNC", "int shmem_team_sync(shmem_team_t team);", Doc(
    brief="Waits until all members of a team have called it.",
    args={"team": _TEAM},
    returns="0 on success, otherwise nonzero.",
    complete=("the members' plain stores, through pointers of shmem_ptr too; not puts and "
              "atomics, which need shmem_quiet before."),
    remote="what a member stored or completed before its call is visible to every member after it.",
    threads=texts.TEAM_THREADS,
    errors="SHMEM_TEAM_INVALID or a handle that is no team.",
    example="""
shmem_quiet();
if (shmem_team_sync(SHMEM_TEAM_SHARED) != 0) {
  fputs("no such team\\n", stderr);
}
"""))

SYNC_ALL = plain_family("SHMEM_SYNC_ALL", "void shmem_sync_all(void);", Doc(
    brief="Waits until all PEs have called it: shmem_team_sync on the world team.",
    args={},
    complete=("all PEs' plain stores, through pointers of shmem_ptr too; not puts and atomics, "
              "which need shmem_quiet before."),
    remote="what a PE stored or completed before its call is visible to every PE after its own.",
    threads=texts.COLLECTIVE_THREADS,
    errors="a library that is not initialized.",
    example="""
static int table[16];
table[0] = shmem_my_pe();
shmem_sync_all();
printf("%d\\n", shmem_int_g(table, shmem_n_pes() - 1));
"""))

BROADCAST = typed_family(
    "SHMEM_BROADCAST", "broadcast",
    "int (shmem_team_t team, T *dest, const T *source, size_t nelems, int PE_root)", RMA, Doc(
        brief="Copies a block of the root PE to all members of a team, the root included.",
        args={"team": _TEAM,
              "dest": ("symmetric address of the nelems elements to write on every member, the "
                       "same object on all; it may be the source itself, and must not overlap it "
                       "otherwise."),
              "source": ("symmetric address of the nelems elements to send; only the root's are "
                         "read, all members pass the same object."),
              "nelems": ("number of elements, the same on all members: one T in the typed forms, "
                         "one byte in shmem_broadcastmem."),
              "PE_root": "number of the root in the team, the same on all members."},
        returns="0 on success, otherwise nonzero.",
        complete="dest is filled and source may be changed on the calling PE.",
        remote=("nothing about the other members, which may still be in the call; dest of each "
                "must be ready to be written before this PE calls."),
        threads=texts.TEAM_THREADS,
        errors=("a root outside the team; dest or source null, misaligned or not symmetric; "
                "SHMEM_TEAM_INVALID or a handle that is no team."),
        example="""
static double parameters[8];
if (shmem_my_pe() == 0) {
  parameters[0] = 0.5;
}
shmem_double_broadcast(SHMEM_TEAM_WORLD, parameters, parameters, 8, 0);
"""), row="BROADCAST", source="broadcast", ctx=False, mem=True)

_BLOCKS = "int (shmem_team_t team, T *dest, const T *source, size_t nelems)"
_REMOTE = ("nothing about the other members, which may still be in the call; dest of each must be "
           "ready to be written before this PE calls.")
_DONE = "dest is filled and source may be changed on the calling PE."
_ERRORS = ("dest or source null, misaligned or not symmetric; members that make different calls, "
           "where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.")
_NELEMS = ("one T in the typed forms, one byte in the mem form.")

COLLECT = typed_family("SHMEM_COLLECT", "collect", _BLOCKS, RMA, Doc(
    brief="Puts the blocks of all members, of any sizes, one behind the other on every member.",
    more="The blocks stand in the order of the members' numbers in the team.",
    args={"team": _TEAM,
          "dest": ("symmetric address of room for the elements of all members together, the same "
                   "object on all."),
          "source": "symmetric address of this member's elements, the same object on all.",
          "nelems": "number of elements that this member gives, its own: " + _NELEMS},
    returns="0 on success, otherwise nonzero.",
    complete=_DONE, remote=_REMOTE, threads=texts.TEAM_THREADS, errors=_ERRORS,
    example="""
static int mine[2];
static int all[64];
const size_t count = shmem_my_pe() % 2 == 0 ? 1 : 2;
shmem_int_collect(SHMEM_TEAM_WORLD, all, mine, count);
"""), row="COLLECT", source="collect", ctx=False, mem=True)

FCOLLECT = typed_family("SHMEM_COLLECT", "fcollect", _BLOCKS, RMA, Doc(
    brief="Puts equal blocks of all members one behind the other on every member.",
    more="The blocks stand in the order of the members' numbers in the team.",
    args={"team": _TEAM,
          "dest": ("symmetric address of room for nelems elements from each member, the same "
                   "object on all."),
          "source": "symmetric address of this member's elements, the same object on all.",
          "nelems": "number of elements of each member, the same on all: " + _NELEMS},
    returns="0 on success, otherwise nonzero.",
    complete=_DONE, remote=_REMOTE, threads=texts.TEAM_THREADS, errors=_ERRORS,
    example="""
static double mine[4];
static double all[4 * 64];
shmem_double_fcollect(SHMEM_TEAM_WORLD, all, mine, 4);
"""), row="FCOLLECT", source="collect", ctx=False, mem=True)

ALLTOALL = typed_family("SHMEM_ALLTOALL", "alltoall", _BLOCKS, RMA, Doc(
    brief="Every member gives one block to every member.",
    more="Block i of member k's source becomes block k of member i's dest.",
    args={"team": _TEAM,
          "dest": ("symmetric address of room for nelems elements from each member, the same "
                   "object on all; it must not overlap source."),
          "source": "symmetric address of nelems elements for each member, the same object on all.",
          "nelems": "number of elements of one block, the same on all: " + _NELEMS},
    returns="0 on success, otherwise nonzero.",
    complete=_DONE, remote=_REMOTE, threads=texts.TEAM_THREADS, errors=_ERRORS,
    example="""
static long out[2 * 64];
static long in[2 * 64];
shmem_long_alltoall(SHMEM_TEAM_WORLD, in, out, 2);
"""), row="FCOLLECT", source="alltoall", ctx=False, mem=True)

ALLTOALLS = typed_family(
    "SHMEM_ALLTOALLS", "alltoalls",
    "int (shmem_team_t team, T *dest, const T *source, ptrdiff_t dst, ptrdiff_t sst, "
    "size_t nelems)", RMA, Doc(
        brief="Every member gives one block of strided elements to every member.",
        more=("As alltoall, with dst and sst elements from one element to the next: block i begins "
              "i * nelems * sst elements into source, block k as many times dst into dest."),
        args={"team": _TEAM,
              "dest": ("symmetric address of the first element to write, the same object on all; "
                       "what is written must not overlap what is read."),
              "source": "symmetric address of the first element to read, the same object on all.",
              "dst": "distance between elements of dest, in elements, at least 1, the same on all.",
              "sst": ("distance between elements of source, in elements, at least 1, the same on "
                      "all."),
              "nelems": "number of elements of one block, the same on all: " + _NELEMS},
        returns="0 on success, otherwise nonzero.",
        complete=_DONE, remote=_REMOTE, threads=texts.TEAM_THREADS,
        errors="a stride below 1; " + _ERRORS,
        example="""
static short out[3 * 64];
static short in[2 * 64];
shmem_short_alltoalls(SHMEM_TEAM_WORLD, in, out, 2, 3, 1);
"""), row="ALLTOALLS", source="alltoalls", ctx=False, mem=True)

_WORDS = {
    "and": ("Combines the members' arrays bit by bit with AND.", REDUCE_BITS, "uint"),
    "or": ("Combines the members' arrays bit by bit with OR.", REDUCE_BITS, "uint"),
    "xor": ("Combines the members' arrays bit by bit with exclusive OR.", REDUCE_BITS, "uint"),
    "max": ("Finds the largest of the members' elements at each place.", REDUCE_ORDER, "int"),
    "min": ("Finds the smallest of the members' elements at each place.", REDUCE_ORDER, "int"),
    "sum": ("Adds up the members' elements at each place.", REDUCE_SUM, "double"),
    "prod": ("Multiplies the members' elements at each place.", REDUCE_SUM, "double"),
}
_C_NAMES = {"uint": "unsigned int", "int": "int", "double": "double"}


def _reduction(name):
    brief, types, example = _WORDS[name]
    return typed_family(
        "SHMEM_REDUCTIONS", f"{name}_reduce",
        "int (shmem_team_t team, T *dest, const T *source, size_t nreduce)", types, Doc(
            brief=brief,
            more=("Members are combined in the order of their numbers, so every member gets the "
                  "same bits, floating point included. Integers wrap around."),
            args={"team": _TEAM,
                  "dest": ("symmetric address of the nreduce results, the same object on all; it "
                           "may be source itself, and must not overlap it otherwise."),
                  "source": "symmetric address of the nreduce elements, the same object on all.",
                  "nreduce": "number of elements, the same on all."},
            returns="0 on success, otherwise nonzero.",
            complete=_DONE, remote=_REMOTE, threads=texts.TEAM_THREADS, errors=_ERRORS,
            example=f"""
static {_C_NAMES[example]} mine[8];
static {_C_NAMES[example]} all[8];
shmem_{example}_{name}_reduce(SHMEM_TEAM_WORLD, all, mine, 8);
"""), row="REDUCE", source=f"reduce_{name}", ctx=False)


def _scan(name, brief):
    return typed_family("SHMEM_SCAN", f"sum_{name}", _BLOCKS, REDUCE_SUM, Doc(
        brief=brief,
        args={"team": _TEAM,
              "dest": ("symmetric address of the nelems results, the same object on all; it may be "
                       "source itself, and must not overlap it otherwise."),
              "source": "symmetric address of the nelems elements, the same object on all.",
              "nelems": "number of elements, the same on all."},
        returns="0 on success, otherwise nonzero.",
        complete=_DONE, remote=_REMOTE, threads=texts.TEAM_THREADS, errors=_ERRORS,
        example=f"""
static size_t count[1];
static size_t place[1];
shmem_size_sum_{name}(SHMEM_TEAM_WORLD, place, count, 1);
"""), row="SCAN", source="scan", ctx=False)


REDUCTIONS = tuple(_reduction(name) for name in _WORDS)
INSCAN = _scan("inscan", "Adds up, at each place, the elements of the members up to this one.")
EXSCAN = _scan("exscan", "Adds up, at each place, the elements of the members before this one; "
                         "on the first the result is 0.")

CHAPTERS = (Chapter("Collective routines", (
    BARRIER_ALL, SYNC, SYNC_ALL, ALLTOALL, ALLTOALLS, BROADCAST, COLLECT, FCOLLECT)
    + REDUCTIONS + (INSCAN, EXSCAN)),)
