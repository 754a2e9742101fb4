// SPDX-License-Identifier: Apache-2.0
//
// Communication contexts (OpenSHMEM 1.6, "Communication Management Routines").
#include "api/check.hpp"
#include "api/generated/alias.hpp"
#include "core/net/net.hpp"

namespace core = ushmem::core;
namespace api = ushmem::api;

static_assert(core::context_serialized == SHMEM_CTX_SERIALIZED && core::context_private == SHMEM_CTX_PRIVATE);

namespace {

int create(core::Thread& t, const char* call, core::Team& team, long options, shmem_ctx_t* ctx) {
  constexpr long known = SHMEM_CTX_SERIALIZED | SHMEM_CTX_PRIVATE | SHMEM_CTX_NOSTORE;
  if (ctx == nullptr) return api::report_null(t, call, "ctx"), -1;
  *ctx = SHMEM_CTX_INVALID;
  if ((options & ~known) != 0) {
    api::report_value(t, call, "options", options,
                      "SHMEM_CTX_SERIALIZED, SHMEM_CTX_PRIVATE and SHMEM_CTX_NOSTORE or-ed");
    return -1;
  }
  const core::Context* made = core::context_create(t, team, options);
  if (made == nullptr) {
    core::note_error(call, "all %d contexts of this PE are in use", core::max_contexts - 1);
    return 1;
  }
  *ctx = reinterpret_cast<shmem_ctx_t>(static_cast<std::uintptr_t>(made->key.load()));
  return 0;
}

}  // namespace

extern "C" USHMEM_API int pshmem_ctx_create(long options, shmem_ctx_t* ctx) {
  core::Thread& t = core::enter();
  if (!api::running(t, "shmem_ctx_create")) return -1;
  return create(t, "shmem_ctx_create", *t.pe->teams.slot[core::team_world_id], options, ctx);
}
USHMEM_ALIAS(int, shmem_ctx_create, (long options, shmem_ctx_t* ctx));

extern "C" USHMEM_API int pshmem_team_create_ctx(shmem_team_t team, long options, shmem_ctx_t* ctx) {
  core::Thread& t = core::enter();
  if (!api::running(t, "shmem_team_create_ctx")) return -1;
  if (ctx != nullptr) *ctx = SHMEM_CTX_INVALID;
  if (team == SHMEM_TEAM_INVALID) return -1;
  core::Team* found = api::find_team(t, "shmem_team_create_ctx", "team", team);
  if (found == nullptr) return -1;
  return create(t, "shmem_team_create_ctx", *found, options, ctx);
}
USHMEM_ALIAS(int, shmem_team_create_ctx, (shmem_team_t team, long options, shmem_ctx_t* ctx));

extern "C" USHMEM_API void pshmem_ctx_destroy(shmem_ctx_t ctx) {
  core::Thread& t = core::enter();
  constexpr const char* call = "shmem_ctx_destroy";
  if (!api::running(t, call) || ctx == SHMEM_CTX_INVALID) return;
  if (ctx == SHMEM_CTX_DEFAULT)
    return core::fail(t, call, "argument ctx is SHMEM_CTX_DEFAULT, which cannot be destroyed");
  core::Context* found = t.pe->contexts.find(reinterpret_cast<std::uintptr_t>(ctx));
  if (found == nullptr)
    return api::report_handle(t, call, "ctx", reinterpret_cast<std::uintptr_t>(ctx));
  // "performs a quiet operation": complete already on direct paths, and later loads come after.
  ushmem::base::cpu_full_fence();
  if (t.pe->net != nullptr) core::far_quiet(t, call, *found);
  core::context_destroy(t, *found);
}
USHMEM_ALIAS(void, shmem_ctx_destroy, (shmem_ctx_t ctx));

extern "C" USHMEM_API int pshmem_ctx_get_team(shmem_ctx_t ctx, shmem_team_t* team) {
  core::Thread& t = core::enter();
  constexpr const char* call = "shmem_ctx_get_team";
  if (!api::running(t, call)) return -1;
  if (team == nullptr) return api::report_null(t, call, "team"), -1;
  *team = SHMEM_TEAM_INVALID;
  if (ctx == SHMEM_CTX_INVALID) return -1;
  const core::Context* found = t.pe->contexts.find(reinterpret_cast<std::uintptr_t>(ctx));
  if (found == nullptr) {
    api::report_handle(t, call, "ctx", reinterpret_cast<std::uintptr_t>(ctx));
    return -1;
  }
  const core::Team* its = found->team;  // null while another thread destroys the context, by mistake
  if (its == nullptr) return -1;
  *team = reinterpret_cast<shmem_team_t>(t.pe->teams.handle(*its));
  return 0;
}
USHMEM_ALIAS(int, shmem_ctx_get_team, (shmem_ctx_t ctx, shmem_team_t* team));
