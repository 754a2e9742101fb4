# SPDX-License-Identifier: Apache-2.0
"""Names that the standard deprecates, other than the collectives: they do what their successors do.

`NOT_LISTED` are those that a list of the standard's shmem_ functions does not have: older than the
prefix, of the type-generic interface too, or supported until OpenSHMEM 1.4 only.
"""

from model import Chapter, Doc, plain_family, typed_family
from type_table import SYNC_OLD, AMO_OLD, AMO_OLD_EXTENDED
import texts

_OLD = "Deprecated since OpenSHMEM {since}: use {use}."
_DEST = "symmetric address of the object on PE pe; aligned to its type."
_PE = "number of the PE at the other end, from 0 to the number of PEs minus 1."
_ISSUED = "the operation is under way; its effect at PE pe needs shmem_quiet or a barrier."
_DONE = "the operation has been performed at PE pe and the old contents returned."
_SEEN = ("the updates that changed the variable are complete, and what their PEs ordered before "
         "them by put-with-signal, fence or quiet is visible to the caller.")
_LOCAL = "nothing; no other PE takes part."

# --- set-up ----------------------------------------------------------------------------------------

START_PES = plain_family("START_PES", "void start_pes(int npes);", Doc(
    brief="shmem_init, with a shmem_finalize at the end of the program.",
    more=(_OLD.format(since="1.2", use="shmem_init and shmem_finalize")
          + " After the first call, or a shmem_init, it has no effect. The finalize at exit is "
          "collective; it is left out by a PE that ends with a status other than 0, and in worlds "
          "whose PEs are threads."),
    args={"npes": "not looked at."},
    complete="as shmem_init.",
    remote="as shmem_init.",
    threads="collective: one thread of each PE.",
    errors="a world that cannot be started, and a forked child of a PE, end the job.",
    example="""
start_pes(0);
printf("%d of %d\\n", _my_pe(), _num_pes());
"""))

OLD_MY_PE = plain_family("Deprecated API", "int _my_pe(void);", Doc(
    brief="shmem_my_pe.", more=_OLD.format(since="1.2", use="shmem_my_pe"), args={},
    returns="0 to the number of PEs minus 1.", complete="a local query, nothing is pending.",
    remote=_LOCAL, threads=texts.ANY_THREAD,
    errors="a library that is not initialized: -1 is returned.",
    example="""
printf("%d\\n", _my_pe());
"""))

OLD_N_PES = plain_family("Deprecated API", "int _num_pes(void);", Doc(
    brief="shmem_n_pes.", more=_OLD.format(since="1.2", use="shmem_n_pes"), args={},
    returns="1 or more.", complete="a local query, nothing is pending.",
    remote=_LOCAL, threads=texts.ANY_THREAD,
    errors="a library that is not initialized: -1 is returned.",
    example="""
printf("%d\\n", _num_pes());
"""))

OLD_MEMORY = plain_family("Deprecated API", """
void *shmalloc(size_t size);
void shfree(void *ptr);
void *shrealloc(void *ptr, size_t size);
void *shmemalign(size_t alignment, size_t size);
""", Doc(
    brief="shmem_malloc, shmem_free, shmem_realloc and shmem_align.",
    more=_OLD.format(since="1.2", use="the names with shmem_"),
    args={"size": "bytes, the same on all PEs.",
          "ptr": "what an allocation call returned, the same block on all PEs.",
          "alignment": "bytes: a power of two that is a multiple of sizeof(void *)."},
    returns="as the calls of the new names.",
    complete="as the calls of the new names.", remote="as the calls of the new names.",
    threads=texts.COLLECTIVE_THREADS, errors="as the calls of the new names.",
    example="""
long *block = (long *)shmemalign(64, 4 * sizeof(long));
block = (long *)shrealloc(block, 8 * sizeof(long));
shfree(block);
shfree(shmalloc(64));
"""))

CACHE = plain_family("Deprecated API", """
void shmem_set_cache_inv(void);
void shmem_clear_cache_inv(void);
void shmem_set_cache_line_inv(void *dest);
void shmem_clear_cache_line_inv(void *dest);
void shmem_udcflush(void);
void shmem_udcflush_line(void *dest);
""", Doc(
    brief="Once managed data caches; caches are coherent, so they do nothing.",
    more=("Deprecated since OpenSHMEM 1.3 and no part of it since 1.5; here for programs that "
          "still call them."),
    args={"dest": "not looked at."},
    complete="they return at once; they complete and order nothing.", remote=_LOCAL,
    threads="any thread, at any time.", errors=texts.NONE,
    example="""
static long line[8];
shmem_set_cache_line_inv(line);
shmem_udcflush();
"""))

# --- waiting ---------------------------------------------------------------------------------------

_WAIT = dict(complete=_SEEN, remote=_LOCAL, threads=texts.ANY_THREAD)
_IVAR = "symmetric address of the variable on the calling PE; aligned to its type."

WAIT = typed_family(
    "SHMEM_WAIT_UNTIL", "wait", "void (T *ivar, T cmp_value)", SYNC_OLD, Doc(
        brief="Waits until a variable of this PE is no longer equal to a value.",
        more=_OLD.format(since="1.4", use="shmem_TYPE_wait_until with SHMEM_CMP_NE"),
        args={"ivar": _IVAR, "cmp_value": "the value that the variable is compared with."},
        errors="ivar null or misaligned.", **_WAIT,
        example="""
static int flag;
shmem_int_atomic_set(&flag, 1, (shmem_my_pe() + 1) % shmem_n_pes());
shmem_int_wait(&flag, 0);
"""), row="WAIT", source="deprecated", ctx=False, generic=False)

WAIT_LONG = plain_family("SHMEM_WAIT_UNTIL", """
void shmem_wait(long *ivar, long cmp_value);
void shmem_wait_until(long *ivar, int cmp, long cmp_value);
""", Doc(
    brief="shmem_long_wait and shmem_long_wait_until.",
    more=(_OLD.format(since="1.4", use="shmem_long_wait_until")
          + " In C11 and C++ shmem_wait_until is type-generic and takes long too."),
    args={"ivar": _IVAR, "cmp": texts.CMP,
          "cmp_value": "the value that the variable is compared with."},
    errors=texts.WAIT_ERRORS.format(where="ivar"), **_WAIT,
    example="""
static long flag;
shmem_long_atomic_set(&flag, 1, (shmem_my_pe() + 1) % shmem_n_pes());
shmem_wait(&flag, 0);
shmem_wait_until(&flag, SHMEM_CMP_EQ, 1);
"""))

# --- atomics ---------------------------------------------------------------------------------------

_VALUE = "the operand, of the object's type."
_COND = "the value that the object must have to be replaced."


def _amo(op, new, signature, types, example, row):
    returns = signature.startswith("T")
    where = "source" if "*source" in signature else "dest"
    args = {where: _DEST, "pe": _PE}
    if "T value" in signature:
        args["value"] = _VALUE
    if "T cond" in signature:
        args["cond"] = _COND
    errors = (f"a PE number that does not exist; {where} null, misaligned or not symmetric."
              + (" The value is then 0." if returns else ""))
    return typed_family(
        f"SHMEM_{new.upper()}", op, signature, types, Doc(
            brief=f"shmem_TYPE_{new}.", more=_OLD.format(since="1.4", use=f"shmem_TYPE_{new}"),
            args=args, returns="the object's contents before the operation." if returns else "",
            complete=_DONE if returns else _ISSUED,
            remote="as of the call of the new name.", threads=texts.DATA_THREADS, errors=errors,
            example=example),
        row=row, source="deprecated", ctx=False, template=new)


AMOS = (
    _amo("fetch", "atomic_fetch", "T (const T *source, int pe)", AMO_OLD_EXTENDED, """
static double best;
printf("%f\\n", shmem_double_fetch(&best, 0));
""", "AMO_FETCH"),
    _amo("set", "atomic_set", "void (T *dest, T value, int pe)", AMO_OLD_EXTENDED, """
static float level;
shmem_float_set(&level, 0.5f, 0);
""", "AMO_SET"),
    _amo("cswap", "atomic_compare_swap", "T (T *dest, T cond, T value, int pe)", AMO_OLD, """
static int winner = -1;
if (shmem_int_cswap(&winner, -1, shmem_my_pe(), 0) == -1) {
  puts("this PE came first");
}
""", "AMO_COMPARE_SWAP"),
    _amo("swap", "atomic_swap", "T (T *dest, T value, int pe)", AMO_OLD_EXTENDED, """
static long token;
printf("%ld\\n", shmem_long_swap(&token, 7, 0));
""", "AMO_FETCH_OP"),
    _amo("finc", "atomic_fetch_inc", "T (T *dest, int pe)", AMO_OLD, """
static long ticket;
printf("ticket %ld\\n", shmem_long_finc(&ticket, 0));
""", "AMO_FETCH_INC"),
    _amo("inc", "atomic_inc", "void (T *dest, int pe)", AMO_OLD, """
static int arrived;
shmem_int_inc(&arrived, 0);
""", "AMO_INC"),
    _amo("fadd", "atomic_fetch_add", "T (T *dest, T value, int pe)", AMO_OLD, """
static long next;
printf("my items start at %ld\\n", shmem_long_fadd(&next, 64, 0));
""", "AMO_FETCH_OP"),
    _amo("add", "atomic_add", "void (T *dest, T value, int pe)", AMO_OLD, """
static long bytes;
shmem_long_add(&bytes, 4096, 0);
""", "AMO_SET"),
)

CHAPTERS = (
    Chapter("Deprecated: set-up, memory and caches", (
        START_PES, OLD_MY_PE, OLD_N_PES, OLD_MEMORY, CACHE)),
    Chapter("Deprecated: waits and atomics", (WAIT, WAIT_LONG) + AMOS),
)

NOT_LISTED = frozenset(
    [f.name for family in (START_PES, OLD_MY_PE, OLD_N_PES, OLD_MEMORY, CACHE)
     for f in family.functions] + ["shmem_wait_until"])
