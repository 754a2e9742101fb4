// SPDX-License-Identifier: Apache-2.0
#include "core/far/split.hpp"

#include <algorithm>

#include "core/far/agree.hpp"
#include "core/runtime/world.hpp"
#include "core/sync/sync.hpp"
#include "core/teams/ids.hpp"

namespace ushmem::core {
namespace {

struct Arguments {
  int of[4];
  friend bool operator==(const Arguments&, const Arguments&) = default;
};

struct Proposal {
  Sayings<Arguments> said;
  IdSet free;
  void combine(const Proposal& theirs) {
    said.combine(theirs.said);
    free.keep(theirs.free.word);
  }
};

struct Claims {
  std::uint64_t refused;
  std::uint64_t round[2];  // that each member has come to with the ids; all go on from the highest
  void combine(const Claims& theirs) {
    refused |= theirs.refused;
    for (int k = 0; k < 2; ++k) round[k] = std::max(round[k], theirs.round[k]);
  }
};

// Where the id's words stand at the members on this node. They rest: all members have claimed the id, and
// none has left the split.
void go_on_from_words(const World& world, Team& team) {
  const int node = world.file.shape().node;
  bool first = true;
  for (int member = 0; member < team.size; ++member) {
    const bootstrap::PeEntry& entry = world.file.entry(team.world_pe(member));
    if (entry.node != node) continue;
    const bootstrap::TeamSync& words = world.file.pe(entry.local).team[team.id];
    team.origin = std::max(team.origin, words.last_epoch.word.load());
    team.round = std::max(team.round, words.last_round.word.load());
    if (first) team.counted = words.counter.word.load();
    first = false;
  }
  team.epoch = team.origin;
  team.all_finished = team.round;  // nobody looks at a packet of a team that is no more
}

}  // namespace

bool far_agree_on_ids(Thread& t, const char* call, Team& parent, const SplitRequest& request) {
  Pe& pe = *t.pe;
  const std::span<Team> teams = request.teams;
  const bool holder = request.valid && request.holders->team_pe(pe.my_pe) >= 0;
  for (unsigned tries = 0;; ++tries) {
    Arguments mine;
    std::copy_n(request.arguments, 4, mine.of);
    Proposal proposal{Sayings<Arguments>::of(parent.me, mine),
                      holder ? IdSet::free_here(*pe.block) : IdSet::all()};
    if (!far_agree(t, call, parent, proposal)) return false;
    int other;
    if (const Arguments* theirs = proposal.said.unlike(mine, &other); theirs != nullptr)
      return report_split(t, call, other, theirs->of, mine.of), false;
    if (!request.valid || !choose_ids(proposal.free, parent.id, tries, teams)) return false;

    Claims claims{};
    bool taken[2] = {};
    for (std::size_t k = 0; holder && k < teams.size(); ++k) {
      const auto& slot = pe.teams.slot[teams[k].id];
      taken[k] = take_id(*pe.block, teams[k].id);
      claims.refused |= taken[k] ? 0 : 1;
      claims.round[k] = slot != nullptr && taken[k] ? slot->far_round : 0;
    }
    if (!far_agree(t, call, parent, claims)) return false;
    for (std::size_t k = 0; k < teams.size(); ++k) {
      if (claims.refused != 0 && taken[k]) release_id(*pe.block, teams[k].id);
      if (claims.refused != 0) continue;
      teams[k].far_round = claims.round[k];
      go_on_from_words(*pe.world, teams[k]);
    }
    if (claims.refused != 0) continue;
    team_sync(t, call, parent);  // nobody uses the words before all have read them
    return true;
  }
}

// Channels of active sets have the highest bit set (active_set.cpp).
std::uint64_t far_channel(const Team& team) { return static_cast<std::uint64_t>(team.id); }

}  // namespace ushmem::core
