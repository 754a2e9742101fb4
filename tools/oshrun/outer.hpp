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

#include <functional>
#include <vector>

#include "supervisor.hpp"

namespace ushmem::oshrun {

// Forks and runs `body` in the new process, which is a supervisor's or an agent's. `not_mine` are descriptors
// that only the new process keeps. Returns the status of oshrun.
int run_outer(const std::function<int(Post)>& body, const std::vector<int>& not_mine);

}  // namespace ushmem::oshrun
