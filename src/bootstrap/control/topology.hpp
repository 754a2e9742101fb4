// SPDX-License-Identifier: Apache-2.0
//
// Which PEs make a node, and the shape of the tree: the lowest PE of each node is its leader; leaders hang
// below each other as a heap by the numbers of their nodes, the others of a node below its leader as a heap
// by their numbers in it. So a PE has at most 2 * fan_out children. Pure.
#pragma once

#include <cstdint>
#include <vector>

#include "bootstrap/control/wire.hpp"

namespace ushmem::bootstrap::control {

inline constexpr std::uint32_t fan_out = 4;

struct Spot {
  std::uint32_t node = 0;
  std::uint32_t local = 0;
  bool operator==(const Spot&) const = default;
};

// False for the root, which has none.
bool parent_of(Spot spot, Spot* parent);
bool is_below(Spot spot, Spot above);

// Node of each PE, numbered by their lowest PEs, from where they say they are.
std::vector<std::uint32_t> settle_nodes(const std::vector<Whereabouts>& where);
// The same after the PEs marked `alone` have been made nodes of their own.
std::vector<std::uint32_t> split_nodes(const std::vector<std::uint32_t>& nodes,
                                       const std::vector<std::uint8_t>& alone);
std::vector<Spot> spots(const std::vector<std::uint32_t>& nodes);
std::vector<std::int32_t> mates_of(const std::vector<std::uint32_t>& nodes, std::uint32_t node);
std::uint32_t count_nodes(const std::vector<std::uint32_t>& nodes);

// "3, 5, 7 and 12 more"
std::string list_pes(const std::vector<std::int32_t>& pes);

}  // namespace ushmem::bootstrap::control
