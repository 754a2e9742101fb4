// SPDX-License-Identifier: Apache-2.0
//
// Device memory, streams and kernels, on the device of the world's PEs. The host's calls take device memory on
// either side; what is put into streams happens in their order; kernels reach every PE, also of other nodes.
#include <shmemx.h>
#include <ushmem/device.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "device_kernels.hpp"
#include "on_device.hpp"
#include "support.hpp"

namespace {

using multi::OnDevice;

// A kernel of device_kernels.cpp: the function itself on the CPU device; for another device it is loaded from the file
// that USHMEM_TEST_KERNELS names.
shmemx_kernel_t kernel(const char* name, ushmem_cpu_kernel on_cpu) {
  const char* const file = std::getenv("USHMEM_TEST_KERNELS");
  if (file == nullptr) return reinterpret_cast<shmemx_kernel_t>(on_cpu);
  shmemx_kernel_t loaded = nullptr;
  EXPECT_EQ(shmemx_kernel_load(file, name, &loaded), 0) << shmemx_last_error();
  return loaded;
}
#define KERNEL(name) kernel(#name, name)

// A handle of a team, and a stream.
struct Kernels {
  explicit Kernels(int slots, shmem_team_t team = SHMEM_TEAM_WORLD) {
    EXPECT_EQ(shmemx_device_create(team, slots, &device), 0) << shmemx_last_error();
    EXPECT_EQ(shmemx_stream_create(&stream), 0) << shmemx_last_error();
  }
  ~Kernels() {
    EXPECT_EQ(shmemx_stream_destroy(stream), 0) << shmemx_last_error();
    EXPECT_EQ(shmemx_device_destroy(&device), 0) << shmemx_last_error();
  }
  template <class Args>
  void launch(shmemx_kernel_t kernel, unsigned blocks, const Args& args) {
    EXPECT_EQ(shmemx_launch(kernel, blocks, &args, sizeof args, stream), 0) << shmemx_last_error();
  }
  void wait() { EXPECT_EQ(shmemx_stream_synchronize(stream), 0) << shmemx_last_error(); }

  shmemx_device_t device{};
  shmemx_stream_t stream = nullptr;
};

// --- memory ------------------------------------------------------------------------------------------------

MULTI_TEST(DeviceMemory, HasOnePlaceOnAllPEsAndIsFreedForTheNext) {
  std::vector<void*> blocks;
  for (const std::size_t size : {1, 511, 512, 4096, 65536, 3 << 20, 100, 17 << 20}) {
    blocks.push_back(shmemx_malloc_device(size));
    ASSERT_NE(blocks.back(), nullptr) << shmemx_last_error();
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(blocks.back()) % 512, 0u);
    void* const there = shmem_ptr(blocks.back(), multi::neighbour(1));
    EXPECT_EQ(there != nullptr, multi::near(multi::neighbour(1)));
  }
  void* const last = blocks.back();
  for (void* const block : blocks) shmem_free(block);
  void* const again = shmem_malloc_with_hints(17 << 20, SHMEMX_MALLOC_DEVICE);
  ASSERT_NE(again, nullptr);
  EXPECT_LE(again, last);
  shmem_free(again);
  EXPECT_EQ(shmemx_malloc_device(0), nullptr);
}

MULTI_TEST(DeviceMemory, ThatDoesNotFitIsRefusedOnAllPEsWithTheNumbers) {
  shmemx_clear_error();
  EXPECT_EQ(shmemx_malloc_device(std::size_t{1} << 46), nullptr);
  EXPECT_NE(std::strstr(shmemx_last_error(), "no room"), nullptr) << shmemx_last_error();
  void* const block = shmemx_malloc_device(64);  // and the world goes on
  EXPECT_NE(block, nullptr);
  shmem_free(block);
}

// Every call with host memory, or device memory, on either side.
MULTI_TEST(DeviceMemory, IsTakenByEveryKindOfHostCallOnEitherSide) {
  constexpr std::size_t n = 3000;
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  OnDevice<std::uint64_t> device(2 * n);
  multi::Shared<std::uint64_t> host(2 * n);
  const auto value = [](int pe, std::size_t i) { return static_cast<std::uint64_t>(pe) << 32 | i; };
  std::vector<std::uint64_t> mine(n);
  for (std::size_t i = 0; i < n; ++i) mine[i] = value(multi::pe(), i);
  // Which memory the other PE's side, and this PE's side, is in.
  for (const bool far_device : {false, true})
    for (const bool near_device : {false, true}) {
      SCOPED_TRACE(std::string(near_device ? "device" : "host") + " to " + (far_device ? "device" : "host"));
      std::uint64_t* const target = far_device ? device.get() : host.get();
      std::uint64_t* const own = (near_device ? device.get() : host.get()) + n;
      for (const std::size_t count : {std::size_t{1}, std::size_t{7}, n}) {
        shmem_barrier_all();
        shmem_putmem(own, mine.data(), count * 8, multi::pe());
        shmem_putmem(target, std::vector<std::uint64_t>(n).data(), n * 8, multi::pe());
        shmem_barrier_all();
        shmem_uint64_put(target, own, count, to);
        shmem_barrier_all();
        std::vector<std::uint64_t> got(n);
        shmem_getmem(got.data(), target, n * 8, multi::pe());
        for (std::size_t i = 0; i < n; ++i) ASSERT_EQ(got[i], i < count ? value(from, i) : 0) << i << " of " << count;
        // And back: what this PE has put there, into its own side again.
        shmem_barrier_all();
        shmem_putmem(own, std::vector<std::uint64_t>(n).data(), n * 8, multi::pe());
        shmem_uint64_get(own, target, count, to);
        shmem_getmem(got.data(), own, n * 8, multi::pe());
        for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(got[i], value(multi::pe(), i)) << i << " of " << count;
      }
    }
}

MULTI_TEST(DeviceMemory, IsTakenByAtomicsSignalsWaitsLocksAndCollectives) {
  const int n = multi::n_pes();
  OnDevice<std::uint64_t> words(8 + static_cast<std::size_t>(n));
  OnDevice<long> lock(1);
  OnDevice<std::int32_t> numbers(static_cast<std::size_t>(2 * n + 2));
  shmem_uint64_atomic_add(words + 0, 5, 0);
  EXPECT_LT(shmem_uint64_atomic_fetch_inc(words + 1, 0), static_cast<std::uint64_t>(n));
  std::uint64_t one = 1;
  shmem_uint64_put_signal(words + 2, &one, 1, words + 3, 7, SHMEM_SIGNAL_SET, multi::neighbour(1));
  shmem_uint64_wait_until(words + 3, SHMEM_CMP_EQ, 7);
  EXPECT_EQ(shmem_uint64_g(words + 2, multi::pe()), 1u);
  shmem_set_lock(lock.get());
  const std::uint64_t before = shmem_uint64_g(words + 4, 0);
  shmem_uint64_p(words + 4, before + 1, 0);
  shmem_quiet();
  shmem_clear_lock(lock.get());
  shmem_barrier_all();
  EXPECT_EQ(shmem_uint64_g(words + 0, 0), 5u * static_cast<unsigned>(n));
  EXPECT_EQ(shmem_uint64_g(words + 1, 0), static_cast<std::uint64_t>(n));
  EXPECT_EQ(shmem_uint64_g(words + 4, 0), static_cast<std::uint64_t>(n));

  shmem_int32_p(numbers + 0, multi::pe() + 1, multi::pe());
  shmem_int32_sum_reduce(SHMEM_TEAM_WORLD, numbers + 1, numbers + 0, 1);
  EXPECT_EQ(shmem_int32_g(numbers + 1, multi::pe()), n * (n + 1) / 2);
  shmem_int32_fcollect(SHMEM_TEAM_WORLD, numbers + 2, numbers + 0, 1);
  for (int pe = 0; pe < n; ++pe) EXPECT_EQ(shmem_int32_g(numbers + static_cast<std::size_t>(2 + pe), multi::pe()), pe + 1);
  shmem_int32_broadcast(SHMEM_TEAM_WORLD, numbers + 1, numbers + 0, 1, n - 1);
  EXPECT_EQ(shmem_int32_g(numbers + 1, multi::pe()), n);
}

// --- streams -----------------------------------------------------------------------------------------------

// Of what is put the end is looked at, which arrives last.
MULTI_TEST(Streams, APutASignalAndAWaitHappenInTheirOrder) {
  constexpr std::size_t n = 100000, seen = 3000;
  OnDevice<std::uint64_t> inbox(n), outbox(n);
  OnDevice<std::uint64_t> arrived(1), taken(1);
  shmemx_stream_t stream;
  ASSERT_EQ(shmemx_stream_create(&stream), 0);
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  std::vector<std::vector<std::uint64_t>> sent, got;
  const auto turns = static_cast<std::uint64_t>(multi::rounds(40));
  for (std::uint64_t turn = 1; turn <= turns; ++turn) {
    sent.emplace_back(n, turn << 32 | static_cast<unsigned>(multi::pe()));
    got.emplace_back(seen);
    shmemx_putmem_on_stream(outbox.get(), sent.back().data(), n * 8, multi::pe(), stream);
    shmemx_putmem_signal_on_stream(inbox.get(), outbox.get(), n * 8, arrived.get(), turn, SHMEM_SIGNAL_SET, to, stream);
    shmemx_signal_wait_until_on_stream(arrived.get(), SHMEM_CMP_GE, turn, stream);
    shmemx_getmem_on_stream(got.back().data(), inbox + (n - seen), seen * 8, multi::pe(), stream);
    // Whose inbox this PE fills may be filled again.
    shmemx_signal_op_on_stream(taken.get(), turn, SHMEM_SIGNAL_SET, from, stream);
    shmemx_signal_wait_until_on_stream(taken.get(), SHMEM_CMP_GE, turn, stream);
  }
  ASSERT_EQ(shmemx_stream_synchronize(stream), 0) << shmemx_last_error();
  for (std::uint64_t turn = 1; turn <= turns; ++turn)
    for (std::size_t i = 0; i < seen; ++i)
      ASSERT_EQ(got[turn - 1][i], turn << 32 | static_cast<unsigned>(from)) << "turn " << turn << ", word " << i;
  EXPECT_EQ(inbox.read(), std::vector<std::uint64_t>(n, turns << 32 | static_cast<unsigned>(from)));
  EXPECT_EQ(shmemx_stream_destroy(stream), 0);
}

MULTI_TEST(Streams, CollectivesGiveWhatTheHostsGive) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  constexpr std::size_t count = 700;
  OnDevice<std::int32_t> source(count * n), dest(count * n);
  std::vector<std::int32_t> mine(count * n);
  for (std::size_t i = 0; i < mine.size(); ++i) mine[i] = static_cast<std::int32_t>(i) + 1000 * multi::pe();
  source.set(mine);
  shmemx_stream_t stream;
  ASSERT_EQ(shmemx_stream_create(&stream), 0);
  const auto done = [&] {
    EXPECT_EQ(shmemx_barrier_all_on_stream(stream), 0) << shmemx_last_error();
    EXPECT_EQ(shmemx_stream_synchronize(stream), 0) << shmemx_last_error();
    std::vector<std::int32_t> got = dest.read();
    shmem_barrier_all();  // the next one may overwrite it
    return got;
  };
  const auto pe_value = [](std::size_t pe, std::size_t i) {
    return static_cast<std::int32_t>(i) + 1000 * static_cast<std::int32_t>(pe);
  };
  ASSERT_EQ(shmemx_fcollectmem_on_stream(SHMEM_TEAM_WORLD, dest.get(), source.get(), count * 4, stream), 0)
      << shmemx_last_error();
  std::vector<std::int32_t> got = done();
  for (std::size_t i = 0; i < count * n; ++i) ASSERT_EQ(got[i], pe_value(i / count, i % count)) << "fcollect " << i;

  ASSERT_EQ(shmemx_alltoallmem_on_stream(SHMEM_TEAM_WORLD, dest.get(), source.get(), count * 4, stream), 0);
  got = done();
  for (std::size_t i = 0; i < count * n; ++i)
    ASSERT_EQ(got[i], pe_value(i / count, static_cast<std::size_t>(multi::pe()) * count + i % count)) << "alltoall " << i;

  ASSERT_EQ(shmemx_broadcastmem_on_stream(SHMEM_TEAM_WORLD, dest.get(), source.get(), count * 4, multi::n_pes() - 1, stream), 0);
  got = done();
  for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(got[i], pe_value(n - 1, i)) << "broadcast " << i;

  ASSERT_EQ(shmemx_reduce_on_stream(SHMEM_TEAM_WORLD, SHMEMX_INT32, SHMEMX_SUM, dest.get(), source.get(), count, stream), 0);
  got = done();
  const auto pes = static_cast<std::int32_t>(n);
  for (std::size_t i = 0; i < count; ++i)
    ASSERT_EQ(got[i], pes * static_cast<std::int32_t>(i) + 1000 * (pes * (pes - 1) / 2)) << "sum " << i;

  ASSERT_EQ(shmemx_reduce_scatter_on_stream(SHMEM_TEAM_WORLD, SHMEMX_INT32, SHMEMX_MAX, dest.get(), source.get(), count, stream), 0);
  got = done();
  for (std::size_t i = 0; i < count; ++i)
    ASSERT_EQ(got[i], pe_value(n - 1, static_cast<std::size_t>(multi::pe()) * count + i)) << "scatter " << i;
  EXPECT_EQ(shmemx_stream_destroy(stream), 0);
}

// Each against the host's call on the same numbers in the host's memory, twice in a row: the words by which blocks
// meet are used again.
template <class T, class Streams, class Host>
void compare(const char* what, std::size_t gives, std::size_t gets, const Streams& streams, const Host& host) {
  OnDevice<T> source(gives), dest(gets);
  multi::Shared<T> host_source(gives), host_dest(gets);
  for (int turn = 1; turn <= 2; ++turn) {
    std::vector<T> mine(gives);
    for (std::size_t i = 0; i < gives; ++i)
      mine[i] = static_cast<T>(static_cast<int>(i * 7 % 113) - 40 * (multi::pe() + turn));
    source.set(mine);
    dest.set(std::vector<T>(gets, static_cast<T>(-1)));
    std::copy(mine.begin(), mine.end(), host_source.get());
    std::fill_n(host_dest.get(), gets, static_cast<T>(-1));
    shmem_barrier_all();
    EXPECT_EQ(streams(dest.get(), source.get()), 0) << what << ": " << shmemx_last_error();
    EXPECT_EQ(shmemx_stream_synchronize(nullptr), 0) << what << ": " << shmemx_last_error();
    EXPECT_EQ(host(host_dest.get(), host_source.get()), 0) << what;
    const std::vector<T> got = dest.read();
    for (std::size_t i = 0; i < gets; ++i)
      if (got[i] != host_dest[i]) {
        ADD_FAILURE() << what << ", turn " << turn << ": element " << i << " is " << +got[i] << ", not " << +host_dest[i];
        break;
      }
    shmem_barrier_all();
  }
}

MULTI_TEST(Streams, CollectsScansAndStridedAlltoallsGiveWhatTheHostsGive) {
  const shmem_team_t world = SHMEM_TEAM_WORLD;
  const auto n = static_cast<std::size_t>(multi::n_pes());
  for (const std::size_t most : {std::size_t{1}, std::size_t{900}}) {
    const std::size_t given = most * static_cast<std::size_t>(multi::pe() % 3) / 2;  // none of PE 0
    compare<std::int16_t>("collect", most, most * n,
        [&](auto* d, auto* s) { return shmemx_collectmem_on_stream(world, d, s, given * sizeof *s, nullptr); },
        [&](auto* d, auto* s) { return shmem_int16_collect(world, d, s, given); });
    compare<signed char>("alltoallsmem", 3 * most * n, 2 * most * n,
        [&](auto* d, auto* s) { return shmemx_alltoallsmem_on_stream(world, d, s, 2, 3, most, nullptr); },
        [&](auto* d, auto* s) { return shmem_alltoallsmem(world, d, s, 2, 3, most); });
    compare<double>("alltoalls", 2 * most * n, 3 * most * n,
        [&](auto* d, auto* s) { return shmemx_alltoalls_on_stream(world, SHMEMX_DOUBLE, d, s, 3, 2, most, nullptr); },
        [&](auto* d, auto* s) { return shmem_double_alltoalls(world, d, s, 3, 2, most); });
    compare<std::int32_t>("inscan", most, most,
        [&](auto* d, auto* s) { return shmemx_sum_inscan_on_stream(world, SHMEMX_INT32, d, s, most, nullptr); },
        [&](auto* d, auto* s) { return shmem_int32_sum_inscan(world, d, s, most); });
    compare<float>("exscan", most, most,
        [&](auto* d, auto* s) { return shmemx_sum_exscan_on_stream(world, SHMEMX_FLOAT, d, s, most, nullptr); },
        [&](auto* d, auto* s) { return shmem_float_sum_exscan(world, d, s, most); });
    compare<std::uint8_t>("exscan in place", most, most,
        [&](auto* d, auto* s) {
          shmemx_putmem_on_stream(d, s, most, multi::pe(), nullptr);
          return shmemx_sum_exscan_on_stream(world, SHMEMX_UINT8, d, d, most, nullptr);
        },
        [&](auto* d, auto* s) { return shmem_uint8_sum_exscan(world, d, s, most); });
  }
}

MULTI_TEST(Streams, SignalsThatAddAreCountedByAll) {
  OnDevice<std::uint64_t> word(1);
  shmemx_stream_t stream;
  ASSERT_EQ(shmemx_stream_create(&stream), 0);
  const auto turns = static_cast<std::uint64_t>(multi::rounds(40));
  for (std::uint64_t turn = 1; turn <= turns; ++turn)
    for (int pe = 0; pe < multi::n_pes(); ++pe)
      shmemx_signal_op_on_stream(word.get(), 1, SHMEM_SIGNAL_ADD, pe, stream);
  shmemx_signal_wait_until_on_stream(word.get(), SHMEM_CMP_GE, turns * static_cast<unsigned>(multi::n_pes()), stream);
  ASSERT_EQ(shmemx_stream_synchronize(stream), 0) << shmemx_last_error();
  EXPECT_EQ(word.read()[0], turns * static_cast<unsigned>(multi::n_pes()));
  EXPECT_EQ(shmemx_stream_destroy(stream), 0);
}

// A graph, from what body() puts into the stream.
template <class Body>
shmemx_graph_t captured(shmemx_stream_t stream, Body&& body) {
  shmemx_graph_t graph = nullptr;
  EXPECT_EQ(shmemx_capture_begin(stream), 0) << shmemx_last_error();
  body();
  EXPECT_EQ(shmemx_capture_end(stream, &graph), 0) << shmemx_last_error();
  return graph;
}

MULTI_TEST(Streams, ACapturedExchangeRunsAgainAndAgain) {
  OnDevice<std::uint64_t> word(1), all(static_cast<std::size_t>(multi::n_pes()));
  Kernels kernels(1);
  const shmemx_stream_t stream = kernels.stream;
  const shmemx_kernel_t count = KERNEL(test_count);
  ASSERT_EQ(shmemx_barrier_all_on_stream(stream), 0);  // makes what the captured ones use
  ASSERT_EQ(shmemx_stream_synchronize(stream), 0);
  const shmemx_graph_t graph = captured(stream, [&] {
    EXPECT_EQ(shmemx_fcollectmem_on_stream(SHMEM_TEAM_WORLD, all.get(), word.get(), 8, stream), 0);
    kernels.launch(count, 1, CountArgs{kernels.device, word.get()});
    EXPECT_NE(shmemx_stream_synchronize(stream), 0) << "a wait within a capture";
  });
  ASSERT_NE(graph, nullptr);
  shmem_barrier_all();
  EXPECT_EQ(word.read()[0], 0u) << "done while it was captured";
  shmem_barrier_all();
  for (std::uint64_t turn = 0; turn < 5; ++turn) {
    ASSERT_EQ(shmemx_graph_launch(graph, stream), 0) << shmemx_last_error();
    ASSERT_EQ(shmemx_stream_synchronize(stream), 0) << shmemx_last_error();
    for (const std::uint64_t its : all.read()) ASSERT_EQ(its, turn);
    shmem_barrier_all();
  }
  EXPECT_EQ(shmemx_graph_destroy(graph), 0);
}

MULTI_TEST(Streams, ACapturedPutTakesWhatItsSourceHasThen) {
  constexpr std::size_t n = 3000;
  OnDevice<std::uint64_t> inbox(n), outbox(n);
  shmemx_stream_t stream;
  ASSERT_EQ(shmemx_stream_create(&stream), 0);
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  const auto put = [&] { shmemx_putmem_on_stream(inbox.get(), outbox.get(), n * 8, to, stream); };
  put();  // makes what the captured one uses
  ASSERT_EQ(shmemx_stream_synchronize(stream), 0) << shmemx_last_error();
  const shmemx_graph_t graph = captured(stream, put);
  ASSERT_NE(graph, nullptr);
  for (std::uint64_t turn = 1; turn < 5; ++turn) {
    outbox.set(std::vector<std::uint64_t>(n, turn << 32 | static_cast<unsigned>(multi::pe())));
    ASSERT_EQ(shmemx_graph_launch(graph, stream), 0) << shmemx_last_error();
    if (!multi::near(to)) shmemx_quiet_on_stream(stream);
    ASSERT_EQ(shmemx_stream_synchronize(stream), 0) << shmemx_last_error();
    shmem_barrier_all();
    for (const std::uint64_t came : inbox.read()) ASSERT_EQ(came, turn << 32 | static_cast<unsigned>(from));
    shmem_barrier_all();
  }
  EXPECT_EQ(shmemx_graph_destroy(graph), 0);
  EXPECT_EQ(shmemx_stream_destroy(stream), 0);
}

MULTI_TEST(Streams, ACapturedSignalThatAddsDoesSoEachTime) {
  OnDevice<std::uint64_t> word(1);
  shmemx_stream_t stream;
  ASSERT_EQ(shmemx_stream_create(&stream), 0);
  const auto add = [&](std::uint64_t value) {
    shmemx_signal_op_on_stream(word.get(), value, SHMEM_SIGNAL_ADD, multi::neighbour(1), stream);
  };
  add(100);  // makes what the captured one uses
  ASSERT_EQ(shmemx_stream_synchronize(stream), 0) << shmemx_last_error();
  const shmemx_graph_t graph = captured(stream, [&] { add(1); });
  ASSERT_NE(graph, nullptr);
  for (std::uint64_t turn = 1; turn < 5; ++turn) {
    ASSERT_EQ(shmemx_graph_launch(graph, stream), 0) << shmemx_last_error();
    shmemx_signal_wait_until_on_stream(word.get(), SHMEM_CMP_GE, 100 + turn, stream);
    ASSERT_EQ(shmemx_stream_synchronize(stream), 0) << shmemx_last_error();
    shmem_barrier_all();
    EXPECT_EQ(word.read()[0], 100 + turn);
    shmem_barrier_all();
  }
  EXPECT_EQ(shmemx_graph_destroy(graph), 0);
  EXPECT_EQ(shmemx_stream_destroy(stream), 0);
}

MULTI_TEST(Streams, WrongArgumentsAreRefusedWithTheirNames) {
  const int before = shmemx_set_errors(SHMEMX_ERRORS_RETURN);
  const auto says = [](const char* text) {
    const bool found = std::strstr(shmemx_last_error(), text) != nullptr;
    EXPECT_TRUE(found) << "wanted " << text << ", got " << shmemx_last_error();
    shmemx_clear_error();
  };
  OnDevice<std::uint64_t> words(2);
  std::uint64_t own = 0;
  shmemx_putmem_on_stream(words.get(), &own, 8, multi::n_pes(), nullptr), says("argument pe");
  shmemx_putmem_on_stream(&own, words.get(), 8, 0, nullptr), says("argument dest");
  shmemx_getmem_on_stream(&own, &own, 8, 0, nullptr), says("argument source");
  shmemx_signal_op_on_stream(words.get(), 1, 17, 0, nullptr), says("argument sig_op");
  shmemx_signal_wait_until_on_stream(words.get(), 0, 1, nullptr), says("argument cmp");
  shmemx_signal_wait_until_on_stream(&own, SHMEM_CMP_EQ, 1, nullptr), says("argument sig_addr");
  EXPECT_NE(shmemx_barrier_on_stream(SHMEM_TEAM_INVALID, nullptr), 0), says("argument team");
  EXPECT_NE(shmemx_broadcastmem_on_stream(SHMEM_TEAM_WORLD, words.get(), words.get(), 8, multi::n_pes(), nullptr), 0),
      says("argument pe");
  EXPECT_NE(shmemx_reduce_on_stream(SHMEM_TEAM_WORLD, SHMEMX_FLOAT, SHMEMX_XOR, words.get(), words.get(), 1, nullptr), 0),
      says("argument op");
  EXPECT_NE(shmemx_collectmem_on_stream(SHMEM_TEAM_WORLD, &own, words.get(), 8, nullptr), 0), says("argument dest");
  EXPECT_NE(shmemx_alltoallsmem_on_stream(SHMEM_TEAM_WORLD, words.get(), words.get(), 0, 1, 1, nullptr), 0),
      says("argument dst");
  EXPECT_NE(shmemx_alltoalls_on_stream(SHMEM_TEAM_WORLD, SHMEMX_INT64, words.get(), words.get(), 1, 1 << 30, 8, nullptr), 0),
      says("argument source");
  EXPECT_NE(shmemx_alltoalls_on_stream(SHMEM_TEAM_WORLD, static_cast<shmemx_type_t>(99), words.get(), words.get(), 1, 1, 1,
                                       nullptr), 0),
      says("argument type");
  EXPECT_NE(shmemx_sum_inscan_on_stream(SHMEM_TEAM_WORLD, SHMEMX_INT8, words.get(), &own, 1, nullptr), 0),
      says("argument source");
  EXPECT_NE(shmemx_stream_create(nullptr), 0), says("argument stream");
  shmemx_device_t device{};
  EXPECT_NE(shmemx_device_create(SHMEM_TEAM_WORLD, 0, &device), 0), says("argument slots");
  EXPECT_NE(shmemx_device_create(SHMEM_TEAM_WORLD, 100000, &device), 0), says("argument slots");
  EXPECT_NE(shmemx_device_destroy(&device), 0), says("argument device");
  shmemx_kernel_t kernel;
  EXPECT_NE(shmemx_kernel_load("/nowhere.so", "ring", &kernel), 0), says("/nowhere.so");
  EXPECT_NE(shmemx_launch(nullptr, 1, &device, sizeof device, nullptr), 0), says("argument kernel");
  EXPECT_EQ(shmem_realloc(words.get(), 64), nullptr), says("cannot be resized");
  shmemx_set_errors(before);
}

// USHMEM_TEST_NO_HANDLES: what the device's library lacks, so that its kernels get no address of the host's memory,
// which every handle needs. Copies go on.
MULTI_TEST(Streams, RefuseWhatNeedsAHandleWhereThereCanBeNone) {
  const char* const lacks = std::getenv("USHMEM_TEST_NO_HANDLES");
  if (lacks == nullptr) GTEST_SKIP() << "kernels of this device reach the host's memory";
  const int before = shmemx_set_errors(SHMEMX_ERRORS_RETURN);
  const auto says = [&](const char* call) {
    for (const char* const text : {call, lacks})
      EXPECT_NE(std::strstr(shmemx_last_error(), text), nullptr) << call << " says: " << shmemx_last_error();
    shmemx_clear_error();
  };
  const auto n = static_cast<std::size_t>(multi::n_pes());
  OnDevice<std::uint64_t> words(1), many(n);
  std::uint64_t* const word = words.get();
  shmemx_device_t device{};
  EXPECT_NE(shmemx_device_create(SHMEM_TEAM_WORLD, 2, &device), 0), says("shmemx_device_create");
  shmemx_putmem_signal_on_stream(many.get(), word, 8, word, 1, SHMEM_SIGNAL_SET, multi::neighbour(1), nullptr);
  says("shmemx_putmem_signal_on_stream");
  shmemx_signal_op_on_stream(word, 1, SHMEM_SIGNAL_SET, multi::neighbour(1), nullptr), says("shmemx_signal_op_on_stream");
  shmemx_signal_wait_until_on_stream(word, SHMEM_CMP_EQ, 0, nullptr), says("shmemx_signal_wait_until_on_stream");
  shmemx_quiet_on_stream(nullptr), says("shmemx_quiet_on_stream");
  EXPECT_NE(shmemx_barrier_all_on_stream(nullptr), 0), says("shmemx_barrier_all_on_stream");
  EXPECT_NE(shmemx_fcollectmem_on_stream(SHMEM_TEAM_WORLD, many.get(), word, 8, nullptr), 0), says("shmemx_fcollectmem_on_stream");
  EXPECT_NE(shmemx_reduce_on_stream(SHMEM_TEAM_WORLD, SHMEMX_UINT64, SHMEMX_SUM, many.get(), word, 1, nullptr), 0),
      says("shmemx_reduce_on_stream");
  words.set({7});
  shmem_barrier_all();
  shmemx_getmem_on_stream(many.get(), word, 8, multi::neighbour(1), nullptr);
  EXPECT_EQ(many.read()[0], 7u);
  shmemx_set_errors(before);
}

// --- kernels -----------------------------------------------------------------------------------------------

MULTI_TEST(DeviceKernels, PassANumberAroundTheRingOfPEs) {
  constexpr unsigned blocks = 3;
  OnDevice<std::uint64_t> inbox(blocks), arrived(blocks);
  Kernels kernels(blocks);
  const auto turns = static_cast<std::uint64_t>(multi::rounds(20));
  kernels.launch(KERNEL(test_ring), blocks, RingArgs{kernels.device, inbox.get(), arrived.get(), turns});
  kernels.wait();
  shmem_barrier_all();
  const auto n = static_cast<std::uint64_t>(multi::n_pes());
  if (multi::pe() != 0) return;
  for (unsigned b = 0; b < blocks; ++b) EXPECT_EQ(inbox.read()[b], n * (n - 1) / 2 + n * b) << "block " << b;
}

MULTI_TEST(DeviceKernels, MeetAndCountWithoutALoss) {
  constexpr unsigned blocks = 8;
  OnDevice<std::uint64_t> words(2);
  Kernels kernels(blocks);
  kernels.launch(KERNEL(test_meet), blocks, MeetArgs{kernels.device, words + 0, words + 1, static_cast<std::uint64_t>(multi::rounds(20))});
  kernels.wait();
  EXPECT_EQ(words.read()[1], 0u);
}

MULTI_TEST(DeviceKernels, MeetAndSeeWhatAllOthersWrote) {
  constexpr unsigned blocks = 6;
  OnDevice<std::uint64_t> inbox(blocks * static_cast<std::size_t>(multi::n_pes())), wrong(blocks, 1);
  Kernels kernels(blocks);
  const auto turns = static_cast<std::uint64_t>(multi::rounds(20));
  kernels.launch(KERNEL(test_exchange), blocks, ExchangeArgs{kernels.device, inbox.get(), wrong.get(), turns});
  kernels.wait();
  for (const std::uint64_t word : inbox.read()) EXPECT_EQ(word, turns);
  EXPECT_EQ(wrong.read(), std::vector<std::uint64_t>(blocks));
}

MULTI_TEST(DeviceKernels, SeeASignalAfterTheDataThatItIsOf) {
  constexpr unsigned blocks = 4;
  constexpr std::size_t n = 2048;
  OnDevice<std::uint64_t> inbox(blocks * n), outbox(blocks * n), arrived(blocks), taken(blocks), wrong(blocks, 1);
  Kernels kernels(blocks);
  const auto turns = static_cast<std::uint64_t>(multi::rounds(40));
  kernels.launch(KERNEL(test_signals), blocks,
                 SignalArgs{kernels.device, inbox.get(), outbox.get(), arrived.get(), taken.get(), wrong.get(), n, turns});
  kernels.wait();
  EXPECT_EQ(wrong.read(), std::vector<std::uint64_t>(blocks));
  EXPECT_EQ(arrived.read(), std::vector<std::uint64_t>(blocks, turns));
}

MULTI_TEST(DeviceKernels, AreAwaitedWhenTheirHandleIsGivenBack) {
  constexpr unsigned blocks = 2;
  OnDevice<std::uint64_t> inbox(blocks * static_cast<std::size_t>(multi::n_pes())), wrong(blocks);
  const shmemx_kernel_t exchange = KERNEL(test_exchange);
  for (int turn = 1; turn <= 5; ++turn) {
    shmemx_device_t device;
    ASSERT_EQ(shmemx_device_create(SHMEM_TEAM_WORLD, blocks, &device), 0) << shmemx_last_error();
    inbox.set(std::vector<std::uint64_t>(blocks * static_cast<std::size_t>(multi::n_pes())));
    wrong.set({1, 1});
    shmem_barrier_all();
    const ExchangeArgs args{device, inbox.get(), wrong.get(), 10};
    ASSERT_EQ(shmemx_launch(exchange, blocks, &args, sizeof args, nullptr), 0) << shmemx_last_error();
    ASSERT_EQ(shmemx_device_destroy(&device), 0) << shmemx_last_error();
    int done = 0;
    EXPECT_EQ(shmemx_stream_query(nullptr, &done), 0) << shmemx_last_error();
    EXPECT_EQ(done, 1);
    EXPECT_EQ(shmem_uint64_g(inbox + 0, 0), 10u);
    EXPECT_EQ(wrong.read(), std::vector<std::uint64_t>(blocks));
    shmem_barrier_all();
  }
}

// All units that handles are made of, but a few for the world's calls in stream order and for teams that come and go.
MULTI_TEST(DeviceKernels, LeaveTheRoomOfTheirHandleAndOfTheirTeamToOthers) {
  OnDevice<std::uint64_t> words(1);
  for (int turn = 0; turn < 2; ++turn) {
    shmemx_device_t device;
    ASSERT_EQ(shmemx_device_create(SHMEM_TEAM_WORLD, 1010, &device), 0) << shmemx_last_error();
    for (int teams = 0; teams < 20; ++teams) {
      shmem_team_t team = SHMEM_TEAM_INVALID;
      ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, multi::n_pes(), nullptr, 0, &team), 0);
      ASSERT_EQ(shmemx_barrier_on_stream(team, nullptr), 0) << shmemx_last_error();
      shmem_team_destroy(team);
    }
    ASSERT_EQ(shmemx_device_destroy(&device), 0) << shmemx_last_error();
  }
}

MULTI_TEST(DeviceKernels, OfTwoTeamsRunAtTheSameTime) {
  shmem_team_t pair = SHMEM_TEAM_INVALID, half = SHMEM_TEAM_INVALID;
  ASSERT_EQ(shmem_team_split_2d(SHMEM_TEAM_WORLD, 2, nullptr, 0, &pair, nullptr, 0, &half), 0);
  const auto words = 2 * static_cast<std::size_t>(multi::n_pes());
  OnDevice<std::uint64_t> ours(words), theirs(words), wrong(4, 1);
  {
    Kernels all(2), part(2, half);
    all.launch(KERNEL(test_exchange), 2, ExchangeArgs{all.device, ours.get(), wrong + 0, 10});
    part.launch(KERNEL(test_exchange), 2, ExchangeArgs{part.device, theirs.get(), wrong + 2, 10});
    all.wait();
    part.wait();
  }
  EXPECT_EQ(wrong.read(), std::vector<std::uint64_t>(4));
  shmem_team_destroy(half);
  shmem_team_destroy(pair);
}

MULTI_TEST(DeviceKernels, CopyLargeBlocksToAndFromTheNextPE) {
  constexpr unsigned blocks = 4;
  constexpr std::size_t n = 100000;
  OnDevice<std::uint32_t> source(blocks * n), dest(blocks * n);
  std::vector<std::uint32_t> mine(blocks * n);
  for (std::size_t i = 0; i < mine.size(); ++i) mine[i] = static_cast<std::uint32_t>(i * 7 + static_cast<unsigned>(multi::pe()));
  source.set(mine);
  shmem_barrier_all();
  Kernels kernels(blocks);
  kernels.launch(KERNEL(test_copies), blocks, CopyArgs{kernels.device, source.get(), dest.get(), n});
  kernels.wait();
  shmem_barrier_all();
  const auto before = static_cast<unsigned>(multi::neighbour(-1));
  const std::vector<std::uint32_t> came = dest.read();
  for (std::size_t i = 0; i < came.size(); ++i) ASSERT_EQ(came[i], static_cast<std::uint32_t>(i * 7 + before)) << i;
  EXPECT_EQ(source.read(), mine);
}

}  // namespace
