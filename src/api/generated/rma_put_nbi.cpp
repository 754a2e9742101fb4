// SPDX-License-Identifier: Apache-2.0
// SHMEM_PUT_NBI: every typed, sized and context form written out, with the checks and the work in
// api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not this
// file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API void pshmem_float_put_nbi(
    float *dest, const float *source, size_t nelems, int pe) {
  api::put_nbi("shmem_float_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_float_put_nbi, (float *dest, const float *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_double_put_nbi(
    double *dest, const double *source, size_t nelems, int pe) {
  api::put_nbi("shmem_double_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_double_put_nbi,
             (double *dest, const double *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_longdouble_put_nbi(
    long double *dest, const long double *source, size_t nelems, int pe) {
  api::put_nbi("shmem_longdouble_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_longdouble_put_nbi,
             (long double *dest, const long double *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_char_put_nbi(
    char *dest, const char *source, size_t nelems, int pe) {
  api::put_nbi("shmem_char_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_char_put_nbi, (char *dest, const char *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_schar_put_nbi(
    signed char *dest, const signed char *source, size_t nelems, int pe) {
  api::put_nbi("shmem_schar_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_schar_put_nbi,
             (signed char *dest, const signed char *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_short_put_nbi(
    short *dest, const short *source, size_t nelems, int pe) {
  api::put_nbi("shmem_short_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_short_put_nbi, (short *dest, const short *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_int_put_nbi(int *dest, const int *source, size_t nelems, int pe) {
  api::put_nbi("shmem_int_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int_put_nbi, (int *dest, const int *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_long_put_nbi(
    long *dest, const long *source, size_t nelems, int pe) {
  api::put_nbi("shmem_long_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_long_put_nbi, (long *dest, const long *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_longlong_put_nbi(
    long long *dest, const long long *source, size_t nelems, int pe) {
  api::put_nbi("shmem_longlong_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_longlong_put_nbi,
             (long long *dest, const long long *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uchar_put_nbi(
    unsigned char *dest, const unsigned char *source, size_t nelems, int pe) {
  api::put_nbi("shmem_uchar_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uchar_put_nbi,
             (unsigned char *dest, const unsigned char *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ushort_put_nbi(
    unsigned short *dest, const unsigned short *source, size_t nelems, int pe) {
  api::put_nbi("shmem_ushort_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ushort_put_nbi,
             (unsigned short *dest, const unsigned short *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uint_put_nbi(
    unsigned int *dest, const unsigned int *source, size_t nelems, int pe) {
  api::put_nbi("shmem_uint_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint_put_nbi,
             (unsigned int *dest, const unsigned int *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ulong_put_nbi(
    unsigned long *dest, const unsigned long *source, size_t nelems, int pe) {
  api::put_nbi("shmem_ulong_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ulong_put_nbi,
             (unsigned long *dest, const unsigned long *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_put_nbi(
    unsigned long long *dest, const unsigned long long *source, size_t nelems, int pe) {
  api::put_nbi("shmem_ulonglong_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_put_nbi,
             (unsigned long long *dest, const unsigned long long *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_int8_put_nbi(
    int8_t *dest, const int8_t *source, size_t nelems, int pe) {
  api::put_nbi("shmem_int8_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int8_put_nbi, (int8_t *dest, const int8_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_int16_put_nbi(
    int16_t *dest, const int16_t *source, size_t nelems, int pe) {
  api::put_nbi("shmem_int16_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int16_put_nbi,
             (int16_t *dest, const int16_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_int32_put_nbi(
    int32_t *dest, const int32_t *source, size_t nelems, int pe) {
  api::put_nbi("shmem_int32_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int32_put_nbi,
             (int32_t *dest, const int32_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_int64_put_nbi(
    int64_t *dest, const int64_t *source, size_t nelems, int pe) {
  api::put_nbi("shmem_int64_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int64_put_nbi,
             (int64_t *dest, const int64_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uint8_put_nbi(
    uint8_t *dest, const uint8_t *source, size_t nelems, int pe) {
  api::put_nbi("shmem_uint8_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint8_put_nbi,
             (uint8_t *dest, const uint8_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uint16_put_nbi(
    uint16_t *dest, const uint16_t *source, size_t nelems, int pe) {
  api::put_nbi("shmem_uint16_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint16_put_nbi,
             (uint16_t *dest, const uint16_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uint32_put_nbi(
    uint32_t *dest, const uint32_t *source, size_t nelems, int pe) {
  api::put_nbi("shmem_uint32_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint32_put_nbi,
             (uint32_t *dest, const uint32_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uint64_put_nbi(
    uint64_t *dest, const uint64_t *source, size_t nelems, int pe) {
  api::put_nbi("shmem_uint64_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint64_put_nbi,
             (uint64_t *dest, const uint64_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_size_put_nbi(
    size_t *dest, const size_t *source, size_t nelems, int pe) {
  api::put_nbi("shmem_size_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_size_put_nbi, (size_t *dest, const size_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ptrdiff_put_nbi(
    ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe) {
  api::put_nbi("shmem_ptrdiff_put_nbi", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ptrdiff_put_nbi,
             (ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_put8_nbi(void *dest, const void *source, size_t nelems, int pe) {
  api::put_nbi(
      "shmem_put8_nbi", static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_put8_nbi, (void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_put16_nbi(void *dest, const void *source, size_t nelems, int pe) {
  api::put_nbi(
      "shmem_put16_nbi", static_cast<std::uint16_t *>(dest),
      static_cast<const std::uint16_t *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_put16_nbi, (void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_put32_nbi(void *dest, const void *source, size_t nelems, int pe) {
  api::put_nbi(
      "shmem_put32_nbi", static_cast<std::uint32_t *>(dest),
      static_cast<const std::uint32_t *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_put32_nbi, (void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_put64_nbi(void *dest, const void *source, size_t nelems, int pe) {
  api::put_nbi(
      "shmem_put64_nbi", static_cast<std::uint64_t *>(dest),
      static_cast<const std::uint64_t *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_put64_nbi, (void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_put128_nbi(
    void *dest, const void *source, size_t nelems, int pe) {
  api::put_nbi(
      "shmem_put128_nbi", static_cast<api::Bits128 *>(dest),
      static_cast<const api::Bits128 *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_put128_nbi, (void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_putmem_nbi(
    void *dest, const void *source, size_t nelems, int pe) {
  api::put_nbi(
      "shmem_putmem_nbi", static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_putmem_nbi, (void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_float_put_nbi(
    shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_float_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_float_put_nbi,
             (shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_double_put_nbi(
    shmem_ctx_t ctx, double *dest, const double *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_double_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_double_put_nbi,
             (shmem_ctx_t ctx, double *dest, const double *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_longdouble_put_nbi(
    shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_longdouble_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longdouble_put_nbi,
             (shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_char_put_nbi(
    shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_char_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_char_put_nbi,
             (shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_schar_put_nbi(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_schar_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_schar_put_nbi,
             (shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_short_put_nbi(
    shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_short_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_short_put_nbi,
             (shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int_put_nbi(
    shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_int_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int_put_nbi,
             (shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_long_put_nbi(
    shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_long_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_long_put_nbi,
             (shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_longlong_put_nbi(
    shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_longlong_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longlong_put_nbi,
             (shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uchar_put_nbi(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_uchar_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uchar_put_nbi,
             (shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_ushort_put_nbi(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_ushort_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ushort_put_nbi,
             (shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_put_nbi(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_uint_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_put_nbi,
             (shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_put_nbi(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_ulong_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_put_nbi,
             (shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_put_nbi(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    int pe) {
  api::ctx_put_nbi("shmem_ctx_ulonglong_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_put_nbi,
             (shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int8_put_nbi(
    shmem_ctx_t ctx, int8_t *dest, const int8_t *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_int8_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int8_put_nbi,
             (shmem_ctx_t ctx, int8_t *dest, const int8_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int16_put_nbi(
    shmem_ctx_t ctx, int16_t *dest, const int16_t *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_int16_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int16_put_nbi,
             (shmem_ctx_t ctx, int16_t *dest, const int16_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_put_nbi(
    shmem_ctx_t ctx, int32_t *dest, const int32_t *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_int32_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_put_nbi,
             (shmem_ctx_t ctx, int32_t *dest, const int32_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_put_nbi(
    shmem_ctx_t ctx, int64_t *dest, const int64_t *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_int64_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_put_nbi,
             (shmem_ctx_t ctx, int64_t *dest, const int64_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint8_put_nbi(
    shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_uint8_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint8_put_nbi,
             (shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint16_put_nbi(
    shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_uint16_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint16_put_nbi,
             (shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_put_nbi(
    shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_uint32_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_put_nbi,
             (shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_put_nbi(
    shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_uint64_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_put_nbi,
             (shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_size_put_nbi(
    shmem_ctx_t ctx, size_t *dest, const size_t *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_size_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_size_put_nbi,
             (shmem_ctx_t ctx, size_t *dest, const size_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_ptrdiff_put_nbi(
    shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmem_ctx_ptrdiff_put_nbi", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ptrdiff_put_nbi,
             (shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_put8_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe) {
  api::ctx_put_nbi(
      "shmem_ctx_put8_nbi", ctx, static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_put8_nbi,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_put16_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe) {
  api::ctx_put_nbi(
      "shmem_ctx_put16_nbi", ctx, static_cast<std::uint16_t *>(dest),
      static_cast<const std::uint16_t *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_put16_nbi,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_put32_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe) {
  api::ctx_put_nbi(
      "shmem_ctx_put32_nbi", ctx, static_cast<std::uint32_t *>(dest),
      static_cast<const std::uint32_t *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_put32_nbi,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_put64_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe) {
  api::ctx_put_nbi(
      "shmem_ctx_put64_nbi", ctx, static_cast<std::uint64_t *>(dest),
      static_cast<const std::uint64_t *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_put64_nbi,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_put128_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe) {
  api::ctx_put_nbi(
      "shmem_ctx_put128_nbi", ctx, static_cast<api::Bits128 *>(dest),
      static_cast<const api::Bits128 *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_put128_nbi,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_putmem_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe) {
  api::ctx_put_nbi(
      "shmem_ctx_putmem_nbi", ctx, static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_putmem_nbi,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe));
