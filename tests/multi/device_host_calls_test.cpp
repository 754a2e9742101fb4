// SPDX-License-Identifier: Apache-2.0
//
// Host calls on memory of the heap and of the device, in every combination that a call permits, on whatever device the
// world has: one that the host reaches or one that it does not (USHMEM_DEVICE). What a call does on the heap is the
// reference for what it does elsewhere.
#include <shmemx.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "support.hpp"

namespace {

// Symmetric memory of one kind or the other; read and written by transfers with the own PE.
template <class T>
class Memory {
 public:
  Memory(bool device, std::size_t count) : count_(count) {
    at_ = static_cast<T*>(device ? shmemx_malloc_device(count * sizeof(T)) : shmem_malloc(count * sizeof(T)));
    EXPECT_NE(at_, nullptr) << shmemx_last_error();
    write(std::vector<T>(count));
    shmem_barrier_all();
  }
  ~Memory() {
    shmem_barrier_all();
    shmem_free(at_);
  }
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;
  T* get() const { return at_; }
  T* operator+(std::size_t i) const { return at_ + i; }
  void write(const std::vector<T>& values) { shmem_putmem(at_, values.data(), count_ * sizeof(T), multi::pe()); }
  [[nodiscard]] std::vector<T> read() const {
    std::vector<T> values(count_);
    shmem_getmem(values.data(), at_, count_ * sizeof(T), multi::pe());
    return values;
  }

 private:
  T* at_ = nullptr;
  std::size_t count_;
};

std::string name(bool dest, bool source) {
  return std::string(source ? "device" : "heap") + " to " + (dest ? "device" : "heap");
}
constexpr bool kinds[] = {false, true};

// --- collectives -------------------------------------------------------------------------------------------

// A collective of `n` elements: what it reads and writes, in elements.
struct Collective {
  const char* name;
  std::function<std::size_t(std::size_t n, std::size_t pes)> source_size, dest_size;
  std::function<int(std::int32_t* dest, const std::int32_t* source, std::size_t n)> run;
  std::size_t most = SIZE_MAX;  // elements: what lies apart is copied one by one where the host does not reach it
};

std::vector<Collective> collectives(shmem_team_t team) {
  const auto one = [](std::size_t n, std::size_t) { return n; };
  const auto all = [](std::size_t n, std::size_t pes) { return n * pes; };
  const int root = shmem_team_n_pes(team) - 1;
  const auto me = static_cast<std::size_t>(shmem_team_my_pe(team));
  const auto wide = [](std::size_t n, std::size_t pes) { return 3 * n * pes; };
  return {
      {"broadcast", one, one,
       [=](auto* d, const auto* s, std::size_t n) { return shmem_int32_broadcast(team, d, s, n, root); }},
      {"fcollect", one, all, [=](auto* d, const auto* s, std::size_t n) { return shmem_int32_fcollect(team, d, s, n); }},
      // Each PE another number of elements, one of them none.
      {"collect", one, all,
       [=](auto* d, const auto* s, std::size_t n) { return shmem_int32_collect(team, d, s, me == 0 ? 0 : n - n / (me + 1)); }},
      {"alltoall", all, all, [=](auto* d, const auto* s, std::size_t n) { return shmem_int32_alltoall(team, d, s, n); }},
      {"alltoalls", wide, wide,
       [=](auto* d, const auto* s, std::size_t n) { return shmem_int32_alltoalls(team, d, s, 2, 3, n); }, 2501},
      {"sum_reduce", one, one, [=](auto* d, const auto* s, std::size_t n) { return shmem_int32_sum_reduce(team, d, s, n); }},
      {"max_reduce", one, one, [=](auto* d, const auto* s, std::size_t n) { return shmem_int32_max_reduce(team, d, s, n); }},
      {"sum_inscan", one, one, [=](auto* d, const auto* s, std::size_t n) { return shmem_int32_sum_inscan(team, d, s, n); }},
      {"sum_exscan", one, one, [=](auto* d, const auto* s, std::size_t n) { return shmem_int32_sum_exscan(team, d, s, n); }},
      {"sum_reduce_scatter", all, one,
       [=](auto* d, const auto* s, std::size_t n) { return shmemx_int32_sum_reduce_scatter(team, d, s, n); }},
  };
}

void compare_collectives(shmem_team_t team, std::size_t count) {
  const auto pes = static_cast<std::size_t>(multi::n_pes());
  // Whoever is not in the team takes part in the memory's calls only.
  const bool member = team != SHMEM_TEAM_INVALID;
  for (std::size_t which = 0; which < collectives(SHMEM_TEAM_WORLD).size(); ++which) {
    const Collective c = collectives(member ? team : SHMEM_TEAM_WORLD)[which];
    const std::size_t n = std::min(count, c.most);
    const std::size_t source_size = c.source_size(n, pes), dest_size = c.dest_size(n, pes);
    std::vector<std::int32_t> mine(source_size), expected;
    for (std::size_t i = 0; i < source_size; ++i)
      mine[i] = static_cast<std::int32_t>(i * 13 % 1009 + static_cast<std::size_t>(multi::pe()) * 100000);
    // First heap to heap: the reference.
    for (const bool dest_on_device : kinds)
      for (const bool source_on_device : kinds) {
        SCOPED_TRACE(std::string(c.name) + " of " + std::to_string(n) + ", " + name(dest_on_device, source_on_device));
        Memory<std::int32_t> dest(dest_on_device, dest_size), source(source_on_device, source_size);
        source.write(mine);
        shmem_barrier_all();
        if (member) {
          EXPECT_EQ(c.run(dest.get(), source.get(), n), 0) << shmemx_last_error();
        }
        const std::vector<std::int32_t> got = dest.read();
        if (!dest_on_device && !source_on_device) expected = got;
        EXPECT_TRUE(got == expected);
        EXPECT_TRUE(source.read() == mine);
      }
  }
}

MULTI_TEST(HostCallsOnDeviceMemory, CollectivesDoWhatTheyDoOnTheHeap) {
  for (const std::size_t n : {std::size_t{1}, std::size_t{1000}}) compare_collectives(SHMEM_TEAM_WORLD, n);
}

// More than goes through the host memory of a team at once, where there is such.
MULTI_TEST(HostCallsOnDeviceMemory, CollectivesOfLargeBlocksComeInPieces) {
  compare_collectives(SHMEM_TEAM_WORLD, 40001);
}

MULTI_TEST(HostCallsOnDeviceMemory, CollectivesOfTeamsThatComeAndGoDoNotRunOutOfMemory) {
  // Every other PE: more teams one after the other than have memory at the same time.
  for (int turn = 0; turn < 20; ++turn) {
    shmem_team_t team = SHMEM_TEAM_INVALID;
    ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 2, (multi::n_pes() + 1) / 2, nullptr, 0, &team), 0);
    {
      Memory<std::int32_t> words(true, 2);
      words.write({multi::pe() + 1, 0});
      if (team != SHMEM_TEAM_INVALID) {
        const int n = shmem_team_n_pes(team);
        EXPECT_EQ(shmem_int32_sum_reduce(team, words + 1, words + 0, 1), 0) << shmemx_last_error();
        EXPECT_EQ(words.read()[1], n * n);
        // Its calls in stream order have what they need too, and give it back.
        if (std::getenv("USHMEM_TEST_NO_HANDLES") == nullptr) {
          EXPECT_EQ(shmemx_barrier_on_stream(team, nullptr), 0) << shmemx_last_error();
        }
      }
    }
    if (team != SHMEM_TEAM_INVALID) shmem_team_destroy(team);
  }
}

// A team's first collectives on such memory, by the host and in a stream, choose what they use.
MULTI_TEST(HostCallsOnDeviceMemory, TwoThreadsMakeTheFirstCollectivesOfTwoTeamsAtTheSameTime) {
  const int n = multi::n_pes();
  const bool streams = std::getenv("USHMEM_TEST_NO_HANDLES") == nullptr;
  for (int turn = 0; turn < multi::rounds(10); ++turn) {
    shmem_team_t team[2];
    for (shmem_team_t& one : team)
      ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, n, nullptr, 0, &one), 0);
    Memory<std::int64_t> words(true, 8);
    words.write({multi::pe() + 1, 0, 0, 0, 1000L * (multi::pe() + 1), 0, 0, 0});
    shmem_barrier_all();
    multi::in_threads(2, [&](int thread) {
      std::int64_t* const mine = words + 4 * static_cast<std::size_t>(thread);
      EXPECT_EQ(shmem_int64_sum_reduce(team[thread], mine + 1, mine, 1), 0) << shmemx_last_error();
      if (!streams) return;
      shmemx_stream_t stream = nullptr;
      EXPECT_EQ(shmemx_stream_create(&stream), 0) << shmemx_last_error();
      EXPECT_EQ(shmemx_reduce_on_stream(team[thread], SHMEMX_INT64, SHMEMX_SUM, mine + 2, mine, 1, stream), 0)
          << shmemx_last_error();
      EXPECT_EQ(shmemx_stream_synchronize(stream), 0) << shmemx_last_error();
      EXPECT_EQ(shmemx_stream_destroy(stream), 0) << shmemx_last_error();
    });
    const std::int64_t sum = n * (n + 1) / 2, in_stream = streams ? sum : 0;
    EXPECT_EQ(words.read(), (std::vector<std::int64_t>{multi::pe() + 1, sum, in_stream, 0, 1000L * (multi::pe() + 1),
                                                       1000 * sum, 1000 * in_stream, 0}));
    shmem_barrier_all();
    for (shmem_team_t& one : team) shmem_team_destroy(one);
  }
}

MULTI_TEST(HostCallsOnDeviceMemory, CollectivesWithDifferentCountsAreReported) {
  if (multi::n_pes() == 1) GTEST_SKIP() << "needs two PEs";
  Memory<std::int32_t> words(true, 16);
  const int before = shmemx_set_errors(SHMEMX_ERRORS_RETURN);
  EXPECT_NE(shmem_int32_sum_reduce(SHMEM_TEAM_WORLD, words + 8, words + 0, multi::pe() == 0 ? 2 : 1), 0);
  EXPECT_NE(std::string(shmemx_last_error()).find("differ"), std::string::npos) << shmemx_last_error();
  shmemx_set_errors(before);
  shmem_barrier_all();
}

// --- strided transfers -------------------------------------------------------------------------------------

MULTI_TEST(HostCallsOnDeviceMemory, StridedTransfersDoWhatTheyDoOnTheHeap) {
  constexpr std::size_t n = 60;
  const int to = multi::neighbour(1);
  std::vector<std::int64_t> mine(3 * n);
  for (std::size_t i = 0; i < mine.size(); ++i) mine[i] = static_cast<std::int64_t>(i) + 1000 * multi::pe();
  struct Transfer {
    const char* name;
    std::function<void(std::int64_t* dest, const std::int64_t* source)> run;
  };
  const Transfer transfers[] = {
      {"iput", [&](auto* d, const auto* s) { shmem_int64_iput(d, s, 3, 2, n, to); }},
      {"iget", [&](auto* d, const auto* s) { shmem_int64_iget(d, s, 2, 3, n, to); }},
      {"ibput", [&](auto* d, const auto* s) { shmem_int64_ibput(d, s, 9, 7, 5, n / 5 - 4, to); }},
      {"ibget", [&](auto* d, const auto* s) { shmem_int64_ibget(d, s, 7, 9, 5, n / 5 - 4, to); }},
      {"put_nbi", [&](auto* d, const auto* s) { shmem_int64_put_nbi(d, s, n, to), shmem_quiet(); }},
      {"get_nbi", [&](auto* d, const auto* s) { shmem_int64_get_nbi(d, s, n, to), shmem_quiet(); }}};
  for (const Transfer& transfer : transfers) {
    std::vector<std::int64_t> expected;
    for (const bool dest_on_device : kinds)
      for (const bool source_on_device : kinds) {
        SCOPED_TRACE(std::string(transfer.name) + ", " + name(dest_on_device, source_on_device));
        Memory<std::int64_t> dest(dest_on_device, mine.size()), source(source_on_device, mine.size());
        source.write(mine);
        shmem_barrier_all();
        transfer.run(dest.get(), source.get());
        shmem_barrier_all();
        const std::vector<std::int64_t> got = dest.read();
        if (!dest_on_device && !source_on_device) expected = got;
        EXPECT_EQ(got, expected);
      }
  }
}

// --- words -------------------------------------------------------------------------------------------------

MULTI_TEST(HostCallsOnDeviceMemory, EveryAtomicOfBothWidthsHasItsResult) {
  Memory<std::uint64_t> wide(true, 2);
  Memory<std::uint32_t> narrow(true, 2);
  const int at = multi::neighbour(1);
  std::uint64_t w = 0;
  std::uint32_t v = 0;
  shmem_uint64_atomic_set(wide + 0, 0xf0f0f0f0f0f0f0f0u, at);
  shmem_uint32_atomic_set(narrow + 0, 0xf0f0f0f0u, at);
  EXPECT_EQ(shmem_uint64_atomic_fetch(wide + 0, at), 0xf0f0f0f0f0f0f0f0u);
  EXPECT_EQ(shmem_uint32_atomic_fetch(narrow + 0, at), 0xf0f0f0f0u);
  EXPECT_EQ(shmem_uint64_atomic_fetch_and(wide + 0, 0xff00ff00ff00ff00u, at), 0xf0f0f0f0f0f0f0f0u);
  EXPECT_EQ(shmem_uint32_atomic_fetch_and(narrow + 0, 0xff00ff00u, at), 0xf0f0f0f0u);
  EXPECT_EQ(shmem_uint64_atomic_fetch_or(wide + 0, 1, at), 0xf000f000f000f000u);
  EXPECT_EQ(shmem_uint32_atomic_fetch_or(narrow + 0, 1, at), 0xf000f000u);
  EXPECT_EQ(shmem_uint64_atomic_fetch_xor(wide + 0, 3, at), 0xf000f000f000f001u);
  EXPECT_EQ(shmem_uint32_atomic_fetch_xor(narrow + 0, 3, at), 0xf000f001u);
  EXPECT_EQ(shmem_uint64_atomic_compare_swap(wide + 0, 7, 8, at), 0xf000f000f000f002u);
  EXPECT_EQ(shmem_uint32_atomic_compare_swap(narrow + 0, 7, 8, at), 0xf000f002u);
  EXPECT_EQ(shmem_uint64_atomic_compare_swap(wide + 0, 0xf000f000f000f002u, 8, at), 0xf000f000f000f002u);
  EXPECT_EQ(shmem_uint32_atomic_compare_swap(narrow + 0, 0xf000f002u, 8, at), 0xf000f002u);
  EXPECT_EQ(shmem_uint64_atomic_swap(wide + 0, UINT64_MAX, at), 8u);
  EXPECT_EQ(shmem_uint32_atomic_swap(narrow + 0, UINT32_MAX, at), 8u);
  EXPECT_EQ(shmem_uint64_atomic_fetch_inc(wide + 0, at), UINT64_MAX);
  EXPECT_EQ(shmem_uint32_atomic_fetch_inc(narrow + 0, at), UINT32_MAX);
  shmem_uint64_atomic_add(wide + 0, 5, at);
  shmem_uint32_atomic_add(narrow + 0, 5, at);
  shmem_uint64_atomic_fetch_nbi(&w, wide + 0, at);
  shmem_uint32_atomic_fetch_add_nbi(&v, narrow + 0, 1, at);
  shmem_quiet();
  EXPECT_EQ(w, 5u);
  EXPECT_EQ(v, 5u);
  shmem_barrier_all();
  EXPECT_EQ(wide.read(), (std::vector<std::uint64_t>{5, 0}));
  EXPECT_EQ(narrow.read(), (std::vector<std::uint32_t>{6, 0}));
}

MULTI_TEST(HostCallsOnDeviceMemory, AtomicsAndAddedSignalsOfAllPEsLoseNothing) {
  Memory<std::uint64_t> words(true, 3);
  const int turns = multi::rounds(40);
  multi::in_threads(2, [&](int) {
    for (int i = 0; i < turns; ++i) {
      shmem_uint64_atomic_inc(words + 0, 0);
      shmem_signal_add(words + 0, 1, 0);
      // A count by compare-and-swap.
      for (std::uint64_t seen = shmem_uint64_atomic_fetch(words + 1, 0);;) {
        const std::uint64_t before = shmem_uint64_atomic_compare_swap(words + 1, seen, seen + 1, 0);
        if (before == seen) break;
        seen = before;
      }
    }
    shmem_quiet();
  });
  shmem_barrier_all();
  const auto each = static_cast<std::uint64_t>(2 * turns * multi::n_pes());
  EXPECT_EQ(shmem_uint64_g(words + 0, 0), 2 * each);
  EXPECT_EQ(shmem_uint64_g(words + 1, 0), each);
}

// Data and signal each in either memory: the signal is never seen before its data.
MULTI_TEST(HostCallsOnDeviceMemory, ASignalComesAfterItsDataAndEndsEveryKindOfWait) {
  constexpr std::size_t n = 5000;
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  for (const bool data_on_device : kinds)
    for (const bool signal_on_device : kinds) {
      SCOPED_TRACE(std::string("data in ") + (data_on_device ? "device" : "heap") + ", signal in " +
                   (signal_on_device ? "device" : "heap"));
      Memory<std::uint64_t> data(data_on_device, n), signal(signal_on_device, 4);
      for (std::uint64_t turn = 1; turn <= 6; ++turn) {
        std::vector<std::uint64_t> mine(n, turn * 1000 + static_cast<std::uint64_t>(multi::pe()));
        const int op = turn % 2 == 0 ? SHMEM_SIGNAL_ADD : SHMEM_SIGNAL_SET;
        shmem_uint64_put_signal(data.get(), mine.data(), n, signal + 1, op == SHMEM_SIGNAL_ADD ? 1 : turn, op, to);
        std::size_t which = 9;
        switch (turn) {
          case 1: shmem_uint64_wait_until(signal + 1, SHMEM_CMP_GE, turn); break;
          case 2: EXPECT_EQ(shmem_signal_wait_until(signal + 1, SHMEM_CMP_EQ, turn), turn); break;
          case 3: EXPECT_EQ(shmem_uint64_wait_until_any(signal.get(), 3, nullptr, SHMEM_CMP_EQ, turn), 1u); break;
          case 4:
            EXPECT_EQ(shmem_uint64_wait_until_some(signal.get(), 1 + 1, &which, nullptr, SHMEM_CMP_GE, turn), 1u);
            EXPECT_EQ(which, 1u);
            break;
          case 5:
            EXPECT_TRUE(multi::until([&] { return shmem_uint64_test(signal + 1, SHMEM_CMP_EQ, turn) != 0; }));
            break;
          default: EXPECT_TRUE(multi::until([&] { return shmem_signal_fetch(signal + 1) == turn; }));
        }
        const std::vector<std::uint64_t> came = data.read();
        for (std::size_t i = 0; i < n; ++i)
          ASSERT_EQ(came[i], turn * 1000 + static_cast<std::uint64_t>(from)) << i << ", turn " << turn;
        shmem_barrier_all();
      }
    }
}

}  // namespace
