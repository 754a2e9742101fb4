// SPDX-License-Identifier: Apache-2.0
//
// SHMEM_GET, SHMEM_GET_NBI and SHMEM_G: every function of each, over contexts of the world and of
// another team.
#include <cstring>
#include <vector>

#include "rma_calls.hpp"
#include "support.hpp"

namespace {

using conformance::BlockCall;
using conformance::element;
using conformance::fill;

#define X(NAME, TYPE) BLOCK_TYPED(NAME, TYPE, get)
const std::vector<BlockCall> gets = {FOR_RMA_TYPES(X) BLOCK_SIZES(get, )};
#undef X
#define X(NAME, TYPE) BLOCK_TYPED(NAME, TYPE, get_nbi)
const std::vector<BlockCall> gets_nbi = {FOR_RMA_TYPES(X) BLOCK_SIZES(get, _nbi)};
#undef X

#define X(NAME, TYPE)                                                                          \
  {TYPED_(NAME, TYPE, g, false),                                                               \
   [](shmem_ctx_t, void* d, const void* s, int pe) {                                           \
     *static_cast<TYPE*>(d) = shmem_##NAME##_g(static_cast<const TYPE*>(s), pe);               \
   }},                                                                                         \
      {TYPED_(NAME, TYPE, g, true), [](shmem_ctx_t c, void* d, const void* s, int pe) {        \
         *static_cast<TYPE*>(d) = shmem_ctx_##NAME##_g(c, static_cast<const TYPE*>(s), pe);    \
       }},
const std::vector<conformance::ScalarGet> scalar_gets = {FOR_RMA_TYPES(X)};
#undef X

constexpr std::size_t largest = 16;  // bytes of an element
constexpr int background = 1000;

// Every call reads 11 elements, between untouched ones, of the next PE and then of the caller itself.
void check_gets(const std::vector<BlockCall>& calls, bool quiet) {
  constexpr std::size_t count = 11, guard = 3, whole = count + 2 * guard;
  const conformance::BackwardContext backward;
  multi::Shared<unsigned char> at(whole * largest);
  for (const BlockCall& get : calls) {
    SCOPED_TRACE(get.name);
    fill(get, at.get(), whole, multi::pe());
    shmem_sync_all();
    for (const int distance : {1, 0}) {
      const int from = multi::neighbour(distance);
      auto into = conformance::private_block(get, whole);
      fill(get, into.data(), whole, background);
      get.call(backward.get(), element(get, into.data(), guard), element(get, at.get(), 2), count,
               backward.number(get, from));
      if (quiet && get.with_context) shmem_ctx_quiet(backward.get());
      if (quiet && !get.with_context) shmem_quiet();
      for (std::size_t i = 0; i < whole; ++i) {
        if (i >= guard && i < guard + count)
          EXPECT_TRUE(get.has(into.data(), i, from, i - guard + 2)) << "element " << i << " of " << from;
        else
          EXPECT_TRUE(get.has(into.data(), i, background, i)) << "element " << i << " is not its own";
      }
    }
    shmem_sync_all();
    for (std::size_t i = 0; i < whole; ++i)
      EXPECT_TRUE(get.has(at.get(), i, multi::pe(), i)) << "the source has changed, element " << i;
  }
}

void check_nothing(const std::vector<BlockCall>& calls) {
  const conformance::BackwardContext backward;
  multi::Shared<unsigned char> at(largest);
  std::memset(at.get(), 0xff, largest);
  shmem_sync_all();
  for (const BlockCall& get : calls) {
    SCOPED_TRACE(get.name);
    unsigned char into[largest] = {};
    get.call(backward.get(), into, at.get(), 0, backward.number(get, multi::neighbour(1)));
    shmem_ctx_quiet(backward.get());
    shmem_quiet();
    for (const unsigned char byte : into) EXPECT_EQ(byte, 0);
  }
}

}  // namespace

MULTI_TEST(Shmem_get, EveryCallHasItsElementsOnReturnAndNothingElse) { check_gets(gets, false); }
MULTI_TEST(Shmem_get_nbi, AfterQuietEveryCallHasItsElementsAndNothingElse) {
  check_gets(gets_nbi, true);
}

MULTI_TEST(Shmem_get, NoElementsAreNoChange) { check_nothing(gets); }
MULTI_TEST(Shmem_get_nbi, NoElementsAreNoChange) { check_nothing(gets_nbi); }

MULTI_TEST(Shmem_get, GetmemReadsBytesAtAnyAlignment) {
  constexpr std::size_t room = 300;
  const int from = multi::neighbour(1);
  multi::Shared<unsigned char> at(room);
  for (std::size_t i = 0; i < room; ++i) at[i] = multi::value_of<unsigned char>(multi::pe(), i);
  shmem_sync_all();
  for (const std::size_t bytes : {1u, 2u, 3u, 5u, 8u, 15u, 17u, 31u, 64u, 65u, 127u, 255u})
    for (std::size_t shift = 0; shift < 8; ++shift) {
      std::vector<unsigned char> into(room, 0x55);
      shmem_getmem(into.data() + 5 + shift, at + (3 * shift) % 7, bytes, from);
      for (std::size_t i = 0; i < room; ++i) {
        const bool inside = i >= 5 + shift && i < 5 + shift + bytes;
        const auto expected = inside ? multi::value_of<unsigned char>(from, i - 5 - shift + (3 * shift) % 7)
                                     : static_cast<unsigned char>(0x55);
        ASSERT_EQ(into[i], expected) << "byte " << i << ", " << bytes << " bytes moved by " << shift;
      }
    }
  shmem_sync_all();
}

MULTI_TEST(Shmem_get, LargeBlocksAreWholeOnReturn) {
  const int from = multi::neighbour(-1);
  for (const std::size_t count : {511u, 8191u, 131'073u}) {
    multi::Shared<std::uint64_t> at(count);
    for (std::size_t i = 0; i < count; ++i) at[i] = multi::value_of<std::uint64_t>(multi::pe(), i);
    shmem_sync_all();
    std::vector<std::uint64_t> into(count);
    shmem_uint64_get(into.data(), at.get(), count, from);
    for (std::size_t i = 0; i < count; ++i)
      ASSERT_EQ(into[i], multi::value_of<std::uint64_t>(from, i)) << i << " of " << count;
    shmem_sync_all();
  }
}

MULTI_TEST(Shmem_get, TheDestinationMayBeSymmetricOrPrivate) {
  const int from = multi::neighbour(1);
  multi::Shared<long> at(1), symmetric(1);
  at[0] = 40 + multi::pe();
  shmem_sync_all();
  long on_stack = 0;
  std::vector<long> on_heap(1);
  shmem_long_get(&on_stack, at.get(), 1, from);
  shmem_long_get(on_heap.data(), at.get(), 1, from);
  shmem_long_get(symmetric.get(), at.get(), 1, from);
  EXPECT_EQ(on_stack, 40 + from);
  EXPECT_EQ(on_heap[0], 40 + from);
  EXPECT_EQ(symmetric[0], 40 + from);
  shmem_sync_all();
}

MULTI_TEST(Shmem_get, EveryPeReadsEveryPe) {
  multi::Shared<int> at(1);
  at[0] = 70 + shmem_my_pe();
  shmem_sync_all();
  for (int pe = 0; pe < shmem_n_pes(); ++pe) {
    int value = 0;
    shmem_int_get(&value, at.get(), 1, pe);
    EXPECT_EQ(value, 70 + pe);
  }
  shmem_sync_all();
}

MULTI_TEST(Shmem_get, WhatWasPutAndCompletedIsRead) {
  multi::Shared<long> at(1);
  const int to = multi::neighbour(1);
  for (long round = 1; round <= multi::rounds(200); ++round) {
    shmem_long_p(at.get(), round, to);
    shmem_quiet();
    long value = 0;
    shmem_long_get(&value, at.get(), 1, to);
    EXPECT_EQ(value, round);
  }
  shmem_barrier_all();
}

MULTI_TEST(Shmem_get_nbi, ManyMayBeUnderWayBeforeOneQuietCompletesAll) {
  constexpr std::size_t many = 3000;
  const int n = multi::n_pes();
  multi::Shared<long> at(many);
  for (std::size_t i = 0; i < many; ++i) at[i] = multi::value_of<long>(multi::pe(), i);
  shmem_sync_all();
  std::vector<long> into(many);
  for (std::size_t i = 0; i < many; ++i)
    shmem_long_get_nbi(&into[i], at + i, 1, static_cast<int>(i) % n);
  shmem_quiet();
  for (std::size_t i = 0; i < many; ++i)
    ASSERT_EQ(into[i], multi::value_of<long>(static_cast<int>(i) % n, i)) << i;
  shmem_sync_all();
}

MULTI_TEST(Shmem_g, EveryTypesValueIsReturned) {
  const conformance::BackwardContext backward;
  multi::Shared<unsigned char> at(3 * largest);
  for (const conformance::ScalarGet& g : scalar_gets) {
    SCOPED_TRACE(g.name);
    fill(g, at.get(), 3, multi::pe());
    shmem_sync_all();
    for (int from = 0; from < multi::n_pes(); ++from) {
      auto value = conformance::private_block(g, 1);
      g.call(backward.get(), value.data(), element(g, at.get(), 1), backward.number(g, from));
      EXPECT_TRUE(g.has(value.data(), 0, from, 1)) << "of PE " << from;
    }
    shmem_sync_all();
  }
}
