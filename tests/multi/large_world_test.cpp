// SPDX-License-Identifier: Apache-2.0
//
// Worlds of many PEs, as threads: they start, meet, talk and end within seconds on a machine of two processors.
// Worlds of many nodes stand for clusters: USHMEM_FAKE_NODES.
#include <gtest/gtest.h>
#include <shmemx.h>
#include <sys/resource.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <ushmem/world.hpp>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t heap_bytes = std::size_t{1} << 20;

long number_in(const char* path) {
  std::ifstream file(path);
  long value = -1;
  file >> value;
  return value;
}

long resident_mib() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.rfind("VmHWM:", 0) == 0) return std::stol(line.substr(6)) / 1024;
  return -1;
}

// What the machine refuses is no fault of the library. `threads` and `descriptors` that the world takes.
std::string refusal(long threads, long descriptors) {
  for (const char* path : {"/proc/sys/kernel/threads-max", "/proc/sys/kernel/pid_max"})
    if (number_in(path) < threads + 1000)
      return std::string(path) + " is " + std::to_string(number_in(path)) + ", " + std::to_string(threads) +
             " threads are needed";
  rlimit files{};
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  if (static_cast<long>(files.rlim_cur) < descriptors + 100)
    return "RLIMIT_NOFILE is " + std::to_string(files.rlim_cur) + ", " + std::to_string(descriptors) + " are needed";
  return {};
}

class Phases {
 public:
  void end(const char* name) {
    const Clock::time_point now = Clock::now();
    std::printf("%s %.2f s, ", name, std::chrono::duration<double>(now - since_).count());
    std::fflush(stdout);
    since_ = now;
  }
  [[nodiscard]] double all() const { return std::chrono::duration<double>(Clock::now() - begin_).count(); }

 private:
  Clock::time_point begin_ = Clock::now(), since_ = begin_;
};

void start_talk_and_end(int pes, int nodes) {
  setenv("USHMEM_FAKE_NODES", std::to_string(nodes).c_str(), 1);
  std::printf("%d PEs on %d node%s: ", pes, nodes, nodes > 1 ? "s" : "");
  Phases phases;
  {
    ushmem::World world(pes, heap_bytes);
    phases.end("made");
    std::atomic<int> right{0};
    world.run([&](int pe) {
      auto* const word = static_cast<long*>(shmem_calloc(2, sizeof(long)));
      shmem_barrier_all();
      if (pe == 0) phases.end("started");
      shmem_long_p(word, pe + 1, (pe + pes / 2) % pes);  // on another node, where there are several
      shmem_long_atomic_inc(word + 1, 0);
      shmem_barrier_all();
      const bool good = word[0] == (pe + pes / 2) % pes + 1 && (pe != 0 || word[1] == pes);
      right += good ? 1 : 0;
      shmem_barrier_all();
      if (pe == 0) phases.end("talked");
      shmem_free(word);
    });
    phases.end("ended");
    EXPECT_EQ(right.load(), pes);
  }
  phases.end("gone");
  std::printf("%.2f s in all, at most %ld MiB resident\n", phases.all(), resident_mib());
  unsetenv("USHMEM_FAKE_NODES");
  EXPECT_LT(phases.all(), 30.0);
}

}  // namespace

TEST(LargeWorld, OneNodeOf4096PEsStartsAndEndsWithinSeconds) {
  if (const std::string why = refusal(4096, 64); !why.empty()) GTEST_SKIP() << why;
  start_talk_and_end(4096, 1);
}

// Each PE of several nodes has a thread of the network too; 64 nodes of 64 PEs take minutes on two processors.
TEST(LargeWorld, SixteenNodesOf16PEsStartAndEndWithinSeconds) {
  if (const std::string why = refusal(2 * 256, 4 * 256); !why.empty()) GTEST_SKIP() << why;
  start_talk_and_end(256, 16);
}
