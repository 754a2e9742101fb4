// SPDX-License-Identifier: Apache-2.0
//
// 16-bit floating point in worlds of many PEs and of several settings: sums are rounded once, whatever way
// they come about.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <ushmem/world.hpp>
#include <vector>

#include "float16.hpp"

namespace {

constexpr std::size_t heap_bytes = std::size_t{16} << 20;

// Sums of many members that a float holds exactly, so that double arithmetic and one rounding give the bits;
// rounded at every member they would come out otherwise.
template <class T>
void rounded_once(const multi::Float16Calls<T>& calls) {
  const float16::Format& f = *calls.format;
  const double unit = std::ldexp(1, -f.fraction);
  const auto value = [&](int member, std::size_t i) {  // a large number, then parts of its last place
    return member == 0
               ? 1.0 + static_cast<double>(i % 8) * unit
               : unit / 16 * static_cast<double>(1 + (i * 7 + static_cast<std::size_t>(member) * 5) % 9);
  };
  for (const auto& [reduce, scan, stage] :
       {std::tuple{"auto", "auto", "auto"}, std::tuple{"flat", "flat", "0"},
        std::tuple{"shares", "chain", "4096"}})
    for (const int n : {2, 3, 33}) {
      setenv("USHMEM_COLL_REDUCE", reduce, 1);
      setenv("USHMEM_COLL_SCAN", scan, 1);
      setenv("USHMEM_COLL_STAGE", stage, 1);
      ushmem::run_in_process(
          n,
          [&](int pe) {
            const auto members = static_cast<std::size_t>(n);
            for (const std::size_t count :
                 {std::size_t{1}, std::size_t{7}, std::size_t{2000}, std::size_t{17001}}) {
              auto* const source = static_cast<T*>(shmem_malloc(count * members * sizeof(T)));
              auto* const dest = static_cast<T*>(shmem_malloc(count * sizeof(T)));
              const auto check = [&](const char* name, multi::TeamCall<T> call, int end, std::size_t first) {
                EXPECT_EQ(call(SHMEM_TEAM_WORLD, dest, source, count), 0);
                std::size_t wrong = 0;
                for (std::size_t i = 0; i < count; ++i) {
                  double sum = 0;
                  for (int k = 0; k < end; ++k) sum += value(k, first + i);
                  wrong += dest[i].bits != float16::nearest(f, sum);
                }
                EXPECT_EQ(wrong, 0u) << calls.name << " " << name << " of " << count << " on PE " << pe
                                     << " of " << n << " with " << reduce << ", " << scan << ", " << stage;
              };
              const std::size_t given = count > 2000 ? count : count * members;  // large ones not for all
              for (std::size_t i = 0; i < given; ++i) source[i] = element_of(calls, value(pe, i));
              shmem_barrier_all();
              check("sum_reduce", calls.sum, n, 0);
              check("sum_inscan", calls.inscan, pe + 1, 0);
              check("sum_exscan", calls.exscan, pe, 0);
              if (given > count || n == 1)
                check("sum_reduce_scatter", calls.sum_scatter, n, static_cast<std::size_t>(pe) * count);
              shmem_barrier_all();
              shmem_free(dest);
              shmem_free(source);
            }
          },
          heap_bytes);
    }
  for (const char* name : {"USHMEM_COLL_REDUCE", "USHMEM_COLL_SCAN", "USHMEM_COLL_STAGE"}) unsetenv(name);

  // The test above could not fail if rounding at every member gave the same.
  std::size_t different = 0;
  for (std::size_t i = 0; i < 1000; ++i) {
    double once = 0, stepwise = 0;
    for (int k = 0; k < 33; ++k) {
      once += value(k, i);
      stepwise = float16::value_of(f, float16::nearest(f, stepwise + value(k, i)));
    }
    different += float16::nearest(f, once) != float16::nearest(f, stepwise);
  }
  EXPECT_GT(different, 900u) << calls.name;
}

}  // namespace

TEST(Float16Sums, OfManyMembersAreRoundedOnceWhateverTheSettings) {
  multi::for_both_float16([](const auto& calls) { rounded_once(calls); });
}
