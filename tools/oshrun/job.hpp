// SPDX-License-Identifier: Apache-2.0
//
// What oshrun knows about the job before it has any process. Made by main(), read by the outer process and
// by the supervisor; an agent makes it from what the launcher sends.
#pragma once

#include <cstdint>
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
  Layout layout;
  std::uint64_t world_id = 0;  // in all node files

  // Of the nodes on this machine: none at the launcher of a job on several hosts, the only one at an agent,
  // otherwise all.
  std::string path;  // of the program
  DescriptorPlan descriptors;
  int first_node = 0;
  std::vector<bootstrap::NodeFile> nodes;
  bool keeps_node_files = false;  // open in the supervisor, for `ushmem stat`; otherwise the outer process does
  Root root;

  [[nodiscard]] bootstrap::PeBlock& block(int pe) const {
    return nodes[static_cast<std::size_t>(layout.node(pe) - first_node)].pe(layout.local(pe));
  }
  [[nodiscard]] std::vector<int> pes_here() const {
    std::vector<int> pes;
    const int last = first_node + static_cast<int>(nodes.size());
    for (int pe = 0; pe < layout.n_pes(); ++pe)
      if (layout.node(pe) >= first_node && layout.node(pe) < last) pes.push_back(pe);
    return pes;
  }
};

}  // namespace ushmem::oshrun
