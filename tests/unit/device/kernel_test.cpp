// SPDX-License-Identifier: Apache-2.0
//
// Blocks: what they are given, and that any number of them may wait for each other.
#include <sched.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <cfenv>
#include <cstring>
#include <thread>
#include <vector>

#include "support.hpp"

namespace ushmem::test {
namespace {

class DeviceKernel : public DeviceTest {
 protected:
  void expect_error(const char* part) { EXPECT_NE(error.find(part), std::string::npos) << error; }
};

struct Seen {
  std::uint32_t* times;
  bool* good;
};
void look_kernel(const ushmem_cpu_block* block, const void* args) {
  const auto& a = *static_cast<const Seen*>(args);
  a.times[block->index] += 1;
  const auto scratch = reinterpret_cast<std::uintptr_t>(block->scratch);
  std::memset(block->scratch, static_cast<int>(block->index), block->scratch_bytes);
  block->pause(block);
  const auto* bytes = static_cast<const unsigned char*>(block->scratch);
  bool same = true;
  for (std::uint32_t i = 0; i < block->scratch_bytes; ++i) same = same && bytes[i] == (block->index & 255);
  a.good[block->index] = same && block->version == 1 && scratch % 64 == 0 && block->scratch_bytes >= 64 << 10;
}

TEST_F(DeviceKernel, EachBlockRunsOnceWithScratchMemoryOfItsOwn) {
  for (const std::uint32_t blocks : {1u, 2u, 7u, 100u, 333u}) {
    std::vector<std::uint32_t> times(blocks);
    const auto good = std::make_unique<bool[]>(blocks);
    ASSERT_TRUE(launch(look_kernel, blocks, Seen{times.data(), good.get()}, nullptr)) << error;
    done(nullptr);
    for (std::uint32_t i = 0; i < blocks; ++i) {
      EXPECT_EQ(times[i], 1u);
      EXPECT_TRUE(good[i]);
    }
  }
}

TEST_F(DeviceKernel, ManyMoreBlocksThanStacksRunOnce) {
  Word count{0};
  ASSERT_TRUE(launch(add_kernel, 100'000, One{&count, 1}, nullptr)) << error;
  done(nullptr);
  EXPECT_EQ(count, 100'000u);
}

template <std::size_t n>
struct Bytes {
  Word* wrong;
  unsigned char bytes[n];
};
template <std::size_t n>
void bytes_kernel(const ushmem_cpu_block* block, const void* args) {
  const auto& a = *static_cast<const Bytes<n>*>(args);
  if (reinterpret_cast<std::uintptr_t>(args) % 16 != 0) a.wrong->fetch_add(1);
  for (int turn = 0; turn < 2; ++turn) {
    for (std::size_t i = 0; i < n; ++i)
      if (a.bytes[i] != static_cast<unsigned char>(a.bytes[0] + i)) a.wrong->fetch_add(1);
    block->pause(block);
  }
}

TEST_F(DeviceKernel, ArgumentsAreCopiedBeforeTheLaunchReturns) {
  Word wrong{0};
  const auto go = [&]<std::size_t n>(Bytes<n> args) {
    for (int k = 0; k < 40; ++k) {
      args.wrong = &wrong;
      for (std::size_t i = 0; i < n; ++i)
        args.bytes[i] = static_cast<unsigned char>(i + static_cast<unsigned>(k));
      ASSERT_TRUE(launch(bytes_kernel<n>, 3, args, nullptr)) << error;
    }
  };
  go(Bytes<8>{});
  go(Bytes<184>{});
  go(Bytes<185>{});
  go(Bytes<4088>{});
  done(nullptr);
  EXPECT_EQ(wrong, 0u);
}

TEST_F(DeviceKernel, FortyEightBlocksMeetAgainAndAgain) {
  Word count{0};
  ASSERT_TRUE(launch(barriers, 48, Barriers{&count, 200}, nullptr)) << error;
  done(nullptr);
  EXPECT_EQ(count, 48u * 200);
}

TEST_F(DeviceKernel, BlocksThatGetOnForLongAreNotPutToSleep) {
  if (slow_build) GTEST_SKIP() << "too slow to tell by the time";
  // Some ten milliseconds; seconds, if the threads slept once a round.
  Word count{0};
  const std::uint64_t since = base::now_ns();
  ASSERT_TRUE(launch(barriers, 48, Barriers{&count, 5000}, nullptr)) << error;
  done(nullptr);
  EXPECT_LT(base::now_ns() - since, 1'500'000'000u);
}

TEST_F(DeviceKernel, AThousandBlocksMeetThoughNobodyWaitsForThem) {
  Word count{0};
  ASSERT_TRUE(launch(barriers, 1000, Barriers{&count, 10}, nullptr)) << error;
  done_without_us(nullptr);
  EXPECT_EQ(count, 10'000u);
}

TEST_F(DeviceKernel, TwentyThousandBlocksMeet) {
  if (slow_build) GTEST_SKIP() << "a sanitizer has not so many fibers, an emulator not the time";
  Word count{0};
  ASSERT_TRUE(launch(barriers, 20'000, Barriers{&count, 3}, nullptr)) << error;
  done(nullptr);
  EXPECT_EQ(count, 60'000u);
}

struct Together {
  Word* count;
  std::uint64_t blocks;
  std::uint64_t rounds;
};
void together_kernel(const ushmem_cpu_block* block, const void* args) {
  const auto& a = *static_cast<const Together*>(args);
  for (std::uint64_t i = 1; i <= a.rounds; ++i) meet(block, *a.count, i, a.blocks);
}

TEST_F(DeviceKernel, BlocksOfManyStreamsMeet) {
  Word count{0};
  constexpr std::uint32_t streams = 16;
  const Together args{&count, streams * 5, 100};
  std::vector<Stream> all;
  for (std::uint32_t i = 0; i < streams; ++i) all.push_back(stream());
  for (const Stream s : all) ASSERT_TRUE(launch(together_kernel, 5, args, s)) << error;
  for (const Stream s : all) done(s);
  EXPECT_EQ(count, streams * 5 * 100u);
}

TEST_F(DeviceKernel, BlocksOfManyStreamsMeetThoughNobodyWaitsForThem) {
  Word count{0};
  constexpr std::uint32_t streams = 16;
  std::vector<Stream> all;
  for (std::uint32_t i = 0; i < streams; ++i) all.push_back(stream());
  for (const Stream s : all)
    ASSERT_TRUE(launch(together_kernel, 5, Together{&count, streams * 5, 100}, s)) << error;
  for (const Stream s : all) done_without_us(s);
  EXPECT_EQ(count, streams * 5 * 100u);
}

TEST_F(DeviceKernel, BlocksOfManyDevicesAndThreadsMeet) {
  // As of PEs that are threads of one process, each of which waits for its own.
  Word count{0};
  constexpr std::uint32_t pes = 6;
  const Together args{&count, pes * 4, 50};
  std::vector<std::thread> threads;
  for (std::uint32_t pe = 0; pe < pes; ++pe)
    threads.emplace_back([&] {
      const auto own = open_device();
      std::string text;
      ASSERT_TRUE(
          own->launch(reinterpret_cast<Kernel>(together_kernel), 4, &args, sizeof args, nullptr, &text));
      ASSERT_TRUE(own->stream_wait(nullptr, &text)) << text;
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(count, pes * 4 * 50u);
}

TEST_F(DeviceKernel, AnEarlierStreamWaitsForALaterOne) {
  // Blocks that fill all threads wait for a kernel that is put into another stream after them.
  Word gate{0};
  const Stream a = stream(), b = stream();
  for (int i = 0; i < 20; ++i) {
    gate = 0;
    ASSERT_TRUE(launch(wait_kernel, 64, One{&gate, 1}, a)) << error;
    if (i % 2 == 0) usleep(5000);  // they have begun, and are about to sleep
    ASSERT_TRUE(launch(add_kernel, 1, One{&gate, 1}, b)) << error;
    done(a);
    done(b);
  }
}

void spawn_on_one_processor(int* status, void (*body)()) {
  const pid_t child = fork();
  if (child == 0) {
    cpu_set_t one;
    CPU_ZERO(&one);
    cpu_set_t now;
    sched_getaffinity(0, sizeof now, &now);
    for (int i = 0; i < CPU_SETSIZE; ++i)
      if (CPU_ISSET(i, &now)) {
        CPU_SET(i, &one);
        break;
      }
    sched_setaffinity(0, sizeof one, &one);
    alarm(deadline_s);
    body();
    _exit(testing::Test::HasFailure() ? 1 : 0);
  }
  waitpid(child, status, 0);
}

TEST(DeviceKernelAlone, OneWorkerIsEnoughForBlocksOfManyStreams) {
  if (no_threads_in_children != nullptr) GTEST_SKIP() << no_threads_in_children;
  int status = -1;
  spawn_on_one_processor(&status, [] {
    const auto device = open_device();
    std::string error;
    Word count{0};
    const Together args{&count, 50, 20};
    Stream streams[10];
    for (Stream& s : streams) {
      ASSERT_TRUE(device->stream_create(&s, &error)) << error;
      ASSERT_TRUE(
          device->launch(reinterpret_cast<Kernel>(together_kernel), 5, &args, sizeof args, s, &error));
    }
    for (const Stream s : streams)
      for (bool over = false; !over; usleep(50)) ASSERT_TRUE(device->stream_query(s, &over, &error)) << error;
    EXPECT_EQ(count, 1000u);
    EXPECT_EQ(std::system("test $(ls /proc/$PPID/task | wc -l) = 2"), 0) << "one worker";
  });
  EXPECT_EQ(status, 0);
}

struct Long {
  Word* flag;
  int rounds;
};
void deep_kernel(const ushmem_cpu_block* block, const void* args) {
  const auto& a = *static_cast<const Long*>(args);
  // A good part of the stack, and floating point across pauses.
  volatile char frame[64 << 10];
  std::fesetround(block->index % 2 == 0 ? FE_UPWARD : FE_DOWNWARD);
  double sum = 0;
  for (int i = 0; i < a.rounds; ++i) {
    frame[(i * 4096) % sizeof frame] = static_cast<char>(block->index);
    sum += static_cast<double>(block->index) * 0.5;
    block->pause(block);
    if (frame[(i * 4096) % sizeof frame] != static_cast<char>(block->index)) a.flag->fetch_add(1);
#if defined(__x86_64__)
    // The mode of the old unit and, by a result, of the one that is used.
    if (std::fegetround() != (block->index % 2 == 0 ? FE_UPWARD : FE_DOWNWARD)) a.flag->fetch_add(1);
    volatile double three = 3;
    volatile double third = 1 / three;
    if ((third > 0.333333333333333314829616256247) != (block->index % 2 == 0)) a.flag->fetch_add(1);
#endif
  }
  std::fesetround(FE_TONEAREST);
  if (sum != static_cast<double>(block->index) * 0.5 * a.rounds) a.flag->fetch_add(1);
}

TEST_F(DeviceKernel, BlocksKeepTheirStackAndRegistersAcrossPauses) {
  Word wrong{0};
  ASSERT_TRUE(launch(deep_kernel, 60, Long{&wrong, 50}, nullptr)) << error;
  done(nullptr);
  EXPECT_EQ(wrong, 0u);
}

void throw_kernel(const ushmem_cpu_block* block, const void* args) {
  const auto& a = *static_cast<const One*>(args);
  try {
    block->pause(block);
    throw 5;
  } catch (int thrown) {
    a.word->fetch_add(static_cast<std::uint64_t>(thrown));
  }
}

TEST_F(DeviceKernel, ABlockMayThrowToItself) {
  Word sum{0};
  ASSERT_TRUE(launch(throw_kernel, 20, One{&sum, 0}, nullptr)) << error;
  done(nullptr);
  EXPECT_EQ(sum, 100u);
}

TEST_F(DeviceKernel, IsFoundInAModule) {
  Module module = nullptr;
  ASSERT_TRUE(device->load(USHMEM_TEST_KERNELS, &module, &error)) << error;
  Kernel kernel = nullptr;
  ASSERT_TRUE(device->find(module, "test_fill_squares", &kernel, &error)) << error;
  std::uint64_t out[10] = {};
  std::uint64_t* args = out;
  ASSERT_TRUE(device->launch(kernel, 10, &args, sizeof args, nullptr, &error)) << error;
  done(nullptr);
  for (std::uint64_t i = 0; i < 10; ++i) EXPECT_EQ(out[i], i * i);
  EXPECT_FALSE(device->find(module, "no_such_kernel", &kernel, &error));
  expect_error("no_such_kernel");
  EXPECT_FALSE(device->find(nullptr, "x", &kernel, &error));
  EXPECT_FALSE(device->find(module, nullptr, &kernel, &error));
  device->unload(module);
  EXPECT_FALSE(device->load("/no/such/module.so", &module, &error));
  expect_error("/no/such/module.so");
  EXPECT_FALSE(device->load(nullptr, &module, &error));
  expect_error("no path");
}

TEST_F(DeviceKernel, RefusesLaunchesThatMakeNoSense) {
  const auto kernel = reinterpret_cast<Kernel>(add_kernel);
  char bytes[5000] = {};
  EXPECT_FALSE(device->launch(nullptr, 1, nullptr, 0, nullptr, &error));
  expect_error("no kernel");
  EXPECT_FALSE(device->launch(kernel, 0, nullptr, 0, nullptr, &error));
  expect_error("no blocks");
  EXPECT_FALSE(device->launch(kernel, 1, nullptr, 8, nullptr, &error));
  expect_error("8 bytes of arguments");
  EXPECT_FALSE(device->launch(kernel, 1, bytes, 4097, nullptr, &error));
  expect_error("at most 4096");
  EXPECT_FALSE(device->launch(nullptr, 1, nullptr, 0, nullptr, nullptr)) << "nobody asks for the reason";
}

TEST(DeviceKernelAlone, AKernelWithoutMemoryForItsStacksFailsItsStream) {
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__) || defined(USHMEM_TEST_EMULATED)
  GTEST_SKIP() << "sanitizers and emulators need the address space";
#else
  const pid_t child = fork();
  if (child == 0) {
    alarm(deadline_s);
    const auto device = open_device();
    std::string error;
    Word count{0};
    const One one{&count, 1};
    const auto add = reinterpret_cast<Kernel>(add_kernel);
    bool good =
        device->launch(add, 1, &one, sizeof one, nullptr, &error) && device->stream_wait(nullptr, &error);
    std::thread release([&] {
      sleep(3);
      count = 1000;
    });
    // Room for some of a thousand stacks.
    std::FILE* maps = std::fopen("/proc/self/statm", "r");
    unsigned long pages = 0;
    good = good && std::fscanf(maps, "%lu", &pages) == 1;
    std::fclose(maps);
    const rlim_t most = pages * static_cast<unsigned long>(sysconf(_SC_PAGESIZE)) + (64 << 20);
    const rlimit limit{most, most};
    setrlimit(RLIMIT_AS, &limit);
    const One never{&count, 1000};  // until the release, so that those that run can end
    good = good &&
           device->launch(reinterpret_cast<Kernel>(wait_kernel), 1000, &never, sizeof never, nullptr, &error);
    const bool waited = device->stream_wait(nullptr, &error);
    release.join();
    good = good && !waited && error.find("no memory for the stacks") != std::string::npos;
    // Said once; then the stream is as good as before.
    good = good && device->launch(add, 1, &one, sizeof one, nullptr, &error) &&
           device->stream_wait(nullptr, &error);
    if (!good) std::fprintf(stderr, "waited %d: %s\n", waited, error.c_str());
    _exit(good ? 0 : 1);
  }
  int status = -1;
  waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
#endif
}

}  // namespace
}  // namespace ushmem::test
