// SPDX-License-Identifier: Apache-2.0
//
// ATOMICS: what the chapter says of all of them, beyond the values that each returns and leaves (Atomic.* in
// tests/multi): targets, contexts, several in flight, completion.
#include <cmath>
#include <cstring>
#include <limits>
#include <set>
#include <vector>

#include "support.hpp"
#include "types.hpp"

namespace {

// A context of the world reversed, and what a PE is called in it.
class Reversed {
 public:
  Reversed() {
    const int n = multi::n_pes();
    EXPECT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &team_), 0);
    EXPECT_EQ(shmem_team_create_ctx(team_, 0, &ctx_), 0);
  }
  ~Reversed() {
    shmem_ctx_destroy(ctx_);
    shmem_team_destroy(team_);
  }
  Reversed(const Reversed&) = delete;
  Reversed& operator=(const Reversed&) = delete;
  [[nodiscard]] shmem_ctx_t ctx() const { return ctx_; }
  [[nodiscard]] static int number_of(int world_pe) { return multi::n_pes() - 1 - world_pe; }

 private:
  shmem_team_t team_ = SHMEM_TEAM_INVALID;
  shmem_ctx_t ctx_ = SHMEM_CTX_INVALID;
};

template <class T>
T times(T value, int count) {  // modulo the type's range
  using U = std::make_unsigned_t<T>;
  return static_cast<T>(static_cast<U>(static_cast<std::uint64_t>(static_cast<U>(value)) *
                                       static_cast<std::uint64_t>(count)));
}

// All PEs add to one word by every adding routine, on several contexts: the total is exact.
template <class T>
void check_total(const multi::AmoCalls<T>& c, const Reversed& r) {
  SCOPED_TRACE(c.name);
  const int rounds = multi::rounds(60), home = multi::n_pes() - 1, there = Reversed::number_of(home);
  multi::Shared<T> word(1);
  shmem_barrier_all();
  const T step = static_cast<T>(3);
  std::vector<T> old(static_cast<std::size_t>(rounds) * 3);
  T* into = old.data();
  for (int i = 0; i < rounds; ++i) {
    c.add(word.get(), step, home);
    (void)c.fetch_add(word.get(), step, home);
    c.fetch_add_nbi(into++, word.get(), step, home);
    c.inc(word.get(), home);
    (void)c.fetch_inc(word.get(), home);
    c.fetch_inc_nbi(into++, word.get(), home);
    c.ctx_add(r.ctx(), word.get(), step, there);
    (void)c.ctx_fetch_add(r.ctx(), word.get(), step, there);
    c.ctx_fetch_add_nbi(r.ctx(), into++, word.get(), step, there);
  }
  shmem_ctx_quiet(r.ctx());
  shmem_barrier_all();
  const T all = times<T>(static_cast<T>(6 * 3 + 3), rounds * multi::n_pes());
  EXPECT_EQ(c.fetch_add(word.get(), T{0}, home), all);
  shmem_barrier_all();
}

// Of all PEs that compare with the same value, exactly one finds it.
template <class T>
void check_one_winner(const multi::AmoCalls<T>& c) {
  SCOPED_TRACE(c.name);
  constexpr std::size_t words = 40;
  multi::Shared<T> word(words);
  multi::Shared<int> winners(words);
  shmem_barrier_all();
  for (std::size_t i = 0; i < words; ++i) {
    T found = T{99};
    const T mine = static_cast<T>(multi::pe() + 1);
    if (i % 2 == 0) {
      found = c.compare_swap(word + i, T{0}, mine, 0);
    } else {
      c.compare_swap_nbi(&found, word + i, T{0}, mine, 0);
      shmem_quiet();
    }
    if (found == T{0}) shmem_int_atomic_inc(winners + i, 0);
  }
  shmem_barrier_all();
  if (multi::pe() == 0) {
    for (std::size_t i = 0; i < words; ++i) {
      EXPECT_EQ(winners[i], 1) << "word " << i;
      EXPECT_NE(word[i], T{0}) << "word " << i;
    }
  }
  shmem_barrier_all();
}

// PEs set and clear bits of their own by every bitwise routine of the type: others' bits stay.
template <class T>
void check_bits(const char* name, const multi::BitwiseCalls<T>& ands, const multi::BitwiseCalls<T>& ors,
                const multi::BitwiseCalls<T>& xors, const Reversed& r) {
  SCOPED_TRACE(name);
  if (multi::n_pes() > 16) GTEST_SKIP() << "two bits of 32 for each PE";
  multi::Shared<T> word(1);
  shmem_barrier_all();
  const int there = Reversed::number_of(0);
  const auto bit = static_cast<T>(T{1} << (2 * multi::pe() + 1));  // the top bit, too, for 16 PEs
  const auto rest = static_cast<T>(~bit);
  for (int i = 0; i < multi::rounds(60); ++i) {
    T old{};
    EXPECT_EQ(ors.fetch(word.get(), bit, 0) & bit, T{0});
    ands.plain(word.get(), rest, 0);
    shmem_quiet();
    EXPECT_EQ(xors.fetch(word.get(), bit, 0) & bit, T{0});
    ands.fetch_nbi(&old, word.get(), rest, 0);
    shmem_quiet();
    EXPECT_EQ(old & bit, bit);
    ors.ctx_plain(r.ctx(), word.get(), bit, there);
    shmem_ctx_quiet(r.ctx());
    EXPECT_EQ(xors.ctx_fetch(r.ctx(), word.get(), bit, there) & bit, bit);
    xors.plain(word.get(), bit, 0);
    shmem_quiet();
    EXPECT_EQ(ands.ctx_fetch(r.ctx(), word.get(), rest, there) & bit, bit);
    ors.fetch_nbi(&old, word.get(), bit, 0);
    shmem_quiet();
    EXPECT_EQ(old & bit, T{0});
    xors.ctx_fetch_nbi(r.ctx(), &old, word.get(), bit, there);
    shmem_ctx_quiet(r.ctx());
    EXPECT_EQ(old & bit, bit);
  }
  shmem_barrier_all();
  if (multi::pe() == 0) {
    EXPECT_EQ(word[0], T{0});
  }
  shmem_barrier_all();
}

template <class T>
bool same_bits(T a, T b) {
  return std::memcmp(&a, &b, sizeof a) == 0;
}

template <class T>
void check_float(const multi::ExtendedAmoCalls<T>& c) {
  SCOPED_TRACE(c.name);
  using L = std::numeric_limits<T>;
  multi::Shared<T> word(1);
  shmem_barrier_all();
  const int to = multi::neighbour(1);
  const T values[] = {-T{0}, T{0}, L::infinity(), -L::infinity(), L::denorm_min(), L::max(), L::lowest(),
                      L::quiet_NaN(), std::copysign(L::quiet_NaN(), T{-1})};
  T before{};
  for (const T value : values) {
    EXPECT_TRUE(same_bits(c.swap(word.get(), value, to), before)) << value;
    EXPECT_TRUE(same_bits(c.fetch(word.get(), to), value)) << value;
    T got{};
    c.set(word.get(), value, to);
    shmem_quiet();
    c.fetch_nbi(&got, word.get(), to);
    shmem_quiet();
    EXPECT_TRUE(same_bits(got, value)) << value;
    before = value;
  }
  shmem_barrier_all();
}

}  // namespace

MULTI_TEST(Atomics_intro, TotalsAreExactOverAllRoutinesAndContexts) {
  const Reversed reversed;
#define X(NAME, TYPE) check_total(AMO_CALLS(NAME, TYPE), reversed);
  FOR_AMO_TYPES(X)
#undef X
}

MULTI_TEST(Atomics_intro, OneOfManyEqualCompareSwapsWins) {
#define X(NAME, TYPE) check_one_winner(AMO_CALLS(NAME, TYPE));
  FOR_AMO_TYPES(X)
#undef X
}

MULTI_TEST(Atomics_intro, BitsOfOthersStayOverAllRoutinesAndContexts) {
  const Reversed reversed;
#define X(NAME, TYPE)                                                                              \
  check_bits<TYPE>(#NAME, BITWISE_CALLS(NAME, TYPE, and), BITWISE_CALLS(NAME, TYPE, or),           \
                   BITWISE_CALLS(NAME, TYPE, xor), reversed);
  FOR_BITWISE_AMO_TYPES(X)
#undef X
}

MULTI_TEST(Atomics_intro, FloatingValuesKeepEveryBit) {
  check_float(EXTENDED_AMO_CALLS(float, float));
  check_float(EXTENDED_AMO_CALLS(double, double));
}

MULTI_TEST(Atomics_intro, EveryPeAlsoTheCallerIsATarget) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  multi::Shared<long> words(n);
  shmem_barrier_all();
  const auto me = static_cast<std::size_t>(multi::pe());
  for (int pe = 0; pe < multi::n_pes(); ++pe) {
    EXPECT_EQ(shmem_long_atomic_fetch_add(words + me, 100 + pe, pe), 0);
    EXPECT_EQ(shmem_long_atomic_swap(words + me, 200 + pe, pe), 100 + pe);
    EXPECT_EQ(shmem_long_atomic_compare_swap(words + me, 200 + pe, 300 + pe, pe), 200 + pe);
    EXPECT_EQ(shmem_long_atomic_fetch(words + me, pe), 300 + pe);
    EXPECT_EQ(shmem_long_atomic_fetch_inc(words + me, pe), 300 + pe);
  }
  shmem_barrier_all();
  for (std::size_t from = 0; from < n; ++from) EXPECT_EQ(words[from], 301 + multi::pe());
}

// Many non-blocking operations under way at once, on every PE: one quiet completes them all, and each has
// fetched a value of its own.
MULTI_TEST(Atomics_intro, ManyNonblockingOnesAreUnderWayBeforeOneQuiet) {
  constexpr std::size_t each = 500;
  const auto n = static_cast<std::size_t>(multi::n_pes());
  multi::Shared<std::uint64_t> counters(n);
  multi::Shared<std::uint64_t> symmetric(each);  // a fetched value may go to symmetric memory as well
  std::vector<std::uint64_t> local(n * each, ~std::uint64_t{0});
  shmem_barrier_all();
  const auto me = static_cast<std::size_t>(multi::pe());
  for (std::size_t i = 0; i < each; ++i)
    for (std::size_t pe = 0; pe < n; ++pe)
      shmem_uint64_atomic_fetch_inc_nbi(pe == 0 ? symmetric + i : &local[pe * each + i], counters + me,
                                        static_cast<int>(pe));
  shmem_quiet();
  for (std::size_t pe = 0; pe < n; ++pe) {
    const std::uint64_t* got = pe == 0 ? symmetric.get() : &local[pe * each];
    const std::set<std::uint64_t> different(got, got + each);
    EXPECT_EQ(different.size(), each) << "at PE " << pe;
    EXPECT_EQ(*different.rbegin(), each - 1) << "at PE " << pe;
  }
  shmem_barrier_all();
  for (std::size_t from = 0; from < n; ++from) EXPECT_EQ(counters[from], each);
}

// After a quiet a third PE sees what a non-fetching atomic did; it is told by a put that follows.
MULTI_TEST(Atomics_intro, AQuietCompletesNonfetchingOnes) {
  NEED_PES(2);
  const int target = multi::n_pes() - 1;
  multi::Shared<long> words(5), told(1);
  shmem_barrier_all();
  for (long round = 1; round <= multi::rounds(300); ++round) {
    if (multi::pe() == 0) {
      shmem_long_atomic_add(words + 0, 2, target);
      shmem_long_atomic_inc(words + 1, target);
      shmem_long_atomic_set(words + 2, round, target);
      shmem_int64_atomic_or(reinterpret_cast<std::int64_t*>(words + 3), round, target);
      shmem_int64_atomic_xor(reinterpret_cast<std::int64_t*>(words + 4), round ^ (round - 1), target);
      shmem_quiet();
      for (int pe = 1; pe < multi::n_pes(); ++pe) shmem_long_p(told.get(), round, pe);
    } else {
      shmem_long_wait_until(told.get(), SHMEM_CMP_GE, round);
      EXPECT_EQ(shmem_long_g(words + 0, target), 2 * round);
      EXPECT_EQ(shmem_long_g(words + 1, target), round);
      EXPECT_EQ(shmem_long_g(words + 2, target), round);
      EXPECT_EQ(shmem_long_g(words + 3, target) & round, round);
      EXPECT_EQ(shmem_long_g(words + 4, target), round);
    }
    shmem_barrier_all();
  }
}

namespace {
long global_word;
std::uint32_t global_pair[2];
}

MULTI_TEST_PROCESS_ONLY(Atomics_intro, GlobalsAreTargets) {
  global_word = 0;
  global_pair[0] = global_pair[1] = 0;
  shmem_barrier_all();
  for (int pe = 0; pe < multi::n_pes(); ++pe) {
    shmem_long_atomic_add(&global_word, multi::pe() + 1, pe);
    (void)shmem_uint32_atomic_fetch_inc(&global_pair[1], pe);
  }
  shmem_barrier_all();
  const long n = multi::n_pes();
  EXPECT_EQ(global_word, n * (n + 1) / 2);
  EXPECT_EQ(global_pair[1], static_cast<std::uint32_t>(n));
  EXPECT_EQ(global_pair[0], 0u);
  shmem_barrier_all();
}
