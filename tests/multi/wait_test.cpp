// SPDX-License-Identifier: Apache-2.0
//
// wait_until and test, of one word and of sets, for every type by name and all six comparisons,
// against words that stand still and words that other PEs change.
#include <algorithm>
#include <functional>
#include <limits>
#include <utility>
#include <vector>

#include "support.hpp"
#include "types.hpp"

namespace {

struct Comparison {
  int cmp;
  const char* name;
  bool less, equal, greater;  // whether it holds for a word below, at, above the value
};
constexpr Comparison comparisons[] = {
    {SHMEM_CMP_EQ, "EQ", false, true, false}, {SHMEM_CMP_NE, "NE", true, false, true},
    {SHMEM_CMP_GT, "GT", false, false, true}, {SHMEM_CMP_GE, "GE", false, true, true},
    {SHMEM_CMP_LT, "LT", true, false, false}, {SHMEM_CMP_LE, "LE", true, true, false}};

// Words below, at and above `middle`: extremes, so that a wrong signedness or width shows.
template <class T>
struct Edge {
  static constexpr T low = std::numeric_limits<T>::min();
  static constexpr T high = std::numeric_limits<T>::max();
  static constexpr T middle = static_cast<T>(high / 2 + 1);
};

// Runs `check` for a word below, at and above the middle and each comparison.
template <class T>
void for_each_case(T* word, const std::function<void(const Comparison&, bool holds)>& check) {
  using E = Edge<T>;
  const std::pair<T, bool Comparison::*> places[] = {{E::low, &Comparison::less},
                                                     {E::middle, &Comparison::equal},
                                                     {E::high, &Comparison::greater}};
  for (const Comparison& by : comparisons) {
    for (const auto& [value, holds] : places) {
      *word = value;
      check(by, by.*holds);
    }
  }
}

template <class T>
void check_one_word(const multi::WaitOneCalls<T>& c) {
  SCOPED_TRACE(c.name);
  multi::Shared<T> word(1);
  for_each_case<T>(word.get(), [&](const Comparison& by, bool holds) {
    EXPECT_EQ(c.test(word.get(), by.cmp, Edge<T>::middle), holds ? 1 : 0) << by.name;
    if (holds) c.wait(word.get(), by.cmp, Edge<T>::middle);  // returns at once
  });
}

template <class T>
void check_set_of_one(const multi::WaitCalls<T>& c) {
  SCOPED_TRACE(c.name);
  multi::Shared<T> word(1);
  T* w = word.get();
  const T m = Edge<T>::middle;
  for_each_case<T>(w, [&](const Comparison& by, bool holds) {
    SCOPED_TRACE(by.name);
    EXPECT_EQ(c.test_all(w, 1, nullptr, by.cmp, m), holds ? 1 : 0);
    EXPECT_EQ(c.test_all_vector(w, 1, nullptr, by.cmp, &m), holds ? 1 : 0);
    EXPECT_EQ(c.test_any(w, 1, nullptr, by.cmp, m), holds ? 0 : SIZE_MAX);
    EXPECT_EQ(c.test_any_vector(w, 1, nullptr, by.cmp, &m), holds ? 0 : SIZE_MAX);
    std::size_t index = 9;
    EXPECT_EQ(c.test_some(w, 1, &index, nullptr, by.cmp, m), holds ? 1u : 0u);
    EXPECT_EQ(c.test_some_vector(w, 1, &index, nullptr, by.cmp, &m), holds ? 1u : 0u);
    if (!holds) return;
    EXPECT_EQ(index, 0u);
    c.wait_all(w, 1, nullptr, by.cmp, m);
    EXPECT_EQ(c.wait_any(w, 1, nullptr, by.cmp, m), 0u);
    EXPECT_EQ(c.wait_some(w, 1, &index, nullptr, by.cmp, m), 1u);
  });
}

// One word that is `before` until the neighbour makes it `after`, and the call that waits for that.
template <class T>
struct Step {
  T before, after;
  std::function<void(T* word)> wait;
};

// PE i wakes PE i + 1, one after the other around the world, so that each wait really waits.
template <class T>
void wake_around(const std::vector<Step<T>>& steps) {
  multi::Shared<T> words(steps.size());
  const int to = multi::neighbour(1);
  for (std::size_t i = 0; i < steps.size(); ++i) words[i] = steps[i].before;
  shmem_barrier_all();
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (multi::pe() != 0) steps[i].wait(words + i);
    shmem_putmem(words + i, &steps[i].after, sizeof(T), to);
    if (multi::pe() == 0) steps[i].wait(words + i);
    EXPECT_EQ(words[i], steps[i].after) << "step " << i;
  }
  shmem_barrier_all();
}

template <class T>
void check_waking_one(const multi::WaitOneCalls<T>& c) {
  SCOPED_TRACE(c.name);
  const T m = Edge<T>::middle;
  const auto up = static_cast<T>(m + 1), down = static_cast<T>(m - 1);
  const auto one = [&](T before, T after, int cmp) {
    return Step<T>{before, after, [&c, cmp](T* w) { c.wait(w, cmp, Edge<T>::middle); }};
  };
  wake_around<T>({one(down, m, SHMEM_CMP_EQ), one(m, up, SHMEM_CMP_NE), one(m, up, SHMEM_CMP_GT),
                  one(down, m, SHMEM_CMP_GE), one(m, down, SHMEM_CMP_LT),
                  one(up, m, SHMEM_CMP_LE)});
}

template <class T>
void check_waking_sets(const multi::WaitCalls<T>& c) {
  SCOPED_TRACE(c.name);
  const T m = Edge<T>::middle;
  const auto up = static_cast<T>(m + 1), down = static_cast<T>(m - 1);
  std::size_t index = 9;
  wake_around<T>({
      {m, up, [&](T* w) { c.wait_all(w, 1, nullptr, SHMEM_CMP_GT, m); }},
      {down, m, [&](T* w) { EXPECT_EQ(c.wait_any(w, 1, nullptr, SHMEM_CMP_GE, m), 0u); }},
      {m, down, [&](T* w) { EXPECT_EQ(c.wait_some(w, 1, &index, nullptr, SHMEM_CMP_LT, m), 1u); }},
      {up, m, [&](T* w) { c.wait_all_vector(w, 1, nullptr, SHMEM_CMP_LE, &m); }},
      {up, m, [&](T* w) { EXPECT_EQ(c.wait_any_vector(w, 1, nullptr, SHMEM_CMP_EQ, &m), 0u); }},
      {up, m, [&](T* w) {
         EXPECT_EQ(c.wait_some_vector(w, 1, &index, nullptr, SHMEM_CMP_NE, &up), 1u);
       }},
  });
}

// Sets with and without masks, on words that stand still.
template <class T>
void check_sets(const multi::WaitCalls<T>& c) {
  SCOPED_TRACE(c.name);
  constexpr std::size_t n = 6;
  multi::Shared<T> words(n);
  const T seven{7}, one{1};
  for (const std::size_t i : {1, 3, 4}) words[i] = seven;  // the others are 0
  const int none[n] = {0, 0, 0, 0, 0, 0}, not_three[n] = {0, 0, 0, -5, 0, 0};
  const int only_zeros[n] = {0, 1, 0, 1, 1, 0}, only_sevens[n] = {1, 0, 2, 0, 0, 1};
  const int all_masked[n] = {1, 1, 1, 1, 1, 1};
  const T wanted[n] = {seven, seven, one, one, seven, one};  // words 1 and 4 equal theirs
  T* w = words.get();
  const auto sorted = [&](std::size_t found, std::size_t* indices) {
    std::vector<std::size_t> v(indices, indices + std::min(found, n));
    std::sort(v.begin(), v.end());
    return v;
  };
  using Indices = std::vector<std::size_t>;
  std::size_t found[n];

  EXPECT_EQ(c.test_all(w, n, nullptr, SHMEM_CMP_EQ, seven), 0);
  EXPECT_EQ(c.test_all(w, n, none, SHMEM_CMP_EQ, seven), 0);
  EXPECT_EQ(c.test_all(w, n, only_sevens, SHMEM_CMP_EQ, seven), 1);
  EXPECT_EQ(c.test_all(w, n, only_zeros, SHMEM_CMP_NE, seven), 1);
  EXPECT_EQ(c.test_all(w, n, nullptr, SHMEM_CMP_LE, seven), 1);
  c.wait_all(w, n, only_sevens, SHMEM_CMP_EQ, seven);
  c.wait_all(w, n, nullptr, SHMEM_CMP_LE, seven);
  EXPECT_EQ(c.test_any(w, n, only_zeros, SHMEM_CMP_EQ, seven), SIZE_MAX);
  EXPECT_EQ(words[c.test_any(w, n, nullptr, SHMEM_CMP_EQ, seven)], seven);
  EXPECT_EQ(words[c.wait_any(w, n, not_three, SHMEM_CMP_EQ, seven)], seven);
  EXPECT_EQ(sorted(c.test_some(w, n, found, nullptr, SHMEM_CMP_EQ, seven), found),
            (Indices{1, 3, 4}));
  EXPECT_EQ(sorted(c.test_some(w, n, found, not_three, SHMEM_CMP_EQ, seven), found),
            (Indices{1, 4}));
  EXPECT_EQ(c.test_some(w, n, found, only_zeros, SHMEM_CMP_EQ, seven), 0u);
  EXPECT_EQ(sorted(c.wait_some(w, n, found, not_three, SHMEM_CMP_EQ, seven), found),
            (Indices{1, 4}));

  EXPECT_EQ(c.test_all_vector(w, n, nullptr, SHMEM_CMP_EQ, wanted), 0);
  const int only_equal[n] = {1, 0, 1, 1, 0, 1};
  EXPECT_EQ(c.test_all_vector(w, n, only_equal, SHMEM_CMP_EQ, wanted), 1);
  c.wait_all_vector(w, n, only_equal, SHMEM_CMP_EQ, wanted);
  const std::size_t any = c.test_any_vector(w, n, nullptr, SHMEM_CMP_EQ, wanted);
  EXPECT_TRUE(any == 1 || any == 4) << any;
  EXPECT_EQ(c.test_any_vector(w, n, only_zeros, SHMEM_CMP_GT, wanted), SIZE_MAX);
  const int not_one[n] = {0, 1, 0, 0, 0, 0};
  EXPECT_EQ(c.wait_any_vector(w, n, not_one, SHMEM_CMP_EQ, wanted), 4u);
  EXPECT_EQ(sorted(c.test_some_vector(w, n, found, nullptr, SHMEM_CMP_EQ, wanted), found),
            (Indices{1, 4}));
  EXPECT_EQ(sorted(c.wait_some_vector(w, n, found, not_one, SHMEM_CMP_EQ, wanted), found),
            (Indices{4}));

  // Empty sets: no elements, or all of them masked.
  for (const std::size_t size : {std::size_t{0}, n}) {
    const int* mask = size == 0 ? nullptr : all_masked;
    EXPECT_EQ(c.test_all(w, size, mask, SHMEM_CMP_EQ, one), 1) << size;
    EXPECT_EQ(c.test_any(w, size, mask, SHMEM_CMP_EQ, one), SIZE_MAX) << size;
    EXPECT_EQ(c.test_some(w, size, found, mask, SHMEM_CMP_EQ, one), 0u) << size;
    EXPECT_EQ(c.test_all_vector(w, size, mask, SHMEM_CMP_EQ, wanted), 1) << size;
    EXPECT_EQ(c.test_any_vector(w, size, mask, SHMEM_CMP_EQ, wanted), SIZE_MAX) << size;
    EXPECT_EQ(c.test_some_vector(w, size, found, mask, SHMEM_CMP_EQ, wanted), 0u) << size;
    c.wait_all(w, size, mask, SHMEM_CMP_EQ, one);
    EXPECT_EQ(c.wait_any(w, size, mask, SHMEM_CMP_EQ, one), SIZE_MAX) << size;
    EXPECT_EQ(c.wait_some(w, size, found, mask, SHMEM_CMP_EQ, one), 0u) << size;
    c.wait_all_vector(w, size, mask, SHMEM_CMP_EQ, wanted);
    EXPECT_EQ(c.wait_any_vector(w, size, mask, SHMEM_CMP_EQ, wanted), SIZE_MAX) << size;
    EXPECT_EQ(c.wait_some_vector(w, size, found, mask, SHMEM_CMP_EQ, wanted), 0u) << size;
  }
}

}  // namespace

MULTI_TEST(Wait, AllComparisonsOfEveryTypeHoldWhenTheyShould) {
#define X(NAME, TYPE) check_one_word(WAIT_ONE_CALLS(NAME, TYPE));
  FOR_SYNC_TYPES(X)
#undef X
#define X(NAME, TYPE) check_set_of_one(WAIT_CALLS(NAME, TYPE));
  FOR_AMO_TYPES(X)
#undef X
}

MULTI_TEST(Wait, EveryTypeWakesWhenAnotherPeWrites) {
#define X(NAME, TYPE) check_waking_one(WAIT_ONE_CALLS(NAME, TYPE));
  FOR_SYNC_TYPES(X)
#undef X
#define X(NAME, TYPE) check_waking_sets(WAIT_CALLS(NAME, TYPE));
  FOR_AMO_TYPES(X)
#undef X
}

MULTI_TEST(Wait, SetsOfEveryTypeHonourMasksVectorsAndEmptiness) {
#define X(NAME, TYPE) check_sets(WAIT_CALLS(NAME, TYPE));
  FOR_AMO_TYPES(X)
#undef X
}
