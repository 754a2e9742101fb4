// SPDX-License-Identifier: Apache-2.0
//
// Which way a collective goes, by size and number of members. The same at every member, since it depends
// on nothing else but settings that the launcher hands to all. docs/design/collectives.md has the
// measurements; `ushmem info` prints what holds.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/collectives/channel.hpp"
#include "core/runtime/world.hpp"

namespace ushmem::core {

// A line of the report on the ways of this world: key in JSON, label, text.
struct WayText {
  const char* key;
  const char* label;
  std::string text;
};
std::vector<WayText> describe_ways(const World& world);

// The most bytes that a member copies for the others, where it does not let them read in place.
std::size_t stage_limit(const World& world, Collective collective);

// A reduction: each member combines its share of the arrays where they lie and hands it to all, instead
// of everybody combining copies of everything.
bool reduce_in_shares(const World& world, std::size_t bytes, int members);
// A scan: sums are handed on from member to member, instead of everybody adding up all before it.
bool scan_by_chain(const World& world, std::size_t bytes, int members);

}  // namespace ushmem::core
