// SPDX-License-Identifier: Apache-2.0
//
// Starts worlds that play programs, one after another, and looks at how they end. Each program runs in
// processes of its own, so that a crash or a hang is a result like any other.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "options.hpp"

namespace abuse {

// A kind of world: how a program is started in one of n PEs. Worlds across nodes are one more of these.
struct WorldKind {
  const char* name;
  bool globals;  // its PEs have symmetric globals
  std::function<std::vector<std::string>(int n_pes, const std::vector<std::string>& arguments)> command;
};

struct Outcome {
  bool good = false;
  std::string end;     // in words
  std::string output;
};
Outcome play_in_world(const WorldKind& kind, int n_pes, const Order& order, double limit);

// The main program: 0 when everything was right, 1 otherwise.
int drive(const WorldKind& kind, const Options& options);

std::string command_text(const WorldKind& kind, int n_pes, const Order& order);

}  // namespace abuse
