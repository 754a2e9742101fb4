// SPDX-License-Identifier: Apache-2.0
//
// Teams made and destroyed: strided with any stride, 2-D, of the world and of other teams.
#include <algorithm>

#include "groups.hpp"
#include "player.hpp"

namespace abuse {
namespace {

constexpr std::size_t most_teams = 14;

// What a member can ask about a team without the others.
void look_at(Player& me, const Operation& op, const Team& team) {
  const auto number = [](int value) { return static_cast<std::uint64_t>(static_cast<std::int64_t>(value)); };
  const shmem_team_t handle = me.team(team.id);
  me.expect(op, "team_my_pe", number(team.index_of(me.pe)), number(shmem_team_my_pe(handle)));
  me.expect(op, "team_n_pes", number(team.size()), number(shmem_team_n_pes(handle)));
  for (int k = 0; k < team.size(); ++k)
    me.expect(op, "team_translate_pe to the whole", number(team.members[static_cast<std::size_t>(k)]),
              number(shmem_team_translate_pe(handle, k, me.team(0))));
  for (int pe = 0; pe < me.n_pes; ++pe)
    me.expect(op, "team_translate_pe from the whole", number(team.index_of(pe)),
              number(shmem_team_translate_pe(me.team(0), pe, handle)));
}

struct Strided : Operation {
  Team parent, made;
  int start = 0, stride = 1;
  [[nodiscard]] std::string text() const override {
    return abuse::text("team %d %s: team_split_strided start %d, stride %d, size %d makes team %d %s",
                       parent.id, abuse::text(parent.members).c_str(), start, stride, made.size(), made.id,
                       abuse::text(made.members).c_str());
  }
  void apply(Model& m) override { m.teams.insert(made.id); }
  void run(Player& me) override {
    if (parent.index_of(me.pe) < 0) return;
    me.dawdle(*this);
    shmem_team_t handle = SHMEM_TEAM_INVALID;
    const int status =
        shmem_team_split_strided(me.team(parent.id), start, stride, made.size(), nullptr, 0, &handle);
    me.expect(*this, "team_split_strided returned", 0, static_cast<std::uint64_t>(status));
    if ((handle != SHMEM_TEAM_INVALID) != (made.index_of(me.pe) >= 0))
      me.fail(*this, "a handle though no member, or none though member");
    me.teams[made.id] = handle;
    if (made.index_of(me.pe) >= 0) look_at(me, *this, made);
  }
};

Made make_strided(Draft& d) {
  if (d.teams.size() >= most_teams) return nullptr;
  auto op = make<Strided>();
  op->parent = d.any_team();
  const int n = op->parent.size();
  op->start = d.random.number(n);
  op->stride = d.random.between(-3, 3);
  if (op->stride == 0) op->stride = 1;
  int most = 1;
  while (op->start + most * op->stride >= 0 && op->start + most * op->stride < n) ++most;
  const int size = d.random.between(1, most);
  op->made.id = d.next_id++;
  for (int k = 0; k < size; ++k)
    op->made.members.push_back(op->parent.members[static_cast<std::size_t>(op->start + k * op->stride)]);
  d.teams.push_back(op->made);
  return op;
}

struct TwoDimensions : Operation {
  Team parent;
  int xrange = 1;
  std::vector<Team> rows, columns;
  [[nodiscard]] std::string text() const override {
    return abuse::text("team %d %s: team_split_2d xrange %d makes teams %d to %d", parent.id,
                       abuse::text(parent.members).c_str(), xrange, rows.front().id, columns.back().id);
  }
  void apply(Model& m) override {
    for (const Team& t : rows) m.teams.insert(t.id);
    for (const Team& t : columns) m.teams.insert(t.id);
  }
  void run(Player& me) override {
    if (parent.index_of(me.pe) < 0) return;
    me.dawdle(*this);
    shmem_team_t x = SHMEM_TEAM_INVALID, y = SHMEM_TEAM_INVALID;
    const int status =
        shmem_team_split_2d(me.team(parent.id), xrange, nullptr, 0, &x, nullptr, 0, &y);
    me.expect(*this, "team_split_2d returned", 0, static_cast<std::uint64_t>(status));
    const auto keep = [&](const std::vector<Team>& all, shmem_team_t handle) {
      for (const Team& t : all) {
        if (t.index_of(me.pe) < 0) continue;
        me.teams[t.id] = handle;
        look_at(me, *this, t);
      }
    };
    keep(rows, x);
    keep(columns, y);
  }
};

Made make_2d(Draft& d) {
  if (d.teams.size() + 2 > most_teams) return nullptr;
  auto op = make<TwoDimensions>();
  op->parent = d.any_team();
  const int n = op->parent.size();
  op->xrange = d.random.between(1, n + 2);  // more than there are is as many
  const int width = std::min(op->xrange, n);
  for (int first = 0; first < n; first += width) {
    Team row{d.next_id++, {}};
    for (int k = first; k < std::min(first + width, n); ++k)
      row.members.push_back(op->parent.members[static_cast<std::size_t>(k)]);
    op->rows.push_back(row);
  }
  for (int first = 0; first < width; ++first) {
    Team column{d.next_id++, {}};
    for (int k = first; k < n; k += width)
      column.members.push_back(op->parent.members[static_cast<std::size_t>(k)]);
    op->columns.push_back(column);
  }
  d.teams.insert(d.teams.end(), op->rows.begin(), op->rows.end());
  d.teams.insert(d.teams.end(), op->columns.begin(), op->columns.end());
  return op;
}

struct Destroy : Operation {
  Team team;
  std::map<int, LiveContext> of_team;
  [[nodiscard]] std::string text() const override {
    return abuse::text("team %d %s: team_destroy", team.id, abuse::text(team.members).c_str());
  }
  void apply(Model& m) override {
    m.teams.erase(team.id);
    std::erase_if(m.contexts, [&](const auto& context) {
      if (context.second.team != team.id) return false;
      of_team.insert(context);
      return true;
    });
  }
  // Private contexts must be destroyed before; the others go with the team.
  void run(Player& me) override {
    if (team.index_of(me.pe) < 0) return;
    me.dawdle(*this);
    for (const auto& [number, context] : of_team) {
      if (context.owner != me.pe) continue;
      shmem_ctx_quiet(me.contexts.at(number));
      if ((context.options & SHMEM_CTX_PRIVATE) != 0) shmem_ctx_destroy(me.contexts.at(number));
      me.contexts.erase(number);
    }
    shmem_team_destroy(me.team(team.id));
    me.teams.erase(team.id);
  }
};

Made make_destroy(Draft& d) {
  if (d.teams.size() < 2 || d.random.one_in(3)) return nullptr;
  auto op = make<Destroy>();
  const std::size_t index = 1 + d.random.below(d.teams.size() - 1);
  op->team = d.teams[index];
  d.needed_teams.push_back(op->team.id);
  std::erase_if(d.contexts, [&](const Context& c) { return c.team.id == op->team.id; });
  d.teams.erase(d.teams.begin() + static_cast<std::ptrdiff_t>(index));
  return op;
}

}  // namespace

void add_teams(Kinds& kinds) {
  kinds.push_back({"team", 2, make_strided});
  kinds.push_back({"team", 1, make_2d});
  kinds.push_back({"team", 2, make_destroy});
}

}  // namespace abuse
