// SPDX-License-Identifier: Apache-2.0
// SHMEM_ATOMIC_FETCH_AND_NBI, SHMEM_ATOMIC_FETCH_OR_NBI, SHMEM_ATOMIC_FETCH_XOR_NBI: every typed,
// sized and context form written out, with the checks and the work in api/templates.hpp. Written by
// tools/generate_api/generate.py; change the tables there, not this file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API void pshmem_uint_atomic_fetch_and_nbi(
    unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  api::atomic_fetch_and_nbi("shmem_uint_atomic_fetch_and_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint_atomic_fetch_and_nbi,
             (unsigned int *fetch, unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API void pshmem_ulong_atomic_fetch_and_nbi(
    unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  api::atomic_fetch_and_nbi("shmem_ulong_atomic_fetch_and_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulong_atomic_fetch_and_nbi,
             (unsigned long *fetch, unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_atomic_fetch_and_nbi(
    unsigned long long *fetch, unsigned long long *dest, unsigned long long value, int pe) {
  api::atomic_fetch_and_nbi("shmem_ulonglong_atomic_fetch_and_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_atomic_fetch_and_nbi,
             (unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
              int pe));

extern "C" USHMEM_API void pshmem_int32_atomic_fetch_and_nbi(
    int32_t *fetch, int32_t *dest, int32_t value, int pe) {
  api::atomic_fetch_and_nbi("shmem_int32_atomic_fetch_and_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int32_atomic_fetch_and_nbi,
             (int32_t *fetch, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_int64_atomic_fetch_and_nbi(
    int64_t *fetch, int64_t *dest, int64_t value, int pe) {
  api::atomic_fetch_and_nbi("shmem_int64_atomic_fetch_and_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int64_atomic_fetch_and_nbi,
             (int64_t *fetch, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_uint32_atomic_fetch_and_nbi(
    uint32_t *fetch, uint32_t *dest, uint32_t value, int pe) {
  api::atomic_fetch_and_nbi("shmem_uint32_atomic_fetch_and_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint32_atomic_fetch_and_nbi,
             (uint32_t *fetch, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_uint64_atomic_fetch_and_nbi(
    uint64_t *fetch, uint64_t *dest, uint64_t value, int pe) {
  api::atomic_fetch_and_nbi("shmem_uint64_atomic_fetch_and_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint64_atomic_fetch_and_nbi,
             (uint64_t *fetch, uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_atomic_fetch_and_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  api::ctx_atomic_fetch_and_nbi("shmem_ctx_uint_atomic_fetch_and_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_atomic_fetch_and_nbi,
             (shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_atomic_fetch_and_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  api::ctx_atomic_fetch_and_nbi(
      "shmem_ctx_ulong_atomic_fetch_and_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_atomic_fetch_and_nbi,
             (shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_atomic_fetch_and_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
    int pe) {
  api::ctx_atomic_fetch_and_nbi(
      "shmem_ctx_ulonglong_atomic_fetch_and_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_atomic_fetch_and_nbi,
             (shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest,
              unsigned long long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_atomic_fetch_and_nbi(
    shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t value, int pe) {
  api::ctx_atomic_fetch_and_nbi(
      "shmem_ctx_int32_atomic_fetch_and_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_atomic_fetch_and_nbi,
             (shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_atomic_fetch_and_nbi(
    shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t value, int pe) {
  api::ctx_atomic_fetch_and_nbi(
      "shmem_ctx_int64_atomic_fetch_and_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_atomic_fetch_and_nbi,
             (shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_atomic_fetch_and_nbi(
    shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, uint32_t value, int pe) {
  api::ctx_atomic_fetch_and_nbi(
      "shmem_ctx_uint32_atomic_fetch_and_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_atomic_fetch_and_nbi,
             (shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_atomic_fetch_and_nbi(
    shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, uint64_t value, int pe) {
  api::ctx_atomic_fetch_and_nbi(
      "shmem_ctx_uint64_atomic_fetch_and_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_atomic_fetch_and_nbi,
             (shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_uint_atomic_fetch_or_nbi(
    unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  api::atomic_fetch_or_nbi("shmem_uint_atomic_fetch_or_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint_atomic_fetch_or_nbi,
             (unsigned int *fetch, unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API void pshmem_ulong_atomic_fetch_or_nbi(
    unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  api::atomic_fetch_or_nbi("shmem_ulong_atomic_fetch_or_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulong_atomic_fetch_or_nbi,
             (unsigned long *fetch, unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_atomic_fetch_or_nbi(
    unsigned long long *fetch, unsigned long long *dest, unsigned long long value, int pe) {
  api::atomic_fetch_or_nbi("shmem_ulonglong_atomic_fetch_or_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_atomic_fetch_or_nbi,
             (unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
              int pe));

extern "C" USHMEM_API void pshmem_int32_atomic_fetch_or_nbi(
    int32_t *fetch, int32_t *dest, int32_t value, int pe) {
  api::atomic_fetch_or_nbi("shmem_int32_atomic_fetch_or_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int32_atomic_fetch_or_nbi,
             (int32_t *fetch, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_int64_atomic_fetch_or_nbi(
    int64_t *fetch, int64_t *dest, int64_t value, int pe) {
  api::atomic_fetch_or_nbi("shmem_int64_atomic_fetch_or_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int64_atomic_fetch_or_nbi,
             (int64_t *fetch, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_uint32_atomic_fetch_or_nbi(
    uint32_t *fetch, uint32_t *dest, uint32_t value, int pe) {
  api::atomic_fetch_or_nbi("shmem_uint32_atomic_fetch_or_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint32_atomic_fetch_or_nbi,
             (uint32_t *fetch, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_uint64_atomic_fetch_or_nbi(
    uint64_t *fetch, uint64_t *dest, uint64_t value, int pe) {
  api::atomic_fetch_or_nbi("shmem_uint64_atomic_fetch_or_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint64_atomic_fetch_or_nbi,
             (uint64_t *fetch, uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_atomic_fetch_or_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  api::ctx_atomic_fetch_or_nbi("shmem_ctx_uint_atomic_fetch_or_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_atomic_fetch_or_nbi,
             (shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_atomic_fetch_or_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  api::ctx_atomic_fetch_or_nbi("shmem_ctx_ulong_atomic_fetch_or_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_atomic_fetch_or_nbi,
             (shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_atomic_fetch_or_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
    int pe) {
  api::ctx_atomic_fetch_or_nbi(
      "shmem_ctx_ulonglong_atomic_fetch_or_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_atomic_fetch_or_nbi,
             (shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest,
              unsigned long long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_atomic_fetch_or_nbi(
    shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t value, int pe) {
  api::ctx_atomic_fetch_or_nbi("shmem_ctx_int32_atomic_fetch_or_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_atomic_fetch_or_nbi,
             (shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_atomic_fetch_or_nbi(
    shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t value, int pe) {
  api::ctx_atomic_fetch_or_nbi("shmem_ctx_int64_atomic_fetch_or_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_atomic_fetch_or_nbi,
             (shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_atomic_fetch_or_nbi(
    shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, uint32_t value, int pe) {
  api::ctx_atomic_fetch_or_nbi("shmem_ctx_uint32_atomic_fetch_or_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_atomic_fetch_or_nbi,
             (shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_atomic_fetch_or_nbi(
    shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, uint64_t value, int pe) {
  api::ctx_atomic_fetch_or_nbi("shmem_ctx_uint64_atomic_fetch_or_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_atomic_fetch_or_nbi,
             (shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_uint_atomic_fetch_xor_nbi(
    unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  api::atomic_fetch_xor_nbi("shmem_uint_atomic_fetch_xor_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint_atomic_fetch_xor_nbi,
             (unsigned int *fetch, unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API void pshmem_ulong_atomic_fetch_xor_nbi(
    unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  api::atomic_fetch_xor_nbi("shmem_ulong_atomic_fetch_xor_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulong_atomic_fetch_xor_nbi,
             (unsigned long *fetch, unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_atomic_fetch_xor_nbi(
    unsigned long long *fetch, unsigned long long *dest, unsigned long long value, int pe) {
  api::atomic_fetch_xor_nbi("shmem_ulonglong_atomic_fetch_xor_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_atomic_fetch_xor_nbi,
             (unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
              int pe));

extern "C" USHMEM_API void pshmem_int32_atomic_fetch_xor_nbi(
    int32_t *fetch, int32_t *dest, int32_t value, int pe) {
  api::atomic_fetch_xor_nbi("shmem_int32_atomic_fetch_xor_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int32_atomic_fetch_xor_nbi,
             (int32_t *fetch, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_int64_atomic_fetch_xor_nbi(
    int64_t *fetch, int64_t *dest, int64_t value, int pe) {
  api::atomic_fetch_xor_nbi("shmem_int64_atomic_fetch_xor_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int64_atomic_fetch_xor_nbi,
             (int64_t *fetch, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_uint32_atomic_fetch_xor_nbi(
    uint32_t *fetch, uint32_t *dest, uint32_t value, int pe) {
  api::atomic_fetch_xor_nbi("shmem_uint32_atomic_fetch_xor_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint32_atomic_fetch_xor_nbi,
             (uint32_t *fetch, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_uint64_atomic_fetch_xor_nbi(
    uint64_t *fetch, uint64_t *dest, uint64_t value, int pe) {
  api::atomic_fetch_xor_nbi("shmem_uint64_atomic_fetch_xor_nbi", fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint64_atomic_fetch_xor_nbi,
             (uint64_t *fetch, uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_atomic_fetch_xor_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value, int pe) {
  api::ctx_atomic_fetch_xor_nbi("shmem_ctx_uint_atomic_fetch_xor_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_atomic_fetch_xor_nbi,
             (shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_atomic_fetch_xor_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value, int pe) {
  api::ctx_atomic_fetch_xor_nbi(
      "shmem_ctx_ulong_atomic_fetch_xor_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_atomic_fetch_xor_nbi,
             (shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_atomic_fetch_xor_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
    int pe) {
  api::ctx_atomic_fetch_xor_nbi(
      "shmem_ctx_ulonglong_atomic_fetch_xor_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_atomic_fetch_xor_nbi,
             (shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest,
              unsigned long long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_atomic_fetch_xor_nbi(
    shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t value, int pe) {
  api::ctx_atomic_fetch_xor_nbi(
      "shmem_ctx_int32_atomic_fetch_xor_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_atomic_fetch_xor_nbi,
             (shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_atomic_fetch_xor_nbi(
    shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t value, int pe) {
  api::ctx_atomic_fetch_xor_nbi(
      "shmem_ctx_int64_atomic_fetch_xor_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_atomic_fetch_xor_nbi,
             (shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_atomic_fetch_xor_nbi(
    shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, uint32_t value, int pe) {
  api::ctx_atomic_fetch_xor_nbi(
      "shmem_ctx_uint32_atomic_fetch_xor_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_atomic_fetch_xor_nbi,
             (shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_atomic_fetch_xor_nbi(
    shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, uint64_t value, int pe) {
  api::ctx_atomic_fetch_xor_nbi(
      "shmem_ctx_uint64_atomic_fetch_xor_nbi", ctx, fetch, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_atomic_fetch_xor_nbi,
             (shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, uint64_t value, int pe));
