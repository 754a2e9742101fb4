// SPDX-License-Identifier: Apache-2.0
//
// A world as far as the control plane goes, its PEs threads of the test.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <cstring>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/clock.hpp"
#include "bootstrap/control.hpp"
#include "bootstrap/control/address.hpp"
#include "bootstrap/control/wire.hpp"

namespace ushmem::bootstrap {

inline constexpr std::uint64_t second = 1'000'000'000;

// What each PE has been told, with the time.
struct Told {
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<std::pair<Departure, std::uint64_t>> all;

  void add(const Departure& d) {
    const std::lock_guard lock(mutex);
    all.emplace_back(d, base::now_ns());
    changed.notify_all();
  }
  // Waits until it has been told of this PE; the time of that, 0 when it was not in time.
  std::uint64_t of(int pe, std::uint64_t limit_ns, Departure* out = nullptr) {
    std::unique_lock lock(mutex);
    std::uint64_t when = 0;
    changed.wait_for(lock, std::chrono::nanoseconds(limit_ns), [&] {
      for (const auto& [d, at] : all)
        if (d.pe == pe) {
          when = at;
          if (out != nullptr) *out = d;
        }
      return when != 0;
    });
    return when;
  }
  std::string texts() {
    const std::lock_guard lock(mutex);
    std::string text;
    for (const auto& [d, at] : all) text += "PE " + std::to_string(d.pe) + ": " + d.reason + "; ";
    return text;
  }
  std::size_t count() {
    const std::lock_guard lock(mutex);
    return all.size();
  }
};

struct World {
  explicit World(int n) : n_pes(n), control(n), error(n), told(n) {
    std::string why;
    EXPECT_TRUE(Control::make_unique_id("127.0.0.1", &id, &listener, &why)) << why;
    for (int pe = 0; pe < n; ++pe) told[pe] = std::make_unique<Told>();
  }

  // Which node a PE is on: by default pairs.
  std::function<int(int)> node_of = [](int pe) { return pe / 2; };
  std::function<void(ControlOptions*)> adjust = [](ControlOptions*) {};

  ControlOptions options(int pe) {
    ControlOptions o;
    o.pe = pe;
    o.n_pes = n_pes;
    o.id = id;
    std::snprintf(o.where.host, sizeof o.where.host, "host-%d", node_of(pe));
    o.where.machine[0] = static_cast<std::uint8_t>(node_of(pe));
    o.where.machine[1] = static_cast<std::uint8_t>(node_of(pe) >> 8);
    o.interface = "127.0.0.1";
    o.timeout_ns = 10 * second;
    o.start_timeout_ns = 60 * second;
#ifdef USHMEM_TEST_PLUGINS
    o.plugins = USHMEM_TEST_PLUGINS;
#endif
    if (pe == 0) o.listener = std::exchange(listener, -1);
    adjust(&o);
    return o;
  }
  void join_one(int pe) { control[pe] = Control::join(options(pe), &error[pe]); }
  // All of them; `without` stays away.
  bool join(int without = -1) {
    each([&](int pe) {
      if (pe != without) join_one(pe);
    });
    bool good = true;
    for (int pe = 0; pe < n_pes; ++pe)
      if (pe != without && !control[pe]) good = false;
    return good;
  }
  // In a thread for each PE.
  void each(const std::function<void(int)>& work) {
    std::vector<std::thread> threads;
    for (int pe = 0; pe < n_pes; ++pe) threads.emplace_back(work, pe);
    for (std::thread& t : threads) t.join();
  }
  void watch() {
    for (int pe = 0; pe < n_pes; ++pe)
      if (control[pe]) control[pe]->watch([this, pe](const Departure& d) { told[pe]->add(d); });
  }
  std::string errors() const {
    std::string text;
    for (int pe = 0; pe < n_pes; ++pe)
      if (!error[pe].empty()) text += "PE " + std::to_string(pe) + ": " + error[pe] + "\n";
    return text;
  }
  ~World() {
    each([this](int pe) {
      if (control[pe]) control[pe]->leave();
    });
    if (listener >= 0) close(listener);
  }

  int n_pes;
  UniqueId id{};
  int listener = -1;
  std::vector<std::unique_ptr<Control>> control;
  std::vector<std::string> error;
  std::vector<std::unique_ptr<Told>> told;
};

}  // namespace ushmem::bootstrap
