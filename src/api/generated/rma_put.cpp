// SPDX-License-Identifier: Apache-2.0
// SHMEM_PUT: every typed, sized and context form written out, with the checks and the work in
// api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not this
// file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API void pshmem_float_put(
    float *dest, const float *source, size_t nelems, int pe) {
  api::put("shmem_float_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_float_put, (float *dest, const float *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_double_put(
    double *dest, const double *source, size_t nelems, int pe) {
  api::put("shmem_double_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_double_put, (double *dest, const double *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_longdouble_put(
    long double *dest, const long double *source, size_t nelems, int pe) {
  api::put("shmem_longdouble_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_longdouble_put,
             (long double *dest, const long double *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_char_put(char *dest, const char *source, size_t nelems, int pe) {
  api::put("shmem_char_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_char_put, (char *dest, const char *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_schar_put(
    signed char *dest, const signed char *source, size_t nelems, int pe) {
  api::put("shmem_schar_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_schar_put,
             (signed char *dest, const signed char *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_short_put(
    short *dest, const short *source, size_t nelems, int pe) {
  api::put("shmem_short_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_short_put, (short *dest, const short *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_int_put(int *dest, const int *source, size_t nelems, int pe) {
  api::put("shmem_int_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int_put, (int *dest, const int *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_long_put(long *dest, const long *source, size_t nelems, int pe) {
  api::put("shmem_long_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_long_put, (long *dest, const long *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_longlong_put(
    long long *dest, const long long *source, size_t nelems, int pe) {
  api::put("shmem_longlong_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_longlong_put,
             (long long *dest, const long long *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uchar_put(
    unsigned char *dest, const unsigned char *source, size_t nelems, int pe) {
  api::put("shmem_uchar_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uchar_put,
             (unsigned char *dest, const unsigned char *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ushort_put(
    unsigned short *dest, const unsigned short *source, size_t nelems, int pe) {
  api::put("shmem_ushort_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ushort_put,
             (unsigned short *dest, const unsigned short *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uint_put(
    unsigned int *dest, const unsigned int *source, size_t nelems, int pe) {
  api::put("shmem_uint_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint_put,
             (unsigned int *dest, const unsigned int *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ulong_put(
    unsigned long *dest, const unsigned long *source, size_t nelems, int pe) {
  api::put("shmem_ulong_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ulong_put,
             (unsigned long *dest, const unsigned long *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_put(
    unsigned long long *dest, const unsigned long long *source, size_t nelems, int pe) {
  api::put("shmem_ulonglong_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_put,
             (unsigned long long *dest, const unsigned long long *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_int8_put(
    int8_t *dest, const int8_t *source, size_t nelems, int pe) {
  api::put("shmem_int8_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int8_put, (int8_t *dest, const int8_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_int16_put(
    int16_t *dest, const int16_t *source, size_t nelems, int pe) {
  api::put("shmem_int16_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int16_put, (int16_t *dest, const int16_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_int32_put(
    int32_t *dest, const int32_t *source, size_t nelems, int pe) {
  api::put("shmem_int32_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int32_put, (int32_t *dest, const int32_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_int64_put(
    int64_t *dest, const int64_t *source, size_t nelems, int pe) {
  api::put("shmem_int64_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int64_put, (int64_t *dest, const int64_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uint8_put(
    uint8_t *dest, const uint8_t *source, size_t nelems, int pe) {
  api::put("shmem_uint8_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint8_put, (uint8_t *dest, const uint8_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uint16_put(
    uint16_t *dest, const uint16_t *source, size_t nelems, int pe) {
  api::put("shmem_uint16_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint16_put,
             (uint16_t *dest, const uint16_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uint32_put(
    uint32_t *dest, const uint32_t *source, size_t nelems, int pe) {
  api::put("shmem_uint32_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint32_put,
             (uint32_t *dest, const uint32_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uint64_put(
    uint64_t *dest, const uint64_t *source, size_t nelems, int pe) {
  api::put("shmem_uint64_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint64_put,
             (uint64_t *dest, const uint64_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_size_put(
    size_t *dest, const size_t *source, size_t nelems, int pe) {
  api::put("shmem_size_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_size_put, (size_t *dest, const size_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ptrdiff_put(
    ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe) {
  api::put("shmem_ptrdiff_put", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ptrdiff_put,
             (ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_put8(void *dest, const void *source, size_t nelems, int pe) {
  api::put(
      "shmem_put8", static_cast<unsigned char *>(dest), static_cast<const unsigned char *>(source),
      nelems, pe);
}
USHMEM_ALIAS(void, shmem_put8, (void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_put16(void *dest, const void *source, size_t nelems, int pe) {
  api::put(
      "shmem_put16", static_cast<std::uint16_t *>(dest), static_cast<const std::uint16_t *>(source),
      nelems, pe);
}
USHMEM_ALIAS(void, shmem_put16, (void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_put32(void *dest, const void *source, size_t nelems, int pe) {
  api::put(
      "shmem_put32", static_cast<std::uint32_t *>(dest), static_cast<const std::uint32_t *>(source),
      nelems, pe);
}
USHMEM_ALIAS(void, shmem_put32, (void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_put64(void *dest, const void *source, size_t nelems, int pe) {
  api::put(
      "shmem_put64", static_cast<std::uint64_t *>(dest), static_cast<const std::uint64_t *>(source),
      nelems, pe);
}
USHMEM_ALIAS(void, shmem_put64, (void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_put128(void *dest, const void *source, size_t nelems, int pe) {
  api::put(
      "shmem_put128", static_cast<api::Bits128 *>(dest), static_cast<const api::Bits128 *>(source),
      nelems, pe);
}
USHMEM_ALIAS(void, shmem_put128, (void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_putmem(void *dest, const void *source, size_t nelems, int pe) {
  api::put(
      "shmem_putmem", static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_putmem, (void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_float_put(
    shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_float_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_float_put,
             (shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_double_put(
    shmem_ctx_t ctx, double *dest, const double *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_double_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_double_put,
             (shmem_ctx_t ctx, double *dest, const double *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_longdouble_put(
    shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_longdouble_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longdouble_put,
             (shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_char_put(
    shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_char_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_char_put,
             (shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_schar_put(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_schar_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_schar_put,
             (shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_short_put(
    shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_short_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_short_put,
             (shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int_put(
    shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_int_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int_put,
             (shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_long_put(
    shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_long_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_long_put,
             (shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_longlong_put(
    shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_longlong_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longlong_put,
             (shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uchar_put(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_uchar_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uchar_put,
             (shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_ushort_put(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_ushort_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ushort_put,
             (shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_put(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_uint_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_put,
             (shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_put(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_ulong_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_put,
             (shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_put(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    int pe) {
  api::ctx_put("shmem_ctx_ulonglong_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_put,
             (shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int8_put(
    shmem_ctx_t ctx, int8_t *dest, const int8_t *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_int8_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int8_put,
             (shmem_ctx_t ctx, int8_t *dest, const int8_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int16_put(
    shmem_ctx_t ctx, int16_t *dest, const int16_t *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_int16_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int16_put,
             (shmem_ctx_t ctx, int16_t *dest, const int16_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_put(
    shmem_ctx_t ctx, int32_t *dest, const int32_t *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_int32_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_put,
             (shmem_ctx_t ctx, int32_t *dest, const int32_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_put(
    shmem_ctx_t ctx, int64_t *dest, const int64_t *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_int64_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_put,
             (shmem_ctx_t ctx, int64_t *dest, const int64_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint8_put(
    shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_uint8_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint8_put,
             (shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint16_put(
    shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_uint16_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint16_put,
             (shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_put(
    shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_uint32_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_put,
             (shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_put(
    shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_uint64_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_put,
             (shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_size_put(
    shmem_ctx_t ctx, size_t *dest, const size_t *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_size_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_size_put,
             (shmem_ctx_t ctx, size_t *dest, const size_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_ptrdiff_put(
    shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe) {
  api::ctx_put("shmem_ctx_ptrdiff_put", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ptrdiff_put,
             (shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_put8(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe) {
  api::ctx_put(
      "shmem_ctx_put8", ctx, static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_put8,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_put16(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe) {
  api::ctx_put(
      "shmem_ctx_put16", ctx, static_cast<std::uint16_t *>(dest),
      static_cast<const std::uint16_t *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_put16,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_put32(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe) {
  api::ctx_put(
      "shmem_ctx_put32", ctx, static_cast<std::uint32_t *>(dest),
      static_cast<const std::uint32_t *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_put32,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_put64(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe) {
  api::ctx_put(
      "shmem_ctx_put64", ctx, static_cast<std::uint64_t *>(dest),
      static_cast<const std::uint64_t *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_put64,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_put128(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe) {
  api::ctx_put(
      "shmem_ctx_put128", ctx, static_cast<api::Bits128 *>(dest),
      static_cast<const api::Bits128 *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_put128,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_putmem(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe) {
  api::ctx_put(
      "shmem_ctx_putmem", ctx, static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_putmem,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe));
