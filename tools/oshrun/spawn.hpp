// SPDX-License-Identifier: Apache-2.0
//
// Starts one PE: vfork, a few system calls, exec. vfork because the parent learns from the shared
// memory why exec failed, without a pipe, and copies no page tables; posix_spawn cannot set the
// parent-death signal, nor look at the parent after it.
//
// What a PE finds: its own process group (its number is the PE's pid), no signal blocked, every
// signal at its default except SIGINT, SIGQUIT and SIGHUP where oshrun itself was started with them
// ignored (nohup, a background job of sh), the descriptor limit that oshrun was started with, death
// when the supervisor dies.
//
// Called by Supervisor. All its signals must be blocked.
#pragma once

#include <sched.h>
#include <sys/resource.h>
#include <sys/types.h>

#include <cstddef>
#include <vector>

namespace ushmem::oshrun {

// The same for all PEs.
struct SpawnCommon {
  const char* path = nullptr;
  char* const* argv = nullptr;
  char* const* script_argv = nullptr;  // for a text file without `#!`, which execvp gives to sh
  char* const* environment = nullptr;
  pid_t supervisor = 0;
  rlimit descriptors{};
};

// What differs. Descriptors that are 0, 1, 2 in their places are inherited as they are.
struct SpawnOne {
  int standard_input = 0;
  int standard_output = 1;
  int standard_error = 2;
  int node_fd = -1;     // the node file
  int control_fd = -1;  // for the root of the control plane
  const cpu_set_t* cpus = nullptr;  // null: not bound
  std::size_t cpus_bytes = 0;
};

struct SpawnResult {
  pid_t pid = -1;       // -1: no process
  int error = 0;        // errno of fork or exec
  bool at_exec = false; // there was a process, but it could not run the program; it is gone
};

SpawnResult spawn(const SpawnCommon& common, const SpawnOne& one);

}  // namespace ushmem::oshrun
