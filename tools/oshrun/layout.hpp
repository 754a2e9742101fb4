// SPDX-License-Identifier: Apache-2.0
//
// Which PE is on which node of the world. Made once, from how many PEs each node takes; the same at the
// launcher and at its agents.
#pragma once

#include <string>
#include <vector>

#include "bootstrap/node_file.hpp"

namespace ushmem::oshrun {

enum class Map {
  block,   // the first PEs on the first node, the next on the second
  cyclic,  // one PE a node in turn, while the node takes more
};

class Layout {
 public:
  Layout() = default;
  // Nodes that take no PE are left out, so that every node of the world has one.
  Layout(const std::vector<int>& pes_per_node, Map map);

  [[nodiscard]] int n_pes() const { return static_cast<int>(node_.size()); }
  [[nodiscard]] int n_nodes() const { return static_cast<int>(pes_.size()); }
  [[nodiscard]] int node(int pe) const { return node_[static_cast<std::size_t>(pe)]; }
  [[nodiscard]] int local(int pe) const { return local_[static_cast<std::size_t>(pe)]; }
  // The PEs of a node, in order.
  [[nodiscard]] const std::vector<int>& pes(int node) const { return pes_[static_cast<std::size_t>(node)]; }

  // The node file of one node of this layout; empty on failure, with the reason.
  [[nodiscard]] bootstrap::NodeFile make_file(int node, int launcher_pid, int cpus, const char* program,
                                              std::string* error) const;

 private:
  std::vector<int> node_;  // by PE
  std::vector<int> local_;
  std::vector<std::vector<int>> pes_;  // by node
};

// How many each of `parts` gets, as even as possible, the first ones one more.
std::vector<int> split_evenly(int n, int parts);

}  // namespace ushmem::oshrun
