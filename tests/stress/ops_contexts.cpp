// SPDX-License-Identifier: Apache-2.0
//
// Contexts made and destroyed by single PEs, of any team and with any options; used by the other groups.
#include <algorithm>

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
  void apply(Model& m) override { m.contexts.insert(context.id); }
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
}

}  // namespace abuse
