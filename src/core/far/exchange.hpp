// SPDX-License-Identifier: Apache-2.0
//
// What the collectives of teams on several nodes are made of, besides messages: the leaders give each other
// what their parts have, and the leader of a part gives the members on its node what it has got.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "core/far/round.hpp"

namespace ushmem::core {

// Where each part's data lie in an array of all: n_parts + 1 offsets.
using Offsets = std::vector<std::size_t>;
// `bytes` for each member, or for each part.
Offsets offsets_by_member(const FarTeam& far, std::size_t bytes);
Offsets offsets_by_part(const FarTeam& far, std::size_t bytes);

// Among leaders: each has its part's data in `all`, and gets the others'. One message to each of a few, by
// doubling distances (log2 steps) among many. False after a report.
bool exchange(FarRound& round, const FarTeam& far, unsigned char* all, const Offsets& at,
              Step kind = Step::data);

// On one node: the leader's data, which are in its dest already, to the members' dest. Leader and members
// call it; after a difference the members learn of it. False after a report.
bool give_back(Thread& t, const char* call, FarTeam& far, FarRound& round, void* dest, std::size_t bytes);
// The same from any member of the part.
bool give_from(Thread& t, const char* call, FarTeam& far, FarRound& round, int near_root, void* dest,
               const void* source, std::size_t bytes, bool fill_root);

// The runs of bytes that a part's members have in an array with `bytes` for each member of the team.
template <class Visit>
void each_run(const TeamPart& part, std::size_t bytes, Visit&& visit) {
  const auto first = static_cast<std::size_t>(part.first), count = static_cast<std::size_t>(part.count);
  if (part.step == 1) return visit(first * bytes, count * bytes);
  for (std::size_t k = 0; k < count; ++k)
    visit((first + k * static_cast<std::size_t>(part.step)) * bytes, bytes);
}

}  // namespace ushmem::core
