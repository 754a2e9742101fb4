// SPDX-License-Identifier: Apache-2.0
//
// A PE as seen from inside: the private state of one participant. The first cache line is what every
// operation needs; the rest is touched by collective calls, set-up and errors. A process world has one,
// an in-process world one a thread.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <vector>

#include "bootstrap/node_file.hpp"
#include "core/address/registered.hpp"
#include "core/address/route.hpp"
#include "core/heap/allocator.hpp"
#include "core/teams/active_set.hpp"
#include "core/teams/context.hpp"
#include "core/teams/team.hpp"

namespace ushmem::core {

struct Pe;
struct World;
class Net;
struct DeviceState;
// Within one live allocation of device memory: core/device/segment.hpp.
bool device_contains_live(const Pe& pe, std::size_t offset, std::size_t bytes);

enum class Life : std::uint8_t { before_init, running, finalized, forked, detached };

struct Pe : Segments {
  World* world = nullptr;
  bootstrap::PeBlock* block = nullptr;  // own block in the node file
  int local = 0;                        // place in the node
  // Once a call has needed it. Goes after the network, which knows its memory.
  std::unique_ptr<DeviceState, void (*)(DeviceState*)> device{nullptr, nullptr};
  Net* net = nullptr;                   // the way to PEs of other nodes; nullptr in a world of one node
  std::unique_ptr<Net, void (*)(Net*)> net_owner{nullptr, nullptr};
  Life life = Life::before_init;
  std::atomic<bool> finalizing{false};  // in the last synchronisation: read by the control thread
  int init_count = 0;
  int thread_level = 0;
  bool errors_return = false;

  std::vector<Route> route_table;
  std::unique_ptr<Allocator> allocator;       // replica of the node-wide allocation state
  std::uint64_t allocation_sequence = 0;
  std::uint64_t unasked_budget = 0;  // PE 0: bytes that may be given out without asking the system
  std::size_t heap_used = 0;         // no block has ever been beyond this offset
  std::size_t heap_enrolled = 0;     // what the network has been told of that

  std::unique_ptr<RegisteredBuffers> buffers;  // what Segments::registered points to

  TeamTable teams;
  ActiveSetTable active_sets;
  ContextTable contexts;
  // Whether bytes at address, which are symmetric, are in use: globals, or within one live allocation.
  [[nodiscard]] bool is_allocated(const void* address, std::size_t bytes) const {
    const std::shared_lock lock(records);
    const std::size_t in_heap = reinterpret_cast<std::uintptr_t>(address) - heap_base;
    const std::size_t in_device = reinterpret_cast<std::uintptr_t>(address) - device_base;
    if (in_device < device_size) return device_contains_live(*this, in_device, bytes);
    return in_heap >= heap_size || allocator->contains_live(in_heap, bytes);
  }

  // The allocator's state: changed by one thread, which makes the collective calls, and looked at by any
  // other where addresses are looked up (USHMEM_CHECKS=2).
  mutable std::shared_mutex records;

  std::uint64_t free_slots = ~std::uint64_t{0};  // of the block's counters, one bit a slot
  static_assert(bootstrap::max_threads == 64);

  std::atomic_flag wait_shown;  // a thread of this PE has its wait in the block
  // Worlds of several nodes, for the control thread: threads that wait, shown or about to be; and whether that
  // thread has said, or been told not to say, what this PE was doing when another went.
  std::atomic<int> waiting{0};
  std::atomic<bool> end_told{false};
  std::mutex mutex;  // creation and destruction of contexts, thread slots: never on a data path
};

}  // namespace ushmem::core
