// SPDX-License-Identifier: Apache-2.0
//
// Conversions of 16-bit floating point, for programs whose compiler has no such types.
#include <ushmem/extensions.h>

#include "core/collectives/kernels/kernel.hpp"

namespace core = ushmem::core;

extern "C" USHMEM_API float shmemx_half_to_float(shmemx_half_t value) {
  return core::half_to_float(value.bits);
}

extern "C" USHMEM_API shmemx_half_t shmemx_float_to_half(float value) {
  return {core::float_to_half(value)};
}

extern "C" USHMEM_API float shmemx_bfloat16_to_float(shmemx_bfloat16_t value) {
  return core::bfloat16_to_float(value.bits);
}

extern "C" USHMEM_API shmemx_bfloat16_t shmemx_float_to_bfloat16(float value) {
  return {core::float_to_bfloat16(value)};
}
