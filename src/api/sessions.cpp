// SPDX-License-Identifier: Apache-2.0
//
// Communication sessions (OpenSHMEM 1.6, "Communication Sessions"): hints for the operations of a context.
// Kept with it (core/teams/context.hpp); direct paths have no use for them.
#include "api/check.hpp"
#include "api/generated/alias.hpp"

namespace core = ushmem::core;
namespace api = ushmem::api;

namespace {

// The context of a handle that is not SHMEM_CTX_INVALID; nullptr after a report.
core::Context* find(core::Thread& t, const char* call, shmem_ctx_t ctx) {
  const auto handle = reinterpret_cast<std::uintptr_t>(ctx);
  core::Context* found = t.pe->contexts.find(handle);
  if (found == nullptr) api::report_handle(t, call, "ctx", handle);
  return found;
}

}  // namespace

extern "C" USHMEM_API void pshmem_ctx_session_start(
    shmem_ctx_t ctx, long options, const shmem_ctx_session_config_t* config, long config_mask) {
  core::Thread& t = core::enter();
  constexpr const char* call = "shmem_ctx_session_start";
  if (!api::running(t, call) || ctx == SHMEM_CTX_INVALID) return;
  core::Context* found = find(t, call, ctx);
  if (found == nullptr) return;
  if ((options & ~SHMEM_CTX_SESSION_BATCH) != 0)
    return api::report_value(t, call, "options", options, "0 or SHMEM_CTX_SESSION_BATCH");
  if ((config_mask & ~SHMEM_CTX_SESSION_TOTAL_OPS) != 0)
    return api::report_value(t, call, "config_mask", config_mask, "0 or SHMEM_CTX_SESSION_TOTAL_OPS");
  if (config_mask != 0 && config == nullptr) return api::report_null(t, call, "config");
  core::session_start(t, *found, options, config_mask != 0 ? &config->total_ops : nullptr);
}
USHMEM_ALIAS(void, shmem_ctx_session_start,
             (shmem_ctx_t ctx, long options, const shmem_ctx_session_config_t* config,
              long config_mask));

extern "C" USHMEM_API void pshmem_ctx_session_stop(shmem_ctx_t ctx) {
  core::Thread& t = core::enter();
  constexpr const char* call = "shmem_ctx_session_stop";
  if (!api::running(t, call) || ctx == SHMEM_CTX_INVALID) return;
  core::Context* found = find(t, call, ctx);
  if (found != nullptr) core::session_stop(t, *found);
}
USHMEM_ALIAS(void, shmem_ctx_session_stop, (shmem_ctx_t ctx));
