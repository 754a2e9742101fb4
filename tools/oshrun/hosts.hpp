// SPDX-License-Identifier: Apache-2.0
//
// Lists of hosts, as other launchers have them on the command line and in files. Called by parse_options().
#pragma once

#include <string>
#include <vector>

namespace ushmem::oshrun {

struct HostEntry {
  std::string name;
  int slots = 1;       // PEs that it takes
  bool given = false;  // the list says how many
};

struct Hosts {
  std::vector<HostEntry> entries;
  std::string error;  // empty when the list can be read
};

// "localhost", "localhost:4,b"
Hosts read_host_list(const std::string& list);
// One host a line: "localhost", "localhost:4", "localhost slots=4 max_slots=8"; # begins a comment.
Hosts read_host_file(const std::string& path);

// Names are compared as they are written, without asking a name server. Of two names one may lack the domain.
bool is_this_machine(const std::string& name);

}  // namespace ushmem::oshrun
