// SPDX-License-Identifier: Apache-2.0
#include "core/teams/active_set.hpp"

#include <algorithm>
#include <cstdio>

#include "core/far/shape.hpp"
#include "core/runtime/thread.hpp"
#include "core/runtime/world.hpp"
#include "core/wait/wait.hpp"

namespace ushmem::core {
namespace {

// valid 1 | start 23 | log stride 8 | size 32
std::uint64_t key_of(int start, int log_stride, int size) {
  return std::uint64_t{1} << 63 | static_cast<std::uint64_t>(start) << 40 |
         static_cast<std::uint64_t>(log_stride) << 32 | static_cast<std::uint32_t>(size);
}

// The index of a set in a PE's table, -1 when it is not there. The set of all PEs has a place of its own.
int index_in(const bootstrap::PeBlock& block, std::uint64_t key, bool of_all) {
  // Acquire: pairs with the release in active_set() of that PE (a CPU of this node).
  const auto key_at = [&](int i) { return block.active_set[i].key.load(std::memory_order_acquire); };
  if (of_all) return key_at(0) == key ? 0 : -1;
  for (int i = 1; i < bootstrap::max_active_sets; ++i) {
    const std::uint64_t seen = key_at(i);
    if (seen == key) return i;
    if (seen == 0) break;
  }
  return -1;
}

struct Search {
  const Team* team;
  int member;
};

void describe_search(const void* self, char* out, std::size_t size) {
  const auto& s = *static_cast<const Search*>(self);
  char name[64];
  describe_team(*s.team, name, sizeof name);
  std::snprintf(out, size, "%s: for PE %d, which has not yet used it", name, s.team->world_pe(s.member));
}

bool is(const Team& team, int start, int log_stride, int size) {
  return team.start == start && team.size == size && team.stride == 1 << log_stride;
}

}  // namespace

Team* active_set(Thread& t, int start, int log_stride, int size) {
  Pe& pe = *t.pe;
  ActiveSetTable& table = pe.active_sets;
  // Acquire: pairs with the release below by another thread of this PE.
  Team* last = table.last.load(std::memory_order_acquire);
  if (last != nullptr && is(*last, start, log_stride, size)) return last;
  const std::uint64_t key = key_of(start, log_stride, size);
  const std::scoped_lock lock(pe.mutex);
  auto found = table.sets.find(key);
  if (found == table.sets.end()) {
    const bool of_all = size == pe.n_pes && log_stride == 0;
    if (!of_all && table.next == bootstrap::max_active_sets) return nullptr;
    const int index = of_all ? 0 : table.next++;
    auto set = std::make_unique<ActiveSet>();
    Team& team = set->team;
    team = {.live = true, .id = bootstrap::max_teams + index, .start = start, .stride = 1 << log_stride,
            .size = size, .has_stages = of_all, .set_key = key};
    team.me = team.team_pe(pe.my_pe);
    place_team(pe, team);
    // Only members on this node have words that this PE uses.
    Team& near = team.far != nullptr ? team.far->near : team;
    set->id_at = std::make_unique<std::int16_t[]>(static_cast<std::size_t>(near.size));
    std::fill_n(set->id_at.get(), near.size, std::int16_t{-1});
    near.id_at = set->id_at.get();
    near.id_at[near.me] = static_cast<std::int16_t>(team.id);
    if (team.far != nullptr) team.far->channel = key;  // no team's: its highest bit is set
    found = table.sets.emplace(key, std::move(set)).first;
    // Release: pairs with the acquire in index_in() of other PEs.
    pe.block->active_set[index].key.store(key, std::memory_order_release);
  }
  Team* team = &found->second->team;
  table.last.store(team, std::memory_order_release);  // pairs with the acquire above
  return team;
}

int find_id_at(Thread& t, const char* call, Team& team, int member) {
  const bootstrap::PeBlock& block = t.pe->world->file.pe(team.block_of(member));
  const std::uint64_t key = team.set_key;
  const Search search{&team, member};
  int index = -1;
  wait_until_holds(t, spins_crowded, WaitInfo{call, describe_search, &search},
                   [&] { return (index = index_in(block, key, team.has_stages)) >= 0; });
  return team.id_at[member] = static_cast<std::int16_t>(bootstrap::max_teams + index);
}

}  // namespace ushmem::core
