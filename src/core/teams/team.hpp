// SPDX-License-Identifier: Apache-2.0
//
// Teams. A team is (start, stride, size) over the world's PEs, an id that all its members agreed on, and
// this PE's count of the team's synchronisations. Its words in shared memory are TeamSync [id] in each
// member's PeBlock. A handle is not a pointer but an id and a generation, so that a stale or invented
// handle is recognised without touching memory. docs/design/teams.md
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "bootstrap/node_file.hpp"

namespace ushmem::core {

struct FarTeam;

struct Team {
  bool live = false;
  std::uint32_t generation = 0;
  int id = 0;
  int start = 0;
  int stride = 1;
  int size = 0;
  int me = 0;               // this PE's number in the team
  int num_contexts = 0;     // as asked for, reported by shmem_team_get_config

  // Of a team whose members are all on this node: their places in it, for the node file (core/far/shape.hpp).
  int block_start = 0;
  int block_stride = 1;
  // Of a team that has members on several nodes, else nullptr: core/far
  std::shared_ptr<FarTeam> far = nullptr;

  // Synchronisations that this PE has begun with this id: of this team, epoch - origin.
  std::uint64_t origin = 0;
  std::uint64_t epoch = 0;
  std::uint64_t counted = 0;  // the counter of the team's first member when the team was made
  unsigned attempts = 0;      // to split this team: which of its records is next
  std::uint64_t far_round =
      0;  // rounds between nodes (core/far/round.hpp) that teams with this id have had here

  // Rounds of collectives (core/collectives/channel.hpp), counted like the epochs.
  std::uint64_t round = 0;
  std::uint64_t all_finished = 0;  // every member has finished this round, as far as this PE knows
  bool has_stages = true;          // staging blocks besides packets; not so of most active sets
  std::uint64_t stage_used[bootstrap::stage_depth] = {};  // the last round of each of its staging blocks

  // An active set has another number at each member: here by member, -1 not yet asked for. nullptr: the
  // id is the same everywhere.
  std::int16_t* id_at = nullptr;
  std::uint64_t set_key = 0;  // of an active set: the whole set's, also in its part on a node

  [[nodiscard]] int world_pe(int pe) const noexcept { return start + pe * stride; }
  // The place in this node of a member: index of its block in the node file.
  [[nodiscard]] int block_of(int pe) const noexcept { return block_start + pe * block_stride; }
  // Number of a world PE in this team, or -1.
  [[nodiscard]] int team_pe(int world) const noexcept {
    if (stride == 0) return world == start ? 0 : -1;
    const int distance = world - start;
    if (distance % stride != 0) return -1;
    const int index = distance / stride;
    return index >= 0 && index < size ? index : -1;
  }
};

// The members of a team on one node: first, first + step, ... (numbers in the team). The first leads.
struct TeamPart {
  int first;
  int step;
  int count;
};

// How a team lies on several nodes: in parts, one for each node, in the order of their leaders, which talk to
// each other. docs/design/far-collectives.md
struct FarTeam {
  Team near;  // this node's part, with the id of the whole: collectives of one node work on it
  int part = 0;                 // number of this node's part
  int n_parts = 0;
  int largest = 1;              // members of the largest part
  // The members on some node are no arithmetic series of places: then each member is a part of its own.
  bool flat = false;
  std::vector<TeamPart> parts;  // empty when flat

  // Messages (core/far/round.hpp): channel and number name them, for ever.
  std::uint64_t channel = 0;
  std::uint64_t round = 0;
  std::unique_ptr<unsigned char[]> buffers;  // two messages, made on first use

  [[nodiscard]] TeamPart at(int number) const noexcept {
    return flat ? TeamPart{number, 1, 1} : parts[static_cast<std::size_t>(number)];
  }
  [[nodiscard]] int leader(int number) const noexcept { return at(number).first; }
  [[nodiscard]] bool leads() const noexcept { return near.me == 0; }
  // Which part a member is in.
  [[nodiscard]] int part_of(int member) const noexcept {
    if (flat) return member;
    for (int p = 0; p < n_parts; ++p) {
      const TeamPart& in = parts[static_cast<std::size_t>(p)];
      const int distance = member - in.first;
      if (distance >= 0 && distance % in.step == 0 && distance / in.step < in.count) return p;
    }
    return -1;
  }
};

inline constexpr int team_world_id = 0;
inline constexpr int team_shared_id = 1;

struct TeamTable {
  std::unique_ptr<Team> slot[bootstrap::max_teams];  // made on first use, kept for its generation

  // Handles: 0 invalid, 1 world, 2 shared, else 1 + id + generation * max_teams.
  [[nodiscard]] Team* find(std::uintptr_t handle) noexcept {
    const std::uintptr_t key = handle - 1;  // 0 wraps to a generation that no team has
    Team* team = slot[key % bootstrap::max_teams].get();
    const bool fits = team != nullptr && team->live && team->generation == key / bootstrap::max_teams;
    return fits ? team : nullptr;
  }
  [[nodiscard]] std::uintptr_t handle(const Team& team) const noexcept {
    return 1 + static_cast<std::uintptr_t>(team.id) +
           static_cast<std::uintptr_t>(team.generation) * bootstrap::max_teams;
  }
};

struct Thread;

// "the world team", "team 7", "the active set from PE 0, stride 2,": for messages.
void describe_team(const Team& team, char* out, std::size_t size);

// The number of the team at one of its members: an index into that PE's words of teams.
int find_id_at(Thread& t, const char* call, Team& team, int member);
[[gnu::always_inline]] inline int id_at(Thread& t, const char* call, Team& team, int member) {
  if (__builtin_expect(team.id_at == nullptr, 1)) return team.id;
  return team.id_at[member] >= 0 ? team.id_at[member] : find_id_at(t, call, team, member);
}

// Collective over the parent. Both return 0 and the new team (nullptr at PEs outside it), or nonzero and
// nullptr on all members when the triplet is not valid or no id is free at all members.
int team_split_strided(Thread& t, const char* call, Team& parent, int start, int stride, int size,
                       int num_contexts, Team** created);
int team_split_2d(Thread& t, const char* call, Team& parent, int xrange, int x_contexts,
                  Team** x_team, int y_contexts, Team** y_team);
// Notes in the words of a team's id where a later team with this id goes on.
void leave_words(bootstrap::PeBlock& block, Team& team);
// Collective over the team; its shareable contexts go with it.
void team_destroy(Thread& t, const char* call, Team& team);

}  // namespace ushmem::core
