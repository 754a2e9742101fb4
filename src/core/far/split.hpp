// SPDX-License-Identifier: Apache-2.0
//
// The agreement of a split whose parent is on several nodes. docs/design/far-collectives.md
#pragma once

#include <cstdint>
#include <span>

#include "core/runtime/thread.hpp"

namespace ushmem::core {

struct SplitRequest {
  const int (&arguments)[4];  // form (1 strided, 2 two axes) and three numbers, which must be equal
  bool valid;                 // the arguments name members of the parent
  const Team* holders;        // who must have the ids free; all members of the new teams are among them
  std::span<Team> teams;      // the new teams, as this PE sees them
};

// As the agreement within a node (core/teams/team.cpp): settles ids and where counts begin.
bool far_agree_on_ids(Thread& t, const char* call, Team& parent, const SplitRequest& request);

// The channel of a team's messages: its id. Teams with one id have no member in common, and a later one goes
// on from the highest round that any of its members has come to with the id.
std::uint64_t far_channel(const Team& team);

}  // namespace ushmem::core
