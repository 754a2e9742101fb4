// SPDX-License-Identifier: Apache-2.0
//
// Atomics that all PEs do to the same words at the same time: totals are exact, every fetched value
// is handed out once, and different operations and types on one word are atomic to each other.
#include <algorithm>
#include <string>
#include <vector>

#include "support.hpp"
#include "types.hpp"

namespace {

int rounds() { return multi::rounds(4000); }

template <class T>
void check_totals(const multi::AmoCalls<T>& c) {
  SCOPED_TRACE(c.name);
  const int n = multi::n_pes(), each = rounds() / 10;
  // Words of all PEs are hit, in turn, by all four additions.
  multi::Shared<T> word(1), spare(1);
  shmem_barrier_all();
  T got{};
  for (int i = 0; i < each; ++i) {
    const int pe = i % n;
    c.inc(word.get(), pe);
    c.add(word.get(), T{3}, pe);
    (void)c.fetch_inc(word.get(), pe);
    (void)c.fetch_add(word.get(), T{5}, pe);
    c.fetch_add_nbi(&got, word.get(), T{7}, pe);
    c.fetch_inc_nbi(&got, word.get(), pe);
    c.ctx_add(SHMEM_CTX_DEFAULT, word.get(), T{11}, pe);
  }
  shmem_barrier_all();
  int hits = 0;  // of each PE on this one
  for (int i = 0; i < each; ++i) hits += i % n == multi::pe() ? 1 : 0;
  EXPECT_EQ(word[0], static_cast<T>(29ll * hits * n));
  EXPECT_EQ(spare[0], T{0});
  shmem_barrier_all();
}

}  // namespace

MULTI_TEST(AtomicContention, TotalsOfEveryTypeAreExactWhenAllPesAddAtOnce) {
#define X(NAME, TYPE) check_totals(AMO_CALLS(NAME, TYPE));
  FOR_AMO_TYPES(X)
#undef X
}

MULTI_TEST(AtomicContention, FetchIncHandsOutEveryNumberOnce) {
  const int n = multi::n_pes(), each = rounds();
  const auto all = static_cast<std::size_t>(n) * static_cast<std::size_t>(each);
  multi::Shared<long> counter(1);
  multi::Shared<long> owners(all);
  shmem_barrier_all();
  long before = -1;
  for (int i = 0; i < each; ++i) {
    const long number = shmem_long_atomic_fetch_inc(counter.get(), 0);
    EXPECT_GT(number, before) << "numbers that one PE gets only grow";
    ASSERT_LT(number, static_cast<long>(all));
    before = number;
    shmem_long_atomic_add(owners + static_cast<std::size_t>(number), 1, 0);
  }
  shmem_barrier_all();
  if (multi::pe() == 0) {
    EXPECT_EQ(counter[0], static_cast<long>(all));
    EXPECT_TRUE(std::all_of(owners.get(), owners + all, [](long times) { return times == 1; }));
  }
  shmem_barrier_all();
}

MULTI_TEST(AtomicContention, CompareSwapLoopsLoseNoUpdate) {
  const int each = rounds() / 3;
  multi::Shared<unsigned int> word(1);
  shmem_barrier_all();
  for (int i = 0; i < each; ++i) {
    unsigned int seen = shmem_uint_atomic_fetch(word.get(), 0);
    for (;;) {
      const unsigned int found = shmem_uint_atomic_compare_swap(word.get(), seen, seen + 2, 0);
      if (found == seen) break;
      seen = found;
    }
  }
  shmem_barrier_all();
  if (multi::pe() == 0) {
    EXPECT_EQ(word[0], 2u * static_cast<unsigned>(each) * static_cast<unsigned>(multi::n_pes()));
  }
  shmem_barrier_all();
}

MULTI_TEST(AtomicContention, SwapsNeitherLoseNorCopyAToken) {
  // Tokens 1..n circulate through one word; at the end each is somewhere exactly once.
  const int n = multi::n_pes();
  multi::Shared<long> word(1);
  multi::Shared<int> held(static_cast<std::size_t>(n) + 1);
  shmem_barrier_all();
  long mine = multi::pe() + 1;
  for (int i = 0; i < rounds(); ++i) mine = shmem_long_atomic_swap(word.get(), mine, n - 1);
  shmem_int_atomic_inc(held + static_cast<std::size_t>(mine), 0);
  shmem_barrier_all();
  if (multi::pe() == n - 1) shmem_int_atomic_inc(held + static_cast<std::size_t>(word[0]), 0);
  shmem_barrier_all();
  if (multi::pe() == 0) {
    for (std::size_t token = 0; token <= static_cast<std::size_t>(n); ++token)
      EXPECT_EQ(held[token], 1) << "token " << token;
  }
  shmem_barrier_all();
}

MULTI_TEST(AtomicContention, EachPesBitOfAWordIsItsOwn) {
  const std::uint64_t mine = std::uint64_t{1} << (multi::pe() % 64);
  multi::Shared<std::uint64_t> word(1);
  shmem_barrier_all();
  for (int i = 0; i < rounds(); ++i) {
    EXPECT_EQ(shmem_uint64_atomic_fetch_or(word.get(), mine, 0) & mine, 0u);
    EXPECT_EQ(shmem_uint64_atomic_fetch_xor(word.get(), mine, 0) & mine, mine);
    shmem_uint64_atomic_xor(word.get(), mine, 0);
    EXPECT_EQ(shmem_uint64_atomic_fetch_and(word.get(), ~mine, 0) & mine, mine);
    shmem_uint64_atomic_or(word.get(), mine, 0);
    shmem_uint64_atomic_and(word.get(), ~mine, 0);
  }
  shmem_barrier_all();
  EXPECT_EQ(shmem_uint64_atomic_fetch(word.get(), 0), 0u);
  shmem_barrier_all();
}

MULTI_TEST(AtomicContention, FloatsAreSwappedWhole) {
  multi::Shared<double> word(1);
  if (multi::pe() == 0) word[0] = 1.0;
  shmem_barrier_all();
  const double mine = 1.0 / (multi::pe() + 2);
  const auto known = [](double value) {
    for (int pe = -1; pe < multi::n_pes(); ++pe)
      if (value == 1.0 / (pe + 2)) return true;
    return false;
  };
  for (int i = 0; i < rounds(); ++i) {
    const double got = shmem_double_atomic_swap(word.get(), mine, 0);
    if (!known(got)) ADD_FAILURE() << "a mixture: " << got;
    if (!known(shmem_double_atomic_fetch(word.get(), 0))) ADD_FAILURE() << "a mixture";
  }
  shmem_barrier_all();
}

MULTI_TEST(AtomicContention, SignalsAndAtomicsOnOneWordAreAtomicToEachOther) {
  const int each = rounds();
  multi::Shared<std::uint64_t> word(1);
  multi::Shared<char> data(1);
  shmem_barrier_all();
  const char byte = 'x';
  for (int i = 0; i < each; ++i) {
    shmem_signal_add(word.get(), 1, 0);
    shmem_putmem_signal(data.get(), &byte, 1, word.get(), 2, SHMEM_SIGNAL_ADD, 0);
    shmem_uint64_atomic_add(word.get(), 4, 0);
    (void)shmem_size_atomic_fetch_inc(reinterpret_cast<size_t*>(word.get()), 0);
  }
  shmem_barrier_all();
  if (multi::pe() == 0) {
    EXPECT_EQ(shmem_signal_fetch(word.get()), 8ull * static_cast<std::uint64_t>(each) *
                                                  static_cast<std::uint64_t>(multi::n_pes()));
  }
  shmem_barrier_all();
}

MULTI_TEST(AtomicContention, AdditionsToOneHalfLeaveTheOtherHalfAlone) {
  // Two 32-bit counters share an aligned 8-byte word.
  const int each = rounds();
  multi::Shared<std::int32_t> half(2);
  shmem_barrier_all();
  for (int i = 0; i < each; ++i) {
    shmem_int32_atomic_add(half + static_cast<std::size_t>(multi::pe() % 2), -1, 0);
    shmem_int32_atomic_inc(half + static_cast<std::size_t>((multi::pe() + 1) % 2), 0);
  }
  shmem_barrier_all();
  if (multi::pe() == 0) {
    const int difference = (multi::n_pes() % 2) * each;  // one PE more works on half 0
    EXPECT_EQ(half[0], -difference);
    EXPECT_EQ(half[1], difference);
  }
  shmem_barrier_all();
}
