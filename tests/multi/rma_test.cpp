// SPDX-License-Identifier: Apache-2.0
//
// Put, get, their one-element, strided and non-blocking forms, for every type by name. Each test
// moves blocks whose surroundings are guarded, so that a byte too many is seen.
#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "support.hpp"
#include "types.hpp"

namespace {

using multi::value_of;

constexpr std::size_t count = 13;        // elements moved; odd, more than a word of any type
constexpr std::size_t guard = 5;         // untouched elements on each side
constexpr std::size_t whole = count + 2 * guard;
constexpr int background = 1000;         // who fills the guards

template <class T>
void fill(T* block, std::size_t n, int who) {
  for (std::size_t i = 0; i < n; ++i) block[i] = value_of<T>(who, i);
}

template <class T>
void expect_block(const T* block, int who, const char* what) {
  for (std::size_t i = 0; i < whole; ++i) {
    const bool inside = i >= guard && i < guard + count;
    const T expected = inside ? value_of<T>(who, i - guard) : value_of<T>(background, i);
    EXPECT_EQ(block[i], expected) << what << ", element " << i << " of " << whole;
  }
}

// PE i writes to PE i + 1 with each of the calls that write, each into a block of its own; the
// receiver looks at all of them.
template <class T>
void check_writes(const multi::RmaCalls<T>& calls) {
  SCOPED_TRACE(calls.name);
  constexpr const char* names[] = {"put", "put_nbi", "p", "put one by one", "iput of stride 1"};
  constexpr int forms = 5;
  multi::Shared<T> blocks(forms * whole);
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  std::vector<T> sources(forms * count);
  for (int form = 0; form < forms; ++form) {
    fill(blocks + static_cast<std::size_t>(form) * whole, whole, background);
    fill(&sources[static_cast<std::size_t>(form) * count], count, multi::pe() + 10 * form);
  }
  shmem_barrier_all();
  T* into = blocks + guard;
  const T* source = sources.data();
  const auto next = [&] { into += whole, source += count; };
  calls.put(into, source, count, to);
  next();
  calls.put_nbi(into, source, count, to);
  next();
  for (std::size_t i = 0; i < count; ++i) calls.p(into + i, source[i], to);
  next();
  for (std::size_t i = 0; i < count; ++i) calls.put(into + i, &source[i], 1, to);
  next();
  calls.iput(into, source, 1, 1, count, to);
  shmem_barrier_all();
  for (int form = 0; form < forms; ++form)
    expect_block(blocks + static_cast<std::size_t>(form) * whole, from + 10 * form, names[form]);
}

// PE i reads from PE i + 1 with each of the calls that read.
template <class T>
void check_reads(const multi::RmaCalls<T>& calls) {
  SCOPED_TRACE(calls.name);
  multi::Shared<T> block(count);
  const int from = multi::neighbour(1);
  fill(block.get(), count, multi::pe());
  shmem_barrier_all();
  const auto round = [&](const char* what, auto&& read) {
    std::vector<T> got(whole);
    fill(got.data(), whole, background);
    read(got.data() + guard);
    expect_block(got.data(), from, what);
  };
  round("get", [&](T* into) { calls.get(into, block.get(), count, from); });
  round("get_nbi", [&](T* into) {
    calls.get_nbi(into, block.get(), count, from);
    shmem_quiet();
  });
  round("g", [&](T* into) {
    for (std::size_t i = 0; i < count; ++i) into[i] = calls.g(block + i, from);
  });
  round("get one by one", [&](T* into) {
    for (std::size_t i = 0; i < count; ++i) calls.get(into + i, block + i, 1, from);
  });
  round("iget of stride 1",
        [&](T* into) { calls.iget(into, block.get(), 1, 1, count, from); });
}

constexpr struct {
  std::ptrdiff_t dst, sst;
} strides[] = {{1, 1}, {1, 4}, {1, -3}, {3, 1}, {3, 4}, {3, -3}, {-2, 1}, {-2, -3}, {0, 4}, {4, 0}};

// Strided writes and reads, each pair of strides in a block of its own, against two loops.
template <class T>
void check_strides(const multi::RmaCalls<T>& calls) {
  SCOPED_TRACE(calls.name);
  constexpr std::size_t n = 5, room = 41, pairs = std::size(strides);
  constexpr std::ptrdiff_t middle = 20;
  multi::Shared<T> written(pairs * room), own(room);
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  std::vector<T> source(room);
  fill(source.data(), room, multi::pe());
  fill(own.get(), room, multi::pe());
  for (std::size_t k = 0; k < pairs; ++k) fill(written + k * room, room, background);
  shmem_barrier_all();
  for (std::size_t k = 0; k < pairs; ++k)
    calls.iput(written + k * room + middle, source.data() + middle, strides[k].dst, strides[k].sst,
               n, to);
  shmem_barrier_all();
  for (std::size_t k = 0; k < pairs; ++k) {
    SCOPED_TRACE("strides " + std::to_string(strides[k].dst) + ", " +
                 std::to_string(strides[k].sst));
    std::vector<T> expected(room), got(room);
    fill(expected.data(), room, background);
    got = expected;
    for (std::size_t i = 0; i < n; ++i) {
      const auto at = static_cast<std::ptrdiff_t>(i);
      expected[static_cast<std::size_t>(middle + at * strides[k].dst)] =
          value_of<T>(from, static_cast<std::size_t>(middle + at * strides[k].sst));
    }
    EXPECT_TRUE(std::equal(expected.begin(), expected.end(), written + k * room)) << "iput";
    calls.iget(got.data() + middle, own + middle, strides[k].dst, strides[k].sst, n, from);
    EXPECT_EQ(got, expected) << "iget";
  }
}

// A call for no elements moves none, whatever the pointers to local memory are.
template <class T>
void check_nothing(const multi::RmaCalls<T>& calls) {
  SCOPED_TRACE(calls.name);
  multi::Shared<T> block(2);
  const int to = multi::neighbour(1);
  T mine = value_of<T>(1, 1);
  calls.put(block.get(), nullptr, 0, to);
  calls.put(block.get(), &mine, 0, to);
  calls.put_nbi(block.get(), &mine, 0, to);
  calls.iput(block.get(), &mine, 1, 1, 0, to);
  calls.get(&mine, block.get(), 0, to);
  calls.get(nullptr, block.get(), 0, to);
  calls.get_nbi(&mine, block.get(), 0, to);
  calls.iget(&mine, block.get(), 1, 1, 0, to);
  shmem_barrier_all();
  EXPECT_EQ(block[0], T{});
  EXPECT_EQ(mine, value_of<T>(1, 1));
}

}  // namespace

MULTI_TEST(Rma, EveryTypedWriteLandsWhereItShouldAndNowhereElse) {
#define X(NAME, TYPE) check_writes(RMA_CALLS(NAME, TYPE));
  FOR_RMA_TYPES(X)
#undef X
}

MULTI_TEST(Rma, EveryTypedReadBringsThePeersElementsAndNoMore) {
#define X(NAME, TYPE) check_reads(RMA_CALLS(NAME, TYPE));
  FOR_RMA_TYPES(X)
#undef X
}

MULTI_TEST(Rma, StridedCallsOfEveryTypeDoAsTwoLoopsWould) {
#define X(NAME, TYPE) check_strides(RMA_CALLS(NAME, TYPE));
  FOR_RMA_TYPES(X)
#undef X
}

MULTI_TEST(Rma, ZeroElementsAreNoneForEveryType) {
#define X(NAME, TYPE) check_nothing(RMA_CALLS(NAME, TYPE));
  FOR_RMA_TYPES(X)
#undef X
}
