// SPDX-License-Identifier: Apache-2.0
#include "core/far/agree.hpp"

#include <cstring>

#include "core/far/round.hpp"

namespace ushmem::core {

// Within the node the members give their values to the leader; the leaders exchange what they have, in step k
// with the parts 2^k on and before, which is enough because combining twice changes nothing; then back.
bool far_agree(Thread& t, const char* call, Team& team, void* value, std::size_t bytes, Combine combine) {
  FarTeam& far = *team.far;
  Team& near = far.near;
  const What kind = what(Collective::agreement);
  FarRound round(t, call, team, kind, bytes);
  const auto differs = [&](const Round& in_node) {
    if (in_node.differs()) round.mark_difference();
    return in_node.differs();
  };
  if (near.size > 1) {
    Round give(t, call, near, kind);
    if (!far.leads()) give.post(give.form_for(bytes, bootstrap::stage_bytes), value, bytes);
    for (int member = 1; far.leads() && member < near.size; ++member) {
      const Part part = give.take(member, bytes);
      if (!differs(give)) combine(value, part.data);
    }
    give.finish(false);
  }
  if (far.leads()) {
    std::uint32_t k = 0;
    for (int distance = 1; distance < far.n_parts; distance *= 2, ++k) {
      const int to = (far.part + distance) % far.n_parts;
      const int from = (far.part - distance + far.n_parts) % far.n_parts;
      round.send(far.leader(to), step(Step::data, k), value, bytes);
      const unsigned char* theirs = round.receive(far.leader(from), step(Step::data, k));
      if (theirs != nullptr) combine(value, theirs);
    }
  }
  if (near.size > 1) {
    Round back(t, call, near, round.differs() ? what(Collective::met_difference) : kind);
    if (far.leads()) {
      back.post(back.form_for(bytes, bootstrap::stage_bytes), value, bytes);
    } else {
      const Part part = back.take(0, bytes);
      if (!differs(back)) std::memcpy(value, part.data, bytes);
    }
    back.finish(false);
  }
  return !round.differs();
}

}  // namespace ushmem::core
