// SPDX-License-Identifier: Apache-2.0
#include "core/collectives/choice.hpp"

namespace ushmem::core {
namespace {

using base::Way;

// What everybody reads and combines when all do all the work; beyond it the work is divided.
constexpr std::size_t most_read_by_each = std::size_t{32} << 10;

bool small(std::size_t bytes, int members) {
  return bytes <= bootstrap::stage_bytes &&
         bytes * static_cast<std::size_t>(members - 1) <= most_read_by_each;
}

}  // namespace

bool reduce_in_shares(const World& world, std::size_t bytes, int members) {
  if (bytes > bootstrap::stage_bytes) return true;
  if (world.config.coll_reduce != Way::by_size) return world.config.coll_reduce == Way::divided;
  return !small(bytes, members);
}

bool scan_by_chain(const World& world, std::size_t bytes, int members) {
  if (bytes > bootstrap::stage_bytes) return true;
  if (world.config.coll_scan != Way::by_size) return world.config.coll_scan == Way::divided;
  return !small(bytes, members);
}

}  // namespace ushmem::core
