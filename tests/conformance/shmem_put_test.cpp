// SPDX-License-Identifier: Apache-2.0
//
// SHMEM_PUT, SHMEM_PUT_NBI and SHMEM_P: every function of each, over contexts of the world and of
// another team.
#include <algorithm>
#include <atomic>
#include <cstring>
#include <vector>

#include "rma_calls.hpp"
#include "support.hpp"

namespace {

using conformance::BlockCall;
using conformance::element;
using conformance::fill;

#define X(NAME, TYPE) BLOCK_TYPED(NAME, TYPE, put)
const std::vector<BlockCall> put_calls = {FOR_RMA_TYPES(X) BLOCK_SIZES(put, )};
#undef X
#define X(NAME, TYPE) BLOCK_TYPED(NAME, TYPE, put_nbi)
const std::vector<BlockCall> put_nbi_calls = {FOR_RMA_TYPES(X) BLOCK_SIZES(put, _nbi)};
#undef X

#define X(NAME, TYPE)                                                                          \
  {TYPED_(NAME, TYPE, p, false),                                                               \
   [](shmem_ctx_t, void* d, const void* s, int pe) {                                           \
     shmem_##NAME##_p(static_cast<TYPE*>(d), *static_cast<const TYPE*>(s), pe);                \
   }},                                                                                         \
      {TYPED_(NAME, TYPE, p, true), [](shmem_ctx_t c, void* d, const void* s, int pe) {        \
         shmem_ctx_##NAME##_p(c, static_cast<TYPE*>(d), *static_cast<const TYPE*>(s), pe);     \
       }},
const std::vector<conformance::ScalarPut> scalar_puts = {FOR_RMA_TYPES(X)};
#undef X

constexpr std::size_t largest = 16;  // bytes of an element
constexpr int background = 1000;

// Every call writes 11 elements between untouched ones, at the next PE and then at the caller itself.
void check_puts(const std::vector<BlockCall>& calls) {
  constexpr std::size_t count = 11, guard = 3, whole = count + 2 * guard;
  const conformance::BackwardContext backward;
  multi::Shared<unsigned char> at(whole * largest);
  for (const BlockCall& put : calls) {
    SCOPED_TRACE(put.name);
    for (const int distance : {1, 0}) {
      const int to = multi::neighbour(distance), from = multi::neighbour(-distance);
      fill(put, at.get(), whole, background);
      auto source = conformance::private_block(put, count);
      fill(put, source.data(), count, multi::pe());
      shmem_sync_all();
      put.call(backward.get(), element(put, at.get(), guard), source.data(), count,
               backward.number(put, to));
      shmem_ctx_quiet(backward.get());
      shmem_barrier_all();
      for (std::size_t i = 0; i < whole; ++i) {
        if (i >= guard && i < guard + count)
          EXPECT_TRUE(put.has(at.get(), i, from, i - guard)) << "element " << i << " from " << from;
        else
          EXPECT_TRUE(put.has(at.get(), i, background, i)) << "element " << i << " is not its own";
      }
      shmem_sync_all();
    }
  }
}

void check_nothing(const std::vector<BlockCall>& calls) {
  const conformance::BackwardContext backward;
  multi::Shared<unsigned char> at(4 * largest);
  for (const BlockCall& put : calls) {
    SCOPED_TRACE(put.name);
    unsigned char source[largest];
    std::memset(source, 0xff, sizeof source);
    put.call(backward.get(), at.get(), source, 0, backward.number(put, multi::neighbour(1)));
    shmem_ctx_quiet(backward.get());
    shmem_barrier_all();
    for (std::size_t i = 0; i < at.size(); ++i) EXPECT_EQ(at[i], 0);
    shmem_sync_all();
  }
}

}  // namespace

MULTI_TEST(Shmem_put, EveryCallWritesItsElementsAtThePeAndNothingElse) { check_puts(put_calls); }
MULTI_TEST(Shmem_put_nbi, AfterQuietEveryCallsElementsAreAtThePeAndNothingElse) {
  check_puts(put_nbi_calls);
}

MULTI_TEST(Shmem_put, NoElementsAreNoChange) { check_nothing(put_calls); }
MULTI_TEST(Shmem_put_nbi, NoElementsAreNoChange) { check_nothing(put_nbi_calls); }

MULTI_TEST(Shmem_put, TheSourceMayBeReusedAfterReturn) {
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  for (const std::size_t bytes : {1u, 7u, 8u, 9u, 63u, 4096u, 4097u, 70'001u, 1'048'576u}) {
    multi::Shared<unsigned char> at(bytes);
    std::vector<unsigned char> source(bytes, static_cast<unsigned char>(multi::pe() + 1));
    shmem_putmem(at.get(), source.data(), bytes, to);
    std::memset(source.data(), 0xee, bytes);
    shmem_barrier_all();
    for (std::size_t i = 0; i < bytes; ++i)
      ASSERT_EQ(at[i], from + 1) << "byte " << i << " of " << bytes;
    shmem_sync_all();
  }
}

MULTI_TEST(Shmem_put, TheSourceMayBeAnyMemoryOfTheCaller) {
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  static const long constant = 31;
  multi::Shared<long> at(4), symmetric(1);
  const long on_stack = 100 + multi::pe();
  const std::vector<long> on_heap(1, 200 + multi::pe());
  symmetric[0] = 300 + multi::pe();
  shmem_long_put(at + 0, &on_stack, 1, to);
  shmem_long_put(at + 1, on_heap.data(), 1, to);
  shmem_long_put(at + 2, symmetric.get(), 1, to);
  shmem_long_put(at + 3, &constant, 1, to);
  shmem_barrier_all();
  EXPECT_EQ(at[0], 100 + from);
  EXPECT_EQ(at[1], 200 + from);
  EXPECT_EQ(at[2], 300 + from);
  EXPECT_EQ(at[3], 31);
}

MULTI_TEST(Shmem_put, PutmemMovesBytesAtAnyAlignment) {
  constexpr std::size_t room = 300;
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  multi::Shared<unsigned char> at(room);
  std::vector<unsigned char> source(room);
  for (std::size_t i = 0; i < room; ++i)
    source[i] = multi::value_of<unsigned char>(multi::pe(), i);
  for (const std::size_t bytes : {1u, 2u, 3u, 5u, 8u, 15u, 17u, 31u, 64u, 65u, 127u, 255u}) {
    for (std::size_t shift = 0; shift < 8; ++shift) {
      std::memset(at.get(), 0x55, room);
      shmem_sync_all();
      shmem_putmem(at + 9 + shift, source.data() + (7 * shift) % 5, bytes, to);
      shmem_barrier_all();
      for (std::size_t i = 0; i < room; ++i) {
        const bool inside = i >= 9 + shift && i < 9 + shift + bytes;
        const auto expected = inside ? multi::value_of<unsigned char>(from, i - 9 - shift + (7 * shift) % 5)
                                     : static_cast<unsigned char>(0x55);
        ASSERT_EQ(at[i], expected) << "byte " << i << ", " << bytes << " bytes moved by " << shift;
      }
      shmem_sync_all();
    }
  }
}

MULTI_TEST(Shmem_put, EveryPeReachesEveryPe) {
  const int n = multi::n_pes();
  multi::Shared<int> from(static_cast<std::size_t>(n));
  for (int to = 0; to < n; ++to) {
    const int value = 1000 * shmem_my_pe() + to;
    shmem_int_put(from + static_cast<std::size_t>(shmem_my_pe()), &value, 1, to);
  }
  shmem_barrier_all();
  for (int pe = 0; pe < n; ++pe)
    EXPECT_EQ(from[static_cast<std::size_t>(pe)], 1000 * pe + shmem_my_pe());
}

MULTI_TEST(Shmem_put, AFenceBetweenTwoPutsKeepsTheirOrder) {
  multi::Shared<long> at(2);  // data, flag
  const int to = multi::neighbour(1);
  const int rounds = multi::rounds(200);
  for (long round = 1; round <= rounds; ++round) {
    shmem_long_put(at + 0, &round, 1, to);
    shmem_fence();
    shmem_long_put(at + 1, &round, 1, to);
    shmem_long_wait_until(at + 1, SHMEM_CMP_EQ, round);
    EXPECT_EQ(at[0], round);
    shmem_barrier_all();
  }
}

MULTI_TEST(Shmem_put, WithoutAContextTheDefaultOneIsUsed) {
  NEED_PES(2);
  multi::Shared<long> at(2);
  if (shmem_my_pe() == 0) {
    const long value = 77, one = 1;
    shmem_long_put(at + 0, &value, 1, 1);
    shmem_ctx_quiet(SHMEM_CTX_DEFAULT);
    shmem_ctx_long_put(SHMEM_CTX_DEFAULT, at + 1, &one, 1, 1);
    shmem_quiet();
  } else if (shmem_my_pe() == 1) {
    shmem_long_wait_until(at + 1, SHMEM_CMP_EQ, 1);
    EXPECT_EQ(at[0], 77);
  }
}

MULTI_TEST(Shmem_put, TheTargetNeedNotCall) {
  // The target only looks at its memory.
  multi::Shared<long> at(1);
  const long value = 9;
  if (shmem_my_pe() == 0) {
    for (int pe = 0; pe < shmem_n_pes(); ++pe) shmem_long_put(at.get(), &value, 1, pe);
    shmem_quiet();
  }
  EXPECT_TRUE(multi::until([&] { return std::atomic_ref<long>(at[0]).load() == value; }));
}

MULTI_TEST(Shmem_put_nbi, ManyMayBeUnderWayBeforeOneQuietCompletesAll) {
  constexpr std::size_t many = 3000;
  const int n = multi::n_pes();
  multi::Shared<long> at(many);
  std::vector<long> source(many);
  for (std::size_t i = 0; i < many; ++i) source[i] = multi::value_of<long>(multi::pe(), i);
  for (std::size_t i = 0; i < many; ++i)
    shmem_long_put_nbi(at + i, &source[i], 1, multi::neighbour(1 + static_cast<int>(i) % n));
  shmem_quiet();
  shmem_sync_all();
  for (std::size_t i = 0; i < many; ++i)
    ASSERT_EQ(at[i], multi::value_of<long>(multi::neighbour(-1 - static_cast<int>(i) % n), i)) << i;
}

MULTI_TEST(Shmem_put_nbi, AfterQuietTheSourceMayBeReused) {
  constexpr std::size_t count = 200'000;
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  multi::Shared<long> at(count);
  std::vector<long> source(count, 5 + multi::pe());
  shmem_long_put_nbi(at.get(), source.data(), count, to);
  shmem_quiet();
  std::fill(source.begin(), source.end(), -1);
  shmem_barrier_all();
  for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(at[i], 5 + from) << i;
}

MULTI_TEST(Shmem_put_nbi, AFenceBetweenTwoPutsKeepsTheirOrder) {
  multi::Shared<long> at(2);
  const int to = multi::neighbour(1);
  const int rounds = multi::rounds(200);
  for (long round = 1; round <= rounds; ++round) {
    shmem_long_put_nbi(at + 0, &round, 1, to);
    shmem_fence();
    shmem_long_put_nbi(at + 1, &round, 1, to);
    shmem_long_wait_until(at + 1, SHMEM_CMP_EQ, round);
    EXPECT_EQ(at[0], round);
    shmem_barrier_all();
  }
}

MULTI_TEST(Shmem_p, EveryTypesValueArrivesAndNothingElse) {
  const conformance::BackwardContext backward;
  multi::Shared<unsigned char> at(3 * largest);
  for (const conformance::ScalarPut& p : scalar_puts) {
    SCOPED_TRACE(p.name);
    for (const int distance : {1, 0}) {
      const int to = multi::neighbour(distance), from = multi::neighbour(-distance);
      fill(p, at.get(), 3, background);
      auto value = conformance::private_block(p, 1);
      p.fill(value.data(), 0, multi::pe());
      shmem_sync_all();
      p.call(backward.get(), element(p, at.get(), 1), value.data(), backward.number(p, to));
      shmem_ctx_quiet(backward.get());
      shmem_barrier_all();
      EXPECT_TRUE(p.has(at.get(), 0, background, 0));
      EXPECT_TRUE(p.has(at.get(), 1, from, 0));
      EXPECT_TRUE(p.has(at.get(), 2, background, 2));
      shmem_sync_all();
    }
  }
}

MULTI_TEST(Shmem_p, QuietCompletesAllOfThem) {
  NEED_PES(2);
  constexpr std::size_t count = 1000;
  multi::Shared<int> at(count);
  multi::Shared<long> flag(1);
  if (shmem_my_pe() == 0) {
    for (std::size_t i = 0; i < count; ++i) shmem_int_p(at + i, static_cast<int>(i) + 3, 1);
    shmem_quiet();
    shmem_long_atomic_set(flag.get(), 1, 1);
  } else if (shmem_my_pe() == 1) {
    shmem_long_wait_until(flag.get(), SHMEM_CMP_EQ, 1);
    for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(at[i], static_cast<int>(i) + 3);
  }
}
