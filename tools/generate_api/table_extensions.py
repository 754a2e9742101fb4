# SPDX-License-Identifier: Apache-2.0
"""Ours: 16-bit floating point in families of the standard, conversions, and reduce-scatter."""

import table_collective
import table_rma
import table_signal
import table_sync
import texts
from model import Chapter, Doc, extension_family, plain_family, typed_family
from type_table import FLOAT16, REDUCE_BITS, REDUCE_ORDER, REDUCE_SUM

_NEXT = "(shmem_my_pe() + 1) % shmem_n_pes()"


def _conversion(prototype, brief, argument, returns, example):
    return plain_family("", prototype, Doc(
        brief=brief,
        args={"value": argument},
        returns=returns,
        complete="the result; nothing of the library is used, and it need not be initialized.",
        remote="nothing.", threads="any thread, any time.", errors=texts.NONE, example=example))


_EXACT = "the same number. An infinity stays one, a NaN stays a NaN."
_ROUNDED = ("the nearest number of the format, of two the one whose last bit is 0; what is too large "
            "becomes an infinity, what is too small a subnormal number or 0. A NaN stays a NaN.")
CONVERSIONS = (
    _conversion("float shmemx_half_to_float(shmemx_half_t value);",
                "Converts a half to float.", "what to convert.", _EXACT, """
const shmemx_half_t h = shmemx_float_to_half(0.1f);
printf("%.10f\\n", (double)shmemx_half_to_float(h));
"""),
    _conversion("shmemx_half_t shmemx_float_to_half(float value);",
                "Converts a float to half.", "what to convert.", _ROUNDED, """
const shmemx_half_t h = shmemx_float_to_half(1.0f);
printf("0x%04x\\n", (unsigned)h.bits);
"""),
    _conversion("float shmemx_bfloat16_to_float(shmemx_bfloat16_t value);",
                "Converts a bfloat16 to float.", "what to convert.", _EXACT, """
const shmemx_bfloat16_t b = shmemx_float_to_bfloat16(3e38f);
printf("%g\\n", (double)shmemx_bfloat16_to_float(b));
"""),
    _conversion("shmemx_bfloat16_t shmemx_float_to_bfloat16(float value);",
                "Converts a float to bfloat16.", "what to convert.", _ROUNDED, """
const shmemx_bfloat16_t b = shmemx_float_to_bfloat16(1.0f);
printf("0x%04x\\n", (unsigned)b.bits);
"""),
)

# --- transfers -------------------------------------------------------------------------------------

_COUNT = {"nelems": "number of elements to transfer; 0 transfers nothing."}
_SIGNALED = {"nelems": _COUNT["nelems"] + " The signal is updated in any case."}


def _transfer(op, like, example, args=None):
    return extension_family(op, like, FLOAT16, "extension_rma", example, args=args or {})


TRANSFERS = (
    _transfer("put", table_rma.PUT, f"""
static shmemx_half_t weights[1024];
static shmemx_half_t mine[1024];
shmemx_half_put(weights, mine, 1024, {_NEXT});
shmem_barrier_all();
""", _COUNT),
    _transfer("p", table_rma.P, f"""
static shmemx_bfloat16_t scale;
shmemx_bfloat16_p(&scale, shmemx_float_to_bfloat16(0.5f), {_NEXT});
shmem_barrier_all();
"""),
    _transfer("iput", table_rma.IPUT, """
static shmemx_half_t matrix[8 * 8];
shmemx_half_t column[8] = {{0}};
shmemx_half_iput(matrix, column, 8, 1, 8, 0);
shmem_quiet();
"""),
    _transfer("get", table_rma.GET, """
static shmemx_half_t weights[64];
shmemx_half_t copy[64];
shmemx_half_get(copy, weights, 64, 0);
printf("%g\\n", (double)shmemx_half_to_float(copy[0]));
""", _COUNT),
    _transfer("g", table_rma.G, """
static shmemx_bfloat16_t scale;
printf("%g\\n", (double)shmemx_bfloat16_to_float(shmemx_bfloat16_g(&scale, 0)));
"""),
    _transfer("iget", table_rma.IGET, """
static shmemx_half_t matrix[8 * 8];
shmemx_half_t column[8];
shmemx_half_iget(column, matrix, 1, 8, 8, 0);
printf("%g\\n", (double)shmemx_half_to_float(column[7]));
"""),
    _transfer("put_nbi", table_rma.PUT_NBI, """
static shmemx_half_t weights[4096];
static shmemx_half_t mine[4096];
shmemx_half_put_nbi(weights, mine, 4096, 0);
shmem_quiet();
""", _COUNT),
    _transfer("get_nbi", table_rma.GET_NBI, """
static shmemx_bfloat16_t weights[4096];
shmemx_bfloat16_t copy[4096];
shmemx_bfloat16_get_nbi(copy, weights, 4096, 0);
shmem_quiet();
printf("0x%04x\\n", (unsigned)copy[0].bits);
""", _COUNT),
    _transfer("put_signal", table_signal.PUT_SIGNAL, f"""
static shmemx_half_t tokens[256];
static shmemx_half_t mine[256];
static uint64_t arrived;
shmemx_half_put_signal(tokens, mine, 256, &arrived, 1, SHMEM_SIGNAL_SET,
                       {_NEXT});
shmem_signal_wait_until(&arrived, SHMEM_CMP_EQ, 1);
""", _SIGNALED),
    _transfer("put_signal_nbi", table_signal.PUT_SIGNAL_NBI, """
static shmemx_bfloat16_t tokens[256];
static shmemx_bfloat16_t mine[256];
static uint64_t arrived;
shmemx_bfloat16_put_signal_nbi(tokens, mine, 256, &arrived, 1, SHMEM_SIGNAL_ADD, 0);
shmem_quiet();
""", _SIGNALED),
)

# --- waits -----------------------------------------------------------------------------------------

_WAIT_MORE = ("Elements are compared as numbers. Atomic operations and signals do not exist for them: "
              "a put of one element by shmemx_TYPE_p or by shmemx_TYPE_put is seen whole.")
_ARRAY = "static shmemx_half_t values[4];\n"
_ZERO = "const shmemx_half_t zero = {0};\n"
_EACH = "const shmemx_half_t seen[4] = {{0}, {0}, {0}, {0}};\n"
_ANY = """if (i != SIZE_MAX) {
  printf("value %lu has come\\n", (unsigned long)i);
}
"""


def _wait_example(op):
    kind, how_many, vector = f"{op}__".replace("wait_until", "wait").split("_", 2)
    name = f"shmemx_half_{op}"
    if not how_many:
        call = f"{name}(&value, SHMEM_CMP_GT, shmemx_float_to_half(0.5f))"
        head = "static shmemx_half_t value;\n"
        return head + (f"{call};" if kind == "wait" else f'if ({call}) {{\n  puts("large");\n}}')
    compared = "seen" if vector.strip("_") else "zero"
    head = _ARRAY + (_EACH if compared == "seen" else _ZERO)
    indices = "ready, " if how_many == "some" else ""
    call = f"{name}(values, 4, {indices}NULL, SHMEM_CMP_NE, {compared})"
    if how_many == "all":
        return head + (f"{call};" if kind == "wait"
                       else f'if ({call}) {{\n  puts("all have come");\n}}')
    if how_many == "any":
        return head + f"const size_t i =\n    {call};\n{_ANY}"
    return (head + f"size_t ready[4];\nconst size_t n =\n    {call};\n"
            'printf("%lu values have come\\n", (unsigned long)n);')


def _wait(like):
    op = like.functions[0].template
    return extension_family(op, like, FLOAT16, "extension_wait", _wait_example(op), more=_WAIT_MORE)


WAITS = tuple(_wait(f) for c in table_sync.CHAPTERS for f in c.families if f.source)

# --- collectives -----------------------------------------------------------------------------------

_BLOCK = {"nelems": "number of elements of a block, the same on all."}


def _collective(op, like, example, more="", args=None):
    return extension_family(op, like, FLOAT16, "extension_collective", example,
                            more=more or like.doc.more, args=args or {})


_SUM_MORE = ("Members are combined in the order of their numbers, in float, and the result is rounded "
             "once, so every member gets the same bits.")
_ORDER_MORE = ("Members are combined in the order of their numbers. A NaN of the first member is the "
               "result, one of another is passed over; of -0 and +0 the first one is taken.")
_SCAN_MORE = ("Members are added up in the order of their numbers, in float, and each result is "
              "rounded once.")


def _reduction(name):
    like = {f.functions[0].template: f for f in table_collective.REDUCTIONS}[f"{name}_reduce"]
    return _collective(f"{name}_reduce", like, f"""
static shmemx_bfloat16_t mine[512];
static shmemx_bfloat16_t all[512];
shmemx_bfloat16_{name}_reduce(SHMEM_TEAM_WORLD, all, mine, 512);
""", more=_ORDER_MORE if name in ("min", "max") else _SUM_MORE)


def _scan(name, like):
    return _collective(f"sum_{name}", like, f"""
static shmemx_half_t share[1];
static shmemx_half_t upto[1];
shmemx_half_sum_{name}(SHMEM_TEAM_WORLD, upto, share, 1);
""", more=_SCAN_MORE)


COLLECTIVES = (
    _collective("alltoall", table_collective.ALLTOALL, """
static shmemx_half_t out[16 * 64];
static shmemx_half_t in[16 * 64];
shmemx_half_alltoall(SHMEM_TEAM_WORLD, in, out, 16);
""", args=_BLOCK),
    _collective("alltoalls", table_collective.ALLTOALLS, """
static shmemx_half_t out[2 * 64];
static shmemx_half_t in[3 * 64];
shmemx_half_alltoalls(SHMEM_TEAM_WORLD, in, out, 3, 2, 1);
""", args=_BLOCK),
    _collective("broadcast", table_collective.BROADCAST, """
static shmemx_bfloat16_t weights[4096];
shmemx_bfloat16_broadcast(SHMEM_TEAM_WORLD, weights, weights, 4096, 0);
""", args={"nelems": "number of elements, the same on all members."}),
    _collective("collect", table_collective.COLLECT, """
static shmemx_half_t mine[2];
static shmemx_half_t all[2 * 64];
shmemx_half_collect(SHMEM_TEAM_WORLD, all, mine, shmem_my_pe() % 2 == 0 ? 1 : 2);
""", args={"nelems": "number of elements that this member gives, its own."}),
    _collective("fcollect", table_collective.FCOLLECT, """
static shmemx_half_t mine[128];
static shmemx_half_t all[128 * 64];
shmemx_half_fcollect(SHMEM_TEAM_WORLD, all, mine, 128);
""", args={"nelems": "number of elements of each member, the same on all."}),
) + tuple(_reduction(name) for name in ("max", "min", "sum", "prod")) + (
    _scan("inscan", table_collective.INSCAN), _scan("exscan", table_collective.EXSCAN))

# --- reduce-scatter --------------------------------------------------------------------------------

_WORDS = {
    "and": ("Combines the members' arrays bit by bit with AND", REDUCE_BITS, "uint", "unsigned int"),
    "or": ("Combines the members' arrays bit by bit with OR", REDUCE_BITS, "uint", "unsigned int"),
    "xor": ("Combines the members' arrays bit by bit with exclusive OR", REDUCE_BITS, "uint",
            "unsigned int"),
    "max": ("Finds the largest of the members' elements at each place", REDUCE_ORDER + FLOAT16,
            "long", "long"),
    "min": ("Finds the smallest of the members' elements at each place", REDUCE_ORDER + FLOAT16,
            "long", "long"),
    "sum": ("Adds up the members' elements at each place", REDUCE_SUM + FLOAT16, "bfloat16",
            "shmemx_bfloat16_t"),
    "prod": ("Multiplies the members' elements at each place", REDUCE_SUM + FLOAT16, "double",
             "double"),
}


def _reduce_scatter(name):
    brief, types, example, c_name = _WORDS[name]
    like = {f.functions[0].template: f for f in table_collective.REDUCTIONS}[f"{name}_reduce"]
    return typed_family(
        like.section, f"{name}_reduce_scatter",
        "int (shmem_team_t team, T *dest, const T *source, size_t nelems)", types, Doc(
            brief=brief + ", and gives each member its own block of the result.",
            more=("Block i of the result goes to member i. It has the same bits that "
                  f"{name}_reduce gives: members are combined in the order of their numbers, "
                  "integers wrap around, 16-bit floating point is rounded once."),
            args={"team": table_collective.REDUCTIONS[0].doc.args["team"],
                  "dest": ("symmetric address of the nelems results of this member. It may be this "
                           "member's own block of source, source + i * nelems on member i, and must "
                           "not overlap source otherwise."),
                  "source": ("symmetric address of nelems elements for each member, the same object "
                             "on all."),
                  "nelems": "number of elements of one block, the same on all."},
            returns="0 on success, otherwise nonzero.",
            complete=like.doc.complete,
            remote="nothing about the other members, which may still be in the call.",
            threads=like.doc.threads, errors=like.doc.errors,
            example=f"""
static {c_name} gradients[8 * 64];
static {c_name} mine[8];
shmemx_{example}_{name}_reduce_scatter(SHMEM_TEAM_WORLD, mine, gradients, 8);
"""), row="REDUCE_SCATTER", source="extension_reduce_scatter", ctx=False, space="shmemx_")


REGISTERED = (
    plain_family("SHMEM_MALLOC", "int shmemx_buffer_register(void *addr, size_t bytes);", Doc(
        brief="Makes memory that the program has symmetric.",
        more=("Collective over the world: each PE gives a buffer of its own, all of one size, at any "
              "address. From then on its addresses are symmetric, as those of the heap are: every call "
              "takes them with any PE, and shmem_ptr. Its pages are exchanged for shared ones of the "
              "heap, which must have room for them; addresses and contents stay. A child of fork has a "
              "copy of its own. docs/design/registered-buffers.md"),
        args={"addr": ("beginning of the buffer, a multiple of the page size: memory of malloc, mmap "
                       "without a file and the like, and no thread's stack. No other thread writes to "
                       "it, and no device or call has it in use, during the call."),
              "bytes": "its size, a multiple of the page size, the same on all PEs."},
        returns=("0, or on all PEs nonzero, with the reason in shmemx_last_error(), when one of them "
                 "cannot: nothing has changed then."),
        complete="the buffers of all PEs are symmetric.",
        remote="every PE may use the buffer of every other at once.",
        threads="the one that makes the collective calls.",
        errors=("what differs between PEs, as for shmem_malloc. Refused: an address or size that is no "
                "multiple of a page, memory that is symmetric or registered already, device memory "
                "(shmemx_malloc_device gives symmetric one), memory of a file, more than 64 buffers."),
        example="""
void *const memory = malloc(3 << 20);
long *const buffer = (long *)(((uintptr_t)memory + (1 << 20) - 1) / (1 << 20) * (1 << 20));
if (shmemx_buffer_register(buffer, 1 << 20) != 0) {
  puts("refused");
} else {
  shmem_long_p(buffer, shmem_my_pe(), (shmem_my_pe() + 1) % shmem_n_pes());
  shmemx_buffer_unregister(buffer);
}
free(memory);
""")),
    plain_family("SHMEM_FREE", "int shmemx_buffer_unregister(void *addr);", Doc(
        brief="Ends what shmemx_buffer_register has begun; a barrier.",
        more="The buffer is the program's alone again, with its contents. shmem_finalize does it for all.",
        args={"addr": "the beginning of a registered buffer, on each PE its own of the same registration."},
        returns="0, or on all PEs nonzero, with the reason in shmemx_last_error().",
        complete="the buffer may be freed; what was put into it before is there.",
        remote="no PE may use it any more.",
        threads="the one that makes the collective calls.",
        errors="an address that is none of a registered buffer; buffers of different registrations.",
        example="""
void *const nothing = NULL;
if (shmemx_buffer_unregister(nothing) != 0) {
  puts("not a registered buffer");
}
""")),
)

CHAPTERS = (
    Chapter("Registered buffers", REGISTERED),
    Chapter("16-bit floating point: conversion", CONVERSIONS),
    Chapter("16-bit floating point: remote memory access and signals", TRANSFERS),
    Chapter("16-bit floating point: waits and tests", WAITS),
    Chapter("16-bit floating point: collectives", COLLECTIVES),
    Chapter("Reduce-scatter", tuple(_reduce_scatter(name) for name in _WORDS)),
)
