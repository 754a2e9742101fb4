// SPDX-License-Identifier: Apache-2.0
//
// barrier_all, sync_all and team_sync: nobody leaves before everybody has come, what was sent
// before is there after, and PEs outside a team are not waited for.
#include <functional>
#include <string>

#include "support.hpp"

namespace {

int rounds() { return multi::rounds(1000); }

// Arrivals are counted at `home`, a PE of the world, in `arrived`. Members count themselves in,
// enter, and whoever comes out and finds somebody missing has left too early. PEs come with random
// delays.
void expect_nobody_leaves_early(const char* what, long* arrived, int home, int members,
                                const std::function<void()>& enter) {
  multi::Random random(50, multi::pe());
  int early = 0;
  for (long round = 1; round <= rounds(); ++round) {
    if (random.below(8) == 0) {
      volatile std::uint64_t spins = random.below(20'000);  // some come late
      while (spins > 0) spins = spins - 1;
    }
    shmem_long_atomic_inc(arrived, home);
    shmem_quiet();
    enter();
    // Members may be in the next round already, never behind.
    early += shmem_long_atomic_fetch(arrived, home) < round * members ? 1 : 0;
  }
  EXPECT_EQ(early, 0) << what << ": times that this PE left early";
}

}  // namespace

MULTI_TEST(Barrier, NobodyLeavesBarrierAllBeforeEverybodyHasCome) {
  multi::Shared<long> arrived(1);
  expect_nobody_leaves_early("barrier_all", arrived.get(), 0, multi::n_pes(), shmem_barrier_all);
}

MULTI_TEST(Barrier, NobodyLeavesSyncAllBeforeEverybodyHasCome) {
  multi::Shared<long> arrived(1);
  expect_nobody_leaves_early("sync_all", arrived.get(), multi::n_pes() - 1, multi::n_pes(),
                             shmem_sync_all);
}

MULTI_TEST(Barrier, NobodyLeavesATeamsSyncBeforeItsMembersHaveCome) {
  const int n = multi::n_pes();
  multi::Shared<long> arrived(4);
  const struct {
    int start, stride, size;
  } triplets[] = {{0, 1, n}, {n - 1, -1, n}, {0, 2, (n + 1) / 2}, {n - 1, -2, (n + 1) / 2}};
  for (std::size_t i = 0; i < 4; ++i) {
    const auto& [start, stride, size] = triplets[i];
    shmem_team_t team = SHMEM_TEAM_INVALID;
    ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, start, stride, size, nullptr, 0, &team),
              0);
    if (team != SHMEM_TEAM_INVALID) {
      expect_nobody_leaves_early("team_sync", arrived + i, start, size,
                                 [&] { EXPECT_EQ(shmem_team_sync(team), 0); });
      shmem_team_destroy(team);
    }
  }
}

MULTI_TEST(Barrier, TheWorldAndSharedTeamsSyncLikeAnyTeam) {
  multi::Shared<long> arrived(2);
  expect_nobody_leaves_early("team_sync(world)", arrived.get(), 0, multi::n_pes(),
                             [] { EXPECT_EQ(shmem_team_sync(SHMEM_TEAM_WORLD), 0); });
  int home = multi::pe(), members = 0;  // of this PE's node
  for (int pe = multi::n_pes(); pe-- > 0;)
    if (multi::near(pe)) home = pe, ++members;
  ASSERT_EQ(shmem_team_n_pes(SHMEM_TEAM_SHARED), members) << "those that share memory";
  expect_nobody_leaves_early("team_sync(shared)", arrived + 1, home, members,
                             [] { EXPECT_EQ(shmem_team_sync(SHMEM_TEAM_SHARED), 0); });
}

MULTI_TEST(Barrier, PutsAreCompleteWhenBarrierAllReturns) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  constexpr std::size_t words = 100;
  multi::Shared<long> inbox(n * words);
  long mine[words];
  for (long round = 1; round <= rounds() / 4; ++round) {
    for (auto& word : mine) word = round * 100 + multi::pe();
    for (int pe = 0; pe < multi::n_pes(); ++pe)
      shmem_long_put_nbi(inbox + static_cast<std::size_t>(multi::pe()) * words, mine, words, pe);
    shmem_barrier_all();
    for (std::size_t from = 0; from < n; ++from)
      for (const std::size_t i : {std::size_t{0}, words / 2, words - 1})
        EXPECT_EQ(inbox[from * words + i], round * 100 + static_cast<long>(from));
    shmem_barrier_all();
  }
}

MULTI_TEST(Barrier, OwnStoresAreSeenByOthersAfterSyncAll) {
  multi::Shared<long> word(1);
  for (long round = 1; round <= rounds() / 4; ++round) {
    word[0] = round * 100 + multi::pe();  // an ordinary store to the own memory
    shmem_sync_all();
    for (int pe = 0; pe < multi::n_pes(); ++pe)
      EXPECT_EQ(shmem_long_g(word.get(), pe), round * 100 + pe);
    shmem_sync_all();
  }
}

MULTI_TEST(Barrier, ATeamsSyncDoesNotWaitForPesOutsideIt) {
  NEED_PES(2);
  const int n = multi::n_pes();
  shmem_team_t others = SHMEM_TEAM_INVALID;
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 1, 1, n - 1, nullptr, 0, &others), 0);
  multi::Shared<int> done(1);
  if (multi::pe() == 0) {
    // Comes to the world's barrier only when all others have synchronised without it.
    shmem_int_wait_until(done.get(), SHMEM_CMP_EQ, n - 1);
  } else {
    for (int i = 0; i < 20; ++i) EXPECT_EQ(shmem_team_sync(others), 0);
    shmem_int_atomic_inc(done.get(), 0);
  }
  shmem_barrier_all();
  if (others != SHMEM_TEAM_INVALID) shmem_team_destroy(others);
}

MULTI_TEST(Barrier, SyncsOfDifferentTeamsInterleaveFreely) {
  // Every PE is in two pair teams, one with each neighbour, and synchronises them alternately.
  NEED_PES(2);
  const int n = multi::n_pes();
  shmem_team_t with_next = SHMEM_TEAM_INVALID, with_previous = SHMEM_TEAM_INVALID;
  for (int first = 0; first + 1 < n; ++first) {
    shmem_team_t pair = SHMEM_TEAM_INVALID;
    ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, first, 1, 2, nullptr, 0, &pair), 0);
    if (multi::pe() == first) with_next = pair;
    if (multi::pe() == first + 1) with_previous = pair;
  }
  multi::Shared<long> mine(1);
  for (long round = 1; round <= rounds(); ++round) {
    // Even pairs first, then odd pairs: nobody waits in a circle.
    for (const int parity : {0, 1}) {
      const bool next = multi::pe() % 2 == parity;
      const shmem_team_t pair = next ? with_next : with_previous;
      if (pair == SHMEM_TEAM_INVALID) continue;
      shmem_long_atomic_set(mine.get(), round * 2 + parity, multi::pe());
      shmem_quiet();
      EXPECT_EQ(shmem_team_sync(pair), 0);
      // The other one may be a sync with its other neighbour ahead.
      EXPECT_GE(shmem_long_atomic_fetch(mine.get(), multi::pe() + (next ? 1 : -1)),
                round * 2 + parity);
    }
  }
  for (int first = 0; first + 1 < n; ++first) {
    if (multi::pe() == first) shmem_team_destroy(with_next);
    if (multi::pe() == first + 1) shmem_team_destroy(with_previous);
  }
  shmem_barrier_all();
}
