/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The handle: what a kernel knows of its PE, its team and the way to the others. The host fills it and
 * passes it as the first member, `device`, of the kernel's argument structure; ushmem/device.h reads it. A
 * handle belongs to a team: PE numbers in a kernel are the team's. docs/design/devices.md,
 * docs/design/device-memory-model.md
 *
 * Addresses are as kernels see them. All areas are zero when the handle is made, and are never reset: the
 * words in them count up from kernel to kernel. Kernels of one handle that meet (barrier, sync, collectives)
 * run one after another; kernels that only put, get, signal and wait may run at the same time.
 */
#ifndef USHMEM_DEVICE_HANDLE_H
#define USHMEM_DEVICE_HANDLE_H

#include <stddef.h>
#include <stdint.h>
#include <ushmem/device/handle_type.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What device code of both sides is called: nothing, but with nvcc and bisheng. */
#ifndef USHMEM_DEVICE_FUNCTION
#if defined(__CUDACC__)
#define USHMEM_DEVICE_FUNCTION static inline __host__ __device__
#elif defined(USHMEM_ASCENDC)
#define USHMEM_DEVICE_FUNCTION static inline __aicore__
#else
#define USHMEM_DEVICE_FUNCTION static inline
#endif
#endif

#define USHMEM_DEVICE_VERSION 1u

/* Words by which blocks meet lie this far apart: one writer each, and no two in one line of any cache. */
#define USHMEM_DEVICE_CELL 128u
/* A barrier's rounds: in each a PE tells RADIX - 1 others, which lie ever further away. */
#define USHMEM_DEVICE_RADIX 4u
/* A peer's memory that kernels cannot reach: they ask the host, by the ring. */
#define USHMEM_DEVICE_UNMAPPED INT64_MIN

enum {
  /* Kernels perform every atomic themselves, at system scope; without it the ring's host thread does. */
  USHMEM_DEVICE_ATOMICS = 1
};

/* What to add to an address of an own segment to reach the same object at a PE; of team PE i in peers[i]. */
typedef struct ushmem_device_peer {
  int64_t device_delta; /* 0 for the own PE */
  int64_t heap_delta;
} ushmem_device_peer;

/* Why a kernel ended itself; the first to say so. */
typedef struct ushmem_device_fault {
  uint64_t code;   /* 0: none; an ushmem_device_fault_code */
  uint64_t detail; /* which address, PE or block was wrong */
} ushmem_device_fault;

enum ushmem_device_fault_code {
  USHMEM_DEVICE_BAD_HANDLE = 1,   /* its version or size is another one's; detail: the version */
  USHMEM_DEVICE_BAD_PE = 2,       /* detail: the PE */
  USHMEM_DEVICE_NOT_SYMMETRIC = 3, /* an address of no segment of this PE; detail: the address */
  USHMEM_DEVICE_NO_SLOT = 4,      /* of a block that meets others, or a queue; detail: the block */
  USHMEM_DEVICE_NO_RING = 5,      /* a peer without a mapping, or an atomic, and no ring; detail: the PE */
  USHMEM_DEVICE_NO_SCRATCH = 6,   /* block-local memory or a reduction over the ring without scratch */
  USHMEM_DEVICE_NO_TEAM = 7       /* of aclshmem/device.h: a team that the kernel was not given; detail: its number */
};

/* How many rounds a barrier of n PEs has. */
USHMEM_DEVICE_FUNCTION uint32_t ushmem_device_rounds(uint32_t n_pes) {
  uint32_t rounds = 0;
  uint64_t known = 1;
  while (known < n_pes) {
    known *= USHMEM_DEVICE_RADIX;
    ++rounds;
  }
  return rounds;
}

/* Cells of one slot: how often its blocks have met, then RADIX - 1 a round. */
USHMEM_DEVICE_FUNCTION uint64_t ushmem_device_slot_cells(uint32_t n_pes) {
  return 1u + (uint64_t)ushmem_device_rounds(n_pes) * (USHMEM_DEVICE_RADIX - 1u);
}

/* Bytes of `cells`. */
USHMEM_DEVICE_FUNCTION uint64_t ushmem_device_cells_bytes(uint32_t n_pes, uint32_t slots) {
  return slots * ushmem_device_slot_cells(n_pes) * USHMEM_DEVICE_CELL;
}

/* Bytes of `grid`: how often the grid has met, then for each slot that its block is there, then for each
 * queue of the ring how many requests were put into it. */
USHMEM_DEVICE_FUNCTION uint64_t ushmem_device_grid_bytes(uint32_t slots, uint32_t ring_queues) {
  return (1u + (uint64_t)slots + ring_queues) * USHMEM_DEVICE_CELL;
}

#ifdef __cplusplus
}
static_assert(sizeof(shmemx_device_t) == 160, "the host and kernels compiled elsewhere agree on it");
#endif

#endif
