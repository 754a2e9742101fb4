// SPDX-License-Identifier: Apache-2.0
// SHMEM_ALLTOALL: every typed, sized and context form written out, with the checks and the work in
// api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not this
// file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API int pshmem_float_alltoall(
    shmem_team_t team, float *dest, const float *source, size_t nelems) {
  return api::alltoall("shmem_float_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_float_alltoall,
             (shmem_team_t team, float *dest, const float *source, size_t nelems));

extern "C" USHMEM_API int pshmem_double_alltoall(
    shmem_team_t team, double *dest, const double *source, size_t nelems) {
  return api::alltoall("shmem_double_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_double_alltoall,
             (shmem_team_t team, double *dest, const double *source, size_t nelems));

extern "C" USHMEM_API int pshmem_longdouble_alltoall(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems) {
  return api::alltoall("shmem_longdouble_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_longdouble_alltoall,
             (shmem_team_t team, long double *dest, const long double *source, size_t nelems));

extern "C" USHMEM_API int pshmem_char_alltoall(
    shmem_team_t team, char *dest, const char *source, size_t nelems) {
  return api::alltoall("shmem_char_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_char_alltoall,
             (shmem_team_t team, char *dest, const char *source, size_t nelems));

extern "C" USHMEM_API int pshmem_schar_alltoall(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems) {
  return api::alltoall("shmem_schar_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_schar_alltoall,
             (shmem_team_t team, signed char *dest, const signed char *source, size_t nelems));

extern "C" USHMEM_API int pshmem_short_alltoall(
    shmem_team_t team, short *dest, const short *source, size_t nelems) {
  return api::alltoall("shmem_short_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_short_alltoall,
             (shmem_team_t team, short *dest, const short *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int_alltoall(
    shmem_team_t team, int *dest, const int *source, size_t nelems) {
  return api::alltoall("shmem_int_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int_alltoall,
             (shmem_team_t team, int *dest, const int *source, size_t nelems));

extern "C" USHMEM_API int pshmem_long_alltoall(
    shmem_team_t team, long *dest, const long *source, size_t nelems) {
  return api::alltoall("shmem_long_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_long_alltoall,
             (shmem_team_t team, long *dest, const long *source, size_t nelems));

extern "C" USHMEM_API int pshmem_longlong_alltoall(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems) {
  return api::alltoall("shmem_longlong_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_longlong_alltoall,
             (shmem_team_t team, long long *dest, const long long *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uchar_alltoall(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems) {
  return api::alltoall("shmem_uchar_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uchar_alltoall,
             (shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ushort_alltoall(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems) {
  return api::alltoall("shmem_ushort_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ushort_alltoall,
             (shmem_team_t team, unsigned short *dest, const unsigned short *source,
              size_t nelems));

extern "C" USHMEM_API int pshmem_uint_alltoall(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems) {
  return api::alltoall("shmem_uint_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint_alltoall,
             (shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ulong_alltoall(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems) {
  return api::alltoall("shmem_ulong_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ulong_alltoall,
             (shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ulonglong_alltoall(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems) {
  return api::alltoall("shmem_ulonglong_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ulonglong_alltoall,
             (shmem_team_t team, unsigned long long *dest, const unsigned long long *source,
              size_t nelems));

extern "C" USHMEM_API int pshmem_int8_alltoall(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems) {
  return api::alltoall("shmem_int8_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int8_alltoall,
             (shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int16_alltoall(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems) {
  return api::alltoall("shmem_int16_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int16_alltoall,
             (shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int32_alltoall(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems) {
  return api::alltoall("shmem_int32_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int32_alltoall,
             (shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int64_alltoall(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems) {
  return api::alltoall("shmem_int64_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int64_alltoall,
             (shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint8_alltoall(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems) {
  return api::alltoall("shmem_uint8_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint8_alltoall,
             (shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint16_alltoall(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems) {
  return api::alltoall("shmem_uint16_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint16_alltoall,
             (shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint32_alltoall(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems) {
  return api::alltoall("shmem_uint32_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint32_alltoall,
             (shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint64_alltoall(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems) {
  return api::alltoall("shmem_uint64_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint64_alltoall,
             (shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_size_alltoall(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems) {
  return api::alltoall("shmem_size_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_size_alltoall,
             (shmem_team_t team, size_t *dest, const size_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ptrdiff_alltoall(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems) {
  return api::alltoall("shmem_ptrdiff_alltoall", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ptrdiff_alltoall,
             (shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_alltoallmem(
    shmem_team_t team, void *dest, const void *source, size_t nelems) {
  return api::alltoall(
      "shmem_alltoallmem", team, static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), nelems);
}
USHMEM_ALIAS(int, shmem_alltoallmem,
             (shmem_team_t team, void *dest, const void *source, size_t nelems));
