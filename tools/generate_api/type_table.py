# SPDX-License-Identifier: Apache-2.0
"""The C types that the typed calls exist for: the only place where they are listed.

A type has a short name, which is part of the function's name (`longlong` in
`shmem_longlong_put`), and its C spelling. The groups are the tables of OpenSHMEM 1.6; their order
is the order of the standard, and so of the prototypes and definitions that are written out.
"""

from typing import NamedTuple


class ElementType(NamedTuple):
    name: str  # as it stands in function names
    c: str  # as it stands in C


_ALL = {
    t.name: t
    for t in (
        ElementType("float", "float"),
        ElementType("double", "double"),
        ElementType("longdouble", "long double"),
        ElementType("char", "char"),
        ElementType("schar", "signed char"),
        ElementType("short", "short"),
        ElementType("int", "int"),
        ElementType("long", "long"),
        ElementType("longlong", "long long"),
        ElementType("uchar", "unsigned char"),
        ElementType("ushort", "unsigned short"),
        ElementType("uint", "unsigned int"),
        ElementType("ulong", "unsigned long"),
        ElementType("ulonglong", "unsigned long long"),
        ElementType("int8", "int8_t"),
        ElementType("int16", "int16_t"),
        ElementType("int32", "int32_t"),
        ElementType("int64", "int64_t"),
        ElementType("uint8", "uint8_t"),
        ElementType("uint16", "uint16_t"),
        ElementType("uint32", "uint32_t"),
        ElementType("uint64", "uint64_t"),
        ElementType("size", "size_t"),
        ElementType("ptrdiff", "ptrdiff_t"),
    )
}
# Typedefs of shmem.h, since ISO C++ has no name for them.
_COMPLEX = (ElementType("complexf", "shmemx_complexf"), ElementType("complexd", "shmemx_complexd"))


def _group(names):
    return tuple(_ALL[name] for name in names.split())


_INTEGERS_TO_ULONGLONG = "int long longlong uint ulong ulonglong"
_FIXED_AND_SIZES = "int32 int64 uint32 uint64 size ptrdiff"

# "Standard RMA Types and Names": puts, gets, broadcast.
RMA = tuple(_ALL.values())
# "Standard AMO Types and Names": compare-and-swap, add, increment, waits and tests over arrays.
AMO_STANDARD = _group(f"{_INTEGERS_TO_ULONGLONG} {_FIXED_AND_SIZES}")
# "Extended AMO Types and Names": fetch, set, swap.
AMO_EXTENDED = _group(f"float double {_INTEGERS_TO_ULONGLONG} {_FIXED_AND_SIZES}")
# "Bitwise AMO Types and Names": and, or, xor.
AMO_BITWISE = _group("uint ulong ulonglong int32 int64 uint32 uint64")
# "Point-to-Point Synchronization Types and Names": wait_until and test of one variable.
SYNC = _group(f"short int long longlong ushort uint ulong ulonglong {_FIXED_AND_SIZES}")

# "Reduction Types, Names, and Supporting Operations for Team-Based Reductions".
REDUCE_BITS = _group("uchar ushort uint ulong ulonglong int8 int16 int32 int64 uint8 uint16 uint32 "
                     "uint64 size")
REDUCE_ORDER = RMA  # min, max
REDUCE_SUM = RMA + _COMPLEX  # sum, prod, scans
# The same for active sets.
TO_ALL_BITS = _group("short int long longlong")
TO_ALL_ORDER = _group("short int long longlong float double longdouble")
TO_ALL_SUM = TO_ALL_ORDER + _COMPLEX

# Ours: 16-bit floating point, structures of include/ushmem/extensions.h.
FLOAT16 = (ElementType("half", "shmemx_half_t"), ElementType("bfloat16", "shmemx_bfloat16_t"))

assert (len(REDUCE_BITS), len(REDUCE_ORDER), len(REDUCE_SUM)) == (14, 24, 26)
# The deprecated calls: shmem_TYPE_wait; cswap, finc, inc, fadd, add; and fetch, set, swap.
SYNC_OLD = _group("short int long longlong")
AMO_OLD = _group("int long longlong")
AMO_OLD_EXTENDED = _group("float double int long longlong")

assert (len(RMA), len(AMO_STANDARD), len(AMO_EXTENDED), len(AMO_BITWISE), len(SYNC)) == (
    24, 12, 14, 7, 14)

# Element types behind the `void *` of the fixed-size calls (shmem_put32) and of the mem calls.
SIZED = (
    ("8", "unsigned char"),
    ("16", "std::uint16_t"),
    ("32", "std::uint32_t"),
    ("64", "std::uint64_t"),
    ("128", "api::Bits128"),
)
MEM = "unsigned char"
