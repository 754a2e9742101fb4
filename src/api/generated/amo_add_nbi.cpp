// SPDX-License-Identifier: Apache-2.0
// SHMEM_ATOMIC_FETCH_INC_NBI, SHMEM_ATOMIC_FETCH_ADD_NBI: every typed, sized and context form
// written out, with the checks and the work in api/templates.hpp. Written by
// tools/generate_api/generate.py; change the tables there, not this file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API void pshmem_int_atomic_fetch_inc_nbi(int *fetch, int *dest, int pe) {
  api::atomic_fetch_inc_nbi("shmem_int_atomic_fetch_inc_nbi", fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_int_atomic_fetch_inc_nbi, (int *fetch, int *dest, int pe));

extern "C" USHMEM_API void pshmem_long_atomic_fetch_inc_nbi(long *fetch, long *dest, int pe) {
  api::atomic_fetch_inc_nbi("shmem_long_atomic_fetch_inc_nbi", fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_long_atomic_fetch_inc_nbi, (long *fetch, long *dest, int pe));

extern "C" USHMEM_API void pshmem_longlong_atomic_fetch_inc_nbi(
    long long *fetch, long long *dest, int pe) {
  api::atomic_fetch_inc_nbi("shmem_longlong_atomic_fetch_inc_nbi", fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_longlong_atomic_fetch_inc_nbi,
             (long long *fetch, long long *dest, int pe));

extern "C" USHMEM_API void pshmem_uint_atomic_fetch_inc_nbi(
    unsigned int *fetch, unsigned int *dest, int pe) {
  api::atomic_fetch_inc_nbi("shmem_uint_atomic_fetch_inc_nbi", fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_uint_atomic_fetch_inc_nbi,
             (unsigned int *fetch, unsigned int *dest, int pe));

extern "C" USHMEM_API void pshmem_ulong_atomic_fetch_inc_nbi(
    unsigned long *fetch, unsigned long *dest, int pe) {
  api::atomic_fetch_inc_nbi("shmem_ulong_atomic_fetch_inc_nbi", fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_ulong_atomic_fetch_inc_nbi,
             (unsigned long *fetch, unsigned long *dest, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_atomic_fetch_inc_nbi(
    unsigned long long *fetch, unsigned long long *dest, int pe) {
  api::atomic_fetch_inc_nbi("shmem_ulonglong_atomic_fetch_inc_nbi", fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_atomic_fetch_inc_nbi,
             (unsigned long long *fetch, unsigned long long *dest, int pe));

extern "C" USHMEM_API void pshmem_int32_atomic_fetch_inc_nbi(
    int32_t *fetch, int32_t *dest, int pe) {
  api::atomic_fetch_inc_nbi("shmem_int32_atomic_fetch_inc_nbi", fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_int32_atomic_fetch_inc_nbi, (int32_t *fetch, int32_t *dest, int pe));

extern "C" USHMEM_API void pshmem_int64_atomic_fetch_inc_nbi(
    int64_t *fetch, int64_t *dest, int pe) {
  api::atomic_fetch_inc_nbi("shmem_int64_atomic_fetch_inc_nbi", fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_int64_atomic_fetch_inc_nbi, (int64_t *fetch, int64_t *dest, int pe));

extern "C" USHMEM_API void pshmem_uint32_atomic_fetch_inc_nbi(
    uint32_t *fetch, uint32_t *dest, int pe) {
  api::atomic_fetch_inc_nbi("shmem_uint32_atomic_fetch_inc_nbi", fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_uint32_atomic_fetch_inc_nbi, (uint32_t *fetch, uint32_t *dest, int pe));

extern "C" USHMEM_API void pshmem_uint64_atomic_fetch_inc_nbi(
    uint64_t *fetch, uint64_t *dest, int pe) {
  api::atomic_fetch_inc_nbi("shmem_uint64_atomic_fetch_inc_nbi", fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_uint64_atomic_fetch_inc_nbi, (uint64_t *fetch, uint64_t *dest, int pe));

extern "C" USHMEM_API void pshmem_size_atomic_fetch_inc_nbi(size_t *fetch, size_t *dest, int pe) {
  api::atomic_fetch_inc_nbi("shmem_size_atomic_fetch_inc_nbi", fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_size_atomic_fetch_inc_nbi, (size_t *fetch, size_t *dest, int pe));

extern "C" USHMEM_API void pshmem_ptrdiff_atomic_fetch_inc_nbi(
    ptrdiff_t *fetch, ptrdiff_t *dest, int pe) {
  api::atomic_fetch_inc_nbi("shmem_ptrdiff_atomic_fetch_inc_nbi", fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_ptrdiff_atomic_fetch_inc_nbi, (ptrdiff_t *fetch, ptrdiff_t *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_int_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, int *fetch, int *dest, int pe) {
  api::ctx_atomic_fetch_inc_nbi("shmem_ctx_int_atomic_fetch_inc_nbi", ctx, fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int_atomic_fetch_inc_nbi,
             (shmem_ctx_t ctx, int *fetch, int *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_long_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, long *fetch, long *dest, int pe) {
  api::ctx_atomic_fetch_inc_nbi("shmem_ctx_long_atomic_fetch_inc_nbi", ctx, fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_long_atomic_fetch_inc_nbi,
             (shmem_ctx_t ctx, long *fetch, long *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_longlong_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, long long *fetch, long long *dest, int pe) {
  api::ctx_atomic_fetch_inc_nbi("shmem_ctx_longlong_atomic_fetch_inc_nbi", ctx, fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longlong_atomic_fetch_inc_nbi,
             (shmem_ctx_t ctx, long long *fetch, long long *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, int pe) {
  api::ctx_atomic_fetch_inc_nbi("shmem_ctx_uint_atomic_fetch_inc_nbi", ctx, fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_atomic_fetch_inc_nbi,
             (shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, int pe) {
  api::ctx_atomic_fetch_inc_nbi("shmem_ctx_ulong_atomic_fetch_inc_nbi", ctx, fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_atomic_fetch_inc_nbi,
             (shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, int pe) {
  api::ctx_atomic_fetch_inc_nbi("shmem_ctx_ulonglong_atomic_fetch_inc_nbi", ctx, fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_atomic_fetch_inc_nbi,
             (shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int pe) {
  api::ctx_atomic_fetch_inc_nbi("shmem_ctx_int32_atomic_fetch_inc_nbi", ctx, fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_atomic_fetch_inc_nbi,
             (shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int pe) {
  api::ctx_atomic_fetch_inc_nbi("shmem_ctx_int64_atomic_fetch_inc_nbi", ctx, fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_atomic_fetch_inc_nbi,
             (shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, int pe) {
  api::ctx_atomic_fetch_inc_nbi("shmem_ctx_uint32_atomic_fetch_inc_nbi", ctx, fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_atomic_fetch_inc_nbi,
             (shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, int pe) {
  api::ctx_atomic_fetch_inc_nbi("shmem_ctx_uint64_atomic_fetch_inc_nbi", ctx, fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_atomic_fetch_inc_nbi,
             (shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_size_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, size_t *fetch, size_t *dest, int pe) {
  api::ctx_atomic_fetch_inc_nbi("shmem_ctx_size_atomic_fetch_inc_nbi", ctx, fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_size_atomic_fetch_inc_nbi,
             (shmem_ctx_t ctx, size_t *fetch, size_t *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_ptrdiff_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, ptrdiff_t *fetch, ptrdiff_t *dest, int pe) {
  api::ctx_atomic_fetch_inc_nbi("shmem_ctx_ptrdiff_atomic_fetch_inc_nbi", ctx, fetch, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ptrdiff_atomic_fetch_inc_nbi,
             (shmem_ctx_t ctx, ptrdiff_t *fetch, ptrdiff_t *dest, int pe));

extern "C" USHMEM_API void pshmem_int_atomic_fetch_add_nbi(
    int *fetch, int *dest, int value, int pe) {
  api::atomic_fetch_add_nbi("shmem_int_atomic_fetch_add_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int_atomic_fetch_add_nbi, (int *fetch, int *dest, int value, int pe));

extern "C" USHMEM_API void pshmem_long_atomic_fetch_add_nbi(
    long *fetch, long *dest, long value, int pe) {
  api::atomic_fetch_add_nbi("shmem_long_atomic_fetch_add_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_long_atomic_fetch_add_nbi, (long *fetch, long *dest, long value, int pe));

extern "C" USHMEM_API void pshmem_longlong_atomic_fetch_add_nbi(
    long long *fetch, long long *dest, long long value, int pe) {
  api::atomic_fetch_add_nbi("shmem_longlong_atomic_fetch_add_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_longlong_atomic_fetch_add_nbi,
             (long long *fetch, long long *dest, long long value, int pe));

extern "C" USHMEM_API void pshmem_uint_atomic_fetch_add_nbi(
    unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  api::atomic_fetch_add_nbi("shmem_uint_atomic_fetch_add_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint_atomic_fetch_add_nbi,
             (unsigned int *fetch, unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API void pshmem_ulong_atomic_fetch_add_nbi(
    unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  api::atomic_fetch_add_nbi("shmem_ulong_atomic_fetch_add_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulong_atomic_fetch_add_nbi,
             (unsigned long *fetch, unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_atomic_fetch_add_nbi(
    unsigned long long *fetch, unsigned long long *dest, unsigned long long value, int pe) {
  api::atomic_fetch_add_nbi("shmem_ulonglong_atomic_fetch_add_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_atomic_fetch_add_nbi,
             (unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
              int pe));

extern "C" USHMEM_API void pshmem_int32_atomic_fetch_add_nbi(
    int32_t *fetch, int32_t *dest, int32_t value, int pe) {
  api::atomic_fetch_add_nbi("shmem_int32_atomic_fetch_add_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int32_atomic_fetch_add_nbi,
             (int32_t *fetch, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_int64_atomic_fetch_add_nbi(
    int64_t *fetch, int64_t *dest, int64_t value, int pe) {
  api::atomic_fetch_add_nbi("shmem_int64_atomic_fetch_add_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int64_atomic_fetch_add_nbi,
             (int64_t *fetch, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_uint32_atomic_fetch_add_nbi(
    uint32_t *fetch, uint32_t *dest, uint32_t value, int pe) {
  api::atomic_fetch_add_nbi("shmem_uint32_atomic_fetch_add_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint32_atomic_fetch_add_nbi,
             (uint32_t *fetch, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_uint64_atomic_fetch_add_nbi(
    uint64_t *fetch, uint64_t *dest, uint64_t value, int pe) {
  api::atomic_fetch_add_nbi("shmem_uint64_atomic_fetch_add_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint64_atomic_fetch_add_nbi,
             (uint64_t *fetch, uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_size_atomic_fetch_add_nbi(
    size_t *fetch, size_t *dest, size_t value, int pe) {
  api::atomic_fetch_add_nbi("shmem_size_atomic_fetch_add_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_size_atomic_fetch_add_nbi,
             (size_t *fetch, size_t *dest, size_t value, int pe));

extern "C" USHMEM_API void pshmem_ptrdiff_atomic_fetch_add_nbi(
    ptrdiff_t *fetch, ptrdiff_t *dest, ptrdiff_t value, int pe) {
  api::atomic_fetch_add_nbi("shmem_ptrdiff_atomic_fetch_add_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ptrdiff_atomic_fetch_add_nbi,
             (ptrdiff_t *fetch, ptrdiff_t *dest, ptrdiff_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, int *fetch, int *dest, int value, int pe) {
  api::ctx_atomic_fetch_add_nbi("shmem_ctx_int_atomic_fetch_add_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int_atomic_fetch_add_nbi,
             (shmem_ctx_t ctx, int *fetch, int *dest, int value, int pe));

extern "C" USHMEM_API void pshmem_ctx_long_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, long *fetch, long *dest, long value, int pe) {
  api::ctx_atomic_fetch_add_nbi("shmem_ctx_long_atomic_fetch_add_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_long_atomic_fetch_add_nbi,
             (shmem_ctx_t ctx, long *fetch, long *dest, long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_longlong_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, long long *fetch, long long *dest, long long value, int pe) {
  api::ctx_atomic_fetch_add_nbi(
      "shmem_ctx_longlong_atomic_fetch_add_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longlong_atomic_fetch_add_nbi,
             (shmem_ctx_t ctx, long long *fetch, long long *dest, long long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  api::ctx_atomic_fetch_add_nbi("shmem_ctx_uint_atomic_fetch_add_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_atomic_fetch_add_nbi,
             (shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  api::ctx_atomic_fetch_add_nbi(
      "shmem_ctx_ulong_atomic_fetch_add_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_atomic_fetch_add_nbi,
             (shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
    int pe) {
  api::ctx_atomic_fetch_add_nbi(
      "shmem_ctx_ulonglong_atomic_fetch_add_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_atomic_fetch_add_nbi,
             (shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest,
              unsigned long long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t value, int pe) {
  api::ctx_atomic_fetch_add_nbi(
      "shmem_ctx_int32_atomic_fetch_add_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_atomic_fetch_add_nbi,
             (shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t value, int pe) {
  api::ctx_atomic_fetch_add_nbi(
      "shmem_ctx_int64_atomic_fetch_add_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_atomic_fetch_add_nbi,
             (shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, uint32_t value, int pe) {
  api::ctx_atomic_fetch_add_nbi(
      "shmem_ctx_uint32_atomic_fetch_add_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_atomic_fetch_add_nbi,
             (shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, uint64_t value, int pe) {
  api::ctx_atomic_fetch_add_nbi(
      "shmem_ctx_uint64_atomic_fetch_add_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_atomic_fetch_add_nbi,
             (shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_size_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, size_t *fetch, size_t *dest, size_t value, int pe) {
  api::ctx_atomic_fetch_add_nbi("shmem_ctx_size_atomic_fetch_add_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_size_atomic_fetch_add_nbi,
             (shmem_ctx_t ctx, size_t *fetch, size_t *dest, size_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ptrdiff_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, ptrdiff_t *fetch, ptrdiff_t *dest, ptrdiff_t value, int pe) {
  api::ctx_atomic_fetch_add_nbi(
      "shmem_ctx_ptrdiff_atomic_fetch_add_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ptrdiff_atomic_fetch_add_nbi,
             (shmem_ctx_t ctx, ptrdiff_t *fetch, ptrdiff_t *dest, ptrdiff_t value, int pe));
