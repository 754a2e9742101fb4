// SPDX-License-Identifier: Apache-2.0
//
// The functions of the 16-bit floating-point types of ushmem/extensions.h, by name, with the format that
// their results are compared with.
#pragma once

#include <shmemx.h>

#include <cstdint>
#include <vector>

#include "../unit/float16_format.hpp"
#include "types.hpp"

namespace multi {

template <class T>
using TeamCall = int (*)(shmem_team_t, T*, const T*, size_t);

template <class T>
struct Float16Calls {
  const char* name;
  const float16::Format* format;
  float (*to_float)(T);
  T (*from_float)(float);
  RmaCalls<T> rma;
  ContextRmaCalls<T> ctx;
  SignalCalls<T> signal;
  WaitOneCalls<T> one;
  WaitCalls<T> sets;
  int (*broadcast)(shmem_team_t, T*, const T*, size_t, int);
  TeamCall<T> collect, fcollect, alltoall;
  int (*alltoalls)(shmem_team_t, T*, const T*, ptrdiff_t, ptrdiff_t, size_t);
  TeamCall<T> min, max, sum, prod, inscan, exscan, sum_scatter;
};

#define USHMEM_FLOAT16_CALLS(NAME, TYPE)                                                                     \
  multi::Float16Calls<TYPE> {                                                                                \
    #NAME, &float16::NAME, shmemx_##NAME##_to_float, shmemx_float_to_##NAME,                                 \
        {#NAME, shmemx_##NAME##_put, shmemx_##NAME##_get, shmemx_##NAME##_p, shmemx_##NAME##_g,              \
         shmemx_##NAME##_iput, shmemx_##NAME##_iget, shmemx_##NAME##_put_nbi, shmemx_##NAME##_get_nbi},      \
        {#NAME, shmemx_ctx_##NAME##_put, shmemx_ctx_##NAME##_get, shmemx_ctx_##NAME##_p,                     \
         shmemx_ctx_##NAME##_g, shmemx_ctx_##NAME##_iput, shmemx_ctx_##NAME##_iget,                          \
         shmemx_ctx_##NAME##_put_nbi, shmemx_ctx_##NAME##_get_nbi},                                          \
        {#NAME, shmemx_##NAME##_put_signal, shmemx_##NAME##_put_signal_nbi, shmemx_ctx_##NAME##_put_signal,  \
         shmemx_ctx_##NAME##_put_signal_nbi},                                                                \
        {#NAME, shmemx_##NAME##_wait_until, shmemx_##NAME##_test},                                           \
        {#NAME, shmemx_##NAME##_wait_until_all, shmemx_##NAME##_wait_until_any,                              \
         shmemx_##NAME##_wait_until_some, shmemx_##NAME##_wait_until_all_vector,                             \
         shmemx_##NAME##_wait_until_any_vector, shmemx_##NAME##_wait_until_some_vector,                      \
         shmemx_##NAME##_test_all, shmemx_##NAME##_test_any, shmemx_##NAME##_test_some,                      \
         shmemx_##NAME##_test_all_vector, shmemx_##NAME##_test_any_vector,                                   \
         shmemx_##NAME##_test_some_vector},                                                                  \
        shmemx_##NAME##_broadcast, shmemx_##NAME##_collect, shmemx_##NAME##_fcollect,                        \
        shmemx_##NAME##_alltoall, shmemx_##NAME##_alltoalls, shmemx_##NAME##_min_reduce,                     \
        shmemx_##NAME##_max_reduce, shmemx_##NAME##_sum_reduce, shmemx_##NAME##_prod_reduce,                 \
        shmemx_##NAME##_sum_inscan, shmemx_##NAME##_sum_exscan, shmemx_##NAME##_sum_reduce_scatter           \
  }

// body(calls) for both types.
template <class Body>
void for_both_float16(Body&& body) {
  body(USHMEM_FLOAT16_CALLS(half, shmemx_half_t));
  body(USHMEM_FLOAT16_CALLS(bfloat16, shmemx_bfloat16_t));
}
#undef USHMEM_FLOAT16_CALLS

template <class T>
double value_of(const Float16Calls<T>& calls, T element) {
  return float16::value_of(*calls.format, element.bits);
}
template <class T>
T element_of(const Float16Calls<T>& calls, double value) {
  return {float16::nearest(*calls.format, value)};
}

// Bits that could be changed by whoever took them for numbers: both zeros, the least and the largest
// subnormal and normal numbers, infinities, quiet and signalling NaNs.
inline std::vector<std::uint16_t> special_bits(const float16::Format& f) {
  const auto one = [&](int exponent, int fraction) {
    return static_cast<std::uint16_t>(exponent << f.fraction | fraction);
  };
  const int full = (1 << f.fraction) - 1, most = (1 << f.exponent_bits) - 1;
  std::vector<std::uint16_t> bits = {one(0, 0),           one(0, 1),    one(0, full), one(1, 0),
                                     one(most - 1, full), one(most, 0), one(most, 1), one(most, full)};
  for (std::size_t i = 0, n = bits.size(); i < n; ++i)
    bits.push_back(static_cast<std::uint16_t>(bits[i] | 0x8000));
  return bits;
}

}  // namespace multi
