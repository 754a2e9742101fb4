// SPDX-License-Identifier: Apache-2.0
#include "core/collectives/choice.hpp"

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
  // Crowded: a copy costs less than a turn of every PE, which reading in place needs at its end.
  if (world.crowded) return bootstrap::stage_bytes;
  const bool for_one = collective == Collective::alltoall || collective == Collective::alltoalls ||
                       collective == Collective::reduce_scatter;
  return std::size_t{for_one ? 4u : 16u} << 10;  // of blocks for others each reads but one
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

}  // namespace ushmem::core
