// SPDX-License-Identifier: Apache-2.0
//
// Arguments of the kernels of device_test.cpp, for both sides.
#pragma once

#include <ushmem/device.h>

struct RingArgs {
  shmemx_device_t device;
  SHMEM_GM uint64_t* inbox;    // a word for each block
  SHMEM_GM uint64_t* arrived;  // the same
  uint64_t turns;
};

struct MeetArgs {
  shmemx_device_t device;
  SHMEM_GM uint64_t* count;  // at PE 0
  SHMEM_GM uint64_t* wrong;  // own
  uint64_t turns;
};

struct ExchangeArgs {
  shmemx_device_t device;
  SHMEM_GM uint64_t* inbox;  // a word for each block of each PE
  SHMEM_GM uint64_t* wrong;  // a word for each block
  uint64_t turns;
};

struct SignalArgs {
  shmemx_device_t device;
  SHMEM_GM uint64_t* inbox;   // n words for each block, a multiple of 16
  SHMEM_GM uint64_t* outbox;  // the same
  SHMEM_GM uint64_t* arrived;  // a word for each block
  SHMEM_GM uint64_t* taken;    // the same
  SHMEM_GM uint64_t* wrong;    // the same
  uint64_t n;
  uint64_t turns;
};

struct CopyArgs {
  shmemx_device_t device;
  SHMEM_GM uint32_t* source;
  SHMEM_GM uint32_t* dest;
  uint64_t n;  // of each block
};

struct CountArgs {
  shmemx_device_t device;
  SHMEM_GM uint64_t* word;
};

// As the CPU device takes them.
#ifdef USHMEM_DEVICE_CPU_H
extern "C" {
void test_ring(const ushmem_cpu_block* block, const void* args);
void test_meet(const ushmem_cpu_block* block, const void* args);
void test_exchange(const ushmem_cpu_block* block, const void* args);
void test_signals(const ushmem_cpu_block* block, const void* args);
void test_copies(const ushmem_cpu_block* block, const void* args);
void test_count(const ushmem_cpu_block* block, const void* args);
}
#endif
