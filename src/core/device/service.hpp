// SPDX-License-Identifier: Apache-2.0
//
// The thread that does what kernels ask for in their rings (ushmem/device/ring.h): reaching PEs of other nodes, and
// atomics on chips that lack them. One a PE, while it has a handle with a ring.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "core/runtime/thread.hpp"
#include "ushmem/device/ring.h"

namespace ushmem::core {

// A ring, and the words in which kernels leave why they have ended: pages of the host that kernels reach.
class Ring {
 public:
  Ring(std::uint32_t queues, std::uint32_t entries);
  ~Ring();
  Ring(const Ring&) = delete;
  Ring& operator=(const Ring&) = delete;
  explicit operator bool() const { return at_ != nullptr; }

  [[nodiscard]] void* at() const { return at_; }
  [[nodiscard]] std::size_t bytes() const { return bytes_; }
  [[nodiscard]] ushmem_ring_entry& entry(std::uint32_t queue, std::uint64_t ticket) const {
    return *reinterpret_cast<ushmem_ring_entry*>(at_ + ushmem_device_entry_offset(queue, entries, ticket));
  }
  [[nodiscard]] ushmem_ring_queue& queue(std::uint32_t index) const {
    return *reinterpret_cast<ushmem_ring_queue*>(at_ + ushmem_device_queue_offset(index, entries));
  }
  [[nodiscard]] ushmem_device_fault* fault() const { return reinterpret_cast<ushmem_device_fault*>(at_ + fault_at_); }

  // Whether something has been asked for and not been taken. Service's lock is held.
  [[nodiscard]] bool has_posted() const;

  const std::uint32_t queues, entries;
  int start = 0, stride = 1;         // of the team, whose numbers the entries have
  std::vector<std::uint64_t> taken;  // tickets, by queue; of the service thread

 private:
  char* at_ = nullptr;
  std::size_t bytes_ = 0, fault_at_ = 0;
};

class Service {
 public:
  ~Service() { stop(); }
  void add(Pe& pe, Ring* ring);
  void remove(Ring* ring);
  // A kernel has been put into a stream, and may ask soon: ends a nap. Any thread.
  void rouse();
  // When all that has been asked for is done. It may be used again.
  void stop();

 private:
  void run(Pe& pe);
  bool serve(Thread& t, Context& c, Ring& ring);
  bool nap(long ns);

  std::mutex mutex_;  // of rings_: held while they are served
  std::vector<Ring*> rings_;
  std::thread thread_;
  std::atomic<bool> stopping_{false};

  // Either who naps sees that it was roused since it last looked, or who rouses sees that it naps.
  std::atomic<bool> roused_{false}, napping_{false};
  std::mutex nap_mutex_;
  std::condition_variable nap_over_;
};

}  // namespace ushmem::core
