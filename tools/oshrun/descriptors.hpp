// SPDX-License-Identifier: Apache-2.0
//
// How many descriptors there are, and what they are spent on. Output costs the supervisor one
// descriptor a pipe. When two pipes a PE do not fit under the hard limit, standard error is
// inherited and only standard output is forwarded; when one does not fit either, PEs inherit both.
#pragma once

#include <sys/resource.h>

#include <string>

namespace ushmem::oshrun {

enum class Pipes { none = 0, output_only = 1, both = 2 };

struct DescriptorPlan {
  rlimit inherited{};    // for the PEs
  unsigned long limit = 0;
  unsigned long needed_for_both = 0;
  Pipes pipes = Pipes::both;
};

// Raises the soft limit to the hard one and chooses.
DescriptorPlan plan_descriptors(int n_pes, int n_nodes);

// Descriptors 0, 1 and 2 that were closed at start become /dev/null, so that nothing of ours lands
// there.
void fill_standard_descriptors();

}  // namespace ushmem::oshrun
