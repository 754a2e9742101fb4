// SPDX-License-Identifier: Apache-2.0
//
// The lock of a lane. Held for a record or a poll, never while waiting for a peer. The helper thread and the PE
// may share one processor, so whoever finds it taken spins for less than a microsecond and then sleeps in the
// kernel; and a thread that polls in a loop can see that another wants the lock and let it in.
//
// The word: 0 free, 1 taken, 2 taken and somebody may sleep.
#pragma once

#include <linux/futex.h>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>

#include "base/order.hpp"

namespace ushmem::core {

class LaneLock {
 public:
  void lock() noexcept {
    if (!try_lock()) [[unlikely]] lock_slow();
  }
  bool try_lock() noexcept {
    std::uint32_t free = 0;
    // Acquire: pairs with the release in unlock() of the thread that held it (a CPU of this process).
    return word_.compare_exchange_strong(free, 1, std::memory_order_acquire, std::memory_order_relaxed);
  }
  void unlock() noexcept {
    // Release: pairs with the acquires of lock() and try_lock().
    if (word_.exchange(0, std::memory_order_release) == 2) [[unlikely]] futex(FUTEX_WAKE_PRIVATE, 1);
  }
  // Between two polls of a loop, not holding the lock: lets those in who wait for it.
  void give_way() noexcept {
    for (int i = 0; i < 64 && waiting_.load(std::memory_order_relaxed) != 0; ++i) sched_yield();  // a hint
  }

 private:
  [[gnu::cold, gnu::noinline]] void lock_slow() noexcept {
    for (int i = 0; i < 32; ++i) {
      base::cpu_pause();
      if (word_.load(std::memory_order_relaxed) == 0 && try_lock()) return;  // a hint, then the acquire
    }
    waiting_.fetch_add(1, std::memory_order_relaxed);  // a hint for give_way()
    // Acquire: pairs with the release in unlock().
    while (word_.exchange(2, std::memory_order_acquire) != 0) futex(FUTEX_WAIT_PRIVATE, 2);
    waiting_.fetch_sub(1, std::memory_order_relaxed);  // a hint for give_way()
  }
  void futex(int what, std::uint32_t value) noexcept {
    syscall(SYS_futex, reinterpret_cast<std::uint32_t*>(&word_), what, value, nullptr, nullptr, 0);
  }

  std::atomic<std::uint32_t> word_{0};
  std::atomic<std::uint32_t> waiting_{0};
};

}  // namespace ushmem::core
