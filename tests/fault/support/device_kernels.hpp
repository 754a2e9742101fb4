// SPDX-License-Identifier: Apache-2.0
//
// Kernels of device_pe.cpp. They are linked into it, for the CPU device, and are a file that it loads for others.
#pragma once

#include <ushmem/device.h>

struct KernelArgs {
  shmemx_device_t device;
  SHMEM_GM uint64_t* word;
  int pe;
};

#ifdef USHMEM_DEVICE_CPU_H
extern "C" {
void wait_for_a_signal(const ushmem_cpu_block* block, const void* args);
void meet_all(const ushmem_cpu_block* block, const void* args);
void put_for_ever(const ushmem_cpu_block* block, const void* args);
}
#endif
