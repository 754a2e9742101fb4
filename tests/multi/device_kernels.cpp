// SPDX-License-Identifier: Apache-2.0
//
// The kernels of device_test.cpp: one source for all devices. They are linked into the programs, for the CPU device,
// and are a file of their own for the others, which load it.
#include "device_kernels.hpp"

namespace dev = ushmem::device;

// Each block sends a number around the ring of PEs; each PE adds its own.
SHMEM_KERNEL(test_ring, RingArgs) {
  const int n = shmem.n_pes(), me = shmem.my_pe();
  const uint32_t block = shmem.index();
  for (uint64_t turn = 1; turn <= args.turns; ++turn) {
    if (me != 0) shmem.signal_wait_until(args.arrived + block, dev::CMP_GE, turn);
    const uint64_t sum = (me != 0 ? shmem.ld(args.inbox + block) : 0) + static_cast<uint64_t>(me) + block;
    shmem.p(args.inbox + block, sum, (me + 1) % n);
    shmem.fence();
    shmem.signal_set(args.arrived + block, turn, (me + 1) % n);
    if (me == 0) shmem.signal_wait_until(args.arrived + block, dev::CMP_GE, turn);
    shmem.barrier();
  }
}

// Atomics of all blocks of all PEs on one word, between barriers.
SHMEM_KERNEL(test_meet, MeetArgs) {
  const uint64_t each = static_cast<uint64_t>(shmem.n_pes()) * shmem.count();
  for (uint64_t turn = 1; turn <= args.turns; ++turn) {
    shmem.atomic_add(args.count, 1, 0);
    shmem.barrier_grid();
    if (shmem.atomic_fetch(args.count, 0) != turn * each) shmem.atomic_inc(args.wrong, shmem.my_pe());
    shmem.barrier_grid();
  }
}

// Each block writes the turn's number to every PE, all blocks of all PEs meet, and each looks for what all wrote.
SHMEM_KERNEL(test_exchange, ExchangeArgs) {
  const uint64_t all = static_cast<uint64_t>(shmem.n_pes()) * shmem.count();
  const uint64_t own = static_cast<uint64_t>(shmem.my_pe()) * shmem.count() + shmem.index();
  uint64_t wrong = 0;
  for (uint64_t turn = 1; turn <= args.turns; ++turn) {
    for (int pe = 0; pe < shmem.n_pes(); ++pe) shmem.p(args.inbox + own, turn, pe);
    shmem.barrier_grid();
    for (uint64_t i = 0; i < all; ++i) {
      if (shmem.ld(args.inbox + i) != turn) ++wrong;
    }
    shmem.barrier_grid();
  }
  shmem.p(args.wrong + shmem.index(), wrong, shmem.my_pe());
}

// Each block puts n words with a signal to the next PE, which looks at them when it has seen the signal, and says then
// that they may be overwritten.
SHMEM_KERNEL(test_signals, SignalArgs) {
  const int n = shmem.n_pes();
  const int next = (shmem.my_pe() + 1) % n, before = (shmem.my_pe() + n - 1) % n;
  const uint32_t block = shmem.index();
  SHMEM_GM uint64_t* const out = args.outbox + block * args.n;
  SHMEM_GM uint64_t* const in = args.inbox + block * args.n;
  uint64_t wrong = 0;
  for (uint64_t turn = 1; turn <= args.turns; ++turn) {
    for (uint64_t i = shmem.lane(); i < args.n; i += shmem.lanes()) shmem.st(out + i, turn + i);
    shmem.put_signal(in, out, args.n, args.arrived + block, turn, dev::SIGNAL_SET, next);
    shmem.signal_wait_until(args.arrived + block, dev::CMP_GE, turn);
    for (uint64_t i = 0; i < args.n; ++i) {
      if (shmem.ld(in + i) != turn + i) ++wrong;
    }
    shmem.signal_set(args.taken + block, turn, before);
    shmem.signal_wait_until(args.taken + block, dev::CMP_GE, turn);
  }
  shmem.p(args.wrong + block, wrong, shmem.my_pe());
}

// Each block's part to the next PE, then back from there.
SHMEM_KERNEL(test_copies, CopyArgs) {
  const int next = (shmem.my_pe() + 1) % shmem.n_pes();
  const uint64_t at = shmem.index() * args.n;
  shmem.put(args.dest + at, args.source + at, args.n, next);
  shmem.barrier();
  shmem.get(args.source + at, args.dest + at, args.n, next);
  shmem.barrier();
}

// How often it has run.
SHMEM_KERNEL(test_count, CountArgs) {
  if (shmem.lane() == 0) shmem.st(args.word, shmem.ld(args.word) + 1);
}
