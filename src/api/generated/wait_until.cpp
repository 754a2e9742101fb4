// SPDX-License-Identifier: Apache-2.0
// SHMEM_WAIT_UNTIL, SHMEM_WAIT_UNTIL_ALL, SHMEM_WAIT_UNTIL_ANY, SHMEM_WAIT_UNTIL_SOME: every typed,
// sized and context form written out, with the checks and the work in api/templates.hpp. Written by
// tools/generate_api/generate.py; change the tables there, not this file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API void pshmem_short_wait_until(short *ivar, int cmp, short cmp_value) {
  api::wait_until("shmem_short_wait_until", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_short_wait_until, (short *ivar, int cmp, short cmp_value));

extern "C" USHMEM_API void pshmem_int_wait_until(int *ivar, int cmp, int cmp_value) {
  api::wait_until("shmem_int_wait_until", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_int_wait_until, (int *ivar, int cmp, int cmp_value));

extern "C" USHMEM_API void pshmem_long_wait_until(long *ivar, int cmp, long cmp_value) {
  api::wait_until("shmem_long_wait_until", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_long_wait_until, (long *ivar, int cmp, long cmp_value));

extern "C" USHMEM_API void pshmem_longlong_wait_until(
    long long *ivar, int cmp, long long cmp_value) {
  api::wait_until("shmem_longlong_wait_until", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_longlong_wait_until, (long long *ivar, int cmp, long long cmp_value));

extern "C" USHMEM_API void pshmem_ushort_wait_until(
    unsigned short *ivar, int cmp, unsigned short cmp_value) {
  api::wait_until("shmem_ushort_wait_until", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_ushort_wait_until,
             (unsigned short *ivar, int cmp, unsigned short cmp_value));

extern "C" USHMEM_API void pshmem_uint_wait_until(
    unsigned int *ivar, int cmp, unsigned int cmp_value) {
  api::wait_until("shmem_uint_wait_until", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_uint_wait_until, (unsigned int *ivar, int cmp, unsigned int cmp_value));

extern "C" USHMEM_API void pshmem_ulong_wait_until(
    unsigned long *ivar, int cmp, unsigned long cmp_value) {
  api::wait_until("shmem_ulong_wait_until", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_ulong_wait_until, (unsigned long *ivar, int cmp, unsigned long cmp_value));

extern "C" USHMEM_API void pshmem_ulonglong_wait_until(
    unsigned long long *ivar, int cmp, unsigned long long cmp_value) {
  api::wait_until("shmem_ulonglong_wait_until", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_ulonglong_wait_until,
             (unsigned long long *ivar, int cmp, unsigned long long cmp_value));

extern "C" USHMEM_API void pshmem_int32_wait_until(int32_t *ivar, int cmp, int32_t cmp_value) {
  api::wait_until("shmem_int32_wait_until", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_int32_wait_until, (int32_t *ivar, int cmp, int32_t cmp_value));

extern "C" USHMEM_API void pshmem_int64_wait_until(int64_t *ivar, int cmp, int64_t cmp_value) {
  api::wait_until("shmem_int64_wait_until", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_int64_wait_until, (int64_t *ivar, int cmp, int64_t cmp_value));

extern "C" USHMEM_API void pshmem_uint32_wait_until(uint32_t *ivar, int cmp, uint32_t cmp_value) {
  api::wait_until("shmem_uint32_wait_until", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_uint32_wait_until, (uint32_t *ivar, int cmp, uint32_t cmp_value));

extern "C" USHMEM_API void pshmem_uint64_wait_until(uint64_t *ivar, int cmp, uint64_t cmp_value) {
  api::wait_until("shmem_uint64_wait_until", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_uint64_wait_until, (uint64_t *ivar, int cmp, uint64_t cmp_value));

extern "C" USHMEM_API void pshmem_size_wait_until(size_t *ivar, int cmp, size_t cmp_value) {
  api::wait_until("shmem_size_wait_until", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_size_wait_until, (size_t *ivar, int cmp, size_t cmp_value));

extern "C" USHMEM_API void pshmem_ptrdiff_wait_until(
    ptrdiff_t *ivar, int cmp, ptrdiff_t cmp_value) {
  api::wait_until("shmem_ptrdiff_wait_until", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_ptrdiff_wait_until, (ptrdiff_t *ivar, int cmp, ptrdiff_t cmp_value));

extern "C" USHMEM_API void pshmem_int_wait_until_all(
    int *ivars, size_t nelems, const int *status, int cmp, int cmp_value) {
  api::wait_until_all("shmem_int_wait_until_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_int_wait_until_all,
             (int *ivars, size_t nelems, const int *status, int cmp, int cmp_value));

extern "C" USHMEM_API void pshmem_long_wait_until_all(
    long *ivars, size_t nelems, const int *status, int cmp, long cmp_value) {
  api::wait_until_all("shmem_long_wait_until_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_long_wait_until_all,
             (long *ivars, size_t nelems, const int *status, int cmp, long cmp_value));

extern "C" USHMEM_API void pshmem_longlong_wait_until_all(
    long long *ivars, size_t nelems, const int *status, int cmp, long long cmp_value) {
  api::wait_until_all("shmem_longlong_wait_until_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_longlong_wait_until_all,
             (long long *ivars, size_t nelems, const int *status, int cmp, long long cmp_value));

extern "C" USHMEM_API void pshmem_uint_wait_until_all(
    unsigned int *ivars, size_t nelems, const int *status, int cmp, unsigned int cmp_value) {
  api::wait_until_all("shmem_uint_wait_until_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_uint_wait_until_all,
             (unsigned int *ivars, size_t nelems, const int *status, int cmp,
              unsigned int cmp_value));

extern "C" USHMEM_API void pshmem_ulong_wait_until_all(
    unsigned long *ivars, size_t nelems, const int *status, int cmp, unsigned long cmp_value) {
  api::wait_until_all("shmem_ulong_wait_until_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_ulong_wait_until_all,
             (unsigned long *ivars, size_t nelems, const int *status, int cmp,
              unsigned long cmp_value));

extern "C" USHMEM_API void pshmem_ulonglong_wait_until_all(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    unsigned long long cmp_value) {
  api::wait_until_all("shmem_ulonglong_wait_until_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_ulonglong_wait_until_all,
             (unsigned long long *ivars, size_t nelems, const int *status, int cmp,
              unsigned long long cmp_value));

extern "C" USHMEM_API void pshmem_int32_wait_until_all(
    int32_t *ivars, size_t nelems, const int *status, int cmp, int32_t cmp_value) {
  api::wait_until_all("shmem_int32_wait_until_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_int32_wait_until_all,
             (int32_t *ivars, size_t nelems, const int *status, int cmp, int32_t cmp_value));

extern "C" USHMEM_API void pshmem_int64_wait_until_all(
    int64_t *ivars, size_t nelems, const int *status, int cmp, int64_t cmp_value) {
  api::wait_until_all("shmem_int64_wait_until_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_int64_wait_until_all,
             (int64_t *ivars, size_t nelems, const int *status, int cmp, int64_t cmp_value));

extern "C" USHMEM_API void pshmem_uint32_wait_until_all(
    uint32_t *ivars, size_t nelems, const int *status, int cmp, uint32_t cmp_value) {
  api::wait_until_all("shmem_uint32_wait_until_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_uint32_wait_until_all,
             (uint32_t *ivars, size_t nelems, const int *status, int cmp, uint32_t cmp_value));

extern "C" USHMEM_API void pshmem_uint64_wait_until_all(
    uint64_t *ivars, size_t nelems, const int *status, int cmp, uint64_t cmp_value) {
  api::wait_until_all("shmem_uint64_wait_until_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_uint64_wait_until_all,
             (uint64_t *ivars, size_t nelems, const int *status, int cmp, uint64_t cmp_value));

extern "C" USHMEM_API void pshmem_size_wait_until_all(
    size_t *ivars, size_t nelems, const int *status, int cmp, size_t cmp_value) {
  api::wait_until_all("shmem_size_wait_until_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_size_wait_until_all,
             (size_t *ivars, size_t nelems, const int *status, int cmp, size_t cmp_value));

extern "C" USHMEM_API void pshmem_ptrdiff_wait_until_all(
    ptrdiff_t *ivars, size_t nelems, const int *status, int cmp, ptrdiff_t cmp_value) {
  api::wait_until_all("shmem_ptrdiff_wait_until_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_ptrdiff_wait_until_all,
             (ptrdiff_t *ivars, size_t nelems, const int *status, int cmp, ptrdiff_t cmp_value));

extern "C" USHMEM_API size_t pshmem_int_wait_until_any(
    int *ivars, size_t nelems, const int *status, int cmp, int cmp_value) {
  return api::wait_until_any("shmem_int_wait_until_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_int_wait_until_any,
             (int *ivars, size_t nelems, const int *status, int cmp, int cmp_value));

extern "C" USHMEM_API size_t pshmem_long_wait_until_any(
    long *ivars, size_t nelems, const int *status, int cmp, long cmp_value) {
  return api::wait_until_any("shmem_long_wait_until_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_long_wait_until_any,
             (long *ivars, size_t nelems, const int *status, int cmp, long cmp_value));

extern "C" USHMEM_API size_t pshmem_longlong_wait_until_any(
    long long *ivars, size_t nelems, const int *status, int cmp, long long cmp_value) {
  return api::wait_until_any(
      "shmem_longlong_wait_until_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_longlong_wait_until_any,
             (long long *ivars, size_t nelems, const int *status, int cmp, long long cmp_value));

extern "C" USHMEM_API size_t pshmem_uint_wait_until_any(
    unsigned int *ivars, size_t nelems, const int *status, int cmp, unsigned int cmp_value) {
  return api::wait_until_any("shmem_uint_wait_until_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_uint_wait_until_any,
             (unsigned int *ivars, size_t nelems, const int *status, int cmp,
              unsigned int cmp_value));

extern "C" USHMEM_API size_t pshmem_ulong_wait_until_any(
    unsigned long *ivars, size_t nelems, const int *status, int cmp, unsigned long cmp_value) {
  return api::wait_until_any("shmem_ulong_wait_until_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_ulong_wait_until_any,
             (unsigned long *ivars, size_t nelems, const int *status, int cmp,
              unsigned long cmp_value));

extern "C" USHMEM_API size_t pshmem_ulonglong_wait_until_any(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    unsigned long long cmp_value) {
  return api::wait_until_any(
      "shmem_ulonglong_wait_until_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_ulonglong_wait_until_any,
             (unsigned long long *ivars, size_t nelems, const int *status, int cmp,
              unsigned long long cmp_value));

extern "C" USHMEM_API size_t pshmem_int32_wait_until_any(
    int32_t *ivars, size_t nelems, const int *status, int cmp, int32_t cmp_value) {
  return api::wait_until_any("shmem_int32_wait_until_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_int32_wait_until_any,
             (int32_t *ivars, size_t nelems, const int *status, int cmp, int32_t cmp_value));

extern "C" USHMEM_API size_t pshmem_int64_wait_until_any(
    int64_t *ivars, size_t nelems, const int *status, int cmp, int64_t cmp_value) {
  return api::wait_until_any("shmem_int64_wait_until_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_int64_wait_until_any,
             (int64_t *ivars, size_t nelems, const int *status, int cmp, int64_t cmp_value));

extern "C" USHMEM_API size_t pshmem_uint32_wait_until_any(
    uint32_t *ivars, size_t nelems, const int *status, int cmp, uint32_t cmp_value) {
  return api::wait_until_any("shmem_uint32_wait_until_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_uint32_wait_until_any,
             (uint32_t *ivars, size_t nelems, const int *status, int cmp, uint32_t cmp_value));

extern "C" USHMEM_API size_t pshmem_uint64_wait_until_any(
    uint64_t *ivars, size_t nelems, const int *status, int cmp, uint64_t cmp_value) {
  return api::wait_until_any("shmem_uint64_wait_until_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_uint64_wait_until_any,
             (uint64_t *ivars, size_t nelems, const int *status, int cmp, uint64_t cmp_value));

extern "C" USHMEM_API size_t pshmem_size_wait_until_any(
    size_t *ivars, size_t nelems, const int *status, int cmp, size_t cmp_value) {
  return api::wait_until_any("shmem_size_wait_until_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_size_wait_until_any,
             (size_t *ivars, size_t nelems, const int *status, int cmp, size_t cmp_value));

extern "C" USHMEM_API size_t pshmem_ptrdiff_wait_until_any(
    ptrdiff_t *ivars, size_t nelems, const int *status, int cmp, ptrdiff_t cmp_value) {
  return api::wait_until_any("shmem_ptrdiff_wait_until_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_ptrdiff_wait_until_any,
             (ptrdiff_t *ivars, size_t nelems, const int *status, int cmp, ptrdiff_t cmp_value));

extern "C" USHMEM_API size_t pshmem_int_wait_until_some(
    int *ivars, size_t nelems, size_t *indices, const int *status, int cmp, int cmp_value) {
  return api::wait_until_some(
      "shmem_int_wait_until_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_int_wait_until_some,
             (int *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              int cmp_value));

extern "C" USHMEM_API size_t pshmem_long_wait_until_some(
    long *ivars, size_t nelems, size_t *indices, const int *status, int cmp, long cmp_value) {
  return api::wait_until_some(
      "shmem_long_wait_until_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_long_wait_until_some,
             (long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              long cmp_value));

extern "C" USHMEM_API size_t pshmem_longlong_wait_until_some(
    long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    long long cmp_value) {
  return api::wait_until_some(
      "shmem_longlong_wait_until_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_longlong_wait_until_some,
             (long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              long long cmp_value));

extern "C" USHMEM_API size_t pshmem_uint_wait_until_some(
    unsigned int *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    unsigned int cmp_value) {
  return api::wait_until_some(
      "shmem_uint_wait_until_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_uint_wait_until_some,
             (unsigned int *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              unsigned int cmp_value));

extern "C" USHMEM_API size_t pshmem_ulong_wait_until_some(
    unsigned long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    unsigned long cmp_value) {
  return api::wait_until_some(
      "shmem_ulong_wait_until_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_ulong_wait_until_some,
             (unsigned long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              unsigned long cmp_value));

extern "C" USHMEM_API size_t pshmem_ulonglong_wait_until_some(
    unsigned long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    unsigned long long cmp_value) {
  return api::wait_until_some(
      "shmem_ulonglong_wait_until_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_ulonglong_wait_until_some,
             (unsigned long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              unsigned long long cmp_value));

extern "C" USHMEM_API size_t pshmem_int32_wait_until_some(
    int32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp, int32_t cmp_value) {
  return api::wait_until_some(
      "shmem_int32_wait_until_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_int32_wait_until_some,
             (int32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              int32_t cmp_value));

extern "C" USHMEM_API size_t pshmem_int64_wait_until_some(
    int64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp, int64_t cmp_value) {
  return api::wait_until_some(
      "shmem_int64_wait_until_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_int64_wait_until_some,
             (int64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              int64_t cmp_value));

extern "C" USHMEM_API size_t pshmem_uint32_wait_until_some(
    uint32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    uint32_t cmp_value) {
  return api::wait_until_some(
      "shmem_uint32_wait_until_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_uint32_wait_until_some,
             (uint32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              uint32_t cmp_value));

extern "C" USHMEM_API size_t pshmem_uint64_wait_until_some(
    uint64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    uint64_t cmp_value) {
  return api::wait_until_some(
      "shmem_uint64_wait_until_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_uint64_wait_until_some,
             (uint64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              uint64_t cmp_value));

extern "C" USHMEM_API size_t pshmem_size_wait_until_some(
    size_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp, size_t cmp_value) {
  return api::wait_until_some(
      "shmem_size_wait_until_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_size_wait_until_some,
             (size_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              size_t cmp_value));

extern "C" USHMEM_API size_t pshmem_ptrdiff_wait_until_some(
    ptrdiff_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    ptrdiff_t cmp_value) {
  return api::wait_until_some(
      "shmem_ptrdiff_wait_until_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_ptrdiff_wait_until_some,
             (ptrdiff_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              ptrdiff_t cmp_value));
