/* SPDX-License-Identifier: Apache-2.0 */
/* Written by tools/generate_api/generate.py; change the tables there, not this file. */
/*
 * On-stream calls by type: for elements of T what ushmem/streams.h has for bytes, or for a
 * shmemx_type_t. Included by shmemx.h. They are inline functions, and no names of the library, so
 * that errors name the call behind them. Counts are elements. All else is as it stands there;
 * alltoalls and reduce-scatter have no further names, since those there take the type.
 *
 * @code
 * float *block = (float *)shmemx_malloc_device(3 * 64 * sizeof(float));
 * shmemx_float_put_on_stream(block, block + 64, 64, (shmem_my_pe() + 1) % shmem_n_pes(), NULL);
 * shmemx_barrier_all_on_stream(NULL);
 * shmemx_float_sum_reduce_on_stream(SHMEM_TEAM_WORLD, block + 128, block, 64, NULL);
 * shmemx_stream_synchronize(NULL);
 * shmem_free(block);
 * @endcode
 */
#ifndef SHMEMX_STREAMS_TYPED_H
#define SHMEMX_STREAMS_TYPED_H

#include <shmem.h>
#include <stddef.h>
#include <stdint.h>
#include <ushmem/extensions.h>
#include <ushmem/streams.h>

/* Bytes of n elements; where that is no number, more than there are, so that it is refused. */
static inline size_t shmemx_stream_bytes_(size_t n, size_t size) {
  return n <= SIZE_MAX / size ? n * size : SIZE_MAX;
}

/* The number of a type of whole numbers. */
static inline shmemx_type_t shmemx_stream_type_(size_t size, int is_signed) {
  switch (size) {
    case 1: return is_signed ? SHMEMX_INT8 : SHMEMX_UINT8;
    case 2: return is_signed ? SHMEMX_INT16 : SHMEMX_UINT16;
    case 4: return is_signed ? SHMEMX_INT32 : SHMEMX_UINT32;
    default: return is_signed ? SHMEMX_INT64 : SHMEMX_UINT64;
  }
}

/* Transfers, and transfers with a signal. */
static inline void shmemx_float_put_on_stream(
    float *dest, const float *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(float)), pe, stream);
}
static inline void shmemx_float_get_on_stream(
    float *dest, const float *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(float)), pe, stream);
}
static inline void shmemx_float_put_signal_on_stream(
    float *dest, const float *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(float)), sig_addr, signal, sig_op, pe,
      stream);
}
static inline void shmemx_double_put_on_stream(
    double *dest, const double *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(double)), pe, stream);
}
static inline void shmemx_double_get_on_stream(
    double *dest, const double *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(double)), pe, stream);
}
static inline void shmemx_double_put_signal_on_stream(
    double *dest, const double *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(double)), sig_addr, signal, sig_op, pe,
      stream);
}
static inline void shmemx_longdouble_put_on_stream(
    long double *dest, const long double *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(long double)), pe, stream);
}
static inline void shmemx_longdouble_get_on_stream(
    long double *dest, const long double *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(long double)), pe, stream);
}
static inline void shmemx_longdouble_put_signal_on_stream(
    long double *dest, const long double *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(long double)), sig_addr, signal, sig_op, pe,
      stream);
}
static inline void shmemx_char_put_on_stream(
    char *dest, const char *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(char)), pe, stream);
}
static inline void shmemx_char_get_on_stream(
    char *dest, const char *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(char)), pe, stream);
}
static inline void shmemx_char_put_signal_on_stream(
    char *dest, const char *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(char)), sig_addr, signal, sig_op, pe,
      stream);
}
static inline void shmemx_schar_put_on_stream(
    signed char *dest, const signed char *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(signed char)), pe, stream);
}
static inline void shmemx_schar_get_on_stream(
    signed char *dest, const signed char *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(signed char)), pe, stream);
}
static inline void shmemx_schar_put_signal_on_stream(
    signed char *dest, const signed char *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(signed char)), sig_addr, signal, sig_op, pe,
      stream);
}
static inline void shmemx_short_put_on_stream(
    short *dest, const short *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(short)), pe, stream);
}
static inline void shmemx_short_get_on_stream(
    short *dest, const short *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(short)), pe, stream);
}
static inline void shmemx_short_put_signal_on_stream(
    short *dest, const short *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(short)), sig_addr, signal, sig_op, pe,
      stream);
}
static inline void shmemx_int_put_on_stream(
    int *dest, const int *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(int)), pe, stream);
}
static inline void shmemx_int_get_on_stream(
    int *dest, const int *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(int)), pe, stream);
}
static inline void shmemx_int_put_signal_on_stream(
    int *dest, const int *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(int)), sig_addr, signal, sig_op, pe,
      stream);
}
static inline void shmemx_long_put_on_stream(
    long *dest, const long *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(long)), pe, stream);
}
static inline void shmemx_long_get_on_stream(
    long *dest, const long *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(long)), pe, stream);
}
static inline void shmemx_long_put_signal_on_stream(
    long *dest, const long *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(long)), sig_addr, signal, sig_op, pe,
      stream);
}
static inline void shmemx_longlong_put_on_stream(
    long long *dest, const long long *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(long long)), pe, stream);
}
static inline void shmemx_longlong_get_on_stream(
    long long *dest, const long long *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(long long)), pe, stream);
}
static inline void shmemx_longlong_put_signal_on_stream(
    long long *dest, const long long *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(long long)), sig_addr, signal, sig_op, pe,
      stream);
}
static inline void shmemx_uchar_put_on_stream(
    unsigned char *dest, const unsigned char *source, size_t nelems, int pe,
    shmemx_stream_t stream) {
  shmemx_putmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned char)), pe, stream);
}
static inline void shmemx_uchar_get_on_stream(
    unsigned char *dest, const unsigned char *source, size_t nelems, int pe,
    shmemx_stream_t stream) {
  shmemx_getmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned char)), pe, stream);
}
static inline void shmemx_uchar_put_signal_on_stream(
    unsigned char *dest, const unsigned char *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned char)), sig_addr, signal, sig_op,
      pe, stream);
}
static inline void shmemx_ushort_put_on_stream(
    unsigned short *dest, const unsigned short *source, size_t nelems, int pe,
    shmemx_stream_t stream) {
  shmemx_putmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned short)), pe, stream);
}
static inline void shmemx_ushort_get_on_stream(
    unsigned short *dest, const unsigned short *source, size_t nelems, int pe,
    shmemx_stream_t stream) {
  shmemx_getmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned short)), pe, stream);
}
static inline void shmemx_ushort_put_signal_on_stream(
    unsigned short *dest, const unsigned short *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned short)), sig_addr, signal, sig_op,
      pe, stream);
}
static inline void shmemx_uint_put_on_stream(
    unsigned int *dest, const unsigned int *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned int)), pe, stream);
}
static inline void shmemx_uint_get_on_stream(
    unsigned int *dest, const unsigned int *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned int)), pe, stream);
}
static inline void shmemx_uint_put_signal_on_stream(
    unsigned int *dest, const unsigned int *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned int)), sig_addr, signal, sig_op,
      pe, stream);
}
static inline void shmemx_ulong_put_on_stream(
    unsigned long *dest, const unsigned long *source, size_t nelems, int pe,
    shmemx_stream_t stream) {
  shmemx_putmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned long)), pe, stream);
}
static inline void shmemx_ulong_get_on_stream(
    unsigned long *dest, const unsigned long *source, size_t nelems, int pe,
    shmemx_stream_t stream) {
  shmemx_getmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned long)), pe, stream);
}
static inline void shmemx_ulong_put_signal_on_stream(
    unsigned long *dest, const unsigned long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned long)), sig_addr, signal, sig_op,
      pe, stream);
}
static inline void shmemx_ulonglong_put_on_stream(
    unsigned long long *dest, const unsigned long long *source, size_t nelems, int pe,
    shmemx_stream_t stream) {
  shmemx_putmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned long long)), pe, stream);
}
static inline void shmemx_ulonglong_get_on_stream(
    unsigned long long *dest, const unsigned long long *source, size_t nelems, int pe,
    shmemx_stream_t stream) {
  shmemx_getmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned long long)), pe, stream);
}
static inline void shmemx_ulonglong_put_signal_on_stream(
    unsigned long long *dest, const unsigned long long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned long long)), sig_addr, signal,
      sig_op, pe, stream);
}
static inline void shmemx_int8_put_on_stream(
    int8_t *dest, const int8_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(int8_t)), pe, stream);
}
static inline void shmemx_int8_get_on_stream(
    int8_t *dest, const int8_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(int8_t)), pe, stream);
}
static inline void shmemx_int8_put_signal_on_stream(
    int8_t *dest, const int8_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(int8_t)), sig_addr, signal, sig_op, pe,
      stream);
}
static inline void shmemx_int16_put_on_stream(
    int16_t *dest, const int16_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(int16_t)), pe, stream);
}
static inline void shmemx_int16_get_on_stream(
    int16_t *dest, const int16_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(int16_t)), pe, stream);
}
static inline void shmemx_int16_put_signal_on_stream(
    int16_t *dest, const int16_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(int16_t)), sig_addr, signal, sig_op, pe,
      stream);
}
static inline void shmemx_int32_put_on_stream(
    int32_t *dest, const int32_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(int32_t)), pe, stream);
}
static inline void shmemx_int32_get_on_stream(
    int32_t *dest, const int32_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(int32_t)), pe, stream);
}
static inline void shmemx_int32_put_signal_on_stream(
    int32_t *dest, const int32_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(int32_t)), sig_addr, signal, sig_op, pe,
      stream);
}
static inline void shmemx_int64_put_on_stream(
    int64_t *dest, const int64_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(int64_t)), pe, stream);
}
static inline void shmemx_int64_get_on_stream(
    int64_t *dest, const int64_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(int64_t)), pe, stream);
}
static inline void shmemx_int64_put_signal_on_stream(
    int64_t *dest, const int64_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(int64_t)), sig_addr, signal, sig_op, pe,
      stream);
}
static inline void shmemx_uint8_put_on_stream(
    uint8_t *dest, const uint8_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(uint8_t)), pe, stream);
}
static inline void shmemx_uint8_get_on_stream(
    uint8_t *dest, const uint8_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(uint8_t)), pe, stream);
}
static inline void shmemx_uint8_put_signal_on_stream(
    uint8_t *dest, const uint8_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(uint8_t)), sig_addr, signal, sig_op, pe,
      stream);
}
static inline void shmemx_uint16_put_on_stream(
    uint16_t *dest, const uint16_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(uint16_t)), pe, stream);
}
static inline void shmemx_uint16_get_on_stream(
    uint16_t *dest, const uint16_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(uint16_t)), pe, stream);
}
static inline void shmemx_uint16_put_signal_on_stream(
    uint16_t *dest, const uint16_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(uint16_t)), sig_addr, signal, sig_op, pe,
      stream);
}
static inline void shmemx_uint32_put_on_stream(
    uint32_t *dest, const uint32_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(uint32_t)), pe, stream);
}
static inline void shmemx_uint32_get_on_stream(
    uint32_t *dest, const uint32_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(uint32_t)), pe, stream);
}
static inline void shmemx_uint32_put_signal_on_stream(
    uint32_t *dest, const uint32_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(uint32_t)), sig_addr, signal, sig_op, pe,
      stream);
}
static inline void shmemx_uint64_put_on_stream(
    uint64_t *dest, const uint64_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(uint64_t)), pe, stream);
}
static inline void shmemx_uint64_get_on_stream(
    uint64_t *dest, const uint64_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(uint64_t)), pe, stream);
}
static inline void shmemx_uint64_put_signal_on_stream(
    uint64_t *dest, const uint64_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(uint64_t)), sig_addr, signal, sig_op, pe,
      stream);
}
static inline void shmemx_size_put_on_stream(
    size_t *dest, const size_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(size_t)), pe, stream);
}
static inline void shmemx_size_get_on_stream(
    size_t *dest, const size_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(dest, source, shmemx_stream_bytes_(nelems, sizeof(size_t)), pe, stream);
}
static inline void shmemx_size_put_signal_on_stream(
    size_t *dest, const size_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(size_t)), sig_addr, signal, sig_op, pe,
      stream);
}
static inline void shmemx_ptrdiff_put_on_stream(
    ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_putmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(ptrdiff_t)), pe, stream);
}
static inline void shmemx_ptrdiff_get_on_stream(
    ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe, shmemx_stream_t stream) {
  shmemx_getmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(ptrdiff_t)), pe, stream);
}
static inline void shmemx_ptrdiff_put_signal_on_stream(
    ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(ptrdiff_t)), sig_addr, signal, sig_op, pe,
      stream);
}
static inline void shmemx_half_put_on_stream(
    shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, int pe,
    shmemx_stream_t stream) {
  shmemx_putmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(shmemx_half_t)), pe, stream);
}
static inline void shmemx_half_get_on_stream(
    shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, int pe,
    shmemx_stream_t stream) {
  shmemx_getmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(shmemx_half_t)), pe, stream);
}
static inline void shmemx_half_put_signal_on_stream(
    shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(shmemx_half_t)), sig_addr, signal, sig_op,
      pe, stream);
}
static inline void shmemx_bfloat16_put_on_stream(
    shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems, int pe,
    shmemx_stream_t stream) {
  shmemx_putmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(shmemx_bfloat16_t)), pe, stream);
}
static inline void shmemx_bfloat16_get_on_stream(
    shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems, int pe,
    shmemx_stream_t stream) {
  shmemx_getmem_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(shmemx_bfloat16_t)), pe, stream);
}
static inline void shmemx_bfloat16_put_signal_on_stream(
    shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe, shmemx_stream_t stream) {
  shmemx_putmem_signal_on_stream(
      dest, source, shmemx_stream_bytes_(nelems, sizeof(shmemx_bfloat16_t)), sig_addr, signal,
      sig_op, pe, stream);
}

/* Collectives that move elements. */
static inline int shmemx_float_broadcast_on_stream(
    shmem_team_t team, float *dest, const float *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(float)), pe_root, stream);
}
static inline int shmemx_float_collect_on_stream(
    shmem_team_t team, float *dest, const float *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(float)), stream);
}
static inline int shmemx_float_fcollect_on_stream(
    shmem_team_t team, float *dest, const float *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(float)), stream);
}
static inline int shmemx_float_alltoall_on_stream(
    shmem_team_t team, float *dest, const float *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(float)), stream);
}
static inline int shmemx_double_broadcast_on_stream(
    shmem_team_t team, double *dest, const double *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(double)), pe_root, stream);
}
static inline int shmemx_double_collect_on_stream(
    shmem_team_t team, double *dest, const double *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(double)), stream);
}
static inline int shmemx_double_fcollect_on_stream(
    shmem_team_t team, double *dest, const double *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(double)), stream);
}
static inline int shmemx_double_alltoall_on_stream(
    shmem_team_t team, double *dest, const double *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(double)), stream);
}
static inline int shmemx_longdouble_broadcast_on_stream(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(long double)), pe_root, stream);
}
static inline int shmemx_longdouble_collect_on_stream(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(long double)), stream);
}
static inline int shmemx_longdouble_fcollect_on_stream(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(long double)), stream);
}
static inline int shmemx_longdouble_alltoall_on_stream(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(long double)), stream);
}
static inline int shmemx_char_broadcast_on_stream(
    shmem_team_t team, char *dest, const char *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(char)), pe_root, stream);
}
static inline int shmemx_char_collect_on_stream(
    shmem_team_t team, char *dest, const char *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(char)), stream);
}
static inline int shmemx_char_fcollect_on_stream(
    shmem_team_t team, char *dest, const char *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(char)), stream);
}
static inline int shmemx_char_alltoall_on_stream(
    shmem_team_t team, char *dest, const char *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(char)), stream);
}
static inline int shmemx_schar_broadcast_on_stream(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(signed char)), pe_root, stream);
}
static inline int shmemx_schar_collect_on_stream(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(signed char)), stream);
}
static inline int shmemx_schar_fcollect_on_stream(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(signed char)), stream);
}
static inline int shmemx_schar_alltoall_on_stream(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(signed char)), stream);
}
static inline int shmemx_short_broadcast_on_stream(
    shmem_team_t team, short *dest, const short *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(short)), pe_root, stream);
}
static inline int shmemx_short_collect_on_stream(
    shmem_team_t team, short *dest, const short *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(short)), stream);
}
static inline int shmemx_short_fcollect_on_stream(
    shmem_team_t team, short *dest, const short *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(short)), stream);
}
static inline int shmemx_short_alltoall_on_stream(
    shmem_team_t team, short *dest, const short *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(short)), stream);
}
static inline int shmemx_int_broadcast_on_stream(
    shmem_team_t team, int *dest, const int *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int)), pe_root, stream);
}
static inline int shmemx_int_collect_on_stream(
    shmem_team_t team, int *dest, const int *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int)), stream);
}
static inline int shmemx_int_fcollect_on_stream(
    shmem_team_t team, int *dest, const int *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int)), stream);
}
static inline int shmemx_int_alltoall_on_stream(
    shmem_team_t team, int *dest, const int *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int)), stream);
}
static inline int shmemx_long_broadcast_on_stream(
    shmem_team_t team, long *dest, const long *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(long)), pe_root, stream);
}
static inline int shmemx_long_collect_on_stream(
    shmem_team_t team, long *dest, const long *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(long)), stream);
}
static inline int shmemx_long_fcollect_on_stream(
    shmem_team_t team, long *dest, const long *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(long)), stream);
}
static inline int shmemx_long_alltoall_on_stream(
    shmem_team_t team, long *dest, const long *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(long)), stream);
}
static inline int shmemx_longlong_broadcast_on_stream(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(long long)), pe_root, stream);
}
static inline int shmemx_longlong_collect_on_stream(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(long long)), stream);
}
static inline int shmemx_longlong_fcollect_on_stream(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(long long)), stream);
}
static inline int shmemx_longlong_alltoall_on_stream(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(long long)), stream);
}
static inline int shmemx_uchar_broadcast_on_stream(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned char)), pe_root, stream);
}
static inline int shmemx_uchar_collect_on_stream(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned char)), stream);
}
static inline int shmemx_uchar_fcollect_on_stream(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned char)), stream);
}
static inline int shmemx_uchar_alltoall_on_stream(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned char)), stream);
}
static inline int shmemx_ushort_broadcast_on_stream(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems,
    int pe_root, shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned short)), pe_root, stream);
}
static inline int shmemx_ushort_collect_on_stream(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned short)), stream);
}
static inline int shmemx_ushort_fcollect_on_stream(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned short)), stream);
}
static inline int shmemx_ushort_alltoall_on_stream(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned short)), stream);
}
static inline int shmemx_uint_broadcast_on_stream(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned int)), pe_root, stream);
}
static inline int shmemx_uint_collect_on_stream(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned int)), stream);
}
static inline int shmemx_uint_fcollect_on_stream(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned int)), stream);
}
static inline int shmemx_uint_alltoall_on_stream(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned int)), stream);
}
static inline int shmemx_ulong_broadcast_on_stream(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned long)), pe_root, stream);
}
static inline int shmemx_ulong_collect_on_stream(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned long)), stream);
}
static inline int shmemx_ulong_fcollect_on_stream(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned long)), stream);
}
static inline int shmemx_ulong_alltoall_on_stream(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned long)), stream);
}
static inline int shmemx_ulonglong_broadcast_on_stream(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    int pe_root, shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned long long)), pe_root,
      stream);
}
static inline int shmemx_ulonglong_collect_on_stream(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned long long)), stream);
}
static inline int shmemx_ulonglong_fcollect_on_stream(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned long long)), stream);
}
static inline int shmemx_ulonglong_alltoall_on_stream(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(unsigned long long)), stream);
}
static inline int shmemx_int8_broadcast_on_stream(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int8_t)), pe_root, stream);
}
static inline int shmemx_int8_collect_on_stream(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int8_t)), stream);
}
static inline int shmemx_int8_fcollect_on_stream(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int8_t)), stream);
}
static inline int shmemx_int8_alltoall_on_stream(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int8_t)), stream);
}
static inline int shmemx_int16_broadcast_on_stream(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int16_t)), pe_root, stream);
}
static inline int shmemx_int16_collect_on_stream(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int16_t)), stream);
}
static inline int shmemx_int16_fcollect_on_stream(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int16_t)), stream);
}
static inline int shmemx_int16_alltoall_on_stream(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int16_t)), stream);
}
static inline int shmemx_int32_broadcast_on_stream(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int32_t)), pe_root, stream);
}
static inline int shmemx_int32_collect_on_stream(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int32_t)), stream);
}
static inline int shmemx_int32_fcollect_on_stream(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int32_t)), stream);
}
static inline int shmemx_int32_alltoall_on_stream(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int32_t)), stream);
}
static inline int shmemx_int64_broadcast_on_stream(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int64_t)), pe_root, stream);
}
static inline int shmemx_int64_collect_on_stream(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int64_t)), stream);
}
static inline int shmemx_int64_fcollect_on_stream(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int64_t)), stream);
}
static inline int shmemx_int64_alltoall_on_stream(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(int64_t)), stream);
}
static inline int shmemx_uint8_broadcast_on_stream(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(uint8_t)), pe_root, stream);
}
static inline int shmemx_uint8_collect_on_stream(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(uint8_t)), stream);
}
static inline int shmemx_uint8_fcollect_on_stream(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(uint8_t)), stream);
}
static inline int shmemx_uint8_alltoall_on_stream(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(uint8_t)), stream);
}
static inline int shmemx_uint16_broadcast_on_stream(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(uint16_t)), pe_root, stream);
}
static inline int shmemx_uint16_collect_on_stream(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(uint16_t)), stream);
}
static inline int shmemx_uint16_fcollect_on_stream(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(uint16_t)), stream);
}
static inline int shmemx_uint16_alltoall_on_stream(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(uint16_t)), stream);
}
static inline int shmemx_uint32_broadcast_on_stream(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(uint32_t)), pe_root, stream);
}
static inline int shmemx_uint32_collect_on_stream(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(uint32_t)), stream);
}
static inline int shmemx_uint32_fcollect_on_stream(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(uint32_t)), stream);
}
static inline int shmemx_uint32_alltoall_on_stream(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(uint32_t)), stream);
}
static inline int shmemx_uint64_broadcast_on_stream(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(uint64_t)), pe_root, stream);
}
static inline int shmemx_uint64_collect_on_stream(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(uint64_t)), stream);
}
static inline int shmemx_uint64_fcollect_on_stream(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(uint64_t)), stream);
}
static inline int shmemx_uint64_alltoall_on_stream(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(uint64_t)), stream);
}
static inline int shmemx_size_broadcast_on_stream(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(size_t)), pe_root, stream);
}
static inline int shmemx_size_collect_on_stream(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(size_t)), stream);
}
static inline int shmemx_size_fcollect_on_stream(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(size_t)), stream);
}
static inline int shmemx_size_alltoall_on_stream(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(size_t)), stream);
}
static inline int shmemx_ptrdiff_broadcast_on_stream(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(ptrdiff_t)), pe_root, stream);
}
static inline int shmemx_ptrdiff_collect_on_stream(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(ptrdiff_t)), stream);
}
static inline int shmemx_ptrdiff_fcollect_on_stream(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(ptrdiff_t)), stream);
}
static inline int shmemx_ptrdiff_alltoall_on_stream(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(ptrdiff_t)), stream);
}
static inline int shmemx_half_broadcast_on_stream(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, int pe_root,
    shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(shmemx_half_t)), pe_root, stream);
}
static inline int shmemx_half_collect_on_stream(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(shmemx_half_t)), stream);
}
static inline int shmemx_half_fcollect_on_stream(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(shmemx_half_t)), stream);
}
static inline int shmemx_half_alltoall_on_stream(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(shmemx_half_t)), stream);
}
static inline int shmemx_bfloat16_broadcast_on_stream(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    int pe_root, shmemx_stream_t stream) {
  return shmemx_broadcastmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(shmemx_bfloat16_t)), pe_root, stream);
}
static inline int shmemx_bfloat16_collect_on_stream(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_collectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(shmemx_bfloat16_t)), stream);
}
static inline int shmemx_bfloat16_fcollect_on_stream(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_fcollectmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(shmemx_bfloat16_t)), stream);
}
static inline int shmemx_bfloat16_alltoall_on_stream(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_alltoallmem_on_stream(
      team, dest, source, shmemx_stream_bytes_(nelems, sizeof(shmemx_bfloat16_t)), stream);
}

/* Reductions. */
static inline int shmemx_float_sum_reduce_on_stream(
    shmem_team_t team, float *dest, const float *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(team, SHMEMX_FLOAT, SHMEMX_SUM, dest, source, nreduce, stream);
}
static inline int shmemx_float_prod_reduce_on_stream(
    shmem_team_t team, float *dest, const float *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(team, SHMEMX_FLOAT, SHMEMX_PROD, dest, source, nreduce, stream);
}
static inline int shmemx_float_min_reduce_on_stream(
    shmem_team_t team, float *dest, const float *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(team, SHMEMX_FLOAT, SHMEMX_MIN, dest, source, nreduce, stream);
}
static inline int shmemx_float_max_reduce_on_stream(
    shmem_team_t team, float *dest, const float *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(team, SHMEMX_FLOAT, SHMEMX_MAX, dest, source, nreduce, stream);
}
static inline int shmemx_double_sum_reduce_on_stream(
    shmem_team_t team, double *dest, const double *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(team, SHMEMX_DOUBLE, SHMEMX_SUM, dest, source, nreduce, stream);
}
static inline int shmemx_double_prod_reduce_on_stream(
    shmem_team_t team, double *dest, const double *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(team, SHMEMX_DOUBLE, SHMEMX_PROD, dest, source, nreduce, stream);
}
static inline int shmemx_double_min_reduce_on_stream(
    shmem_team_t team, double *dest, const double *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(team, SHMEMX_DOUBLE, SHMEMX_MIN, dest, source, nreduce, stream);
}
static inline int shmemx_double_max_reduce_on_stream(
    shmem_team_t team, double *dest, const double *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(team, SHMEMX_DOUBLE, SHMEMX_MAX, dest, source, nreduce, stream);
}
static inline int shmemx_char_sum_reduce_on_stream(
    shmem_team_t team, char *dest, const char *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(char), (char)-1 < 0), SHMEMX_SUM, dest, source, nreduce,
      stream);
}
static inline int shmemx_char_prod_reduce_on_stream(
    shmem_team_t team, char *dest, const char *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(char), (char)-1 < 0), SHMEMX_PROD, dest, source, nreduce,
      stream);
}
static inline int shmemx_char_min_reduce_on_stream(
    shmem_team_t team, char *dest, const char *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(char), (char)-1 < 0), SHMEMX_MIN, dest, source, nreduce,
      stream);
}
static inline int shmemx_char_max_reduce_on_stream(
    shmem_team_t team, char *dest, const char *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(char), (char)-1 < 0), SHMEMX_MAX, dest, source, nreduce,
      stream);
}
static inline int shmemx_schar_sum_reduce_on_stream(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(signed char), 1), SHMEMX_SUM, dest, source, nreduce, stream);
}
static inline int shmemx_schar_prod_reduce_on_stream(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(signed char), 1), SHMEMX_PROD, dest, source, nreduce,
      stream);
}
static inline int shmemx_schar_min_reduce_on_stream(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(signed char), 1), SHMEMX_MIN, dest, source, nreduce, stream);
}
static inline int shmemx_schar_max_reduce_on_stream(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(signed char), 1), SHMEMX_MAX, dest, source, nreduce, stream);
}
static inline int shmemx_short_sum_reduce_on_stream(
    shmem_team_t team, short *dest, const short *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(short), 1), SHMEMX_SUM, dest, source, nreduce, stream);
}
static inline int shmemx_short_prod_reduce_on_stream(
    shmem_team_t team, short *dest, const short *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(short), 1), SHMEMX_PROD, dest, source, nreduce, stream);
}
static inline int shmemx_short_min_reduce_on_stream(
    shmem_team_t team, short *dest, const short *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(short), 1), SHMEMX_MIN, dest, source, nreduce, stream);
}
static inline int shmemx_short_max_reduce_on_stream(
    shmem_team_t team, short *dest, const short *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(short), 1), SHMEMX_MAX, dest, source, nreduce, stream);
}
static inline int shmemx_int_sum_reduce_on_stream(
    shmem_team_t team, int *dest, const int *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int), 1), SHMEMX_SUM, dest, source, nreduce, stream);
}
static inline int shmemx_int_prod_reduce_on_stream(
    shmem_team_t team, int *dest, const int *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int), 1), SHMEMX_PROD, dest, source, nreduce, stream);
}
static inline int shmemx_int_min_reduce_on_stream(
    shmem_team_t team, int *dest, const int *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int), 1), SHMEMX_MIN, dest, source, nreduce, stream);
}
static inline int shmemx_int_max_reduce_on_stream(
    shmem_team_t team, int *dest, const int *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int), 1), SHMEMX_MAX, dest, source, nreduce, stream);
}
static inline int shmemx_long_sum_reduce_on_stream(
    shmem_team_t team, long *dest, const long *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(long), 1), SHMEMX_SUM, dest, source, nreduce, stream);
}
static inline int shmemx_long_prod_reduce_on_stream(
    shmem_team_t team, long *dest, const long *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(long), 1), SHMEMX_PROD, dest, source, nreduce, stream);
}
static inline int shmemx_long_min_reduce_on_stream(
    shmem_team_t team, long *dest, const long *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(long), 1), SHMEMX_MIN, dest, source, nreduce, stream);
}
static inline int shmemx_long_max_reduce_on_stream(
    shmem_team_t team, long *dest, const long *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(long), 1), SHMEMX_MAX, dest, source, nreduce, stream);
}
static inline int shmemx_longlong_sum_reduce_on_stream(
    shmem_team_t team, long long *dest, const long long *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(long long), 1), SHMEMX_SUM, dest, source, nreduce, stream);
}
static inline int shmemx_longlong_prod_reduce_on_stream(
    shmem_team_t team, long long *dest, const long long *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(long long), 1), SHMEMX_PROD, dest, source, nreduce, stream);
}
static inline int shmemx_longlong_min_reduce_on_stream(
    shmem_team_t team, long long *dest, const long long *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(long long), 1), SHMEMX_MIN, dest, source, nreduce, stream);
}
static inline int shmemx_longlong_max_reduce_on_stream(
    shmem_team_t team, long long *dest, const long long *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(long long), 1), SHMEMX_MAX, dest, source, nreduce, stream);
}
static inline int shmemx_uchar_sum_reduce_on_stream(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned char), 0), SHMEMX_SUM, dest, source, nreduce,
      stream);
}
static inline int shmemx_uchar_prod_reduce_on_stream(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned char), 0), SHMEMX_PROD, dest, source, nreduce,
      stream);
}
static inline int shmemx_uchar_min_reduce_on_stream(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned char), 0), SHMEMX_MIN, dest, source, nreduce,
      stream);
}
static inline int shmemx_uchar_max_reduce_on_stream(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned char), 0), SHMEMX_MAX, dest, source, nreduce,
      stream);
}
static inline int shmemx_ushort_sum_reduce_on_stream(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned short), 0), SHMEMX_SUM, dest, source, nreduce,
      stream);
}
static inline int shmemx_ushort_prod_reduce_on_stream(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned short), 0), SHMEMX_PROD, dest, source, nreduce,
      stream);
}
static inline int shmemx_ushort_min_reduce_on_stream(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned short), 0), SHMEMX_MIN, dest, source, nreduce,
      stream);
}
static inline int shmemx_ushort_max_reduce_on_stream(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned short), 0), SHMEMX_MAX, dest, source, nreduce,
      stream);
}
static inline int shmemx_uint_sum_reduce_on_stream(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned int), 0), SHMEMX_SUM, dest, source, nreduce,
      stream);
}
static inline int shmemx_uint_prod_reduce_on_stream(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned int), 0), SHMEMX_PROD, dest, source, nreduce,
      stream);
}
static inline int shmemx_uint_min_reduce_on_stream(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned int), 0), SHMEMX_MIN, dest, source, nreduce,
      stream);
}
static inline int shmemx_uint_max_reduce_on_stream(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned int), 0), SHMEMX_MAX, dest, source, nreduce,
      stream);
}
static inline int shmemx_ulong_sum_reduce_on_stream(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned long), 0), SHMEMX_SUM, dest, source, nreduce,
      stream);
}
static inline int shmemx_ulong_prod_reduce_on_stream(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned long), 0), SHMEMX_PROD, dest, source, nreduce,
      stream);
}
static inline int shmemx_ulong_min_reduce_on_stream(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned long), 0), SHMEMX_MIN, dest, source, nreduce,
      stream);
}
static inline int shmemx_ulong_max_reduce_on_stream(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned long), 0), SHMEMX_MAX, dest, source, nreduce,
      stream);
}
static inline int shmemx_ulonglong_sum_reduce_on_stream(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned long long), 0), SHMEMX_SUM, dest, source, nreduce,
      stream);
}
static inline int shmemx_ulonglong_prod_reduce_on_stream(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned long long), 0), SHMEMX_PROD, dest, source, nreduce,
      stream);
}
static inline int shmemx_ulonglong_min_reduce_on_stream(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned long long), 0), SHMEMX_MIN, dest, source, nreduce,
      stream);
}
static inline int shmemx_ulonglong_max_reduce_on_stream(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned long long), 0), SHMEMX_MAX, dest, source, nreduce,
      stream);
}
static inline int shmemx_int8_sum_reduce_on_stream(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int8_t), 1), SHMEMX_SUM, dest, source, nreduce, stream);
}
static inline int shmemx_int8_prod_reduce_on_stream(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int8_t), 1), SHMEMX_PROD, dest, source, nreduce, stream);
}
static inline int shmemx_int8_min_reduce_on_stream(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int8_t), 1), SHMEMX_MIN, dest, source, nreduce, stream);
}
static inline int shmemx_int8_max_reduce_on_stream(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int8_t), 1), SHMEMX_MAX, dest, source, nreduce, stream);
}
static inline int shmemx_int16_sum_reduce_on_stream(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int16_t), 1), SHMEMX_SUM, dest, source, nreduce, stream);
}
static inline int shmemx_int16_prod_reduce_on_stream(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int16_t), 1), SHMEMX_PROD, dest, source, nreduce, stream);
}
static inline int shmemx_int16_min_reduce_on_stream(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int16_t), 1), SHMEMX_MIN, dest, source, nreduce, stream);
}
static inline int shmemx_int16_max_reduce_on_stream(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int16_t), 1), SHMEMX_MAX, dest, source, nreduce, stream);
}
static inline int shmemx_int32_sum_reduce_on_stream(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int32_t), 1), SHMEMX_SUM, dest, source, nreduce, stream);
}
static inline int shmemx_int32_prod_reduce_on_stream(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int32_t), 1), SHMEMX_PROD, dest, source, nreduce, stream);
}
static inline int shmemx_int32_min_reduce_on_stream(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int32_t), 1), SHMEMX_MIN, dest, source, nreduce, stream);
}
static inline int shmemx_int32_max_reduce_on_stream(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int32_t), 1), SHMEMX_MAX, dest, source, nreduce, stream);
}
static inline int shmemx_int64_sum_reduce_on_stream(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int64_t), 1), SHMEMX_SUM, dest, source, nreduce, stream);
}
static inline int shmemx_int64_prod_reduce_on_stream(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int64_t), 1), SHMEMX_PROD, dest, source, nreduce, stream);
}
static inline int shmemx_int64_min_reduce_on_stream(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int64_t), 1), SHMEMX_MIN, dest, source, nreduce, stream);
}
static inline int shmemx_int64_max_reduce_on_stream(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int64_t), 1), SHMEMX_MAX, dest, source, nreduce, stream);
}
static inline int shmemx_uint8_sum_reduce_on_stream(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint8_t), 0), SHMEMX_SUM, dest, source, nreduce, stream);
}
static inline int shmemx_uint8_prod_reduce_on_stream(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint8_t), 0), SHMEMX_PROD, dest, source, nreduce, stream);
}
static inline int shmemx_uint8_min_reduce_on_stream(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint8_t), 0), SHMEMX_MIN, dest, source, nreduce, stream);
}
static inline int shmemx_uint8_max_reduce_on_stream(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint8_t), 0), SHMEMX_MAX, dest, source, nreduce, stream);
}
static inline int shmemx_uint16_sum_reduce_on_stream(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint16_t), 0), SHMEMX_SUM, dest, source, nreduce, stream);
}
static inline int shmemx_uint16_prod_reduce_on_stream(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint16_t), 0), SHMEMX_PROD, dest, source, nreduce, stream);
}
static inline int shmemx_uint16_min_reduce_on_stream(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint16_t), 0), SHMEMX_MIN, dest, source, nreduce, stream);
}
static inline int shmemx_uint16_max_reduce_on_stream(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint16_t), 0), SHMEMX_MAX, dest, source, nreduce, stream);
}
static inline int shmemx_uint32_sum_reduce_on_stream(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint32_t), 0), SHMEMX_SUM, dest, source, nreduce, stream);
}
static inline int shmemx_uint32_prod_reduce_on_stream(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint32_t), 0), SHMEMX_PROD, dest, source, nreduce, stream);
}
static inline int shmemx_uint32_min_reduce_on_stream(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint32_t), 0), SHMEMX_MIN, dest, source, nreduce, stream);
}
static inline int shmemx_uint32_max_reduce_on_stream(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint32_t), 0), SHMEMX_MAX, dest, source, nreduce, stream);
}
static inline int shmemx_uint64_sum_reduce_on_stream(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint64_t), 0), SHMEMX_SUM, dest, source, nreduce, stream);
}
static inline int shmemx_uint64_prod_reduce_on_stream(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint64_t), 0), SHMEMX_PROD, dest, source, nreduce, stream);
}
static inline int shmemx_uint64_min_reduce_on_stream(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint64_t), 0), SHMEMX_MIN, dest, source, nreduce, stream);
}
static inline int shmemx_uint64_max_reduce_on_stream(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint64_t), 0), SHMEMX_MAX, dest, source, nreduce, stream);
}
static inline int shmemx_size_sum_reduce_on_stream(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(size_t), 0), SHMEMX_SUM, dest, source, nreduce, stream);
}
static inline int shmemx_size_prod_reduce_on_stream(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(size_t), 0), SHMEMX_PROD, dest, source, nreduce, stream);
}
static inline int shmemx_size_min_reduce_on_stream(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(size_t), 0), SHMEMX_MIN, dest, source, nreduce, stream);
}
static inline int shmemx_size_max_reduce_on_stream(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(size_t), 0), SHMEMX_MAX, dest, source, nreduce, stream);
}
static inline int shmemx_ptrdiff_sum_reduce_on_stream(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(ptrdiff_t), 1), SHMEMX_SUM, dest, source, nreduce, stream);
}
static inline int shmemx_ptrdiff_prod_reduce_on_stream(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(ptrdiff_t), 1), SHMEMX_PROD, dest, source, nreduce, stream);
}
static inline int shmemx_ptrdiff_min_reduce_on_stream(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(ptrdiff_t), 1), SHMEMX_MIN, dest, source, nreduce, stream);
}
static inline int shmemx_ptrdiff_max_reduce_on_stream(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(ptrdiff_t), 1), SHMEMX_MAX, dest, source, nreduce, stream);
}
static inline int shmemx_half_sum_reduce_on_stream(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(team, SHMEMX_HALF, SHMEMX_SUM, dest, source, nreduce, stream);
}
static inline int shmemx_half_prod_reduce_on_stream(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(team, SHMEMX_HALF, SHMEMX_PROD, dest, source, nreduce, stream);
}
static inline int shmemx_half_min_reduce_on_stream(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(team, SHMEMX_HALF, SHMEMX_MIN, dest, source, nreduce, stream);
}
static inline int shmemx_half_max_reduce_on_stream(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(team, SHMEMX_HALF, SHMEMX_MAX, dest, source, nreduce, stream);
}
static inline int shmemx_bfloat16_sum_reduce_on_stream(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(team, SHMEMX_BFLOAT16, SHMEMX_SUM, dest, source, nreduce, stream);
}
static inline int shmemx_bfloat16_prod_reduce_on_stream(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(team, SHMEMX_BFLOAT16, SHMEMX_PROD, dest, source, nreduce, stream);
}
static inline int shmemx_bfloat16_min_reduce_on_stream(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(team, SHMEMX_BFLOAT16, SHMEMX_MIN, dest, source, nreduce, stream);
}
static inline int shmemx_bfloat16_max_reduce_on_stream(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(team, SHMEMX_BFLOAT16, SHMEMX_MAX, dest, source, nreduce, stream);
}

/* Reductions of bits. */
static inline int shmemx_uchar_and_reduce_on_stream(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned char), 0), SHMEMX_AND, dest, source, nreduce,
      stream);
}
static inline int shmemx_uchar_or_reduce_on_stream(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned char), 0), SHMEMX_OR, dest, source, nreduce,
      stream);
}
static inline int shmemx_uchar_xor_reduce_on_stream(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned char), 0), SHMEMX_XOR, dest, source, nreduce,
      stream);
}
static inline int shmemx_ushort_and_reduce_on_stream(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned short), 0), SHMEMX_AND, dest, source, nreduce,
      stream);
}
static inline int shmemx_ushort_or_reduce_on_stream(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned short), 0), SHMEMX_OR, dest, source, nreduce,
      stream);
}
static inline int shmemx_ushort_xor_reduce_on_stream(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned short), 0), SHMEMX_XOR, dest, source, nreduce,
      stream);
}
static inline int shmemx_uint_and_reduce_on_stream(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned int), 0), SHMEMX_AND, dest, source, nreduce,
      stream);
}
static inline int shmemx_uint_or_reduce_on_stream(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned int), 0), SHMEMX_OR, dest, source, nreduce, stream);
}
static inline int shmemx_uint_xor_reduce_on_stream(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned int), 0), SHMEMX_XOR, dest, source, nreduce,
      stream);
}
static inline int shmemx_ulong_and_reduce_on_stream(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned long), 0), SHMEMX_AND, dest, source, nreduce,
      stream);
}
static inline int shmemx_ulong_or_reduce_on_stream(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned long), 0), SHMEMX_OR, dest, source, nreduce,
      stream);
}
static inline int shmemx_ulong_xor_reduce_on_stream(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned long), 0), SHMEMX_XOR, dest, source, nreduce,
      stream);
}
static inline int shmemx_ulonglong_and_reduce_on_stream(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned long long), 0), SHMEMX_AND, dest, source, nreduce,
      stream);
}
static inline int shmemx_ulonglong_or_reduce_on_stream(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned long long), 0), SHMEMX_OR, dest, source, nreduce,
      stream);
}
static inline int shmemx_ulonglong_xor_reduce_on_stream(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned long long), 0), SHMEMX_XOR, dest, source, nreduce,
      stream);
}
static inline int shmemx_int8_and_reduce_on_stream(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int8_t), 1), SHMEMX_AND, dest, source, nreduce, stream);
}
static inline int shmemx_int8_or_reduce_on_stream(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int8_t), 1), SHMEMX_OR, dest, source, nreduce, stream);
}
static inline int shmemx_int8_xor_reduce_on_stream(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int8_t), 1), SHMEMX_XOR, dest, source, nreduce, stream);
}
static inline int shmemx_int16_and_reduce_on_stream(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int16_t), 1), SHMEMX_AND, dest, source, nreduce, stream);
}
static inline int shmemx_int16_or_reduce_on_stream(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int16_t), 1), SHMEMX_OR, dest, source, nreduce, stream);
}
static inline int shmemx_int16_xor_reduce_on_stream(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int16_t), 1), SHMEMX_XOR, dest, source, nreduce, stream);
}
static inline int shmemx_int32_and_reduce_on_stream(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int32_t), 1), SHMEMX_AND, dest, source, nreduce, stream);
}
static inline int shmemx_int32_or_reduce_on_stream(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int32_t), 1), SHMEMX_OR, dest, source, nreduce, stream);
}
static inline int shmemx_int32_xor_reduce_on_stream(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int32_t), 1), SHMEMX_XOR, dest, source, nreduce, stream);
}
static inline int shmemx_int64_and_reduce_on_stream(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int64_t), 1), SHMEMX_AND, dest, source, nreduce, stream);
}
static inline int shmemx_int64_or_reduce_on_stream(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int64_t), 1), SHMEMX_OR, dest, source, nreduce, stream);
}
static inline int shmemx_int64_xor_reduce_on_stream(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(int64_t), 1), SHMEMX_XOR, dest, source, nreduce, stream);
}
static inline int shmemx_uint8_and_reduce_on_stream(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint8_t), 0), SHMEMX_AND, dest, source, nreduce, stream);
}
static inline int shmemx_uint8_or_reduce_on_stream(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint8_t), 0), SHMEMX_OR, dest, source, nreduce, stream);
}
static inline int shmemx_uint8_xor_reduce_on_stream(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint8_t), 0), SHMEMX_XOR, dest, source, nreduce, stream);
}
static inline int shmemx_uint16_and_reduce_on_stream(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint16_t), 0), SHMEMX_AND, dest, source, nreduce, stream);
}
static inline int shmemx_uint16_or_reduce_on_stream(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint16_t), 0), SHMEMX_OR, dest, source, nreduce, stream);
}
static inline int shmemx_uint16_xor_reduce_on_stream(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint16_t), 0), SHMEMX_XOR, dest, source, nreduce, stream);
}
static inline int shmemx_uint32_and_reduce_on_stream(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint32_t), 0), SHMEMX_AND, dest, source, nreduce, stream);
}
static inline int shmemx_uint32_or_reduce_on_stream(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint32_t), 0), SHMEMX_OR, dest, source, nreduce, stream);
}
static inline int shmemx_uint32_xor_reduce_on_stream(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint32_t), 0), SHMEMX_XOR, dest, source, nreduce, stream);
}
static inline int shmemx_uint64_and_reduce_on_stream(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint64_t), 0), SHMEMX_AND, dest, source, nreduce, stream);
}
static inline int shmemx_uint64_or_reduce_on_stream(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint64_t), 0), SHMEMX_OR, dest, source, nreduce, stream);
}
static inline int shmemx_uint64_xor_reduce_on_stream(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nreduce,
    shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(uint64_t), 0), SHMEMX_XOR, dest, source, nreduce, stream);
}
static inline int shmemx_size_and_reduce_on_stream(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(size_t), 0), SHMEMX_AND, dest, source, nreduce, stream);
}
static inline int shmemx_size_or_reduce_on_stream(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(size_t), 0), SHMEMX_OR, dest, source, nreduce, stream);
}
static inline int shmemx_size_xor_reduce_on_stream(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nreduce, shmemx_stream_t stream) {
  return shmemx_reduce_on_stream(
      team, shmemx_stream_type_(sizeof(size_t), 0), SHMEMX_XOR, dest, source, nreduce, stream);
}

/* Scans. */
static inline int shmemx_float_sum_inscan_on_stream(
    shmem_team_t team, float *dest, const float *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(team, SHMEMX_FLOAT, dest, source, nelems, stream);
}
static inline int shmemx_float_sum_exscan_on_stream(
    shmem_team_t team, float *dest, const float *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(team, SHMEMX_FLOAT, dest, source, nelems, stream);
}
static inline int shmemx_double_sum_inscan_on_stream(
    shmem_team_t team, double *dest, const double *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(team, SHMEMX_DOUBLE, dest, source, nelems, stream);
}
static inline int shmemx_double_sum_exscan_on_stream(
    shmem_team_t team, double *dest, const double *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(team, SHMEMX_DOUBLE, dest, source, nelems, stream);
}
static inline int shmemx_char_sum_inscan_on_stream(
    shmem_team_t team, char *dest, const char *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(char), (char)-1 < 0), dest, source, nelems, stream);
}
static inline int shmemx_char_sum_exscan_on_stream(
    shmem_team_t team, char *dest, const char *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(char), (char)-1 < 0), dest, source, nelems, stream);
}
static inline int shmemx_schar_sum_inscan_on_stream(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(signed char), 1), dest, source, nelems, stream);
}
static inline int shmemx_schar_sum_exscan_on_stream(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(signed char), 1), dest, source, nelems, stream);
}
static inline int shmemx_short_sum_inscan_on_stream(
    shmem_team_t team, short *dest, const short *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(short), 1), dest, source, nelems, stream);
}
static inline int shmemx_short_sum_exscan_on_stream(
    shmem_team_t team, short *dest, const short *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(short), 1), dest, source, nelems, stream);
}
static inline int shmemx_int_sum_inscan_on_stream(
    shmem_team_t team, int *dest, const int *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(int), 1), dest, source, nelems, stream);
}
static inline int shmemx_int_sum_exscan_on_stream(
    shmem_team_t team, int *dest, const int *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(int), 1), dest, source, nelems, stream);
}
static inline int shmemx_long_sum_inscan_on_stream(
    shmem_team_t team, long *dest, const long *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(long), 1), dest, source, nelems, stream);
}
static inline int shmemx_long_sum_exscan_on_stream(
    shmem_team_t team, long *dest, const long *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(long), 1), dest, source, nelems, stream);
}
static inline int shmemx_longlong_sum_inscan_on_stream(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(long long), 1), dest, source, nelems, stream);
}
static inline int shmemx_longlong_sum_exscan_on_stream(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(long long), 1), dest, source, nelems, stream);
}
static inline int shmemx_uchar_sum_inscan_on_stream(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned char), 0), dest, source, nelems, stream);
}
static inline int shmemx_uchar_sum_exscan_on_stream(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned char), 0), dest, source, nelems, stream);
}
static inline int shmemx_ushort_sum_inscan_on_stream(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned short), 0), dest, source, nelems, stream);
}
static inline int shmemx_ushort_sum_exscan_on_stream(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned short), 0), dest, source, nelems, stream);
}
static inline int shmemx_uint_sum_inscan_on_stream(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned int), 0), dest, source, nelems, stream);
}
static inline int shmemx_uint_sum_exscan_on_stream(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned int), 0), dest, source, nelems, stream);
}
static inline int shmemx_ulong_sum_inscan_on_stream(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned long), 0), dest, source, nelems, stream);
}
static inline int shmemx_ulong_sum_exscan_on_stream(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned long), 0), dest, source, nelems, stream);
}
static inline int shmemx_ulonglong_sum_inscan_on_stream(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned long long), 0), dest, source, nelems, stream);
}
static inline int shmemx_ulonglong_sum_exscan_on_stream(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(unsigned long long), 0), dest, source, nelems, stream);
}
static inline int shmemx_int8_sum_inscan_on_stream(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(int8_t), 1), dest, source, nelems, stream);
}
static inline int shmemx_int8_sum_exscan_on_stream(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(int8_t), 1), dest, source, nelems, stream);
}
static inline int shmemx_int16_sum_inscan_on_stream(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(int16_t), 1), dest, source, nelems, stream);
}
static inline int shmemx_int16_sum_exscan_on_stream(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(int16_t), 1), dest, source, nelems, stream);
}
static inline int shmemx_int32_sum_inscan_on_stream(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(int32_t), 1), dest, source, nelems, stream);
}
static inline int shmemx_int32_sum_exscan_on_stream(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(int32_t), 1), dest, source, nelems, stream);
}
static inline int shmemx_int64_sum_inscan_on_stream(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(int64_t), 1), dest, source, nelems, stream);
}
static inline int shmemx_int64_sum_exscan_on_stream(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(int64_t), 1), dest, source, nelems, stream);
}
static inline int shmemx_uint8_sum_inscan_on_stream(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(uint8_t), 0), dest, source, nelems, stream);
}
static inline int shmemx_uint8_sum_exscan_on_stream(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(uint8_t), 0), dest, source, nelems, stream);
}
static inline int shmemx_uint16_sum_inscan_on_stream(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(uint16_t), 0), dest, source, nelems, stream);
}
static inline int shmemx_uint16_sum_exscan_on_stream(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(uint16_t), 0), dest, source, nelems, stream);
}
static inline int shmemx_uint32_sum_inscan_on_stream(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(uint32_t), 0), dest, source, nelems, stream);
}
static inline int shmemx_uint32_sum_exscan_on_stream(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(uint32_t), 0), dest, source, nelems, stream);
}
static inline int shmemx_uint64_sum_inscan_on_stream(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(uint64_t), 0), dest, source, nelems, stream);
}
static inline int shmemx_uint64_sum_exscan_on_stream(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(uint64_t), 0), dest, source, nelems, stream);
}
static inline int shmemx_size_sum_inscan_on_stream(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(size_t), 0), dest, source, nelems, stream);
}
static inline int shmemx_size_sum_exscan_on_stream(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems, shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(size_t), 0), dest, source, nelems, stream);
}
static inline int shmemx_ptrdiff_sum_inscan_on_stream(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(
      team, shmemx_stream_type_(sizeof(ptrdiff_t), 1), dest, source, nelems, stream);
}
static inline int shmemx_ptrdiff_sum_exscan_on_stream(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(
      team, shmemx_stream_type_(sizeof(ptrdiff_t), 1), dest, source, nelems, stream);
}
static inline int shmemx_half_sum_inscan_on_stream(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(team, SHMEMX_HALF, dest, source, nelems, stream);
}
static inline int shmemx_half_sum_exscan_on_stream(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(team, SHMEMX_HALF, dest, source, nelems, stream);
}
static inline int shmemx_bfloat16_sum_inscan_on_stream(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_inscan_on_stream(team, SHMEMX_BFLOAT16, dest, source, nelems, stream);
}
static inline int shmemx_bfloat16_sum_exscan_on_stream(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    shmemx_stream_t stream) {
  return shmemx_sum_exscan_on_stream(team, SHMEMX_BFLOAT16, dest, source, nelems, stream);
}

#endif
