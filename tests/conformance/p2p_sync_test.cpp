// SPDX-License-Identifier: Apache-2.0
//
// POINT-TO-POINT SYNCHRONIZATION: the wait and test families as the chapter describes them, beyond the truth
// tables and sets of Wait.* and WaitSet.* in tests/multi.
#include <algorithm>
#include <functional>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include "support.hpp"
#include "types.hpp"

namespace {

// Every call of the two families as a wait for word `i` of `n` to equal `value`, the other words masked or
// equal already; the test forms are asked until they say yes.
struct Way {
  const char* name;
  void (*until)(long* all, std::size_t n, std::size_t i, long value);
};

std::vector<int> all_but(std::size_t n, std::size_t i) {
  std::vector<int> status(n, 1);
  status[i] = 0;
  return status;
}

const Way ways[] = {
    {"wait_until", [](long* w, std::size_t, std::size_t i, long v) {
       shmem_long_wait_until(w + i, SHMEM_CMP_EQ, v);
     }},
    {"test", [](long* w, std::size_t, std::size_t i, long v) {
       EXPECT_TRUE(multi::until([&] { return shmem_long_test(w + i, SHMEM_CMP_EQ, v) == 1; }));
     }},
    {"wait_until_all", [](long* w, std::size_t n, std::size_t i, long v) {
       shmem_long_wait_until_all(w, n, all_but(n, i).data(), SHMEM_CMP_EQ, v);
     }},
    {"wait_until_any", [](long* w, std::size_t n, std::size_t i, long v) {
       EXPECT_EQ(shmem_long_wait_until_any(w, n, all_but(n, i).data(), SHMEM_CMP_EQ, v), i);
     }},
    {"wait_until_some", [](long* w, std::size_t n, std::size_t i, long v) {
       std::vector<std::size_t> indices(n, n);
       EXPECT_EQ(shmem_long_wait_until_some(w, n, indices.data(), all_but(n, i).data(), SHMEM_CMP_EQ, v), 1u);
       EXPECT_EQ(indices[0], i);
     }},
    {"wait_until_all_vector", [](long* w, std::size_t n, std::size_t i, long v) {
       const std::vector<long> values(n, v);
       shmem_long_wait_until_all_vector(w, n, all_but(n, i).data(), SHMEM_CMP_EQ, values.data());
     }},
    {"wait_until_any_vector", [](long* w, std::size_t n, std::size_t i, long v) {
       const std::vector<long> values(n, v);
       EXPECT_EQ(shmem_long_wait_until_any_vector(w, n, all_but(n, i).data(), SHMEM_CMP_EQ, values.data()),
                 i);
     }},
    {"wait_until_some_vector", [](long* w, std::size_t n, std::size_t i, long v) {
       const std::vector<long> values(n, v);
       std::vector<std::size_t> indices(n, n);
       EXPECT_EQ(shmem_long_wait_until_some_vector(w, n, indices.data(), all_but(n, i).data(), SHMEM_CMP_EQ,
                                                   values.data()), 1u);
       EXPECT_EQ(indices[0], i);
     }},
    {"test_all", [](long* w, std::size_t n, std::size_t i, long v) {
       EXPECT_TRUE(multi::until(
           [&] { return shmem_long_test_all(w, n, all_but(n, i).data(), SHMEM_CMP_EQ, v) == 1; }));
     }},
    {"test_any", [](long* w, std::size_t n, std::size_t i, long v) {
       EXPECT_TRUE(multi::until(
           [&] { return shmem_long_test_any(w, n, all_but(n, i).data(), SHMEM_CMP_EQ, v) == i; }));
     }},
    {"test_some", [](long* w, std::size_t n, std::size_t i, long v) {
       std::vector<std::size_t> indices(n, n);
       EXPECT_TRUE(multi::until([&] {
         return shmem_long_test_some(w, n, indices.data(), all_but(n, i).data(), SHMEM_CMP_EQ, v) == 1;
       }));
       EXPECT_EQ(indices[0], i);
     }},
    {"test_all_vector", [](long* w, std::size_t n, std::size_t i, long v) {
       const std::vector<long> values(n, v);
       EXPECT_TRUE(multi::until([&] {
         return shmem_long_test_all_vector(w, n, all_but(n, i).data(), SHMEM_CMP_EQ, values.data()) == 1;
       }));
     }},
    {"test_any_vector", [](long* w, std::size_t n, std::size_t i, long v) {
       const std::vector<long> values(n, v);
       EXPECT_TRUE(multi::until([&] {
         return shmem_long_test_any_vector(w, n, all_but(n, i).data(), SHMEM_CMP_EQ, values.data()) == i;
       }));
     }},
    {"test_some_vector", [](long* w, std::size_t n, std::size_t i, long v) {
       const std::vector<long> values(n, v);
       std::vector<std::size_t> indices(n, n);
       EXPECT_TRUE(multi::until([&] {
         return shmem_long_test_some_vector(w, n, indices.data(), all_but(n, i).data(), SHMEM_CMP_EQ,
                                            values.data()) == 1;
       }));
       EXPECT_EQ(indices[0], i);
     }},
};

}  // namespace

// When a call says that the word has its value, the data sent before the word are there, too.
MULTI_TEST(P2p_sync_intro, EveryCallObservesUpdatesInTheOrderOfTheirInitiator) {
  constexpr std::size_t words = 60, n = 5;
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  for (const Way& way : ways) {
    SCOPED_TRACE(way.name);
    multi::Shared<long> data(words), flags(n), taken(1);
    std::vector<long> mine(words);
    shmem_barrier_all();
    long wrong = 0;
    for (long round = 1; round <= multi::rounds(60); ++round) {
      const std::size_t i = static_cast<std::size_t>(round) % n;
      std::fill(mine.begin(), mine.end(), round * 64 + multi::pe());
      shmem_long_put_nbi(data.get(), mine.data(), words, to);
      if (round % 2 == 0) shmem_fence();
      else shmem_quiet();
      shmem_long_atomic_set(flags + i, round, to);
      way.until(flags.get(), n, i, round);
      const auto arrived = std::count(data.get(), data + words, round * 64 + from);
      wrong += arrived != static_cast<std::ptrdiff_t>(words) ? 1 : 0;
      shmem_quiet();
      shmem_long_atomic_set(taken.get(), round, from);
      shmem_long_wait_until(taken.get(), SHMEM_CMP_EQ, round);
    }
    EXPECT_EQ(wrong, 0) << "rounds in which the flag came before its data";
    shmem_barrier_all();
  }
}

// The update may come from an atomic of a thread in the waiting PE itself.
MULTI_TEST(P2p_sync_intro, AThreadOfTheSamePeEndsEveryCallsWait) {
  constexpr std::size_t n = 3;
  for (const Way& way : ways) {
    SCOPED_TRACE(way.name);
    multi::Shared<long> flags(n), ready(1);
    shmem_barrier_all();
    multi::in_threads(2, [&](int t) {
      for (long round = 1; round <= 10; ++round) {
        if (t == 0) {
          shmem_long_atomic_set(ready.get(), round, multi::pe());
          way.until(flags.get(), n, 1, round);
        } else {
          shmem_long_wait_until(ready.get(), SHMEM_CMP_GE, round);  // the other is about to wait
          shmem_long_atomic_inc(flags + 1, multi::pe());
        }
      }
    });
    shmem_barrier_all();
  }
}

// Every atomic that changes a word ends a wait for it.
MULTI_TEST(P2p_sync_intro, EveryAtomicEndsAWait) {
  multi::Shared<std::uint64_t> word(1);
  const int to = multi::neighbour(1);
  std::uint64_t* w = word.get();
  std::uint64_t old = 0;
  const std::function<void()> makes_seven[] = {
      [&] { shmem_uint64_atomic_set(w, 7, to); },
      [&] { (void)shmem_uint64_atomic_swap(w, 7, to); },
      [&] { (void)shmem_uint64_atomic_compare_swap(w, 6, 7, to); },
      [&] { shmem_uint64_atomic_inc(w, to); },
      [&] { (void)shmem_uint64_atomic_fetch_inc(w, to); },
      [&] { shmem_uint64_atomic_add(w, 1, to); },
      [&] { (void)shmem_uint64_atomic_fetch_add(w, 1, to); },
      [&] { shmem_uint64_atomic_or(w, 1, to); },
      [&] { (void)shmem_uint64_atomic_fetch_or(w, 1, to); },
      [&] { shmem_uint64_atomic_xor(w, 1, to); },
      [&] { (void)shmem_uint64_atomic_fetch_xor(w, 1, to); },
      [&] { shmem_uint64_atomic_fetch_inc_nbi(&old, w, to); },
      [&] { shmem_uint64_atomic_fetch_add_nbi(&old, w, 1, to); },
      [&] { shmem_uint64_atomic_swap_nbi(&old, w, 7, to); },
      [&] { shmem_uint64_atomic_compare_swap_nbi(&old, w, 6, 7, to); },
      [&] { shmem_uint64_atomic_fetch_or_nbi(&old, w, 1, to); },
      [&] { shmem_uint64_atomic_fetch_xor_nbi(&old, w, 1, to); },
      [&] { shmem_signal_set(w, 7, to); },
      [&] { shmem_signal_add(w, 1, to); },
      [&] { shmem_uint64_p(w, 7, to); },
  };
  int which = 0;
  for (const auto& update : makes_seven) {
    SCOPED_TRACE("update " + std::to_string(which++));
    *w = 6;
    shmem_barrier_all();
    if (multi::pe() != 0) shmem_uint64_wait_until(w, SHMEM_CMP_NE, 6);
    update();
    if (multi::pe() == 0) shmem_uint64_wait_until(w, SHMEM_CMP_NE, 6);
    EXPECT_EQ(*w, 7u);
    shmem_barrier_all();
  }
}

// Values whose halves belong together: a wait or test never ends on half an update.
MULTI_TEST(Shmem_wait_until, ItNeverReturnsOnHalfAnUpdate) {
  NEED_PES(2);
  multi::Shared<std::uint64_t> word(1);
  multi::Shared<int> stop(1);
  shmem_barrier_all();
  const auto pair = [](std::uint64_t half) { return half << 32 | half; };
  const auto rounds = static_cast<std::uint64_t>(multi::rounds(3000));
  if (multi::pe() == 1) {
    for (std::uint64_t i = 1; i <= rounds; ++i) shmem_uint64_atomic_set(word.get(), pair(i), 0);
  } else if (multi::pe() == 0) {
    // Between pair(i) and pair(i + 1) there is nothing, unless one half comes before the other.
    std::uint64_t last = 0;
    long torn = 0;
    while (last < pair(rounds)) {
      shmem_uint64_wait_until(word.get(), SHMEM_CMP_GT, last);
      const std::uint64_t now = shmem_uint64_atomic_fetch(word.get(), 0);
      torn += now >> 32 != (now & 0xffffffffu) ? 1 : 0;
      EXPECT_GT(now, last);
      last = now;
    }
    EXPECT_EQ(torn, 0);
  }
  shmem_barrier_all();
}

// A mask may hold any nonzero numbers, and masked words may have any value, also one that satisfies.
MULTI_TEST(P2p_sync_intro, AnyNonzeroStatusExcludesAWord) {
  constexpr std::size_t n = 6;
  constexpr int low = std::numeric_limits<int>::min(), high = std::numeric_limits<int>::max();
  const int status[n] = {1, -1, low, 0, high, 256};
  multi::Shared<int> words(n);
  std::fill_n(words.get(), n, 5);
  words[3] = 4;
  const std::vector<int> fives(n, 5);
  std::size_t indices[n] = {9, 9, 9, 9, 9, 9};
  EXPECT_EQ(shmem_int_test_any(words.get(), n, status, SHMEM_CMP_EQ, 5), SIZE_MAX);
  EXPECT_EQ(shmem_int_test_some(words.get(), n, indices, status, SHMEM_CMP_EQ, 5), 0u);
  EXPECT_EQ(shmem_int_test_all(words.get(), n, status, SHMEM_CMP_EQ, 5), 0);
  EXPECT_EQ(shmem_int_test_any_vector(words.get(), n, status, SHMEM_CMP_EQ, fives.data()), SIZE_MAX);
  EXPECT_EQ(shmem_int_test_some_vector(words.get(), n, indices, status, SHMEM_CMP_EQ, fives.data()), 0u);
  EXPECT_EQ(shmem_int_test_all_vector(words.get(), n, status, SHMEM_CMP_EQ, fives.data()), 0);
  words[3] = 5;
  EXPECT_EQ(shmem_int_test_any(words.get(), n, status, SHMEM_CMP_EQ, 5), 3u);
  EXPECT_EQ(shmem_int_wait_until_any(words.get(), n, status, SHMEM_CMP_EQ, 5), 3u);
  EXPECT_EQ(shmem_int_wait_until_some(words.get(), n, indices, status, SHMEM_CMP_EQ, 5), 1u);
  EXPECT_EQ(indices[0], 3u);
  EXPECT_EQ(shmem_int_test_all(words.get(), n, status, SHMEM_CMP_EQ, 5), 1);
  shmem_int_wait_until_all(words.get(), n, status, SHMEM_CMP_EQ, 5);
  for (std::size_t i = 0; i < n; ++i) EXPECT_EQ(words[i], 5) << "a wait writes nothing";
}

// All that satisfy are reported, each once, also when there are many, by the some calls of both families.
MULTI_TEST(P2p_sync_intro, SomeCallsReportEverySatisfiedWordOnce) {
  constexpr std::size_t n = 1000;
  multi::Shared<long> words(n);
  std::vector<long> values(n);
  std::vector<int> status(n);
  std::set<std::size_t> expected;
  for (std::size_t i = 0; i < n; ++i) {
    words[i] = i % 3 == 0 ? 1 : 0;
    values[i] = 1;
    status[i] = i % 7 == 0 ? 1 : 0;
    if (i % 3 == 0 && i % 7 != 0) expected.insert(i);
  }
  std::vector<std::size_t> indices(n);
  const std::function<std::size_t()> calls[] = {
      [&] { return shmem_long_test_some(words.get(), n, indices.data(), status.data(), SHMEM_CMP_EQ, 1); },
      [&] { return shmem_long_wait_until_some(words.get(), n, indices.data(), status.data(), SHMEM_CMP_EQ,
                                              1); },
      [&] { return shmem_long_test_some_vector(words.get(), n, indices.data(), status.data(), SHMEM_CMP_EQ,
                                               values.data()); },
      [&] { return shmem_long_wait_until_some_vector(words.get(), n, indices.data(), status.data(),
                                                     SHMEM_CMP_EQ, values.data()); }};
  for (const auto& call : calls) {
    std::fill(indices.begin(), indices.end(), n);
    const std::size_t found = call();
    ASSERT_LE(found, n);
    EXPECT_EQ(found, expected.size());
    EXPECT_EQ(std::set<std::size_t>(indices.begin(), indices.begin() + static_cast<std::ptrdiff_t>(found)),
              expected);
  }
}

namespace {
constexpr bool is_one_of_six(int cmp) {
  switch (cmp) {  // constant expressions, and all different
    case SHMEM_CMP_EQ: case SHMEM_CMP_NE: case SHMEM_CMP_GT:
    case SHMEM_CMP_GE: case SHMEM_CMP_LT: case SHMEM_CMP_LE: return true;
    default: return false;
  }
}
int global_flag;
int global_flags[3];
}  // namespace

MULTI_TEST(P2p_sync_intro, ComparisonsAreDifferentIntegerConstants) {
  static_assert(is_one_of_six(SHMEM_CMP_EQ) && is_one_of_six(SHMEM_CMP_LE));
  static_assert(std::is_integral_v<decltype(SHMEM_CMP_EQ)>);
  static_assert(SIZE_MAX == std::numeric_limits<std::size_t>::max());
}

MULTI_TEST_PROCESS_ONLY(P2p_sync_intro, GlobalsMayBeWaitedFor) {
  global_flag = 0;
  std::fill_n(global_flags, 3, 0);
  shmem_barrier_all();
  const int to = multi::neighbour(1);
  shmem_int_atomic_set(&global_flag, 3, to);
  for (int& flag : global_flags) shmem_int_atomic_inc(&flag, to);
  shmem_int_wait_until(&global_flag, SHMEM_CMP_EQ, 3);
  shmem_int_wait_until_all(global_flags, 3, nullptr, SHMEM_CMP_EQ, 1);
  EXPECT_EQ(shmem_int_test(&global_flag, SHMEM_CMP_GT, 2), 1);
  EXPECT_EQ(shmem_int_test_all(global_flags, 3, nullptr, SHMEM_CMP_EQ, 1), 1);
  shmem_barrier_all();
}
