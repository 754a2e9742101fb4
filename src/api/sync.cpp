// SPDX-License-Identifier: Apache-2.0
//
// Barrier and sync (OpenSHMEM 1.6, "Collective Routines").
#include "core/sync/sync.hpp"

#include "api/check.hpp"
#include "api/generated/alias.hpp"
#include "core/net/net.hpp"

namespace core = ushmem::core;
namespace api = ushmem::api;
namespace base = ushmem::base;

extern "C" USHMEM_API void pshmem_barrier_all(void) {
  core::Thread& t = core::enter();
  if (!api::running(t, "shmem_barrier_all")) return;
  // On direct paths the synchronisation itself publishes all that came before (core/sync).
  if (t.pe->net != nullptr) core::far_quiet(t, "shmem_barrier_all", api::context_at(t, SHMEM_CTX_DEFAULT));
  core::team_sync(t, "shmem_barrier_all", *t.pe->teams.slot[core::team_world_id]);
  t.counters->add(base::Counter::barriers);
}
USHMEM_ALIAS(void, shmem_barrier_all, (void));

extern "C" USHMEM_API void pshmem_sync_all(void) {
  core::Thread& t = core::enter();
  if (!api::running(t, "shmem_sync_all")) return;
  core::team_sync(t, "shmem_sync_all", *t.pe->teams.slot[core::team_world_id]);
  t.counters->add(base::Counter::barriers);
}
USHMEM_ALIAS(void, shmem_sync_all, (void));

extern "C" USHMEM_API int pshmem_team_sync(shmem_team_t team) {
  core::Thread& t = core::enter();
  core::Team* found = api::find_team(t, "shmem_team_sync", "team", team);
  if (found == nullptr) return -1;
  core::team_sync(t, "shmem_team_sync", *found);
  t.counters->add(base::Counter::barriers);
  return 0;
}
USHMEM_ALIAS(int, shmem_team_sync, (shmem_team_t team));
