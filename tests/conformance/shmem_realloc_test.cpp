// SPDX-License-Identifier: Apache-2.0
//
// SHMEM_REALLOC.
#include <algorithm>
#include <cstring>
#include <limits>
#include <vector>

#include "collective_check.hpp"
#include "support.hpp"
#include "types.hpp"

namespace {

void fill(unsigned char* block, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) block[i] = multi::value_of<unsigned char>(multi::pe(), i);
}
bool is_filled(const unsigned char* block, std::size_t to) {
  for (std::size_t i = 0; i < to; ++i)
    if (block[i] != multi::value_of<unsigned char>(multi::pe(), i)) return false;
  return true;
}

}  // namespace

MULTI_TEST(Shmem_realloc, ContentsStayUpToTheLesserSize) {
  std::size_t before = 10;
  auto* block = static_cast<unsigned char*>(shmem_malloc(before));
  auto* beside = static_cast<unsigned char*>(shmem_malloc(100));  // so that it cannot always stay
  fill(block, 0, before);
  std::memset(beside, 7, 100);
  for (const std::size_t size : {11u, 16u, 17u, 500u, 5000u, 4999u, 100'000u, 3u, 1u, 2u, 70'000u, 69'999u}) {
    block = static_cast<unsigned char*>(shmem_realloc(block, size));
    ASSERT_NE(block, nullptr) << size;
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(block) % alignof(std::max_align_t), 0u);
    EXPECT_TRUE(is_filled(block, std::min(before, size))) << before << " to " << size;
    fill(block, 0, size);
    before = size;
    shmem_barrier_all();
    EXPECT_EQ(shmem_uchar_g(block + size - 1, multi::neighbour(1)),
              multi::value_of<unsigned char>(multi::neighbour(1), size - 1));
    shmem_barrier_all();
  }
  EXPECT_TRUE(std::all_of(beside, beside + 100, [](unsigned char byte) { return byte == 7; }));
  shmem_free(beside);
  shmem_free(block);
}

MULTI_TEST(Shmem_realloc, ANullPointerMakesItAMalloc) {
  auto* block = static_cast<long*>(shmem_realloc(nullptr, 3 * sizeof(long)));
  ASSERT_NE(block, nullptr);
  shmem_long_p(block + 2, multi::pe(), multi::neighbour(1));
  shmem_barrier_all();
  EXPECT_EQ(block[2], multi::neighbour(-1));
  shmem_free(block);
}

MULTI_TEST(Shmem_realloc, NullAndNoBytesAreNoActionAndNoMeeting) {
  conformance::expect_no_meeting([] { EXPECT_EQ(shmem_realloc(nullptr, 0), nullptr); });
}

MULTI_TEST(Shmem_realloc, NoBytesFreeTheBlock) {
  constexpr std::size_t size = 8 << 20;
  for (int i = 0; i < 50; ++i) {  // more than any heap of these tests has
    void* block = shmem_malloc(size);
    ASSERT_NE(block, nullptr) << "time " << i;
    static_cast<char*>(block)[size - 1] = 1;
    EXPECT_EQ(shmem_realloc(block, 0), nullptr);
  }
}

MULTI_TEST(Shmem_realloc, WhatCannotBeHadIsNullAndTheBlockStays) {
  auto* block = static_cast<unsigned char*>(shmem_malloc(1000));
  fill(block, 0, 1000);
  EXPECT_EQ(shmem_realloc(block, std::numeric_limits<std::size_t>::max() / 2), nullptr);
  EXPECT_TRUE(is_filled(block, 1000));
  shmem_barrier_all();
  EXPECT_EQ(shmem_uchar_g(block + 999, multi::neighbour(1)),
            multi::value_of<unsigned char>(multi::neighbour(1), 999));
  shmem_barrier_all();
  shmem_free(block);
}

MULTI_TEST(Shmem_realloc, PutsThatOthersMadeBeforeAreMovedToo) {
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  for (int round = 0; round < multi::rounds(50); ++round) {
    auto* block = static_cast<long*>(shmem_malloc(4 * sizeof(long)));
    void* beside = shmem_malloc(64);
    shmem_long_p(block + 3, 10 * round + multi::pe(), to);
    block = static_cast<long*>(shmem_realloc(block, 5000 * sizeof(long)));
    ASSERT_NE(block, nullptr);
    EXPECT_EQ(block[3], 10 * round + from);
    shmem_free(beside);
    shmem_free(block);
  }
}

MULTI_TEST(Shmem_realloc, HintedAndAlignedBlocksCanBeResized) {
  for (const long hint : {SHMEM_MALLOC_ATOMICS_REMOTE, SHMEM_MALLOC_SIGNAL_REMOTE}) {
    auto* words = static_cast<std::uint64_t*>(shmem_malloc_with_hints(sizeof(std::uint64_t), hint));
    words[0] = 0;
    words = static_cast<std::uint64_t*>(shmem_realloc(words, 1000 * sizeof(std::uint64_t)));
    ASSERT_NE(words, nullptr);
    shmem_barrier_all();
    for (int pe = 0; pe < multi::n_pes(); ++pe) shmem_uint64_atomic_inc(words, pe);
    shmem_barrier_all();
    EXPECT_EQ(words[0], static_cast<std::uint64_t>(multi::n_pes()));
    shmem_free(words);
  }
  auto* block = static_cast<unsigned char*>(shmem_align(4096, 300));
  fill(block, 0, 300);
  block = static_cast<unsigned char*>(shmem_realloc(block, 9000));
  ASSERT_NE(block, nullptr);
  EXPECT_TRUE(is_filled(block, 300));
  shmem_free(block);
}

MULTI_TEST(Shmem_realloc, AllPesMeetBeforeItReturns) {
  void* block = shmem_malloc(16);
  std::size_t size = 16;
  conformance::expect_meeting([&] { block = shmem_realloc(block, size *= 3); });
  conformance::expect_meeting([&] { block = shmem_realloc(block, size /= 2); });
  EXPECT_NE(block, nullptr);
  shmem_free(block);
}

MULTI_TEST(Shmem_realloc, AllPesGetTheSameObject) {
  auto* block = static_cast<int*>(shmem_malloc(4));
  for (std::size_t size = 8; size < 100'000; size *= 3) {
    block = static_cast<int*>(shmem_realloc(block, size));
    ASSERT_NE(block, nullptr);
    block[1] = static_cast<int>(size) + shmem_my_pe();
    shmem_barrier_all();
    for (int pe = 0; pe < shmem_n_pes(); ++pe)
      EXPECT_EQ(shmem_int_g(block + 1, pe), static_cast<int>(size) + pe);
    shmem_barrier_all();
  }
  shmem_free(block);
}
