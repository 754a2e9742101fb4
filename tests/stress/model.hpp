// SPDX-License-Identifier: Apache-2.0
//
// The sequential reference: what every byte of symmetric memory of every PE is, and which teams, contexts
// and blocks exist. Each PE keeps a whole copy and changes it by the operations of all PEs, in the
// program's order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include "random.hpp"

namespace abuse {

using Bytes = std::vector<unsigned char>;
using Members = std::vector<int>;  // world numbers of a team's PEs, in the team's order

// A place in symmetric memory, the same at every PE.
struct Place {
  int region = 0;
  std::size_t offset = 0;
};
// Regions: what is there from the beginning, then the blocks that the program allocates.
constexpr int arena_region = 0, globals_region = 1, board_region = 2, first_block = 10;
constexpr std::size_t arena_bytes = std::size_t{1} << 20, globals_bytes = 64 << 10,
                      board_bytes = 64 << 10;

struct LiveContext {
  int team = 0, owner = 0;
  long options = 0;
};

class Model {
 public:
  explicit Model(int pes) : n_pes(pes) {}

  int n_pes;
  std::map<int, std::vector<Bytes>> regions;  // without the board, whose values no order decides
  std::set<int> teams{0};
  std::map<int, LiveContext> contexts;

  unsigned char* at(int pe, Place p) {
    return regions.at(p.region)[static_cast<std::size_t>(pe)].data() + p.offset;
  }
  void add(int region, std::size_t bytes) {
    regions[region].assign(static_cast<std::size_t>(n_pes), Bytes(bytes));
  }
  // What a PE finds in new memory is written by itself: the same here and there.
  void add_filled(int region, std::size_t bytes, std::uint64_t key) {
    add(region, bytes);
    for (int pe = 0; pe < n_pes; ++pe) fill(at(pe, {region, 0}), bytes, mix(key, pe_key(pe)));
  }
  static std::uint64_t pe_key(int pe) { return static_cast<std::uint64_t>(pe) + 1; }
};

}  // namespace abuse
