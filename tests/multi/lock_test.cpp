// SPDX-License-Identifier: Apache-2.0
//
// Locks: mutual exclusion shown by counters that are not atomic, order of arrival, test_lock, many
// locks at once, and lock words that are zero when nobody is about.
#include <sched.h>

#include <algorithm>
#include <vector>

#include "support.hpp"

namespace {

int rounds() { return multi::rounds(300); }

// Adds one by get and put: loses updates as soon as two PEs do it at a time.
void add_one_unprotected(long* counter, int pe) {
  const long now = shmem_long_g(counter, pe);
  shmem_long_p(counter, now + 1, pe);
  shmem_quiet();
}

}  // namespace

MULTI_TEST(Lock, OnlyOnePeIsInsideAtATime) {
  multi::Shared<long> lock(1), counter(1), inside(1);
  for (int i = 0; i < rounds(); ++i) {
    shmem_set_lock(lock.get());
    EXPECT_EQ(shmem_long_atomic_fetch_inc(inside.get(), 0), 0) << "somebody else is inside";
    add_one_unprotected(counter.get(), i % multi::n_pes());
    if (i % 16 == 0) sched_yield();
    EXPECT_EQ(shmem_long_atomic_fetch_add(inside.get(), -1, 0), 1) << "somebody else is inside";
    shmem_clear_lock(lock.get());
  }
  shmem_barrier_all();
  const int n = multi::n_pes();
  long expected = 0;
  for (int i = 0; i < rounds(); ++i) expected += i % n == multi::pe() ? n : 0;
  EXPECT_EQ(counter[0], expected);
  EXPECT_EQ(lock[0], 0) << "the word of a free lock";
  shmem_barrier_all();
}

MULTI_TEST(Lock, WhatOneHolderPutTheNextHolderReads) {
  constexpr std::size_t words = 200;
  const int n = multi::n_pes();
  multi::Shared<long> lock(1), data(words);
  std::vector<long> mine(words);
  for (int i = 0; i < rounds() / 4; ++i) {
    shmem_set_lock(lock.get());
    const int at = i % n;
    shmem_long_get(mine.data(), data.get(), words, at);
    for (std::size_t w = 1; w < words; ++w) EXPECT_EQ(mine[w], mine[0]) << "a half-written block";
    for (auto& word : mine) ++word;
    shmem_long_put_nbi(data.get(), mine.data(), words, at);
    shmem_clear_lock(lock.get());  // completes what was put on the default context
  }
  shmem_barrier_all();
  long expected = 0;
  for (int i = 0; i < rounds() / 4; ++i) expected += i % n == multi::pe() ? n : 0;
  EXPECT_EQ(data[words - 1], expected);
  shmem_barrier_all();
}

MULTI_TEST(Lock, TestLockTakesAFreeLockAndRefusesAHeldOne) {
  NEED_PES(2);
  multi::Shared<long> lock(1);
  shmem_barrier_all();
  if (multi::pe() == 1) {
    EXPECT_EQ(shmem_test_lock(lock.get()), 0) << "it was free";
  }
  shmem_barrier_all();
  if (multi::pe() != 1) {
    EXPECT_EQ(shmem_test_lock(lock.get()), 1) << "PE 1 holds it";
  }
  shmem_barrier_all();
  if (multi::pe() == 1) shmem_clear_lock(lock.get());
  shmem_barrier_all();
  if (multi::pe() == 0) {
    shmem_set_lock(lock.get());
    shmem_clear_lock(lock.get());
  }
  shmem_barrier_all();
  EXPECT_EQ(lock[0], 0);
  shmem_barrier_all();
}

MULTI_TEST(Lock, TestLockAloneExcludesOthersToo) {
  multi::Shared<long> lock(1), counter(1);
  for (int i = 0; i < rounds() / 4; ++i) {
    while (shmem_test_lock(lock.get()) != 0) sched_yield();
    add_one_unprotected(counter.get(), 0);
    shmem_clear_lock(lock.get());
  }
  shmem_barrier_all();
  if (multi::pe() == 0) {
    EXPECT_EQ(counter[0], static_cast<long>(rounds() / 4) * multi::n_pes());
  }
  shmem_barrier_all();
}

MULTI_TEST(Lock, SetAndTestMixOnOneLock) {
  multi::Shared<long> lock(1), counter(1);
  for (int i = 0; i < rounds() / 2; ++i) {
    if ((i + multi::pe()) % 3 != 0) {
      shmem_set_lock(lock.get());
    } else {
      while (shmem_test_lock(lock.get()) != 0) sched_yield();
    }
    add_one_unprotected(counter.get(), 0);
    shmem_clear_lock(lock.get());
  }
  shmem_barrier_all();
  if (multi::pe() == 0) {
    EXPECT_EQ(counter[0], static_cast<long>(rounds() / 2) * multi::n_pes());
  }
  EXPECT_EQ(lock[0], 0);
  shmem_barrier_all();
}

// PE 0 holds the lock while the others queue one by one, in an order drawn at random; they must get
// it in that order. That a PE stands in the queue is seen in the lock's own words: the queue's last
// PE + 1 is in the upper half of the word at some PE (core/lock).
MULTI_TEST(Lock, PesAreServedInTheOrderOfTheirArrival) {
  NEED_PES(3);
  const int n = multi::n_pes();
  multi::Shared<long> lock(3), turn(1), served(1);
  multi::Shared<int> order(static_cast<std::size_t>(n));
  multi::Random random(61);
  for (int round = 0; round < multi::rounds(20); ++round) {
    long* word = lock + static_cast<std::size_t>(round % 3);  // locks of different homes
    std::vector<int> arrival;
    for (int pe = 1; pe < n; ++pe) arrival.push_back(pe);
    for (std::size_t i = arrival.size() - 1; i > 0; --i)
      std::swap(arrival[i], arrival[random.below(i + 1)]);
    const auto last_in_queue = [&] {
      for (int pe = 0; pe < n; ++pe) {
        const auto tail = static_cast<std::uint64_t>(shmem_long_atomic_fetch(word, pe)) >> 32;
        if (tail != 0) return static_cast<int>(tail) - 1;
      }
      return -1;
    };
    if (multi::pe() == 0) {
      shmem_set_lock(word);
      served[0] = turn[0] = 0;
    }
    shmem_barrier_all();
    if (multi::pe() == 0) {
      for (std::size_t i = 0; i < arrival.size(); ++i) {
        shmem_long_p(turn.get(), round + 1, arrival[i]);
        ASSERT_TRUE(multi::until([&] { return last_in_queue() == arrival[i]; }))
            << "PE " << arrival[i] << " does not appear in the queue";
      }
      shmem_clear_lock(word);
    } else {
      shmem_long_wait_until(turn.get(), SHMEM_CMP_EQ, round + 1);
      shmem_set_lock(word);
      const long place = shmem_long_g(served.get(), 0);
      shmem_int_p(order + static_cast<std::size_t>(place), multi::pe(), 0);
      shmem_long_p(served.get(), place + 1, 0);
      shmem_clear_lock(word);
    }
    shmem_barrier_all();
    if (multi::pe() == 0) {
      for (std::size_t i = 0; i < arrival.size(); ++i)
        EXPECT_EQ(order[i], arrival[i]) << "place " << i;
    }
    shmem_barrier_all();
  }
}

// Fairness without looking inside. With a queue about n turns of others lie between two of one PE;
// a lock that its last holder gets back as long as it runs gives a starving PE hundreds.
MULTI_TEST(Lock, NobodyIsOvertakenAgainAndAgain) {
  NEED_PES(2);
  const int n = multi::n_pes(), mine = rounds() / 2;
  multi::Shared<long> lock(1), turns(1);
  shmem_barrier_all();
  long others = 0;
  for (int i = 0; i < mine; ++i) {
    const long before = shmem_long_atomic_fetch(turns.get(), 0);
    shmem_set_lock(lock.get());
    others += shmem_long_atomic_fetch_inc(turns.get(), 0) - before;
    shmem_clear_lock(lock.get());
  }
  EXPECT_LE(others, static_cast<long>(mine) * n * 4)
      << "turns of others for each of this PE's: " << static_cast<double>(others) / mine;
  shmem_barrier_all();
}

MULTI_TEST(Lock, ManyLocksGuardManyCounters) {
  constexpr std::size_t many = 64;
  multi::Shared<long> locks(many), counters(many), added(many);
  multi::Random random(62, multi::pe());
  for (int i = 0; i < rounds(); ++i) {
    const std::size_t which = random.below(many);
    const int home = static_cast<int>(which) % multi::n_pes();
    shmem_set_lock(locks + which);
    add_one_unprotected(counters + which, home);
    shmem_clear_lock(locks + which);
    shmem_long_atomic_inc(added + which, home);
  }
  shmem_barrier_all();
  for (std::size_t i = 0; i < many; ++i) {
    EXPECT_EQ(counters[i], added[i]) << "lock " << i;
    EXPECT_EQ(locks[i], 0) << "lock " << i;
  }
  shmem_barrier_all();
}

MULTI_TEST(Lock, APeMayHoldSeveralLocks) {
  constexpr std::size_t many = 8;
  multi::Shared<long> locks(many), counter(1);
  for (int i = 0; i < rounds() / 8; ++i) {
    for (std::size_t k = 0; k < many; ++k) shmem_set_lock(locks + k);  // all in one order
    add_one_unprotected(counter.get(), 0);
    for (std::size_t k = 0; k < many; ++k) shmem_clear_lock(locks + (k * 3) % many);
  }
  shmem_barrier_all();
  if (multi::pe() == 0) {
    EXPECT_EQ(counter[0], static_cast<long>(rounds() / 8) * multi::n_pes());
  }
  for (std::size_t k = 0; k < many; ++k) EXPECT_EQ(locks[k], 0);
  shmem_barrier_all();
}
