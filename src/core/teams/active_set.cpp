// SPDX-License-Identifier: Apache-2.0
#include "core/teams/active_set.hpp"

#include <algorithm>
#include <cstdio>

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

std::uint64_t key_of(const Team& team) {
  int log_stride = 0;
  while (1 << log_stride < team.stride) ++log_stride;
  return key_of(team.start, log_stride, team.size);
}

// The index of a set in a PE's table, -1 when it is not there.
int index_in(const bootstrap::PeBlock& block, std::uint64_t key) {
  for (int i = 0; i < bootstrap::max_active_sets; ++i) {
    // Acquire: pairs with the release in active_set() of that PE (a CPU of this node).
    const std::uint64_t seen = block.active_set[i].key.load(std::memory_order_acquire);
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
  const std::scoped_lock lock(pe.mutex);
  int i = 0;
  while (i < bootstrap::max_active_sets && table.slot[i] != nullptr &&
         !is(table.slot[i]->team, start, log_stride, size))
    ++i;
  if (i == bootstrap::max_active_sets) return nullptr;
  if (table.slot[i] == nullptr) {
    auto set = std::make_unique<ActiveSet>();
    set->id_at = std::make_unique<std::int16_t[]>(static_cast<std::size_t>(size));
    std::fill_n(set->id_at.get(), size, std::int16_t{-1});
    Team& team = set->team;
    team = {.live = true, .id = bootstrap::max_teams + i, .start = start, .stride = 1 << log_stride,
            .size = size, .id_at = set->id_at.get()};
    team.me = team.team_pe(pe.my_pe);
    team.id_at[team.me] = static_cast<std::int16_t>(team.id);
    table.slot[i] = std::move(set);
    // Release: pairs with the acquire in index_in() of other PEs.
    pe.block->active_set[i].key.store(key_of(start, log_stride, size), std::memory_order_release);
  }
  Team* team = &table.slot[i]->team;
  table.last.store(team, std::memory_order_release);  // pairs with the acquire above
  return team;
}

int find_id_at(Thread& t, const char* call, Team& team, int member) {
  const bootstrap::PeBlock& block = t.pe->world->file.pe(team.world_pe(member));
  const std::uint64_t key = key_of(team);
  const Search search{&team, member};
  int index = -1;
  wait_until_holds(t, spins_crowded, WaitInfo{call, describe_search, &search},
                   [&] { return (index = index_in(block, key)) >= 0; });
  return team.id_at[member] = static_cast<std::int16_t>(bootstrap::max_teams + index);
}

}  // namespace ushmem::core
