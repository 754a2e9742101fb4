// SPDX-License-Identifier: Apache-2.0
//
// Collectives in worlds of several settings, which a world reads when it is made; and more active sets than
// there may be, for which a world needs many PEs.
#include <algorithm>
#include <gtest/gtest.h>

#include <complex>
#include <cstdlib>
#include <cstring>
#include <random>
#include <string>
#include <ushmem/world.hpp>
#include <vector>

namespace {

constexpr std::size_t heap_bytes = std::size_t{16} << 20;

struct Settings {
  const char* reduce;
  const char* scan;
  const char* stage;
};
constexpr Settings all_settings[] = {{"auto", "auto", "8K"},
                                     {"flat", "flat", "0"},
                                     {"shares", "chain", "16K"},
                                     {"flat", "chain", "48"},
                                     {"shares", "flat", "100"}};

template <class T>
T random_value(std::mt19937_64& random) {
  return static_cast<T>(std::ldexp(static_cast<double>(static_cast<std::int64_t>(random())),
                                   static_cast<int>(random() % 40) - 80));
}

// The members' arrays of a call, and sums over the first `members` of them in their order.
template <class T>
struct Arrays {
  std::vector<std::vector<T>> of;
  Arrays(int n, std::size_t count) : of(static_cast<std::size_t>(n), std::vector<T>(count)) {
    std::mt19937_64 random(count);
    for (auto& array : of)
      for (T& x : array) x = random_value<T>(random);
  }
  [[nodiscard]] std::vector<T> sum(int members) const {
    std::vector<T> result(of[0].size());
    for (int k = 0; k < members; ++k)
      for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = k == 0 ? of[0][i] : static_cast<T>(result[i] + of[static_cast<std::size_t>(k)][i]);
    return result;
  }
};

template <class T>
struct Calls {
  int (*sum)(shmem_team_t, T*, const T*, size_t);
  int (*inscan)(shmem_team_t, T*, const T*, size_t);
  int (*exscan)(shmem_team_t, T*, const T*, size_t);
};

template <class T>
void same_bits(const char* type, const Calls<T>& calls) {
  for (const auto& [reduce, scan, stage] : all_settings) {
    setenv("USHMEM_COLL_REDUCE", reduce, 1);
    setenv("USHMEM_COLL_SCAN", scan, 1);
    setenv("USHMEM_COLL_STAGE", stage, 1);
    for (const int n : {2, 3, 5}) {
      ushmem::run_in_process(n, [&](int pe) {
        for (const std::size_t count : {1u, 5u, 13u, 1000u, 2048u, 2049u, 4096u, 9001u})
          for (const bool in_place : {false, true}) {
            const Arrays<T> arrays(n, count);
            const std::vector<T>& mine = arrays.of[static_cast<std::size_t>(pe)];
            auto* const source = static_cast<T*>(shmem_malloc(count * sizeof(T)));
            auto* const elsewhere = static_cast<T*>(shmem_malloc(count * sizeof(T)));
            T* const dest = in_place ? source : elsewhere;
            const auto check = [&](auto call, const char* name, int members) {
              std::copy(mine.begin(), mine.end(), source);
              EXPECT_EQ(call(SHMEM_TEAM_WORLD, dest, source, count), 0);
              const std::vector<T> right = arrays.sum(members);
              EXPECT_EQ(std::memcmp(dest, right.data(), count * sizeof(T)), 0)
                  << type << " " << name << " of " << count << " on PE " << pe << " of " << n << " with "
                  << reduce << ", " << scan << ", " << stage << (in_place ? ", in place" : "");
            };
            check(calls.sum, "sum_reduce", n);
            check(calls.inscan, "sum_inscan", pe + 1);
            check(calls.exscan, "sum_exscan", pe);
            shmem_barrier_all();
            shmem_free(elsewhere);
            shmem_free(source);
          }
      }, heap_bytes);
    }
  }
  for (const char* name : {"USHMEM_COLL_REDUCE", "USHMEM_COLL_SCAN", "USHMEM_COLL_STAGE"}) unsetenv(name);
}

TEST(FloatingSums, HaveTheSameBitsOnAllPesWhateverTheSettings) {
  same_bits<double>("double", {shmem_double_sum_reduce, shmem_double_sum_inscan, shmem_double_sum_exscan});
  same_bits<float>("float", {shmem_float_sum_reduce, shmem_float_sum_inscan, shmem_float_sum_exscan});
}

// Sums whose order is seen in the bits: else the test above could not fail.
TEST(FloatingSums, OfTheTestDependOnTheirOrder) {
  const Arrays<double> arrays(3, 1000);
  int different = 0;
  for (std::size_t i = 0; i < 1000; ++i)
    different += (arrays.of[0][i] + arrays.of[1][i]) + arrays.of[2][i] !=
                 arrays.of[0][i] + (arrays.of[1][i] + arrays.of[2][i]);
  EXPECT_GT(different, 100);
}

TEST(Settings, ThatMeanNothingAreNamedWhenAWorldIsMade) {
  for (const auto& [name, value, allowed] :
       {std::tuple{"USHMEM_COLL_REDUCE", "tree", "auto|flat|shares"},
        std::tuple{"USHMEM_COLL_SCAN", "", "auto|flat|chain"},
        std::tuple{"USHMEM_COLL_STAGE", "33K", "auto, or a number of bytes up to 32K"}}) {
    setenv(name, value, 1);
    EXPECT_EQ(shmemx_world_create(2, heap_bytes), nullptr) << name;
    const std::string says = std::string(name) + " is \"" + value + "\": must be " + allowed;
    EXPECT_NE(std::strstr(shmemx_last_error(), says.c_str()), nullptr) << shmemx_last_error();
    unsetenv(name);
  }
}

// 32 PEs run through all sets of neighbours in one order, and through some of them again.
TEST(ActiveSets, AllSetsOfNeighboursCanBeUsedAndUsedAgain) {
  constexpr int n = 32;
  ushmem::run_in_process(n, [&](int pe) {
    auto* const sync = static_cast<long*>(shmem_calloc(64, sizeof(long)));
    auto* const in = static_cast<std::int64_t*>(shmem_calloc(8, sizeof(std::int64_t)));
    auto* const out = static_cast<std::int64_t*>(shmem_calloc(8 * n, sizeof(std::int64_t)));
    const auto use = [&](int start, int size) {
      if (pe < start || pe >= start + size) return;
      std::fill_n(in, 8, 100 * start + pe);
      const std::size_t words = size % 3 == 0 ? 8 : 1;  // in a packet, or read in place
      shmem_fcollect64(out, in, words, start, 0, size, sync);
      for (int k = 0; k < size; ++k)
        EXPECT_EQ(out[static_cast<std::size_t>(k) * words], 100 * start + start + k)
            << "PE " << pe << ", set " << start << ", " << size;
    };
    for (int size = 1; size <= n; ++size)
      for (int start = 0; start + size <= n; ++start) use(start, size);
    for (int size = 1; size <= n; size += 4)
      for (int start = 0; start + size <= n; ++start) use(start, size);
    shmem_barrier_all();
  }, heap_bytes);
}

}  // namespace
