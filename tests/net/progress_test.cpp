// SPDX-License-Identifier: Apache-2.0
//
// Who moves the network on, and when: puts become visible without quiet, a PE that computes serves others, and
// the helper thread costs nothing while nobody calls.
#include <signal.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <mutex>

#include "base/clock.hpp"
#include "net_world.hpp"

namespace {

using namespace net_test;
using core::Amo;
using core::AmoCall;

transport::FakeOptions prompt() {
  transport::FakeOptions options = fake(41);
  options.again_percent = options.delay_percent = options.hold_percent = 0;
  return options;
}

std::uint64_t cpu_ns(pthread_t thread) {
  clockid_t clock;
  timespec used{};
  if (pthread_getcpuclockid(thread, &clock) != 0 || clock_gettime(clock, &used) != 0) return 0;
  return static_cast<std::uint64_t>(used.tv_sec) * 1'000'000'000 + static_cast<std::uint64_t>(used.tv_nsec);
}

// The writer puts and computes, without any further call.
TEST(Progress, APutBecomesVisibleWithoutQuiet) {
  NetWorld world(2, prompt());
  std::vector<std::uint64_t> took;
  world.run([&](Thread& t, int pe) {
    auto* const word = world.heap<std::uint64_t>(1, 0);
    for (std::uint64_t round = 1; round <= 300; ++round) {
      world.meet();
      if (pe == 0) {
        const std::uint64_t begin = base::now_ns();
        core::far_put(t, "put", usual(t), 1, world.heap<char>(0, 0), &round, 8, true);
        while (base::load_acquire(word) != round && base::now_ns() - begin < 5'000'000'000) sched_yield();
        ASSERT_EQ(base::load_acquire(word), round);
        took.push_back(base::now_ns() - begin);
        // Now and then long enough for the helper to go to sleep.
        if (round % 10 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
      }
    }
  });
  std::sort(took.begin(), took.end());
  RecordProperty("median_ns", static_cast<int>(took[took.size() / 2]));
  // 100 microseconds are promised on a machine where the threads have processors; here they share them.
  EXPECT_LT(took[took.size() / 2], 500'000u);
}

TEST(Progress, APEThatNeverCallsServesOthers) {
  NetWorld world(2, prompt());
  std::atomic<bool> done{false};
  world.run([&](Thread& t, int pe) {
    if (pe == 1) {
      while (!done.load()) {
      }
      return;
    }
    auto* const word = world.heap<char>(0, 0);
    for (std::uint64_t i = 0; i < 500; ++i) {
      ASSERT_EQ(core::far_amo(t, "amo", usual(t), 1, word, AmoCall{Amo::add, 8, 1}), i);
      std::uint64_t back = 0;
      core::far_get(t, "get", usual(t), 1, &back, word, 8, false);
      ASSERT_EQ(back, i + 1);
      std::vector<std::uint64_t> data(8192, i);
      core::far_put(t, "put", usual(t), 1, world.heap<char>(0, 4096), data.data(), 65536, true);
      core::far_quiet(t, "quiet", usual(t));
      ASSERT_EQ(world.heap<std::uint64_t>(1, 4096)[8191], i);
    }
    done.store(true);
  });
}

TEST(Progress, TheHelperCostsNothingWhileNobodyCalls) {
  NetWorld world(2, prompt());
  world.run([&](Thread& t, int pe) {
    if (pe == 0) {
      const std::uint64_t value = 1;
      core::far_put(t, "put", usual(t), 1, world.heap<char>(0, 0), &value, 8, false);
      core::far_quiet(t, "quiet", usual(t));
    }
    world.meet();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));  // not in use any more
    const std::uint64_t before = cpu_ns(t.pe->net->helper);
    ASSERT_GT(before, 0u);
    std::this_thread::sleep_for(std::chrono::seconds(1));
    EXPECT_LT(cpu_ns(t.pe->net->helper) - before, 1'000'000u) << "of a second";
    world.meet();
  });
}

TEST(Progress, TheHelperKeepsAwayWhileAThreadWaits) {
  NetWorld world(2, prompt());
  world.run([&](Thread& t, int pe) {
    if (pe == 0) {
      wait_for(t, world.heap<std::uint64_t>(0, 0), 1);
      return;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    const std::uint64_t before = cpu_ns(world.at(0).net->helper);
    std::this_thread::sleep_for(std::chrono::seconds(1));
    EXPECT_LT(cpu_ns(world.at(0).net->helper) - before, 2'000'000u) << "of a second";
    const std::uint64_t one = 1;
    core::far_put_signal(t, "signal", usual(t), 0, nullptr, nullptr, 0, world.heap<std::uint64_t>(1, 0), one, false,
                         false);
  });
}

// The end of a long wait wakes it: the PE goes on computing.
TEST(Progress, AfterALongWaitAPEThatComputesServesOthersAtOnce) {
  NetWorld world(2, prompt());
  std::atomic<bool> waited{false}, done{false};
  std::vector<std::uint64_t> took;
  world.run([&](Thread& t, int pe) {
    for (std::uint64_t round = 1; round <= 5; ++round) {
      if (pe == 0) {
        wait_for(t, world.heap<std::uint64_t>(0, 0), round);
        waited.store(true);
        while (!done.load()) {
        }
        done.store(false);
      } else {
        std::this_thread::sleep_for(std::chrono::milliseconds(60));
        core::far_put_signal(t, "signal", usual(t), 0, nullptr, nullptr, 0, world.heap<std::uint64_t>(1, 0), round,
                             false, false);
        while (!waited.load()) sched_yield();
        waited.store(false);
        const std::uint64_t begin = base::now_ns();
        core::far_amo(t, "amo", usual(t), 0, world.heap<char>(1, 64), AmoCall{Amo::add, 8, 1});
        took.push_back(base::now_ns() - begin);
        done.store(true);
      }
    }
  });
  std::sort(took.begin(), took.end());
  EXPECT_LT(took[2], 20'000'000u);  // not the 100 ms of a helper that sleeps on
}

// A packet that the network refuses lies in the lane's queue: somebody must try again, though no call comes by that
// lane any more. Fails within the deadline when only the first lane is looked at.
TEST(Progress, WhatTheNetworkRefusedOnAPrivateContextIsSentWhileThePEWaitsOrComputes) {
  transport::FakeOptions options = prompt();
  options.again_percent = 60;
  NetWorld world(2, options);
  world.run([&](Thread& t, int pe) {
    core::Context* const c = pe == 0 ? &private_context(t) : nullptr;
    auto* const word = world.heap<std::uint64_t>(1, 0);
    for (std::uint64_t round = 1; round <= 100; ++round) {
      world.meet();
      if (pe == 0) core::far_put(t, "put", *c, 1, world.heap<char>(0, 0), &round, 8, false);
      const std::uint64_t begin = base::now_ns();
      auto over = [&] {
        return base::load_acquire(word) == round || base::now_ns() - begin > 5'000'000'000;
      };
      if (pe == 0 && round % 2 == 0)
        core::wait_until_holds(t, 64, core::WaitInfo{"wait", [](const void*, char*, std::size_t) {}, nullptr}, over);
      else
        while (!over()) sched_yield();
      ASSERT_EQ(base::load_acquire(word), round);
    }
  });
}

// Signals are the program's own business.
// The network takes and tells of messages that it sends when the lane is polled, as one does that copies what the
// kernel has no room for. They go out while the PE waits, in quiet or for what they bring about, and while it computes.
TEST(Progress, WhatTheNetworkHasTakenButNotSentOnAPrivateContextGoesOut) {
  for (const std::size_t bytes : {std::size_t{8}, std::size_t{9000}}) {
    transport::FakeOptions options = prompt();
    options.hold_percent = 100;
    options.early_complete = true;
    NetWorld world(2, options);
    world.run([&](Thread& t, int pe) {
      std::vector<std::uint64_t> data(bytes / 8);
      core::Context* const c = &private_context(t);
      auto* const word = world.heap<std::uint64_t>(pe, 0);
      for (std::uint64_t round = 1; round <= 100; ++round) {
        data[0] = round;
        core::far_put(t, "put", *c, 1 - pe, word, data.data(), bytes, true);
        if (round % 3 == 0) core::far_quiet(t, "quiet", *c);
        const std::uint64_t begin = base::now_ns();
        auto come = [&] { return base::load_acquire(word) >= round; };
        // By the library's wait, or without any call.
        if (round % 2 == 0)
          core::wait_until_holds(t, 1, core::WaitInfo{"wait", [](const void*, char*, std::size_t) {}, nullptr}, come);
        else
          while (!come() && base::now_ns() - begin < 5'000'000'000) sched_yield();
        ASSERT_GE(base::load_acquire(word), round);
        world.meet();
      }
      core::far_quiet(t, "quiet", *c);
    });
  }
}

TEST(Progress, TheHelperTakesNoSignals) {
  NetWorld world(2, prompt());
  int helpers = 0;
  for (const auto& task : std::filesystem::directory_iterator("/proc/self/task")) {
    std::ifstream status(task.path() / "status");
    std::string line, name;
    for (bool is_helper = false; std::getline(status, line);) {
      if (line.rfind("Name:", 0) == 0) is_helper = line.find("ushmem-net") != std::string::npos;
      if (!is_helper || line.rfind("SigBlk:", 0) != 0) continue;
      // All that can be blocked; the C library keeps 32 and 33 for itself.
      const std::uint64_t blocked = std::stoull(line.substr(7), nullptr, 16);
      const std::uint64_t cannot = 1ull << (SIGKILL - 1) | 1ull << (SIGSTOP - 1) | 3ull << 31;
      EXPECT_EQ(blocked | cannot, ~0ull) << line;
      ++helpers;
    }
  }
  EXPECT_EQ(helpers, 2);
}

}  // namespace
