# SPDX-License-Identifier: Apache-2.0
"""Point-to-point synchronization: wait_until, test, their array and vector forms, signal waits."""

from model import Chapter, Doc, plain_family, typed_family
from type_table import AMO_STANDARD, SYNC
import texts

_IVAR = "symmetric address of the variable on the calling PE; aligned to its type."
_IVARS = "symmetric address of nelems variables on the calling PE; aligned to their type."
_UPDATES = "Atomic operations and signals, from any PE or thread, may update {what} meanwhile."
_SEEN = ("the updates that satisfied the comparison are complete, and what their PEs ordered "
         "before them by put-with-signal, fence or quiet is visible to the caller.")
_REMOTE = "nothing; no other PE takes part."
_ARRAY_ARGS = {
    "ivars": _IVARS,
    "nelems": "number of variables; with 0 the set is empty.",
    "status": ("local array of nelems flags, or null for none: variables whose flag is nonzero "
               "are left out of the set. It must not overlap the other arrays."),
    "cmp": texts.CMP,
}
_VALUE = {"cmp_value": "the value that every variable is compared with."}
_VALUES = {"cmp_values": ("local array of nelems values; variable i is compared with value i.")}
_INDICES = {"indices": ("local array with room for nelems indices; its first ones, as many as "
                        "returned, receive the variables' indices, in any order.")}
_EVENTUALLY = ("A variable that satisfies the comparison is not passed over forever by repeated "
               "calls.")

_EXAMPLES = {
    "wait_until": """
static int flag;
shmem_int_atomic_set(&flag, 1, (shmem_my_pe() + 1) % shmem_n_pes());
shmem_int_wait_until(&flag, SHMEM_CMP_EQ, 1);
""",
    "wait_until_all": """
static int flags[4];
shmem_int_wait_until_all(flags, 4, NULL, SHMEM_CMP_NE, 0);
""",
    "wait_until_any": """
static long flags[4];
int done[4] = {0};
const size_t i = shmem_long_wait_until_any(flags, 4, done, SHMEM_CMP_NE, 0);
if (i != SIZE_MAX) {
  done[i] = 1;
}
""",
    "wait_until_some": """
static uint64_t flags[4];
size_t ready[4];
const size_t n = shmem_uint64_wait_until_some(flags, 4, ready, NULL, SHMEM_CMP_GE, 1);
printf("%lu are ready, one of them is %lu\\n", (unsigned long)n, (unsigned long)ready[0]);
""",
    "wait_until_all_vector": """
static int counts[2];
const int expected[2] = {3, 5};
shmem_int_wait_until_all_vector(counts, 2, NULL, SHMEM_CMP_GE, expected);
""",
    "wait_until_any_vector": """
static int counts[2];
const int seen[2] = {3, 5};
const size_t i = shmem_int_wait_until_any_vector(counts, 2, NULL, SHMEM_CMP_NE, seen);
printf("count %lu has changed\\n", (unsigned long)i);
""",
    "wait_until_some_vector": """
static int counts[2];
const int seen[2] = {3, 5};
size_t changed[2];
const size_t n =
    shmem_int_wait_until_some_vector(counts, 2, changed, NULL, SHMEM_CMP_NE, seen);
printf("%lu counts have changed\\n", (unsigned long)n);
""",
    "test": """
static int flag;
while (!shmem_int_test(&flag, SHMEM_CMP_EQ, 1)) {
  // do a piece of other work
}
""",
    "test_all": """
static int flags[4];
if (shmem_int_test_all(flags, 4, NULL, SHMEM_CMP_NE, 0)) {
  puts("all four have come");
}
""",
    "test_any": """
static int flags[4];
const size_t i = shmem_int_test_any(flags, 4, NULL, SHMEM_CMP_NE, 0);
if (i != SIZE_MAX) {
  printf("%lu has come\\n", (unsigned long)i);
}
""",
    "test_some": """
static int flags[4];
size_t ready[4];
const size_t n = shmem_int_test_some(flags, 4, ready, NULL, SHMEM_CMP_NE, 0);
if (n > 0) {
  printf("%lu has come\\n", (unsigned long)ready[0]);
}
""",
    "test_all_vector": """
static long counts[2];
const long expected[2] = {3, 5};
if (shmem_long_test_all_vector(counts, 2, NULL, SHMEM_CMP_GE, expected)) {
  puts("both counts have been reached");
}
""",
    "test_any_vector": """
static long counts[2];
const long seen[2] = {3, 5};
if (shmem_long_test_any_vector(counts, 2, NULL, SHMEM_CMP_NE, seen) != SIZE_MAX) {
  puts("a count has changed");
}
""",
    "test_some_vector": """
static long counts[2];
const long seen[2] = {3, 5};
size_t changed[2];
if (shmem_long_test_some_vector(counts, 2, changed, NULL, SHMEM_CMP_NE, seen) == 2) {
  puts("both counts have changed");
}
""",
}

_WAIT_RETURNS = {
    "all": "",
    "any": "the index of a variable that satisfies it, or SIZE_MAX at once for an empty set.",
    "some": "how many variables satisfied it, 1 or more, or 0 at once for an empty set.",
}
_TEST_RETURNS = {
    "all": "1 when all variables satisfy it (an empty set does), otherwise 0.",
    "any": "the index of a variable that satisfies it, or SIZE_MAX when none does.",
    "some": "how many variables satisfy it, 0 when none does.",
}
_QUANTITY = {"all": "all variables of a set satisfy", "any": "one variable of a set satisfies",
             "some": "at least one variable of a set satisfies"}


def _single(op, returns, brief, returned):
    return typed_family(
        f"SHMEM_{op.upper()}", op, f"{returns} (T *ivar, int cmp, T cmp_value)", SYNC, Doc(
            brief=brief,
            more=(_UPDATES.format(what="the variable")
                  + " The standard deprecates the forms for short and unsigned short."),
            args={"ivar": _IVAR, "cmp": texts.CMP,
                  "cmp_value": "the value that the variable is compared with."},
            returns=returned,
            complete=("when the comparison holds: " if returned else "") + _SEEN,
            remote=_REMOTE, threads=texts.ANY_THREAD,
            errors=texts.WAIT_ERRORS.format(where="ivar"), example=_EXAMPLES[op]),
        row=op.upper(), source="wait_until" if op == "wait_until" else "test", ctx=False)


def _array(kind, how_many, vector):
    """kind "wait_until" or "test"; how_many "all", "any" or "some"."""
    waiting = kind == "wait_until"
    op = f"{kind}_{how_many}" + ("_vector" if vector else "")
    returned = (_WAIT_RETURNS if waiting else _TEST_RETURNS)[how_many]
    result = "size_t" if how_many != "all" else "void" if waiting else "int"
    indices = "size_t *indices, " if how_many == "some" else ""
    value = "const T *cmp_values" if vector else "T cmp_value"
    checked = (", indices" if indices else "") + (", cmp_values" if vector else "")
    compared = "a comparison" + (", each against its own value" if vector else "")
    complete = "" if waiting else ("when 1 is returned: " if how_many == "all"
                                   else "for the variables reported: ")
    return typed_family(
        f"SHMEM_{op.upper()}", op,
        f"{result} (T *ivars, size_t nelems, {indices}const int *status, int cmp, {value})",
        AMO_STANDARD, Doc(
            brief=("Waits until " if waiting else "Says, without waiting, whether ")
            + f"{_QUANTITY[how_many]} {compared}.",
            more=(_UPDATES.format(what="the variables")
                  + ("" if how_many == "all" else " " + _EVENTUALLY)),
            args={**_ARRAY_ARGS, **(_INDICES if indices else {}),
                  **(_VALUES if vector else _VALUE)},
            returns=returned,
            complete=complete + _SEEN,
            remote=_REMOTE, threads=texts.ANY_THREAD,
            errors=(texts.WAIT_ERRORS.format(where="with nelems above 0: ivars" + checked)
                    + (" SIZE_MAX is then returned." if how_many == "any"
                       else " 0 is then returned." if returned else "")),
            example=_EXAMPLES[op]),
        row=op.upper(), source=kind + ("_vector" if vector else ""), ctx=False)


WAIT_UNTIL = _single("wait_until", "void", "Waits until a variable of this PE satisfies a "
                     "comparison.", "")
TEST = _single("test", "int", "Says, without waiting, whether a variable of this PE satisfies a "
               "comparison.", "1 when it does, otherwise 0.")

SIGNAL_WAIT_UNTIL = plain_family("SHMEM_SIGNAL_WAIT_UNTIL", """
uint64_t shmem_signal_wait_until(uint64_t *sig_addr, int cmp, uint64_t cmp_value);
""", Doc(
    brief="Waits until a signal of this PE satisfies a comparison.",
    more="The signal is to be updated only by signaling operations, from any PE or thread.",
    args={"sig_addr": "local address of the signal, a symmetric object.", "cmp": texts.CMP,
          "cmp_value": "the value that the signal is compared with."},
    returns="the contents of the signal that satisfied it.",
    complete=("the update that satisfied it is complete, and the data of its put-with-signal are "
              "in place."),
    remote=_REMOTE, threads=texts.ANY_THREAD,
    errors=texts.WAIT_ERRORS.format(where="sig_addr") + " 0 is then returned.",
    example="""
static uint64_t messages;
shmem_signal_add(&messages, 1, shmem_my_pe());
const uint64_t n = shmem_signal_wait_until(&messages, SHMEM_CMP_GT, 0);
printf("%lu messages\\n", (unsigned long)n);
"""))

_ORDER = [(vector, how_many) for vector in (False, True) for how_many in ("all", "any", "some")]

CHAPTERS = (
    Chapter("Point-to-point synchronization", (
        (WAIT_UNTIL,) + tuple(_array("wait_until", h, v) for v, h in _ORDER)
        + (TEST,) + tuple(_array("test", h, v) for v, h in _ORDER)
        + (SIGNAL_WAIT_UNTIL,))),
)
