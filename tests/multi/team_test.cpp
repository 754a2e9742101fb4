// SPDX-License-Identifier: Apache-2.0
//
// Teams: every triplet and every 2d range, teams of teams, overlaps, limits, queries and
// configuration.
#include <string>
#include <vector>

#include "support.hpp"
#include "team_check.hpp"

namespace {

using multi::Members;

Members world_members() {
  Members all;
  for (int pe = 0; pe < multi::n_pes(); ++pe) all.push_back(pe);
  return all;
}

std::string text_of(int start, int stride, int size) {
  return "(" + std::to_string(start) + ", " + std::to_string(stride) + ", " + std::to_string(size) +
         ")";
}

// The row and column of `me` in a grid of `xrange` columns.
Members row_of(const Members& parent, int xrange, int me) {
  Members row;
  const int n = static_cast<int>(parent.size());
  for (int i = 0; i < n; ++i)
    if (i / xrange == me / xrange) row.push_back(parent[static_cast<std::size_t>(i)]);
  return row;
}
Members column_of(const Members& parent, int xrange, int me) {
  Members column;
  const int n = static_cast<int>(parent.size());
  for (int i = 0; i < n; ++i)
    if (i % xrange == me % xrange) column.push_back(parent[static_cast<std::size_t>(i)]);
  return column;
}

}  // namespace

MULTI_TEST(Team, EveryTripletGivesItsMembersInOrderOrFailsOnAllPes) {
  const int n = multi::n_pes();
  const Members world = world_members();
  multi::Shared<long> inbox(static_cast<std::size_t>(n));
  int valid = 0;
  for (int start = -1; start <= n; ++start) {
    for (int stride = -n; stride <= n; ++stride) {
      for (int size = 0; size <= n + 1; ++size) {
        SCOPED_TRACE(text_of(start, stride, size));
        shmem_team_t team = SHMEM_TEAM_WORLD;
        const int status =
            shmem_team_split_strided(SHMEM_TEAM_WORLD, start, stride, size, nullptr, 0, &team);
        if (!multi::valid_triplet(n, start, stride, size)) {
          EXPECT_NE(status, 0);
          EXPECT_EQ(team, SHMEM_TEAM_INVALID);
          continue;
        }
        ++valid;
        EXPECT_EQ(status, 0);
        const Members members = multi::strided(world, start, stride, size);
        multi::expect_team(team, members);
        if (size > 1 || stride == 0) multi::expect_working(team, members, inbox.get());
        if (team != SHMEM_TEAM_INVALID) shmem_team_destroy(team);
      }
    }
  }
  EXPECT_GE(valid, n * (n + 1)) << "at least every contiguous range, both ways";
}

MULTI_TEST(Team, EveryRangeOf2dGivesRowsAndColumnsAlsoUnevenOnes) {
  const int n = multi::n_pes();
  const Members world = world_members();
  multi::Shared<long> inbox(static_cast<std::size_t>(n));
  for (int xrange = 1; xrange <= n + 2; ++xrange) {
    SCOPED_TRACE("xrange " + std::to_string(xrange));
    shmem_team_t x = SHMEM_TEAM_INVALID, y = SHMEM_TEAM_INVALID;
    ASSERT_EQ(shmem_team_split_2d(SHMEM_TEAM_WORLD, xrange, nullptr, 0, &x, nullptr, 0, &y), 0);
    const int range = std::min(xrange, n);
    const Members row = row_of(world, range, multi::pe());
    const Members column = column_of(world, range, multi::pe());
    multi::expect_team(x, row);
    multi::expect_team(y, column);
    EXPECT_EQ(shmem_team_my_pe(x), multi::pe() % range);
    EXPECT_EQ(shmem_team_my_pe(y), multi::pe() / range);
    multi::expect_working(x, row, inbox.get());
    shmem_barrier_all();
    multi::expect_working(y, column, inbox.get());
    shmem_team_destroy(y);
    shmem_team_destroy(x);
    shmem_barrier_all();
  }
  shmem_team_t x = SHMEM_TEAM_WORLD, y = SHMEM_TEAM_WORLD;
  EXPECT_NE(shmem_team_split_2d(SHMEM_TEAM_WORLD, 0, nullptr, 0, &x, nullptr, 0, &y), 0);
  EXPECT_EQ(x, SHMEM_TEAM_INVALID);
  EXPECT_EQ(y, SHMEM_TEAM_INVALID);
}

MULTI_TEST(Team, AReversedParentsRowsAndColumnsCountItsNumbers) {
  const int n = multi::n_pes();
  multi::Shared<long> inbox(static_cast<std::size_t>(n));
  shmem_team_t parent = SHMEM_TEAM_INVALID;
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &parent), 0);
  const Members backwards = multi::strided(world_members(), n - 1, -1, n);
  const int me = n - 1 - multi::pe();
  for (int xrange = 1; xrange <= n; ++xrange) {
    shmem_team_t x = SHMEM_TEAM_INVALID, y = SHMEM_TEAM_INVALID;
    ASSERT_EQ(shmem_team_split_2d(parent, xrange, nullptr, 0, &x, nullptr, 0, &y), 0);
    multi::expect_team(x, row_of(backwards, xrange, me));
    multi::expect_team(y, column_of(backwards, xrange, me));
    multi::expect_working(x, row_of(backwards, xrange, me), inbox.get());
    shmem_team_destroy(x);
    shmem_team_destroy(y);
  }
  shmem_barrier_all();
  shmem_team_destroy(parent);
}

MULTI_TEST(Team, HalvesOfHalvesDownToOnePeStayRight) {
  multi::Shared<long> inbox(static_cast<std::size_t>(multi::n_pes()));
  std::vector<shmem_team_t> line;
  shmem_team_t team = SHMEM_TEAM_WORLD;
  Members members = world_members();
  while (members.size() > 1) {
    // Both halves are made by all members of the parent; odd ones run backwards.
    const int size = static_cast<int>(members.size()), half = size / 2;
    shmem_team_t low = SHMEM_TEAM_INVALID, high = SHMEM_TEAM_INVALID;
    ASSERT_EQ(shmem_team_split_strided(team, 0, 1, half, nullptr, 0, &low), 0);
    ASSERT_EQ(shmem_team_split_strided(team, size - 1, -1, size - half, nullptr, 0, &high), 0);
    const Members below = multi::strided(members, 0, 1, half);
    const Members above = multi::strided(members, size - 1, -1, size - half);
    multi::expect_team(low, below);
    multi::expect_team(high, above);
    const bool in_low = multi::index_in(below, multi::pe()) >= 0;
    team = in_low ? low : high;
    members = in_low ? below : above;
    line.push_back(team);
    multi::expect_working(team, members, inbox.get());
  }
  while (!line.empty()) {
    shmem_team_destroy(line.back());
    line.pop_back();
  }
}

MULTI_TEST(Team, AParentMayGoBeforeItsChildren) {
  const int n = multi::n_pes();
  multi::Shared<long> inbox(static_cast<std::size_t>(n));
  shmem_team_t parent = SHMEM_TEAM_INVALID, child = SHMEM_TEAM_INVALID;
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, n, nullptr, 0, &parent), 0);
  ASSERT_EQ(shmem_team_split_strided(parent, n - 1, -1, n, nullptr, 0, &child), 0);
  shmem_team_destroy(parent);
  const Members members = multi::strided(world_members(), n - 1, -1, n);
  multi::expect_team(child, members);
  multi::expect_working(child, members, inbox.get());
  shmem_team_destroy(child);
}

MULTI_TEST(Team, OverlappingTeamsLiveAndWorkSideBySide) {
  // All contiguous ranges of the world at once, then each is used.
  const int n = multi::n_pes();
  const Members world = world_members();
  multi::Shared<long> inbox(static_cast<std::size_t>(n));
  std::vector<std::pair<shmem_team_t, Members>> teams;
  for (int start = 0; start < n; ++start) {
    for (int size = 1; start + size <= n; ++size) {
      shmem_team_t team = SHMEM_TEAM_INVALID;
      ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, start, 1, size, nullptr, 0, &team), 0);
      teams.emplace_back(team, multi::strided(world, start, 1, size));
    }
  }
  for (const auto& [team, members] : teams) multi::expect_team(team, members);
  for (const auto& [team, members] : teams) multi::expect_working(team, members, inbox.get());
  // Between two teams that both know: numbers translate directly.
  for (const auto& [a, a_members] : teams) {
    if (a == SHMEM_TEAM_INVALID) continue;
    for (const auto& [b, b_members] : teams) {
      if (b == SHMEM_TEAM_INVALID) continue;
      for (int i = 0; i < static_cast<int>(a_members.size()); ++i)
        EXPECT_EQ(shmem_team_translate_pe(a, i, b),
                  multi::index_in(b_members, a_members[static_cast<std::size_t>(i)]));
    }
  }
  for (const auto& [team, members] : teams)
    if (team != SHMEM_TEAM_INVALID) shmem_team_destroy(team);
}

MULTI_TEST(Team, HundredsOfTeamsAtOnceAllWork) {
  const int n = multi::n_pes(), many = 250;
  const Members world = world_members();
  multi::Shared<long> inbox(static_cast<std::size_t>(n));
  std::vector<std::pair<shmem_team_t, Members>> teams;
  for (int i = 0; i < many; ++i) {
    const int size = 1 + i % n, start = i % (n - size + 1);
    shmem_team_t team = SHMEM_TEAM_INVALID;
    ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, start, 1, size, nullptr, 0, &team), 0)
        << "team " << i << ": " << text_of(start, 1, size);
    teams.emplace_back(team, multi::strided(world, start, 1, size));
  }
  for (std::size_t i = 0; i < teams.size(); i += 7)
    multi::expect_working(teams[i].first, teams[i].second, inbox.get());
  for (const auto& [team, members] : teams) {
    multi::expect_team(team, members);
    if (team != SHMEM_TEAM_INVALID) shmem_team_destroy(team);
  }
}

// One PE without a free id is enough: a new team needs an id that is free at all its members. PE 0
// uses up its own, by teams of itself alone.
MULTI_TEST(Team, WhenTeamsRunOutAllPesAreToldAndAFreedOneCanBeHadAgain) {
  const int n = multi::n_pes();
  shmem_team_t alone = SHMEM_TEAM_INVALID;
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, 1, nullptr, 0, &alone), 0);
  std::vector<shmem_team_t> teams;
  shmem_team_t team = SHMEM_TEAM_INVALID, x = SHMEM_TEAM_INVALID, y = SHMEM_TEAM_INVALID;
  if (multi::pe() == 0) {
    while (shmem_team_split_strided(alone, 0, 1, 1, nullptr, 0, &team) == 0) {
      ASSERT_NE(team, SHMEM_TEAM_INVALID);
      teams.push_back(team);
      ASSERT_LT(teams.size(), 100'000u) << "there is no end";
    }
    EXPECT_EQ(team, SHMEM_TEAM_INVALID);
    EXPECT_GE(teams.size(), 500u);
  }
  const auto expect_none = [&](const char* when) {
    team = x = y = SHMEM_TEAM_WORLD;
    EXPECT_NE(shmem_team_split_2d(SHMEM_TEAM_WORLD, 1, nullptr, 0, &x, nullptr, 0, &y), 0) << when;
    EXPECT_EQ(x, SHMEM_TEAM_INVALID) << when;
    EXPECT_EQ(y, SHMEM_TEAM_INVALID) << when;
  };
  const auto give_one_back = [&] {
    if (multi::pe() != 0) return;
    shmem_team_destroy(teams.back());
    teams.pop_back();
  };
  EXPECT_NE(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, n, nullptr, 0, &team), 0);
  EXPECT_EQ(team, SHMEM_TEAM_INVALID);
  expect_none("no id is free");
  give_one_back();
  expect_none("one is not enough for the two of a 2d split");
  EXPECT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, n, nullptr, 0, &team), 0)
      << "and it was not lost by the split that failed";
  EXPECT_EQ(shmem_team_sync(team), 0);
  shmem_team_destroy(team);
  give_one_back();
  EXPECT_EQ(shmem_team_split_2d(SHMEM_TEAM_WORLD, 1, nullptr, 0, &x, nullptr, 0, &y), 0);
  shmem_team_destroy(x);
  shmem_team_destroy(y);
  for (const shmem_team_t each : teams) shmem_team_destroy(each);
  if (alone != SHMEM_TEAM_INVALID) shmem_team_destroy(alone);
  shmem_barrier_all();
}

MULTI_TEST(Team, AnInvalidParentGivesNoTeamAndInvalidTeamsAnswerMinusOne) {
  shmem_team_t team = SHMEM_TEAM_WORLD, other = SHMEM_TEAM_WORLD;
  EXPECT_NE(shmem_team_split_strided(SHMEM_TEAM_INVALID, 0, 1, 1, nullptr, 0, &team), 0);
  EXPECT_EQ(team, SHMEM_TEAM_INVALID);
  team = SHMEM_TEAM_WORLD;
  EXPECT_NE(shmem_team_split_2d(SHMEM_TEAM_INVALID, 1, nullptr, 0, &team, nullptr, 0, &other), 0);
  EXPECT_EQ(team, SHMEM_TEAM_INVALID);
  EXPECT_EQ(other, SHMEM_TEAM_INVALID);
  EXPECT_EQ(shmem_team_my_pe(SHMEM_TEAM_INVALID), -1);
  EXPECT_EQ(shmem_team_n_pes(SHMEM_TEAM_INVALID), -1);
  EXPECT_EQ(shmem_team_translate_pe(SHMEM_TEAM_INVALID, 0, SHMEM_TEAM_WORLD), -1);
  EXPECT_EQ(shmem_team_translate_pe(SHMEM_TEAM_WORLD, 0, SHMEM_TEAM_INVALID), -1);
  shmem_team_config_t config = {};
  EXPECT_NE(shmem_team_get_config(SHMEM_TEAM_INVALID, 0, &config), 0);
  shmem_team_destroy(SHMEM_TEAM_INVALID);  // no operation
}

MULTI_TEST(Team, ThePredefinedTeamsAreTheWorldAndTheNode) {
  multi::expect_team(SHMEM_TEAM_WORLD, world_members());
  Members node;
  for (int pe = 0; pe < multi::n_pes(); ++pe)
    if (multi::near(pe)) node.push_back(pe);
  multi::expect_team(SHMEM_TEAM_SHARED, node);
  EXPECT_NE(SHMEM_TEAM_WORLD, SHMEM_TEAM_SHARED);
  EXPECT_NE(SHMEM_TEAM_WORLD, SHMEM_TEAM_INVALID);
}

MULTI_TEST(Team, GetConfigReturnsWhatTheTeamWasMadeWith) {
  const int n = multi::n_pes();
  shmem_team_config_t asked = {};
  asked.num_contexts = 7;
  shmem_team_t team = SHMEM_TEAM_INVALID;
  ASSERT_EQ(
      shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, n, &asked, SHMEM_TEAM_NUM_CONTEXTS, &team),
      0);
  shmem_team_config_t got = {};
  got.num_contexts = -5;
  EXPECT_EQ(shmem_team_get_config(team, 0, &got), 0);
  EXPECT_EQ(got.num_contexts, -5) << "a field that was not asked for";
  EXPECT_EQ(shmem_team_get_config(team, SHMEM_TEAM_NUM_CONTEXTS, &got), 0);
  EXPECT_EQ(got.num_contexts, 7);
  shmem_team_destroy(team);

  // Rows and columns have configurations of their own.
  shmem_team_config_t other = {};
  other.num_contexts = 3;
  shmem_team_t x = SHMEM_TEAM_INVALID, y = SHMEM_TEAM_INVALID;
  ASSERT_EQ(shmem_team_split_2d(SHMEM_TEAM_WORLD, 2, &asked, SHMEM_TEAM_NUM_CONTEXTS, &x, &other,
                                SHMEM_TEAM_NUM_CONTEXTS, &y), 0);
  EXPECT_EQ(shmem_team_get_config(x, SHMEM_TEAM_NUM_CONTEXTS, &got), 0);
  EXPECT_EQ(got.num_contexts, 7);
  EXPECT_EQ(shmem_team_get_config(y, SHMEM_TEAM_NUM_CONTEXTS, &got), 0);
  EXPECT_EQ(got.num_contexts, 3);
  shmem_team_destroy(x);
  shmem_team_destroy(y);
}

MULTI_TEST(Team, TeamPtrIsThePtrOfTheMember) {
  const int n = multi::n_pes();
  multi::Shared<long> word(1);
  shmem_team_t team = SHMEM_TEAM_INVALID;
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &team), 0);
  for (int i = 0; i < n; ++i) {
    EXPECT_EQ(shmem_team_ptr(team, word.get(), i), shmem_ptr(word.get(), n - 1 - i));
    EXPECT_EQ(shmem_team_ptr(SHMEM_TEAM_WORLD, word.get(), i), shmem_ptr(word.get(), i));
    EXPECT_EQ(shmem_team_ptr(team, word.get(), i) != nullptr, multi::near(n - 1 - i));
  }
  const long local = 0;
  EXPECT_EQ(shmem_team_ptr(team, &local, 0), nullptr) << "not symmetric";
  shmem_team_destroy(team);
}
