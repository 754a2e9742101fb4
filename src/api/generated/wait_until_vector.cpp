// SPDX-License-Identifier: Apache-2.0
// SHMEM_WAIT_UNTIL_ALL_VECTOR, SHMEM_WAIT_UNTIL_ANY_VECTOR, SHMEM_WAIT_UNTIL_SOME_VECTOR: every
// typed, sized and context form written out, with the checks and the work in api/templates.hpp.
// Written by tools/generate_api/generate.py; change the tables there, not this file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API void pshmem_int_wait_until_all_vector(
    int *ivars, size_t nelems, const int *status, int cmp, const int *cmp_values) {
  api::wait_until_all_vector(
      "shmem_int_wait_until_all_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(void, shmem_int_wait_until_all_vector,
             (int *ivars, size_t nelems, const int *status, int cmp, const int *cmp_values));

extern "C" USHMEM_API void pshmem_long_wait_until_all_vector(
    long *ivars, size_t nelems, const int *status, int cmp, const long *cmp_values) {
  api::wait_until_all_vector(
      "shmem_long_wait_until_all_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(void, shmem_long_wait_until_all_vector,
             (long *ivars, size_t nelems, const int *status, int cmp, const long *cmp_values));

extern "C" USHMEM_API void pshmem_longlong_wait_until_all_vector(
    long long *ivars, size_t nelems, const int *status, int cmp, const long long *cmp_values) {
  api::wait_until_all_vector(
      "shmem_longlong_wait_until_all_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(void, shmem_longlong_wait_until_all_vector,
             (long long *ivars, size_t nelems, const int *status, int cmp,
              const long long *cmp_values));

extern "C" USHMEM_API void pshmem_uint_wait_until_all_vector(
    unsigned int *ivars, size_t nelems, const int *status, int cmp,
    const unsigned int *cmp_values) {
  api::wait_until_all_vector(
      "shmem_uint_wait_until_all_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(void, shmem_uint_wait_until_all_vector,
             (unsigned int *ivars, size_t nelems, const int *status, int cmp,
              const unsigned int *cmp_values));

extern "C" USHMEM_API void pshmem_ulong_wait_until_all_vector(
    unsigned long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long *cmp_values) {
  api::wait_until_all_vector(
      "shmem_ulong_wait_until_all_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(void, shmem_ulong_wait_until_all_vector,
             (unsigned long *ivars, size_t nelems, const int *status, int cmp,
              const unsigned long *cmp_values));

extern "C" USHMEM_API void pshmem_ulonglong_wait_until_all_vector(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long long *cmp_values) {
  api::wait_until_all_vector(
      "shmem_ulonglong_wait_until_all_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(void, shmem_ulonglong_wait_until_all_vector,
             (unsigned long long *ivars, size_t nelems, const int *status, int cmp,
              const unsigned long long *cmp_values));

extern "C" USHMEM_API void pshmem_int32_wait_until_all_vector(
    int32_t *ivars, size_t nelems, const int *status, int cmp, const int32_t *cmp_values) {
  api::wait_until_all_vector(
      "shmem_int32_wait_until_all_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(void, shmem_int32_wait_until_all_vector,
             (int32_t *ivars, size_t nelems, const int *status, int cmp,
              const int32_t *cmp_values));

extern "C" USHMEM_API void pshmem_int64_wait_until_all_vector(
    int64_t *ivars, size_t nelems, const int *status, int cmp, const int64_t *cmp_values) {
  api::wait_until_all_vector(
      "shmem_int64_wait_until_all_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(void, shmem_int64_wait_until_all_vector,
             (int64_t *ivars, size_t nelems, const int *status, int cmp,
              const int64_t *cmp_values));

extern "C" USHMEM_API void pshmem_uint32_wait_until_all_vector(
    uint32_t *ivars, size_t nelems, const int *status, int cmp, const uint32_t *cmp_values) {
  api::wait_until_all_vector(
      "shmem_uint32_wait_until_all_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(void, shmem_uint32_wait_until_all_vector,
             (uint32_t *ivars, size_t nelems, const int *status, int cmp,
              const uint32_t *cmp_values));

extern "C" USHMEM_API void pshmem_uint64_wait_until_all_vector(
    uint64_t *ivars, size_t nelems, const int *status, int cmp, const uint64_t *cmp_values) {
  api::wait_until_all_vector(
      "shmem_uint64_wait_until_all_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(void, shmem_uint64_wait_until_all_vector,
             (uint64_t *ivars, size_t nelems, const int *status, int cmp,
              const uint64_t *cmp_values));

extern "C" USHMEM_API void pshmem_size_wait_until_all_vector(
    size_t *ivars, size_t nelems, const int *status, int cmp, const size_t *cmp_values) {
  api::wait_until_all_vector(
      "shmem_size_wait_until_all_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(void, shmem_size_wait_until_all_vector,
             (size_t *ivars, size_t nelems, const int *status, int cmp, const size_t *cmp_values));

extern "C" USHMEM_API void pshmem_ptrdiff_wait_until_all_vector(
    ptrdiff_t *ivars, size_t nelems, const int *status, int cmp, const ptrdiff_t *cmp_values) {
  api::wait_until_all_vector(
      "shmem_ptrdiff_wait_until_all_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(void, shmem_ptrdiff_wait_until_all_vector,
             (ptrdiff_t *ivars, size_t nelems, const int *status, int cmp,
              const ptrdiff_t *cmp_values));

extern "C" USHMEM_API size_t pshmem_int_wait_until_any_vector(
    int *ivars, size_t nelems, const int *status, int cmp, const int *cmp_values) {
  return api::wait_until_any_vector(
      "shmem_int_wait_until_any_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_int_wait_until_any_vector,
             (int *ivars, size_t nelems, const int *status, int cmp, const int *cmp_values));

extern "C" USHMEM_API size_t pshmem_long_wait_until_any_vector(
    long *ivars, size_t nelems, const int *status, int cmp, const long *cmp_values) {
  return api::wait_until_any_vector(
      "shmem_long_wait_until_any_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_long_wait_until_any_vector,
             (long *ivars, size_t nelems, const int *status, int cmp, const long *cmp_values));

extern "C" USHMEM_API size_t pshmem_longlong_wait_until_any_vector(
    long long *ivars, size_t nelems, const int *status, int cmp, const long long *cmp_values) {
  return api::wait_until_any_vector(
      "shmem_longlong_wait_until_any_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_longlong_wait_until_any_vector,
             (long long *ivars, size_t nelems, const int *status, int cmp,
              const long long *cmp_values));

extern "C" USHMEM_API size_t pshmem_uint_wait_until_any_vector(
    unsigned int *ivars, size_t nelems, const int *status, int cmp,
    const unsigned int *cmp_values) {
  return api::wait_until_any_vector(
      "shmem_uint_wait_until_any_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_uint_wait_until_any_vector,
             (unsigned int *ivars, size_t nelems, const int *status, int cmp,
              const unsigned int *cmp_values));

extern "C" USHMEM_API size_t pshmem_ulong_wait_until_any_vector(
    unsigned long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long *cmp_values) {
  return api::wait_until_any_vector(
      "shmem_ulong_wait_until_any_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_ulong_wait_until_any_vector,
             (unsigned long *ivars, size_t nelems, const int *status, int cmp,
              const unsigned long *cmp_values));

extern "C" USHMEM_API size_t pshmem_ulonglong_wait_until_any_vector(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long long *cmp_values) {
  return api::wait_until_any_vector(
      "shmem_ulonglong_wait_until_any_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_ulonglong_wait_until_any_vector,
             (unsigned long long *ivars, size_t nelems, const int *status, int cmp,
              const unsigned long long *cmp_values));

extern "C" USHMEM_API size_t pshmem_int32_wait_until_any_vector(
    int32_t *ivars, size_t nelems, const int *status, int cmp, const int32_t *cmp_values) {
  return api::wait_until_any_vector(
      "shmem_int32_wait_until_any_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_int32_wait_until_any_vector,
             (int32_t *ivars, size_t nelems, const int *status, int cmp,
              const int32_t *cmp_values));

extern "C" USHMEM_API size_t pshmem_int64_wait_until_any_vector(
    int64_t *ivars, size_t nelems, const int *status, int cmp, const int64_t *cmp_values) {
  return api::wait_until_any_vector(
      "shmem_int64_wait_until_any_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_int64_wait_until_any_vector,
             (int64_t *ivars, size_t nelems, const int *status, int cmp,
              const int64_t *cmp_values));

extern "C" USHMEM_API size_t pshmem_uint32_wait_until_any_vector(
    uint32_t *ivars, size_t nelems, const int *status, int cmp, const uint32_t *cmp_values) {
  return api::wait_until_any_vector(
      "shmem_uint32_wait_until_any_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_uint32_wait_until_any_vector,
             (uint32_t *ivars, size_t nelems, const int *status, int cmp,
              const uint32_t *cmp_values));

extern "C" USHMEM_API size_t pshmem_uint64_wait_until_any_vector(
    uint64_t *ivars, size_t nelems, const int *status, int cmp, const uint64_t *cmp_values) {
  return api::wait_until_any_vector(
      "shmem_uint64_wait_until_any_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_uint64_wait_until_any_vector,
             (uint64_t *ivars, size_t nelems, const int *status, int cmp,
              const uint64_t *cmp_values));

extern "C" USHMEM_API size_t pshmem_size_wait_until_any_vector(
    size_t *ivars, size_t nelems, const int *status, int cmp, const size_t *cmp_values) {
  return api::wait_until_any_vector(
      "shmem_size_wait_until_any_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_size_wait_until_any_vector,
             (size_t *ivars, size_t nelems, const int *status, int cmp, const size_t *cmp_values));

extern "C" USHMEM_API size_t pshmem_ptrdiff_wait_until_any_vector(
    ptrdiff_t *ivars, size_t nelems, const int *status, int cmp, const ptrdiff_t *cmp_values) {
  return api::wait_until_any_vector(
      "shmem_ptrdiff_wait_until_any_vector", ivars, nelems, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_ptrdiff_wait_until_any_vector,
             (ptrdiff_t *ivars, size_t nelems, const int *status, int cmp,
              const ptrdiff_t *cmp_values));

extern "C" USHMEM_API size_t pshmem_int_wait_until_some_vector(
    int *ivars, size_t nelems, size_t *indices, const int *status, int cmp, const int *cmp_values) {
  return api::wait_until_some_vector(
      "shmem_int_wait_until_some_vector", ivars, nelems, indices, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_int_wait_until_some_vector,
             (int *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              const int *cmp_values));

extern "C" USHMEM_API size_t pshmem_long_wait_until_some_vector(
    long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const long *cmp_values) {
  return api::wait_until_some_vector(
      "shmem_long_wait_until_some_vector", ivars, nelems, indices, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_long_wait_until_some_vector,
             (long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              const long *cmp_values));

extern "C" USHMEM_API size_t pshmem_longlong_wait_until_some_vector(
    long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const long long *cmp_values) {
  return api::wait_until_some_vector(
      "shmem_longlong_wait_until_some_vector", ivars, nelems, indices, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_longlong_wait_until_some_vector,
             (long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              const long long *cmp_values));

extern "C" USHMEM_API size_t pshmem_uint_wait_until_some_vector(
    unsigned int *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const unsigned int *cmp_values) {
  return api::wait_until_some_vector(
      "shmem_uint_wait_until_some_vector", ivars, nelems, indices, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_uint_wait_until_some_vector,
             (unsigned int *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              const unsigned int *cmp_values));

extern "C" USHMEM_API size_t pshmem_ulong_wait_until_some_vector(
    unsigned long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const unsigned long *cmp_values) {
  return api::wait_until_some_vector(
      "shmem_ulong_wait_until_some_vector", ivars, nelems, indices, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_ulong_wait_until_some_vector,
             (unsigned long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              const unsigned long *cmp_values));

extern "C" USHMEM_API size_t pshmem_ulonglong_wait_until_some_vector(
    unsigned long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const unsigned long long *cmp_values) {
  return api::wait_until_some_vector(
      "shmem_ulonglong_wait_until_some_vector", ivars, nelems, indices, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_ulonglong_wait_until_some_vector,
             (unsigned long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              const unsigned long long *cmp_values));

extern "C" USHMEM_API size_t pshmem_int32_wait_until_some_vector(
    int32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const int32_t *cmp_values) {
  return api::wait_until_some_vector(
      "shmem_int32_wait_until_some_vector", ivars, nelems, indices, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_int32_wait_until_some_vector,
             (int32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              const int32_t *cmp_values));

extern "C" USHMEM_API size_t pshmem_int64_wait_until_some_vector(
    int64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const int64_t *cmp_values) {
  return api::wait_until_some_vector(
      "shmem_int64_wait_until_some_vector", ivars, nelems, indices, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_int64_wait_until_some_vector,
             (int64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              const int64_t *cmp_values));

extern "C" USHMEM_API size_t pshmem_uint32_wait_until_some_vector(
    uint32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const uint32_t *cmp_values) {
  return api::wait_until_some_vector(
      "shmem_uint32_wait_until_some_vector", ivars, nelems, indices, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_uint32_wait_until_some_vector,
             (uint32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              const uint32_t *cmp_values));

extern "C" USHMEM_API size_t pshmem_uint64_wait_until_some_vector(
    uint64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const uint64_t *cmp_values) {
  return api::wait_until_some_vector(
      "shmem_uint64_wait_until_some_vector", ivars, nelems, indices, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_uint64_wait_until_some_vector,
             (uint64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              const uint64_t *cmp_values));

extern "C" USHMEM_API size_t pshmem_size_wait_until_some_vector(
    size_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const size_t *cmp_values) {
  return api::wait_until_some_vector(
      "shmem_size_wait_until_some_vector", ivars, nelems, indices, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_size_wait_until_some_vector,
             (size_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              const size_t *cmp_values));

extern "C" USHMEM_API size_t pshmem_ptrdiff_wait_until_some_vector(
    ptrdiff_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const ptrdiff_t *cmp_values) {
  return api::wait_until_some_vector(
      "shmem_ptrdiff_wait_until_some_vector", ivars, nelems, indices, status, cmp, cmp_values);
}
USHMEM_ALIAS(size_t, shmem_ptrdiff_wait_until_some_vector,
             (ptrdiff_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
              const ptrdiff_t *cmp_values));
