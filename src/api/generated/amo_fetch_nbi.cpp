// SPDX-License-Identifier: Apache-2.0
// SHMEM_ATOMIC_FETCH_NBI, SHMEM_ATOMIC_COMPARE_SWAP_NBI, SHMEM_ATOMIC_SWAP_NBI: every typed, sized
// and context form written out, with the checks and the work in api/templates.hpp. Written by
// tools/generate_api/generate.py; change the tables there, not this file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API void pshmem_float_atomic_fetch_nbi(
    float *fetch, const float *source, int pe) {
  api::atomic_fetch_nbi("shmem_float_atomic_fetch_nbi", fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_float_atomic_fetch_nbi, (float *fetch, const float *source, int pe));

extern "C" USHMEM_API void pshmem_double_atomic_fetch_nbi(
    double *fetch, const double *source, int pe) {
  api::atomic_fetch_nbi("shmem_double_atomic_fetch_nbi", fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_double_atomic_fetch_nbi, (double *fetch, const double *source, int pe));

extern "C" USHMEM_API void pshmem_int_atomic_fetch_nbi(int *fetch, const int *source, int pe) {
  api::atomic_fetch_nbi("shmem_int_atomic_fetch_nbi", fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_int_atomic_fetch_nbi, (int *fetch, const int *source, int pe));

extern "C" USHMEM_API void pshmem_long_atomic_fetch_nbi(long *fetch, const long *source, int pe) {
  api::atomic_fetch_nbi("shmem_long_atomic_fetch_nbi", fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_long_atomic_fetch_nbi, (long *fetch, const long *source, int pe));

extern "C" USHMEM_API void pshmem_longlong_atomic_fetch_nbi(
    long long *fetch, const long long *source, int pe) {
  api::atomic_fetch_nbi("shmem_longlong_atomic_fetch_nbi", fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_longlong_atomic_fetch_nbi,
             (long long *fetch, const long long *source, int pe));

extern "C" USHMEM_API void pshmem_uint_atomic_fetch_nbi(
    unsigned int *fetch, const unsigned int *source, int pe) {
  api::atomic_fetch_nbi("shmem_uint_atomic_fetch_nbi", fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_uint_atomic_fetch_nbi,
             (unsigned int *fetch, const unsigned int *source, int pe));

extern "C" USHMEM_API void pshmem_ulong_atomic_fetch_nbi(
    unsigned long *fetch, const unsigned long *source, int pe) {
  api::atomic_fetch_nbi("shmem_ulong_atomic_fetch_nbi", fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_ulong_atomic_fetch_nbi,
             (unsigned long *fetch, const unsigned long *source, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_atomic_fetch_nbi(
    unsigned long long *fetch, const unsigned long long *source, int pe) {
  api::atomic_fetch_nbi("shmem_ulonglong_atomic_fetch_nbi", fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_atomic_fetch_nbi,
             (unsigned long long *fetch, const unsigned long long *source, int pe));

extern "C" USHMEM_API void pshmem_int32_atomic_fetch_nbi(
    int32_t *fetch, const int32_t *source, int pe) {
  api::atomic_fetch_nbi("shmem_int32_atomic_fetch_nbi", fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_int32_atomic_fetch_nbi, (int32_t *fetch, const int32_t *source, int pe));

extern "C" USHMEM_API void pshmem_int64_atomic_fetch_nbi(
    int64_t *fetch, const int64_t *source, int pe) {
  api::atomic_fetch_nbi("shmem_int64_atomic_fetch_nbi", fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_int64_atomic_fetch_nbi, (int64_t *fetch, const int64_t *source, int pe));

extern "C" USHMEM_API void pshmem_uint32_atomic_fetch_nbi(
    uint32_t *fetch, const uint32_t *source, int pe) {
  api::atomic_fetch_nbi("shmem_uint32_atomic_fetch_nbi", fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_uint32_atomic_fetch_nbi,
             (uint32_t *fetch, const uint32_t *source, int pe));

extern "C" USHMEM_API void pshmem_uint64_atomic_fetch_nbi(
    uint64_t *fetch, const uint64_t *source, int pe) {
  api::atomic_fetch_nbi("shmem_uint64_atomic_fetch_nbi", fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_uint64_atomic_fetch_nbi,
             (uint64_t *fetch, const uint64_t *source, int pe));

extern "C" USHMEM_API void pshmem_size_atomic_fetch_nbi(
    size_t *fetch, const size_t *source, int pe) {
  api::atomic_fetch_nbi("shmem_size_atomic_fetch_nbi", fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_size_atomic_fetch_nbi, (size_t *fetch, const size_t *source, int pe));

extern "C" USHMEM_API void pshmem_ptrdiff_atomic_fetch_nbi(
    ptrdiff_t *fetch, const ptrdiff_t *source, int pe) {
  api::atomic_fetch_nbi("shmem_ptrdiff_atomic_fetch_nbi", fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_ptrdiff_atomic_fetch_nbi,
             (ptrdiff_t *fetch, const ptrdiff_t *source, int pe));

extern "C" USHMEM_API void pshmem_ctx_float_atomic_fetch_nbi(
    shmem_ctx_t ctx, float *fetch, const float *source, int pe) {
  api::ctx_atomic_fetch_nbi("shmem_ctx_float_atomic_fetch_nbi", ctx, fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_ctx_float_atomic_fetch_nbi,
             (shmem_ctx_t ctx, float *fetch, const float *source, int pe));

extern "C" USHMEM_API void pshmem_ctx_double_atomic_fetch_nbi(
    shmem_ctx_t ctx, double *fetch, const double *source, int pe) {
  api::ctx_atomic_fetch_nbi("shmem_ctx_double_atomic_fetch_nbi", ctx, fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_ctx_double_atomic_fetch_nbi,
             (shmem_ctx_t ctx, double *fetch, const double *source, int pe));

extern "C" USHMEM_API void pshmem_ctx_int_atomic_fetch_nbi(
    shmem_ctx_t ctx, int *fetch, const int *source, int pe) {
  api::ctx_atomic_fetch_nbi("shmem_ctx_int_atomic_fetch_nbi", ctx, fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int_atomic_fetch_nbi,
             (shmem_ctx_t ctx, int *fetch, const int *source, int pe));

extern "C" USHMEM_API void pshmem_ctx_long_atomic_fetch_nbi(
    shmem_ctx_t ctx, long *fetch, const long *source, int pe) {
  api::ctx_atomic_fetch_nbi("shmem_ctx_long_atomic_fetch_nbi", ctx, fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_ctx_long_atomic_fetch_nbi,
             (shmem_ctx_t ctx, long *fetch, const long *source, int pe));

extern "C" USHMEM_API void pshmem_ctx_longlong_atomic_fetch_nbi(
    shmem_ctx_t ctx, long long *fetch, const long long *source, int pe) {
  api::ctx_atomic_fetch_nbi("shmem_ctx_longlong_atomic_fetch_nbi", ctx, fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longlong_atomic_fetch_nbi,
             (shmem_ctx_t ctx, long long *fetch, const long long *source, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_atomic_fetch_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, const unsigned int *source, int pe) {
  api::ctx_atomic_fetch_nbi("shmem_ctx_uint_atomic_fetch_nbi", ctx, fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_atomic_fetch_nbi,
             (shmem_ctx_t ctx, unsigned int *fetch, const unsigned int *source, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_atomic_fetch_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, const unsigned long *source, int pe) {
  api::ctx_atomic_fetch_nbi("shmem_ctx_ulong_atomic_fetch_nbi", ctx, fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_atomic_fetch_nbi,
             (shmem_ctx_t ctx, unsigned long *fetch, const unsigned long *source, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_atomic_fetch_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, const unsigned long long *source, int pe) {
  api::ctx_atomic_fetch_nbi("shmem_ctx_ulonglong_atomic_fetch_nbi", ctx, fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_atomic_fetch_nbi,
             (shmem_ctx_t ctx, unsigned long long *fetch, const unsigned long long *source,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_atomic_fetch_nbi(
    shmem_ctx_t ctx, int32_t *fetch, const int32_t *source, int pe) {
  api::ctx_atomic_fetch_nbi("shmem_ctx_int32_atomic_fetch_nbi", ctx, fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_atomic_fetch_nbi,
             (shmem_ctx_t ctx, int32_t *fetch, const int32_t *source, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_atomic_fetch_nbi(
    shmem_ctx_t ctx, int64_t *fetch, const int64_t *source, int pe) {
  api::ctx_atomic_fetch_nbi("shmem_ctx_int64_atomic_fetch_nbi", ctx, fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_atomic_fetch_nbi,
             (shmem_ctx_t ctx, int64_t *fetch, const int64_t *source, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_atomic_fetch_nbi(
    shmem_ctx_t ctx, uint32_t *fetch, const uint32_t *source, int pe) {
  api::ctx_atomic_fetch_nbi("shmem_ctx_uint32_atomic_fetch_nbi", ctx, fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_atomic_fetch_nbi,
             (shmem_ctx_t ctx, uint32_t *fetch, const uint32_t *source, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_atomic_fetch_nbi(
    shmem_ctx_t ctx, uint64_t *fetch, const uint64_t *source, int pe) {
  api::ctx_atomic_fetch_nbi("shmem_ctx_uint64_atomic_fetch_nbi", ctx, fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_atomic_fetch_nbi,
             (shmem_ctx_t ctx, uint64_t *fetch, const uint64_t *source, int pe));

extern "C" USHMEM_API void pshmem_ctx_size_atomic_fetch_nbi(
    shmem_ctx_t ctx, size_t *fetch, const size_t *source, int pe) {
  api::ctx_atomic_fetch_nbi("shmem_ctx_size_atomic_fetch_nbi", ctx, fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_ctx_size_atomic_fetch_nbi,
             (shmem_ctx_t ctx, size_t *fetch, const size_t *source, int pe));

extern "C" USHMEM_API void pshmem_ctx_ptrdiff_atomic_fetch_nbi(
    shmem_ctx_t ctx, ptrdiff_t *fetch, const ptrdiff_t *source, int pe) {
  api::ctx_atomic_fetch_nbi("shmem_ctx_ptrdiff_atomic_fetch_nbi", ctx, fetch, source, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ptrdiff_atomic_fetch_nbi,
             (shmem_ctx_t ctx, ptrdiff_t *fetch, const ptrdiff_t *source, int pe));

extern "C" USHMEM_API void pshmem_int_atomic_compare_swap_nbi(
    int *fetch, int *dest, int cond, int value, int pe) {
  api::atomic_compare_swap_nbi("shmem_int_atomic_compare_swap_nbi", fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_int_atomic_compare_swap_nbi,
             (int *fetch, int *dest, int cond, int value, int pe));

extern "C" USHMEM_API void pshmem_long_atomic_compare_swap_nbi(
    long *fetch, long *dest, long cond, long value, int pe) {
  api::atomic_compare_swap_nbi("shmem_long_atomic_compare_swap_nbi", fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_long_atomic_compare_swap_nbi,
             (long *fetch, long *dest, long cond, long value, int pe));

extern "C" USHMEM_API void pshmem_longlong_atomic_compare_swap_nbi(
    long long *fetch, long long *dest, long long cond, long long value, int pe) {
  api::atomic_compare_swap_nbi(
      "shmem_longlong_atomic_compare_swap_nbi", fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_longlong_atomic_compare_swap_nbi,
             (long long *fetch, long long *dest, long long cond, long long value, int pe));

extern "C" USHMEM_API void pshmem_uint_atomic_compare_swap_nbi(
    unsigned int *fetch, unsigned int *dest, unsigned int cond, unsigned int value, int pe) {
  api::atomic_compare_swap_nbi("shmem_uint_atomic_compare_swap_nbi", fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_uint_atomic_compare_swap_nbi,
             (unsigned int *fetch, unsigned int *dest, unsigned int cond, unsigned int value,
              int pe));

extern "C" USHMEM_API void pshmem_ulong_atomic_compare_swap_nbi(
    unsigned long *fetch, unsigned long *dest, unsigned long cond, unsigned long value, int pe) {
  api::atomic_compare_swap_nbi("shmem_ulong_atomic_compare_swap_nbi", fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_ulong_atomic_compare_swap_nbi,
             (unsigned long *fetch, unsigned long *dest, unsigned long cond, unsigned long value,
              int pe));

extern "C" USHMEM_API void pshmem_ulonglong_atomic_compare_swap_nbi(
    unsigned long long *fetch, unsigned long long *dest, unsigned long long cond,
    unsigned long long value, int pe) {
  api::atomic_compare_swap_nbi(
      "shmem_ulonglong_atomic_compare_swap_nbi", fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_atomic_compare_swap_nbi,
             (unsigned long long *fetch, unsigned long long *dest, unsigned long long cond,
              unsigned long long value, int pe));

extern "C" USHMEM_API void pshmem_int32_atomic_compare_swap_nbi(
    int32_t *fetch, int32_t *dest, int32_t cond, int32_t value, int pe) {
  api::atomic_compare_swap_nbi("shmem_int32_atomic_compare_swap_nbi", fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_int32_atomic_compare_swap_nbi,
             (int32_t *fetch, int32_t *dest, int32_t cond, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_int64_atomic_compare_swap_nbi(
    int64_t *fetch, int64_t *dest, int64_t cond, int64_t value, int pe) {
  api::atomic_compare_swap_nbi("shmem_int64_atomic_compare_swap_nbi", fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_int64_atomic_compare_swap_nbi,
             (int64_t *fetch, int64_t *dest, int64_t cond, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_uint32_atomic_compare_swap_nbi(
    uint32_t *fetch, uint32_t *dest, uint32_t cond, uint32_t value, int pe) {
  api::atomic_compare_swap_nbi(
      "shmem_uint32_atomic_compare_swap_nbi", fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_uint32_atomic_compare_swap_nbi,
             (uint32_t *fetch, uint32_t *dest, uint32_t cond, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_uint64_atomic_compare_swap_nbi(
    uint64_t *fetch, uint64_t *dest, uint64_t cond, uint64_t value, int pe) {
  api::atomic_compare_swap_nbi(
      "shmem_uint64_atomic_compare_swap_nbi", fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_uint64_atomic_compare_swap_nbi,
             (uint64_t *fetch, uint64_t *dest, uint64_t cond, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_size_atomic_compare_swap_nbi(
    size_t *fetch, size_t *dest, size_t cond, size_t value, int pe) {
  api::atomic_compare_swap_nbi("shmem_size_atomic_compare_swap_nbi", fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_size_atomic_compare_swap_nbi,
             (size_t *fetch, size_t *dest, size_t cond, size_t value, int pe));

extern "C" USHMEM_API void pshmem_ptrdiff_atomic_compare_swap_nbi(
    ptrdiff_t *fetch, ptrdiff_t *dest, ptrdiff_t cond, ptrdiff_t value, int pe) {
  api::atomic_compare_swap_nbi(
      "shmem_ptrdiff_atomic_compare_swap_nbi", fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_ptrdiff_atomic_compare_swap_nbi,
             (ptrdiff_t *fetch, ptrdiff_t *dest, ptrdiff_t cond, ptrdiff_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, int *fetch, int *dest, int cond, int value, int pe) {
  api::ctx_atomic_compare_swap_nbi(
      "shmem_ctx_int_atomic_compare_swap_nbi", ctx, fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int_atomic_compare_swap_nbi,
             (shmem_ctx_t ctx, int *fetch, int *dest, int cond, int value, int pe));

extern "C" USHMEM_API void pshmem_ctx_long_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, long *fetch, long *dest, long cond, long value, int pe) {
  api::ctx_atomic_compare_swap_nbi(
      "shmem_ctx_long_atomic_compare_swap_nbi", ctx, fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_long_atomic_compare_swap_nbi,
             (shmem_ctx_t ctx, long *fetch, long *dest, long cond, long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_longlong_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, long long *fetch, long long *dest, long long cond, long long value, int pe) {
  api::ctx_atomic_compare_swap_nbi(
      "shmem_ctx_longlong_atomic_compare_swap_nbi", ctx, fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longlong_atomic_compare_swap_nbi,
             (shmem_ctx_t ctx, long long *fetch, long long *dest, long long cond, long long value,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int cond, unsigned int value,
    int pe) {
  api::ctx_atomic_compare_swap_nbi(
      "shmem_ctx_uint_atomic_compare_swap_nbi", ctx, fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_atomic_compare_swap_nbi,
             (shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int cond,
              unsigned int value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long cond,
    unsigned long value, int pe) {
  api::ctx_atomic_compare_swap_nbi(
      "shmem_ctx_ulong_atomic_compare_swap_nbi", ctx, fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_atomic_compare_swap_nbi,
             (shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long cond,
              unsigned long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, unsigned long long cond,
    unsigned long long value, int pe) {
  api::ctx_atomic_compare_swap_nbi(
      "shmem_ctx_ulonglong_atomic_compare_swap_nbi", ctx, fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_atomic_compare_swap_nbi,
             (shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest,
              unsigned long long cond, unsigned long long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t cond, int32_t value, int pe) {
  api::ctx_atomic_compare_swap_nbi(
      "shmem_ctx_int32_atomic_compare_swap_nbi", ctx, fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_atomic_compare_swap_nbi,
             (shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t cond, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t cond, int64_t value, int pe) {
  api::ctx_atomic_compare_swap_nbi(
      "shmem_ctx_int64_atomic_compare_swap_nbi", ctx, fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_atomic_compare_swap_nbi,
             (shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t cond, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, uint32_t cond, uint32_t value, int pe) {
  api::ctx_atomic_compare_swap_nbi(
      "shmem_ctx_uint32_atomic_compare_swap_nbi", ctx, fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_atomic_compare_swap_nbi,
             (shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, uint32_t cond, uint32_t value,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, uint64_t cond, uint64_t value, int pe) {
  api::ctx_atomic_compare_swap_nbi(
      "shmem_ctx_uint64_atomic_compare_swap_nbi", ctx, fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_atomic_compare_swap_nbi,
             (shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, uint64_t cond, uint64_t value,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_size_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, size_t *fetch, size_t *dest, size_t cond, size_t value, int pe) {
  api::ctx_atomic_compare_swap_nbi(
      "shmem_ctx_size_atomic_compare_swap_nbi", ctx, fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_size_atomic_compare_swap_nbi,
             (shmem_ctx_t ctx, size_t *fetch, size_t *dest, size_t cond, size_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ptrdiff_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, ptrdiff_t *fetch, ptrdiff_t *dest, ptrdiff_t cond, ptrdiff_t value, int pe) {
  api::ctx_atomic_compare_swap_nbi(
      "shmem_ctx_ptrdiff_atomic_compare_swap_nbi", ctx, fetch, dest, cond, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ptrdiff_atomic_compare_swap_nbi,
             (shmem_ctx_t ctx, ptrdiff_t *fetch, ptrdiff_t *dest, ptrdiff_t cond, ptrdiff_t value,
              int pe));

extern "C" USHMEM_API void pshmem_float_atomic_swap_nbi(
    float *fetch, float *dest, float value, int pe) {
  api::atomic_swap_nbi("shmem_float_atomic_swap_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_float_atomic_swap_nbi, (float *fetch, float *dest, float value, int pe));

extern "C" USHMEM_API void pshmem_double_atomic_swap_nbi(
    double *fetch, double *dest, double value, int pe) {
  api::atomic_swap_nbi("shmem_double_atomic_swap_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_double_atomic_swap_nbi,
             (double *fetch, double *dest, double value, int pe));

extern "C" USHMEM_API void pshmem_int_atomic_swap_nbi(int *fetch, int *dest, int value, int pe) {
  api::atomic_swap_nbi("shmem_int_atomic_swap_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int_atomic_swap_nbi, (int *fetch, int *dest, int value, int pe));

extern "C" USHMEM_API void pshmem_long_atomic_swap_nbi(
    long *fetch, long *dest, long value, int pe) {
  api::atomic_swap_nbi("shmem_long_atomic_swap_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_long_atomic_swap_nbi, (long *fetch, long *dest, long value, int pe));

extern "C" USHMEM_API void pshmem_longlong_atomic_swap_nbi(
    long long *fetch, long long *dest, long long value, int pe) {
  api::atomic_swap_nbi("shmem_longlong_atomic_swap_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_longlong_atomic_swap_nbi,
             (long long *fetch, long long *dest, long long value, int pe));

extern "C" USHMEM_API void pshmem_uint_atomic_swap_nbi(
    unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  api::atomic_swap_nbi("shmem_uint_atomic_swap_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint_atomic_swap_nbi,
             (unsigned int *fetch, unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API void pshmem_ulong_atomic_swap_nbi(
    unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  api::atomic_swap_nbi("shmem_ulong_atomic_swap_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulong_atomic_swap_nbi,
             (unsigned long *fetch, unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_atomic_swap_nbi(
    unsigned long long *fetch, unsigned long long *dest, unsigned long long value, int pe) {
  api::atomic_swap_nbi("shmem_ulonglong_atomic_swap_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_atomic_swap_nbi,
             (unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
              int pe));

extern "C" USHMEM_API void pshmem_int32_atomic_swap_nbi(
    int32_t *fetch, int32_t *dest, int32_t value, int pe) {
  api::atomic_swap_nbi("shmem_int32_atomic_swap_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int32_atomic_swap_nbi,
             (int32_t *fetch, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_int64_atomic_swap_nbi(
    int64_t *fetch, int64_t *dest, int64_t value, int pe) {
  api::atomic_swap_nbi("shmem_int64_atomic_swap_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int64_atomic_swap_nbi,
             (int64_t *fetch, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_uint32_atomic_swap_nbi(
    uint32_t *fetch, uint32_t *dest, uint32_t value, int pe) {
  api::atomic_swap_nbi("shmem_uint32_atomic_swap_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint32_atomic_swap_nbi,
             (uint32_t *fetch, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_uint64_atomic_swap_nbi(
    uint64_t *fetch, uint64_t *dest, uint64_t value, int pe) {
  api::atomic_swap_nbi("shmem_uint64_atomic_swap_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint64_atomic_swap_nbi,
             (uint64_t *fetch, uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_size_atomic_swap_nbi(
    size_t *fetch, size_t *dest, size_t value, int pe) {
  api::atomic_swap_nbi("shmem_size_atomic_swap_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_size_atomic_swap_nbi, (size_t *fetch, size_t *dest, size_t value, int pe));

extern "C" USHMEM_API void pshmem_ptrdiff_atomic_swap_nbi(
    ptrdiff_t *fetch, ptrdiff_t *dest, ptrdiff_t value, int pe) {
  api::atomic_swap_nbi("shmem_ptrdiff_atomic_swap_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ptrdiff_atomic_swap_nbi,
             (ptrdiff_t *fetch, ptrdiff_t *dest, ptrdiff_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_float_atomic_swap_nbi(
    shmem_ctx_t ctx, float *fetch, float *dest, float value, int pe) {
  api::ctx_atomic_swap_nbi("shmem_ctx_float_atomic_swap_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_float_atomic_swap_nbi,
             (shmem_ctx_t ctx, float *fetch, float *dest, float value, int pe));

extern "C" USHMEM_API void pshmem_ctx_double_atomic_swap_nbi(
    shmem_ctx_t ctx, double *fetch, double *dest, double value, int pe) {
  api::ctx_atomic_swap_nbi("shmem_ctx_double_atomic_swap_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_double_atomic_swap_nbi,
             (shmem_ctx_t ctx, double *fetch, double *dest, double value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int_atomic_swap_nbi(
    shmem_ctx_t ctx, int *fetch, int *dest, int value, int pe) {
  api::ctx_atomic_swap_nbi("shmem_ctx_int_atomic_swap_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int_atomic_swap_nbi,
             (shmem_ctx_t ctx, int *fetch, int *dest, int value, int pe));

extern "C" USHMEM_API void pshmem_ctx_long_atomic_swap_nbi(
    shmem_ctx_t ctx, long *fetch, long *dest, long value, int pe) {
  api::ctx_atomic_swap_nbi("shmem_ctx_long_atomic_swap_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_long_atomic_swap_nbi,
             (shmem_ctx_t ctx, long *fetch, long *dest, long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_longlong_atomic_swap_nbi(
    shmem_ctx_t ctx, long long *fetch, long long *dest, long long value, int pe) {
  api::ctx_atomic_swap_nbi("shmem_ctx_longlong_atomic_swap_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longlong_atomic_swap_nbi,
             (shmem_ctx_t ctx, long long *fetch, long long *dest, long long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_atomic_swap_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  api::ctx_atomic_swap_nbi("shmem_ctx_uint_atomic_swap_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_atomic_swap_nbi,
             (shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_atomic_swap_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  api::ctx_atomic_swap_nbi("shmem_ctx_ulong_atomic_swap_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_atomic_swap_nbi,
             (shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_atomic_swap_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
    int pe) {
  api::ctx_atomic_swap_nbi("shmem_ctx_ulonglong_atomic_swap_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_atomic_swap_nbi,
             (shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest,
              unsigned long long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_atomic_swap_nbi(
    shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t value, int pe) {
  api::ctx_atomic_swap_nbi("shmem_ctx_int32_atomic_swap_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_atomic_swap_nbi,
             (shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_atomic_swap_nbi(
    shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t value, int pe) {
  api::ctx_atomic_swap_nbi("shmem_ctx_int64_atomic_swap_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_atomic_swap_nbi,
             (shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_atomic_swap_nbi(
    shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, uint32_t value, int pe) {
  api::ctx_atomic_swap_nbi("shmem_ctx_uint32_atomic_swap_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_atomic_swap_nbi,
             (shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_atomic_swap_nbi(
    shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, uint64_t value, int pe) {
  api::ctx_atomic_swap_nbi("shmem_ctx_uint64_atomic_swap_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_atomic_swap_nbi,
             (shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_size_atomic_swap_nbi(
    shmem_ctx_t ctx, size_t *fetch, size_t *dest, size_t value, int pe) {
  api::ctx_atomic_swap_nbi("shmem_ctx_size_atomic_swap_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_size_atomic_swap_nbi,
             (shmem_ctx_t ctx, size_t *fetch, size_t *dest, size_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ptrdiff_atomic_swap_nbi(
    shmem_ctx_t ctx, ptrdiff_t *fetch, ptrdiff_t *dest, ptrdiff_t value, int pe) {
  api::ctx_atomic_swap_nbi("shmem_ctx_ptrdiff_atomic_swap_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ptrdiff_atomic_swap_nbi,
             (shmem_ctx_t ctx, ptrdiff_t *fetch, ptrdiff_t *dest, ptrdiff_t value, int pe));
