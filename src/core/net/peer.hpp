// SPDX-License-Identifier: Apache-2.0
//
// What a lane knows of one PE elsewhere: the packet that is being filled for it, what has been begun and is not
// complete, and what may not yet be begun. Made on first use. Everything here is guarded by the lane's lock.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/net/wire.hpp"
#include "transport/network.hpp"

namespace ushmem::core {

struct Peer;

// A network message that is being filled, waits for the network to take it, or is on its way.
struct alignas(16) Packet {
  Packet* next = nullptr;
  Peer* peer = nullptr;
  std::uint32_t used = 0;  // bytes, the header included

  // Behind it.
  [[nodiscard]] unsigned char* data() { return reinterpret_cast<unsigned char*>(this + 1); }
};

// Something begun whose end is awaited: a write, a read, or the reply to a request.
struct Op {
  enum class Kind : std::uint8_t { none, write, read, reply };
  Kind kind = Kind::none;
  std::uint16_t generation = 0;   // of the entry: a reply to an older one is recognised
  std::uint16_t index = 0;
  Op* next = nullptr;             // in the peer's list, or in that of free ones
  Op* previous = nullptr;
  Peer* peer = nullptr;
  std::uint64_t number = 0;       // in the order of the lane
  std::uint32_t* pending = nullptr;  // of a call that waits; one less at the end
  unsigned char* dest = nullptr;  // of a reply: where the next block goes
  std::size_t block = 0;
  std::size_t filled = 0;         // of that block
  std::ptrdiff_t stride = 0;
  std::size_t missing = 0;        // bytes still to come
  std::uint32_t window = 0;       // bytes that it takes of the peer's window
  transport::Region local;        // registered for this operation
  bool has_local = false;

  [[nodiscard]] std::uint32_t token() const { return index | static_cast<std::uint32_t>(generation) << 16; }
};

// Messages sent to the peer on a channel that it has not yet received, or received from it and not yet told.
struct ChannelCount {
  std::uint64_t channel;
  std::uint32_t messages;
  std::uint32_t bytes;
};

struct RemoteRegion {
  enum class State : std::uint8_t { unknown, asked, known };
  State state = State::unknown;
  wire::KeyAnswer answer{};
};

struct Peer {
  int pe = 0;
  transport::Peer handle = 0;

  Packet* open = nullptr;        // being filled
  Packet* queue = nullptr;       // full, in order: the network had no room
  Packet* queue_end = nullptr;

  // The peer is in the list of the lane that has this name.
  bool in_open = false;
  bool in_unsettled = false;
  bool in_answered = false;
  bool in_queued = false;

  bool lost = false;
  // An operation must look at more than the packet: fence_* below, or lost.
  bool careful = false;
  std::string why;               // it is lost

  // Messages. Flushes are numbered by the lane; the peer acknowledges them in order.
  bool unflushed_messages = false;  // sent since the last flush that was asked for
  bool unflushed_writes = false;    // the same, where a write's completion does not tell that it is in place
  std::uint64_t flush_asked = 0;
  std::uint64_t flush_done = 0;

  // Writes, reads and requests that are not complete, oldest first.
  Op* first_op = nullptr;
  Op* last_op = nullptr;
  std::size_t window = 0;        // bytes of replies that have been asked for

  // A fence stands between what is not complete and what comes next.
  std::uint64_t fence_number = 0;      // ops with smaller numbers come before it
  bool writes_before_fence = false;    // there may be some
  bool messages_before_fence = false;  // without acknowledgement

  std::vector<ChannelCount> sent;      // by this PE, not yet received there
  std::vector<ChannelCount> received;  // from there, not yet told
  std::vector<RemoteRegion> regions;   // where keys must be asked for

  [[nodiscard]] bool has_ops_before(std::uint64_t number) const {
    return first_op != nullptr && first_op->number < number;
  }
  [[nodiscard]] bool has_writes_before(std::uint64_t number) const {
    for (const Op* op = first_op; op != nullptr && op->number < number; op = op->next)
      if (op->kind == Op::Kind::write) return true;
    return false;
  }
  [[nodiscard]] bool unflushed() const { return unflushed_messages || unflushed_writes; }
  // Everything up to `number` is complete; asked for its acknowledgement before.
  [[nodiscard]] bool settled(std::uint64_t number) const {
    return (flush_done == flush_asked || flush_done >= number) && !has_ops_before(number);
  }
};

// Peers by PE: open addressing, as large as the number of PEs that have been talked to.
class PeerMap {
 public:
  [[nodiscard]] Peer* find(int pe) const {
    if (slots_.empty()) return nullptr;
    for (std::size_t i = place(pe);; i = (i + 1) & (slots_.size() - 1)) {
      Peer* const peer = slots_[i].get();
      if (peer == nullptr || peer->pe == pe) return peer;
    }
  }
  Peer* add(int pe) {
    if (2 * (n_ + 1) > slots_.size()) grow();
    auto& slot = free_slot(pe);
    slot = std::make_unique<Peer>();
    slot->pe = pe;
    ++n_;
    return slot.get();
  }
  template <class Visit>
  void each(Visit&& visit) const {
    for (const auto& slot : slots_)
      if (slot != nullptr) visit(*slot);
  }
  [[nodiscard]] std::size_t size() const { return n_; }

 private:
  [[nodiscard]] std::size_t place(int pe) const {
    return static_cast<std::uint32_t>(pe) * 2654435769u & (slots_.size() - 1);
  }
  std::unique_ptr<Peer>& free_slot(int pe) {
    std::size_t i = place(pe);
    while (slots_[i] != nullptr) i = (i + 1) & (slots_.size() - 1);
    return slots_[i];
  }
  void grow() {
    std::vector<std::unique_ptr<Peer>> before(std::move(slots_));
    slots_ = std::vector<std::unique_ptr<Peer>>(before.empty() ? 8 : 2 * before.size());
    for (auto& peer : before) {
      if (peer == nullptr) continue;
      auto& slot = free_slot(peer->pe);
      slot = std::move(peer);
    }
  }

  std::vector<std::unique_ptr<Peer>> slots_;
  std::size_t n_ = 0;
};

}  // namespace ushmem::core
