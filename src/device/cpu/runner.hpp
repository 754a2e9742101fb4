// SPDX-License-Identifier: Apache-2.0
//
// A thread that runs blocks: a ring of its fibers, in which each block that pauses goes on to the next one,
// and in which the thread's own stack, the scheduler, is one place. A worker has one as long as it lives, a
// thread that waits for a stream as long as it waits.
#pragma once

#include <pthread.h>

#include <cstdint>

#include "device/cpu/context.hpp"
#include "device/cpu/fiber.hpp"
#include "device/cpu/task.hpp"

namespace ushmem::device::cpu {

class Engine;

// Blocks of a task that a runner has taken and not begun.
struct Batch {
  Task* task = nullptr;
  std::uint32_t next = 0;
  std::uint32_t end = 0;
};

class Runner {
 public:
  // only: takes only tasks of that stream up to number `last`.
  Runner(Engine& engine, std::uint64_t bit, StreamState* only, std::uint64_t last);
  ~Runner();  // nothing runs
  Runner(const Runner&) = delete;
  Runner& operator=(const Runner&) = delete;

  // Takes blocks if there are some for it, and runs every fiber once. False when nothing began or ended.
  bool round();
  // After a round in vain when busy: gives the processor away, and sleeps, but only when no block has gone on
  // for long.
  void rest();
  void give_back();  // the stacks it has no blocks for
  void rested() { vain_since_ = 0; }
  [[nodiscard]] std::uint32_t live() const { return live_; }
  // It has blocks, though perhaps no stack for them.
  [[nodiscard]] bool busy() const { return live_ != 0 || batch_.next != batch_.end; }

  // For the engine.
  [[nodiscard]] bool may_run(const Task& task) const { return only == nullptr || task.number <= last_; }
  const std::uint64_t bit;          // in Task::runners
  StreamState* const only;
  const pthread_t thread = pthread_self();
  Runner* next = nullptr;           // of the engine's
  Runner* previous = nullptr;

  // A fiber's life; for FiberPool.
  static void fiber_main(void* fiber) noexcept;

 private:
  bool take();
  void begin_taken();
  void run(Fiber& fiber);
  void run_host_function();
  void give(Fiber& fiber);          // the next block of the batch
  void retire(Fiber& fiber);
  void nap();
  void no_stack();
  [[nodiscard]] std::uint64_t fingerprint() const;

  Engine& engine_;
  const std::uint64_t last_;
  Context scheduler_;
  Fiber* resting_ = nullptr;        // of the pool, for the next blocks
  Batch batch_;
  std::uint32_t live_ = 0;          // fibers in the ring
  std::uint32_t events_ = 0;        // blocks begun and ended
  std::uint64_t vain_since_ = 0;
  std::uint64_t nap_ns_ = 0;
  std::uint64_t fingerprint_ = 0;
  std::uint64_t no_stack_since_ = 0;
};

}  // namespace ushmem::device::cpu
