// SPDX-License-Identifier: Apache-2.0
//
// A PE's share in the network: its lanes, its registered memory, messages that have come for it, and the helper
// thread. What net.hpp promises is built from these. docs/design/net-engine.md
#pragma once

#include <pthread.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/net/lane.hpp"
#include "core/net/net.hpp"
#include "core/runtime/pe.hpp"
#include "core/runtime/world.hpp"

namespace ushmem::core {

inline constexpr int max_lanes = 17;  // the default context's, and 16 that private contexts share

// Messages that have come before somebody asked for them. Guarded by lane 0's lock.
class Inbox {
 public:
  struct Message {
    std::uint32_t total = 0;
    std::uint32_t come = 0;
    std::vector<unsigned char> data;
  };
  // A piece, the next of its message. False when it does not fit in.
  bool put(int from, const MessageKey& key, const unsigned char* data, std::size_t bytes, std::size_t total);
  [[nodiscard]] bool has(int from, const MessageKey& key) const;
  Message take(int from, const MessageKey& key);
  [[nodiscard]] std::size_t size() const { return messages_.size(); }

 private:
  struct Full {
    int from;
    MessageKey key;
    friend bool operator==(const Full&, const Full&) = default;
  };
  struct Hash {
    std::size_t operator()(const Full& f) const;
  };
  std::unordered_map<Full, Message, Hash> messages_;
};

// Own memory that peers may write and read. Region 0 is the globals; the i-th chunk of the heap is 1 + 2 * i, that
// of the device segment 2 + 2 * i.
class OwnMemory {
 public:
  static constexpr std::size_t chunk = net_chunk;
  static constexpr std::size_t region_of(std::uint64_t offset, bool device) {
    return 1 + 2 * static_cast<std::size_t>(offset / chunk) + (device ? 1 : 0);
  }
  static constexpr std::uint64_t key_of(std::size_t region) { return 1 + region; }

  bool enroll(const transport::NetworkTable& table, std::size_t region, std::uintptr_t at, std::size_t bytes,
              std::string* error);
  void withdraw_all(const transport::NetworkTable& table);
  wire::KeyAnswer find(std::size_t region);
  // Chunks of the heap, or of the device segment, that are enrolled.
  [[nodiscard]] std::size_t& chunks(bool device) { return chunks_[device ? 1 : 0]; }

 private:
  std::mutex mutex_;
  std::size_t chunks_[2] = {};
  std::vector<std::unique_ptr<transport::Region>> regions_;
};

struct Segment {
  std::uintptr_t base = 0;
  std::size_t size = 0;
};

class Net {
 public:
  explicit Net(Pe& own) : pe(own) {}
  ~Net();
  Net(const Net&) = delete;
  Net& operator=(const Net&) = delete;

  [[nodiscard]] bool has(transport::NetworkCap cap) const { return (limits.caps & cap) != 0; }

  // Where an own symmetric address lies.
  [[nodiscard]] wire::Place place(const void* address) const {
    const std::size_t in_heap = reinterpret_cast<std::uintptr_t>(address) - segment[0].base;
    if (in_heap < segment[0].size) [[likely]] return {0, in_heap};
    const std::size_t in_data = reinterpret_cast<std::uintptr_t>(address) - segment[1].base;
    if (in_data < segment[1].size) return {1, in_data};
    if (pe.in_device(address))
      return {0, wire::device_offset + (reinterpret_cast<std::uintptr_t>(address) - pe.device_base)};
    return {0, pe.in_heap_of(reinterpret_cast<std::uintptr_t>(address), 0) - segment[0].base};  // registered
  }
  // A place that another PE has named; nullptr when it is not within the segment.
  [[nodiscard]] unsigned char* at(wire::Place place, std::size_t bytes) const {
    if (place.segment == 0 && place.offset >= wire::device_offset) [[unlikely]]
      return at_device(place.offset - wire::device_offset, bytes);
    const Segment& s = segment[place.segment];
    if (bytes > s.size || place.offset > s.size - bytes) [[unlikely]] return nullptr;
    return reinterpret_cast<unsigned char*>(s.base + place.offset);
  }

  Lane& lane_of(const Caller& who, Context& c) {
    if (c.lane == 0) [[likely]] return *lanes[0];
    return other_lane(who, c);
  }
  template <class Visit>
  void each_lane(Visit&& visit) {
    const int n = n_lanes.load(std::memory_order_acquire);  // pairs with: the release in other_lane()
    for (int i = 0; i < n; ++i) visit(*lanes[i]);
  }

  // Applies a message. Lane 0 is locked.
  void serve(const void* data, std::size_t bytes);

  // Where `bytes` bytes at a place of a peer's can be written or read: at most so many at once.
  struct Remote {
    std::uint64_t key;
    std::uint64_t at;
    std::size_t bytes;
  };
  Remote remote(const Caller& who, Lane& lane, Peer& peer, wire::Place place, std::size_t bytes);

  // A packet lies that nobody sends at once: the helper must be awake, or look before it sleeps. `dirty` has
  // been stored before. Both sides are sequentially consistent: the helper stores its state, then reads `dirty`.
  void wake_for_dirty() {
    if (helper_state.load() >= HelperState::away) [[unlikely]] wake_helper();
  }
  void wake_helper();

  Pe& pe;
  transport::NetworkTable table;
  transport::NetworkLimits limits;
  Segment segment[2];
  std::uint32_t world_pes = 0;
  std::size_t put_message_max = 0;  // larger ones are writes
  std::size_t get_message_max = 0;
  bool writes_usable = false;       // they are ordered, or their delivery is told
  bool writes_need_flush = false;   // their completion does not tell

  std::unique_ptr<Lane> lanes[max_lanes];
  std::atomic<int> n_lanes{0};
  OwnMemory memory;
  Inbox inbox;

  // What threads and the helper tell each other.
  enum class HelperState : int { awake, away, blocked };  // away: a long nap while a thread attends
  alignas(64) std::atomic<int> attending{0};
  std::atomic<std::uint64_t> attended{0};  // times that a thread has begun to
  alignas(64) std::atomic<HelperState> helper_state{HelperState::awake};
  std::atomic<bool> stopping{false};

  void run_helper();
  // The helper thread, and the descriptor that wakes it.
  pthread_t helper{};
  bool helper_runs = false;
  int bell = -1;

  std::atomic<std::uint64_t> local_keys{0};  // of buffers registered for one operation
  std::atomic<bool> complained{false};  // of a packet that is not one

 private:
  Lane& other_lane(const Caller& who, Context& c);
  [[nodiscard]] unsigned char* at_device(std::uint64_t offset, std::size_t bytes) const;
  [[nodiscard]] std::uint64_t calls();
  int look(bool poll_too, bool calls_come);
  bool block();
  void nap(std::uint64_t ns);
  void silence();

  bool saw_lying_ = false;  // the helper's, of its last look
  std::mutex lanes_mutex_;
  int contexts_of_[max_lanes] = {};

  friend void net_release_lane(Net& net, Context& c);
};

}  // namespace ushmem::core
