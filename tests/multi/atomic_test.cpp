// SPDX-License-Identifier: Apache-2.0
//
// Every atomic of every type by name: the exact value that comes back and the exact value that is
// left, on the neighbour's word, in plain, non-blocking and context forms. The words beside it are
// guarded.
#include <limits>
#include <string>

#include "support.hpp"
#include "types.hpp"

namespace {

// A word at every PE with a guard on each side; PE i works on PE i + 1's, so each word has one
// writer.
template <class T>
class Target {
 public:
  Target() : words_(3) {
    words_[0] = words_[2] = multi::value_of<T>(9, 9);
    shmem_barrier_all();
  }
  [[nodiscard]] T* get() const { return words_ + 1; }
  [[nodiscard]] int pe() const { return multi::neighbour(1); }
  // What is left at the target, seen by an ordinary get.
  void expect(T value, const char* after) const {
    T now{};
    shmem_getmem(&now, get(), sizeof now, pe());
    EXPECT_EQ(now, value) << "after " << after;
  }
  ~Target() {
    shmem_barrier_all();
    EXPECT_EQ(words_[0], multi::value_of<T>(9, 9)) << "the word before was changed";
    EXPECT_EQ(words_[2], multi::value_of<T>(9, 9)) << "the word after was changed";
  }

 private:
  multi::Shared<T> words_;
};

// A context on the world counted backwards.
class Backwards {
 public:
  Backwards() {
    const int n = multi::n_pes();
    EXPECT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &team_), 0);
    EXPECT_EQ(shmem_team_create_ctx(team_, 0, &ctx_), 0);
  }
  ~Backwards() {
    shmem_ctx_destroy(ctx_);
    shmem_team_destroy(team_);
  }
  Backwards(const Backwards&) = delete;
  Backwards& operator=(const Backwards&) = delete;
  [[nodiscard]] shmem_ctx_t ctx() const { return ctx_; }
  [[nodiscard]] static int number_of(int world_pe) { return multi::n_pes() - 1 - world_pe; }

 private:
  shmem_team_t team_ = SHMEM_TEAM_INVALID;
  shmem_ctx_t ctx_ = SHMEM_CTX_INVALID;
};

template <class T>
void check(const multi::ExtendedAmoCalls<T>& c, const Backwards& b) {
  SCOPED_TRACE(c.name);
  const Target<T> t;
  T* w = t.get();
  const int pe = t.pe(), there = Backwards::number_of(pe);
  const auto v = [](std::size_t i) { return multi::value_of<T>(multi::pe(), i); };
  T got{};
  c.set(w, v(1), pe);
  t.expect(v(1), "set");
  EXPECT_EQ(c.fetch(w, pe), v(1));
  EXPECT_EQ(c.swap(w, v(2), pe), v(1));
  t.expect(v(2), "swap");
  c.fetch_nbi(&got, w, pe);
  shmem_quiet();
  EXPECT_EQ(got, v(2)) << "fetch_nbi";
  c.swap_nbi(&got, w, v(3), pe);
  shmem_quiet();
  EXPECT_EQ(got, v(2)) << "swap_nbi";
  t.expect(v(3), "swap_nbi");
  EXPECT_EQ(c.ctx_fetch(SHMEM_CTX_DEFAULT, w, pe), v(3));

  c.ctx_set(b.ctx(), w, v(4), there);
  t.expect(v(4), "ctx set");
  EXPECT_EQ(c.ctx_fetch(b.ctx(), w, there), v(4));
  EXPECT_EQ(c.ctx_swap(b.ctx(), w, v(5), there), v(4));
  t.expect(v(5), "ctx swap");
  c.ctx_fetch_nbi(b.ctx(), &got, w, there);
  shmem_ctx_quiet(b.ctx());
  EXPECT_EQ(got, v(5)) << "ctx fetch_nbi";
  c.ctx_swap_nbi(b.ctx(), &got, w, v(6), there);
  shmem_ctx_quiet(b.ctx());
  EXPECT_EQ(got, v(5)) << "ctx swap_nbi";
  t.expect(v(6), "ctx swap_nbi");
}

template <class T>
T sum(T a, T b) {  // as two's complement does, also for signed types
  using U = std::make_unsigned_t<T>;
  return static_cast<T>(static_cast<U>(static_cast<U>(a) + static_cast<U>(b)));
}

template <class T>
void check(const multi::AmoCalls<T>& c, const Backwards& b) {
  SCOPED_TRACE(c.name);
  const Target<T> t;
  T* w = t.get();
  const int pe = t.pe(), there = Backwards::number_of(pe);
  const T start = std::numeric_limits<T>::max() - 2;  // so that the sums wrap
  const T step = multi::value_of<T>(3, 4);
  T now = start, got{};
  shmem_putmem(w, &start, sizeof start, pe);

  EXPECT_EQ(c.fetch_inc(w, pe), now);
  t.expect(now = sum(now, T{1}), "fetch_inc");
  c.inc(w, pe);
  t.expect(now = sum(now, T{1}), "inc");
  EXPECT_EQ(c.fetch_add(w, step, pe), now);
  t.expect(now = sum(now, step), "fetch_add");
  c.add(w, step, pe);
  t.expect(now = sum(now, step), "add");
  EXPECT_EQ(c.compare_swap(w, sum(now, T{1}), T{77}, pe), now) << "another value is there";
  t.expect(now, "compare_swap that does not match");
  EXPECT_EQ(c.compare_swap(w, now, start, pe), now);
  t.expect(now = start, "compare_swap that matches");

  c.fetch_inc_nbi(&got, w, pe);
  shmem_quiet();
  EXPECT_EQ(got, now) << "fetch_inc_nbi";
  t.expect(now = sum(now, T{1}), "fetch_inc_nbi");
  c.fetch_add_nbi(&got, w, step, pe);
  shmem_quiet();
  EXPECT_EQ(got, now) << "fetch_add_nbi";
  t.expect(now = sum(now, step), "fetch_add_nbi");
  c.compare_swap_nbi(&got, w, sum(now, T{5}), T{1}, pe);
  shmem_quiet();
  EXPECT_EQ(got, now) << "compare_swap_nbi that does not match";
  t.expect(now, "compare_swap_nbi that does not match");
  c.compare_swap_nbi(&got, w, now, start, pe);
  shmem_quiet();
  EXPECT_EQ(got, now) << "compare_swap_nbi";
  t.expect(now = start, "compare_swap_nbi");

  EXPECT_EQ(c.ctx_fetch_inc(b.ctx(), w, there), now);
  t.expect(now = sum(now, T{1}), "ctx fetch_inc");
  c.ctx_inc(b.ctx(), w, there);
  t.expect(now = sum(now, T{1}), "ctx inc");
  EXPECT_EQ(c.ctx_fetch_add(b.ctx(), w, step, there), now);
  t.expect(now = sum(now, step), "ctx fetch_add");
  c.ctx_add(b.ctx(), w, step, there);
  t.expect(now = sum(now, step), "ctx add");
  EXPECT_EQ(c.ctx_compare_swap(b.ctx(), w, now, T{5}, there), now);
  t.expect(now = T{5}, "ctx compare_swap");
  EXPECT_EQ(c.ctx_compare_swap(b.ctx(), w, T{6}, T{7}, there), T{5});
  c.ctx_fetch_inc_nbi(b.ctx(), &got, w, there);
  shmem_ctx_quiet(b.ctx());
  EXPECT_EQ(got, T{5}) << "ctx fetch_inc_nbi";
  c.ctx_fetch_add_nbi(b.ctx(), &got, w, T{10}, there);
  shmem_ctx_quiet(b.ctx());
  EXPECT_EQ(got, T{6}) << "ctx fetch_add_nbi";
  c.ctx_compare_swap_nbi(b.ctx(), &got, w, T{16}, T{4}, there);
  shmem_ctx_quiet(b.ctx());
  EXPECT_EQ(got, T{16}) << "ctx compare_swap_nbi";
  t.expect(T{4}, "ctx compare_swap_nbi");
}

template <class T>
void check(const multi::BitwiseCalls<T>& c, T (*operation)(T, T), const Backwards& b) {
  SCOPED_TRACE(c.name);
  const Target<T> t;
  T* w = t.get();
  const int pe = t.pe(), there = Backwards::number_of(pe);
  T now = multi::value_of<T>(multi::pe(), 7), got{};
  shmem_putmem(w, &now, sizeof now, pe);
  std::size_t i = 0;
  const auto operand = [&] { return multi::value_of<T>(20, ++i); };
  T x = operand();
  EXPECT_EQ(c.fetch(w, x, pe), now);
  t.expect(now = operation(now, x), "fetch");
  now = multi::value_of<T>(21, 1);
  shmem_putmem(w, &now, sizeof now, pe);
  c.plain(w, x = operand(), pe);
  t.expect(now = operation(now, x), "the form without result");
  now = multi::value_of<T>(21, 2);
  shmem_putmem(w, &now, sizeof now, pe);
  c.fetch_nbi(&got, w, x = operand(), pe);
  shmem_quiet();
  EXPECT_EQ(got, now) << "fetch_nbi";
  t.expect(now = operation(now, x), "fetch_nbi");
  now = multi::value_of<T>(21, 3);
  shmem_putmem(w, &now, sizeof now, pe);
  EXPECT_EQ(c.ctx_fetch(b.ctx(), w, x = operand(), there), now);
  t.expect(now = operation(now, x), "ctx fetch");
  now = multi::value_of<T>(21, 4);
  shmem_putmem(w, &now, sizeof now, pe);
  c.ctx_plain(b.ctx(), w, x = operand(), there);
  t.expect(now = operation(now, x), "ctx form without result");
  now = multi::value_of<T>(21, 5);
  shmem_putmem(w, &now, sizeof now, pe);
  c.ctx_fetch_nbi(b.ctx(), &got, w, x = operand(), there);
  shmem_ctx_quiet(b.ctx());
  EXPECT_EQ(got, now) << "ctx fetch_nbi";
  t.expect(operation(now, x), "ctx fetch_nbi");
}

}  // namespace

MULTI_TEST(Atomic, FetchSetAndSwapOfEveryTypeGiveBackWhatWasThere) {
  const Backwards backwards;
#define X(NAME, TYPE) check(EXTENDED_AMO_CALLS(NAME, TYPE), backwards);
  FOR_EXTENDED_AMO_TYPES(X)
#undef X
}

MULTI_TEST(Atomic, AddsAndCompareSwapsOfEveryTypeGiveBackWhatWasThereAndWrap) {
  const Backwards backwards;
#define X(NAME, TYPE) check(AMO_CALLS(NAME, TYPE), backwards);
  FOR_AMO_TYPES(X)
#undef X
}

MULTI_TEST(Atomic, BitwiseOperationsOfEveryTypeGiveBackWhatWasThere) {
  const Backwards backwards;
#define X(NAME, TYPE)                                                                         \
  check<TYPE>(BITWISE_CALLS(NAME, TYPE, and), [](TYPE a, TYPE b) -> TYPE { return a & b; },   \
              backwards);                                                                     \
  check<TYPE>(BITWISE_CALLS(NAME, TYPE, or), [](TYPE a, TYPE b) -> TYPE { return a | b; },    \
              backwards);                                                                     \
  check<TYPE>(BITWISE_CALLS(NAME, TYPE, xor), [](TYPE a, TYPE b) -> TYPE { return a ^ b; },   \
              backwards);
  FOR_BITWISE_AMO_TYPES(X)
#undef X
}
