// SPDX-License-Identifier: Apache-2.0
//
// Tests of the out-of-band allocator. The random ones compare it, call by call, with an oracle: a
// free list in a std::map that knows nothing of bins, trees or policies, is told the offsets that
// the allocator chose, and says whether these were free and whether a refusal was right. There is
// no memory behind the heaps here. Seeds are printed; USHMEM_TEST_SEED sets another.
#include "core/heap/allocator.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <map>
#include <memory_resource>
#include <new>
#include <numeric>
#include <random>
#include <string>
#include <utility>
#include <vector>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define USHMEM_TEST_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define USHMEM_TEST_SANITIZED 1
#endif
#endif

namespace {

using ushmem::core::Allocator;
using Range = std::pair<std::size_t, std::size_t>;  // offset, size

constexpr std::size_t no_space = Allocator::no_space;
constexpr std::size_t granule = Allocator::granule;
constexpr std::size_t KiB = 1024;
constexpr std::size_t MiB = KiB * KiB;
constexpr std::size_t GiB = KiB * MiB;

#if defined(__OPTIMIZE__) && !defined(USHMEM_TEST_SANITIZED) && !defined(USHMEM_TEST_EMULATED)
constexpr bool speed_counts = true;
#else
constexpr bool speed_counts = false;
#endif

void report(std::string what, double value, const char* unit) {
  std::cout << "[ figure   ] " << what << ": " << value << ' ' << unit << '\n';
  const auto odd = [](unsigned char letter) { return std::isalnum(letter) == 0; };
  std::replace_if(what.begin(), what.end(), odd, '_');  // it becomes the name of an XML attribute
  testing::Test::RecordProperty("figure_" + what, std::to_string(value));
}

std::uint64_t seed_for_this_test(std::uint64_t usual) {
  const char* set = std::getenv("USHMEM_TEST_SEED");
  const std::uint64_t seed = set == nullptr ? usual : std::strtoull(set, nullptr, 0);
  std::cout << "[ seed     ] " << seed << '\n';
  testing::Test::RecordProperty("seed", std::to_string(seed));
  return seed;
}

std::size_t up_to_granule(std::size_t size) {
  return (std::max<std::size_t>(size, 1) + granule - 1) / granule * granule;
}

std::vector<Range> gaps_of(const Allocator& heap) {
  std::vector<Range> gaps;
  heap.for_each_free([&](std::size_t offset, std::size_t size) {
    gaps.emplace_back(offset, size);
  });
  return gaps;
}

std::vector<Range> blocks_of(const Allocator& heap) {
  std::vector<Range> blocks;
  heap.for_each_live([&](std::size_t offset, std::size_t size) {
    blocks.emplace_back(offset, size);
  });
  return blocks;
}

class Oracle {
 public:
  explicit Oracle(std::size_t capacity) { gaps_[0] = capacity; }

  [[nodiscard]] bool can_hold(std::size_t size, std::size_t alignment) const {
    return std::any_of(gaps_.begin(), gaps_.end(), [&](const auto& gap) {
      const std::size_t aligned = (gap.first + alignment - 1) / alignment * alignment;
      return aligned + up_to_granule(size) <= gap.first + gap.second;
    });
  }

  // False when the range is not wholly free.
  bool take(std::size_t offset, std::size_t size) {
    size = up_to_granule(size);
    auto gap = gaps_.upper_bound(offset);
    if (gap == gaps_.begin()) return false;
    --gap;
    const auto [begin, length] = *gap;
    if (offset + size > begin + length) return false;
    gaps_.erase(gap);
    if (offset != begin) gaps_[begin] = offset - begin;
    if (offset + size != begin + length) gaps_[offset + size] = begin + length - offset - size;
    return true;
  }

  void give(std::size_t offset, std::size_t size) {
    auto gap = gaps_.emplace(offset, up_to_granule(size)).first;
    const auto after = std::next(gap);
    if (after != gaps_.end() && gap->first + gap->second == after->first) {
      gap->second += after->second;
      gaps_.erase(after);
    }
    if (gap == gaps_.begin()) return;
    const auto before = std::prev(gap);
    if (before->first + before->second != gap->first) return;
    before->second += gap->second;
    gaps_.erase(gap);
  }

  [[nodiscard]] std::size_t largest() const {
    std::size_t largest = 0;
    for (const auto& gap : gaps_) largest = std::max(largest, gap.second);
    return largest;
  }

  [[nodiscard]] std::vector<Range> gaps() const { return {gaps_.begin(), gaps_.end()}; }

 private:
  std::map<std::size_t, std::size_t> gaps_;
};

// A stream of requests, log-uniform from 2^least to 2^most bytes, and the blocks they got.
struct Mix {
  std::mt19937_64 random;
  double least = 4;
  double most = 24;
  std::vector<Range> live;  // with the sizes asked for

  std::size_t next_size() {
    const double unit = static_cast<double>(random() >> 11) * 0x1p-53;
    return static_cast<std::size_t>(std::exp2(least + unit * (most - least)));
  }

  Range remove_one() {
    const std::size_t pick = random() % live.size();
    const Range block = live[pick];
    live[pick] = live.back();
    live.pop_back();
    return block;
  }

  // Whether the next call is an allocation, so that the heap stays about that full.
  bool wants_more(const Allocator& heap, double fill) {
    const double now = static_cast<double>(heap.live_bytes());
    const double wanted = fill * static_cast<double>(heap.capacity());
    if (live.empty() || now < 0.97 * wanted) return true;
    return now < wanted && (random() & 1) != 0;
  }
};

double asked_for(const std::vector<Range>& live) {
  return std::accumulate(live.begin(), live.end(), 0.0, [](double sum, const Range& block) {
    return sum + static_cast<double>(block.second);
  });
}

// Hands on to the default resource, counts, and refuses on request.
class MeteredMemory : public std::pmr::memory_resource {
 public:
  std::size_t bytes = 0;
  std::size_t refuse_after = SIZE_MAX;  // this many more allocations succeed

 private:
  void* do_allocate(std::size_t size, std::size_t alignment) override {
    if (refuse_after == 0) throw std::bad_alloc();
    if (refuse_after != SIZE_MAX) --refuse_after;
    bytes += size;
    return std::pmr::new_delete_resource()->allocate(size, alignment);
  }
  void do_deallocate(void* at, std::size_t size, std::size_t alignment) override {
    bytes -= size;
    std::pmr::new_delete_resource()->deallocate(at, size, alignment);
  }
  [[nodiscard]] bool do_is_equal(const memory_resource& other) const noexcept override {
    return this == &other;
  }
};

// Allocates blocks of these sizes one behind the other at the front of an empty heap.
std::vector<std::size_t> allocate_all(Allocator& heap, const std::vector<std::size_t>& sizes) {
  std::vector<std::size_t> offsets;
  std::size_t end = 0;
  for (const std::size_t size : sizes) {
    offsets.push_back(heap.allocate(size));
    EXPECT_EQ(offsets.back(), end);
    end += up_to_granule(size);
  }
  return offsets;
}

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

// ---------------------------------------------------------------- against the oracle

TEST(Allocator, NeverRefusesWhatFitsInHalfAMillionMixedCallsAndUsesNineTenthsOfTheHeap) {
  constexpr std::size_t capacity = 4 * GiB;
  Allocator heap(capacity);
  Oracle oracle(capacity);
  Mix mix{std::mt19937_64(seed_for_this_test(1)), 4, 24, {}};
  std::size_t refusals = 0;
  double fullest = 0;
  double emptiest = 1;

  // False when the heap refused, and rightly so.
  const auto allocate = [&](std::size_t size) {
    const std::size_t offset = heap.allocate(size);
    if (offset == no_space) {
      EXPECT_FALSE(oracle.can_hold(size, granule)) << "refused " << size << " without need";
      return false;
    }
    EXPECT_EQ(offset % granule, 0U);
    EXPECT_TRUE(oracle.take(offset, size)) << "not free: " << offset << '+' << size;
    mix.live.emplace_back(offset, size);
    return true;
  };
  const auto release = [&](const Range& block) {
    EXPECT_TRUE(heap.free(block.first));
    oracle.give(block.first, block.second);
  };

  bool filled = false;
  for (int call = 0; call < 500'000 && !HasFailure(); ++call) {
    if (mix.wants_more(heap, 0.8)) {
      if (!allocate(mix.next_size())) ++refusals;
    } else {
      release(mix.remove_one());
      filled = true;
    }
    if (filled) {
      const double fill = static_cast<double>(heap.live_bytes()) / capacity;
      fullest = std::max(fullest, fill);
      emptiest = std::min(emptiest, fill);
    }
    if (call % 1000 == 0) {
      // The mix seldom meets the limit, so ask for exactly what fits, and for a byte more.
      const std::size_t largest = oracle.largest();
      ASSERT_EQ(heap.largest_free(), largest);
      ASSERT_FALSE(allocate(largest + 1));
      ASSERT_TRUE(allocate(largest));
      release(mix.live.back());
      mix.live.pop_back();
    }
    if (call % 50'000 == 0) {
      heap.check_invariants();
      ASSERT_EQ(gaps_of(heap), oracle.gaps());
    }
  }
  ASSERT_FALSE(HasFailure());
  report("live blocks at the end", static_cast<double>(heap.live_blocks()), "");
  report("gaps at the end", static_cast<double>(gaps_of(heap).size()), "");
  report("least full", emptiest, "of the heap");
  report("fullest", fullest, "of the heap");
  report("refusals, all of them right", static_cast<double>(refusals), "");
  EXPECT_GT(emptiest, 0.75);
  EXPECT_LT(fullest, 0.82);

  while (allocate(mix.next_size())) ASSERT_FALSE(HasFailure());
  const double usable = asked_for(mix.live) / static_cast<double>(capacity);
  report("usable until the first refusal", usable, "of the heap");
  EXPECT_GE(usable, 0.90);
  heap.check_invariants();
}

// A small heap that is nearly always too full: most of what the allocator can get wrong happens
// at its limits. All calls, all alignments up to half the heap, ranges tracked.
TEST(Allocator, AgreesWithTheOracleOnEveryCallAtTheEdgeOfExhaustion) {
  std::mt19937_64 seeds(seed_for_this_test(3));
  std::size_t refusals = 0;
  std::size_t aligned_refusals = 0;
  std::size_t grown = 0;
  for (int round = 0; round < 20; ++round) {
    const std::size_t capacity = (std::size_t{1} << (8 + round)) - granule * (seeds() % 8);
    Allocator heap(capacity, true);
    Oracle oracle(capacity);
    Mix mix{std::mt19937_64(seeds()), 3, 6.0 + round * 0.75, {}};
    for (int call = 0; call < 20'000; ++call) {
      const auto action = mix.random() % 16;
      if (mix.live.empty() || action < 8) {
        const std::size_t size = mix.next_size();
        const auto shift = mix.random() % static_cast<unsigned>(8 + round);
        const std::size_t alignment = action < 4 ? granule : std::size_t{1} << shift;
        const std::size_t offset = heap.allocate(size, alignment);
        if (offset == no_space) {
          ++refusals;
          if (oracle.can_hold(size, granule)) ++aligned_refusals;
          ASSERT_FALSE(oracle.can_hold(size, std::max(alignment, granule))) << size;
        } else {
          ASSERT_EQ(offset % std::max(alignment, granule), 0U);
          ASSERT_TRUE(oracle.take(offset, size));
          mix.live.emplace_back(offset, size);
        }
      } else if (action < 14) {
        const Range block = mix.remove_one();
        ASSERT_TRUE(heap.free(block.first));
        ASSERT_FALSE(heap.free(block.first));
        oracle.give(block.first, block.second);
      } else {
        Range& block = mix.live[mix.random() % mix.live.size()];
        const std::size_t size = mix.next_size();
        oracle.give(block.first, block.second);
        const bool fits = oracle.take(block.first, size);
        ASSERT_EQ(heap.resize_in_place(block.first, size), fits);
        if (fits) {
          if (size > block.second) ++grown;
          block.second = size;
        } else {
          ASSERT_TRUE(oracle.take(block.first, block.second));
        }
      }
      if (!mix.live.empty()) {
        const auto [offset, size] = mix.live[mix.random() % mix.live.size()];
        const std::size_t usable = up_to_granule(size);
        const std::size_t into = mix.random() % usable;
        ASSERT_EQ(heap.size_of(offset), usable);
        ASSERT_TRUE(heap.contains_live(offset + into, usable - into));
        ASSERT_FALSE(heap.contains_live(offset + into, usable - into + 1));
      }
      if (call % 500 == 0) {
        heap.check_invariants();
        ASSERT_EQ(gaps_of(heap), oracle.gaps());
        ASSERT_EQ(heap.largest_free(), oracle.largest());
        ASSERT_EQ(heap.live_blocks(), mix.live.size());
      }
    }
  }
  report("refusals, all of them right", static_cast<double>(refusals), "");
  report("of these for the alignment alone", static_cast<double>(aligned_refusals), "");
  report("blocks grown in place", static_cast<double>(grown), "");
  EXPECT_GT(refusals, 1000U);
  EXPECT_GT(aligned_refusals, 100U);
  EXPECT_GT(grown, 100U);
}

// Long runs of equal gaps, where the index is a list and the map of live blocks has to grow.
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

// ---------------------------------------------------------------- its own memory

TEST(Allocator, NeedsMemoryForItsBlocksAndNotForItsCapacity) {
  MeteredMemory memory;
  Allocator heap(std::size_t{1} << 46, true, &memory);
  ASSERT_NE(heap.allocate(std::size_t{1} << 45), no_space);
  ASSERT_EQ(heap.allocate(std::size_t{1} << 30, std::size_t{1} << 40), std::size_t{1} << 45);
  EXPECT_LT(memory.bytes, 4 * KiB);
  constexpr std::size_t number = 100'000;
  for (std::size_t i = 0; i < number; ++i) ASSERT_NE(heap.allocate(1000), no_space);
  const double each = static_cast<double>(memory.bytes) / number;
  report("metadata per live block", each, "bytes");
  EXPECT_LT(each, 2 * 48 + 2 * 4) << "one record and one bucket, each in a vector that doubles";
}

// With one record more or less before it starts, so that where two are wanted one may be left.
class AllocatorShortOfMemory : public testing::TestWithParam<bool> {};

TEST_P(AllocatorShortOfMemory, IsUnchangedWhenItsOwnMemoryRunsOut) {
  MeteredMemory memory;
  Allocator heap(MiB, true, &memory);
  if (GetParam()) {
    ASSERT_EQ(heap.allocate(4096), 0U);
  }
  // Does it with no allocation granted, then with one, so that either vector is the one to fail,
  // and at last without limit. The number of failures.
  const auto in_spite_of_refusals = [&](const auto& action) {
    int failures = 0;
    for (const std::size_t granted : {std::size_t{0}, std::size_t{1}, SIZE_MAX}) {
      const auto gaps = gaps_of(heap);
      const auto blocks = blocks_of(heap);
      memory.refuse_after = granted;
      try {
        EXPECT_TRUE(action());
        break;
      } catch (const std::bad_alloc&) {
        ++failures;
        EXPECT_EQ(gaps_of(heap), gaps);
        EXPECT_EQ(blocks_of(heap), blocks);
        heap.check_invariants();
      }
    }
    memory.refuse_after = SIZE_MAX;
    return failures;
  };
  std::vector<std::size_t> live;
  std::vector<std::size_t> aligned;
  int failures = 0;
  for (int i = 0; i < 1000; ++i) {
    failures += in_spite_of_refusals([&] {
      const std::size_t offset = heap.allocate(48);
      live.push_back(offset);
      return offset != no_space;
    });
  }
  EXPECT_GE(failures, 10);
  // Each of these cuts a gap behind the block, which wants a record of its own.
  failures = 0;
  for (const std::size_t offset : live) {
    failures += in_spite_of_refusals([&] { return heap.resize_in_place(offset, 32); });
  }
  EXPECT_GE(failures, 1);
  // Each of these leaves a gap on both sides, which wants two records.
  failures = 0;
  for (int i = 0; i < 600; ++i) {
    failures += in_spite_of_refusals([&] {
      const std::size_t offset = heap.allocate(304, 256);
      aligned.push_back(offset);
      return offset != no_space;
    });
  }
  EXPECT_GE(failures, 1);
  for (const std::size_t offset : aligned) ASSERT_TRUE(heap.free(offset));
  for (const std::size_t offset : live) ASSERT_TRUE(heap.free(offset));
  heap.check_invariants();
}

INSTANTIATE_TEST_SUITE_P(OddAndEven, AllocatorShortOfMemory, testing::Bool());

// ---------------------------------------------------------------- speed

double median(std::vector<double>& times) {
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

// Each call by itself between two readings of the clock, whose own cost is part of the figures.
void time_mix(std::size_t capacity, double most, bool track_ranges, const std::string& name) {
  using Clock = std::chrono::steady_clock;
  const auto nanoseconds = [](Clock::duration span) {
    return std::chrono::duration<double, std::nano>(span).count();
  };
  Allocator heap(capacity, track_ranges);
  Mix mix{std::mt19937_64(1), 4, most, {}};
  std::vector<double> allocations;
  std::vector<double> frees;
  std::vector<double> nothing;
  const std::size_t calls = speed_counts ? 500'000 : 20'000;
  while (frees.size() < calls / 2) {
    const bool more = mix.wants_more(heap, 0.8);
    const std::size_t size = more ? mix.next_size() : 0;
    Range block = more ? Range{0, size} : mix.remove_one();
    const auto before = Clock::now();
    const auto begin = Clock::now();
    if (more) {
      block.first = heap.allocate(size);
    } else {
      heap.free(block.first);
    }
    const auto end = Clock::now();
    (more ? allocations : frees).push_back(nanoseconds(end - begin));
    nothing.push_back(nanoseconds(begin - before));
    if (more && block.first != no_space) mix.live.push_back(block);
  }
  const double allocate_median = median(allocations);
  const double free_median = median(frees);
  report(name + ", live blocks", static_cast<double>(heap.live_blocks()), "");
  report(name + ", allocate", allocate_median, "ns median");
  report(name + ", free", free_median, "ns median");
  report(name + ", of which reading the clock", median(nothing), "ns median");
  if (speed_counts) {
    EXPECT_LT(allocate_median, 1000);
    EXPECT_LT(free_median, 1000);
  }
}

TEST(Allocator, TakesLessThanAMicrosecondACallInTheMix) {
  time_mix(4 * GiB, 24, false, "4 GiB, 16 B to 16 MiB");
  time_mix(4 * GiB, 24, true, "the same with ranges tracked");
  time_mix(speed_counts ? 256 * MiB : 16 * MiB, 14, false, "16 B to 16 KiB");
}

}  // namespace
