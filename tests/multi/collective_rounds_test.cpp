// SPDX-License-Identifier: Apache-2.0
//
// The library's own choices in collectives: data travel in packets, staged or in place, in rounds that run
// ahead of each other, on teams whose ids are used again and on active sets that no call has made.
#include <sched.h>

#include <chrono>
#include <string>
#include <vector>

#include "collective_check.hpp"

namespace {

using multi::Collective;
using multi::CollectiveCheck;

// Now and then a PE is late, by a few turns of the processor or by some time on it.
void be_late(multi::Random& mine) {
  const std::uint64_t kind = mine.below(40);
  if (kind == 0)
    for (std::uint64_t turns = mine.below(20); turns > 0; --turns) sched_yield();
  if (kind == 1) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::microseconds(mine.below(30));
    while (std::chrono::steady_clock::now() < end) {
    }
  }
}

void storm(CollectiveCheck& check, std::uint64_t stream, int calls) {
  multi::Random same(stream), mine(stream + 1, multi::pe());
  for (int i = 0; i < calls; ++i) {
    be_late(mine);
    if (!check.random_call(same, static_cast<std::uint64_t>(i))) return;
  }
}

}  // namespace

MULTI_TEST(CollectiveRounds, ThousandsOfCallsInARowOfAllKindsAndSizesLoseNothing) {
  CollectiveCheck check(multi::n_pes(), 2600);  // 20800 bytes: larger than what is staged
  check.use(SHMEM_TEAM_WORLD);
  storm(check, 1, multi::rounds(10'000));
}

// One form for long, then another: each has a depth of its own.
MULTI_TEST(CollectiveRounds, FormsAlternateWithoutLosingRounds) {
  CollectiveCheck check(multi::n_pes(), 2100);
  check.use(SHMEM_TEAM_WORLD);
  multi::Random same(3), mine(4, multi::pe());
  constexpr std::size_t sizes[] = {1, 6, 7, 1024, 1025, 2048, 2049, 2100, 0};
  std::uint64_t number = 0;
  for (int i = 0; i < multi::rounds(120); ++i) {
    const std::size_t n = sizes[same.below(std::size(sizes))];
    const auto what = static_cast<Collective>(same.below(multi::collectives));
    for (std::uint64_t k = same.below(100); k > 0; --k) {
      be_late(mine);
      const int root = static_cast<int>(++number % static_cast<std::uint64_t>(multi::n_pes()));
      if (!check.call(what, n, number, root)) return;
    }
  }
}

// Every byte count around the sizes at which the form changes, in all collectives.
MULTI_TEST(CollectiveRounds, EveryKindIsRightAroundTheSizesWhereItsFormChanges) {
  CollectiveCheck check(multi::n_pes(), 2050);
  check.use(SHMEM_TEAM_WORLD);
  std::uint64_t number = 0;
  for (int what = 0; what < multi::collectives; ++what)
    for (const std::size_t bytes : {48u, 8192u, 16384u})
      for (const std::size_t parts : {std::size_t{1}, static_cast<std::size_t>(multi::n_pes())})
        for (const int by : {-1, 0, 1}) {
          const std::size_t n = bytes / 8 / parts;
          const std::size_t count = n + static_cast<std::size_t>(by + 1) - (n > 0 ? 1 : 0);
          for (const bool in_place : {false, true}) {
            const int root = static_cast<int>(++number % static_cast<std::uint64_t>(multi::n_pes()));
            if (!check.call(static_cast<Collective>(what), count, number, root, in_place)) return;
          }
        }
}

MULTI_TEST(CollectiveRounds, OfTwoTeamsFromTwoThreadsDoNotMeet) {
  const int n = multi::n_pes();
  shmem_team_t teams[2];
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, n, nullptr, 0, &teams[0]), 0);
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &teams[1]), 0);
  CollectiveCheck checks[2] = {{n, 2100}, {n, 2100}};
  multi::in_threads(2, [&](int thread) {
    checks[thread].use(teams[thread]);
    storm(checks[thread], 10 + 2 * static_cast<std::uint64_t>(thread), multi::rounds(1500));
  });
  shmem_barrier_all();
  for (const shmem_team_t team : teams) shmem_team_destroy(team);
}

// A new team takes the id of the old one, with other members, and goes on where its words stand.
MULTI_TEST(CollectiveRounds, GoOnInTheNextTeamWithTheSameId) {
  const int n = multi::n_pes();
  CollectiveCheck check(n, 1100);
  multi::Random same(20), mine(21, multi::pe());
  for (int i = 0; i < multi::rounds(200); ++i) {
    const int size = 1 + static_cast<int>(same.below(static_cast<std::uint64_t>(n)));
    const int start = static_cast<int>(same.below(static_cast<std::uint64_t>(n - size + 1)));
    const std::uint64_t calls = same.below(8) == 0 ? same.below(150) : same.below(10);
    const bool small = same.below(2) == 0;
    shmem_team_t team = SHMEM_TEAM_INVALID;
    EXPECT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, start, 1, size, nullptr, 0, &team), 0);
    if (team == SHMEM_TEAM_INVALID) continue;
    check.use(team);
    multi::Random members(1000 + static_cast<std::uint64_t>(i));
    for (std::uint64_t k = 0; k < calls; ++k) {
      be_late(mine);
      const bool good = small ? check.call(Collective::fcollect, 3, k) : check.random_call(members, k);
      if (!good) break;
    }
    shmem_team_destroy(team);
  }
}

// --- active sets -----------------------------------------------------------------------------------

namespace {

constexpr std::size_t sync_words = 64;  // of a work array: none is used

struct Set {
  int start, log_stride, size;
  [[nodiscard]] int index() const {
    const int distance = multi::pe() - start;
    const bool there = distance >= 0 && distance % (1 << log_stride) == 0 && distance >> log_stride < size;
    return there ? distance >> log_stride : -1;
  }
};

std::vector<Set> all_sets() {
  std::vector<Set> sets;
  for (int log_stride = 0; 1 << log_stride < 2 * multi::n_pes(); ++log_stride)
    for (int start = 0; start < multi::n_pes(); ++start)
      for (int size = 1; start + ((size - 1) << log_stride) < multi::n_pes(); ++size)
        sets.push_back({start, log_stride, size});
  return sets;
}

}  // namespace

// No order of first uses is agreed on: each PE numbers the sets as they come to it.
MULTI_TEST(ActiveSets, OfAllShapesWorkInAnyOrderAndAgain) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  multi::Shared<std::int64_t> dest(n + 1), source(1), far(5000);
  multi::Shared<long> sync(sync_words), work(sync_words);
  multi::Shared<long> sum(1), one(1);
  std::vector<Set> sets = all_sets();
  multi::Random same(30);
  std::int64_t stamp = 0;
  for (int round = 0; round < 3; ++round) {
    for (std::size_t i = sets.size(); i > 1; --i) std::swap(sets[i - 1], sets[same.below(i)]);
    for (const Set& set : sets) {
      ++stamp;
      const auto& [start, log_stride, size] = set;
      const int me = set.index();
      if (me < 0) continue;
      source[0] = 1000 * stamp + me;
      shmem_fcollect64(dest.get(), source.get(), 1, start, log_stride, size, sync.get());
      source[0] = -1;
      for (int k = 0; k < size; ++k)
        EXPECT_EQ(dest[static_cast<std::size_t>(k)], 1000 * stamp + k)
            << "set (" << start << ", " << log_stride << ", " << size << "), member " << me;
      one[0] = me + stamp;
      shmem_long_sum_to_all(sum.get(), one.get(), 1, start, log_stride, size, work.get(), sync.get());
      EXPECT_EQ(sum[0], size * stamp + size * (size - 1) / 2);
      const int root = static_cast<int>(stamp % size);
      const std::size_t words = stamp % 5 == 0 ? 5000 : 3;
      for (std::size_t i = 0; i < words; ++i) far[i] = me == root ? stamp + static_cast<std::int64_t>(i) : -3;
      shmem_broadcast64(far.get(), far.get(), words, root, start, log_stride, size, sync.get());
      EXPECT_EQ(far[0], stamp);
      EXPECT_EQ(far[words - 1], stamp + static_cast<std::int64_t>(words) - 1);
      if (stamp % 3 == 0) shmem_barrier(start, log_stride, size, sync.get());
      if (testing::Test::HasFailure()) return;
    }
  }
  for (std::size_t i = 0; i < sync_words; ++i) EXPECT_EQ(sync[i], 0) << "pSync is left alone";
}
