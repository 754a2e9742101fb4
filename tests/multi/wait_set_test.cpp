// SPDX-License-Identifier: Apache-2.0
//
// Sets of words that other PEs write while this one waits: nothing is missed, nobody is passed over
// for ever, and what was sent before the flag is there.
#include <time.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "support.hpp"

namespace {

// How often each index comes back from `calls` calls while every word of the set satisfies.
std::vector<int> tally(std::size_t n, int calls, const std::function<std::size_t()>& next) {
  std::vector<int> times(n);
  for (int i = 0; i < calls; ++i) {
    const std::size_t index = next();
    if (index < n) ++times[index];
  }
  return times;
}

void expect_all_served(const std::vector<int>& times, const char* what) {
  for (std::size_t i = 0; i < times.size(); ++i)
    EXPECT_GT(times[i], 0) << what << " passes over element " << i << " for ever";
}

}  // namespace

MULTI_TEST(WaitSet, ASeriesOfAnyCallsReturnsEverySatisfiedElement) {
  for (const std::size_t n : {2, 3, 7, 64}) {
    multi::Shared<int> words(n);
    std::fill_n(words.get(), n, 1);
    const std::vector<int> ones(n, 1);
    const int calls = static_cast<int>(n) * 40;
    const auto one = [&](const char* what, const std::function<std::size_t()>& next) {
      expect_all_served(tally(n, calls, next), what);
    };
    one("wait_until_any",
        [&] { return shmem_int_wait_until_any(words.get(), n, nullptr, SHMEM_CMP_EQ, 1); });
    one("test_any", [&] { return shmem_int_test_any(words.get(), n, nullptr, SHMEM_CMP_EQ, 1); });
    one("wait_until_any_vector", [&] {
      return shmem_int_wait_until_any_vector(words.get(), n, nullptr, SHMEM_CMP_EQ, ones.data());
    });
    one("test_any_vector", [&] {
      return shmem_int_test_any_vector(words.get(), n, nullptr, SHMEM_CMP_EQ, ones.data());
    });
  }
}

MULTI_TEST(WaitSet, ASeriesOfAnyCallsIsFairAlsoWhenAnotherSetIsLookedAtBetween) {
  // A server that looks at two sets in turn: a rotation shared by all calls would meet the same
  // half of each set again and again.
  for (const std::size_t n : {2, 4, 6}) {
    multi::Shared<int> first(n), second(n);
    std::fill_n(first.get(), n, 1);
    std::fill_n(second.get(), n, 1);
    for (const int between : {1, 2, 3}) {
      SCOPED_TRACE(std::to_string(between) + " other calls between");
      expect_all_served(
          tally(n, static_cast<int>(n) * 40,
                [&] {
                  for (int i = 0; i < between; ++i)
                    (void)shmem_int_test_any(second.get(), n, nullptr, SHMEM_CMP_EQ, 1);
                  return shmem_int_wait_until_any(first.get(), n, nullptr, SHMEM_CMP_EQ, 1);
                }),
          "wait_until_any");
    }
  }
}

MULTI_TEST(WaitSet, AnyWithAMaskIsFairAmongTheUnmasked) {
  constexpr std::size_t n = 8;
  multi::Shared<long> words(n);
  std::fill_n(words.get(), n, 5);
  const int status[n] = {1, 0, 1, 1, 0, 0, 1, 1};
  const std::vector<int> times = tally(n, 200, [&] {
    return shmem_long_wait_until_any(words.get(), n, status, SHMEM_CMP_GE, 5);
  });
  for (std::size_t i = 0; i < n; ++i) {
    if (status[i] != 0) {
      EXPECT_EQ(times[i], 0) << "masked element " << i;
    } else {
      EXPECT_GT(times[i], 0) << "element " << i;
    }
  }
}

MULTI_TEST(WaitSet, AnyFindsEachPesFlagOnceAndItsDataBeforeIt) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  multi::Shared<int> flags(n);
  multi::Shared<long> data(n);
  shmem_barrier_all();
  // The sum over all PEs, collected in the order of arrival.
  for (int pe = 0; pe < multi::n_pes(); ++pe) {
    const int to = multi::neighbour(pe);
    shmem_long_p(data + static_cast<std::size_t>(multi::pe()), 100 + multi::pe(), to);
    shmem_fence();
    shmem_int_p(flags + static_cast<std::size_t>(multi::pe()), 1, to);
  }
  std::vector<int> status(n);
  long sum = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t from =
        shmem_int_wait_until_any(flags.get(), n, status.data(), SHMEM_CMP_NE, 0);
    ASSERT_LT(from, n);
    EXPECT_EQ(status[from], 0) << "found twice";
    EXPECT_EQ(data[from], 100 + static_cast<long>(from)) << "the flag came before its data";
    status[from] = 1;
    sum += data[from];
  }
  EXPECT_EQ(sum, 100 * multi::n_pes() + multi::n_pes() * (multi::n_pes() - 1) / 2);
  EXPECT_EQ(shmem_int_wait_until_any(flags.get(), n, status.data(), SHMEM_CMP_NE, 0), SIZE_MAX);
  shmem_barrier_all();
}

MULTI_TEST(WaitSet, SomeCollectsAllFlagsWithoutLosingOne) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  const auto rounds = static_cast<std::uint64_t>(multi::rounds(100));
  multi::Shared<std::uint64_t> flags(n);
  shmem_barrier_all();
  for (std::uint64_t round = 1; round <= rounds; ++round) {
    for (int pe = 0; pe < multi::n_pes(); ++pe)
      shmem_uint64_atomic_set(flags + static_cast<std::size_t>(multi::pe()), round,
                              multi::neighbour(pe));
    std::vector<int> status(n);
    std::vector<std::size_t> indices(n);
    std::set<std::size_t> seen;
    while (seen.size() < n) {
      const std::size_t found = shmem_uint64_wait_until_some(flags.get(), n, indices.data(),
                                                             status.data(), SHMEM_CMP_GE, round);
      ASSERT_GE(found, 1u);
      ASSERT_LE(found, n);
      for (std::size_t i = 0; i < found; ++i) {
        EXPECT_TRUE(seen.insert(indices[i]).second) << "index " << indices[i] << " twice";
        status[indices[i]] = 1;
      }
    }
    EXPECT_EQ(shmem_uint64_wait_until_some(flags.get(), n, indices.data(), status.data(),
                                           SHMEM_CMP_GE, round), 0u);
    shmem_barrier_all();
  }
}

MULTI_TEST(WaitSet, AllWaitsForTheLastOfItsWords) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  multi::Shared<long> flags(n);
  multi::Shared<long> counter(1);
  shmem_barrier_all();
  for (long round = 1; round <= multi::rounds(100); ++round) {
    for (int pe = 0; pe < multi::n_pes(); ++pe) {
      shmem_long_atomic_inc(counter.get(), multi::neighbour(pe));
      shmem_fence();
      shmem_long_p(flags + static_cast<std::size_t>(multi::pe()), round, multi::neighbour(pe));
    }
    shmem_long_wait_until_all(flags.get(), n, nullptr, SHMEM_CMP_EQ, round);
    EXPECT_EQ(shmem_long_atomic_fetch(counter.get(), multi::pe()), round * multi::n_pes());
    shmem_barrier_all();
  }
}

MULTI_TEST(WaitSet, AllVectorComparesEachWordWithItsOwnValue) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  multi::Shared<int> counts(n);
  shmem_barrier_all();
  // PE i adds i + 1 to its word everywhere, one at a time.
  for (int i = 0; i <= multi::pe(); ++i)
    for (int pe = 0; pe < multi::n_pes(); ++pe)
      shmem_int_atomic_inc(counts + static_cast<std::size_t>(multi::pe()), pe);
  std::vector<int> expected(n);
  std::iota(expected.begin(), expected.end(), 1);
  shmem_int_wait_until_all_vector(counts.get(), n, nullptr, SHMEM_CMP_EQ, expected.data());
  EXPECT_TRUE(std::equal(expected.begin(), expected.end(), counts.get()));
  EXPECT_EQ(shmem_int_test_all_vector(counts.get(), n, nullptr, SHMEM_CMP_EQ, expected.data()), 1);
  shmem_barrier_all();
}

MULTI_TEST(WaitSet, AWaitEndsAlsoWhenTheWriteComesAfterALongSleep) {
  // Long enough for the waits' last phase, in which the waiting PE sleeps between its looks.
  NEED_PES(2);
  multi::Shared<int> go(1), ready(1);
  shmem_barrier_all();
  if (multi::pe() == 0) {
    shmem_int_wait_until(ready.get(), SHMEM_CMP_EQ, multi::n_pes() - 1);
    const timespec pause{0, 30'000'000};
    nanosleep(&pause, nullptr);  // not a condition: the others must have been waiting for some time
    for (int pe = 1; pe < multi::n_pes(); ++pe) shmem_int_p(go.get(), 1, pe);
  } else {
    shmem_int_atomic_inc(ready.get(), 0);
    shmem_int_wait_until(go.get(), SHMEM_CMP_EQ, 1);
    EXPECT_EQ(go[0], 1);
  }
  shmem_barrier_all();
}
