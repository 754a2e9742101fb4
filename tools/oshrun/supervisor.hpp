// SPDX-License-Identifier: Apache-2.0
//
// The supervisor: the parent of the PEs. It starts them, forwards their output, passes signals on,
// and decides when and with which status the job ends. It ends when no descendant is left.
//
// The end of a job goes through steps, each with a deadline: asked (another PE has called for the
// end; PEs notice by themselves), terminated (SIGTERM), killed (SIGKILL). The steps only go
// forward.
//
// One thread, one poll loop, no timer but the nearest deadline. Runs in a process of its own,
// forked by the outer process; when that dies, everything is killed at once.
#pragma once

#include <sys/types.h>

#include "job.hpp"

namespace ushmem::oshrun {

// `control` delivers the numbers of signals that the outer process received, one byte each, and its
// end. `first_input` becomes standard input of PE 0. Returns the status of the job.
int run_supervisor(Job* job, pid_t outer, int control, int first_input);

}  // namespace ushmem::oshrun
