/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The ring: how kernels ask a host thread of their PE for what they cannot do themselves: reach a PE without
 * a mapping, or perform an atomic on a chip that lacks it. It lies in memory that kernels and the host
 * reach, and belongs to one PE: nobody else reads it.
 *
 * It is made of queues, each a counter of completed requests and a number of entries. Blocks with the same
 * queue take tickets 0, 1, 2, ... from a word in the handle's `grid` area. Ticket t uses entry t % entries,
 * in the lap L = t / entries. An entry's `turn` says whose turn it is:
 *
 *   4 L       free for ticket t: a kernel fills it in, then stores 4 L + 1. It waits while `turn` is less:
 *             this is the back-pressure.
 *   4 L + 1   posted: the host takes it and does what it says; then stores 4 L + 4, when it needs the entry
 *             no longer, or, where the kernel awaits a reply, `value` and then 4 L + 2.
 *   4 L + 2   replied: the kernel takes `value`, then stores 4 L + 4, which is "free" in the next lap.
 *
 * `completed` is how many requests, from the first, are complete: what they wrote is visible at their
 * target, what they fetched is in this PE's memory. The host counts it up as it completes them, in any
 * portions, and must not wait for more requests before it does so. A request with a reply is complete when
 * it is replied. The source of a put stays unchanged until it is complete.
 *
 * A FENCE puts what was asked for before it, in its queue, before what comes after it, at each PE. Between
 * two FENCEs the order is free, but that a PUT_SIGNAL writes its signal after its data, and that atomics and
 * signals on one word of one PE are performed in the order of tickets. Between queues there is no order.
 *
 * Memory orders: stores of `turn` and `completed` are releases, loads of them acquires; each pairs with the
 * other side's. All words of an entry but `turn` are plain.
 */
#ifndef USHMEM_DEVICE_RING_H
#define USHMEM_DEVICE_RING_H

#include <ushmem/device/handle.h>

#ifdef __cplusplus
extern "C" {
#endif

enum ushmem_ring_op {
  USHMEM_RING_PUT = 1,        /* rows from `source` to `dest` at the PE */
  USHMEM_RING_GET = 2,        /* rows from `source` at the PE to `dest` */
  USHMEM_RING_STORE = 3,      /* the low `row_bytes` (1, 2, 4, 8) bytes of `value` to `dest`, in one piece */
  USHMEM_RING_PUT_SIGNAL = 4, /* PUT, then SIGNAL with `signal`, `value`, `signal_op` */
  USHMEM_RING_SIGNAL = 5,     /* the 64-bit word `signal` at the PE: set to, or added, `value` */
  USHMEM_RING_ATOMIC = 6,     /* `atomic` on the word `dest` of `row_bytes` (4 or 8) bytes at the PE, with
                               * `value` and `compare`; when `reply` is 1 the old contents go into `value` */
  USHMEM_RING_FENCE = 7
};

enum ushmem_ring_atomic {
  USHMEM_RING_FETCH = 1, /* also of words of 1 and 2 bytes */
  USHMEM_RING_SET = 2,  /* swap, when `reply` is 1 */
  USHMEM_RING_CAS = 3,  /* set to `value` when equal to `compare` */
  USHMEM_RING_ADD = 4,
  USHMEM_RING_AND = 5,
  USHMEM_RING_OR = 6,
  USHMEM_RING_XOR = 7
};

/* Addresses are this PE's, as kernels see them: dest of a put is that of the own object; the host replaces it
 * by the PE's. What is not symmetric (source of a put, dest of a get) is any device memory of this PE. */
typedef struct ushmem_ring_entry {
  uint64_t turn;         /*   0 */
  uint32_t op;           /*   8  an ushmem_ring_op */
  uint32_t pe;           /*  12  in the handle's team */
  uint64_t dest;         /*  16 */
  uint64_t source;       /*  24 */
  uint64_t rows;         /*  32 */
  uint64_t row_bytes;    /*  40 */
  int64_t dest_pitch;    /*  48  bytes from the beginning of a row to that of the next; may be negative */
  int64_t source_pitch;  /*  56 */
  uint64_t signal;       /*  64 */
  uint64_t value;        /*  72 */
  uint64_t compare;      /*  80 */
  uint32_t signal_op;    /*  88  1: set, 2: add, as SHMEM_SIGNAL_SET and _ADD */
  uint32_t atomic;       /*  92  an ushmem_ring_atomic */
  uint32_t reply;        /*  96  1: the kernel awaits `value` */
  uint32_t block;        /* 100  who asked, for messages */
  uint64_t reserved[3];  /* 104  0 */
} ushmem_ring_entry;     /* 128 */

/* Before the entries of each queue. */
typedef struct ushmem_ring_queue {
  uint64_t completed; /*  0  written by the host alone */
  uint64_t reserved[15];
} ushmem_ring_queue;  /* 128 */

/* The head of the ring; the queues follow. */
typedef struct ushmem_device_ring {
  uint32_t version; /* USHMEM_DEVICE_VERSION */
  uint32_t entries; /* of each queue; a power of two */
  uint32_t queues;
  uint32_t reserved0;
  uint64_t reserved[14];
} ushmem_device_ring; /* 128 */

USHMEM_DEVICE_FUNCTION uint64_t ushmem_device_queue_bytes(uint32_t entries) {
  return sizeof(ushmem_ring_queue) + (uint64_t)entries * sizeof(ushmem_ring_entry);
}

/* Bytes of `ring`. */
USHMEM_DEVICE_FUNCTION uint64_t ushmem_device_ring_bytes(uint32_t queues, uint32_t entries) {
  return sizeof(ushmem_device_ring) + queues * ushmem_device_queue_bytes(entries);
}

/* Where a queue, and an entry of it, lie behind the ring's beginning. */
USHMEM_DEVICE_FUNCTION uint64_t ushmem_device_queue_offset(uint32_t queue, uint32_t entries) {
  return sizeof(ushmem_device_ring) + queue * ushmem_device_queue_bytes(entries);
}
USHMEM_DEVICE_FUNCTION uint64_t ushmem_device_entry_offset(uint32_t queue, uint32_t entries,
                                                           uint64_t ticket) {
  return ushmem_device_queue_offset(queue, entries) + sizeof(ushmem_ring_queue) +
         (ticket & (entries - 1u)) * sizeof(ushmem_ring_entry);
}
/* `turn` when ticket t's entry is free; 1 more when it is posted, 2 when replied, 4 when done. */
USHMEM_DEVICE_FUNCTION uint64_t ushmem_device_turn(uint32_t entries, uint64_t ticket) {
  return ticket / entries * 4u;
}

#ifdef __cplusplus
}
static_assert(sizeof(ushmem_ring_entry) == 128 && sizeof(ushmem_ring_queue) == 128 &&
                  sizeof(ushmem_device_ring) == 128,
              "the host and kernels compiled elsewhere agree on it");
#endif

#endif
