// SPDX-License-Identifier: Apache-2.0
//
// PEs as processes: killed and stopped. A child tells the test what it is told, a line each, through a pipe.
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>

#include <map>

#include "world.hpp"

namespace ushmem::bootstrap {
namespace {

struct Processes {
  Processes(int n, std::uint64_t timeout_ns) : world(n), pids(n) {
    EXPECT_EQ(pipe(lines), 0);
    world.adjust = [=](ControlOptions* o) { o->timeout_ns = timeout_ns; };
    for (int pe = n - 1; pe >= 0; --pe) {
      pids[pe] = fork();
      if (pids[pe] == 0) child(pe);
    }
    if (world.listener >= 0) close(world.listener);
    world.listener = -1;
    close(lines[1]);
    for (int pe = 0; pe < n; ++pe) EXPECT_NE(next(20 * second), "") << "not all have started";
  }
  [[noreturn]] void child(int pe) {
    alarm(60);
    if (pe != 0) close(world.listener);
    ControlOptions o = world.options(pe);
    std::string error;
    auto control = Control::join(o, &error);
    say(control ? "joined" : "failed " + error);
    control->watch([this, pe](const Departure& d) {
      say(std::to_string(pe) + " " + std::to_string(d.pe) + " " + d.reason);
    });
    for (;;) pause();
  }
  void say(const std::string& what) const {
    const std::string line = what + "\n";
    if (write(lines[1], line.data(), line.size()) < 0) _exit(3);
  }
  // The next line, "" when there is none in time.
  std::string next(std::uint64_t limit_ns) {
    const std::uint64_t until = base::now_ns() + limit_ns;
    for (;;) {
      if (const std::size_t end = text.find('\n'); end != std::string::npos) {
        const std::string line = text.substr(0, end);
        text.erase(0, end + 1);
        return line;
      }
      const std::uint64_t now = base::now_ns();
      if (now >= until) return "";
      pollfd p{lines[0], POLLIN, 0};
      char buffer[512];
      if (poll(&p, 1, static_cast<int>((until - now) / 1'000'000 + 1)) <= 0) continue;
      const ssize_t got = read(lines[0], buffer, sizeof buffer);
      if (got <= 0) return "";
      text.append(buffer, static_cast<std::size_t>(got));
    }
  }
  ~Processes() {
    for (const pid_t pid : pids) kill(pid, SIGKILL);
    for (const pid_t pid : pids) waitpid(pid, nullptr, 0);
    close(lines[0]);
  }
  World world;
  std::vector<pid_t> pids;
  int lines[2];
  std::string text;
};

TEST(AKilledProcess, IsKnownToAllOthersWithinASecond) {
  for (const int victim : {0, 1, 4, 8}) {
    Processes p(9, 10 * second);
    const std::uint64_t since = base::now_ns();
    kill(p.pids[victim], SIGKILL);
    for (int i = 0; i < 8; ++i) {
      const std::string line = p.next(second);
      EXPECT_NE(line.find(" " + std::to_string(victim) + " its process has ended"), std::string::npos) << line;
    }
    std::printf("PE %d of 9 killed: all know after %.1f ms\n", victim, static_cast<double>(base::now_ns() - since) / 1e6);
    EXPECT_LT(base::now_ns() - since, second);
  }
}

TEST(AStoppedProcess, IsNoAlarmForThreeSecondsAtTheDefault) {
  Processes p(4, 10 * second);
  kill(p.pids[1], SIGSTOP);
  EXPECT_EQ(p.next(3 * second), "");
  kill(p.pids[1], SIGCONT);
  EXPECT_EQ(p.next(2 * second), "") << "nor afterwards";
}

TEST(AStoppedProcess, IsGivenUpAfterTheTimeoutByAllOthers) {
  Processes p(4, second);
  const std::uint64_t since = base::now_ns();
  kill(p.pids[1], SIGSTOP);
  for (int i = 0; i < 3; ++i) {
    const std::string line = p.next(2 * second);
    EXPECT_NE(line.find(" 1 nothing heard for 1."), std::string::npos) << line;
  }
  const double took = static_cast<double>(base::now_ns() - since) / 1e9;
  std::printf("stopped, timeout 1 s: all know after %.2f s\n", took);
  EXPECT_GT(took, 0.8);
  EXPECT_LT(took, 2.0);
  // When it goes on it learns that it has been given up.
  kill(p.pids[1], SIGCONT);
  bool knows = false;
  for (std::string line; !knows && !(line = p.next(2 * second)).empty();) knows = line.starts_with("1 ");
  EXPECT_TRUE(knows);
}

TEST(AProcess, ThatIsStoppedItselfDoesNotTakeThatForTheSilenceOfTheOthers) {
  Processes p(3, 4 * second);
  for (const pid_t pid : p.pids) kill(pid, SIGSTOP);
  EXPECT_EQ(p.next(6 * second), "");
  for (const pid_t pid : p.pids) kill(pid, SIGCONT);
  EXPECT_EQ(p.next(3 * second), "");
}

}  // namespace
}  // namespace ushmem::bootstrap
