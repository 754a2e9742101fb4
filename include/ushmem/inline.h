/* SPDX-License-Identifier: Apache-2.0 */
/* Written by tools/generate_api/generate.py; change the tables there, not this file. */
/*
 * Inline forms of the calls that move one element. Included by shmem.h when the program says
 * `#define USHMEM_INLINE` before it; shmem_TYPE_p and shmem_TYPE_g are then macros for the
 * functions below. They check nothing and count nothing: a PE out of range is undefined
 * behaviour, and `ushmem stat` does not see them. Addresses that are not in the symmetric heap, or
 * a thread that has not made a call yet, go to the ordinary function. Order and completion are
 * those of the ordinary functions.
 *
 * The structures are what the library keeps for each thread. Their layout never changes under
 * this version's names; a later layout gets names of its own beside them.
 */
#ifndef USHMEM_INLINE_H
#define USHMEM_INLINE_H

#include <stddef.h>
#include <stdint.h>
#include <ushmem/export.h>

#ifdef __cplusplus
extern "C" {
#endif

struct shmemx_route_v1 {
  intptr_t heap; /* add to an address in the own heap to get the PE's copy */
  intptr_t data;
};

struct shmemx_view_v1 {
  uintptr_t heap_base;
  uintptr_t data_base;
  size_t heap_short; /* one element fits where the offset is below this */
  size_t data_short;
  const struct shmemx_route_v1 *routes; /* one for each PE */
};

struct shmemx_thread_v1 {
  const struct shmemx_view_v1 *view; /* null until the thread's first call */
};

extern USHMEM_API __thread struct shmemx_thread_v1 shmemx_thread_v1
    __attribute__((tls_model("initial-exec")));

#ifdef __SANITIZE_THREAD__
#define SHMEMX_INLINE_STORE __ATOMIC_RELEASE
#else
#define SHMEMX_INLINE_STORE __ATOMIC_RELAXED
#endif
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#undef SHMEMX_INLINE_STORE
#define SHMEMX_INLINE_STORE __ATOMIC_RELEASE
#endif
#endif

/* Where the word at address lies on pe, 0 when the ordinary function must be asked. */
static inline uintptr_t shmemx_inline_at(const void *address, int pe) {
  const struct shmemx_view_v1 *view = shmemx_thread_v1.view;
  const uintptr_t at = (uintptr_t)address;
  if (view == 0 || at - view->heap_base >= view->heap_short) return 0;
  /* The least number: a PE of another node. */
  if (view->routes[pe].heap == INTPTR_MIN) return 0;
  return at + (uintptr_t)view->routes[pe].heap;
}

static inline void shmemx_inline_float_p(
    float *dest, float value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((float *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_float_p(dest, value, pe);
}
static inline float shmemx_inline_float_g(
    const float *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  float value;
  if (there == 0) return shmem_float_g(source, pe);
  __atomic_load((const float *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_float_p(dest, value, pe) shmemx_inline_float_p(dest, value, pe)
#define shmem_float_g(source, pe) shmemx_inline_float_g(source, pe)

static inline void shmemx_inline_double_p(
    double *dest, double value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((double *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_double_p(dest, value, pe);
}
static inline double shmemx_inline_double_g(
    const double *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  double value;
  if (there == 0) return shmem_double_g(source, pe);
  __atomic_load((const double *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_double_p(dest, value, pe) shmemx_inline_double_p(dest, value, pe)
#define shmem_double_g(source, pe) shmemx_inline_double_g(source, pe)

static inline void shmemx_inline_char_p(
    char *dest, char value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((char *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_char_p(dest, value, pe);
}
static inline char shmemx_inline_char_g(
    const char *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  char value;
  if (there == 0) return shmem_char_g(source, pe);
  __atomic_load((const char *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_char_p(dest, value, pe) shmemx_inline_char_p(dest, value, pe)
#define shmem_char_g(source, pe) shmemx_inline_char_g(source, pe)

static inline void shmemx_inline_schar_p(
    signed char *dest, signed char value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((signed char *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_schar_p(dest, value, pe);
}
static inline signed char shmemx_inline_schar_g(
    const signed char *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  signed char value;
  if (there == 0) return shmem_schar_g(source, pe);
  __atomic_load((const signed char *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_schar_p(dest, value, pe) shmemx_inline_schar_p(dest, value, pe)
#define shmem_schar_g(source, pe) shmemx_inline_schar_g(source, pe)

static inline void shmemx_inline_short_p(
    short *dest, short value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((short *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_short_p(dest, value, pe);
}
static inline short shmemx_inline_short_g(
    const short *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  short value;
  if (there == 0) return shmem_short_g(source, pe);
  __atomic_load((const short *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_short_p(dest, value, pe) shmemx_inline_short_p(dest, value, pe)
#define shmem_short_g(source, pe) shmemx_inline_short_g(source, pe)

static inline void shmemx_inline_int_p(
    int *dest, int value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((int *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_int_p(dest, value, pe);
}
static inline int shmemx_inline_int_g(
    const int *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  int value;
  if (there == 0) return shmem_int_g(source, pe);
  __atomic_load((const int *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_int_p(dest, value, pe) shmemx_inline_int_p(dest, value, pe)
#define shmem_int_g(source, pe) shmemx_inline_int_g(source, pe)

static inline void shmemx_inline_long_p(
    long *dest, long value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((long *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_long_p(dest, value, pe);
}
static inline long shmemx_inline_long_g(
    const long *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  long value;
  if (there == 0) return shmem_long_g(source, pe);
  __atomic_load((const long *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_long_p(dest, value, pe) shmemx_inline_long_p(dest, value, pe)
#define shmem_long_g(source, pe) shmemx_inline_long_g(source, pe)

static inline void shmemx_inline_longlong_p(
    long long *dest, long long value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((long long *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_longlong_p(dest, value, pe);
}
static inline long long shmemx_inline_longlong_g(
    const long long *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  long long value;
  if (there == 0) return shmem_longlong_g(source, pe);
  __atomic_load((const long long *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_longlong_p(dest, value, pe) shmemx_inline_longlong_p(dest, value, pe)
#define shmem_longlong_g(source, pe) shmemx_inline_longlong_g(source, pe)

static inline void shmemx_inline_uchar_p(
    unsigned char *dest, unsigned char value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((unsigned char *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_uchar_p(dest, value, pe);
}
static inline unsigned char shmemx_inline_uchar_g(
    const unsigned char *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  unsigned char value;
  if (there == 0) return shmem_uchar_g(source, pe);
  __atomic_load((const unsigned char *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_uchar_p(dest, value, pe) shmemx_inline_uchar_p(dest, value, pe)
#define shmem_uchar_g(source, pe) shmemx_inline_uchar_g(source, pe)

static inline void shmemx_inline_ushort_p(
    unsigned short *dest, unsigned short value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((unsigned short *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_ushort_p(dest, value, pe);
}
static inline unsigned short shmemx_inline_ushort_g(
    const unsigned short *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  unsigned short value;
  if (there == 0) return shmem_ushort_g(source, pe);
  __atomic_load((const unsigned short *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_ushort_p(dest, value, pe) shmemx_inline_ushort_p(dest, value, pe)
#define shmem_ushort_g(source, pe) shmemx_inline_ushort_g(source, pe)

static inline void shmemx_inline_uint_p(
    unsigned int *dest, unsigned int value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((unsigned int *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_uint_p(dest, value, pe);
}
static inline unsigned int shmemx_inline_uint_g(
    const unsigned int *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  unsigned int value;
  if (there == 0) return shmem_uint_g(source, pe);
  __atomic_load((const unsigned int *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_uint_p(dest, value, pe) shmemx_inline_uint_p(dest, value, pe)
#define shmem_uint_g(source, pe) shmemx_inline_uint_g(source, pe)

static inline void shmemx_inline_ulong_p(
    unsigned long *dest, unsigned long value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((unsigned long *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_ulong_p(dest, value, pe);
}
static inline unsigned long shmemx_inline_ulong_g(
    const unsigned long *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  unsigned long value;
  if (there == 0) return shmem_ulong_g(source, pe);
  __atomic_load((const unsigned long *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_ulong_p(dest, value, pe) shmemx_inline_ulong_p(dest, value, pe)
#define shmem_ulong_g(source, pe) shmemx_inline_ulong_g(source, pe)

static inline void shmemx_inline_ulonglong_p(
    unsigned long long *dest, unsigned long long value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((unsigned long long *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_ulonglong_p(dest, value, pe);
}
static inline unsigned long long shmemx_inline_ulonglong_g(
    const unsigned long long *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  unsigned long long value;
  if (there == 0) return shmem_ulonglong_g(source, pe);
  __atomic_load((const unsigned long long *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_ulonglong_p(dest, value, pe) shmemx_inline_ulonglong_p(dest, value, pe)
#define shmem_ulonglong_g(source, pe) shmemx_inline_ulonglong_g(source, pe)

static inline void shmemx_inline_int8_p(
    int8_t *dest, int8_t value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((int8_t *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_int8_p(dest, value, pe);
}
static inline int8_t shmemx_inline_int8_g(
    const int8_t *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  int8_t value;
  if (there == 0) return shmem_int8_g(source, pe);
  __atomic_load((const int8_t *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_int8_p(dest, value, pe) shmemx_inline_int8_p(dest, value, pe)
#define shmem_int8_g(source, pe) shmemx_inline_int8_g(source, pe)

static inline void shmemx_inline_int16_p(
    int16_t *dest, int16_t value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((int16_t *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_int16_p(dest, value, pe);
}
static inline int16_t shmemx_inline_int16_g(
    const int16_t *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  int16_t value;
  if (there == 0) return shmem_int16_g(source, pe);
  __atomic_load((const int16_t *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_int16_p(dest, value, pe) shmemx_inline_int16_p(dest, value, pe)
#define shmem_int16_g(source, pe) shmemx_inline_int16_g(source, pe)

static inline void shmemx_inline_int32_p(
    int32_t *dest, int32_t value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((int32_t *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_int32_p(dest, value, pe);
}
static inline int32_t shmemx_inline_int32_g(
    const int32_t *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  int32_t value;
  if (there == 0) return shmem_int32_g(source, pe);
  __atomic_load((const int32_t *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_int32_p(dest, value, pe) shmemx_inline_int32_p(dest, value, pe)
#define shmem_int32_g(source, pe) shmemx_inline_int32_g(source, pe)

static inline void shmemx_inline_int64_p(
    int64_t *dest, int64_t value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((int64_t *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_int64_p(dest, value, pe);
}
static inline int64_t shmemx_inline_int64_g(
    const int64_t *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  int64_t value;
  if (there == 0) return shmem_int64_g(source, pe);
  __atomic_load((const int64_t *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_int64_p(dest, value, pe) shmemx_inline_int64_p(dest, value, pe)
#define shmem_int64_g(source, pe) shmemx_inline_int64_g(source, pe)

static inline void shmemx_inline_uint8_p(
    uint8_t *dest, uint8_t value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((uint8_t *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_uint8_p(dest, value, pe);
}
static inline uint8_t shmemx_inline_uint8_g(
    const uint8_t *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  uint8_t value;
  if (there == 0) return shmem_uint8_g(source, pe);
  __atomic_load((const uint8_t *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_uint8_p(dest, value, pe) shmemx_inline_uint8_p(dest, value, pe)
#define shmem_uint8_g(source, pe) shmemx_inline_uint8_g(source, pe)

static inline void shmemx_inline_uint16_p(
    uint16_t *dest, uint16_t value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((uint16_t *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_uint16_p(dest, value, pe);
}
static inline uint16_t shmemx_inline_uint16_g(
    const uint16_t *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  uint16_t value;
  if (there == 0) return shmem_uint16_g(source, pe);
  __atomic_load((const uint16_t *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_uint16_p(dest, value, pe) shmemx_inline_uint16_p(dest, value, pe)
#define shmem_uint16_g(source, pe) shmemx_inline_uint16_g(source, pe)

static inline void shmemx_inline_uint32_p(
    uint32_t *dest, uint32_t value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((uint32_t *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_uint32_p(dest, value, pe);
}
static inline uint32_t shmemx_inline_uint32_g(
    const uint32_t *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  uint32_t value;
  if (there == 0) return shmem_uint32_g(source, pe);
  __atomic_load((const uint32_t *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_uint32_p(dest, value, pe) shmemx_inline_uint32_p(dest, value, pe)
#define shmem_uint32_g(source, pe) shmemx_inline_uint32_g(source, pe)

static inline void shmemx_inline_uint64_p(
    uint64_t *dest, uint64_t value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((uint64_t *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_uint64_p(dest, value, pe);
}
static inline uint64_t shmemx_inline_uint64_g(
    const uint64_t *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  uint64_t value;
  if (there == 0) return shmem_uint64_g(source, pe);
  __atomic_load((const uint64_t *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_uint64_p(dest, value, pe) shmemx_inline_uint64_p(dest, value, pe)
#define shmem_uint64_g(source, pe) shmemx_inline_uint64_g(source, pe)

static inline void shmemx_inline_size_p(
    size_t *dest, size_t value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((size_t *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_size_p(dest, value, pe);
}
static inline size_t shmemx_inline_size_g(
    const size_t *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  size_t value;
  if (there == 0) return shmem_size_g(source, pe);
  __atomic_load((const size_t *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_size_p(dest, value, pe) shmemx_inline_size_p(dest, value, pe)
#define shmem_size_g(source, pe) shmemx_inline_size_g(source, pe)

static inline void shmemx_inline_ptrdiff_p(
    ptrdiff_t *dest, ptrdiff_t value, int pe) {
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store((ptrdiff_t *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_ptrdiff_p(dest, value, pe);
}
static inline ptrdiff_t shmemx_inline_ptrdiff_g(
    const ptrdiff_t *source, int pe) {
  const uintptr_t there = shmemx_inline_at(source, pe);
  ptrdiff_t value;
  if (there == 0) return shmem_ptrdiff_g(source, pe);
  __atomic_load((const ptrdiff_t *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}
#define shmem_ptrdiff_p(dest, value, pe) shmemx_inline_ptrdiff_p(dest, value, pe)
#define shmem_ptrdiff_g(source, pe) shmemx_inline_ptrdiff_g(source, pe)

#ifdef __cplusplus
}
#endif

#endif
