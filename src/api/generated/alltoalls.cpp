// SPDX-License-Identifier: Apache-2.0
// SHMEM_ALLTOALLS: every typed, sized and context form written out, with the checks and the work in
// api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not this
// file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API int pshmem_float_alltoalls(
    shmem_team_t team, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls("shmem_float_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_float_alltoalls,
             (shmem_team_t team, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems));

extern "C" USHMEM_API int pshmem_double_alltoalls(
    shmem_team_t team, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls("shmem_double_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_double_alltoalls,
             (shmem_team_t team, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems));

extern "C" USHMEM_API int pshmem_longdouble_alltoalls(
    shmem_team_t team, long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls("shmem_longdouble_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_longdouble_alltoalls,
             (shmem_team_t team, long double *dest, const long double *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems));

extern "C" USHMEM_API int pshmem_char_alltoalls(
    shmem_team_t team, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls("shmem_char_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_char_alltoalls,
             (shmem_team_t team, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems));

extern "C" USHMEM_API int pshmem_schar_alltoalls(
    shmem_team_t team, signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls("shmem_schar_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_schar_alltoalls,
             (shmem_team_t team, signed char *dest, const signed char *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems));

extern "C" USHMEM_API int pshmem_short_alltoalls(
    shmem_team_t team, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls("shmem_short_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_short_alltoalls,
             (shmem_team_t team, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems));

extern "C" USHMEM_API int pshmem_int_alltoalls(
    shmem_team_t team, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems) {
  return api::alltoalls("shmem_int_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_int_alltoalls,
             (shmem_team_t team, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems));

extern "C" USHMEM_API int pshmem_long_alltoalls(
    shmem_team_t team, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls("shmem_long_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_long_alltoalls,
             (shmem_team_t team, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems));

extern "C" USHMEM_API int pshmem_longlong_alltoalls(
    shmem_team_t team, long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls("shmem_longlong_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_longlong_alltoalls,
             (shmem_team_t team, long long *dest, const long long *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems));

extern "C" USHMEM_API int pshmem_uchar_alltoalls(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems) {
  return api::alltoalls("shmem_uchar_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_uchar_alltoalls,
             (shmem_team_t team, unsigned char *dest, const unsigned char *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems));

extern "C" USHMEM_API int pshmem_ushort_alltoalls(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems) {
  return api::alltoalls("shmem_ushort_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_ushort_alltoalls,
             (shmem_team_t team, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems));

extern "C" USHMEM_API int pshmem_uint_alltoalls(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls("shmem_uint_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_uint_alltoalls,
             (shmem_team_t team, unsigned int *dest, const unsigned int *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems));

extern "C" USHMEM_API int pshmem_ulong_alltoalls(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems) {
  return api::alltoalls("shmem_ulong_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_ulong_alltoalls,
             (shmem_team_t team, unsigned long *dest, const unsigned long *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems));

extern "C" USHMEM_API int pshmem_ulonglong_alltoalls(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems) {
  return api::alltoalls("shmem_ulonglong_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_ulonglong_alltoalls,
             (shmem_team_t team, unsigned long long *dest, const unsigned long long *source,
              ptrdiff_t dst, ptrdiff_t sst, size_t nelems));

extern "C" USHMEM_API int pshmem_int8_alltoalls(
    shmem_team_t team, int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls("shmem_int8_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_int8_alltoalls,
             (shmem_team_t team, int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems));

extern "C" USHMEM_API int pshmem_int16_alltoalls(
    shmem_team_t team, int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls("shmem_int16_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_int16_alltoalls,
             (shmem_team_t team, int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems));

extern "C" USHMEM_API int pshmem_int32_alltoalls(
    shmem_team_t team, int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls("shmem_int32_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_int32_alltoalls,
             (shmem_team_t team, int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems));

extern "C" USHMEM_API int pshmem_int64_alltoalls(
    shmem_team_t team, int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls("shmem_int64_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_int64_alltoalls,
             (shmem_team_t team, int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems));

extern "C" USHMEM_API int pshmem_uint8_alltoalls(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls("shmem_uint8_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_uint8_alltoalls,
             (shmem_team_t team, uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems));

extern "C" USHMEM_API int pshmem_uint16_alltoalls(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls("shmem_uint16_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_uint16_alltoalls,
             (shmem_team_t team, uint16_t *dest, const uint16_t *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems));

extern "C" USHMEM_API int pshmem_uint32_alltoalls(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls("shmem_uint32_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_uint32_alltoalls,
             (shmem_team_t team, uint32_t *dest, const uint32_t *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems));

extern "C" USHMEM_API int pshmem_uint64_alltoalls(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls("shmem_uint64_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_uint64_alltoalls,
             (shmem_team_t team, uint64_t *dest, const uint64_t *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems));

extern "C" USHMEM_API int pshmem_size_alltoalls(
    shmem_team_t team, size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls("shmem_size_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_size_alltoalls,
             (shmem_team_t team, size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems));

extern "C" USHMEM_API int pshmem_ptrdiff_alltoalls(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls("shmem_ptrdiff_alltoalls", team, dest, source, dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_ptrdiff_alltoalls,
             (shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems));

extern "C" USHMEM_API int pshmem_alltoallsmem(
    shmem_team_t team, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems) {
  return api::alltoalls(
      "shmem_alltoallsmem", team, static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), dst, sst, nelems);
}
USHMEM_ALIAS(int, shmem_alltoallsmem,
             (shmem_team_t team, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems));
