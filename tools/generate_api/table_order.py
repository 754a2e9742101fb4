# SPDX-License-Identifier: Apache-2.0
"""Memory ordering and distributed locks."""

from model import Chapter, Doc, plain_family
import texts

_CTX = ("context whose operations are meant; the form without it uses SHMEM_CTX_DEFAULT. "
        "SHMEM_CTX_INVALID does nothing.")
_THREADS = ("a thread that may use the context. Operations and stores of other threads are "
            "included only if the program has ordered them before the call (with a mutex, for "
            "example).")

FENCE = plain_family("SHMEM_FENCE", """
void shmem_fence(void);
void shmem_ctx_fence(shmem_ctx_t ctx);
""", Doc(
    brief="Orders this PE's operations to each PE: those before the call arrive first.",
    more=("It orders puts, put-with-signals, atomics and stores, each target on its own; it does "
          "not order nonblocking gets or fetched values, and it does not wait."),
    args={"ctx": _CTX},
    complete="nothing is promised to be complete.",
    remote=("a PE that sees an operation issued after the fence, through a wait, test or signal "
            "call, sees all those to it from before the fence."),
    threads=_THREADS,
    errors="a handle that is no context.",
    example="""
static long data;
static int flag;
shmem_long_p(&data, 42, 0);
shmem_fence();
shmem_int_atomic_set(&flag, 1, 0);
"""))

QUIET = plain_family("SHMEM_QUIET", """
void shmem_quiet(void);
void shmem_ctx_quiet(shmem_ctx_t ctx);
""", Doc(
    brief="Waits until this PE's operations are complete.",
    args={"ctx": _CTX},
    complete=("all operations of the context, to all PEs: puts and atomics are performed, local "
              "buffers of nonblocking ones are filled or may be reused. The thread's own stores "
              "are visible too, unless the context has SHMEM_CTX_NOSTORE."),
    remote="the effects are visible to every PE, not only to the target.",
    threads=_THREADS,
    errors="a handle that is no context.",
    example="""
static int dest[4];
const int source[4] = {1, 2, 3, 4};
shmem_int_put_nbi(dest, source, 4, 0);
shmem_quiet();
"""))

PE_QUIET = plain_family("SHMEM_PE_QUIET", """
void shmem_pe_quiet(const int *target_pes, size_t npes);
void shmem_ctx_pe_quiet(shmem_ctx_t ctx, const int *target_pes, size_t npes);
""", Doc(
    brief="Waits until this PE's operations to some PEs are complete.",
    args={"ctx": _CTX,
          "target_pes": "local array of npes PE numbers of the context's team.",
          "npes": "length of the array; 0 returns at once."},
    complete=("as shmem_quiet, for the operations whose target is in the array; others may be "
              "complete too."),
    remote="the effects are visible to every PE, not only to the target.",
    threads=_THREADS,
    errors=("a null array with npes above 0; a PE number outside the team; a handle that is no "
            "context."),
    example="""
static int dest;
const int target = shmem_n_pes() - 1;
shmem_int_p(&dest, 1, target);
shmem_pe_quiet(&target, 1);
"""))

LOCK = plain_family("SHMEM_LOCK", """
void shmem_clear_lock(long *lock);
void shmem_set_lock(long *lock);
int shmem_test_lock(long *lock);
""", Doc(
    brief="Mutual exclusion between all PEs: shmem_set_lock waits, shmem_test_lock tries.",
    more=("Waiting PEs get the lock in the order in which they asked. A PE must not ask for a lock "
          "that it holds, and nothing but these calls may touch a lock in use."),
    args={"lock": "symmetric address of one long, the same on all PEs, 0 before its first use."},
    returns="of shmem_test_lock: 0 when the lock is now held by this PE, 1 when another holds it.",
    complete=("set and test: the lock is held. clear: the lock is free, and the default context's "
              "operations are complete (other contexts need shmem_ctx_quiet before)."),
    remote="the next holder sees everything that the previous ones did while they held the lock.",
    threads=("any thread, but the PE holds the lock as a whole: the program keeps two threads of "
             "a PE from using one lock at once."),
    errors=("lock null, misaligned or not symmetric; clearing a lock that this PE does not hold, "
            "setting one that it holds."),
    example="""
static long lock;
static int shared;
shmem_set_lock(&lock);
shmem_int_p(&shared, shmem_int_g(&shared, 0) + 1, 0);
shmem_clear_lock(&lock);
"""))

CHAPTERS = (
    Chapter("Memory ordering", (FENCE, QUIET, PE_QUIET)),
    Chapter("Distributed locks", (LOCK,)),
)
