# SPDX-License-Identifier: Apache-2.0
"""Collective routines: barrier_all, team_sync, sync_all, broadcast."""

from model import Chapter, Doc, plain_family, typed_family
from type_table import RMA
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
    errors="SHMEM_TEAM_INVALID or a handle that is no team: nonzero is returned.",
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
                "SHMEM_TEAM_INVALID or a handle that is no team: nonzero is returned."),
        example="""
static double parameters[8];
if (shmem_my_pe() == 0) {
  parameters[0] = 0.5;
}
shmem_double_broadcast(SHMEM_TEAM_WORLD, parameters, parameters, 8, 0);
"""), row="BROADCAST", source="broadcast", ctx=False, mem=True)

CHAPTERS = (Chapter("Collective routines", (BARRIER_ALL, SYNC, SYNC_ALL, BROADCAST)),)
