// SPDX-License-Identifier: Apache-2.0
//
// The rules of all collective routines: what may follow what, several teams at a time, several threads.
#include "collective.hpp"

using conformance::Group;

// On return the next collective may be called on the same team at once; PEs arrive with delays of their own.
MULTI_TEST(Collective_intro, DifferentCollectivesMayFollowEachOtherAtOnce) {
  const auto calls = static_cast<std::size_t>(conformance::many_calls()) / 2;
  multi::Shared<long> dest(calls), source(1), arrived(1);
  multi::Random choice(220);  // the same on all PEs
  conformance::Delays delays(221);
  const long n = multi::n_pes();
  long wrong = 0;
  shmem_sync_all();
  for (std::size_t round = 0; round < calls; ++round) {
    const int root = static_cast<int>(choice.below(static_cast<std::uint64_t>(n)));
    const auto value = static_cast<long>(choice.next() >> 1);
    delays.sometimes();
    shmem_long_atomic_inc(arrived.get(), 0);
    shmem_quiet();
    switch (choice.below(4)) {
      case 0: {
        source[0] = multi::pe() == root ? value : -1;
        wrong += shmem_long_broadcast(SHMEM_TEAM_WORLD, dest + round, source.get(), 1, root) != 0 ? 1 : 0;
        wrong += dest[round] != value ? 1 : 0;
        continue;
      }
      case 1: shmem_barrier_all(); break;
      case 2: shmem_sync_all(); break;
      default: wrong += shmem_team_sync(SHMEM_TEAM_WORLD) != 0 ? 1 : 0;
    }
    wrong += shmem_long_atomic_fetch(arrived.get(), 0) < static_cast<long>(round + 1) * n ? 1 : 0;
  }
  EXPECT_EQ(wrong, 0);
  shmem_sync_all();
}

// Two overlapping teams used in turn, with members that are in one of them only: no call of one team may
// take what belongs to the other.
MULTI_TEST(Collective_intro, OverlappingTeamsAreUsedInTurn) {
  NEED_PES(2);
  const int n = multi::n_pes();
  const Group low = conformance::split("all but the last", 0, 1, n - 1);
  const Group high = conformance::split("all but the first, reversed", n - 1, -1, n - 1);
  const Group all = conformance::world();
  const auto calls = static_cast<std::size_t>(conformance::many_calls()) / 4;
  multi::Shared<int> dest(3 * calls), source(1);
  conformance::Delays delays(222);
  long wrong = 0;
  shmem_sync_all();
  for (std::size_t round = 0; round < calls; ++round) {
    std::size_t slot = 3 * round;
    for (const Group* group : {&low, &high, &all}) {
      const int root = static_cast<int>(round) % group->size();
      const int value = static_cast<int>(slot) + 1;
      if (group->inside()) {
        delays.sometimes();
        source[0] = group->me == root ? value : -1;
        wrong += shmem_int_broadcast(group->team, dest + slot, source.get(), 1, root) != 0 ? 1 : 0;
        wrong += dest[slot] != value ? 1 : 0;
      } else {
        wrong += dest[slot] != 0 ? 1 : 0;
      }
      ++slot;
    }
  }
  EXPECT_EQ(wrong, 0);
  shmem_sync_all();
  destroy(low);
  destroy(high);
}

// Each thread has a team of its own, of all PEs or in another order, and runs collectives on it while the
// others do: only calls on one team must not be made at the same time.
MULTI_TEST(Collective_intro, ThreadsRunCollectivesOfTheirOwnTeamsAtTheSameTime) {
  constexpr int threads = 4;
  const int n = multi::n_pes();
  const auto calls = static_cast<std::size_t>(multi::rounds(1000));
  std::vector<Group> teams;
  for (int t = 0; t < threads; ++t)
    teams.push_back(t % 2 == 0 ? conformance::split("world", 0, 1, n)
                               : conformance::split("reversed", n - 1, -1, n));
  multi::Shared<long> dest(threads * calls), source(threads), arrived(threads);
  shmem_sync_all();
  multi::in_threads(threads, [&](int t) {
    const auto at = static_cast<std::size_t>(t);
    const Group& group = teams[at];
    long wrong = 0;
    for (std::size_t round = 0; round < calls; ++round) {
      const int root = static_cast<int>(round + at) % n;
      const auto value = static_cast<long>(round * 100 + at);
      source[at] = group.me == root ? value : -1;
      long* into = dest + (at * calls + round);
      wrong += shmem_long_broadcast(group.team, into, source + at, 1, root) != 0 ? 1 : 0;
      wrong += *into != value ? 1 : 0;
      shmem_long_atomic_inc(arrived + at, 0);
      shmem_quiet();
      wrong += shmem_team_sync(group.team) != 0 ? 1 : 0;
      wrong += shmem_long_atomic_fetch(arrived + at, 0) < static_cast<long>(round + 1) * n ? 1 : 0;
    }
    EXPECT_EQ(wrong, 0) << "thread " << t;
  });
  shmem_sync_all();
  for (const Group& group : teams) destroy(group);
}

// What calls of a destroyed team have left behind must not be taken for arrivals in its successor.
MULTI_TEST(Collective_intro, TeamsMadeAnewStartAfresh) {
  const int n = multi::n_pes();
  const int rounds = multi::rounds(150);
  multi::Shared<int> dest(static_cast<std::size_t>(rounds)), source(1), arrived(1);
  conformance::Delays delays(223);
  int wrong = 0, all = 0;
  for (int round = 0; round < rounds; ++round) {
    const int size = n - round % ((n + 1) / 2);  // of different members from time to time
    const Group group = conformance::split("anew", 0, 1, size);
    all += size;
    if (group.inside()) {
      const int root = round % size;
      source[0] = group.me == root ? round + 1 : -1;
      delays.sometimes();
      int* into = dest + static_cast<std::size_t>(round);
      wrong += shmem_int_broadcast(group.team, into, source.get(), 1, root) != 0 ? 1 : 0;
      wrong += *into != round + 1 ? 1 : 0;
      shmem_int_atomic_inc(arrived.get(), 0);
      shmem_quiet();
      wrong += shmem_team_sync(group.team) != 0 || shmem_int_atomic_fetch(arrived.get(), 0) < all ? 1 : 0;
    }
    destroy(group);
  }
  EXPECT_EQ(wrong, 0);
  shmem_sync_all();
}

// While one thread is in a collective, the PE's others go on and can even be what the collective waits for.
MULTI_TEST(Collective_intro, OnlyTheCallingThreadIsBlocked) {
  NEED_PES(2);
  multi::Shared<int> from_thread(1), go(1);
  shmem_sync_all();
  if (multi::pe() == 0) {
    multi::in_threads(2, [&](int t) {
      if (t == 0) {
        shmem_barrier_all();  // the others come only after this PE's second thread has told them to
      } else {
        for (int pe = 1; pe < multi::n_pes(); ++pe) shmem_int_atomic_set(go.get(), 1, pe);
        shmem_int_wait_until(from_thread.get(), SHMEM_CMP_EQ, multi::n_pes() - 1);
        for (int pe = 1; pe < multi::n_pes(); ++pe) shmem_int_atomic_set(go.get(), 2, pe);
      }
    });
  } else {
    shmem_int_wait_until(go.get(), SHMEM_CMP_EQ, 1);
    shmem_int_atomic_inc(from_thread.get(), 0);
    shmem_int_wait_until(go.get(), SHMEM_CMP_EQ, 2);
    shmem_barrier_all();
  }
  shmem_sync_all();
}
