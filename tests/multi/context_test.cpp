// SPDX-License-Identifier: Apache-2.0
//
// Contexts: options, limits, their teams, and that shareable ones go with their team.
#include <shmemx.h>

#include <vector>

#include "support.hpp"

namespace {

// Errors return while it lives, so that a stale handle can be tried.
class ErrorsReturn {
 public:
  ErrorsReturn() : before_(shmemx_set_errors(SHMEMX_ERRORS_RETURN)) { shmemx_clear_error(); }
  ~ErrorsReturn() {
    shmemx_set_errors(before_);
    shmemx_clear_error();
  }
  ErrorsReturn(const ErrorsReturn&) = delete;
  ErrorsReturn& operator=(const ErrorsReturn&) = delete;

 private:
  int before_;
};

shmem_team_t reversed_world() {
  const int n = multi::n_pes();
  shmem_team_t team = SHMEM_TEAM_INVALID;
  EXPECT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &team), 0);
  return team;
}

}  // namespace

MULTI_TEST(Context, EveryCombinationOfOptionsGivesAWorkingContext) {
  multi::Shared<long> word(1);
  const int to = multi::neighbour(1);
  for (long options = 0; options <= (SHMEM_CTX_SERIALIZED | SHMEM_CTX_PRIVATE | SHMEM_CTX_NOSTORE);
       ++options) {
    shmem_ctx_t ctx = SHMEM_CTX_INVALID;
    ASSERT_EQ(shmem_ctx_create(options, &ctx), 0) << "options " << options;
    EXPECT_NE(ctx, SHMEM_CTX_INVALID);
    EXPECT_NE(ctx, SHMEM_CTX_DEFAULT);
    shmem_ctx_long_p(ctx, word.get(), 100 + options, to);
    shmem_ctx_quiet(ctx);
    EXPECT_EQ(shmem_ctx_long_g(ctx, word.get(), to), 100 + options);
    shmem_ctx_destroy(ctx);
    shmem_barrier_all();
  }
}

MULTI_TEST(Context, GetTeamNamesTheTeamThatTheContextWasMadeFrom) {
  const shmem_team_t backwards = reversed_world();
  shmem_ctx_t of_world = SHMEM_CTX_INVALID, of_team = SHMEM_CTX_INVALID;
  ASSERT_EQ(shmem_ctx_create(0, &of_world), 0);
  ASSERT_EQ(shmem_team_create_ctx(backwards, 0, &of_team), 0);
  shmem_team_t team = SHMEM_TEAM_INVALID;
  EXPECT_EQ(shmem_ctx_get_team(SHMEM_CTX_DEFAULT, &team), 0);
  EXPECT_EQ(team, SHMEM_TEAM_WORLD);
  EXPECT_EQ(shmem_ctx_get_team(of_world, &team), 0);
  EXPECT_EQ(team, SHMEM_TEAM_WORLD);
  EXPECT_EQ(shmem_ctx_get_team(of_team, &team), 0);
  EXPECT_EQ(team, backwards);
  EXPECT_NE(shmem_ctx_get_team(SHMEM_CTX_INVALID, &team), 0);
  EXPECT_EQ(team, SHMEM_TEAM_INVALID);
  shmem_ctx_destroy(of_world);
  shmem_ctx_destroy(of_team);
  shmem_ctx_destroy(SHMEM_CTX_INVALID);  // no operation
  shmem_team_destroy(backwards);
}

MULTI_TEST(Context, ShareableContextsGoWithTheirTeam) {
  const shmem_team_t backwards = reversed_world();
  shmem_ctx_t gone = SHMEM_CTX_INVALID, stays = SHMEM_CTX_INVALID;
  ASSERT_EQ(shmem_team_create_ctx(backwards, 0, &gone), 0);
  ASSERT_EQ(shmem_ctx_create(0, &stays), 0);
  shmem_team_destroy(backwards);
  multi::Shared<long> word(1);
  {
    const ErrorsReturn errors;
    shmem_ctx_long_p(gone, word.get(), 7, 0);
    EXPECT_STRNE(shmemx_last_error(), "") << "the context of a destroyed team was used";
    shmem_team_t team = SHMEM_TEAM_WORLD;
    EXPECT_NE(shmem_ctx_get_team(gone, &team), 0);
    EXPECT_EQ(team, SHMEM_TEAM_INVALID);
  }
  shmem_barrier_all();
  EXPECT_EQ(word[0], 0);
  shmem_ctx_long_p(stays, word.get(), 8, multi::pe());
  EXPECT_EQ(word[0], 8);
  shmem_ctx_destroy(stays);
}

MULTI_TEST(Context, AStaleHandleIsNotTakenForItsSuccessor) {
  shmem_ctx_t first = SHMEM_CTX_INVALID, second = SHMEM_CTX_INVALID;
  ASSERT_EQ(shmem_ctx_create(0, &first), 0);
  shmem_ctx_destroy(first);
  ASSERT_EQ(shmem_ctx_create(0, &second), 0);
  EXPECT_NE(first, second);
  const ErrorsReturn errors;
  shmem_ctx_quiet(first);
  EXPECT_STRNE(shmemx_last_error(), "");
  shmem_ctx_destroy(second);
}

MULTI_TEST(Context, HundredsOfContextsAtOnceWorkAndRunOutWithoutHarm) {
  multi::Shared<long> sum(1);
  std::vector<shmem_ctx_t> all;
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  while (all.size() < 100000 && shmem_ctx_create(0, &ctx) == 0) all.push_back(ctx);
  EXPECT_EQ(ctx, SHMEM_CTX_INVALID) << "the handle of a failed creation";
  EXPECT_GE(all.size(), 500u);
  ASSERT_LT(all.size(), 100000u);
  for (const shmem_ctx_t each : all) shmem_ctx_long_atomic_inc(each, sum.get(), 0);
  shmem_barrier_all();
  if (multi::pe() == 0) {
    EXPECT_EQ(sum[0], static_cast<long>(all.size()) * multi::n_pes());
  }
  for (const shmem_ctx_t each : all) shmem_ctx_destroy(each);
  EXPECT_EQ(shmem_ctx_create(0, &ctx), 0) << "destroyed ones can be had again";
  shmem_ctx_destroy(ctx);
  shmem_barrier_all();
}

MULTI_TEST(Context, MakingOneFromTheInvalidTeamGivesNone) {
  shmem_ctx_t ctx = SHMEM_CTX_DEFAULT;
  EXPECT_NE(shmem_team_create_ctx(SHMEM_TEAM_INVALID, 0, &ctx), 0);
  EXPECT_EQ(ctx, SHMEM_CTX_INVALID);
}
