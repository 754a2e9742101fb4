// SPDX-License-Identifier: Apache-2.0
//
// Active sets: the PEs (start, 2^log_stride, size) of the deprecated collectives, which name no team. Each
// PE keeps the sets that it has used as teams of its own numbering, published in its block of the node
// file; the others look a set's number up there when they first need it, so nothing has to be agreed on.
// A set lives to the end of the process. docs/design/teams.md
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <unordered_map>

#include "core/teams/team.hpp"

namespace ushmem::core {

struct ActiveSet {
  Team team;
  std::unique_ptr<std::int16_t[]> id_at;  // the team's, or that of its part on this node, owned
};

struct ActiveSetTable {
  std::unordered_map<std::uint64_t, std::unique_ptr<ActiveSet>> sets;  // by key; under the PE's mutex
  int next = 1;                      // index of the next new one; 0 is that of the set of all PEs
  std::atomic<Team*> last{nullptr};  // the one used last; release when stored, acquire when read
};

// The team of an active set of which this PE is a member; nullptr when too many have been used.
Team* active_set(Thread& t, int start, int log_stride, int size);

}  // namespace ushmem::core
