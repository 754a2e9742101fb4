// SPDX-License-Identifier: Apache-2.0
// SHMEM_G: every typed, sized and context form written out, with the checks and the work in
// api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not this
// file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API float pshmem_float_g(const float *source, int pe) {
  return api::g("shmem_float_g", source, pe);
}
USHMEM_ALIAS(float, shmem_float_g, (const float *source, int pe));

extern "C" USHMEM_API double pshmem_double_g(const double *source, int pe) {
  return api::g("shmem_double_g", source, pe);
}
USHMEM_ALIAS(double, shmem_double_g, (const double *source, int pe));

extern "C" USHMEM_API long double pshmem_longdouble_g(const long double *source, int pe) {
  return api::g("shmem_longdouble_g", source, pe);
}
USHMEM_ALIAS(long double, shmem_longdouble_g, (const long double *source, int pe));

extern "C" USHMEM_API char pshmem_char_g(const char *source, int pe) {
  return api::g("shmem_char_g", source, pe);
}
USHMEM_ALIAS(char, shmem_char_g, (const char *source, int pe));

extern "C" USHMEM_API signed char pshmem_schar_g(const signed char *source, int pe) {
  return api::g("shmem_schar_g", source, pe);
}
USHMEM_ALIAS(signed char, shmem_schar_g, (const signed char *source, int pe));

extern "C" USHMEM_API short pshmem_short_g(const short *source, int pe) {
  return api::g("shmem_short_g", source, pe);
}
USHMEM_ALIAS(short, shmem_short_g, (const short *source, int pe));

extern "C" USHMEM_API int pshmem_int_g(const int *source, int pe) {
  return api::g("shmem_int_g", source, pe);
}
USHMEM_ALIAS(int, shmem_int_g, (const int *source, int pe));

extern "C" USHMEM_API long pshmem_long_g(const long *source, int pe) {
  return api::g("shmem_long_g", source, pe);
}
USHMEM_ALIAS(long, shmem_long_g, (const long *source, int pe));

extern "C" USHMEM_API long long pshmem_longlong_g(const long long *source, int pe) {
  return api::g("shmem_longlong_g", source, pe);
}
USHMEM_ALIAS(long long, shmem_longlong_g, (const long long *source, int pe));

extern "C" USHMEM_API unsigned char pshmem_uchar_g(const unsigned char *source, int pe) {
  return api::g("shmem_uchar_g", source, pe);
}
USHMEM_ALIAS(unsigned char, shmem_uchar_g, (const unsigned char *source, int pe));

extern "C" USHMEM_API unsigned short pshmem_ushort_g(const unsigned short *source, int pe) {
  return api::g("shmem_ushort_g", source, pe);
}
USHMEM_ALIAS(unsigned short, shmem_ushort_g, (const unsigned short *source, int pe));

extern "C" USHMEM_API unsigned int pshmem_uint_g(const unsigned int *source, int pe) {
  return api::g("shmem_uint_g", source, pe);
}
USHMEM_ALIAS(unsigned int, shmem_uint_g, (const unsigned int *source, int pe));

extern "C" USHMEM_API unsigned long pshmem_ulong_g(const unsigned long *source, int pe) {
  return api::g("shmem_ulong_g", source, pe);
}
USHMEM_ALIAS(unsigned long, shmem_ulong_g, (const unsigned long *source, int pe));

extern "C" USHMEM_API unsigned long long pshmem_ulonglong_g(
    const unsigned long long *source, int pe) {
  return api::g("shmem_ulonglong_g", source, pe);
}
USHMEM_ALIAS(unsigned long long, shmem_ulonglong_g, (const unsigned long long *source, int pe));

extern "C" USHMEM_API int8_t pshmem_int8_g(const int8_t *source, int pe) {
  return api::g("shmem_int8_g", source, pe);
}
USHMEM_ALIAS(int8_t, shmem_int8_g, (const int8_t *source, int pe));

extern "C" USHMEM_API int16_t pshmem_int16_g(const int16_t *source, int pe) {
  return api::g("shmem_int16_g", source, pe);
}
USHMEM_ALIAS(int16_t, shmem_int16_g, (const int16_t *source, int pe));

extern "C" USHMEM_API int32_t pshmem_int32_g(const int32_t *source, int pe) {
  return api::g("shmem_int32_g", source, pe);
}
USHMEM_ALIAS(int32_t, shmem_int32_g, (const int32_t *source, int pe));

extern "C" USHMEM_API int64_t pshmem_int64_g(const int64_t *source, int pe) {
  return api::g("shmem_int64_g", source, pe);
}
USHMEM_ALIAS(int64_t, shmem_int64_g, (const int64_t *source, int pe));

extern "C" USHMEM_API uint8_t pshmem_uint8_g(const uint8_t *source, int pe) {
  return api::g("shmem_uint8_g", source, pe);
}
USHMEM_ALIAS(uint8_t, shmem_uint8_g, (const uint8_t *source, int pe));

extern "C" USHMEM_API uint16_t pshmem_uint16_g(const uint16_t *source, int pe) {
  return api::g("shmem_uint16_g", source, pe);
}
USHMEM_ALIAS(uint16_t, shmem_uint16_g, (const uint16_t *source, int pe));

extern "C" USHMEM_API uint32_t pshmem_uint32_g(const uint32_t *source, int pe) {
  return api::g("shmem_uint32_g", source, pe);
}
USHMEM_ALIAS(uint32_t, shmem_uint32_g, (const uint32_t *source, int pe));

extern "C" USHMEM_API uint64_t pshmem_uint64_g(const uint64_t *source, int pe) {
  return api::g("shmem_uint64_g", source, pe);
}
USHMEM_ALIAS(uint64_t, shmem_uint64_g, (const uint64_t *source, int pe));

extern "C" USHMEM_API size_t pshmem_size_g(const size_t *source, int pe) {
  return api::g("shmem_size_g", source, pe);
}
USHMEM_ALIAS(size_t, shmem_size_g, (const size_t *source, int pe));

extern "C" USHMEM_API ptrdiff_t pshmem_ptrdiff_g(const ptrdiff_t *source, int pe) {
  return api::g("shmem_ptrdiff_g", source, pe);
}
USHMEM_ALIAS(ptrdiff_t, shmem_ptrdiff_g, (const ptrdiff_t *source, int pe));

extern "C" USHMEM_API float pshmem_ctx_float_g(shmem_ctx_t ctx, const float *source, int pe) {
  return api::ctx_g("shmem_ctx_float_g", ctx, source, pe);
}
USHMEM_ALIAS(float, shmem_ctx_float_g, (shmem_ctx_t ctx, const float *source, int pe));

extern "C" USHMEM_API double pshmem_ctx_double_g(shmem_ctx_t ctx, const double *source, int pe) {
  return api::ctx_g("shmem_ctx_double_g", ctx, source, pe);
}
USHMEM_ALIAS(double, shmem_ctx_double_g, (shmem_ctx_t ctx, const double *source, int pe));

extern "C" USHMEM_API long double pshmem_ctx_longdouble_g(
    shmem_ctx_t ctx, const long double *source, int pe) {
  return api::ctx_g("shmem_ctx_longdouble_g", ctx, source, pe);
}
USHMEM_ALIAS(long double, shmem_ctx_longdouble_g,
             (shmem_ctx_t ctx, const long double *source, int pe));

extern "C" USHMEM_API char pshmem_ctx_char_g(shmem_ctx_t ctx, const char *source, int pe) {
  return api::ctx_g("shmem_ctx_char_g", ctx, source, pe);
}
USHMEM_ALIAS(char, shmem_ctx_char_g, (shmem_ctx_t ctx, const char *source, int pe));

extern "C" USHMEM_API signed char pshmem_ctx_schar_g(
    shmem_ctx_t ctx, const signed char *source, int pe) {
  return api::ctx_g("shmem_ctx_schar_g", ctx, source, pe);
}
USHMEM_ALIAS(signed char, shmem_ctx_schar_g, (shmem_ctx_t ctx, const signed char *source, int pe));

extern "C" USHMEM_API short pshmem_ctx_short_g(shmem_ctx_t ctx, const short *source, int pe) {
  return api::ctx_g("shmem_ctx_short_g", ctx, source, pe);
}
USHMEM_ALIAS(short, shmem_ctx_short_g, (shmem_ctx_t ctx, const short *source, int pe));

extern "C" USHMEM_API int pshmem_ctx_int_g(shmem_ctx_t ctx, const int *source, int pe) {
  return api::ctx_g("shmem_ctx_int_g", ctx, source, pe);
}
USHMEM_ALIAS(int, shmem_ctx_int_g, (shmem_ctx_t ctx, const int *source, int pe));

extern "C" USHMEM_API long pshmem_ctx_long_g(shmem_ctx_t ctx, const long *source, int pe) {
  return api::ctx_g("shmem_ctx_long_g", ctx, source, pe);
}
USHMEM_ALIAS(long, shmem_ctx_long_g, (shmem_ctx_t ctx, const long *source, int pe));

extern "C" USHMEM_API long long pshmem_ctx_longlong_g(
    shmem_ctx_t ctx, const long long *source, int pe) {
  return api::ctx_g("shmem_ctx_longlong_g", ctx, source, pe);
}
USHMEM_ALIAS(long long, shmem_ctx_longlong_g, (shmem_ctx_t ctx, const long long *source, int pe));

extern "C" USHMEM_API unsigned char pshmem_ctx_uchar_g(
    shmem_ctx_t ctx, const unsigned char *source, int pe) {
  return api::ctx_g("shmem_ctx_uchar_g", ctx, source, pe);
}
USHMEM_ALIAS(unsigned char, shmem_ctx_uchar_g,
             (shmem_ctx_t ctx, const unsigned char *source, int pe));

extern "C" USHMEM_API unsigned short pshmem_ctx_ushort_g(
    shmem_ctx_t ctx, const unsigned short *source, int pe) {
  return api::ctx_g("shmem_ctx_ushort_g", ctx, source, pe);
}
USHMEM_ALIAS(unsigned short, shmem_ctx_ushort_g,
             (shmem_ctx_t ctx, const unsigned short *source, int pe));

extern "C" USHMEM_API unsigned int pshmem_ctx_uint_g(
    shmem_ctx_t ctx, const unsigned int *source, int pe) {
  return api::ctx_g("shmem_ctx_uint_g", ctx, source, pe);
}
USHMEM_ALIAS(unsigned int, shmem_ctx_uint_g, (shmem_ctx_t ctx, const unsigned int *source, int pe));

extern "C" USHMEM_API unsigned long pshmem_ctx_ulong_g(
    shmem_ctx_t ctx, const unsigned long *source, int pe) {
  return api::ctx_g("shmem_ctx_ulong_g", ctx, source, pe);
}
USHMEM_ALIAS(unsigned long, shmem_ctx_ulong_g,
             (shmem_ctx_t ctx, const unsigned long *source, int pe));

extern "C" USHMEM_API unsigned long long pshmem_ctx_ulonglong_g(
    shmem_ctx_t ctx, const unsigned long long *source, int pe) {
  return api::ctx_g("shmem_ctx_ulonglong_g", ctx, source, pe);
}
USHMEM_ALIAS(unsigned long long, shmem_ctx_ulonglong_g,
             (shmem_ctx_t ctx, const unsigned long long *source, int pe));

extern "C" USHMEM_API int8_t pshmem_ctx_int8_g(shmem_ctx_t ctx, const int8_t *source, int pe) {
  return api::ctx_g("shmem_ctx_int8_g", ctx, source, pe);
}
USHMEM_ALIAS(int8_t, shmem_ctx_int8_g, (shmem_ctx_t ctx, const int8_t *source, int pe));

extern "C" USHMEM_API int16_t pshmem_ctx_int16_g(shmem_ctx_t ctx, const int16_t *source, int pe) {
  return api::ctx_g("shmem_ctx_int16_g", ctx, source, pe);
}
USHMEM_ALIAS(int16_t, shmem_ctx_int16_g, (shmem_ctx_t ctx, const int16_t *source, int pe));

extern "C" USHMEM_API int32_t pshmem_ctx_int32_g(shmem_ctx_t ctx, const int32_t *source, int pe) {
  return api::ctx_g("shmem_ctx_int32_g", ctx, source, pe);
}
USHMEM_ALIAS(int32_t, shmem_ctx_int32_g, (shmem_ctx_t ctx, const int32_t *source, int pe));

extern "C" USHMEM_API int64_t pshmem_ctx_int64_g(shmem_ctx_t ctx, const int64_t *source, int pe) {
  return api::ctx_g("shmem_ctx_int64_g", ctx, source, pe);
}
USHMEM_ALIAS(int64_t, shmem_ctx_int64_g, (shmem_ctx_t ctx, const int64_t *source, int pe));

extern "C" USHMEM_API uint8_t pshmem_ctx_uint8_g(shmem_ctx_t ctx, const uint8_t *source, int pe) {
  return api::ctx_g("shmem_ctx_uint8_g", ctx, source, pe);
}
USHMEM_ALIAS(uint8_t, shmem_ctx_uint8_g, (shmem_ctx_t ctx, const uint8_t *source, int pe));

extern "C" USHMEM_API uint16_t pshmem_ctx_uint16_g(
    shmem_ctx_t ctx, const uint16_t *source, int pe) {
  return api::ctx_g("shmem_ctx_uint16_g", ctx, source, pe);
}
USHMEM_ALIAS(uint16_t, shmem_ctx_uint16_g, (shmem_ctx_t ctx, const uint16_t *source, int pe));

extern "C" USHMEM_API uint32_t pshmem_ctx_uint32_g(
    shmem_ctx_t ctx, const uint32_t *source, int pe) {
  return api::ctx_g("shmem_ctx_uint32_g", ctx, source, pe);
}
USHMEM_ALIAS(uint32_t, shmem_ctx_uint32_g, (shmem_ctx_t ctx, const uint32_t *source, int pe));

extern "C" USHMEM_API uint64_t pshmem_ctx_uint64_g(
    shmem_ctx_t ctx, const uint64_t *source, int pe) {
  return api::ctx_g("shmem_ctx_uint64_g", ctx, source, pe);
}
USHMEM_ALIAS(uint64_t, shmem_ctx_uint64_g, (shmem_ctx_t ctx, const uint64_t *source, int pe));

extern "C" USHMEM_API size_t pshmem_ctx_size_g(shmem_ctx_t ctx, const size_t *source, int pe) {
  return api::ctx_g("shmem_ctx_size_g", ctx, source, pe);
}
USHMEM_ALIAS(size_t, shmem_ctx_size_g, (shmem_ctx_t ctx, const size_t *source, int pe));

extern "C" USHMEM_API ptrdiff_t pshmem_ctx_ptrdiff_g(
    shmem_ctx_t ctx, const ptrdiff_t *source, int pe) {
  return api::ctx_g("shmem_ctx_ptrdiff_g", ctx, source, pe);
}
USHMEM_ALIAS(ptrdiff_t, shmem_ctx_ptrdiff_g, (shmem_ctx_t ctx, const ptrdiff_t *source, int pe));
