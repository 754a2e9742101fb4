// SPDX-License-Identifier: Apache-2.0
//
// Thread support: what holds when several threads of a PE call. The levels themselves and who may
// finalize are in jobs_test.py.
#include <atomic>
#include <vector>

#include "support.hpp"

MULTI_TEST(Threads_intro, AThreadsOperationIsItsPes) {
  multi::Shared<long> from(static_cast<std::size_t>(multi::n_pes()));
  const int n = shmem_n_pes(), me = shmem_my_pe();
  multi::in_threads(3, [&](int) {
    EXPECT_EQ(shmem_my_pe(), me);
    for (int pe = 0; pe < n; ++pe) shmem_long_atomic_inc(from + static_cast<std::size_t>(shmem_my_pe()), pe);
  });
  shmem_barrier_all();
  for (int pe = 0; pe < n; ++pe) EXPECT_EQ(from[static_cast<std::size_t>(pe)], 3);
}

MULTI_TEST(Threads_intro, MemoryThatOneThreadAllocatesServesAll) {
  long* block = nullptr;
  multi::in_threads(1, [&](int) { block = static_cast<long*>(shmem_malloc(4 * sizeof(long))); });
  ASSERT_NE(block, nullptr);
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  multi::in_threads(4, [&](int thread) { shmem_long_p(block + thread, 10 * multi::pe() + thread, to); });
  shmem_barrier_all();
  for (int i = 0; i < 4; ++i) EXPECT_EQ(block[i], 10 * from + i);
  shmem_barrier_all();
  multi::in_threads(1, [&](int) { shmem_free(block); });
}

MULTI_TEST(Threads_intro, OneThreadOfAPeIsEnoughForABarrier) {
  // Even and odd PEs send different threads into it.
  for (int round = 0; round < multi::rounds(20); ++round) {
    if (shmem_my_pe() % 2 == 0) {
      multi::in_threads(1, [](int) { shmem_barrier_all(); });
    } else {
      shmem_barrier_all();
    }
  }
}

MULTI_TEST(Threads_intro, ABlockedThreadDoesNotHoldUpTheOthers) {
  multi::Shared<long> words(3);
  const int to = multi::neighbour(1);
  std::atomic<bool> released = false;
  multi::in_threads(3, [&](int thread) {
    if (thread == 0) {
      shmem_long_wait_until(words.get(), SHMEM_CMP_EQ, 1);
      released = true;
    } else if (thread == 1) {
      for (int i = 0; i < 500; ++i) {
        shmem_long_atomic_inc(words + 1, to);
        shmem_long_p(words + 2, i, to);
        shmem_quiet();
        shmem_long_g(words + 1, to);
      }
      EXPECT_FALSE(released);
      shmem_long_p(words.get(), 1, shmem_my_pe());  // frees the thread of its own PE
      shmem_quiet();
    }
  });
  EXPECT_TRUE(released);
  shmem_barrier_all();
  EXPECT_EQ(words[1], 500);
}

MULTI_TEST(Threads_intro, ABlockedThreadDoesNotHoldUpOtherPes) {
  NEED_PES(2);
  multi::Shared<long> words(2);
  if (shmem_my_pe() == 0) {
    multi::in_threads(1, [&](int) { shmem_long_wait_until(words.get(), SHMEM_CMP_EQ, 1); });
  } else {
    for (int i = 0; i < 100; ++i) {
      shmem_long_atomic_inc(words + 1, 0);
      shmem_long_g(words + 1, 0);
    }
    if (shmem_my_pe() == 1) shmem_long_atomic_set(words.get(), 1, 0);
  }
  shmem_barrier_all();
  if (shmem_my_pe() == 0) {
    EXPECT_EQ(words[1], 100 * (shmem_n_pes() - 1));
  }
}

MULTI_TEST(Threads_intro, AnyTwoCallsMayRunAtTheSameTime) {
  constexpr int threads = 6;
  multi::Shared<long> words(threads), counter(1);
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  multi::in_threads(threads, [&](int thread) {
    const auto own = static_cast<std::size_t>(thread);
    for (int i = 0; i < 200; ++i) {
      const long value = 1000 * multi::pe() + i;
      switch (thread % 3) {
        case 0: shmem_long_put(words + own, &value, 1, to); break;
        case 1: shmem_long_put_nbi(words + own, &value, 1, to); shmem_quiet(); break;
        default: shmem_long_p(words + own, value, to); shmem_fence(); break;
      }
      shmem_long_atomic_inc(counter.get(), to);
      shmem_ctx_t ctx = SHMEM_CTX_INVALID;
      if (i % 20 == 0) {
        EXPECT_EQ(shmem_ctx_create(0, &ctx), 0);
      }
      shmem_ctx_destroy(ctx);
    }
  });
  shmem_barrier_all();
  for (const std::size_t i : {0u, 1u, 2u, 3u, 4u, 5u}) EXPECT_EQ(words[i], 1000 * from + 199);
  EXPECT_EQ(counter[0], 200 * threads);
}
