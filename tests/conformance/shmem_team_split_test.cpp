// SPDX-License-Identifier: Apache-2.0
//
// SHMEM_TEAM_SPLIT_STRIDED and SHMEM_TEAM_SPLIT_2D.
#include <algorithm>
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

// The two teams of a PE in a parent with these members, as the standard's formula has them.
void expect_2d(shmem_team_t parent, const Members& members, int xrange) {
  SCOPED_TRACE("xrange " + std::to_string(xrange));
  shmem_team_t x = SHMEM_TEAM_WORLD, y = SHMEM_TEAM_WORLD;
  EXPECT_EQ(shmem_team_split_2d(parent, xrange, nullptr, 0, &x, nullptr, 0, &y), 0);
  const int n = static_cast<int>(members.size()), me = multi::index_in(members, multi::pe());
  const int width = std::min(xrange, n);
  Members row, column;
  for (int pe = 0; pe < n; ++pe) {
    if (pe / width == me / width) row.push_back(members[static_cast<std::size_t>(pe)]);
    if (pe % width == me % width) column.push_back(members[static_cast<std::size_t>(pe)]);
  }
  multi::expect_team(x, row);
  multi::expect_team(y, column);
  EXPECT_EQ(shmem_team_my_pe(x), me % width);
  EXPECT_EQ(shmem_team_my_pe(y), me / width);
  EXPECT_EQ(shmem_team_sync(x), 0);
  EXPECT_EQ(shmem_team_sync(y), 0);
  shmem_team_destroy(x);
  shmem_team_destroy(y);
}

}  // namespace

MULTI_TEST(Shmem_team_split_strided, EveryValidTripletGivesItsMembersInItsOrder) {
  const int n = shmem_n_pes();
  for (int start = 0; start < n; ++start)
    for (int stride = -n; stride <= n; ++stride)
      for (int size = 1; size <= n; ++size) {
        if (!multi::valid_triplet(n, start, stride, size)) continue;
        SCOPED_TRACE(std::to_string(start) + ", " + std::to_string(stride) + ", " + std::to_string(size));
        shmem_team_t team = SHMEM_TEAM_WORLD;
        EXPECT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, start, stride, size, nullptr, 0, &team), 0);
        multi::expect_team(team, multi::strided(world_members(), start, stride, size));
        shmem_team_destroy(team);
      }
}

MULTI_TEST(Shmem_team_split_strided, AStrideMayBeZeroForOneMember) {
  for (int start = 0; start < shmem_n_pes(); ++start) {
    shmem_team_t team = SHMEM_TEAM_WORLD;
    EXPECT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, start, 0, 1, nullptr, 0, &team), 0);
    multi::expect_team(team, {start});
    shmem_team_destroy(team);
  }
}

MULTI_TEST(Shmem_team_split_strided, AnyStrideServesForOneMember) {
  const int n = shmem_n_pes();
  shmem_team_t parent = SHMEM_TEAM_INVALID;
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &parent), 0);
  for (const int stride : {5, -5, 1'000'000'007, -1'000'000'007, 2'147'483'647, -2'147'483'647 - 1}) {
    SCOPED_TRACE(stride);
    for (const bool backwards : {false, true}) {
      shmem_team_t team = SHMEM_TEAM_WORLD;
      EXPECT_EQ(shmem_team_split_strided(backwards ? parent : SHMEM_TEAM_WORLD, 0, stride, 1, nullptr, 0,
                                         &team), 0);
      multi::expect_team(team, {backwards ? n - 1 : 0});
      shmem_team_destroy(team);
    }
  }
  shmem_team_destroy(parent);
}

MULTI_TEST(Shmem_team_split_strided, AnInvalidTripletIsNonzeroAndTheInvalidTeamOnAllPes) {
  const int n = shmem_n_pes();
  const int triplets[][3] = {{0, 1, 0}, {0, 1, -1}, {0, 1, n + 1}, {-1, 1, 1}, {n, 1, 1}, {0, -1, 2},
                             {n - 1, 1, 2}, {0, 2'147'483'647, 2}, {0, 1, 2'147'483'647}};
  for (const auto& [start, stride, size] : triplets) {
    SCOPED_TRACE(std::to_string(start) + ", " + std::to_string(stride) + ", " + std::to_string(size));
    shmem_team_t team = SHMEM_TEAM_WORLD;
    EXPECT_NE(shmem_team_split_strided(SHMEM_TEAM_WORLD, start, stride, size, nullptr, 0, &team), 0);
    EXPECT_EQ(team, SHMEM_TEAM_INVALID);
  }
  EXPECT_EQ(shmem_team_sync(SHMEM_TEAM_WORLD), 0);  // the parent is as it was
}

MULTI_TEST(Shmem_team_split_strided, TheInvalidParentIsNonzeroAndGivesTheInvalidTeam) {
  shmem_team_t team = SHMEM_TEAM_WORLD;
  EXPECT_NE(shmem_team_split_strided(SHMEM_TEAM_INVALID, 0, 1, 1, nullptr, 0, &team), 0);
  EXPECT_EQ(team, SHMEM_TEAM_INVALID);
}

MULTI_TEST(Shmem_team_split_strided, TripletsCountTheParentsNumbers) {
  const int n = shmem_n_pes();
  shmem_team_t back = SHMEM_TEAM_INVALID, part = SHMEM_TEAM_WORLD;
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &back), 0);
  Members backwards;
  for (int pe = n - 1; pe >= 0; --pe) backwards.push_back(pe);
  const int size = (n + 1) / 2;
  ASSERT_EQ(shmem_team_split_strided(back, 0, 2, size, nullptr, 0, &part), 0);
  multi::expect_team(part, multi::strided(backwards, 0, 2, size));
  shmem_team_destroy(part);
  shmem_team_destroy(back);
}

MULTI_TEST(Shmem_team_split_2d, EveryRangeGivesTheRowAndTheColumn) {
  const int n = shmem_n_pes();
  for (int xrange = 1; xrange <= n + 1; ++xrange) expect_2d(SHMEM_TEAM_WORLD, world_members(), xrange);
}

MULTI_TEST(Shmem_team_split_2d, ARangeAboveTheSizeOfTheParentIsThatSize) {
  for (const int xrange : {shmem_n_pes() + 1, 1000, 2'147'483'647})
    expect_2d(SHMEM_TEAM_WORLD, world_members(), xrange);
}

MULTI_TEST(Shmem_team_split_2d, AnyTeamMayBeTheParent) {
  const int n = shmem_n_pes();
  shmem_team_t odd = SHMEM_TEAM_INVALID;
  const int size = (n + 1) / 2;
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, (size - 1) * 2, -2, size, nullptr, 0, &odd), 0);
  if (odd != SHMEM_TEAM_INVALID) {
    const Members members = multi::strided(world_members(), (size - 1) * 2, -2, size);
    for (int xrange = 1; xrange <= size; ++xrange) expect_2d(odd, members, xrange);
    shmem_team_t x = SHMEM_TEAM_INVALID, y = SHMEM_TEAM_INVALID, x2 = SHMEM_TEAM_INVALID, y2 = x2;
    ASSERT_EQ(shmem_team_split_2d(odd, 2, nullptr, 0, &x, nullptr, 0, &y), 0);
    EXPECT_EQ(shmem_team_split_2d(y, 2, nullptr, 0, &x2, nullptr, 0, &y2), 0);  // a third dimension
    EXPECT_EQ(shmem_team_n_pes(x2), std::min(2, shmem_team_n_pes(y)) -
                                        (shmem_team_my_pe(y) / 2 * 2 + 1 == shmem_team_n_pes(y) &&
                                                 shmem_team_n_pes(y) > 1 ? 1 : 0));
    for (shmem_team_t team : {x2, y2, x, y, odd}) shmem_team_destroy(team);
  }
  if (shmem_team_n_pes(SHMEM_TEAM_SHARED) == n) expect_2d(SHMEM_TEAM_SHARED, world_members(), 2);
}

MULTI_TEST(Shmem_team_split_2d, TheInvalidParentIsNonzeroAndGivesInvalidTeams) {
  shmem_team_t x = SHMEM_TEAM_WORLD, y = SHMEM_TEAM_WORLD;
  EXPECT_NE(shmem_team_split_2d(SHMEM_TEAM_INVALID, 2, nullptr, 0, &x, nullptr, 0, &y), 0);
  EXPECT_EQ(x, SHMEM_TEAM_INVALID);
  EXPECT_EQ(y, SHMEM_TEAM_INVALID);
}

MULTI_TEST(Shmem_team_split_2d, RowsAndColumnsMayHaveDifferentConfigurations) {
  // All PEs of one new team agree; the teams differ among each other.
  const int me = shmem_my_pe();
  shmem_team_config_t of_x{}, of_y{};
  of_x.num_contexts = 1 + me / 2;
  of_y.num_contexts = 11 + me % 2;
  shmem_team_t x = SHMEM_TEAM_INVALID, y = SHMEM_TEAM_INVALID;
  ASSERT_EQ(shmem_team_split_2d(SHMEM_TEAM_WORLD, 2, &of_x, SHMEM_TEAM_NUM_CONTEXTS, &x, &of_y,
                                SHMEM_TEAM_NUM_CONTEXTS, &y), 0);
  shmem_team_config_t got{};
  EXPECT_EQ(shmem_team_get_config(x, SHMEM_TEAM_NUM_CONTEXTS, &got), 0);
  EXPECT_GE(got.num_contexts, 1 + me / 2);
  EXPECT_EQ(shmem_team_get_config(y, SHMEM_TEAM_NUM_CONTEXTS, &got), 0);
  EXPECT_GE(got.num_contexts, 11 + me % 2);
  shmem_team_destroy(x);
  shmem_team_destroy(y);
}
