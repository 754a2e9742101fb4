// SPDX-License-Identifier: Apache-2.0
#include "outer.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>
#include <vector>

#include "options.hpp"
#include "reaper.hpp"
#include "report.hpp"

namespace ushmem::oshrun {
namespace {

constexpr std::uint64_t limit_for_killing_ns = 10'000'000'000;

constexpr int passed_on[] = {SIGINT,  SIGTERM, SIGHUP,  SIGQUIT,
                             SIGUSR1, SIGUSR2, SIGCONT, SIGTSTP};

bool is_ignored(int sig) {
  struct sigaction now;
  return sigaction(sig, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

int fail(const char* what) {
  std::fprintf(stderr, "oshrun: %s: %s\n", what, std::strerror(errno));
  return status_own_failure;
}

// Standard input of PE 0 when oshrun's is a terminal. PEs are background process groups there and
// must not read it themselves. Anything else than a terminal PE 0 inherits: nothing is read that it
// does not read itself.
class Keyboard {
 public:
  // Opens the pipe; its read end is for PE 0.
  int open() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return -1;
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    write_end_ = ends[1];
    return ends[0];
  }
  void close_all() {
    if (write_end_ >= 0) close(std::exchange(write_end_, -1));
  }
  // In the background reading would stop us; SIGCONT, which comes with `fg`, asks again.
  void look_whose_terminal() { foreground_ = tcgetpgrp(STDIN_FILENO) == getpgrp(); }

  void append_polls(std::vector<pollfd>* polls) const {
    if (write_end_ < 0) return;
    // An error is reported even without asking for anything: PE 0 has closed its end.
    polls->push_back({write_end_, static_cast<short>(kept_ > 0 ? POLLOUT : 0), 0});
    if (kept_ == 0 && foreground_) polls->push_back({STDIN_FILENO, POLLIN, 0});
  }
  void handle(const std::vector<pollfd>& polls) {
    for (const pollfd& p : polls) {
      if (p.revents == 0 || write_end_ < 0) continue;
      if (p.fd == write_end_) {
        if ((p.revents & POLLERR) != 0) return close_all();
        give();
      } else if (p.fd == STDIN_FILENO) {
        take();
      }
    }
  }

 private:
  void take() {
    look_whose_terminal();
    if (!foreground_) return;
    const ssize_t n = read(STDIN_FILENO, line_, sizeof line_);
    if (n > 0) {
      begin_ = 0;
      kept_ = static_cast<std::size_t>(n);
      give();
    } else if (n == 0 || errno != EINTR) {
      close_all();  // end of input, or the terminal is gone
    }
  }
  void give() {
    const ssize_t n = write(write_end_, line_ + begin_, kept_);
    if (n > 0) {
      begin_ += static_cast<std::size_t>(n);
      kept_ -= static_cast<std::size_t>(n);
    } else if (n < 0 && errno != EAGAIN && errno != EINTR) {
      close_all();
    }
  }

  int write_end_ = -1;
  bool foreground_ = true;
  char line_[4096];
  std::size_t begin_ = 0;
  std::size_t kept_ = 0;
};

// The supervisor has ended with this status of waitpid.
int settle(pid_t supervisor, int wait_status, const std::vector<pid_t>& not_ours) {
  if (WIFEXITED(wait_status)) return WEXITSTATUS(wait_status);
  const std::vector<pid_t> left = end_descendants(not_ours, limit_for_killing_ns);
  std::fprintf(stderr, "oshrun: its supervisor (pid %d) %s; %s\n", static_cast<int>(supervisor),
               how_it_ended(wait_status).c_str(),
               left.empty() ? "all PEs were ended" : "not all PEs could be ended");
  return shell_status(wait_status);
}

}  // namespace

int run_outer(const std::function<int(Post)>& body, const std::vector<int>& not_mine) {
  // A program that replaced itself by oshrun may have left children: they are not ours to end.
  std::vector<pid_t> not_ours = children();
  if (prctl(PR_SET_CHILD_SUBREAPER, 1) != 0) return fail("cannot become a subreaper");

  struct sigaction on_child = {};
  on_child.sa_handler = SIG_DFL;  // ignored would mean that children are not waited for
  on_child.sa_flags = SA_NOCLDSTOP;
  sigaction(SIGCHLD, &on_child, nullptr);
  sigset_t wanted;
  sigemptyset(&wanted);
  sigaddset(&wanted, SIGCHLD);
  for (const int sig : passed_on)
    if (!is_ignored(sig)) sigaddset(&wanted, sig);
  sigset_t blocked = wanted;
  sigaddset(&blocked, SIGPIPE);
  sigprocmask(SIG_BLOCK, &blocked, nullptr);

  int control[2];
  if (pipe2(control, O_CLOEXEC) != 0) return fail("cannot make a pipe");
  Keyboard keyboard;
  int first_input = STDIN_FILENO;
  const bool terminal = isatty(STDIN_FILENO) != 0;
  if (terminal && (first_input = keyboard.open()) < 0) return fail("cannot make a pipe");

  const pid_t outer = getpid();
  const pid_t supervisor = fork();
  if (supervisor < 0) return fail("cannot start the supervisor");
  if (supervisor == 0) {
    close(control[1]);
    keyboard.close_all();
    _exit(body(Post{outer, control[0], first_input, -1}));
  }
  close(control[0]);
  for (const int fd : not_mine) close(fd);
  if (terminal) {
    close(first_input);
    keyboard.look_whose_terminal();
  }
  const int signals = signalfd(-1, &wanted, SFD_CLOEXEC | SFD_NONBLOCK);
  if (signals < 0) return fail("cannot receive signals");  // the supervisor sees us go and ends

  std::vector<pollfd> polls;
  for (;;) {
    polls.assign(1, {signals, POLLIN, 0});
    keyboard.append_polls(&polls);
    if (poll(polls.data(), polls.size(), -1) < 0 && errno != EINTR) return fail("cannot wait");
    signalfd_siginfo info;
    while (read(signals, &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
      const auto sig = static_cast<int>(info.ssi_signo);
      if (sig == SIGCHLD) continue;
      const auto byte = static_cast<unsigned char>(sig);
      // A pipe holds thousands of these; EPIPE means that the supervisor is gone, which SIGCHLD
      // tells.
      [[maybe_unused]] const ssize_t n = write(control[1], &byte, 1);
      if (sig == SIGTSTP) raise(SIGSTOP);
      if (sig == SIGCONT && terminal) keyboard.look_whose_terminal();
    }
    keyboard.handle(polls);
    int status = 0;
    pid_t ended;
    while ((ended = waitpid(-1, &status, WNOHANG | __WALL)) > 0) {
      if (ended == supervisor) return settle(supervisor, status, not_ours);
      std::erase(not_ours, ended);  // the number may come again
    }
  }
}

}  // namespace ushmem::oshrun
