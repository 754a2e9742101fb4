// SPDX-License-Identifier: Apache-2.0
//
// A lock around a counter and a mark at one PE: nobody else is inside, and no addition is lost.
#include <algorithm>
#include <cstring>

#include "groups.hpp"
#include "player.hpp"

namespace abuse {
namespace {

struct Critical : Operation {
  Members members;
  int owner = 0, each = 1;
  Place lock, mark, counter;  // the lock and the mark are zero when nobody is inside

  [[nodiscard]] std::string text() const override {
    return abuse::text("PEs %s, %d times each: lock %s, add to %s of PE %d by get and put, clear",
                       abuse::text(members).c_str(), each, abuse::text(lock).c_str(),
                       abuse::text(counter).c_str(), owner);
  }
  void prepare(Player& me) override {
    std::memset(me.at(lock), 0, sizeof(long));
    std::memset(me.at(mark), 0, sizeof(long));
  }
  void apply(Model& m) override {
    std::uint64_t count = 0;
    std::memcpy(&count, m.at(owner, counter), 8);
    count += static_cast<std::uint64_t>(each) * members.size();
    std::memcpy(m.at(owner, counter), &count, 8);
  }
  void run(Player& me) override {
    if (std::find(members.begin(), members.end(), me.pe) == members.end()) return;
    auto* the_lock = reinterpret_cast<long*>(me.at(lock));
    auto* the_mark = reinterpret_cast<long*>(me.at(mark));
    auto* count = reinterpret_cast<std::uint64_t*>(me.at(counter));
    for (int i = 0; i < each; ++i) {
      me.dawdle(*this, i);
      if (mix(key, mix(static_cast<std::uint64_t>(i), Model::pe_key(me.pe))) % 3 == 0) {
        while (shmem_test_lock(the_lock) != 0) me.dawdle(*this, i + 1000);
      } else {
        shmem_set_lock(the_lock);
      }
      const long inside = shmem_long_g(the_mark, owner);
      if (inside != 0) me.fail(*this, abuse::text("PE %ld is inside too", inside - 1));
      shmem_long_p(the_mark, me.pe + 1, owner);
      const std::uint64_t seen = shmem_uint64_g(count, owner);
      shmem_quiet();
      me.dawdle(*this, i + 2000);
      shmem_uint64_p(count, seen + 1, owner);
      shmem_long_p(the_mark, 0, owner);
      shmem_clear_lock(the_lock);  // quiets first
    }
  }
};

Made make_critical(Draft& d) {
  auto op = make<Critical>();
  op->members = d.some_pes(2);
  op->owner = d.any_pe();
  op->each = d.random.between(1, 8);
  const auto lock = d.claim_board(d.teams[0].members, sizeof(long));
  const auto mark = d.claim_board(d.teams[0].members, sizeof(long));
  const auto counter = d.claim({op->owner}, 8, 8, true);
  if (!lock || !mark || !counter) return nullptr;
  op->lock = *lock;
  op->mark = *mark;
  op->counter = *counter;
  return op;
}

}  // namespace

void add_locks(Kinds& kinds) { kinds.push_back({"lock", 3, make_critical}); }

}  // namespace abuse
