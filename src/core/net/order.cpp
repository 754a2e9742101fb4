// SPDX-License-Identifier: Apache-2.0
//
// Fence and quiet of contexts, over the network. What they do with a lane is in lane_ops.cpp.
#include <mutex>

#include "core/net/engine.hpp"

namespace ushmem::core {

// A context that has made no operation yet has no lane, and nothing to order.
void far_fence(Thread& t, const char*, Context& c) {
  if (c.lane < 0) return;
  Lane& lane = *t.pe->net->lanes[c.lane];
  const std::lock_guard lock(lane.lock);
  lane.note_call();
  lane.fence();
}

void far_quiet(Thread& t, const char* call, Context& c) { far_quiet(t, call, c, nullptr, 0); }

void far_quiet(Thread& t, const char* call, Context& c, const int* world_pes, std::size_t n) {
  if (c.lane < 0) return;
  Lane& lane = *t.pe->net->lanes[c.lane];
  const std::lock_guard lock(lane.lock);
  lane.note_call();
  lane.quiet({t, call}, world_pes, n);
}

void far_quiet_all(Thread& t, const char* call) {
  t.pe->net->each_lane([&](Lane& lane) {
    const std::lock_guard lock(lane.lock);
    lane.note_call();
    lane.quiet({t, call}, nullptr, 0);
  });
}

}  // namespace ushmem::core
