// SPDX-License-Identifier: Apache-2.0
//
// Starts all PEs of a job that run here: environment, processors, pipes, then one spawn() after the other. Stops
// at the first that cannot be started, so that there is one message about it. Called by Crew once.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "job.hpp"
#include "workforce.hpp"

namespace ushmem::oshrun {

struct Launched {
  std::vector<pid_t> pids;  // of the PEs that were started, in the order of Job::pes_here()
  std::string error;        // why there are fewer than asked for
  int status = 0;           // the job's status in that case
};

// `outer` must still be the parent, otherwise it stops without a message.
Launched launch(Job* job, pid_t outer, int first_input, Outputs* outputs);

}  // namespace ushmem::oshrun
