// SPDX-License-Identifier: Apache-2.0
//
// What else is collective over several nodes: splits of teams and their storms, the heap's calls, locks; and
// what members hear whose calls differ.
#include <sched.h>

#include <atomic>
#include <cstring>
#include <mutex>
#include <random>
#include <set>

#include "core/collectives/move.hpp"
#include "core/far/agree.hpp"
#include "core/heap/heap.hpp"
#include "core/lock/lock.hpp"
#include "core/runtime/error.hpp"
#include "core/sync/sync.hpp"
#include "far_support.hpp"

namespace {

using namespace ushmem;
using core::Team;
using core::Thread;
using unit::FarWorld;
using unit::far_world_team;
using unit::Placement;

constexpr const char* call = "far_test";

std::vector<Placement> placements() {
  return {{0, 1}, {0, 0, 1, 1}, {0, 1, 0, 1, 0}, {0, 0, 1, 0, 1, 1}, {0, 0, 0, 1, 1, 1, 2, 2}};
}

// Whether all members, and they alone, take part: each has the numbers of all.
void expect_works(Thread& t, Team& team) {
  auto* const source = reinterpret_cast<std::int32_t*>(t.pe->heap_base);
  std::int32_t* const dest = source + 64;
  source[0] = t.pe->my_pe;
  ASSERT_TRUE(core::fcollect(t, call, team, dest, source, sizeof(std::int32_t)));
  for (int i = 0; i < team.size; ++i) ASSERT_EQ(dest[i], team.world_pe(i));
  core::team_sync(t, call, team);
}

TEST(FarTeams, EverySplitOfTheWorldAndOfItsPartsWorks) {
  for (const Placement& placement : placements()) {
    SCOPED_TRACE(unit::text_of(placement));
    FarWorld world(placement, true);
    const int n = world.n_pes();
    world.run([&](Thread& t, int pe) {
      for (int start = 0; start < n; ++start)
        for (int stride = -2; stride <= 3; ++stride)
          for (int size = 1; size <= n; ++size) {
            const int last = start + stride * (size - 1);
            const bool valid = last >= 0 && last < n && (stride != 0 || size == 1);
            Team* team = nullptr;
            const int status =
                core::team_split_strided(t, call, far_world_team(t), start, stride, size, 0, &team);
            ASSERT_EQ(status == 0, valid);
            bool in_it = false;
            for (int i = 0; valid && i < size; ++i) in_it = in_it || start + i * stride == pe;
            ASSERT_EQ(team != nullptr, in_it);
            if (team == nullptr) continue;
            expect_works(t, *team);
            Team* halves = nullptr;
            ASSERT_EQ(core::team_split_strided(t, call, *team, team->size - 1, -1, (team->size + 1) / 2, 0,
                                               &halves),
                      0);
            if (halves != nullptr) {
              expect_works(t, *halves);
              core::team_destroy(t, call, *halves);
            }
            core::team_destroy(t, call, *team);
          }
    });
    EXPECT_EQ(world.waiting(), 0);
    if (testing::Test::HasFailure()) return;
  }
}

TEST(FarTeams, TwoAxesWork) {
  for (const Placement& placement : placements()) {
    SCOPED_TRACE(unit::text_of(placement));
    FarWorld world(placement, true);
    world.run([&](Thread& t, int pe) {
      for (int range = 1; range <= world.n_pes() + 1; ++range) {
        Team* x = nullptr;
        Team* y = nullptr;
        ASSERT_EQ(core::team_split_2d(t, call, far_world_team(t), range, 0, &x, 0, &y), 0);
        ASSERT_EQ(x->world_pe(x->me), pe);
        ASSERT_EQ(y->world_pe(y->me), pe);
        expect_works(t, *x);
        expect_works(t, *y);
        expect_works(t, *x);
        core::team_destroy(t, call, *y);
        core::team_destroy(t, call, *x);
      }
    });
  }
}

// Ids are used again and again, by teams that are here on one node and there on several: whoever still looks
// at the words or waits for the messages of an old one must not take those of the new one.
TEST(FarTeams, StormsOfTeamsWithOldIdsGoOnRight) {
  for (const Placement& placement : placements()) {
    SCOPED_TRACE(unit::text_of(placement));
    FarWorld world(placement, true);
    const int n = world.n_pes();
    world.run([&](Thread& t, int) {
      std::minstd_rand random(77);  // the same at all PEs
      std::vector<std::pair<Team*, bool>> alive;  // nullptr where this PE is no member
      for (int i = 0; i < 300; ++i) {
        if (!alive.empty() && random() % 2 == 0) {
          const std::size_t which = random() % alive.size();
          if (Team* team = alive[which].first; team != nullptr) {
            expect_works(t, *team);
            core::team_destroy(t, call, *team);
          }
          alive.erase(alive.begin() + static_cast<long>(which));
        }
        const int start = static_cast<int>(random() % static_cast<unsigned>(n));
        const int size = 1 + static_cast<int>(random() % static_cast<unsigned>(n - start));
        Team* team = nullptr;
        ASSERT_EQ(core::team_split_strided(t, call, far_world_team(t), start, 1, size, 0, &team), 0);
        for (unsigned turns = random() % 3; team != nullptr && turns > 0; --turns) expect_works(t, *team);
        alive.emplace_back(team, true);
      }
    });
    EXPECT_EQ(world.waiting(), 0);
    if (testing::Test::HasFailure()) return;
  }
}

TEST(FarTeams, AllIdsCanBeUsedAndNoMore) {
  FarWorld world({0, 0, 1}, true);
  world.run([&](Thread& t, int) {
    std::set<int> ids;
    for (int i = 2; i < bootstrap::max_teams; ++i) {
      Team* team = nullptr;
      ASSERT_EQ(core::team_split_strided(t, call, far_world_team(t), 0, 1, 3, 0, &team), 0) << i;
      ASSERT_TRUE(ids.insert(team->id).second);
    }
    Team* team = nullptr;
    EXPECT_NE(core::team_split_strided(t, call, far_world_team(t), 0, 1, 3, 0, &team), 0);
    for (const int id : ids) core::team_destroy(t, call, *t.pe->teams.slot[id]);
    ASSERT_EQ(core::team_split_strided(t, call, far_world_team(t), 0, 1, 3, 0, &team), 0);
    expect_works(t, *team);
  });
}

// Two threads of each PE split two teams at the same time: their claims of an id may refuse each other.
TEST(FarTeams, TwoSplitsAtOnceDoNotGetOneId) {
  FarWorld world({0, 0, 1, 1}, true);
  world.run([&](Thread& t, int) {
    Team* parents[2] = {};
    for (Team*& parent : parents)
      ASSERT_EQ(core::team_split_strided(t, call, far_world_team(t), 0, 1, 4, 0, &parent), 0);
    std::atomic<int> made[2][20] = {};
    std::vector<std::thread> threads;
    for (int k = 0; k < 2; ++k)
      threads.emplace_back([&, k] {
        Thread& own = core::current();
        own.pe = t.pe;
        core::claim_counters(own, *t.pe);
        for (int i = 0; i < 20; ++i) {
          Team* team = nullptr;
          ASSERT_EQ(core::team_split_strided(own, call, *parents[k], 3, -1, 4, 0, &team), 0);
          core::team_sync(own, call, *team);
          made[k][i] = team->id;
        }
        core::release_counters(own);
        own = Thread{};
      });
    for (auto& thread : threads) thread.join();
    std::set<int> ids;
    for (const auto& row : made)
      for (const auto& id : row) EXPECT_TRUE(ids.insert(id).second);
  });
}

TEST(FarTeams, SplitsThatDifferSayWhoAndHow) {
  FarWorld world({0, 0, 1, 1}, true);
  std::mutex mutex;
  std::vector<std::string> heard(4);
  for (int pe = 0; pe < 4; ++pe) world.pe(pe).errors_return = true;
  world.run([&](Thread& t, int pe) {
    Team* team = nullptr;
    EXPECT_NE(core::team_split_strided(t, call, far_world_team(t), 0, 1, pe == 2 ? 3 : 2, 0, &team), 0);
    const std::scoped_lock lock(mutex);
    heard[static_cast<std::size_t>(pe)] = core::last_error();
  });
  EXPECT_EQ(heard[0], "far_test: PE 2 of the parent team called with (0, 1, 3), this PE with (0, 1, 2)");
  EXPECT_EQ(heard[1], heard[0]);
  EXPECT_EQ(heard[2], "far_test: PE 0 of the parent team called with (0, 1, 2), this PE with (0, 1, 3)");
  EXPECT_EQ(heard[3], heard[0]);
}

TEST(FarAgreement, SayingsGiveEveryoneTheLowestThatDiffers) {
  using core::Sayings;
  std::minstd_rand random(5);
  for (int trial = 0; trial < 2000; ++trial) {
    const int n = 1 + static_cast<int>(random() % 7);
    std::vector<int> said;
    for (int i = 0; i < n; ++i) said.push_back(static_cast<int>(random() % 3));
    // In any order, some twice.
    std::vector<Sayings<int>> all;
    for (int i = 0; i < n; ++i) all.push_back(Sayings<int>::of(i, said[static_cast<std::size_t>(i)]));
    while (all.size() > 1) {
      const std::size_t a = random() % all.size(), b = random() % all.size();
      if (a == b) continue;
      all[a].combine(all[b]);
      all[a].combine(all[b]);
      all.erase(all.begin() + static_cast<long>(b));
    }
    for (int me = 0; me < n; ++me) {
      int expected = -1, pe = -1;
      for (int i = n - 1; i >= 0; --i)
        if (said[static_cast<std::size_t>(i)] != said[static_cast<std::size_t>(me)]) expected = i;
      const int* other = all[0].unlike(said[static_cast<std::size_t>(me)], &pe);
      ASSERT_EQ(other != nullptr ? pe : -1, expected);
      if (other != nullptr) {
        ASSERT_EQ(*other, said[static_cast<std::size_t>(pe)]);
      }
    }
  }
}

core::HeapRequest request(core::HeapCall operation, std::size_t size = 0, std::size_t alignment = 16) {
  return {operation, call, nullptr, size, alignment};
}

TEST(FarHeap, BlocksAreAtOneOffsetEverywhereAndEnrolledBeforeAnyoneLeaves) {
  for (const Placement& placement : placements()) {
    SCOPED_TRACE(unit::text_of(placement));
    FarWorld world(placement, true);
    std::vector<std::vector<std::size_t>> offsets(static_cast<std::size_t>(world.n_pes()));
    world.run([&](Thread& t, int pe) {
      std::minstd_rand random(9);
      std::vector<void*> blocks;
      for (int i = 0; i < 200; ++i) {
        if (!blocks.empty() && random() % 3 == 0) {
          core::heap_free(t, request(core::HeapCall::free), blocks.back());
          blocks.pop_back();
        } else if (!blocks.empty() && random() % 4 == 0) {
          blocks.back() = core::heap_reallocate(t, request(core::HeapCall::reallocate, 1 + random() % 9000),
                                                blocks.back());
          ASSERT_NE(blocks.back(), nullptr);
        } else {
          const auto kind = random() % 2 == 0 ? core::HeapCall::allocate : core::HeapCall::zero_allocate;
          blocks.push_back(
              core::heap_allocate(t, request(kind, 1 + random() % 3000, std::size_t{16} << random() % 6)));
          ASSERT_NE(blocks.back(), nullptr);
        }
        for (void* block : blocks) {
          const std::size_t offset = reinterpret_cast<std::uintptr_t>(block) - t.pe->heap_base;
          ASSERT_LE(offset + t.pe->allocator->size_of(offset), t.pe->heap_enrolled);
        }
        if (!blocks.empty())
          offsets[static_cast<std::size_t>(pe)].push_back(reinterpret_cast<std::uintptr_t>(blocks.back()) -
                                                          t.pe->heap_base);
      }
    });
    for (const auto& list : offsets) EXPECT_EQ(list, offsets[0]);
    EXPECT_EQ(world.waiting(), 0);
  }
}

TEST(FarHeap, CallsThatDifferChangeNothing) {
  FarWorld world({0, 1, 1}, true);
  std::vector<std::string> heard(3);
  for (int pe = 0; pe < 3; ++pe) world.pe(pe).errors_return = true;
  world.run([&](Thread& t, int pe) {
    EXPECT_EQ(core::heap_allocate(t, request(core::HeapCall::allocate, pe == 1 ? 100 : 200)), nullptr);
    heard[static_cast<std::size_t>(pe)] = core::last_error();
    EXPECT_EQ(t.pe->allocator->live_bytes(), 0u);
    EXPECT_NE(core::heap_allocate(t, request(core::HeapCall::allocate, 300)), nullptr);
  });
  EXPECT_NE(heard[0].find("PE 1's call 1 is malloc(size 100"), std::string::npos) << heard[0];
  EXPECT_NE(heard[1].find("PE 0's call 1 is malloc(size 200"), std::string::npos) << heard[1];
  EXPECT_NE(heard[2].find("PE 1's call 1 is malloc(size 100"), std::string::npos) << heard[2];
}

// One node has not the memory: nobody gets it. The heap's bound is far beyond what any machine has.
TEST(FarHeap, WhatOneNodeRefusesNobodyGets) {
  FarWorld world({0, 1, 1, 1}, true, std::size_t{1} << 34);
  const std::uint64_t node = core::node_memory_available();
  const std::size_t size = static_cast<std::size_t>(node / 2);  // fits once, not three times
  if (size > (std::size_t{1} << 34) - 4096) GTEST_SKIP() << "more memory than the test's heap";
  world.run([&](Thread& t, int pe) {
    EXPECT_EQ(core::heap_allocate(t, request(core::HeapCall::allocate, size)), nullptr);
    EXPECT_NE(std::string(core::last_error()).find("refused"), std::string::npos)
        << pe << ": " << core::last_error();
    EXPECT_EQ(t.pe->allocator->live_bytes(), 0u);
    EXPECT_NE(core::heap_allocate(t, request(core::HeapCall::allocate, 64)), nullptr);
  });
}

TEST(FarLocks, ExcludeEachOtherAndServeAll) {
  for (const Placement& placement : placements()) {
    SCOPED_TRACE(unit::text_of(placement));
    FarWorld world(placement, true);
    std::atomic<int> inside{0}, wrong{0}, done{0};
    world.run([&](Thread& t, int pe) {
      // Several locks, whose homes are different PEs.
      for (int k = 0; k < 3; ++k) {
        auto* const lock = reinterpret_cast<core::LockWord*>(t.pe->heap_base) + k;
        for (int i = 0; i < 60; ++i) {
          if ((i + pe) % 5 == 0) {
            while (!core::lock_test(t, lock)) sched_yield();
          } else {
            ASSERT_TRUE(core::lock_set(t, call, lock));
          }
          if (inside.fetch_add(1) != 0) ++wrong;
          if (i % 7 == 0) sched_yield();
          inside.fetch_sub(1);
          ++done;
          ASSERT_TRUE(core::lock_clear(t, call, lock));
        }
        core::team_sync(t, call, far_world_team(t));
        EXPECT_EQ(__atomic_load_n(&lock->node, __ATOMIC_ACQUIRE), 0u);
        EXPECT_EQ(__atomic_load_n(&lock->tail, __ATOMIC_ACQUIRE), 0u);
      }
    });
    EXPECT_EQ(wrong.load(), 0);
    EXPECT_EQ(done.load(), 180 * world.n_pes());
  }
}

TEST(FarDifferences, CollectivesThatDifferAreFoundByThoseWhoTake) {
  FarWorld world({0, 1}, true);
  std::vector<std::string> heard(2);
  for (int pe = 0; pe < 2; ++pe) world.pe(pe).errors_return = true;
  world.run([&](Thread& t, int pe) {
    auto* const source = reinterpret_cast<unsigned char*>(t.pe->heap_base);
    EXPECT_FALSE(core::fcollect(t, call, far_world_team(t), source + 4096, source, pe == 0 ? 8 : 16));
    heard[static_cast<std::size_t>(pe)] = core::last_error();
    if (pe == 0)
      EXPECT_FALSE(core::fcollect(t, call, far_world_team(t), source + 4096, source, 8));
    else
      core::team_sync(t, call, far_world_team(t));
    EXPECT_NE(std::string(core::last_error()).find(pe == 0 ? "a barrier or sync" : "an fcollect of 8 bytes"),
              std::string::npos)
        << core::last_error();
    expect_works(t, far_world_team(t));  // what comes after is right again
  });
  EXPECT_EQ(heard[0], "far_test: collective calls differ: PE 1 called with 16 bytes, this PE with 8");
  EXPECT_EQ(heard[1], "far_test: collective calls differ: PE 0 called with 8 bytes, this PE with 16");
}

}  // namespace
