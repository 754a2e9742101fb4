// SPDX-License-Identifier: Apache-2.0
//
// Each PE puts its numbers to all, with a signal word for each block of each PE: who waits for a part has it
// as soon as it has come, whatever the others do.
#pragma once
#include <ushmem/device.h>

struct AllGatherArgs {
  shmemx_device_t device;
  SHMEM_GM const int32_t* mine;  // n numbers
  SHMEM_GM int32_t* all;         // n of each PE
  SHMEM_GM uint64_t* arrived;    // a word for each PE and block: the last round that has come
  uint64_t n;
  uint64_t slice;  // of a block
  uint64_t round;  // from 1
};

SHMEM_KERNEL(all_gather, AllGatherArgs) {
  const uint64_t begin = shmem.index() * args.slice;
  const uint64_t end = begin + args.slice < args.n ? begin + args.slice : args.n;
  const int pes = shmem.n_pes();
  const int me = shmem.my_pe();
  if (begin < end) {
    SHMEM_GM uint64_t* word = args.arrived + static_cast<uint64_t>(me) * shmem.count() + shmem.index();
    for (int i = 0; i < pes; ++i) {
      // Beginning with the right one, so that not all write to one PE; the own is the last.
      const int pe = (me + 1 + i) % pes;
      shmem.put_signal_nbi(args.all + static_cast<uint64_t>(me) * args.n + begin, args.mine + begin,
                           end - begin, word, args.round, ushmem::device::SIGNAL_SET, pe);
    }
    for (int pe = 0; pe < pes; ++pe) {
      shmem.signal_wait_until(args.arrived + static_cast<uint64_t>(pe) * shmem.count() + shmem.index(),
                              ushmem::device::CMP_GE, args.round);
    }
    shmem.quiet();  // the own numbers may be changed
  }
}
