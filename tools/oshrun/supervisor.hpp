// SPDX-License-Identifier: Apache-2.0
//
// The supervisor: the parent of the PEs, or of the programs that reach their hosts. It has them started,
// forwards their output, passes signals on, and decides when and with which status the job ends. It ends
// when no descendant is left. What it commands is a Workforce.
//
// The end of a job goes through steps, each with a deadline: asked (another PE has called for the
// end; PEs notice by themselves), terminated (SIGTERM), killed (SIGKILL). The steps only go
// forward.
//
// One thread, one poll loop, no timer but the nearest deadline. Runs in a process of its own,
// forked by the outer process; when that dies, everything is killed at once.
#pragma once

#include <sys/types.h>

#include <cstdint>

#include "job.hpp"

namespace ushmem::oshrun {

// What the outer process gives to the one below it.
struct Post {
  pid_t outer = 0;
  int control = -1;      // delivers the numbers of signals that the outer process received, and its end
  int first_input = -1;  // standard input of PE 0
  int signals = -1;      // made by take_post(): SIGCHLD, and SIGTERM for the outer process's death
};

// In the new process: what makes it a supervisor, or an agent. False: end, there is nobody to work for.
bool take_post(Post* post);
// For poll(), until a moment of base::now_ns(); `never` waits without end.
int poll_timeout(std::uint64_t deadline);

// Returns the status of the job.
int run_supervisor(Job* job, Post post);

}  // namespace ushmem::oshrun
