// SPDX-License-Identifier: Apache-2.0
// SHMEM_ATOMIC_FETCH_AND, SHMEM_ATOMIC_AND, SHMEM_ATOMIC_FETCH_OR, SHMEM_ATOMIC_OR,
// SHMEM_ATOMIC_FETCH_XOR, SHMEM_ATOMIC_XOR: every typed, sized and context form written out, with
// the checks and the work in api/templates.hpp. Written by tools/generate_api/generate.py; change
// the tables there, not this file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API unsigned int pshmem_uint_atomic_fetch_and(
    unsigned int *dest, unsigned int value, int pe) {
  return api::atomic_fetch_and("shmem_uint_atomic_fetch_and", dest, value, pe);
}
USHMEM_ALIAS(unsigned int, shmem_uint_atomic_fetch_and,
             (unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API unsigned long pshmem_ulong_atomic_fetch_and(
    unsigned long *dest, unsigned long value, int pe) {
  return api::atomic_fetch_and("shmem_ulong_atomic_fetch_and", dest, value, pe);
}
USHMEM_ALIAS(unsigned long, shmem_ulong_atomic_fetch_and,
             (unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API unsigned long long pshmem_ulonglong_atomic_fetch_and(
    unsigned long long *dest, unsigned long long value, int pe) {
  return api::atomic_fetch_and("shmem_ulonglong_atomic_fetch_and", dest, value, pe);
}
USHMEM_ALIAS(unsigned long long, shmem_ulonglong_atomic_fetch_and,
             (unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API int32_t pshmem_int32_atomic_fetch_and(int32_t *dest, int32_t value, int pe) {
  return api::atomic_fetch_and("shmem_int32_atomic_fetch_and", dest, value, pe);
}
USHMEM_ALIAS(int32_t, shmem_int32_atomic_fetch_and, (int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API int64_t pshmem_int64_atomic_fetch_and(int64_t *dest, int64_t value, int pe) {
  return api::atomic_fetch_and("shmem_int64_atomic_fetch_and", dest, value, pe);
}
USHMEM_ALIAS(int64_t, shmem_int64_atomic_fetch_and, (int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API uint32_t pshmem_uint32_atomic_fetch_and(
    uint32_t *dest, uint32_t value, int pe) {
  return api::atomic_fetch_and("shmem_uint32_atomic_fetch_and", dest, value, pe);
}
USHMEM_ALIAS(uint32_t, shmem_uint32_atomic_fetch_and, (uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API uint64_t pshmem_uint64_atomic_fetch_and(
    uint64_t *dest, uint64_t value, int pe) {
  return api::atomic_fetch_and("shmem_uint64_atomic_fetch_and", dest, value, pe);
}
USHMEM_ALIAS(uint64_t, shmem_uint64_atomic_fetch_and, (uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API unsigned int pshmem_ctx_uint_atomic_fetch_and(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  return api::ctx_atomic_fetch_and("shmem_ctx_uint_atomic_fetch_and", ctx, dest, value, pe);
}
USHMEM_ALIAS(unsigned int, shmem_ctx_uint_atomic_fetch_and,
             (shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API unsigned long pshmem_ctx_ulong_atomic_fetch_and(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  return api::ctx_atomic_fetch_and("shmem_ctx_ulong_atomic_fetch_and", ctx, dest, value, pe);
}
USHMEM_ALIAS(unsigned long, shmem_ctx_ulong_atomic_fetch_and,
             (shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API unsigned long long pshmem_ctx_ulonglong_atomic_fetch_and(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  return api::ctx_atomic_fetch_and("shmem_ctx_ulonglong_atomic_fetch_and", ctx, dest, value, pe);
}
USHMEM_ALIAS(unsigned long long, shmem_ctx_ulonglong_atomic_fetch_and,
             (shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API int32_t pshmem_ctx_int32_atomic_fetch_and(
    shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe) {
  return api::ctx_atomic_fetch_and("shmem_ctx_int32_atomic_fetch_and", ctx, dest, value, pe);
}
USHMEM_ALIAS(int32_t, shmem_ctx_int32_atomic_fetch_and,
             (shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API int64_t pshmem_ctx_int64_atomic_fetch_and(
    shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe) {
  return api::ctx_atomic_fetch_and("shmem_ctx_int64_atomic_fetch_and", ctx, dest, value, pe);
}
USHMEM_ALIAS(int64_t, shmem_ctx_int64_atomic_fetch_and,
             (shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API uint32_t pshmem_ctx_uint32_atomic_fetch_and(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe) {
  return api::ctx_atomic_fetch_and("shmem_ctx_uint32_atomic_fetch_and", ctx, dest, value, pe);
}
USHMEM_ALIAS(uint32_t, shmem_ctx_uint32_atomic_fetch_and,
             (shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API uint64_t pshmem_ctx_uint64_atomic_fetch_and(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe) {
  return api::ctx_atomic_fetch_and("shmem_ctx_uint64_atomic_fetch_and", ctx, dest, value, pe);
}
USHMEM_ALIAS(uint64_t, shmem_ctx_uint64_atomic_fetch_and,
             (shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_uint_atomic_and(unsigned int *dest, unsigned int value, int pe) {
  api::atomic_and("shmem_uint_atomic_and", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint_atomic_and, (unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API void pshmem_ulong_atomic_and(
    unsigned long *dest, unsigned long value, int pe) {
  api::atomic_and("shmem_ulong_atomic_and", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulong_atomic_and, (unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_atomic_and(
    unsigned long long *dest, unsigned long long value, int pe) {
  api::atomic_and("shmem_ulonglong_atomic_and", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_atomic_and,
             (unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API void pshmem_int32_atomic_and(int32_t *dest, int32_t value, int pe) {
  api::atomic_and("shmem_int32_atomic_and", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int32_atomic_and, (int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_int64_atomic_and(int64_t *dest, int64_t value, int pe) {
  api::atomic_and("shmem_int64_atomic_and", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int64_atomic_and, (int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_uint32_atomic_and(uint32_t *dest, uint32_t value, int pe) {
  api::atomic_and("shmem_uint32_atomic_and", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint32_atomic_and, (uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_uint64_atomic_and(uint64_t *dest, uint64_t value, int pe) {
  api::atomic_and("shmem_uint64_atomic_and", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint64_atomic_and, (uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_atomic_and(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  api::ctx_atomic_and("shmem_ctx_uint_atomic_and", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_atomic_and,
             (shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_atomic_and(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  api::ctx_atomic_and("shmem_ctx_ulong_atomic_and", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_atomic_and,
             (shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_atomic_and(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  api::ctx_atomic_and("shmem_ctx_ulonglong_atomic_and", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_atomic_and,
             (shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_atomic_and(
    shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe) {
  api::ctx_atomic_and("shmem_ctx_int32_atomic_and", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_atomic_and,
             (shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_atomic_and(
    shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe) {
  api::ctx_atomic_and("shmem_ctx_int64_atomic_and", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_atomic_and,
             (shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_atomic_and(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe) {
  api::ctx_atomic_and("shmem_ctx_uint32_atomic_and", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_atomic_and,
             (shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_atomic_and(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe) {
  api::ctx_atomic_and("shmem_ctx_uint64_atomic_and", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_atomic_and,
             (shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API unsigned int pshmem_uint_atomic_fetch_or(
    unsigned int *dest, unsigned int value, int pe) {
  return api::atomic_fetch_or("shmem_uint_atomic_fetch_or", dest, value, pe);
}
USHMEM_ALIAS(unsigned int, shmem_uint_atomic_fetch_or,
             (unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API unsigned long pshmem_ulong_atomic_fetch_or(
    unsigned long *dest, unsigned long value, int pe) {
  return api::atomic_fetch_or("shmem_ulong_atomic_fetch_or", dest, value, pe);
}
USHMEM_ALIAS(unsigned long, shmem_ulong_atomic_fetch_or,
             (unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API unsigned long long pshmem_ulonglong_atomic_fetch_or(
    unsigned long long *dest, unsigned long long value, int pe) {
  return api::atomic_fetch_or("shmem_ulonglong_atomic_fetch_or", dest, value, pe);
}
USHMEM_ALIAS(unsigned long long, shmem_ulonglong_atomic_fetch_or,
             (unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API int32_t pshmem_int32_atomic_fetch_or(int32_t *dest, int32_t value, int pe) {
  return api::atomic_fetch_or("shmem_int32_atomic_fetch_or", dest, value, pe);
}
USHMEM_ALIAS(int32_t, shmem_int32_atomic_fetch_or, (int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API int64_t pshmem_int64_atomic_fetch_or(int64_t *dest, int64_t value, int pe) {
  return api::atomic_fetch_or("shmem_int64_atomic_fetch_or", dest, value, pe);
}
USHMEM_ALIAS(int64_t, shmem_int64_atomic_fetch_or, (int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API uint32_t pshmem_uint32_atomic_fetch_or(
    uint32_t *dest, uint32_t value, int pe) {
  return api::atomic_fetch_or("shmem_uint32_atomic_fetch_or", dest, value, pe);
}
USHMEM_ALIAS(uint32_t, shmem_uint32_atomic_fetch_or, (uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API uint64_t pshmem_uint64_atomic_fetch_or(
    uint64_t *dest, uint64_t value, int pe) {
  return api::atomic_fetch_or("shmem_uint64_atomic_fetch_or", dest, value, pe);
}
USHMEM_ALIAS(uint64_t, shmem_uint64_atomic_fetch_or, (uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API unsigned int pshmem_ctx_uint_atomic_fetch_or(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  return api::ctx_atomic_fetch_or("shmem_ctx_uint_atomic_fetch_or", ctx, dest, value, pe);
}
USHMEM_ALIAS(unsigned int, shmem_ctx_uint_atomic_fetch_or,
             (shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API unsigned long pshmem_ctx_ulong_atomic_fetch_or(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  return api::ctx_atomic_fetch_or("shmem_ctx_ulong_atomic_fetch_or", ctx, dest, value, pe);
}
USHMEM_ALIAS(unsigned long, shmem_ctx_ulong_atomic_fetch_or,
             (shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API unsigned long long pshmem_ctx_ulonglong_atomic_fetch_or(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  return api::ctx_atomic_fetch_or("shmem_ctx_ulonglong_atomic_fetch_or", ctx, dest, value, pe);
}
USHMEM_ALIAS(unsigned long long, shmem_ctx_ulonglong_atomic_fetch_or,
             (shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API int32_t pshmem_ctx_int32_atomic_fetch_or(
    shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe) {
  return api::ctx_atomic_fetch_or("shmem_ctx_int32_atomic_fetch_or", ctx, dest, value, pe);
}
USHMEM_ALIAS(int32_t, shmem_ctx_int32_atomic_fetch_or,
             (shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API int64_t pshmem_ctx_int64_atomic_fetch_or(
    shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe) {
  return api::ctx_atomic_fetch_or("shmem_ctx_int64_atomic_fetch_or", ctx, dest, value, pe);
}
USHMEM_ALIAS(int64_t, shmem_ctx_int64_atomic_fetch_or,
             (shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API uint32_t pshmem_ctx_uint32_atomic_fetch_or(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe) {
  return api::ctx_atomic_fetch_or("shmem_ctx_uint32_atomic_fetch_or", ctx, dest, value, pe);
}
USHMEM_ALIAS(uint32_t, shmem_ctx_uint32_atomic_fetch_or,
             (shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API uint64_t pshmem_ctx_uint64_atomic_fetch_or(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe) {
  return api::ctx_atomic_fetch_or("shmem_ctx_uint64_atomic_fetch_or", ctx, dest, value, pe);
}
USHMEM_ALIAS(uint64_t, shmem_ctx_uint64_atomic_fetch_or,
             (shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_uint_atomic_or(unsigned int *dest, unsigned int value, int pe) {
  api::atomic_or("shmem_uint_atomic_or", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint_atomic_or, (unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API void pshmem_ulong_atomic_or(
    unsigned long *dest, unsigned long value, int pe) {
  api::atomic_or("shmem_ulong_atomic_or", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulong_atomic_or, (unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_atomic_or(
    unsigned long long *dest, unsigned long long value, int pe) {
  api::atomic_or("shmem_ulonglong_atomic_or", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_atomic_or,
             (unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API void pshmem_int32_atomic_or(int32_t *dest, int32_t value, int pe) {
  api::atomic_or("shmem_int32_atomic_or", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int32_atomic_or, (int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_int64_atomic_or(int64_t *dest, int64_t value, int pe) {
  api::atomic_or("shmem_int64_atomic_or", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int64_atomic_or, (int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_uint32_atomic_or(uint32_t *dest, uint32_t value, int pe) {
  api::atomic_or("shmem_uint32_atomic_or", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint32_atomic_or, (uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_uint64_atomic_or(uint64_t *dest, uint64_t value, int pe) {
  api::atomic_or("shmem_uint64_atomic_or", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint64_atomic_or, (uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_atomic_or(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  api::ctx_atomic_or("shmem_ctx_uint_atomic_or", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_atomic_or,
             (shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_atomic_or(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  api::ctx_atomic_or("shmem_ctx_ulong_atomic_or", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_atomic_or,
             (shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_atomic_or(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  api::ctx_atomic_or("shmem_ctx_ulonglong_atomic_or", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_atomic_or,
             (shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_atomic_or(
    shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe) {
  api::ctx_atomic_or("shmem_ctx_int32_atomic_or", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_atomic_or,
             (shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_atomic_or(
    shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe) {
  api::ctx_atomic_or("shmem_ctx_int64_atomic_or", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_atomic_or,
             (shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_atomic_or(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe) {
  api::ctx_atomic_or("shmem_ctx_uint32_atomic_or", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_atomic_or,
             (shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_atomic_or(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe) {
  api::ctx_atomic_or("shmem_ctx_uint64_atomic_or", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_atomic_or,
             (shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API unsigned int pshmem_uint_atomic_fetch_xor(
    unsigned int *dest, unsigned int value, int pe) {
  return api::atomic_fetch_xor("shmem_uint_atomic_fetch_xor", dest, value, pe);
}
USHMEM_ALIAS(unsigned int, shmem_uint_atomic_fetch_xor,
             (unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API unsigned long pshmem_ulong_atomic_fetch_xor(
    unsigned long *dest, unsigned long value, int pe) {
  return api::atomic_fetch_xor("shmem_ulong_atomic_fetch_xor", dest, value, pe);
}
USHMEM_ALIAS(unsigned long, shmem_ulong_atomic_fetch_xor,
             (unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API unsigned long long pshmem_ulonglong_atomic_fetch_xor(
    unsigned long long *dest, unsigned long long value, int pe) {
  return api::atomic_fetch_xor("shmem_ulonglong_atomic_fetch_xor", dest, value, pe);
}
USHMEM_ALIAS(unsigned long long, shmem_ulonglong_atomic_fetch_xor,
             (unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API int32_t pshmem_int32_atomic_fetch_xor(int32_t *dest, int32_t value, int pe) {
  return api::atomic_fetch_xor("shmem_int32_atomic_fetch_xor", dest, value, pe);
}
USHMEM_ALIAS(int32_t, shmem_int32_atomic_fetch_xor, (int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API int64_t pshmem_int64_atomic_fetch_xor(int64_t *dest, int64_t value, int pe) {
  return api::atomic_fetch_xor("shmem_int64_atomic_fetch_xor", dest, value, pe);
}
USHMEM_ALIAS(int64_t, shmem_int64_atomic_fetch_xor, (int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API uint32_t pshmem_uint32_atomic_fetch_xor(
    uint32_t *dest, uint32_t value, int pe) {
  return api::atomic_fetch_xor("shmem_uint32_atomic_fetch_xor", dest, value, pe);
}
USHMEM_ALIAS(uint32_t, shmem_uint32_atomic_fetch_xor, (uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API uint64_t pshmem_uint64_atomic_fetch_xor(
    uint64_t *dest, uint64_t value, int pe) {
  return api::atomic_fetch_xor("shmem_uint64_atomic_fetch_xor", dest, value, pe);
}
USHMEM_ALIAS(uint64_t, shmem_uint64_atomic_fetch_xor, (uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API unsigned int pshmem_ctx_uint_atomic_fetch_xor(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  return api::ctx_atomic_fetch_xor("shmem_ctx_uint_atomic_fetch_xor", ctx, dest, value, pe);
}
USHMEM_ALIAS(unsigned int, shmem_ctx_uint_atomic_fetch_xor,
             (shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API unsigned long pshmem_ctx_ulong_atomic_fetch_xor(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  return api::ctx_atomic_fetch_xor("shmem_ctx_ulong_atomic_fetch_xor", ctx, dest, value, pe);
}
USHMEM_ALIAS(unsigned long, shmem_ctx_ulong_atomic_fetch_xor,
             (shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API unsigned long long pshmem_ctx_ulonglong_atomic_fetch_xor(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  return api::ctx_atomic_fetch_xor("shmem_ctx_ulonglong_atomic_fetch_xor", ctx, dest, value, pe);
}
USHMEM_ALIAS(unsigned long long, shmem_ctx_ulonglong_atomic_fetch_xor,
             (shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API int32_t pshmem_ctx_int32_atomic_fetch_xor(
    shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe) {
  return api::ctx_atomic_fetch_xor("shmem_ctx_int32_atomic_fetch_xor", ctx, dest, value, pe);
}
USHMEM_ALIAS(int32_t, shmem_ctx_int32_atomic_fetch_xor,
             (shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API int64_t pshmem_ctx_int64_atomic_fetch_xor(
    shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe) {
  return api::ctx_atomic_fetch_xor("shmem_ctx_int64_atomic_fetch_xor", ctx, dest, value, pe);
}
USHMEM_ALIAS(int64_t, shmem_ctx_int64_atomic_fetch_xor,
             (shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API uint32_t pshmem_ctx_uint32_atomic_fetch_xor(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe) {
  return api::ctx_atomic_fetch_xor("shmem_ctx_uint32_atomic_fetch_xor", ctx, dest, value, pe);
}
USHMEM_ALIAS(uint32_t, shmem_ctx_uint32_atomic_fetch_xor,
             (shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API uint64_t pshmem_ctx_uint64_atomic_fetch_xor(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe) {
  return api::ctx_atomic_fetch_xor("shmem_ctx_uint64_atomic_fetch_xor", ctx, dest, value, pe);
}
USHMEM_ALIAS(uint64_t, shmem_ctx_uint64_atomic_fetch_xor,
             (shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_uint_atomic_xor(unsigned int *dest, unsigned int value, int pe) {
  api::atomic_xor("shmem_uint_atomic_xor", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint_atomic_xor, (unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API void pshmem_ulong_atomic_xor(
    unsigned long *dest, unsigned long value, int pe) {
  api::atomic_xor("shmem_ulong_atomic_xor", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulong_atomic_xor, (unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_atomic_xor(
    unsigned long long *dest, unsigned long long value, int pe) {
  api::atomic_xor("shmem_ulonglong_atomic_xor", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_atomic_xor,
             (unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API void pshmem_int32_atomic_xor(int32_t *dest, int32_t value, int pe) {
  api::atomic_xor("shmem_int32_atomic_xor", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int32_atomic_xor, (int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_int64_atomic_xor(int64_t *dest, int64_t value, int pe) {
  api::atomic_xor("shmem_int64_atomic_xor", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int64_atomic_xor, (int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_uint32_atomic_xor(uint32_t *dest, uint32_t value, int pe) {
  api::atomic_xor("shmem_uint32_atomic_xor", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint32_atomic_xor, (uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_uint64_atomic_xor(uint64_t *dest, uint64_t value, int pe) {
  api::atomic_xor("shmem_uint64_atomic_xor", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint64_atomic_xor, (uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_atomic_xor(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  api::ctx_atomic_xor("shmem_ctx_uint_atomic_xor", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_atomic_xor,
             (shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_atomic_xor(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  api::ctx_atomic_xor("shmem_ctx_ulong_atomic_xor", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_atomic_xor,
             (shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_atomic_xor(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  api::ctx_atomic_xor("shmem_ctx_ulonglong_atomic_xor", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_atomic_xor,
             (shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_atomic_xor(
    shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe) {
  api::ctx_atomic_xor("shmem_ctx_int32_atomic_xor", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_atomic_xor,
             (shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_atomic_xor(
    shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe) {
  api::ctx_atomic_xor("shmem_ctx_int64_atomic_xor", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_atomic_xor,
             (shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_atomic_xor(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe) {
  api::ctx_atomic_xor("shmem_ctx_uint32_atomic_xor", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_atomic_xor,
             (shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_atomic_xor(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe) {
  api::ctx_atomic_xor("shmem_ctx_uint64_atomic_xor", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_atomic_xor,
             (shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe));
