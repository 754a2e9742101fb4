// SPDX-License-Identifier: Apache-2.0
//
// What oshrun knows about the job before it has any process; made by main(), read by the outer
// process and by the supervisor.
#pragma once

#include <string>
#include <vector>

#include "bootstrap/node_file.hpp"
#include "descriptors.hpp"
#include "layout.hpp"
#include "options.hpp"
#include "root.hpp"

namespace ushmem::oshrun {

struct Job {
  Options options;
  std::string path;  // of the program
  DescriptorPlan descriptors;
  Layout layout;
  std::vector<bootstrap::NodeFile> nodes;  // all nodes of the world, which are on this machine
  Root root;

  // For messages.
  [[nodiscard]] std::string place_of(int pe) const {
    return nodes.size() == 1 ? "this host" : "node " + std::to_string(layout.node(pe)) + " of this host";
  }
  [[nodiscard]] bootstrap::PeBlock& block(int pe) const {
    return nodes[static_cast<std::size_t>(layout.node(pe))].pe(layout.local(pe));
  }
};

}  // namespace ushmem::oshrun
