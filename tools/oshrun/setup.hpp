// SPDX-License-Identifier: Apache-2.0
//
// What an agent has to know to start its part of a job, and how it travels. Through the agent's standard
// input, since a command line can be read by every user of the machine.
#pragma once

#include <string>
#include <vector>

#include "job.hpp"
#include "wire.hpp"

namespace ushmem::oshrun {

struct Setup {
  std::vector<int> pes_per_node;
  Map map = Map::block;
  int node = 0;          // the agent's
  std::uint64_t world_id = 0;
  bool makes_root = false;
  bool bind_to_core = false;
  bool tag = false;
  std::string directory;
  std::vector<std::string> environment;  // NAME=VALUE, over what the agent has
  std::vector<std::string> command;
};

Writer write_setup(const Setup& setup);
// False when the bytes are none.
bool read_setup(const std::string& bytes, Setup* setup);

// The one of each agent is this with another `node`.
Setup setup_of(const Job& job);

}  // namespace ushmem::oshrun
