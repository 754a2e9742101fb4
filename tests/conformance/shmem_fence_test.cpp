// SPDX-License-Identifier: Apache-2.0
//
// SHMEM_FENCE, SHMEM_QUIET, SHMEM_PE_QUIET: every kind of update before every kind of flag, completion as
// other PEs and other threads see it, and the calls that do nothing.
#include <algorithm>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "support.hpp"

namespace {

constexpr std::size_t words = 40;

// The arrays that one kind of update fills with a value at `pe`.
struct Target {
  long* data;
  std::uint64_t* signal;
  int pe;
};

struct Update {
  const char* name;
  void (*run)(shmem_ctx_t ctx, const Target&, const std::vector<long>& values);
  std::size_t filled;  // words of data that hold the value afterwards
};

const Update updates[] = {
    {"put", [](shmem_ctx_t c, const Target& t, const std::vector<long>& v) {
       shmem_ctx_long_put(c, t.data, v.data(), words, t.pe);
     }, words},
    {"put_nbi", [](shmem_ctx_t c, const Target& t, const std::vector<long>& v) {
       shmem_ctx_long_put_nbi(c, t.data, v.data(), words, t.pe);
     }, words},
    {"p", [](shmem_ctx_t c, const Target& t, const std::vector<long>& v) {
       shmem_ctx_long_p(c, t.data, v[0], t.pe);
     }, 1},
    {"iput", [](shmem_ctx_t c, const Target& t, const std::vector<long>& v) {
       shmem_ctx_long_iput(c, t.data, v.data(), 1, 1, words, t.pe);
     }, words},
    {"atomic set", [](shmem_ctx_t c, const Target& t, const std::vector<long>& v) {
       shmem_ctx_long_atomic_set(c, t.data, v[0], t.pe);
     }, 1},
    {"atomic add", [](shmem_ctx_t c, const Target& t, const std::vector<long>& v) {
       shmem_ctx_long_atomic_add(c, t.data, v[0] - v[1], t.pe);  // v[1] is the value before
     }, 1},
    {"put_signal", [](shmem_ctx_t c, const Target& t, const std::vector<long>& v) {
       shmem_ctx_long_put_signal(c, t.data, v.data(), words, t.signal, 1, SHMEM_SIGNAL_ADD, t.pe);
     }, words},
    {"put_signal_nbi", [](shmem_ctx_t c, const Target& t, const std::vector<long>& v) {
       shmem_ctx_long_put_signal_nbi(c, t.data, v.data(), words, t.signal, 1, SHMEM_SIGNAL_ADD, t.pe);
     }, words},
    {"store", [](shmem_ctx_t, const Target& t, const std::vector<long>& v) {
       auto* there = static_cast<long*>(shmem_ptr(t.data, t.pe));
       std::copy_n(v.begin(), words, there);
     }, words},
};

struct Flag {
  const char* name;
  void (*raise)(shmem_ctx_t ctx, long* flag, long value, int pe);
};

const Flag flags[] = {
    {"p", [](shmem_ctx_t c, long* f, long value, int pe) { shmem_ctx_long_p(c, f, value, pe); }},
    {"put_nbi", [](shmem_ctx_t c, long* f, long value, int pe) {
       static thread_local long kept;  // the source of a non-blocking put must stay
       kept = value;
       shmem_ctx_long_put_nbi(c, f, &kept, 1, pe);
     }},
    {"atomic set", [](shmem_ctx_t c, long* f, long value, int pe) {
       shmem_ctx_long_atomic_set(c, f, value, pe);
     }},
    {"atomic inc", [](shmem_ctx_t c, long* f, long, int pe) { shmem_ctx_long_atomic_inc(c, f, pe); }},
    {"signal set", [](shmem_ctx_t c, long* f, long value, int pe) {
       shmem_ctx_signal_set(c, reinterpret_cast<std::uint64_t*>(f), static_cast<std::uint64_t>(value), pe);
     }},
};

// Each PE updates its neighbour's data, orders, raises the flag; the neighbour looks at the data at once.
void expect_ordered(const Update& update, const Flag& flag, shmem_ctx_t ctx,
                    const std::function<void(int)>& order, int rounds) {
  SCOPED_TRACE(std::string(update.name) + ", then " + flag.name);
  // A store reaches the PEs of the node only.
  const auto [to, from] = std::string(update.name) == "store"
                              ? multi::node_neighbours()
                              : multi::Neighbours{multi::neighbour(1), multi::neighbour(-1)};
  multi::Shared<long> data(words), raised(1), taken(1);
  multi::Shared<std::uint64_t> signal(1);
  std::vector<long> values(words);
  const bool adds = std::string(update.name) == "atomic add";
  shmem_barrier_all();
  long wrong = 0;
  for (long round = 1; round <= rounds; ++round) {
    const auto value_of = [&](long r, int who) { return r == 0 ? 0 : r * 64 + who; };
    std::fill(values.begin(), values.end(), value_of(round, multi::pe()));
    if (adds) values[1] = value_of(round - 1, multi::pe());
    update.run(ctx, Target{data.get(), signal.get(), to}, values);
    order(to);
    flag.raise(ctx, raised.get(), round, to);
    shmem_long_wait_until(raised.get(), SHMEM_CMP_EQ, round);
    for (std::size_t i = 0; i < update.filled; ++i) wrong += data[i] != value_of(round, from) ? 1 : 0;
    shmem_ctx_quiet(ctx);
    shmem_long_atomic_set(taken.get(), round, from);
    shmem_long_wait_until(taken.get(), SHMEM_CMP_EQ, round);
  }
  EXPECT_EQ(wrong, 0) << "words that came after the flag";
  shmem_barrier_all();
}

void expect_all_pairs_ordered(shmem_ctx_t ctx, const std::function<void(int)>& order) {
  for (const Update& update : updates)
    for (const Flag& flag : flags) expect_ordered(update, flag, ctx, order, multi::rounds(40));
}

}  // namespace

MULTI_TEST(Shmem_fence, EveryUpdateComesBeforeEveryFlagThatFollows) {
  expect_all_pairs_ordered(SHMEM_CTX_DEFAULT, [](int) { shmem_fence(); });
}

MULTI_TEST(Shmem_fence, OfAContextOrdersWhatWasIssuedOnIt) {
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  ASSERT_EQ(shmem_ctx_create(SHMEM_CTX_PRIVATE, &ctx), 0);
  expect_all_pairs_ordered(ctx, [&](int) { shmem_ctx_fence(ctx); });
  shmem_ctx_destroy(ctx);
}

MULTI_TEST(Shmem_quiet, EveryUpdateComesBeforeEveryFlagThatFollows) {
  expect_all_pairs_ordered(SHMEM_CTX_DEFAULT, [](int) { shmem_quiet(); });
}

MULTI_TEST(Shmem_pe_quiet, EveryUpdateComesBeforeEveryFlagThatFollows) {
  expect_all_pairs_ordered(SHMEM_CTX_DEFAULT, [](int to) { shmem_pe_quiet(&to, 1); });
}

MULTI_TEST(Shmem_fence, OnAnInvalidContextNothingIsDone) {
  shmem_ctx_fence(SHMEM_CTX_INVALID);
  shmem_ctx_quiet(SHMEM_CTX_INVALID);
  shmem_barrier_all();  // still a PE like any other
}

MULTI_TEST(Shmem_pe_quiet, WithNoPesTheArrayIsIgnored) {
  shmem_pe_quiet(nullptr, 0);
  shmem_ctx_pe_quiet(SHMEM_CTX_DEFAULT, nullptr, 0);
  const int wrong[] = {-7, 1 << 30};
  shmem_pe_quiet(wrong, 0);
  shmem_pe_quiet(reinterpret_cast<const int*>(16), 0);
  shmem_ctx_pe_quiet(SHMEM_CTX_DEFAULT, reinterpret_cast<const int*>(16), 0);
}

namespace {

// 0 updates the last PE's data, of its node if by stores, and completes it; all others, told by a flag, read it there.
void expect_complete_for_all(const Update& update, const std::function<void(int)>& complete) {
  SCOPED_TRACE(update.name);
  int target = multi::n_pes() - 1;
  while (std::string(update.name) == "store" && !multi::near(0, target)) --target;
  multi::Shared<long> data(words), told(1);
  multi::Shared<std::uint64_t> signal(1);
  std::vector<long> values(words), got(words);
  const bool adds = std::string(update.name) == "atomic add";
  shmem_barrier_all();
  for (long round = 1; round <= multi::rounds(60); ++round) {
    if (multi::pe() == 0) {
      std::fill(values.begin(), values.end(), round);
      if (adds) values[1] = round - 1;
      update.run(SHMEM_CTX_DEFAULT, Target{data.get(), signal.get(), target}, values);
      complete(target);
      for (int pe = 1; pe < multi::n_pes(); ++pe) shmem_long_p(told.get(), round, pe);
    } else {
      shmem_long_wait_until(told.get(), SHMEM_CMP_GE, round);
      shmem_long_get(got.data(), data.get(), update.filled, target);
      for (std::size_t i = 0; i < update.filled; ++i) EXPECT_EQ(got[i], round);
    }
    shmem_barrier_all();
  }
}

}  // namespace

MULTI_TEST(Shmem_quiet, EveryUpdateIsVisibleToAllPesAfterIt) {
  NEED_PES(2);
  for (const Update& update : updates) expect_complete_for_all(update, [](int) { shmem_quiet(); });
}

MULTI_TEST(Shmem_pe_quiet, EveryUpdateToANamedPeIsVisibleToAllPesAfterIt) {
  NEED_PES(2);
  for (const Update& update : updates)
    expect_complete_for_all(update, [](int target) {
      const int list[] = {target, 0, target};  // any order, also twice
      shmem_pe_quiet(list, 3);
    });
}

MULTI_TEST(Shmem_quiet, NonblockingGetsAndFetchesHaveTheirValues) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  constexpr std::size_t most = 3000;
  multi::Shared<long> source(most), counters(n);
  for (std::size_t i = 0; i < most; ++i) source[i] = multi::pe() * 10'000 + static_cast<long>(i);
  shmem_barrier_all();
  std::vector<int> all(n);
  for (std::size_t pe = 0; pe < n; ++pe) all[pe] = static_cast<int>(pe);
  for (int round = 0; round < multi::rounds(20); ++round) {
    std::vector<long> got(n * most, -1), old(n, -1), one(n, -1);
    for (std::size_t pe = 0; pe < n; ++pe) {
      shmem_long_get_nbi(&got[pe * most], source.get(), most, static_cast<int>(pe));
      shmem_long_atomic_fetch_inc_nbi(&old[pe], counters + static_cast<std::size_t>(multi::pe()),
                                      static_cast<int>(pe));
      shmem_long_atomic_fetch_nbi(&one[pe], source + 7, static_cast<int>(pe));
    }
    if (round % 2 == 0) shmem_quiet();
    else shmem_pe_quiet(all.data(), all.size());
    std::size_t wrong = 0;
    for (std::size_t pe = 0; pe < n; ++pe) {
      for (std::size_t i = 0; i < most; ++i)
        wrong += got[pe * most + i] != static_cast<long>(pe) * 10'000 + static_cast<long>(i) ? 1 : 0;
      wrong += old[pe] != round || one[pe] != static_cast<long>(pe) * 10'000 + 7 ? 1 : 0;
    }
    EXPECT_EQ(wrong, 0u) << "round " << round;
  }
  shmem_barrier_all();
}

// The source of a non-blocking put may be overwritten after quiet, whatever the size.
MULTI_TEST(Shmem_quiet, SourcesOfNonblockingPutsMayBeReused) {
  constexpr std::size_t most = 200'000;
  multi::Shared<unsigned char> dest(most);
  std::vector<unsigned char> source(most);
  for (const std::size_t size : {std::size_t{1}, std::size_t{100}, std::size_t{5000}, most}) {
    std::fill(source.begin(), source.end(), static_cast<unsigned char>(multi::pe() + 1));
    shmem_barrier_all();
    shmem_putmem_nbi(dest.get(), source.data(), size, multi::neighbour(1));
    shmem_quiet();
    std::fill(source.begin(), source.end(), static_cast<unsigned char>(255));
    shmem_barrier_all();
    EXPECT_EQ(std::count(dest.get(), dest + size, static_cast<unsigned char>(multi::neighbour(-1) + 1)),
              static_cast<std::ptrdiff_t>(size));
  }
  shmem_barrier_all();
}

// Operations that other threads of the PE have posted on the default context before the call (they have
// ended: the program's own synchronisation) are completed, too.
MULTI_TEST(Shmem_quiet, CompletesWhatOtherThreadsHavePosted) {
  NEED_PES(2);
  constexpr int threads = 3;
  const int target = multi::n_pes() - 1;
  multi::Shared<long> data(threads * words), told(1);
  std::vector<long> mine(words), got(threads * words);
  shmem_barrier_all();
  for (long round = 1; round <= multi::rounds(30); ++round) {
    if (multi::pe() == 0) {
      std::fill(mine.begin(), mine.end(), round);
      multi::in_threads(threads, [&](int t) {
        shmem_long_put_nbi(data + static_cast<std::size_t>(t) * words, mine.data(), words, target);
      });
      shmem_quiet();
      for (int pe = 1; pe < multi::n_pes(); ++pe) shmem_long_p(told.get(), round, pe);
    } else {
      shmem_long_wait_until(told.get(), SHMEM_CMP_GE, round);
      shmem_long_get(got.data(), data.get(), got.size(), target);
      EXPECT_EQ(std::count(got.begin(), got.end(), round), static_cast<std::ptrdiff_t>(got.size()));
    }
    shmem_barrier_all();
  }
}
