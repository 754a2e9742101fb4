# SPDX-License-Identifier: Apache-2.0
"""Communication sessions, and control of profiling tools."""

from model import Chapter, Doc, plain_family
import texts

_HINTS = "nothing: hints never change what is complete or in which order."
_THREADS = ("a thread that may use the context. Operations of other threads are given the hints "
            "only where the program orders the two calls.")

SESSION_START = plain_family("SHMEM_CTX_SESSION_START", """
void shmem_ctx_session_start(shmem_ctx_t ctx, long options,
    const shmem_ctx_session_config_t *config, long config_mask);
""", Doc(
    brief="Tells the library how the operations of a context that follow will be.",
    more=("Within a session a second start adds its options, and replaces the members of the "
          "configuration that its mask names. On direct paths every operation is complete at "
          "once, so there is nothing to batch: the hints are kept, and used by paths that can."),
    args={"ctx": "the context; SHMEM_CTX_INVALID does nothing.",
          "options": ("0 or SHMEM_CTX_SESSION_BATCH: operations may be held back and sent "
                      "together."),
          "config": "values of the members that config_mask names; may be null when it is 0.",
          "config_mask": ("which members of config count: SHMEM_CTX_SESSION_TOTAL_OPS, or 0 for "
                          "the defaults (total_ops: SIZE_MAX, not known).")},
    complete=_HINTS, remote=_HINTS, threads=_THREADS,
    errors=("an option or mask bit that does not exist; a null config with a mask other than 0; a "
            "handle that is no context."),
    example="""
static long table[64];
const shmem_ctx_session_config_t config = {64};
shmem_ctx_session_start(SHMEM_CTX_DEFAULT, SHMEM_CTX_SESSION_BATCH, &config,
                        SHMEM_CTX_SESSION_TOTAL_OPS);
for (int i = 0; i < 64; ++i) {
  shmem_long_atomic_add(&table[i], i, 0);
}
shmem_ctx_session_stop(SHMEM_CTX_DEFAULT);
"""))

SESSION_STOP = plain_family(
    "SHMEM_CTX_SESSION_STOP", "void shmem_ctx_session_stop(shmem_ctx_t ctx);", Doc(
        brief="Ends the session of a context, if it has one.",
        args={"ctx": "the context; SHMEM_CTX_INVALID does nothing."},
        complete=_HINTS, remote=_HINTS, threads=_THREADS,
        errors="a handle that is no context.",
        example="""
shmem_ctx_session_start(SHMEM_CTX_DEFAULT, 0, NULL, 0);
shmem_quiet();
shmem_ctx_session_stop(SHMEM_CTX_DEFAULT);
"""))

PCONTROL = plain_family("SHMEM_PCONTROL", "void shmem_pcontrol(int level, ...);", Doc(
    brief="For profiling tools, which replace it: the library's own does nothing.",
    more=("Tools are recommended to take 0 and less as off, 1 as on (the state after shmem_init), "
          "2 as on with a flush of their buffers, and more as they define."),
    args={"level": "the level of profiling; what follows it is the tool's."},
    complete="it returns at once.",
    remote="nothing; no other PE takes part.",
    threads="any thread, at any time.",
    errors=texts.NONE,
    example="""
shmem_pcontrol(0);
shmem_barrier_all();  // not in the profile
shmem_pcontrol(1);
"""))

SESSIONS = (Chapter("Communication sessions", (SESSION_START, SESSION_STOP)),)
PROFILING = (Chapter("Profiling interface", (PCONTROL,)),)
