// SPDX-License-Identifier: Apache-2.0
#include "perf/cells.hpp"

namespace ushmem::perf {

const std::vector<Suite>& all_suites() {
  static const std::vector<Suite> suites = {
      {"node", "PEs on one machine, which reach each other directly", "ushmem-perf-node", "core", node_cells,
       true, false},
      // Its threads are more than one processor's.
      {"device", "launches, blocks, copies, puts and signals of the CPU device", "ushmem-perf-device", "none",
       device_cells, false, true},
  };
  return suites;
}

double figure(const Sample& s, const std::string& name) {
  const auto found = s.find(name);
  if (found != s.end()) return found->second;
  throw MeasureError("the measuring program prints no figure '" + name + "': is it of another version?");
}

Attempt judge(const Cell& cell, const std::vector<Sample>& samples) {
  std::vector<Repeat> repeats;
  std::map<std::string, std::vector<double>> columns;
  for (const Sample& s : samples) {
    repeats.push_back({cell.value(s), cell.limit(s)});
    for (const auto& [name, value] : s) columns[name].push_back(value);
  }
  Attempt attempt = evaluate(repeats, cell.target);
  for (const auto& [name, values] : columns) attempt.figures[name] = median(values);
  return attempt;
}

}  // namespace ushmem::perf
