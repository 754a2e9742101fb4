// SPDX-License-Identifier: Apache-2.0
//
// Memory management: what the introduction says of all calls, SHMEM_MALLOC, SHMEM_CALLOC, SHMEM_ALIGN,
// SHMEM_MALLOC_WITH_HINTS and SHMEM_FREE. SHMEM_REALLOC has a file of its own.
#include <algorithm>
#include <cstring>
#include <functional>
#include <limits>
#include <vector>

#include "collective_check.hpp"
#include "support.hpp"

namespace {

using conformance::expect_meeting;
using conformance::expect_no_meeting;

bool aligned(const void* p, std::size_t to) { return reinterpret_cast<std::uintptr_t>(p) % to == 0; }

constexpr std::size_t sizes[] = {1, 2, 3, 7, 8, 15, 16, 17, 100, 4095, 4096, 4097, 65'537, 1'000'000};
constexpr long hints[] = {0, SHMEM_MALLOC_ATOMICS_REMOTE, SHMEM_MALLOC_SIGNAL_REMOTE,
                          SHMEM_MALLOC_ATOMICS_REMOTE | SHMEM_MALLOC_SIGNAL_REMOTE};

// The whole block can be written by its owner and reached by the next PE at its ends.
void expect_usable(void* block, std::size_t size) {
  ASSERT_NE(block, nullptr) << size << " bytes";
  auto* bytes = static_cast<unsigned char*>(block);
  std::memset(bytes, 0, size);
  shmem_barrier_all();
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  shmem_uchar_p(bytes, static_cast<unsigned char>(multi::pe() + 1), to);
  if (size > 1) shmem_uchar_p(bytes + size - 1, static_cast<unsigned char>(multi::pe() + 2), to);
  shmem_barrier_all();
  EXPECT_EQ(bytes[0], from + 1);
  if (size > 1) {
    EXPECT_EQ(bytes[size - 1], from + 2);
  }
  shmem_barrier_all();
}

}  // namespace

MULTI_TEST(Memmgmt, CommunicationOnTheDefaultContextIsCompleteAfterAllocationAndFree) {
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  multi::Shared<long> at(1);
  const int rounds = multi::rounds(100);
  for (long round = 1; round <= rounds; ++round) {
    long value = 1000 * round + multi::pe();
    shmem_long_put_nbi(at.get(), &value, 1, to);
    void* block = shmem_malloc(64);
    EXPECT_EQ(at[0], 1000 * round + from) << "after shmem_malloc";
    shmem_sync_all();
    value = -value;
    shmem_long_put_nbi(at.get(), &value, 1, to);
    shmem_free(block);
    EXPECT_EQ(at[0], -1000 * round - from) << "after shmem_free";
    shmem_sync_all();
  }
}

MULTI_TEST(Memmgmt, ABlockCanBeUsedAtOthersAsSoonAsTheCallReturns) {
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  const int rounds = multi::rounds(100);
  for (int round = 0; round < rounds; ++round) {
    auto* block = static_cast<long*>(round % 2 == 0 ? shmem_malloc(8) : shmem_align(64, 8));
    shmem_long_p(block, 100 * round + multi::pe(), to);
    shmem_barrier_all();
    EXPECT_EQ(*block, 100 * round + from);
    shmem_free(block);
  }
}

MULTI_TEST(Memmgmt, TheAddressIsOfTheSameObjectOnAllPes) {
  // Each PE writes its number into its own copy and finds all others' numbers by its own address.
  std::vector<int*> blocks;
  for (int i = 0; i < 20; ++i) {
    blocks.push_back(static_cast<int*>(shmem_malloc(sizeof(int) * static_cast<std::size_t>(i + 1))));
    blocks.back()[i] = 100 * i + shmem_my_pe();
  }
  shmem_barrier_all();
  for (int i = 0; i < 20; ++i)
    for (int pe = 0; pe < shmem_n_pes(); ++pe)
      EXPECT_EQ(shmem_int_g(blocks[static_cast<std::size_t>(i)] + i, pe), 100 * i + pe);
  shmem_barrier_all();
  for (int* block : blocks) shmem_free(block);
}

MULTI_TEST(Shmem_malloc, EverySizeGivesABlockOfThatSizeAlignedForAnyType) {
  for (const std::size_t size : sizes) {
    void* block = shmem_malloc(size);
    EXPECT_TRUE(aligned(block, alignof(std::max_align_t))) << size;
    expect_usable(block, size);
    shmem_free(block);
  }
}

MULTI_TEST(Shmem_malloc, BlocksDoNotOverlap) {
  std::vector<std::pair<unsigned char*, std::size_t>> blocks;
  for (int times = 0; times < 3; ++times)
    for (const std::size_t size : sizes) {
      blocks.emplace_back(static_cast<unsigned char*>(shmem_malloc(size)), size);
      ASSERT_NE(blocks.back().first, nullptr);
      std::memset(blocks.back().first, static_cast<int>(blocks.size()), size);
    }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto [at, size] = blocks[i];
    const auto expected = static_cast<unsigned char>(i + 1);
    EXPECT_TRUE(std::all_of(at, at + size, [&](unsigned char byte) { return byte == expected; })) << i;
  }
  for (const auto& [at, size] : blocks) shmem_free(at);
}

MULTI_TEST(Shmem_malloc, NoBytesAreANullPointerAndNoMeeting) {
  expect_no_meeting([] { EXPECT_EQ(shmem_malloc(0), nullptr); });
}

MULTI_TEST(Shmem_malloc, AllPesMeetBeforeItReturns) {
  std::vector<void*> blocks;
  expect_meeting([&] { blocks.push_back(shmem_malloc(24)); });
  for (void* block : blocks) shmem_free(block);
}

MULTI_TEST(Shmem_malloc, WhatCannotBeHadIsANullPointerOnAllPes) {
  for (const std::size_t size : {std::numeric_limits<std::size_t>::max(),
                                 std::numeric_limits<std::size_t>::max() / 2, std::size_t{1} << 60}) {
    EXPECT_EQ(shmem_malloc(size), nullptr);
    EXPECT_EQ(shmem_calloc(size, 1), nullptr);
    EXPECT_EQ(shmem_align(64, size), nullptr);
    EXPECT_EQ(shmem_malloc_with_hints(size, SHMEM_MALLOC_ATOMICS_REMOTE), nullptr);
  }
  void* block = shmem_malloc(10);  // and life goes on
  expect_usable(block, 10);
  shmem_free(block);
}

MULTI_TEST(Shmem_free, TheBlockCanBeAllocatedAgain) {
  // Without it, this would be more memory than any heap of these tests has.
  constexpr std::size_t size = 8 << 20;
  for (int i = 0; i < 50; ++i) {
    void* block = shmem_malloc(size);
    ASSERT_NE(block, nullptr) << "time " << i;
    static_cast<char*>(block)[size - 1] = 1;
    shmem_free(block);
  }
}

MULTI_TEST(Shmem_free, ANullPointerIsNoActionAndNoMeeting) {
  expect_no_meeting([] { shmem_free(nullptr); });
}

MULTI_TEST(Shmem_free, AllPesMeetBeforeTheBlockGoes) {
  // The others put into the block right before they free it; it must be theirs until all have come.
  std::vector<void*> blocks;
  for (int i = 0; i <= multi::n_pes(); ++i) blocks.push_back(shmem_malloc(16));
  expect_meeting([&] {
    shmem_free(blocks.back());
    blocks.pop_back();
  });
  for (void* block : blocks) shmem_free(block);
}

MULTI_TEST(Shmem_free, OtherBlocksKeepTheirContents) {
  std::vector<long*> blocks;
  for (long i = 0; i < 64; ++i) {
    blocks.push_back(static_cast<long*>(shmem_malloc(sizeof(long) * 9)));
    std::fill(blocks.back(), blocks.back() + 9, i);
  }
  for (std::size_t i = 0; i < 64; i += 2) shmem_free(blocks[i]);
  for (std::size_t i = 1; i < 64; i += 2) {
    for (std::size_t k = 0; k < 9; ++k) EXPECT_EQ(blocks[i][k], static_cast<long>(i));
    shmem_free(blocks[i]);
  }
}

MULTI_TEST(Shmem_calloc, AllBytesAreZeroWhereOthersWereBefore) {
  for (const std::size_t size : sizes) {
    auto* dirty = static_cast<unsigned char*>(shmem_malloc(3 * size));
    ASSERT_NE(dirty, nullptr);
    std::memset(dirty, 0xff, 3 * size);
    shmem_free(dirty);
    auto* clean = static_cast<unsigned char*>(shmem_calloc(3, size));
    ASSERT_NE(clean, nullptr);
    EXPECT_TRUE(aligned(clean, alignof(std::max_align_t))) << size;
    EXPECT_TRUE(std::all_of(clean, clean + 3 * size, [](unsigned char byte) { return byte == 0; })) << size;
    expect_usable(clean, 3 * size);
    shmem_free(clean);
  }
}

MULTI_TEST(Shmem_calloc, NoElementsOrNoBytesAreANullPointerAndNoMeeting) {
  expect_no_meeting([] {
    EXPECT_EQ(shmem_calloc(0, 8), nullptr);
    EXPECT_EQ(shmem_calloc(8, 0), nullptr);
    EXPECT_EQ(shmem_calloc(0, 0), nullptr);
  });
}

MULTI_TEST(Shmem_calloc, AProductThatDoesNotFitIsANullPointer) {
  const std::size_t half = std::size_t{1} << (sizeof(std::size_t) * 4);
  EXPECT_EQ(shmem_calloc(half, half), nullptr);  // the product is 0 modulo the largest size
  EXPECT_EQ(shmem_calloc(half * 2 + 1, half), nullptr);
}

MULTI_TEST(Shmem_calloc, AllPesMeetBeforeItReturns) {
  std::vector<void*> blocks;
  expect_meeting([&] { blocks.push_back(shmem_calloc(3, 5)); });
  for (void* block : blocks) shmem_free(block);
}

MULTI_TEST(Shmem_align, TheAddressIsAMultipleOfEveryPowerOfTwo) {
  for (std::size_t alignment = sizeof(void*); alignment <= std::size_t{1} << 16; alignment *= 2)
    for (const std::size_t size : {std::size_t{1}, std::size_t{100}, alignment, alignment + 1}) {
      // Two, with a small one before: the first free place is aligned by chance at most once.
      void* before = shmem_malloc(24);
      void* const blocks[] = {shmem_align(alignment, size), shmem_align(alignment, size)};
      for (void* block : blocks) {
        EXPECT_TRUE(aligned(block, alignment)) << alignment << ", " << size << " bytes";
        expect_usable(block, size);
      }
      for (void* block : blocks) shmem_free(block);
      shmem_free(before);
    }
}

MULTI_TEST(Shmem_align, NoBytesAreANullPointerAndNoMeeting) {
  expect_no_meeting([] { EXPECT_EQ(shmem_align(64, 0), nullptr); });
}

MULTI_TEST(Shmem_align, AllPesMeetBeforeItReturns) {
  std::vector<void*> blocks;
  expect_meeting([&] { blocks.push_back(shmem_align(128, 24)); });
  for (void* block : blocks) shmem_free(block);
}

MULTI_TEST(Shmem_malloc_with_hints, EveryCombinationOfHintsGivesAUsableBlock) {
  for (const long hint : hints)
    for (const std::size_t size : sizes) {
      void* block = shmem_malloc_with_hints(size, hint);
      EXPECT_TRUE(aligned(block, alignof(std::max_align_t))) << size;
      expect_usable(block, size);
      shmem_free(block);
    }
}

MULTI_TEST(Shmem_malloc_with_hints, AtomicsAndSignalsWorkOnMemoryHintedForThem) {
  const int n = multi::n_pes();
  for (const long hint : hints) {
    auto* words = static_cast<std::uint64_t*>(shmem_malloc_with_hints(2 * sizeof(std::uint64_t), hint));
    ASSERT_NE(words, nullptr);
    words[0] = words[1] = 0;
    shmem_barrier_all();
    for (int pe = 0; pe < n; ++pe) {
      shmem_uint64_atomic_add(words, 3, pe);
      shmem_uint64_put_signal(words + 1, words + 1, 0, words + 1, 1, SHMEM_SIGNAL_ADD, pe);
    }
    EXPECT_EQ(shmem_signal_wait_until(words + 1, SHMEM_CMP_EQ, static_cast<std::uint64_t>(n)),
              static_cast<std::uint64_t>(n));
    shmem_barrier_all();
    EXPECT_EQ(words[0], static_cast<std::uint64_t>(3 * n));
    shmem_free(words);
  }
}

MULTI_TEST(Shmem_malloc_with_hints, NoBytesAreANullPointerAndNoMeeting) {
  for (const long hint : hints)
    expect_no_meeting([hint] { EXPECT_EQ(shmem_malloc_with_hints(0, hint), nullptr); });
}

MULTI_TEST(Shmem_malloc_with_hints, AllPesMeetBeforeItReturns) {
  std::vector<void*> blocks;
  expect_meeting([&] { blocks.push_back(shmem_malloc_with_hints(24, SHMEM_MALLOC_SIGNAL_REMOTE)); });
  for (void* block : blocks) shmem_free(block);
}
