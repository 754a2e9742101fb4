// SPDX-License-Identifier: Apache-2.0
//
// Arguments of the library's own kernels, which do what is put into streams. Addresses are as kernels see them.
// kernels.cpp has the kernels: one source for all devices, compiled into the library for the CPU.
#pragma once

#include <ushmem/device/handle.h>

#include <cstdint>

namespace ushmem::core {

struct MoveArgs {
  shmemx_device_t device;
  std::uint64_t dest;
  std::uint64_t source;
  std::uint64_t bytes;
  std::uint64_t signal;  // address; 0: none
  std::uint64_t value;
  std::int32_t signal_op;
  std::int32_t pe;
};

struct WaitArgs {
  shmemx_device_t device;
  std::uint64_t word;
  std::uint64_t value;
  std::int64_t compare;
};

// A change of one word, mapped where the kernel runs.
struct AtomicArgs {
  shmemx_device_t device;
  std::uint64_t word;
  std::uint64_t result;  // where what was there goes: 8 bytes of device memory
  std::uint64_t value;
  std::uint64_t cond;
  std::int32_t op;     // an Amo
  std::int32_t bytes;  // 4 or 8
};

struct TeamArgs {
  shmemx_device_t device;
  std::uint64_t dest;
  std::uint64_t source;
  std::uint64_t n;  // bytes, or elements of reductions
  std::int32_t root;
  std::int32_t type;  // shmemx_type_t
  std::int32_t op;    // shmemx_op_t
  std::int32_t reserved;
  std::int64_t dest_stride;  // of alltoalls, in elements
  std::int64_t source_stride;
};

}  // namespace ushmem::core
