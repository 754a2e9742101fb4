// SPDX-License-Identifier: Apache-2.0
// SHMEM_IGET: every typed, sized and context form written out, with the checks and the work in
// api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not this
// file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API void pshmem_float_iget(
    float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget("shmem_float_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_float_iget,
             (float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_double_iget(
    double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget("shmem_double_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_double_iget,
             (double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_longdouble_iget(
    long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::iget("shmem_longdouble_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_longdouble_iget,
             (long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_char_iget(
    char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget("shmem_char_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_char_iget,
             (char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_schar_iget(
    signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::iget("shmem_schar_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_schar_iget,
             (signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_short_iget(
    short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget("shmem_short_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_short_iget,
             (short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_int_iget(
    int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget("shmem_int_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int_iget,
             (int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_long_iget(
    long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget("shmem_long_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_long_iget,
             (long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_longlong_iget(
    long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget("shmem_longlong_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_longlong_iget,
             (long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_uchar_iget(
    unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::iget("shmem_uchar_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uchar_iget,
             (unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ushort_iget(
    unsigned short *dest, const unsigned short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::iget("shmem_ushort_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ushort_iget,
             (unsigned short *dest, const unsigned short *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_uint_iget(
    unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::iget("shmem_uint_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint_iget,
             (unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ulong_iget(
    unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::iget("shmem_ulong_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ulong_iget,
             (unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_iget(
    unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::iget("shmem_ulonglong_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_iget,
             (unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_int8_iget(
    int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget("shmem_int8_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int8_iget,
             (int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_int16_iget(
    int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget("shmem_int16_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int16_iget,
             (int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_int32_iget(
    int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget("shmem_int32_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int32_iget,
             (int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_int64_iget(
    int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget("shmem_int64_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_int64_iget,
             (int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_uint8_iget(
    uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget("shmem_uint8_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint8_iget,
             (uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_uint16_iget(
    uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget("shmem_uint16_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint16_iget,
             (uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_uint32_iget(
    uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget("shmem_uint32_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint32_iget,
             (uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_uint64_iget(
    uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget("shmem_uint64_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_uint64_iget,
             (uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_size_iget(
    size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget("shmem_size_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_size_iget,
             (size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_ptrdiff_iget(
    ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget("shmem_ptrdiff_iget", dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ptrdiff_iget,
             (ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
              int pe));

extern "C" USHMEM_API void pshmem_iget8(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget(
      "shmem_iget8", static_cast<unsigned char *>(dest), static_cast<const unsigned char *>(source),
      dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_iget8,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_iget16(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget(
      "shmem_iget16", static_cast<std::uint16_t *>(dest),
      static_cast<const std::uint16_t *>(source), dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_iget16,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_iget32(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget(
      "shmem_iget32", static_cast<std::uint32_t *>(dest),
      static_cast<const std::uint32_t *>(source), dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_iget32,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_iget64(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget(
      "shmem_iget64", static_cast<std::uint64_t *>(dest),
      static_cast<const std::uint64_t *>(source), dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_iget64,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_iget128(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) {
  api::iget(
      "shmem_iget128", static_cast<api::Bits128 *>(dest), static_cast<const api::Bits128 *>(source),
      dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_iget128,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_float_iget(
    shmem_ctx_t ctx, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iget("shmem_ctx_float_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_float_iget,
             (shmem_ctx_t ctx, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_double_iget(
    shmem_ctx_t ctx, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iget("shmem_ctx_double_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_double_iget,
             (shmem_ctx_t ctx, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_longdouble_iget(
    shmem_ctx_t ctx, long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iget("shmem_ctx_longdouble_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longdouble_iget,
             (shmem_ctx_t ctx, long double *dest, const long double *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_char_iget(
    shmem_ctx_t ctx, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iget("shmem_ctx_char_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_char_iget,
             (shmem_ctx_t ctx, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_schar_iget(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iget("shmem_ctx_schar_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_schar_iget,
             (shmem_ctx_t ctx, signed char *dest, const signed char *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_short_iget(
    shmem_ctx_t ctx, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iget("shmem_ctx_short_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_short_iget,
             (shmem_ctx_t ctx, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int_iget(
    shmem_ctx_t ctx, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iget("shmem_ctx_int_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int_iget,
             (shmem_ctx_t ctx, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_long_iget(
    shmem_ctx_t ctx, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iget("shmem_ctx_long_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_long_iget,
             (shmem_ctx_t ctx, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_longlong_iget(
    shmem_ctx_t ctx, long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iget("shmem_ctx_longlong_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longlong_iget,
             (shmem_ctx_t ctx, long long *dest, const long long *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uchar_iget(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iget("shmem_ctx_uchar_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uchar_iget,
             (shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_ushort_iget(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems, int pe) {
  api::ctx_iget("shmem_ctx_ushort_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ushort_iget,
             (shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_iget(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iget("shmem_ctx_uint_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_iget,
             (shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_iget(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iget("shmem_ctx_ulong_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_iget,
             (shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_iget(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems, int pe) {
  api::ctx_iget("shmem_ctx_ulonglong_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_iget,
             (shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source,
              ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int8_iget(
    shmem_ctx_t ctx, int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iget("shmem_ctx_int8_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int8_iget,
             (shmem_ctx_t ctx, int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int16_iget(
    shmem_ctx_t ctx, int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iget("shmem_ctx_int16_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int16_iget,
             (shmem_ctx_t ctx, int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_iget(
    shmem_ctx_t ctx, int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iget("shmem_ctx_int32_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_iget,
             (shmem_ctx_t ctx, int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_iget(
    shmem_ctx_t ctx, int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iget("shmem_ctx_int64_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_iget,
             (shmem_ctx_t ctx, int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint8_iget(
    shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iget("shmem_ctx_uint8_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint8_iget,
             (shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint16_iget(
    shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iget("shmem_ctx_uint16_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint16_iget,
             (shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_iget(
    shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iget("shmem_ctx_uint32_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_iget,
             (shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_iget(
    shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iget("shmem_ctx_uint64_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_iget,
             (shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_size_iget(
    shmem_ctx_t ctx, size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iget("shmem_ctx_size_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_size_iget,
             (shmem_ctx_t ctx, size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_ptrdiff_iget(
    shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iget("shmem_ctx_ptrdiff_iget", ctx, dest, source, dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ptrdiff_iget,
             (shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_iget8(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iget(
      "shmem_ctx_iget8", ctx, static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_iget8,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_iget16(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iget(
      "shmem_ctx_iget16", ctx, static_cast<std::uint16_t *>(dest),
      static_cast<const std::uint16_t *>(source), dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_iget16,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_iget32(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iget(
      "shmem_ctx_iget32", ctx, static_cast<std::uint32_t *>(dest),
      static_cast<const std::uint32_t *>(source), dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_iget32,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_iget64(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iget(
      "shmem_ctx_iget64", ctx, static_cast<std::uint64_t *>(dest),
      static_cast<const std::uint64_t *>(source), dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_iget64,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));

extern "C" USHMEM_API void pshmem_ctx_iget128(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::ctx_iget(
      "shmem_ctx_iget128", ctx, static_cast<api::Bits128 *>(dest),
      static_cast<const api::Bits128 *>(source), dst, sst, nelems, pe);
}
USHMEM_ALIAS(void, shmem_ctx_iget128,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t nelems, int pe));
