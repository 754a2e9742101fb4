// SPDX-License-Identifier: Apache-2.0
//
// A world by the library's internals, for tests of what lies below the public calls: PEs are threads, the
// way of waiting is given and does not depend on the machine.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "core/runtime/process.hpp"
#include "core/runtime/thread.hpp"
#include "core/runtime/world.hpp"
#include "core/teams/team.hpp"

namespace unit {

class InnerWorld {
 public:
  InnerWorld(int n, bool crowded) {
    std::string error;
    world_ = ushmem::core::create_in_process_world(n, 1 << 20, &error);
    EXPECT_NE(world_, nullptr) << error;
    world_->crowded = crowded;
    for (int pe = 0; pe < n; ++pe)
      ushmem::core::start_pe(*world_, *world_->pes[static_cast<std::size_t>(pe)], pe);
  }

  [[nodiscard]] ushmem::core::World& world() const { return *world_; }

  // body(thread, pe) as each PE, in a thread of its own.
  template <class Body>
  void run(Body&& body) {
    std::vector<std::thread> threads;
    for (auto& pe : world_->pes)
      threads.emplace_back([&] {
        ushmem::core::Thread& t = ushmem::core::current();
        t.pe = pe.get();
        ushmem::core::claim_counters(t, *pe);
        body(t, pe->my_pe);
        t = ushmem::core::Thread{};
      });
    for (auto& thread : threads) thread.join();
  }

 private:
  std::unique_ptr<ushmem::core::World> world_;
};

inline ushmem::core::Team& world_team(ushmem::core::Thread& t) {
  return *t.pe->teams.slot[ushmem::core::team_world_id];
}

}  // namespace unit
