// SPDX-License-Identifier: Apache-2.0
//
// For tests of the CPU device: a device, a deadline, and kernels that several of them need.
#pragma once

#include <gtest/gtest.h>

#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include "base/clock.hpp"
#include "base/order.hpp"
#include "device/device.hpp"
#include "ushmem/device/block.h"

namespace ushmem::test {

using namespace device;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || defined(USHMEM_TEST_EMULATED)
inline constexpr bool slow_build = true;
#else
inline constexpr bool slow_build = false;
#endif

// Why a forked child cannot make threads of its own here, or nullptr.
#if defined(__SANITIZE_THREAD__)
inline constexpr const char* no_threads_in_children =
    "the thread sanitizer ends a forked child that makes threads";
#elif defined(USHMEM_TEST_EMULATED)
inline constexpr const char* no_threads_in_children = "the emulator ends a forked child that makes threads";
#else
inline constexpr const char* no_threads_in_children = nullptr;
#endif

inline constexpr unsigned deadline_s = slow_build ? 240 : 60;

// Ends the process when a test hangs, with its name.
extern "C" inline void over_deadline(int) {
  const auto* test = testing::UnitTest::GetInstance()->current_test_info();
  std::fprintf(stderr, "[  FAILED  ] %s.%s: over its deadline of %u s\n", test->test_suite_name(),
               test->name(), deadline_s);
  _exit(1);
}

inline std::unique_ptr<Device> open_device() {
  std::string error;
  auto device = open_cpu(0, &error);
  EXPECT_NE(device, nullptr) << error;
  EXPECT_TRUE(device->attach(&error)) << error;
  return device;
}

class DeviceTest : public testing::Test {
 protected:
  void SetUp() override {
    signal(SIGALRM, over_deadline);
    alarm(deadline_s);
    device = open_device();
  }
  void TearDown() override {
    device.reset();
    alarm(0);
  }

  Stream stream() {
    Stream got = nullptr;
    EXPECT_TRUE(device->stream_create(&got, &error)) << error;
    return got;
  }
  void done(Stream s) { ASSERT_TRUE(device->stream_wait(s, &error)) << error; }
  // Until all is done, without taking part: only the device's own threads work.
  void done_without_us(Stream s) {
    for (bool over = false; !over;) {
      ASSERT_TRUE(device->stream_query(s, &over, &error)) << error;
      if (!over) usleep(50);
    }
  }
  template <class Args>
  bool launch(ushmem_cpu_kernel kernel, std::uint32_t blocks, const Args& args, Stream s) {
    return device->launch(reinterpret_cast<Kernel>(kernel), blocks, &args, sizeof args, s, &error);
  }

  std::unique_ptr<Device> device;
  std::string error;
};

using Word = std::atomic<std::uint64_t>;

inline Address address(const Word& word) { return reinterpret_cast<Address>(&word); }

struct Barriers {
  Word* count;
  std::uint64_t rounds;
};

// All blocks of one launch, or of several when `blocks` says so.
inline void meet(const ushmem_cpu_block* block, Word& count, std::uint64_t round, std::uint64_t blocks) {
  count.fetch_add(1);
  while (count.load() < round * blocks) block->pause(block);
}

inline void barriers(const ushmem_cpu_block* block, const void* args) {
  const auto& a = *static_cast<const Barriers*>(args);
  for (std::uint64_t i = 1; i <= a.rounds; ++i) meet(block, *a.count, i, block->count);
}

struct One {
  Word* word;
  std::uint64_t value;
};

inline void add_kernel(const ushmem_cpu_block*, const void* args) {
  const auto& a = *static_cast<const One*>(args);
  a.word->fetch_add(a.value);
}

inline void wait_kernel(const ushmem_cpu_block* block, const void* args) {
  const auto& a = *static_cast<const One*>(args);
  while (a.word->load() < a.value) block->pause(block);
}

}  // namespace ushmem::test
