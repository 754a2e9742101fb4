// SPDX-License-Identifier: Apache-2.0
//
// Memory ordering (OpenSHMEM 1.6, "Memory Ordering Routines"). On direct paths an operation is performed
// when its call returns; what is left is that other CPUs see it in order (fence), and before anything
// that this PE does later (quiet). docs/design/memory-model.md
#include <cstdio>

#include "api/check.hpp"
#include "api/generated/alias.hpp"
#include "core/net/net.hpp"

namespace core = ushmem::core;
namespace api = ushmem::api;
namespace base = ushmem::base;

namespace {

// NOSTORE contexts need not order stores; they still order non-blocking operations, which on direct paths
// are stores: the fence is cheap enough to have for all.
bool valid(core::Thread& t, const char* call, shmem_ctx_t ctx) {
  if (!api::running(t, call) || ctx == SHMEM_CTX_INVALID) return false;  // "no operation is performed"
  if (t.pe->contexts.find(reinterpret_cast<std::uintptr_t>(ctx)) != nullptr) return true;
  api::report_handle(t, call, "ctx", reinterpret_cast<std::uintptr_t>(ctx));
  return false;
}

void fence(core::Thread& t, const char* call, shmem_ctx_t ctx) {
  base::cpu_store_fence();
  if (t.pe->net != nullptr) core::far_fence(t, call, api::context_at(t, ctx));
  t.counters->add(base::Counter::fences);
}

void quiet(core::Thread& t, const char* call, shmem_ctx_t ctx) {
  base::cpu_full_fence();
  if (t.pe->net != nullptr) core::far_quiet(t, call, api::context_at(t, ctx));
  t.counters->add(base::Counter::quiets);
}

// Only with those PEs of the context.
void quiet(core::Thread& t, const char* call, shmem_ctx_t ctx, const int* pes, std::size_t n) {
  base::cpu_full_fence();
  t.counters->add(base::Counter::quiets);
  if (t.pe->net == nullptr) return;
  core::Context& context = api::context_at(t, ctx);
  for (std::size_t i = 0; i < n; ++i) {
    const int pe = context.start + pes[i] * context.stride;
    if (t.pe->is_far(pe)) core::far_quiet(t, call, context, &pe, 1);
  }
}

bool valid_pes(core::Thread& t, const char* call, const int* pes, std::size_t npes, int n_pes) {
  if (npes > PTRDIFF_MAX / sizeof(int)) {
    api::report_value(t, call, "npes", static_cast<long long>(npes), "the length of target_pes");
    return false;
  }
  if (!api::local_array(t, call, "target_pes", pes, npes)) return false;
  for (std::size_t i = 0; i < npes; ++i) {
    if (pes[i] >= 0 && pes[i] < n_pes) continue;
    char element[40];
    char range[40];
    std::snprintf(element, sizeof element, "target_pes[%zu]", i);
    std::snprintf(range, sizeof range, "0 to %d", n_pes - 1);
    api::report_value(t, call, element, pes[i], range);
    return false;
  }
  return true;
}

}  // namespace

extern "C" USHMEM_API void pshmem_fence(void) {
  core::Thread& t = core::enter();
  if (api::running(t, "shmem_fence")) fence(t, "shmem_fence", SHMEM_CTX_DEFAULT);
}
USHMEM_ALIAS(void, shmem_fence, (void));

extern "C" USHMEM_API void pshmem_ctx_fence(shmem_ctx_t ctx) {
  core::Thread& t = core::enter();
  if (valid(t, "shmem_ctx_fence", ctx)) fence(t, "shmem_ctx_fence", ctx);
}
USHMEM_ALIAS(void, shmem_ctx_fence, (shmem_ctx_t ctx));

extern "C" USHMEM_API void pshmem_quiet(void) {
  core::Thread& t = core::enter();
  if (api::running(t, "shmem_quiet")) quiet(t, "shmem_quiet", SHMEM_CTX_DEFAULT);
}
USHMEM_ALIAS(void, shmem_quiet, (void));

extern "C" USHMEM_API void pshmem_ctx_quiet(shmem_ctx_t ctx) {
  core::Thread& t = core::enter();
  if (valid(t, "shmem_ctx_quiet", ctx)) quiet(t, "shmem_ctx_quiet", ctx);
}
USHMEM_ALIAS(void, shmem_ctx_quiet, (shmem_ctx_t ctx));

extern "C" USHMEM_API void pshmem_pe_quiet(const int* target_pes, size_t npes) {
  core::Thread& t = core::enter();
  if (!api::running(t, "shmem_pe_quiet") || npes == 0) return;
  if (valid_pes(t, "shmem_pe_quiet", target_pes, npes, t.pe->n_pes))
    quiet(t, "shmem_pe_quiet", SHMEM_CTX_DEFAULT, target_pes, npes);
}
USHMEM_ALIAS(void, shmem_pe_quiet, (const int* target_pes, size_t npes));

extern "C" USHMEM_API void pshmem_ctx_pe_quiet(shmem_ctx_t ctx, const int* target_pes, size_t npes) {
  core::Thread& t = core::enter();
  if (!valid(t, "shmem_ctx_pe_quiet", ctx) || npes == 0) return;
  const core::Context* context = t.pe->contexts.find(reinterpret_cast<std::uintptr_t>(ctx));
  if (valid_pes(t, "shmem_ctx_pe_quiet", target_pes, npes, static_cast<int>(context->size)))
    quiet(t, "shmem_ctx_pe_quiet", ctx, target_pes, npes);
}
USHMEM_ALIAS(void, shmem_ctx_pe_quiet, (shmem_ctx_t ctx, const int* target_pes, size_t npes));
