// SPDX-License-Identifier: Apache-2.0
//
// Starts all PEs of a job: environment, processors, pipes, then one spawn() after the other. Stops
// at the first that cannot be started, so that there is one message about it. Called by Supervisor
// once.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "forward.hpp"
#include "job.hpp"

namespace ushmem::oshrun {

struct Launched {
  std::vector<pid_t> pids;  // of the PEs that were started, PE 0 first
  std::string error;        // why there are fewer than asked for
  int status = 0;           // the job's status in that case
};

// `outer` must still be the parent, otherwise it stops without a message.
Launched launch(Job* job, pid_t outer, int first_input, Forwarder* forwarder);

}  // namespace ushmem::oshrun
