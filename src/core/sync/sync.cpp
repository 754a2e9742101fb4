// SPDX-License-Identifier: Apache-2.0
#include "core/sync/sync.hpp"

#include <cstdio>

#include "base/order.hpp"
#include "core/far/round.hpp"
#include "core/runtime/world.hpp"
#include "core/wait/wait.hpp"

namespace ushmem::core {
namespace {

struct Arrival {
  const Team* team;
  const std::atomic<std::uint64_t>* word;
  std::uint64_t expected;
  int partner;  // world PE whose arrival is awaited, -1: several
};

void describe_arrival(const void* self, char* out, std::size_t size) {
  const auto& a = *static_cast<const Arrival*>(self);
  const auto seen = static_cast<unsigned long long>(a.word->load(std::memory_order_relaxed));  // text
  const auto expected = static_cast<unsigned long long>(a.expected);
  char team[64];
  describe_team(*a.team, team, sizeof team);
  const unsigned long long missing = expected > seen ? expected - seen : 0;
  if (a.partner >= 0)
    std::snprintf(out, size, "%s of %d PEs: for PE %d, which has not yet given word", team, a.team->size,
                  a.partner);
  else
    std::snprintf(out, size, "%s of %d PEs: %llu of them must arrive", team, a.team->size, missing);
}

inline void await(Thread& t, const char* call, int spins, const Arrival& arrival) {
  const WaitInfo info{call, describe_arrival, &arrival};
  // Acquire: pairs with the release store or the fetch_add of the arriving PEs below (CPUs of this
  // node); what they did before is visible after.
  wait_until_holds(t, spins, info, [&] {
    return arrival.word->load(std::memory_order_acquire) >= arrival.expected;
  });
}

void disseminate(Thread& t, const char* call, Team& team, std::uint64_t epoch) {
  const bootstrap::NodeFile& file = t.pe->world->file;
  int round = 0;
  for (int distance = 1; distance < team.size; distance *= 2, ++round) {
    int to = team.me + distance;
    if (to >= team.size) to -= team.size;
    int from = team.me - distance;
    if (from < 0) from += team.size;
    // Release: pairs with the acquire in await() of that PE; carries everything before the call, and
    // in later rounds what earlier rounds have brought.
    file.pe(team.block_of(to)).team[id_at(t, call, team, to)].flag[round].word.store(
        epoch, std::memory_order_release);
    // A partner that is one synchronisation ahead has stored epoch + 1: hence "at least".
    await(t, call, spins_alone,
          Arrival{&team, &t.pe->block->team[team.id].flag[round].word, epoch, team.world_pe(from)});
  }
}

void count_arrivals(Thread& t, const char* call, Team& team, std::uint64_t epoch) {
  auto& counter =
      t.pe->world->file.pe(team.block_of(0)).team[id_at(t, call, team, 0)].counter.word;
  const std::uint64_t all =
      team.counted + (epoch - team.origin) * static_cast<std::uint64_t>(team.size);
  // Acquire and release: pairs with the fetch_adds before it and the acquire loads after it.
  if (counter.fetch_add(1, std::memory_order_acq_rel) + 1 >= all) return;
  await(t, call, spins_crowded, Arrival{&team, &counter, all, -1});
}

}  // namespace

void team_sync(Thread& t, const char* call, Team& team) {
  // A store-load fence: without it a PE whose partners have all come, or that is alone, would leave while
  // its own stores are still on their way, and could read, from a PE outside the team or from another
  // thread, what is older than them.
  base::cpu_full_fence();
  if (__builtin_expect(team.far != nullptr, 0)) return far_sync(t, call, team);
  const std::uint64_t epoch = ++team.epoch;
  if (team.size == 1) return;
  if (t.pe->world->crowded)
    count_arrivals(t, call, team, epoch);
  else
    disseminate(t, call, team, epoch);
}

}  // namespace ushmem::core
