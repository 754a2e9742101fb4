// SPDX-License-Identifier: Apache-2.0
//
// How a team lies on the nodes: found once, when the team is made, from the places of its members. In a world
// of one node this is two assignments. docs/design/far-collectives.md
#pragma once

#include "core/runtime/pe.hpp"
#include "core/teams/team.hpp"

namespace ushmem::core {

// Sets what a team knows of its members' places: of a team on this node alone block_start and block_stride,
// else far, with the near part. This PE is a member; all other fields of the team are set, of those that
// count too (the near part goes on from them).
void place_team(const Pe& pe, Team& team);

// SHMEM_TEAM_SHARED: the PEs of this node where their numbers are an arithmetic series, else this PE alone.
Team shared_team_of(const Pe& pe);

}  // namespace ushmem::core
