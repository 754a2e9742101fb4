// SPDX-License-Identifier: Apache-2.0
//
// Barrier, sync and broadcast (OpenSHMEM 1.6, "Collective Routines").
#include "core/sync/sync.hpp"

#include "api/check.hpp"
#include "api/generated/alias.hpp"
#include "api/templates_broadcast.hpp"

namespace core = ushmem::core;
namespace api = ushmem::api;
namespace base = ushmem::base;

extern "C" USHMEM_API void pshmem_barrier_all(void) {
  core::Thread& t = core::enter();
  if (!api::running(t, "shmem_barrier_all")) return;
  // No quiet: on direct paths the synchronisation itself publishes all that came before (core/sync).
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

namespace ushmem::api {

int broadcast_bytes(const char* call, shmem_team_t team, void* dest, const void* source,
                    std::size_t nelems, std::size_t element, int root) {
  Thread& t = core::enter();
  Team* found = find_team(t, call, "team", team);
  if (found == nullptr) return -1;
  if (root < 0 || root >= found->size) {
    report_value(t, call, "PE_root", root, "a PE number of the team");
    return -1;
  }
  const void* there = nullptr;
  if (nelems != 0) {
    if (remote(t, call, "dest", dest, nelems, element, t.pe->my_pe) == nullptr) return -1;
    there = remote(t, call, "source", source, nelems, element, found->world_pe(root));
    if (there == nullptr) return -1;
  }
  core::broadcast(t, call, *found, dest, there, nelems * element, root);
  return 0;
}

}  // namespace ushmem::api
