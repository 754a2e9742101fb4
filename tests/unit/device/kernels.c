/* SPDX-License-Identifier: Apache-2.0 */
/* A module of kernels, as a program would load it; in C, which the interface is for too. */
#include "ushmem/device/block.h"

void test_fill_squares(const ushmem_cpu_block *block, const void *args);

void test_fill_squares(const ushmem_cpu_block *block, const void *args) {
  uint64_t *out = *(uint64_t *const *)args;
  block->pause(block);
  out[block->index] = (uint64_t)block->index * block->index;
}
