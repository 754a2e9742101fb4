// SPDX-License-Identifier: Apache-2.0
//
// Barriers and synchronisations: every member writes to another, all synchronise, and each looks at once
// at what was written to it.
#include <cstring>

#include "groups.hpp"
#include "player.hpp"

namespace abuse {
namespace {

enum class Form { team_sync, barrier_all, sync_all };

struct Exchange : Operation {
  Form form{};
  Team team;
  int distance = 1;
  std::size_t bytes = 0;
  Place place;

  [[nodiscard]] std::string text() const override {
    constexpr const char* names[] = {"team_sync", "barrier_all", "sync_all"};
    return abuse::text("team %d %s: each puts %zu bytes to %s of the member %d further, then %s", team.id,
                       abuse::text(team.members).c_str(), bytes, abuse::text(place).c_str(), distance,
                       names[static_cast<int>(form)]);
  }
  [[nodiscard]] Bytes from(int member) const {
    Bytes data(bytes);
    fill(data.data(), bytes, mix(key, static_cast<std::uint64_t>(member)));
    return data;
  }
  void apply(Model& m) override {
    for (int k = 0; k < team.size(); ++k)
      std::memcpy(m.at(team.members[static_cast<std::size_t>((k + distance) % team.size())], place),
                  from(k).data(), bytes);
  }
  void run(Player& me) override {
    const int k = team.index_of(me.pe);
    if (k < 0) return;
    me.dawdle(*this);
    const Bytes mine = from(k);
    const int to = team.members[static_cast<std::size_t>((k + distance) % team.size())];
    shmem_putmem(me.at(place), mine.data(), bytes, to);
    if (form != Form::barrier_all) shmem_quiet();
    me.dawdle(*this, 1);
    switch (form) {
      case Form::team_sync:
        me.expect(*this, "team_sync returned", 0,
                  static_cast<std::uint64_t>(shmem_team_sync(me.team(team.id))));
        break;
      case Form::barrier_all: shmem_barrier_all(); break;
      case Form::sync_all: shmem_sync_all(); break;
    }
    const int giver = (k - distance + team.size()) % team.size();
    me.expect_bytes(*this,
                    abuse::text("after the synchronisation, what PE %d put before it,",
                                team.members[static_cast<std::size_t>(giver)]),
                    from(giver).data(), me.at(place), bytes);
  }
};

Made make_exchange(Draft& d) {
  auto op = make<Exchange>();
  op->team = d.any_team();
  // Other threads of a PE must not be in a collective of the world's at the same time.
  if (op->team.id == 0 && d.lane == 0) op->form = static_cast<Form>(d.random.number(3));
  op->distance = d.random.number(op->team.size());
  op->bytes = d.any_size(4 << 10);
  const auto place = d.claim(op->team.members, op->bytes, 1, true);
  if (!place) return nullptr;
  op->place = *place;
  return op;
}

}  // namespace

void add_syncs(Kinds& kinds) { kinds.push_back({"sync", 6, make_exchange}); }

}  // namespace abuse
