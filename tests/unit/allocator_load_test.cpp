// SPDX-License-Identifier: Apache-2.0
//
// The out-of-band allocator under load: against the oracle, short of its own memory, and its speed.
#include <chrono>

#include "allocator_support.hpp"

namespace {

using namespace allocator_test;

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
