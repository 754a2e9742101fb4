// SPDX-License-Identifier: Apache-2.0
//
// Everybody's numbers go once round the ring of PEs, and each PE adds all of them. A block has a slice of the
// numbers and a signal word of its own, so blocks need not wait for each other.
#pragma once
#include <ushmem/device.h>

struct RingArgs {
  shmemx_device_t device;
  SHMEM_GM const float* mine;  // n numbers
  SHMEM_GM float* inbox;       // n for each PE: in step s those of the PE s places to the left
  SHMEM_GM float* sums;        // n
  SHMEM_GM uint64_t* arrived;  // one word a block: how many slices have come in all rounds
  uint64_t n;
  uint64_t slice;  // of a block; a multiple of 32, so that blocks store to lines of their own
  uint64_t round;  // from 0: how often this kernel has run with this memory
};

SHMEM_KERNEL(ring, RingArgs) {
  const uint64_t begin = shmem.index() * args.slice;
  const uint64_t end = begin + args.slice < args.n ? begin + args.slice : args.n;
  const uint64_t steps = static_cast<uint64_t>(shmem.n_pes()) - 1;
  const int right = (shmem.my_pe() + 1) % shmem.n_pes();
  if (begin < end) {
    for (uint64_t step = 1; step <= steps; ++step) {
      SHMEM_GM const float* out = step == 1 ? args.mine : args.inbox + (step - 1) * args.n;
      shmem.put_signal(args.inbox + step * args.n + begin, out + begin, end - begin,
                       args.arrived + shmem.index(), 1, ushmem::device::SIGNAL_ADD, right);
      shmem.signal_wait_until(args.arrived + shmem.index(), ushmem::device::CMP_GE,
                              args.round * steps + step);
    }
    for (uint64_t i = begin + shmem.lane(); i < end; i += shmem.lanes()) {
      float sum = shmem.ld(args.mine + i);
      for (uint64_t step = 1; step <= steps; ++step) sum += shmem.ld(args.inbox + step * args.n + i);
      shmem.st(args.sums + i, sum);
    }
  }
  shmem.barrier();  // the inbox has been read: the next round may write to it
}
