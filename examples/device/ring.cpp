// SPDX-License-Identifier: Apache-2.0
//
// Sums by a ring of put_signal and signal_wait_until, inside a kernel. oshrun -n 4 device_ring
#include "host.hpp"
#include "ring_kernel.hpp"

int main(int argc, char** argv) {
  constexpr std::size_t n = 1000;
  constexpr unsigned blocks = 4;
  shmem_init();
  const int me = shmem_my_pe();
  const int pes = shmem_n_pes();
  bool right = true;
  {
    host::Array<float> mine(n, 0);
    host::Array<float> inbox(n * static_cast<std::size_t>(pes), 0);
    host::Array<float> sums(n, 0);
    host::Array<uint64_t> arrived(blocks, 0);
    host::Kernel kernel(argc, argv, "ring", reinterpret_cast<shmemx_kernel_t>(&ring), blocks);
    for (uint64_t round = 0; round < 3; ++round) {
      std::vector<float> numbers(n);
      std::vector<float> wanted(n);
      for (std::size_t i = 0; i < n; ++i) {
        const auto value = [&](int pe) {
          return static_cast<float>(i + 10 * round + 100 * static_cast<unsigned>(pe));
        };
        numbers[i] = value(me);
        for (int pe = 0; pe < pes; ++pe) wanted[i] += value(pe);  // exact: whole numbers below 2^24
      }
      mine.write(numbers);
      kernel.run(RingArgs{{}, mine.get(), inbox.get(), sums.get(), arrived.get(), n, 256, round});
      right = right && sums.read() == wanted;
    }
  }
  std::printf("ring: PE %d of %d: %s\n", me, pes, right ? "right" : "WRONG");
  if (!right) shmem_global_exit(1);
  shmem_finalize();
  return 0;
}
