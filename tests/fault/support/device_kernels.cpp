// SPDX-License-Identifier: Apache-2.0
#include "device_kernels.hpp"

namespace dev = ushmem::device;

SHMEM_KERNEL(wait_for_a_signal, KernelArgs) { shmem.signal_wait_until(args.word, dev::CMP_GE, 1); }

SHMEM_KERNEL(meet_all, KernelArgs) { shmem.barrier(); }

SHMEM_KERNEL(put_for_ever, KernelArgs) {
  for (uint64_t turn = 1;; ++turn) {
    shmem.p(args.word, turn, args.pe);
    shmem.quiet();
  }
}
