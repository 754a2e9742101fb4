// SPDX-License-Identifier: Apache-2.0
//
// Litmus tests by real execution: small programs with one forbidden outcome each, run many times.
// What a processor never reorders cannot fail here by leaving a barrier out: on x86 that is
// everything but a store and a later load (StoreBuffer, and non-temporal stores in large blocks).
// The rest is shown for weaker processors by the models in tests/models; here it shows that
// compiler and library keep the order too. docs/design/memory-model.md says which test stands for
// which promise.
#include <sched.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>
#include <vector>

#include "support.hpp"

namespace {

using clock_type = std::chrono::steady_clock;

double seconds_since(clock_type::time_point start) {
  return std::chrono::duration<double>(clock_type::now() - start).count();
}

// The first of possibly many wrong observations, and how many there were: one message instead of
// thousands.
class Wrong {
 public:
  void note(std::uint64_t round, std::uint64_t seen, std::uint64_t expected) {
    if (count_++ == 0) round_ = round, seen_ = seen, expected_ = expected;
  }
  void report(const char* what) const {
    EXPECT_EQ(count_, 0u) << what << ": first in round " << round_ << ", saw " << seen_
                          << ", expected " << expected_;
  }

 private:
  std::uint64_t count_ = 0, round_ = 0, seen_ = 0, expected_ = 0;
};

// PE i stays on the i-th of the processors that it may use, as long as this lives, if there are so
// many: two PEs on one processor never run at the same time, and a busy system may leave them
// there.
class Pinned {
 public:
  Pinned() {
    int number = multi::pe();
    cpu_set_t one;
    CPU_ZERO(&one);
    if (sched_getaffinity(0, sizeof before_, &before_) != 0) return;
    for (int cpu = 0; cpu < CPU_SETSIZE && CPU_COUNT(&one) == 0; ++cpu)
      if (CPU_ISSET(cpu, &before_) && number-- == 0) CPU_SET(cpu, &one);
    pinned_ = CPU_COUNT(&one) == 1 && sched_setaffinity(0, sizeof one, &one) == 0;
  }
  ~Pinned() {
    if (pinned_) sched_setaffinity(0, sizeof before_, &before_);
  }
  Pinned(const Pinned&) = delete;
  Pinned& operator=(const Pinned&) = delete;

 private:
  cpu_set_t before_;
  bool pinned_ = false;
};

// --- message passing -----------------------------------------------------------------------------

constexpr std::uint64_t slots = 4;  // messages in flight between two PEs
constexpr std::size_t most_words = 64;

// Every PE sends messages to the next PE around the world and receives from the one before, at the
// same time and without blocking, so that it works for one PE too. A message is a block of words of
// its number; the receiver is told by `arrived` and must then find every word. Mostly one message
// is in flight, so that the receiver is there, looking, when it comes; sometimes up to four.
struct Channel {
  multi::Shared<std::uint64_t> block{slots * most_words};
  multi::Shared<std::uint64_t> arrived{1};
  multi::Shared<std::uint64_t> acknowledged{1};
};

struct Message {
  std::uint64_t* dest;
  const std::uint64_t* source;
  std::size_t words;
  std::uint64_t* arrived;
  std::uint64_t number;
  int to;
};

bool crowded() {
  return std::thread::hardware_concurrency() < static_cast<unsigned>(multi::n_pes());
}

template <class Send>
void pass_messages(std::uint64_t stream, std::uint64_t messages, Send send,
                   multi::Neighbours partners = {multi::neighbour(1), multi::neighbour(-1)}) {
  const Pinned pinned;
  const Channel channel;
  const auto [to, from] = partners;
  multi::Random own(stream, multi::pe()), theirs(stream, from);
  std::uint64_t source[most_words];
  std::uint64_t sent = 0, received = 0, in_flight = 1;
  // Looks in vain before the processor is given away: a PE that is there sees more than one that
  // comes back.
  const unsigned patience = crowded() ? 1 : 1'000;
  Wrong wrong;
  for (unsigned idle = 0; received < messages || sent < messages; ++idle) {
    if (sent < messages &&
        (sent < in_flight ||
         shmem_uint64_test(channel.acknowledged.get(), SHMEM_CMP_GE, sent - in_flight + 1) != 0)) {
      const std::size_t words = own.between(1, most_words);
      std::fill_n(source, words, ++sent);
      send(Message{channel.block + sent % slots * most_words, source, words, channel.arrived.get(),
                   sent, to});
      in_flight = own.below(4) != 0 ? 1 : own.between(1, slots);
      idle = 0;
    }
    if (received < messages &&
        shmem_uint64_test(channel.arrived.get(), SHMEM_CMP_GE, received + 1) != 0) {
      const std::size_t words = theirs.between(1, most_words);
      const std::uint64_t* block = channel.block + ++received % slots * most_words;
      for (std::size_t i = words; i-- > 0;)  // the last written first
        if (block[i] != received) wrong.note(received, block[i], received);
      shmem_signal_set(channel.acknowledged.get(), received, from);
      if (theirs.below(4) == 0) theirs.next();  // as the sender's choice of in_flight
      idle = 0;
    }
    if (idle >= patience) sched_yield();
  }
  wrong.report("a word of the message was not there when its arrival was");
  shmem_barrier_all();  // all acknowledgements have come before the channel goes
}

std::uint64_t message_count() { return multi::full() ? 500'000 : crowded() ? 2'000 : 10'000; }

}  // namespace

MULTI_TEST(Litmus, PutThenFenceThenFlag_ShowsDataBeforeFlag) {
  pass_messages(1, message_count(), [](const Message& m) {
    for (std::size_t i = 0; i < m.words; ++i) shmem_uint64_p(m.dest + i, m.source[i], m.to);
    shmem_fence();
    shmem_uint64_p(m.arrived, m.number, m.to);
  });
}

MULTI_TEST(Litmus, PutThenFenceThenAtomicSet_ShowsDataBeforeFlag) {
  pass_messages(2, message_count(), [](const Message& m) {
    shmem_uint64_put(m.dest, m.source, m.words, m.to);
    shmem_fence();
    shmem_uint64_atomic_set(m.arrived, m.number, m.to);
  });
}

MULTI_TEST(Litmus, PutThenFenceThenAtomicAdd_ShowsDataBeforeCount) {
  pass_messages(3, message_count(), [](const Message& m) {
    shmem_uint64_put_nbi(m.dest, m.source, m.words, m.to);
    shmem_fence();
    shmem_uint64_atomic_inc(m.arrived, m.to);
  });
}

MULTI_TEST(Litmus, StoreThroughPointerThenFenceThenFlag_ShowsDataBeforeFlag) {
  pass_messages(4, message_count(), [](const Message& m) {
    auto* there = static_cast<std::uint64_t*>(shmem_ptr(m.dest, m.to));
    for (std::size_t i = 0; i < m.words; ++i) there[i] = m.source[i];
    shmem_fence();
    shmem_uint64_p(m.arrived, m.number, m.to);
  }, multi::node_neighbours());
}

MULTI_TEST(Litmus, PutSignalSet_ShowsDataBeforeSignal) {
  pass_messages(5, message_count(), [](const Message& m) {
    shmem_uint64_put_signal(m.dest, m.source, m.words, m.arrived, m.number, SHMEM_SIGNAL_SET, m.to);
  });
}

MULTI_TEST(Litmus, PutSignalAddWithSeveralInFlight_ShowsDataBeforeCount) {
  pass_messages(6, message_count(), [](const Message& m) {
    shmem_uint64_put_signal(m.dest, m.source, m.words, m.arrived, 1, SHMEM_SIGNAL_ADD, m.to);
  });
}

MULTI_TEST(Litmus, PutSignalNbiWithSeveralInFlight_ShowsDataBeforeCount) {
  pass_messages(7, message_count(), [](const Message& m) {
    shmem_uint64_put_signal_nbi(m.dest, m.source, m.words, m.arrived, 1, SHMEM_SIGNAL_ADD, m.to);
  });
}

// All PEs add to one signal of each PE; who sees the sum sees the data of all, also of those whose
// add lies under another's.
MULTI_TEST(Litmus, PutSignalAddBySeveralSenders_ShowsAllDataAtTheSum) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  const int rounds = multi::full() ? 50'000 : 1'000;
  multi::Shared<std::uint64_t> data(2 * n);  // by parity of the round and sender
  multi::Shared<std::uint64_t> signal(2);    // by parity of the round
  Wrong wrong;
  for (std::uint64_t round = 1; round <= static_cast<std::uint64_t>(rounds); ++round) {
    std::uint64_t* place = data + round % 2 * n;
    for (std::size_t k = 0; k < n; ++k)
      shmem_uint64_put_signal(place + multi::pe(), &round, 1, signal + round % 2, 1,
                              SHMEM_SIGNAL_ADD, multi::neighbour(static_cast<int>(k)));
    // Who has seen a sum may be a round ahead of others, not two: that takes everybody's adds of
    // the next.
    shmem_signal_wait_until(signal + round % 2, SHMEM_CMP_GE, (round + 1) / 2 * n);
    for (std::size_t sender = 0; sender < n; ++sender)
      if (place[sender] != round) wrong.note(round, place[sender], round);
  }
  wrong.report("a sender's word was not there when the sum was");
}

// Blocks of many lines: libc copies the largest with stores that go around the caches and are
// ordered by nothing but its own store fence.
MULTI_TEST(Litmus, PutSignalOfALargeBlock_ShowsAllOfItBeforeSignal) {
  constexpr std::size_t words = std::size_t{1} << 17;  // 1 MiB
  const std::uint64_t rounds = multi::full() ? 1'000 : crowded() ? 5 : 20;
  multi::Shared<std::uint64_t> block(words);
  multi::Shared<std::uint64_t> arrived(1);
  std::vector<std::uint64_t> source(words);
  Wrong wrong;
  for (std::uint64_t round = 1; round <= rounds; ++round) {
    std::fill(source.begin(), source.end(), round);
    shmem_uint64_put_signal(block.get(), source.data(), words, arrived.get(), round,
                            SHMEM_SIGNAL_SET, multi::neighbour(1));
    shmem_signal_wait_until(arrived.get(), SHMEM_CMP_EQ, round);
    for (std::size_t i = words; i-- > 0;)  // the last written first
      if (block[i] != round) wrong.note(round, block[i], round);
    shmem_barrier_all();
  }
  wrong.report("a word of the block was not there when the signal was");
}

// --- get -----------------------------------------------------------------------------------------

// A blocking get is complete when it returns: a flag that is polled by g, then data by g.
MULTI_TEST(Litmus, GetOfFlagThenGetOfData_ShowsDataAsNewAsFlag) {
  const std::uint64_t rounds = multi::full() ? 1'000'000 : 20'000;
  multi::Shared<std::uint64_t> data(1), flag(1);
  const int home = multi::n_pes() - 1;
  Wrong wrong;
  if (multi::pe() == 0) {
    for (std::uint64_t round = 1; round <= rounds; ++round) {
      shmem_uint64_p(data.get(), round, home);
      shmem_quiet();
      shmem_uint64_p(flag.get(), round, home);
    }
  } else {
    for (std::uint64_t seen = 0; seen < rounds;) {
      const std::uint64_t flagged = shmem_uint64_g(flag.get(), home);
      const std::uint64_t value = shmem_uint64_g(data.get(), home);
      if (value < flagged) wrong.note(flagged, value, flagged);
      if (flagged == seen) sched_yield();
      seen = flagged;
    }
  }
  wrong.report("older data than the flag said");
}

// PE 1 gets a block and tells PE 0, which is waiting for it, that it may be overwritten.
MULTI_TEST(Litmus, GetThenFlag_KeepsTheBlockUntilItIsRead) {
  NEED_PES(2);
  const std::uint64_t rounds = multi::full() ? 500'000 : 10'000;
  const Pinned pinned;
  multi::Shared<std::uint64_t> block(most_words), full(1), free(1);
  std::uint64_t copy[most_words];
  Wrong wrong;
  for (std::uint64_t round = 1; round <= rounds && multi::pe() < 2; ++round) {
    if (multi::pe() == 0) {
      shmem_uint64_wait_until(free.get(), SHMEM_CMP_GE, round - 1);
      for (std::size_t i = most_words; i-- > 0;) block[i] = round;  // the last read first
      shmem_signal_set(full.get(), round, 1);
    } else {
      shmem_uint64_wait_until(full.get(), SHMEM_CMP_GE, round);
      shmem_uint64_get(copy, block.get(), most_words, 0);
      shmem_uint64_p(free.get(), round, 0);
      for (const std::uint64_t word : copy)
        if (word != round) wrong.note(round, word, round);
    }
  }
  wrong.report("the block was overwritten while it was read");
}

// --- quiet ---------------------------------------------------------------------------------------

namespace {

// PEs 0 and 1 meet by signals and run each round at the same time, as closely as they can: PE 0,
// which gives the sign, waits for as long as the sign travels, and learns that from who came too
// late. PE 1's answer of a round comes with its next `ready`. PE 0 decides when it is enough.
class Duel {
 public:
  // `act(round)` returns whether this PE has seen the other's store; both may not miss it.
  template <class Act>
  void run(std::uint64_t stream, Act act) {
    if (multi::pe() > 1) return;
    const Pinned pinned;
    multi::Random random(stream, multi::pe());
    const auto start = clock_type::now();
    // Rounds that overlap count; a machine that never runs both PEs at once must not hold the test
    // up.
    const std::uint64_t enough_overlaps = multi::full() ? 200'000 : 1'000;
    const double longest = multi::full() ? 8 : 2;
    std::uint64_t missed_by_both = 0, seen_by_both = 0;
    std::uint64_t seen = 1;
    for (std::uint64_t round = 1;; ++round) {
      if (multi::pe() == 1) {
        shmem_signal_set(ready_.get(), 2 * round + seen, 0);
        const std::uint64_t go = await(go_, 2 * round);
        if ((go & 1) != 0) break;
      } else {
        const bool other = (await(ready_, 2 * round) & 1) != 0;
        if (round > 1) {
          missed_by_both += !other && seen == 0 ? 1 : 0;
          seen_by_both += other && seen != 0 ? 1 : 0;
          if (other != (seen != 0)) adjust(other);
        }
        const bool enough =
            seen_by_both >= enough_overlaps || (round % 4 == 0 && seconds_since(start) > longest);  // crowded: ms a round
        shmem_signal_set(go_.get(), 2 * round + (enough ? 1 : 0), 1);
        if (enough) {
          std::printf("  %llu rounds, %llu seen by both, %llu by neither\n",
                      static_cast<unsigned long long>(round - 1),
                      static_cast<unsigned long long>(seen_by_both),
                      static_cast<unsigned long long>(missed_by_both));
          break;
        }
      }
      const std::uint64_t delay = (multi::pe() == 0 ? lead_ : 0) + random.below(32);
      for (std::uint64_t i = 0; i < delay; ++i) asm volatile("" ::: "memory");
      seen = act(round) ? 1 : 0;
    }
    EXPECT_EQ(missed_by_both, 0u) << "rounds in which neither PE saw the other's store";
  }

 private:
  static std::uint64_t await(const multi::Shared<std::uint64_t>& word, std::uint64_t least) {
    for (int i = 1;; ++i) {
      const std::uint64_t now = shmem_signal_fetch(word.get());
      if (now >= least) return now;
      // Seldom, since a PE that gives its processor away is not there when the other comes.
      if (i % 65'536 == 0) sched_yield();
    }
  }
  // One PE was too early, PE 0 if `longer`: changes its delay, the faster the longer in one
  // direction.
  void adjust(bool longer) {
    step_ = longer == longer_ ? std::min<std::uint64_t>(step_ * 2, 64) : 2;
    longer_ = longer;
    lead_ = longer ? lead_ + step_ : lead_ - std::min(lead_, step_);
  }

  multi::Shared<std::uint64_t> ready_{8}, go_{8};  // on lines of their own
  std::uint64_t lead_ = 0, step_ = 1;
  bool longer_ = true;
};

// Two words on lines of their own; their value is the round.
struct Marks {
  multi::Shared<std::uint64_t> word{32};
  [[nodiscard]] std::uint64_t* of(int pe) const { return word + 16 * static_cast<std::size_t>(pe); }
};

}  // namespace

MULTI_TEST(Litmus, StoreBuffer_PutThenQuietThenGet_NeverBothMiss) {
  NEED_PES(2);
  const Marks marks;
  Duel().run(20, [&](std::uint64_t round) {
    const int me = multi::pe(), other = 1 - me;
    shmem_uint64_p(marks.of(me), round, other);  // into the other's memory, then look into the own
    shmem_quiet();
    return shmem_uint64_g(marks.of(other), me) >= round;
  });
}

MULTI_TEST(Litmus, StoreBuffer_NbiPutThenQuietThenGet_NeverBothMiss) {
  NEED_PES(2);
  const Marks marks;
  Duel().run(21, [&](std::uint64_t round) {
    const int me = multi::pe(), other = 1 - me;
    // Into the own memory, then look into the other's.
    shmem_uint64_put_nbi(marks.of(me), &round, 1, me);
    shmem_quiet();
    return shmem_uint64_g(marks.of(other), other) >= round;
  });
}

MULTI_TEST(Litmus, StoreBuffer_AtomicSetThenQuietThenFetch_NeverBothMiss) {
  NEED_PES(2);
  const Marks marks;
  Duel().run(22, [&](std::uint64_t round) {
    const int me = multi::pe(), other = 1 - me;
    shmem_uint64_atomic_set(marks.of(me), round, other);
    shmem_quiet();
    return shmem_uint64_atomic_fetch(marks.of(other), me) >= round;
  });
}

// A fetching update orders by itself: it is complete when it returns.
MULTI_TEST(Litmus, StoreBuffer_FetchAddThenGet_NeverBothMiss) {
  NEED_PES(2);
  const Marks marks;
  Duel().run(24, [&](std::uint64_t round) {
    const int me = multi::pe(), other = 1 - me;
    shmem_uint64_atomic_swap(marks.of(me), round, other);
    return shmem_uint64_g(marks.of(other), me) >= round;
  });
}

// Synchronising a team of the calling PE alone completes its earlier stores.
MULTI_TEST(Litmus, StoreBuffer_PutThenSyncOfATeamOfOneThenGet_NeverBothMiss) {
  NEED_PES(2);
  const Marks marks;
  shmem_team_t alone[2];
  for (int pe = 0; pe < 2; ++pe)
    EXPECT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, pe, 1, 1, nullptr, 0, &alone[pe]), 0);
  Duel().run(25, [&](std::uint64_t round) {
    const int me = multi::pe(), other = 1 - me;
    shmem_uint64_p(marks.of(me), round, me);
    shmem_team_sync(alone[me]);
    return shmem_uint64_g(marks.of(other), other) >= round;
  });
  if (multi::pe() < 2) shmem_team_destroy(alone[multi::pe()]);
}

// PE 0 stores, synchronises with PE 2 only, and looks at what PE 1 stores: a synchronisation
// completes earlier stores, for those who take no part too. PE 2 comes early, so that PE 0 has
// nothing to wait for.
MULTI_TEST(Litmus, StoreBuffer_PutThenTeamSyncThenGet_NeverBothMissAnOutsider) {
  NEED_PES(3);
  const Marks marks;
  multi::Shared<std::uint64_t> last(1);  // the number of the pair's last synchronisation, then
  shmem_team_t pair = SHMEM_TEAM_INVALID;
  EXPECT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 2, 2, nullptr, 0, &pair), 0);
  Duel duel;
  std::uint64_t syncs = 0;
  if (multi::pe() == 2) {
    do {
      shmem_team_sync(pair);
    } while (++syncs != shmem_signal_fetch(last.get()));
  } else {
    duel.run(23, [&](std::uint64_t round) {
      const int me = multi::pe(), other = 1 - me;
      shmem_uint64_p(marks.of(me), round, me);
      if (me == 1) {
        shmem_quiet();
      } else {
        shmem_team_sync(pair);
        ++syncs;
      }
      return shmem_uint64_g(marks.of(other), other) >= round;
    });
    if (multi::pe() == 0) {
      shmem_signal_set(last.get(), syncs + 1, 2);
      shmem_team_sync(pair);
    }
  }
  if (pair != SHMEM_TEAM_INVALID) shmem_team_destroy(pair);
}

// Two writers count up, each a word of its own. Two readers look at both words in opposite orders
// with quiet between. If the one has seen x new and y old, the other may not have seen y new and x
// old.
MULTI_TEST(Litmus, IndependentReadsOfIndependentWrites_WithQuiet_AgreeOnTheOrder) {
  NEED_PES(4);
  constexpr std::size_t samples = 2'000;
  const Marks marks;
  multi::Shared<std::uint64_t> first(samples), second(samples), readers_done(1);
  const int me = multi::pe();
  if (me < 2) {
    for (std::uint64_t value = 1; shmem_signal_fetch(readers_done.get()) < 2; ++value) {
      shmem_uint64_p(marks.of(me), value, 1);
      if (value % 256 == 0) sched_yield();  // the readers may need this processor
    }
  } else if (me < 4) {
    const int word = me - 2;
    std::uint64_t before = 0;
    for (std::size_t i = 0; i < samples; ++i) {
      first[i] = shmem_uint64_g(marks.of(word), 1);
      shmem_quiet();
      second[i] = shmem_uint64_g(marks.of(1 - word), 1);
      if (first[i] == before) sched_yield();
      before = first[i];
    }
    for (const int writer : {0, 1}) shmem_signal_add(readers_done.get(), 1, writer);
  }
  shmem_barrier_all();
  if (me != 0) return;
  std::vector<std::uint64_t> x1(samples), y1(samples), y2(samples), x2(samples);
  shmem_uint64_get(x1.data(), first.get(), samples, 2);
  shmem_uint64_get(y1.data(), second.get(), samples, 2);
  shmem_uint64_get(y2.data(), first.get(), samples, 3);
  shmem_uint64_get(x2.data(), second.get(), samples, 3);
  Wrong wrong;
  for (std::size_t a = 0; a < samples; ++a) {
    // What a reader sees never goes back, so the first of the other's samples with a newer y is
    // enough.
    const auto b =
        static_cast<std::size_t>(std::upper_bound(y2.begin(), y2.end(), y1[a]) - y2.begin());
    if (b < samples && x2[b] < x1[a]) wrong.note(a, x2[b], x1[a]);
  }
  EXPECT_TRUE(std::is_sorted(y2.begin(), y2.end())) << "a reader has seen a word go back";
  wrong.report("the readers disagree about which word was written first");
}

// --- barrier, sync, lock -------------------------------------------------------------------------

// A puts to B; after the barrier C reads from B. Words by parity of the round: after a barrier a PE
// may be in the next round already, not in the one after.
MULTI_TEST(Litmus, PutThenBarrier_IsSeenByAThirdPe) {
  const std::uint64_t rounds = multi::full() ? 200'000 : 2'000;
  multi::Shared<std::uint64_t> word(2);
  multi::Random random(40, multi::pe());
  Wrong wrong;
  for (std::uint64_t round = 1; round <= rounds; ++round) {
    shmem_uint64_p(word + round % 2, round, multi::neighbour(1));
    shmem_barrier_all();
    const auto there = static_cast<int>(random.below(static_cast<std::uint64_t>(multi::n_pes())));
    const std::uint64_t seen = shmem_uint64_g(word + round % 2, there);
    if (seen != round) wrong.note(round, seen, round);
  }
  wrong.report("after the barrier not the value of this round");
}

MULTI_TEST(Litmus, StoreThenSync_IsSeenByAllPes) {
  const std::uint64_t rounds = multi::full() ? 100'000 : 1'000;
  multi::Shared<std::uint64_t> word(2);
  Wrong wrong;
  for (std::uint64_t round = 1; round <= rounds; ++round) {
    word[round % 2] = round;
    shmem_sync_all();
    for (int pe = 0; pe < multi::n_pes(); ++pe) {
      const std::uint64_t seen = shmem_uint64_g(word + round % 2, pe);
      if (seen != round) wrong.note(round, seen, round);
    }
  }
  wrong.report("after the synchronisation not the value of this round");
}

// Words at different PEs are changed by plain put and get under a lock; between the turns all
// synchronise and compare.
MULTI_TEST(Litmus, LockHandOver_ShowsTheLastHoldersPuts) {
  constexpr std::size_t words = 4;
  const int turns = multi::full() ? 2'000 : 50;
  const std::uint64_t times = 40;
  const Pinned pinned;
  multi::Shared<long> lock(1);
  multi::Shared<std::uint64_t> word(words);
  const auto home = [](std::size_t i) { return static_cast<int>(i) % multi::n_pes(); };
  Wrong torn, lost;
  for (std::uint64_t turn = 1; turn <= static_cast<std::uint64_t>(turns); ++turn) {
    for (std::uint64_t i = 0; i < times; ++i) {
      if (i % 4 == 3) {
        while (shmem_test_lock(lock.get()) != 0) sched_yield();
      } else {
        shmem_set_lock(lock.get());
      }
      const std::uint64_t value = shmem_uint64_g(word.get(), home(0));
      for (std::size_t k = 0; k < words; ++k) {
        const std::uint64_t seen = shmem_uint64_g(word + k, home(k));
        if (seen != value) torn.note(turn, seen, value);
        shmem_uint64_p(word + k, value + 1, home(k));
      }
      shmem_clear_lock(lock.get());
    }
    shmem_sync_all();
    const std::uint64_t expected = turn * times * static_cast<std::uint64_t>(multi::n_pes());
    const std::uint64_t seen = shmem_uint64_g(word.get(), home(0));
    if (seen != expected) lost.note(turn, seen, expected);
    shmem_sync_all();
  }
  torn.report("a holder saw only part of the last holder's puts");
  lost.report("an increment under the lock was lost");
  EXPECT_EQ(lock[0], 0) << "a word of the lock is not 0 when nobody holds it";
}
