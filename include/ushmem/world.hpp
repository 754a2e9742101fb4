// SPDX-License-Identifier: Apache-2.0
//
// In-process worlds from C++: PEs are threads of this process, which call the ordinary shmem_ functions.
// For unit tests, debuggers and sanitizers, and for trying a program without a launcher.
//
//   #include <ushmem/world.hpp>
//   ushmem::run_in_process(4, [](int pe) {
//     long* counter = static_cast<long*>(shmem_calloc(1, sizeof(long)));
//     shmem_long_atomic_inc(counter, 0);
//     shmem_barrier_all();
//     if (pe == 0) assert(*counter == 4);
//     shmem_free(counter);
//   });
#pragma once

#include <shmemx.h>

#include <cstddef>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

namespace ushmem {

// Owns a world of n PEs. Several can exist at once.
class World {
 public:
  // Throws std::runtime_error with the reason when there is no memory or address space for it.
  explicit World(int n_pes, std::size_t heap_bytes = 0)
      : handle_(shmemx_world_create(n_pes, heap_bytes)), n_pes_(n_pes) {
    if (handle_ == nullptr) throw std::runtime_error(shmemx_last_error());
  }
  World(World&& other) noexcept
      : handle_(std::exchange(other.handle_, nullptr)), n_pes_(other.n_pes_) {}
  World(const World&) = delete;
  World& operator=(const World&) = delete;
  World& operator=(World&&) = delete;
  ~World() { shmemx_world_destroy(handle_); }

  [[nodiscard]] int n_pes() const { return n_pes_; }
  [[nodiscard]] shmemx_world_t handle() const { return handle_; }

  // Runs body(pe) as each PE, in a thread of its own, and returns when all have returned. A body must
  // not throw: the other PEs could wait for it for ever.
  template <class Body>
  void run(Body&& body) {
    std::vector<std::thread> threads;
    threads.reserve(static_cast<std::size_t>(n_pes_));
    for (int pe = 0; pe < n_pes_; ++pe) {
      threads.emplace_back([this, pe, &body]() noexcept {
        if (shmemx_world_attach(handle_, pe) != 0) std::terminate();
        body(pe);
        shmemx_world_detach();
      });
    }
    for (std::thread& thread : threads) thread.join();
  }

 private:
  shmemx_world_t handle_;
  int n_pes_;
};

template <class Body>
void run_in_process(int n_pes, Body&& body, std::size_t heap_bytes = 0) {
  World(n_pes, heap_bytes).run(std::forward<Body>(body));
}

}  // namespace ushmem
