// SPDX-License-Identifier: Apache-2.0
// SHMEM_REDUCTIONS: every typed, sized and context form written out, with the checks and the work
// in api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not
// this file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include "api/generated/alias.hpp"

namespace api = ushmem::api;

extern "C" USHMEM_API void pshmem_short_and_to_all(
    short *dest, const short *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    short *pWrk, long *pSync) {
  api::and_to_all(
      "shmem_short_and_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_short_and_to_all,
             (short *dest, const short *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, short *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_int_and_to_all(
    int *dest, const int *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    int *pWrk, long *pSync) {
  api::and_to_all(
      "shmem_int_and_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk, pSync);
}
USHMEM_ALIAS(void, shmem_int_and_to_all,
             (int *dest, const int *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, int *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_long_and_to_all(
    long *dest, const long *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    long *pWrk, long *pSync) {
  api::and_to_all(
      "shmem_long_and_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk, pSync);
}
USHMEM_ALIAS(void, shmem_long_and_to_all,
             (long *dest, const long *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, long *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_longlong_and_to_all(
    long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long long *pWrk, long *pSync) {
  api::and_to_all(
      "shmem_longlong_and_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_longlong_and_to_all,
             (long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, long long *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_short_or_to_all(
    short *dest, const short *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    short *pWrk, long *pSync) {
  api::or_to_all(
      "shmem_short_or_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk, pSync);
}
USHMEM_ALIAS(void, shmem_short_or_to_all,
             (short *dest, const short *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, short *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_int_or_to_all(
    int *dest, const int *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    int *pWrk, long *pSync) {
  api::or_to_all(
      "shmem_int_or_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk, pSync);
}
USHMEM_ALIAS(void, shmem_int_or_to_all,
             (int *dest, const int *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, int *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_long_or_to_all(
    long *dest, const long *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    long *pWrk, long *pSync) {
  api::or_to_all(
      "shmem_long_or_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk, pSync);
}
USHMEM_ALIAS(void, shmem_long_or_to_all,
             (long *dest, const long *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, long *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_longlong_or_to_all(
    long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long long *pWrk, long *pSync) {
  api::or_to_all(
      "shmem_longlong_or_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_longlong_or_to_all,
             (long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, long long *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_short_xor_to_all(
    short *dest, const short *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    short *pWrk, long *pSync) {
  api::xor_to_all(
      "shmem_short_xor_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_short_xor_to_all,
             (short *dest, const short *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, short *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_int_xor_to_all(
    int *dest, const int *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    int *pWrk, long *pSync) {
  api::xor_to_all(
      "shmem_int_xor_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk, pSync);
}
USHMEM_ALIAS(void, shmem_int_xor_to_all,
             (int *dest, const int *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, int *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_long_xor_to_all(
    long *dest, const long *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    long *pWrk, long *pSync) {
  api::xor_to_all(
      "shmem_long_xor_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk, pSync);
}
USHMEM_ALIAS(void, shmem_long_xor_to_all,
             (long *dest, const long *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, long *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_longlong_xor_to_all(
    long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long long *pWrk, long *pSync) {
  api::xor_to_all(
      "shmem_longlong_xor_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_longlong_xor_to_all,
             (long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, long long *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_short_max_to_all(
    short *dest, const short *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    short *pWrk, long *pSync) {
  api::max_to_all(
      "shmem_short_max_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_short_max_to_all,
             (short *dest, const short *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, short *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_int_max_to_all(
    int *dest, const int *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    int *pWrk, long *pSync) {
  api::max_to_all(
      "shmem_int_max_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk, pSync);
}
USHMEM_ALIAS(void, shmem_int_max_to_all,
             (int *dest, const int *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, int *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_long_max_to_all(
    long *dest, const long *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    long *pWrk, long *pSync) {
  api::max_to_all(
      "shmem_long_max_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk, pSync);
}
USHMEM_ALIAS(void, shmem_long_max_to_all,
             (long *dest, const long *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, long *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_longlong_max_to_all(
    long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long long *pWrk, long *pSync) {
  api::max_to_all(
      "shmem_longlong_max_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_longlong_max_to_all,
             (long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, long long *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_float_max_to_all(
    float *dest, const float *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    float *pWrk, long *pSync) {
  api::max_to_all(
      "shmem_float_max_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_float_max_to_all,
             (float *dest, const float *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, float *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_double_max_to_all(
    double *dest, const double *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    double *pWrk, long *pSync) {
  api::max_to_all(
      "shmem_double_max_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_double_max_to_all,
             (double *dest, const double *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, double *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_longdouble_max_to_all(
    long double *dest, const long double *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long double *pWrk, long *pSync) {
  api::max_to_all(
      "shmem_longdouble_max_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_longdouble_max_to_all,
             (long double *dest, const long double *source, int nreduce, int PE_start,
              int logPE_stride, int PE_size, long double *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_short_min_to_all(
    short *dest, const short *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    short *pWrk, long *pSync) {
  api::min_to_all(
      "shmem_short_min_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_short_min_to_all,
             (short *dest, const short *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, short *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_int_min_to_all(
    int *dest, const int *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    int *pWrk, long *pSync) {
  api::min_to_all(
      "shmem_int_min_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk, pSync);
}
USHMEM_ALIAS(void, shmem_int_min_to_all,
             (int *dest, const int *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, int *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_long_min_to_all(
    long *dest, const long *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    long *pWrk, long *pSync) {
  api::min_to_all(
      "shmem_long_min_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk, pSync);
}
USHMEM_ALIAS(void, shmem_long_min_to_all,
             (long *dest, const long *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, long *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_longlong_min_to_all(
    long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long long *pWrk, long *pSync) {
  api::min_to_all(
      "shmem_longlong_min_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_longlong_min_to_all,
             (long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, long long *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_float_min_to_all(
    float *dest, const float *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    float *pWrk, long *pSync) {
  api::min_to_all(
      "shmem_float_min_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_float_min_to_all,
             (float *dest, const float *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, float *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_double_min_to_all(
    double *dest, const double *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    double *pWrk, long *pSync) {
  api::min_to_all(
      "shmem_double_min_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_double_min_to_all,
             (double *dest, const double *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, double *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_longdouble_min_to_all(
    long double *dest, const long double *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long double *pWrk, long *pSync) {
  api::min_to_all(
      "shmem_longdouble_min_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_longdouble_min_to_all,
             (long double *dest, const long double *source, int nreduce, int PE_start,
              int logPE_stride, int PE_size, long double *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_short_sum_to_all(
    short *dest, const short *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    short *pWrk, long *pSync) {
  api::sum_to_all(
      "shmem_short_sum_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_short_sum_to_all,
             (short *dest, const short *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, short *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_int_sum_to_all(
    int *dest, const int *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    int *pWrk, long *pSync) {
  api::sum_to_all(
      "shmem_int_sum_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk, pSync);
}
USHMEM_ALIAS(void, shmem_int_sum_to_all,
             (int *dest, const int *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, int *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_long_sum_to_all(
    long *dest, const long *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    long *pWrk, long *pSync) {
  api::sum_to_all(
      "shmem_long_sum_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk, pSync);
}
USHMEM_ALIAS(void, shmem_long_sum_to_all,
             (long *dest, const long *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, long *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_longlong_sum_to_all(
    long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long long *pWrk, long *pSync) {
  api::sum_to_all(
      "shmem_longlong_sum_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_longlong_sum_to_all,
             (long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, long long *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_float_sum_to_all(
    float *dest, const float *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    float *pWrk, long *pSync) {
  api::sum_to_all(
      "shmem_float_sum_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_float_sum_to_all,
             (float *dest, const float *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, float *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_double_sum_to_all(
    double *dest, const double *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    double *pWrk, long *pSync) {
  api::sum_to_all(
      "shmem_double_sum_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_double_sum_to_all,
             (double *dest, const double *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, double *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_longdouble_sum_to_all(
    long double *dest, const long double *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long double *pWrk, long *pSync) {
  api::sum_to_all(
      "shmem_longdouble_sum_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_longdouble_sum_to_all,
             (long double *dest, const long double *source, int nreduce, int PE_start,
              int logPE_stride, int PE_size, long double *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_complexf_sum_to_all(
    shmemx_complexf *dest, const shmemx_complexf *source, int nreduce, int PE_start,
    int logPE_stride, int PE_size, shmemx_complexf *pWrk, long *pSync) {
  api::sum_to_all(
      "shmem_complexf_sum_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_complexf_sum_to_all,
             (shmemx_complexf *dest, const shmemx_complexf *source, int nreduce, int PE_start,
              int logPE_stride, int PE_size, shmemx_complexf *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_complexd_sum_to_all(
    shmemx_complexd *dest, const shmemx_complexd *source, int nreduce, int PE_start,
    int logPE_stride, int PE_size, shmemx_complexd *pWrk, long *pSync) {
  api::sum_to_all(
      "shmem_complexd_sum_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_complexd_sum_to_all,
             (shmemx_complexd *dest, const shmemx_complexd *source, int nreduce, int PE_start,
              int logPE_stride, int PE_size, shmemx_complexd *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_short_prod_to_all(
    short *dest, const short *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    short *pWrk, long *pSync) {
  api::prod_to_all(
      "shmem_short_prod_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_short_prod_to_all,
             (short *dest, const short *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, short *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_int_prod_to_all(
    int *dest, const int *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    int *pWrk, long *pSync) {
  api::prod_to_all(
      "shmem_int_prod_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk, pSync);
}
USHMEM_ALIAS(void, shmem_int_prod_to_all,
             (int *dest, const int *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, int *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_long_prod_to_all(
    long *dest, const long *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    long *pWrk, long *pSync) {
  api::prod_to_all(
      "shmem_long_prod_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_long_prod_to_all,
             (long *dest, const long *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, long *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_longlong_prod_to_all(
    long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long long *pWrk, long *pSync) {
  api::prod_to_all(
      "shmem_longlong_prod_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_longlong_prod_to_all,
             (long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, long long *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_float_prod_to_all(
    float *dest, const float *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    float *pWrk, long *pSync) {
  api::prod_to_all(
      "shmem_float_prod_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_float_prod_to_all,
             (float *dest, const float *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, float *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_double_prod_to_all(
    double *dest, const double *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    double *pWrk, long *pSync) {
  api::prod_to_all(
      "shmem_double_prod_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_double_prod_to_all,
             (double *dest, const double *source, int nreduce, int PE_start, int logPE_stride,
              int PE_size, double *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_longdouble_prod_to_all(
    long double *dest, const long double *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long double *pWrk, long *pSync) {
  api::prod_to_all(
      "shmem_longdouble_prod_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_longdouble_prod_to_all,
             (long double *dest, const long double *source, int nreduce, int PE_start,
              int logPE_stride, int PE_size, long double *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_complexf_prod_to_all(
    shmemx_complexf *dest, const shmemx_complexf *source, int nreduce, int PE_start,
    int logPE_stride, int PE_size, shmemx_complexf *pWrk, long *pSync) {
  api::prod_to_all(
      "shmem_complexf_prod_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_complexf_prod_to_all,
             (shmemx_complexf *dest, const shmemx_complexf *source, int nreduce, int PE_start,
              int logPE_stride, int PE_size, shmemx_complexf *pWrk, long *pSync));

extern "C" USHMEM_API void pshmem_complexd_prod_to_all(
    shmemx_complexd *dest, const shmemx_complexd *source, int nreduce, int PE_start,
    int logPE_stride, int PE_size, shmemx_complexd *pWrk, long *pSync) {
  api::prod_to_all(
      "shmem_complexd_prod_to_all", dest, source, nreduce, PE_start, logPE_stride, PE_size, pWrk,
      pSync);
}
USHMEM_ALIAS(void, shmem_complexd_prod_to_all,
             (shmemx_complexd *dest, const shmemx_complexd *source, int nreduce, int PE_start,
              int logPE_stride, int PE_size, shmemx_complexd *pWrk, long *pSync));
