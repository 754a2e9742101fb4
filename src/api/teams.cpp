// SPDX-License-Identifier: Apache-2.0
//
// Team management (OpenSHMEM 1.6, "Team Management Routines"): handles, checks, then core/teams.
#include "api/check.hpp"
#include "api/generated/alias.hpp"
#include "core/sync/sync.hpp"

namespace core = ushmem::core;
namespace api = ushmem::api;

namespace {

shmem_team_t handle_of(core::Thread& t, const core::Team* team) {
  return team == nullptr ? SHMEM_TEAM_INVALID
                         : reinterpret_cast<shmem_team_t>(t.pe->teams.handle(*team));
}

// The names of a configuration's arguments in a call's synopsis.
struct ConfigNames {
  const char* config;
  const char* mask;
  const char* num_contexts;
};
constexpr ConfigNames plain_names{"config", "config_mask", "config->num_contexts"};
constexpr ConfigNames x_names{"xaxis_config", "xaxis_mask", "xaxis_config->num_contexts"};
constexpr ConfigNames y_names{"yaxis_config", "yaxis_mask", "yaxis_config->num_contexts"};

// The number of contexts that a configuration asks for; -1 after a report.
int contexts_asked(core::Thread& t, const char* call, const ConfigNames& names,
                   const shmem_team_config_t* config, long mask) {
  if ((mask & ~static_cast<long>(SHMEM_TEAM_NUM_CONTEXTS)) != 0) {
    api::report_value(t, call, names.mask, mask, "0 or SHMEM_TEAM_NUM_CONTEXTS");
    return -1;
  }
  if (mask == 0) return 0;
  if (config == nullptr) {
    api::report_null(t, call, names.config);
    return -1;
  }
  if (config->num_contexts < 0) {
    api::report_value(t, call, names.num_contexts, config->num_contexts, "0 or more");
    return -1;
  }
  return config->num_contexts;
}

}  // namespace

extern "C" USHMEM_API int pshmem_team_my_pe(shmem_team_t team) {
  core::Thread& t = core::enter();
  if (!api::running(t, "shmem_team_my_pe") || team == SHMEM_TEAM_INVALID) return -1;
  const core::Team* found = api::find_team(t, "shmem_team_my_pe", "team", team);
  return found != nullptr ? found->me : -1;
}
USHMEM_ALIAS(int, shmem_team_my_pe, (shmem_team_t team));

extern "C" USHMEM_API int pshmem_team_n_pes(shmem_team_t team) {
  core::Thread& t = core::enter();
  if (!api::running(t, "shmem_team_n_pes") || team == SHMEM_TEAM_INVALID) return -1;
  const core::Team* found = api::find_team(t, "shmem_team_n_pes", "team", team);
  return found != nullptr ? found->size : -1;
}
USHMEM_ALIAS(int, shmem_team_n_pes, (shmem_team_t team));

extern "C" USHMEM_API int pshmem_team_get_config(shmem_team_t team, long config_mask,
                                                 shmem_team_config_t* config) {
  core::Thread& t = core::enter();
  if (!api::running(t, "shmem_team_get_config")) return -1;
  if (team == SHMEM_TEAM_INVALID) return -1;
  const core::Team* found = api::find_team(t, "shmem_team_get_config", "team", team);
  if (found == nullptr) return -1;
  if ((config_mask & ~static_cast<long>(SHMEM_TEAM_NUM_CONTEXTS)) != 0) {
    api::report_value(t, "shmem_team_get_config", "config_mask", config_mask,
                      "0 or SHMEM_TEAM_NUM_CONTEXTS");
    return -1;
  }
  if (config_mask == 0) return 0;
  if (config == nullptr) {
    api::report_null(t, "shmem_team_get_config", "config");
    return -1;
  }
  config->num_contexts = found->num_contexts;
  return 0;
}
USHMEM_ALIAS(int, shmem_team_get_config,
             (shmem_team_t team, long config_mask, shmem_team_config_t* config));

extern "C" USHMEM_API int pshmem_team_translate_pe(shmem_team_t src_team, int src_pe,
                                                   shmem_team_t dest_team) {
  core::Thread& t = core::enter();
  constexpr const char* call = "shmem_team_translate_pe";
  if (!api::running(t, call)) return -1;
  if (src_team == SHMEM_TEAM_INVALID || dest_team == SHMEM_TEAM_INVALID) return -1;
  const core::Team* from = api::find_team(t, call, "src_team", src_team);
  const core::Team* to = api::find_team(t, call, "dest_team", dest_team);
  if (from == nullptr || to == nullptr || src_pe < 0 || src_pe >= from->size) return -1;
  return to->team_pe(from->world_pe(src_pe));
}
USHMEM_ALIAS(int, shmem_team_translate_pe,
             (shmem_team_t src_team, int src_pe, shmem_team_t dest_team));

extern "C" USHMEM_API int pshmem_team_split_strided(shmem_team_t parent_team, int start, int stride,
                                                    int size, const shmem_team_config_t* config,
                                                    long config_mask, shmem_team_t* new_team) {
  core::Thread& t = core::enter();
  constexpr const char* call = "shmem_team_split_strided";
  if (!api::running(t, call)) return -1;
  if (new_team == nullptr) return api::report_null(t, call, "new_team"), -1;
  *new_team = SHMEM_TEAM_INVALID;
  if (parent_team == SHMEM_TEAM_INVALID) return -1;
  core::Team* parent = api::find_team(t, call, "parent_team", parent_team);
  const int contexts =
      parent != nullptr ? contexts_asked(t, call, plain_names, config, config_mask) : -1;
  if (contexts < 0) return -1;
  core::Team* created = nullptr;
  const api::Reports reports(t);
  const int status =
      core::team_split_strided(t, call, *parent, start, stride, size, contexts, &created);
  *new_team = handle_of(t, created);
  if (status != 0 && reports.none())
    core::note_error(call, "arguments start is %d, stride is %d and size is %d: they name no PEs of the "
                     "parent team, which has %d, or all %d teams are in use",
                     start, stride, size, parent->size, ushmem::bootstrap::max_teams);
  return status;
}
USHMEM_ALIAS(int, shmem_team_split_strided,
             (shmem_team_t parent_team, int start, int stride, int size,
              const shmem_team_config_t* config, long config_mask, shmem_team_t* new_team));

extern "C" USHMEM_API int pshmem_team_split_2d(shmem_team_t parent_team, int xrange,
                                               const shmem_team_config_t* xaxis_config,
                                               long xaxis_mask, shmem_team_t* xaxis_team,
                                               const shmem_team_config_t* yaxis_config,
                                               long yaxis_mask, shmem_team_t* yaxis_team) {
  core::Thread& t = core::enter();
  constexpr const char* call = "shmem_team_split_2d";
  if (!api::running(t, call)) return -1;
  if (xaxis_team == nullptr || yaxis_team == nullptr)
    return api::report_null(t, call, xaxis_team == nullptr ? "xaxis_team" : "yaxis_team"), -1;
  *xaxis_team = *yaxis_team = SHMEM_TEAM_INVALID;
  if (parent_team == SHMEM_TEAM_INVALID) return -1;
  core::Team* parent = api::find_team(t, call, "parent_team", parent_team);
  const int x_contexts =
      parent != nullptr ? contexts_asked(t, call, x_names, xaxis_config, xaxis_mask) : -1;
  const int y_contexts =
      x_contexts >= 0 ? contexts_asked(t, call, y_names, yaxis_config, yaxis_mask) : -1;
  if (y_contexts < 0) return -1;
  core::Team* x = nullptr;
  core::Team* y = nullptr;
  const api::Reports reports(t);
  const int status = core::team_split_2d(t, call, *parent, xrange, x_contexts, &x, y_contexts, &y);
  *xaxis_team = handle_of(t, x);
  *yaxis_team = handle_of(t, y);
  if (status != 0 && reports.none())
    core::note_error(call, "argument xrange is %d: must be 1 or more, or all %d teams are in use",
                     xrange, ushmem::bootstrap::max_teams);
  return status;
}
USHMEM_ALIAS(int, shmem_team_split_2d,
             (shmem_team_t parent_team, int xrange, const shmem_team_config_t* xaxis_config,
              long xaxis_mask, shmem_team_t* xaxis_team, const shmem_team_config_t* yaxis_config,
              long yaxis_mask, shmem_team_t* yaxis_team));

extern "C" USHMEM_API void pshmem_team_destroy(shmem_team_t team) {
  core::Thread& t = core::enter();
  constexpr const char* call = "shmem_team_destroy";
  if (!api::running(t, call)) return;
  if (team == SHMEM_TEAM_INVALID) return;  // "no operation"
  core::Team* found = api::find_team(t, call, "team", team);
  if (found == nullptr) return;
  if (found->id <= core::team_shared_id)
    return core::fail(t, call, "argument team is %s: a predefined team cannot be destroyed",
                      found->id == core::team_world_id ? "SHMEM_TEAM_WORLD" : "SHMEM_TEAM_SHARED");
  core::team_destroy(t, call, *found);
}
USHMEM_ALIAS(void, shmem_team_destroy, (shmem_team_t team));
