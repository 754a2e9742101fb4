// SPDX-License-Identifier: Apache-2.0
//
// The round trip of a signal between a block of each of two PEs, beside that between their hosts.
#include <ushmem/device.h>

#include "device/probes.hpp"
#include "device/world.hpp"

namespace ushmem::perf::device {

struct PingArgs {
  shmemx_device_t device;
  std::uint64_t* word;  // counts up
  std::uint64_t first;
  std::uint64_t rounds;
};

SHMEM_KERNEL(perf_ping, PingArgs) {
  const int me = shmem.my_pe(), other = 1 - me;
  for (std::uint64_t value = args.first; value != args.first + args.rounds; ++value) {
    if (me == 0) shmem.signal_set(args.word, value, other);
    shmem.signal_wait_until(args.word, ::ushmem::device::CMP_GE, value);
    if (me == 1) shmem.signal_set(args.word, value, other);
  }
}

void signal_of_blocks(const Options& options) {
  const Array<std::uint64_t> on_device(64);
  const auto on_host = node::allocate<std::uint64_t>(64);
  const Kernels kernels(1);
  const int me = shmem_my_pe(), other = 1 - me;
  std::uint64_t device_count = 0, host_count = 0;
  const auto between_hosts = [&](std::uint64_t n) {
    node::repeat(n, [=, word = on_host.get(), first = host_count + 1](std::uint64_t i) {
      if (me == 0) shmem_signal_set(word, first + i, other);
      node::keep(shmem_signal_wait_until(word, SHMEM_CMP_GE, first + i));
      if (me == 1) shmem_signal_set(word, first + i, other);
    });
    host_count += n;
  };
  const auto between_blocks = [&](std::uint64_t n) {
    kernels.run(perf_ping, PingArgs{{}, on_device.get(), device_count + 1, n});
    device_count += n;
  };
  node::measure_together(options, {{"host_round_trip", between_hosts}, {"block_round_trip", between_blocks}});
  shmem_barrier_all();
  if (*on_device.get() != device_count) node::wrong_result("signals of blocks");
  shmem_barrier_all();
}

}  // namespace ushmem::perf::device
