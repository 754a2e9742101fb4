// SPDX-License-Identifier: Apache-2.0
//
// The outer process: what the user started and can signal. It forks the supervisor, which is the
// parent of the PEs, and then only passes signals on, feeds standard input of PE 0 when that is a
// terminal, and waits. Should the supervisor be killed, the outer process inherits all descendants
// and ends them; should the outer process be killed, the supervisor does. So either can go at any
// time.
//
// It keeps the node file open: `ushmem stat` finds a job by the pid the user knows.
#pragma once

#include "job.hpp"

namespace ushmem::oshrun {

// Runs the job; the status of oshrun.
int run_outer(Job* job);

}  // namespace ushmem::oshrun
