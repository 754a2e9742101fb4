// SPDX-License-Identifier: Apache-2.0
#include "bootstrap/control/topology.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace ushmem::bootstrap::control {

bool parent_of(Spot spot, Spot* parent) {
  if (spot.local > 0) return *parent = {spot.node, (spot.local - 1) / fan_out}, true;
  if (spot.node > 0) return *parent = {(spot.node - 1) / fan_out, 0}, true;
  return false;
}

bool is_below(Spot spot, Spot above) {
  for (Spot next; parent_of(spot, &next); spot = next)
    if (next == above) return true;
  return false;
}

std::vector<std::uint32_t> settle_nodes(const std::vector<Whereabouts>& where) {
  std::map<std::tuple<std::string, std::uint64_t, std::uint64_t>, std::uint32_t> known;
  std::vector<std::uint32_t> nodes;
  for (const Whereabouts& w : where) {
    const std::string machine(reinterpret_cast<const char*>(w.machine), sizeof w.machine);
    const auto number = static_cast<std::uint32_t>(known.size());
    nodes.push_back(known.emplace(std::tuple{machine, w.network_namespace, w.node_hint}, number).first->second);
  }
  return nodes;
}

std::vector<std::uint32_t> split_nodes(const std::vector<std::uint32_t>& nodes,
                                       const std::vector<std::uint8_t>& alone) {
  std::map<std::uint32_t, std::uint32_t> known;
  std::vector<std::uint32_t> out;
  std::uint32_t next = 0;
  for (std::size_t pe = 0; pe < nodes.size(); ++pe) {
    if (alone[pe] != 0) {
      out.push_back(next++);
      continue;
    }
    const auto [at, is_new] = known.emplace(nodes[pe], next);
    if (is_new) ++next;
    out.push_back(at->second);
  }
  return out;
}

std::vector<Spot> spots(const std::vector<std::uint32_t>& nodes) {
  std::vector<std::uint32_t> count(nodes.size(), 0);
  std::vector<Spot> out;
  for (const std::uint32_t node : nodes) out.push_back({node, count[node]++});
  return out;
}

std::vector<std::int32_t> mates_of(const std::vector<std::uint32_t>& nodes, std::uint32_t node) {
  std::vector<std::int32_t> out;
  for (std::size_t pe = 0; pe < nodes.size(); ++pe)
    if (nodes[pe] == node) out.push_back(static_cast<std::int32_t>(pe));
  return out;
}

std::uint32_t count_nodes(const std::vector<std::uint32_t>& nodes) {
  return nodes.empty() ? 0 : *std::max_element(nodes.begin(), nodes.end()) + 1;
}

std::string list_pes(const std::vector<std::int32_t>& pes) {
  constexpr std::size_t shown = 16;
  std::string text = pes.size() == 1 ? "PE " : "PEs ";
  for (std::size_t i = 0; i < std::min(pes.size(), shown); ++i) {
    if (i > 0) text += ", ";
    text += std::to_string(pes[i]);
  }
  if (pes.size() > shown) text += " and " + std::to_string(pes.size() - shown) + " more";
  return text;
}

}  // namespace ushmem::bootstrap::control
