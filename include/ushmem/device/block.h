/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the library gives to each block of a kernel that runs on the CPU device. Kernels written with
 * ushmem/device.h never see it: SHMEM_KERNEL makes functions of this form of them.
 */
#ifndef USHMEM_DEVICE_BLOCK_H
#define USHMEM_DEVICE_BLOCK_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Not changed while the block runs. */
typedef struct ushmem_cpu_block {
  uint32_t version;       /* 1 */
  uint32_t index;         /* of the block, from 0 */
  uint32_t count;         /* blocks of the launch */
  uint32_t scratch_bytes; /* of block-local memory, 64-byte aligned, undefined at the beginning */
  void *scratch;
  /* Lets other blocks run. Every loop that waits for another block calls it each time it has looked in vain. */
  void (*pause)(const struct ushmem_cpu_block *block);
} ushmem_cpu_block;

/* A kernel: called once a block. args: the launch's structure, which is the same for all of them. */
typedef void (*ushmem_cpu_kernel)(const ushmem_cpu_block *block, const void *args);

#ifdef __cplusplus
}
#endif

#endif
