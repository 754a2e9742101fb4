// SPDX-License-Identifier: Apache-2.0
//
// What start-up and the end of a job have more to do when the world has several nodes: what must be equal
// everywhere is agreed over the control plane, the network is opened and its addresses are exchanged, and
// somebody watches for PEs that go. Worlds of one node do not come here. docs/design/start-up.md
#pragma once

#include <cstdint>

#include "core/runtime/thread.hpp"

namespace ushmem::core {

struct World;

// What the PEs of all nodes settle before any maps its memory. Combined: the least bound, PE 0's settings,
// and whether all run the same program.
struct NodeFacts {
  std::uint64_t heap_bound = UINT64_MAX;  // as planned on the PE's node; all ones where another PE plans
  std::uint64_t build_id[4] = {};
  std::uint64_t data_bytes = 0;
  std::int32_t pe = 0;             // whose build id that is
  std::int32_t differs = -1;       // a PE whose program is another one
  std::uint64_t coll_stage = 0;    // of PE 0
  std::uint32_t coll_reduce = 0;
  std::uint32_t coll_scan = 0;
  std::uint32_t checks_return = 0;  // any PE's errors return
};
void combine_facts(void* into, const void* from, std::size_t bytes);

// Collective over the world.
void agree_on_facts(Pe& pe, NodeFacts* facts);
// Opens the network and makes it known to all. The PE's segments are set.
void connect_nodes(Thread& t, World& world, Pe& pe);
// From now on a PE that goes ends this one too, unless the program has asked to be told.
void watch_nodes(World& world, Pe& pe);

}  // namespace ushmem::core
