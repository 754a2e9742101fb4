// SPDX-License-Identifier: Apache-2.0
// SHMEM_IBGET: every typed, sized and context form written out, with the checks and the work in
// api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not this
// file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API void pshmem_float_ibget(
    float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibget("shmem_float_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_float_ibget,
             (float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_double_ibget(
    double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibget("shmem_double_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_double_ibget,
             (double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_longdouble_ibget(
    long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibget("shmem_longdouble_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_longdouble_ibget,
             (long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_char_ibget(
    char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibget("shmem_char_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_char_ibget,
             (char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_schar_ibget(
    signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibget("shmem_schar_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_schar_ibget,
             (signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_short_ibget(
    short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibget("shmem_short_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_short_ibget,
             (short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_int_ibget(
    int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibget("shmem_int_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_int_ibget,
             (int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_long_ibget(
    long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibget("shmem_long_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_long_ibget,
             (long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_longlong_ibget(
    long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibget("shmem_longlong_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_longlong_ibget,
             (long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_uchar_ibget(
    unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibget("shmem_uchar_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_uchar_ibget,
             (unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ushort_ibget(
    unsigned short *dest, const unsigned short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibget("shmem_ushort_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ushort_ibget,
             (unsigned short *dest, const unsigned short *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_uint_ibget(
    unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibget("shmem_uint_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_uint_ibget,
             (unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ulong_ibget(
    unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibget("shmem_ulong_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ulong_ibget,
             (unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_ibget(
    unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ibget("shmem_ulonglong_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_ibget,
             (unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_int8_ibget(
    int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibget("shmem_int8_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_int8_ibget,
             (int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_int16_ibget(
    int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibget("shmem_int16_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_int16_ibget,
             (int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_int32_ibget(
    int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibget("shmem_int32_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_int32_ibget,
             (int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_int64_ibget(
    int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibget("shmem_int64_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_int64_ibget,
             (int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_uint8_ibget(
    uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibget("shmem_uint8_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_uint8_ibget,
             (uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_uint16_ibget(
    uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibget("shmem_uint16_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_uint16_ibget,
             (uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_uint32_ibget(
    uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibget("shmem_uint32_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_uint32_ibget,
             (uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_uint64_ibget(
    uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibget("shmem_uint64_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_uint64_ibget,
             (uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_size_ibget(
    size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibget("shmem_size_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_size_ibget,
             (size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ptrdiff_ibget(
    ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibget("shmem_ptrdiff_ibget", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ptrdiff_ibget,
             (ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ibget8(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibget(
      "shmem_ibget8", static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ibget8,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ibget16(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibget(
      "shmem_ibget16", static_cast<std::uint16_t *>(dest),
      static_cast<const std::uint16_t *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ibget16,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ibget32(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibget(
      "shmem_ibget32", static_cast<std::uint32_t *>(dest),
      static_cast<const std::uint32_t *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ibget32,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ibget64(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibget(
      "shmem_ibget64", static_cast<std::uint64_t *>(dest),
      static_cast<const std::uint64_t *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ibget64,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ibget128(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibget(
      "shmem_ibget128", static_cast<api::Bits128 *>(dest),
      static_cast<const api::Bits128 *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ibget128,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_float_ibget(
    shmem_ctx_t ctx, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_float_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_float_ibget,
             (shmem_ctx_t ctx, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_double_ibget(
    shmem_ctx_t ctx, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_double_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_double_ibget,
             (shmem_ctx_t ctx, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_longdouble_ibget(
    shmem_ctx_t ctx, long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_longdouble_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longdouble_ibget,
             (shmem_ctx_t ctx, long double *dest, const long double *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_char_ibget(
    shmem_ctx_t ctx, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_char_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_char_ibget,
             (shmem_ctx_t ctx, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_schar_ibget(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_schar_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_schar_ibget,
             (shmem_ctx_t ctx, signed char *dest, const signed char *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_short_ibget(
    shmem_ctx_t ctx, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_short_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_short_ibget,
             (shmem_ctx_t ctx, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_int_ibget(
    shmem_ctx_t ctx, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_int_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int_ibget,
             (shmem_ctx_t ctx, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_long_ibget(
    shmem_ctx_t ctx, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_long_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_long_ibget,
             (shmem_ctx_t ctx, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_longlong_ibget(
    shmem_ctx_t ctx, long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_longlong_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longlong_ibget,
             (shmem_ctx_t ctx, long long *dest, const long long *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_uchar_ibget(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_uchar_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uchar_ibget,
             (shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_ushort_ibget(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_ushort_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ushort_ibget,
             (shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_ibget(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_uint_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_ibget,
             (shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_ibget(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_ulong_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_ibget,
             (shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_ibget(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_ulonglong_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_ibget,
             (shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source,
              ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_int8_ibget(
    shmem_ctx_t ctx, int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_int8_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int8_ibget,
             (shmem_ctx_t ctx, int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_int16_ibget(
    shmem_ctx_t ctx, int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_int16_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int16_ibget,
             (shmem_ctx_t ctx, int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_ibget(
    shmem_ctx_t ctx, int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_int32_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_ibget,
             (shmem_ctx_t ctx, int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_ibget(
    shmem_ctx_t ctx, int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_int64_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_ibget,
             (shmem_ctx_t ctx, int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint8_ibget(
    shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_uint8_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint8_ibget,
             (shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint16_ibget(
    shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_uint16_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint16_ibget,
             (shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_ibget(
    shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_uint32_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_ibget,
             (shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_ibget(
    shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_uint64_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_ibget,
             (shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_size_ibget(
    shmem_ctx_t ctx, size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_size_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_size_ibget,
             (shmem_ctx_t ctx, size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_ptrdiff_ibget(
    shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibget("shmem_ctx_ptrdiff_ibget", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ptrdiff_ibget,
             (shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_ibget8(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibget(
      "shmem_ctx_ibget8", ctx, static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ibget8,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_ibget16(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibget(
      "shmem_ctx_ibget16", ctx, static_cast<std::uint16_t *>(dest),
      static_cast<const std::uint16_t *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ibget16,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_ibget32(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibget(
      "shmem_ctx_ibget32", ctx, static_cast<std::uint32_t *>(dest),
      static_cast<const std::uint32_t *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ibget32,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_ibget64(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibget(
      "shmem_ctx_ibget64", ctx, static_cast<std::uint64_t *>(dest),
      static_cast<const std::uint64_t *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ibget64,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_ibget128(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibget(
      "shmem_ctx_ibget128", ctx, static_cast<api::Bits128 *>(dest),
      static_cast<const api::Bits128 *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ibget128,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));
