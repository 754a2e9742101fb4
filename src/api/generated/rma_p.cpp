// SPDX-License-Identifier: Apache-2.0
// SHMEM_P: every typed, sized and context form written out, with the checks and the work in
// api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not this
// file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API void pshmem_float_p(float *dest, float value, int pe) {
  api::p("shmem_float_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_float_p, (float *dest, float value, int pe));

extern "C" USHMEM_API void pshmem_double_p(double *dest, double value, int pe) {
  api::p("shmem_double_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_double_p, (double *dest, double value, int pe));

extern "C" USHMEM_API void pshmem_longdouble_p(long double *dest, long double value, int pe) {
  api::p("shmem_longdouble_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_longdouble_p, (long double *dest, long double value, int pe));

extern "C" USHMEM_API void pshmem_char_p(char *dest, char value, int pe) {
  api::p("shmem_char_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_char_p, (char *dest, char value, int pe));

extern "C" USHMEM_API void pshmem_schar_p(signed char *dest, signed char value, int pe) {
  api::p("shmem_schar_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_schar_p, (signed char *dest, signed char value, int pe));

extern "C" USHMEM_API void pshmem_short_p(short *dest, short value, int pe) {
  api::p("shmem_short_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_short_p, (short *dest, short value, int pe));

extern "C" USHMEM_API void pshmem_int_p(int *dest, int value, int pe) {
  api::p("shmem_int_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int_p, (int *dest, int value, int pe));

extern "C" USHMEM_API void pshmem_long_p(long *dest, long value, int pe) {
  api::p("shmem_long_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_long_p, (long *dest, long value, int pe));

extern "C" USHMEM_API void pshmem_longlong_p(long long *dest, long long value, int pe) {
  api::p("shmem_longlong_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_longlong_p, (long long *dest, long long value, int pe));

extern "C" USHMEM_API void pshmem_uchar_p(unsigned char *dest, unsigned char value, int pe) {
  api::p("shmem_uchar_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uchar_p, (unsigned char *dest, unsigned char value, int pe));

extern "C" USHMEM_API void pshmem_ushort_p(unsigned short *dest, unsigned short value, int pe) {
  api::p("shmem_ushort_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ushort_p, (unsigned short *dest, unsigned short value, int pe));

extern "C" USHMEM_API void pshmem_uint_p(unsigned int *dest, unsigned int value, int pe) {
  api::p("shmem_uint_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint_p, (unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API void pshmem_ulong_p(unsigned long *dest, unsigned long value, int pe) {
  api::p("shmem_ulong_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulong_p, (unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API void pshmem_ulonglong_p(
    unsigned long long *dest, unsigned long long value, int pe) {
  api::p("shmem_ulonglong_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ulonglong_p, (unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API void pshmem_int8_p(int8_t *dest, int8_t value, int pe) {
  api::p("shmem_int8_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int8_p, (int8_t *dest, int8_t value, int pe));

extern "C" USHMEM_API void pshmem_int16_p(int16_t *dest, int16_t value, int pe) {
  api::p("shmem_int16_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int16_p, (int16_t *dest, int16_t value, int pe));

extern "C" USHMEM_API void pshmem_int32_p(int32_t *dest, int32_t value, int pe) {
  api::p("shmem_int32_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int32_p, (int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_int64_p(int64_t *dest, int64_t value, int pe) {
  api::p("shmem_int64_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_int64_p, (int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_uint8_p(uint8_t *dest, uint8_t value, int pe) {
  api::p("shmem_uint8_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint8_p, (uint8_t *dest, uint8_t value, int pe));

extern "C" USHMEM_API void pshmem_uint16_p(uint16_t *dest, uint16_t value, int pe) {
  api::p("shmem_uint16_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint16_p, (uint16_t *dest, uint16_t value, int pe));

extern "C" USHMEM_API void pshmem_uint32_p(uint32_t *dest, uint32_t value, int pe) {
  api::p("shmem_uint32_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint32_p, (uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_uint64_p(uint64_t *dest, uint64_t value, int pe) {
  api::p("shmem_uint64_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_uint64_p, (uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_size_p(size_t *dest, size_t value, int pe) {
  api::p("shmem_size_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_size_p, (size_t *dest, size_t value, int pe));

extern "C" USHMEM_API void pshmem_ptrdiff_p(ptrdiff_t *dest, ptrdiff_t value, int pe) {
  api::p("shmem_ptrdiff_p", dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ptrdiff_p, (ptrdiff_t *dest, ptrdiff_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_float_p(shmem_ctx_t ctx, float *dest, float value, int pe) {
  api::ctx_p("shmem_ctx_float_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_float_p, (shmem_ctx_t ctx, float *dest, float value, int pe));

extern "C" USHMEM_API void pshmem_ctx_double_p(
    shmem_ctx_t ctx, double *dest, double value, int pe) {
  api::ctx_p("shmem_ctx_double_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_double_p, (shmem_ctx_t ctx, double *dest, double value, int pe));

extern "C" USHMEM_API void pshmem_ctx_longdouble_p(
    shmem_ctx_t ctx, long double *dest, long double value, int pe) {
  api::ctx_p("shmem_ctx_longdouble_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longdouble_p,
             (shmem_ctx_t ctx, long double *dest, long double value, int pe));

extern "C" USHMEM_API void pshmem_ctx_char_p(shmem_ctx_t ctx, char *dest, char value, int pe) {
  api::ctx_p("shmem_ctx_char_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_char_p, (shmem_ctx_t ctx, char *dest, char value, int pe));

extern "C" USHMEM_API void pshmem_ctx_schar_p(
    shmem_ctx_t ctx, signed char *dest, signed char value, int pe) {
  api::ctx_p("shmem_ctx_schar_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_schar_p,
             (shmem_ctx_t ctx, signed char *dest, signed char value, int pe));

extern "C" USHMEM_API void pshmem_ctx_short_p(shmem_ctx_t ctx, short *dest, short value, int pe) {
  api::ctx_p("shmem_ctx_short_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_short_p, (shmem_ctx_t ctx, short *dest, short value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int_p(shmem_ctx_t ctx, int *dest, int value, int pe) {
  api::ctx_p("shmem_ctx_int_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int_p, (shmem_ctx_t ctx, int *dest, int value, int pe));

extern "C" USHMEM_API void pshmem_ctx_long_p(shmem_ctx_t ctx, long *dest, long value, int pe) {
  api::ctx_p("shmem_ctx_long_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_long_p, (shmem_ctx_t ctx, long *dest, long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_longlong_p(
    shmem_ctx_t ctx, long long *dest, long long value, int pe) {
  api::ctx_p("shmem_ctx_longlong_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_longlong_p,
             (shmem_ctx_t ctx, long long *dest, long long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uchar_p(
    shmem_ctx_t ctx, unsigned char *dest, unsigned char value, int pe) {
  api::ctx_p("shmem_ctx_uchar_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uchar_p,
             (shmem_ctx_t ctx, unsigned char *dest, unsigned char value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ushort_p(
    shmem_ctx_t ctx, unsigned short *dest, unsigned short value, int pe) {
  api::ctx_p("shmem_ctx_ushort_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ushort_p,
             (shmem_ctx_t ctx, unsigned short *dest, unsigned short value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint_p(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe) {
  api::ctx_p("shmem_ctx_uint_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint_p,
             (shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulong_p(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe) {
  api::ctx_p("shmem_ctx_ulong_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulong_p,
             (shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ulonglong_p(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe) {
  api::ctx_p("shmem_ctx_ulonglong_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ulonglong_p,
             (shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int8_p(shmem_ctx_t ctx, int8_t *dest, int8_t value, int pe) {
  api::ctx_p("shmem_ctx_int8_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int8_p, (shmem_ctx_t ctx, int8_t *dest, int8_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int16_p(
    shmem_ctx_t ctx, int16_t *dest, int16_t value, int pe) {
  api::ctx_p("shmem_ctx_int16_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int16_p, (shmem_ctx_t ctx, int16_t *dest, int16_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int32_p(
    shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe) {
  api::ctx_p("shmem_ctx_int32_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int32_p, (shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_int64_p(
    shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe) {
  api::ctx_p("shmem_ctx_int64_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_int64_p, (shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint8_p(
    shmem_ctx_t ctx, uint8_t *dest, uint8_t value, int pe) {
  api::ctx_p("shmem_ctx_uint8_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint8_p, (shmem_ctx_t ctx, uint8_t *dest, uint8_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint16_p(
    shmem_ctx_t ctx, uint16_t *dest, uint16_t value, int pe) {
  api::ctx_p("shmem_ctx_uint16_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint16_p, (shmem_ctx_t ctx, uint16_t *dest, uint16_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint32_p(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe) {
  api::ctx_p("shmem_ctx_uint32_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint32_p, (shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_uint64_p(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe) {
  api::ctx_p("shmem_ctx_uint64_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_uint64_p, (shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_size_p(shmem_ctx_t ctx, size_t *dest, size_t value, int pe) {
  api::ctx_p("shmem_ctx_size_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_size_p, (shmem_ctx_t ctx, size_t *dest, size_t value, int pe));

extern "C" USHMEM_API void pshmem_ctx_ptrdiff_p(
    shmem_ctx_t ctx, ptrdiff_t *dest, ptrdiff_t value, int pe) {
  api::ctx_p("shmem_ctx_ptrdiff_p", ctx, dest, value, pe);
}
USHMEM_ALIAS(void, shmem_ctx_ptrdiff_p,
             (shmem_ctx_t ctx, ptrdiff_t *dest, ptrdiff_t value, int pe));
