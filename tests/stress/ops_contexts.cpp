// SPDX-License-Identifier: Apache-2.0
//
// Contexts made and destroyed by single PEs, of any team and with any options; used by the other groups.
#include <cstring>

#include "groups.hpp"
#include "player.hpp"

namespace abuse {
namespace {

struct Create : Operation {
  Context context;
  [[nodiscard]] std::string text() const override {
    return abuse::text("PE %d: team_create_ctx of team %d, options %ld, makes context %d", context.owner,
                       context.team.id, context.options, context.id);
  }
  void apply(Model& m) override {
    m.contexts[context.id] = {context.team.id, context.owner, context.options};
  }
  void run(Player& me) override {
    if (me.pe != context.owner) return;
    shmem_ctx_t handle = SHMEM_CTX_INVALID;
    const int status = shmem_team_create_ctx(me.team(context.team.id), context.options, &handle);
    me.expect(*this, "team_create_ctx returned", 0, static_cast<std::uint64_t>(status));
    me.contexts[context.id] = handle;
    shmem_team_t team = SHMEM_TEAM_INVALID;
    me.expect(*this, "ctx_get_team returned", 0,
              static_cast<std::uint64_t>(shmem_ctx_get_team(handle, &team)));
    if (team != me.team(context.team.id)) me.fail(*this, "ctx_get_team gives another team");
  }
};

struct Destroy : Operation {
  Context context;
  [[nodiscard]] std::string text() const override {
    return abuse::text("PE %d: ctx_destroy of context %d", context.owner, context.id);
  }
  void apply(Model& m) override { m.contexts.erase(context.id); }
  void run(Player& me) override {
    if (me.pe != context.owner) return;
    shmem_ctx_destroy(me.contexts.at(context.id));  // quiets first
    me.contexts.erase(context.id);
  }
};

// Contexts made, used once and destroyed in a hurry, some at a time.
struct Storm : Operation {
  Team team;
  int actor = 0, target = 0, rounds = 1;
  std::size_t together = 1;
  Place words;
  [[nodiscard]] std::string text() const override {
    return abuse::text("PE %d: %d times %zu contexts of team %d made, used to add to %s of PE %d, destroyed",
                       actor, rounds, together, team.id, abuse::text(words).c_str(), target);
  }
  void apply(Model& m) override {
    for (std::size_t i = 0; i < together; ++i) {
      std::uint64_t word = 0;
      std::memcpy(&word, m.at(target, words) + 8 * i, 8);
      word += static_cast<std::uint64_t>(rounds) * (i + 1);
      std::memcpy(m.at(target, words) + 8 * i, &word, 8);
    }
  }
  void run(Player& me) override {
    if (me.pe != actor) return;
    auto* word = reinterpret_cast<std::uint64_t*>(me.at(words));
    std::vector<shmem_ctx_t> made(together);
    for (int round = 0; round < rounds; ++round) {
      for (shmem_ctx_t& ctx : made)
        me.expect(*this, "team_create_ctx returned", 0,
                  static_cast<std::uint64_t>(shmem_team_create_ctx(me.team(team.id), 0, &ctx)));
      for (std::size_t i = 0; i < together; ++i)
        shmem_ctx_uint64_atomic_add(made[i], word + i, i + 1, team.index_of(target));
      for (const shmem_ctx_t ctx : made) shmem_ctx_destroy(ctx);
    }
  }
};

Made make_storm(Draft& d) {
  auto op = make<Storm>();
  op->team = d.any_team();
  op->actor = op->team.members[d.random.below(op->team.members.size())];
  op->target = op->team.members[d.random.below(op->team.members.size())];
  op->rounds = d.random.between(1, 60);
  op->together = 1 + d.random.below(8);
  const auto words = d.claim({op->target}, 8 * op->together, 8, true);
  if (!words) return nullptr;
  op->words = *words;
  return op;
}

Made make_create(Draft& d) {
  if (d.contexts.size() >= 4 * static_cast<std::size_t>(d.n_pes)) return nullptr;
  auto op = make<Create>();
  op->context.team = d.any_team();
  op->context.id = d.next_id++;
  op->context.owner = op->context.team.members[d.random.below(op->context.team.members.size())];
  constexpr long options[] = {0, 0, SHMEM_CTX_SERIALIZED, SHMEM_CTX_PRIVATE,
                              SHMEM_CTX_NOSTORE, SHMEM_CTX_PRIVATE | SHMEM_CTX_NOSTORE};
  op->context.options = options[d.random.below(std::size(options))];
  d.contexts.push_back(op->context);
  return op;
}

Made make_destroy(Draft& d) {
  if (d.contexts.empty()) return nullptr;
  auto op = make<Destroy>();
  const std::size_t index = d.random.below(d.contexts.size());
  op->context = d.contexts[index];
  d.needed_contexts.push_back(op->context.id);
  d.contexts.erase(d.contexts.begin() + static_cast<std::ptrdiff_t>(index));
  return op;
}

}  // namespace

void add_contexts(Kinds& kinds) {
  kinds.push_back({"context", 3, make_create});
  kinds.push_back({"context", 1, make_destroy});
  kinds.push_back({"context", 2, make_storm});
}

}  // namespace abuse
