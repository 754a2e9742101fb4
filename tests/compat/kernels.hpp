// SPDX-License-Identifier: Apache-2.0
//
// What every_call.cpp gives to the kernel of kernels.cpp.
#pragma once

#include <aclshmem/device_type.h>

#include <cstdint>

struct KernelArgs {
  shmemx_device_t device;
  aclshmemx_device_t both;  // a team of both PEs, the other way round
  std::int32_t* inbox;      // one a block, 128 bytes apart
  std::int32_t* mine;
  std::int32_t* arrived;
  std::int32_t* wrong;  // one a block, 128 bytes apart
};
constexpr unsigned int kernel_blocks = 24;  // more than there are threads for
constexpr int kernel_rounds = 20;

extern "C" void compat_pass_round(const struct ushmem_cpu_block* block, const void* args);
