// SPDX-License-Identifier: Apache-2.0
//
// What the tests of the out-of-band allocator share. The random ones compare it, call by call, with an
// oracle: a free list in a std::map that knows nothing of bins, trees or policies, is told the offsets
// that the allocator chose, and says whether these were free and whether a refusal was right. There is
// no memory behind the heaps here. Seeds are printed; USHMEM_TEST_SEED sets another.
#pragma once

#include "core/heap/allocator.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
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

namespace allocator_test {

using ushmem::core::Allocator;
using Range = std::pair<std::size_t, std::size_t>;  // offset, size

inline constexpr std::size_t no_space = Allocator::no_space;
inline constexpr std::size_t granule = Allocator::granule;
inline constexpr std::size_t KiB = 1024;
inline constexpr std::size_t MiB = KiB * KiB;
inline constexpr std::size_t GiB = KiB * MiB;

#if defined(__OPTIMIZE__) && !defined(USHMEM_TEST_SANITIZED) && !defined(USHMEM_TEST_EMULATED)
inline constexpr bool speed_counts = true;
#else
inline constexpr bool speed_counts = false;
#endif

inline void report(std::string what, double value, const char* unit) {
  std::cout << "[ figure   ] " << what << ": " << value << ' ' << unit << '\n';
  const auto odd = [](unsigned char letter) { return std::isalnum(letter) == 0; };
  std::replace_if(what.begin(), what.end(), odd, '_');  // it becomes the name of an XML attribute
  testing::Test::RecordProperty("figure_" + what, std::to_string(value));
}

inline std::uint64_t seed_for_this_test(std::uint64_t usual) {
  const char* set = std::getenv("USHMEM_TEST_SEED");
  const std::uint64_t seed = set == nullptr ? usual : std::strtoull(set, nullptr, 0);
  std::cout << "[ seed     ] " << seed << '\n';
  testing::Test::RecordProperty("seed", std::to_string(seed));
  return seed;
}

inline std::size_t up_to_granule(std::size_t size) {
  return (std::max<std::size_t>(size, 1) + granule - 1) / granule * granule;
}

inline std::vector<Range> gaps_of(const Allocator& heap) {
  std::vector<Range> gaps;
  heap.for_each_free([&](std::size_t offset, std::size_t size) {
    gaps.emplace_back(offset, size);
  });
  return gaps;
}

inline std::vector<Range> blocks_of(const Allocator& heap) {
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

inline double asked_for(const std::vector<Range>& live) {
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
inline std::vector<std::size_t> allocate_all(Allocator& heap, const std::vector<std::size_t>& sizes) {
  std::vector<std::size_t> offsets;
  std::size_t end = 0;
  for (const std::size_t size : sizes) {
    offsets.push_back(heap.allocate(size));
    EXPECT_EQ(offsets.back(), end);
    end += up_to_granule(size);
  }
  return offsets;
}

}  // namespace allocator_test
