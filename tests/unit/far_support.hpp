// SPDX-License-Identifier: Apache-2.0
//
// A world of several nodes by the library's internals, without a network: every node has a node file and
// windows of its own in this process, PEs are threads, and what core asks of core/net is done in memory by
// stand_in_net.cpp, as late as the rules of core/net allow.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "core/runtime/process.hpp"
#include "core/runtime/thread.hpp"
#include "core/runtime/world.hpp"
#include "core/teams/team.hpp"

namespace unit {

// Which node each PE of the world is on.
using Placement = std::vector<int>;
Placement in_blocks(int n_pes, int n_nodes);   // neighbours together
Placement in_turn(int n_pes, int n_nodes);     // PE i on node i mod n_nodes
Placement at_random(int n_pes, int n_nodes, unsigned seed);
std::string text_of(const Placement& placement);

class Wires;  // the stand-in's state: all PEs' messages and puts under way

class FarWorld {
 public:
  FarWorld(Placement placement, bool crowded, std::size_t heap_bytes = std::size_t{1} << 20);
  ~FarWorld();
  FarWorld(const FarWorld&) = delete;
  FarWorld& operator=(const FarWorld&) = delete;

  // body(thread, pe) as each PE, in a thread of its own.
  void run(const std::function<void(ushmem::core::Thread&, int)>& body);
  [[nodiscard]] ushmem::core::Pe& pe(int number) const { return *pes_[static_cast<std::size_t>(number)]; }
  [[nodiscard]] int n_pes() const { return static_cast<int>(pes_.size()); }

  // Of the stand-in.
  [[nodiscard]] std::size_t enrolled(int pe) const;  // bytes of the heap that it has been told of
  [[nodiscard]] long messages() const;         // sent since the world was made
  [[nodiscard]] long most_waiting() const;     // bytes that one PE had not yet taken, at most
  [[nodiscard]] long waiting() const;          // messages that nobody has taken

 private:
  std::vector<std::unique_ptr<ushmem::core::World>> nodes_;
  std::vector<ushmem::core::Pe*> pes_;
  std::unique_ptr<Wires> wires_;
};

inline ushmem::core::Team& far_world_team(ushmem::core::Thread& t) {
  return *t.pe->teams.slot[ushmem::core::team_world_id];
}

}  // namespace unit
