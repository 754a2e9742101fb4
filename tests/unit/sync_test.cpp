// SPDX-License-Identifier: Apache-2.0
//
// The two ways of synchronising a team, each for every team size up to 17, whatever the machine's
// number of processors would choose. By the library's internals: PEs are threads of an in-process
// world.
#include <gtest/gtest.h>
#include <sched.h>

#include <atomic>
#include <random>
#include <string>

#include "core/sync/sync.hpp"
#include "world_support.hpp"

namespace {

using namespace ushmem;
using unit::InnerWorld;
using unit::world_team;

void expect_nobody_leaves_early(int n, bool crowded, int rounds) {
  SCOPED_TRACE(std::to_string(n) + " PEs, " + (crowded ? "counted" : "dissemination"));
  InnerWorld world(n, crowded);
  std::atomic<long> arrived{0};
  std::atomic<int> early{0};
  world.run([&](core::Thread& t, int pe) {
    std::minstd_rand random(static_cast<unsigned>(pe + 1));
    for (long round = 1; round <= rounds; ++round) {
      for (auto late = random() % 8 == 0 ? random() % 4 : 0; late > 0; --late) sched_yield();
      arrived.fetch_add(1);
      core::team_sync(t, "sync_test", world_team(t));
      if (arrived.load() < round * n) ++early;
    }
  });
  EXPECT_EQ(early.load(), 0);
}

}  // namespace

TEST(Sync, NobodyLeavesEarlyByDissemination) {
  for (int n = 1; n <= 9; ++n) expect_nobody_leaves_early(n, false, 40);
  expect_nobody_leaves_early(16, false, 10);
  expect_nobody_leaves_early(17, false, 10);
}

TEST(Sync, NobodyLeavesEarlyByCounting) {
  for (int n = 1; n <= 9; ++n) expect_nobody_leaves_early(n, true, 40);
  expect_nobody_leaves_early(16, true, 10);
  expect_nobody_leaves_early(17, true, 10);
}

// In turn each PE comes last, by as much as the others need to fall asleep: then all must wait for
// it.
TEST(Sync, AllWaitForTheOneThatComesLast) {
  for (const bool crowded : {false, true}) {
    for (const int n : {2, 3, 4, 5, 8}) {
      SCOPED_TRACE(std::to_string(n) + (crowded ? " counted" : " dissemination"));
      InnerWorld world(n, crowded);
      std::atomic<int> waiting{0}, left_early{0};
      world.run([&](core::Thread& t, int pe) {
        for (int last = 0; last < n; ++last) {
          if (pe == last) {
            // All others are about to enter; give them turns to run through, if they could.
            while (waiting.load() < n - 1) sched_yield();
            for (int turn = 0; turn < 20; ++turn) sched_yield();
            waiting = -1;  // from here on they may leave
          } else {
            ++waiting;
          }
          core::team_sync(t, "sync_test", world_team(t));
          if (waiting.load() != -1) ++left_early;
          core::team_sync(t, "sync_test", world_team(t));
          if (pe == last) waiting = 0;
          core::team_sync(t, "sync_test", world_team(t));
        }
      });
      EXPECT_EQ(left_early.load(), 0);
    }
  }
}

TEST(Sync, TeamsMadeAndDestroyedKeepBothWaysRight) {
  for (const bool crowded : {false, true}) {
    constexpr int n = 5;
    InnerWorld world(n, crowded);
    std::atomic<long> arrived{0};
    std::atomic<int> early{0}, failed{0};
    world.run([&](core::Thread& t, int) {
      for (long round = 1; round <= 60; ++round) {
        core::Team* team = nullptr;
        if (core::team_split_strided(t, "sync_test", world_team(t), n - 1, -1, n, 0, &team) != 0) {
          ++failed;
          return;
        }
        for (int i = 0; i < static_cast<int>(round % 4); ++i)
          core::team_sync(t, "sync_test", *team);
        arrived.fetch_add(1);
        core::team_sync(t, "sync_test", *team);
        if (arrived.load() < round * n) ++early;
        core::team_destroy(t, "sync_test", *team);
      }
    });
    EXPECT_EQ(failed.load(), 0);
    EXPECT_EQ(early.load(), 0);
  }
}
