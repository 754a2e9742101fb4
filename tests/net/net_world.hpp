// SPDX-License-Identifier: Apache-2.0
//
// A world whose PEs are threads, each a node of its own, with the network in memory between them: for tests of
// core/net below the public calls. The tests' PEs meet by means of the process, not of the library, so that
// nothing is ordered or moved on that the library should do.
#pragma once

#include <gtest/gtest.h>

#include <barrier>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "core/net/engine.hpp"
#include "core/net/net.hpp"
#include "core/runtime/process.hpp"
#include "core/runtime/thread.hpp"
#include "core/runtime/world.hpp"
#include "transport/fake/fake.hpp"

namespace net_test {

using namespace ushmem;
using core::Thread;

inline transport::FakeOptions fake(std::uint64_t seed) {
  transport::FakeOptions options;
  options.seed = seed;
  options.hold_percent = 20;
  return options;
}

// Every set of capabilities that changes what the library does, by a name.
struct Caps {
  const char* name;
  std::uint64_t without;
  std::uint64_t with;
};
inline constexpr Caps all_caps[] = {
    {"all", 0, 0},
    {"completion_is_local", transport::cap_delivery_complete, 0},
    {"writes_unordered", transport::cap_write_order, 0},
    {"messages_pass_writes", transport::cap_message_after_write, 0},
    {"messages_pass_writes_which_are_unordered", transport::cap_message_after_write | transport::cap_write_order, 0},
    {"only_messages_after_writes", transport::cap_delivery_complete | transport::cap_write_order, 0},
    {"no_usable_writes", transport::cap_message_after_write | transport::cap_delivery_complete, 0},
    {"keys_fetched", transport::cap_own_keys, 0},
    {"addresses_fetched", transport::cap_own_keys | transport::cap_offsets, 0},
    {"target_must_poll", 0, transport::cap_needs_target_progress},
    {"buffers_registered", 0, transport::cap_local_registration},
    {"cannot_sleep", transport::cap_wait, 0},
};

inline transport::FakeOptions fake(const Caps& caps, std::uint64_t seed) {
  transport::FakeOptions options = fake(seed);
  options.caps = (options.caps & ~caps.without) | caps.with;
  return options;
}

class NetWorld {
 public:
  // `guests`: endpoints of the fabric that are no PEs.
  NetWorld(int n, transport::FakeOptions options, std::size_t heap = 4 << 20, int guests = 0) : meeting_(n) {
    setenv("USHMEM_FAKE_NODES", std::to_string(n).c_str(), 1);
    std::string error;
    nodes_ = core::create_in_process_nodes(n, heap, &error);
    unsetenv("USHMEM_FAKE_NODES");
    EXPECT_EQ(nodes_.size(), static_cast<std::size_t>(n)) << error;
    options.pes = n + guests;
    fabric_ = transport::make_fake_fabric(options);
    for (auto& node : nodes_) node->fabric = fabric_;
    for (int pe = 0; pe < n; ++pe) {
      core::start_pe(*nodes_[static_cast<std::size_t>(pe)], at(pe), pe);
      EXPECT_TRUE(core::connect_in_process(nodes_, at(pe), &error)) << error;
      if (at(pe).net != nullptr) core::net_heap_grown(*at(pe).net, heap);
    }
  }
  ~NetWorld() {
    for (std::size_t pe = 0; pe < nodes_.size(); ++pe) core::net_stop(*at(static_cast<int>(pe)).net);
    // All have stopped before the first is closed, as after a barrier.
    for (std::size_t pe = 0; pe < nodes_.size(); ++pe) at(static_cast<int>(pe)).net_owner.reset();
  }

  core::Pe& at(int pe) { return *nodes_[static_cast<std::size_t>(pe)]->pes[0]; }
  [[nodiscard]] int size() const { return static_cast<int>(nodes_.size()); }
  [[nodiscard]] const std::shared_ptr<transport::FakeFabric>& fabric() const { return fabric_; }
  void meet() { meeting_.arrive_and_wait(); }

  // The calling thread becomes one of the PE's until the end of `body`.
  template <class Body>
  void as(int pe, Body&& body) {
    Thread& t = core::current();
    t.pe = &at(pe);
    core::claim_counters(t, at(pe));
    body(t);
    core::release_counters(t);
    t = Thread{};
  }
  // body(thread, pe) as each PE. Then all are quiet.
  template <class Body>
  void run(Body&& body) {
    std::vector<std::thread> threads;
    for (int pe = 0; pe < size(); ++pe)
      threads.emplace_back([&, pe] {
        as(pe, [&](Thread& t) {
          body(t, pe);
          core::far_quiet_all(t, "the end of the test");
          meet();
        });
      });
    for (auto& thread : threads) thread.join();
  }

  // Own symmetric memory.
  template <class T>
  T* heap(int pe, std::size_t offset = 0) {
    return reinterpret_cast<T*>(at(pe).heap_base + offset);
  }

 private:
  std::vector<std::unique_ptr<core::World>> nodes_;
  std::shared_ptr<transport::FakeFabric> fabric_;
  std::barrier<> meeting_;
};

inline core::Context& usual(Thread& t) { return t.pe->contexts.slot[0]; }
inline core::Context& private_context(Thread& t) {
  return *core::context_create(t, *t.pe->teams.slot[core::team_world_id], core::context_private);
}

// Waits as a program does: for a word of its own memory.
inline void wait_for(Thread& t, const std::uint64_t* word, std::uint64_t value) {
  struct What {
    const std::uint64_t* word;
    std::uint64_t value;
  } what{word, value};
  const core::WaitInfo info{"wait_for",
                            [](const void* self, char* out, std::size_t size) {
                              const auto& w = *static_cast<const What*>(self);
                              std::snprintf(out, size, "sees %llu, waits for %llu",
                                            static_cast<unsigned long long>(__atomic_load_n(w.word, __ATOMIC_RELAXED)),
                                            static_cast<unsigned long long>(w.value));
                            },
                            &what};
  core::wait_until_holds(t, 64, info, [&] { return base::load_acquire(word) >= value; });
}

inline unsigned char pattern(std::size_t i, std::uint64_t salt) {
  return static_cast<unsigned char>((i * 2654435761u + salt * 40503u) >> 7);
}

}  // namespace net_test
