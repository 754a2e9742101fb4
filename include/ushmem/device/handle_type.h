/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The handle's members, for host programs, which hand it on as it is; ushmem/device/handle.h says what they mean.
 */
#ifndef SHMEMX_DEVICE_HANDLE_TYPE_H
#define SHMEMX_DEVICE_HANDLE_TYPE_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Not changed while a kernel runs. 160 bytes. */
typedef struct shmemx_device_t {
  uint32_t version;       /*   0  USHMEM_DEVICE_VERSION */
  uint32_t bytes;         /*   4  sizeof(shmemx_device_t) of the one who filled it */
  uint32_t my_pe;         /*   8  in the team */
  uint32_t n_pes;         /*  12  of the team */
  uint32_t capabilities;  /*  16  USHMEM_DEVICE_ATOMICS */
  uint32_t slots;         /*  20  blocks that may meet at once; block i uses slot i */
  uint32_t ring_entries;  /*  24  of each queue; a power of two */
  uint32_t ring_queues;   /*  28  block i uses queue i % ring_queues; on Ascend i < ring_queues */
  uint64_t device_base;   /*  32  own DEVICE segment */
  uint64_t device_bytes;  /*  40  of addresses, not of memory */
  uint64_t heap_base;     /*  48  own HEAP segment; 0: kernels cannot reach it */
  uint64_t heap_bytes;    /*  56 */
  uint64_t peers;         /*  64  of ushmem_device_peer[n_pes] */
  uint64_t cells;         /*  72  ushmem_device_cells_bytes(): in the DEVICE segment, at one offset on all PEs */
  uint64_t grid;          /*  80  ushmem_device_grid_bytes(): of this PE alone, in device memory */
  uint64_t scratch;       /*  88  slots * scratch_bytes: in the DEVICE segment; for peers without a mapping */
  uint64_t scratch_bytes; /*  96  of one slot; a multiple of 128, at least 4096 where `scratch` is not 0 */
  uint64_t ring;          /* 104  ushmem_device_ring_bytes() that kernels and the host reach; 0: none */
  uint64_t fault;         /* 112  of ushmem_device_fault, which kernels and the host reach; 0: none */
  uint64_t reserved[5];   /* 120  0 */
} shmemx_device_t;

#ifdef __cplusplus
}
#endif

#endif
