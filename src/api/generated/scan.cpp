// SPDX-License-Identifier: Apache-2.0
// SHMEM_SCAN: every typed, sized and context form written out, with the checks and the work in
// api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not this
// file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API int pshmem_float_sum_inscan(
    shmem_team_t team, float *dest, const float *source, size_t nelems) {
  return api::sum_inscan("shmem_float_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_float_sum_inscan,
             (shmem_team_t team, float *dest, const float *source, size_t nelems));

extern "C" USHMEM_API int pshmem_double_sum_inscan(
    shmem_team_t team, double *dest, const double *source, size_t nelems) {
  return api::sum_inscan("shmem_double_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_double_sum_inscan,
             (shmem_team_t team, double *dest, const double *source, size_t nelems));

extern "C" USHMEM_API int pshmem_longdouble_sum_inscan(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems) {
  return api::sum_inscan("shmem_longdouble_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_longdouble_sum_inscan,
             (shmem_team_t team, long double *dest, const long double *source, size_t nelems));

extern "C" USHMEM_API int pshmem_char_sum_inscan(
    shmem_team_t team, char *dest, const char *source, size_t nelems) {
  return api::sum_inscan("shmem_char_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_char_sum_inscan,
             (shmem_team_t team, char *dest, const char *source, size_t nelems));

extern "C" USHMEM_API int pshmem_schar_sum_inscan(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems) {
  return api::sum_inscan("shmem_schar_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_schar_sum_inscan,
             (shmem_team_t team, signed char *dest, const signed char *source, size_t nelems));

extern "C" USHMEM_API int pshmem_short_sum_inscan(
    shmem_team_t team, short *dest, const short *source, size_t nelems) {
  return api::sum_inscan("shmem_short_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_short_sum_inscan,
             (shmem_team_t team, short *dest, const short *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int_sum_inscan(
    shmem_team_t team, int *dest, const int *source, size_t nelems) {
  return api::sum_inscan("shmem_int_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int_sum_inscan,
             (shmem_team_t team, int *dest, const int *source, size_t nelems));

extern "C" USHMEM_API int pshmem_long_sum_inscan(
    shmem_team_t team, long *dest, const long *source, size_t nelems) {
  return api::sum_inscan("shmem_long_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_long_sum_inscan,
             (shmem_team_t team, long *dest, const long *source, size_t nelems));

extern "C" USHMEM_API int pshmem_longlong_sum_inscan(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems) {
  return api::sum_inscan("shmem_longlong_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_longlong_sum_inscan,
             (shmem_team_t team, long long *dest, const long long *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uchar_sum_inscan(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems) {
  return api::sum_inscan("shmem_uchar_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uchar_sum_inscan,
             (shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ushort_sum_inscan(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems) {
  return api::sum_inscan("shmem_ushort_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ushort_sum_inscan,
             (shmem_team_t team, unsigned short *dest, const unsigned short *source,
              size_t nelems));

extern "C" USHMEM_API int pshmem_uint_sum_inscan(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems) {
  return api::sum_inscan("shmem_uint_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint_sum_inscan,
             (shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ulong_sum_inscan(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems) {
  return api::sum_inscan("shmem_ulong_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ulong_sum_inscan,
             (shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ulonglong_sum_inscan(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems) {
  return api::sum_inscan("shmem_ulonglong_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ulonglong_sum_inscan,
             (shmem_team_t team, unsigned long long *dest, const unsigned long long *source,
              size_t nelems));

extern "C" USHMEM_API int pshmem_int8_sum_inscan(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems) {
  return api::sum_inscan("shmem_int8_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int8_sum_inscan,
             (shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int16_sum_inscan(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems) {
  return api::sum_inscan("shmem_int16_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int16_sum_inscan,
             (shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int32_sum_inscan(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems) {
  return api::sum_inscan("shmem_int32_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int32_sum_inscan,
             (shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int64_sum_inscan(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems) {
  return api::sum_inscan("shmem_int64_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int64_sum_inscan,
             (shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint8_sum_inscan(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems) {
  return api::sum_inscan("shmem_uint8_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint8_sum_inscan,
             (shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint16_sum_inscan(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems) {
  return api::sum_inscan("shmem_uint16_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint16_sum_inscan,
             (shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint32_sum_inscan(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems) {
  return api::sum_inscan("shmem_uint32_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint32_sum_inscan,
             (shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint64_sum_inscan(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems) {
  return api::sum_inscan("shmem_uint64_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint64_sum_inscan,
             (shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_size_sum_inscan(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems) {
  return api::sum_inscan("shmem_size_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_size_sum_inscan,
             (shmem_team_t team, size_t *dest, const size_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ptrdiff_sum_inscan(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems) {
  return api::sum_inscan("shmem_ptrdiff_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ptrdiff_sum_inscan,
             (shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_complexf_sum_inscan(
    shmem_team_t team, shmemx_complexf *dest, const shmemx_complexf *source, size_t nelems) {
  return api::sum_inscan("shmem_complexf_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_complexf_sum_inscan,
             (shmem_team_t team, shmemx_complexf *dest, const shmemx_complexf *source,
              size_t nelems));

extern "C" USHMEM_API int pshmem_complexd_sum_inscan(
    shmem_team_t team, shmemx_complexd *dest, const shmemx_complexd *source, size_t nelems) {
  return api::sum_inscan("shmem_complexd_sum_inscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_complexd_sum_inscan,
             (shmem_team_t team, shmemx_complexd *dest, const shmemx_complexd *source,
              size_t nelems));

extern "C" USHMEM_API int pshmem_float_sum_exscan(
    shmem_team_t team, float *dest, const float *source, size_t nelems) {
  return api::sum_exscan("shmem_float_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_float_sum_exscan,
             (shmem_team_t team, float *dest, const float *source, size_t nelems));

extern "C" USHMEM_API int pshmem_double_sum_exscan(
    shmem_team_t team, double *dest, const double *source, size_t nelems) {
  return api::sum_exscan("shmem_double_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_double_sum_exscan,
             (shmem_team_t team, double *dest, const double *source, size_t nelems));

extern "C" USHMEM_API int pshmem_longdouble_sum_exscan(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems) {
  return api::sum_exscan("shmem_longdouble_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_longdouble_sum_exscan,
             (shmem_team_t team, long double *dest, const long double *source, size_t nelems));

extern "C" USHMEM_API int pshmem_char_sum_exscan(
    shmem_team_t team, char *dest, const char *source, size_t nelems) {
  return api::sum_exscan("shmem_char_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_char_sum_exscan,
             (shmem_team_t team, char *dest, const char *source, size_t nelems));

extern "C" USHMEM_API int pshmem_schar_sum_exscan(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems) {
  return api::sum_exscan("shmem_schar_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_schar_sum_exscan,
             (shmem_team_t team, signed char *dest, const signed char *source, size_t nelems));

extern "C" USHMEM_API int pshmem_short_sum_exscan(
    shmem_team_t team, short *dest, const short *source, size_t nelems) {
  return api::sum_exscan("shmem_short_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_short_sum_exscan,
             (shmem_team_t team, short *dest, const short *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int_sum_exscan(
    shmem_team_t team, int *dest, const int *source, size_t nelems) {
  return api::sum_exscan("shmem_int_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int_sum_exscan,
             (shmem_team_t team, int *dest, const int *source, size_t nelems));

extern "C" USHMEM_API int pshmem_long_sum_exscan(
    shmem_team_t team, long *dest, const long *source, size_t nelems) {
  return api::sum_exscan("shmem_long_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_long_sum_exscan,
             (shmem_team_t team, long *dest, const long *source, size_t nelems));

extern "C" USHMEM_API int pshmem_longlong_sum_exscan(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems) {
  return api::sum_exscan("shmem_longlong_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_longlong_sum_exscan,
             (shmem_team_t team, long long *dest, const long long *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uchar_sum_exscan(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems) {
  return api::sum_exscan("shmem_uchar_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uchar_sum_exscan,
             (shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ushort_sum_exscan(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems) {
  return api::sum_exscan("shmem_ushort_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ushort_sum_exscan,
             (shmem_team_t team, unsigned short *dest, const unsigned short *source,
              size_t nelems));

extern "C" USHMEM_API int pshmem_uint_sum_exscan(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems) {
  return api::sum_exscan("shmem_uint_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint_sum_exscan,
             (shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ulong_sum_exscan(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems) {
  return api::sum_exscan("shmem_ulong_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ulong_sum_exscan,
             (shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ulonglong_sum_exscan(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems) {
  return api::sum_exscan("shmem_ulonglong_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ulonglong_sum_exscan,
             (shmem_team_t team, unsigned long long *dest, const unsigned long long *source,
              size_t nelems));

extern "C" USHMEM_API int pshmem_int8_sum_exscan(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems) {
  return api::sum_exscan("shmem_int8_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int8_sum_exscan,
             (shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int16_sum_exscan(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems) {
  return api::sum_exscan("shmem_int16_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int16_sum_exscan,
             (shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int32_sum_exscan(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems) {
  return api::sum_exscan("shmem_int32_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int32_sum_exscan,
             (shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int64_sum_exscan(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems) {
  return api::sum_exscan("shmem_int64_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int64_sum_exscan,
             (shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint8_sum_exscan(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems) {
  return api::sum_exscan("shmem_uint8_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint8_sum_exscan,
             (shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint16_sum_exscan(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems) {
  return api::sum_exscan("shmem_uint16_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint16_sum_exscan,
             (shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint32_sum_exscan(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems) {
  return api::sum_exscan("shmem_uint32_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint32_sum_exscan,
             (shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint64_sum_exscan(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems) {
  return api::sum_exscan("shmem_uint64_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint64_sum_exscan,
             (shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_size_sum_exscan(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems) {
  return api::sum_exscan("shmem_size_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_size_sum_exscan,
             (shmem_team_t team, size_t *dest, const size_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ptrdiff_sum_exscan(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems) {
  return api::sum_exscan("shmem_ptrdiff_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ptrdiff_sum_exscan,
             (shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_complexf_sum_exscan(
    shmem_team_t team, shmemx_complexf *dest, const shmemx_complexf *source, size_t nelems) {
  return api::sum_exscan("shmem_complexf_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_complexf_sum_exscan,
             (shmem_team_t team, shmemx_complexf *dest, const shmemx_complexf *source,
              size_t nelems));

extern "C" USHMEM_API int pshmem_complexd_sum_exscan(
    shmem_team_t team, shmemx_complexd *dest, const shmemx_complexd *source, size_t nelems) {
  return api::sum_exscan("shmem_complexd_sum_exscan", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_complexd_sum_exscan,
             (shmem_team_t team, shmemx_complexd *dest, const shmemx_complexd *source,
              size_t nelems));
