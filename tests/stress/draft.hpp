// SPDX-License-Identifier: Apache-2.0
//
// What the makers of operations work with while a program is drafted: random numbers, the teams,
// contexts and blocks there are at this point, and memory that nothing else in the epoch touches.
//
// What must hold: within an epoch no byte is written by one operation and touched by another, unless
// the operations order themselves. So any subset of a program is a correct program too, which is
// what the shrinker needs.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "operation.hpp"
#include "random.hpp"

namespace abuse {

struct Team {
  int id = 0;
  Members members;
  [[nodiscard]] int index_of(int pe) const;  // -1: no member
  [[nodiscard]] int size() const { return static_cast<int>(members.size()); }
};

struct Context {
  int id = 0;
  int owner = 0;
  Team team;
  long options = 0;
};

struct Block {
  int region = 0;
  std::size_t size = 0;
};

// Where a collective's result lies: the next one on the team may read it at once, and overwrite it after
// a synchronisation.
struct Result {
  int team = 0;
  Place place;
  std::size_t size = 0;
};

// How a one-sided call goes: by the default context (id -1) or another; its PE numbers are its team's.
struct Way {
  int context = -1;
  Team team;
  [[nodiscard]] int to(int world_pe) const { return team.index_of(world_pe); }
};

class Draft {
 public:
  Draft(std::uint64_t seed, int pes, int lane_number, bool with_globals);

  Random random;
  int n_pes;
  int lane;
  bool globals;
  std::vector<Team> teams;  // the first: all PEs
  std::vector<Context> contexts;
  std::vector<Block> blocks;
  std::vector<Result> results;  // of this epoch
  int next_id = first_block;    // of teams, contexts and blocks

  void new_epoch();
  // The operation being made has these from now on; dropped if its maker returns nothing.
  std::vector<Claim> claims;
  std::vector<int> needed_teams, needed_contexts;

  int any_pe() { return random.number(n_pes); }
  Members some_pes(int least);
  const Team& any_team();        // noted as needed
  std::size_t any_size(std::size_t most = std::size_t{256} << 10) { return random.size(most); }
  // A way for `actor` to reach `target`.
  Way any_way(int actor, int target, bool stores = true);

  // Bytes at the same place of all these PEs, in any region but the board, aligned to `align`.
  std::optional<Place> claim(const Members& pes, std::size_t bytes, std::size_t align, bool write);
  // Words whose values no order decides.
  std::optional<Place> claim_board(const Members& pes, std::size_t bytes);
  bool claim_at(const Members& pes, Place place, std::size_t bytes, bool write);
  void claim_again(const Members& pes, Place place, std::size_t bytes, bool write);  // ordered by the user
  // Keeps what the operation has claimed.
  void settle_claims();
  void forget_block(int region);

 private:
  [[nodiscard]] bool is_free(const Members& pes, Place place, std::size_t bytes, bool write) const;
  [[nodiscard]] std::size_t region_size(int region) const;

  std::vector<Claim> taken_;  // in this epoch
};

using Made = std::unique_ptr<Operation>;
using Maker = Made (*)(Draft&);  // nothing: not possible now

struct Kind {
  const char* group;
  int weight;
  Maker make;
};

template <class T>
std::unique_ptr<T> make() {
  return std::make_unique<T>();
}

}  // namespace abuse
