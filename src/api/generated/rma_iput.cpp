// SPDX-License-Identifier: Apache-2.0
// SHMEM_IPUT: every typed, sized and context form written out, with the checks and the work in
// api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not this
// file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API void pshmem_float_iput(
    float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput("shmem_float_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_float_iput,
             (float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_double_iput(
    double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput("shmem_double_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_double_iput,
             (double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_longdouble_iput(
    long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::iput("shmem_longdouble_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_longdouble_iput,
             (long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_char_iput(
    char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput("shmem_char_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_char_iput,
             (char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_schar_iput(
    signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::iput("shmem_schar_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_schar_iput,
             (signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_short_iput(
    short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput("shmem_short_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_short_iput,
             (short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_int_iput(
    int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput("shmem_int_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int_iput,
             (int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_long_iput(
    long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput("shmem_long_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_long_iput,
             (long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_longlong_iput(
    long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput("shmem_longlong_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_longlong_iput,
             (long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_uchar_iput(
    unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::iput("shmem_uchar_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uchar_iput,
             (unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ushort_iput(
    unsigned short *dest, const unsigned short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::iput("shmem_ushort_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ushort_iput,
             (unsigned short *dest, const unsigned short *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uint_iput(
    unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::iput("shmem_uint_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint_iput,
             (unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ulong_iput(
    unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::iput("shmem_ulong_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ulong_iput,
             (unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_iput(
    unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::iput("shmem_ulonglong_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_iput,
             (unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_int8_iput(
    int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput("shmem_int8_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int8_iput,
             (int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_int16_iput(
    int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput("shmem_int16_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int16_iput,
             (int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_int32_iput(
    int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput("shmem_int32_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int32_iput,
             (int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_int64_iput(
    int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput("shmem_int64_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int64_iput,
             (int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_uint8_iput(
    uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput("shmem_uint8_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint8_iput,
             (uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_uint16_iput(
    uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput("shmem_uint16_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint16_iput,
             (uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_uint32_iput(
    uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput("shmem_uint32_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint32_iput,
             (uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_uint64_iput(
    uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput("shmem_uint64_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint64_iput,
             (uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_size_iput(
    size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput("shmem_size_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_size_iput,
             (size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ptrdiff_iput(
    ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput("shmem_ptrdiff_iput", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ptrdiff_iput,
             (ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_iput8(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput(
      "shmem_iput8", static_cast<unsigned char *>(dest), static_cast<const unsigned char *>(source),
      dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_iput8,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_iput16(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput(
      "shmem_iput16", static_cast<std::uint16_t *>(dest),
      static_cast<const std::uint16_t *>(source), dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_iput16,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_iput32(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput(
      "shmem_iput32", static_cast<std::uint32_t *>(dest),
      static_cast<const std::uint32_t *>(source), dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_iput32,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_iput64(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput(
      "shmem_iput64", static_cast<std::uint64_t *>(dest),
      static_cast<const std::uint64_t *>(source), dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_iput64,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_iput128(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iput(
      "shmem_iput128", static_cast<api::Bits128 *>(dest), static_cast<const api::Bits128 *>(source),
      dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_iput128,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_float_iput(
    shmem_ctx_t ctx, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iput("shmem_ctx_float_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_float_iput,
             (shmem_ctx_t ctx, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_double_iput(
    shmem_ctx_t ctx, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iput("shmem_ctx_double_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_double_iput,
             (shmem_ctx_t ctx, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_longdouble_iput(
    shmem_ctx_t ctx, long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iput("shmem_ctx_longdouble_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longdouble_iput,
             (shmem_ctx_t ctx, long double *dest, const long double *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_char_iput(
    shmem_ctx_t ctx, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iput("shmem_ctx_char_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_char_iput,
             (shmem_ctx_t ctx, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_schar_iput(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iput("shmem_ctx_schar_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_schar_iput,
             (shmem_ctx_t ctx, signed char *dest, const signed char *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_short_iput(
    shmem_ctx_t ctx, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iput("shmem_ctx_short_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_short_iput,
             (shmem_ctx_t ctx, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int_iput(
    shmem_ctx_t ctx, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iput("shmem_ctx_int_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int_iput,
             (shmem_ctx_t ctx, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_long_iput(
    shmem_ctx_t ctx, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iput("shmem_ctx_long_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_long_iput,
             (shmem_ctx_t ctx, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_longlong_iput(
    shmem_ctx_t ctx, long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iput("shmem_ctx_longlong_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longlong_iput,
             (shmem_ctx_t ctx, long long *dest, const long long *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uchar_iput(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iput("shmem_ctx_uchar_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uchar_iput,
             (shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_ushort_iput(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems, int pe) {
  api::ctx_iput("shmem_ctx_ushort_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ushort_iput,
             (shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_iput(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iput("shmem_ctx_uint_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_iput,
             (shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_iput(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iput("shmem_ctx_ulong_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_iput,
             (shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_iput(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems, int pe) {
  api::ctx_iput("shmem_ctx_ulonglong_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_iput,
             (shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source,
              ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int8_iput(
    shmem_ctx_t ctx, int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iput("shmem_ctx_int8_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int8_iput,
             (shmem_ctx_t ctx, int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int16_iput(
    shmem_ctx_t ctx, int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iput("shmem_ctx_int16_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int16_iput,
             (shmem_ctx_t ctx, int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_iput(
    shmem_ctx_t ctx, int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iput("shmem_ctx_int32_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_iput,
             (shmem_ctx_t ctx, int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_iput(
    shmem_ctx_t ctx, int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iput("shmem_ctx_int64_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_iput,
             (shmem_ctx_t ctx, int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint8_iput(
    shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iput("shmem_ctx_uint8_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint8_iput,
             (shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint16_iput(
    shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iput("shmem_ctx_uint16_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint16_iput,
             (shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_iput(
    shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iput("shmem_ctx_uint32_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_iput,
             (shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_iput(
    shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iput("shmem_ctx_uint64_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_iput,
             (shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_size_iput(
    shmem_ctx_t ctx, size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iput("shmem_ctx_size_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_size_iput,
             (shmem_ctx_t ctx, size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_ptrdiff_iput(
    shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iput("shmem_ctx_ptrdiff_iput", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ptrdiff_iput,
             (shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_iput8(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iput(
      "shmem_ctx_iput8", ctx, static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_iput8,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_iput16(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iput(
      "shmem_ctx_iput16", ctx, static_cast<std::uint16_t *>(dest),
      static_cast<const std::uint16_t *>(source), dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_iput16,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_iput32(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iput(
      "shmem_ctx_iput32", ctx, static_cast<std::uint32_t *>(dest),
      static_cast<const std::uint32_t *>(source), dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_iput32,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_iput64(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iput(
      "shmem_ctx_iput64", ctx, static_cast<std::uint64_t *>(dest),
      static_cast<const std::uint64_t *>(source), dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_iput64,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_iput128(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iput(
      "shmem_ctx_iput128", ctx, static_cast<api::Bits128 *>(dest),
      static_cast<const api::Bits128 *>(source), dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_iput128,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));
