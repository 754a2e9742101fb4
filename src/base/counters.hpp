// SPDX-License-Identifier: Apache-2.0
//
// Operation counters. One block per (PE, thread slot), in memory that `ushmem stat` maps from outside,
// so that they can be read while the job runs and when it hangs. A block has one writer, its thread;
// readers see each counter whole but not all counters of one instant.
#pragma once

#include <atomic>
#include <cstdint>

namespace ushmem::base {

enum class Counter : unsigned {
  puts,
  gets,
  atomics,
  signals,
  fences,
  quiets,
  barriers,
  waits,        // wait_until family and signal waits
  waits_slow,   // waits (of any kind) that gave up spinning
  collectives,  // broadcast and later ones
  allocations,
  frees,
  errors,
  count
};

inline constexpr const char* counter_names[] = {
    "puts",  "gets",       "atomics",     "signals",     "fences", "quiets", "barriers",
    "waits", "waits_slow", "collectives", "allocations", "frees",  "errors"};
static_assert(sizeof(counter_names) / sizeof(counter_names[0]) ==
              static_cast<unsigned>(Counter::count));

struct alignas(128) CounterBlock {
  std::atomic<std::uint64_t> value[16];

  // One writer, so no locked instruction: load, add, store. Relaxed: pairs with the relaxed load in
  // `ushmem stat`; a counter orders nothing.
  void add(Counter which, std::uint64_t n = 1) noexcept {
    auto& c = value[static_cast<unsigned>(which)];
    c.store(c.load(std::memory_order_relaxed) + n, std::memory_order_relaxed);  // statistic only
  }
  [[nodiscard]] std::uint64_t get(Counter which) const noexcept {
    return value[static_cast<unsigned>(which)].load(std::memory_order_relaxed);  // statistic only
  }
};
static_assert(sizeof(CounterBlock) == 128);

// Bytes that one thread has moved to and from one PE; a thread has one for each PE. One writer too.
struct Traffic {
  std::atomic<std::uint64_t> put_bytes;
  std::atomic<std::uint64_t> get_bytes;

  void add_put(std::uint64_t bytes) noexcept { add(put_bytes, bytes); }
  void add_get(std::uint64_t bytes) noexcept { add(get_bytes, bytes); }

 private:
  static void add(std::atomic<std::uint64_t>& sum, std::uint64_t bytes) noexcept {
    sum.store(sum.load(std::memory_order_relaxed) + bytes, std::memory_order_relaxed);  // statistic only
  }
};
static_assert(static_cast<unsigned>(Counter::count) <= 16);

}  // namespace ushmem::base
