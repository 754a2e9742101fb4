// SPDX-License-Identifier: Apache-2.0
// SHMEM_IBPUT: every typed, sized and context form written out, with the checks and the work in
// api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not this
// file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API void pshmem_float_ibput(
    float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibput("shmem_float_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_float_ibput,
             (float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_double_ibput(
    double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibput("shmem_double_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_double_ibput,
             (double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_longdouble_ibput(
    long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibput("shmem_longdouble_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_longdouble_ibput,
             (long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_char_ibput(
    char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibput("shmem_char_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_char_ibput,
             (char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_schar_ibput(
    signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibput("shmem_schar_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_schar_ibput,
             (signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_short_ibput(
    short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibput("shmem_short_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_short_ibput,
             (short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_int_ibput(
    int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibput("shmem_int_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_int_ibput,
             (int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_long_ibput(
    long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibput("shmem_long_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_long_ibput,
             (long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_longlong_ibput(
    long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibput("shmem_longlong_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_longlong_ibput,
             (long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_uchar_ibput(
    unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibput("shmem_uchar_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_uchar_ibput,
             (unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ushort_ibput(
    unsigned short *dest, const unsigned short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibput("shmem_ushort_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ushort_ibput,
             (unsigned short *dest, const unsigned short *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_uint_ibput(
    unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibput("shmem_uint_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_uint_ibput,
             (unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ulong_ibput(
    unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibput("shmem_ulong_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ulong_ibput,
             (unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_ibput(
    unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ibput("shmem_ulonglong_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_ibput,
             (unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_int8_ibput(
    int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibput("shmem_int8_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_int8_ibput,
             (int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_int16_ibput(
    int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibput("shmem_int16_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_int16_ibput,
             (int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_int32_ibput(
    int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibput("shmem_int32_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_int32_ibput,
             (int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_int64_ibput(
    int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibput("shmem_int64_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_int64_ibput,
             (int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_uint8_ibput(
    uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibput("shmem_uint8_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_uint8_ibput,
             (uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_uint16_ibput(
    uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibput("shmem_uint16_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_uint16_ibput,
             (uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_uint32_ibput(
    uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibput("shmem_uint32_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_uint32_ibput,
             (uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_uint64_ibput(
    uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibput("shmem_uint64_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_uint64_ibput,
             (uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_size_ibput(
    size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibput("shmem_size_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_size_ibput,
             (size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ptrdiff_ibput(
    ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ibput("shmem_ptrdiff_ibput", dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ptrdiff_ibput,
             (ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ibput8(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibput(
      "shmem_ibput8", static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ibput8,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ibput16(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibput(
      "shmem_ibput16", static_cast<std::uint16_t *>(dest),
      static_cast<const std::uint16_t *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ibput16,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ibput32(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibput(
      "shmem_ibput32", static_cast<std::uint32_t *>(dest),
      static_cast<const std::uint32_t *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ibput32,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ibput64(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibput(
      "shmem_ibput64", static_cast<std::uint64_t *>(dest),
      static_cast<const std::uint64_t *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ibput64,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ibput128(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe) {
  api::ibput(
      "shmem_ibput128", static_cast<api::Bits128 *>(dest),
      static_cast<const api::Bits128 *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ibput128,
             (void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
              size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_float_ibput(
    shmem_ctx_t ctx, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_float_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_float_ibput,
             (shmem_ctx_t ctx, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_double_ibput(
    shmem_ctx_t ctx, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_double_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_double_ibput,
             (shmem_ctx_t ctx, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_longdouble_ibput(
    shmem_ctx_t ctx, long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_longdouble_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longdouble_ibput,
             (shmem_ctx_t ctx, long double *dest, const long double *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_char_ibput(
    shmem_ctx_t ctx, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_char_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_char_ibput,
             (shmem_ctx_t ctx, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_schar_ibput(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_schar_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_schar_ibput,
             (shmem_ctx_t ctx, signed char *dest, const signed char *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_short_ibput(
    shmem_ctx_t ctx, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_short_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_short_ibput,
             (shmem_ctx_t ctx, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_int_ibput(
    shmem_ctx_t ctx, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_int_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int_ibput,
             (shmem_ctx_t ctx, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_long_ibput(
    shmem_ctx_t ctx, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_long_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_long_ibput,
             (shmem_ctx_t ctx, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_longlong_ibput(
    shmem_ctx_t ctx, long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_longlong_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longlong_ibput,
             (shmem_ctx_t ctx, long long *dest, const long long *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_uchar_ibput(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_uchar_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uchar_ibput,
             (shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_ushort_ibput(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_ushort_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ushort_ibput,
             (shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_ibput(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_uint_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_ibput,
             (shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_ibput(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_ulong_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_ibput,
             (shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_ibput(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_ulonglong_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_ibput,
             (shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source,
              ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_int8_ibput(
    shmem_ctx_t ctx, int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_int8_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int8_ibput,
             (shmem_ctx_t ctx, int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_int16_ibput(
    shmem_ctx_t ctx, int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_int16_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int16_ibput,
             (shmem_ctx_t ctx, int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_ibput(
    shmem_ctx_t ctx, int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_int32_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_ibput,
             (shmem_ctx_t ctx, int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_ibput(
    shmem_ctx_t ctx, int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_int64_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_ibput,
             (shmem_ctx_t ctx, int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint8_ibput(
    shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_uint8_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint8_ibput,
             (shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint16_ibput(
    shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_uint16_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint16_ibput,
             (shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_ibput(
    shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_uint32_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_ibput,
             (shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_ibput(
    shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_uint64_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_ibput,
             (shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_size_ibput(
    shmem_ctx_t ctx, size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_size_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_size_ibput,
             (shmem_ctx_t ctx, size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_ptrdiff_ibput(
    shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe) {
  api::ctx_ibput("shmem_ctx_ptrdiff_ibput", ctx, dest, source, dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ptrdiff_ibput,
             (shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst,
              ptrdiff_t sst, size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_ibput8(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibput(
      "shmem_ctx_ibput8", ctx, static_cast<unsigned char *>(dest),
      static_cast<const unsigned char *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ibput8,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_ibput16(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibput(
      "shmem_ctx_ibput16", ctx, static_cast<std::uint16_t *>(dest),
      static_cast<const std::uint16_t *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ibput16,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_ibput32(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibput(
      "shmem_ctx_ibput32", ctx, static_cast<std::uint32_t *>(dest),
      static_cast<const std::uint32_t *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ibput32,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_ibput64(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibput(
      "shmem_ctx_ibput64", ctx, static_cast<std::uint64_t *>(dest),
      static_cast<const std::uint64_t *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ibput64,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));

extern "C" USHMEM_API void pshmem_ctx_ibput128(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe) {
  api::ctx_ibput(
      "shmem_ctx_ibput128", ctx, static_cast<api::Bits128 *>(dest),
      static_cast<const api::Bits128 *>(source), dst, sst, bsize, nblocks, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ibput128,
             (shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst,
              size_t bsize, size_t nblocks, int pe));
