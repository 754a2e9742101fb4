// SPDX-License-Identifier: Apache-2.0
//
// Lists of hosts, as other launchers have them on the command line and in files. Jobs run on this
// machine alone: its names are accepted, others are an error. Called by parse_options().
#pragma once

#include <string>

namespace ushmem::oshrun {

struct Hosts {
  int slots = 0;      // the sum of what the entries say; an entry without a number is one
  std::string error;  // empty when every entry is this machine
};

// "localhost", "localhost:4,127.0.0.1"
Hosts read_host_list(const std::string& list);
// One host a line: "localhost", "localhost:4", "localhost slots=4 max_slots=8"; # begins a comment.
Hosts read_host_file(const std::string& path);

}  // namespace ushmem::oshrun
