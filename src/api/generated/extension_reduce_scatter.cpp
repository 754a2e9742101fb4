// SPDX-License-Identifier: Apache-2.0
// SHMEM_REDUCTIONS: every typed, sized and context form written out, with the checks and the work
// in api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not
// this file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include <ushmem/extensions.h>

namespace api = ushmem::api;

extern "C" USHMEM_API int shmemx_uchar_and_reduce_scatter(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems) {
  return api::and_reduce_scatter("shmemx_uchar_and_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ushort_and_reduce_scatter(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems) {
  return api::and_reduce_scatter("shmemx_ushort_and_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint_and_reduce_scatter(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems) {
  return api::and_reduce_scatter("shmemx_uint_and_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ulong_and_reduce_scatter(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems) {
  return api::and_reduce_scatter("shmemx_ulong_and_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ulonglong_and_reduce_scatter(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems) {
  return api::and_reduce_scatter("shmemx_ulonglong_and_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int8_and_reduce_scatter(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems) {
  return api::and_reduce_scatter("shmemx_int8_and_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int16_and_reduce_scatter(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems) {
  return api::and_reduce_scatter("shmemx_int16_and_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int32_and_reduce_scatter(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems) {
  return api::and_reduce_scatter("shmemx_int32_and_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int64_and_reduce_scatter(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems) {
  return api::and_reduce_scatter("shmemx_int64_and_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint8_and_reduce_scatter(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems) {
  return api::and_reduce_scatter("shmemx_uint8_and_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint16_and_reduce_scatter(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems) {
  return api::and_reduce_scatter("shmemx_uint16_and_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint32_and_reduce_scatter(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems) {
  return api::and_reduce_scatter("shmemx_uint32_and_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint64_and_reduce_scatter(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems) {
  return api::and_reduce_scatter("shmemx_uint64_and_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_size_and_reduce_scatter(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems) {
  return api::and_reduce_scatter("shmemx_size_and_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uchar_or_reduce_scatter(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems) {
  return api::or_reduce_scatter("shmemx_uchar_or_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ushort_or_reduce_scatter(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems) {
  return api::or_reduce_scatter("shmemx_ushort_or_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint_or_reduce_scatter(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems) {
  return api::or_reduce_scatter("shmemx_uint_or_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ulong_or_reduce_scatter(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems) {
  return api::or_reduce_scatter("shmemx_ulong_or_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ulonglong_or_reduce_scatter(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems) {
  return api::or_reduce_scatter("shmemx_ulonglong_or_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int8_or_reduce_scatter(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems) {
  return api::or_reduce_scatter("shmemx_int8_or_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int16_or_reduce_scatter(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems) {
  return api::or_reduce_scatter("shmemx_int16_or_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int32_or_reduce_scatter(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems) {
  return api::or_reduce_scatter("shmemx_int32_or_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int64_or_reduce_scatter(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems) {
  return api::or_reduce_scatter("shmemx_int64_or_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint8_or_reduce_scatter(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems) {
  return api::or_reduce_scatter("shmemx_uint8_or_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint16_or_reduce_scatter(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems) {
  return api::or_reduce_scatter("shmemx_uint16_or_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint32_or_reduce_scatter(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems) {
  return api::or_reduce_scatter("shmemx_uint32_or_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint64_or_reduce_scatter(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems) {
  return api::or_reduce_scatter("shmemx_uint64_or_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_size_or_reduce_scatter(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems) {
  return api::or_reduce_scatter("shmemx_size_or_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uchar_xor_reduce_scatter(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems) {
  return api::xor_reduce_scatter("shmemx_uchar_xor_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ushort_xor_reduce_scatter(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems) {
  return api::xor_reduce_scatter("shmemx_ushort_xor_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint_xor_reduce_scatter(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems) {
  return api::xor_reduce_scatter("shmemx_uint_xor_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ulong_xor_reduce_scatter(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems) {
  return api::xor_reduce_scatter("shmemx_ulong_xor_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ulonglong_xor_reduce_scatter(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems) {
  return api::xor_reduce_scatter("shmemx_ulonglong_xor_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int8_xor_reduce_scatter(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems) {
  return api::xor_reduce_scatter("shmemx_int8_xor_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int16_xor_reduce_scatter(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems) {
  return api::xor_reduce_scatter("shmemx_int16_xor_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int32_xor_reduce_scatter(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems) {
  return api::xor_reduce_scatter("shmemx_int32_xor_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int64_xor_reduce_scatter(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems) {
  return api::xor_reduce_scatter("shmemx_int64_xor_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint8_xor_reduce_scatter(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems) {
  return api::xor_reduce_scatter("shmemx_uint8_xor_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint16_xor_reduce_scatter(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems) {
  return api::xor_reduce_scatter("shmemx_uint16_xor_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint32_xor_reduce_scatter(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems) {
  return api::xor_reduce_scatter("shmemx_uint32_xor_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint64_xor_reduce_scatter(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems) {
  return api::xor_reduce_scatter("shmemx_uint64_xor_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_size_xor_reduce_scatter(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems) {
  return api::xor_reduce_scatter("shmemx_size_xor_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_float_max_reduce_scatter(
    shmem_team_t team, float *dest, const float *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_float_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_double_max_reduce_scatter(
    shmem_team_t team, double *dest, const double *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_double_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_longdouble_max_reduce_scatter(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems) {
  return api::max_reduce_scatter(
      "shmemx_longdouble_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_char_max_reduce_scatter(
    shmem_team_t team, char *dest, const char *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_char_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_schar_max_reduce_scatter(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_schar_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_short_max_reduce_scatter(
    shmem_team_t team, short *dest, const short *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_short_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int_max_reduce_scatter(
    shmem_team_t team, int *dest, const int *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_int_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_long_max_reduce_scatter(
    shmem_team_t team, long *dest, const long *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_long_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_longlong_max_reduce_scatter(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_longlong_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uchar_max_reduce_scatter(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_uchar_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ushort_max_reduce_scatter(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_ushort_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint_max_reduce_scatter(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_uint_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ulong_max_reduce_scatter(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_ulong_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ulonglong_max_reduce_scatter(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_ulonglong_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int8_max_reduce_scatter(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_int8_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int16_max_reduce_scatter(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_int16_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int32_max_reduce_scatter(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_int32_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int64_max_reduce_scatter(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_int64_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint8_max_reduce_scatter(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_uint8_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint16_max_reduce_scatter(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_uint16_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint32_max_reduce_scatter(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_uint32_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint64_max_reduce_scatter(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_uint64_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_size_max_reduce_scatter(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_size_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ptrdiff_max_reduce_scatter(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_ptrdiff_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_half_max_reduce_scatter(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_half_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_bfloat16_max_reduce_scatter(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems) {
  return api::max_reduce_scatter("shmemx_bfloat16_max_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_float_min_reduce_scatter(
    shmem_team_t team, float *dest, const float *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_float_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_double_min_reduce_scatter(
    shmem_team_t team, double *dest, const double *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_double_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_longdouble_min_reduce_scatter(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems) {
  return api::min_reduce_scatter(
      "shmemx_longdouble_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_char_min_reduce_scatter(
    shmem_team_t team, char *dest, const char *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_char_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_schar_min_reduce_scatter(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_schar_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_short_min_reduce_scatter(
    shmem_team_t team, short *dest, const short *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_short_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int_min_reduce_scatter(
    shmem_team_t team, int *dest, const int *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_int_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_long_min_reduce_scatter(
    shmem_team_t team, long *dest, const long *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_long_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_longlong_min_reduce_scatter(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_longlong_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uchar_min_reduce_scatter(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_uchar_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ushort_min_reduce_scatter(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_ushort_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint_min_reduce_scatter(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_uint_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ulong_min_reduce_scatter(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_ulong_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ulonglong_min_reduce_scatter(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_ulonglong_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int8_min_reduce_scatter(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_int8_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int16_min_reduce_scatter(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_int16_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int32_min_reduce_scatter(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_int32_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int64_min_reduce_scatter(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_int64_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint8_min_reduce_scatter(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_uint8_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint16_min_reduce_scatter(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_uint16_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint32_min_reduce_scatter(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_uint32_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint64_min_reduce_scatter(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_uint64_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_size_min_reduce_scatter(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_size_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ptrdiff_min_reduce_scatter(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_ptrdiff_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_half_min_reduce_scatter(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_half_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_bfloat16_min_reduce_scatter(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems) {
  return api::min_reduce_scatter("shmemx_bfloat16_min_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_float_sum_reduce_scatter(
    shmem_team_t team, float *dest, const float *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_float_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_double_sum_reduce_scatter(
    shmem_team_t team, double *dest, const double *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_double_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_longdouble_sum_reduce_scatter(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems) {
  return api::sum_reduce_scatter(
      "shmemx_longdouble_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_char_sum_reduce_scatter(
    shmem_team_t team, char *dest, const char *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_char_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_schar_sum_reduce_scatter(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_schar_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_short_sum_reduce_scatter(
    shmem_team_t team, short *dest, const short *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_short_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int_sum_reduce_scatter(
    shmem_team_t team, int *dest, const int *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_int_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_long_sum_reduce_scatter(
    shmem_team_t team, long *dest, const long *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_long_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_longlong_sum_reduce_scatter(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_longlong_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uchar_sum_reduce_scatter(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_uchar_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ushort_sum_reduce_scatter(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_ushort_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint_sum_reduce_scatter(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_uint_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ulong_sum_reduce_scatter(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_ulong_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ulonglong_sum_reduce_scatter(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_ulonglong_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int8_sum_reduce_scatter(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_int8_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int16_sum_reduce_scatter(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_int16_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int32_sum_reduce_scatter(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_int32_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int64_sum_reduce_scatter(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_int64_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint8_sum_reduce_scatter(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_uint8_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint16_sum_reduce_scatter(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_uint16_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint32_sum_reduce_scatter(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_uint32_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint64_sum_reduce_scatter(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_uint64_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_size_sum_reduce_scatter(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_size_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ptrdiff_sum_reduce_scatter(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_ptrdiff_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_complexf_sum_reduce_scatter(
    shmem_team_t team, shmemx_complexf *dest, const shmemx_complexf *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_complexf_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_complexd_sum_reduce_scatter(
    shmem_team_t team, shmemx_complexd *dest, const shmemx_complexd *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_complexd_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_half_sum_reduce_scatter(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_half_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_bfloat16_sum_reduce_scatter(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems) {
  return api::sum_reduce_scatter("shmemx_bfloat16_sum_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_float_prod_reduce_scatter(
    shmem_team_t team, float *dest, const float *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_float_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_double_prod_reduce_scatter(
    shmem_team_t team, double *dest, const double *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_double_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_longdouble_prod_reduce_scatter(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems) {
  return api::prod_reduce_scatter(
      "shmemx_longdouble_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_char_prod_reduce_scatter(
    shmem_team_t team, char *dest, const char *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_char_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_schar_prod_reduce_scatter(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_schar_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_short_prod_reduce_scatter(
    shmem_team_t team, short *dest, const short *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_short_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int_prod_reduce_scatter(
    shmem_team_t team, int *dest, const int *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_int_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_long_prod_reduce_scatter(
    shmem_team_t team, long *dest, const long *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_long_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_longlong_prod_reduce_scatter(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems) {
  return api::prod_reduce_scatter(
      "shmemx_longlong_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uchar_prod_reduce_scatter(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_uchar_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ushort_prod_reduce_scatter(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_ushort_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint_prod_reduce_scatter(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_uint_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ulong_prod_reduce_scatter(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_ulong_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ulonglong_prod_reduce_scatter(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems) {
  return api::prod_reduce_scatter(
      "shmemx_ulonglong_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int8_prod_reduce_scatter(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_int8_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int16_prod_reduce_scatter(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_int16_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int32_prod_reduce_scatter(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_int32_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_int64_prod_reduce_scatter(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_int64_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint8_prod_reduce_scatter(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_uint8_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint16_prod_reduce_scatter(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_uint16_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint32_prod_reduce_scatter(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_uint32_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_uint64_prod_reduce_scatter(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_uint64_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_size_prod_reduce_scatter(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_size_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_ptrdiff_prod_reduce_scatter(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_ptrdiff_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_complexf_prod_reduce_scatter(
    shmem_team_t team, shmemx_complexf *dest, const shmemx_complexf *source, size_t nelems) {
  return api::prod_reduce_scatter(
      "shmemx_complexf_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_complexd_prod_reduce_scatter(
    shmem_team_t team, shmemx_complexd *dest, const shmemx_complexd *source, size_t nelems) {
  return api::prod_reduce_scatter(
      "shmemx_complexd_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_half_prod_reduce_scatter(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems) {
  return api::prod_reduce_scatter("shmemx_half_prod_reduce_scatter", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_bfloat16_prod_reduce_scatter(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems) {
  return api::prod_reduce_scatter(
      "shmemx_bfloat16_prod_reduce_scatter", team, dest, source, nelems);
}
