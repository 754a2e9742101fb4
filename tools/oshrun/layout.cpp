// SPDX-License-Identifier: Apache-2.0
#include "layout.hpp"

#include <algorithm>

namespace ushmem::oshrun {

Layout::Layout(const std::vector<int>& pes_per_node, Map map) {
  std::vector<int> left = pes_per_node;
  std::erase(left, 0);
  pes_.resize(left.size());
  const auto place = [&](std::size_t node) {
    node_.push_back(static_cast<int>(node));
    local_.push_back(static_cast<int>(pes_[node].size()));
    pes_[node].push_back(n_pes() - 1);
    --left[node];
  };
  const bool cyclic = map == Map::cyclic;
  for (bool more = true; more;) {
    more = false;
    for (std::size_t node = 0; node < left.size(); ++node) {
      for (int n = cyclic ? std::min(left[node], 1) : left[node]; n > 0; --n) place(node);
      more = more || left[node] > 0;
    }
  }
}

bootstrap::NodeFile Layout::make_file(int node_number, int launcher_pid, int cpus, const char* program,
                                      std::string* error) const {
  bootstrap::NodeShape shape;
  shape.n_pes = static_cast<int>(pes(node_number).size());
  shape.world_pes = n_pes();
  shape.node = node_number;
  shape.n_nodes = n_nodes();
  bootstrap::NodeFile file = bootstrap::NodeFile::create(shape, launcher_pid, cpus, program, error);
  if (!file) return file;
  for (int pe = 0; pe < n_pes(); ++pe) {
    file.entry(pe).node = node(pe);
    file.entry(pe).local = local(pe);
  }
  return file;
}

std::vector<int> split_evenly(int n, int parts) {
  std::vector<int> each(static_cast<std::size_t>(parts), n / parts);
  for (int i = 0; i < n % parts; ++i) ++each[static_cast<std::size_t>(i)];
  return each;
}

}  // namespace ushmem::oshrun
