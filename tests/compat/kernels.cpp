// SPDX-License-Identifier: Apache-2.0
//
// A kernel that makes calls of aclshmem/device.h, of many blocks that wait for each other: blocks of one
// thread give way to each other in the middle of calls, and each must go on as itself.
#define ACLSHMEM_KERNELS
#include "kernels.hpp"

#include <aclshmem/shmem.h>

namespace {

// Block i sends to block i + 1 of the other PE, when its own has come.
SHMEM_DEVICE int pass(const KernelArgs& args, std::uint32_t own, std::uint32_t next, int round) {
  const int other = 1 - aclshmem_my_pe();
  aclshmem_int32_put_signal(args.inbox + 32 * next, args.mine + 32 * own, 1, args.arrived + 32 * next, 1,
                            ACLSHMEM_SIGNAL_ADD, other);
  aclshmem_signal_wait_until(args.arrived + 32 * own, ACLSHMEM_CMP_GE, round);
  return aclshmem_int32_g(args.inbox + 32 * own, aclshmem_my_pe());
}

}  // namespace

ACLSHMEM_KERNEL(compat_pass_round, KernelArgs) {
  const std::uint32_t own = shmem.index();
  const std::uint32_t next = (own + 1) % shmem.count();
  const std::uint32_t before = (own + shmem.count() - 1) % shmem.count();
  int wrong = 0;
  const auto still_itself = [&] {
    const auto& here = ushmem::aclshmem::here().world;
    wrong += &here != &shmem || here.index() != own ? 1 : 0;
  };
  ACLSHMEM_TEAM(args.both);
  for (int round = 1; round <= kernel_rounds; ++round) {
    shmem.st(args.mine + 32 * own, static_cast<std::int32_t>(1000 * round + own));
    wrong += pass(args, own, next, round) != static_cast<int>(1000 * round + before) ? 1 : 0;
    still_itself();
    shmem.pause();  // a call of the other kind gives way too
    still_itself();
    aclshmem_barrier(args.both.team);
    still_itself();
    aclshmem_barrier_all();
    still_itself();
  }
  wrong += aclshmem_team_my_pe(args.both.team) != 1 - aclshmem_my_pe() ? 1 : 0;
  wrong += aclshmem_team_pe_mapping(args.both.team, 0) != 1 ? 1 : 0;
  shmem.st(args.wrong + 32 * own, wrong);
}
