// SPDX-License-Identifier: Apache-2.0
//
// Distributed locks (OpenSHMEM 1.6, "Distributed Locking Routines"): checks, then core/lock.
#include "core/lock/lock.hpp"

#include "api/check.hpp"
#include "api/generated/alias.hpp"
#include "core/net/net.hpp"

namespace core = ushmem::core;
namespace api = ushmem::api;

namespace {

core::LockWord* lock_at(core::Thread& t, const char* call, long* lock) {
  if (!api::running(t, call)) return nullptr;
  void* word = api::remote_word<long>(t, call, "lock", lock, t.pe->my_pe);
  return static_cast<core::LockWord*>(word);
}

}  // namespace

extern "C" USHMEM_API void pshmem_set_lock(long* lock) {
  core::Thread& t = core::enter();
  core::LockWord* word = lock_at(t, "shmem_set_lock", lock);
  if (word != nullptr && !core::lock_set(t, "shmem_set_lock", word))
    core::fail(t, "shmem_set_lock", "argument lock is %p: this PE holds it already",
               static_cast<void*>(lock));
}
USHMEM_ALIAS(void, shmem_set_lock, (long* lock));

extern "C" USHMEM_API int pshmem_test_lock(long* lock) {
  core::Thread& t = core::enter();
  core::LockWord* word = lock_at(t, "shmem_test_lock", lock);
  return word != nullptr && core::lock_test(t, word) ? 0 : 1;
}
USHMEM_ALIAS(int, shmem_test_lock, (long* lock));

extern "C" USHMEM_API void pshmem_clear_lock(long* lock) {
  core::Thread& t = core::enter();
  core::LockWord* word = lock_at(t, "shmem_clear_lock", lock);
  if (word == nullptr) return;
  // "after performing a quiet operation on the default context"
  ushmem::base::cpu_full_fence();
  if (t.pe->net != nullptr) core::far_quiet(t, "shmem_clear_lock", api::context_at(t, SHMEM_CTX_DEFAULT));
  if (!core::lock_clear(t, "shmem_clear_lock", word))
    core::fail(t, "shmem_clear_lock", "argument lock is %p: this PE does not hold it",
               static_cast<void*>(lock));
}
USHMEM_ALIAS(void, shmem_clear_lock, (long* lock));
