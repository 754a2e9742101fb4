// SPDX-License-Identifier: Apache-2.0
//
// Ids of teams: which are free at a PE, the choice of one that all members have free, and taking it. Used by
// splits within a node and by those of teams on several nodes. docs/design/teams.md
#pragma once

#include <cstdint>
#include <span>

#include "bootstrap/node_file.hpp"
#include "core/teams/team.hpp"

namespace ushmem::core {

struct IdSet {
  static constexpr int words = bootstrap::max_teams / 64;
  std::uint64_t word[words];

  static IdSet all();
  // A hint: claims decide.
  static IdSet free_here(const bootstrap::PeBlock& block);
  void keep(const std::uint64_t (&of)[words]);  // only those that are in both
  void write(std::uint64_t (&to)[words]) const;
};

// Chooses an id for each of the teams: the same at every member that calls with the same arguments; false
// when there are not enough. The first attempt takes the lowest. A later one begins anywhere, so that splits
// of two teams that have refused each other part.
bool choose_ids(const IdSet& free, int parent_id, unsigned tries, std::span<Team> teams);

// Takes an id of this PE; false when another thread of the PE, splitting another team, has it.
bool take_id(bootstrap::PeBlock& block, int id);
void release_id(bootstrap::PeBlock& block, int id);

// Names a member of the parent team whose split differs from this PE's: form (1 strided, 2 two axes) and
// three arguments.
[[gnu::cold]] void report_split(Thread& t, const char* call, int pe, const int (&theirs)[4],
                                const int (&mine)[4]);

}  // namespace ushmem::core
