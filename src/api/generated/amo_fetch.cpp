// SPDX-License-Identifier: Apache-2.0
// SHMEM_ATOMIC_FETCH, SHMEM_ATOMIC_SET, SHMEM_ATOMIC_SWAP: every typed, sized and context form
// written out, with the checks and the work in api/templates.hpp. Written by
// tools/generate_api/generate.py; change the tables there, not this file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API float pshmem_float_atomic_fetch(const float *source, int pe) {
  return api::atomic_fetch("shmem_float_atomic_fetch", source, pe);
}
USHMEM_ALIAS(float, shmem_float_atomic_fetch, (const float *source, int pe));

extern "C" USHMEM_API double pshmem_double_atomic_fetch(const double *source, int pe) {
  return api::atomic_fetch("shmem_double_atomic_fetch", source, pe);
}
USHMEM_ALIAS(double, shmem_double_atomic_fetch, (const double *source, int pe));

extern "C" USHMEM_API int pshmem_int_atomic_fetch(const int *source, int pe) {
  return api::atomic_fetch("shmem_int_atomic_fetch", source, pe);
}
USHMEM_ALIAS(int, shmem_int_atomic_fetch, (const int *source, int pe));

extern "C" USHMEM_API long pshmem_long_atomic_fetch(const long *source, int pe) {
  return api::atomic_fetch("shmem_long_atomic_fetch", source, pe);
}
USHMEM_ALIAS(long, shmem_long_atomic_fetch, (const long *source, int pe));

extern "C" USHMEM_API long long pshmem_longlong_atomic_fetch(const long long *source, int pe) {
  return api::atomic_fetch("shmem_longlong_atomic_fetch", source, pe);
}
USHMEM_ALIAS(long long, shmem_longlong_atomic_fetch, (const long long *source, int pe));

extern "C" USHMEM_API unsigned int pshmem_uint_atomic_fetch(const unsigned int *source, int pe) {
  return api::atomic_fetch("shmem_uint_atomic_fetch", source, pe);
}
USHMEM_ALIAS(unsigned int, shmem_uint_atomic_fetch, (const unsigned int *source, int pe));

extern "C" USHMEM_API unsigned long pshmem_ulong_atomic_fetch(const unsigned long *source, int pe) {
  return api::atomic_fetch("shmem_ulong_atomic_fetch", source, pe);
}
USHMEM_ALIAS(unsigned long, shmem_ulong_atomic_fetch, (const unsigned long *source, int pe));

extern "C" USHMEM_API unsigned long long pshmem_ulonglong_atomic_fetch(
    const unsigned long long *source, int pe) {
  return api::atomic_fetch("shmem_ulonglong_atomic_fetch", source, pe);
}
USHMEM_ALIAS(unsigned long long, shmem_ulonglong_atomic_fetch,
             (const unsigned long long *source, int pe));

extern "C" USHMEM_API int32_t pshmem_int32_atomic_fetch(const int32_t *source, int pe) {
  return api::atomic_fetch("shmem_int32_atomic_fetch", source, pe);
}
USHMEM_ALIAS(int32_t, shmem_int32_atomic_fetch, (const int32_t *source, int pe));

extern "C" USHMEM_API int64_t pshmem_int64_atomic_fetch(const int64_t *source, int pe) {
  return api::atomic_fetch("shmem_int64_atomic_fetch", source, pe);
}
USHMEM_ALIAS(int64_t, shmem_int64_atomic_fetch, (const int64_t *source, int pe));

extern "C" USHMEM_API uint32_t pshmem_uint32_atomic_fetch(const uint32_t *source, int pe) {
  return api::atomic_fetch("shmem_uint32_atomic_fetch", source, pe);
}
USHMEM_ALIAS(uint32_t, shmem_uint32_atomic_fetch, (const uint32_t *source, int pe));

extern "C" USHMEM_API uint64_t pshmem_uint64_atomic_fetch(const uint64_t *source, int pe) {
  return api::atomic_fetch("shmem_uint64_atomic_fetch", source, pe);
}
USHMEM_ALIAS(uint64_t, shmem_uint64_atomic_fetch, (const uint64_t *source, int pe));

extern "C" USHMEM_API size_t pshmem_size_atomic_fetch(const size_t *source, int pe) {
  return api::atomic_fetch("shmem_size_atomic_fetch", source, pe);
}
USHMEM_ALIAS(size_t, shmem_size_atomic_fetch, (const size_t *source, int pe));

extern "C" USHMEM_API ptrdiff_t pshmem_ptrdiff_atomic_fetch(const ptrdiff_t *source, int pe) {
  return api::atomic_fetch("shmem_ptrdiff_atomic_fetch", source, pe);
}
USHMEM_ALIAS(ptrdiff_t, shmem_ptrdiff_atomic_fetch, (const ptrdiff_t *source, int pe));

extern "C" USHMEM_API float pshmem_ctx_float_atomic_fetch(
    shmem_ctx_t ctx, const float *source, int pe) {
  return api::ctx_atomic_fetch("shmem_ctx_float_atomic_fetch", ctx, source, pe);
}
USHMEM_ALIAS(float, shmem_ctx_float_atomic_fetch, (shmem_ctx_t ctx, const float *source, int pe));

extern "C" USHMEM_API double pshmem_ctx_double_atomic_fetch(
    shmem_ctx_t ctx, const double *source, int pe) {
  return api::ctx_atomic_fetch("shmem_ctx_double_atomic_fetch", ctx, source, pe);
}
USHMEM_ALIAS(double, shmem_ctx_double_atomic_fetch,
             (shmem_ctx_t ctx, const double *source, int pe));

extern "C" USHMEM_API int pshmem_ctx_int_atomic_fetch(shmem_ctx_t ctx, const int *source, int pe) {
  return api::ctx_atomic_fetch("shmem_ctx_int_atomic_fetch", ctx, source, pe);
}
USHMEM_ALIAS(int, shmem_ctx_int_atomic_fetch, (shmem_ctx_t ctx, const int *source, int pe));

extern "C" USHMEM_API long pshmem_ctx_long_atomic_fetch(
    shmem_ctx_t ctx, const long *source, int pe) {
  return api::ctx_atomic_fetch("shmem_ctx_long_atomic_fetch", ctx, source, pe);
}
USHMEM_ALIAS(long, shmem_ctx_long_atomic_fetch, (shmem_ctx_t ctx, const long *source, int pe));

extern "C" USHMEM_API long long pshmem_ctx_longlong_atomic_fetch(
    shmem_ctx_t ctx, const long long *source, int pe) {
  return api::ctx_atomic_fetch("shmem_ctx_longlong_atomic_fetch", ctx, source, pe);
}
USHMEM_ALIAS(long long, shmem_ctx_longlong_atomic_fetch,
             (shmem_ctx_t ctx, const long long *source, int pe));

extern "C" USHMEM_API unsigned int pshmem_ctx_uint_atomic_fetch(
    shmem_ctx_t ctx, const unsigned int *source, int pe) {
  return api::ctx_atomic_fetch("shmem_ctx_uint_atomic_fetch", ctx, source, pe);
}
USHMEM_ALIAS(unsigned int, shmem_ctx_uint_atomic_fetch,
             (shmem_ctx_t ctx, const unsigned int *source, int pe));

extern "C" USHMEM_API unsigned long pshmem_ctx_ulong_atomic_fetch(
    shmem_ctx_t ctx, const unsigned long *source, int pe) {
  return api::ctx_atomic_fetch("shmem_ctx_ulong_atomic_fetch", ctx, source, pe);
}
USHMEM_ALIAS(unsigned long, shmem_ctx_ulong_atomic_fetch,
             (shmem_ctx_t ctx, const unsigned long *source, int pe));

extern "C" USHMEM_API unsigned long long pshmem_ctx_ulonglong_atomic_fetch(
    shmem_ctx_t ctx, const unsigned long long *source, int pe) {
  return api::ctx_atomic_fetch("shmem_ctx_ulonglong_atomic_fetch", ctx, source, pe);
}
USHMEM_ALIAS(unsigned long long, shmem_ctx_ulonglong_atomic_fetch,
             (shmem_ctx_t ctx, const unsigned long long *source, int pe));

extern "C" USHMEM_API int32_t pshmem_ctx_int32_atomic_fetch(
    shmem_ctx_t ctx, const int32_t *source, int pe) {
  return api::ctx_atomic_fetch("shmem_ctx_int32_atomic_fetch", ctx, source, pe);
}
USHMEM_ALIAS(int32_t, shmem_ctx_int32_atomic_fetch,
             (shmem_ctx_t ctx, const int32_t *source, int pe));

extern "C" USHMEM_API int64_t pshmem_ctx_int64_atomic_fetch(
    shmem_ctx_t ctx, const int64_t *source, int pe) {
  return api::ctx_atomic_fetch("shmem_ctx_int64_atomic_fetch", ctx, source, pe);
}
USHMEM_ALIAS(int64_t, shmem_ctx_int64_atomic_fetch,
             (shmem_ctx_t ctx, const int64_t *source, int pe));

extern "C" USHMEM_API uint32_t pshmem_ctx_uint32_atomic_fetch(
    shmem_ctx_t ctx, const uint32_t *source, int pe) {
  return api::ctx_atomic_fetch("shmem_ctx_uint32_atomic_fetch", ctx, source, pe);
}
USHMEM_ALIAS(uint32_t, shmem_ctx_uint32_atomic_fetch,
             (shmem_ctx_t ctx, const uint32_t *source, int pe));

extern "C" USHMEM_API uint64_t pshmem_ctx_uint64_atomic_fetch(
    shmem_ctx_t ctx, const uint64_t *source, int pe) {
  return api::ctx_atomic_fetch("shmem_ctx_uint64_atomic_fetch", ctx, source, pe);
}
USHMEM_ALIAS(uint64_t, shmem_ctx_uint64_atomic_fetch,
             (shmem_ctx_t ctx, const uint64_t *source, int pe));

extern "C" USHMEM_API size_t pshmem_ctx_size_atomic_fetch(
    shmem_ctx_t ctx, const size_t *source, int pe) {
  return api::ctx_atomic_fetch("shmem_ctx_size_atomic_fetch", ctx, source, pe);
}
USHMEM_ALIAS(size_t, shmem_ctx_size_atomic_fetch, (shmem_ctx_t ctx, const size_t *source, int pe));

extern "C" USHMEM_API ptrdiff_t pshmem_ctx_ptrdiff_atomic_fetch(
    shmem_ctx_t ctx, const ptrdiff_t *source, int pe) {
  return api::ctx_atomic_fetch("shmem_ctx_ptrdiff_atomic_fetch", ctx, source, pe);
}
USHMEM_ALIAS(ptrdiff_t, shmem_ctx_ptrdiff_atomic_fetch,
             (shmem_ctx_t ctx, const ptrdiff_t *source, int pe));

extern "C" USHMEM_API void pshmem_float_atomic_set(float *dest, float value, int pe) {
  api::atomic_set("shmem_float_atomic_set", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_float_atomic_set, (float *dest, float value, int pe));

extern "C" USHMEM_API void pshmem_double_atomic_set(double *dest, double value, int pe) {
  api::atomic_set("shmem_double_atomic_set", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_double_atomic_set, (double *dest, double value, int pe));

extern "C" USHMEM_API void pshmem_int_atomic_set(int *dest, int value, int pe) {
  api::atomic_set("shmem_int_atomic_set", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int_atomic_set, (int *dest, int value, int pe));

extern "C" USHMEM_API void pshmem_long_atomic_set(long *dest, long value, int pe) {
  api::atomic_set("shmem_long_atomic_set", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_long_atomic_set, (long *dest, long value, int pe));

extern "C" USHMEM_API void pshmem_longlong_atomic_set(long long *dest, long long value, int pe) {
  api::atomic_set("shmem_longlong_atomic_set", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_longlong_atomic_set, (long long *dest, long long value, int pe));

extern "C" USHMEM_API void pshmem_uint_atomic_set(unsigned int *dest, unsigned int value, int pe) {
  api::atomic_set("shmem_uint_atomic_set", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint_atomic_set, (unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API void pshmem_ulong_atomic_set(
    unsigned long *dest, unsigned long value, int pe) {
  api::atomic_set("shmem_ulong_atomic_set", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulong_atomic_set, (unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_atomic_set(
    unsigned long long *dest, unsigned long long value, int pe) {
  api::atomic_set("shmem_ulonglong_atomic_set", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_atomic_set,
             (unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API void pshmem_int32_atomic_set(int32_t *dest, int32_t value, int pe) {
  api::atomic_set("shmem_int32_atomic_set", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int32_atomic_set, (int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_int64_atomic_set(int64_t *dest, int64_t value, int pe) {
  api::atomic_set("shmem_int64_atomic_set", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int64_atomic_set, (int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_uint32_atomic_set(uint32_t *dest, uint32_t value, int pe) {
  api::atomic_set("shmem_uint32_atomic_set", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint32_atomic_set, (uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_uint64_atomic_set(uint64_t *dest, uint64_t value, int pe) {
  api::atomic_set("shmem_uint64_atomic_set", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint64_atomic_set, (uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_size_atomic_set(size_t *dest, size_t value, int pe) {
  api::atomic_set("shmem_size_atomic_set", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_size_atomic_set, (size_t *dest, size_t value, int pe));

extern "C" USHMEM_API void pshmem_ptrdiff_atomic_set(ptrdiff_t *dest, ptrdiff_t value, int pe) {
  api::atomic_set("shmem_ptrdiff_atomic_set", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ptrdiff_atomic_set, (ptrdiff_t *dest, ptrdiff_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_float_atomic_set(
    shmem_ctx_t ctx, float *dest, float value, int pe) {
  api::ctx_atomic_set("shmem_ctx_float_atomic_set", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_float_atomic_set, (shmem_ctx_t ctx, float *dest, float value, int pe));

extern "C" USHMEM_API void pshmem_ctx_double_atomic_set(
    shmem_ctx_t ctx, double *dest, double value, int pe) {
  api::ctx_atomic_set("shmem_ctx_double_atomic_set", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_double_atomic_set,
             (shmem_ctx_t ctx, double *dest, double value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int_atomic_set(
    shmem_ctx_t ctx, int *dest, int value, int pe) {
  api::ctx_atomic_set("shmem_ctx_int_atomic_set", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int_atomic_set, (shmem_ctx_t ctx, int *dest, int value, int pe));

extern "C" USHMEM_API void pshmem_ctx_long_atomic_set(
    shmem_ctx_t ctx, long *dest, long value, int pe) {
  api::ctx_atomic_set("shmem_ctx_long_atomic_set", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_long_atomic_set, (shmem_ctx_t ctx, long *dest, long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_longlong_atomic_set(
    shmem_ctx_t ctx, long long *dest, long long value, int pe) {
  api::ctx_atomic_set("shmem_ctx_longlong_atomic_set", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longlong_atomic_set,
             (shmem_ctx_t ctx, long long *dest, long long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_atomic_set(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  api::ctx_atomic_set("shmem_ctx_uint_atomic_set", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_atomic_set,
             (shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_atomic_set(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  api::ctx_atomic_set("shmem_ctx_ulong_atomic_set", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_atomic_set,
             (shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_atomic_set(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  api::ctx_atomic_set("shmem_ctx_ulonglong_atomic_set", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_atomic_set,
             (shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_atomic_set(
    shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe) {
  api::ctx_atomic_set("shmem_ctx_int32_atomic_set", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_atomic_set,
             (shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_atomic_set(
    shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe) {
  api::ctx_atomic_set("shmem_ctx_int64_atomic_set", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_atomic_set,
             (shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_atomic_set(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe) {
  api::ctx_atomic_set("shmem_ctx_uint32_atomic_set", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_atomic_set,
             (shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_atomic_set(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe) {
  api::ctx_atomic_set("shmem_ctx_uint64_atomic_set", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_atomic_set,
             (shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_size_atomic_set(
    shmem_ctx_t ctx, size_t *dest, size_t value, int pe) {
  api::ctx_atomic_set("shmem_ctx_size_atomic_set", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_size_atomic_set,
             (shmem_ctx_t ctx, size_t *dest, size_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ptrdiff_atomic_set(
    shmem_ctx_t ctx, ptrdiff_t *dest, ptrdiff_t value, int pe) {
  api::ctx_atomic_set("shmem_ctx_ptrdiff_atomic_set", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ptrdiff_atomic_set,
             (shmem_ctx_t ctx, ptrdiff_t *dest, ptrdiff_t value, int pe));

extern "C" USHMEM_API float pshmem_float_atomic_swap(float *dest, float value, int pe) {
  return api::atomic_swap("shmem_float_atomic_swap", dest, value, pe);
}
USHMEM_ALIAS(float, shmem_float_atomic_swap, (float *dest, float value, int pe));

extern "C" USHMEM_API double pshmem_double_atomic_swap(double *dest, double value, int pe) {
  return api::atomic_swap("shmem_double_atomic_swap", dest, value, pe);
}
USHMEM_ALIAS(double, shmem_double_atomic_swap, (double *dest, double value, int pe));

extern "C" USHMEM_API int pshmem_int_atomic_swap(int *dest, int value, int pe) {
  return api::atomic_swap("shmem_int_atomic_swap", dest, value, pe);
}
USHMEM_ALIAS(int, shmem_int_atomic_swap, (int *dest, int value, int pe));

extern "C" USHMEM_API long pshmem_long_atomic_swap(long *dest, long value, int pe) {
  return api::atomic_swap("shmem_long_atomic_swap", dest, value, pe);
}
USHMEM_ALIAS(long, shmem_long_atomic_swap, (long *dest, long value, int pe));

extern "C" USHMEM_API long long pshmem_longlong_atomic_swap(
    long long *dest, long long value, int pe) {
  return api::atomic_swap("shmem_longlong_atomic_swap", dest, value, pe);
}
USHMEM_ALIAS(long long, shmem_longlong_atomic_swap, (long long *dest, long long value, int pe));

extern "C" USHMEM_API unsigned int pshmem_uint_atomic_swap(
    unsigned int *dest, unsigned int value, int pe) {
  return api::atomic_swap("shmem_uint_atomic_swap", dest, value, pe);
}
USHMEM_ALIAS(unsigned int, shmem_uint_atomic_swap,
             (unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API unsigned long pshmem_ulong_atomic_swap(
    unsigned long *dest, unsigned long value, int pe) {
  return api::atomic_swap("shmem_ulong_atomic_swap", dest, value, pe);
}
USHMEM_ALIAS(unsigned long, shmem_ulong_atomic_swap,
             (unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API unsigned long long pshmem_ulonglong_atomic_swap(
    unsigned long long *dest, unsigned long long value, int pe) {
  return api::atomic_swap("shmem_ulonglong_atomic_swap", dest, value, pe);
}
USHMEM_ALIAS(unsigned long long, shmem_ulonglong_atomic_swap,
             (unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API int32_t pshmem_int32_atomic_swap(int32_t *dest, int32_t value, int pe) {
  return api::atomic_swap("shmem_int32_atomic_swap", dest, value, pe);
}
USHMEM_ALIAS(int32_t, shmem_int32_atomic_swap, (int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API int64_t pshmem_int64_atomic_swap(int64_t *dest, int64_t value, int pe) {
  return api::atomic_swap("shmem_int64_atomic_swap", dest, value, pe);
}
USHMEM_ALIAS(int64_t, shmem_int64_atomic_swap, (int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API uint32_t pshmem_uint32_atomic_swap(uint32_t *dest, uint32_t value, int pe) {
  return api::atomic_swap("shmem_uint32_atomic_swap", dest, value, pe);
}
USHMEM_ALIAS(uint32_t, shmem_uint32_atomic_swap, (uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API uint64_t pshmem_uint64_atomic_swap(uint64_t *dest, uint64_t value, int pe) {
  return api::atomic_swap("shmem_uint64_atomic_swap", dest, value, pe);
}
USHMEM_ALIAS(uint64_t, shmem_uint64_atomic_swap, (uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API size_t pshmem_size_atomic_swap(size_t *dest, size_t value, int pe) {
  return api::atomic_swap("shmem_size_atomic_swap", dest, value, pe);
}
USHMEM_ALIAS(size_t, shmem_size_atomic_swap, (size_t *dest, size_t value, int pe));

extern "C" USHMEM_API ptrdiff_t pshmem_ptrdiff_atomic_swap(
    ptrdiff_t *dest, ptrdiff_t value, int pe) {
  return api::atomic_swap("shmem_ptrdiff_atomic_swap", dest, value, pe);
}
USHMEM_ALIAS(ptrdiff_t, shmem_ptrdiff_atomic_swap, (ptrdiff_t *dest, ptrdiff_t value, int pe));

extern "C" USHMEM_API float pshmem_ctx_float_atomic_swap(
    shmem_ctx_t ctx, float *dest, float value, int pe) {
  return api::ctx_atomic_swap("shmem_ctx_float_atomic_swap", ctx, dest, value, pe);
}
USHMEM_ALIAS(float, shmem_ctx_float_atomic_swap,
             (shmem_ctx_t ctx, float *dest, float value, int pe));

extern "C" USHMEM_API double pshmem_ctx_double_atomic_swap(
    shmem_ctx_t ctx, double *dest, double value, int pe) {
  return api::ctx_atomic_swap("shmem_ctx_double_atomic_swap", ctx, dest, value, pe);
}
USHMEM_ALIAS(double, shmem_ctx_double_atomic_swap,
             (shmem_ctx_t ctx, double *dest, double value, int pe));

extern "C" USHMEM_API int pshmem_ctx_int_atomic_swap(
    shmem_ctx_t ctx, int *dest, int value, int pe) {
  return api::ctx_atomic_swap("shmem_ctx_int_atomic_swap", ctx, dest, value, pe);
}
USHMEM_ALIAS(int, shmem_ctx_int_atomic_swap, (shmem_ctx_t ctx, int *dest, int value, int pe));

extern "C" USHMEM_API long pshmem_ctx_long_atomic_swap(
    shmem_ctx_t ctx, long *dest, long value, int pe) {
  return api::ctx_atomic_swap("shmem_ctx_long_atomic_swap", ctx, dest, value, pe);
}
USHMEM_ALIAS(long, shmem_ctx_long_atomic_swap, (shmem_ctx_t ctx, long *dest, long value, int pe));

extern "C" USHMEM_API long long pshmem_ctx_longlong_atomic_swap(
    shmem_ctx_t ctx, long long *dest, long long value, int pe) {
  return api::ctx_atomic_swap("shmem_ctx_longlong_atomic_swap", ctx, dest, value, pe);
}
USHMEM_ALIAS(long long, shmem_ctx_longlong_atomic_swap,
             (shmem_ctx_t ctx, long long *dest, long long value, int pe));

extern "C" USHMEM_API unsigned int pshmem_ctx_uint_atomic_swap(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  return api::ctx_atomic_swap("shmem_ctx_uint_atomic_swap", ctx, dest, value, pe);
}
USHMEM_ALIAS(unsigned int, shmem_ctx_uint_atomic_swap,
             (shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API unsigned long pshmem_ctx_ulong_atomic_swap(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  return api::ctx_atomic_swap("shmem_ctx_ulong_atomic_swap", ctx, dest, value, pe);
}
USHMEM_ALIAS(unsigned long, shmem_ctx_ulong_atomic_swap,
             (shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API unsigned long long pshmem_ctx_ulonglong_atomic_swap(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  return api::ctx_atomic_swap("shmem_ctx_ulonglong_atomic_swap", ctx, dest, value, pe);
}
USHMEM_ALIAS(unsigned long long, shmem_ctx_ulonglong_atomic_swap,
             (shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API int32_t pshmem_ctx_int32_atomic_swap(
    shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe) {
  return api::ctx_atomic_swap("shmem_ctx_int32_atomic_swap", ctx, dest, value, pe);
}
USHMEM_ALIAS(int32_t, shmem_ctx_int32_atomic_swap,
             (shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API int64_t pshmem_ctx_int64_atomic_swap(
    shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe) {
  return api::ctx_atomic_swap("shmem_ctx_int64_atomic_swap", ctx, dest, value, pe);
}
USHMEM_ALIAS(int64_t, shmem_ctx_int64_atomic_swap,
             (shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API uint32_t pshmem_ctx_uint32_atomic_swap(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe) {
  return api::ctx_atomic_swap("shmem_ctx_uint32_atomic_swap", ctx, dest, value, pe);
}
USHMEM_ALIAS(uint32_t, shmem_ctx_uint32_atomic_swap,
             (shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API uint64_t pshmem_ctx_uint64_atomic_swap(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe) {
  return api::ctx_atomic_swap("shmem_ctx_uint64_atomic_swap", ctx, dest, value, pe);
}
USHMEM_ALIAS(uint64_t, shmem_ctx_uint64_atomic_swap,
             (shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API size_t pshmem_ctx_size_atomic_swap(
    shmem_ctx_t ctx, size_t *dest, size_t value, int pe) {
  return api::ctx_atomic_swap("shmem_ctx_size_atomic_swap", ctx, dest, value, pe);
}
USHMEM_ALIAS(size_t, shmem_ctx_size_atomic_swap,
             (shmem_ctx_t ctx, size_t *dest, size_t value, int pe));

extern "C" USHMEM_API ptrdiff_t pshmem_ctx_ptrdiff_atomic_swap(
    shmem_ctx_t ctx, ptrdiff_t *dest, ptrdiff_t value, int pe) {
  return api::ctx_atomic_swap("shmem_ctx_ptrdiff_atomic_swap", ctx, dest, value, pe);
}
USHMEM_ALIAS(ptrdiff_t, shmem_ctx_ptrdiff_atomic_swap,
             (shmem_ctx_t ctx, ptrdiff_t *dest, ptrdiff_t value, int pe));
