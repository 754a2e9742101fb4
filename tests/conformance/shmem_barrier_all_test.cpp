// SPDX-License-Identifier: Apache-2.0
//
// SHMEM_BARRIER_ALL, SHMEM_SYNC_ALL and the team-based SHMEM_SYNC.
#include "collective.hpp"

using conformance::Group;

namespace {

// Each PE counts itself in by the context that the barrier completes, enters, and looks at the count.
void expect_all_have_come(const Group& group, int calls, long* arrived, bool quiet,
                          const std::function<void()>& enter) {
  conformance::Delays delays(230);
  const long n = group.size();
  long early = 0;
  for (long round = 1; round <= calls; ++round) {
    delays.sometimes();
    shmem_long_atomic_inc(arrived, group.members[0]);
    if (quiet) shmem_quiet();
    enter();
    early += shmem_long_atomic_fetch(arrived, group.members[0]) < round * n ? 1 : 0;
  }
  EXPECT_EQ(early, 0) << "times that this PE left before all had come, or an update was not complete";
}

}  // namespace

MULTI_TEST(Shmem_barrier_all, ThousandsInARowLetNobodyOutEarlyAndCompleteAtomics) {
  multi::Shared<long> arrived(1);
  expect_all_have_come(conformance::world(), conformance::many_calls(), arrived.get(), false,
                       shmem_barrier_all);
}

MULTI_TEST(Shmem_sync_all, ThousandsInARowLetNobodyOutEarly) {
  multi::Shared<long> arrived(1);
  expect_all_have_come(conformance::world(), conformance::many_calls(), arrived.get(), true, shmem_sync_all);
}

MULTI_TEST(Shmem_sync, ThousandsInARowOnEveryTeamLetNobodyOutEarly) {
  multi::Shared<long> arrived(1);
  conformance::on_teams([&](const Group& group) {
    arrived[0] = 0;
    shmem_sync_all();
    if (group.inside())
      expect_all_have_come(group, conformance::many_calls() / 4, arrived.get(), true,
                           [&] { EXPECT_EQ(shmem_team_sync(group.team), 0); });
  });
}

// All that was issued on the default context before is there, at all PEs, whoever issued it.
MULTI_TEST(Shmem_barrier_all, CompletesEveryKindOfUpdateOfTheDefaultContext) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  const auto me = static_cast<std::size_t>(multi::pe());
  constexpr std::size_t words = 300;
  multi::Shared<long> put(n * words), single(n), strided(2 * n), signalled(n), got_from(words);
  multi::Shared<long> added(1), fetched(1);
  multi::Shared<std::uint64_t> signal(1);
  for (std::size_t i = 0; i < words; ++i) got_from[i] = 1000 * multi::pe() + static_cast<long>(i);
  shmem_sync_all();
  std::vector<long> mine(words), got(words * n), old(n);
  for (int round = 1; round <= multi::rounds(60); ++round) {
    for (auto& word : mine) word = round * 100 + multi::pe();
    for (std::size_t k = 0; k < n; ++k) {
      const int pe = static_cast<int>(k);
      shmem_long_put_nbi(put + me * words, mine.data(), words, pe);
      shmem_long_p(single + me, mine[0], pe);
      shmem_long_iput(strided + 2 * me, mine.data(), 1, 1, 2, pe);
      shmem_long_put_signal_nbi(signalled + me, mine.data(), 1, signal.get(), 1, SHMEM_SIGNAL_ADD, pe);
      shmem_long_get_nbi(&got[k * words], got_from.get(), words, pe);
      shmem_long_atomic_add(added.get(), 3, pe);
      shmem_long_atomic_fetch_add_nbi(&old[k], fetched.get(), 1, pe);
    }
    shmem_barrier_all();
    long wrong = 0;
    for (std::size_t k = 0; k < n; ++k) {
      const long from_k = round * 100 + static_cast<long>(k);
      for (std::size_t i = 0; i < words; ++i) {
        wrong += put[k * words + i] != from_k ? 1 : 0;
        wrong += got[k * words + i] != 1000 * static_cast<long>(k) + static_cast<long>(i) ? 1 : 0;
      }
      wrong += single[k] != from_k || strided[2 * k] != from_k || strided[2 * k + 1] != from_k ? 1 : 0;
      wrong += signalled[k] != from_k ? 1 : 0;
      wrong += old[k] < (round - 1) * static_cast<long>(n) || old[k] >= round * static_cast<long>(n) ? 1 : 0;
    }
    EXPECT_EQ(wrong, 0) << "round " << round;
    EXPECT_EQ(added[0], 3 * round * static_cast<long>(n));
    EXPECT_EQ(fetched[0], round * static_cast<long>(n));
    EXPECT_EQ(signal[0], static_cast<std::uint64_t>(round) * n);
    shmem_sync_all();
  }
}

// A quiet of another context before the barrier completes what was issued on it.
MULTI_TEST(Shmem_barrier_all, AQuietBeforeItCompletesOtherContexts) {
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  ASSERT_EQ(shmem_ctx_create(SHMEM_CTX_PRIVATE, &ctx), 0);
  multi::Shared<long> inbox(200);
  std::vector<long> mine(200);
  for (long round = 1; round <= multi::rounds(200); ++round) {
    for (auto& word : mine) word = round * 10 + multi::pe();
    shmem_ctx_long_put_nbi(ctx, inbox.get(), mine.data(), mine.size(), multi::neighbour(1));
    shmem_ctx_quiet(ctx);
    shmem_barrier_all();
    conformance::expect_elements(inbox.get(), inbox.size(),
                                 [&](std::size_t) { return round * 10 + multi::neighbour(-1); });
    shmem_sync_all();
  }
  shmem_ctx_destroy(ctx);
}

namespace {

// Stores through a pointer into the memory of all peers of the node, then the synchronisation alone.
void expect_stores_visible(const std::function<void()>& enter) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  constexpr std::size_t words = 50;
  multi::Shared<long> inbox(n * words);
  for (long round = 1; round <= multi::rounds(500); ++round) {
    for (int pe = 0; pe < multi::n_pes(); ++pe) {
      auto* there = static_cast<long*>(shmem_ptr(inbox + static_cast<std::size_t>(multi::pe()) * words, pe));
      ASSERT_EQ(there != nullptr, multi::near(pe));
      for (std::size_t i = 0; there != nullptr && i < words; ++i) there[i] = round * 100 + multi::pe();
    }
    enter();
    long wrong = 0;
    for (std::size_t i = 0; i < n * words; ++i) {
      const auto sender = static_cast<int>(i / words);
      wrong += inbox[i] != (multi::near(sender) ? round * 100 + sender : 0) ? 1 : 0;
    }
    EXPECT_EQ(wrong, 0) << "round " << round;
    enter();
  }
}

}  // namespace

MULTI_TEST(Shmem_sync_all, StoresBeforeItAreVisibleAfterIt) { expect_stores_visible(shmem_sync_all); }

MULTI_TEST(Shmem_sync, StoresBeforeItAreVisibleAfterIt) {
  expect_stores_visible([] { EXPECT_EQ(shmem_team_sync(SHMEM_TEAM_WORLD), 0); });
}

MULTI_TEST(Shmem_barrier_all, StoresBeforeItAreVisibleAfterIt) { expect_stores_visible(shmem_barrier_all); }

// Quiet, then sync: what a PE has put is seen by all that leave the sync.
MULTI_TEST(Shmem_sync, AfterAQuietOfTheInitiatorAllSeeItsUpdates) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  multi::Shared<long> inbox(n);
  conformance::on_teams([&](const Group& group) {
    if (!group.inside()) return;
    for (long round = 1; round <= multi::rounds(100); ++round) {
      for (const int pe : group.members)
        shmem_long_put_nbi(inbox + static_cast<std::size_t>(group.me), &round, 1, pe);
      shmem_quiet();
      EXPECT_EQ(shmem_team_sync(group.team), 0);
      for (std::size_t k = 0; k < group.members.size(); ++k) EXPECT_EQ(inbox[k], round);
      EXPECT_EQ(shmem_team_sync(group.team), 0);
    }
  });
}

// barrier_all is a quiet and a sync of the world: mixed freely, they are all rounds of one sequence.
MULTI_TEST(Shmem_sync_all, IsTheSameAsATeamSyncOfTheWorld) {
  multi::Shared<long> arrived(1);
  const long n = multi::n_pes();
  long early = 0;
  for (long round = 1; round <= multi::rounds(1000); ++round) {
    shmem_long_atomic_inc(arrived.get(), 0);
    shmem_quiet();
    if (round % 3 == 0) shmem_sync_all();
    else if (round % 3 == 1) early += shmem_team_sync(SHMEM_TEAM_WORLD) != 0 ? 1 : 0;
    else shmem_barrier_all();
    early += shmem_long_atomic_fetch(arrived.get(), 0) < round * n ? 1 : 0;
  }
  EXPECT_EQ(early, 0);
}
