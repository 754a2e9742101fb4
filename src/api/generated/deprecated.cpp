// SPDX-License-Identifier: Apache-2.0
// SHMEM_WAIT_UNTIL, SHMEM_ATOMIC_FETCH, SHMEM_ATOMIC_SET, SHMEM_ATOMIC_COMPARE_SWAP,
// SHMEM_ATOMIC_SWAP, SHMEM_ATOMIC_FETCH_INC, SHMEM_ATOMIC_INC, SHMEM_ATOMIC_FETCH_ADD,
// SHMEM_ATOMIC_ADD: every typed, sized and context form written out, with the checks and the work
// in api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not
// this file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API void pshmem_short_wait(short *ivar, short cmp_value) {
  api::wait("shmem_short_wait", ivar, cmp_value);
}
USHMEM_ALIAS(void, shmem_short_wait, (short *ivar, short cmp_value));

extern "C" USHMEM_API void pshmem_int_wait(int *ivar, int cmp_value) {
  api::wait("shmem_int_wait", ivar, cmp_value);
}
USHMEM_ALIAS(void, shmem_int_wait, (int *ivar, int cmp_value));

extern "C" USHMEM_API void pshmem_long_wait(long *ivar, long cmp_value) {
  api::wait("shmem_long_wait", ivar, cmp_value);
}
USHMEM_ALIAS(void, shmem_long_wait, (long *ivar, long cmp_value));

extern "C" USHMEM_API void pshmem_longlong_wait(long long *ivar, long long cmp_value) {
  api::wait("shmem_longlong_wait", ivar, cmp_value);
}
USHMEM_ALIAS(void, shmem_longlong_wait, (long long *ivar, long long cmp_value));

extern "C" USHMEM_API float pshmem_float_fetch(const float *source, int pe) {
  return api::atomic_fetch("shmem_float_fetch", source, pe);
}
USHMEM_ALIAS(float, shmem_float_fetch, (const float *source, int pe));

extern "C" USHMEM_API double pshmem_double_fetch(const double *source, int pe) {
  return api::atomic_fetch("shmem_double_fetch", source, pe);
}
USHMEM_ALIAS(double, shmem_double_fetch, (const double *source, int pe));

extern "C" USHMEM_API int pshmem_int_fetch(const int *source, int pe) {
  return api::atomic_fetch("shmem_int_fetch", source, pe);
}
USHMEM_ALIAS(int, shmem_int_fetch, (const int *source, int pe));

extern "C" USHMEM_API long pshmem_long_fetch(const long *source, int pe) {
  return api::atomic_fetch("shmem_long_fetch", source, pe);
}
USHMEM_ALIAS(long, shmem_long_fetch, (const long *source, int pe));

extern "C" USHMEM_API long long pshmem_longlong_fetch(const long long *source, int pe) {
  return api::atomic_fetch("shmem_longlong_fetch", source, pe);
}
USHMEM_ALIAS(long long, shmem_longlong_fetch, (const long long *source, int pe));

extern "C" USHMEM_API void pshmem_float_set(float *dest, float value, int pe) {
  api::atomic_set("shmem_float_set", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_float_set, (float *dest, float value, int pe));

extern "C" USHMEM_API void pshmem_double_set(double *dest, double value, int pe) {
  api::atomic_set("shmem_double_set", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_double_set, (double *dest, double value, int pe));

extern "C" USHMEM_API void pshmem_int_set(int *dest, int value, int pe) {
  api::atomic_set("shmem_int_set", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int_set, (int *dest, int value, int pe));

extern "C" USHMEM_API void pshmem_long_set(long *dest, long value, int pe) {
  api::atomic_set("shmem_long_set", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_long_set, (long *dest, long value, int pe));

extern "C" USHMEM_API void pshmem_longlong_set(long long *dest, long long value, int pe) {
  api::atomic_set("shmem_longlong_set", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_longlong_set, (long long *dest, long long value, int pe));

extern "C" USHMEM_API int pshmem_int_cswap(int *dest, int cond, int value, int pe) {
  return api::atomic_compare_swap("shmem_int_cswap", dest, cond, value, pe);
}
USHMEM_ALIAS(int, shmem_int_cswap, (int *dest, int cond, int value, int pe));

extern "C" USHMEM_API long pshmem_long_cswap(long *dest, long cond, long value, int pe) {
  return api::atomic_compare_swap("shmem_long_cswap", dest, cond, value, pe);
}
USHMEM_ALIAS(long, shmem_long_cswap, (long *dest, long cond, long value, int pe));

extern "C" USHMEM_API long long pshmem_longlong_cswap(
    long long *dest, long long cond, long long value, int pe) {
  return api::atomic_compare_swap("shmem_longlong_cswap", dest, cond, value, pe);
}
USHMEM_ALIAS(long long, shmem_longlong_cswap,
             (long long *dest, long long cond, long long value, int pe));

extern "C" USHMEM_API float pshmem_float_swap(float *dest, float value, int pe) {
  return api::atomic_swap("shmem_float_swap", dest, value, pe);
}
USHMEM_ALIAS(float, shmem_float_swap, (float *dest, float value, int pe));

extern "C" USHMEM_API double pshmem_double_swap(double *dest, double value, int pe) {
  return api::atomic_swap("shmem_double_swap", dest, value, pe);
}
USHMEM_ALIAS(double, shmem_double_swap, (double *dest, double value, int pe));

extern "C" USHMEM_API int pshmem_int_swap(int *dest, int value, int pe) {
  return api::atomic_swap("shmem_int_swap", dest, value, pe);
}
USHMEM_ALIAS(int, shmem_int_swap, (int *dest, int value, int pe));

extern "C" USHMEM_API long pshmem_long_swap(long *dest, long value, int pe) {
  return api::atomic_swap("shmem_long_swap", dest, value, pe);
}
USHMEM_ALIAS(long, shmem_long_swap, (long *dest, long value, int pe));

extern "C" USHMEM_API long long pshmem_longlong_swap(long long *dest, long long value, int pe) {
  return api::atomic_swap("shmem_longlong_swap", dest, value, pe);
}
USHMEM_ALIAS(long long, shmem_longlong_swap, (long long *dest, long long value, int pe));

extern "C" USHMEM_API int pshmem_int_finc(int *dest, int pe) {
  return api::atomic_fetch_inc("shmem_int_finc", dest, pe);
}
USHMEM_ALIAS(int, shmem_int_finc, (int *dest, int pe));

extern "C" USHMEM_API long pshmem_long_finc(long *dest, int pe) {
  return api::atomic_fetch_inc("shmem_long_finc", dest, pe);
}
USHMEM_ALIAS(long, shmem_long_finc, (long *dest, int pe));

extern "C" USHMEM_API long long pshmem_longlong_finc(long long *dest, int pe) {
  return api::atomic_fetch_inc("shmem_longlong_finc", dest, pe);
}
USHMEM_ALIAS(long long, shmem_longlong_finc, (long long *dest, int pe));

extern "C" USHMEM_API void pshmem_int_inc(int *dest, int pe) {
  api::atomic_inc("shmem_int_inc", dest, pe);
}
USHMEM_ALIAS(void, shmem_int_inc, (int *dest, int pe));

extern "C" USHMEM_API void pshmem_long_inc(long *dest, int pe) {
  api::atomic_inc("shmem_long_inc", dest, pe);
}
USHMEM_ALIAS(void, shmem_long_inc, (long *dest, int pe));

extern "C" USHMEM_API void pshmem_longlong_inc(long long *dest, int pe) {
  api::atomic_inc("shmem_longlong_inc", dest, pe);
}
USHMEM_ALIAS(void, shmem_longlong_inc, (long long *dest, int pe));

extern "C" USHMEM_API int pshmem_int_fadd(int *dest, int value, int pe) {
  return api::atomic_fetch_add("shmem_int_fadd", dest, value, pe);
}
USHMEM_ALIAS(int, shmem_int_fadd, (int *dest, int value, int pe));

extern "C" USHMEM_API long pshmem_long_fadd(long *dest, long value, int pe) {
  return api::atomic_fetch_add("shmem_long_fadd", dest, value, pe);
}
USHMEM_ALIAS(long, shmem_long_fadd, (long *dest, long value, int pe));

extern "C" USHMEM_API long long pshmem_longlong_fadd(long long *dest, long long value, int pe) {
  return api::atomic_fetch_add("shmem_longlong_fadd", dest, value, pe);
}
USHMEM_ALIAS(long long, shmem_longlong_fadd, (long long *dest, long long value, int pe));

extern "C" USHMEM_API void pshmem_int_add(int *dest, int value, int pe) {
  api::atomic_add("shmem_int_add", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int_add, (int *dest, int value, int pe));

extern "C" USHMEM_API void pshmem_long_add(long *dest, long value, int pe) {
  api::atomic_add("shmem_long_add", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_long_add, (long *dest, long value, int pe));

extern "C" USHMEM_API void pshmem_longlong_add(long long *dest, long long value, int pe) {
  api::atomic_add("shmem_longlong_add", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_longlong_add, (long long *dest, long long value, int pe));
