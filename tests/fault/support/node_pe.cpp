// SPDX-License-Identifier: Apache-2.0
//
// A PE for the launcher's tests that needs no library: it maps the node file and does what its
// arguments say, one after the other. "2/exit=3" is done by PE 2 alone, "exit=3" by all. See
// do_command().
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <functional>
#include <string>

#include "base/clock.hpp"
#include "bootstrap/node_file.hpp"

namespace {

using namespace ushmem;

bootstrap::NodeFile node;
int my_pe = 0;

bootstrap::PeBlock& my_block() { return node.pe(node.entry(my_pe).local); }

void write_all(int fd, const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const ssize_t n = write(fd, text.data() + at, text.size() - at);
    if (n < 0) _exit(99);
    at += static_cast<std::size_t>(n);
  }
}

void breathe() {
  const timespec t{0, 1'000'000};
  nanosleep(&t, nullptr);
}

[[noreturn]] void block() {
  for (;;) pause();
}

void set_state(const std::string& name) {
  static const char* const names[] = {"absent", "loaded", "starting", "running", "finalized"};
  const auto* found = std::find(std::begin(names), std::end(names), name);
  if (found == std::end(names)) _exit(98);
  my_block().state.store(static_cast<std::uint32_t>(found - std::begin(names)));
}

void end_job(bootstrap::ExitKind kind, int status, int pe = my_pe) {
  auto& h = node.header();
  h.exit_status.store(status);
  h.exit_pe.store(pe);
  h.exit_kind.store(static_cast<std::uint32_t>(kind));
}

void report_wait(const std::string& detail, bool finish) {
  auto& w = my_block().wait;
  w.sequence.fetch_add(1);
  std::snprintf(w.call, sizeof w.call, "shmem_long_wait_until");
  std::snprintf(w.detail, sizeof w.detail, "%s", detail.c_str());
  w.since_ns = base::now_ns();
  w.active = 1;
  if (finish) w.sequence.fetch_add(1);
}

// All PEs meet.
void barrier() {
  static std::uint64_t epoch = 0;
  auto& arrivals = node.header().arrivals;
  const std::uint64_t all = ++epoch * static_cast<std::uint64_t>(node.n_pes());
  arrivals.fetch_add(1);
  while (arrivals.load() < all) breathe();
}

// A grandchild that left its session, group and parent, as daemons do, and lives until killed. It
// tells by a pipe that it is there.
void leave_daemon() {
  int ready[2];
  if (pipe(ready) != 0) _exit(97);
  if (fork() == 0) {
    setsid();
    if (fork() == 0) {
      signal(SIGTERM, SIG_IGN);
      signal(SIGHUP, SIG_IGN);
      write_all(ready[1], "x");
      block();
    }
    _exit(0);
  }
  char c;
  if (read(ready[0], &c, 1) != 1) _exit(96);
}

// A process that is never the same for long: each forks the next and ends, out of everybody's
// group.
void leave_hopper() {
  if (fork() != 0) return;
  for (;;) {
    setsid();
    const pid_t next = fork();
    if (next > 0) _exit(0);
  }
}

// Each the parent of the next, all alive, each in a session of its own. The last tells that it is
// there.
void leave_generations(int count) {
  int ready[2];
  if (pipe(ready) != 0) _exit(97);
  if (fork() != 0) {
    char c;
    if (read(ready[0], &c, 1) != 1) _exit(96);
    return;
  }
  for (int i = 1; i < count; ++i) {
    setsid();
    if (fork() != 0) block();
  }
  write_all(ready[1], "x");
  block();
}

// Lines of many lengths, in pieces that end anywhere.
void write_lines(int count) {
  std::string text;
  std::size_t piece = 1;
  for (int i = 0; i < count; ++i) {
    text += "pe " + std::to_string(my_pe) + " line " + std::to_string(i) + " ";
    text.append(static_cast<std::size_t>((i * 7 + my_pe * 13) % 90), 'a');
    text += " end\n";
    if (text.size() < 5000) continue;
    piece = piece * 31 % 4093 + 1;
    const std::size_t size = std::min(text.size(), piece);
    write_all(STDOUT_FILENO, text.substr(0, size));
    text.erase(0, size);
  }
  write_all(STDOUT_FILENO, text);
}

void print_signals() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("SigBlk") || line.starts_with("SigIgn")) std::printf("%s\n", line.c_str());
  std::fflush(stdout);
}

void print_descriptors() {
  std::string text = "descriptors";
  for (int fd = 0; fd < 1024; ++fd)
    if (fcntl(fd, F_GETFD) >= 0) text += " " + std::to_string(fd);
  std::puts(text.c_str());
  std::fflush(stdout);
}

// "world 4, PE 2 is 0 of 2 on node 1 of 2, nodes 0 0 1 1, locals 0 1 0 1"
void print_world() {
  std::string text = "world " + std::to_string(node.world_pes()) + ", PE " + std::to_string(my_pe) + " is " +
                     std::to_string(node.entry(my_pe).local) + " of " + std::to_string(node.n_pes()) +
                     " on node " + std::to_string(node.shape().node) + " of " +
                     std::to_string(node.shape().n_nodes) + ", nodes";
  for (int pe = 0; pe < node.world_pes(); ++pe) text += " " + std::to_string(node.entry(pe).node);
  text += ", locals";
  for (int pe = 0; pe < node.world_pes(); ++pe) text += " " + std::to_string(node.entry(pe).local);
  write_all(STDOUT_FILENO, text + "\n");
}

// How it finds the root of the control plane: a hash of the id, 0 for none, and whether it has the listener.
void print_root() {
  const char* id = std::getenv(bootstrap::env_control_id);
  const char* fd = std::getenv(bootstrap::env_control_fd);
  struct stat s;
  const bool socket = fd != nullptr && fstat(std::atoi(fd), &s) == 0 && S_ISSOCK(s.st_mode);
  write_all(STDOUT_FILENO, "id " + std::to_string(id == nullptr ? 0 : std::hash<std::string>()(id)) +
                               (fd == nullptr ? "" : socket ? ", listener" : ", bad listener") + "\n");
}

void block_signals() {
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, nullptr);
}

// Prints signals as they come; ends with 0 after `last`.
void print_signals_until(int last) {
  sigset_t all;
  sigfillset(&all);
  for (int sig = 0; sig != last;) {
    if (sigwait(&all, &sig) != 0) _exit(95);
    write_all(STDOUT_FILENO, "got " + std::to_string(sig) + "\n");
  }
}

void do_command(const std::string& name, const std::string& value) {
  const int number = std::atoi(value.c_str());
  if (name == "state") set_state(value);
  else if (name == "say") write_all(STDOUT_FILENO, value + "\n");
  else if (name == "prompt") write_all(STDOUT_FILENO, value);
  else if (name == "complain") write_all(STDERR_FILENO, value + "\n");
  else if (name == "ready") write_all(STDOUT_FILENO, "ready " + std::to_string(getpid()) + "\n");
  else if (name == "exit") _exit(number);
  else if (name == "kill") kill(getpid(), number);
  else if (name == "block") block();
  else if (name == "barrier") barrier();
  else if (name == "nap") {
    const timespec t{0, number * 1'000'000L};  // where the passing of time is what is tested
    nanosleep(&t, nullptr);
  }
  else if (name == "notice") { while (node.header().exit_kind.load() == 0) breathe(); }
  else if (name == "global_exit") end_job(bootstrap::ExitKind::global_exit, number);
  else if (name == "fatal") end_job(bootstrap::ExitKind::fatal_error, number);
  else if (name == "miss") end_job(bootstrap::ExitKind::fatal_error, 70, number);  // that PE has gone
  else if (name == "report") report_wait(value, true);
  else if (name == "half_report") report_wait(value, false);
  else if (name == "daemon") leave_daemon();
  else if (name == "hopper") leave_hopper();
  else if (name == "lines") write_lines(number);
  else if (name == "long_lines") {
    for (int i = 0; i < number; ++i)
      write_all(STDOUT_FILENO, std::string(300'000, static_cast<char>('a' + my_pe)) + "\n");
  }
  else if (name == "trickle") {
    for (;; breathe()) write_all(STDOUT_FILENO, ".");
  }
  else if (name == "generations") leave_generations(number);
  else if (name == "flood_wide") {
    for (;;) write_all(STDOUT_FILENO, std::string(19'999, 'w') + "\n");
  }
  else if (name == "flood") { for (;;) write_lines(1000); }
  else if (name == "signals") print_signals();
  else if (name == "world") print_world();
  else if (name == "root") print_root();
  else if (name == "descriptors") print_descriptors();
  else if (name == "limit") {
    rlimit r;
    getrlimit(RLIMIT_NOFILE, &r);
    write_all(STDOUT_FILENO, "limit " + std::to_string(r.rlim_cur) + "\n");
  }
  else if (name == "block_signals") block_signals();
  else if (name == "until_signal") print_signals_until(number);
  else if (name == "ignore") signal(number, SIG_IGN);
  else if (name == "read") {
    std::string text;
    char c;
    while (read(STDIN_FILENO, &c, 1) == 1) {
      if (c == '\n') break;
      text += c;
    }
    write_all(STDOUT_FILENO, "read '" + text + "'\n");
  }
  else _exit(94);
}

}  // namespace

int main(int argc, char** argv) {
  const char* fd = std::getenv(bootstrap::env_node_fd);
  const char* pe = std::getenv(bootstrap::env_pe);
  if (fd == nullptr || pe == nullptr) {
    std::fprintf(stderr, "node_pe: not started by oshrun\n");
    return 90;
  }
  const int kept = dup(std::atoi(fd));  // so that `descriptors` sees what the launcher gave
  std::string error;
  node = bootstrap::NodeFile::open(kept, &error);
  if (!node) {
    std::fprintf(stderr, "node_pe: %s\n", error.c_str());
    return 91;
  }
  node.close_fd();
  my_pe = std::atoi(pe);
  for (int i = 1; i < argc; ++i) {
    std::string text = argv[i];
    if (const std::size_t slash = text.find('/');
        slash != std::string::npos && slash < text.find('=')) {
      if (std::atoi(text.c_str()) != my_pe) continue;
      text.erase(0, slash + 1);
    }
    const std::size_t equals = std::min(text.find('='), text.size());
    do_command(text.substr(0, equals), equals < text.size() ? text.substr(equals + 1) : "");
  }
  return 0;
}
