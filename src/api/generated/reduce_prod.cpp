// SPDX-License-Identifier: Apache-2.0
// SHMEM_REDUCTIONS: every typed, sized and context form written out, with the checks and the work
// in api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not
// this file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API int pshmem_float_prod_reduce(
    shmem_team_t team, float *dest, const float *source, size_t nreduce) {
  return api::prod_reduce("shmem_float_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_float_prod_reduce,
             (shmem_team_t team, float *dest, const float *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_double_prod_reduce(
    shmem_team_t team, double *dest, const double *source, size_t nreduce) {
  return api::prod_reduce("shmem_double_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_double_prod_reduce,
             (shmem_team_t team, double *dest, const double *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_longdouble_prod_reduce(
    shmem_team_t team, long double *dest, const long double *source, size_t nreduce) {
  return api::prod_reduce("shmem_longdouble_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_longdouble_prod_reduce,
             (shmem_team_t team, long double *dest, const long double *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_char_prod_reduce(
    shmem_team_t team, char *dest, const char *source, size_t nreduce) {
  return api::prod_reduce("shmem_char_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_char_prod_reduce,
             (shmem_team_t team, char *dest, const char *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_schar_prod_reduce(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nreduce) {
  return api::prod_reduce("shmem_schar_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_schar_prod_reduce,
             (shmem_team_t team, signed char *dest, const signed char *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_short_prod_reduce(
    shmem_team_t team, short *dest, const short *source, size_t nreduce) {
  return api::prod_reduce("shmem_short_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_short_prod_reduce,
             (shmem_team_t team, short *dest, const short *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_int_prod_reduce(
    shmem_team_t team, int *dest, const int *source, size_t nreduce) {
  return api::prod_reduce("shmem_int_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_int_prod_reduce,
             (shmem_team_t team, int *dest, const int *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_long_prod_reduce(
    shmem_team_t team, long *dest, const long *source, size_t nreduce) {
  return api::prod_reduce("shmem_long_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_long_prod_reduce,
             (shmem_team_t team, long *dest, const long *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_longlong_prod_reduce(
    shmem_team_t team, long long *dest, const long long *source, size_t nreduce) {
  return api::prod_reduce("shmem_longlong_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_longlong_prod_reduce,
             (shmem_team_t team, long long *dest, const long long *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_uchar_prod_reduce(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce) {
  return api::prod_reduce("shmem_uchar_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_uchar_prod_reduce,
             (shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_ushort_prod_reduce(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce) {
  return api::prod_reduce("shmem_ushort_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_ushort_prod_reduce,
             (shmem_team_t team, unsigned short *dest, const unsigned short *source,
              size_t nreduce));

extern "C" USHMEM_API int pshmem_uint_prod_reduce(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce) {
  return api::prod_reduce("shmem_uint_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_uint_prod_reduce,
             (shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_ulong_prod_reduce(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce) {
  return api::prod_reduce("shmem_ulong_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_ulong_prod_reduce,
             (shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_ulonglong_prod_reduce(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce) {
  return api::prod_reduce("shmem_ulonglong_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_ulonglong_prod_reduce,
             (shmem_team_t team, unsigned long long *dest, const unsigned long long *source,
              size_t nreduce));

extern "C" USHMEM_API int pshmem_int8_prod_reduce(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce) {
  return api::prod_reduce("shmem_int8_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_int8_prod_reduce,
             (shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_int16_prod_reduce(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce) {
  return api::prod_reduce("shmem_int16_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_int16_prod_reduce,
             (shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_int32_prod_reduce(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce) {
  return api::prod_reduce("shmem_int32_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_int32_prod_reduce,
             (shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_int64_prod_reduce(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce) {
  return api::prod_reduce("shmem_int64_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_int64_prod_reduce,
             (shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_uint8_prod_reduce(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nreduce) {
  return api::prod_reduce("shmem_uint8_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_uint8_prod_reduce,
             (shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_uint16_prod_reduce(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nreduce) {
  return api::prod_reduce("shmem_uint16_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_uint16_prod_reduce,
             (shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_uint32_prod_reduce(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nreduce) {
  return api::prod_reduce("shmem_uint32_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_uint32_prod_reduce,
             (shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_uint64_prod_reduce(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nreduce) {
  return api::prod_reduce("shmem_uint64_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_uint64_prod_reduce,
             (shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_size_prod_reduce(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nreduce) {
  return api::prod_reduce("shmem_size_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_size_prod_reduce,
             (shmem_team_t team, size_t *dest, const size_t *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_ptrdiff_prod_reduce(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nreduce) {
  return api::prod_reduce("shmem_ptrdiff_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_ptrdiff_prod_reduce,
             (shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_complexf_prod_reduce(
    shmem_team_t team, shmemx_complexf *dest, const shmemx_complexf *source, size_t nreduce) {
  return api::prod_reduce("shmem_complexf_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_complexf_prod_reduce,
             (shmem_team_t team, shmemx_complexf *dest, const shmemx_complexf *source,
              size_t nreduce));

extern "C" USHMEM_API int pshmem_complexd_prod_reduce(
    shmem_team_t team, shmemx_complexd *dest, const shmemx_complexd *source, size_t nreduce) {
  return api::prod_reduce("shmem_complexd_prod_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_complexd_prod_reduce,
             (shmem_team_t team, shmemx_complexd *dest, const shmemx_complexd *source,
              size_t nreduce));
