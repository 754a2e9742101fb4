// SPDX-License-Identifier: Apache-2.0
//
// Team management: the introduction, SHMEM_TEAM_MY_PE, _N_PES, _TRANSLATE_PE, _CONFIG_T, _GET_CONFIG and
// _DESTROY. The splits have a file of their own.
#include <vector>

#include "support.hpp"
#include "team_check.hpp"

namespace {

using multi::Members;

shmem_team_t split(shmem_team_t parent, int start, int stride, int size) {
  shmem_team_t team = SHMEM_TEAM_WORLD;  // so that a call that sets nothing is noticed
  EXPECT_EQ(shmem_team_split_strided(parent, start, stride, size, nullptr, 0, &team), 0);
  return team;
}

Members world_members() {
  Members all;
  for (int pe = 0; pe < multi::n_pes(); ++pe) all.push_back(pe);
  return all;
}

}  // namespace

MULTI_TEST(Teams, TheWorldHasAllPesByTheirNumbers) {
  EXPECT_EQ(shmem_team_my_pe(SHMEM_TEAM_WORLD), shmem_my_pe());
  EXPECT_EQ(shmem_team_n_pes(SHMEM_TEAM_WORLD), shmem_n_pes());
  multi::expect_team(SHMEM_TEAM_WORLD, world_members());
}

MULTI_TEST(Teams, MembersAreNumberedFromZeroInTheParentsOrder) {
  const int n = shmem_n_pes();
  for (int stride = 1; stride <= n; ++stride) {
    const int size = (n + stride - 1) / stride;
    const shmem_team_t team = split(SHMEM_TEAM_WORLD, 0, stride, size);
    multi::expect_team(team, multi::strided(world_members(), 0, stride, size));
    shmem_team_destroy(team);
  }
}

MULTI_TEST(Teams, WhoIsNoMemberGetsTheInvalidTeam) {
  const shmem_team_t first = split(SHMEM_TEAM_WORLD, 0, 1, 1);
  EXPECT_EQ(first == SHMEM_TEAM_INVALID, shmem_my_pe() != 0);
  shmem_team_destroy(first);
}

MULTI_TEST(Teams, NewTeamsAndTheirParentAreUsableAtOnce) {
  multi::Shared<long> inbox(static_cast<std::size_t>(multi::n_pes()));
  const int n = shmem_n_pes();
  for (int round = 0; round < multi::rounds(20); ++round) {
    const shmem_team_t all = split(SHMEM_TEAM_WORLD, 0, 1, n);
    EXPECT_EQ(shmem_team_sync(all), 0);
    const shmem_team_t back = split(all, n - 1, -1, n);
    const shmem_team_t even = split(back, 0, 2, (n + 1) / 2);
    if (even != SHMEM_TEAM_INVALID) {
      EXPECT_EQ(shmem_team_sync(even), 0);
    }
    EXPECT_EQ(shmem_team_sync(all), 0);
    Members backwards;
    for (int pe = n - 1; pe >= 0; --pe) backwards.push_back(pe);
    multi::expect_working(even, multi::strided(backwards, 0, 2, (n + 1) / 2), inbox.get());
    shmem_team_destroy(even);
    shmem_team_destroy(back);
    shmem_team_destroy(all);
  }
}

MULTI_TEST(Teams, OverlappingTeamsWorkBesideEachOther) {
  multi::Shared<long> inbox(static_cast<std::size_t>(multi::n_pes()));
  const int n = shmem_n_pes();
  const Members low = multi::strided(world_members(), 0, 1, (n + 1) / 2 + (n > 2 ? 1 : 0));
  const Members high = multi::strided(world_members(), (n - 1) / 2, 1, n - (n - 1) / 2);
  const shmem_team_t a = split(SHMEM_TEAM_WORLD, 0, 1, static_cast<int>(low.size()));
  const shmem_team_t b = split(SHMEM_TEAM_WORLD, (n - 1) / 2, 1, static_cast<int>(high.size()));
  for (int round = 0; round < multi::rounds(20); ++round) {
    multi::expect_working(a, low, inbox.get());
    if (a != SHMEM_TEAM_INVALID) {
      EXPECT_EQ(shmem_team_sync(a), 0);
    }
    multi::expect_working(b, high, inbox.get());
    shmem_barrier_all();
  }
  shmem_team_destroy(b);
  shmem_team_destroy(a);
}

MULTI_TEST(Teams, ATeamIsValidUntilItIsDestroyedAlsoWhenItsParentGoes) {
  multi::Shared<long> inbox(static_cast<std::size_t>(multi::n_pes()));
  const int n = shmem_n_pes();
  const shmem_team_t parent = split(SHMEM_TEAM_WORLD, 0, 1, n);
  const shmem_team_t child = split(parent, 0, 1, n);
  shmem_team_destroy(parent);
  multi::expect_team(child, world_members());
  multi::expect_working(child, world_members(), inbox.get());
  shmem_team_destroy(child);
}

MULTI_TEST(Teams, ThreadsMayAskATeamAtTheSameTime) {
  const int n = shmem_n_pes();
  const shmem_team_t team = split(SHMEM_TEAM_WORLD, n - 1, -1, n);
  multi::in_threads(4, [&](int) {
    for (int i = 0; i < 1000; ++i) {
      EXPECT_EQ(shmem_team_my_pe(team), n - 1 - shmem_my_pe());
      EXPECT_EQ(shmem_team_n_pes(team), n);
    }
  });
  shmem_team_destroy(team);
}

MULTI_TEST(Teams, HandlesCanBeComparedAndAssigned) {
  shmem_team_t team = SHMEM_TEAM_INVALID;
  EXPECT_TRUE(team == SHMEM_TEAM_INVALID);
  team = SHMEM_TEAM_WORLD;
  EXPECT_TRUE(team == SHMEM_TEAM_WORLD && team != SHMEM_TEAM_INVALID);
  EXPECT_TRUE(SHMEM_TEAM_SHARED != SHMEM_TEAM_WORLD && SHMEM_TEAM_SHARED != SHMEM_TEAM_INVALID);
}

MULTI_TEST(Teams, TheSharedTeamIsMadeOfPesOfTheWorldEachOnce) {
  const int members = shmem_team_n_pes(SHMEM_TEAM_SHARED);
  ASSERT_GE(members, 1);
  ASSERT_LE(members, shmem_n_pes());
  int before = -1;
  bool self = false;
  for (int i = 0; i < members; ++i) {
    const int world = shmem_team_translate_pe(SHMEM_TEAM_SHARED, i, SHMEM_TEAM_WORLD);
    EXPECT_GT(world, before);
    before = world;
    self = self || (world == shmem_my_pe() && i == shmem_team_my_pe(SHMEM_TEAM_SHARED));
  }
  EXPECT_TRUE(self);
}

MULTI_TEST(Shmem_team_my_pe, IsMinusOneForTheInvalidTeam) {
  EXPECT_EQ(shmem_team_my_pe(SHMEM_TEAM_INVALID), -1);
}

MULTI_TEST(Shmem_team_n_pes, IsMinusOneForTheInvalidTeam) {
  EXPECT_EQ(shmem_team_n_pes(SHMEM_TEAM_INVALID), -1);
}

MULTI_TEST(Shmem_team_translate_pe, FollowsAPeFromTeamToTeam) {
  const int n = shmem_n_pes();
  const shmem_team_t back = split(SHMEM_TEAM_WORLD, n - 1, -1, n);
  const shmem_team_t even = split(SHMEM_TEAM_WORLD, 0, 2, (n + 1) / 2);
  for (int pe = 0; pe < n; ++pe) {
    EXPECT_EQ(shmem_team_translate_pe(SHMEM_TEAM_WORLD, pe, SHMEM_TEAM_WORLD), pe);
    EXPECT_EQ(shmem_team_translate_pe(SHMEM_TEAM_WORLD, pe, back), n - 1 - pe);
    EXPECT_EQ(shmem_team_translate_pe(back, pe, SHMEM_TEAM_WORLD), n - 1 - pe);
    EXPECT_EQ(shmem_team_translate_pe(back, pe, back), pe);
    if (even == SHMEM_TEAM_INVALID) continue;
    EXPECT_EQ(shmem_team_translate_pe(back, pe, even), (n - 1 - pe) % 2 == 0 ? (n - 1 - pe) / 2 : -1);
    if (pe % 2 == 0) {
      EXPECT_EQ(shmem_team_translate_pe(even, pe / 2, back), n - 1 - pe);
    }
  }
  shmem_team_destroy(even);
  shmem_team_destroy(back);
}

MULTI_TEST(Shmem_team_translate_pe, ANumberOutsideTheTeamIsMinusOne) {
  const int n = shmem_n_pes();
  for (const int pe : {-1, n, n + 5, 1 << 30})
    EXPECT_EQ(shmem_team_translate_pe(SHMEM_TEAM_WORLD, pe, SHMEM_TEAM_WORLD), -1) << pe;
}

MULTI_TEST(Shmem_team_translate_pe, AnInvalidTeamOnEitherSideIsMinusOne) {
  EXPECT_EQ(shmem_team_translate_pe(SHMEM_TEAM_INVALID, 0, SHMEM_TEAM_WORLD), -1);
  EXPECT_EQ(shmem_team_translate_pe(SHMEM_TEAM_WORLD, 0, SHMEM_TEAM_INVALID), -1);
  EXPECT_EQ(shmem_team_translate_pe(SHMEM_TEAM_INVALID, 0, SHMEM_TEAM_INVALID), -1);
}

MULTI_TEST(Shmem_team_get_config, ReturnsWhatTheMaskNames) {
  const int n = shmem_n_pes();
  shmem_team_config_t asked{};
  asked.num_contexts = 3;
  shmem_team_t team = SHMEM_TEAM_INVALID;
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, n, &asked, SHMEM_TEAM_NUM_CONTEXTS, &team), 0);
  shmem_team_config_t got{};
  got.num_contexts = -5;
  EXPECT_EQ(shmem_team_get_config(team, SHMEM_TEAM_NUM_CONTEXTS, &got), 0);
  EXPECT_GE(got.num_contexts, 3);
  shmem_ctx_t contexts[3];
  for (shmem_ctx_t& ctx : contexts) EXPECT_EQ(shmem_team_create_ctx(team, 0, &ctx), 0);
  for (shmem_ctx_t& ctx : contexts) shmem_ctx_destroy(ctx);
  shmem_team_destroy(team);
}

MULTI_TEST(Shmem_team_get_config, WithoutAMaskNothingIsDone) {
  shmem_team_config_t config{};
  config.num_contexts = -5;
  EXPECT_EQ(shmem_team_get_config(SHMEM_TEAM_WORLD, 0, &config), 0);
  EXPECT_EQ(config.num_contexts, -5);
  EXPECT_EQ(shmem_team_get_config(SHMEM_TEAM_WORLD, 0, nullptr), 0);
}

MULTI_TEST(Shmem_team_get_config, OfTheInvalidTeamIsNonzeroAndNothingIsDone) {
  shmem_team_config_t config{};
  config.num_contexts = -5;
  EXPECT_NE(shmem_team_get_config(SHMEM_TEAM_INVALID, SHMEM_TEAM_NUM_CONTEXTS, &config), 0);
  EXPECT_EQ(config.num_contexts, -5);
}

MULTI_TEST(Shmem_team_config_t, ValuesOutsideTheMaskAreIgnored) {
  shmem_team_config_t wild{};
  wild.num_contexts = -12345;
  shmem_team_t team = SHMEM_TEAM_INVALID;
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, shmem_n_pes(), &wild, 0, &team), 0);
  shmem_team_config_t got{};
  got.num_contexts = -5;
  EXPECT_EQ(shmem_team_get_config(team, SHMEM_TEAM_NUM_CONTEXTS, &got), 0);
  EXPECT_EQ(got.num_contexts, 0) << "the default value";
  shmem_team_destroy(team);
}

MULTI_TEST(Shmem_team_destroy, TheInvalidTeamIsNoOperation) {
  shmem_team_destroy(SHMEM_TEAM_INVALID);
  EXPECT_EQ(shmem_team_n_pes(SHMEM_TEAM_WORLD), shmem_n_pes());
}

MULTI_TEST(Shmem_team_destroy, SplittingAndDestroyingCanGoOnForEver) {
  const int n = shmem_n_pes();
  for (int round = 0; round < multi::rounds(1500); ++round) {
    const shmem_team_t team = split(SHMEM_TEAM_WORLD, 0, 1, n);
    ASSERT_NE(team, SHMEM_TEAM_INVALID) << "round " << round;
    shmem_ctx_t ctx = SHMEM_CTX_INVALID;  // a shareable one goes with its team
    ASSERT_EQ(shmem_team_create_ctx(team, 0, &ctx), 0) << "round " << round;
    shmem_team_destroy(team);
  }
}
