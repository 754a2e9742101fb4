// SPDX-License-Identifier: Apache-2.0
#include "core/teams/team.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "core/runtime/error.hpp"
#include "core/runtime/thread.hpp"
#include "core/runtime/world.hpp"
#include "core/sync/sync.hpp"

namespace ushmem::core {
namespace {

constexpr int words = bootstrap::max_teams / 64;

bool valid_triplet(const Team& parent, int start, int stride, int size) {
  if (size < 1 || start < 0 || start >= parent.size) return false;
  if (stride == 0) return size == 1;
  const long long last = start + static_cast<long long>(stride) * (size - 1);
  return last >= 0 && last < parent.size;
}

// The lowest id that is free at all members of the parent, the same for all of them; -1 when none is.
// Each member has published its free ids before the parent's sync that precedes this.
int agree_on_id(Thread& t, const Team& parent, int skip) {
  std::uint64_t free[words];
  std::fill_n(free, words, ~std::uint64_t{0});
  for (int pe = 0; pe < parent.size; ++pe) {
    const auto& theirs = t.pe->world->file.pe(parent.world_pe(pe)).free_teams;
    for (int w = 0; w < words; ++w) free[w] &= theirs[w];
  }
  for (int w = 0; w < words; ++w) {
    while (free[w] != 0) {
      const int id = w * 64 + std::countr_zero(free[w]);
      if (id != skip) return id;
      free[w] &= free[w] - 1;
    }
  }
  return -1;
}

// A team that is being made: where its counts begin. Words are never reset, since a PE that was a member
// of an earlier team with the same id may still be looking at another member's counter on its way out.
// So the new team goes on from where the words stand: from the highest epoch that any of its members
// has used with this id, and from what its first member's counter says. Read between the parent's two
// synchronisations: the id is free at all members, so nobody has a reason to change these words.
Team plan(Thread& t, const Team& parent, int id, int start, int stride, int size, int me,
          int num_contexts) {
  const bootstrap::NodeFile& file = t.pe->world->file;
  Team team{true, 0, id, parent.world_pe(start), parent.stride * stride, size, me, num_contexts};
  for (int pe = 0; pe < size; ++pe)
    team.origin = std::max(team.origin, file.pe(team.world_pe(pe)).team[id].last_epoch.word.load());
  team.epoch = team.origin;
  team.counted = file.pe(team.world_pe(0)).team[id].counter.word.load();
  return team;
}

// Makes the planned team this PE's, after the parent's second synchronisation. A member that is faster
// may use the team already: its stores only raise words that this PE will find raised.
Team& take(Thread& t, const Team& planned) {
  Pe& pe = *t.pe;
  pe.block->free_teams[planned.id / 64] &= ~(std::uint64_t{1} << (planned.id % 64));
  auto& slot = pe.teams.slot[planned.id];
  if (slot == nullptr) slot = std::make_unique<Team>();
  const std::uint32_t generation = slot->generation + 1;
  *slot = planned;
  slot->generation = generation;
  return *slot;
}

// Compares the arguments of a split among the members; a difference is the caller's bug and is named.
bool same_request(Thread& t, const char* call, const Team& parent, const int (&mine)[4]) {
  for (int pe = 0; pe < parent.size; ++pe) {
    const auto& theirs = t.pe->world->file.pe(parent.world_pe(pe)).team_request;
    if (std::equal(std::begin(mine), std::end(mine), theirs)) continue;
    fail(t, call, "PE %d of the parent team called with (%d, %d, %d), this PE with (%d, %d, %d)", pe,
         theirs[1], theirs[2], theirs[3], mine[1], mine[2], mine[3]);
    return false;
  }
  return true;
}

void publish_request(Thread& t, const int (&request)[4]) {
  std::copy(std::begin(request), std::end(request), t.pe->block->team_request);
}

}  // namespace

int team_split_strided(Thread& t, const char* call, Team& parent, int start, int stride, int size,
                       int num_contexts, Team** created) {
  *created = nullptr;
  const int request[4] = {1, start, stride, size};
  publish_request(t, request);
  team_sync(t, call, parent);
  const bool same = same_request(t, call, parent, request);
  const int id = same && valid_triplet(parent, start, stride, size) ? agree_on_id(t, parent, -1) : -1;
  const int distance = parent.me - start;
  const bool divides = stride == 0 ? distance == 0 : distance % stride == 0;
  const int me = stride == 0 || !divides ? 0 : distance / stride;
  const bool member = divides && me >= 0 && me < size;
  Team planned;
  if (id >= 0 && member) planned = plan(t, parent, id, start, stride, size, me, num_contexts);
  // All have read what the members have published before anybody changes it.
  team_sync(t, call, parent);
  if (id < 0) return 1;
  if (member) *created = &take(t, planned);
  return 0;
}

int team_split_2d(Thread& t, const char* call, Team& parent, int xrange, int x_contexts,
                  Team** x_team, int y_contexts, Team** y_team) {
  *x_team = *y_team = nullptr;
  const int request[4] = {2, xrange, 0, 0};
  publish_request(t, request);
  team_sync(t, call, parent);
  const bool valid = same_request(t, call, parent, request) && xrange >= 1;
  // The rows are disjoint, so all of them can have one id; so can the columns.
  const int x_id = valid ? agree_on_id(t, parent, -1) : -1;
  const int y_id = x_id >= 0 ? agree_on_id(t, parent, x_id) : -1;
  const int range = std::clamp(xrange, 1, parent.size);
  const int x = parent.me % range;
  const int y = parent.me / range;
  const int in_row = std::min(range, parent.size - y * range);
  const int in_column = (parent.size - x + range - 1) / range;
  Team row, column;
  if (y_id >= 0) {
    row = plan(t, parent, x_id, y * range, 1, in_row, x, x_contexts);
    column = plan(t, parent, y_id, x, range, in_column, y, y_contexts);
  }
  team_sync(t, call, parent);
  if (y_id < 0) return 1;
  *x_team = &take(t, row);
  *y_team = &take(t, column);
  return 0;
}

void team_destroy(Thread& t, const char* call, Team& team) {
  Pe& pe = *t.pe;
  // After this every arrival of the team has been stored, though a slower member may still be looking.
  team_sync(t, call, team);
  if (pe.contexts.slot != nullptr) {
    for (int i = 1; i < max_contexts; ++i) {
      Context& c = pe.contexts.slot[i];
      if (c.key.load() != 0 && c.team == &team) context_destroy(t, c);
    }
  }
  team.live = false;
  pe.block->team[team.id].last_epoch.word.store(team.epoch);  // where a later team goes on
  pe.block->free_teams[team.id / 64] |= std::uint64_t{1} << (team.id % 64);
}

}  // namespace ushmem::core
