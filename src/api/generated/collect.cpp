// SPDX-License-Identifier: Apache-2.0
// SHMEM_COLLECT: every typed, sized and context form written out, with the checks and the work in
// api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not this
// file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API int pshmem_float_collect(
    shmem_team_t team, float *dest, const float *source, size_t nelems) {
  return api::collect("shmem_float_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_float_collect,
             (shmem_team_t team, float *dest, const float *source, size_t nelems));

extern "C" USHMEM_API int pshmem_double_collect(
    shmem_team_t team, double *dest, const double *source, size_t nelems) {
  return api::collect("shmem_double_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_double_collect,
             (shmem_team_t team, double *dest, const double *source, size_t nelems));

extern "C" USHMEM_API int pshmem_longdouble_collect(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems) {
  return api::collect("shmem_longdouble_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_longdouble_collect,
             (shmem_team_t team, long double *dest, const long double *source, size_t nelems));

extern "C" USHMEM_API int pshmem_char_collect(
    shmem_team_t team, char *dest, const char *source, size_t nelems) {
  return api::collect("shmem_char_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_char_collect,
             (shmem_team_t team, char *dest, const char *source, size_t nelems));

extern "C" USHMEM_API int pshmem_schar_collect(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems) {
  return api::collect("shmem_schar_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_schar_collect,
             (shmem_team_t team, signed char *dest, const signed char *source, size_t nelems));

extern "C" USHMEM_API int pshmem_short_collect(
    shmem_team_t team, short *dest, const short *source, size_t nelems) {
  return api::collect("shmem_short_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_short_collect,
             (shmem_team_t team, short *dest, const short *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int_collect(
    shmem_team_t team, int *dest, const int *source, size_t nelems) {
  return api::collect("shmem_int_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int_collect,
             (shmem_team_t team, int *dest, const int *source, size_t nelems));

extern "C" USHMEM_API int pshmem_long_collect(
    shmem_team_t team, long *dest, const long *source, size_t nelems) {
  return api::collect("shmem_long_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_long_collect,
             (shmem_team_t team, long *dest, const long *source, size_t nelems));

extern "C" USHMEM_API int pshmem_longlong_collect(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems) {
  return api::collect("shmem_longlong_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_longlong_collect,
             (shmem_team_t team, long long *dest, const long long *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uchar_collect(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems) {
  return api::collect("shmem_uchar_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uchar_collect,
             (shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ushort_collect(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems) {
  return api::collect("shmem_ushort_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ushort_collect,
             (shmem_team_t team, unsigned short *dest, const unsigned short *source,
              size_t nelems));

extern "C" USHMEM_API int pshmem_uint_collect(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems) {
  return api::collect("shmem_uint_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint_collect,
             (shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ulong_collect(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems) {
  return api::collect("shmem_ulong_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ulong_collect,
             (shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ulonglong_collect(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems) {
  return api::collect("shmem_ulonglong_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ulonglong_collect,
             (shmem_team_t team, unsigned long long *dest, const unsigned long long *source,
              size_t nelems));

extern "C" USHMEM_API int pshmem_int8_collect(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems) {
  return api::collect("shmem_int8_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int8_collect,
             (shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int16_collect(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems) {
  return api::collect("shmem_int16_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int16_collect,
             (shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int32_collect(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems) {
  return api::collect("shmem_int32_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int32_collect,
             (shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int64_collect(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems) {
  return api::collect("shmem_int64_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int64_collect,
             (shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint8_collect(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems) {
  return api::collect("shmem_uint8_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint8_collect,
             (shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint16_collect(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems) {
  return api::collect("shmem_uint16_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint16_collect,
             (shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint32_collect(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems) {
  return api::collect("shmem_uint32_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint32_collect,
             (shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint64_collect(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems) {
  return api::collect("shmem_uint64_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint64_collect,
             (shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_size_collect(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems) {
  return api::collect("shmem_size_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_size_collect,
             (shmem_team_t team, size_t *dest, const size_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ptrdiff_collect(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems) {
  return api::collect("shmem_ptrdiff_collect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ptrdiff_collect,
             (shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_collectmem(
    shmem_team_t team, void *dest, const void *source, size_t nelems) {
  return api::collect(
      "shmem_collectmem", team, static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), nelems);
}
USHMEM_ALIAS(int, shmem_collectmem,
             (shmem_team_t team, void *dest, const void *source, size_t nelems));

extern "C" USHMEM_API int pshmem_float_fcollect(
    shmem_team_t team, float *dest, const float *source, size_t nelems) {
  return api::fcollect("shmem_float_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_float_fcollect,
             (shmem_team_t team, float *dest, const float *source, size_t nelems));

extern "C" USHMEM_API int pshmem_double_fcollect(
    shmem_team_t team, double *dest, const double *source, size_t nelems) {
  return api::fcollect("shmem_double_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_double_fcollect,
             (shmem_team_t team, double *dest, const double *source, size_t nelems));

extern "C" USHMEM_API int pshmem_longdouble_fcollect(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems) {
  return api::fcollect("shmem_longdouble_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_longdouble_fcollect,
             (shmem_team_t team, long double *dest, const long double *source, size_t nelems));

extern "C" USHMEM_API int pshmem_char_fcollect(
    shmem_team_t team, char *dest, const char *source, size_t nelems) {
  return api::fcollect("shmem_char_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_char_fcollect,
             (shmem_team_t team, char *dest, const char *source, size_t nelems));

extern "C" USHMEM_API int pshmem_schar_fcollect(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems) {
  return api::fcollect("shmem_schar_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_schar_fcollect,
             (shmem_team_t team, signed char *dest, const signed char *source, size_t nelems));

extern "C" USHMEM_API int pshmem_short_fcollect(
    shmem_team_t team, short *dest, const short *source, size_t nelems) {
  return api::fcollect("shmem_short_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_short_fcollect,
             (shmem_team_t team, short *dest, const short *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int_fcollect(
    shmem_team_t team, int *dest, const int *source, size_t nelems) {
  return api::fcollect("shmem_int_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int_fcollect,
             (shmem_team_t team, int *dest, const int *source, size_t nelems));

extern "C" USHMEM_API int pshmem_long_fcollect(
    shmem_team_t team, long *dest, const long *source, size_t nelems) {
  return api::fcollect("shmem_long_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_long_fcollect,
             (shmem_team_t team, long *dest, const long *source, size_t nelems));

extern "C" USHMEM_API int pshmem_longlong_fcollect(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems) {
  return api::fcollect("shmem_longlong_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_longlong_fcollect,
             (shmem_team_t team, long long *dest, const long long *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uchar_fcollect(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems) {
  return api::fcollect("shmem_uchar_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uchar_fcollect,
             (shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ushort_fcollect(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems) {
  return api::fcollect("shmem_ushort_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ushort_fcollect,
             (shmem_team_t team, unsigned short *dest, const unsigned short *source,
              size_t nelems));

extern "C" USHMEM_API int pshmem_uint_fcollect(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems) {
  return api::fcollect("shmem_uint_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint_fcollect,
             (shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ulong_fcollect(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems) {
  return api::fcollect("shmem_ulong_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ulong_fcollect,
             (shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ulonglong_fcollect(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems) {
  return api::fcollect("shmem_ulonglong_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ulonglong_fcollect,
             (shmem_team_t team, unsigned long long *dest, const unsigned long long *source,
              size_t nelems));

extern "C" USHMEM_API int pshmem_int8_fcollect(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems) {
  return api::fcollect("shmem_int8_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int8_fcollect,
             (shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int16_fcollect(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems) {
  return api::fcollect("shmem_int16_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int16_fcollect,
             (shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int32_fcollect(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems) {
  return api::fcollect("shmem_int32_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int32_fcollect,
             (shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_int64_fcollect(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems) {
  return api::fcollect("shmem_int64_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_int64_fcollect,
             (shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint8_fcollect(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems) {
  return api::fcollect("shmem_uint8_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint8_fcollect,
             (shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint16_fcollect(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems) {
  return api::fcollect("shmem_uint16_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint16_fcollect,
             (shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint32_fcollect(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems) {
  return api::fcollect("shmem_uint32_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint32_fcollect,
             (shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_uint64_fcollect(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems) {
  return api::fcollect("shmem_uint64_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_uint64_fcollect,
             (shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_size_fcollect(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems) {
  return api::fcollect("shmem_size_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_size_fcollect,
             (shmem_team_t team, size_t *dest, const size_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_ptrdiff_fcollect(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems) {
  return api::fcollect("shmem_ptrdiff_fcollect", team, dest, source, nelems);
}
USHMEM_ALIAS(int, shmem_ptrdiff_fcollect,
             (shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems));

extern "C" USHMEM_API int pshmem_fcollectmem(
    shmem_team_t team, void *dest, const void *source, size_t nelems) {
  return api::fcollect(
      "shmem_fcollectmem", team, static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), nelems);
}
USHMEM_ALIAS(int, shmem_fcollectmem,
             (shmem_team_t team, void *dest, const void *source, size_t nelems));
