// SPDX-License-Identifier: Apache-2.0
//
// An all-gather by put_signal_nbi, inside a kernel. oshrun -n 4 device_all_gather
#include "all_gather_kernel.hpp"
#include "host.hpp"

int main(int argc, char** argv) {
  constexpr std::size_t n = 3000;
  constexpr unsigned blocks = 8;
  shmem_init();
  const int me = shmem_my_pe();
  const int pes = shmem_n_pes();
  bool right = true;
  {
    host::Array<int32_t> mine(n, 0);
    host::Array<int32_t> all(n * static_cast<std::size_t>(pes), -1);
    host::Array<uint64_t> arrived(blocks * static_cast<std::size_t>(pes), 0);
    host::Kernel kernel(argc, argv, "all_gather", reinterpret_cast<shmemx_kernel_t>(&all_gather), blocks);
    for (int round = 1; round <= 3; ++round) {
      const auto value = [&](int pe, std::size_t i) {
        return 100000 * pe + 10000 * round + static_cast<int>(i);
      };
      std::vector<int32_t> numbers(n);
      std::vector<int32_t> wanted;
      for (std::size_t i = 0; i < n; ++i) numbers[i] = value(me, i);
      for (int pe = 0; pe < pes; ++pe)
        for (std::size_t i = 0; i < n; ++i) wanted.push_back(value(pe, i));
      mine.write(numbers);
      kernel.run(
          AllGatherArgs{{}, mine.get(), all.get(), arrived.get(), n, 384, static_cast<uint64_t>(round)});
      right = right && all.read() == wanted;
      shmem_barrier_all();  // all have looked: the next round may write
    }
  }
  std::printf("all_gather: PE %d of %d: %s\n", me, pes, right ? "right" : "WRONG");
  if (!right) shmem_global_exit(1);
  shmem_finalize();
  return 0;
}
