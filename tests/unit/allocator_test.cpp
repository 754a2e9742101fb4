// SPDX-License-Identifier: Apache-2.0
//
// The out-of-band allocator, case by case.
#include "allocator_support.hpp"
#include "core/heap/heap.hpp"

namespace {

using namespace allocator_test;

// ---------------------------------------------------------------- sizes, ends and refusals

TEST(Allocator, StartsAsOneGap) {
  const Allocator heap(MiB);
  EXPECT_EQ(heap.capacity(), MiB);
  EXPECT_EQ(heap.free_bytes(), MiB);
  EXPECT_EQ(heap.largest_free(), MiB);
  EXPECT_EQ(heap.live_bytes(), 0U);
  EXPECT_EQ(heap.live_blocks(), 0U);
  EXPECT_EQ(gaps_of(heap), (std::vector<Range>{{0, MiB}}));
  EXPECT_TRUE(blocks_of(heap).empty());
  heap.check_invariants();
}

TEST(Allocator, OfNoCapacityRefusesEverything) {
  for (const std::size_t capacity : {std::size_t{0}, granule - 1}) {
    Allocator heap(capacity, true);
    EXPECT_EQ(heap.capacity(), 0U);
    EXPECT_EQ(heap.allocate(1), no_space);
    EXPECT_EQ(heap.allocate(0), no_space);
    EXPECT_FALSE(heap.free(0));
    EXPECT_FALSE(heap.resize_in_place(0, 0));
    EXPECT_FALSE(heap.contains_live(0, 0));
    EXPECT_EQ(heap.largest_free(), 0U);
    EXPECT_TRUE(gaps_of(heap).empty());
    heap.check_invariants();
  }
}

TEST(Allocator, RoundsSizesUpAndTheCapacityDownToTheGranule) {
  Allocator heap(4 * granule + 7);
  EXPECT_EQ(heap.capacity(), 4 * granule);
  const auto at = allocate_all(heap, {0, 1, granule});
  EXPECT_EQ(heap.live_bytes(), 3 * granule);
  EXPECT_EQ(heap.allocate(granule + 1), no_space);
  ASSERT_TRUE(heap.free(at[2]));
  EXPECT_EQ(heap.allocate(granule + 1), at[2]);
}

TEST(Allocator, TellsTheUsableSizeOfLiveBlocksOnly) {
  Allocator heap(MiB);
  const auto at = allocate_all(heap, {1, 100, granule});
  EXPECT_EQ(heap.size_of(at[0]), granule);
  EXPECT_EQ(heap.size_of(at[1]), 112U);
  EXPECT_EQ(heap.size_of(at[2]), granule);
  EXPECT_EQ(heap.size_of(at[1] + 1), 0U);
  EXPECT_EQ(heap.size_of(at[1] + granule), 0U);
  EXPECT_EQ(heap.size_of(at[2] + granule), 0U);
  EXPECT_EQ(heap.size_of(no_space), 0U);
}

TEST(Allocator, ReturnsNoSpaceWhenTheLargestGapIsTooSmall) {
  Allocator heap(MiB);
  const auto at = allocate_all(heap, {MiB / 4, MiB / 4, MiB / 4, MiB / 4});
  EXPECT_EQ(heap.allocate(1), no_space);
  EXPECT_TRUE(heap.free(at[0]));
  EXPECT_TRUE(heap.free(at[2]));
  EXPECT_EQ(heap.free_bytes(), MiB / 2);
  EXPECT_EQ(heap.allocate(MiB / 4 + 1), no_space);
  EXPECT_EQ(heap.allocate(MiB / 4), at[0]);
  EXPECT_EQ(heap.allocate(MiB / 4), at[2]);
}

TEST(Allocator, HasNoSpaceForSizesThatOverflow) {
  Allocator heap(MiB);
  EXPECT_NE(heap.allocate(granule), no_space);
  const auto gaps = gaps_of(heap);
  for (const std::size_t size : {MiB, MiB + 1, SIZE_MAX / 2, SIZE_MAX - granule, SIZE_MAX}) {
    EXPECT_EQ(heap.allocate(size), no_space) << size;
    EXPECT_EQ(heap.allocate(size, std::size_t{1} << 63), no_space) << size;
    EXPECT_EQ(heap.resize_in_place(0, size), size == MiB) << size;
    EXPECT_TRUE(heap.resize_in_place(0, granule));
  }
  EXPECT_EQ(gaps_of(heap), gaps);
  heap.check_invariants();
}

TEST(Allocator, ExhaustionLeavesTheHeapIntact) {
  Allocator heap(16 * MiB, true);
  Mix mix{std::mt19937_64(seed_for_this_test(11)), 4, 20, {}};
  std::size_t refusals = 0;
  while (refusals < 1000) {
    const std::size_t size = mix.next_size();
    const auto gaps = gaps_of(heap);
    const auto blocks = blocks_of(heap);
    const std::size_t offset = heap.allocate(size);
    if (offset != no_space) continue;
    ++refusals;
    ASSERT_EQ(gaps_of(heap), gaps);
    ASSERT_EQ(blocks_of(heap), blocks);
  }
  heap.check_invariants();
  for (const Range& block : blocks_of(heap)) ASSERT_TRUE(heap.free(block.first));
  EXPECT_EQ(gaps_of(heap), (std::vector<Range>{{0, heap.capacity()}}));
  EXPECT_EQ(heap.allocate(heap.capacity()), 0U);
  heap.check_invariants();
}

// ---------------------------------------------------------------- alignment

TEST(Allocator, HonoursEveryAlignmentAndGivesTheLeadingGapBack) {
  for (std::size_t shift = 0; shift <= 40; ++shift) {
    const std::size_t alignment = std::size_t{1} << shift;
    Allocator heap(std::size_t{1} << 42);
    ASSERT_EQ(heap.allocate(granule), 0U);
    const std::size_t offset = heap.allocate(100, alignment);
    ASSERT_EQ(offset, std::max(alignment, granule));
    ASSERT_EQ(heap.live_bytes(), granule + 112);
    if (alignment > granule) {
      ASSERT_EQ(heap.allocate(alignment - granule), granule) << "the leading gap, to the full";
    }
    heap.check_invariants();
  }
}

TEST(Allocator, RefusesAlignmentsThatAreNoPowerOfTwo) {
  Allocator heap(MiB);
  for (const std::size_t alignment : {std::size_t{0}, std::size_t{3}, std::size_t{24}, SIZE_MAX}) {
    EXPECT_EQ(heap.allocate(1, alignment), no_space) << alignment;
  }
  EXPECT_EQ(heap.live_blocks(), 0U);
}

TEST(Allocator, AlignsBeyondTheCapacityOnlyAtOffsetZero) {
  Allocator heap(MiB);
  const std::size_t top = std::size_t{1} << 63;
  EXPECT_EQ(heap.allocate(1, top), 0U);
  EXPECT_EQ(heap.allocate(1, top), no_space);
  EXPECT_EQ(heap.allocate(1, 2 * MiB), no_space);
  EXPECT_EQ(heap.allocate(1, MiB / 2), MiB / 2);
}


// A thousand gaps of 128 bytes, none of them aligned to 128 but one or none, and behind them
// perhaps one more that is large enough for any alignment: more than the allocator tries before it
// falls back on that one, and it must go on where there is none.
TEST(Allocator, FindsTheOneGapThatSuitsAnAlignmentAmongManyThatDoNot) {
  constexpr std::size_t number = 1000;
  constexpr std::size_t end = number * 512;
  for (const std::size_t suitable : {std::size_t{0}, number / 2, number - 1, number}) {
    for (const bool large_gap : {false, true}) {
      Allocator heap(end + 4096);
      std::vector<std::size_t> holes;
      for (std::size_t i = 0; i < number; ++i) {
        const std::size_t lead = i == suitable ? 128 : 64;
        ASSERT_EQ(heap.allocate(lead), i * 512);
        holes.push_back(heap.allocate(128));
        ASSERT_NE(heap.allocate(512 - 128 - lead), no_space);
      }
      ASSERT_EQ(heap.allocate(4096), end);
      for (const std::size_t hole : holes) ASSERT_TRUE(heap.free(hole));
      ASSERT_EQ(heap.allocate(129), no_space);
      if (large_gap) {
        ASSERT_TRUE(heap.free(end));
      }
      const std::size_t offset = heap.allocate(128, 128);
      if (suitable == number) {
        EXPECT_EQ(offset, large_gap ? end : no_space);
      } else if (!large_gap || offset != end) {
        EXPECT_EQ(offset, suitable * 512 + 128);
      }
      heap.check_invariants();
    }
  }
}

// ---------------------------------------------------------------- free and coalescing

TEST(Allocator, JoinsNeighbouringGapsWhateverTheOrderOfFrees) {
  std::vector<std::size_t> order{0, 1, 2, 3};
  do {
    Allocator heap(MiB, true);
    const auto at = allocate_all(heap, {100, 2000, 30000, MiB - 112 - 2000 - 30000});
    for (const std::size_t i : order) {
      ASSERT_TRUE(heap.free(at[i]));
      heap.check_invariants();
    }
    ASSERT_EQ(gaps_of(heap), (std::vector<Range>{{0, MiB}}));
    ASSERT_EQ(heap.largest_free(), MiB);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST(Allocator, FreeingTwiceOrInsideOrOutsideIsFalseAndChangesNothing) {
  for (const bool track_ranges : {false, true}) {
    Allocator heap(MiB, track_ranges);
    EXPECT_FALSE(heap.free(0)) << "before any allocation";
    const auto at = allocate_all(heap, {256, 256, 256, 256});
    EXPECT_TRUE(heap.free(at[1]));
    const auto gaps = gaps_of(heap);
    const auto blocks = blocks_of(heap);
    for (const std::size_t wrong :
         {at[1], at[0] + 1, at[0] + granule, at[2] - granule, at[2] + 128, at[3] + 256, MiB - 16,
          MiB, MiB + 16, std::size_t{1} << 46, no_space}) {
      EXPECT_FALSE(heap.free(wrong)) << wrong;
      EXPECT_EQ(gaps_of(heap), gaps);
      EXPECT_EQ(blocks_of(heap), blocks);
    }
    heap.check_invariants();
    EXPECT_TRUE(heap.free(at[0]));
    EXPECT_FALSE(heap.free(at[1])) << "now inside a joined gap";
  }
}

// ---------------------------------------------------------------- which gap

TEST(Allocator, PrefersAGapOfTheVerySize) {
  Allocator heap(MiB);
  const auto at = allocate_all(heap, {1024, 16, 1040, 16, 1008, 16});
  for (const std::size_t i : {std::size_t{0}, std::size_t{2}, std::size_t{4}}) {
    ASSERT_TRUE(heap.free(at[i]));
  }
  EXPECT_EQ(heap.allocate(1040), at[2]);
  EXPECT_EQ(heap.allocate(1008), at[4]);
  EXPECT_EQ(heap.allocate(1024), at[0]);
}

TEST(Allocator, TakesTheLowestOfGapsOfSimilarSizeAndLeavesMuchLargerOnesAlone) {
  Allocator heap(MiB);
  const auto at = allocate_all(heap, {4096, 16, 1200, 16, 1120, 16, 1072, 16});
  for (const std::size_t i : {std::size_t{0}, std::size_t{2}, std::size_t{4}, std::size_t{6}}) {
    ASSERT_TRUE(heap.free(at[i]));
  }
  EXPECT_EQ(heap.allocate(1056), at[2]) << "1200 is within an eighth of 1072, 4096 is not";
  EXPECT_EQ(heap.allocate(1056), at[4]);
  EXPECT_EQ(heap.allocate(1056), at[6]);
  EXPECT_EQ(heap.allocate(1056), at[0]);
}

// ---------------------------------------------------------------- resize

TEST(Allocator, ShrinksInPlaceAndFreesTheTail) {
  for (const bool track_ranges : {false, true}) {
    Allocator heap(MiB, track_ranges);
    const auto at = allocate_all(heap, {4096, 4096, MiB - 8192});
    EXPECT_TRUE(heap.resize_in_place(at[0], 4096));
    EXPECT_TRUE(heap.resize_in_place(at[0], 4095)) << "the same after rounding";
    EXPECT_TRUE(gaps_of(heap).empty());
    EXPECT_TRUE(heap.resize_in_place(at[0], 1000));
    EXPECT_EQ(heap.size_of(at[0]), 1008U);
    EXPECT_EQ(gaps_of(heap), (std::vector<Range>{{1008, 4096 - 1008}}));
    EXPECT_TRUE(heap.resize_in_place(at[0], 0));
    EXPECT_EQ(gaps_of(heap), (std::vector<Range>{{granule, 4096 - granule}})) << "tail joined";
    EXPECT_EQ(heap.live_bytes(), MiB - 4096 + granule);
    EXPECT_FALSE(heap.contains_live(0, granule + 1));
    heap.check_invariants();
  }
}

TEST(Allocator, GrowsInPlaceIntoTheGapBehindAndNoFarther) {
  for (const bool track_ranges : {false, true}) {
    Allocator heap(MiB, track_ranges);
    const auto at = allocate_all(heap, {1024, 1024, 1024});
    ASSERT_TRUE(heap.free(at[1]));
    const auto gaps = gaps_of(heap);
    EXPECT_FALSE(heap.resize_in_place(at[0], 2049));
    EXPECT_EQ(gaps_of(heap), gaps);
    EXPECT_EQ(heap.size_of(at[0]), 1024U);
    EXPECT_TRUE(heap.resize_in_place(at[0], 1500));
    EXPECT_EQ(heap.size_of(at[0]), 1504U);
    EXPECT_TRUE(heap.contains_live(0, 1504));
    EXPECT_TRUE(heap.resize_in_place(at[0], 2048)) << "the whole of the gap";
    EXPECT_FALSE(heap.resize_in_place(at[0], 2049)) << "the neighbour is live";
    EXPECT_TRUE(heap.resize_in_place(at[2], MiB - 2048)) << "up to the end of the heap";
    EXPECT_FALSE(heap.resize_in_place(at[2], MiB - 2047));
    EXPECT_EQ(heap.free_bytes(), 0U);
    heap.check_invariants();
  }
}

TEST(Allocator, ResizesNothingThatIsNotTheStartOfALiveBlock) {
  Allocator heap(MiB);
  const auto at = allocate_all(heap, {256, 256});
  ASSERT_TRUE(heap.free(at[0]));
  for (const std::size_t wrong : {at[0], at[1] + granule, at[1] + 256, no_space}) {
    EXPECT_FALSE(heap.resize_in_place(wrong, 16));
  }
  EXPECT_EQ(blocks_of(heap), (std::vector<Range>{{at[1], 256}}));
}

// ---------------------------------------------------------------- ranges

TEST(Allocator, KnowsForEveryRangeWhetherItLiesInsideOneLiveBlock) {
  for (const bool track_ranges : {false, true}) {
    Allocator heap(512, track_ranges);
    const auto at = allocate_all(heap, {16, 48, 64, 32, 16});
    ASSERT_TRUE(heap.free(at[0]));
    ASSERT_TRUE(heap.free(at[2]));
    const auto blocks = blocks_of(heap);
    for (std::size_t offset = 0; offset <= 520; ++offset) {
      for (std::size_t bytes = 0; bytes <= 100; ++bytes) {
        const bool inside = std::any_of(blocks.begin(), blocks.end(), [&](const Range& block) {
          return block.first <= offset && offset + bytes <= block.first + block.second;
        });
        ASSERT_EQ(heap.contains_live(offset, bytes), inside) << offset << '+' << bytes;
      }
    }
    EXPECT_FALSE(heap.contains_live(at[1], SIZE_MAX));
    EXPECT_FALSE(heap.contains_live(at[1] + 16, SIZE_MAX - 15)) << "the sum wraps to the start";
    EXPECT_FALSE(heap.contains_live(SIZE_MAX, 1));
  }
}

// ---------------------------------------------------------------- determinism

TEST(Allocator, GivesEqualOffsetsForEqualCallsWhereverItsRecordsLie) {
  const std::uint64_t seed = seed_for_this_test(5);
  std::pmr::monotonic_buffer_resource elsewhere;
  Allocator one(GiB);
  Allocator two(GiB, true, &elsewhere);
  Mix mix{std::mt19937_64(seed), 4, 24, {}};
  for (int call = 0; call < 200'000; ++call) {
    if (mix.wants_more(one, 0.9)) {
      const std::size_t size = mix.next_size();
      const bool aligned = mix.random() % 8 == 0;
      const std::size_t alignment = std::size_t{1} << (aligned ? mix.random() % 22 : 4);
      const std::size_t offset = one.allocate(size, alignment);
      ASSERT_EQ(offset, two.allocate(size, alignment)) << "call " << call;
      if (offset != no_space) mix.live.emplace_back(offset, size);
    } else if (mix.random() % 8 == 0) {
      Range& block = mix.live[mix.random() % mix.live.size()];
      const std::size_t size = mix.next_size();
      const bool resized = one.resize_in_place(block.first, size);
      ASSERT_EQ(resized, two.resize_in_place(block.first, size)) << "call " << call;
      if (resized) block.second = size;
    } else {
      const Range block = mix.remove_one();
      ASSERT_TRUE(one.free(block.first));
      ASSERT_TRUE(two.free(block.first));
    }
  }
  EXPECT_EQ(gaps_of(one), gaps_of(two));
  EXPECT_EQ(blocks_of(one), blocks_of(two));
}

// Integer arithmetic only, so that every compiler and processor must come to the same number. A
// deliberate change of the policy changes it.
TEST(Allocator, GivesTheSameOffsetsInEveryBuild) {
  Allocator heap(GiB);
  std::mt19937_64 random(20);
  std::vector<std::size_t> live;
  std::uint64_t digest = 0;
  for (int call = 0; call < 100'000; ++call) {
    if (live.empty() || heap.live_bytes() < GiB / 10 * 8) {
      const std::uint64_t octave = std::uint64_t{1} << (4 + random() % 20);
      const std::size_t size = octave + random() % octave;
      const std::size_t alignment = std::size_t{1} << random() % 16;
      const std::size_t offset = heap.allocate(size, alignment);
      digest = (digest ^ offset) * 0x100000001b3;
      if (offset != no_space) live.push_back(offset);
    } else {
      std::swap(live[random() % live.size()], live.back());
      ASSERT_TRUE(heap.free(live.back()));
      live.pop_back();
    }
  }
  EXPECT_EQ(digest, 629562547212414782U);
}

TEST(Allocator, KeepsManyEqualBlocksApart) {
  constexpr std::size_t number = 200'000;
  Allocator heap(number * 64, true);
  for (std::size_t i = 0; i < number; ++i) ASSERT_EQ(heap.allocate(64), i * 64);
  ASSERT_EQ(heap.allocate(1), no_space);
  for (std::size_t i = 0; i < number; i += 2) ASSERT_TRUE(heap.free(i * 64));
  heap.check_invariants();
  ASSERT_EQ(heap.allocate(65), no_space);
  for (std::size_t i = 0; i < number; i += 2) ASSERT_NE(heap.allocate(64), no_space);
  ASSERT_EQ(heap.free_bytes(), 0U);
  for (std::size_t i = number; i > 0; --i) ASSERT_TRUE(heap.free((i - 1) * 64));
  heap.check_invariants();
  EXPECT_EQ(heap.largest_free(), heap.capacity());
}

// ---------------------------------------------------------------- pages

TEST(WholePages, LieWithinTheBytesWhateverThePageSize) {
  using ushmem::core::whole_pages;
  for (const std::uintptr_t page : {4096u, 16384u, 65536u}) {
    for (const std::size_t bytes : {std::size_t{0}, std::size_t{100}, 2 * MiB, 2 * MiB + 4096, 2 * MiB + 65536}) {
      for (const std::uintptr_t at : {page * 64, page * 64 + 16, page * 64 + 4096, page * 65 - 16}) {
        const auto pages = whole_pages(at, bytes, page);
        if (pages.bytes == 0) {
          EXPECT_LT(bytes, 2 * page);
          continue;
        }
        EXPECT_EQ(pages.begin % page, 0u);
        EXPECT_EQ(pages.bytes % page, 0u) << "madvise rounds it up";
        EXPECT_GE(pages.begin, at);
        EXPECT_LE(pages.begin + pages.bytes, at + bytes);
        EXPECT_GT(pages.bytes + 2 * page, bytes) << "none is left out";
      }
    }
  }
}

}  // namespace
