// SPDX-License-Identifier: Apache-2.0
//
// What all collectives on a team have in common: a source and a result at every member, calls back to
// back without a barrier between where the standard permits it, sources that are overwritten as soon as
// the call has returned, and the look at the result at once.
#pragma once

#include <string>
#include <vector>

#include "draft.hpp"
#include "player.hpp"

namespace abuse {

struct Collective : Operation {
  Team team;
  std::size_t element = 1;  // bytes
  std::size_t source_bytes = 0, dest_bytes = 0;  // room at every member
  Place source, dest;
  bool in_place = false;
  bool sync_first = false;  // dest may still be in use by the collective before
  bool scribble = false;    // overwrite the own source on return
  // Members write values of their own to the source first; otherwise it holds what it holds.
  bool fresh = false;

  // The call's name and further arguments.
  [[nodiscard]] virtual std::string call_text() const = 0;
  // Writes member's result over `result`, which holds what dest held; sources[k] is what member k gives.
  virtual void compute(int member, const std::vector<const unsigned char*>& sources,
                       unsigned char* result) const = 0;
  virtual int call(Player& me, shmem_team_t handle, int member, void* to, const void* from) = 0;
  // The member's own source, if fresh.
  virtual void make_source(int member, unsigned char* at) const {
    fill(at, source_bytes, mix(key, static_cast<std::uint64_t>(member)));
  }

  [[nodiscard]] std::string text() const override;
  void apply(Model& m) override;
  void run(Player& me) override;

 private:
  std::vector<Bytes> results_;
};

// Finds room for source and dest of the sizes set; false: none. `may_be_in_place`: the standard permits
// source and dest to be one.
bool place_collective(Draft& d, Collective& op, bool may_be_in_place);
// Draws the team, and the bytes of which each member gives `parts` (one for each member of the largest
// result), so that everything has room.
std::size_t collective_size(Draft& d, Collective& op, bool times_members);

}  // namespace abuse
