// SPDX-License-Identifier: Apache-2.0
//
// Put with signal of every type, and the signal calls by themselves: set and add leave the right
// value, and a signal is never seen before all of its data.
#include <sched.h>

#include <string>
#include <vector>

#include "support.hpp"
#include "types.hpp"

namespace {

constexpr std::size_t count = 9;

// Each of the four forms puts two blocks, with a signal that is set and then one that is added to
// it.
template <class T>
void check(const multi::SignalCalls<T>& c, shmem_ctx_t backwards) {
  SCOPED_TRACE(c.name);
  constexpr const char* names[] = {"put_signal", "put_signal_nbi", "ctx put_signal",
                                   "ctx put_signal_nbi"};
  constexpr std::size_t forms = 4, room = count + 1;
  constexpr std::uint64_t set_to = 0x8000000000000001u, added = 7;
  multi::Shared<T> blocks(2 * forms * room);
  multi::Shared<std::uint64_t> signals(forms);
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  const int there = multi::n_pes() - 1 - to;
  std::vector<T> mine(2 * forms * count);
  for (std::size_t k = 0; k < 2 * forms; ++k)
    for (std::size_t i = 0; i < count; ++i)
      mine[k * count + i] = multi::value_of<T>(multi::pe() + 100 * static_cast<int>(k), i);
  for (std::size_t k = 0; k < 2 * forms; ++k) {
    T* into = blocks + k * room;
    const T* source = &mine[k * count];
    std::uint64_t* signal = signals + k / 2;
    const std::uint64_t value = k % 2 == 0 ? set_to : added;
    const int op = k % 2 == 0 ? SHMEM_SIGNAL_SET : SHMEM_SIGNAL_ADD;
    switch (k / 2) {
      case 0: c.put(into, source, count, signal, value, op, to); break;
      case 1: c.put_nbi(into, source, count, signal, value, op, to); break;
      case 2: c.ctx_put(backwards, into, source, count, signal, value, op, there); break;
      default: c.ctx_put_nbi(backwards, into, source, count, signal, value, op, there);
    }
    shmem_fence();  // the addition comes after the set
    shmem_ctx_fence(backwards);
  }
  for (std::size_t k = 0; k < 2 * forms; ++k) {
    EXPECT_EQ(shmem_signal_wait_until(signals + k / 2, SHMEM_CMP_EQ, set_to + added),
              set_to + added);
    const T* block = blocks + k * room;
    for (std::size_t i = 0; i < count; ++i)
      EXPECT_EQ(block[i], multi::value_of<T>(from + 100 * static_cast<int>(k), i))
          << names[k / 2] << (k % 2 == 0 ? ", set" : ", added") << ", element " << i;
    EXPECT_EQ(block[count], T{}) << names[k / 2] << ": an element too many";
  }
  shmem_quiet();
  shmem_barrier_all();
}

}  // namespace

MULTI_TEST(PutSignal, EveryTypeArrivesWithItsSignalSetOrAdded) {
  const int n = multi::n_pes();
  shmem_team_t reversed = SHMEM_TEAM_INVALID;
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &reversed), 0);
  ASSERT_EQ(shmem_team_create_ctx(reversed, 0, &ctx), 0);
#define X(NAME, TYPE) check(SIGNAL_CALLS(NAME, TYPE), ctx);
  FOR_RMA_TYPES(X)
#undef X
  shmem_ctx_destroy(ctx);
  shmem_team_destroy(reversed);
}

#define CHECK_SIZED(BITS)                                                                        \
  {                                                                                              \
    SCOPED_TRACE(std::to_string(BITS) + " bits");                                                \
    constexpr std::size_t bytes = (BITS) / 8 * count;                                            \
    const auto receive = [&](const char* what) {                                                 \
      ++expected;                                                                                \
      shmem_signal_wait_until(signal.get(), SHMEM_CMP_EQ, expected);                             \
      for (std::size_t i = 0; i < bytes; ++i)                                                    \
        EXPECT_EQ(block[i], multi::value_of<unsigned char>(from, i)) << what << ", byte " << i;  \
      EXPECT_EQ(block[bytes], 0) << what;                                                        \
      shmem_barrier_all();                                                                       \
      std::fill_n(block.get(), block.size(), static_cast<unsigned char>(0));                     \
      shmem_barrier_all();                                                                       \
    };                                                                                           \
    shmem_put##BITS##_signal(block.get(), mine.data(), count, signal.get(), 1,                   \
                             SHMEM_SIGNAL_ADD, to);                                              \
    receive("put_signal");                                                                       \
    shmem_put##BITS##_signal_nbi(block.get(), mine.data(), count, signal.get(), 1,               \
                                 SHMEM_SIGNAL_ADD, to);                                          \
    receive("put_signal_nbi");                                                                   \
    shmem_ctx_put##BITS##_signal(SHMEM_CTX_DEFAULT, block.get(), mine.data(), count,             \
                                 signal.get(), 1, SHMEM_SIGNAL_ADD, to);                         \
    receive("ctx put_signal");                                                                   \
    shmem_ctx_put##BITS##_signal_nbi(SHMEM_CTX_DEFAULT, block.get(), mine.data(), count,         \
                                     signal.get(), 1, SHMEM_SIGNAL_ADD, to);                     \
    receive("ctx put_signal_nbi");                                                               \
  }

MULTI_TEST(PutSignal, SizedAndMemCallsCarryTheirBytes) {
  multi::Shared<unsigned char> block(16 * count + 1);
  multi::Shared<std::uint64_t> signal(1);
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  std::vector<unsigned char> mine(16 * count);
  for (std::size_t i = 0; i < mine.size(); ++i)
    mine[i] = multi::value_of<unsigned char>(multi::pe(), i);
  std::uint64_t expected = 0;
  shmem_barrier_all();
  FOR_SIZES(CHECK_SIZED)
  const auto receive_three = [&](const char* what) {
    shmem_signal_wait_until(signal.get(), SHMEM_CMP_EQ, ++expected);
    for (std::size_t i = 0; i < 3; ++i)
      EXPECT_EQ(block[i], multi::value_of<unsigned char>(from, i)) << what;
    EXPECT_EQ(block[3], 0) << what;
    shmem_barrier_all();
    std::fill_n(block.get(), 3, static_cast<unsigned char>(0));
    shmem_barrier_all();
  };
  std::uint64_t* s = signal.get();
  shmem_putmem_signal(block.get(), mine.data(), 3, s, 1, SHMEM_SIGNAL_ADD, to);
  receive_three("putmem_signal");
  shmem_putmem_signal_nbi(block.get(), mine.data(), 3, s, 1, SHMEM_SIGNAL_ADD, to);
  receive_three("putmem_signal_nbi");
  shmem_ctx_putmem_signal(SHMEM_CTX_DEFAULT, block.get(), mine.data(), 3, s, 1, SHMEM_SIGNAL_ADD,
                          to);
  receive_three("ctx_putmem_signal");
  shmem_ctx_putmem_signal_nbi(SHMEM_CTX_DEFAULT, block.get(), mine.data(), 3, s, 1,
                              SHMEM_SIGNAL_ADD, to);
  receive_three("ctx_putmem_signal_nbi");
}

MULTI_TEST(PutSignal, AnEmptyPutStillSignals) {
  multi::Shared<int> block(1);
  multi::Shared<std::uint64_t> signal(1);
  shmem_barrier_all();
  const int none = 0;
  shmem_int_put_signal(block.get(), &none, 0, signal.get(), 5, SHMEM_SIGNAL_SET,
                       multi::neighbour(1));
  EXPECT_EQ(shmem_signal_wait_until(signal.get(), SHMEM_CMP_NE, 0), 5u);
  shmem_barrier_all();
}

MULTI_TEST(Signal, SetAddAndFetchNeedNoData) {
  multi::Shared<std::uint64_t> signal(2);
  const int to = multi::neighbour(1), n = multi::n_pes();
  shmem_barrier_all();
  shmem_signal_set(signal.get(), static_cast<std::uint64_t>(multi::pe()) + 50, to);
  shmem_barrier_all();
  EXPECT_EQ(shmem_signal_fetch(signal.get()),
            static_cast<std::uint64_t>(multi::neighbour(-1)) + 50);
  shmem_barrier_all();
  shmem_ctx_signal_set(SHMEM_CTX_DEFAULT, signal.get(), 9, to);
  shmem_barrier_all();
  EXPECT_EQ(shmem_signal_fetch(signal.get()), 9u);
  shmem_barrier_all();
  for (int pe = 0; pe < n; ++pe) {
    shmem_signal_add(signal.get(), 3, pe);
    shmem_ctx_signal_add(SHMEM_CTX_DEFAULT, signal.get(), 4, pe);
  }
  const std::uint64_t all = 9 + 7 * static_cast<std::uint64_t>(n);
  EXPECT_EQ(shmem_signal_wait_until(signal.get(), SHMEM_CMP_EQ, all), all);
  EXPECT_EQ(shmem_signal_fetch(signal.get()), all);
  EXPECT_EQ(signal[1], 0u) << "the word beside it";
  shmem_barrier_all();
}

MULTI_TEST(Signal, WaitUntilReturnsTheValueThatEndedTheWait) {
  NEED_PES(2);
  multi::Shared<std::uint64_t> signal(1);
  shmem_barrier_all();
  if (multi::pe() == 0) {
    std::uint64_t last = 0;
    while (last < 5000) {
      const std::uint64_t now = shmem_signal_wait_until(signal.get(), SHMEM_CMP_GT, last);
      ASSERT_GT(now, last);
      last = now;
    }
  } else if (multi::pe() == 1) {
    for (std::uint64_t i = 1; i <= 5000; ++i) shmem_signal_set(signal.get(), i, 0);
  }
}

// The heart of it: several puts with signals in flight, and data much larger than a cache line.
MULTI_TEST(PutSignal, TheSignalIsNeverSeenBeforeItsData) {
  NEED_PES(2);
  const int n = multi::n_pes(), to = multi::neighbour(1), from = multi::neighbour(-1);
  const int rounds = multi::rounds(800);
  constexpr std::size_t slots = 4, words = 700;
  multi::Shared<std::uint64_t> data(slots * words), sent(slots), taken(1);
  shmem_barrier_all();
  std::vector<std::uint64_t> mine(words);
  // Slot k is free for round r + slots when its receiver has taken round r.
  std::uint64_t received = 0, sent_rounds = 0;
  const auto all = static_cast<std::uint64_t>(rounds);
  std::size_t wrong = 0;
  while (received < all || sent_rounds < all) {
    const std::uint64_t free_from = shmem_uint64_atomic_fetch(taken.get(), multi::pe());
    if (sent_rounds < all && sent_rounds - free_from < slots) {
      for (auto& word : mine)
        word = (sent_rounds + 1) * static_cast<std::uint64_t>(n) +
               static_cast<std::uint64_t>(multi::pe());
      const std::size_t slot = sent_rounds % slots;
      const std::size_t length = 1 + (sent_rounds * 37) % words;
      // The last word is where a copy that is not finished would show.
      shmem_uint64_put_signal_nbi(data + slot * words + (words - length), mine.data(), length,
                                  sent + slot, sent_rounds + 1, SHMEM_SIGNAL_SET, to);
      ++sent_rounds;
    }
    const std::size_t slot = received % slots;
    if (received < all && shmem_uint64_test(sent + slot, SHMEM_CMP_EQ, received + 1) != 0) {
      const std::size_t length = 1 + (received * 37) % words;
      const std::uint64_t expected =
          (received + 1) * static_cast<std::uint64_t>(n) + static_cast<std::uint64_t>(from);
      for (std::size_t i = words; i > words - length; --i)
        wrong += data[slot * words + i - 1] != expected ? 1 : 0;
      ++received;
      shmem_uint64_atomic_set(taken.get(), received, from);
    } else {
      sched_yield();
    }
  }
  EXPECT_EQ(wrong, 0u) << "words that came after their signal";
  shmem_barrier_all();
}
