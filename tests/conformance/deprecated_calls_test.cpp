// SPDX-License-Identifier: Apache-2.0
//
// Deprecated calls, which must still be there: shmem_wait and its types, the shmem_wait_until of longs,
// atomics without "atomic" in their names, and the headers' old place. Needs them all.
#include <limits>

#include "support.hpp"
#include "types.hpp"

namespace {

// PE i wakes PE i + 1; each waits until its word differs from the value.
template <class T>
void check_wait(const char* name, void (*wait)(T*, T)) {
  SCOPED_TRACE(name);
  multi::Shared<T> words(2);
  words[0] = T{5};
  words[1] = std::numeric_limits<T>::max();
  shmem_barrier_all();
  wait(words.get(), T{4});  // differs already: returns at once
  const int to = multi::neighbour(1);
  const T after{6};
  for (const std::size_t i : {0, 1}) {
    const T before = i == 0 ? T{5} : std::numeric_limits<T>::max();
    if (multi::pe() != 0) wait(words + i, before);
    shmem_putmem(words + i, &after, sizeof after, to);
    if (multi::pe() == 0) wait(words + i, before);
    EXPECT_EQ(words[i], after);
  }
  shmem_barrier_all();
}

}  // namespace

MULTI_TEST(Shmem_wait, ReturnsWhenTheWordDiffersFromTheValue) {
  check_wait<short>("short", shmem_short_wait);
  check_wait<int>("int", shmem_int_wait);
  check_wait<long>("long", shmem_long_wait);
  check_wait<long long>("longlong", shmem_longlong_wait);
  check_wait<long>("no type", shmem_wait);
}

MULTI_TEST(Shmem_wait, TheUntypedWaitUntilIsOneOfLongs) {
  multi::Shared<long> word(1);
  shmem_barrier_all();
  constexpr long far = std::numeric_limits<long>::max();
  shmem_long_p(word.get(), far, multi::neighbour(1));
  (shmem_wait_until)(word.get(), SHMEM_CMP_EQ, far);
  (shmem_wait_until)(word.get(), SHMEM_CMP_GT, far - 1);
  (shmem_wait_until)(word.get(), SHMEM_CMP_NE, 0);
  EXPECT_EQ(word[0], far);
  shmem_barrier_all();
}

namespace {

template <class T>
void check_extended(const char* name, T (*fetch)(const T*, int), void (*set)(T*, T, int),
                    T (*swap)(T*, T, int)) {
  SCOPED_TRACE(name);
  multi::Shared<T> words(3);
  words[0] = words[2] = T{77};
  shmem_barrier_all();
  const int to = multi::neighbour(1);
  const T a = multi::value_of<T>(multi::pe(), 1), b = multi::value_of<T>(multi::pe(), 2);
  set(words + 1, a, to);
  EXPECT_EQ(fetch(words + 1, to), a);
  EXPECT_EQ(swap(words + 1, b, to), a);
  EXPECT_EQ(fetch(words + 1, to), b);
  shmem_barrier_all();
  EXPECT_EQ(words[0], T{77});
  EXPECT_EQ(words[2], T{77});
}

template <class T>
void check_standard(const char* name, T (*cswap)(T*, T, T, int), T (*finc)(T*, int), void (*inc)(T*, int),
                    T (*fadd)(T*, T, int), void (*add)(T*, T, int)) {
  SCOPED_TRACE(name);
  multi::Shared<T> words(2);
  shmem_barrier_all();
  const int to = multi::neighbour(1);
  const auto now = [&] {
    T value{};
    shmem_quiet();
    shmem_getmem(&value, words.get(), sizeof value, to);
    return value;
  };
  EXPECT_EQ(finc(words.get(), to), T{0});
  inc(words.get(), to);
  EXPECT_EQ(now(), T{2});
  EXPECT_EQ(fadd(words.get(), T{-7}, to), T{2});
  add(words.get(), T{100}, to);
  EXPECT_EQ(now(), T{95});
  EXPECT_EQ(cswap(words.get(), T{94}, T{1}, to), T{95}) << "another value is there";
  EXPECT_EQ(now(), T{95});
  EXPECT_EQ(cswap(words.get(), T{95}, T{1}, to), T{95});
  EXPECT_EQ(now(), T{1});
  shmem_barrier_all();
  // The additions of all PEs at once to one word: exact, so they are atomic.
  for (int i = 0; i < multi::rounds(300); ++i) {
    inc(words + 1, 0);
    (void)finc(words + 1, 0);
    add(words + 1, T{2}, 0);
    (void)fadd(words + 1, T{3}, 0);
  }
  shmem_barrier_all();
  if (multi::pe() == 0) {
    EXPECT_EQ(words[1], static_cast<T>(7 * multi::rounds(300) * multi::n_pes()));
  }
  shmem_barrier_all();
}

}  // namespace

MULTI_TEST(Atomics_intro, NamesWithoutAtomicFetchSetAndSwap) {
#define X(NAME, TYPE) \
  check_extended<TYPE>(#NAME, shmem_##NAME##_fetch, shmem_##NAME##_set, shmem_##NAME##_swap);
  X(float, float) X(double, double) X(int, int) X(long, long) X(longlong, long long)
#undef X
}

MULTI_TEST(Atomics_intro, NamesWithoutAtomicAddAndCompare) {
#define X(NAME, TYPE)                                                                                      \
  check_standard<TYPE>(#NAME, shmem_##NAME##_cswap, shmem_##NAME##_finc, shmem_##NAME##_inc,               \
                       shmem_##NAME##_fadd, shmem_##NAME##_add);
  X(int, int) X(long, long) X(longlong, long long)
#undef X
}

MULTI_TEST(Deprecated, HeadersMayBeIncludedFromTheMppDirectory) {
#if __has_include(<mpp/shmem.h>) && __has_include(<mpp/shmemx.h>)
  SUCCEED();
#else
  FAIL() << "no mpp/shmem.h or mpp/shmemx.h";
#endif
}
