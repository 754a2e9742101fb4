// SPDX-License-Identifier: Apache-2.0
//
// Random storms of splits, uses and destructions, driven by one random sequence on all PEs: each PE
// takes part in what concerns it and runs ahead of the others otherwise, so that ids are reused
// while slower members still leave. A replicated model knows every team of every PE.
#include <string>
#include <vector>

#include "support.hpp"
#include "team_check.hpp"

namespace {

using multi::Members;

struct ModelTeam {
  Members members;
  shmem_team_t handle;  // SHMEM_TEAM_INVALID where the PE is no member
};

class Storm {
 public:
  explicit Storm(std::uint64_t stream)
      : random_(stream), inbox_(static_cast<std::size_t>(multi::n_pes())) {
    Members all;
    for (int pe = 0; pe < multi::n_pes(); ++pe) all.push_back(pe);
    teams_.push_back({all, SHMEM_TEAM_WORLD});
  }

  void step(std::size_t most_teams) {
    const auto what = random_.below(10);
    if (teams_.size() >= most_teams || (what < 3 && teams_.size() > 1))
      destroy();
    else if (what < 6)
      split_strided();
    else if (what < 8)
      split_2d();
    else
      use();
  }
  void finish() {
    while (teams_.size() > 1) destroy();
  }

 private:
  std::size_t pick(std::size_t first) { return first + random_.below(teams_.size() - first); }
  static bool in(const ModelTeam& team) { return multi::index_in(team.members, multi::pe()) >= 0; }

  void split_strided() {
    const ModelTeam parent = teams_[pick(0)];
    const int n = static_cast<int>(parent.members.size());
    const int start = static_cast<int>(random_.below(static_cast<std::uint64_t>(n)));
    const int stride = static_cast<int>(random_.below(5)) - 2;
    int size = 1 + static_cast<int>(random_.below(static_cast<std::uint64_t>(n)));
    while (!multi::valid_triplet(n, start, stride, size)) --size;
    ModelTeam made{multi::strided(parent.members, start, stride, size), SHMEM_TEAM_INVALID};
    if (in(parent)) {
      EXPECT_EQ(
          shmem_team_split_strided(parent.handle, start, stride, size, nullptr, 0, &made.handle),
          0);
      multi::expect_team(made.handle, made.members);
    }
    teams_.push_back(made);
  }

  void split_2d() {
    const ModelTeam parent = teams_[pick(0)];
    const int n = static_cast<int>(parent.members.size());
    const int xrange = 1 + static_cast<int>(random_.below(static_cast<std::uint64_t>(n)));
    shmem_team_t x = SHMEM_TEAM_INVALID, y = SHMEM_TEAM_INVALID;
    if (in(parent)) {
      EXPECT_EQ(shmem_team_split_2d(parent.handle, xrange, nullptr, 0, &x, nullptr, 0, &y), 0);
    }
    // All rows and columns are teams of the model, also those without this PE.
    const auto add = [&](const Members& members, shmem_team_t handle) {
      const ModelTeam made{members, SHMEM_TEAM_INVALID};
      teams_.push_back({members, in(made) ? handle : SHMEM_TEAM_INVALID});
      if (in(made)) multi::expect_team(handle, members);
    };
    for (int first = 0; first < n; first += xrange)
      add(multi::strided(parent.members, first, 1, std::min(xrange, n - first)), x);
    for (int first = 0; first < xrange; ++first)
      add(multi::strided(parent.members, first, xrange, (n - first + xrange - 1) / xrange), y);
  }

  void use() {
    const ModelTeam& team = teams_[pick(0)];
    if (!in(team)) return;
    multi::expect_team(team.handle, team.members);
    EXPECT_EQ(shmem_team_sync(team.handle), 0);
  }

  void destroy() {
    const std::size_t index = pick(1);
    if (in(teams_[index])) shmem_team_destroy(teams_[index].handle);
    teams_.erase(teams_.begin() + static_cast<std::ptrdiff_t>(index));
  }

  multi::Random random_;
  multi::Shared<long> inbox_;
  std::vector<ModelTeam> teams_;
};

}  // namespace

MULTI_TEST(TeamStorm, RandomSplitsUsesAndDestructionsStayRight) {
  Storm storm(800);
  const int rounds = multi::full() ? 20'000 : 2000;
  for (int i = 0; i < rounds && !multi::failed_fatally(); ++i) storm.step(40);
  storm.finish();
}

MULTI_TEST(TeamStorm, FewTeamsAreReusedAtOnce) {
  Storm storm(801);
  const int rounds = multi::full() ? 20'000 : 2000;
  for (int i = 0; i < rounds && !multi::failed_fatally(); ++i) storm.step(5);
  storm.finish();
}

// The id of a team that PE 0 has left is taken at once for a team that the slower members do not
// know.
MULTI_TEST(TeamStorm, AnIdIsNotReusedUnderMembersThatStillLeave) {
  NEED_PES(3);
  const int n = multi::n_pes(), rounds = multi::rounds(800);
  shmem_team_t alone = SHMEM_TEAM_INVALID;
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, 1, nullptr, 0, &alone), 0);
  for (int i = 0; i < rounds; ++i) {
    shmem_team_t team = SHMEM_TEAM_INVALID;
    ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, n, nullptr, 0, &team), 0);
    shmem_team_destroy(team);
    if (multi::pe() == 0) {
      shmem_team_t again = SHMEM_TEAM_INVALID;
      ASSERT_EQ(shmem_team_split_strided(alone, 0, 1, 1, nullptr, 0, &again), 0);
      EXPECT_EQ(shmem_team_sync(again), 0);
      shmem_team_destroy(again);
    }
  }
  if (alone != SHMEM_TEAM_INVALID) shmem_team_destroy(alone);
  shmem_barrier_all();
}
