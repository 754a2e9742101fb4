// SPDX-License-Identifier: Apache-2.0
// SHMEM_TEST, SHMEM_TEST_ALL, SHMEM_TEST_ANY, SHMEM_TEST_SOME: every typed, sized and context form
// written out, with the checks and the work in api/templates.hpp. Written by
// tools/generate_api/generate.py; change the tables there, not this file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API int pshmem_short_test(short *ivar, int cmp, short cmp_value) {
  return api::test("shmem_short_test", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_short_test, (short *ivar, int cmp, short cmp_value));

extern "C" USHMEM_API int pshmem_int_test(int *ivar, int cmp, int cmp_value) {
  return api::test("shmem_int_test", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_int_test, (int *ivar, int cmp, int cmp_value));

extern "C" USHMEM_API int pshmem_long_test(long *ivar, int cmp, long cmp_value) {
  return api::test("shmem_long_test", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_long_test, (long *ivar, int cmp, long cmp_value));

extern "C" USHMEM_API int pshmem_longlong_test(long long *ivar, int cmp, long long cmp_value) {
  return api::test("shmem_longlong_test", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_longlong_test, (long long *ivar, int cmp, long long cmp_value));

extern "C" USHMEM_API int pshmem_ushort_test(
    unsigned short *ivar, int cmp, unsigned short cmp_value) {
  return api::test("shmem_ushort_test", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_ushort_test, (unsigned short *ivar, int cmp, unsigned short cmp_value));

extern "C" USHMEM_API int pshmem_uint_test(unsigned int *ivar, int cmp, unsigned int cmp_value) {
  return api::test("shmem_uint_test", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_uint_test, (unsigned int *ivar, int cmp, unsigned int cmp_value));

extern "C" USHMEM_API int pshmem_ulong_test(unsigned long *ivar, int cmp, unsigned long cmp_value) {
  return api::test("shmem_ulong_test", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_ulong_test, (unsigned long *ivar, int cmp, unsigned long cmp_value));

extern "C" USHMEM_API int pshmem_ulonglong_test(
    unsigned long long *ivar, int cmp, unsigned long long cmp_value) {
  return api::test("shmem_ulonglong_test", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_ulonglong_test,
             (unsigned long long *ivar, int cmp, unsigned long long cmp_value));

extern "C" USHMEM_API int pshmem_int32_test(int32_t *ivar, int cmp, int32_t cmp_value) {
  return api::test("shmem_int32_test", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_int32_test, (int32_t *ivar, int cmp, int32_t cmp_value));

extern "C" USHMEM_API int pshmem_int64_test(int64_t *ivar, int cmp, int64_t cmp_value) {
  return api::test("shmem_int64_test", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_int64_test, (int64_t *ivar, int cmp, int64_t cmp_value));

extern "C" USHMEM_API int pshmem_uint32_test(uint32_t *ivar, int cmp, uint32_t cmp_value) {
  return api::test("shmem_uint32_test", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_uint32_test, (uint32_t *ivar, int cmp, uint32_t cmp_value));

extern "C" USHMEM_API int pshmem_uint64_test(uint64_t *ivar, int cmp, uint64_t cmp_value) {
  return api::test("shmem_uint64_test", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_uint64_test, (uint64_t *ivar, int cmp, uint64_t cmp_value));

extern "C" USHMEM_API int pshmem_size_test(size_t *ivar, int cmp, size_t cmp_value) {
  return api::test("shmem_size_test", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_size_test, (size_t *ivar, int cmp, size_t cmp_value));

extern "C" USHMEM_API int pshmem_ptrdiff_test(ptrdiff_t *ivar, int cmp, ptrdiff_t cmp_value) {
  return api::test("shmem_ptrdiff_test", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_ptrdiff_test, (ptrdiff_t *ivar, int cmp, ptrdiff_t cmp_value));

extern "C" USHMEM_API int pshmem_int_test_all(
    int *ivars, size_t nelems, const int *status, int cmp, int cmp_value) {
  return api::test_all("shmem_int_test_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_int_test_all,
             (int *ivars, size_t nelems, const int *status, int cmp, int cmp_value));

extern "C" USHMEM_API int pshmem_long_test_all(
    long *ivars, size_t nelems, const int *status, int cmp, long cmp_value) {
  return api::test_all("shmem_long_test_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_long_test_all,
             (long *ivars, size_t nelems, const int *status, int cmp, long cmp_value));

extern "C" USHMEM_API int pshmem_longlong_test_all(
    long long *ivars, size_t nelems, const int *status, int cmp, long long cmp_value) {
  return api::test_all("shmem_longlong_test_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_longlong_test_all,
             (long long *ivars, size_t nelems, const int *status, int cmp, long long cmp_value));

extern "C" USHMEM_API int pshmem_uint_test_all(
    unsigned int *ivars, size_t nelems, const int *status, int cmp, unsigned int cmp_value) {
  return api::test_all("shmem_uint_test_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_uint_test_all,
             (unsigned int *ivars, size_t nelems, const int *status, int cmp,
              unsigned int cmp_value));

extern "C" USHMEM_API int pshmem_ulong_test_all(
    unsigned long *ivars, size_t nelems, const int *status, int cmp, unsigned long cmp_value) {
  return api::test_all("shmem_ulong_test_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_ulong_test_all,
             (unsigned long *ivars, size_t nelems, const int *status, int cmp,
              unsigned long cmp_value));

extern "C" USHMEM_API int pshmem_ulonglong_test_all(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    unsigned long long cmp_value) {
  return api::test_all("shmem_ulonglong_test_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_ulonglong_test_all,
             (unsigned long long *ivars, size_t nelems, const int *status, int cmp,
              unsigned long long cmp_value));

extern "C" USHMEM_API int pshmem_int32_test_all(
    int32_t *ivars, size_t nelems, const int *status, int cmp, int32_t cmp_value) {
  return api::test_all("shmem_int32_test_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_int32_test_all,
             (int32_t *ivars, size_t nelems, const int *status, int cmp, int32_t cmp_value));

extern "C" USHMEM_API int pshmem_int64_test_all(
    int64_t *ivars, size_t nelems, const int *status, int cmp, int64_t cmp_value) {
  return api::test_all("shmem_int64_test_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_int64_test_all,
             (int64_t *ivars, size_t nelems, const int *status, int cmp, int64_t cmp_value));

extern "C" USHMEM_API int pshmem_uint32_test_all(
    uint32_t *ivars, size_t nelems, const int *status, int cmp, uint32_t cmp_value) {
  return api::test_all("shmem_uint32_test_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_uint32_test_all,
             (uint32_t *ivars, size_t nelems, const int *status, int cmp, uint32_t cmp_value));

extern "C" USHMEM_API int pshmem_uint64_test_all(
    uint64_t *ivars, size_t nelems, const int *status, int cmp, uint64_t cmp_value) {
  return api::test_all("shmem_uint64_test_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_uint64_test_all,
             (uint64_t *ivars, size_t nelems, const int *status, int cmp, uint64_t cmp_value));

extern "C" USHMEM_API int pshmem_size_test_all(
    size_t *ivars, size_t nelems, const int *status, int cmp, size_t cmp_value) {
  return api::test_all("shmem_size_test_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_size_test_all,
             (size_t *ivars, size_t nelems, const int *status, int cmp, size_t cmp_value));

extern "C" USHMEM_API int pshmem_ptrdiff_test_all(
    ptrdiff_t *ivars, size_t nelems, const int *status, int cmp, ptrdiff_t cmp_value) {
  return api::test_all("shmem_ptrdiff_test_all", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(int, shmem_ptrdiff_test_all,
             (ptrdiff_t *ivars, size_t nelems, const int *status, int cmp, ptrdiff_t cmp_value));

extern "C" USHMEM_API size_t pshmem_int_test_any(
    int *ivars, size_t nelems, const int *status, int cmp, int cmp_value) {
  return api::test_any("shmem_int_test_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_int_test_any,
             (int *ivars, size_t nelems, const int *status, int cmp, int cmp_value));

extern "C" USHMEM_API size_t pshmem_long_test_any(
    long *ivars, size_t nelems, const int *status, int cmp, long cmp_value) {
  return api::test_any("shmem_long_test_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_long_test_any,
             (long *ivars, size_t nelems, const int *status, int cmp, long cmp_value));

extern "C" USHMEM_API size_t pshmem_longlong_test_any(
    long long *ivars, size_t nelems, const int *status, int cmp, long long cmp_value) {
  return api::test_any("shmem_longlong_test_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_longlong_test_any,
             (long long *ivars, size_t nelems, const int *status, int cmp, long long cmp_value));

extern "C" USHMEM_API size_t pshmem_uint_test_any(
    unsigned int *ivars, size_t nelems, const int *status, int cmp, unsigned int cmp_value) {
  return api::test_any("shmem_uint_test_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_uint_test_any,
             (unsigned int *ivars, size_t nelems, const int *status, int cmp,
              unsigned int cmp_value));

extern "C" USHMEM_API size_t pshmem_ulong_test_any(
    unsigned long *ivars, size_t nelems, const int *status, int cmp, unsigned long cmp_value) {
  return api::test_any("shmem_ulong_test_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_ulong_test_any,
             (unsigned long *ivars, size_t nelems, const int *status, int cmp,
              unsigned long cmp_value));

extern "C" USHMEM_API size_t pshmem_ulonglong_test_any(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    unsigned long long cmp_value) {
  return api::test_any("shmem_ulonglong_test_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_ulonglong_test_any,
             (unsigned long long *ivars, size_t nelems, const int *status, int cmp,
              unsigned long long cmp_value));

extern "C" USHMEM_API size_t pshmem_int32_test_any(
    int32_t *ivars, size_t nelems, const int *status, int cmp, int32_t cmp_value) {
  return api::test_any("shmem_int32_test_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_int32_test_any,
             (int32_t *ivars, size_t nelems, const int *status, int cmp, int32_t cmp_value));

extern "C" USHMEM_API size_t pshmem_int64_test_any(
    int64_t *ivars, size_t nelems, const int *status, int cmp, int64_t cmp_value) {
  return api::test_any("shmem_int64_test_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_int64_test_any,
             (int64_t *ivars, size_t nelems, const int *status, int cmp, int64_t cmp_value));

extern "C" USHMEM_API size_t pshmem_uint32_test_any(
    uint32_t *ivars, size_t nelems, const int *status, int cmp, uint32_t cmp_value) {
  return api::test_any("shmem_uint32_test_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_uint32_test_any,
             (uint32_t *ivars, size_t nelems, const int *status, int cmp, uint32_t cmp_value));

extern "C" USHMEM_API size_t pshmem_uint64_test_any(
    uint64_t *ivars, size_t nelems, const int *status, int cmp, uint64_t cmp_value) {
  return api::test_any("shmem_uint64_test_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_uint64_test_any,
             (uint64_t *ivars, size_t nelems, const int *status, int cmp, uint64_t cmp_value));

extern "C" USHMEM_API size_t pshmem_size_test_any(
    size_t *ivars, size_t nelems, const int *status, int cmp, size_t cmp_value) {
  return api::test_any("shmem_size_test_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_size_test_any,
             (size_t *ivars, size_t nelems, const int *status, int cmp, size_t cmp_value));

extern "C" USHMEM_API size_t pshmem_ptrdiff_test_any(
    ptrdiff_t *ivars, size_t nelems, const int *status, int cmp, ptrdiff_t cmp_value) {
  return api::test_any("shmem_ptrdiff_test_any", ivars, nelems, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_ptrdiff_test_any,
             (ptrdiff_t *ivars, size_t nelems, const int *status, int cmp, ptrdiff_t cmp_value));

extern "C" USHMEM_API size_t pshmem_int_test_some(
    int *ivars, size_t nelems, size_t *indices, const int *status, int cmp, int cmp_value) {
  return api::test_some("shmem_int_test_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_int_test_some,
             (int *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              int cmp_value));

extern "C" USHMEM_API size_t pshmem_long_test_some(
    long *ivars, size_t nelems, size_t *indices, const int *status, int cmp, long cmp_value) {
  return api::test_some("shmem_long_test_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_long_test_some,
             (long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              long cmp_value));

extern "C" USHMEM_API size_t pshmem_longlong_test_some(
    long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    long long cmp_value) {
  return api::test_some("shmem_longlong_test_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_longlong_test_some,
             (long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              long long cmp_value));

extern "C" USHMEM_API size_t pshmem_uint_test_some(
    unsigned int *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    unsigned int cmp_value) {
  return api::test_some("shmem_uint_test_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_uint_test_some,
             (unsigned int *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              unsigned int cmp_value));

extern "C" USHMEM_API size_t pshmem_ulong_test_some(
    unsigned long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    unsigned long cmp_value) {
  return api::test_some("shmem_ulong_test_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_ulong_test_some,
             (unsigned long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              unsigned long cmp_value));

extern "C" USHMEM_API size_t pshmem_ulonglong_test_some(
    unsigned long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    unsigned long long cmp_value) {
  return api::test_some(
      "shmem_ulonglong_test_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_ulonglong_test_some,
             (unsigned long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              unsigned long long cmp_value));

extern "C" USHMEM_API size_t pshmem_int32_test_some(
    int32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp, int32_t cmp_value) {
  return api::test_some("shmem_int32_test_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_int32_test_some,
             (int32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              int32_t cmp_value));

extern "C" USHMEM_API size_t pshmem_int64_test_some(
    int64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp, int64_t cmp_value) {
  return api::test_some("shmem_int64_test_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_int64_test_some,
             (int64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              int64_t cmp_value));

extern "C" USHMEM_API size_t pshmem_uint32_test_some(
    uint32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    uint32_t cmp_value) {
  return api::test_some("shmem_uint32_test_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_uint32_test_some,
             (uint32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              uint32_t cmp_value));

extern "C" USHMEM_API size_t pshmem_uint64_test_some(
    uint64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    uint64_t cmp_value) {
  return api::test_some("shmem_uint64_test_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_uint64_test_some,
             (uint64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              uint64_t cmp_value));

extern "C" USHMEM_API size_t pshmem_size_test_some(
    size_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp, size_t cmp_value) {
  return api::test_some("shmem_size_test_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_size_test_some,
             (size_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              size_t cmp_value));

extern "C" USHMEM_API size_t pshmem_ptrdiff_test_some(
    ptrdiff_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    ptrdiff_t cmp_value) {
  return api::test_some("shmem_ptrdiff_test_some", ivars, nelems, indices, status, cmp, cmp_value);
}
USHMEM_ALIAS(size_t, shmem_ptrdiff_test_some,
             (ptrdiff_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              ptrdiff_t cmp_value));
