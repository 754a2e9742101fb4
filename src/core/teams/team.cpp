// SPDX-License-Identifier: Apache-2.0
#include "core/teams/team.hpp"

#include <algorithm>
#include <cstdio>
#include <span>

#include "core/device/handle.hpp"
#include "core/far/shape.hpp"
#include "core/far/split.hpp"
#include "core/runtime/error.hpp"
#include "core/runtime/thread.hpp"
#include "core/runtime/world.hpp"
#include "core/sync/sync.hpp"
#include "core/teams/ids.hpp"

namespace ushmem::core {
namespace {

bool valid_triplet(const Team& parent, int start, int stride, int size) {
  if (size < 1 || start < 0 || start >= parent.size) return false;
  if (stride == 0) return size == 1;
  const long long last = start + static_cast<long long>(stride) * (size - 1);
  return last >= 0 && last < parent.size;
}

// The records of one attempt to split: of one parity, at all members of the parent.
struct Attempt {
  const World& world;
  const Team& parent;
  unsigned parity;

  [[nodiscard]] bootstrap::SplitRecord& of(int world_pe) const {
    return world.block(world_pe).team[parent.id].split[parity];
  }
};

// Compares the arguments of a split among the members; a difference is the caller's bug and is named.
// Where any two members differ, every member differs from some other: all of them fail.
bool same_arguments(Thread& t, const char* call, const Attempt& attempt,
                    const bootstrap::SplitRecord& mine) {
  for (int pe = 0; pe < attempt.parent.size; ++pe) {
    const auto& record = attempt.of(attempt.parent.world_pe(pe));
    if (record.epoch != mine.epoch)
      fail(t, call, "collective calls differ: PE %d of the parent team is in another collective call, a "
           "barrier or sync for one", pe);
    else if (!std::equal(std::begin(mine.arguments), std::end(mine.arguments), record.arguments))
      report_split(t, call, pe, record.arguments, mine.arguments);
    else
      continue;
    return false;
  }
  return true;
}

// The ids that all holders have free: the same at every member of the parent, since all read the same
// records.
IdSet free_at_all(const Attempt& attempt, const Team& holders) {
  IdSet free = IdSet::all();
  for (int pe = 0; pe < holders.size; ++pe) free.keep(attempt.of(holders.world_pe(pe)).free_teams);
  return free;
}

// Claims an id and says where its words stand here.
bootstrap::SplitRecord::Claim claim_id(bootstrap::PeBlock& block, int id) {
  if (!take_id(block, id)) return {};
  const bootstrap::TeamSync& words_of_id = block.team[id];
  return {1, words_of_id.last_epoch.word.load(), words_of_id.counter.word.load(),
          words_of_id.last_round.word.load()};
}

// The split itself, collective over the parent: settles ids for the teams, whose other fields the caller
// has set and whose members are among the holders, and where their counts begin. False when the arguments
// differ, are not valid, or too few ids are free at all holders.
bool agree(Thread& t, const char* call, Team& parent, const int (&arguments)[4], bool valid,
           const Team& holders, std::span<Team> teams) {
  if (parent.far != nullptr) return far_agree_on_ids(t, call, parent, {arguments, valid, &holders, teams});
  bootstrap::PeBlock& block = *t.pe->block;
  const int me = parent.world_pe(parent.me);
  const bool holder = holders.team_pe(me) >= 0;
  for (unsigned tries = 0;; ++tries) {
    const Attempt attempt{*t.pe->world, parent, parent.attempts++ % 2};
    bootstrap::SplitRecord& mine = attempt.of(me);
    mine.epoch = parent.epoch;
    std::copy(std::begin(arguments), std::end(arguments), mine.arguments);
    IdSet::free_here(block).write(mine.free_teams);
    team_sync(t, call, parent);
    if (!same_arguments(t, call, attempt, mine) || !valid ||
        !choose_ids(free_at_all(attempt, holders), parent.id, tries, teams))
      return false;
    for (std::size_t k = 0; holder && k < teams.size(); ++k) mine.claim[k] = claim_id(block, teams[k].id);
    team_sync(t, call, parent);

    bool all = true;
    for (int pe = 0; pe < holders.size; ++pe)
      for (std::size_t k = 0; k < teams.size(); ++k)
        all = all && attempt.of(holders.world_pe(pe)).claim[k].claimed != 0;
    for (std::size_t k = 0; k < teams.size(); ++k) {
      Team& team = teams[k];
      if (!all) {
        if (holder && mine.claim[k].claimed != 0) release_id(block, team.id);
        continue;
      }
      // Words are never reset, since a PE that was a member of an earlier team with the same id may still
      // be looking at another member's counter on its way out. So the new team goes on from where the
      // words stand: from the highest epoch that any of its members has used with this id, and from what
      // its first member's counter says.
      for (int pe = 0; pe < team.size; ++pe) {
        const auto& claim = attempt.of(team.world_pe(pe)).claim[k];
        team.origin = std::max(team.origin, claim.last_epoch);
        team.round = std::max(team.round, claim.last_round);
      }
      team.epoch = team.origin;
      team.all_finished = team.round;  // nobody looks at a packet of a team that is no more
      team.counted = attempt.of(team.world_pe(0)).claim[k].counter;
    }
    if (all) return true;
  }
}

// Makes an agreed team this PE's. A member that is faster may use it already: its stores only raise words
// that this PE will find raised.
Team* take(Thread& t, const Team& agreed) {
  auto& slot = t.pe->teams.slot[agreed.id];
  if (slot == nullptr) slot = std::make_unique<Team>();
  const std::uint32_t generation = slot->generation + 1;
  const std::uint64_t far_round = std::max(slot->far_round, agreed.far_round);
  *slot = agreed;
  slot->generation = generation;
  slot->far_round = far_round;
  place_team(*t.pe, *slot);
  if (slot->far != nullptr) {
    slot->far->channel = far_channel(*slot);
    slot->far->round = agreed.far_round;
  }
  return slot.get();
}

// A team of a parent's PEs, without an id. This PE's number in it is 0 when it is no member. The stride of a
// single member may be anything, and its product with the parent's need not be an int.
Team part_of(const Team& parent, int start, int stride, int size, int num_contexts) {
  Team team{.live = true, .start = parent.world_pe(start), .stride = size == 1 ? 0 : parent.stride * stride,
            .size = size, .num_contexts = num_contexts};
  team.me = std::max(0, team.team_pe(parent.world_pe(parent.me)));
  return team;
}

}  // namespace

void report_split(Thread& t, const char* call, int pe, const int (&theirs)[4], const int (&mine)[4]) {
  const auto& [form, a, b, c] = theirs;
  if (form != mine[0])
    fail(t, call, "collective calls differ: PE %d of the parent team called %s", pe,
         form == 1 ? "shmem_team_split_strided" : "shmem_team_split_2d");
  else
    fail(t, call, "PE %d of the parent team called with (%d, %d, %d), this PE with (%d, %d, %d)", pe, a, b, c,
         mine[1], mine[2], mine[3]);
}

void describe_team(const Team& team, char* out, std::size_t size) {
  if (team.id == team_world_id)
    std::snprintf(out, size, "the world team");
  else if (team.id < bootstrap::max_teams)
    std::snprintf(out, size, "team %d", team.id);
  else
    std::snprintf(out, size, "the active set from PE %d, stride %d,", team.start, team.stride);
}

int team_split_strided(Thread& t, const char* call, Team& parent, int start, int stride, int size,
                       int num_contexts, Team** created) {
  *created = nullptr;
  const bool valid = valid_triplet(parent, start, stride, size);
  Team team = valid ? part_of(parent, start, stride, size, num_contexts) : Team{};
  const Team holders = team;
  if (!agree(t, call, parent, {1, start, stride, size}, valid, holders, {&team, 1})) return 1;
  if (team.team_pe(parent.world_pe(parent.me)) >= 0) *created = take(t, team);
  return 0;
}

int team_split_2d(Thread& t, const char* call, Team& parent, int xrange, int x_contexts,
                  Team** x_team, int y_contexts, Team** y_team) {
  *x_team = *y_team = nullptr;
  const int range = std::clamp(xrange, 1, parent.size);
  const int x = parent.me % range;
  const int y = parent.me / range;
  // The rows are disjoint, so all of them can have one id; so can the columns.
  Team axes[] = {
      part_of(parent, y * range, 1, std::min(range, parent.size - y * range), x_contexts),
      part_of(parent, x, range, (parent.size - x + range - 1) / range, y_contexts)};
  if (!agree(t, call, parent, {2, xrange, 0, 0}, xrange >= 1, parent, axes)) return 1;
  *x_team = take(t, axes[0]);
  *y_team = take(t, axes[1]);
  return 0;
}

void leave_words(bootstrap::PeBlock& block, Team& team) {
  if (team.far != nullptr) team.far_round = team.far->round;
  const Team& near = team.far != nullptr ? team.far->near : team;
  block.team[team.id].last_epoch.word.store(near.epoch);
  block.team[team.id].last_round.word.store(near.round);
}

void team_destroy(Thread& t, const char* call, Team& team) {
  Pe& pe = *t.pe;
  if (pe.device != nullptr) settle_team(t, call, team);
  // After this every arrival of the team has been stored, though a slower member may still be looking.
  team_sync(t, call, team);
  contexts_destroy_of(t, team);
  if (pe.device != nullptr) forget_team(pe, team);
  team.live = false;
  leave_words(*pe.block, team);
  team.far.reset();
  release_id(*pe.block, team.id);
}

}  // namespace ushmem::core
