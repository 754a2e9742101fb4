// SPDX-License-Identifier: Apache-2.0
//
// How teams lie on nodes, for all starts, strides and sizes over regular and irregular placements, against a
// count by hand.
#include <algorithm>
#include <map>

#include "core/far/shape.hpp"
#include "core/teams/active_set.hpp"
#include "far_support.hpp"

namespace {

using namespace ushmem;
using core::Team;
using unit::FarWorld;
using unit::Placement;

// Whether numbers are an arithmetic series.
bool even(const std::vector<int>& numbers) {
  for (std::size_t i = 2; i < numbers.size(); ++i)
    if (numbers[i] - numbers[i - 1] != numbers[1] - numbers[0]) return false;
  return true;
}

struct Counts {
  int teams = 0, on_one_node = 0, flat = 0, parts = 0;
};

void check(const FarWorld& world, const Placement& placement, int start, int stride, int size,
           Counts& counts) {
  SCOPED_TRACE("start " + std::to_string(start) + " stride " + std::to_string(stride) + " size " +
               std::to_string(size));
  std::map<int, std::vector<int>> members, locals;  // by node
  std::vector<int> node_of;
  for (int i = 0; i < size; ++i) {
    const auto pe = static_cast<std::size_t>(start + i * stride);
    members[placement[pe]].push_back(i);
    locals[placement[pe]].push_back(static_cast<int>(
        std::count(placement.begin(), placement.begin() + static_cast<long>(pe), placement[pe])));
  }
  bool all_even = true;
  for (const auto& [node, numbers] : members) all_even = all_even && even(numbers) && even(locals[node]);
  ++counts.teams;
  for (int me = 0; me < size; ++me) {
    const core::Pe& pe = world.pe(start + me * stride);
    Team team{.live = true, .id = 7, .start = start, .stride = stride, .size = size, .me = me, .epoch = 11,
              .round = 12};
    core::place_team(pe, team);
    const int node = placement[static_cast<std::size_t>(pe.my_pe)];
    if (members.size() == 1 && all_even) {
      counts.on_one_node += me == 0 ? 1 : 0;
      ASSERT_EQ(team.far, nullptr);
      for (int i = 0; i < size; ++i) ASSERT_EQ(team.block_of(i), locals[node][static_cast<std::size_t>(i)]);
      continue;
    }
    ASSERT_NE(team.far, nullptr);
    const core::FarTeam& far = *team.far;
    ASSERT_EQ(far.flat, !all_even);
    const Team& near = far.near;
    ASSERT_EQ(near.id, 7);
    ASSERT_EQ(near.epoch, 11u);
    ASSERT_EQ(near.round, 12u);
    ASSERT_EQ(near.far, nullptr);
    ASSERT_EQ(near.world_pe(near.me), pe.my_pe);
    ASSERT_EQ(near.block_of(near.me), pe.local);
    // All parts together are the members, each once, in the order of their leaders.
    std::vector<int> seen;
    for (int p = 0; p < far.n_parts; ++p) {
      const core::TeamPart part = far.at(p);
      ASSERT_EQ(far.leader(p), part.first);
      if (p > 0) {
        ASSERT_LT(far.leader(p - 1), far.leader(p));
      }
      ASSERT_LE(part.count, far.largest);
      for (int k = 0; k < part.count; ++k) {
        const int member = part.first + k * part.step;
        seen.push_back(member);
        ASSERT_EQ(far.part_of(member), p);
      }
    }
    std::sort(seen.begin(), seen.end());
    ASSERT_EQ(seen.size(), static_cast<std::size_t>(size));
    for (int i = 0; i < size; ++i) ASSERT_EQ(seen[static_cast<std::size_t>(i)], i);
    ASSERT_EQ(far.part_of(me), far.part);
    const core::TeamPart mine = far.at(far.part);
    ASSERT_EQ(mine.count, near.size);
    ASSERT_EQ(mine.first + near.me * mine.step, me);
    ASSERT_EQ(far.leads(), far.leader(far.part) == me);
    if (far.flat) {
      counts.flat += me == 0 ? 1 : 0;
      ASSERT_EQ(far.n_parts, size);
      ASSERT_EQ(near.size, 1);
      continue;
    }
    counts.parts += me == 0 ? 1 : 0;
    const std::vector<int>& here = members[node];
    ASSERT_EQ(far.n_parts, static_cast<int>(members.size()));
    ASSERT_EQ(near.size, static_cast<int>(here.size()));
    for (int i = 0; i < near.size; ++i) {
      ASSERT_EQ(near.world_pe(i), team.world_pe(here[static_cast<std::size_t>(i)]));
      ASSERT_EQ(near.block_of(i), locals[node][static_cast<std::size_t>(i)]);
      ASSERT_EQ(near.team_pe(near.world_pe(i)), i);
    }
  }
}

void check_all(const Placement& placement, Counts& counts) {
  SCOPED_TRACE(unit::text_of(placement));
  const int n = static_cast<int>(placement.size());
  const FarWorld world(placement, true, 1 << 16);
  for (int start = 0; start < n; ++start)
    for (int stride = -n; stride <= n; ++stride)
      for (int size = 1; size <= n; ++size) {
        const int last = start + stride * (size - 1);
        if (last < 0 || last >= n || (stride == 0 && size > 1)) continue;
        check(world, placement, start, stride, size, counts);
        if (testing::Test::HasFatalFailure()) return;
      }
}

TEST(FarShape, EveryTeamIsMadeOfItsPartsOnTheNodes) {
  Counts counts;
  for (const int n : {2, 4, 7, 12})
    for (int nodes = 1; nodes <= 4 && nodes <= n; ++nodes) {
      check_all(unit::in_blocks(n, nodes), counts);
      check_all(unit::in_turn(n, nodes), counts);
      for (unsigned seed = 1; seed <= 4; ++seed) check_all(unit::at_random(n, nodes, seed), counts);
    }
  // Each kind has really come.
  EXPECT_GT(counts.on_one_node, 1000);
  EXPECT_GT(counts.parts, 1000);
  EXPECT_GT(counts.flat, 300);
  RecordProperty("teams", counts.teams);
}

TEST(FarShape, TheSharedTeamIsTheNodeOrThisPeAlone) {
  const auto shared = [](const Placement& placement, int pe) {
    const FarWorld world(placement, true, 1 << 16);
    const Team& team = *world.pe(pe).teams.slot[core::team_shared_id];
    EXPECT_EQ(team.far, nullptr);
    EXPECT_EQ(team.world_pe(team.me), pe);
    EXPECT_EQ(team.block_of(team.me), world.pe(pe).local);
    return std::vector<int>{team.start, team.size == 1 ? 0 : team.stride, team.size};
  };
  using List = std::vector<int>;
  EXPECT_EQ(shared({0, 0, 0}, 1), (List{0, 1, 3}));
  EXPECT_EQ(shared({0, 0, 1, 1, 1}, 3), (List{2, 1, 3}));
  EXPECT_EQ(shared({0, 1, 2, 0, 1, 2}, 4), (List{1, 3, 2}));
  EXPECT_EQ(shared({0, 1, 0, 1}, 0), (List{0, 2, 2}));
  EXPECT_EQ(shared({0, 0, 1, 0}, 1), (List{1, 0, 1})) << "0, 1 and 3 are no arithmetic series";
  EXPECT_EQ(shared({0, 0, 1, 0}, 2), (List{2, 0, 1}));
}

}  // namespace
