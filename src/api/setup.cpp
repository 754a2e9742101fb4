// SPDX-License-Identifier: Apache-2.0
//
// Library setup, exit and queries (OpenSHMEM 1.6, "Library Setup, Exit, and Query Routines").
#include <cstdlib>
#include <cstring>

#include "api/check.hpp"
#include "api/generated/alias.hpp"
#include "core/runtime/process.hpp"
#include "core/sync/sync.hpp"

namespace core = ushmem::core;
namespace api = ushmem::api;

namespace {

// A PE of an in-process world is initialised by its attachment; init and finalize only count.
bool in_process(const core::Thread& t) {
  return t.pe != nullptr && t.pe->world != nullptr && t.pe->world->in_process;
}

// The thread level that holds then.
int init() {
  core::Thread& t = core::current();
  if (!in_process(t)) return core::init_process_world(SHMEM_THREAD_MULTIPLE);
  if (t.pe->init_count++ == 0) t.pe->thread_level = SHMEM_THREAD_MULTIPLE;
  return t.pe->thread_level;
}

}  // namespace

extern "C" USHMEM_API int pshmem_init_thread(int requested, int* provided) {
  constexpr const char* call = "shmem_init_thread";
  if (requested < SHMEM_THREAD_SINGLE || requested > SHMEM_THREAD_MULTIPLE) {
    core::fail(core::enter(), call, "argument requested is %d: must be SHMEM_THREAD_SINGLE to "
               "SHMEM_THREAD_MULTIPLE (%d to %d)", requested, SHMEM_THREAD_SINGLE,
               SHMEM_THREAD_MULTIPLE);
    return 1;
  }
  if (provided == nullptr) {
    core::fail(core::enter(), call, "argument provided is a null pointer");
    return 1;
  }
  *provided = init();
  return 0;
}
USHMEM_ALIAS(int, shmem_init_thread, (int requested, int* provided));

extern "C" USHMEM_API void pshmem_init(void) { init(); }
USHMEM_ALIAS(void, shmem_init, (void));

extern "C" USHMEM_API void pshmem_query_thread(int* provided) {
  core::Thread& t = core::enter();
  if (!api::running(t, "shmem_query_thread")) return;
  if (provided == nullptr) return api::report_null(t, "shmem_query_thread", "provided");
  *provided = t.pe->thread_level;
}
USHMEM_ALIAS(void, shmem_query_thread, (int* provided));

extern "C" USHMEM_API void pshmem_query_initialized(int* initialized) {
  core::Thread& t = core::enter();
  if (initialized == nullptr)
    return core::fail(t, "shmem_query_initialized", "argument initialized is a null pointer");
  *initialized = t.pe->n_checked != 0 ? 1 : 0;
}
USHMEM_ALIAS(void, shmem_query_initialized, (int* initialized));

extern "C" USHMEM_API void pshmem_finalize(void) {
  core::Thread& t = core::enter();
  if (!api::running(t, "shmem_finalize")) return;
  if (!in_process(t)) return core::finalize_process_world("shmem_finalize");
  if (t.pe->init_count == 0)
    return core::fail(t, "shmem_finalize", "called more often than shmem_init");
  core::team_sync(t, "shmem_finalize", *t.pe->teams.slot[core::team_world_id]);
  --t.pe->init_count;
}
USHMEM_ALIAS(void, shmem_finalize, (void));

extern "C" USHMEM_API void pshmem_global_exit(int status) {
  core::Thread& t = core::enter();
  // It must not return: when errors do, this process ends and the job, which it is no part of, goes on.
  if (!api::running(t, "shmem_global_exit")) std::exit(status);
  core::global_exit(t.pe, status);
}
USHMEM_ALIAS(void, shmem_global_exit, (int status));

extern "C" USHMEM_API int pshmem_my_pe(void) {
  core::Thread& t = core::enter();
  return api::running(t, "shmem_my_pe") ? t.pe->my_pe : -1;
}
USHMEM_ALIAS(int, shmem_my_pe, (void));

extern "C" USHMEM_API int pshmem_n_pes(void) {
  core::Thread& t = core::enter();
  return api::running(t, "shmem_n_pes") ? t.pe->n_pes : -1;
}
USHMEM_ALIAS(int, shmem_n_pes, (void));

extern "C" USHMEM_API int pshmem_pe_accessible(int pe) {
  core::Thread& t = core::enter();
  if (!api::running(t, "shmem_pe_accessible")) return 0;
  return pe >= 0 && pe < t.pe->n_pes ? 1 : 0;
}
USHMEM_ALIAS(int, shmem_pe_accessible, (int pe));

extern "C" USHMEM_API int pshmem_addr_accessible(const void* addr, int pe) {
  core::Thread& t = core::enter();
  if (!api::running(t, "shmem_addr_accessible")) return 0;
  return pe >= 0 && pe < t.pe->n_pes && t.pe->translate(addr, 1, pe) != nullptr ? 1 : 0;
}
USHMEM_ALIAS(int, shmem_addr_accessible, (const void* addr, int pe));

extern "C" USHMEM_API void* pshmem_ptr(const void* dest, int pe) {
  core::Thread& t = core::enter();
  if (!api::pe_in_range(t, "shmem_ptr", pe)) return nullptr;
  return t.pe->is_far(pe) ? nullptr : t.pe->translate(dest, 1, pe);
}
USHMEM_ALIAS(void*, shmem_ptr, (const void* dest, int pe));

extern "C" USHMEM_API void* pshmem_team_ptr(shmem_team_t team, const void* dest, int pe) {
  core::Thread& t = core::enter();
  if (!api::running(t, "shmem_team_ptr") || team == SHMEM_TEAM_INVALID) return nullptr;
  core::Team* found = api::find_team(t, "shmem_team_ptr", "team", team);
  if (found == nullptr) return nullptr;
  if (pe < 0 || pe >= found->size) {
    api::report_pe(t, "shmem_team_ptr", pe, found->size);
    return nullptr;
  }
  const int world = found->world_pe(pe);
  return t.pe->is_far(world) ? nullptr : t.pe->translate(dest, 1, world);
}
USHMEM_ALIAS(void*, shmem_team_ptr, (shmem_team_t team, const void* dest, int pe));

extern "C" USHMEM_API void pshmem_info_get_version(int* major, int* minor) {
  if (major == nullptr || minor == nullptr)
    return core::fail(core::enter(), "shmem_info_get_version", "argument %s is a null pointer",
                      major == nullptr ? "major" : "minor");
  *major = SHMEM_MAJOR_VERSION;
  *minor = SHMEM_MINOR_VERSION;
}
USHMEM_ALIAS(void, shmem_info_get_version, (int* major, int* minor));

extern "C" USHMEM_API void pshmem_info_get_name(char* name) {
  if (name == nullptr)
    return core::fail(core::enter(), "shmem_info_get_name", "argument name is a null pointer");
  std::strcpy(name, SHMEM_VENDOR_STRING);
}
USHMEM_ALIAS(void, shmem_info_get_name, (char* name));
