// SPDX-License-Identifier: Apache-2.0
//
// Looks for a short program that fails like a long one: the same seed with fewer epochs, then fewer
// operations (the delta debugging of Zeller and Hildebrandt, 2002). Every attempt plays the program
// several times in a world of its own, because a race does not fail each time.
#pragma once

#include "driver.hpp"

namespace abuse {

struct Shrunk {
  bool repeated = false;
  int attempts = 0;
  Order order;
  Outcome outcome;
  std::string text;  // its operations, one a line
};
Shrunk shrink(const WorldKind& kind, int n_pes, const Order& failed, const Outcome& seen,
              const Options& options);

// The program's operations that the order plays, in order, as text.
std::string list(const WorldKind& kind, int n_pes, const Order& order);

}  // namespace abuse
