// SPDX-License-Identifier: Apache-2.0
#include "core/teams/context.hpp"

#include "core/net/net.hpp"
#include "core/runtime/thread.hpp"

namespace ushmem::core {

Context* context_create(Thread& t, Team& team, long options) {
  Pe& pe = *t.pe;
  const std::scoped_lock lock(pe.mutex);
  for (int i = 1; i < max_contexts; ++i) {
    Context& c = pe.contexts.slot[i];
    if (c.key.load() != 0) continue;
    c.team = &team;
    c.start = team.start;
    c.stride = team.stride;
    c.size = static_cast<std::uint32_t>(team.size);
    c.options = static_cast<std::int32_t>(options);
    c.lane = (options & (context_serialized | context_private)) != 0 ? -1 : 0;
    c.session = Session{};
    ++c.generation;
    // Release: pairs with the acquire load in ContextTable::find() by another thread of this PE.
    c.key.store(1 + static_cast<std::uint64_t>(i) +
                    static_cast<std::uint64_t>(c.generation) * max_contexts,
                std::memory_order_release);
    return &c;
  }
  return nullptr;
}

void context_destroy(Thread& t, Context& context) {
  const std::scoped_lock lock(t.pe->mutex);
  if (t.pe->net != nullptr) net_release_lane(*t.pe->net, context);
  context.key.store(0);
  context.team = nullptr;
}

void session_start(Thread& t, Context& context, long options, const std::size_t* total_ops) {
  const std::scoped_lock lock(t.pe->mutex);
  Session& session = context.session;
  session.open = true;
  session.options |= static_cast<std::int32_t>(options);
  if (total_ops != nullptr) session.total_ops = *total_ops;
}

void session_stop(Thread& t, Context& context) {
  const std::scoped_lock lock(t.pe->mutex);
  context.session = Session{};
}

void contexts_destroy_of(Thread& t, const Team& team) {
  const std::scoped_lock lock(t.pe->mutex);
  for (int i = 1; i < max_contexts; ++i) {
    Context& c = t.pe->contexts.slot[i];
    if (c.team != &team) continue;
    if (t.pe->net != nullptr) {
      far_quiet(t, "shmem_team_destroy", c);
      net_release_lane(*t.pe->net, c);
    }
    c.key.store(0);
    c.team = nullptr;
  }
}

}  // namespace ushmem::core
