// SPDX-License-Identifier: Apache-2.0
//
// The same memory model from the other side: ARMv8's axioms instead of a machine that takes steps.
// All candidate executions (who reads from whom, in which order the writes of each word come) are
// listed, and those that break an axiom are dropped:
//
//   internal   po-loc, rf, co and fr have no cycle
//   external   observations by other threads and the order inside a thread have no cycle
//   atomic     nobody else's write comes between the two halves of an update
//
// after Pulte and others (POPL 2018) and aarch64.cat. It has nothing in common with weak_memory.cpp
// but the Program, so that axioms_test.cpp can compare the two. Only for straight programs of
// constants: no awaits, no compare, no computed index.
#pragma once

#include <functional>
#include <set>
#include <vector>

#include "weak_memory.hpp"

namespace models {

// What each register has read, thread by thread, then each word's last value.
using Values = std::vector<Value>;

// How many candidates outcomes_by_axioms() has to look at.
double candidates(const Program& program);
std::set<Values> outcomes_by_axioms(const Program& program);
std::set<Values> outcomes_by_exploration(const Program& program);

}  // namespace models
