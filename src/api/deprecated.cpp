// SPDX-License-Identifier: Apache-2.0
//
// Names that the standard deprecates (OpenSHMEM 1.6, "Deprecated API"): those of set-up, of caches and the
// waits on a long. The old names of memory calls are in memory.cpp, the typed ones are generated.
#include "api/check.hpp"
#include "api/generated/alias.hpp"
#include "api/templates_wait.hpp"
#include "core/runtime/process.hpp"

namespace core = ushmem::core;
namespace api = ushmem::api;

extern "C" USHMEM_API void pstart_pes(int) {
  core::Thread& t = core::current();
  if (t.pe != nullptr && t.pe->n_checked != 0) return;  // started already, in whatever way
  pshmem_init();
  core::finalize_at_exit();
}
USHMEM_ALIAS(void, start_pes, (int npes));

extern "C" USHMEM_API int p_my_pe(void) {
  core::Thread& t = core::enter();
  return api::running(t, "_my_pe") ? t.pe->my_pe : -1;
}
USHMEM_ALIAS(int, _my_pe, (void));

extern "C" USHMEM_API int p_num_pes(void) {
  core::Thread& t = core::enter();
  return api::running(t, "_num_pes") ? t.pe->n_pes : -1;
}
USHMEM_ALIAS(int, _num_pes, (void));

extern "C" USHMEM_API void pshmem_set_cache_inv(void) {}
USHMEM_ALIAS(void, shmem_set_cache_inv, (void));

extern "C" USHMEM_API void pshmem_clear_cache_inv(void) {}
USHMEM_ALIAS(void, shmem_clear_cache_inv, (void));

extern "C" USHMEM_API void pshmem_set_cache_line_inv(void*) {}
USHMEM_ALIAS(void, shmem_set_cache_line_inv, (void* dest));

extern "C" USHMEM_API void pshmem_clear_cache_line_inv(void*) {}
USHMEM_ALIAS(void, shmem_clear_cache_line_inv, (void* dest));

extern "C" USHMEM_API void pshmem_udcflush(void) {}
USHMEM_ALIAS(void, shmem_udcflush, (void));

extern "C" USHMEM_API void pshmem_udcflush_line(void*) {}
USHMEM_ALIAS(void, shmem_udcflush_line, (void* dest));

extern "C" USHMEM_API void pshmem_wait(long* ivar, long cmp_value) {
  api::wait("shmem_wait", ivar, cmp_value);
}
USHMEM_ALIAS(void, shmem_wait, (long* ivar, long cmp_value));

extern "C" USHMEM_API void pshmem_wait_until(long* ivar, int cmp, long cmp_value) {
  api::wait_until("shmem_wait_until", ivar, cmp, cmp_value);
}
USHMEM_ALIAS(void, shmem_wait_until, (long* ivar, int cmp, long cmp_value));
