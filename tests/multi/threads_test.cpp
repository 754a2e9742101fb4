// SPDX-License-Identifier: Apache-2.0
//
// SHMEM_THREAD_MULTIPLE: several threads of every PE at once, each with what it needs of its own.
#include <sched.h>

#include <atomic>
#include <cstring>
#include <vector>

#include "support.hpp"

namespace {

constexpr int threads = 8;

}  // namespace

MULTI_TEST(Threads, ThePesLevelIsMultiple) {
  int level = -1;
  shmem_query_thread(&level);
  EXPECT_EQ(level, SHMEM_THREAD_MULTIPLE);
}

MULTI_TEST(Threads, EveryThreadIsItsPe) {
  multi::in_threads(threads, [](int) {
    EXPECT_EQ(shmem_my_pe(), multi::pe());
    EXPECT_EQ(shmem_n_pes(), multi::n_pes());
  });
}

MULTI_TEST(Threads, EightThreadsAddOnPrivateContexts) {
  const int n = multi::n_pes(), each = multi::rounds(2000);
  multi::Shared<long> sum(1), own(threads);
  shmem_barrier_all();
  multi::in_threads(threads, [&](int thread) {
    shmem_ctx_t ctx = SHMEM_CTX_INVALID;
    EXPECT_EQ(shmem_ctx_create(SHMEM_CTX_PRIVATE, &ctx), 0);
    for (int i = 0; i < each; ++i) {
      shmem_ctx_long_atomic_inc(ctx, sum.get(), i % n);
      const long seen = shmem_ctx_long_atomic_fetch_inc(ctx, own + static_cast<std::size_t>(thread),
                                                        multi::pe());
      EXPECT_EQ(seen, i) << "a word that only this thread changes";
    }
    shmem_ctx_quiet(ctx);
    shmem_ctx_destroy(ctx);
  });
  shmem_barrier_all();
  long expected = 0;
  for (int i = 0; i < each; ++i) expected += i % n == multi::pe() ? n * threads : 0;
  EXPECT_EQ(sum[0], expected);
  for (int thread = 0; thread < threads; ++thread)
    EXPECT_EQ(own[static_cast<std::size_t>(thread)], each);
  shmem_barrier_all();
}

MULTI_TEST(Threads, ThreadsOfTwoPesTalkInPairs) {
  // Thread k of PE i sends to thread k of PE i + 1; all at the same time.
  const int to = multi::neighbour(1), from = multi::neighbour(-1), rounds = multi::rounds(200);
  multi::Shared<long> data(threads * 8);
  multi::Shared<std::uint64_t> arrived(threads), taken(threads);
  shmem_barrier_all();
  multi::in_threads(threads, [&](int thread) {
    const auto k = static_cast<std::size_t>(thread);
    for (std::uint64_t round = 1; round <= static_cast<std::uint64_t>(rounds); ++round) {
      long block[8];
      for (long& word : block) word = static_cast<long>(round) * 1000 + multi::pe() * 10 + thread;
      shmem_long_put_signal(data + 8 * k, block, 8, arrived + k, round, SHMEM_SIGNAL_SET, to);
      shmem_signal_wait_until(arrived + k, SHMEM_CMP_EQ, round);
      for (std::size_t i = 0; i < 8; ++i)
        EXPECT_EQ(data[8 * k + i], static_cast<long>(round) * 1000 + from * 10 + thread);
      shmem_signal_set(taken + k, round, from);
      shmem_signal_wait_until(taken + k, SHMEM_CMP_EQ, round);
    }
  });
  shmem_barrier_all();
}

MULTI_TEST(Threads, AWaitingThreadHoldsNobodyUp) {
  // One thread waits for a flag; another makes the PE's collective calls and then sets it.
  multi::Shared<int> flag(1);
  shmem_barrier_all();
  multi::in_threads(2, [&](int thread) {
    if (thread == 0) {
      shmem_int_wait_until(flag.get(), SHMEM_CMP_EQ, 1);
    } else {
      for (int i = 0; i < 5; ++i) {
        shmem_barrier_all();
        void* p = shmem_malloc(100);
        EXPECT_NE(p, nullptr);
        shmem_free(p);
      }
      shmem_int_p(flag.get(), 1, multi::neighbour(1));
    }
  });
  EXPECT_EQ(flag[0], 1);
  shmem_barrier_all();
}

MULTI_TEST(Threads, ContextsAreMadeUsedAndDestroyedByManyThreads) {
  const int rounds = multi::rounds(400);
  multi::Shared<long> sum(1);
  shmem_team_t team = SHMEM_TEAM_INVALID;
  const int n = multi::n_pes();
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &team), 0);
  multi::in_threads(threads, [&](int) {
    for (int i = 0; i < rounds; ++i) {
      shmem_ctx_t a = SHMEM_CTX_INVALID, b = SHMEM_CTX_INVALID;
      EXPECT_EQ(shmem_ctx_create(0, &a), 0);
      EXPECT_EQ(shmem_team_create_ctx(team, 0, &b), 0);
      EXPECT_NE(a, b);
      shmem_ctx_long_atomic_inc(a, sum.get(), 0);
      shmem_ctx_long_atomic_inc(b, sum.get(), n - 1);  // PE 0 of the world
      shmem_ctx_destroy(a);
      shmem_ctx_destroy(b);
    }
  });
  shmem_barrier_all();
  if (multi::pe() == 0) {
    EXPECT_EQ(sum[0], 2l * rounds * threads * n);
  }
  shmem_team_destroy(team);
  shmem_barrier_all();
}

MULTI_TEST(Threads, EachThreadSynchronisesATeamOfItsOwn) {
  // Threads of one PE are in different collectives at the same time, on different teams.
  const int n = multi::n_pes(), rounds = multi::rounds(200);
  std::vector<shmem_team_t> teams(4, SHMEM_TEAM_INVALID);
  for (auto& team : teams)
    ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, n, nullptr, 0, &team), 0);
  multi::Shared<long> arrived(4);
  multi::in_threads(4, [&](int thread) {
    const auto k = static_cast<std::size_t>(thread);
    for (long round = 1; round <= rounds; ++round) {
      shmem_long_atomic_inc(arrived + k, 0);
      shmem_quiet();
      EXPECT_EQ(shmem_team_sync(teams[k]), 0);
      EXPECT_GE(shmem_long_atomic_fetch(arrived + k, 0), round * n);
    }
  });
  for (const auto team : teams) shmem_team_destroy(team);
}

MULTI_TEST(Threads, EachThreadSplitsATeamOfItsOwn) {
  // Four splits at a time, on four parents, with ids that every one of them would like best.
  const int n = multi::n_pes(), rounds = multi::rounds(60);
  std::vector<shmem_team_t> parents(4, SHMEM_TEAM_INVALID);
  for (auto& parent : parents)
    ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, n, nullptr, 0, &parent), 0);
  multi::in_threads(4, [&](int thread) {
    const shmem_team_t parent = parents[static_cast<std::size_t>(thread)];
    for (int round = 0; round < rounds; ++round) {
      shmem_team_t backwards = SHMEM_TEAM_INVALID, row = SHMEM_TEAM_INVALID,
                   column = SHMEM_TEAM_INVALID;
      EXPECT_EQ(shmem_team_split_strided(parent, n - 1, -1, n, nullptr, 0, &backwards), 0);
      EXPECT_EQ(shmem_team_my_pe(backwards), n - 1 - multi::pe());
      EXPECT_EQ(shmem_team_sync(backwards), 0);
      EXPECT_EQ(shmem_team_split_2d(backwards, 2, nullptr, 0, &row, nullptr, 0, &column), 0);
      EXPECT_EQ(shmem_team_my_pe(row), (n - 1 - multi::pe()) % 2);
      EXPECT_EQ(shmem_team_sync(row), 0);
      EXPECT_EQ(shmem_team_sync(column), 0);
      shmem_team_destroy(backwards);
      EXPECT_EQ(shmem_team_sync(column), 0);
      shmem_team_destroy(column);
      shmem_team_destroy(row);
    }
  });
  for (const auto parent : parents) shmem_team_destroy(parent);
}

MULTI_TEST(Threads, MoreThreadsThanTheLibraryHasCounterBlocksWork) {
  multi::Shared<long> sum(1);
  for (int batch = 0; batch < 5; ++batch)
    multi::in_threads(20, [&](int) { shmem_long_atomic_inc(sum.get(), 0); });
  shmem_barrier_all();
  if (multi::pe() == 0) {
    EXPECT_EQ(sum[0], 100l * multi::n_pes());
  }
  shmem_barrier_all();
}
