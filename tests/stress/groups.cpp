// SPDX-License-Identifier: Apache-2.0
#include "groups.hpp"

namespace abuse {

const Kinds& all_kinds() {
  static const Kinds kinds = [] {
    Kinds all;
    for (const auto add : {add_rma, add_order, add_atomics, add_shared_atomics, add_signals, add_waits,
                           add_syncs, add_locks, add_teams, add_contexts, add_memory, add_broadcast,
                           add_collectives, add_blocks})
      add(all);
    return all;
  }();
  return kinds;
}

}  // namespace abuse
