# SPDX-License-Identifier: Apache-2.0
"""include/ushmem/streams_typed.h: typed on-stream calls, inline functions over those of streams.h."""

import type_table
from layout import NOTICE, call

HEAD = f"""/* SPDX-License-Identifier: Apache-2.0 */
/* {NOTICE} */
/*
 * On-stream calls by type: for elements of T what ushmem/streams.h has for bytes, or for a
 * shmemx_type_t. Included by shmemx.h. They are inline functions, and no names of the library, so
 * that errors name the call behind them. Counts are elements. All else is as it stands there;
 * alltoalls and reduce-scatter have no further names, since those there take the type.
 *
 * @code
 * float *block = (float *)shmemx_malloc_device(3 * 64 * sizeof(float));
 * shmemx_float_put_on_stream(block, block + 64, 64, (shmem_my_pe() + 1) % shmem_n_pes(), NULL);
 * shmemx_barrier_all_on_stream(NULL);
 * shmemx_float_sum_reduce_on_stream(SHMEM_TEAM_WORLD, block + 128, block, 64, NULL);
 * shmemx_stream_synchronize(NULL);
 * shmem_free(block);
 * @endcode
 */
#ifndef SHMEMX_STREAMS_TYPED_H
#define SHMEMX_STREAMS_TYPED_H

#include <shmem.h>
#include <stddef.h>
#include <stdint.h>
#include <ushmem/extensions.h>
#include <ushmem/streams.h>

/* Bytes of n elements; where that is no number, more than there are, so that it is refused. */
static inline size_t shmemx_stream_bytes_(size_t n, size_t size) {{
  return n <= SIZE_MAX / size ? n * size : SIZE_MAX;
}}

/* The number of a type of whole numbers. */
static inline shmemx_type_t shmemx_stream_type_(size_t size, int is_signed) {{
  switch (size) {{
    case 1: return is_signed ? SHMEMX_INT8 : SHMEMX_UINT8;
    case 2: return is_signed ? SHMEMX_INT16 : SHMEMX_UINT16;
    case 4: return is_signed ? SHMEMX_INT32 : SHMEMX_UINT32;
    default: return is_signed ? SHMEMX_INT64 : SHMEMX_UINT64;
  }}
}}
"""

TAIL = """
#endif
"""

_OF_TYPE = {"float": "SHMEMX_FLOAT", "double": "SHMEMX_DOUBLE", "half": "SHMEMX_HALF",
            "bfloat16": "SHMEMX_BFLOAT16"}
_UNSIGNED = ("uchar", "ushort", "uint", "ulong", "ulonglong", "uint8", "uint16", "uint32", "uint64",
             "size")


def _type(t):
    if t.name in _OF_TYPE:
        return _OF_TYPE[t.name]
    is_signed = "(char)-1 < 0" if t.name == "char" else "0" if t.name in _UNSIGNED else "1"
    return f"shmemx_stream_type_(sizeof({t.c}), {is_signed})"


def _inline(returns, name, params, behind, arguments):
    head = call(f"static inline {returns} {name}", params, ") {")
    what = "return " if returns == "int" else ""
    return head + call(what + behind, arguments, ");", "  ") + ["}"]


def _family(comment, types, functions):
    """functions(t): (returns, op, params, behind, arguments) of each call of the family."""
    lines = ["", f"/* {comment} */"]
    for t in types:
        for returns, op, params, behind, arguments in functions(t):
            lines += _inline(returns, f"shmemx_{t.name}_{op}_on_stream", params, behind, arguments)
    return lines


def _moved(t):
    pointers = [f"{t.c} *dest", f"const {t.c} *source", "size_t nelems"]
    moved = ["dest", "source", f"shmemx_stream_bytes_(nelems, sizeof({t.c}))"]
    end = ["int pe", "shmemx_stream_t stream"]
    signal = ["uint64_t *sig_addr", "uint64_t signal", "int sig_op"]
    return (("void", "put", pointers + end, "shmemx_putmem_on_stream", moved + ["pe", "stream"]),
            ("void", "get", pointers + end, "shmemx_getmem_on_stream", moved + ["pe", "stream"]),
            ("void", "put_signal", pointers + signal + end, "shmemx_putmem_signal_on_stream",
             moved + ["sig_addr", "signal", "sig_op", "pe", "stream"]))


def _blocks(t):
    pointers = ["shmem_team_t team", f"{t.c} *dest", f"const {t.c} *source", "size_t nelems"]
    moved = ["team", "dest", "source", f"shmemx_stream_bytes_(nelems, sizeof({t.c}))"]
    return tuple(("int", op, pointers + ["int pe_root"] * root + ["shmemx_stream_t stream"],
                  f"shmemx_{op}mem_on_stream", moved + ["pe_root"] * root + ["stream"])
                 for op, root in (("broadcast", 1), ("collect", 0), ("fcollect", 0), ("alltoall", 0)))


def _reductions(*ops):
    def functions(t):
        params = ["shmem_team_t team", f"{t.c} *dest", f"const {t.c} *source", "size_t nreduce",
                  "shmemx_stream_t stream"]
        return tuple(("int", f"{op}_reduce", params, "shmemx_reduce_on_stream",
                      ["team", _type(t), f"SHMEMX_{op.upper()}", "dest", "source", "nreduce", "stream"])
                     for op in ops)
    return functions


def _scans(t):
    params = ["shmem_team_t team", f"{t.c} *dest", f"const {t.c} *source", "size_t nelems",
              "shmemx_stream_t stream"]
    return tuple(("int", op, params, f"shmemx_{op}_on_stream",
                  ["team", _type(t), "dest", "source", "nelems", "stream"])
                 for op in ("sum_inscan", "sum_exscan"))


def streams_typed_h():
    moved = type_table.RMA + type_table.FLOAT16
    # Kernels have no long double.
    numbers = tuple(t for t in moved if t.name != "longdouble")
    lines = _family("Transfers, and transfers with a signal.", moved, _moved)
    lines += _family("Collectives that move elements.", moved, _blocks)
    lines += _family("Reductions.", numbers, _reductions("sum", "prod", "min", "max"))
    lines += _family("Reductions of bits.", type_table.REDUCE_BITS, _reductions("and", "or", "xor"))
    lines += _family("Scans.", numbers, _scans)
    return HEAD + "\n".join(lines) + "\n" + TAIL
