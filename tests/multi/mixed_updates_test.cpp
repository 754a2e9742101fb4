// SPDX-License-Identifier: Apache-2.0
//
// One word that PEs of its own node and PEs of others update at the same time, in every way that the library has:
// no update is lost, and no fetched value is handed out twice. The ones reach the word with their own instructions,
// the others by a CPU of its node that serves them: DESIGN, "One agent per word".
//
// PEs that are near go on until the far ones have ended, so that there is always somebody to collide with.
#include <sched.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "support.hpp"

namespace {

// The word's lower bits count; each PE has a bit of its own above them, which it turns over.
constexpr int counting_bits = 40;
constexpr std::uint64_t counting = (std::uint64_t{1} << counting_bits) - 1;
constexpr std::size_t burst = 32;
constexpr std::size_t most_kept = 4096;  // fetched values that a PE keeps

struct Words {
  alignas(64) std::uint64_t word;
  alignas(64) std::uint64_t far_pes_done;
  alignas(64) std::uint64_t data[64];  // of put_signal, one for each PE
};

// What one PE has done to the word, and what it was told.
struct Account {
  std::uint64_t added = 0;
  std::uint64_t own_bit = 0;  // as this PE has left it
  std::vector<std::uint64_t> fetched;

  void add(std::uint64_t n) { added += n; }
  // The word before an addition: nobody else is told the same.
  void keep(std::uint64_t before) { fetched.push_back(before & counting); }
};

class Updates {
 public:
  Updates(Words* words, int home, shmem_ctx_t ctx)
      : words_(words), word_(&words->word), home_(home), ctx_(ctx), random_(7, multi::pe()),
        bit_(std::uint64_t{1} << (counting_bits + multi::pe())) {}

  // All kinds, in a random order.
  void burst_of_all(Account& a) {
    for (std::size_t i = 0; i < burst; ++i) one(a, random_.below(9));
    shmem_ctx_quiet(ctx_);
    for (std::size_t i = 0; i < pending_; ++i) a.keep(later_[i]);
    pending_ = 0;
  }
  // Additions without a result, as fast as they go.
  void burst_of_additions(Account& a) {
    for (std::size_t i = 0; i < burst; ++i) {
      shmem_ctx_uint64_atomic_add(ctx_, word_, 3, home_);
      shmem_ctx_uint64_atomic_inc(ctx_, word_, home_);
      a.add(4);
    }
  }

 private:
  void one(Account& a, std::uint64_t kind) {
    const std::uint64_t n = 1 + random_.below(5);
    switch (kind) {
      case 0: a.add(n), a.keep(shmem_ctx_uint64_atomic_fetch_add(ctx_, word_, n, home_)); return;
      case 1: a.add(1), a.keep(shmem_ctx_uint64_atomic_fetch_inc(ctx_, word_, home_)); return;
      case 2: a.add(n), shmem_ctx_uint64_atomic_add(ctx_, word_, n, home_); return;
      case 3: a.add(1), shmem_ctx_uint64_atomic_inc(ctx_, word_, home_); return;
      case 4: return compare_and_swap(a);
      case 5: return turn_own_bit(a);
      case 6: a.add(n), shmem_signal_add(word_, n, home_); return;
      case 7: a.add(n), put_signal(n); return;
      default:
        a.add(n), shmem_ctx_uint64_atomic_fetch_add_nbi(ctx_, later_ + pending_++, word_, n, home_);
        return;
    }
  }
  void put_signal(std::uint64_t n) {
    shmem_ctx_putmem_signal(ctx_, words_->data + multi::pe(), &n, sizeof n, word_, n, SHMEM_SIGNAL_ADD, home_);
  }
  // From afar it may never win, for near PEs go on all the time.
  void compare_and_swap(Account& a) {
    std::uint64_t seen = shmem_ctx_uint64_atomic_fetch(ctx_, word_, home_);
    for (int tries = 0; tries < 3; ++tries) {
      const std::uint64_t found = shmem_ctx_uint64_atomic_compare_swap(ctx_, word_, seen, seen + 1, home_);
      if (found == seen) return a.add(1), a.keep(seen);
      seen = found;
    }
  }
  void turn_own_bit(Account& a) {
    if (random_.below(2) == 0) {
      EXPECT_EQ(shmem_ctx_uint64_atomic_fetch_xor(ctx_, word_, bit_, home_) & bit_, a.own_bit);
    } else {
      shmem_ctx_uint64_atomic_xor(ctx_, word_, bit_, home_);
    }
    a.own_bit ^= bit_;
  }

  Words* words_;
  std::uint64_t* word_;
  int home_;
  shmem_ctx_t ctx_;
  multi::Random random_;
  std::uint64_t bit_;
  std::uint64_t later_[burst] = {};
  std::size_t pending_ = 0;
};

int far_pes(int home) {
  int n = 0;
  for (int pe = 0; pe < multi::n_pes(); ++pe) n += multi::near(pe, home) ? 0 : 1;
  return n;
}

// Far PEs make so many bursts; near ones as many at least, and until the far ones have ended.
template <class Burst>
Account update(Words* words, int home, int bursts, Burst&& one_burst) {
  Account account;
  const auto far = static_cast<std::uint64_t>(far_pes(home));
  const bool near = multi::near(home);
  for (int i = 0; i < bursts; ++i) one_burst(account);
  if (!near) {
    shmem_quiet();  // signals go by the default context
    shmem_uint64_atomic_inc(&words->far_pes_done, home);
    return account;
  }
  while (shmem_uint64_atomic_fetch(&words->far_pes_done, home) != far) {
    one_burst(account);
    sched_yield();
  }
  return account;
}

void expect_whole(Words* words, int home, const Account& mine) {
  multi::Shared<std::uint64_t> sums(4);
  sums[0] = mine.added;
  sums[1] = mine.own_bit;
  shmem_barrier_all();
  shmem_uint64_sum_reduce(SHMEM_TEAM_WORLD, sums + 2, sums.get(), 2);  // bits of different PEs
  EXPECT_EQ(shmem_uint64_atomic_fetch(&words->word, home), sums[2] + sums[3]);

  const std::size_t kept = std::min(mine.fetched.size(), most_kept);
  multi::Shared<std::size_t> count(1);
  multi::Shared<std::uint64_t> own(most_kept), all(most_kept * static_cast<std::size_t>(multi::n_pes()));
  count[0] = kept;
  std::copy_n(mine.fetched.begin(), kept, own.get());
  shmem_barrier_all();
  shmem_uint64_collect(SHMEM_TEAM_WORLD, all.get(), own.get(), kept);
  multi::Shared<std::size_t> total(1);
  shmem_size_sum_reduce(SHMEM_TEAM_WORLD, total.get(), count.get(), 1);
  std::uint64_t* const end = all + total[0];
  std::sort(all.get(), end);
  EXPECT_EQ(std::adjacent_find(all.get(), end), end) << "a value that two additions have found";
  EXPECT_TRUE(total[0] == 0 || end[-1] < sums[2]);
  if (multi::pe() == 0)
    ::testing::Test::RecordProperty("fetched_values", static_cast<int>(total[0]));
  shmem_barrier_all();
}

}  // namespace

MULTI_TEST(MixedUpdates, NoUpdateIsLostAndNoValueFetchedTwiceWhateverTheCall) {
  for (const int home : {0, multi::n_pes() - 1}) {
    multi::Shared<Words> words(1);
    Updates updates(words.get(), home, SHMEM_CTX_DEFAULT);
    shmem_barrier_all();
    const Account account = update(words.get(), home, multi::rounds(60), [&](Account& a) { updates.burst_of_all(a); });
    shmem_barrier_all();
    expect_whole(words.get(), home, account);
  }
}

MULTI_TEST(MixedUpdates, NoUpdateIsLostOnPrivateContexts) {
  for (const int home : {0, multi::n_pes() - 1}) {
    multi::Shared<Words> words(1);
    shmem_ctx_t ctx;
    ASSERT_EQ(shmem_ctx_create(SHMEM_CTX_PRIVATE, &ctx), 0);
    {
      Updates updates(words.get(), home, ctx);
      shmem_barrier_all();
      const Account account =
          update(words.get(), home, multi::rounds(60), [&](Account& a) { updates.burst_of_all(a); });
      shmem_barrier_all();
      expect_whole(words.get(), home, account);
    }
    shmem_ctx_destroy(ctx);
    shmem_barrier_all();
  }
}

MULTI_TEST(MixedUpdates, NoAdditionIsLostWhenPesDoNothingElse) {
  for (const int home : {0, multi::n_pes() - 1}) {
    multi::Shared<Words> words(1);
    Updates updates(words.get(), home, SHMEM_CTX_DEFAULT);
    shmem_barrier_all();
    const Account account =
        update(words.get(), home, multi::rounds(2000), [&](Account& a) { updates.burst_of_additions(a); });
    shmem_barrier_all();
    expect_whole(words.get(), home, account);
  }
}
