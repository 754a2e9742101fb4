// SPDX-License-Identifier: Apache-2.0
#include "spawn.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

namespace ushmem::oshrun {
namespace {

void put_in_place(int fd, int place) {
  if (fd != place) dup2(fd, place);  // the copy is not close-on-exec
}

void default_signals() {
  struct sigaction now;
  struct sigaction usual = {};
  usual.sa_handler = SIG_DFL;
  for (int sig = 1; sig < NSIG; ++sig) {
    // oshrun blocks signals and changes no disposition, so ignored here means started so.
    if (sig == SIGINT || sig == SIGQUIT || sig == SIGHUP) continue;
    if (sigaction(sig, nullptr, &now) == 0 && now.sa_handler != SIG_DFL)
      sigaction(sig, &usual, nullptr);
  }
}

// Runs in the child, in the memory of the parent, which sleeps meanwhile. Returns errno of exec.
int become_pe(const SpawnCommon& common, const SpawnOne& one) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // A supervisor that died before the line above sends no signal; then the parent is another.
  if (getppid() != common.supervisor) _exit(0);
  put_in_place(one.standard_input, STDIN_FILENO);
  put_in_place(one.standard_output, STDOUT_FILENO);
  put_in_place(one.standard_error, STDERR_FILENO);
  fcntl(one.node_fd, F_SETFD, 0);
  if (one.control_fd >= 0) fcntl(one.control_fd, F_SETFD, 0);
  setrlimit(RLIMIT_NOFILE, &common.descriptors);
  // A processor may have gone offline since the list was made; then the PE is not bound.
  if (one.cpus != nullptr) sched_setaffinity(0, one.cpus_bytes, one.cpus);
  default_signals();
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  execve(common.path, common.argv, common.environment);
  if (errno == ENOEXEC) execve("/bin/sh", common.script_argv, common.environment);
  return errno;
}

}  // namespace

SpawnResult spawn(const SpawnCommon& common, const SpawnOne& one) {
  SpawnResult result;
  volatile int failed = 0;  // written by the child before it ends
  const pid_t pid = vfork();
  if (pid == 0) {
    failed = become_pe(common, one);
    _exit(127);
  }
  if (pid < 0) {
    result.error = errno;
    return result;
  }
  if (failed != 0) {
    while (waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
    }
    result.error = failed;
    result.at_exec = true;
    return result;
  }
  result.pid = pid;
  return result;
}

}  // namespace ushmem::oshrun
