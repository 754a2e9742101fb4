# SPDX-License-Identifier: Apache-2.0
"""Team management and communication contexts."""

from model import Chapter, Doc, plain_family
import texts

_TEAM_QUERY = dict(
    complete="a local query, nothing is pending.",
    remote="nothing; no other PE takes part.",
    threads=texts.ANY_THREAD)

TEAM_MY_PE = plain_family("SHMEM_TEAM_MY_PE", "int shmem_team_my_pe(shmem_team_t team);", Doc(
    brief="Number of the calling PE in a team.",
    args={"team": "a team that the PE is a member of, or SHMEM_TEAM_INVALID."},
    returns="0 to the team's size minus 1, or -1 for SHMEM_TEAM_INVALID.",
    errors="a handle that is no team (destroyed, for example).", **_TEAM_QUERY,
    example="""
if (shmem_team_my_pe(SHMEM_TEAM_SHARED) == 0) {
  puts("first PE of this node");
}
"""))

TEAM_N_PES = plain_family("SHMEM_TEAM_N_PES", "int shmem_team_n_pes(shmem_team_t team);", Doc(
    brief="Number of PEs in a team.",
    args={"team": "a team that the PE is a member of, or SHMEM_TEAM_INVALID."},
    returns="1 or more, or -1 for SHMEM_TEAM_INVALID.",
    errors="a handle that is no team (destroyed, for example).", **_TEAM_QUERY,
    example="""
printf("%d PEs share memory with me\\n", shmem_team_n_pes(SHMEM_TEAM_SHARED));
"""))

TEAM_GET_CONFIG = plain_family("SHMEM_TEAM_GET_CONFIG", """
int shmem_team_get_config(shmem_team_t team, long config_mask, shmem_team_config_t *config);
""", Doc(
    brief="Configuration of a team.",
    args={"team": "a team, or SHMEM_TEAM_INVALID.",
          "config_mask": ("which members of config to fill in: SHMEM_TEAM_NUM_CONTEXTS, or 0 for "
                          "none."),
          "config": "where they go; may be null when config_mask is 0."},
    returns="0, or nonzero (and config untouched) for SHMEM_TEAM_INVALID.",
    errors="a null config with a mask other than 0; a mask bit that does not exist; a handle that "
           "is no team.", **_TEAM_QUERY,
    example="""
shmem_team_config_t config;
if (shmem_team_get_config(SHMEM_TEAM_WORLD, SHMEM_TEAM_NUM_CONTEXTS, &config) == 0) {
  printf("%d contexts\\n", config.num_contexts);
}
"""))

TEAM_TRANSLATE_PE = plain_family("SHMEM_TEAM_TRANSLATE_PE", """
int shmem_team_translate_pe(shmem_team_t src_team, int src_pe, shmem_team_t dest_team);
""", Doc(
    brief="Finds a PE's number in another team.",
    args={"src_team": "team in which src_pe counts, or SHMEM_TEAM_INVALID.",
          "src_pe": "a PE number; one outside src_team is allowed and gives -1.",
          "dest_team": "team whose numbering is wanted, or SHMEM_TEAM_INVALID."},
    returns=("the PE's number in dest_team, or -1 when it is not in both teams or one of them is "
             "SHMEM_TEAM_INVALID."),
    errors="a handle that is no team (destroyed, for example).", **_TEAM_QUERY,
    example="""
const int leader = shmem_team_translate_pe(SHMEM_TEAM_SHARED, 0, SHMEM_TEAM_WORLD);
printf("the first PE of my node is PE %d of the world\\n", leader);
"""))

TEAM_SPLIT_STRIDED = plain_family("SHMEM_TEAM_SPLIT_STRIDED", """
int shmem_team_split_strided(shmem_team_t parent_team, int start, int stride, int size,
    const shmem_team_config_t *config, long config_mask, shmem_team_t *new_team);
""", Doc(
    brief="Makes a team of the parent's PEs start, start + stride, ... (size of them).",
    more=("Member i of the new team is PE start + i * stride of the parent. A negative stride "
          "reverses the order; there is no wrap-around."),
    args={"parent_team": "team to split; all its members call.",
          "start": "the parent's number of the first member.",
          "stride": "distance between members; 0 only with size 1.",
          "size": "number of members, at least 1. Every member must lie inside the parent.",
          "config": "configuration of the new team; may be null when config_mask is 0.",
          "config_mask": "which members of config count: SHMEM_TEAM_NUM_CONTEXTS, or 0.",
          "new_team": ("receives the new team on its members, SHMEM_TEAM_INVALID on the other "
                       "PEs and after a failure.")},
    returns="0 on all members of the parent when the team was made, otherwise nonzero on all.",
    complete="the new team can be used at once, for collective calls and for splitting too.",
    remote="its other members may use it as soon as their own call has returned.",
    threads=texts.TEAM_THREADS,
    errors=("a triplet that leaves the parent, or too many teams: nonzero, nothing made. PEs that "
            "call with different triplets; a parent handle that is no team."),
    example="""
shmem_team_t even;
const int half = (shmem_n_pes() + 1) / 2;
if (shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 2, half, NULL, 0, &even) == 0 &&
    even != SHMEM_TEAM_INVALID) {
  shmem_team_sync(even);
  shmem_team_destroy(even);
}
"""))

TEAM_SPLIT_2D = plain_family("SHMEM_TEAM_SPLIT_2D", """
int shmem_team_split_2d(shmem_team_t parent_team, int xrange,
    const shmem_team_config_t *xaxis_config, long xaxis_mask, shmem_team_t *xaxis_team,
    const shmem_team_config_t *yaxis_config, long yaxis_mask, shmem_team_t *yaxis_team);
""", Doc(
    brief="Lays the parent's PEs out in rows of xrange and makes a team of each row and column.",
    more=("PE p of the parent has x = p mod xrange and y = p div xrange; its number in its row is "
          "x, in its column y. The last row may be shorter."),
    args={"parent_team": "team to split; all its members call.",
          "xrange": "length of a row, at least 1; more than the parent's size counts as its size.",
          "xaxis_config": "configuration of the row's team; may be null when xaxis_mask is 0.",
          "xaxis_mask": "which members of xaxis_config count: SHMEM_TEAM_NUM_CONTEXTS, or 0.",
          "xaxis_team": "receives the team of the caller's row.",
          "yaxis_config": "configuration of the column's team; may be null when yaxis_mask is 0.",
          "yaxis_mask": "which members of yaxis_config count: SHMEM_TEAM_NUM_CONTEXTS, or 0.",
          "yaxis_team": "receives the team of the caller's column."},
    returns=("0 on all members of the parent when all teams were made; otherwise nonzero and "
             "SHMEM_TEAM_INVALID for both teams on all of them."),
    complete="both teams can be used at once, for collective calls and for splitting too.",
    remote="their other members may use them as soon as their own call has returned.",
    threads=texts.TEAM_THREADS,
    errors=("an xrange below 1, or too many teams: nonzero, nothing made. PEs that call with "
            "different xrange; a parent handle that is no team."),
    example="""
shmem_team_t row;
shmem_team_t column;
if (shmem_team_split_2d(SHMEM_TEAM_WORLD, 4, NULL, 0, &row, NULL, 0, &column) == 0) {
  printf("I am at (%d, %d)\\n", shmem_team_my_pe(row), shmem_team_my_pe(column));
  shmem_team_destroy(row);
  shmem_team_destroy(column);
}
"""))

TEAM_DESTROY = plain_family(
    "SHMEM_TEAM_DESTROY", "void shmem_team_destroy(shmem_team_t team);", Doc(
        brief="Destroys a team that a split made, with the shareable contexts made from it.",
        args={"team": ("the team; all its members call. SHMEM_TEAM_INVALID does nothing. Contexts "
                       "made from it with SHMEM_CTX_PRIVATE must be destroyed before.")},
        complete="the handle is no longer valid on this PE.",
        remote="the other members' handles end with their own calls.",
        threads=texts.TEAM_THREADS,
        errors="a predefined team; a handle that is no team.",
        example="""
shmem_team_t all;
if (shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, shmem_n_pes(), NULL, 0, &all) == 0) {
  shmem_team_destroy(all);
}
"""))

_CTX_OPTIONS = ("0 or a bitwise OR of SHMEM_CTX_SERIALIZED (one thread at a time), "
                "SHMEM_CTX_PRIVATE (only the thread that makes it) and SHMEM_CTX_NOSTORE (fence "
                "and quiet on it need not order the program's own stores).")
_CTX_MADE = dict(
    returns=("0 when the context was made; otherwise nonzero and SHMEM_CTX_INVALID in ctx. The "
             "call may be tried again later."),
    complete="the context can be used; nothing is pending on it.",
    remote="nothing; the call is not collective.")

CTX_CREATE = plain_family(
    "SHMEM_CTX_CREATE", "int shmem_ctx_create(long options, shmem_ctx_t *ctx);", Doc(
        brief=("Makes a communication context on the world team: a stream of operations that is "
               "ordered and completed on its own."),
        args={"options": _CTX_OPTIONS, "ctx": "receives the context."},
        threads=texts.ANY_THREAD,
        errors=("an option bit that does not exist or a null ctx is an error; no room for a "
                "context is not, and returns nonzero."),
        **_CTX_MADE,
        example="""
static int dest[4];
const int source[4] = {1, 2, 3, 4};
shmem_ctx_t ctx;
if (shmem_ctx_create(SHMEM_CTX_PRIVATE, &ctx) == 0) {
  shmem_ctx_int_put_nbi(ctx, dest, source, 4, 0);
  shmem_ctx_quiet(ctx);
  shmem_ctx_destroy(ctx);
}
"""))

TEAM_CREATE_CTX = plain_family("SHMEM_TEAM_CREATE_CTX", """
int shmem_team_create_ctx(shmem_team_t team, long options, shmem_ctx_t *ctx);
""", Doc(
    brief="Makes a communication context on a team: its PE numbers are the team's.",
    args={"team": ("the team, for which num_contexts should have been requested at its creation; "
                   "SHMEM_TEAM_INVALID gives nonzero."),
          "options": _CTX_OPTIONS, "ctx": "receives the context."},
    threads=texts.ANY_THREAD,
    errors=("an option bit that does not exist, a null ctx or a handle that is no team is an "
            "error; no room for a context is not, and returns nonzero."),
    **_CTX_MADE,
    example="""
static long dest;
shmem_ctx_t ctx;
if (shmem_team_create_ctx(SHMEM_TEAM_SHARED, 0, &ctx) == 0) {
  shmem_ctx_long_p(ctx, &dest, 7, 0);
  shmem_ctx_destroy(ctx);
}
"""))

CTX_DESTROY = plain_family(
    "SHMEM_CTX_DESTROY", "void shmem_ctx_destroy(shmem_ctx_t ctx);", Doc(
        brief="Completes a context's operations and destroys it.",
        args={"ctx": ("a context that shmem_ctx_create or shmem_team_create_ctx made; "
                      "SHMEM_CTX_INVALID does nothing.")},
        complete="all operations of the context, as after shmem_ctx_quiet.",
        remote="the operations' effects are visible to all PEs.",
        threads=("a thread that may use the context; for SHMEM_CTX_PRIVATE the one that made it. "
                 "No thread uses the context afterwards."),
        errors="SHMEM_CTX_DEFAULT; a handle that is no context.",
        example="""
shmem_ctx_t ctx;
if (shmem_ctx_create(0, &ctx) == 0) {
  shmem_ctx_destroy(ctx);
}
"""))

CTX_GET_TEAM = plain_family(
    "SHMEM_CTX_GET_TEAM", "int shmem_ctx_get_team(shmem_ctx_t ctx, shmem_team_t *team);", Doc(
        brief="The team that a context belongs to.",
        args={"ctx": "a context, or SHMEM_CTX_INVALID.",
              "team": ("receives the team: SHMEM_TEAM_WORLD for the default context and those of "
                       "shmem_ctx_create, SHMEM_TEAM_INVALID for SHMEM_CTX_INVALID.")},
        returns="0, or nonzero for SHMEM_CTX_INVALID.",
        errors="a null team; a handle that is no context.", **_TEAM_QUERY,
        example="""
shmem_team_t team;
if (shmem_ctx_get_team(SHMEM_CTX_DEFAULT, &team) == 0 && team == SHMEM_TEAM_WORLD) {
  puts("the default context counts PEs as the world does");
}
"""))

CHAPTERS = (
    Chapter("Teams", (TEAM_MY_PE, TEAM_N_PES, TEAM_GET_CONFIG, TEAM_TRANSLATE_PE,
                      TEAM_SPLIT_STRIDED, TEAM_SPLIT_2D, TEAM_DESTROY)),
    Chapter("Communication contexts", (CTX_CREATE, TEAM_CREATE_CTX, CTX_DESTROY, CTX_GET_TEAM)),
)
