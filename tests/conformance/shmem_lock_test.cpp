// SPDX-License-Identifier: Apache-2.0
//
// SHMEM_LOCK: what the tests of the lock in tests/multi (Lock.*) do not ask.
#include <sched.h>

#include <algorithm>
#include <vector>

#include "support.hpp"

namespace {

long global_lock;
long global_counter;

}  // namespace

MULTI_TEST_PROCESS_ONLY(Shmem_lock, AGlobalOrAnArrayOfOneMayBeTheLock) {
  global_counter = 0;
  shmem_barrier_all();
  const int rounds = multi::rounds(200);
  for (int i = 0; i < rounds; ++i) {
    shmem_set_lock(&global_lock);
    shmem_long_p(&global_counter, shmem_long_g(&global_counter, 0) + 1, 0);
    shmem_clear_lock(&global_lock);
  }
  shmem_barrier_all();
  if (multi::pe() == 0) {
    EXPECT_EQ(global_counter, static_cast<long>(rounds) * multi::n_pes());
  }
  shmem_barrier_all();
}

// Everything that was begun under the lock on the default context is complete when it is cleared: puts,
// non-blocking puts and gets, atomics without result, stores.
MULTI_TEST(Shmem_lock, ClearCompletesEveryKindOfAccess) {
  constexpr std::size_t words = 100;
  const int home = multi::n_pes() - 1;
  multi::Shared<long> lock(1), put(words), added(1), single(1), stored(1);
  std::vector<long> got(words), mine(words);
  auto* there = static_cast<long*>(shmem_ptr(stored.get(), home));
  ASSERT_EQ(there != nullptr, multi::near(home));  // the home's node stores too
  int storing = 0;
  for (int pe = 0; pe < multi::n_pes(); ++pe) storing += multi::near(pe, home) ? 1 : 0;
  long stores = 0;
  shmem_barrier_all();
  long wrong = 0;
  for (int i = 0; i < multi::rounds(200); ++i) {
    shmem_set_lock(lock.get());
    const long before = shmem_long_g(single.get(), home);
    wrong += shmem_long_g(added.get(), home) != before ? 1 : 0;
    if (there != nullptr) {
      wrong += *there < stores || (storing == multi::n_pes() && *there != before) ? 1 : 0;
      stores = *there + 1;
    }
    shmem_long_get_nbi(got.data(), put.get(), words, home);
    shmem_quiet();
    wrong += std::count(got.begin(), got.end(), before) != static_cast<std::ptrdiff_t>(words) ? 1 : 0;
    std::fill(mine.begin(), mine.end(), before + 1);
    shmem_long_put_nbi(put.get(), mine.data(), words, home);
    shmem_long_atomic_inc(added.get(), home);
    if (there != nullptr) *there = stores;
    shmem_long_p(single.get(), before + 1, home);
    shmem_long_get_nbi(got.data(), single.get(), 1, home);
    shmem_clear_lock(lock.get());
    wrong += got[0] != before && got[0] != before + 1 ? 1 : 0;  // complete, in either order with the put
    std::fill(mine.begin(), mine.end(), -1);  // the source of the non-blocking put may be reused
  }
  EXPECT_EQ(wrong, 0);
  shmem_barrier_all();
  if (multi::pe() == home) {
    EXPECT_EQ(stored[0], static_cast<long>(storing) * multi::rounds(200));
  }
  shmem_barrier_all();
}

// A lock taken by either call is refused by test_lock and given back by the same clear.
MULTI_TEST(Shmem_lock, TestReturnsZeroWhenItSetTheLockAndOneWhenItWasSet) {
  NEED_PES(2);
  multi::Shared<long> lock(1);
  for (int holder = 0; holder < multi::n_pes(); ++holder) {
    for (const bool by_test : {false, true}) {
      shmem_barrier_all();
      if (multi::pe() == holder && by_test) {
        EXPECT_EQ(shmem_test_lock(lock.get()), 0);
      } else if (multi::pe() == holder) {
        shmem_set_lock(lock.get());
      }
      shmem_barrier_all();
      if (multi::pe() != holder) {
        for (int i = 0; i < 3; ++i) EXPECT_EQ(shmem_test_lock(lock.get()), 1);
      }
      shmem_barrier_all();
      if (multi::pe() == holder) {
        shmem_clear_lock(lock.get());
        EXPECT_EQ(shmem_test_lock(lock.get()), 0) << "free again, and nobody had asked to wait";
        shmem_clear_lock(lock.get());
      }
    }
  }
  shmem_barrier_all();
}

// Test calls that were refused leave nothing behind: the lock goes on to those that wait for it.
MULTI_TEST(Shmem_lock, RefusedTestsDoNotDisturbWaiters) {
  NEED_PES(3);
  multi::Shared<long> lock(1), counter(1);
  shmem_barrier_all();
  long taken = 0;
  const int rounds = multi::rounds(300);
  for (int i = 0; i < rounds; ++i) {
    if (multi::pe() % 2 == 0) {
      shmem_set_lock(lock.get());
    } else if (shmem_test_lock(lock.get()) != 0) {
      sched_yield();
      continue;
    }
    ++taken;
    shmem_long_p(counter.get(), shmem_long_g(counter.get(), 0) + 1, 0);
    shmem_clear_lock(lock.get());
  }
  multi::Shared<long> all(1);
  shmem_long_atomic_add(all.get(), taken, 0);
  shmem_barrier_all();
  if (multi::pe() == 0) {
    EXPECT_EQ(counter[0], all[0]);
  }
  shmem_barrier_all();
}

// What a PE did on a context of its own is there for the next holder after a quiet of that context.
MULTI_TEST(Shmem_lock, AQuietBeforeClearCompletesOtherContexts) {
  constexpr std::size_t words = 50;
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  ASSERT_EQ(shmem_ctx_create(0, &ctx), 0);
  multi::Shared<long> lock(1), data(words);
  std::vector<long> mine(words);
  shmem_barrier_all();
  long wrong = 0;
  for (int i = 0; i < multi::rounds(100); ++i) {
    shmem_set_lock(lock.get());
    shmem_long_get(mine.data(), data.get(), words, 0);
    wrong += std::count(mine.begin(), mine.end(), mine[0]) != static_cast<std::ptrdiff_t>(words) ? 1 : 0;
    for (auto& word : mine) ++word;
    shmem_ctx_long_put_nbi(ctx, data.get(), mine.data(), words, 0);
    shmem_ctx_quiet(ctx);
    shmem_clear_lock(lock.get());
  }
  EXPECT_EQ(wrong, 0);
  shmem_barrier_all();
  if (multi::pe() == 0) {
    EXPECT_EQ(data[0], static_cast<long>(multi::rounds(100)) * multi::n_pes());
  }
  shmem_barrier_all();
  shmem_ctx_destroy(ctx);
}
