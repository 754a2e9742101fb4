// SPDX-License-Identifier: Apache-2.0
// SHMEM_ATOMIC_FETCH_INC, SHMEM_ATOMIC_INC, SHMEM_ATOMIC_FETCH_ADD, SHMEM_ATOMIC_ADD: every typed,
// sized and context form written out, with the checks and the work in api/templates.hpp. Written by
// tools/generate_api/generate.py; change the tables there, not this file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API int pshmem_int_atomic_fetch_inc(int *dest, int pe) {
  return api::atomic_fetch_inc("shmem_int_atomic_fetch_inc", dest, pe);
}
USHMEM_ALIAS(int, shmem_int_atomic_fetch_inc, (int *dest, int pe));

extern "C" USHMEM_API long pshmem_long_atomic_fetch_inc(long *dest, int pe) {
  return api::atomic_fetch_inc("shmem_long_atomic_fetch_inc", dest, pe);
}
USHMEM_ALIAS(long, shmem_long_atomic_fetch_inc, (long *dest, int pe));

extern "C" USHMEM_API long long pshmem_longlong_atomic_fetch_inc(long long *dest, int pe) {
  return api::atomic_fetch_inc("shmem_longlong_atomic_fetch_inc", dest, pe);
}
USHMEM_ALIAS(long long, shmem_longlong_atomic_fetch_inc, (long long *dest, int pe));

extern "C" USHMEM_API unsigned int pshmem_uint_atomic_fetch_inc(unsigned int *dest, int pe) {
  return api::atomic_fetch_inc("shmem_uint_atomic_fetch_inc", dest, pe);
}
USHMEM_ALIAS(unsigned int, shmem_uint_atomic_fetch_inc, (unsigned int *dest, int pe));

extern "C" USHMEM_API unsigned long pshmem_ulong_atomic_fetch_inc(unsigned long *dest, int pe) {
  return api::atomic_fetch_inc("shmem_ulong_atomic_fetch_inc", dest, pe);
}
USHMEM_ALIAS(unsigned long, shmem_ulong_atomic_fetch_inc, (unsigned long *dest, int pe));

extern "C" USHMEM_API unsigned long long pshmem_ulonglong_atomic_fetch_inc(
    unsigned long long *dest, int pe) {
  return api::atomic_fetch_inc("shmem_ulonglong_atomic_fetch_inc", dest, pe);
}
USHMEM_ALIAS(unsigned long long, shmem_ulonglong_atomic_fetch_inc,
             (unsigned long long *dest, int pe));

extern "C" USHMEM_API int32_t pshmem_int32_atomic_fetch_inc(int32_t *dest, int pe) {
  return api::atomic_fetch_inc("shmem_int32_atomic_fetch_inc", dest, pe);
}
USHMEM_ALIAS(int32_t, shmem_int32_atomic_fetch_inc, (int32_t *dest, int pe));

extern "C" USHMEM_API int64_t pshmem_int64_atomic_fetch_inc(int64_t *dest, int pe) {
  return api::atomic_fetch_inc("shmem_int64_atomic_fetch_inc", dest, pe);
}
USHMEM_ALIAS(int64_t, shmem_int64_atomic_fetch_inc, (int64_t *dest, int pe));

extern "C" USHMEM_API uint32_t pshmem_uint32_atomic_fetch_inc(uint32_t *dest, int pe) {
  return api::atomic_fetch_inc("shmem_uint32_atomic_fetch_inc", dest, pe);
}
USHMEM_ALIAS(uint32_t, shmem_uint32_atomic_fetch_inc, (uint32_t *dest, int pe));

extern "C" USHMEM_API uint64_t pshmem_uint64_atomic_fetch_inc(uint64_t *dest, int pe) {
  return api::atomic_fetch_inc("shmem_uint64_atomic_fetch_inc", dest, pe);
}
USHMEM_ALIAS(uint64_t, shmem_uint64_atomic_fetch_inc, (uint64_t *dest, int pe));

extern "C" USHMEM_API size_t pshmem_size_atomic_fetch_inc(size_t *dest, int pe) {
  return api::atomic_fetch_inc("shmem_size_atomic_fetch_inc", dest, pe);
}
USHMEM_ALIAS(size_t, shmem_size_atomic_fetch_inc, (size_t *dest, int pe));

extern "C" USHMEM_API ptrdiff_t pshmem_ptrdiff_atomic_fetch_inc(ptrdiff_t *dest, int pe) {
  return api::atomic_fetch_inc("shmem_ptrdiff_atomic_fetch_inc", dest, pe);
}
USHMEM_ALIAS(ptrdiff_t, shmem_ptrdiff_atomic_fetch_inc, (ptrdiff_t *dest, int pe));

extern "C" USHMEM_API int pshmem_ctx_int_atomic_fetch_inc(shmem_ctx_t ctx, int *dest, int pe) {
  return api::ctx_atomic_fetch_inc("shmem_ctx_int_atomic_fetch_inc", ctx, dest, pe);
}
USHMEM_ALIAS(int, shmem_ctx_int_atomic_fetch_inc, (shmem_ctx_t ctx, int *dest, int pe));

extern "C" USHMEM_API long pshmem_ctx_long_atomic_fetch_inc(shmem_ctx_t ctx, long *dest, int pe) {
  return api::ctx_atomic_fetch_inc("shmem_ctx_long_atomic_fetch_inc", ctx, dest, pe);
}
USHMEM_ALIAS(long, shmem_ctx_long_atomic_fetch_inc, (shmem_ctx_t ctx, long *dest, int pe));

extern "C" USHMEM_API long long pshmem_ctx_longlong_atomic_fetch_inc(
    shmem_ctx_t ctx, long long *dest, int pe) {
  return api::ctx_atomic_fetch_inc("shmem_ctx_longlong_atomic_fetch_inc", ctx, dest, pe);
}
USHMEM_ALIAS(long long, shmem_ctx_longlong_atomic_fetch_inc,
             (shmem_ctx_t ctx, long long *dest, int pe));

extern "C" USHMEM_API unsigned int pshmem_ctx_uint_atomic_fetch_inc(
    shmem_ctx_t ctx, unsigned int *dest, int pe) {
  return api::ctx_atomic_fetch_inc("shmem_ctx_uint_atomic_fetch_inc", ctx, dest, pe);
}
USHMEM_ALIAS(unsigned int, shmem_ctx_uint_atomic_fetch_inc,
             (shmem_ctx_t ctx, unsigned int *dest, int pe));

extern "C" USHMEM_API unsigned long pshmem_ctx_ulong_atomic_fetch_inc(
    shmem_ctx_t ctx, unsigned long *dest, int pe) {
  return api::ctx_atomic_fetch_inc("shmem_ctx_ulong_atomic_fetch_inc", ctx, dest, pe);
}
USHMEM_ALIAS(unsigned long, shmem_ctx_ulong_atomic_fetch_inc,
             (shmem_ctx_t ctx, unsigned long *dest, int pe));

extern "C" USHMEM_API unsigned long long pshmem_ctx_ulonglong_atomic_fetch_inc(
    shmem_ctx_t ctx, unsigned long long *dest, int pe) {
  return api::ctx_atomic_fetch_inc("shmem_ctx_ulonglong_atomic_fetch_inc", ctx, dest, pe);
}
USHMEM_ALIAS(unsigned long long, shmem_ctx_ulonglong_atomic_fetch_inc,
             (shmem_ctx_t ctx, unsigned long long *dest, int pe));

extern "C" USHMEM_API int32_t pshmem_ctx_int32_atomic_fetch_inc(
    shmem_ctx_t ctx, int32_t *dest, int pe) {
  return api::ctx_atomic_fetch_inc("shmem_ctx_int32_atomic_fetch_inc", ctx, dest, pe);
}
USHMEM_ALIAS(int32_t, shmem_ctx_int32_atomic_fetch_inc, (shmem_ctx_t ctx, int32_t *dest, int pe));

extern "C" USHMEM_API int64_t pshmem_ctx_int64_atomic_fetch_inc(
    shmem_ctx_t ctx, int64_t *dest, int pe) {
  return api::ctx_atomic_fetch_inc("shmem_ctx_int64_atomic_fetch_inc", ctx, dest, pe);
}
USHMEM_ALIAS(int64_t, shmem_ctx_int64_atomic_fetch_inc, (shmem_ctx_t ctx, int64_t *dest, int pe));

extern "C" USHMEM_API uint32_t pshmem_ctx_uint32_atomic_fetch_inc(
    shmem_ctx_t ctx, uint32_t *dest, int pe) {
  return api::ctx_atomic_fetch_inc("shmem_ctx_uint32_atomic_fetch_inc", ctx, dest, pe);
}
USHMEM_ALIAS(uint32_t, shmem_ctx_uint32_atomic_fetch_inc,
             (shmem_ctx_t ctx, uint32_t *dest, int pe));

extern "C" USHMEM_API uint64_t pshmem_ctx_uint64_atomic_fetch_inc(
    shmem_ctx_t ctx, uint64_t *dest, int pe) {
  return api::ctx_atomic_fetch_inc("shmem_ctx_uint64_atomic_fetch_inc", ctx, dest, pe);
}
USHMEM_ALIAS(uint64_t, shmem_ctx_uint64_atomic_fetch_inc,
             (shmem_ctx_t ctx, uint64_t *dest, int pe));

extern "C" USHMEM_API size_t pshmem_ctx_size_atomic_fetch_inc(
    shmem_ctx_t ctx, size_t *dest, int pe) {
  return api::ctx_atomic_fetch_inc("shmem_ctx_size_atomic_fetch_inc", ctx, dest, pe);
}
USHMEM_ALIAS(size_t, shmem_ctx_size_atomic_fetch_inc, (shmem_ctx_t ctx, size_t *dest, int pe));

extern "C" USHMEM_API ptrdiff_t pshmem_ctx_ptrdiff_atomic_fetch_inc(
    shmem_ctx_t ctx, ptrdiff_t *dest, int pe) {
  return api::ctx_atomic_fetch_inc("shmem_ctx_ptrdiff_atomic_fetch_inc", ctx, dest, pe);
}
USHMEM_ALIAS(ptrdiff_t, shmem_ctx_ptrdiff_atomic_fetch_inc,
             (shmem_ctx_t ctx, ptrdiff_t *dest, int pe));

extern "C" USHMEM_API void pshmem_int_atomic_inc(int *dest, int pe) {
  api::atomic_inc("shmem_int_atomic_inc", dest, pe);
}
USHMEM_ALIAS(void, shmem_int_atomic_inc, (int *dest, int pe));

extern "C" USHMEM_API void pshmem_long_atomic_inc(long *dest, int pe) {
  api::atomic_inc("shmem_long_atomic_inc", dest, pe);
}
USHMEM_ALIAS(void, shmem_long_atomic_inc, (long *dest, int pe));

extern "C" USHMEM_API void pshmem_longlong_atomic_inc(long long *dest, int pe) {
  api::atomic_inc("shmem_longlong_atomic_inc", dest, pe);
}
USHMEM_ALIAS(void, shmem_longlong_atomic_inc, (long long *dest, int pe));

extern "C" USHMEM_API void pshmem_uint_atomic_inc(unsigned int *dest, int pe) {
  api::atomic_inc("shmem_uint_atomic_inc", dest, pe);
}
USHMEM_ALIAS(void, shmem_uint_atomic_inc, (unsigned int *dest, int pe));

extern "C" USHMEM_API void pshmem_ulong_atomic_inc(unsigned long *dest, int pe) {
  api::atomic_inc("shmem_ulong_atomic_inc", dest, pe);
}
USHMEM_ALIAS(void, shmem_ulong_atomic_inc, (unsigned long *dest, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_atomic_inc(unsigned long long *dest, int pe) {
  api::atomic_inc("shmem_ulonglong_atomic_inc", dest, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_atomic_inc, (unsigned long long *dest, int pe));

extern "C" USHMEM_API void pshmem_int32_atomic_inc(int32_t *dest, int pe) {
  api::atomic_inc("shmem_int32_atomic_inc", dest, pe);
}
USHMEM_ALIAS(void, shmem_int32_atomic_inc, (int32_t *dest, int pe));

extern "C" USHMEM_API void pshmem_int64_atomic_inc(int64_t *dest, int pe) {
  api::atomic_inc("shmem_int64_atomic_inc", dest, pe);
}
USHMEM_ALIAS(void, shmem_int64_atomic_inc, (int64_t *dest, int pe));

extern "C" USHMEM_API void pshmem_uint32_atomic_inc(uint32_t *dest, int pe) {
  api::atomic_inc("shmem_uint32_atomic_inc", dest, pe);
}
USHMEM_ALIAS(void, shmem_uint32_atomic_inc, (uint32_t *dest, int pe));

extern "C" USHMEM_API void pshmem_uint64_atomic_inc(uint64_t *dest, int pe) {
  api::atomic_inc("shmem_uint64_atomic_inc", dest, pe);
}
USHMEM_ALIAS(void, shmem_uint64_atomic_inc, (uint64_t *dest, int pe));

extern "C" USHMEM_API void pshmem_size_atomic_inc(size_t *dest, int pe) {
  api::atomic_inc("shmem_size_atomic_inc", dest, pe);
}
USHMEM_ALIAS(void, shmem_size_atomic_inc, (size_t *dest, int pe));

extern "C" USHMEM_API void pshmem_ptrdiff_atomic_inc(ptrdiff_t *dest, int pe) {
  api::atomic_inc("shmem_ptrdiff_atomic_inc", dest, pe);
}
USHMEM_ALIAS(void, shmem_ptrdiff_atomic_inc, (ptrdiff_t *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_int_atomic_inc(shmem_ctx_t ctx, int *dest, int pe) {
  api::ctx_atomic_inc("shmem_ctx_int_atomic_inc", ctx, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int_atomic_inc, (shmem_ctx_t ctx, int *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_long_atomic_inc(shmem_ctx_t ctx, long *dest, int pe) {
  api::ctx_atomic_inc("shmem_ctx_long_atomic_inc", ctx, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_long_atomic_inc, (shmem_ctx_t ctx, long *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_longlong_atomic_inc(
    shmem_ctx_t ctx, long long *dest, int pe) {
  api::ctx_atomic_inc("shmem_ctx_longlong_atomic_inc", ctx, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longlong_atomic_inc, (shmem_ctx_t ctx, long long *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_atomic_inc(shmem_ctx_t ctx, unsigned int *dest, int pe) {
  api::ctx_atomic_inc("shmem_ctx_uint_atomic_inc", ctx, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_atomic_inc, (shmem_ctx_t ctx, unsigned int *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_atomic_inc(
    shmem_ctx_t ctx, unsigned long *dest, int pe) {
  api::ctx_atomic_inc("shmem_ctx_ulong_atomic_inc", ctx, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_atomic_inc, (shmem_ctx_t ctx, unsigned long *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_atomic_inc(
    shmem_ctx_t ctx, unsigned long long *dest, int pe) {
  api::ctx_atomic_inc("shmem_ctx_ulonglong_atomic_inc", ctx, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_atomic_inc,
             (shmem_ctx_t ctx, unsigned long long *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_atomic_inc(shmem_ctx_t ctx, int32_t *dest, int pe) {
  api::ctx_atomic_inc("shmem_ctx_int32_atomic_inc", ctx, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_atomic_inc, (shmem_ctx_t ctx, int32_t *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_atomic_inc(shmem_ctx_t ctx, int64_t *dest, int pe) {
  api::ctx_atomic_inc("shmem_ctx_int64_atomic_inc", ctx, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_atomic_inc, (shmem_ctx_t ctx, int64_t *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_atomic_inc(shmem_ctx_t ctx, uint32_t *dest, int pe) {
  api::ctx_atomic_inc("shmem_ctx_uint32_atomic_inc", ctx, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_atomic_inc, (shmem_ctx_t ctx, uint32_t *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_atomic_inc(shmem_ctx_t ctx, uint64_t *dest, int pe) {
  api::ctx_atomic_inc("shmem_ctx_uint64_atomic_inc", ctx, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_atomic_inc, (shmem_ctx_t ctx, uint64_t *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_size_atomic_inc(shmem_ctx_t ctx, size_t *dest, int pe) {
  api::ctx_atomic_inc("shmem_ctx_size_atomic_inc", ctx, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_size_atomic_inc, (shmem_ctx_t ctx, size_t *dest, int pe));

extern "C" USHMEM_API void pshmem_ctx_ptrdiff_atomic_inc(shmem_ctx_t ctx, ptrdiff_t *dest, int pe) {
  api::ctx_atomic_inc("shmem_ctx_ptrdiff_atomic_inc", ctx, dest, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ptrdiff_atomic_inc, (shmem_ctx_t ctx, ptrdiff_t *dest, int pe));

extern "C" USHMEM_API int pshmem_int_atomic_fetch_add(int *dest, int value, int pe) {
  return api::atomic_fetch_add("shmem_int_atomic_fetch_add", dest, value, pe);
}
USHMEM_ALIAS(int, shmem_int_atomic_fetch_add, (int *dest, int value, int pe));

extern "C" USHMEM_API long pshmem_long_atomic_fetch_add(long *dest, long value, int pe) {
  return api::atomic_fetch_add("shmem_long_atomic_fetch_add", dest, value, pe);
}
USHMEM_ALIAS(long, shmem_long_atomic_fetch_add, (long *dest, long value, int pe));

extern "C" USHMEM_API long long pshmem_longlong_atomic_fetch_add(
    long long *dest, long long value, int pe) {
  return api::atomic_fetch_add("shmem_longlong_atomic_fetch_add", dest, value, pe);
}
USHMEM_ALIAS(long long, shmem_longlong_atomic_fetch_add,
             (long long *dest, long long value, int pe));

extern "C" USHMEM_API unsigned int pshmem_uint_atomic_fetch_add(
    unsigned int *dest, unsigned int value, int pe) {
  return api::atomic_fetch_add("shmem_uint_atomic_fetch_add", dest, value, pe);
}
USHMEM_ALIAS(unsigned int, shmem_uint_atomic_fetch_add,
             (unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API unsigned long pshmem_ulong_atomic_fetch_add(
    unsigned long *dest, unsigned long value, int pe) {
  return api::atomic_fetch_add("shmem_ulong_atomic_fetch_add", dest, value, pe);
}
USHMEM_ALIAS(unsigned long, shmem_ulong_atomic_fetch_add,
             (unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API unsigned long long pshmem_ulonglong_atomic_fetch_add(
    unsigned long long *dest, unsigned long long value, int pe) {
  return api::atomic_fetch_add("shmem_ulonglong_atomic_fetch_add", dest, value, pe);
}
USHMEM_ALIAS(unsigned long long, shmem_ulonglong_atomic_fetch_add,
             (unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API int32_t pshmem_int32_atomic_fetch_add(int32_t *dest, int32_t value, int pe) {
  return api::atomic_fetch_add("shmem_int32_atomic_fetch_add", dest, value, pe);
}
USHMEM_ALIAS(int32_t, shmem_int32_atomic_fetch_add, (int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API int64_t pshmem_int64_atomic_fetch_add(int64_t *dest, int64_t value, int pe) {
  return api::atomic_fetch_add("shmem_int64_atomic_fetch_add", dest, value, pe);
}
USHMEM_ALIAS(int64_t, shmem_int64_atomic_fetch_add, (int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API uint32_t pshmem_uint32_atomic_fetch_add(
    uint32_t *dest, uint32_t value, int pe) {
  return api::atomic_fetch_add("shmem_uint32_atomic_fetch_add", dest, value, pe);
}
USHMEM_ALIAS(uint32_t, shmem_uint32_atomic_fetch_add, (uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API uint64_t pshmem_uint64_atomic_fetch_add(
    uint64_t *dest, uint64_t value, int pe) {
  return api::atomic_fetch_add("shmem_uint64_atomic_fetch_add", dest, value, pe);
}
USHMEM_ALIAS(uint64_t, shmem_uint64_atomic_fetch_add, (uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API size_t pshmem_size_atomic_fetch_add(size_t *dest, size_t value, int pe) {
  return api::atomic_fetch_add("shmem_size_atomic_fetch_add", dest, value, pe);
}
USHMEM_ALIAS(size_t, shmem_size_atomic_fetch_add, (size_t *dest, size_t value, int pe));

extern "C" USHMEM_API ptrdiff_t pshmem_ptrdiff_atomic_fetch_add(
    ptrdiff_t *dest, ptrdiff_t value, int pe) {
  return api::atomic_fetch_add("shmem_ptrdiff_atomic_fetch_add", dest, value, pe);
}
USHMEM_ALIAS(ptrdiff_t, shmem_ptrdiff_atomic_fetch_add, (ptrdiff_t *dest, ptrdiff_t value, int pe));

extern "C" USHMEM_API int pshmem_ctx_int_atomic_fetch_add(
    shmem_ctx_t ctx, int *dest, int value, int pe) {
  return api::ctx_atomic_fetch_add("shmem_ctx_int_atomic_fetch_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(int, shmem_ctx_int_atomic_fetch_add, (shmem_ctx_t ctx, int *dest, int value, int pe));

extern "C" USHMEM_API long pshmem_ctx_long_atomic_fetch_add(
    shmem_ctx_t ctx, long *dest, long value, int pe) {
  return api::ctx_atomic_fetch_add("shmem_ctx_long_atomic_fetch_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(long, shmem_ctx_long_atomic_fetch_add,
             (shmem_ctx_t ctx, long *dest, long value, int pe));

extern "C" USHMEM_API long long pshmem_ctx_longlong_atomic_fetch_add(
    shmem_ctx_t ctx, long long *dest, long long value, int pe) {
  return api::ctx_atomic_fetch_add("shmem_ctx_longlong_atomic_fetch_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(long long, shmem_ctx_longlong_atomic_fetch_add,
             (shmem_ctx_t ctx, long long *dest, long long value, int pe));

extern "C" USHMEM_API unsigned int pshmem_ctx_uint_atomic_fetch_add(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  return api::ctx_atomic_fetch_add("shmem_ctx_uint_atomic_fetch_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(unsigned int, shmem_ctx_uint_atomic_fetch_add,
             (shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API unsigned long pshmem_ctx_ulong_atomic_fetch_add(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  return api::ctx_atomic_fetch_add("shmem_ctx_ulong_atomic_fetch_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(unsigned long, shmem_ctx_ulong_atomic_fetch_add,
             (shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API unsigned long long pshmem_ctx_ulonglong_atomic_fetch_add(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  return api::ctx_atomic_fetch_add("shmem_ctx_ulonglong_atomic_fetch_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(unsigned long long, shmem_ctx_ulonglong_atomic_fetch_add,
             (shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API int32_t pshmem_ctx_int32_atomic_fetch_add(
    shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe) {
  return api::ctx_atomic_fetch_add("shmem_ctx_int32_atomic_fetch_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(int32_t, shmem_ctx_int32_atomic_fetch_add,
             (shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API int64_t pshmem_ctx_int64_atomic_fetch_add(
    shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe) {
  return api::ctx_atomic_fetch_add("shmem_ctx_int64_atomic_fetch_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(int64_t, shmem_ctx_int64_atomic_fetch_add,
             (shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API uint32_t pshmem_ctx_uint32_atomic_fetch_add(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe) {
  return api::ctx_atomic_fetch_add("shmem_ctx_uint32_atomic_fetch_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(uint32_t, shmem_ctx_uint32_atomic_fetch_add,
             (shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API uint64_t pshmem_ctx_uint64_atomic_fetch_add(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe) {
  return api::ctx_atomic_fetch_add("shmem_ctx_uint64_atomic_fetch_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(uint64_t, shmem_ctx_uint64_atomic_fetch_add,
             (shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API size_t pshmem_ctx_size_atomic_fetch_add(
    shmem_ctx_t ctx, size_t *dest, size_t value, int pe) {
  return api::ctx_atomic_fetch_add("shmem_ctx_size_atomic_fetch_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(size_t, shmem_ctx_size_atomic_fetch_add,
             (shmem_ctx_t ctx, size_t *dest, size_t value, int pe));

extern "C" USHMEM_API ptrdiff_t pshmem_ctx_ptrdiff_atomic_fetch_add(
    shmem_ctx_t ctx, ptrdiff_t *dest, ptrdiff_t value, int pe) {
  return api::ctx_atomic_fetch_add("shmem_ctx_ptrdiff_atomic_fetch_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(ptrdiff_t, shmem_ctx_ptrdiff_atomic_fetch_add,
             (shmem_ctx_t ctx, ptrdiff_t *dest, ptrdiff_t value, int pe));

extern "C" USHMEM_API void pshmem_int_atomic_add(int *dest, int value, int pe) {
  api::atomic_add("shmem_int_atomic_add", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int_atomic_add, (int *dest, int value, int pe));

extern "C" USHMEM_API void pshmem_long_atomic_add(long *dest, long value, int pe) {
  api::atomic_add("shmem_long_atomic_add", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_long_atomic_add, (long *dest, long value, int pe));

extern "C" USHMEM_API void pshmem_longlong_atomic_add(long long *dest, long long value, int pe) {
  api::atomic_add("shmem_longlong_atomic_add", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_longlong_atomic_add, (long long *dest, long long value, int pe));

extern "C" USHMEM_API void pshmem_uint_atomic_add(unsigned int *dest, unsigned int value, int pe) {
  api::atomic_add("shmem_uint_atomic_add", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint_atomic_add, (unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API void pshmem_ulong_atomic_add(
    unsigned long *dest, unsigned long value, int pe) {
  api::atomic_add("shmem_ulong_atomic_add", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulong_atomic_add, (unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_atomic_add(
    unsigned long long *dest, unsigned long long value, int pe) {
  api::atomic_add("shmem_ulonglong_atomic_add", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_atomic_add,
             (unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API void pshmem_int32_atomic_add(int32_t *dest, int32_t value, int pe) {
  api::atomic_add("shmem_int32_atomic_add", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int32_atomic_add, (int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_int64_atomic_add(int64_t *dest, int64_t value, int pe) {
  api::atomic_add("shmem_int64_atomic_add", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int64_atomic_add, (int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_uint32_atomic_add(uint32_t *dest, uint32_t value, int pe) {
  api::atomic_add("shmem_uint32_atomic_add", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint32_atomic_add, (uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_uint64_atomic_add(uint64_t *dest, uint64_t value, int pe) {
  api::atomic_add("shmem_uint64_atomic_add", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint64_atomic_add, (uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_size_atomic_add(size_t *dest, size_t value, int pe) {
  api::atomic_add("shmem_size_atomic_add", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_size_atomic_add, (size_t *dest, size_t value, int pe));

extern "C" USHMEM_API void pshmem_ptrdiff_atomic_add(ptrdiff_t *dest, ptrdiff_t value, int pe) {
  api::atomic_add("shmem_ptrdiff_atomic_add", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ptrdiff_atomic_add, (ptrdiff_t *dest, ptrdiff_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int_atomic_add(
    shmem_ctx_t ctx, int *dest, int value, int pe) {
  api::ctx_atomic_add("shmem_ctx_int_atomic_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int_atomic_add, (shmem_ctx_t ctx, int *dest, int value, int pe));

extern "C" USHMEM_API void pshmem_ctx_long_atomic_add(
    shmem_ctx_t ctx, long *dest, long value, int pe) {
  api::ctx_atomic_add("shmem_ctx_long_atomic_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_long_atomic_add, (shmem_ctx_t ctx, long *dest, long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_longlong_atomic_add(
    shmem_ctx_t ctx, long long *dest, long long value, int pe) {
  api::ctx_atomic_add("shmem_ctx_longlong_atomic_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longlong_atomic_add,
             (shmem_ctx_t ctx, long long *dest, long long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_atomic_add(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  api::ctx_atomic_add("shmem_ctx_uint_atomic_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_atomic_add,
             (shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_atomic_add(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  api::ctx_atomic_add("shmem_ctx_ulong_atomic_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_atomic_add,
             (shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_atomic_add(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  api::ctx_atomic_add("shmem_ctx_ulonglong_atomic_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_atomic_add,
             (shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_atomic_add(
    shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe) {
  api::ctx_atomic_add("shmem_ctx_int32_atomic_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_atomic_add,
             (shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_atomic_add(
    shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe) {
  api::ctx_atomic_add("shmem_ctx_int64_atomic_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_atomic_add,
             (shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_atomic_add(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe) {
  api::ctx_atomic_add("shmem_ctx_uint32_atomic_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_atomic_add,
             (shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_atomic_add(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe) {
  api::ctx_atomic_add("shmem_ctx_uint64_atomic_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_atomic_add,
             (shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_size_atomic_add(
    shmem_ctx_t ctx, size_t *dest, size_t value, int pe) {
  api::ctx_atomic_add("shmem_ctx_size_atomic_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_size_atomic_add,
             (shmem_ctx_t ctx, size_t *dest, size_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ptrdiff_atomic_add(
    shmem_ctx_t ctx, ptrdiff_t *dest, ptrdiff_t value, int pe) {
  api::ctx_atomic_add("shmem_ctx_ptrdiff_atomic_add", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ptrdiff_atomic_add,
             (shmem_ctx_t ctx, ptrdiff_t *dest, ptrdiff_t value, int pe));
