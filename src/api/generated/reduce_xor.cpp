// SPDX-License-Identifier: Apache-2.0
// SHMEM_REDUCTIONS: every typed, sized and context form written out, with the checks and the work
// in api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not
// this file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API int pshmem_uchar_xor_reduce(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce) {
  return api::xor_reduce("shmem_uchar_xor_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_uchar_xor_reduce,
             (shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_ushort_xor_reduce(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce) {
  return api::xor_reduce("shmem_ushort_xor_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_ushort_xor_reduce,
             (shmem_team_t team, unsigned short *dest, const unsigned short *source,
              size_t nreduce));

extern "C" USHMEM_API int pshmem_uint_xor_reduce(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce) {
  return api::xor_reduce("shmem_uint_xor_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_uint_xor_reduce,
             (shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_ulong_xor_reduce(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce) {
  return api::xor_reduce("shmem_ulong_xor_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_ulong_xor_reduce,
             (shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_ulonglong_xor_reduce(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce) {
  return api::xor_reduce("shmem_ulonglong_xor_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_ulonglong_xor_reduce,
             (shmem_team_t team, unsigned long long *dest, const unsigned long long *source,
              size_t nreduce));

extern "C" USHMEM_API int pshmem_int8_xor_reduce(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce) {
  return api::xor_reduce("shmem_int8_xor_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_int8_xor_reduce,
             (shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_int16_xor_reduce(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce) {
  return api::xor_reduce("shmem_int16_xor_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_int16_xor_reduce,
             (shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_int32_xor_reduce(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce) {
  return api::xor_reduce("shmem_int32_xor_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_int32_xor_reduce,
             (shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_int64_xor_reduce(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce) {
  return api::xor_reduce("shmem_int64_xor_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_int64_xor_reduce,
             (shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_uint8_xor_reduce(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nreduce) {
  return api::xor_reduce("shmem_uint8_xor_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_uint8_xor_reduce,
             (shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_uint16_xor_reduce(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nreduce) {
  return api::xor_reduce("shmem_uint16_xor_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_uint16_xor_reduce,
             (shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_uint32_xor_reduce(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nreduce) {
  return api::xor_reduce("shmem_uint32_xor_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_uint32_xor_reduce,
             (shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_uint64_xor_reduce(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nreduce) {
  return api::xor_reduce("shmem_uint64_xor_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_uint64_xor_reduce,
             (shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nreduce));

extern "C" USHMEM_API int pshmem_size_xor_reduce(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nreduce) {
  return api::xor_reduce("shmem_size_xor_reduce", team, dest, source, nreduce);
}
USHMEM_ALIAS(int, shmem_size_xor_reduce,
             (shmem_team_t team, size_t *dest, const size_t *source, size_t nreduce));
