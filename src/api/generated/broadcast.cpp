// SPDX-License-Identifier: Apache-2.0
// SHMEM_BROADCAST: every typed, sized and context form written out, with the checks and the work in
// api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not this
// file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API int pshmem_float_broadcast(
    shmem_team_t team, float *dest, const float *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_float_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_float_broadcast,
             (shmem_team_t team, float *dest, const float *source, size_t nelems, int PE_root));

extern "C" USHMEM_API int pshmem_double_broadcast(
    shmem_team_t team, double *dest, const double *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_double_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_double_broadcast,
             (shmem_team_t team, double *dest, const double *source, size_t nelems, int PE_root));

extern "C" USHMEM_API int pshmem_longdouble_broadcast(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_longdouble_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_longdouble_broadcast,
             (shmem_team_t team, long double *dest, const long double *source, size_t nelems,
              int PE_root));

extern "C" USHMEM_API int pshmem_char_broadcast(
    shmem_team_t team, char *dest, const char *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_char_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_char_broadcast,
             (shmem_team_t team, char *dest, const char *source, size_t nelems, int PE_root));

extern "C" USHMEM_API int pshmem_schar_broadcast(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_schar_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_schar_broadcast,
             (shmem_team_t team, signed char *dest, const signed char *source, size_t nelems,
              int PE_root));

extern "C" USHMEM_API int pshmem_short_broadcast(
    shmem_team_t team, short *dest, const short *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_short_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_short_broadcast,
             (shmem_team_t team, short *dest, const short *source, size_t nelems, int PE_root));

extern "C" USHMEM_API int pshmem_int_broadcast(
    shmem_team_t team, int *dest, const int *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_int_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_int_broadcast,
             (shmem_team_t team, int *dest, const int *source, size_t nelems, int PE_root));

extern "C" USHMEM_API int pshmem_long_broadcast(
    shmem_team_t team, long *dest, const long *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_long_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_long_broadcast,
             (shmem_team_t team, long *dest, const long *source, size_t nelems, int PE_root));

extern "C" USHMEM_API int pshmem_longlong_broadcast(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_longlong_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_longlong_broadcast,
             (shmem_team_t team, long long *dest, const long long *source, size_t nelems,
              int PE_root));

extern "C" USHMEM_API int pshmem_uchar_broadcast(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems,
    int PE_root) {
  return api::broadcast("shmem_uchar_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_uchar_broadcast,
             (shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems,
              int PE_root));

extern "C" USHMEM_API int pshmem_ushort_broadcast(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems,
    int PE_root) {
  return api::broadcast("shmem_ushort_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_ushort_broadcast,
             (shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems,
              int PE_root));

extern "C" USHMEM_API int pshmem_uint_broadcast(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_uint_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_uint_broadcast,
             (shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems,
              int PE_root));

extern "C" USHMEM_API int pshmem_ulong_broadcast(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems,
    int PE_root) {
  return api::broadcast("shmem_ulong_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_ulong_broadcast,
             (shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems,
              int PE_root));

extern "C" USHMEM_API int pshmem_ulonglong_broadcast(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    int PE_root) {
  return api::broadcast("shmem_ulonglong_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_ulonglong_broadcast,
             (shmem_team_t team, unsigned long long *dest, const unsigned long long *source,
              size_t nelems, int PE_root));

extern "C" USHMEM_API int pshmem_int8_broadcast(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_int8_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_int8_broadcast,
             (shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems, int PE_root));

extern "C" USHMEM_API int pshmem_int16_broadcast(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_int16_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_int16_broadcast,
             (shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems, int PE_root));

extern "C" USHMEM_API int pshmem_int32_broadcast(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_int32_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_int32_broadcast,
             (shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems, int PE_root));

extern "C" USHMEM_API int pshmem_int64_broadcast(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_int64_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_int64_broadcast,
             (shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems, int PE_root));

extern "C" USHMEM_API int pshmem_uint8_broadcast(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_uint8_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_uint8_broadcast,
             (shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems, int PE_root));

extern "C" USHMEM_API int pshmem_uint16_broadcast(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_uint16_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_uint16_broadcast,
             (shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems,
              int PE_root));

extern "C" USHMEM_API int pshmem_uint32_broadcast(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_uint32_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_uint32_broadcast,
             (shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems,
              int PE_root));

extern "C" USHMEM_API int pshmem_uint64_broadcast(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_uint64_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_uint64_broadcast,
             (shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems,
              int PE_root));

extern "C" USHMEM_API int pshmem_size_broadcast(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_size_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_size_broadcast,
             (shmem_team_t team, size_t *dest, const size_t *source, size_t nelems, int PE_root));

extern "C" USHMEM_API int pshmem_ptrdiff_broadcast(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int PE_root) {
  return api::broadcast("shmem_ptrdiff_broadcast", team, dest, source, nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_ptrdiff_broadcast,
             (shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems,
              int PE_root));

extern "C" USHMEM_API int pshmem_broadcastmem(
    shmem_team_t team, void *dest, const void *source, size_t nelems, int PE_root) {
  return api::broadcast(
      "shmem_broadcastmem", team, static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), nelems, PE_root);
}
USHMEM_ALIAS(int, shmem_broadcastmem,
             (shmem_team_t team, void *dest, const void *source, size_t nelems, int PE_root));
