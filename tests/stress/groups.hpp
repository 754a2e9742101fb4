// SPDX-License-Identifier: Apache-2.0
//
// The groups of operations, one source file each.
#pragma once

#include <vector>

#include "draft.hpp"

namespace abuse {

using Kinds = std::vector<Kind>;

void add_rma(Kinds& kinds);
void add_order(Kinds& kinds);
void add_atomics(Kinds& kinds);
void add_shared_atomics(Kinds& kinds);
void add_signals(Kinds& kinds);
void add_waits(Kinds& kinds);
void add_syncs(Kinds& kinds);
void add_locks(Kinds& kinds);
void add_teams(Kinds& kinds);
void add_contexts(Kinds& kinds);
void add_memory(Kinds& kinds);
void add_broadcast(Kinds& kinds);
void add_collectives(Kinds& kinds);
void add_blocks(Kinds& kinds);  // ibput and ibget

const Kinds& all_kinds();

}  // namespace abuse
