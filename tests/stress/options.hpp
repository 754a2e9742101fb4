// SPDX-License-Identifier: Apache-2.0
//
// The command line, the same for all kinds of worlds.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "play.hpp"

namespace abuse {

struct Options {
  Order order;
  bool play = false;        // be a PE (or all, in a world of threads), and play one program
  bool list = false;        // print the program
  bool shrink = true;
  std::vector<int> pes{1, 2, 3, 4, 7, 8};  // worlds, one after another
  double seconds = 0;       // 0: by programs
  int programs = 6;         // seeds of each world
  double limit = 120;       // seconds that one program may take
  double shrink_seconds = 90;
};

// Prints help or what is wrong and returns nothing.
std::optional<Options> options_from(int argc, char** argv, const char* default_pes);
// The arguments by which a program is played as `order` says.
std::vector<std::string> arguments_of(const Order& order);

}  // namespace abuse
