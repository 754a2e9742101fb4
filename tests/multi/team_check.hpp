// SPDX-License-Identifier: Apache-2.0
//
// A team as a test's model has it, the list of its members, and what every live team must agree
// with. Used by the team tests.
#pragma once

#include <algorithm>
#include <vector>

#include "support.hpp"

namespace multi {

// World numbers of the members, in the team's order.
using Members = std::vector<int>;

inline int index_in(const Members& members, int world_pe) {
  const auto at = std::find(members.begin(), members.end(), world_pe);
  return at == members.end() ? -1 : static_cast<int>(at - members.begin());
}

// Whether (start, stride, size) names PEs of a parent of n PEs, each once, without wrapping around.
inline bool valid_triplet(int n, int start, int stride, int size) {
  if (size < 1 || (stride == 0 && size > 1)) return false;
  for (int i = 0; i < size; ++i) {
    const int pe = start + i * stride;
    if (pe < 0 || pe >= n) return false;
  }
  return true;
}

inline Members strided(const Members& parent, int start, int stride, int size) {
  Members members;
  for (int i = 0; i < size; ++i)
    members.push_back(parent[static_cast<std::size_t>(start + i * stride)]);
  return members;
}

// Everything that can be asked about a team without the other members: local, not collective.
inline void expect_team(shmem_team_t team, const Members& members) {
  const int index = index_in(members, pe());
  EXPECT_EQ(shmem_team_my_pe(team), index);
  EXPECT_EQ(shmem_team_n_pes(team), index < 0 ? -1 : static_cast<int>(members.size()));
  EXPECT_EQ(team == SHMEM_TEAM_INVALID, index < 0);
  if (index < 0) return;
  for (int i = 0; i < static_cast<int>(members.size()); ++i)
    EXPECT_EQ(shmem_team_translate_pe(team, i, SHMEM_TEAM_WORLD),
              members[static_cast<std::size_t>(i)]);
  for (int world_pe = 0; world_pe < n_pes(); ++world_pe)
    EXPECT_EQ(shmem_team_translate_pe(SHMEM_TEAM_WORLD, world_pe, team),
              index_in(members, world_pe));
  const int size = static_cast<int>(members.size());
  EXPECT_EQ(shmem_team_translate_pe(team, size, SHMEM_TEAM_WORLD), -1);
  EXPECT_EQ(shmem_team_translate_pe(team, -1, SHMEM_TEAM_WORLD), -1);
}

// Members write their numbers to each other by a context of the team and meet: collective over it.
// `inbox` is symmetric, n_pes() words, for the calling test alone.
inline void expect_working(shmem_team_t team, const Members& members, long* inbox) {
  if (index_in(members, pe()) < 0) return;
  const int size = static_cast<int>(members.size()), me = index_in(members, pe());
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  EXPECT_EQ(shmem_team_create_ctx(team, 0, &ctx), 0);
  EXPECT_EQ(shmem_team_sync(team), 0);
  for (int i = 0; i < size; ++i) shmem_ctx_long_p(ctx, inbox + pe(), 1000 * me + i, i);
  shmem_ctx_quiet(ctx);
  EXPECT_EQ(shmem_team_sync(team), 0);
  for (int i = 0; i < size; ++i)
    EXPECT_EQ(inbox[members[static_cast<std::size_t>(i)]], 1000 * i + me) << "from member " << i;
  EXPECT_EQ(shmem_team_sync(team), 0);
  for (const int member : members) inbox[member] = 0;
  shmem_ctx_destroy(ctx);
}

}  // namespace multi
