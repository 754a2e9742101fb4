// SPDX-License-Identifier: Apache-2.0
// SHMEM_ATOMIC_COMPARE_SWAP: every typed, sized and context form written out, with the checks and
// the work in api/templates.hpp. Written by tools/generate_api/generate.py; change the tables
// there, not this file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API int pshmem_int_atomic_compare_swap(int *dest, int cond, int value, int pe) {
  return api::atomic_compare_swap("shmem_int_atomic_compare_swap", dest, cond, value, pe);
}
USHMEM_ALIAS(int, shmem_int_atomic_compare_swap, (int *dest, int cond, int value, int pe));

extern "C" USHMEM_API long pshmem_long_atomic_compare_swap(
    long *dest, long cond, long value, int pe) {
  return api::atomic_compare_swap("shmem_long_atomic_compare_swap", dest, cond, value, pe);
}
USHMEM_ALIAS(long, shmem_long_atomic_compare_swap, (long *dest, long cond, long value, int pe));

extern "C" USHMEM_API long long pshmem_longlong_atomic_compare_swap(
    long long *dest, long long cond, long long value, int pe) {
  return api::atomic_compare_swap("shmem_longlong_atomic_compare_swap", dest, cond, value, pe);
}
USHMEM_ALIAS(long long, shmem_longlong_atomic_compare_swap,
             (long long *dest, long long cond, long long value, int pe));

extern "C" USHMEM_API unsigned int pshmem_uint_atomic_compare_swap(
    unsigned int *dest, unsigned int cond, unsigned int value, int pe) {
  return api::atomic_compare_swap("shmem_uint_atomic_compare_swap", dest, cond, value, pe);
}
USHMEM_ALIAS(unsigned int, shmem_uint_atomic_compare_swap,
             (unsigned int *dest, unsigned int cond, unsigned int value, int pe));

extern "C" USHMEM_API unsigned long pshmem_ulong_atomic_compare_swap(
    unsigned long *dest, unsigned long cond, unsigned long value, int pe) {
  return api::atomic_compare_swap("shmem_ulong_atomic_compare_swap", dest, cond, value, pe);
}
USHMEM_ALIAS(unsigned long, shmem_ulong_atomic_compare_swap,
             (unsigned long *dest, unsigned long cond, unsigned long value, int pe));

extern "C" USHMEM_API unsigned long long pshmem_ulonglong_atomic_compare_swap(
    unsigned long long *dest, unsigned long long cond, unsigned long long value, int pe) {
  return api::atomic_compare_swap("shmem_ulonglong_atomic_compare_swap", dest, cond, value, pe);
}
USHMEM_ALIAS(unsigned long long, shmem_ulonglong_atomic_compare_swap,
             (unsigned long long *dest, unsigned long long cond, unsigned long long value, int pe));

extern "C" USHMEM_API int32_t pshmem_int32_atomic_compare_swap(
    int32_t *dest, int32_t cond, int32_t value, int pe) {
  return api::atomic_compare_swap("shmem_int32_atomic_compare_swap", dest, cond, value, pe);
}
USHMEM_ALIAS(int32_t, shmem_int32_atomic_compare_swap,
             (int32_t *dest, int32_t cond, int32_t value, int pe));

extern "C" USHMEM_API int64_t pshmem_int64_atomic_compare_swap(
    int64_t *dest, int64_t cond, int64_t value, int pe) {
  return api::atomic_compare_swap("shmem_int64_atomic_compare_swap", dest, cond, value, pe);
}
USHMEM_ALIAS(int64_t, shmem_int64_atomic_compare_swap,
             (int64_t *dest, int64_t cond, int64_t value, int pe));

extern "C" USHMEM_API uint32_t pshmem_uint32_atomic_compare_swap(
    uint32_t *dest, uint32_t cond, uint32_t value, int pe) {
  return api::atomic_compare_swap("shmem_uint32_atomic_compare_swap", dest, cond, value, pe);
}
USHMEM_ALIAS(uint32_t, shmem_uint32_atomic_compare_swap,
             (uint32_t *dest, uint32_t cond, uint32_t value, int pe));

extern "C" USHMEM_API uint64_t pshmem_uint64_atomic_compare_swap(
    uint64_t *dest, uint64_t cond, uint64_t value, int pe) {
  return api::atomic_compare_swap("shmem_uint64_atomic_compare_swap", dest, cond, value, pe);
}
USHMEM_ALIAS(uint64_t, shmem_uint64_atomic_compare_swap,
             (uint64_t *dest, uint64_t cond, uint64_t value, int pe));

extern "C" USHMEM_API size_t pshmem_size_atomic_compare_swap(
    size_t *dest, size_t cond, size_t value, int pe) {
  return api::atomic_compare_swap("shmem_size_atomic_compare_swap", dest, cond, value, pe);
}
USHMEM_ALIAS(size_t, shmem_size_atomic_compare_swap,
             (size_t *dest, size_t cond, size_t value, int pe));

extern "C" USHMEM_API ptrdiff_t pshmem_ptrdiff_atomic_compare_swap(
    ptrdiff_t *dest, ptrdiff_t cond, ptrdiff_t value, int pe) {
  return api::atomic_compare_swap("shmem_ptrdiff_atomic_compare_swap", dest, cond, value, pe);
}
USHMEM_ALIAS(ptrdiff_t, shmem_ptrdiff_atomic_compare_swap,
             (ptrdiff_t *dest, ptrdiff_t cond, ptrdiff_t value, int pe));

extern "C" USHMEM_API int pshmem_ctx_int_atomic_compare_swap(
    shmem_ctx_t ctx, int *dest, int cond, int value, int pe) {
  return api::ctx_atomic_compare_swap(
      "shmem_ctx_int_atomic_compare_swap", ctx, dest, cond, value, pe);
}
USHMEM_ALIAS(int, shmem_ctx_int_atomic_compare_swap,
             (shmem_ctx_t ctx, int *dest, int cond, int value, int pe));

extern "C" USHMEM_API long pshmem_ctx_long_atomic_compare_swap(
    shmem_ctx_t ctx, long *dest, long cond, long value, int pe) {
  return api::ctx_atomic_compare_swap(
      "shmem_ctx_long_atomic_compare_swap", ctx, dest, cond, value, pe);
}
USHMEM_ALIAS(long, shmem_ctx_long_atomic_compare_swap,
             (shmem_ctx_t ctx, long *dest, long cond, long value, int pe));

extern "C" USHMEM_API long long pshmem_ctx_longlong_atomic_compare_swap(
    shmem_ctx_t ctx, long long *dest, long long cond, long long value, int pe) {
  return api::ctx_atomic_compare_swap(
      "shmem_ctx_longlong_atomic_compare_swap", ctx, dest, cond, value, pe);
}
USHMEM_ALIAS(long long, shmem_ctx_longlong_atomic_compare_swap,
             (shmem_ctx_t ctx, long long *dest, long long cond, long long value, int pe));

extern "C" USHMEM_API unsigned int pshmem_ctx_uint_atomic_compare_swap(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int cond, unsigned int value, int pe) {
  return api::ctx_atomic_compare_swap(
      "shmem_ctx_uint_atomic_compare_swap", ctx, dest, cond, value, pe);
}
USHMEM_ALIAS(unsigned int, shmem_ctx_uint_atomic_compare_swap,
             (shmem_ctx_t ctx, unsigned int *dest, unsigned int cond, unsigned int value, int pe));

extern "C" USHMEM_API unsigned long pshmem_ctx_ulong_atomic_compare_swap(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long cond, unsigned long value, int pe) {
  return api::ctx_atomic_compare_swap(
      "shmem_ctx_ulong_atomic_compare_swap", ctx, dest, cond, value, pe);
}
USHMEM_ALIAS(unsigned long, shmem_ctx_ulong_atomic_compare_swap,
             (shmem_ctx_t ctx, unsigned long *dest, unsigned long cond, unsigned long value,
              int pe));

extern "C" USHMEM_API unsigned long long pshmem_ctx_ulonglong_atomic_compare_swap(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long cond, unsigned long long value,
    int pe) {
  return api::ctx_atomic_compare_swap(
      "shmem_ctx_ulonglong_atomic_compare_swap", ctx, dest, cond, value, pe);
}
USHMEM_ALIAS(unsigned long long, shmem_ctx_ulonglong_atomic_compare_swap,
             (shmem_ctx_t ctx, unsigned long long *dest, unsigned long long cond,
              unsigned long long value, int pe));

extern "C" USHMEM_API int32_t pshmem_ctx_int32_atomic_compare_swap(
    shmem_ctx_t ctx, int32_t *dest, int32_t cond, int32_t value, int pe) {
  return api::ctx_atomic_compare_swap(
      "shmem_ctx_int32_atomic_compare_swap", ctx, dest, cond, value, pe);
}
USHMEM_ALIAS(int32_t, shmem_ctx_int32_atomic_compare_swap,
             (shmem_ctx_t ctx, int32_t *dest, int32_t cond, int32_t value, int pe));

extern "C" USHMEM_API int64_t pshmem_ctx_int64_atomic_compare_swap(
    shmem_ctx_t ctx, int64_t *dest, int64_t cond, int64_t value, int pe) {
  return api::ctx_atomic_compare_swap(
      "shmem_ctx_int64_atomic_compare_swap", ctx, dest, cond, value, pe);
}
USHMEM_ALIAS(int64_t, shmem_ctx_int64_atomic_compare_swap,
             (shmem_ctx_t ctx, int64_t *dest, int64_t cond, int64_t value, int pe));

extern "C" USHMEM_API uint32_t pshmem_ctx_uint32_atomic_compare_swap(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t cond, uint32_t value, int pe) {
  return api::ctx_atomic_compare_swap(
      "shmem_ctx_uint32_atomic_compare_swap", ctx, dest, cond, value, pe);
}
USHMEM_ALIAS(uint32_t, shmem_ctx_uint32_atomic_compare_swap,
             (shmem_ctx_t ctx, uint32_t *dest, uint32_t cond, uint32_t value, int pe));

extern "C" USHMEM_API uint64_t pshmem_ctx_uint64_atomic_compare_swap(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t cond, uint64_t value, int pe) {
  return api::ctx_atomic_compare_swap(
      "shmem_ctx_uint64_atomic_compare_swap", ctx, dest, cond, value, pe);
}
USHMEM_ALIAS(uint64_t, shmem_ctx_uint64_atomic_compare_swap,
             (shmem_ctx_t ctx, uint64_t *dest, uint64_t cond, uint64_t value, int pe));

extern "C" USHMEM_API size_t pshmem_ctx_size_atomic_compare_swap(
    shmem_ctx_t ctx, size_t *dest, size_t cond, size_t value, int pe) {
  return api::ctx_atomic_compare_swap(
      "shmem_ctx_size_atomic_compare_swap", ctx, dest, cond, value, pe);
}
USHMEM_ALIAS(size_t, shmem_ctx_size_atomic_compare_swap,
             (shmem_ctx_t ctx, size_t *dest, size_t cond, size_t value, int pe));

extern "C" USHMEM_API ptrdiff_t pshmem_ctx_ptrdiff_atomic_compare_swap(
    shmem_ctx_t ctx, ptrdiff_t *dest, ptrdiff_t cond, ptrdiff_t value, int pe) {
  return api::ctx_atomic_compare_swap(
      "shmem_ctx_ptrdiff_atomic_compare_swap", ctx, dest, cond, value, pe);
}
USHMEM_ALIAS(ptrdiff_t, shmem_ctx_ptrdiff_atomic_compare_swap,
             (shmem_ctx_t ctx, ptrdiff_t *dest, ptrdiff_t cond, ptrdiff_t value, int pe));
