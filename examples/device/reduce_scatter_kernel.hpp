// SPDX-License-Identifier: Apache-2.0
//
// Each PE fetches its part of everybody's numbers, a piece at a time, and adds them in the order of the PEs,
// so that the result does not depend on who was first. ushmem::device::Block has this as one call,
// reduce_scatter.
#pragma once
#include <ushmem/device.h>

struct ReduceScatterArgs {
  shmemx_device_t device;
  SHMEM_GM const float* all;  // n numbers for each PE
  SHMEM_GM float* part;       // n: the sums of this PE's
  SHMEM_GM float* stage;      // `piece` for each block
  uint64_t n;
  uint64_t piece;  // a multiple of 32, so that blocks store to lines of their own
};

SHMEM_KERNEL(reduce_scatter, ReduceScatterArgs) {
  shmem.sync();  // everybody's numbers are there
  SHMEM_GM float* stage = args.stage + shmem.index() * args.piece;
  const uint64_t own = static_cast<uint64_t>(shmem.my_pe()) * args.n;
  for (uint64_t at = shmem.index() * args.piece; at < args.n; at += shmem.count() * args.piece) {
    const uint64_t count = args.piece < args.n - at ? args.piece : args.n - at;
    for (int pe = 0; pe < shmem.n_pes(); ++pe) {
      shmem.get(stage, args.all + own + at, count, pe);
      for (uint64_t i = shmem.lane(); i < count; i += shmem.lanes()) {
        const float theirs = shmem.ld(stage + i);
        shmem.st(args.part + at + i, pe == 0 ? theirs : shmem.ld(args.part + at + i) + theirs);
      }
    }
  }
  shmem.barrier();  // nobody reads any more: the numbers may be changed
}
