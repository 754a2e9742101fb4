// SPDX-License-Identifier: Apache-2.0
//
// An agent: oshrun as the launcher of a job on several hosts starts it on each. It makes the node file, starts
// the PEs of its node, and does and tells what the launcher's supervisor and it have to say to each other
// (wire.hpp); it decides nothing. When the launcher is gone, which is the end of standard input, it ends its
// PEs and what they have left behind, and itself. It has an outer process as every oshrun, so that it can be
// killed as safely.
#pragma once

#include "supervisor.hpp"

namespace ushmem::oshrun {

// `in` and `out` lead to the launcher. Returns the status of the agent.
int run_agent(Post post, int in, int out);

}  // namespace ushmem::oshrun
