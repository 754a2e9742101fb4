// SPDX-License-Identifier: Apache-2.0
#include "driver.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "shrink.hpp"

namespace abuse {
namespace {

using Clock = std::chrono::steady_clock;
double since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

constexpr std::size_t most_output = 64 << 10;

// Runs a command; its output and status, or -1 when it was ended after `limit` seconds.
int run_command(const std::vector<std::string>& command, double limit, std::string& output) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return std::perror("abuse: pipe"), 127;
  const pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], STDOUT_FILENO);
    dup2(ends[1], STDERR_FILENO);
    std::vector<char*> arguments;
    for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    execv(arguments[0], arguments.data());
    std::perror(arguments[0]);
    _exit(127);
  }
  close(ends[1]);
  const auto start = Clock::now();
  bool ended_by_us = false;
  for (;;) {
    const double left = limit - since(start);
    if (left <= 0 && !ended_by_us) {
      kill(child, SIGKILL);  // whatever it has started ends with it
      ended_by_us = true;
    }
    pollfd ready{ends[0], POLLIN, 0};
    if (poll(&ready, 1, ended_by_us ? 5000 : static_cast<int>(left * 1000) + 1) <= 0) {
      if (ended_by_us) break;
      continue;
    }
    char bytes[4096];
    const ssize_t n = read(ends[0], bytes, sizeof bytes);
    if (n <= 0) break;
    if (output.size() < most_output) output.append(bytes, static_cast<std::size_t>(n));
  }
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  if (ended_by_us) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void report(const WorldKind& kind, int n, const Order& order, const Outcome& outcome,
            const Options& options) {
  std::printf("abuse: FAILED: %s world of %d PEs, seed %llu: %s. It printed:\n%s\nabuse: to repeat it:\n%s\n",
              kind.name, n, static_cast<unsigned long long>(order.seed), outcome.end.c_str(),
              outcome.output.c_str(), command_text(kind, n, order).c_str());
  std::fflush(stdout);
  if (!options.shrink) return;
  const Shrunk shrunk = shrink(kind, n, order, outcome, options);
  if (!shrunk.repeated) {
    std::printf("abuse: the same program did not fail again in %d attempts\n", shrunk.attempts);
    return;
  }
  std::printf("abuse: the shortest program found that fails, %zu operations, after %d attempts:\n%s"
              "abuse: %s. It printed:\n%s\nabuse: to repeat it:\n%s\n",
              shrunk.order.filter.keep.size(), shrunk.attempts, shrunk.text.c_str(),
              shrunk.outcome.end.c_str(), shrunk.outcome.output.c_str(),
              command_text(kind, n, shrunk.order).c_str());
}

}  // namespace

std::string command_text(const WorldKind& kind, int n_pes, const Order& order) {
  std::string all;
  for (const std::string& word : kind.command(n_pes, arguments_of(order)))
    all += (all.empty() ? "  " : " ") + word;
  return all;
}

Outcome play_in_world(const WorldKind& kind, int n_pes, const Order& order, double limit) {
  Outcome outcome;
  const int status = run_command(kind.command(n_pes, arguments_of(order)), limit, outcome.output);
  outcome.good = status == 0;
  outcome.end = status == -1 ? text("it did not end in %.0f s", limit)
                             : text("it ended with status %d", status);
  return outcome;
}

int drive(const WorldKind& kind, const Options& options) {
  // A wait that nothing ends is a failure with a message.
  setenv("USHMEM_WAIT_LIMIT", std::to_string(static_cast<int>(options.limit / 3) + 1).c_str(), 0);
  const auto start = Clock::now();
  Order order = options.order;
  int played = 0;
  for (bool more = true; more; ++order.seed) {
    for (const int n : options.pes) {
      if (options.seconds > 0 && since(start) >= options.seconds) {
        more = false;
        break;
      }
      const Outcome outcome = play_in_world(kind, n, order, options.limit);
      ++played;
      if (outcome.good) continue;
      std::printf("abuse: program %d, after %.1f s\n", played, since(start));
      report(kind, n, order, outcome, options);
      return 1;
    }
    const std::uint64_t done = order.seed + 1 - options.order.seed;
    if (options.seconds <= 0 && done >= static_cast<std::uint64_t>(options.programs)) more = false;
  }
  std::printf("abuse: %d programs in %s worlds, all right, %.1f s, seeds %llu to %llu\n", played, kind.name,
              since(start), static_cast<unsigned long long>(options.order.seed),
              static_cast<unsigned long long>(order.seed - 1));
  return 0;
}

}  // namespace abuse
