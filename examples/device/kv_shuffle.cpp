// SPDX-License-Identifier: Apache-2.0
//
// A shuffle of key-value pages between PEs, inside a kernel. oshrun -n 4 device_kv_shuffle
#include "host.hpp"
#include "kv_shuffle_kernel.hpp"

int main(int argc, char** argv) {
  constexpr std::size_t pages = 24;
  constexpr std::size_t elements = 512;
  constexpr unsigned blocks = 6;
  shmem_init();
  const int me = shmem_my_pe();
  const int pes = shmem_n_pes();
  const std::size_t total = pages * static_cast<std::size_t>(pes);
  const std::size_t first = pages * static_cast<std::size_t>(me);
  bool right = true;
  {
    host::Array<uint16_t> keys(pages * elements, 0);
    host::Array<uint16_t> values(pages * elements, 0);
    host::Array<uint16_t> new_keys(pages * elements, 0);
    host::Array<uint16_t> new_values(pages * elements, 0);
    host::Array<int32_t> target(pages, 0);
    host::Array<int32_t> slot(pages, 0);
    host::Array<uint64_t> arrived(1, 0);
    host::Kernel kernel(argc, argv, "kv_shuffle", reinterpret_cast<shmemx_kernel_t>(&kv_shuffle), blocks);
    for (std::size_t round = 0; round < 3; ++round) {
      // Page g of all goes to place g * 5 + round of all: a permutation, since 5 divides no number of pages
      // here.
      const auto place = [&](std::size_t g) { return (g * 5 + round) % total; };
      const auto key = [&](std::size_t g, std::size_t i) {
        return static_cast<uint16_t>(g * 31 + i + round);
      };
      const auto datum = [&](std::size_t g, std::size_t i) {
        return static_cast<uint16_t>(g * 17 + 3 * i + round);
      };
      host::must(total % 5 != 0, "a number of PEs that 5 does not divide");
      std::vector<uint16_t> k(pages * elements), v(k), wanted_k(k), wanted_v(k);
      std::vector<int32_t> to(pages), in(pages);
      for (std::size_t g = 0; g < total; ++g) {
        const std::size_t at = place(g);
        for (std::size_t i = 0; i < elements; ++i) {
          if (g / pages == static_cast<std::size_t>(me)) {
            k[(g - first) * elements + i] = key(g, i);
            v[(g - first) * elements + i] = datum(g, i);
          }
          if (at / pages == static_cast<std::size_t>(me)) {
            wanted_k[(at - first) * elements + i] = key(g, i);
            wanted_v[(at - first) * elements + i] = datum(g, i);
          }
        }
        if (g / pages == static_cast<std::size_t>(me)) {
          to[g - first] = static_cast<int32_t>(at / pages);
          in[g - first] = static_cast<int32_t>(at % pages);
        }
      }
      keys.write(k);
      values.write(v);
      target.write(to);
      slot.write(in);
      kernel.run(KvShuffleArgs{{},
                               keys.get(),
                               values.get(),
                               new_keys.get(),
                               new_values.get(),
                               target.get(),
                               slot.get(),
                               arrived.get(),
                               pages,
                               elements,
                               pages * (round + 1)});
      right = right && new_keys.read() == wanted_k && new_values.read() == wanted_v;
      shmem_barrier_all();  // all have looked: the next round may write
    }
  }
  std::printf("kv_shuffle: PE %d of %d: %s\n", me, pes, right ? "right" : "WRONG");
  if (!right) shmem_global_exit(1);
  shmem_finalize();
  return 0;
}
