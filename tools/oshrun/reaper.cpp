// SPDX-License-Identifier: Apache-2.0
#include "reaper.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "base/clock.hpp"

namespace ushmem::oshrun {
namespace {

std::string read_file(const char* path) {
  std::string text;
  const int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return text;
  char piece[4096];
  ssize_t n;
  while ((n = read(fd, piece, sizeof piece)) > 0) text.append(piece, static_cast<std::size_t>(n));
  close(fd);
  return text;
}

pid_t parent_of(const char* pid_text) {
  char path[64];
  std::snprintf(path, sizeof path, "/proc/%.32s/stat", pid_text);
  const std::string stat = read_file(path);
  // "pid (name) state parent ...": the name may contain anything, so from the last parenthesis.
  const std::size_t end = stat.rfind(')');
  int parent = 0;
  if (end == std::string::npos) return 0;
  return std::sscanf(stat.c_str() + end + 1, " %*c %d", &parent) == 1 ? parent : 0;
}

std::vector<pid_t> children_by_scan() {
  std::vector<pid_t> found;
  DIR* proc = opendir("/proc");
  if (proc == nullptr) return found;
  const pid_t self = getpid();
  while (const dirent* entry = readdir(proc)) {
    pid_t pid = 0;
    const char* name = entry->d_name;
    const auto [end, error] = std::from_chars(name, name + std::strlen(name), pid);
    if (error != std::errc() || *end != '\0') continue;
    if (parent_of(name) == self) found.push_back(pid);
  }
  closedir(proc);
  return found;
}

// The kernel's own list, where it is built in. It may miss children while others exit, which is why
// nobody believes an empty answer but asks waitpid().
std::vector<pid_t> children_by_list() {
  char path[64];
  std::snprintf(path, sizeof path, "/proc/self/task/%d/children", static_cast<int>(getpid()));
  const std::string text = read_file(path);
  std::vector<pid_t> found;
  const char* at = text.c_str();
  char* end = nullptr;
  for (long pid = std::strtol(at, &end, 10); end != at; pid = std::strtol(at, &end, 10)) {
    found.push_back(static_cast<pid_t>(pid));
    at = end;
  }
  return found;
}

void wait_for_a_death(std::uint64_t at_most_ns) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  const timespec t{static_cast<time_t>(at_most_ns / 1'000'000'000),
                   static_cast<long>(at_most_ns % 1'000'000'000)};
  sigtimedwait(&set, nullptr, &t);
}

}  // namespace

std::vector<pid_t> children() {
  std::vector<pid_t> found = children_by_list();
  return found.empty() ? children_by_scan() : found;
}

std::vector<pid_t> end_descendants(std::vector<pid_t> spared, std::uint64_t limit_ns) {
  // Whenever this sleeps, a child was killed whose death wakes it. The bound is for those that die
  // late for the kernel's reasons, and for a list that missed somebody.
  constexpr std::uint64_t look_again = 100'000'000;
  const std::uint64_t begin = base::now_ns();
  for (;;) {
    pid_t pid;
    while ((pid = waitpid(-1, nullptr, WNOHANG | __WALL)) > 0) std::erase(spared, pid);
    if (pid < 0 && errno == ECHILD) return {};
    std::vector<pid_t> left = children();
    std::erase_if(left, [&](pid_t p) { return std::count(spared.begin(), spared.end(), p) != 0; });
    if (left.empty() && !spared.empty()) return {};
    bool denied = !left.empty();
    for (const pid_t p : left)
      if (kill(p, SIGKILL) == 0 || errno != EPERM) denied = false;
    if (denied || base::now_ns() - begin > limit_ns) return left;
    wait_for_a_death(look_again);
  }
}

}  // namespace ushmem::oshrun
