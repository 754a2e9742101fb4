# SPDX-License-Identifier: Apache-2.0
"""Atomic memory operations, blocking and nonblocking."""

from model import Chapter, Doc, typed_family
from type_table import AMO_BITWISE, AMO_EXTENDED, AMO_STANDARD
import texts

_ATOMIC = ("Atomic with respect to all atomic operations, waits and tests of the same type on the "
           "same object, from all PEs; not with respect to puts, nor to plain loads and stores.")
_DEST = "symmetric address of the object on PE pe; aligned to its type."
_SOURCE = "symmetric address of the object to read on PE pe; aligned to its type."
_FETCH = "local address that receives the object's old contents; symmetric or not."
_VALUES = {
    "cond": "the value that the object must have to be replaced.",
    "value": "the operand, of the object's type.",
}
_UPDATED = "the operation has been performed at PE pe and the old contents returned."
_ISSUED = "the operation is under way; its effect at PE pe needs shmem_quiet or a barrier."
_PENDING = ("nothing: fetch must not be used until shmem_quiet, shmem_pe_quiet or a barrier on the "
            "same context, after which the operation has been performed and fetch filled.")
_SEEN = ("a PE that waits for or tests the object sees the new value; earlier operations of this "
         "PE are not implied to be visible unless a fence is between them.")
_NOT_CHANGED = "nothing; the object is only read."


def _amo(op, signature, types, brief, example, row, source, more="", notes=None):
    """One family. Which sentences apply follows from the signature."""
    returns = signature.startswith("T")
    nonblocking = op.endswith("_nbi")
    args = {"ctx": texts.CTX}
    for name, text in (("fetch", _FETCH), ("dest", _DEST), ("source", _SOURCE)):
        if f"*{name}" in signature:
            args[name] = text
    for name, text in _VALUES.items():
        if f"T {name}" in signature:
            args[name] = (notes or {}).get(name, text)
    args["pe"] = texts.PE
    where = "source" if "*source" in signature else "dest"
    errors = texts.AMO_ERRORS.format(where=where)
    if nonblocking:
        errors = "a null fetch; " + errors
    elif returns:
        errors += " The value is then 0."
    return typed_family(
        f"SHMEM_{op.upper()}", op, signature, types, Doc(
            brief=brief, more=(more + " " if more else "") + _ATOMIC, args=args,
            returns="the object's contents before the operation." if returns else "",
            complete=_PENDING if nonblocking else _UPDATED if returns else _ISSUED,
            remote=_NOT_CHANGED if where == "source" else _SEEN,
            threads=texts.DATA_THREADS, errors=errors, example=example),
        row=row, source=source)


_FETCHING = "T (T *dest, T value, int pe)"
_UPDATING = "void (T *dest, T value, int pe)"
_FETCHING_NBI = "void (T *fetch, T *dest, T value, int pe)"

FETCH = _amo("atomic_fetch", "T (const T *source, int pe)", AMO_EXTENDED,
             "Reads a symmetric object of another PE atomically.", """
static long done;
while (shmem_long_atomic_fetch(&done, 0) == 0) {
  // PE 0 has not finished
}
""", "AMO_FETCH", "amo_fetch")

SET = _amo("atomic_set", _UPDATING, AMO_EXTENDED,
           "Writes a symmetric object of another PE atomically.", """
static int state;
shmem_int_atomic_set(&state, 2, 0);
shmem_quiet();
""", "AMO_SET", "amo_fetch", notes={"value": "the object's new contents."})

COMPARE_SWAP = _amo("atomic_compare_swap", "T (T *dest, T cond, T value, int pe)", AMO_STANDARD,
                    "Replaces a symmetric object of another PE if it has an expected value.", """
static int winner = -1;
const int before = shmem_int_atomic_compare_swap(&winner, -1, shmem_my_pe(), 0);
if (before == -1) {
  puts("this PE came first");
}
""", "AMO_COMPARE_SWAP", "amo_compare_swap",
                    more="The replacement took place when the returned value equals cond.",
                    notes={"value": "the object's new contents if it had the value cond."})

SWAP = _amo("atomic_swap", _FETCHING, AMO_EXTENDED,
            "Replaces a symmetric object of another PE and returns what it was.", """
static double best;
const double before = shmem_double_atomic_swap(&best, 0.5, 0);
printf("it was %f\\n", before);
""", "AMO_FETCH_OP", "amo_fetch", notes={"value": "the object's new contents."})

FETCH_INC = _amo("atomic_fetch_inc", "T (T *dest, int pe)", AMO_STANDARD,
                 "Adds 1 to a symmetric object of another PE and returns what it was.", """
static long ticket;
const long mine = shmem_long_atomic_fetch_inc(&ticket, 0);
printf("ticket %ld\\n", mine);
""", "AMO_FETCH_INC", "amo_add")

INC = _amo("atomic_inc", "void (T *dest, int pe)", AMO_STANDARD,
           "Adds 1 to a symmetric object of another PE.", """
static int arrived;
shmem_int_atomic_inc(&arrived, 0);
shmem_quiet();
""", "AMO_INC", "amo_add")

_WRAPS = "Integers wrap around, signed ones too."

FETCH_ADD = _amo("atomic_fetch_add", _FETCHING, AMO_STANDARD,
                 "Adds to a symmetric object of another PE and returns what it was.", """
static size_t next;
const size_t begin = shmem_size_atomic_fetch_add(&next, 64, 0);
printf("my items start at %lu\\n", (unsigned long)begin);
""", "AMO_FETCH_OP", "amo_add", more=_WRAPS, notes={"value": "what to add."})

ADD = _amo("atomic_add", _UPDATING, AMO_STANDARD,
           "Adds to a symmetric object of another PE.", """
static unsigned long bytes;
shmem_ulong_atomic_add(&bytes, 4096, 0);
shmem_quiet();
""", "AMO_SET", "amo_add", more=_WRAPS, notes={"value": "what to add."})


def _bitwise(fetching_example, example, nbi_example, op, word):
    operand = {"value": f"the second operand of the bitwise {word}."}
    return (
        _amo(f"atomic_fetch_{op}", _FETCHING, AMO_BITWISE,
             f"Performs a bitwise {word} on a symmetric object of another PE and returns what it "
             "was.", fetching_example, "AMO_FETCH_OP", "amo_bitwise", notes=operand),
        _amo(f"atomic_{op}", _UPDATING, AMO_BITWISE,
             f"Performs a bitwise {word} on a symmetric object of another PE.", example,
             "AMO_SET", "amo_bitwise", notes=operand),
        _amo(f"atomic_fetch_{op}_nbi", _FETCHING_NBI, AMO_BITWISE,
             f"Starts a bitwise {word} on a symmetric object of another PE and fetches what it "
             "was.", nbi_example, "AMO_FETCH_OP_NBI", "amo_bitwise_nbi", notes=operand),
    )


FETCH_AND, AND, FETCH_AND_NBI = _bitwise("""
static uint32_t mask = 0xffu;
const uint32_t before = shmem_uint32_atomic_fetch_and(&mask, 0x0fu, 0);
printf("%x\\n", (unsigned)before);
""", """
static uint64_t busy = UINT64_MAX;
shmem_uint64_atomic_and(&busy, ~(UINT64_C(1) << 5), 0);
shmem_quiet();
""", """
static uint32_t mask = 0xffu;
uint32_t before;
shmem_uint32_atomic_fetch_and_nbi(&before, &mask, 0x0fu, 0);
shmem_quiet();
printf("%x\\n", (unsigned)before);
""", "and", "AND")

FETCH_OR, OR, FETCH_OR_NBI = _bitwise("""
static unsigned int taken;
const unsigned int before = shmem_uint_atomic_fetch_or(&taken, 1u << 3, 0);
if ((before & (1u << 3)) == 0) {
  puts("slot 3 is mine");
}
""", """
static uint64_t present;
shmem_uint64_atomic_or(&present, UINT64_C(1) << (shmem_my_pe() % 64), 0);
shmem_quiet();
""", """
static unsigned int taken;
unsigned int before;
shmem_uint_atomic_fetch_or_nbi(&before, &taken, 1u << 3, 0);
shmem_quiet();
printf("%x\\n", before);
""", "or", "OR")

FETCH_XOR, XOR, FETCH_XOR_NBI = _bitwise("""
static int64_t toggle;
const int64_t before = shmem_int64_atomic_fetch_xor(&toggle, 1, 0);
printf("it was %s\\n", (before & 1) != 0 ? "on" : "off");
""", """
static unsigned long parity;
shmem_ulong_atomic_xor(&parity, 0xa5ul, 0);
shmem_quiet();
""", """
static int64_t toggle;
int64_t before;
shmem_int64_atomic_fetch_xor_nbi(&before, &toggle, 1, 0);
shmem_quiet();
printf("it was %s\\n", (before & 1) != 0 ? "on" : "off");
""", "xor", "XOR (exclusive or)")

FETCH_NBI = _amo("atomic_fetch_nbi", "void (T *fetch, const T *source, int pe)", AMO_EXTENDED,
                 "Starts to read a symmetric object of another PE atomically.", """
static float level;
float theirs;
shmem_float_atomic_fetch_nbi(&theirs, &level, 0);
shmem_quiet();
printf("%f\\n", (double)theirs);
""", "AMO_FETCH_NBI", "amo_fetch_nbi")

COMPARE_SWAP_NBI = _amo(
    "atomic_compare_swap_nbi", "void (T *fetch, T *dest, T cond, T value, int pe)", AMO_STANDARD,
    "Starts to replace a symmetric object of another PE if it has an expected value.", """
static long owner = -1;
long before;
shmem_long_atomic_compare_swap_nbi(&before, &owner, -1, shmem_my_pe(), 0);
shmem_quiet();
if (before == -1) {
  puts("this PE owns it");
}
""", "AMO_COMPARE_SWAP_NBI", "amo_fetch_nbi",
    more="The replacement took place when the fetched value equals cond.",
    notes={"value": "the object's new contents if it had the value cond."})

SWAP_NBI = _amo("atomic_swap_nbi", _FETCHING_NBI, AMO_EXTENDED,
                "Starts to replace a symmetric object of another PE and fetches what it was.", """
static int token;
int before;
shmem_int_atomic_swap_nbi(&before, &token, shmem_my_pe(), 0);
shmem_quiet();
printf("%d\\n", before);
""", "AMO_FETCH_OP_NBI", "amo_fetch_nbi", notes={"value": "the object's new contents."})

FETCH_INC_NBI = _amo("atomic_fetch_inc_nbi", "void (T *fetch, T *dest, int pe)", AMO_STANDARD,
                     "Starts to add 1 to a symmetric object of another PE and fetches what it was.",
                     """
static int ticket;
int mine;
shmem_int_atomic_fetch_inc_nbi(&mine, &ticket, 0);
shmem_quiet();
printf("ticket %d\\n", mine);
""", "AMO_FETCH_INC_NBI", "amo_add_nbi")

FETCH_ADD_NBI = _amo("atomic_fetch_add_nbi", _FETCHING_NBI, AMO_STANDARD,
                     "Starts to add to a symmetric object of another PE and fetches what it was.",
                     """
static ptrdiff_t offset;
ptrdiff_t mine;
shmem_ptrdiff_atomic_fetch_add_nbi(&mine, &offset, 16, 0);
shmem_quiet();
printf("%ld\\n", (long)mine);
""", "AMO_FETCH_OP_NBI", "amo_add_nbi", more=_WRAPS, notes={"value": "what to add."})

CHAPTERS = (
    Chapter("Atomic memory operations, blocking", (
        FETCH, SET, COMPARE_SWAP, SWAP, FETCH_INC, INC, FETCH_ADD, ADD, FETCH_AND, AND, FETCH_OR,
        OR, FETCH_XOR, XOR)),
    Chapter("Atomic memory operations, nonblocking", (
        FETCH_NBI, COMPARE_SWAP_NBI, SWAP_NBI, FETCH_INC_NBI, FETCH_ADD_NBI, FETCH_AND_NBI,
        FETCH_OR_NBI, FETCH_XOR_NBI)),
)
