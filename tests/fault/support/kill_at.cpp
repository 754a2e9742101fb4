// SPDX-License-Identifier: Apache-2.0
//
// Preloaded into oshrun by the launcher's tests: kills one of its processes at a moment that no
// test could hit from outside. The system call that marks the moment is interposed; the variable
// LAUNCHER_KILL_AT says when and whom, as "exec:pe", "exec:supervisor", "exec:outer", "watch:outer"
// (the supervisor is about to ask for its parent-death signal) or "guard:both" (PE 1 is about to
// ask for its own: supervisor and outer process die together).
//
// Runs in children of vfork(): plain system calls only.
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdio>

namespace {

bool wanted(const char* what) {
  const char* value = getenv("LAUNCHER_KILL_AT");
  return value != nullptr && strcmp(value, what) == 0;
}

pid_t parent_of(pid_t pid) {
  char path[64];
  std::snprintf(path, sizeof path, "/proc/%d/stat", static_cast<int>(pid));
  std::FILE* f = std::fopen(path, "re");
  if (f == nullptr) return 0;
  int parent = 0;
  // Names of oshrun's processes hold neither spaces nor parentheses.
  if (std::fscanf(f, "%*d %*s %*c %d", &parent) != 1) parent = 0;
  std::fclose(f);
  return parent;
}

// Kills and waits until it has happened, so that what comes after really comes after.
void kill_parent_and_wait(pid_t parent) {
  kill(parent, SIGKILL);
  while (getppid() == parent) usleep(1000);
}

// In a child of vfork() the supervisor cannot be seen to go before this process has a life of its
// own.
void kill_supervisor_and_outer(bool outer_too) {
  const pid_t supervisor = getppid();
  const pid_t outer = parent_of(supervisor);
  if (outer_too) kill(outer, SIGKILL);
  kill_parent_and_wait(supervisor);
}

}  // namespace

extern "C" __attribute__((visibility("default"))) int execve(const char* path, char* const argv[],
                                                             char* const envp[]) noexcept {
  bool is_pe_1 = false;
  for (char* const* e = envp; *e != nullptr; ++e)
    if (strcmp(*e, "USHMEM_PE=1") == 0) is_pe_1 = true;
  if (is_pe_1 && wanted("exec:pe")) kill(getpid(), SIGKILL);
  if (is_pe_1 && wanted("exec:supervisor")) kill_supervisor_and_outer(false);
  if (is_pe_1 && wanted("exec:outer")) kill(parent_of(getppid()), SIGKILL);
  return static_cast<int>(syscall(SYS_execve, path, argv, envp));
}

extern "C" __attribute__((visibility("default"))) int prctl(int option, ...) noexcept {
  va_list list;
  va_start(list, option);
  unsigned long a[4];
  for (unsigned long& x : a) x = va_arg(list, unsigned long);
  va_end(list);
  if (option == PR_SET_PDEATHSIG) {
    const auto sig = static_cast<int>(a[0]);
    if (sig == SIGTERM && wanted("watch:outer")) kill_parent_and_wait(getppid());
    static int pes = 0;  // shared with the supervisor: children of vfork() write its memory
    if (sig == SIGKILL && ++pes == 2 && wanted("guard:both")) kill_supervisor_and_outer(true);
  }
  return static_cast<int>(syscall(SYS_prctl, option, a[0], a[1], a[2], a[3]));
}
