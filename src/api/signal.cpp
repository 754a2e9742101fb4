// SPDX-License-Identifier: Apache-2.0
//
// Signal updates and reads that are not part of a put (OpenSHMEM 1.6, "Signaling Operations").
#include "api/generated/alias.hpp"
#include "api/templates_rma.hpp"
#include "api/templates_wait.hpp"

namespace core = ushmem::core;
namespace api = ushmem::api;
namespace base = ushmem::base;

namespace {

void signal_at(core::Thread& t, const char* call, shmem_ctx_t ctx, uint64_t* sig_addr, uint64_t signal, int op,
               int pe) {
  auto* word = api::remote_word<std::uint64_t>(t, call, "sig_addr", sig_addr, pe);
  if (word != nullptr && api::foreign(t, sig_addr))
    core::foreign_put_signal(t, call, api::context_at(t, ctx), pe, nullptr, nullptr, 0, sig_addr, signal,
                             op == SHMEM_SIGNAL_ADD);
  else if (word != nullptr && t.pe->is_far(pe))
    core::far_put_signal(t, call, api::context_at(t, ctx), pe, nullptr, nullptr, 0, sig_addr, signal,
                         op == SHMEM_SIGNAL_ADD, false);
  else if (word != nullptr)
    api::update_signal(t, word, signal, op);
}

void signal_to(const char* call, uint64_t* sig_addr, uint64_t signal, int op, int pe) {
  core::Thread& t = core::enter();
  if (api::pe_in_range(t, call, pe)) signal_at(t, call, SHMEM_CTX_DEFAULT, sig_addr, signal, op, pe);
}

void signal_to(const char* call, shmem_ctx_t ctx, uint64_t* sig_addr, uint64_t signal, int op,
               int pe) {
  core::Thread& t = core::enter();
  const int world = api::world_pe(t, call, ctx, pe);
  if (world >= 0) signal_at(t, call, ctx, sig_addr, signal, op, world);
}

}  // namespace

extern "C" USHMEM_API void pshmem_signal_add(uint64_t* sig_addr, uint64_t signal, int pe) {
  signal_to("shmem_signal_add", sig_addr, signal, SHMEM_SIGNAL_ADD, pe);
}
USHMEM_ALIAS(void, shmem_signal_add, (uint64_t* sig_addr, uint64_t signal, int pe));

extern "C" USHMEM_API void pshmem_ctx_signal_add(shmem_ctx_t ctx, uint64_t* sig_addr,
                                                 uint64_t signal, int pe) {
  signal_to("shmem_ctx_signal_add", ctx, sig_addr, signal, SHMEM_SIGNAL_ADD, pe);
}
USHMEM_ALIAS(void, shmem_ctx_signal_add,
             (shmem_ctx_t ctx, uint64_t* sig_addr, uint64_t signal, int pe));

extern "C" USHMEM_API void pshmem_signal_set(uint64_t* sig_addr, uint64_t signal, int pe) {
  signal_to("shmem_signal_set", sig_addr, signal, SHMEM_SIGNAL_SET, pe);
}
USHMEM_ALIAS(void, shmem_signal_set, (uint64_t* sig_addr, uint64_t signal, int pe));

extern "C" USHMEM_API void pshmem_ctx_signal_set(shmem_ctx_t ctx, uint64_t* sig_addr,
                                                 uint64_t signal, int pe) {
  signal_to("shmem_ctx_signal_set", ctx, sig_addr, signal, SHMEM_SIGNAL_SET, pe);
}
USHMEM_ALIAS(void, shmem_ctx_signal_set,
             (shmem_ctx_t ctx, uint64_t* sig_addr, uint64_t signal, int pe));

extern "C" USHMEM_API uint64_t pshmem_signal_fetch(const uint64_t* sig_addr) {
  core::Thread& t = core::enter();
  if (!api::running(t, "shmem_signal_fetch")) return 0;
  const auto* word = api::remote_word<std::uint64_t>(t, "shmem_signal_fetch", "sig_addr", sig_addr,
                                                     t.pe->my_pe);
  core::progress(t);
  if (word != nullptr && api::foreign(t, sig_addr)) {
    std::uint64_t value = 0;
    core::foreign_load(*t.pe, "shmem_signal_fetch", sig_addr, &value, sizeof value);
    return value;
  }
  // Acquire: pairs with update_signal() of another PE's CPU: its data is visible after this.
  return word != nullptr ? base::load_acquire(word) : 0;
}
USHMEM_ALIAS(uint64_t, shmem_signal_fetch, (const uint64_t* sig_addr));

extern "C" USHMEM_API uint64_t pshmem_signal_wait_until(uint64_t* sig_addr, int cmp,
                                                        uint64_t cmp_value) {
  constexpr const char* call = "shmem_signal_wait_until";
  core::Thread& t = core::enter();
  if (!api::p2p::check(t, call, "sig_addr", sig_addr, 1, cmp)) return 0;
  t.counters->add(base::Counter::waits);
  // The value that ended the wait is what the caller gets: the word may change again at once.
  std::uint64_t seen = 0;
  api::p2p::WaitSet<std::uint64_t> set{sig_addr, 1, nullptr, cmp, {nullptr, cmp_value}};
  set.foreign = api::foreign(t, sig_addr) ? t.pe : nullptr;
  const core::WaitInfo info{call, api::p2p::describe<std::uint64_t>, &set};
  core::wait_until_holds(t, api::p2p::spins(t), info, [&] {
    seen = set.element(0);  // pairs with update_signal() of another PE's CPU
    return api::p2p::satisfies(&seen, cmp, cmp_value);
  });
  return seen;
}
USHMEM_ALIAS(uint64_t, shmem_signal_wait_until, (uint64_t* sig_addr, int cmp, uint64_t cmp_value));
