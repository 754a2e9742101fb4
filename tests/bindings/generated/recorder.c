/* SPDX-License-Identifier: Apache-2.0 */
/* Written by tools/generate_api/generate.py; change the tables there, not this file. */
/*
 * A tool in the program that notes which function of the standard was called, and calls it. It has
 * every function that a type-generic name can reach.
 */
#define USHMEM_NO_GENERIC
#include "../recorder.h"

#include <pshmem.h>

struct recorded recorded[] = {
    {"shmem_float_put", 0},
    {"shmem_ctx_float_put", 0},
    {"shmem_double_put", 0},
    {"shmem_ctx_double_put", 0},
    {"shmem_longdouble_put", 0},
    {"shmem_ctx_longdouble_put", 0},
    {"shmem_char_put", 0},
    {"shmem_ctx_char_put", 0},
    {"shmem_schar_put", 0},
    {"shmem_ctx_schar_put", 0},
    {"shmem_short_put", 0},
    {"shmem_ctx_short_put", 0},
    {"shmem_int_put", 0},
    {"shmem_ctx_int_put", 0},
    {"shmem_long_put", 0},
    {"shmem_ctx_long_put", 0},
    {"shmem_longlong_put", 0},
    {"shmem_ctx_longlong_put", 0},
    {"shmem_uchar_put", 0},
    {"shmem_ctx_uchar_put", 0},
    {"shmem_ushort_put", 0},
    {"shmem_ctx_ushort_put", 0},
    {"shmem_uint_put", 0},
    {"shmem_ctx_uint_put", 0},
    {"shmem_ulong_put", 0},
    {"shmem_ctx_ulong_put", 0},
    {"shmem_ulonglong_put", 0},
    {"shmem_ctx_ulonglong_put", 0},
    {"shmem_float_p", 0},
    {"shmem_ctx_float_p", 0},
    {"shmem_double_p", 0},
    {"shmem_ctx_double_p", 0},
    {"shmem_longdouble_p", 0},
    {"shmem_ctx_longdouble_p", 0},
    {"shmem_char_p", 0},
    {"shmem_ctx_char_p", 0},
    {"shmem_schar_p", 0},
    {"shmem_ctx_schar_p", 0},
    {"shmem_short_p", 0},
    {"shmem_ctx_short_p", 0},
    {"shmem_int_p", 0},
    {"shmem_ctx_int_p", 0},
    {"shmem_long_p", 0},
    {"shmem_ctx_long_p", 0},
    {"shmem_longlong_p", 0},
    {"shmem_ctx_longlong_p", 0},
    {"shmem_uchar_p", 0},
    {"shmem_ctx_uchar_p", 0},
    {"shmem_ushort_p", 0},
    {"shmem_ctx_ushort_p", 0},
    {"shmem_uint_p", 0},
    {"shmem_ctx_uint_p", 0},
    {"shmem_ulong_p", 0},
    {"shmem_ctx_ulong_p", 0},
    {"shmem_ulonglong_p", 0},
    {"shmem_ctx_ulonglong_p", 0},
    {"shmem_float_iput", 0},
    {"shmem_ctx_float_iput", 0},
    {"shmem_double_iput", 0},
    {"shmem_ctx_double_iput", 0},
    {"shmem_longdouble_iput", 0},
    {"shmem_ctx_longdouble_iput", 0},
    {"shmem_char_iput", 0},
    {"shmem_ctx_char_iput", 0},
    {"shmem_schar_iput", 0},
    {"shmem_ctx_schar_iput", 0},
    {"shmem_short_iput", 0},
    {"shmem_ctx_short_iput", 0},
    {"shmem_int_iput", 0},
    {"shmem_ctx_int_iput", 0},
    {"shmem_long_iput", 0},
    {"shmem_ctx_long_iput", 0},
    {"shmem_longlong_iput", 0},
    {"shmem_ctx_longlong_iput", 0},
    {"shmem_uchar_iput", 0},
    {"shmem_ctx_uchar_iput", 0},
    {"shmem_ushort_iput", 0},
    {"shmem_ctx_ushort_iput", 0},
    {"shmem_uint_iput", 0},
    {"shmem_ctx_uint_iput", 0},
    {"shmem_ulong_iput", 0},
    {"shmem_ctx_ulong_iput", 0},
    {"shmem_ulonglong_iput", 0},
    {"shmem_ctx_ulonglong_iput", 0},
    {"shmem_float_ibput", 0},
    {"shmem_ctx_float_ibput", 0},
    {"shmem_double_ibput", 0},
    {"shmem_ctx_double_ibput", 0},
    {"shmem_longdouble_ibput", 0},
    {"shmem_ctx_longdouble_ibput", 0},
    {"shmem_char_ibput", 0},
    {"shmem_ctx_char_ibput", 0},
    {"shmem_schar_ibput", 0},
    {"shmem_ctx_schar_ibput", 0},
    {"shmem_short_ibput", 0},
    {"shmem_ctx_short_ibput", 0},
    {"shmem_int_ibput", 0},
    {"shmem_ctx_int_ibput", 0},
    {"shmem_long_ibput", 0},
    {"shmem_ctx_long_ibput", 0},
    {"shmem_longlong_ibput", 0},
    {"shmem_ctx_longlong_ibput", 0},
    {"shmem_uchar_ibput", 0},
    {"shmem_ctx_uchar_ibput", 0},
    {"shmem_ushort_ibput", 0},
    {"shmem_ctx_ushort_ibput", 0},
    {"shmem_uint_ibput", 0},
    {"shmem_ctx_uint_ibput", 0},
    {"shmem_ulong_ibput", 0},
    {"shmem_ctx_ulong_ibput", 0},
    {"shmem_ulonglong_ibput", 0},
    {"shmem_ctx_ulonglong_ibput", 0},
    {"shmem_float_get", 0},
    {"shmem_ctx_float_get", 0},
    {"shmem_double_get", 0},
    {"shmem_ctx_double_get", 0},
    {"shmem_longdouble_get", 0},
    {"shmem_ctx_longdouble_get", 0},
    {"shmem_char_get", 0},
    {"shmem_ctx_char_get", 0},
    {"shmem_schar_get", 0},
    {"shmem_ctx_schar_get", 0},
    {"shmem_short_get", 0},
    {"shmem_ctx_short_get", 0},
    {"shmem_int_get", 0},
    {"shmem_ctx_int_get", 0},
    {"shmem_long_get", 0},
    {"shmem_ctx_long_get", 0},
    {"shmem_longlong_get", 0},
    {"shmem_ctx_longlong_get", 0},
    {"shmem_uchar_get", 0},
    {"shmem_ctx_uchar_get", 0},
    {"shmem_ushort_get", 0},
    {"shmem_ctx_ushort_get", 0},
    {"shmem_uint_get", 0},
    {"shmem_ctx_uint_get", 0},
    {"shmem_ulong_get", 0},
    {"shmem_ctx_ulong_get", 0},
    {"shmem_ulonglong_get", 0},
    {"shmem_ctx_ulonglong_get", 0},
    {"shmem_float_g", 0},
    {"shmem_ctx_float_g", 0},
    {"shmem_double_g", 0},
    {"shmem_ctx_double_g", 0},
    {"shmem_longdouble_g", 0},
    {"shmem_ctx_longdouble_g", 0},
    {"shmem_char_g", 0},
    {"shmem_ctx_char_g", 0},
    {"shmem_schar_g", 0},
    {"shmem_ctx_schar_g", 0},
    {"shmem_short_g", 0},
    {"shmem_ctx_short_g", 0},
    {"shmem_int_g", 0},
    {"shmem_ctx_int_g", 0},
    {"shmem_long_g", 0},
    {"shmem_ctx_long_g", 0},
    {"shmem_longlong_g", 0},
    {"shmem_ctx_longlong_g", 0},
    {"shmem_uchar_g", 0},
    {"shmem_ctx_uchar_g", 0},
    {"shmem_ushort_g", 0},
    {"shmem_ctx_ushort_g", 0},
    {"shmem_uint_g", 0},
    {"shmem_ctx_uint_g", 0},
    {"shmem_ulong_g", 0},
    {"shmem_ctx_ulong_g", 0},
    {"shmem_ulonglong_g", 0},
    {"shmem_ctx_ulonglong_g", 0},
    {"shmem_float_iget", 0},
    {"shmem_ctx_float_iget", 0},
    {"shmem_double_iget", 0},
    {"shmem_ctx_double_iget", 0},
    {"shmem_longdouble_iget", 0},
    {"shmem_ctx_longdouble_iget", 0},
    {"shmem_char_iget", 0},
    {"shmem_ctx_char_iget", 0},
    {"shmem_schar_iget", 0},
    {"shmem_ctx_schar_iget", 0},
    {"shmem_short_iget", 0},
    {"shmem_ctx_short_iget", 0},
    {"shmem_int_iget", 0},
    {"shmem_ctx_int_iget", 0},
    {"shmem_long_iget", 0},
    {"shmem_ctx_long_iget", 0},
    {"shmem_longlong_iget", 0},
    {"shmem_ctx_longlong_iget", 0},
    {"shmem_uchar_iget", 0},
    {"shmem_ctx_uchar_iget", 0},
    {"shmem_ushort_iget", 0},
    {"shmem_ctx_ushort_iget", 0},
    {"shmem_uint_iget", 0},
    {"shmem_ctx_uint_iget", 0},
    {"shmem_ulong_iget", 0},
    {"shmem_ctx_ulong_iget", 0},
    {"shmem_ulonglong_iget", 0},
    {"shmem_ctx_ulonglong_iget", 0},
    {"shmem_float_ibget", 0},
    {"shmem_ctx_float_ibget", 0},
    {"shmem_double_ibget", 0},
    {"shmem_ctx_double_ibget", 0},
    {"shmem_longdouble_ibget", 0},
    {"shmem_ctx_longdouble_ibget", 0},
    {"shmem_char_ibget", 0},
    {"shmem_ctx_char_ibget", 0},
    {"shmem_schar_ibget", 0},
    {"shmem_ctx_schar_ibget", 0},
    {"shmem_short_ibget", 0},
    {"shmem_ctx_short_ibget", 0},
    {"shmem_int_ibget", 0},
    {"shmem_ctx_int_ibget", 0},
    {"shmem_long_ibget", 0},
    {"shmem_ctx_long_ibget", 0},
    {"shmem_longlong_ibget", 0},
    {"shmem_ctx_longlong_ibget", 0},
    {"shmem_uchar_ibget", 0},
    {"shmem_ctx_uchar_ibget", 0},
    {"shmem_ushort_ibget", 0},
    {"shmem_ctx_ushort_ibget", 0},
    {"shmem_uint_ibget", 0},
    {"shmem_ctx_uint_ibget", 0},
    {"shmem_ulong_ibget", 0},
    {"shmem_ctx_ulong_ibget", 0},
    {"shmem_ulonglong_ibget", 0},
    {"shmem_ctx_ulonglong_ibget", 0},
    {"shmem_float_put_nbi", 0},
    {"shmem_ctx_float_put_nbi", 0},
    {"shmem_double_put_nbi", 0},
    {"shmem_ctx_double_put_nbi", 0},
    {"shmem_longdouble_put_nbi", 0},
    {"shmem_ctx_longdouble_put_nbi", 0},
    {"shmem_char_put_nbi", 0},
    {"shmem_ctx_char_put_nbi", 0},
    {"shmem_schar_put_nbi", 0},
    {"shmem_ctx_schar_put_nbi", 0},
    {"shmem_short_put_nbi", 0},
    {"shmem_ctx_short_put_nbi", 0},
    {"shmem_int_put_nbi", 0},
    {"shmem_ctx_int_put_nbi", 0},
    {"shmem_long_put_nbi", 0},
    {"shmem_ctx_long_put_nbi", 0},
    {"shmem_longlong_put_nbi", 0},
    {"shmem_ctx_longlong_put_nbi", 0},
    {"shmem_uchar_put_nbi", 0},
    {"shmem_ctx_uchar_put_nbi", 0},
    {"shmem_ushort_put_nbi", 0},
    {"shmem_ctx_ushort_put_nbi", 0},
    {"shmem_uint_put_nbi", 0},
    {"shmem_ctx_uint_put_nbi", 0},
    {"shmem_ulong_put_nbi", 0},
    {"shmem_ctx_ulong_put_nbi", 0},
    {"shmem_ulonglong_put_nbi", 0},
    {"shmem_ctx_ulonglong_put_nbi", 0},
    {"shmem_float_get_nbi", 0},
    {"shmem_ctx_float_get_nbi", 0},
    {"shmem_double_get_nbi", 0},
    {"shmem_ctx_double_get_nbi", 0},
    {"shmem_longdouble_get_nbi", 0},
    {"shmem_ctx_longdouble_get_nbi", 0},
    {"shmem_char_get_nbi", 0},
    {"shmem_ctx_char_get_nbi", 0},
    {"shmem_schar_get_nbi", 0},
    {"shmem_ctx_schar_get_nbi", 0},
    {"shmem_short_get_nbi", 0},
    {"shmem_ctx_short_get_nbi", 0},
    {"shmem_int_get_nbi", 0},
    {"shmem_ctx_int_get_nbi", 0},
    {"shmem_long_get_nbi", 0},
    {"shmem_ctx_long_get_nbi", 0},
    {"shmem_longlong_get_nbi", 0},
    {"shmem_ctx_longlong_get_nbi", 0},
    {"shmem_uchar_get_nbi", 0},
    {"shmem_ctx_uchar_get_nbi", 0},
    {"shmem_ushort_get_nbi", 0},
    {"shmem_ctx_ushort_get_nbi", 0},
    {"shmem_uint_get_nbi", 0},
    {"shmem_ctx_uint_get_nbi", 0},
    {"shmem_ulong_get_nbi", 0},
    {"shmem_ctx_ulong_get_nbi", 0},
    {"shmem_ulonglong_get_nbi", 0},
    {"shmem_ctx_ulonglong_get_nbi", 0},
    {"shmem_float_atomic_fetch", 0},
    {"shmem_ctx_float_atomic_fetch", 0},
    {"shmem_double_atomic_fetch", 0},
    {"shmem_ctx_double_atomic_fetch", 0},
    {"shmem_int_atomic_fetch", 0},
    {"shmem_ctx_int_atomic_fetch", 0},
    {"shmem_long_atomic_fetch", 0},
    {"shmem_ctx_long_atomic_fetch", 0},
    {"shmem_longlong_atomic_fetch", 0},
    {"shmem_ctx_longlong_atomic_fetch", 0},
    {"shmem_uint_atomic_fetch", 0},
    {"shmem_ctx_uint_atomic_fetch", 0},
    {"shmem_ulong_atomic_fetch", 0},
    {"shmem_ctx_ulong_atomic_fetch", 0},
    {"shmem_ulonglong_atomic_fetch", 0},
    {"shmem_ctx_ulonglong_atomic_fetch", 0},
    {"shmem_float_atomic_set", 0},
    {"shmem_ctx_float_atomic_set", 0},
    {"shmem_double_atomic_set", 0},
    {"shmem_ctx_double_atomic_set", 0},
    {"shmem_int_atomic_set", 0},
    {"shmem_ctx_int_atomic_set", 0},
    {"shmem_long_atomic_set", 0},
    {"shmem_ctx_long_atomic_set", 0},
    {"shmem_longlong_atomic_set", 0},
    {"shmem_ctx_longlong_atomic_set", 0},
    {"shmem_uint_atomic_set", 0},
    {"shmem_ctx_uint_atomic_set", 0},
    {"shmem_ulong_atomic_set", 0},
    {"shmem_ctx_ulong_atomic_set", 0},
    {"shmem_ulonglong_atomic_set", 0},
    {"shmem_ctx_ulonglong_atomic_set", 0},
    {"shmem_int_atomic_compare_swap", 0},
    {"shmem_ctx_int_atomic_compare_swap", 0},
    {"shmem_long_atomic_compare_swap", 0},
    {"shmem_ctx_long_atomic_compare_swap", 0},
    {"shmem_longlong_atomic_compare_swap", 0},
    {"shmem_ctx_longlong_atomic_compare_swap", 0},
    {"shmem_uint_atomic_compare_swap", 0},
    {"shmem_ctx_uint_atomic_compare_swap", 0},
    {"shmem_ulong_atomic_compare_swap", 0},
    {"shmem_ctx_ulong_atomic_compare_swap", 0},
    {"shmem_ulonglong_atomic_compare_swap", 0},
    {"shmem_ctx_ulonglong_atomic_compare_swap", 0},
    {"shmem_float_atomic_swap", 0},
    {"shmem_ctx_float_atomic_swap", 0},
    {"shmem_double_atomic_swap", 0},
    {"shmem_ctx_double_atomic_swap", 0},
    {"shmem_int_atomic_swap", 0},
    {"shmem_ctx_int_atomic_swap", 0},
    {"shmem_long_atomic_swap", 0},
    {"shmem_ctx_long_atomic_swap", 0},
    {"shmem_longlong_atomic_swap", 0},
    {"shmem_ctx_longlong_atomic_swap", 0},
    {"shmem_uint_atomic_swap", 0},
    {"shmem_ctx_uint_atomic_swap", 0},
    {"shmem_ulong_atomic_swap", 0},
    {"shmem_ctx_ulong_atomic_swap", 0},
    {"shmem_ulonglong_atomic_swap", 0},
    {"shmem_ctx_ulonglong_atomic_swap", 0},
    {"shmem_int_atomic_fetch_inc", 0},
    {"shmem_ctx_int_atomic_fetch_inc", 0},
    {"shmem_long_atomic_fetch_inc", 0},
    {"shmem_ctx_long_atomic_fetch_inc", 0},
    {"shmem_longlong_atomic_fetch_inc", 0},
    {"shmem_ctx_longlong_atomic_fetch_inc", 0},
    {"shmem_uint_atomic_fetch_inc", 0},
    {"shmem_ctx_uint_atomic_fetch_inc", 0},
    {"shmem_ulong_atomic_fetch_inc", 0},
    {"shmem_ctx_ulong_atomic_fetch_inc", 0},
    {"shmem_ulonglong_atomic_fetch_inc", 0},
    {"shmem_ctx_ulonglong_atomic_fetch_inc", 0},
    {"shmem_int_atomic_inc", 0},
    {"shmem_ctx_int_atomic_inc", 0},
    {"shmem_long_atomic_inc", 0},
    {"shmem_ctx_long_atomic_inc", 0},
    {"shmem_longlong_atomic_inc", 0},
    {"shmem_ctx_longlong_atomic_inc", 0},
    {"shmem_uint_atomic_inc", 0},
    {"shmem_ctx_uint_atomic_inc", 0},
    {"shmem_ulong_atomic_inc", 0},
    {"shmem_ctx_ulong_atomic_inc", 0},
    {"shmem_ulonglong_atomic_inc", 0},
    {"shmem_ctx_ulonglong_atomic_inc", 0},
    {"shmem_int_atomic_fetch_add", 0},
    {"shmem_ctx_int_atomic_fetch_add", 0},
    {"shmem_long_atomic_fetch_add", 0},
    {"shmem_ctx_long_atomic_fetch_add", 0},
    {"shmem_longlong_atomic_fetch_add", 0},
    {"shmem_ctx_longlong_atomic_fetch_add", 0},
    {"shmem_uint_atomic_fetch_add", 0},
    {"shmem_ctx_uint_atomic_fetch_add", 0},
    {"shmem_ulong_atomic_fetch_add", 0},
    {"shmem_ctx_ulong_atomic_fetch_add", 0},
    {"shmem_ulonglong_atomic_fetch_add", 0},
    {"shmem_ctx_ulonglong_atomic_fetch_add", 0},
    {"shmem_int_atomic_add", 0},
    {"shmem_ctx_int_atomic_add", 0},
    {"shmem_long_atomic_add", 0},
    {"shmem_ctx_long_atomic_add", 0},
    {"shmem_longlong_atomic_add", 0},
    {"shmem_ctx_longlong_atomic_add", 0},
    {"shmem_uint_atomic_add", 0},
    {"shmem_ctx_uint_atomic_add", 0},
    {"shmem_ulong_atomic_add", 0},
    {"shmem_ctx_ulong_atomic_add", 0},
    {"shmem_ulonglong_atomic_add", 0},
    {"shmem_ctx_ulonglong_atomic_add", 0},
    {"shmem_uint_atomic_fetch_and", 0},
    {"shmem_ctx_uint_atomic_fetch_and", 0},
    {"shmem_ulong_atomic_fetch_and", 0},
    {"shmem_ctx_ulong_atomic_fetch_and", 0},
    {"shmem_ulonglong_atomic_fetch_and", 0},
    {"shmem_ctx_ulonglong_atomic_fetch_and", 0},
    {"shmem_int32_atomic_fetch_and", 0},
    {"shmem_ctx_int32_atomic_fetch_and", 0},
    {"shmem_int64_atomic_fetch_and", 0},
    {"shmem_ctx_int64_atomic_fetch_and", 0},
    {"shmem_uint_atomic_and", 0},
    {"shmem_ctx_uint_atomic_and", 0},
    {"shmem_ulong_atomic_and", 0},
    {"shmem_ctx_ulong_atomic_and", 0},
    {"shmem_ulonglong_atomic_and", 0},
    {"shmem_ctx_ulonglong_atomic_and", 0},
    {"shmem_int32_atomic_and", 0},
    {"shmem_ctx_int32_atomic_and", 0},
    {"shmem_int64_atomic_and", 0},
    {"shmem_ctx_int64_atomic_and", 0},
    {"shmem_uint_atomic_fetch_or", 0},
    {"shmem_ctx_uint_atomic_fetch_or", 0},
    {"shmem_ulong_atomic_fetch_or", 0},
    {"shmem_ctx_ulong_atomic_fetch_or", 0},
    {"shmem_ulonglong_atomic_fetch_or", 0},
    {"shmem_ctx_ulonglong_atomic_fetch_or", 0},
    {"shmem_int32_atomic_fetch_or", 0},
    {"shmem_ctx_int32_atomic_fetch_or", 0},
    {"shmem_int64_atomic_fetch_or", 0},
    {"shmem_ctx_int64_atomic_fetch_or", 0},
    {"shmem_uint_atomic_or", 0},
    {"shmem_ctx_uint_atomic_or", 0},
    {"shmem_ulong_atomic_or", 0},
    {"shmem_ctx_ulong_atomic_or", 0},
    {"shmem_ulonglong_atomic_or", 0},
    {"shmem_ctx_ulonglong_atomic_or", 0},
    {"shmem_int32_atomic_or", 0},
    {"shmem_ctx_int32_atomic_or", 0},
    {"shmem_int64_atomic_or", 0},
    {"shmem_ctx_int64_atomic_or", 0},
    {"shmem_uint_atomic_fetch_xor", 0},
    {"shmem_ctx_uint_atomic_fetch_xor", 0},
    {"shmem_ulong_atomic_fetch_xor", 0},
    {"shmem_ctx_ulong_atomic_fetch_xor", 0},
    {"shmem_ulonglong_atomic_fetch_xor", 0},
    {"shmem_ctx_ulonglong_atomic_fetch_xor", 0},
    {"shmem_int32_atomic_fetch_xor", 0},
    {"shmem_ctx_int32_atomic_fetch_xor", 0},
    {"shmem_int64_atomic_fetch_xor", 0},
    {"shmem_ctx_int64_atomic_fetch_xor", 0},
    {"shmem_uint_atomic_xor", 0},
    {"shmem_ctx_uint_atomic_xor", 0},
    {"shmem_ulong_atomic_xor", 0},
    {"shmem_ctx_ulong_atomic_xor", 0},
    {"shmem_ulonglong_atomic_xor", 0},
    {"shmem_ctx_ulonglong_atomic_xor", 0},
    {"shmem_int32_atomic_xor", 0},
    {"shmem_ctx_int32_atomic_xor", 0},
    {"shmem_int64_atomic_xor", 0},
    {"shmem_ctx_int64_atomic_xor", 0},
    {"shmem_float_atomic_fetch_nbi", 0},
    {"shmem_ctx_float_atomic_fetch_nbi", 0},
    {"shmem_double_atomic_fetch_nbi", 0},
    {"shmem_ctx_double_atomic_fetch_nbi", 0},
    {"shmem_int_atomic_fetch_nbi", 0},
    {"shmem_ctx_int_atomic_fetch_nbi", 0},
    {"shmem_long_atomic_fetch_nbi", 0},
    {"shmem_ctx_long_atomic_fetch_nbi", 0},
    {"shmem_longlong_atomic_fetch_nbi", 0},
    {"shmem_ctx_longlong_atomic_fetch_nbi", 0},
    {"shmem_uint_atomic_fetch_nbi", 0},
    {"shmem_ctx_uint_atomic_fetch_nbi", 0},
    {"shmem_ulong_atomic_fetch_nbi", 0},
    {"shmem_ctx_ulong_atomic_fetch_nbi", 0},
    {"shmem_ulonglong_atomic_fetch_nbi", 0},
    {"shmem_ctx_ulonglong_atomic_fetch_nbi", 0},
    {"shmem_int_atomic_compare_swap_nbi", 0},
    {"shmem_ctx_int_atomic_compare_swap_nbi", 0},
    {"shmem_long_atomic_compare_swap_nbi", 0},
    {"shmem_ctx_long_atomic_compare_swap_nbi", 0},
    {"shmem_longlong_atomic_compare_swap_nbi", 0},
    {"shmem_ctx_longlong_atomic_compare_swap_nbi", 0},
    {"shmem_uint_atomic_compare_swap_nbi", 0},
    {"shmem_ctx_uint_atomic_compare_swap_nbi", 0},
    {"shmem_ulong_atomic_compare_swap_nbi", 0},
    {"shmem_ctx_ulong_atomic_compare_swap_nbi", 0},
    {"shmem_ulonglong_atomic_compare_swap_nbi", 0},
    {"shmem_ctx_ulonglong_atomic_compare_swap_nbi", 0},
    {"shmem_float_atomic_swap_nbi", 0},
    {"shmem_ctx_float_atomic_swap_nbi", 0},
    {"shmem_double_atomic_swap_nbi", 0},
    {"shmem_ctx_double_atomic_swap_nbi", 0},
    {"shmem_int_atomic_swap_nbi", 0},
    {"shmem_ctx_int_atomic_swap_nbi", 0},
    {"shmem_long_atomic_swap_nbi", 0},
    {"shmem_ctx_long_atomic_swap_nbi", 0},
    {"shmem_longlong_atomic_swap_nbi", 0},
    {"shmem_ctx_longlong_atomic_swap_nbi", 0},
    {"shmem_uint_atomic_swap_nbi", 0},
    {"shmem_ctx_uint_atomic_swap_nbi", 0},
    {"shmem_ulong_atomic_swap_nbi", 0},
    {"shmem_ctx_ulong_atomic_swap_nbi", 0},
    {"shmem_ulonglong_atomic_swap_nbi", 0},
    {"shmem_ctx_ulonglong_atomic_swap_nbi", 0},
    {"shmem_int_atomic_fetch_inc_nbi", 0},
    {"shmem_ctx_int_atomic_fetch_inc_nbi", 0},
    {"shmem_long_atomic_fetch_inc_nbi", 0},
    {"shmem_ctx_long_atomic_fetch_inc_nbi", 0},
    {"shmem_longlong_atomic_fetch_inc_nbi", 0},
    {"shmem_ctx_longlong_atomic_fetch_inc_nbi", 0},
    {"shmem_uint_atomic_fetch_inc_nbi", 0},
    {"shmem_ctx_uint_atomic_fetch_inc_nbi", 0},
    {"shmem_ulong_atomic_fetch_inc_nbi", 0},
    {"shmem_ctx_ulong_atomic_fetch_inc_nbi", 0},
    {"shmem_ulonglong_atomic_fetch_inc_nbi", 0},
    {"shmem_ctx_ulonglong_atomic_fetch_inc_nbi", 0},
    {"shmem_int_atomic_fetch_add_nbi", 0},
    {"shmem_ctx_int_atomic_fetch_add_nbi", 0},
    {"shmem_long_atomic_fetch_add_nbi", 0},
    {"shmem_ctx_long_atomic_fetch_add_nbi", 0},
    {"shmem_longlong_atomic_fetch_add_nbi", 0},
    {"shmem_ctx_longlong_atomic_fetch_add_nbi", 0},
    {"shmem_uint_atomic_fetch_add_nbi", 0},
    {"shmem_ctx_uint_atomic_fetch_add_nbi", 0},
    {"shmem_ulong_atomic_fetch_add_nbi", 0},
    {"shmem_ctx_ulong_atomic_fetch_add_nbi", 0},
    {"shmem_ulonglong_atomic_fetch_add_nbi", 0},
    {"shmem_ctx_ulonglong_atomic_fetch_add_nbi", 0},
    {"shmem_uint_atomic_fetch_and_nbi", 0},
    {"shmem_ctx_uint_atomic_fetch_and_nbi", 0},
    {"shmem_ulong_atomic_fetch_and_nbi", 0},
    {"shmem_ctx_ulong_atomic_fetch_and_nbi", 0},
    {"shmem_ulonglong_atomic_fetch_and_nbi", 0},
    {"shmem_ctx_ulonglong_atomic_fetch_and_nbi", 0},
    {"shmem_int32_atomic_fetch_and_nbi", 0},
    {"shmem_ctx_int32_atomic_fetch_and_nbi", 0},
    {"shmem_int64_atomic_fetch_and_nbi", 0},
    {"shmem_ctx_int64_atomic_fetch_and_nbi", 0},
    {"shmem_uint_atomic_fetch_or_nbi", 0},
    {"shmem_ctx_uint_atomic_fetch_or_nbi", 0},
    {"shmem_ulong_atomic_fetch_or_nbi", 0},
    {"shmem_ctx_ulong_atomic_fetch_or_nbi", 0},
    {"shmem_ulonglong_atomic_fetch_or_nbi", 0},
    {"shmem_ctx_ulonglong_atomic_fetch_or_nbi", 0},
    {"shmem_int32_atomic_fetch_or_nbi", 0},
    {"shmem_ctx_int32_atomic_fetch_or_nbi", 0},
    {"shmem_int64_atomic_fetch_or_nbi", 0},
    {"shmem_ctx_int64_atomic_fetch_or_nbi", 0},
    {"shmem_uint_atomic_fetch_xor_nbi", 0},
    {"shmem_ctx_uint_atomic_fetch_xor_nbi", 0},
    {"shmem_ulong_atomic_fetch_xor_nbi", 0},
    {"shmem_ctx_ulong_atomic_fetch_xor_nbi", 0},
    {"shmem_ulonglong_atomic_fetch_xor_nbi", 0},
    {"shmem_ctx_ulonglong_atomic_fetch_xor_nbi", 0},
    {"shmem_int32_atomic_fetch_xor_nbi", 0},
    {"shmem_ctx_int32_atomic_fetch_xor_nbi", 0},
    {"shmem_int64_atomic_fetch_xor_nbi", 0},
    {"shmem_ctx_int64_atomic_fetch_xor_nbi", 0},
    {"shmem_float_put_signal", 0},
    {"shmem_ctx_float_put_signal", 0},
    {"shmem_double_put_signal", 0},
    {"shmem_ctx_double_put_signal", 0},
    {"shmem_longdouble_put_signal", 0},
    {"shmem_ctx_longdouble_put_signal", 0},
    {"shmem_char_put_signal", 0},
    {"shmem_ctx_char_put_signal", 0},
    {"shmem_schar_put_signal", 0},
    {"shmem_ctx_schar_put_signal", 0},
    {"shmem_short_put_signal", 0},
    {"shmem_ctx_short_put_signal", 0},
    {"shmem_int_put_signal", 0},
    {"shmem_ctx_int_put_signal", 0},
    {"shmem_long_put_signal", 0},
    {"shmem_ctx_long_put_signal", 0},
    {"shmem_longlong_put_signal", 0},
    {"shmem_ctx_longlong_put_signal", 0},
    {"shmem_uchar_put_signal", 0},
    {"shmem_ctx_uchar_put_signal", 0},
    {"shmem_ushort_put_signal", 0},
    {"shmem_ctx_ushort_put_signal", 0},
    {"shmem_uint_put_signal", 0},
    {"shmem_ctx_uint_put_signal", 0},
    {"shmem_ulong_put_signal", 0},
    {"shmem_ctx_ulong_put_signal", 0},
    {"shmem_ulonglong_put_signal", 0},
    {"shmem_ctx_ulonglong_put_signal", 0},
    {"shmem_float_put_signal_nbi", 0},
    {"shmem_ctx_float_put_signal_nbi", 0},
    {"shmem_double_put_signal_nbi", 0},
    {"shmem_ctx_double_put_signal_nbi", 0},
    {"shmem_longdouble_put_signal_nbi", 0},
    {"shmem_ctx_longdouble_put_signal_nbi", 0},
    {"shmem_char_put_signal_nbi", 0},
    {"shmem_ctx_char_put_signal_nbi", 0},
    {"shmem_schar_put_signal_nbi", 0},
    {"shmem_ctx_schar_put_signal_nbi", 0},
    {"shmem_short_put_signal_nbi", 0},
    {"shmem_ctx_short_put_signal_nbi", 0},
    {"shmem_int_put_signal_nbi", 0},
    {"shmem_ctx_int_put_signal_nbi", 0},
    {"shmem_long_put_signal_nbi", 0},
    {"shmem_ctx_long_put_signal_nbi", 0},
    {"shmem_longlong_put_signal_nbi", 0},
    {"shmem_ctx_longlong_put_signal_nbi", 0},
    {"shmem_uchar_put_signal_nbi", 0},
    {"shmem_ctx_uchar_put_signal_nbi", 0},
    {"shmem_ushort_put_signal_nbi", 0},
    {"shmem_ctx_ushort_put_signal_nbi", 0},
    {"shmem_uint_put_signal_nbi", 0},
    {"shmem_ctx_uint_put_signal_nbi", 0},
    {"shmem_ulong_put_signal_nbi", 0},
    {"shmem_ctx_ulong_put_signal_nbi", 0},
    {"shmem_ulonglong_put_signal_nbi", 0},
    {"shmem_ctx_ulonglong_put_signal_nbi", 0},
    {"shmem_float_alltoall", 0},
    {"shmem_double_alltoall", 0},
    {"shmem_longdouble_alltoall", 0},
    {"shmem_char_alltoall", 0},
    {"shmem_schar_alltoall", 0},
    {"shmem_short_alltoall", 0},
    {"shmem_int_alltoall", 0},
    {"shmem_long_alltoall", 0},
    {"shmem_longlong_alltoall", 0},
    {"shmem_uchar_alltoall", 0},
    {"shmem_ushort_alltoall", 0},
    {"shmem_uint_alltoall", 0},
    {"shmem_ulong_alltoall", 0},
    {"shmem_ulonglong_alltoall", 0},
    {"shmem_float_alltoalls", 0},
    {"shmem_double_alltoalls", 0},
    {"shmem_longdouble_alltoalls", 0},
    {"shmem_char_alltoalls", 0},
    {"shmem_schar_alltoalls", 0},
    {"shmem_short_alltoalls", 0},
    {"shmem_int_alltoalls", 0},
    {"shmem_long_alltoalls", 0},
    {"shmem_longlong_alltoalls", 0},
    {"shmem_uchar_alltoalls", 0},
    {"shmem_ushort_alltoalls", 0},
    {"shmem_uint_alltoalls", 0},
    {"shmem_ulong_alltoalls", 0},
    {"shmem_ulonglong_alltoalls", 0},
    {"shmem_float_broadcast", 0},
    {"shmem_double_broadcast", 0},
    {"shmem_longdouble_broadcast", 0},
    {"shmem_char_broadcast", 0},
    {"shmem_schar_broadcast", 0},
    {"shmem_short_broadcast", 0},
    {"shmem_int_broadcast", 0},
    {"shmem_long_broadcast", 0},
    {"shmem_longlong_broadcast", 0},
    {"shmem_uchar_broadcast", 0},
    {"shmem_ushort_broadcast", 0},
    {"shmem_uint_broadcast", 0},
    {"shmem_ulong_broadcast", 0},
    {"shmem_ulonglong_broadcast", 0},
    {"shmem_float_collect", 0},
    {"shmem_double_collect", 0},
    {"shmem_longdouble_collect", 0},
    {"shmem_char_collect", 0},
    {"shmem_schar_collect", 0},
    {"shmem_short_collect", 0},
    {"shmem_int_collect", 0},
    {"shmem_long_collect", 0},
    {"shmem_longlong_collect", 0},
    {"shmem_uchar_collect", 0},
    {"shmem_ushort_collect", 0},
    {"shmem_uint_collect", 0},
    {"shmem_ulong_collect", 0},
    {"shmem_ulonglong_collect", 0},
    {"shmem_float_fcollect", 0},
    {"shmem_double_fcollect", 0},
    {"shmem_longdouble_fcollect", 0},
    {"shmem_char_fcollect", 0},
    {"shmem_schar_fcollect", 0},
    {"shmem_short_fcollect", 0},
    {"shmem_int_fcollect", 0},
    {"shmem_long_fcollect", 0},
    {"shmem_longlong_fcollect", 0},
    {"shmem_uchar_fcollect", 0},
    {"shmem_ushort_fcollect", 0},
    {"shmem_uint_fcollect", 0},
    {"shmem_ulong_fcollect", 0},
    {"shmem_ulonglong_fcollect", 0},
    {"shmem_uchar_and_reduce", 0},
    {"shmem_ushort_and_reduce", 0},
    {"shmem_uint_and_reduce", 0},
    {"shmem_ulong_and_reduce", 0},
    {"shmem_ulonglong_and_reduce", 0},
    {"shmem_int8_and_reduce", 0},
    {"shmem_int16_and_reduce", 0},
    {"shmem_int32_and_reduce", 0},
    {"shmem_int64_and_reduce", 0},
    {"shmem_uchar_or_reduce", 0},
    {"shmem_ushort_or_reduce", 0},
    {"shmem_uint_or_reduce", 0},
    {"shmem_ulong_or_reduce", 0},
    {"shmem_ulonglong_or_reduce", 0},
    {"shmem_int8_or_reduce", 0},
    {"shmem_int16_or_reduce", 0},
    {"shmem_int32_or_reduce", 0},
    {"shmem_int64_or_reduce", 0},
    {"shmem_uchar_xor_reduce", 0},
    {"shmem_ushort_xor_reduce", 0},
    {"shmem_uint_xor_reduce", 0},
    {"shmem_ulong_xor_reduce", 0},
    {"shmem_ulonglong_xor_reduce", 0},
    {"shmem_int8_xor_reduce", 0},
    {"shmem_int16_xor_reduce", 0},
    {"shmem_int32_xor_reduce", 0},
    {"shmem_int64_xor_reduce", 0},
    {"shmem_float_max_reduce", 0},
    {"shmem_double_max_reduce", 0},
    {"shmem_longdouble_max_reduce", 0},
    {"shmem_char_max_reduce", 0},
    {"shmem_schar_max_reduce", 0},
    {"shmem_short_max_reduce", 0},
    {"shmem_int_max_reduce", 0},
    {"shmem_long_max_reduce", 0},
    {"shmem_longlong_max_reduce", 0},
    {"shmem_uchar_max_reduce", 0},
    {"shmem_ushort_max_reduce", 0},
    {"shmem_uint_max_reduce", 0},
    {"shmem_ulong_max_reduce", 0},
    {"shmem_ulonglong_max_reduce", 0},
    {"shmem_float_min_reduce", 0},
    {"shmem_double_min_reduce", 0},
    {"shmem_longdouble_min_reduce", 0},
    {"shmem_char_min_reduce", 0},
    {"shmem_schar_min_reduce", 0},
    {"shmem_short_min_reduce", 0},
    {"shmem_int_min_reduce", 0},
    {"shmem_long_min_reduce", 0},
    {"shmem_longlong_min_reduce", 0},
    {"shmem_uchar_min_reduce", 0},
    {"shmem_ushort_min_reduce", 0},
    {"shmem_uint_min_reduce", 0},
    {"shmem_ulong_min_reduce", 0},
    {"shmem_ulonglong_min_reduce", 0},
    {"shmem_float_sum_reduce", 0},
    {"shmem_double_sum_reduce", 0},
    {"shmem_longdouble_sum_reduce", 0},
    {"shmem_char_sum_reduce", 0},
    {"shmem_schar_sum_reduce", 0},
    {"shmem_short_sum_reduce", 0},
    {"shmem_int_sum_reduce", 0},
    {"shmem_long_sum_reduce", 0},
    {"shmem_longlong_sum_reduce", 0},
    {"shmem_uchar_sum_reduce", 0},
    {"shmem_ushort_sum_reduce", 0},
    {"shmem_uint_sum_reduce", 0},
    {"shmem_ulong_sum_reduce", 0},
    {"shmem_ulonglong_sum_reduce", 0},
    {"shmem_complexf_sum_reduce", 0},
    {"shmem_complexd_sum_reduce", 0},
    {"shmem_float_prod_reduce", 0},
    {"shmem_double_prod_reduce", 0},
    {"shmem_longdouble_prod_reduce", 0},
    {"shmem_char_prod_reduce", 0},
    {"shmem_schar_prod_reduce", 0},
    {"shmem_short_prod_reduce", 0},
    {"shmem_int_prod_reduce", 0},
    {"shmem_long_prod_reduce", 0},
    {"shmem_longlong_prod_reduce", 0},
    {"shmem_uchar_prod_reduce", 0},
    {"shmem_ushort_prod_reduce", 0},
    {"shmem_uint_prod_reduce", 0},
    {"shmem_ulong_prod_reduce", 0},
    {"shmem_ulonglong_prod_reduce", 0},
    {"shmem_complexf_prod_reduce", 0},
    {"shmem_complexd_prod_reduce", 0},
    {"shmem_float_sum_inscan", 0},
    {"shmem_double_sum_inscan", 0},
    {"shmem_longdouble_sum_inscan", 0},
    {"shmem_char_sum_inscan", 0},
    {"shmem_schar_sum_inscan", 0},
    {"shmem_short_sum_inscan", 0},
    {"shmem_int_sum_inscan", 0},
    {"shmem_long_sum_inscan", 0},
    {"shmem_longlong_sum_inscan", 0},
    {"shmem_uchar_sum_inscan", 0},
    {"shmem_ushort_sum_inscan", 0},
    {"shmem_uint_sum_inscan", 0},
    {"shmem_ulong_sum_inscan", 0},
    {"shmem_ulonglong_sum_inscan", 0},
    {"shmem_complexf_sum_inscan", 0},
    {"shmem_complexd_sum_inscan", 0},
    {"shmem_float_sum_exscan", 0},
    {"shmem_double_sum_exscan", 0},
    {"shmem_longdouble_sum_exscan", 0},
    {"shmem_char_sum_exscan", 0},
    {"shmem_schar_sum_exscan", 0},
    {"shmem_short_sum_exscan", 0},
    {"shmem_int_sum_exscan", 0},
    {"shmem_long_sum_exscan", 0},
    {"shmem_longlong_sum_exscan", 0},
    {"shmem_uchar_sum_exscan", 0},
    {"shmem_ushort_sum_exscan", 0},
    {"shmem_uint_sum_exscan", 0},
    {"shmem_ulong_sum_exscan", 0},
    {"shmem_ulonglong_sum_exscan", 0},
    {"shmem_complexf_sum_exscan", 0},
    {"shmem_complexd_sum_exscan", 0},
    {"shmem_short_wait_until", 0},
    {"shmem_int_wait_until", 0},
    {"shmem_long_wait_until", 0},
    {"shmem_longlong_wait_until", 0},
    {"shmem_ushort_wait_until", 0},
    {"shmem_uint_wait_until", 0},
    {"shmem_ulong_wait_until", 0},
    {"shmem_ulonglong_wait_until", 0},
    {"shmem_int_wait_until_all", 0},
    {"shmem_long_wait_until_all", 0},
    {"shmem_longlong_wait_until_all", 0},
    {"shmem_uint_wait_until_all", 0},
    {"shmem_ulong_wait_until_all", 0},
    {"shmem_ulonglong_wait_until_all", 0},
    {"shmem_int_wait_until_any", 0},
    {"shmem_long_wait_until_any", 0},
    {"shmem_longlong_wait_until_any", 0},
    {"shmem_uint_wait_until_any", 0},
    {"shmem_ulong_wait_until_any", 0},
    {"shmem_ulonglong_wait_until_any", 0},
    {"shmem_int_wait_until_some", 0},
    {"shmem_long_wait_until_some", 0},
    {"shmem_longlong_wait_until_some", 0},
    {"shmem_uint_wait_until_some", 0},
    {"shmem_ulong_wait_until_some", 0},
    {"shmem_ulonglong_wait_until_some", 0},
    {"shmem_int_wait_until_all_vector", 0},
    {"shmem_long_wait_until_all_vector", 0},
    {"shmem_longlong_wait_until_all_vector", 0},
    {"shmem_uint_wait_until_all_vector", 0},
    {"shmem_ulong_wait_until_all_vector", 0},
    {"shmem_ulonglong_wait_until_all_vector", 0},
    {"shmem_int_wait_until_any_vector", 0},
    {"shmem_long_wait_until_any_vector", 0},
    {"shmem_longlong_wait_until_any_vector", 0},
    {"shmem_uint_wait_until_any_vector", 0},
    {"shmem_ulong_wait_until_any_vector", 0},
    {"shmem_ulonglong_wait_until_any_vector", 0},
    {"shmem_int_wait_until_some_vector", 0},
    {"shmem_long_wait_until_some_vector", 0},
    {"shmem_longlong_wait_until_some_vector", 0},
    {"shmem_uint_wait_until_some_vector", 0},
    {"shmem_ulong_wait_until_some_vector", 0},
    {"shmem_ulonglong_wait_until_some_vector", 0},
    {"shmem_short_test", 0},
    {"shmem_int_test", 0},
    {"shmem_long_test", 0},
    {"shmem_longlong_test", 0},
    {"shmem_ushort_test", 0},
    {"shmem_uint_test", 0},
    {"shmem_ulong_test", 0},
    {"shmem_ulonglong_test", 0},
    {"shmem_int_test_all", 0},
    {"shmem_long_test_all", 0},
    {"shmem_longlong_test_all", 0},
    {"shmem_uint_test_all", 0},
    {"shmem_ulong_test_all", 0},
    {"shmem_ulonglong_test_all", 0},
    {"shmem_int_test_any", 0},
    {"shmem_long_test_any", 0},
    {"shmem_longlong_test_any", 0},
    {"shmem_uint_test_any", 0},
    {"shmem_ulong_test_any", 0},
    {"shmem_ulonglong_test_any", 0},
    {"shmem_int_test_some", 0},
    {"shmem_long_test_some", 0},
    {"shmem_longlong_test_some", 0},
    {"shmem_uint_test_some", 0},
    {"shmem_ulong_test_some", 0},
    {"shmem_ulonglong_test_some", 0},
    {"shmem_int_test_all_vector", 0},
    {"shmem_long_test_all_vector", 0},
    {"shmem_longlong_test_all_vector", 0},
    {"shmem_uint_test_all_vector", 0},
    {"shmem_ulong_test_all_vector", 0},
    {"shmem_ulonglong_test_all_vector", 0},
    {"shmem_int_test_any_vector", 0},
    {"shmem_long_test_any_vector", 0},
    {"shmem_longlong_test_any_vector", 0},
    {"shmem_uint_test_any_vector", 0},
    {"shmem_ulong_test_any_vector", 0},
    {"shmem_ulonglong_test_any_vector", 0},
    {"shmem_int_test_some_vector", 0},
    {"shmem_long_test_some_vector", 0},
    {"shmem_longlong_test_some_vector", 0},
    {"shmem_uint_test_some_vector", 0},
    {"shmem_ulong_test_some_vector", 0},
    {"shmem_ulonglong_test_some_vector", 0},
    {"shmem_float_fetch", 0},
    {"shmem_double_fetch", 0},
    {"shmem_int_fetch", 0},
    {"shmem_long_fetch", 0},
    {"shmem_longlong_fetch", 0},
    {"shmem_float_set", 0},
    {"shmem_double_set", 0},
    {"shmem_int_set", 0},
    {"shmem_long_set", 0},
    {"shmem_longlong_set", 0},
    {"shmem_int_cswap", 0},
    {"shmem_long_cswap", 0},
    {"shmem_longlong_cswap", 0},
    {"shmem_float_swap", 0},
    {"shmem_double_swap", 0},
    {"shmem_int_swap", 0},
    {"shmem_long_swap", 0},
    {"shmem_longlong_swap", 0},
    {"shmem_int_finc", 0},
    {"shmem_long_finc", 0},
    {"shmem_longlong_finc", 0},
    {"shmem_int_inc", 0},
    {"shmem_long_inc", 0},
    {"shmem_longlong_inc", 0},
    {"shmem_int_fadd", 0},
    {"shmem_long_fadd", 0},
    {"shmem_longlong_fadd", 0},
    {"shmem_int_add", 0},
    {"shmem_long_add", 0},
    {"shmem_longlong_add", 0},
    {"shmem_ctx_signal_add", 0},
    {"shmem_ctx_signal_set", 0},
    {"shmem_team_sync", 0},
    {"shmem_signal_add", 0},
    {"shmem_signal_set", 0},
    {"shmem_sync", 0},
    {"shmem_wait_until", 0},
};
const int recorded_functions = 916;

void shmem_float_put(float *dest, const float *source, size_t nelems, int pe) {
  record(0);
  pshmem_float_put(dest, source, nelems, pe);
}

void shmem_ctx_float_put(shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, int pe) {
  record(1);
  pshmem_ctx_float_put(ctx, dest, source, nelems, pe);
}

void shmem_double_put(double *dest, const double *source, size_t nelems, int pe) {
  record(2);
  pshmem_double_put(dest, source, nelems, pe);
}

void shmem_ctx_double_put(
    shmem_ctx_t ctx, double *dest, const double *source, size_t nelems, int pe) {
  record(3);
  pshmem_ctx_double_put(ctx, dest, source, nelems, pe);
}

void shmem_longdouble_put(long double *dest, const long double *source, size_t nelems, int pe) {
  record(4);
  pshmem_longdouble_put(dest, source, nelems, pe);
}

void shmem_ctx_longdouble_put(
    shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems, int pe) {
  record(5);
  pshmem_ctx_longdouble_put(ctx, dest, source, nelems, pe);
}

void shmem_char_put(char *dest, const char *source, size_t nelems, int pe) {
  record(6);
  pshmem_char_put(dest, source, nelems, pe);
}

void shmem_ctx_char_put(shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, int pe) {
  record(7);
  pshmem_ctx_char_put(ctx, dest, source, nelems, pe);
}

void shmem_schar_put(signed char *dest, const signed char *source, size_t nelems, int pe) {
  record(8);
  pshmem_schar_put(dest, source, nelems, pe);
}

void shmem_ctx_schar_put(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems, int pe) {
  record(9);
  pshmem_ctx_schar_put(ctx, dest, source, nelems, pe);
}

void shmem_short_put(short *dest, const short *source, size_t nelems, int pe) {
  record(10);
  pshmem_short_put(dest, source, nelems, pe);
}

void shmem_ctx_short_put(shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, int pe) {
  record(11);
  pshmem_ctx_short_put(ctx, dest, source, nelems, pe);
}

void shmem_int_put(int *dest, const int *source, size_t nelems, int pe) {
  record(12);
  pshmem_int_put(dest, source, nelems, pe);
}

void shmem_ctx_int_put(shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, int pe) {
  record(13);
  pshmem_ctx_int_put(ctx, dest, source, nelems, pe);
}

void shmem_long_put(long *dest, const long *source, size_t nelems, int pe) {
  record(14);
  pshmem_long_put(dest, source, nelems, pe);
}

void shmem_ctx_long_put(shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, int pe) {
  record(15);
  pshmem_ctx_long_put(ctx, dest, source, nelems, pe);
}

void shmem_longlong_put(long long *dest, const long long *source, size_t nelems, int pe) {
  record(16);
  pshmem_longlong_put(dest, source, nelems, pe);
}

void shmem_ctx_longlong_put(
    shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems, int pe) {
  record(17);
  pshmem_ctx_longlong_put(ctx, dest, source, nelems, pe);
}

void shmem_uchar_put(unsigned char *dest, const unsigned char *source, size_t nelems, int pe) {
  record(18);
  pshmem_uchar_put(dest, source, nelems, pe);
}

void shmem_ctx_uchar_put(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems, int pe) {
  record(19);
  pshmem_ctx_uchar_put(ctx, dest, source, nelems, pe);
}

void shmem_ushort_put(unsigned short *dest, const unsigned short *source, size_t nelems, int pe) {
  record(20);
  pshmem_ushort_put(dest, source, nelems, pe);
}

void shmem_ctx_ushort_put(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems, int pe) {
  record(21);
  pshmem_ctx_ushort_put(ctx, dest, source, nelems, pe);
}

void shmem_uint_put(unsigned int *dest, const unsigned int *source, size_t nelems, int pe) {
  record(22);
  pshmem_uint_put(dest, source, nelems, pe);
}

void shmem_ctx_uint_put(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems, int pe) {
  record(23);
  pshmem_ctx_uint_put(ctx, dest, source, nelems, pe);
}

void shmem_ulong_put(unsigned long *dest, const unsigned long *source, size_t nelems, int pe) {
  record(24);
  pshmem_ulong_put(dest, source, nelems, pe);
}

void shmem_ctx_ulong_put(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems, int pe) {
  record(25);
  pshmem_ctx_ulong_put(ctx, dest, source, nelems, pe);
}

void shmem_ulonglong_put(
    unsigned long long *dest, const unsigned long long *source, size_t nelems, int pe) {
  record(26);
  pshmem_ulonglong_put(dest, source, nelems, pe);
}

void shmem_ctx_ulonglong_put(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    int pe) {
  record(27);
  pshmem_ctx_ulonglong_put(ctx, dest, source, nelems, pe);
}

void shmem_float_p(float *dest, float value, int pe) {
  record(28);
  pshmem_float_p(dest, value, pe);
}

void shmem_ctx_float_p(shmem_ctx_t ctx, float *dest, float value, int pe) {
  record(29);
  pshmem_ctx_float_p(ctx, dest, value, pe);
}

void shmem_double_p(double *dest, double value, int pe) {
  record(30);
  pshmem_double_p(dest, value, pe);
}

void shmem_ctx_double_p(shmem_ctx_t ctx, double *dest, double value, int pe) {
  record(31);
  pshmem_ctx_double_p(ctx, dest, value, pe);
}

void shmem_longdouble_p(long double *dest, long double value, int pe) {
  record(32);
  pshmem_longdouble_p(dest, value, pe);
}

void shmem_ctx_longdouble_p(shmem_ctx_t ctx, long double *dest, long double value, int pe) {
  record(33);
  pshmem_ctx_longdouble_p(ctx, dest, value, pe);
}

void shmem_char_p(char *dest, char value, int pe) {
  record(34);
  pshmem_char_p(dest, value, pe);
}

void shmem_ctx_char_p(shmem_ctx_t ctx, char *dest, char value, int pe) {
  record(35);
  pshmem_ctx_char_p(ctx, dest, value, pe);
}

void shmem_schar_p(signed char *dest, signed char value, int pe) {
  record(36);
  pshmem_schar_p(dest, value, pe);
}

void shmem_ctx_schar_p(shmem_ctx_t ctx, signed char *dest, signed char value, int pe) {
  record(37);
  pshmem_ctx_schar_p(ctx, dest, value, pe);
}

void shmem_short_p(short *dest, short value, int pe) {
  record(38);
  pshmem_short_p(dest, value, pe);
}

void shmem_ctx_short_p(shmem_ctx_t ctx, short *dest, short value, int pe) {
  record(39);
  pshmem_ctx_short_p(ctx, dest, value, pe);
}

void shmem_int_p(int *dest, int value, int pe) {
  record(40);
  pshmem_int_p(dest, value, pe);
}

void shmem_ctx_int_p(shmem_ctx_t ctx, int *dest, int value, int pe) {
  record(41);
  pshmem_ctx_int_p(ctx, dest, value, pe);
}

void shmem_long_p(long *dest, long value, int pe) {
  record(42);
  pshmem_long_p(dest, value, pe);
}

void shmem_ctx_long_p(shmem_ctx_t ctx, long *dest, long value, int pe) {
  record(43);
  pshmem_ctx_long_p(ctx, dest, value, pe);
}

void shmem_longlong_p(long long *dest, long long value, int pe) {
  record(44);
  pshmem_longlong_p(dest, value, pe);
}

void shmem_ctx_longlong_p(shmem_ctx_t ctx, long long *dest, long long value, int pe) {
  record(45);
  pshmem_ctx_longlong_p(ctx, dest, value, pe);
}

void shmem_uchar_p(unsigned char *dest, unsigned char value, int pe) {
  record(46);
  pshmem_uchar_p(dest, value, pe);
}

void shmem_ctx_uchar_p(shmem_ctx_t ctx, unsigned char *dest, unsigned char value, int pe) {
  record(47);
  pshmem_ctx_uchar_p(ctx, dest, value, pe);
}

void shmem_ushort_p(unsigned short *dest, unsigned short value, int pe) {
  record(48);
  pshmem_ushort_p(dest, value, pe);
}

void shmem_ctx_ushort_p(shmem_ctx_t ctx, unsigned short *dest, unsigned short value, int pe) {
  record(49);
  pshmem_ctx_ushort_p(ctx, dest, value, pe);
}

void shmem_uint_p(unsigned int *dest, unsigned int value, int pe) {
  record(50);
  pshmem_uint_p(dest, value, pe);
}

void shmem_ctx_uint_p(shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  record(51);
  pshmem_ctx_uint_p(ctx, dest, value, pe);
}

void shmem_ulong_p(unsigned long *dest, unsigned long value, int pe) {
  record(52);
  pshmem_ulong_p(dest, value, pe);
}

void shmem_ctx_ulong_p(shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  record(53);
  pshmem_ctx_ulong_p(ctx, dest, value, pe);
}

void shmem_ulonglong_p(unsigned long long *dest, unsigned long long value, int pe) {
  record(54);
  pshmem_ulonglong_p(dest, value, pe);
}

void shmem_ctx_ulonglong_p(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  record(55);
  pshmem_ctx_ulonglong_p(ctx, dest, value, pe);
}

void shmem_float_iput(
    float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  record(56);
  pshmem_float_iput(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_float_iput(
    shmem_ctx_t ctx, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(57);
  pshmem_ctx_float_iput(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_double_iput(
    double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  record(58);
  pshmem_double_iput(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_double_iput(
    shmem_ctx_t ctx, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  record(59);
  pshmem_ctx_double_iput(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_longdouble_iput(
    long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(60);
  pshmem_longdouble_iput(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_longdouble_iput(
    shmem_ctx_t ctx, long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  record(61);
  pshmem_ctx_longdouble_iput(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_char_iput(
    char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  record(62);
  pshmem_char_iput(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_char_iput(
    shmem_ctx_t ctx, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(63);
  pshmem_ctx_char_iput(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_schar_iput(
    signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(64);
  pshmem_schar_iput(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_schar_iput(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  record(65);
  pshmem_ctx_schar_iput(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_short_iput(
    short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  record(66);
  pshmem_short_iput(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_short_iput(
    shmem_ctx_t ctx, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(67);
  pshmem_ctx_short_iput(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_int_iput(
    int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  record(68);
  pshmem_int_iput(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_int_iput(
    shmem_ctx_t ctx, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(69);
  pshmem_ctx_int_iput(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_long_iput(
    long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  record(70);
  pshmem_long_iput(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_long_iput(
    shmem_ctx_t ctx, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(71);
  pshmem_ctx_long_iput(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_longlong_iput(
    long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  record(72);
  pshmem_longlong_iput(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_longlong_iput(
    shmem_ctx_t ctx, long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  record(73);
  pshmem_ctx_longlong_iput(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_uchar_iput(
    unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(74);
  pshmem_uchar_iput(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_uchar_iput(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  record(75);
  pshmem_ctx_uchar_iput(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_ushort_iput(
    unsigned short *dest, const unsigned short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(76);
  pshmem_ushort_iput(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_ushort_iput(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems, int pe) {
  record(77);
  pshmem_ctx_ushort_iput(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_uint_iput(
    unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(78);
  pshmem_uint_iput(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_uint_iput(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  record(79);
  pshmem_ctx_uint_iput(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_ulong_iput(
    unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(80);
  pshmem_ulong_iput(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_ulong_iput(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  record(81);
  pshmem_ctx_ulong_iput(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_ulonglong_iput(
    unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  record(82);
  pshmem_ulonglong_iput(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_ulonglong_iput(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems, int pe) {
  record(83);
  pshmem_ctx_ulonglong_iput(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_float_ibput(
    float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  record(84);
  pshmem_float_ibput(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_float_ibput(
    shmem_ctx_t ctx, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(85);
  pshmem_ctx_float_ibput(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_double_ibput(
    double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  record(86);
  pshmem_double_ibput(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_double_ibput(
    shmem_ctx_t ctx, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(87);
  pshmem_ctx_double_ibput(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_longdouble_ibput(
    long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(88);
  pshmem_longdouble_ibput(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_longdouble_ibput(
    shmem_ctx_t ctx, long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  record(89);
  pshmem_ctx_longdouble_ibput(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_char_ibput(
    char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  record(90);
  pshmem_char_ibput(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_char_ibput(
    shmem_ctx_t ctx, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(91);
  pshmem_ctx_char_ibput(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_schar_ibput(
    signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(92);
  pshmem_schar_ibput(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_schar_ibput(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  record(93);
  pshmem_ctx_schar_ibput(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_short_ibput(
    short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  record(94);
  pshmem_short_ibput(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_short_ibput(
    shmem_ctx_t ctx, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(95);
  pshmem_ctx_short_ibput(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_int_ibput(
    int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  record(96);
  pshmem_int_ibput(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_int_ibput(
    shmem_ctx_t ctx, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(97);
  pshmem_ctx_int_ibput(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_long_ibput(
    long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  record(98);
  pshmem_long_ibput(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_long_ibput(
    shmem_ctx_t ctx, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(99);
  pshmem_ctx_long_ibput(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_longlong_ibput(
    long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(100);
  pshmem_longlong_ibput(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_longlong_ibput(
    shmem_ctx_t ctx, long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  record(101);
  pshmem_ctx_longlong_ibput(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_uchar_ibput(
    unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(102);
  pshmem_uchar_ibput(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_uchar_ibput(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  record(103);
  pshmem_ctx_uchar_ibput(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ushort_ibput(
    unsigned short *dest, const unsigned short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(104);
  pshmem_ushort_ibput(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_ushort_ibput(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t bsize, size_t nblocks, int pe) {
  record(105);
  pshmem_ctx_ushort_ibput(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_uint_ibput(
    unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(106);
  pshmem_uint_ibput(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_uint_ibput(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  record(107);
  pshmem_ctx_uint_ibput(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ulong_ibput(
    unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(108);
  pshmem_ulong_ibput(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_ulong_ibput(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  record(109);
  pshmem_ctx_ulong_ibput(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ulonglong_ibput(
    unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  record(110);
  pshmem_ulonglong_ibput(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_ulonglong_ibput(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t bsize, size_t nblocks, int pe) {
  record(111);
  pshmem_ctx_ulonglong_ibput(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_float_get(float *dest, const float *source, size_t nelems, int pe) {
  record(112);
  pshmem_float_get(dest, source, nelems, pe);
}

void shmem_ctx_float_get(shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, int pe) {
  record(113);
  pshmem_ctx_float_get(ctx, dest, source, nelems, pe);
}

void shmem_double_get(double *dest, const double *source, size_t nelems, int pe) {
  record(114);
  pshmem_double_get(dest, source, nelems, pe);
}

void shmem_ctx_double_get(
    shmem_ctx_t ctx, double *dest, const double *source, size_t nelems, int pe) {
  record(115);
  pshmem_ctx_double_get(ctx, dest, source, nelems, pe);
}

void shmem_longdouble_get(long double *dest, const long double *source, size_t nelems, int pe) {
  record(116);
  pshmem_longdouble_get(dest, source, nelems, pe);
}

void shmem_ctx_longdouble_get(
    shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems, int pe) {
  record(117);
  pshmem_ctx_longdouble_get(ctx, dest, source, nelems, pe);
}

void shmem_char_get(char *dest, const char *source, size_t nelems, int pe) {
  record(118);
  pshmem_char_get(dest, source, nelems, pe);
}

void shmem_ctx_char_get(shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, int pe) {
  record(119);
  pshmem_ctx_char_get(ctx, dest, source, nelems, pe);
}

void shmem_schar_get(signed char *dest, const signed char *source, size_t nelems, int pe) {
  record(120);
  pshmem_schar_get(dest, source, nelems, pe);
}

void shmem_ctx_schar_get(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems, int pe) {
  record(121);
  pshmem_ctx_schar_get(ctx, dest, source, nelems, pe);
}

void shmem_short_get(short *dest, const short *source, size_t nelems, int pe) {
  record(122);
  pshmem_short_get(dest, source, nelems, pe);
}

void shmem_ctx_short_get(shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, int pe) {
  record(123);
  pshmem_ctx_short_get(ctx, dest, source, nelems, pe);
}

void shmem_int_get(int *dest, const int *source, size_t nelems, int pe) {
  record(124);
  pshmem_int_get(dest, source, nelems, pe);
}

void shmem_ctx_int_get(shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, int pe) {
  record(125);
  pshmem_ctx_int_get(ctx, dest, source, nelems, pe);
}

void shmem_long_get(long *dest, const long *source, size_t nelems, int pe) {
  record(126);
  pshmem_long_get(dest, source, nelems, pe);
}

void shmem_ctx_long_get(shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, int pe) {
  record(127);
  pshmem_ctx_long_get(ctx, dest, source, nelems, pe);
}

void shmem_longlong_get(long long *dest, const long long *source, size_t nelems, int pe) {
  record(128);
  pshmem_longlong_get(dest, source, nelems, pe);
}

void shmem_ctx_longlong_get(
    shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems, int pe) {
  record(129);
  pshmem_ctx_longlong_get(ctx, dest, source, nelems, pe);
}

void shmem_uchar_get(unsigned char *dest, const unsigned char *source, size_t nelems, int pe) {
  record(130);
  pshmem_uchar_get(dest, source, nelems, pe);
}

void shmem_ctx_uchar_get(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems, int pe) {
  record(131);
  pshmem_ctx_uchar_get(ctx, dest, source, nelems, pe);
}

void shmem_ushort_get(unsigned short *dest, const unsigned short *source, size_t nelems, int pe) {
  record(132);
  pshmem_ushort_get(dest, source, nelems, pe);
}

void shmem_ctx_ushort_get(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems, int pe) {
  record(133);
  pshmem_ctx_ushort_get(ctx, dest, source, nelems, pe);
}

void shmem_uint_get(unsigned int *dest, const unsigned int *source, size_t nelems, int pe) {
  record(134);
  pshmem_uint_get(dest, source, nelems, pe);
}

void shmem_ctx_uint_get(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems, int pe) {
  record(135);
  pshmem_ctx_uint_get(ctx, dest, source, nelems, pe);
}

void shmem_ulong_get(unsigned long *dest, const unsigned long *source, size_t nelems, int pe) {
  record(136);
  pshmem_ulong_get(dest, source, nelems, pe);
}

void shmem_ctx_ulong_get(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems, int pe) {
  record(137);
  pshmem_ctx_ulong_get(ctx, dest, source, nelems, pe);
}

void shmem_ulonglong_get(
    unsigned long long *dest, const unsigned long long *source, size_t nelems, int pe) {
  record(138);
  pshmem_ulonglong_get(dest, source, nelems, pe);
}

void shmem_ctx_ulonglong_get(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    int pe) {
  record(139);
  pshmem_ctx_ulonglong_get(ctx, dest, source, nelems, pe);
}

float shmem_float_g(const float *source, int pe) {
  record(140);
  return pshmem_float_g(source, pe);
}

float shmem_ctx_float_g(shmem_ctx_t ctx, const float *source, int pe) {
  record(141);
  return pshmem_ctx_float_g(ctx, source, pe);
}

double shmem_double_g(const double *source, int pe) {
  record(142);
  return pshmem_double_g(source, pe);
}

double shmem_ctx_double_g(shmem_ctx_t ctx, const double *source, int pe) {
  record(143);
  return pshmem_ctx_double_g(ctx, source, pe);
}

long double shmem_longdouble_g(const long double *source, int pe) {
  record(144);
  return pshmem_longdouble_g(source, pe);
}

long double shmem_ctx_longdouble_g(shmem_ctx_t ctx, const long double *source, int pe) {
  record(145);
  return pshmem_ctx_longdouble_g(ctx, source, pe);
}

char shmem_char_g(const char *source, int pe) {
  record(146);
  return pshmem_char_g(source, pe);
}

char shmem_ctx_char_g(shmem_ctx_t ctx, const char *source, int pe) {
  record(147);
  return pshmem_ctx_char_g(ctx, source, pe);
}

signed char shmem_schar_g(const signed char *source, int pe) {
  record(148);
  return pshmem_schar_g(source, pe);
}

signed char shmem_ctx_schar_g(shmem_ctx_t ctx, const signed char *source, int pe) {
  record(149);
  return pshmem_ctx_schar_g(ctx, source, pe);
}

short shmem_short_g(const short *source, int pe) {
  record(150);
  return pshmem_short_g(source, pe);
}

short shmem_ctx_short_g(shmem_ctx_t ctx, const short *source, int pe) {
  record(151);
  return pshmem_ctx_short_g(ctx, source, pe);
}

int shmem_int_g(const int *source, int pe) {
  record(152);
  return pshmem_int_g(source, pe);
}

int shmem_ctx_int_g(shmem_ctx_t ctx, const int *source, int pe) {
  record(153);
  return pshmem_ctx_int_g(ctx, source, pe);
}

long shmem_long_g(const long *source, int pe) {
  record(154);
  return pshmem_long_g(source, pe);
}

long shmem_ctx_long_g(shmem_ctx_t ctx, const long *source, int pe) {
  record(155);
  return pshmem_ctx_long_g(ctx, source, pe);
}

long long shmem_longlong_g(const long long *source, int pe) {
  record(156);
  return pshmem_longlong_g(source, pe);
}

long long shmem_ctx_longlong_g(shmem_ctx_t ctx, const long long *source, int pe) {
  record(157);
  return pshmem_ctx_longlong_g(ctx, source, pe);
}

unsigned char shmem_uchar_g(const unsigned char *source, int pe) {
  record(158);
  return pshmem_uchar_g(source, pe);
}

unsigned char shmem_ctx_uchar_g(shmem_ctx_t ctx, const unsigned char *source, int pe) {
  record(159);
  return pshmem_ctx_uchar_g(ctx, source, pe);
}

unsigned short shmem_ushort_g(const unsigned short *source, int pe) {
  record(160);
  return pshmem_ushort_g(source, pe);
}

unsigned short shmem_ctx_ushort_g(shmem_ctx_t ctx, const unsigned short *source, int pe) {
  record(161);
  return pshmem_ctx_ushort_g(ctx, source, pe);
}

unsigned int shmem_uint_g(const unsigned int *source, int pe) {
  record(162);
  return pshmem_uint_g(source, pe);
}

unsigned int shmem_ctx_uint_g(shmem_ctx_t ctx, const unsigned int *source, int pe) {
  record(163);
  return pshmem_ctx_uint_g(ctx, source, pe);
}

unsigned long shmem_ulong_g(const unsigned long *source, int pe) {
  record(164);
  return pshmem_ulong_g(source, pe);
}

unsigned long shmem_ctx_ulong_g(shmem_ctx_t ctx, const unsigned long *source, int pe) {
  record(165);
  return pshmem_ctx_ulong_g(ctx, source, pe);
}

unsigned long long shmem_ulonglong_g(const unsigned long long *source, int pe) {
  record(166);
  return pshmem_ulonglong_g(source, pe);
}

unsigned long long shmem_ctx_ulonglong_g(
    shmem_ctx_t ctx, const unsigned long long *source, int pe) {
  record(167);
  return pshmem_ctx_ulonglong_g(ctx, source, pe);
}

void shmem_float_iget(
    float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  record(168);
  pshmem_float_iget(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_float_iget(
    shmem_ctx_t ctx, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(169);
  pshmem_ctx_float_iget(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_double_iget(
    double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  record(170);
  pshmem_double_iget(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_double_iget(
    shmem_ctx_t ctx, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  record(171);
  pshmem_ctx_double_iget(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_longdouble_iget(
    long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(172);
  pshmem_longdouble_iget(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_longdouble_iget(
    shmem_ctx_t ctx, long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  record(173);
  pshmem_ctx_longdouble_iget(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_char_iget(
    char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  record(174);
  pshmem_char_iget(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_char_iget(
    shmem_ctx_t ctx, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(175);
  pshmem_ctx_char_iget(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_schar_iget(
    signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(176);
  pshmem_schar_iget(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_schar_iget(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  record(177);
  pshmem_ctx_schar_iget(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_short_iget(
    short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  record(178);
  pshmem_short_iget(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_short_iget(
    shmem_ctx_t ctx, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(179);
  pshmem_ctx_short_iget(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_int_iget(
    int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  record(180);
  pshmem_int_iget(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_int_iget(
    shmem_ctx_t ctx, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(181);
  pshmem_ctx_int_iget(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_long_iget(
    long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  record(182);
  pshmem_long_iget(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_long_iget(
    shmem_ctx_t ctx, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(183);
  pshmem_ctx_long_iget(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_longlong_iget(
    long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  record(184);
  pshmem_longlong_iget(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_longlong_iget(
    shmem_ctx_t ctx, long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  record(185);
  pshmem_ctx_longlong_iget(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_uchar_iget(
    unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(186);
  pshmem_uchar_iget(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_uchar_iget(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  record(187);
  pshmem_ctx_uchar_iget(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_ushort_iget(
    unsigned short *dest, const unsigned short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(188);
  pshmem_ushort_iget(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_ushort_iget(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems, int pe) {
  record(189);
  pshmem_ctx_ushort_iget(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_uint_iget(
    unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(190);
  pshmem_uint_iget(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_uint_iget(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  record(191);
  pshmem_ctx_uint_iget(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_ulong_iget(
    unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  record(192);
  pshmem_ulong_iget(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_ulong_iget(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  record(193);
  pshmem_ctx_ulong_iget(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_ulonglong_iget(
    unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  record(194);
  pshmem_ulonglong_iget(dest, source, dst, sst, nelems, pe);
}

void shmem_ctx_ulonglong_iget(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems, int pe) {
  record(195);
  pshmem_ctx_ulonglong_iget(ctx, dest, source, dst, sst, nelems, pe);
}

void shmem_float_ibget(
    float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  record(196);
  pshmem_float_ibget(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_float_ibget(
    shmem_ctx_t ctx, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(197);
  pshmem_ctx_float_ibget(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_double_ibget(
    double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  record(198);
  pshmem_double_ibget(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_double_ibget(
    shmem_ctx_t ctx, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(199);
  pshmem_ctx_double_ibget(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_longdouble_ibget(
    long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(200);
  pshmem_longdouble_ibget(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_longdouble_ibget(
    shmem_ctx_t ctx, long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  record(201);
  pshmem_ctx_longdouble_ibget(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_char_ibget(
    char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  record(202);
  pshmem_char_ibget(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_char_ibget(
    shmem_ctx_t ctx, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(203);
  pshmem_ctx_char_ibget(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_schar_ibget(
    signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(204);
  pshmem_schar_ibget(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_schar_ibget(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  record(205);
  pshmem_ctx_schar_ibget(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_short_ibget(
    short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  record(206);
  pshmem_short_ibget(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_short_ibget(
    shmem_ctx_t ctx, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(207);
  pshmem_ctx_short_ibget(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_int_ibget(
    int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  record(208);
  pshmem_int_ibget(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_int_ibget(
    shmem_ctx_t ctx, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(209);
  pshmem_ctx_int_ibget(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_long_ibget(
    long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  record(210);
  pshmem_long_ibget(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_long_ibget(
    shmem_ctx_t ctx, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(211);
  pshmem_ctx_long_ibget(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_longlong_ibget(
    long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(212);
  pshmem_longlong_ibget(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_longlong_ibget(
    shmem_ctx_t ctx, long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  record(213);
  pshmem_ctx_longlong_ibget(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_uchar_ibget(
    unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(214);
  pshmem_uchar_ibget(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_uchar_ibget(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  record(215);
  pshmem_ctx_uchar_ibget(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ushort_ibget(
    unsigned short *dest, const unsigned short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(216);
  pshmem_ushort_ibget(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_ushort_ibget(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t bsize, size_t nblocks, int pe) {
  record(217);
  pshmem_ctx_ushort_ibget(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_uint_ibget(
    unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(218);
  pshmem_uint_ibget(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_uint_ibget(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  record(219);
  pshmem_ctx_uint_ibget(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ulong_ibget(
    unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  record(220);
  pshmem_ulong_ibget(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_ulong_ibget(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  record(221);
  pshmem_ctx_ulong_ibget(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ulonglong_ibget(
    unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  record(222);
  pshmem_ulonglong_ibget(dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_ctx_ulonglong_ibget(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t bsize, size_t nblocks, int pe) {
  record(223);
  pshmem_ctx_ulonglong_ibget(ctx, dest, source, dst, sst, bsize, nblocks, pe);
}

void shmem_float_put_nbi(float *dest, const float *source, size_t nelems, int pe) {
  record(224);
  pshmem_float_put_nbi(dest, source, nelems, pe);
}

void shmem_ctx_float_put_nbi(
    shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, int pe) {
  record(225);
  pshmem_ctx_float_put_nbi(ctx, dest, source, nelems, pe);
}

void shmem_double_put_nbi(double *dest, const double *source, size_t nelems, int pe) {
  record(226);
  pshmem_double_put_nbi(dest, source, nelems, pe);
}

void shmem_ctx_double_put_nbi(
    shmem_ctx_t ctx, double *dest, const double *source, size_t nelems, int pe) {
  record(227);
  pshmem_ctx_double_put_nbi(ctx, dest, source, nelems, pe);
}

void shmem_longdouble_put_nbi(long double *dest, const long double *source, size_t nelems, int pe) {
  record(228);
  pshmem_longdouble_put_nbi(dest, source, nelems, pe);
}

void shmem_ctx_longdouble_put_nbi(
    shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems, int pe) {
  record(229);
  pshmem_ctx_longdouble_put_nbi(ctx, dest, source, nelems, pe);
}

void shmem_char_put_nbi(char *dest, const char *source, size_t nelems, int pe) {
  record(230);
  pshmem_char_put_nbi(dest, source, nelems, pe);
}

void shmem_ctx_char_put_nbi(
    shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, int pe) {
  record(231);
  pshmem_ctx_char_put_nbi(ctx, dest, source, nelems, pe);
}

void shmem_schar_put_nbi(signed char *dest, const signed char *source, size_t nelems, int pe) {
  record(232);
  pshmem_schar_put_nbi(dest, source, nelems, pe);
}

void shmem_ctx_schar_put_nbi(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems, int pe) {
  record(233);
  pshmem_ctx_schar_put_nbi(ctx, dest, source, nelems, pe);
}

void shmem_short_put_nbi(short *dest, const short *source, size_t nelems, int pe) {
  record(234);
  pshmem_short_put_nbi(dest, source, nelems, pe);
}

void shmem_ctx_short_put_nbi(
    shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, int pe) {
  record(235);
  pshmem_ctx_short_put_nbi(ctx, dest, source, nelems, pe);
}

void shmem_int_put_nbi(int *dest, const int *source, size_t nelems, int pe) {
  record(236);
  pshmem_int_put_nbi(dest, source, nelems, pe);
}

void shmem_ctx_int_put_nbi(shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, int pe) {
  record(237);
  pshmem_ctx_int_put_nbi(ctx, dest, source, nelems, pe);
}

void shmem_long_put_nbi(long *dest, const long *source, size_t nelems, int pe) {
  record(238);
  pshmem_long_put_nbi(dest, source, nelems, pe);
}

void shmem_ctx_long_put_nbi(
    shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, int pe) {
  record(239);
  pshmem_ctx_long_put_nbi(ctx, dest, source, nelems, pe);
}

void shmem_longlong_put_nbi(long long *dest, const long long *source, size_t nelems, int pe) {
  record(240);
  pshmem_longlong_put_nbi(dest, source, nelems, pe);
}

void shmem_ctx_longlong_put_nbi(
    shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems, int pe) {
  record(241);
  pshmem_ctx_longlong_put_nbi(ctx, dest, source, nelems, pe);
}

void shmem_uchar_put_nbi(unsigned char *dest, const unsigned char *source, size_t nelems, int pe) {
  record(242);
  pshmem_uchar_put_nbi(dest, source, nelems, pe);
}

void shmem_ctx_uchar_put_nbi(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems, int pe) {
  record(243);
  pshmem_ctx_uchar_put_nbi(ctx, dest, source, nelems, pe);
}

void shmem_ushort_put_nbi(
    unsigned short *dest, const unsigned short *source, size_t nelems, int pe) {
  record(244);
  pshmem_ushort_put_nbi(dest, source, nelems, pe);
}

void shmem_ctx_ushort_put_nbi(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems, int pe) {
  record(245);
  pshmem_ctx_ushort_put_nbi(ctx, dest, source, nelems, pe);
}

void shmem_uint_put_nbi(unsigned int *dest, const unsigned int *source, size_t nelems, int pe) {
  record(246);
  pshmem_uint_put_nbi(dest, source, nelems, pe);
}

void shmem_ctx_uint_put_nbi(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems, int pe) {
  record(247);
  pshmem_ctx_uint_put_nbi(ctx, dest, source, nelems, pe);
}

void shmem_ulong_put_nbi(unsigned long *dest, const unsigned long *source, size_t nelems, int pe) {
  record(248);
  pshmem_ulong_put_nbi(dest, source, nelems, pe);
}

void shmem_ctx_ulong_put_nbi(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems, int pe) {
  record(249);
  pshmem_ctx_ulong_put_nbi(ctx, dest, source, nelems, pe);
}

void shmem_ulonglong_put_nbi(
    unsigned long long *dest, const unsigned long long *source, size_t nelems, int pe) {
  record(250);
  pshmem_ulonglong_put_nbi(dest, source, nelems, pe);
}

void shmem_ctx_ulonglong_put_nbi(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    int pe) {
  record(251);
  pshmem_ctx_ulonglong_put_nbi(ctx, dest, source, nelems, pe);
}

void shmem_float_get_nbi(float *dest, const float *source, size_t nelems, int pe) {
  record(252);
  pshmem_float_get_nbi(dest, source, nelems, pe);
}

void shmem_ctx_float_get_nbi(
    shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, int pe) {
  record(253);
  pshmem_ctx_float_get_nbi(ctx, dest, source, nelems, pe);
}

void shmem_double_get_nbi(double *dest, const double *source, size_t nelems, int pe) {
  record(254);
  pshmem_double_get_nbi(dest, source, nelems, pe);
}

void shmem_ctx_double_get_nbi(
    shmem_ctx_t ctx, double *dest, const double *source, size_t nelems, int pe) {
  record(255);
  pshmem_ctx_double_get_nbi(ctx, dest, source, nelems, pe);
}

void shmem_longdouble_get_nbi(long double *dest, const long double *source, size_t nelems, int pe) {
  record(256);
  pshmem_longdouble_get_nbi(dest, source, nelems, pe);
}

void shmem_ctx_longdouble_get_nbi(
    shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems, int pe) {
  record(257);
  pshmem_ctx_longdouble_get_nbi(ctx, dest, source, nelems, pe);
}

void shmem_char_get_nbi(char *dest, const char *source, size_t nelems, int pe) {
  record(258);
  pshmem_char_get_nbi(dest, source, nelems, pe);
}

void shmem_ctx_char_get_nbi(
    shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, int pe) {
  record(259);
  pshmem_ctx_char_get_nbi(ctx, dest, source, nelems, pe);
}

void shmem_schar_get_nbi(signed char *dest, const signed char *source, size_t nelems, int pe) {
  record(260);
  pshmem_schar_get_nbi(dest, source, nelems, pe);
}

void shmem_ctx_schar_get_nbi(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems, int pe) {
  record(261);
  pshmem_ctx_schar_get_nbi(ctx, dest, source, nelems, pe);
}

void shmem_short_get_nbi(short *dest, const short *source, size_t nelems, int pe) {
  record(262);
  pshmem_short_get_nbi(dest, source, nelems, pe);
}

void shmem_ctx_short_get_nbi(
    shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, int pe) {
  record(263);
  pshmem_ctx_short_get_nbi(ctx, dest, source, nelems, pe);
}

void shmem_int_get_nbi(int *dest, const int *source, size_t nelems, int pe) {
  record(264);
  pshmem_int_get_nbi(dest, source, nelems, pe);
}

void shmem_ctx_int_get_nbi(shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, int pe) {
  record(265);
  pshmem_ctx_int_get_nbi(ctx, dest, source, nelems, pe);
}

void shmem_long_get_nbi(long *dest, const long *source, size_t nelems, int pe) {
  record(266);
  pshmem_long_get_nbi(dest, source, nelems, pe);
}

void shmem_ctx_long_get_nbi(
    shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, int pe) {
  record(267);
  pshmem_ctx_long_get_nbi(ctx, dest, source, nelems, pe);
}

void shmem_longlong_get_nbi(long long *dest, const long long *source, size_t nelems, int pe) {
  record(268);
  pshmem_longlong_get_nbi(dest, source, nelems, pe);
}

void shmem_ctx_longlong_get_nbi(
    shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems, int pe) {
  record(269);
  pshmem_ctx_longlong_get_nbi(ctx, dest, source, nelems, pe);
}

void shmem_uchar_get_nbi(unsigned char *dest, const unsigned char *source, size_t nelems, int pe) {
  record(270);
  pshmem_uchar_get_nbi(dest, source, nelems, pe);
}

void shmem_ctx_uchar_get_nbi(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems, int pe) {
  record(271);
  pshmem_ctx_uchar_get_nbi(ctx, dest, source, nelems, pe);
}

void shmem_ushort_get_nbi(
    unsigned short *dest, const unsigned short *source, size_t nelems, int pe) {
  record(272);
  pshmem_ushort_get_nbi(dest, source, nelems, pe);
}

void shmem_ctx_ushort_get_nbi(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems, int pe) {
  record(273);
  pshmem_ctx_ushort_get_nbi(ctx, dest, source, nelems, pe);
}

void shmem_uint_get_nbi(unsigned int *dest, const unsigned int *source, size_t nelems, int pe) {
  record(274);
  pshmem_uint_get_nbi(dest, source, nelems, pe);
}

void shmem_ctx_uint_get_nbi(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems, int pe) {
  record(275);
  pshmem_ctx_uint_get_nbi(ctx, dest, source, nelems, pe);
}

void shmem_ulong_get_nbi(unsigned long *dest, const unsigned long *source, size_t nelems, int pe) {
  record(276);
  pshmem_ulong_get_nbi(dest, source, nelems, pe);
}

void shmem_ctx_ulong_get_nbi(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems, int pe) {
  record(277);
  pshmem_ctx_ulong_get_nbi(ctx, dest, source, nelems, pe);
}

void shmem_ulonglong_get_nbi(
    unsigned long long *dest, const unsigned long long *source, size_t nelems, int pe) {
  record(278);
  pshmem_ulonglong_get_nbi(dest, source, nelems, pe);
}

void shmem_ctx_ulonglong_get_nbi(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    int pe) {
  record(279);
  pshmem_ctx_ulonglong_get_nbi(ctx, dest, source, nelems, pe);
}

float shmem_float_atomic_fetch(const float *source, int pe) {
  record(280);
  return pshmem_float_atomic_fetch(source, pe);
}

float shmem_ctx_float_atomic_fetch(shmem_ctx_t ctx, const float *source, int pe) {
  record(281);
  return pshmem_ctx_float_atomic_fetch(ctx, source, pe);
}

double shmem_double_atomic_fetch(const double *source, int pe) {
  record(282);
  return pshmem_double_atomic_fetch(source, pe);
}

double shmem_ctx_double_atomic_fetch(shmem_ctx_t ctx, const double *source, int pe) {
  record(283);
  return pshmem_ctx_double_atomic_fetch(ctx, source, pe);
}

int shmem_int_atomic_fetch(const int *source, int pe) {
  record(284);
  return pshmem_int_atomic_fetch(source, pe);
}

int shmem_ctx_int_atomic_fetch(shmem_ctx_t ctx, const int *source, int pe) {
  record(285);
  return pshmem_ctx_int_atomic_fetch(ctx, source, pe);
}

long shmem_long_atomic_fetch(const long *source, int pe) {
  record(286);
  return pshmem_long_atomic_fetch(source, pe);
}

long shmem_ctx_long_atomic_fetch(shmem_ctx_t ctx, const long *source, int pe) {
  record(287);
  return pshmem_ctx_long_atomic_fetch(ctx, source, pe);
}

long long shmem_longlong_atomic_fetch(const long long *source, int pe) {
  record(288);
  return pshmem_longlong_atomic_fetch(source, pe);
}

long long shmem_ctx_longlong_atomic_fetch(shmem_ctx_t ctx, const long long *source, int pe) {
  record(289);
  return pshmem_ctx_longlong_atomic_fetch(ctx, source, pe);
}

unsigned int shmem_uint_atomic_fetch(const unsigned int *source, int pe) {
  record(290);
  return pshmem_uint_atomic_fetch(source, pe);
}

unsigned int shmem_ctx_uint_atomic_fetch(shmem_ctx_t ctx, const unsigned int *source, int pe) {
  record(291);
  return pshmem_ctx_uint_atomic_fetch(ctx, source, pe);
}

unsigned long shmem_ulong_atomic_fetch(const unsigned long *source, int pe) {
  record(292);
  return pshmem_ulong_atomic_fetch(source, pe);
}

unsigned long shmem_ctx_ulong_atomic_fetch(shmem_ctx_t ctx, const unsigned long *source, int pe) {
  record(293);
  return pshmem_ctx_ulong_atomic_fetch(ctx, source, pe);
}

unsigned long long shmem_ulonglong_atomic_fetch(const unsigned long long *source, int pe) {
  record(294);
  return pshmem_ulonglong_atomic_fetch(source, pe);
}

unsigned long long shmem_ctx_ulonglong_atomic_fetch(
    shmem_ctx_t ctx, const unsigned long long *source, int pe) {
  record(295);
  return pshmem_ctx_ulonglong_atomic_fetch(ctx, source, pe);
}

void shmem_float_atomic_set(float *dest, float value, int pe) {
  record(296);
  pshmem_float_atomic_set(dest, value, pe);
}

void shmem_ctx_float_atomic_set(shmem_ctx_t ctx, float *dest, float value, int pe) {
  record(297);
  pshmem_ctx_float_atomic_set(ctx, dest, value, pe);
}

void shmem_double_atomic_set(double *dest, double value, int pe) {
  record(298);
  pshmem_double_atomic_set(dest, value, pe);
}

void shmem_ctx_double_atomic_set(shmem_ctx_t ctx, double *dest, double value, int pe) {
  record(299);
  pshmem_ctx_double_atomic_set(ctx, dest, value, pe);
}

void shmem_int_atomic_set(int *dest, int value, int pe) {
  record(300);
  pshmem_int_atomic_set(dest, value, pe);
}

void shmem_ctx_int_atomic_set(shmem_ctx_t ctx, int *dest, int value, int pe) {
  record(301);
  pshmem_ctx_int_atomic_set(ctx, dest, value, pe);
}

void shmem_long_atomic_set(long *dest, long value, int pe) {
  record(302);
  pshmem_long_atomic_set(dest, value, pe);
}

void shmem_ctx_long_atomic_set(shmem_ctx_t ctx, long *dest, long value, int pe) {
  record(303);
  pshmem_ctx_long_atomic_set(ctx, dest, value, pe);
}

void shmem_longlong_atomic_set(long long *dest, long long value, int pe) {
  record(304);
  pshmem_longlong_atomic_set(dest, value, pe);
}

void shmem_ctx_longlong_atomic_set(shmem_ctx_t ctx, long long *dest, long long value, int pe) {
  record(305);
  pshmem_ctx_longlong_atomic_set(ctx, dest, value, pe);
}

void shmem_uint_atomic_set(unsigned int *dest, unsigned int value, int pe) {
  record(306);
  pshmem_uint_atomic_set(dest, value, pe);
}

void shmem_ctx_uint_atomic_set(shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  record(307);
  pshmem_ctx_uint_atomic_set(ctx, dest, value, pe);
}

void shmem_ulong_atomic_set(unsigned long *dest, unsigned long value, int pe) {
  record(308);
  pshmem_ulong_atomic_set(dest, value, pe);
}

void shmem_ctx_ulong_atomic_set(shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  record(309);
  pshmem_ctx_ulong_atomic_set(ctx, dest, value, pe);
}

void shmem_ulonglong_atomic_set(unsigned long long *dest, unsigned long long value, int pe) {
  record(310);
  pshmem_ulonglong_atomic_set(dest, value, pe);
}

void shmem_ctx_ulonglong_atomic_set(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  record(311);
  pshmem_ctx_ulonglong_atomic_set(ctx, dest, value, pe);
}

int shmem_int_atomic_compare_swap(int *dest, int cond, int value, int pe) {
  record(312);
  return pshmem_int_atomic_compare_swap(dest, cond, value, pe);
}

int shmem_ctx_int_atomic_compare_swap(shmem_ctx_t ctx, int *dest, int cond, int value, int pe) {
  record(313);
  return pshmem_ctx_int_atomic_compare_swap(ctx, dest, cond, value, pe);
}

long shmem_long_atomic_compare_swap(long *dest, long cond, long value, int pe) {
  record(314);
  return pshmem_long_atomic_compare_swap(dest, cond, value, pe);
}

long shmem_ctx_long_atomic_compare_swap(
    shmem_ctx_t ctx, long *dest, long cond, long value, int pe) {
  record(315);
  return pshmem_ctx_long_atomic_compare_swap(ctx, dest, cond, value, pe);
}

long long shmem_longlong_atomic_compare_swap(
    long long *dest, long long cond, long long value, int pe) {
  record(316);
  return pshmem_longlong_atomic_compare_swap(dest, cond, value, pe);
}

long long shmem_ctx_longlong_atomic_compare_swap(
    shmem_ctx_t ctx, long long *dest, long long cond, long long value, int pe) {
  record(317);
  return pshmem_ctx_longlong_atomic_compare_swap(ctx, dest, cond, value, pe);
}

unsigned int shmem_uint_atomic_compare_swap(
    unsigned int *dest, unsigned int cond, unsigned int value, int pe) {
  record(318);
  return pshmem_uint_atomic_compare_swap(dest, cond, value, pe);
}

unsigned int shmem_ctx_uint_atomic_compare_swap(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int cond, unsigned int value, int pe) {
  record(319);
  return pshmem_ctx_uint_atomic_compare_swap(ctx, dest, cond, value, pe);
}

unsigned long shmem_ulong_atomic_compare_swap(
    unsigned long *dest, unsigned long cond, unsigned long value, int pe) {
  record(320);
  return pshmem_ulong_atomic_compare_swap(dest, cond, value, pe);
}

unsigned long shmem_ctx_ulong_atomic_compare_swap(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long cond, unsigned long value, int pe) {
  record(321);
  return pshmem_ctx_ulong_atomic_compare_swap(ctx, dest, cond, value, pe);
}

unsigned long long shmem_ulonglong_atomic_compare_swap(
    unsigned long long *dest, unsigned long long cond, unsigned long long value, int pe) {
  record(322);
  return pshmem_ulonglong_atomic_compare_swap(dest, cond, value, pe);
}

unsigned long long shmem_ctx_ulonglong_atomic_compare_swap(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long cond, unsigned long long value,
    int pe) {
  record(323);
  return pshmem_ctx_ulonglong_atomic_compare_swap(ctx, dest, cond, value, pe);
}

float shmem_float_atomic_swap(float *dest, float value, int pe) {
  record(324);
  return pshmem_float_atomic_swap(dest, value, pe);
}

float shmem_ctx_float_atomic_swap(shmem_ctx_t ctx, float *dest, float value, int pe) {
  record(325);
  return pshmem_ctx_float_atomic_swap(ctx, dest, value, pe);
}

double shmem_double_atomic_swap(double *dest, double value, int pe) {
  record(326);
  return pshmem_double_atomic_swap(dest, value, pe);
}

double shmem_ctx_double_atomic_swap(shmem_ctx_t ctx, double *dest, double value, int pe) {
  record(327);
  return pshmem_ctx_double_atomic_swap(ctx, dest, value, pe);
}

int shmem_int_atomic_swap(int *dest, int value, int pe) {
  record(328);
  return pshmem_int_atomic_swap(dest, value, pe);
}

int shmem_ctx_int_atomic_swap(shmem_ctx_t ctx, int *dest, int value, int pe) {
  record(329);
  return pshmem_ctx_int_atomic_swap(ctx, dest, value, pe);
}

long shmem_long_atomic_swap(long *dest, long value, int pe) {
  record(330);
  return pshmem_long_atomic_swap(dest, value, pe);
}

long shmem_ctx_long_atomic_swap(shmem_ctx_t ctx, long *dest, long value, int pe) {
  record(331);
  return pshmem_ctx_long_atomic_swap(ctx, dest, value, pe);
}

long long shmem_longlong_atomic_swap(long long *dest, long long value, int pe) {
  record(332);
  return pshmem_longlong_atomic_swap(dest, value, pe);
}

long long shmem_ctx_longlong_atomic_swap(
    shmem_ctx_t ctx, long long *dest, long long value, int pe) {
  record(333);
  return pshmem_ctx_longlong_atomic_swap(ctx, dest, value, pe);
}

unsigned int shmem_uint_atomic_swap(unsigned int *dest, unsigned int value, int pe) {
  record(334);
  return pshmem_uint_atomic_swap(dest, value, pe);
}

unsigned int shmem_ctx_uint_atomic_swap(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  record(335);
  return pshmem_ctx_uint_atomic_swap(ctx, dest, value, pe);
}

unsigned long shmem_ulong_atomic_swap(unsigned long *dest, unsigned long value, int pe) {
  record(336);
  return pshmem_ulong_atomic_swap(dest, value, pe);
}

unsigned long shmem_ctx_ulong_atomic_swap(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  record(337);
  return pshmem_ctx_ulong_atomic_swap(ctx, dest, value, pe);
}

unsigned long long shmem_ulonglong_atomic_swap(
    unsigned long long *dest, unsigned long long value, int pe) {
  record(338);
  return pshmem_ulonglong_atomic_swap(dest, value, pe);
}

unsigned long long shmem_ctx_ulonglong_atomic_swap(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  record(339);
  return pshmem_ctx_ulonglong_atomic_swap(ctx, dest, value, pe);
}

int shmem_int_atomic_fetch_inc(int *dest, int pe) {
  record(340);
  return pshmem_int_atomic_fetch_inc(dest, pe);
}

int shmem_ctx_int_atomic_fetch_inc(shmem_ctx_t ctx, int *dest, int pe) {
  record(341);
  return pshmem_ctx_int_atomic_fetch_inc(ctx, dest, pe);
}

long shmem_long_atomic_fetch_inc(long *dest, int pe) {
  record(342);
  return pshmem_long_atomic_fetch_inc(dest, pe);
}

long shmem_ctx_long_atomic_fetch_inc(shmem_ctx_t ctx, long *dest, int pe) {
  record(343);
  return pshmem_ctx_long_atomic_fetch_inc(ctx, dest, pe);
}

long long shmem_longlong_atomic_fetch_inc(long long *dest, int pe) {
  record(344);
  return pshmem_longlong_atomic_fetch_inc(dest, pe);
}

long long shmem_ctx_longlong_atomic_fetch_inc(shmem_ctx_t ctx, long long *dest, int pe) {
  record(345);
  return pshmem_ctx_longlong_atomic_fetch_inc(ctx, dest, pe);
}

unsigned int shmem_uint_atomic_fetch_inc(unsigned int *dest, int pe) {
  record(346);
  return pshmem_uint_atomic_fetch_inc(dest, pe);
}

unsigned int shmem_ctx_uint_atomic_fetch_inc(shmem_ctx_t ctx, unsigned int *dest, int pe) {
  record(347);
  return pshmem_ctx_uint_atomic_fetch_inc(ctx, dest, pe);
}

unsigned long shmem_ulong_atomic_fetch_inc(unsigned long *dest, int pe) {
  record(348);
  return pshmem_ulong_atomic_fetch_inc(dest, pe);
}

unsigned long shmem_ctx_ulong_atomic_fetch_inc(shmem_ctx_t ctx, unsigned long *dest, int pe) {
  record(349);
  return pshmem_ctx_ulong_atomic_fetch_inc(ctx, dest, pe);
}

unsigned long long shmem_ulonglong_atomic_fetch_inc(unsigned long long *dest, int pe) {
  record(350);
  return pshmem_ulonglong_atomic_fetch_inc(dest, pe);
}

unsigned long long shmem_ctx_ulonglong_atomic_fetch_inc(
    shmem_ctx_t ctx, unsigned long long *dest, int pe) {
  record(351);
  return pshmem_ctx_ulonglong_atomic_fetch_inc(ctx, dest, pe);
}

void shmem_int_atomic_inc(int *dest, int pe) {
  record(352);
  pshmem_int_atomic_inc(dest, pe);
}

void shmem_ctx_int_atomic_inc(shmem_ctx_t ctx, int *dest, int pe) {
  record(353);
  pshmem_ctx_int_atomic_inc(ctx, dest, pe);
}

void shmem_long_atomic_inc(long *dest, int pe) {
  record(354);
  pshmem_long_atomic_inc(dest, pe);
}

void shmem_ctx_long_atomic_inc(shmem_ctx_t ctx, long *dest, int pe) {
  record(355);
  pshmem_ctx_long_atomic_inc(ctx, dest, pe);
}

void shmem_longlong_atomic_inc(long long *dest, int pe) {
  record(356);
  pshmem_longlong_atomic_inc(dest, pe);
}

void shmem_ctx_longlong_atomic_inc(shmem_ctx_t ctx, long long *dest, int pe) {
  record(357);
  pshmem_ctx_longlong_atomic_inc(ctx, dest, pe);
}

void shmem_uint_atomic_inc(unsigned int *dest, int pe) {
  record(358);
  pshmem_uint_atomic_inc(dest, pe);
}

void shmem_ctx_uint_atomic_inc(shmem_ctx_t ctx, unsigned int *dest, int pe) {
  record(359);
  pshmem_ctx_uint_atomic_inc(ctx, dest, pe);
}

void shmem_ulong_atomic_inc(unsigned long *dest, int pe) {
  record(360);
  pshmem_ulong_atomic_inc(dest, pe);
}

void shmem_ctx_ulong_atomic_inc(shmem_ctx_t ctx, unsigned long *dest, int pe) {
  record(361);
  pshmem_ctx_ulong_atomic_inc(ctx, dest, pe);
}

void shmem_ulonglong_atomic_inc(unsigned long long *dest, int pe) {
  record(362);
  pshmem_ulonglong_atomic_inc(dest, pe);
}

void shmem_ctx_ulonglong_atomic_inc(shmem_ctx_t ctx, unsigned long long *dest, int pe) {
  record(363);
  pshmem_ctx_ulonglong_atomic_inc(ctx, dest, pe);
}

int shmem_int_atomic_fetch_add(int *dest, int value, int pe) {
  record(364);
  return pshmem_int_atomic_fetch_add(dest, value, pe);
}

int shmem_ctx_int_atomic_fetch_add(shmem_ctx_t ctx, int *dest, int value, int pe) {
  record(365);
  return pshmem_ctx_int_atomic_fetch_add(ctx, dest, value, pe);
}

long shmem_long_atomic_fetch_add(long *dest, long value, int pe) {
  record(366);
  return pshmem_long_atomic_fetch_add(dest, value, pe);
}

long shmem_ctx_long_atomic_fetch_add(shmem_ctx_t ctx, long *dest, long value, int pe) {
  record(367);
  return pshmem_ctx_long_atomic_fetch_add(ctx, dest, value, pe);
}

long long shmem_longlong_atomic_fetch_add(long long *dest, long long value, int pe) {
  record(368);
  return pshmem_longlong_atomic_fetch_add(dest, value, pe);
}

long long shmem_ctx_longlong_atomic_fetch_add(
    shmem_ctx_t ctx, long long *dest, long long value, int pe) {
  record(369);
  return pshmem_ctx_longlong_atomic_fetch_add(ctx, dest, value, pe);
}

unsigned int shmem_uint_atomic_fetch_add(unsigned int *dest, unsigned int value, int pe) {
  record(370);
  return pshmem_uint_atomic_fetch_add(dest, value, pe);
}

unsigned int shmem_ctx_uint_atomic_fetch_add(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  record(371);
  return pshmem_ctx_uint_atomic_fetch_add(ctx, dest, value, pe);
}

unsigned long shmem_ulong_atomic_fetch_add(unsigned long *dest, unsigned long value, int pe) {
  record(372);
  return pshmem_ulong_atomic_fetch_add(dest, value, pe);
}

unsigned long shmem_ctx_ulong_atomic_fetch_add(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  record(373);
  return pshmem_ctx_ulong_atomic_fetch_add(ctx, dest, value, pe);
}

unsigned long long shmem_ulonglong_atomic_fetch_add(
    unsigned long long *dest, unsigned long long value, int pe) {
  record(374);
  return pshmem_ulonglong_atomic_fetch_add(dest, value, pe);
}

unsigned long long shmem_ctx_ulonglong_atomic_fetch_add(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  record(375);
  return pshmem_ctx_ulonglong_atomic_fetch_add(ctx, dest, value, pe);
}

void shmem_int_atomic_add(int *dest, int value, int pe) {
  record(376);
  pshmem_int_atomic_add(dest, value, pe);
}

void shmem_ctx_int_atomic_add(shmem_ctx_t ctx, int *dest, int value, int pe) {
  record(377);
  pshmem_ctx_int_atomic_add(ctx, dest, value, pe);
}

void shmem_long_atomic_add(long *dest, long value, int pe) {
  record(378);
  pshmem_long_atomic_add(dest, value, pe);
}

void shmem_ctx_long_atomic_add(shmem_ctx_t ctx, long *dest, long value, int pe) {
  record(379);
  pshmem_ctx_long_atomic_add(ctx, dest, value, pe);
}

void shmem_longlong_atomic_add(long long *dest, long long value, int pe) {
  record(380);
  pshmem_longlong_atomic_add(dest, value, pe);
}

void shmem_ctx_longlong_atomic_add(shmem_ctx_t ctx, long long *dest, long long value, int pe) {
  record(381);
  pshmem_ctx_longlong_atomic_add(ctx, dest, value, pe);
}

void shmem_uint_atomic_add(unsigned int *dest, unsigned int value, int pe) {
  record(382);
  pshmem_uint_atomic_add(dest, value, pe);
}

void shmem_ctx_uint_atomic_add(shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  record(383);
  pshmem_ctx_uint_atomic_add(ctx, dest, value, pe);
}

void shmem_ulong_atomic_add(unsigned long *dest, unsigned long value, int pe) {
  record(384);
  pshmem_ulong_atomic_add(dest, value, pe);
}

void shmem_ctx_ulong_atomic_add(shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  record(385);
  pshmem_ctx_ulong_atomic_add(ctx, dest, value, pe);
}

void shmem_ulonglong_atomic_add(unsigned long long *dest, unsigned long long value, int pe) {
  record(386);
  pshmem_ulonglong_atomic_add(dest, value, pe);
}

void shmem_ctx_ulonglong_atomic_add(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  record(387);
  pshmem_ctx_ulonglong_atomic_add(ctx, dest, value, pe);
}

unsigned int shmem_uint_atomic_fetch_and(unsigned int *dest, unsigned int value, int pe) {
  record(388);
  return pshmem_uint_atomic_fetch_and(dest, value, pe);
}

unsigned int shmem_ctx_uint_atomic_fetch_and(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  record(389);
  return pshmem_ctx_uint_atomic_fetch_and(ctx, dest, value, pe);
}

unsigned long shmem_ulong_atomic_fetch_and(unsigned long *dest, unsigned long value, int pe) {
  record(390);
  return pshmem_ulong_atomic_fetch_and(dest, value, pe);
}

unsigned long shmem_ctx_ulong_atomic_fetch_and(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  record(391);
  return pshmem_ctx_ulong_atomic_fetch_and(ctx, dest, value, pe);
}

unsigned long long shmem_ulonglong_atomic_fetch_and(
    unsigned long long *dest, unsigned long long value, int pe) {
  record(392);
  return pshmem_ulonglong_atomic_fetch_and(dest, value, pe);
}

unsigned long long shmem_ctx_ulonglong_atomic_fetch_and(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  record(393);
  return pshmem_ctx_ulonglong_atomic_fetch_and(ctx, dest, value, pe);
}

int32_t shmem_int32_atomic_fetch_and(int32_t *dest, int32_t value, int pe) {
  record(394);
  return pshmem_int32_atomic_fetch_and(dest, value, pe);
}

int32_t shmem_ctx_int32_atomic_fetch_and(shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe) {
  record(395);
  return pshmem_ctx_int32_atomic_fetch_and(ctx, dest, value, pe);
}

int64_t shmem_int64_atomic_fetch_and(int64_t *dest, int64_t value, int pe) {
  record(396);
  return pshmem_int64_atomic_fetch_and(dest, value, pe);
}

int64_t shmem_ctx_int64_atomic_fetch_and(shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe) {
  record(397);
  return pshmem_ctx_int64_atomic_fetch_and(ctx, dest, value, pe);
}

void shmem_uint_atomic_and(unsigned int *dest, unsigned int value, int pe) {
  record(398);
  pshmem_uint_atomic_and(dest, value, pe);
}

void shmem_ctx_uint_atomic_and(shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  record(399);
  pshmem_ctx_uint_atomic_and(ctx, dest, value, pe);
}

void shmem_ulong_atomic_and(unsigned long *dest, unsigned long value, int pe) {
  record(400);
  pshmem_ulong_atomic_and(dest, value, pe);
}

void shmem_ctx_ulong_atomic_and(shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  record(401);
  pshmem_ctx_ulong_atomic_and(ctx, dest, value, pe);
}

void shmem_ulonglong_atomic_and(unsigned long long *dest, unsigned long long value, int pe) {
  record(402);
  pshmem_ulonglong_atomic_and(dest, value, pe);
}

void shmem_ctx_ulonglong_atomic_and(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  record(403);
  pshmem_ctx_ulonglong_atomic_and(ctx, dest, value, pe);
}

void shmem_int32_atomic_and(int32_t *dest, int32_t value, int pe) {
  record(404);
  pshmem_int32_atomic_and(dest, value, pe);
}

void shmem_ctx_int32_atomic_and(shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe) {
  record(405);
  pshmem_ctx_int32_atomic_and(ctx, dest, value, pe);
}

void shmem_int64_atomic_and(int64_t *dest, int64_t value, int pe) {
  record(406);
  pshmem_int64_atomic_and(dest, value, pe);
}

void shmem_ctx_int64_atomic_and(shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe) {
  record(407);
  pshmem_ctx_int64_atomic_and(ctx, dest, value, pe);
}

unsigned int shmem_uint_atomic_fetch_or(unsigned int *dest, unsigned int value, int pe) {
  record(408);
  return pshmem_uint_atomic_fetch_or(dest, value, pe);
}

unsigned int shmem_ctx_uint_atomic_fetch_or(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  record(409);
  return pshmem_ctx_uint_atomic_fetch_or(ctx, dest, value, pe);
}

unsigned long shmem_ulong_atomic_fetch_or(unsigned long *dest, unsigned long value, int pe) {
  record(410);
  return pshmem_ulong_atomic_fetch_or(dest, value, pe);
}

unsigned long shmem_ctx_ulong_atomic_fetch_or(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  record(411);
  return pshmem_ctx_ulong_atomic_fetch_or(ctx, dest, value, pe);
}

unsigned long long shmem_ulonglong_atomic_fetch_or(
    unsigned long long *dest, unsigned long long value, int pe) {
  record(412);
  return pshmem_ulonglong_atomic_fetch_or(dest, value, pe);
}

unsigned long long shmem_ctx_ulonglong_atomic_fetch_or(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  record(413);
  return pshmem_ctx_ulonglong_atomic_fetch_or(ctx, dest, value, pe);
}

int32_t shmem_int32_atomic_fetch_or(int32_t *dest, int32_t value, int pe) {
  record(414);
  return pshmem_int32_atomic_fetch_or(dest, value, pe);
}

int32_t shmem_ctx_int32_atomic_fetch_or(shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe) {
  record(415);
  return pshmem_ctx_int32_atomic_fetch_or(ctx, dest, value, pe);
}

int64_t shmem_int64_atomic_fetch_or(int64_t *dest, int64_t value, int pe) {
  record(416);
  return pshmem_int64_atomic_fetch_or(dest, value, pe);
}

int64_t shmem_ctx_int64_atomic_fetch_or(shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe) {
  record(417);
  return pshmem_ctx_int64_atomic_fetch_or(ctx, dest, value, pe);
}

void shmem_uint_atomic_or(unsigned int *dest, unsigned int value, int pe) {
  record(418);
  pshmem_uint_atomic_or(dest, value, pe);
}

void shmem_ctx_uint_atomic_or(shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  record(419);
  pshmem_ctx_uint_atomic_or(ctx, dest, value, pe);
}

void shmem_ulong_atomic_or(unsigned long *dest, unsigned long value, int pe) {
  record(420);
  pshmem_ulong_atomic_or(dest, value, pe);
}

void shmem_ctx_ulong_atomic_or(shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  record(421);
  pshmem_ctx_ulong_atomic_or(ctx, dest, value, pe);
}

void shmem_ulonglong_atomic_or(unsigned long long *dest, unsigned long long value, int pe) {
  record(422);
  pshmem_ulonglong_atomic_or(dest, value, pe);
}

void shmem_ctx_ulonglong_atomic_or(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  record(423);
  pshmem_ctx_ulonglong_atomic_or(ctx, dest, value, pe);
}

void shmem_int32_atomic_or(int32_t *dest, int32_t value, int pe) {
  record(424);
  pshmem_int32_atomic_or(dest, value, pe);
}

void shmem_ctx_int32_atomic_or(shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe) {
  record(425);
  pshmem_ctx_int32_atomic_or(ctx, dest, value, pe);
}

void shmem_int64_atomic_or(int64_t *dest, int64_t value, int pe) {
  record(426);
  pshmem_int64_atomic_or(dest, value, pe);
}

void shmem_ctx_int64_atomic_or(shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe) {
  record(427);
  pshmem_ctx_int64_atomic_or(ctx, dest, value, pe);
}

unsigned int shmem_uint_atomic_fetch_xor(unsigned int *dest, unsigned int value, int pe) {
  record(428);
  return pshmem_uint_atomic_fetch_xor(dest, value, pe);
}

unsigned int shmem_ctx_uint_atomic_fetch_xor(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  record(429);
  return pshmem_ctx_uint_atomic_fetch_xor(ctx, dest, value, pe);
}

unsigned long shmem_ulong_atomic_fetch_xor(unsigned long *dest, unsigned long value, int pe) {
  record(430);
  return pshmem_ulong_atomic_fetch_xor(dest, value, pe);
}

unsigned long shmem_ctx_ulong_atomic_fetch_xor(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  record(431);
  return pshmem_ctx_ulong_atomic_fetch_xor(ctx, dest, value, pe);
}

unsigned long long shmem_ulonglong_atomic_fetch_xor(
    unsigned long long *dest, unsigned long long value, int pe) {
  record(432);
  return pshmem_ulonglong_atomic_fetch_xor(dest, value, pe);
}

unsigned long long shmem_ctx_ulonglong_atomic_fetch_xor(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  record(433);
  return pshmem_ctx_ulonglong_atomic_fetch_xor(ctx, dest, value, pe);
}

int32_t shmem_int32_atomic_fetch_xor(int32_t *dest, int32_t value, int pe) {
  record(434);
  return pshmem_int32_atomic_fetch_xor(dest, value, pe);
}

int32_t shmem_ctx_int32_atomic_fetch_xor(shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe) {
  record(435);
  return pshmem_ctx_int32_atomic_fetch_xor(ctx, dest, value, pe);
}

int64_t shmem_int64_atomic_fetch_xor(int64_t *dest, int64_t value, int pe) {
  record(436);
  return pshmem_int64_atomic_fetch_xor(dest, value, pe);
}

int64_t shmem_ctx_int64_atomic_fetch_xor(shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe) {
  record(437);
  return pshmem_ctx_int64_atomic_fetch_xor(ctx, dest, value, pe);
}

void shmem_uint_atomic_xor(unsigned int *dest, unsigned int value, int pe) {
  record(438);
  pshmem_uint_atomic_xor(dest, value, pe);
}

void shmem_ctx_uint_atomic_xor(shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  record(439);
  pshmem_ctx_uint_atomic_xor(ctx, dest, value, pe);
}

void shmem_ulong_atomic_xor(unsigned long *dest, unsigned long value, int pe) {
  record(440);
  pshmem_ulong_atomic_xor(dest, value, pe);
}

void shmem_ctx_ulong_atomic_xor(shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  record(441);
  pshmem_ctx_ulong_atomic_xor(ctx, dest, value, pe);
}

void shmem_ulonglong_atomic_xor(unsigned long long *dest, unsigned long long value, int pe) {
  record(442);
  pshmem_ulonglong_atomic_xor(dest, value, pe);
}

void shmem_ctx_ulonglong_atomic_xor(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  record(443);
  pshmem_ctx_ulonglong_atomic_xor(ctx, dest, value, pe);
}

void shmem_int32_atomic_xor(int32_t *dest, int32_t value, int pe) {
  record(444);
  pshmem_int32_atomic_xor(dest, value, pe);
}

void shmem_ctx_int32_atomic_xor(shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe) {
  record(445);
  pshmem_ctx_int32_atomic_xor(ctx, dest, value, pe);
}

void shmem_int64_atomic_xor(int64_t *dest, int64_t value, int pe) {
  record(446);
  pshmem_int64_atomic_xor(dest, value, pe);
}

void shmem_ctx_int64_atomic_xor(shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe) {
  record(447);
  pshmem_ctx_int64_atomic_xor(ctx, dest, value, pe);
}

void shmem_float_atomic_fetch_nbi(float *fetch, const float *source, int pe) {
  record(448);
  pshmem_float_atomic_fetch_nbi(fetch, source, pe);
}

void shmem_ctx_float_atomic_fetch_nbi(shmem_ctx_t ctx, float *fetch, const float *source, int pe) {
  record(449);
  pshmem_ctx_float_atomic_fetch_nbi(ctx, fetch, source, pe);
}

void shmem_double_atomic_fetch_nbi(double *fetch, const double *source, int pe) {
  record(450);
  pshmem_double_atomic_fetch_nbi(fetch, source, pe);
}

void shmem_ctx_double_atomic_fetch_nbi(
    shmem_ctx_t ctx, double *fetch, const double *source, int pe) {
  record(451);
  pshmem_ctx_double_atomic_fetch_nbi(ctx, fetch, source, pe);
}

void shmem_int_atomic_fetch_nbi(int *fetch, const int *source, int pe) {
  record(452);
  pshmem_int_atomic_fetch_nbi(fetch, source, pe);
}

void shmem_ctx_int_atomic_fetch_nbi(shmem_ctx_t ctx, int *fetch, const int *source, int pe) {
  record(453);
  pshmem_ctx_int_atomic_fetch_nbi(ctx, fetch, source, pe);
}

void shmem_long_atomic_fetch_nbi(long *fetch, const long *source, int pe) {
  record(454);
  pshmem_long_atomic_fetch_nbi(fetch, source, pe);
}

void shmem_ctx_long_atomic_fetch_nbi(shmem_ctx_t ctx, long *fetch, const long *source, int pe) {
  record(455);
  pshmem_ctx_long_atomic_fetch_nbi(ctx, fetch, source, pe);
}

void shmem_longlong_atomic_fetch_nbi(long long *fetch, const long long *source, int pe) {
  record(456);
  pshmem_longlong_atomic_fetch_nbi(fetch, source, pe);
}

void shmem_ctx_longlong_atomic_fetch_nbi(
    shmem_ctx_t ctx, long long *fetch, const long long *source, int pe) {
  record(457);
  pshmem_ctx_longlong_atomic_fetch_nbi(ctx, fetch, source, pe);
}

void shmem_uint_atomic_fetch_nbi(unsigned int *fetch, const unsigned int *source, int pe) {
  record(458);
  pshmem_uint_atomic_fetch_nbi(fetch, source, pe);
}

void shmem_ctx_uint_atomic_fetch_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, const unsigned int *source, int pe) {
  record(459);
  pshmem_ctx_uint_atomic_fetch_nbi(ctx, fetch, source, pe);
}

void shmem_ulong_atomic_fetch_nbi(unsigned long *fetch, const unsigned long *source, int pe) {
  record(460);
  pshmem_ulong_atomic_fetch_nbi(fetch, source, pe);
}

void shmem_ctx_ulong_atomic_fetch_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, const unsigned long *source, int pe) {
  record(461);
  pshmem_ctx_ulong_atomic_fetch_nbi(ctx, fetch, source, pe);
}

void shmem_ulonglong_atomic_fetch_nbi(
    unsigned long long *fetch, const unsigned long long *source, int pe) {
  record(462);
  pshmem_ulonglong_atomic_fetch_nbi(fetch, source, pe);
}

void shmem_ctx_ulonglong_atomic_fetch_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, const unsigned long long *source, int pe) {
  record(463);
  pshmem_ctx_ulonglong_atomic_fetch_nbi(ctx, fetch, source, pe);
}

void shmem_int_atomic_compare_swap_nbi(int *fetch, int *dest, int cond, int value, int pe) {
  record(464);
  pshmem_int_atomic_compare_swap_nbi(fetch, dest, cond, value, pe);
}

void shmem_ctx_int_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, int *fetch, int *dest, int cond, int value, int pe) {
  record(465);
  pshmem_ctx_int_atomic_compare_swap_nbi(ctx, fetch, dest, cond, value, pe);
}

void shmem_long_atomic_compare_swap_nbi(long *fetch, long *dest, long cond, long value, int pe) {
  record(466);
  pshmem_long_atomic_compare_swap_nbi(fetch, dest, cond, value, pe);
}

void shmem_ctx_long_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, long *fetch, long *dest, long cond, long value, int pe) {
  record(467);
  pshmem_ctx_long_atomic_compare_swap_nbi(ctx, fetch, dest, cond, value, pe);
}

void shmem_longlong_atomic_compare_swap_nbi(
    long long *fetch, long long *dest, long long cond, long long value, int pe) {
  record(468);
  pshmem_longlong_atomic_compare_swap_nbi(fetch, dest, cond, value, pe);
}

void shmem_ctx_longlong_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, long long *fetch, long long *dest, long long cond, long long value, int pe) {
  record(469);
  pshmem_ctx_longlong_atomic_compare_swap_nbi(ctx, fetch, dest, cond, value, pe);
}

void shmem_uint_atomic_compare_swap_nbi(
    unsigned int *fetch, unsigned int *dest, unsigned int cond, unsigned int value, int pe) {
  record(470);
  pshmem_uint_atomic_compare_swap_nbi(fetch, dest, cond, value, pe);
}

void shmem_ctx_uint_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int cond, unsigned int value,
    int pe) {
  record(471);
  pshmem_ctx_uint_atomic_compare_swap_nbi(ctx, fetch, dest, cond, value, pe);
}

void shmem_ulong_atomic_compare_swap_nbi(
    unsigned long *fetch, unsigned long *dest, unsigned long cond, unsigned long value, int pe) {
  record(472);
  pshmem_ulong_atomic_compare_swap_nbi(fetch, dest, cond, value, pe);
}

void shmem_ctx_ulong_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long cond,
    unsigned long value, int pe) {
  record(473);
  pshmem_ctx_ulong_atomic_compare_swap_nbi(ctx, fetch, dest, cond, value, pe);
}

void shmem_ulonglong_atomic_compare_swap_nbi(
    unsigned long long *fetch, unsigned long long *dest, unsigned long long cond,
    unsigned long long value, int pe) {
  record(474);
  pshmem_ulonglong_atomic_compare_swap_nbi(fetch, dest, cond, value, pe);
}

void shmem_ctx_ulonglong_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, unsigned long long cond,
    unsigned long long value, int pe) {
  record(475);
  pshmem_ctx_ulonglong_atomic_compare_swap_nbi(ctx, fetch, dest, cond, value, pe);
}

void shmem_float_atomic_swap_nbi(float *fetch, float *dest, float value, int pe) {
  record(476);
  pshmem_float_atomic_swap_nbi(fetch, dest, value, pe);
}

void shmem_ctx_float_atomic_swap_nbi(
    shmem_ctx_t ctx, float *fetch, float *dest, float value, int pe) {
  record(477);
  pshmem_ctx_float_atomic_swap_nbi(ctx, fetch, dest, value, pe);
}

void shmem_double_atomic_swap_nbi(double *fetch, double *dest, double value, int pe) {
  record(478);
  pshmem_double_atomic_swap_nbi(fetch, dest, value, pe);
}

void shmem_ctx_double_atomic_swap_nbi(
    shmem_ctx_t ctx, double *fetch, double *dest, double value, int pe) {
  record(479);
  pshmem_ctx_double_atomic_swap_nbi(ctx, fetch, dest, value, pe);
}

void shmem_int_atomic_swap_nbi(int *fetch, int *dest, int value, int pe) {
  record(480);
  pshmem_int_atomic_swap_nbi(fetch, dest, value, pe);
}

void shmem_ctx_int_atomic_swap_nbi(shmem_ctx_t ctx, int *fetch, int *dest, int value, int pe) {
  record(481);
  pshmem_ctx_int_atomic_swap_nbi(ctx, fetch, dest, value, pe);
}

void shmem_long_atomic_swap_nbi(long *fetch, long *dest, long value, int pe) {
  record(482);
  pshmem_long_atomic_swap_nbi(fetch, dest, value, pe);
}

void shmem_ctx_long_atomic_swap_nbi(shmem_ctx_t ctx, long *fetch, long *dest, long value, int pe) {
  record(483);
  pshmem_ctx_long_atomic_swap_nbi(ctx, fetch, dest, value, pe);
}

void shmem_longlong_atomic_swap_nbi(long long *fetch, long long *dest, long long value, int pe) {
  record(484);
  pshmem_longlong_atomic_swap_nbi(fetch, dest, value, pe);
}

void shmem_ctx_longlong_atomic_swap_nbi(
    shmem_ctx_t ctx, long long *fetch, long long *dest, long long value, int pe) {
  record(485);
  pshmem_ctx_longlong_atomic_swap_nbi(ctx, fetch, dest, value, pe);
}

void shmem_uint_atomic_swap_nbi(
    unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  record(486);
  pshmem_uint_atomic_swap_nbi(fetch, dest, value, pe);
}

void shmem_ctx_uint_atomic_swap_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  record(487);
  pshmem_ctx_uint_atomic_swap_nbi(ctx, fetch, dest, value, pe);
}

void shmem_ulong_atomic_swap_nbi(
    unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  record(488);
  pshmem_ulong_atomic_swap_nbi(fetch, dest, value, pe);
}

void shmem_ctx_ulong_atomic_swap_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  record(489);
  pshmem_ctx_ulong_atomic_swap_nbi(ctx, fetch, dest, value, pe);
}

void shmem_ulonglong_atomic_swap_nbi(
    unsigned long long *fetch, unsigned long long *dest, unsigned long long value, int pe) {
  record(490);
  pshmem_ulonglong_atomic_swap_nbi(fetch, dest, value, pe);
}

void shmem_ctx_ulonglong_atomic_swap_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
    int pe) {
  record(491);
  pshmem_ctx_ulonglong_atomic_swap_nbi(ctx, fetch, dest, value, pe);
}

void shmem_int_atomic_fetch_inc_nbi(int *fetch, int *dest, int pe) {
  record(492);
  pshmem_int_atomic_fetch_inc_nbi(fetch, dest, pe);
}

void shmem_ctx_int_atomic_fetch_inc_nbi(shmem_ctx_t ctx, int *fetch, int *dest, int pe) {
  record(493);
  pshmem_ctx_int_atomic_fetch_inc_nbi(ctx, fetch, dest, pe);
}

void shmem_long_atomic_fetch_inc_nbi(long *fetch, long *dest, int pe) {
  record(494);
  pshmem_long_atomic_fetch_inc_nbi(fetch, dest, pe);
}

void shmem_ctx_long_atomic_fetch_inc_nbi(shmem_ctx_t ctx, long *fetch, long *dest, int pe) {
  record(495);
  pshmem_ctx_long_atomic_fetch_inc_nbi(ctx, fetch, dest, pe);
}

void shmem_longlong_atomic_fetch_inc_nbi(long long *fetch, long long *dest, int pe) {
  record(496);
  pshmem_longlong_atomic_fetch_inc_nbi(fetch, dest, pe);
}

void shmem_ctx_longlong_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, long long *fetch, long long *dest, int pe) {
  record(497);
  pshmem_ctx_longlong_atomic_fetch_inc_nbi(ctx, fetch, dest, pe);
}

void shmem_uint_atomic_fetch_inc_nbi(unsigned int *fetch, unsigned int *dest, int pe) {
  record(498);
  pshmem_uint_atomic_fetch_inc_nbi(fetch, dest, pe);
}

void shmem_ctx_uint_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, int pe) {
  record(499);
  pshmem_ctx_uint_atomic_fetch_inc_nbi(ctx, fetch, dest, pe);
}

void shmem_ulong_atomic_fetch_inc_nbi(unsigned long *fetch, unsigned long *dest, int pe) {
  record(500);
  pshmem_ulong_atomic_fetch_inc_nbi(fetch, dest, pe);
}

void shmem_ctx_ulong_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, int pe) {
  record(501);
  pshmem_ctx_ulong_atomic_fetch_inc_nbi(ctx, fetch, dest, pe);
}

void shmem_ulonglong_atomic_fetch_inc_nbi(
    unsigned long long *fetch, unsigned long long *dest, int pe) {
  record(502);
  pshmem_ulonglong_atomic_fetch_inc_nbi(fetch, dest, pe);
}

void shmem_ctx_ulonglong_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, int pe) {
  record(503);
  pshmem_ctx_ulonglong_atomic_fetch_inc_nbi(ctx, fetch, dest, pe);
}

void shmem_int_atomic_fetch_add_nbi(int *fetch, int *dest, int value, int pe) {
  record(504);
  pshmem_int_atomic_fetch_add_nbi(fetch, dest, value, pe);
}

void shmem_ctx_int_atomic_fetch_add_nbi(shmem_ctx_t ctx, int *fetch, int *dest, int value, int pe) {
  record(505);
  pshmem_ctx_int_atomic_fetch_add_nbi(ctx, fetch, dest, value, pe);
}

void shmem_long_atomic_fetch_add_nbi(long *fetch, long *dest, long value, int pe) {
  record(506);
  pshmem_long_atomic_fetch_add_nbi(fetch, dest, value, pe);
}

void shmem_ctx_long_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, long *fetch, long *dest, long value, int pe) {
  record(507);
  pshmem_ctx_long_atomic_fetch_add_nbi(ctx, fetch, dest, value, pe);
}

void shmem_longlong_atomic_fetch_add_nbi(
    long long *fetch, long long *dest, long long value, int pe) {
  record(508);
  pshmem_longlong_atomic_fetch_add_nbi(fetch, dest, value, pe);
}

void shmem_ctx_longlong_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, long long *fetch, long long *dest, long long value, int pe) {
  record(509);
  pshmem_ctx_longlong_atomic_fetch_add_nbi(ctx, fetch, dest, value, pe);
}

void shmem_uint_atomic_fetch_add_nbi(
    unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  record(510);
  pshmem_uint_atomic_fetch_add_nbi(fetch, dest, value, pe);
}

void shmem_ctx_uint_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  record(511);
  pshmem_ctx_uint_atomic_fetch_add_nbi(ctx, fetch, dest, value, pe);
}

void shmem_ulong_atomic_fetch_add_nbi(
    unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  record(512);
  pshmem_ulong_atomic_fetch_add_nbi(fetch, dest, value, pe);
}

void shmem_ctx_ulong_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  record(513);
  pshmem_ctx_ulong_atomic_fetch_add_nbi(ctx, fetch, dest, value, pe);
}

void shmem_ulonglong_atomic_fetch_add_nbi(
    unsigned long long *fetch, unsigned long long *dest, unsigned long long value, int pe) {
  record(514);
  pshmem_ulonglong_atomic_fetch_add_nbi(fetch, dest, value, pe);
}

void shmem_ctx_ulonglong_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
    int pe) {
  record(515);
  pshmem_ctx_ulonglong_atomic_fetch_add_nbi(ctx, fetch, dest, value, pe);
}

void shmem_uint_atomic_fetch_and_nbi(
    unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  record(516);
  pshmem_uint_atomic_fetch_and_nbi(fetch, dest, value, pe);
}

void shmem_ctx_uint_atomic_fetch_and_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  record(517);
  pshmem_ctx_uint_atomic_fetch_and_nbi(ctx, fetch, dest, value, pe);
}

void shmem_ulong_atomic_fetch_and_nbi(
    unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  record(518);
  pshmem_ulong_atomic_fetch_and_nbi(fetch, dest, value, pe);
}

void shmem_ctx_ulong_atomic_fetch_and_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  record(519);
  pshmem_ctx_ulong_atomic_fetch_and_nbi(ctx, fetch, dest, value, pe);
}

void shmem_ulonglong_atomic_fetch_and_nbi(
    unsigned long long *fetch, unsigned long long *dest, unsigned long long value, int pe) {
  record(520);
  pshmem_ulonglong_atomic_fetch_and_nbi(fetch, dest, value, pe);
}

void shmem_ctx_ulonglong_atomic_fetch_and_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
    int pe) {
  record(521);
  pshmem_ctx_ulonglong_atomic_fetch_and_nbi(ctx, fetch, dest, value, pe);
}

void shmem_int32_atomic_fetch_and_nbi(int32_t *fetch, int32_t *dest, int32_t value, int pe) {
  record(522);
  pshmem_int32_atomic_fetch_and_nbi(fetch, dest, value, pe);
}

void shmem_ctx_int32_atomic_fetch_and_nbi(
    shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t value, int pe) {
  record(523);
  pshmem_ctx_int32_atomic_fetch_and_nbi(ctx, fetch, dest, value, pe);
}

void shmem_int64_atomic_fetch_and_nbi(int64_t *fetch, int64_t *dest, int64_t value, int pe) {
  record(524);
  pshmem_int64_atomic_fetch_and_nbi(fetch, dest, value, pe);
}

void shmem_ctx_int64_atomic_fetch_and_nbi(
    shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t value, int pe) {
  record(525);
  pshmem_ctx_int64_atomic_fetch_and_nbi(ctx, fetch, dest, value, pe);
}

void shmem_uint_atomic_fetch_or_nbi(
    unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  record(526);
  pshmem_uint_atomic_fetch_or_nbi(fetch, dest, value, pe);
}

void shmem_ctx_uint_atomic_fetch_or_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  record(527);
  pshmem_ctx_uint_atomic_fetch_or_nbi(ctx, fetch, dest, value, pe);
}

void shmem_ulong_atomic_fetch_or_nbi(
    unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  record(528);
  pshmem_ulong_atomic_fetch_or_nbi(fetch, dest, value, pe);
}

void shmem_ctx_ulong_atomic_fetch_or_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  record(529);
  pshmem_ctx_ulong_atomic_fetch_or_nbi(ctx, fetch, dest, value, pe);
}

void shmem_ulonglong_atomic_fetch_or_nbi(
    unsigned long long *fetch, unsigned long long *dest, unsigned long long value, int pe) {
  record(530);
  pshmem_ulonglong_atomic_fetch_or_nbi(fetch, dest, value, pe);
}

void shmem_ctx_ulonglong_atomic_fetch_or_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
    int pe) {
  record(531);
  pshmem_ctx_ulonglong_atomic_fetch_or_nbi(ctx, fetch, dest, value, pe);
}

void shmem_int32_atomic_fetch_or_nbi(int32_t *fetch, int32_t *dest, int32_t value, int pe) {
  record(532);
  pshmem_int32_atomic_fetch_or_nbi(fetch, dest, value, pe);
}

void shmem_ctx_int32_atomic_fetch_or_nbi(
    shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t value, int pe) {
  record(533);
  pshmem_ctx_int32_atomic_fetch_or_nbi(ctx, fetch, dest, value, pe);
}

void shmem_int64_atomic_fetch_or_nbi(int64_t *fetch, int64_t *dest, int64_t value, int pe) {
  record(534);
  pshmem_int64_atomic_fetch_or_nbi(fetch, dest, value, pe);
}

void shmem_ctx_int64_atomic_fetch_or_nbi(
    shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t value, int pe) {
  record(535);
  pshmem_ctx_int64_atomic_fetch_or_nbi(ctx, fetch, dest, value, pe);
}

void shmem_uint_atomic_fetch_xor_nbi(
    unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  record(536);
  pshmem_uint_atomic_fetch_xor_nbi(fetch, dest, value, pe);
}

void shmem_ctx_uint_atomic_fetch_xor_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  record(537);
  pshmem_ctx_uint_atomic_fetch_xor_nbi(ctx, fetch, dest, value, pe);
}

void shmem_ulong_atomic_fetch_xor_nbi(
    unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  record(538);
  pshmem_ulong_atomic_fetch_xor_nbi(fetch, dest, value, pe);
}

void shmem_ctx_ulong_atomic_fetch_xor_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  record(539);
  pshmem_ctx_ulong_atomic_fetch_xor_nbi(ctx, fetch, dest, value, pe);
}

void shmem_ulonglong_atomic_fetch_xor_nbi(
    unsigned long long *fetch, unsigned long long *dest, unsigned long long value, int pe) {
  record(540);
  pshmem_ulonglong_atomic_fetch_xor_nbi(fetch, dest, value, pe);
}

void shmem_ctx_ulonglong_atomic_fetch_xor_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
    int pe) {
  record(541);
  pshmem_ctx_ulonglong_atomic_fetch_xor_nbi(ctx, fetch, dest, value, pe);
}

void shmem_int32_atomic_fetch_xor_nbi(int32_t *fetch, int32_t *dest, int32_t value, int pe) {
  record(542);
  pshmem_int32_atomic_fetch_xor_nbi(fetch, dest, value, pe);
}

void shmem_ctx_int32_atomic_fetch_xor_nbi(
    shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t value, int pe) {
  record(543);
  pshmem_ctx_int32_atomic_fetch_xor_nbi(ctx, fetch, dest, value, pe);
}

void shmem_int64_atomic_fetch_xor_nbi(int64_t *fetch, int64_t *dest, int64_t value, int pe) {
  record(544);
  pshmem_int64_atomic_fetch_xor_nbi(fetch, dest, value, pe);
}

void shmem_ctx_int64_atomic_fetch_xor_nbi(
    shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t value, int pe) {
  record(545);
  pshmem_ctx_int64_atomic_fetch_xor_nbi(ctx, fetch, dest, value, pe);
}

void shmem_float_put_signal(
    float *dest, const float *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  record(546);
  pshmem_float_put_signal(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_float_put_signal(
    shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(547);
  pshmem_ctx_float_put_signal(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_double_put_signal(
    double *dest, const double *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  record(548);
  pshmem_double_put_signal(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_double_put_signal(
    shmem_ctx_t ctx, double *dest, const double *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(549);
  pshmem_ctx_double_put_signal(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_longdouble_put_signal(
    long double *dest, const long double *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(550);
  pshmem_longdouble_put_signal(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_longdouble_put_signal(
    shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  record(551);
  pshmem_ctx_longdouble_put_signal(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_char_put_signal(
    char *dest, const char *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe) {
  record(552);
  pshmem_char_put_signal(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_char_put_signal(
    shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(553);
  pshmem_ctx_char_put_signal(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_schar_put_signal(
    signed char *dest, const signed char *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(554);
  pshmem_schar_put_signal(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_schar_put_signal(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  record(555);
  pshmem_ctx_schar_put_signal(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_short_put_signal(
    short *dest, const short *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  record(556);
  pshmem_short_put_signal(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_short_put_signal(
    shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(557);
  pshmem_ctx_short_put_signal(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_int_put_signal(
    int *dest, const int *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe) {
  record(558);
  pshmem_int_put_signal(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_int_put_signal(
    shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(559);
  pshmem_ctx_int_put_signal(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_long_put_signal(
    long *dest, const long *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe) {
  record(560);
  pshmem_long_put_signal(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_long_put_signal(
    shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(561);
  pshmem_ctx_long_put_signal(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_longlong_put_signal(
    long long *dest, const long long *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  record(562);
  pshmem_longlong_put_signal(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_longlong_put_signal(
    shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(563);
  pshmem_ctx_longlong_put_signal(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_uchar_put_signal(
    unsigned char *dest, const unsigned char *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(564);
  pshmem_uchar_put_signal(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_uchar_put_signal(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  record(565);
  pshmem_ctx_uchar_put_signal(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ushort_put_signal(
    unsigned short *dest, const unsigned short *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(566);
  pshmem_ushort_put_signal(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_ushort_put_signal(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  record(567);
  pshmem_ctx_ushort_put_signal(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_uint_put_signal(
    unsigned int *dest, const unsigned int *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(568);
  pshmem_uint_put_signal(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_uint_put_signal(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  record(569);
  pshmem_ctx_uint_put_signal(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ulong_put_signal(
    unsigned long *dest, const unsigned long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(570);
  pshmem_ulong_put_signal(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_ulong_put_signal(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  record(571);
  pshmem_ctx_ulong_put_signal(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ulonglong_put_signal(
    unsigned long long *dest, const unsigned long long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(572);
  pshmem_ulonglong_put_signal(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_ulonglong_put_signal(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  record(573);
  pshmem_ctx_ulonglong_put_signal(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_float_put_signal_nbi(
    float *dest, const float *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  record(574);
  pshmem_float_put_signal_nbi(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_float_put_signal_nbi(
    shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(575);
  pshmem_ctx_float_put_signal_nbi(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_double_put_signal_nbi(
    double *dest, const double *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  record(576);
  pshmem_double_put_signal_nbi(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_double_put_signal_nbi(
    shmem_ctx_t ctx, double *dest, const double *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(577);
  pshmem_ctx_double_put_signal_nbi(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_longdouble_put_signal_nbi(
    long double *dest, const long double *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(578);
  pshmem_longdouble_put_signal_nbi(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_longdouble_put_signal_nbi(
    shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  record(579);
  pshmem_ctx_longdouble_put_signal_nbi(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_char_put_signal_nbi(
    char *dest, const char *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe) {
  record(580);
  pshmem_char_put_signal_nbi(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_char_put_signal_nbi(
    shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(581);
  pshmem_ctx_char_put_signal_nbi(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_schar_put_signal_nbi(
    signed char *dest, const signed char *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(582);
  pshmem_schar_put_signal_nbi(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_schar_put_signal_nbi(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  record(583);
  pshmem_ctx_schar_put_signal_nbi(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_short_put_signal_nbi(
    short *dest, const short *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  record(584);
  pshmem_short_put_signal_nbi(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_short_put_signal_nbi(
    shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(585);
  pshmem_ctx_short_put_signal_nbi(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_int_put_signal_nbi(
    int *dest, const int *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe) {
  record(586);
  pshmem_int_put_signal_nbi(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_int_put_signal_nbi(
    shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(587);
  pshmem_ctx_int_put_signal_nbi(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_long_put_signal_nbi(
    long *dest, const long *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe) {
  record(588);
  pshmem_long_put_signal_nbi(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_long_put_signal_nbi(
    shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(589);
  pshmem_ctx_long_put_signal_nbi(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_longlong_put_signal_nbi(
    long long *dest, const long long *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  record(590);
  pshmem_longlong_put_signal_nbi(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_longlong_put_signal_nbi(
    shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(591);
  pshmem_ctx_longlong_put_signal_nbi(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_uchar_put_signal_nbi(
    unsigned char *dest, const unsigned char *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(592);
  pshmem_uchar_put_signal_nbi(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_uchar_put_signal_nbi(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  record(593);
  pshmem_ctx_uchar_put_signal_nbi(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ushort_put_signal_nbi(
    unsigned short *dest, const unsigned short *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(594);
  pshmem_ushort_put_signal_nbi(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_ushort_put_signal_nbi(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  record(595);
  pshmem_ctx_ushort_put_signal_nbi(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_uint_put_signal_nbi(
    unsigned int *dest, const unsigned int *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(596);
  pshmem_uint_put_signal_nbi(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_uint_put_signal_nbi(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  record(597);
  pshmem_ctx_uint_put_signal_nbi(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ulong_put_signal_nbi(
    unsigned long *dest, const unsigned long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(598);
  pshmem_ulong_put_signal_nbi(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_ulong_put_signal_nbi(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  record(599);
  pshmem_ctx_ulong_put_signal_nbi(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ulonglong_put_signal_nbi(
    unsigned long long *dest, const unsigned long long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  record(600);
  pshmem_ulonglong_put_signal_nbi(dest, source, nelems, sig_addr, signal, sig_op, pe);
}

void shmem_ctx_ulonglong_put_signal_nbi(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  record(601);
  pshmem_ctx_ulonglong_put_signal_nbi(ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

int shmem_float_alltoall(shmem_team_t team, float *dest, const float *source, size_t nelems) {
  record(602);
  return pshmem_float_alltoall(team, dest, source, nelems);
}

int shmem_double_alltoall(shmem_team_t team, double *dest, const double *source, size_t nelems) {
  record(603);
  return pshmem_double_alltoall(team, dest, source, nelems);
}

int shmem_longdouble_alltoall(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems) {
  record(604);
  return pshmem_longdouble_alltoall(team, dest, source, nelems);
}

int shmem_char_alltoall(shmem_team_t team, char *dest, const char *source, size_t nelems) {
  record(605);
  return pshmem_char_alltoall(team, dest, source, nelems);
}

int shmem_schar_alltoall(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems) {
  record(606);
  return pshmem_schar_alltoall(team, dest, source, nelems);
}

int shmem_short_alltoall(shmem_team_t team, short *dest, const short *source, size_t nelems) {
  record(607);
  return pshmem_short_alltoall(team, dest, source, nelems);
}

int shmem_int_alltoall(shmem_team_t team, int *dest, const int *source, size_t nelems) {
  record(608);
  return pshmem_int_alltoall(team, dest, source, nelems);
}

int shmem_long_alltoall(shmem_team_t team, long *dest, const long *source, size_t nelems) {
  record(609);
  return pshmem_long_alltoall(team, dest, source, nelems);
}

int shmem_longlong_alltoall(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems) {
  record(610);
  return pshmem_longlong_alltoall(team, dest, source, nelems);
}

int shmem_uchar_alltoall(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems) {
  record(611);
  return pshmem_uchar_alltoall(team, dest, source, nelems);
}

int shmem_ushort_alltoall(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems) {
  record(612);
  return pshmem_ushort_alltoall(team, dest, source, nelems);
}

int shmem_uint_alltoall(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems) {
  record(613);
  return pshmem_uint_alltoall(team, dest, source, nelems);
}

int shmem_ulong_alltoall(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems) {
  record(614);
  return pshmem_ulong_alltoall(team, dest, source, nelems);
}

int shmem_ulonglong_alltoall(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems) {
  record(615);
  return pshmem_ulonglong_alltoall(team, dest, source, nelems);
}

int shmem_float_alltoalls(
    shmem_team_t team, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  record(616);
  return pshmem_float_alltoalls(team, dest, source, dst, sst, nelems);
}

int shmem_double_alltoalls(
    shmem_team_t team, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  record(617);
  return pshmem_double_alltoalls(team, dest, source, dst, sst, nelems);
}

int shmem_longdouble_alltoalls(
    shmem_team_t team, long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  record(618);
  return pshmem_longdouble_alltoalls(team, dest, source, dst, sst, nelems);
}

int shmem_char_alltoalls(
    shmem_team_t team, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  record(619);
  return pshmem_char_alltoalls(team, dest, source, dst, sst, nelems);
}

int shmem_schar_alltoalls(
    shmem_team_t team, signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  record(620);
  return pshmem_schar_alltoalls(team, dest, source, dst, sst, nelems);
}

int shmem_short_alltoalls(
    shmem_team_t team, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  record(621);
  return pshmem_short_alltoalls(team, dest, source, dst, sst, nelems);
}

int shmem_int_alltoalls(
    shmem_team_t team, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems) {
  record(622);
  return pshmem_int_alltoalls(team, dest, source, dst, sst, nelems);
}

int shmem_long_alltoalls(
    shmem_team_t team, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  record(623);
  return pshmem_long_alltoalls(team, dest, source, dst, sst, nelems);
}

int shmem_longlong_alltoalls(
    shmem_team_t team, long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  record(624);
  return pshmem_longlong_alltoalls(team, dest, source, dst, sst, nelems);
}

int shmem_uchar_alltoalls(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems) {
  record(625);
  return pshmem_uchar_alltoalls(team, dest, source, dst, sst, nelems);
}

int shmem_ushort_alltoalls(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems) {
  record(626);
  return pshmem_ushort_alltoalls(team, dest, source, dst, sst, nelems);
}

int shmem_uint_alltoalls(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  record(627);
  return pshmem_uint_alltoalls(team, dest, source, dst, sst, nelems);
}

int shmem_ulong_alltoalls(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems) {
  record(628);
  return pshmem_ulong_alltoalls(team, dest, source, dst, sst, nelems);
}

int shmem_ulonglong_alltoalls(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems) {
  record(629);
  return pshmem_ulonglong_alltoalls(team, dest, source, dst, sst, nelems);
}

int shmem_float_broadcast(
    shmem_team_t team, float *dest, const float *source, size_t nelems, int PE_root) {
  record(630);
  return pshmem_float_broadcast(team, dest, source, nelems, PE_root);
}

int shmem_double_broadcast(
    shmem_team_t team, double *dest, const double *source, size_t nelems, int PE_root) {
  record(631);
  return pshmem_double_broadcast(team, dest, source, nelems, PE_root);
}

int shmem_longdouble_broadcast(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems, int PE_root) {
  record(632);
  return pshmem_longdouble_broadcast(team, dest, source, nelems, PE_root);
}

int shmem_char_broadcast(
    shmem_team_t team, char *dest, const char *source, size_t nelems, int PE_root) {
  record(633);
  return pshmem_char_broadcast(team, dest, source, nelems, PE_root);
}

int shmem_schar_broadcast(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems, int PE_root) {
  record(634);
  return pshmem_schar_broadcast(team, dest, source, nelems, PE_root);
}

int shmem_short_broadcast(
    shmem_team_t team, short *dest, const short *source, size_t nelems, int PE_root) {
  record(635);
  return pshmem_short_broadcast(team, dest, source, nelems, PE_root);
}

int shmem_int_broadcast(
    shmem_team_t team, int *dest, const int *source, size_t nelems, int PE_root) {
  record(636);
  return pshmem_int_broadcast(team, dest, source, nelems, PE_root);
}

int shmem_long_broadcast(
    shmem_team_t team, long *dest, const long *source, size_t nelems, int PE_root) {
  record(637);
  return pshmem_long_broadcast(team, dest, source, nelems, PE_root);
}

int shmem_longlong_broadcast(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems, int PE_root) {
  record(638);
  return pshmem_longlong_broadcast(team, dest, source, nelems, PE_root);
}

int shmem_uchar_broadcast(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems,
    int PE_root) {
  record(639);
  return pshmem_uchar_broadcast(team, dest, source, nelems, PE_root);
}

int shmem_ushort_broadcast(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems,
    int PE_root) {
  record(640);
  return pshmem_ushort_broadcast(team, dest, source, nelems, PE_root);
}

int shmem_uint_broadcast(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems, int PE_root) {
  record(641);
  return pshmem_uint_broadcast(team, dest, source, nelems, PE_root);
}

int shmem_ulong_broadcast(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems,
    int PE_root) {
  record(642);
  return pshmem_ulong_broadcast(team, dest, source, nelems, PE_root);
}

int shmem_ulonglong_broadcast(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    int PE_root) {
  record(643);
  return pshmem_ulonglong_broadcast(team, dest, source, nelems, PE_root);
}

int shmem_float_collect(shmem_team_t team, float *dest, const float *source, size_t nelems) {
  record(644);
  return pshmem_float_collect(team, dest, source, nelems);
}

int shmem_double_collect(shmem_team_t team, double *dest, const double *source, size_t nelems) {
  record(645);
  return pshmem_double_collect(team, dest, source, nelems);
}

int shmem_longdouble_collect(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems) {
  record(646);
  return pshmem_longdouble_collect(team, dest, source, nelems);
}

int shmem_char_collect(shmem_team_t team, char *dest, const char *source, size_t nelems) {
  record(647);
  return pshmem_char_collect(team, dest, source, nelems);
}

int shmem_schar_collect(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems) {
  record(648);
  return pshmem_schar_collect(team, dest, source, nelems);
}

int shmem_short_collect(shmem_team_t team, short *dest, const short *source, size_t nelems) {
  record(649);
  return pshmem_short_collect(team, dest, source, nelems);
}

int shmem_int_collect(shmem_team_t team, int *dest, const int *source, size_t nelems) {
  record(650);
  return pshmem_int_collect(team, dest, source, nelems);
}

int shmem_long_collect(shmem_team_t team, long *dest, const long *source, size_t nelems) {
  record(651);
  return pshmem_long_collect(team, dest, source, nelems);
}

int shmem_longlong_collect(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems) {
  record(652);
  return pshmem_longlong_collect(team, dest, source, nelems);
}

int shmem_uchar_collect(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems) {
  record(653);
  return pshmem_uchar_collect(team, dest, source, nelems);
}

int shmem_ushort_collect(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems) {
  record(654);
  return pshmem_ushort_collect(team, dest, source, nelems);
}

int shmem_uint_collect(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems) {
  record(655);
  return pshmem_uint_collect(team, dest, source, nelems);
}

int shmem_ulong_collect(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems) {
  record(656);
  return pshmem_ulong_collect(team, dest, source, nelems);
}

int shmem_ulonglong_collect(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems) {
  record(657);
  return pshmem_ulonglong_collect(team, dest, source, nelems);
}

int shmem_float_fcollect(shmem_team_t team, float *dest, const float *source, size_t nelems) {
  record(658);
  return pshmem_float_fcollect(team, dest, source, nelems);
}

int shmem_double_fcollect(shmem_team_t team, double *dest, const double *source, size_t nelems) {
  record(659);
  return pshmem_double_fcollect(team, dest, source, nelems);
}

int shmem_longdouble_fcollect(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems) {
  record(660);
  return pshmem_longdouble_fcollect(team, dest, source, nelems);
}

int shmem_char_fcollect(shmem_team_t team, char *dest, const char *source, size_t nelems) {
  record(661);
  return pshmem_char_fcollect(team, dest, source, nelems);
}

int shmem_schar_fcollect(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems) {
  record(662);
  return pshmem_schar_fcollect(team, dest, source, nelems);
}

int shmem_short_fcollect(shmem_team_t team, short *dest, const short *source, size_t nelems) {
  record(663);
  return pshmem_short_fcollect(team, dest, source, nelems);
}

int shmem_int_fcollect(shmem_team_t team, int *dest, const int *source, size_t nelems) {
  record(664);
  return pshmem_int_fcollect(team, dest, source, nelems);
}

int shmem_long_fcollect(shmem_team_t team, long *dest, const long *source, size_t nelems) {
  record(665);
  return pshmem_long_fcollect(team, dest, source, nelems);
}

int shmem_longlong_fcollect(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems) {
  record(666);
  return pshmem_longlong_fcollect(team, dest, source, nelems);
}

int shmem_uchar_fcollect(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems) {
  record(667);
  return pshmem_uchar_fcollect(team, dest, source, nelems);
}

int shmem_ushort_fcollect(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems) {
  record(668);
  return pshmem_ushort_fcollect(team, dest, source, nelems);
}

int shmem_uint_fcollect(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems) {
  record(669);
  return pshmem_uint_fcollect(team, dest, source, nelems);
}

int shmem_ulong_fcollect(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems) {
  record(670);
  return pshmem_ulong_fcollect(team, dest, source, nelems);
}

int shmem_ulonglong_fcollect(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems) {
  record(671);
  return pshmem_ulonglong_fcollect(team, dest, source, nelems);
}

int shmem_uchar_and_reduce(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce) {
  record(672);
  return pshmem_uchar_and_reduce(team, dest, source, nreduce);
}

int shmem_ushort_and_reduce(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce) {
  record(673);
  return pshmem_ushort_and_reduce(team, dest, source, nreduce);
}

int shmem_uint_and_reduce(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce) {
  record(674);
  return pshmem_uint_and_reduce(team, dest, source, nreduce);
}

int shmem_ulong_and_reduce(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce) {
  record(675);
  return pshmem_ulong_and_reduce(team, dest, source, nreduce);
}

int shmem_ulonglong_and_reduce(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce) {
  record(676);
  return pshmem_ulonglong_and_reduce(team, dest, source, nreduce);
}

int shmem_int8_and_reduce(shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce) {
  record(677);
  return pshmem_int8_and_reduce(team, dest, source, nreduce);
}

int shmem_int16_and_reduce(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce) {
  record(678);
  return pshmem_int16_and_reduce(team, dest, source, nreduce);
}

int shmem_int32_and_reduce(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce) {
  record(679);
  return pshmem_int32_and_reduce(team, dest, source, nreduce);
}

int shmem_int64_and_reduce(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce) {
  record(680);
  return pshmem_int64_and_reduce(team, dest, source, nreduce);
}

int shmem_uchar_or_reduce(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce) {
  record(681);
  return pshmem_uchar_or_reduce(team, dest, source, nreduce);
}

int shmem_ushort_or_reduce(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce) {
  record(682);
  return pshmem_ushort_or_reduce(team, dest, source, nreduce);
}

int shmem_uint_or_reduce(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce) {
  record(683);
  return pshmem_uint_or_reduce(team, dest, source, nreduce);
}

int shmem_ulong_or_reduce(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce) {
  record(684);
  return pshmem_ulong_or_reduce(team, dest, source, nreduce);
}

int shmem_ulonglong_or_reduce(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce) {
  record(685);
  return pshmem_ulonglong_or_reduce(team, dest, source, nreduce);
}

int shmem_int8_or_reduce(shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce) {
  record(686);
  return pshmem_int8_or_reduce(team, dest, source, nreduce);
}

int shmem_int16_or_reduce(shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce) {
  record(687);
  return pshmem_int16_or_reduce(team, dest, source, nreduce);
}

int shmem_int32_or_reduce(shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce) {
  record(688);
  return pshmem_int32_or_reduce(team, dest, source, nreduce);
}

int shmem_int64_or_reduce(shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce) {
  record(689);
  return pshmem_int64_or_reduce(team, dest, source, nreduce);
}

int shmem_uchar_xor_reduce(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce) {
  record(690);
  return pshmem_uchar_xor_reduce(team, dest, source, nreduce);
}

int shmem_ushort_xor_reduce(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce) {
  record(691);
  return pshmem_ushort_xor_reduce(team, dest, source, nreduce);
}

int shmem_uint_xor_reduce(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce) {
  record(692);
  return pshmem_uint_xor_reduce(team, dest, source, nreduce);
}

int shmem_ulong_xor_reduce(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce) {
  record(693);
  return pshmem_ulong_xor_reduce(team, dest, source, nreduce);
}

int shmem_ulonglong_xor_reduce(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce) {
  record(694);
  return pshmem_ulonglong_xor_reduce(team, dest, source, nreduce);
}

int shmem_int8_xor_reduce(shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce) {
  record(695);
  return pshmem_int8_xor_reduce(team, dest, source, nreduce);
}

int shmem_int16_xor_reduce(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce) {
  record(696);
  return pshmem_int16_xor_reduce(team, dest, source, nreduce);
}

int shmem_int32_xor_reduce(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce) {
  record(697);
  return pshmem_int32_xor_reduce(team, dest, source, nreduce);
}

int shmem_int64_xor_reduce(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce) {
  record(698);
  return pshmem_int64_xor_reduce(team, dest, source, nreduce);
}

int shmem_float_max_reduce(shmem_team_t team, float *dest, const float *source, size_t nreduce) {
  record(699);
  return pshmem_float_max_reduce(team, dest, source, nreduce);
}

int shmem_double_max_reduce(shmem_team_t team, double *dest, const double *source, size_t nreduce) {
  record(700);
  return pshmem_double_max_reduce(team, dest, source, nreduce);
}

int shmem_longdouble_max_reduce(
    shmem_team_t team, long double *dest, const long double *source, size_t nreduce) {
  record(701);
  return pshmem_longdouble_max_reduce(team, dest, source, nreduce);
}

int shmem_char_max_reduce(shmem_team_t team, char *dest, const char *source, size_t nreduce) {
  record(702);
  return pshmem_char_max_reduce(team, dest, source, nreduce);
}

int shmem_schar_max_reduce(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nreduce) {
  record(703);
  return pshmem_schar_max_reduce(team, dest, source, nreduce);
}

int shmem_short_max_reduce(shmem_team_t team, short *dest, const short *source, size_t nreduce) {
  record(704);
  return pshmem_short_max_reduce(team, dest, source, nreduce);
}

int shmem_int_max_reduce(shmem_team_t team, int *dest, const int *source, size_t nreduce) {
  record(705);
  return pshmem_int_max_reduce(team, dest, source, nreduce);
}

int shmem_long_max_reduce(shmem_team_t team, long *dest, const long *source, size_t nreduce) {
  record(706);
  return pshmem_long_max_reduce(team, dest, source, nreduce);
}

int shmem_longlong_max_reduce(
    shmem_team_t team, long long *dest, const long long *source, size_t nreduce) {
  record(707);
  return pshmem_longlong_max_reduce(team, dest, source, nreduce);
}

int shmem_uchar_max_reduce(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce) {
  record(708);
  return pshmem_uchar_max_reduce(team, dest, source, nreduce);
}

int shmem_ushort_max_reduce(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce) {
  record(709);
  return pshmem_ushort_max_reduce(team, dest, source, nreduce);
}

int shmem_uint_max_reduce(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce) {
  record(710);
  return pshmem_uint_max_reduce(team, dest, source, nreduce);
}

int shmem_ulong_max_reduce(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce) {
  record(711);
  return pshmem_ulong_max_reduce(team, dest, source, nreduce);
}

int shmem_ulonglong_max_reduce(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce) {
  record(712);
  return pshmem_ulonglong_max_reduce(team, dest, source, nreduce);
}

int shmem_float_min_reduce(shmem_team_t team, float *dest, const float *source, size_t nreduce) {
  record(713);
  return pshmem_float_min_reduce(team, dest, source, nreduce);
}

int shmem_double_min_reduce(shmem_team_t team, double *dest, const double *source, size_t nreduce) {
  record(714);
  return pshmem_double_min_reduce(team, dest, source, nreduce);
}

int shmem_longdouble_min_reduce(
    shmem_team_t team, long double *dest, const long double *source, size_t nreduce) {
  record(715);
  return pshmem_longdouble_min_reduce(team, dest, source, nreduce);
}

int shmem_char_min_reduce(shmem_team_t team, char *dest, const char *source, size_t nreduce) {
  record(716);
  return pshmem_char_min_reduce(team, dest, source, nreduce);
}

int shmem_schar_min_reduce(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nreduce) {
  record(717);
  return pshmem_schar_min_reduce(team, dest, source, nreduce);
}

int shmem_short_min_reduce(shmem_team_t team, short *dest, const short *source, size_t nreduce) {
  record(718);
  return pshmem_short_min_reduce(team, dest, source, nreduce);
}

int shmem_int_min_reduce(shmem_team_t team, int *dest, const int *source, size_t nreduce) {
  record(719);
  return pshmem_int_min_reduce(team, dest, source, nreduce);
}

int shmem_long_min_reduce(shmem_team_t team, long *dest, const long *source, size_t nreduce) {
  record(720);
  return pshmem_long_min_reduce(team, dest, source, nreduce);
}

int shmem_longlong_min_reduce(
    shmem_team_t team, long long *dest, const long long *source, size_t nreduce) {
  record(721);
  return pshmem_longlong_min_reduce(team, dest, source, nreduce);
}

int shmem_uchar_min_reduce(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce) {
  record(722);
  return pshmem_uchar_min_reduce(team, dest, source, nreduce);
}

int shmem_ushort_min_reduce(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce) {
  record(723);
  return pshmem_ushort_min_reduce(team, dest, source, nreduce);
}

int shmem_uint_min_reduce(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce) {
  record(724);
  return pshmem_uint_min_reduce(team, dest, source, nreduce);
}

int shmem_ulong_min_reduce(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce) {
  record(725);
  return pshmem_ulong_min_reduce(team, dest, source, nreduce);
}

int shmem_ulonglong_min_reduce(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce) {
  record(726);
  return pshmem_ulonglong_min_reduce(team, dest, source, nreduce);
}

int shmem_float_sum_reduce(shmem_team_t team, float *dest, const float *source, size_t nreduce) {
  record(727);
  return pshmem_float_sum_reduce(team, dest, source, nreduce);
}

int shmem_double_sum_reduce(shmem_team_t team, double *dest, const double *source, size_t nreduce) {
  record(728);
  return pshmem_double_sum_reduce(team, dest, source, nreduce);
}

int shmem_longdouble_sum_reduce(
    shmem_team_t team, long double *dest, const long double *source, size_t nreduce) {
  record(729);
  return pshmem_longdouble_sum_reduce(team, dest, source, nreduce);
}

int shmem_char_sum_reduce(shmem_team_t team, char *dest, const char *source, size_t nreduce) {
  record(730);
  return pshmem_char_sum_reduce(team, dest, source, nreduce);
}

int shmem_schar_sum_reduce(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nreduce) {
  record(731);
  return pshmem_schar_sum_reduce(team, dest, source, nreduce);
}

int shmem_short_sum_reduce(shmem_team_t team, short *dest, const short *source, size_t nreduce) {
  record(732);
  return pshmem_short_sum_reduce(team, dest, source, nreduce);
}

int shmem_int_sum_reduce(shmem_team_t team, int *dest, const int *source, size_t nreduce) {
  record(733);
  return pshmem_int_sum_reduce(team, dest, source, nreduce);
}

int shmem_long_sum_reduce(shmem_team_t team, long *dest, const long *source, size_t nreduce) {
  record(734);
  return pshmem_long_sum_reduce(team, dest, source, nreduce);
}

int shmem_longlong_sum_reduce(
    shmem_team_t team, long long *dest, const long long *source, size_t nreduce) {
  record(735);
  return pshmem_longlong_sum_reduce(team, dest, source, nreduce);
}

int shmem_uchar_sum_reduce(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce) {
  record(736);
  return pshmem_uchar_sum_reduce(team, dest, source, nreduce);
}

int shmem_ushort_sum_reduce(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce) {
  record(737);
  return pshmem_ushort_sum_reduce(team, dest, source, nreduce);
}

int shmem_uint_sum_reduce(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce) {
  record(738);
  return pshmem_uint_sum_reduce(team, dest, source, nreduce);
}

int shmem_ulong_sum_reduce(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce) {
  record(739);
  return pshmem_ulong_sum_reduce(team, dest, source, nreduce);
}

int shmem_ulonglong_sum_reduce(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce) {
  record(740);
  return pshmem_ulonglong_sum_reduce(team, dest, source, nreduce);
}

int shmem_complexf_sum_reduce(
    shmem_team_t team, shmemx_complexf *dest, const shmemx_complexf *source, size_t nreduce) {
  record(741);
  return pshmem_complexf_sum_reduce(team, dest, source, nreduce);
}

int shmem_complexd_sum_reduce(
    shmem_team_t team, shmemx_complexd *dest, const shmemx_complexd *source, size_t nreduce) {
  record(742);
  return pshmem_complexd_sum_reduce(team, dest, source, nreduce);
}

int shmem_float_prod_reduce(shmem_team_t team, float *dest, const float *source, size_t nreduce) {
  record(743);
  return pshmem_float_prod_reduce(team, dest, source, nreduce);
}

int shmem_double_prod_reduce(
    shmem_team_t team, double *dest, const double *source, size_t nreduce) {
  record(744);
  return pshmem_double_prod_reduce(team, dest, source, nreduce);
}

int shmem_longdouble_prod_reduce(
    shmem_team_t team, long double *dest, const long double *source, size_t nreduce) {
  record(745);
  return pshmem_longdouble_prod_reduce(team, dest, source, nreduce);
}

int shmem_char_prod_reduce(shmem_team_t team, char *dest, const char *source, size_t nreduce) {
  record(746);
  return pshmem_char_prod_reduce(team, dest, source, nreduce);
}

int shmem_schar_prod_reduce(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nreduce) {
  record(747);
  return pshmem_schar_prod_reduce(team, dest, source, nreduce);
}

int shmem_short_prod_reduce(shmem_team_t team, short *dest, const short *source, size_t nreduce) {
  record(748);
  return pshmem_short_prod_reduce(team, dest, source, nreduce);
}

int shmem_int_prod_reduce(shmem_team_t team, int *dest, const int *source, size_t nreduce) {
  record(749);
  return pshmem_int_prod_reduce(team, dest, source, nreduce);
}

int shmem_long_prod_reduce(shmem_team_t team, long *dest, const long *source, size_t nreduce) {
  record(750);
  return pshmem_long_prod_reduce(team, dest, source, nreduce);
}

int shmem_longlong_prod_reduce(
    shmem_team_t team, long long *dest, const long long *source, size_t nreduce) {
  record(751);
  return pshmem_longlong_prod_reduce(team, dest, source, nreduce);
}

int shmem_uchar_prod_reduce(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce) {
  record(752);
  return pshmem_uchar_prod_reduce(team, dest, source, nreduce);
}

int shmem_ushort_prod_reduce(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce) {
  record(753);
  return pshmem_ushort_prod_reduce(team, dest, source, nreduce);
}

int shmem_uint_prod_reduce(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce) {
  record(754);
  return pshmem_uint_prod_reduce(team, dest, source, nreduce);
}

int shmem_ulong_prod_reduce(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce) {
  record(755);
  return pshmem_ulong_prod_reduce(team, dest, source, nreduce);
}

int shmem_ulonglong_prod_reduce(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce) {
  record(756);
  return pshmem_ulonglong_prod_reduce(team, dest, source, nreduce);
}

int shmem_complexf_prod_reduce(
    shmem_team_t team, shmemx_complexf *dest, const shmemx_complexf *source, size_t nreduce) {
  record(757);
  return pshmem_complexf_prod_reduce(team, dest, source, nreduce);
}

int shmem_complexd_prod_reduce(
    shmem_team_t team, shmemx_complexd *dest, const shmemx_complexd *source, size_t nreduce) {
  record(758);
  return pshmem_complexd_prod_reduce(team, dest, source, nreduce);
}

int shmem_float_sum_inscan(shmem_team_t team, float *dest, const float *source, size_t nelems) {
  record(759);
  return pshmem_float_sum_inscan(team, dest, source, nelems);
}

int shmem_double_sum_inscan(shmem_team_t team, double *dest, const double *source, size_t nelems) {
  record(760);
  return pshmem_double_sum_inscan(team, dest, source, nelems);
}

int shmem_longdouble_sum_inscan(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems) {
  record(761);
  return pshmem_longdouble_sum_inscan(team, dest, source, nelems);
}

int shmem_char_sum_inscan(shmem_team_t team, char *dest, const char *source, size_t nelems) {
  record(762);
  return pshmem_char_sum_inscan(team, dest, source, nelems);
}

int shmem_schar_sum_inscan(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems) {
  record(763);
  return pshmem_schar_sum_inscan(team, dest, source, nelems);
}

int shmem_short_sum_inscan(shmem_team_t team, short *dest, const short *source, size_t nelems) {
  record(764);
  return pshmem_short_sum_inscan(team, dest, source, nelems);
}

int shmem_int_sum_inscan(shmem_team_t team, int *dest, const int *source, size_t nelems) {
  record(765);
  return pshmem_int_sum_inscan(team, dest, source, nelems);
}

int shmem_long_sum_inscan(shmem_team_t team, long *dest, const long *source, size_t nelems) {
  record(766);
  return pshmem_long_sum_inscan(team, dest, source, nelems);
}

int shmem_longlong_sum_inscan(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems) {
  record(767);
  return pshmem_longlong_sum_inscan(team, dest, source, nelems);
}

int shmem_uchar_sum_inscan(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems) {
  record(768);
  return pshmem_uchar_sum_inscan(team, dest, source, nelems);
}

int shmem_ushort_sum_inscan(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems) {
  record(769);
  return pshmem_ushort_sum_inscan(team, dest, source, nelems);
}

int shmem_uint_sum_inscan(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems) {
  record(770);
  return pshmem_uint_sum_inscan(team, dest, source, nelems);
}

int shmem_ulong_sum_inscan(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems) {
  record(771);
  return pshmem_ulong_sum_inscan(team, dest, source, nelems);
}

int shmem_ulonglong_sum_inscan(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems) {
  record(772);
  return pshmem_ulonglong_sum_inscan(team, dest, source, nelems);
}

int shmem_complexf_sum_inscan(
    shmem_team_t team, shmemx_complexf *dest, const shmemx_complexf *source, size_t nelems) {
  record(773);
  return pshmem_complexf_sum_inscan(team, dest, source, nelems);
}

int shmem_complexd_sum_inscan(
    shmem_team_t team, shmemx_complexd *dest, const shmemx_complexd *source, size_t nelems) {
  record(774);
  return pshmem_complexd_sum_inscan(team, dest, source, nelems);
}

int shmem_float_sum_exscan(shmem_team_t team, float *dest, const float *source, size_t nelems) {
  record(775);
  return pshmem_float_sum_exscan(team, dest, source, nelems);
}

int shmem_double_sum_exscan(shmem_team_t team, double *dest, const double *source, size_t nelems) {
  record(776);
  return pshmem_double_sum_exscan(team, dest, source, nelems);
}

int shmem_longdouble_sum_exscan(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems) {
  record(777);
  return pshmem_longdouble_sum_exscan(team, dest, source, nelems);
}

int shmem_char_sum_exscan(shmem_team_t team, char *dest, const char *source, size_t nelems) {
  record(778);
  return pshmem_char_sum_exscan(team, dest, source, nelems);
}

int shmem_schar_sum_exscan(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems) {
  record(779);
  return pshmem_schar_sum_exscan(team, dest, source, nelems);
}

int shmem_short_sum_exscan(shmem_team_t team, short *dest, const short *source, size_t nelems) {
  record(780);
  return pshmem_short_sum_exscan(team, dest, source, nelems);
}

int shmem_int_sum_exscan(shmem_team_t team, int *dest, const int *source, size_t nelems) {
  record(781);
  return pshmem_int_sum_exscan(team, dest, source, nelems);
}

int shmem_long_sum_exscan(shmem_team_t team, long *dest, const long *source, size_t nelems) {
  record(782);
  return pshmem_long_sum_exscan(team, dest, source, nelems);
}

int shmem_longlong_sum_exscan(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems) {
  record(783);
  return pshmem_longlong_sum_exscan(team, dest, source, nelems);
}

int shmem_uchar_sum_exscan(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems) {
  record(784);
  return pshmem_uchar_sum_exscan(team, dest, source, nelems);
}

int shmem_ushort_sum_exscan(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems) {
  record(785);
  return pshmem_ushort_sum_exscan(team, dest, source, nelems);
}

int shmem_uint_sum_exscan(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems) {
  record(786);
  return pshmem_uint_sum_exscan(team, dest, source, nelems);
}

int shmem_ulong_sum_exscan(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems) {
  record(787);
  return pshmem_ulong_sum_exscan(team, dest, source, nelems);
}

int shmem_ulonglong_sum_exscan(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems) {
  record(788);
  return pshmem_ulonglong_sum_exscan(team, dest, source, nelems);
}

int shmem_complexf_sum_exscan(
    shmem_team_t team, shmemx_complexf *dest, const shmemx_complexf *source, size_t nelems) {
  record(789);
  return pshmem_complexf_sum_exscan(team, dest, source, nelems);
}

int shmem_complexd_sum_exscan(
    shmem_team_t team, shmemx_complexd *dest, const shmemx_complexd *source, size_t nelems) {
  record(790);
  return pshmem_complexd_sum_exscan(team, dest, source, nelems);
}

void shmem_short_wait_until(short *ivar, int cmp, short cmp_value) {
  record(791);
  pshmem_short_wait_until(ivar, cmp, cmp_value);
}

void shmem_int_wait_until(int *ivar, int cmp, int cmp_value) {
  record(792);
  pshmem_int_wait_until(ivar, cmp, cmp_value);
}

void shmem_long_wait_until(long *ivar, int cmp, long cmp_value) {
  record(793);
  pshmem_long_wait_until(ivar, cmp, cmp_value);
}

void shmem_longlong_wait_until(long long *ivar, int cmp, long long cmp_value) {
  record(794);
  pshmem_longlong_wait_until(ivar, cmp, cmp_value);
}

void shmem_ushort_wait_until(unsigned short *ivar, int cmp, unsigned short cmp_value) {
  record(795);
  pshmem_ushort_wait_until(ivar, cmp, cmp_value);
}

void shmem_uint_wait_until(unsigned int *ivar, int cmp, unsigned int cmp_value) {
  record(796);
  pshmem_uint_wait_until(ivar, cmp, cmp_value);
}

void shmem_ulong_wait_until(unsigned long *ivar, int cmp, unsigned long cmp_value) {
  record(797);
  pshmem_ulong_wait_until(ivar, cmp, cmp_value);
}

void shmem_ulonglong_wait_until(unsigned long long *ivar, int cmp, unsigned long long cmp_value) {
  record(798);
  pshmem_ulonglong_wait_until(ivar, cmp, cmp_value);
}

void shmem_int_wait_until_all(
    int *ivars, size_t nelems, const int *status, int cmp, int cmp_value) {
  record(799);
  pshmem_int_wait_until_all(ivars, nelems, status, cmp, cmp_value);
}

void shmem_long_wait_until_all(
    long *ivars, size_t nelems, const int *status, int cmp, long cmp_value) {
  record(800);
  pshmem_long_wait_until_all(ivars, nelems, status, cmp, cmp_value);
}

void shmem_longlong_wait_until_all(
    long long *ivars, size_t nelems, const int *status, int cmp, long long cmp_value) {
  record(801);
  pshmem_longlong_wait_until_all(ivars, nelems, status, cmp, cmp_value);
}

void shmem_uint_wait_until_all(
    unsigned int *ivars, size_t nelems, const int *status, int cmp, unsigned int cmp_value) {
  record(802);
  pshmem_uint_wait_until_all(ivars, nelems, status, cmp, cmp_value);
}

void shmem_ulong_wait_until_all(
    unsigned long *ivars, size_t nelems, const int *status, int cmp, unsigned long cmp_value) {
  record(803);
  pshmem_ulong_wait_until_all(ivars, nelems, status, cmp, cmp_value);
}

void shmem_ulonglong_wait_until_all(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    unsigned long long cmp_value) {
  record(804);
  pshmem_ulonglong_wait_until_all(ivars, nelems, status, cmp, cmp_value);
}

size_t shmem_int_wait_until_any(
    int *ivars, size_t nelems, const int *status, int cmp, int cmp_value) {
  record(805);
  return pshmem_int_wait_until_any(ivars, nelems, status, cmp, cmp_value);
}

size_t shmem_long_wait_until_any(
    long *ivars, size_t nelems, const int *status, int cmp, long cmp_value) {
  record(806);
  return pshmem_long_wait_until_any(ivars, nelems, status, cmp, cmp_value);
}

size_t shmem_longlong_wait_until_any(
    long long *ivars, size_t nelems, const int *status, int cmp, long long cmp_value) {
  record(807);
  return pshmem_longlong_wait_until_any(ivars, nelems, status, cmp, cmp_value);
}

size_t shmem_uint_wait_until_any(
    unsigned int *ivars, size_t nelems, const int *status, int cmp, unsigned int cmp_value) {
  record(808);
  return pshmem_uint_wait_until_any(ivars, nelems, status, cmp, cmp_value);
}

size_t shmem_ulong_wait_until_any(
    unsigned long *ivars, size_t nelems, const int *status, int cmp, unsigned long cmp_value) {
  record(809);
  return pshmem_ulong_wait_until_any(ivars, nelems, status, cmp, cmp_value);
}

size_t shmem_ulonglong_wait_until_any(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    unsigned long long cmp_value) {
  record(810);
  return pshmem_ulonglong_wait_until_any(ivars, nelems, status, cmp, cmp_value);
}

size_t shmem_int_wait_until_some(
    int *ivars, size_t nelems, size_t *indices, const int *status, int cmp, int cmp_value) {
  record(811);
  return pshmem_int_wait_until_some(ivars, nelems, indices, status, cmp, cmp_value);
}

size_t shmem_long_wait_until_some(
    long *ivars, size_t nelems, size_t *indices, const int *status, int cmp, long cmp_value) {
  record(812);
  return pshmem_long_wait_until_some(ivars, nelems, indices, status, cmp, cmp_value);
}

size_t shmem_longlong_wait_until_some(
    long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    long long cmp_value) {
  record(813);
  return pshmem_longlong_wait_until_some(ivars, nelems, indices, status, cmp, cmp_value);
}

size_t shmem_uint_wait_until_some(
    unsigned int *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    unsigned int cmp_value) {
  record(814);
  return pshmem_uint_wait_until_some(ivars, nelems, indices, status, cmp, cmp_value);
}

size_t shmem_ulong_wait_until_some(
    unsigned long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    unsigned long cmp_value) {
  record(815);
  return pshmem_ulong_wait_until_some(ivars, nelems, indices, status, cmp, cmp_value);
}

size_t shmem_ulonglong_wait_until_some(
    unsigned long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    unsigned long long cmp_value) {
  record(816);
  return pshmem_ulonglong_wait_until_some(ivars, nelems, indices, status, cmp, cmp_value);
}

void shmem_int_wait_until_all_vector(
    int *ivars, size_t nelems, const int *status, int cmp, const int *cmp_values) {
  record(817);
  pshmem_int_wait_until_all_vector(ivars, nelems, status, cmp, cmp_values);
}

void shmem_long_wait_until_all_vector(
    long *ivars, size_t nelems, const int *status, int cmp, const long *cmp_values) {
  record(818);
  pshmem_long_wait_until_all_vector(ivars, nelems, status, cmp, cmp_values);
}

void shmem_longlong_wait_until_all_vector(
    long long *ivars, size_t nelems, const int *status, int cmp, const long long *cmp_values) {
  record(819);
  pshmem_longlong_wait_until_all_vector(ivars, nelems, status, cmp, cmp_values);
}

void shmem_uint_wait_until_all_vector(
    unsigned int *ivars, size_t nelems, const int *status, int cmp,
    const unsigned int *cmp_values) {
  record(820);
  pshmem_uint_wait_until_all_vector(ivars, nelems, status, cmp, cmp_values);
}

void shmem_ulong_wait_until_all_vector(
    unsigned long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long *cmp_values) {
  record(821);
  pshmem_ulong_wait_until_all_vector(ivars, nelems, status, cmp, cmp_values);
}

void shmem_ulonglong_wait_until_all_vector(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long long *cmp_values) {
  record(822);
  pshmem_ulonglong_wait_until_all_vector(ivars, nelems, status, cmp, cmp_values);
}

size_t shmem_int_wait_until_any_vector(
    int *ivars, size_t nelems, const int *status, int cmp, const int *cmp_values) {
  record(823);
  return pshmem_int_wait_until_any_vector(ivars, nelems, status, cmp, cmp_values);
}

size_t shmem_long_wait_until_any_vector(
    long *ivars, size_t nelems, const int *status, int cmp, const long *cmp_values) {
  record(824);
  return pshmem_long_wait_until_any_vector(ivars, nelems, status, cmp, cmp_values);
}

size_t shmem_longlong_wait_until_any_vector(
    long long *ivars, size_t nelems, const int *status, int cmp, const long long *cmp_values) {
  record(825);
  return pshmem_longlong_wait_until_any_vector(ivars, nelems, status, cmp, cmp_values);
}

size_t shmem_uint_wait_until_any_vector(
    unsigned int *ivars, size_t nelems, const int *status, int cmp,
    const unsigned int *cmp_values) {
  record(826);
  return pshmem_uint_wait_until_any_vector(ivars, nelems, status, cmp, cmp_values);
}

size_t shmem_ulong_wait_until_any_vector(
    unsigned long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long *cmp_values) {
  record(827);
  return pshmem_ulong_wait_until_any_vector(ivars, nelems, status, cmp, cmp_values);
}

size_t shmem_ulonglong_wait_until_any_vector(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long long *cmp_values) {
  record(828);
  return pshmem_ulonglong_wait_until_any_vector(ivars, nelems, status, cmp, cmp_values);
}

size_t shmem_int_wait_until_some_vector(
    int *ivars, size_t nelems, size_t *indices, const int *status, int cmp, const int *cmp_values) {
  record(829);
  return pshmem_int_wait_until_some_vector(ivars, nelems, indices, status, cmp, cmp_values);
}

size_t shmem_long_wait_until_some_vector(
    long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const long *cmp_values) {
  record(830);
  return pshmem_long_wait_until_some_vector(ivars, nelems, indices, status, cmp, cmp_values);
}

size_t shmem_longlong_wait_until_some_vector(
    long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const long long *cmp_values) {
  record(831);
  return pshmem_longlong_wait_until_some_vector(ivars, nelems, indices, status, cmp, cmp_values);
}

size_t shmem_uint_wait_until_some_vector(
    unsigned int *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const unsigned int *cmp_values) {
  record(832);
  return pshmem_uint_wait_until_some_vector(ivars, nelems, indices, status, cmp, cmp_values);
}

size_t shmem_ulong_wait_until_some_vector(
    unsigned long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const unsigned long *cmp_values) {
  record(833);
  return pshmem_ulong_wait_until_some_vector(ivars, nelems, indices, status, cmp, cmp_values);
}

size_t shmem_ulonglong_wait_until_some_vector(
    unsigned long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const unsigned long long *cmp_values) {
  record(834);
  return pshmem_ulonglong_wait_until_some_vector(ivars, nelems, indices, status, cmp, cmp_values);
}

int shmem_short_test(short *ivar, int cmp, short cmp_value) {
  record(835);
  return pshmem_short_test(ivar, cmp, cmp_value);
}

int shmem_int_test(int *ivar, int cmp, int cmp_value) {
  record(836);
  return pshmem_int_test(ivar, cmp, cmp_value);
}

int shmem_long_test(long *ivar, int cmp, long cmp_value) {
  record(837);
  return pshmem_long_test(ivar, cmp, cmp_value);
}

int shmem_longlong_test(long long *ivar, int cmp, long long cmp_value) {
  record(838);
  return pshmem_longlong_test(ivar, cmp, cmp_value);
}

int shmem_ushort_test(unsigned short *ivar, int cmp, unsigned short cmp_value) {
  record(839);
  return pshmem_ushort_test(ivar, cmp, cmp_value);
}

int shmem_uint_test(unsigned int *ivar, int cmp, unsigned int cmp_value) {
  record(840);
  return pshmem_uint_test(ivar, cmp, cmp_value);
}

int shmem_ulong_test(unsigned long *ivar, int cmp, unsigned long cmp_value) {
  record(841);
  return pshmem_ulong_test(ivar, cmp, cmp_value);
}

int shmem_ulonglong_test(unsigned long long *ivar, int cmp, unsigned long long cmp_value) {
  record(842);
  return pshmem_ulonglong_test(ivar, cmp, cmp_value);
}

int shmem_int_test_all(int *ivars, size_t nelems, const int *status, int cmp, int cmp_value) {
  record(843);
  return pshmem_int_test_all(ivars, nelems, status, cmp, cmp_value);
}

int shmem_long_test_all(long *ivars, size_t nelems, const int *status, int cmp, long cmp_value) {
  record(844);
  return pshmem_long_test_all(ivars, nelems, status, cmp, cmp_value);
}

int shmem_longlong_test_all(
    long long *ivars, size_t nelems, const int *status, int cmp, long long cmp_value) {
  record(845);
  return pshmem_longlong_test_all(ivars, nelems, status, cmp, cmp_value);
}

int shmem_uint_test_all(
    unsigned int *ivars, size_t nelems, const int *status, int cmp, unsigned int cmp_value) {
  record(846);
  return pshmem_uint_test_all(ivars, nelems, status, cmp, cmp_value);
}

int shmem_ulong_test_all(
    unsigned long *ivars, size_t nelems, const int *status, int cmp, unsigned long cmp_value) {
  record(847);
  return pshmem_ulong_test_all(ivars, nelems, status, cmp, cmp_value);
}

int shmem_ulonglong_test_all(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    unsigned long long cmp_value) {
  record(848);
  return pshmem_ulonglong_test_all(ivars, nelems, status, cmp, cmp_value);
}

size_t shmem_int_test_any(int *ivars, size_t nelems, const int *status, int cmp, int cmp_value) {
  record(849);
  return pshmem_int_test_any(ivars, nelems, status, cmp, cmp_value);
}

size_t shmem_long_test_any(long *ivars, size_t nelems, const int *status, int cmp, long cmp_value) {
  record(850);
  return pshmem_long_test_any(ivars, nelems, status, cmp, cmp_value);
}

size_t shmem_longlong_test_any(
    long long *ivars, size_t nelems, const int *status, int cmp, long long cmp_value) {
  record(851);
  return pshmem_longlong_test_any(ivars, nelems, status, cmp, cmp_value);
}

size_t shmem_uint_test_any(
    unsigned int *ivars, size_t nelems, const int *status, int cmp, unsigned int cmp_value) {
  record(852);
  return pshmem_uint_test_any(ivars, nelems, status, cmp, cmp_value);
}

size_t shmem_ulong_test_any(
    unsigned long *ivars, size_t nelems, const int *status, int cmp, unsigned long cmp_value) {
  record(853);
  return pshmem_ulong_test_any(ivars, nelems, status, cmp, cmp_value);
}

size_t shmem_ulonglong_test_any(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    unsigned long long cmp_value) {
  record(854);
  return pshmem_ulonglong_test_any(ivars, nelems, status, cmp, cmp_value);
}

size_t shmem_int_test_some(
    int *ivars, size_t nelems, size_t *indices, const int *status, int cmp, int cmp_value) {
  record(855);
  return pshmem_int_test_some(ivars, nelems, indices, status, cmp, cmp_value);
}

size_t shmem_long_test_some(
    long *ivars, size_t nelems, size_t *indices, const int *status, int cmp, long cmp_value) {
  record(856);
  return pshmem_long_test_some(ivars, nelems, indices, status, cmp, cmp_value);
}

size_t shmem_longlong_test_some(
    long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    long long cmp_value) {
  record(857);
  return pshmem_longlong_test_some(ivars, nelems, indices, status, cmp, cmp_value);
}

size_t shmem_uint_test_some(
    unsigned int *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    unsigned int cmp_value) {
  record(858);
  return pshmem_uint_test_some(ivars, nelems, indices, status, cmp, cmp_value);
}

size_t shmem_ulong_test_some(
    unsigned long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    unsigned long cmp_value) {
  record(859);
  return pshmem_ulong_test_some(ivars, nelems, indices, status, cmp, cmp_value);
}

size_t shmem_ulonglong_test_some(
    unsigned long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    unsigned long long cmp_value) {
  record(860);
  return pshmem_ulonglong_test_some(ivars, nelems, indices, status, cmp, cmp_value);
}

int shmem_int_test_all_vector(
    int *ivars, size_t nelems, const int *status, int cmp, const int *cmp_values) {
  record(861);
  return pshmem_int_test_all_vector(ivars, nelems, status, cmp, cmp_values);
}

int shmem_long_test_all_vector(
    long *ivars, size_t nelems, const int *status, int cmp, const long *cmp_values) {
  record(862);
  return pshmem_long_test_all_vector(ivars, nelems, status, cmp, cmp_values);
}

int shmem_longlong_test_all_vector(
    long long *ivars, size_t nelems, const int *status, int cmp, const long long *cmp_values) {
  record(863);
  return pshmem_longlong_test_all_vector(ivars, nelems, status, cmp, cmp_values);
}

int shmem_uint_test_all_vector(
    unsigned int *ivars, size_t nelems, const int *status, int cmp,
    const unsigned int *cmp_values) {
  record(864);
  return pshmem_uint_test_all_vector(ivars, nelems, status, cmp, cmp_values);
}

int shmem_ulong_test_all_vector(
    unsigned long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long *cmp_values) {
  record(865);
  return pshmem_ulong_test_all_vector(ivars, nelems, status, cmp, cmp_values);
}

int shmem_ulonglong_test_all_vector(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long long *cmp_values) {
  record(866);
  return pshmem_ulonglong_test_all_vector(ivars, nelems, status, cmp, cmp_values);
}

size_t shmem_int_test_any_vector(
    int *ivars, size_t nelems, const int *status, int cmp, const int *cmp_values) {
  record(867);
  return pshmem_int_test_any_vector(ivars, nelems, status, cmp, cmp_values);
}

size_t shmem_long_test_any_vector(
    long *ivars, size_t nelems, const int *status, int cmp, const long *cmp_values) {
  record(868);
  return pshmem_long_test_any_vector(ivars, nelems, status, cmp, cmp_values);
}

size_t shmem_longlong_test_any_vector(
    long long *ivars, size_t nelems, const int *status, int cmp, const long long *cmp_values) {
  record(869);
  return pshmem_longlong_test_any_vector(ivars, nelems, status, cmp, cmp_values);
}

size_t shmem_uint_test_any_vector(
    unsigned int *ivars, size_t nelems, const int *status, int cmp,
    const unsigned int *cmp_values) {
  record(870);
  return pshmem_uint_test_any_vector(ivars, nelems, status, cmp, cmp_values);
}

size_t shmem_ulong_test_any_vector(
    unsigned long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long *cmp_values) {
  record(871);
  return pshmem_ulong_test_any_vector(ivars, nelems, status, cmp, cmp_values);
}

size_t shmem_ulonglong_test_any_vector(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long long *cmp_values) {
  record(872);
  return pshmem_ulonglong_test_any_vector(ivars, nelems, status, cmp, cmp_values);
}

size_t shmem_int_test_some_vector(
    int *ivars, size_t nelems, size_t *indices, const int *status, int cmp, const int *cmp_values) {
  record(873);
  return pshmem_int_test_some_vector(ivars, nelems, indices, status, cmp, cmp_values);
}

size_t shmem_long_test_some_vector(
    long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const long *cmp_values) {
  record(874);
  return pshmem_long_test_some_vector(ivars, nelems, indices, status, cmp, cmp_values);
}

size_t shmem_longlong_test_some_vector(
    long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const long long *cmp_values) {
  record(875);
  return pshmem_longlong_test_some_vector(ivars, nelems, indices, status, cmp, cmp_values);
}

size_t shmem_uint_test_some_vector(
    unsigned int *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const unsigned int *cmp_values) {
  record(876);
  return pshmem_uint_test_some_vector(ivars, nelems, indices, status, cmp, cmp_values);
}

size_t shmem_ulong_test_some_vector(
    unsigned long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const unsigned long *cmp_values) {
  record(877);
  return pshmem_ulong_test_some_vector(ivars, nelems, indices, status, cmp, cmp_values);
}

size_t shmem_ulonglong_test_some_vector(
    unsigned long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const unsigned long long *cmp_values) {
  record(878);
  return pshmem_ulonglong_test_some_vector(ivars, nelems, indices, status, cmp, cmp_values);
}

float shmem_float_fetch(const float *source, int pe) {
  record(879);
  return pshmem_float_fetch(source, pe);
}

double shmem_double_fetch(const double *source, int pe) {
  record(880);
  return pshmem_double_fetch(source, pe);
}

int shmem_int_fetch(const int *source, int pe) {
  record(881);
  return pshmem_int_fetch(source, pe);
}

long shmem_long_fetch(const long *source, int pe) {
  record(882);
  return pshmem_long_fetch(source, pe);
}

long long shmem_longlong_fetch(const long long *source, int pe) {
  record(883);
  return pshmem_longlong_fetch(source, pe);
}

void shmem_float_set(float *dest, float value, int pe) {
  record(884);
  pshmem_float_set(dest, value, pe);
}

void shmem_double_set(double *dest, double value, int pe) {
  record(885);
  pshmem_double_set(dest, value, pe);
}

void shmem_int_set(int *dest, int value, int pe) {
  record(886);
  pshmem_int_set(dest, value, pe);
}

void shmem_long_set(long *dest, long value, int pe) {
  record(887);
  pshmem_long_set(dest, value, pe);
}

void shmem_longlong_set(long long *dest, long long value, int pe) {
  record(888);
  pshmem_longlong_set(dest, value, pe);
}

int shmem_int_cswap(int *dest, int cond, int value, int pe) {
  record(889);
  return pshmem_int_cswap(dest, cond, value, pe);
}

long shmem_long_cswap(long *dest, long cond, long value, int pe) {
  record(890);
  return pshmem_long_cswap(dest, cond, value, pe);
}

long long shmem_longlong_cswap(long long *dest, long long cond, long long value, int pe) {
  record(891);
  return pshmem_longlong_cswap(dest, cond, value, pe);
}

float shmem_float_swap(float *dest, float value, int pe) {
  record(892);
  return pshmem_float_swap(dest, value, pe);
}

double shmem_double_swap(double *dest, double value, int pe) {
  record(893);
  return pshmem_double_swap(dest, value, pe);
}

int shmem_int_swap(int *dest, int value, int pe) {
  record(894);
  return pshmem_int_swap(dest, value, pe);
}

long shmem_long_swap(long *dest, long value, int pe) {
  record(895);
  return pshmem_long_swap(dest, value, pe);
}

long long shmem_longlong_swap(long long *dest, long long value, int pe) {
  record(896);
  return pshmem_longlong_swap(dest, value, pe);
}

int shmem_int_finc(int *dest, int pe) {
  record(897);
  return pshmem_int_finc(dest, pe);
}

long shmem_long_finc(long *dest, int pe) {
  record(898);
  return pshmem_long_finc(dest, pe);
}

long long shmem_longlong_finc(long long *dest, int pe) {
  record(899);
  return pshmem_longlong_finc(dest, pe);
}

void shmem_int_inc(int *dest, int pe) {
  record(900);
  pshmem_int_inc(dest, pe);
}

void shmem_long_inc(long *dest, int pe) {
  record(901);
  pshmem_long_inc(dest, pe);
}

void shmem_longlong_inc(long long *dest, int pe) {
  record(902);
  pshmem_longlong_inc(dest, pe);
}

int shmem_int_fadd(int *dest, int value, int pe) {
  record(903);
  return pshmem_int_fadd(dest, value, pe);
}

long shmem_long_fadd(long *dest, long value, int pe) {
  record(904);
  return pshmem_long_fadd(dest, value, pe);
}

long long shmem_longlong_fadd(long long *dest, long long value, int pe) {
  record(905);
  return pshmem_longlong_fadd(dest, value, pe);
}

void shmem_int_add(int *dest, int value, int pe) {
  record(906);
  pshmem_int_add(dest, value, pe);
}

void shmem_long_add(long *dest, long value, int pe) {
  record(907);
  pshmem_long_add(dest, value, pe);
}

void shmem_longlong_add(long long *dest, long long value, int pe) {
  record(908);
  pshmem_longlong_add(dest, value, pe);
}

void shmem_ctx_signal_add(shmem_ctx_t ctx, uint64_t *sig_addr, uint64_t signal, int pe) {
  record(909);
  pshmem_ctx_signal_add(ctx, sig_addr, signal, pe);
}

void shmem_ctx_signal_set(shmem_ctx_t ctx, uint64_t *sig_addr, uint64_t signal, int pe) {
  record(910);
  pshmem_ctx_signal_set(ctx, sig_addr, signal, pe);
}

int shmem_team_sync(shmem_team_t team) {
  record(911);
  return pshmem_team_sync(team);
}

void shmem_signal_add(uint64_t *sig_addr, uint64_t signal, int pe) {
  record(912);
  pshmem_signal_add(sig_addr, signal, pe);
}

void shmem_signal_set(uint64_t *sig_addr, uint64_t signal, int pe) {
  record(913);
  pshmem_signal_set(sig_addr, signal, pe);
}

void shmem_sync(int PE_start, int logPE_stride, int PE_size, long *pSync) {
  record(914);
  pshmem_sync(PE_start, logPE_stride, PE_size, pSync);
}

void shmem_wait_until(long *ivar, int cmp, long cmp_value) {
  record(915);
  pshmem_wait_until(ivar, cmp, cmp_value);
}
