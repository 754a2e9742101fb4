// SPDX-License-Identifier: Apache-2.0
//
// The symmetric heap by its calls: equal offsets everywhere, zeroed memory, growth and shrinkage,
// alignment, exhaustion, zero sizes, and that memory costs nothing until it is touched.
#include <shmemx.h>
#include <sys/mman.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "support.hpp"

namespace {

// Where p lies relative to the reference block, on this PE; equal on all if the heap is symmetric.
void expect_same_offset_on_all(const void* p, const char* reference) {
  static_assert(sizeof(long) == sizeof(const char*));
  multi::Shared<long> offset(1);
  offset[0] = static_cast<const char*>(p) - reference;
  shmem_barrier_all();
  for (int pe = 0; pe < multi::n_pes(); ++pe)
    EXPECT_EQ(shmem_long_g(offset.get(), pe), offset[0]) << "PE " << pe << " has it elsewhere";
  shmem_barrier_all();
}

void expect_same_on_all(long value, const char* what) {
  multi::Shared<long> mine(1);
  mine[0] = value;
  shmem_barrier_all();
  for (int pe = 0; pe < multi::n_pes(); ++pe)
    EXPECT_EQ(shmem_long_g(mine.get(), pe), value) << what;
  shmem_barrier_all();
}

bool all_bytes_are(const void* p, std::size_t n, unsigned char value) {
  const auto* bytes = static_cast<const unsigned char*>(p);
  for (std::size_t i = 0; i < n; ++i)
    if (bytes[i] != value) return false;
  return true;
}

// The largest block that can be had now, found by trying.
std::size_t largest_block(std::size_t bound) {
  std::size_t low = 0, high = bound;
  while (low < high) {
    const std::size_t middle = low + (high - low + 1) / 2;
    void* p = shmem_malloc(middle);
    if (p != nullptr) {
      shmem_free(p);
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

}  // namespace

MULTI_TEST(Memory, EqualCallsGiveEqualOffsetsOnAllPes) {
  multi::Shared<char> reference(1);
  std::vector<void*> blocks;
  for (std::size_t size = 1; size < 100'000; size = size * 3 + 1) {
    blocks.push_back(shmem_malloc(size));
    blocks.push_back(shmem_calloc(size, 2));
    blocks.push_back(shmem_align(64, size));
    blocks.push_back(shmem_malloc_with_hints(size, SHMEM_MALLOC_ATOMICS_REMOTE));
  }
  for (void* p : blocks) {
    ASSERT_NE(p, nullptr);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(p) % alignof(std::max_align_t), 0u);
    expect_same_offset_on_all(p, reference.get());
  }
  for (std::size_t i = 0; i < blocks.size(); i += 2) shmem_free(blocks[i]);
  for (std::size_t i = 1; i < blocks.size(); i += 2) shmem_free(blocks[i]);
}

MULTI_TEST(Memory, CallocIsZeroOnAllPesBeforeAnybodyAdds) {
  // Each PE adds at all others the moment its own calloc returns. If somebody cleared its memory
  // later, additions would be lost. The blocks were dirty before.
  const int rounds = multi::rounds(150);
  for (int round = 0; round < rounds; ++round) {
    const std::size_t words = round % 10 == 0 ? 20'000 : 16;
    auto* dirty = static_cast<long*>(shmem_malloc(words * sizeof(long)));
    ASSERT_NE(dirty, nullptr);
    std::memset(dirty, 0xee, words * sizeof(long));
    shmem_free(dirty);
    auto* counters = static_cast<long*>(shmem_calloc(words, sizeof(long)));
    ASSERT_NE(counters, nullptr);
    for (int distance = 1; distance <= multi::n_pes(); ++distance) {
      shmem_long_atomic_inc(counters, multi::neighbour(distance));
      shmem_long_atomic_inc(counters + words - 1, multi::neighbour(distance));
    }
    shmem_barrier_all();
    EXPECT_EQ(counters[0], multi::n_pes()) << "round " << round;
    EXPECT_EQ(counters[words - 1], multi::n_pes()) << "round " << round;
    EXPECT_TRUE(all_bytes_are(counters + 1, (words - 2) * sizeof(long), 0)) << "round " << round;
    shmem_free(counters);
  }
}

MULTI_TEST(Memory, BlocksDoNotOverlapAndKeepTheirContents) {
  std::vector<unsigned char*> blocks;
  const auto size_of = [](std::size_t i) { return 1 + i * 37; };
  for (std::size_t i = 0; i < 200; ++i) {
    blocks.push_back(static_cast<unsigned char*>(shmem_malloc(size_of(i))));
    ASSERT_NE(blocks[i], nullptr);
    std::memset(blocks[i], static_cast<int>(i + 1) & 0xff, size_of(i));
  }
  for (std::size_t i = 0; i < 200; ++i) {
    EXPECT_TRUE(all_bytes_are(blocks[i], size_of(i), static_cast<unsigned char>(i + 1))) << i;
    shmem_free(blocks[i]);
  }
}

MULTI_TEST(Memory, AlignGivesEveryPowerOfTwo) {
  multi::Shared<char> reference(1);
  for (std::size_t alignment = 1; alignment <= std::size_t{1} << 20; alignment *= 2) {
    void* p = shmem_align(alignment, 100);
    void* q = shmem_align(alignment, alignment);
    ASSERT_NE(p, nullptr) << alignment;
    ASSERT_NE(q, nullptr) << alignment;
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(p) % alignment, 0u);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(q) % alignment, 0u);
    expect_same_offset_on_all(p, reference.get());
    // The same place at a peer, as this PE sees it, is aligned too.
    const int peer = multi::node_neighbours().to;
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(shmem_ptr(p, peer)) % alignment, 0u);
    std::memset(p, 1, 100);
    shmem_free(p);
    shmem_free(q);
  }
}

MULTI_TEST(Memory, ReallocKeepsContentsWhenItGrowsShrinksAndMoves) {
  multi::Shared<char> reference(1);
  auto* p = static_cast<unsigned char*>(shmem_malloc(1000));
  ASSERT_NE(p, nullptr);
  std::memset(p, 0x20 + multi::pe(), 1000);
  bool moved = false, stayed = false;
  std::size_t kept = 1000;
  std::vector<void*> obstacles;
  for (const std::size_t size : {500u, 3000u, 100'000u, 50'000u, 200'000u, 64u, 1'000'000u, 1u}) {
    auto* q = static_cast<unsigned char*>(shmem_realloc(p, size));
    ASSERT_NE(q, nullptr) << size;
    (q == p ? stayed : moved) = true;
    kept = std::min(kept, size);
    EXPECT_TRUE(all_bytes_are(q, kept, static_cast<unsigned char>(0x20 + multi::pe()))) << size;
    expect_same_offset_on_all(q, reference.get());
    std::memset(q, 0x20 + multi::pe(), size);  // all of it is ours
    kept = size;
    p = q;
    obstacles.push_back(shmem_malloc(32));  // so that the next growth cannot stay
    ASSERT_NE(obstacles.back(), nullptr);
  }
  EXPECT_TRUE(moved);
  EXPECT_TRUE(stayed);
  shmem_free(p);
  for (void* each : obstacles) shmem_free(each);
}

MULTI_TEST(Memory, ReallocMovesWhatOthersHavePutBefore) {
  // Puts by peers before their call of realloc are in the moved block on every PE.
  const auto n = static_cast<std::size_t>(multi::n_pes());
  for (int round = 0; round < multi::rounds(50); ++round) {
    auto* p = static_cast<long*>(shmem_calloc(n, sizeof(long)));
    void* obstacle = shmem_malloc(64);
    ASSERT_NE(p, nullptr);
    for (int pe = 0; pe < multi::n_pes(); ++pe)
      shmem_long_p(p + multi::pe(), 10 * multi::pe() + pe, pe);
    auto* q = static_cast<long*>(shmem_realloc(p, (n + 5000) * sizeof(long)));
    ASSERT_NE(q, nullptr);
    for (std::size_t pe = 0; pe < n; ++pe)
      EXPECT_EQ(q[pe], 10 * static_cast<long>(pe) + multi::pe());
    // And the new block may be used by others at once.
    shmem_long_atomic_set(q + n + static_cast<std::size_t>(multi::pe()), 7, multi::neighbour(1));
    shmem_barrier_all();
    EXPECT_EQ(q[n + static_cast<std::size_t>(multi::neighbour(-1))], 7);
    shmem_free(q);
    shmem_free(obstacle);
  }
}

MULTI_TEST(Memory, HintsAreAcceptedAndReallocKeepsTheBlockUsable) {
  for (const long hints : {0L, SHMEM_MALLOC_ATOMICS_REMOTE, SHMEM_MALLOC_SIGNAL_REMOTE,
                           SHMEM_MALLOC_ATOMICS_REMOTE | SHMEM_MALLOC_SIGNAL_REMOTE}) {
    auto* p =
        static_cast<std::uint64_t*>(shmem_malloc_with_hints(4 * sizeof(std::uint64_t), hints));
    ASSERT_NE(p, nullptr) << hints;
    p = static_cast<std::uint64_t*>(shmem_realloc(p, 4000));
    ASSERT_NE(p, nullptr) << hints;
    p[0] = 0;
    shmem_barrier_all();
    shmem_uint64_atomic_inc(p, multi::neighbour(1));
    shmem_signal_add(p, 1, multi::neighbour(1));
    shmem_barrier_all();
    EXPECT_EQ(p[0], 2u);
    shmem_free(p);
  }
}

MULTI_TEST(Memory, ZeroSizesGiveNullAndDoNotSynchronise) {
  // Only PE 0 makes these calls: if one of them met the others it would hang.
  if (multi::pe() == 0) {
    EXPECT_EQ(shmem_malloc(0), nullptr);
    EXPECT_EQ(shmem_calloc(0, 8), nullptr);
    EXPECT_EQ(shmem_calloc(8, 0), nullptr);
    EXPECT_EQ(shmem_malloc_with_hints(0, 0), nullptr);
    EXPECT_EQ(shmem_realloc(nullptr, 0), nullptr);
    shmem_free(nullptr);
  }
  EXPECT_EQ(shmem_align(64, 0), nullptr);
  // realloc to nothing is free; from nothing it is malloc.
  void* p = shmem_realloc(nullptr, 1000);
  ASSERT_NE(p, nullptr);
  EXPECT_EQ(shmem_realloc(p, 0), nullptr);
  void* q = shmem_malloc(1000);
  EXPECT_EQ(q, p) << "the place of the freed block";
  shmem_free(q);
}

MULTI_TEST(Memory, ExhaustionGivesNullOnAllPesAndLeavesTheHeapIntact) {
  multi::Shared<long> before(100);
  for (std::size_t i = 0; i < 100; ++i) before[i] = static_cast<long>(i) + multi::pe();
  const std::size_t huge = std::size_t{1} << 46;
  EXPECT_EQ(shmem_malloc(huge), nullptr);
  EXPECT_STRNE(shmemx_last_error(), "");
  EXPECT_EQ(shmem_calloc(huge, 1), nullptr);
  EXPECT_EQ(shmem_calloc(SIZE_MAX / 2, 4), nullptr) << "the product overflows";
  EXPECT_EQ(shmem_align(4096, huge), nullptr);
  EXPECT_EQ(shmem_malloc_with_hints(huge, 0), nullptr);
  EXPECT_EQ(shmem_malloc(SIZE_MAX), nullptr);
  EXPECT_EQ(shmem_malloc(SIZE_MAX - 4096), nullptr);

  auto* p = static_cast<long*>(shmem_malloc(80));
  ASSERT_NE(p, nullptr);
  std::memset(p, 0x5a, 80);
  EXPECT_EQ(shmem_realloc(p, huge), nullptr);
  EXPECT_TRUE(all_bytes_are(p, 80, 0x5a)) << "the old block after a failed realloc";
  p = static_cast<long*>(shmem_realloc(p, 160));
  ASSERT_NE(p, nullptr) << "the old block must still be one";
  EXPECT_TRUE(all_bytes_are(p, 80, 0x5a));
  shmem_free(p);
  shmemx_clear_error();
  for (std::size_t i = 0; i < 100; ++i) EXPECT_EQ(before[i], static_cast<long>(i) + multi::pe());
}

MULTI_TEST(Memory, AFilledHeapIsEmptyAgainWhenAllIsFreed) {
  // In-process worlds have small heaps: these can be filled to the last byte.
  if (!multi::in_process()) GTEST_SKIP() << "the heap is as large as the machine's memory";
  const std::size_t bound = std::size_t{64} << 20;
  const std::size_t largest = largest_block(bound);
  EXPECT_GE(largest, bound / 10 * 9);
  expect_same_on_all(static_cast<long>(largest), "the largest block");
  std::vector<void*> blocks;
  for (void* p; (p = shmem_malloc(300'000)) != nullptr;) blocks.push_back(p);
  EXPECT_GE(blocks.size() * 300'000, bound / 10 * 9);
  expect_same_on_all(static_cast<long>(blocks.size()), "the number of blocks");
  EXPECT_LT(largest_block(bound), 300'000u);
  for (std::size_t i = 0; i < blocks.size(); i += 2) shmem_free(blocks[i]);
  for (std::size_t i = 1; i < blocks.size(); i += 2) shmem_free(blocks[i]);
  EXPECT_EQ(largest_block(bound), largest);
  shmemx_clear_error();
}

MULTI_TEST_PROCESS_ONLY(Memory, AGibibyteThatNobodyTouchesCostsNothing) {
  constexpr std::size_t gibibyte = std::size_t{1} << 30;
  auto* p = static_cast<unsigned char*>(shmem_malloc(gibibyte));
  if (p == nullptr) GTEST_SKIP() << shmemx_last_error();
  // Without the ends, whose huge pages may be shared with neighbouring blocks.
  constexpr std::size_t page = 4096, end = std::size_t{4} << 20;
  const auto resident = [&] {
    std::vector<unsigned char> present((gibibyte - 2 * end) / page);
    const auto begin = (reinterpret_cast<std::uintptr_t>(p) + end) / page * page;
    EXPECT_EQ(mincore(reinterpret_cast<void*>(begin), gibibyte - 2 * end, present.data()), 0);
    std::size_t pages = 0;
    for (const unsigned char byte : present) pages += byte & 1u;
    return pages;
  };
  EXPECT_EQ(resident(), 0u);
  p[gibibyte / 2] = 1;
  EXPECT_GE(resident(), 1u);
  EXPECT_LE(resident(), 1024u) << "at most a huge page or two";
  shmem_barrier_all();
  shmem_free(p);
  shmem_barrier_all();
#ifndef USHMEM_TEST_EMULATED  // qemu-user ignores madvise
  EXPECT_EQ(resident(), 0u) << "large freed blocks go back to the system";
#endif
  shmem_barrier_all();
}
