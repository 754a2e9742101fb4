// SPDX-License-Identifier: Apache-2.0
//
// A reduce-scatter by get, inside a kernel. oshrun -n 4 device_reduce_scatter
#include "host.hpp"
#include "reduce_scatter_kernel.hpp"

int main(int argc, char** argv) {
  constexpr std::size_t n = 1500;
  constexpr std::size_t piece = 128;
  constexpr unsigned blocks = 3;
  shmem_init();
  const int me = shmem_my_pe();
  const int pes = shmem_n_pes();
  bool right = true;
  {
    host::Array<float> all(n * static_cast<std::size_t>(pes), 0);
    host::Array<float> part(n, -1);
    host::Array<float> stage(piece * blocks, 0);
    host::Kernel kernel(argc, argv, "reduce_scatter", reinterpret_cast<shmemx_kernel_t>(&reduce_scatter),
                        blocks);
    for (int round = 0; round < 3; ++round) {
      // Whole numbers below 2^24, which floats add exactly.
      const auto value = [&](int pe, std::size_t i) {
        return static_cast<float>(7 * pe + round) + static_cast<float>(i);
      };
      std::vector<float> numbers(n * static_cast<std::size_t>(pes));
      std::vector<float> wanted(n);
      for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = value(me, i);
      for (std::size_t i = 0; i < n; ++i)
        for (int pe = 0; pe < pes; ++pe) wanted[i] += value(pe, static_cast<std::size_t>(me) * n + i);
      all.write(numbers);
      kernel.run(ReduceScatterArgs{{}, all.get(), part.get(), stage.get(), n, piece});
      right = right && part.read() == wanted;
    }
  }
  std::printf("reduce_scatter: PE %d of %d: %s\n", me, pes, right ? "right" : "WRONG");
  if (!right) shmem_global_exit(1);
  shmem_finalize();
  return 0;
}
