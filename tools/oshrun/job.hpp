// SPDX-License-Identifier: Apache-2.0
//
// What oshrun knows about the job before it has any process; made by main(), read by the outer
// process and by the supervisor.
#pragma once

#include <string>

#include "bootstrap/node_file.hpp"
#include "descriptors.hpp"
#include "options.hpp"

namespace ushmem::oshrun {

struct Job {
  Options options;
  std::string path;  // of the program
  DescriptorPlan descriptors;
  bootstrap::NodeFile node;
};

}  // namespace ushmem::oshrun
