// SPDX-License-Identifier: Apache-2.0
// SHMEM_GET: every typed, sized and context form written out, with the checks and the work in
// api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not this
// file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API void pshmem_float_get(
    float *dest, const float *source, size_t nelems, int pe) {
  api::get("shmem_float_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_float_get, (float *dest, const float *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_double_get(
    double *dest, const double *source, size_t nelems, int pe) {
  api::get("shmem_double_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_double_get, (double *dest, const double *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_longdouble_get(
    long double *dest, const long double *source, size_t nelems, int pe) {
  api::get("shmem_longdouble_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_longdouble_get,
             (long double *dest, const long double *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_char_get(char *dest, const char *source, size_t nelems, int pe) {
  api::get("shmem_char_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_char_get, (char *dest, const char *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_schar_get(
    signed char *dest, const signed char *source, size_t nelems, int pe) {
  api::get("shmem_schar_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_schar_get,
             (signed char *dest, const signed char *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_short_get(
    short *dest, const short *source, size_t nelems, int pe) {
  api::get("shmem_short_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_short_get, (short *dest, const short *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_int_get(int *dest, const int *source, size_t nelems, int pe) {
  api::get("shmem_int_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int_get, (int *dest, const int *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_long_get(long *dest, const long *source, size_t nelems, int pe) {
  api::get("shmem_long_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_long_get, (long *dest, const long *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_longlong_get(
    long long *dest, const long long *source, size_t nelems, int pe) {
  api::get("shmem_longlong_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_longlong_get,
             (long long *dest, const long long *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uchar_get(
    unsigned char *dest, const unsigned char *source, size_t nelems, int pe) {
  api::get("shmem_uchar_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uchar_get,
             (unsigned char *dest, const unsigned char *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ushort_get(
    unsigned short *dest, const unsigned short *source, size_t nelems, int pe) {
  api::get("shmem_ushort_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ushort_get,
             (unsigned short *dest, const unsigned short *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uint_get(
    unsigned int *dest, const unsigned int *source, size_t nelems, int pe) {
  api::get("shmem_uint_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint_get,
             (unsigned int *dest, const unsigned int *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ulong_get(
    unsigned long *dest, const unsigned long *source, size_t nelems, int pe) {
  api::get("shmem_ulong_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ulong_get,
             (unsigned long *dest, const unsigned long *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_get(
    unsigned long long *dest, const unsigned long long *source, size_t nelems, int pe) {
  api::get("shmem_ulonglong_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_get,
             (unsigned long long *dest, const unsigned long long *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_int8_get(
    int8_t *dest, const int8_t *source, size_t nelems, int pe) {
  api::get("shmem_int8_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int8_get, (int8_t *dest, const int8_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_int16_get(
    int16_t *dest, const int16_t *source, size_t nelems, int pe) {
  api::get("shmem_int16_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int16_get, (int16_t *dest, const int16_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_int32_get(
    int32_t *dest, const int32_t *source, size_t nelems, int pe) {
  api::get("shmem_int32_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int32_get, (int32_t *dest, const int32_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_int64_get(
    int64_t *dest, const int64_t *source, size_t nelems, int pe) {
  api::get("shmem_int64_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int64_get, (int64_t *dest, const int64_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uint8_get(
    uint8_t *dest, const uint8_t *source, size_t nelems, int pe) {
  api::get("shmem_uint8_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint8_get, (uint8_t *dest, const uint8_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uint16_get(
    uint16_t *dest, const uint16_t *source, size_t nelems, int pe) {
  api::get("shmem_uint16_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint16_get,
             (uint16_t *dest, const uint16_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uint32_get(
    uint32_t *dest, const uint32_t *source, size_t nelems, int pe) {
  api::get("shmem_uint32_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint32_get,
             (uint32_t *dest, const uint32_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uint64_get(
    uint64_t *dest, const uint64_t *source, size_t nelems, int pe) {
  api::get("shmem_uint64_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint64_get,
             (uint64_t *dest, const uint64_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_size_get(
    size_t *dest, const size_t *source, size_t nelems, int pe) {
  api::get("shmem_size_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_size_get, (size_t *dest, const size_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ptrdiff_get(
    ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe) {
  api::get("shmem_ptrdiff_get", dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ptrdiff_get,
             (ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_get8(void *dest, const void *source, size_t nelems, int pe) {
  api::get(
      "shmem_get8", static_cast<unsigned char *>(dest), static_cast<const unsigned char *>(source),
      nelems, pe);
}
USHMEM_ALIAS(void, shmem_get8, (void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_get16(void *dest, const void *source, size_t nelems, int pe) {
  api::get(
      "shmem_get16", static_cast<std::uint16_t *>(dest), static_cast<const std::uint16_t *>(source),
      nelems, pe);
}
USHMEM_ALIAS(void, shmem_get16, (void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_get32(void *dest, const void *source, size_t nelems, int pe) {
  api::get(
      "shmem_get32", static_cast<std::uint32_t *>(dest), static_cast<const std::uint32_t *>(source),
      nelems, pe);
}
USHMEM_ALIAS(void, shmem_get32, (void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_get64(void *dest, const void *source, size_t nelems, int pe) {
  api::get(
      "shmem_get64", static_cast<std::uint64_t *>(dest), static_cast<const std::uint64_t *>(source),
      nelems, pe);
}
USHMEM_ALIAS(void, shmem_get64, (void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_get128(void *dest, const void *source, size_t nelems, int pe) {
  api::get(
      "shmem_get128", static_cast<api::Bits128 *>(dest), static_cast<const api::Bits128 *>(source),
      nelems, pe);
}
USHMEM_ALIAS(void, shmem_get128, (void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_getmem(void *dest, const void *source, size_t nelems, int pe) {
  api::get(
      "shmem_getmem", static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_getmem, (void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_float_get(
    shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_float_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_float_get,
             (shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_double_get(
    shmem_ctx_t ctx, double *dest, const double *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_double_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_double_get,
             (shmem_ctx_t ctx, double *dest, const double *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_longdouble_get(
    shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_longdouble_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longdouble_get,
             (shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_char_get(
    shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_char_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_char_get,
             (shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_schar_get(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_schar_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_schar_get,
             (shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_short_get(
    shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_short_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_short_get,
             (shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int_get(
    shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_int_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int_get,
             (shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_long_get(
    shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_long_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_long_get,
             (shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_longlong_get(
    shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_longlong_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longlong_get,
             (shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uchar_get(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_uchar_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uchar_get,
             (shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_ushort_get(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_ushort_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ushort_get,
             (shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_get(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_uint_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_get,
             (shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_get(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_ulong_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_get,
             (shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_get(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    int pe) {
  api::ctx_get("shmem_ctx_ulonglong_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_get,
             (shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int8_get(
    shmem_ctx_t ctx, int8_t *dest, const int8_t *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_int8_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int8_get,
             (shmem_ctx_t ctx, int8_t *dest, const int8_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int16_get(
    shmem_ctx_t ctx, int16_t *dest, const int16_t *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_int16_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int16_get,
             (shmem_ctx_t ctx, int16_t *dest, const int16_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_get(
    shmem_ctx_t ctx, int32_t *dest, const int32_t *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_int32_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_get,
             (shmem_ctx_t ctx, int32_t *dest, const int32_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_get(
    shmem_ctx_t ctx, int64_t *dest, const int64_t *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_int64_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_get,
             (shmem_ctx_t ctx, int64_t *dest, const int64_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint8_get(
    shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_uint8_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint8_get,
             (shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint16_get(
    shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_uint16_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint16_get,
             (shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_get(
    shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_uint32_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_get,
             (shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_get(
    shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_uint64_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_get,
             (shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_size_get(
    shmem_ctx_t ctx, size_t *dest, const size_t *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_size_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_size_get,
             (shmem_ctx_t ctx, size_t *dest, const size_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_ptrdiff_get(
    shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe) {
  api::ctx_get("shmem_ctx_ptrdiff_get", ctx, dest, source, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ptrdiff_get,
             (shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_get8(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe) {
  api::ctx_get(
      "shmem_ctx_get8", ctx, static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_get8,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_get16(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe) {
  api::ctx_get(
      "shmem_ctx_get16", ctx, static_cast<std::uint16_t *>(dest),
      static_cast<const std::uint16_t *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_get16,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_get32(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe) {
  api::ctx_get(
      "shmem_ctx_get32", ctx, static_cast<std::uint32_t *>(dest),
      static_cast<const std::uint32_t *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_get32,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_get64(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe) {
  api::ctx_get(
      "shmem_ctx_get64", ctx, static_cast<std::uint64_t *>(dest),
      static_cast<const std::uint64_t *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_get64,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_get128(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe) {
  api::ctx_get(
      "shmem_ctx_get128", ctx, static_cast<api::Bits128 *>(dest),
      static_cast<const api::Bits128 *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_get128,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_getmem(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe) {
  api::ctx_get(
      "shmem_ctx_getmem", ctx, static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_getmem,
             (shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe));
