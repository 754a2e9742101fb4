// SPDX-License-Identifier: Apache-2.0
//
// The command line of oshrun. Options end at the first argument that is not one (or at `--`): that
// is the program, and everything after it belongs to the program, whatever it looks like. Called by
// main() once; the result does not change afterwards. Options of other launchers are understood, so
// that scripts work as they are: done, or noted when they cannot be, or an error when that would be
// wrong.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "layout.hpp"

namespace ushmem::oshrun {

// One that PEs run on when not all of them run here.
struct RemoteHost {
  std::string name;   // as it was given: the program that reaches hosts understands it
  bool here = false;  // this machine, which needs no such program
};

struct Options {
  int n_pes = 0;
  std::vector<int> pes_per_node;
  std::vector<RemoteHost> hosts;  // by node; empty: all PEs run here
  std::vector<std::string> rsh;   // the program that reaches hosts, and its arguments
  std::string agent;              // path of oshrun there
  Map map = Map::block;
  std::vector<std::string> exports;  // "VAR" or "VAR=VALUE"
  bool bind_to_core = false;
  double timeout_s = 0;  // 0: none
  bool tag = false;
  bool verbose = false;
  std::string directory;           // empty: stay where we are
  std::vector<std::string> notes;  // what was asked for and is not done; to be printed
  std::vector<char*> command;  // program and arguments, then a null pointer, as exec wants it
};

// Statuses of oshrun itself, where no PE gives one. 126 and 127 as in shells, 124 as in timeout(1).
inline constexpr int status_own_failure = 1;
inline constexpr int status_usage = 2;
inline constexpr int status_timed_out = 124;
inline constexpr int status_cannot_execute = 126;
inline constexpr int status_not_found = 127;
inline constexpr int status_signal_base = 128;

// True: go on with *out. False: the message is printed, end with *status.
bool parse_options(int argc, char** argv, Options* out, int* status);

}  // namespace ushmem::oshrun
