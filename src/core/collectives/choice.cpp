// SPDX-License-Identifier: Apache-2.0
#include "core/collectives/choice.hpp"

#include <algorithm>

#include "core/collectives/kernels/kernel.hpp"

namespace ushmem::core {
namespace {

using base::Way;

// What everybody reads and combines when all do all the work; beyond it the work is divided. Where PEs share
// processors the second meeting that a division needs costs more.
std::size_t most_read_by_each(const World& world) { return std::size_t{world.crowded ? 16u : 3u} << 10; }

bool small(const World& world, std::size_t bytes, int members) {
  return bytes <= bootstrap::stage_bytes &&
         bytes * static_cast<std::size_t>(members - 1) <= most_read_by_each(world);
}

}  // namespace

std::size_t stage_limit(const World& world, Collective collective) {
  if (world.config.coll_stage <= bootstrap::stage_bytes) return world.config.coll_stage;
  const bool for_one = collective == Collective::alltoall || collective == Collective::alltoalls ||
                       collective == Collective::reduce_scatter;  // of the blocks each reads but one
  // Crowded: a copy costs less than a turn of every PE, which reading in place needs at its end.
  if (world.crowded) return std::size_t{for_one ? 16u : 32u} << 10;
  return std::size_t{for_one ? 4u : 16u} << 10;
}

bool reduce_in_shares(const World& world, std::size_t bytes, int members) {
  if (bytes > bootstrap::stage_bytes) return true;
  if (world.config.coll_reduce != Way::by_size) return world.config.coll_reduce == Way::divided;
  return !small(world, bytes, members);
}

bool scan_by_chain(const World& world, std::size_t bytes, int members) {
  if (bytes > bootstrap::stage_bytes) return true;
  if (world.config.coll_scan != Way::by_size) return world.config.coll_scan == Way::divided;
  return !small(world, bytes, members);
}

namespace {

std::string by_size(std::size_t copied, const char* beyond) {
  constexpr std::size_t in_packet = sizeof(bootstrap::Packet::bytes);
  std::string text = "up to " + base::format_bytes(in_packet) + " with the flag";
  if (copied > in_packet) text += ", up to " + base::format_bytes(copied) + " copied";
  return text + ", beyond it " + beyond;
}

// The largest size at which everybody still does all, by asking the choice itself.
template <class Divided>
std::size_t largest_whole(const World& world, Divided&& divided) {
  std::size_t low = 0, high = bootstrap::stage_bytes;
  while (low < high) {
    const std::size_t middle = (low + high + 1) / 2;
    if (divided(world, middle, std::max(world.n_pes, 2)))
      high = middle - 1;
    else
      low = middle;
  }
  return low;
}

std::string copies(const World& world) {
  std::string text;
  for (int i = 0; i < CopyTimes::sizes; ++i) {
    const std::size_t bytes = CopyTimes::least << i;
    const CopyTimes::Verdict verdict = world.copy_times.verdict(bytes);
    if (verdict == CopyTimes::Verdict::unknown) continue;
    text += (text.empty() ? "" : ", ") + base::format_bytes(bytes) +
            (verdict == CopyTimes::Verdict::passing_by ? " past the caches" : " through the caches");
  }
  return "below " + base::format_bytes(CopyTimes::least) + " through the caches; " +
         (text.empty() ? "no larger ones measured yet" : text + ", as measured");
}

}  // namespace

std::vector<WayText> describe_ways(const World& world) {
  const auto whole = [&](auto&& divided, const char* then) {
    return "up to " + base::format_bytes(largest_whole(world, divided)) + " (world team) every PE combines "
           "all, beyond it " + then;
  };
  return {
      {"blocks_for_all", "broadcast, collect",
       by_size(stage_limit(world, Collective::broadcast), "read where it lies")},
      {"blocks_for_each", "alltoall, reduce-scatter",
       "what a PE has for all: " + by_size(stage_limit(world, Collective::alltoall), "read where it lies")},
      {"reductions", "reductions",
       whole(reduce_in_shares, "each its share, handed to all")},
      {"scans", "scans", whole(scan_by_chain, "sums are handed on from PE to PE")},
      {"arithmetic", "arithmetic", std::string(kernels_in_use()) + " loops"},
      {"large_copies", "large copies", copies(world)},
  };
}

}  // namespace ushmem::core
