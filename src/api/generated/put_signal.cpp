// SPDX-License-Identifier: Apache-2.0
// SHMEM_PUT_SIGNAL: every typed, sized and context form written out, with the checks and the work
// in api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not
// this file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API void pshmem_float_put_signal(
    float *dest, const float *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  api::put_signal("shmem_float_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_float_put_signal,
             (float *dest, const float *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
              int sig_op, int pe));

extern "C" USHMEM_API void pshmem_double_put_signal(
    double *dest, const double *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  api::put_signal("shmem_double_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_double_put_signal,
             (double *dest, const double *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_longdouble_put_signal(
    long double *dest, const long double *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::put_signal(
      "shmem_longdouble_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_longdouble_put_signal,
             (long double *dest, const long double *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_char_put_signal(
    char *dest, const char *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe) {
  api::put_signal("shmem_char_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_char_put_signal,
             (char *dest, const char *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
              int sig_op, int pe));

extern "C" USHMEM_API void pshmem_schar_put_signal(
    signed char *dest, const signed char *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::put_signal("shmem_schar_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_schar_put_signal,
             (signed char *dest, const signed char *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_short_put_signal(
    short *dest, const short *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  api::put_signal("shmem_short_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_short_put_signal,
             (short *dest, const short *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
              int sig_op, int pe));

extern "C" USHMEM_API void pshmem_int_put_signal(
    int *dest, const int *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe) {
  api::put_signal("shmem_int_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_int_put_signal,
             (int *dest, const int *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
              int sig_op, int pe));

extern "C" USHMEM_API void pshmem_long_put_signal(
    long *dest, const long *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe) {
  api::put_signal("shmem_long_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_long_put_signal,
             (long *dest, const long *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
              int sig_op, int pe));

extern "C" USHMEM_API void pshmem_longlong_put_signal(
    long long *dest, const long long *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  api::put_signal("shmem_longlong_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_longlong_put_signal,
             (long long *dest, const long long *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_uchar_put_signal(
    unsigned char *dest, const unsigned char *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::put_signal("shmem_uchar_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_uchar_put_signal,
             (unsigned char *dest, const unsigned char *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ushort_put_signal(
    unsigned short *dest, const unsigned short *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::put_signal("shmem_ushort_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ushort_put_signal,
             (unsigned short *dest, const unsigned short *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_uint_put_signal(
    unsigned int *dest, const unsigned int *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::put_signal("shmem_uint_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_uint_put_signal,
             (unsigned int *dest, const unsigned int *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ulong_put_signal(
    unsigned long *dest, const unsigned long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::put_signal("shmem_ulong_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ulong_put_signal,
             (unsigned long *dest, const unsigned long *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_put_signal(
    unsigned long long *dest, const unsigned long long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::put_signal("shmem_ulonglong_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_put_signal,
             (unsigned long long *dest, const unsigned long long *source, size_t nelems,
              uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_int8_put_signal(
    int8_t *dest, const int8_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  api::put_signal("shmem_int8_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_int8_put_signal,
             (int8_t *dest, const int8_t *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_int16_put_signal(
    int16_t *dest, const int16_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  api::put_signal("shmem_int16_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_int16_put_signal,
             (int16_t *dest, const int16_t *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_int32_put_signal(
    int32_t *dest, const int32_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  api::put_signal("shmem_int32_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_int32_put_signal,
             (int32_t *dest, const int32_t *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_int64_put_signal(
    int64_t *dest, const int64_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  api::put_signal("shmem_int64_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_int64_put_signal,
             (int64_t *dest, const int64_t *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_uint8_put_signal(
    uint8_t *dest, const uint8_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  api::put_signal("shmem_uint8_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_uint8_put_signal,
             (uint8_t *dest, const uint8_t *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_uint16_put_signal(
    uint16_t *dest, const uint16_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  api::put_signal("shmem_uint16_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_uint16_put_signal,
             (uint16_t *dest, const uint16_t *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_uint32_put_signal(
    uint32_t *dest, const uint32_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  api::put_signal("shmem_uint32_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_uint32_put_signal,
             (uint32_t *dest, const uint32_t *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_uint64_put_signal(
    uint64_t *dest, const uint64_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  api::put_signal("shmem_uint64_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_uint64_put_signal,
             (uint64_t *dest, const uint64_t *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_size_put_signal(
    size_t *dest, const size_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  api::put_signal("shmem_size_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_size_put_signal,
             (size_t *dest, const size_t *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ptrdiff_put_signal(
    ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe) {
  api::put_signal("shmem_ptrdiff_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ptrdiff_put_signal,
             (ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_put8_signal(
    void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe) {
  api::put_signal(
      "shmem_put8_signal", static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_put8_signal,
             (void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
              int sig_op, int pe));

extern "C" USHMEM_API void pshmem_put16_signal(
    void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe) {
  api::put_signal(
      "shmem_put16_signal", static_cast<std::uint16_t *>(dest),
      static_cast<const std::uint16_t *>(source), nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_put16_signal,
             (void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
              int sig_op, int pe));

extern "C" USHMEM_API void pshmem_put32_signal(
    void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe) {
  api::put_signal(
      "shmem_put32_signal", static_cast<std::uint32_t *>(dest),
      static_cast<const std::uint32_t *>(source), nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_put32_signal,
             (void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
              int sig_op, int pe));

extern "C" USHMEM_API void pshmem_put64_signal(
    void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe) {
  api::put_signal(
      "shmem_put64_signal", static_cast<std::uint64_t *>(dest),
      static_cast<const std::uint64_t *>(source), nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_put64_signal,
             (void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
              int sig_op, int pe));

extern "C" USHMEM_API void pshmem_put128_signal(
    void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe) {
  api::put_signal(
      "shmem_put128_signal", static_cast<api::Bits128 *>(dest),
      static_cast<const api::Bits128 *>(source), nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_put128_signal,
             (void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
              int sig_op, int pe));

extern "C" USHMEM_API void pshmem_putmem_signal(
    void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe) {
  api::put_signal(
      "shmem_putmem_signal", static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_putmem_signal,
             (void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
              int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_float_put_signal(
    shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_float_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_float_put_signal,
             (shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_double_put_signal(
    shmem_ctx_t ctx, double *dest, const double *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_double_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_double_put_signal,
             (shmem_ctx_t ctx, double *dest, const double *source, size_t nelems,
              uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_longdouble_put_signal(
    shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_longdouble_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longdouble_put_signal,
             (shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems,
              uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_char_put_signal(
    shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_char_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_char_put_signal,
             (shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_schar_put_signal(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_schar_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_schar_put_signal,
             (shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems,
              uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_short_put_signal(
    shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_short_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_short_put_signal,
             (shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_int_put_signal(
    shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_int_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int_put_signal,
             (shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_long_put_signal(
    shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_long_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_long_put_signal,
             (shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_longlong_put_signal(
    shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_longlong_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longlong_put_signal,
             (shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems,
              uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_uchar_put_signal(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_uchar_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uchar_put_signal,
             (shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems,
              uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_ushort_put_signal(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_ushort_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ushort_put_signal,
             (shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems,
              uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_put_signal(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_uint_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_put_signal,
             (shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems,
              uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_put_signal(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_ulong_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_put_signal,
             (shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems,
              uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_put_signal(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_ulonglong_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_put_signal,
             (shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source,
              size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_int8_put_signal(
    shmem_ctx_t ctx, int8_t *dest, const int8_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_int8_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int8_put_signal,
             (shmem_ctx_t ctx, int8_t *dest, const int8_t *source, size_t nelems,
              uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_int16_put_signal(
    shmem_ctx_t ctx, int16_t *dest, const int16_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_int16_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int16_put_signal,
             (shmem_ctx_t ctx, int16_t *dest, const int16_t *source, size_t nelems,
              uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_put_signal(
    shmem_ctx_t ctx, int32_t *dest, const int32_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_int32_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_put_signal,
             (shmem_ctx_t ctx, int32_t *dest, const int32_t *source, size_t nelems,
              uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_put_signal(
    shmem_ctx_t ctx, int64_t *dest, const int64_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_int64_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_put_signal,
             (shmem_ctx_t ctx, int64_t *dest, const int64_t *source, size_t nelems,
              uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint8_put_signal(
    shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_uint8_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint8_put_signal,
             (shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, size_t nelems,
              uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint16_put_signal(
    shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_uint16_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint16_put_signal,
             (shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, size_t nelems,
              uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_put_signal(
    shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_uint32_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_put_signal,
             (shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, size_t nelems,
              uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_put_signal(
    shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_uint64_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_put_signal,
             (shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, size_t nelems,
              uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_size_put_signal(
    shmem_ctx_t ctx, size_t *dest, const size_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_size_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_size_put_signal,
             (shmem_ctx_t ctx, size_t *dest, const size_t *source, size_t nelems,
              uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_ptrdiff_put_signal(
    shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_ptrdiff_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ptrdiff_put_signal,
             (shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems,
              uint64_t *sig_addr, uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_put8_signal(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_put8_signal", ctx, static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_put8_signal,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_put16_signal(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_put16_signal", ctx, static_cast<std::uint16_t *>(dest),
      static_cast<const std::uint16_t *>(source), nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_put16_signal,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_put32_signal(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_put32_signal", ctx, static_cast<std::uint32_t *>(dest),
      static_cast<const std::uint32_t *>(source), nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_put32_signal,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_put64_signal(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_put64_signal", ctx, static_cast<std::uint64_t *>(dest),
      static_cast<const std::uint64_t *>(source), nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_put64_signal,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_put128_signal(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_put128_signal", ctx, static_cast<api::Bits128 *>(dest),
      static_cast<const api::Bits128 *>(source), nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_put128_signal,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));

extern "C" USHMEM_API void pshmem_ctx_putmem_signal(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmem_ctx_putmem_signal", ctx, static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), nelems, sig_addr, signal, sig_op, pe);
}
USHMEM_ALIAS(void, shmem_ctx_putmem_signal,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
              uint64_t signal, int sig_op, int pe));
