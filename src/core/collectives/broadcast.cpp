// SPDX-License-Identifier: Apache-2.0
#include "core/collectives/broadcast.hpp"

#include <cstring>

#include "core/sync/sync.hpp"

namespace ushmem::core {

void broadcast(Thread& t, const char* call, Team& team, void* dest, const void* source_there,
               std::size_t bytes, int root) {
  const bool is_root = team.me == root;
  team_sync(t, call, team);
  if (bytes != 0 && dest != source_there) std::memmove(dest, source_there, bytes);
  if (!is_root) t.count_get(team.world_pe(root), bytes);
  team_sync(t, call, team);
  t.counters->add(base::Counter::collectives);
}

}  // namespace ushmem::core
