// SPDX-License-Identifier: Apache-2.0
//
// The deprecated collectives of active sets: a team for the set, then the collective.
#include <cstdio>

#include "api/generated/alias.hpp"
#include "api/templates_collective.hpp"
#include "core/collectives/move.hpp"
#include "core/net/net.hpp"
#include "core/sync/sync.hpp"
#include "core/teams/active_set.hpp"

namespace core = ushmem::core;
namespace api = ushmem::api;

namespace ushmem::api {

Team* find_set(Thread& t, const char* call, const SetArguments& set) {
  if (!running(t, call)) return nullptr;
  const int n = t.pe->n_pes;
  char range[80];
  if (set.start < 0 || set.start >= n) {
    std::snprintf(range, sizeof range, "0 to %d", n - 1);
    report_value(t, call, "PE_start", set.start, range);
  } else if (set.log_stride < 0 || set.log_stride > 30) {
    report_value(t, call, "logPE_stride", set.log_stride, "0 to 30");
  } else if (const long long most = ((n - 1LL - set.start) >> set.log_stride) + 1;
             set.size < 1 || set.size > most) {
    std::snprintf(range, sizeof range, "1 to %lld, so that the set's last PE is one of the %d PEs", most, n);
    report_value(t, call, "PE_size", set.size, range);
  } else if (const int from_start = t.pe->my_pe - set.start;
             from_start < 0 || from_start % (1 << set.log_stride) != 0 ||
             from_start >> set.log_stride >= set.size) {
    core::fail(t, call, "this PE is not in the active set (PE_start %d, logPE_stride %d, PE_size %d)",
               set.start, set.log_stride, set.size);
  } else if (set.sync == nullptr) {
    report_null(t, call, "pSync");
  } else if (remote_word<long>(t, call, "pSync", set.sync, t.pe->my_pe) != nullptr) {
    Team* team = core::active_set(t, set.start, set.log_stride, set.size);
    if (team != nullptr) return team;
    core::fail(t, call, "this PE has used %d different active sets, the most that there may be: use teams",
               bootstrap::max_active_sets - 1);
  }
  return nullptr;
}

void reduce_set(const char* call, core::Reduction what, void* dest, const void* source, int nreduce,
                const SetArguments& set, const void* work) {
  Thread& t = core::enter();
  Team* team = find_set(t, call, set);
  if (team == nullptr) return;
  if (nreduce < 0) return report_value(t, call, "nreduce", nreduce, "at least 0");
  if (work == nullptr) return report_null(t, call, "pWrk");
  if (remote(t, call, "pWrk", work, 1, core::bytes_of(what.element), t.pe->my_pe) == nullptr) return;
  reduce_elements(t, call, team, what, dest, source, static_cast<std::size_t>(nreduce));
}

namespace {

// Any type of that size: of those of 8 bytes a float _Complex is aligned to 4 only.
Unit sized(std::size_t element) { return {element, 4}; }

// On direct paths the synchronisation itself publishes all that came before.
void sync_set(const char* call, const SetArguments& set, bool barrier) {
  Thread& t = core::enter();
  Team* team = find_set(t, call, set);
  if (team == nullptr) return;
  if (barrier && t.pe->net != nullptr) core::far_quiet(t, call, context_at(t, SHMEM_CTX_DEFAULT));
  core::team_sync(t, call, *team);
  t.counters->add(base::Counter::barriers);
}

void broadcast_set(const char* call, void* dest, const void* source, std::size_t nelems, std::size_t element,
                   int root, const SetArguments& set) {
  Thread& t = core::enter();
  broadcast_bytes(t, call, find_set(t, call, set), dest, source, nelems, sized(element), root, false);
}

template <auto collective>
void move_set(const char* call, void* dest, const void* source, std::size_t nelems, std::size_t element,
              const SetArguments& set) {
  Thread& t = core::enter();
  collective(t, call, find_set(t, call, set), dest, source, nelems, sized(element));
}

void alltoalls_set(const char* call, void* dest, const void* source, std::ptrdiff_t dst, std::ptrdiff_t sst,
                   std::size_t nelems, std::size_t element, const SetArguments& set) {
  Thread& t = core::enter();
  alltoalls_bytes(t, call, find_set(t, call, set), dest, source, dst, sst, nelems, sized(element));
}

}  // namespace
}  // namespace ushmem::api

extern "C" USHMEM_API void pshmem_barrier(int PE_start, int logPE_stride, int PE_size, long* pSync) {
  api::sync_set("shmem_barrier", {PE_start, logPE_stride, PE_size, pSync}, true);
}
USHMEM_ALIAS(void, shmem_barrier, (int PE_start, int logPE_stride, int PE_size, long* pSync));

extern "C" USHMEM_API void pshmem_sync(int PE_start, int logPE_stride, int PE_size, long* pSync) {
  api::sync_set("shmem_sync", {PE_start, logPE_stride, PE_size, pSync}, false);
}
USHMEM_ALIAS(void, shmem_sync, (int PE_start, int logPE_stride, int PE_size, long* pSync));

extern "C" USHMEM_API void pshmem_alltoall32(void* dest, const void* source, size_t nelems, int PE_start,
                                int logPE_stride, int PE_size, long* pSync) {
  api::move_set<api::alltoall_bytes>("shmem_alltoall32", dest, source, nelems, 4,
                                 {PE_start, logPE_stride, PE_size, pSync});
}
USHMEM_ALIAS(void, shmem_alltoall32, (void* dest, const void* source, size_t nelems, int PE_start,
                         int logPE_stride, int PE_size, long* pSync));

extern "C" USHMEM_API void pshmem_alltoall64(void* dest, const void* source, size_t nelems, int PE_start,
                                int logPE_stride, int PE_size, long* pSync) {
  api::move_set<api::alltoall_bytes>("shmem_alltoall64", dest, source, nelems, 8,
                                 {PE_start, logPE_stride, PE_size, pSync});
}
USHMEM_ALIAS(void, shmem_alltoall64, (void* dest, const void* source, size_t nelems, int PE_start,
                         int logPE_stride, int PE_size, long* pSync));

extern "C" USHMEM_API void pshmem_collect32(void* dest, const void* source, size_t nelems, int PE_start,
                                int logPE_stride, int PE_size, long* pSync) {
  api::move_set<api::collect_bytes>("shmem_collect32", dest, source, nelems, 4,
                                 {PE_start, logPE_stride, PE_size, pSync});
}
USHMEM_ALIAS(void, shmem_collect32, (void* dest, const void* source, size_t nelems, int PE_start,
                         int logPE_stride, int PE_size, long* pSync));

extern "C" USHMEM_API void pshmem_collect64(void* dest, const void* source, size_t nelems, int PE_start,
                                int logPE_stride, int PE_size, long* pSync) {
  api::move_set<api::collect_bytes>("shmem_collect64", dest, source, nelems, 8,
                                 {PE_start, logPE_stride, PE_size, pSync});
}
USHMEM_ALIAS(void, shmem_collect64, (void* dest, const void* source, size_t nelems, int PE_start,
                         int logPE_stride, int PE_size, long* pSync));

extern "C" USHMEM_API void pshmem_fcollect32(void* dest, const void* source, size_t nelems, int PE_start,
                                int logPE_stride, int PE_size, long* pSync) {
  api::move_set<api::fcollect_bytes>("shmem_fcollect32", dest, source, nelems, 4,
                                 {PE_start, logPE_stride, PE_size, pSync});
}
USHMEM_ALIAS(void, shmem_fcollect32, (void* dest, const void* source, size_t nelems, int PE_start,
                         int logPE_stride, int PE_size, long* pSync));

extern "C" USHMEM_API void pshmem_fcollect64(void* dest, const void* source, size_t nelems, int PE_start,
                                int logPE_stride, int PE_size, long* pSync) {
  api::move_set<api::fcollect_bytes>("shmem_fcollect64", dest, source, nelems, 8,
                                 {PE_start, logPE_stride, PE_size, pSync});
}
USHMEM_ALIAS(void, shmem_fcollect64, (void* dest, const void* source, size_t nelems, int PE_start,
                         int logPE_stride, int PE_size, long* pSync));

extern "C" USHMEM_API void pshmem_broadcast32(void* dest, const void* source, size_t nelems, int PE_root,
                                int PE_start, int logPE_stride, int PE_size, long* pSync) {
  api::broadcast_set("shmem_broadcast32", dest, source, nelems, 4, PE_root,
                     {PE_start, logPE_stride, PE_size, pSync});
}
USHMEM_ALIAS(void, shmem_broadcast32, (void* dest, const void* source, size_t nelems, int PE_root,
                         int PE_start, int logPE_stride, int PE_size, long* pSync));

extern "C" USHMEM_API void pshmem_broadcast64(void* dest, const void* source, size_t nelems, int PE_root,
                                int PE_start, int logPE_stride, int PE_size, long* pSync) {
  api::broadcast_set("shmem_broadcast64", dest, source, nelems, 8, PE_root,
                     {PE_start, logPE_stride, PE_size, pSync});
}
USHMEM_ALIAS(void, shmem_broadcast64, (void* dest, const void* source, size_t nelems, int PE_root,
                         int PE_start, int logPE_stride, int PE_size, long* pSync));

extern "C" USHMEM_API void pshmem_alltoalls32(void* dest, const void* source, ptrdiff_t dst, ptrdiff_t sst,
                                size_t nelems, int PE_start, int logPE_stride, int PE_size,
                                long* pSync) {
  api::alltoalls_set("shmem_alltoalls32", dest, source, dst, sst, nelems, 4,
                     {PE_start, logPE_stride, PE_size, pSync});
}
USHMEM_ALIAS(void, shmem_alltoalls32, (void* dest, const void* source, ptrdiff_t dst, ptrdiff_t sst,
                         size_t nelems, int PE_start, int logPE_stride, int PE_size, long* pSync));

extern "C" USHMEM_API void pshmem_alltoalls64(void* dest, const void* source, ptrdiff_t dst, ptrdiff_t sst,
                                size_t nelems, int PE_start, int logPE_stride, int PE_size,
                                long* pSync) {
  api::alltoalls_set("shmem_alltoalls64", dest, source, dst, sst, nelems, 8,
                     {PE_start, logPE_stride, PE_size, pSync});
}
USHMEM_ALIAS(void, shmem_alltoalls64, (void* dest, const void* source, ptrdiff_t dst, ptrdiff_t sst,
                         size_t nelems, int PE_start, int logPE_stride, int PE_size, long* pSync));
