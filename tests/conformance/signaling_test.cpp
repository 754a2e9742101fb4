// SPDX-License-Identifier: Apache-2.0
//
// SIGNALING: put-with-signal, signal-add, -set, -fetch and the wait for a signal.
#include <algorithm>
#include <limits>
#include <set>
#include <vector>

#include "support.hpp"
#include "types.hpp"

namespace {

using Put = void (*)(void*, const void*, size_t, std::uint64_t*, std::uint64_t, int, int);

// Blocks of many sizes to the neighbour; `finish` runs after the call and before the source is overwritten.
void expect_source_reusable(Put put, const std::function<void()>& finish) {
  constexpr std::size_t most = 300'000;
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  multi::Shared<unsigned char> dest(most);
  multi::Shared<std::uint64_t> signal(1), taken(1);
  std::vector<unsigned char> source(most);
  std::uint64_t round = 0;
  shmem_barrier_all();
  for (const std::size_t size : {std::size_t{1}, std::size_t{7}, std::size_t{8}, std::size_t{64},
                                 std::size_t{1000}, std::size_t{4096}, std::size_t{70'000}, most}) {
    ++round;
    const auto byte = static_cast<unsigned char>(round * 16 + static_cast<std::uint64_t>(multi::pe()));
    std::fill_n(source.begin(), size, byte);
    put(dest.get(), source.data(), size, signal.get(), round, SHMEM_SIGNAL_SET, to);
    finish();
    std::fill_n(source.begin(), size, static_cast<unsigned char>(0));  // the source may be reused
    shmem_signal_wait_until(signal.get(), SHMEM_CMP_EQ, round);
    const auto expected = static_cast<unsigned char>(round * 16 + static_cast<std::uint64_t>(from));
    EXPECT_EQ(std::count(dest.get(), dest + size, expected), static_cast<std::ptrdiff_t>(size));
    shmem_uint64_atomic_set(taken.get(), round, from);
    shmem_uint64_wait_until(taken.get(), SHMEM_CMP_EQ, round);
  }
  shmem_barrier_all();
}

}  // namespace

MULTI_TEST(Shmem_put_signal, TheSourceMayBeReusedOnReturn) {
  expect_source_reusable(shmem_putmem_signal, [] {});
}

MULTI_TEST(Shmem_put_signal_nbi, TheSourceMayBeReusedAfterAQuiet) {
  expect_source_reusable(shmem_putmem_signal_nbi, shmem_quiet);
}

// After the quiet data and signal are there, for a third PE as well, without a look at the signal.
MULTI_TEST(Shmem_put_signal_nbi, AQuietDeliversDataAndSignal) {
  NEED_PES(2);
  constexpr std::size_t words = 400;
  const int target = multi::n_pes() - 1;
  multi::Shared<long> data(words), told(1);
  multi::Shared<std::uint64_t> signal(1);
  std::vector<long> mine(words), got(words);
  shmem_barrier_all();
  for (long round = 1; round <= multi::rounds(200); ++round) {
    if (multi::pe() == 0) {
      std::fill(mine.begin(), mine.end(), round);
      shmem_long_put_signal_nbi(data.get(), mine.data(), words, signal.get(), 1, SHMEM_SIGNAL_ADD, target);
      shmem_quiet();
      for (int pe = 1; pe < multi::n_pes(); ++pe) shmem_long_p(told.get(), round, pe);
    } else {
      shmem_long_wait_until(told.get(), SHMEM_CMP_GE, round);
      shmem_long_get(got.data(), data.get(), words, target);
      EXPECT_EQ(std::count(got.begin(), got.end(), round), static_cast<std::ptrdiff_t>(words));
      EXPECT_EQ(shmem_uint64_g(signal.get(), target), static_cast<std::uint64_t>(round));
    }
    shmem_barrier_all();
  }
}

// Two non-blocking ones with a fence between: whoever has seen the second signal sees the data of the first.
MULTI_TEST(Shmem_put_signal_nbi, AFenceOrdersTwoOfThem) {
  constexpr std::size_t words = 300;
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  multi::Shared<long> first(words), second(1);
  multi::Shared<std::uint64_t> signals(2), taken(1);
  std::vector<long> mine(words);
  shmem_barrier_all();
  for (std::uint64_t round = 1; round <= static_cast<std::uint64_t>(multi::rounds(300)); ++round) {
    const long value = static_cast<long>(round) * 64 + multi::pe();
    const long expected = static_cast<long>(round) * 64 + from;
    std::fill(mine.begin(), mine.end(), value);
    shmem_long_put_signal_nbi(first.get(), mine.data(), words, signals.get(), round, SHMEM_SIGNAL_SET, to);
    shmem_fence();
    shmem_long_put_signal_nbi(second.get(), mine.data(), 1, signals + 1, round, SHMEM_SIGNAL_SET, to);
    shmem_signal_wait_until(signals + 1, SHMEM_CMP_EQ, round);
    EXPECT_EQ(std::count(first.get(), first + words, expected), static_cast<std::ptrdiff_t>(words));
    EXPECT_EQ(second[0], expected);
    EXPECT_EQ(shmem_signal_fetch(signals.get()), round);
    shmem_quiet();
    shmem_uint64_atomic_set(taken.get(), round, from);
    shmem_uint64_wait_until(taken.get(), SHMEM_CMP_EQ, round);
  }
  shmem_barrier_all();
}

MULTI_TEST(Shmem_put_signal, TheCallerItselfIsATargetAndTheSourceMayBeAnything) {
  static const long constant[3] = {11, 12, 13};
  multi::Shared<long> symmetric(3), dest(9);
  multi::Shared<std::uint64_t> signal(1);
  const long on_stack[3] = {31, 32, 33};
  for (long i = 0; i < 3; ++i) symmetric[static_cast<std::size_t>(i)] = 21 + i;
  shmem_barrier_all();
  const int me = multi::pe();
  shmem_long_put_signal(dest.get(), constant, 3, signal.get(), 1, SHMEM_SIGNAL_ADD, me);
  shmem_long_put_signal(dest + 3, symmetric.get(), 3, signal.get(), 1, SHMEM_SIGNAL_ADD, me);
  shmem_long_put_signal_nbi(dest + 6, on_stack, 3, signal.get(), 1, SHMEM_SIGNAL_ADD, me);
  EXPECT_EQ(shmem_signal_wait_until(signal.get(), SHMEM_CMP_EQ, 3), 3u);
  for (long i = 0; i < 9; ++i) EXPECT_EQ(dest[static_cast<std::size_t>(i)], 11 + i / 3 * 10 + i % 3);
  shmem_barrier_all();
}

namespace {
long global_data[3];
std::uint64_t global_signal;
}

MULTI_TEST_PROCESS_ONLY(Shmem_put_signal, DataAndSignalMayBeOfDifferentKinds) {
  multi::Shared<long> heap_data(3);
  multi::Shared<std::uint64_t> heap_signal(1);
  global_signal = 0;
  shmem_barrier_all();
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  const long mine[3] = {multi::pe(), multi::pe() + 1, multi::pe() + 2};
  shmem_long_put_signal(global_data, mine, 3, heap_signal.get(), 5, SHMEM_SIGNAL_SET, to);
  shmem_long_put_signal_nbi(heap_data.get(), mine, 3, &global_signal, 6, SHMEM_SIGNAL_ADD, to);
  EXPECT_EQ(shmem_signal_wait_until(heap_signal.get(), SHMEM_CMP_EQ, 5), 5u);
  EXPECT_EQ(shmem_signal_wait_until(&global_signal, SHMEM_CMP_EQ, 6), 6u);
  for (long i = 0; i < 3; ++i) {
    EXPECT_EQ(global_data[i], from + i);
    EXPECT_EQ(heap_data[static_cast<std::size_t>(i)], from + i);
  }
  shmem_barrier_all();
}

// The additions of put-with-signal and signal-add, by all PEs and both forms, on one word.
MULTI_TEST(Signaling, AdditionsOfAllRoutinesToOneSignalAreAtomic) {
  multi::Shared<std::uint64_t> signal(1);
  multi::Shared<char> data(static_cast<std::size_t>(multi::n_pes()));
  shmem_barrier_all();
  char* mine = data + static_cast<std::size_t>(multi::pe());
  const char byte = 1;
  const std::uint64_t big = std::uint64_t{1} << 40;
  const int rounds = multi::rounds(300);
  for (int i = 0; i < rounds; ++i) {
    shmem_signal_add(signal.get(), 1, 0);
    shmem_ctx_signal_add(SHMEM_CTX_DEFAULT, signal.get(), big, 0);
    shmem_putmem_signal(mine, &byte, 1, signal.get(), 2, SHMEM_SIGNAL_ADD, 0);
    shmem_putmem_signal_nbi(mine, &byte, 1, signal.get(), big, SHMEM_SIGNAL_ADD, 0);
  }
  if (multi::pe() == 0) {  // the wait is atomic with them, too
    const std::uint64_t all =
        (3 + 2 * big) * static_cast<std::uint64_t>(rounds) * static_cast<std::uint64_t>(multi::n_pes());
    EXPECT_EQ(shmem_signal_wait_until(signal.get(), SHMEM_CMP_GE, all), all);
  }
  shmem_barrier_all();
}

// Values whose halves belong together: nobody ever sees half of one, by fetch, wait or test.
MULTI_TEST(Signaling, SettingsOfAllRoutinesAreSeenWhole) {
  NEED_PES(2);
  multi::Shared<std::uint64_t> signal(1);
  multi::Shared<char> data(static_cast<std::size_t>(multi::n_pes()));
  multi::Shared<int> done(1);
  shmem_barrier_all();
  if (multi::pe() > 0) {
    const char byte = 1;
    char* mine = data + static_cast<std::size_t>(multi::pe());
    for (std::uint64_t i = 1; i <= static_cast<std::uint64_t>(multi::rounds(2000)); ++i) {
      const std::uint64_t half = i * 256 + static_cast<std::uint64_t>(multi::pe());
      const std::uint64_t value = half << 32 | half;
      switch (i % 3) {
        case 0: shmem_signal_set(signal.get(), value, 0); break;
        case 1: shmem_putmem_signal(mine, &byte, 1, signal.get(), value, SHMEM_SIGNAL_SET, 0); break;
        default: shmem_putmem_signal_nbi(mine, &byte, 1, signal.get(), value, SHMEM_SIGNAL_SET, 0);
      }
    }
    shmem_quiet();
    shmem_int_atomic_inc(done.get(), 0);
  } else {
    const auto whole = [](std::uint64_t value) { return value >> 32 == (value & 0xffffffffu); };
    long torn = 0;
    std::uint64_t last = 0;
    while (shmem_int_atomic_fetch(done.get(), 0) < multi::n_pes() - 1) {
      const std::uint64_t now = shmem_signal_fetch(signal.get());
      torn += whole(now) ? 0 : 1;
      if (shmem_uint64_test(signal.get(), SHMEM_CMP_NE, now) == 1) {
        last = shmem_signal_wait_until(signal.get(), SHMEM_CMP_NE, last);
        torn += whole(last) ? 0 : 1;
      }
    }
    EXPECT_EQ(torn, 0);
  }
  shmem_barrier_all();
}

MULTI_TEST(Signaling, ContextsCountPesByTheirTeam) {
  const int n = multi::n_pes();
  shmem_team_t reversed = SHMEM_TEAM_INVALID;
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &reversed), 0);
  ASSERT_EQ(shmem_team_create_ctx(reversed, 0, &ctx), 0);
  multi::Shared<std::uint64_t> signals(2);
  shmem_barrier_all();
  const int there = n - 1 - multi::neighbour(1);
  shmem_ctx_signal_set(ctx, signals.get(), 100 + static_cast<std::uint64_t>(multi::pe()), there);
  shmem_ctx_signal_add(ctx, signals + 1, 200 + static_cast<std::uint64_t>(multi::pe()), there);
  shmem_ctx_quiet(ctx);
  shmem_barrier_all();
  EXPECT_EQ(shmem_signal_fetch(signals.get()), 100 + static_cast<std::uint64_t>(multi::neighbour(-1)));
  EXPECT_EQ(shmem_signal_fetch(signals + 1), 200 + static_cast<std::uint64_t>(multi::neighbour(-1)));
  shmem_ctx_destroy(ctx);
  shmem_team_destroy(reversed);
}

MULTI_TEST(Shmem_signal_add, ItAddsModuloTwoToThe64) {
  multi::Shared<std::uint64_t> signal(3);
  signal[0] = signal[2] = 4711;
  shmem_barrier_all();
  const int to = multi::neighbour(1);
  constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
  shmem_signal_set(signal + 1, most, to);
  shmem_fence();
  shmem_signal_add(signal + 1, 3, to);
  shmem_fence();
  shmem_signal_add(signal + 1, most, to);  // one less
  shmem_barrier_all();
  EXPECT_EQ(shmem_signal_fetch(signal + 1), 1u);
  EXPECT_EQ(signal[0], 4711u);
  EXPECT_EQ(signal[2], 4711u);
  shmem_barrier_all();
}

MULTI_TEST(Shmem_signal_fetch, ItReturnsTheCallersOwnWord) {
  multi::Shared<std::uint64_t> signal(1);
  for (int pe = 0; pe < multi::n_pes(); ++pe) {
    shmem_barrier_all();
    if (multi::pe() == 0) shmem_signal_set(signal.get(), 1000 + static_cast<std::uint64_t>(pe), pe);
  }
  shmem_barrier_all();
  EXPECT_EQ(shmem_signal_fetch(signal.get()), 1000 + static_cast<std::uint64_t>(multi::pe()));
  shmem_barrier_all();
}

// All comparisons, over the whole unsigned range; the wait returns what satisfied it.
MULTI_TEST(Shmem_signal_wait_until, ComparesAsUnsignedAndReturnsTheValue) {
  multi::Shared<std::uint64_t> signal(1);
  constexpr std::uint64_t high = std::numeric_limits<std::uint64_t>::max();
  const struct {
    int cmp;
    std::uint64_t word, value;
  } cases[] = {{SHMEM_CMP_EQ, high, high},     {SHMEM_CMP_EQ, 0, 0},        {SHMEM_CMP_NE, high, 0},
               {SHMEM_CMP_GT, high, high - 1}, {SHMEM_CMP_GT, high, 1},     {SHMEM_CMP_GE, high, high},
               {SHMEM_CMP_GE, high, 0},        {SHMEM_CMP_LT, 0, high},     {SHMEM_CMP_LT, 5, 6},
               {SHMEM_CMP_LE, 0, 0},           {SHMEM_CMP_LE, 7, high >> 1}};
  for (const auto& c : cases) {
    shmem_barrier_all();
    shmem_signal_set(signal.get(), c.word, multi::neighbour(1));
    shmem_barrier_all();
    EXPECT_EQ(shmem_signal_wait_until(signal.get(), c.cmp, c.value), c.word) << c.cmp;
  }
  shmem_barrier_all();
}

// A wait that is not satisfied yet blocks: the value comes from a neighbour that waited for this PE's own.
MULTI_TEST(Shmem_signal_wait_until, BlocksUntilTheSignalComes) {
  multi::Shared<std::uint64_t> signal(1);
  constexpr std::uint64_t after = 50;
  const struct {
    int cmp;
    std::uint64_t before, value;
  } cases[] = {{SHMEM_CMP_EQ, 10, 50}, {SHMEM_CMP_GE, 10, 50},  {SHMEM_CMP_GT, 10, 49},
               {SHMEM_CMP_NE, 10, 10}, {SHMEM_CMP_LE, 100, 50}, {SHMEM_CMP_LT, 100, 51}};
  for (const auto& [cmp, before, value] : cases) {
    signal[0] = before;
    shmem_barrier_all();
    if (multi::pe() != 0) {
      EXPECT_EQ(shmem_signal_wait_until(signal.get(), cmp, value), after);
    }
    shmem_signal_set(signal.get(), after, multi::neighbour(1));
    if (multi::pe() == 0) {
      EXPECT_EQ(shmem_signal_wait_until(signal.get(), cmp, value), after);
    }
    shmem_barrier_all();
  }
}

// One thread of a PE waits for what another thread of it signals.
MULTI_TEST(Shmem_signal_wait_until, ThreadsOfOnePeSignalEachOther) {
  multi::Shared<std::uint64_t> signals(2);
  shmem_barrier_all();
  const auto rounds = static_cast<std::uint64_t>(multi::rounds(200));
  multi::in_threads(2, [&](int t) {
    std::uint64_t* mine = signals + static_cast<std::size_t>(t);
    std::uint64_t* other = signals + static_cast<std::size_t>(1 - t);
    for (std::uint64_t round = 1; round <= rounds; ++round) {
      if (t == 0) shmem_signal_set(other, round, multi::pe());
      EXPECT_EQ(shmem_signal_wait_until(mine, SHMEM_CMP_EQ, round), round);
      if (t == 1) shmem_signal_set(other, round, multi::pe());
    }
  });
  shmem_barrier_all();
}

// The operators are constants, and not the same.
MULTI_TEST(Signaling, OperatorsAreDifferentConstants) {
  static_assert(SHMEM_SIGNAL_SET != SHMEM_SIGNAL_ADD);
  multi::Shared<std::uint64_t> signal(1);
  multi::Shared<char> data(1);
  const char byte = 3;
  shmem_barrier_all();
  const int to = multi::neighbour(1);
  shmem_putmem_signal(data.get(), &byte, 1, signal.get(), 40, SHMEM_SIGNAL_SET, to);
  shmem_fence();
  shmem_putmem_signal(data.get(), &byte, 1, signal.get(), 2, SHMEM_SIGNAL_ADD, to);
  EXPECT_EQ(shmem_signal_wait_until(signal.get(), SHMEM_CMP_EQ, 42), 42u);
  shmem_barrier_all();
}
