// SPDX-License-Identifier: Apache-2.0
//
// Packets: filling, sending, and what the network tells of them. Waiting and operations: lane_ops.cpp.
#include "core/net/lane.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

#include "core/net/engine.hpp"
#include "core/runtime/error.hpp"

namespace ushmem::core {
namespace {

using transport::NetStatus;

constexpr int events_of_a_poll = 64;

// Tokens of the network are this process's own pointers, with the kind in the lowest bits.
constexpr std::uint64_t token_is_packet = 1;
constexpr std::uint64_t token_kind = 3;

constexpr std::size_t credits_of_a_packet = 4;  // told along with something else

}  // namespace

Lane::Lane(Net& own, int number, transport::Lane its_handle, std::size_t packet_bytes)
    : capacity(static_cast<std::uint32_t>(packet_bytes)), net(own), index(number), handle(its_handle) {}

Lane::~Lane() {
  peers.each([](Peer& peer) {
    std::free(peer.open);
    for (Packet* packet = peer.queue; packet != nullptr;) std::free(std::exchange(packet, packet->next));
  });
  while (free_packets_ != nullptr) std::free(std::exchange(free_packets_, free_packets_->next));
}

Peer* Lane::find_peer(int pe) {
  if (Peer* const known = peers.find(pe)) return known;
  const bootstrap::PeEntry& entry = net.pe.world->file.entry(pe);
  transport::Peer its_handle = 0;
  const NetStatus status =
      entry.address_bytes == 0 || entry.address_bytes > sizeof entry.address
          ? NetStatus::unreachable
          : net.table.add_peer(net.table.self, handle, entry.address, entry.address_bytes, &its_handle);
  Peer* const peer = peers.add(pe);
  peer->handle = its_handle;
  if (status != NetStatus::ok)
    lose(*peer, entry.address_bytes == 0 ? "it has no address in the network" : net.table.last_error(net.table.self));
  return peer;
}

Peer& Lane::other_peer(const Caller& who, int pe) {
  Peer* const found = find_peer(pe);
  check(who, *found);
  recent_ = found;
  return *found;
}

// --- packets ---------------------------------------------------------------------------------------

// lies: nobody is about to send it.
void Lane::begin_packet(Peer& peer, bool lies) {
  Packet* packet = free_packets_;
  if (packet != nullptr) {
    free_packets_ = packet->next;
    --packets_free_;
  } else {
    void* const memory = std::malloc(sizeof(Packet) + capacity);
    if (memory == nullptr) fatal(&net.pe, "network", "out of memory for packets");
    packet = new (memory) Packet;
  }
  ++packets_used_;
  packet->next = nullptr;
  packet->peer = &peer;
  packet->used = sizeof(wire::PacketHeader);
  const wire::PacketHeader header{wire::magic, net.world_pes, static_cast<std::uint32_t>(net.pe.my_pe),
                                  static_cast<std::uint32_t>(index)};
  std::memcpy(packet->data(), &header, sizeof header);
  peer.open = packet;
  if (!peer.in_open) {
    peer.in_open = true;
    open_.push_back(&peer);
  }
  // Relaxed: only a thread that holds the lock sets it to 0.
  if (lies && dirty.load(std::memory_order_relaxed) == 0) {
    dirty.store(1);
    net.wake_for_dirty();
  }
}

void Lane::recycle(Packet* packet) {
  --packets_used_;
  if (packets_free_ >= packets_of_a_lane) return std::free(packet);
  packet->next = free_packets_;
  free_packets_ = packet;
  ++packets_free_;
}

unsigned char* Lane::reserve_slow(const Caller& who, Peer& peer, std::size_t bytes) {
  for (;;) {
    check(who, peer);
    if (peer.open != nullptr) {
      if (bytes <= capacity - peer.open->used) break;
      send(peer);
    }
    if (peer.queue != nullptr) {
      await(who, "for the network to take what is for", &peer, [&] { return check(who, peer), peer.queue == nullptr; });
      continue;
    }
    if (packets_used_ >= packets_of_a_lane) {
      send_all();
      await(who, "for the network to take packets", nullptr, [&] { return packets_used_ < packets_of_a_lane; });
      continue;
    }
    if (peer.open == nullptr) begin_packet(peer, true);
  }
  unsigned char* const at = peer.open->data() + peer.open->used;
  peer.open->used += static_cast<std::uint32_t>(bytes);
  return at;
}

unsigned char* Lane::reserve_answer(Peer& peer, std::size_t bytes) {
  if (peer.lost) return nullptr;
  if (peer.open != nullptr && bytes > capacity - peer.open->used) send(peer);
  if (peer.lost) return nullptr;
  if (peer.open == nullptr) begin_packet(peer, false);  // the end of the poll sends it
  if (!peer.in_answered) {
    peer.in_answered = true;
    answered_.push_back(&peer);
  }
  unsigned char* const at = peer.open->data() + peer.open->used;
  peer.open->used += static_cast<std::uint32_t>(bytes);
  return at;
}

std::size_t Lane::data_room(const Peer& peer, std::size_t head, std::size_t wanted) const {
  constexpr std::size_t worth_it = 256;
  std::size_t room = capacity - sizeof(wire::PacketHeader) - head;
  if (peer.open != nullptr) {
    const std::size_t left = capacity - peer.open->used;
    if (left >= head + std::min(worth_it, wire::padded(wanted))) room = left - head;
  }
  return std::min({wanted, room & ~std::size_t{7}, static_cast<std::size_t>(wire::max_bytes) & ~std::size_t{7}});
}

// --- sending ---------------------------------------------------------------------------------------

// What has been received of the peer's messages travels along with something else.
void Lane::add_credits(Peer& peer, Packet& packet) const {
  for (std::size_t told = 0; told < credits_of_a_packet && !peer.received.empty(); ++told) {
    if (capacity - packet.used < 16) return;
    const ChannelCount& count = peer.received.back();
    wire::store_word(packet.data() + packet.used, wire::pack(wire::Kind::credit, count.messages, {0, count.bytes}));
    wire::store_word(packet.data() + packet.used + 8, count.channel);
    packet.used += 16;
    peer.received.pop_back();
  }
}

// False: the network has no room.
bool Lane::start(Peer& peer, Packet* packet) {
  const bool copied = packet->used <= net.limits.inject;
  const std::uint64_t token = copied ? 0 : reinterpret_cast<std::uint64_t>(packet) | token_is_packet;
  switch (net.table.send(net.table.self, handle, peer.handle, packet->data(), packet->used, token)) {
    case NetStatus::ok:
      if (copied) {
        recycle(packet);
        if (index != 0 && unsent()) note_moving();
      } else {
        ++sends_;
        note_moving();
      }
      return true;
    case NetStatus::again: return false;
    default:
      recycle(packet);
      lose(peer, net.table.last_error(net.table.self));
      return true;
  }
}

void Lane::send(Peer& peer) {
  Packet* const packet = std::exchange(peer.open, nullptr);
  if (packet == nullptr) return;
  if (peer.lost) return recycle(packet);
  if (!peer.received.empty()) add_credits(peer, *packet);
  packet->next = nullptr;
  if (peer.queue == nullptr && start(peer, packet)) return;
  (peer.queue == nullptr ? peer.queue : peer.queue_end->next) = packet;
  peer.queue_end = packet;
  note_moving();
  if (!peer.in_queued) {
    peer.in_queued = true;
    queued_.push_back(&peer);
  }
}

void Lane::send_all() {
  for (std::size_t i = 0; i < open_.size(); ++i) {
    Peer& peer = *open_[i];
    send(peer);
    peer.in_open = false;
  }
  open_.clear();
  dirty.store(0, std::memory_order_relaxed);  // under the lock, like all that set it
}

void Lane::retry_queued() {
  for (std::size_t i = 0; i < queued_.size();) {
    Peer& peer = *queued_[i];
    while (peer.queue != nullptr) {
      Packet* const packet = std::exchange(peer.queue, peer.queue->next);
      if (start(peer, packet)) continue;
      packet->next = peer.queue;
      peer.queue = packet;
      break;
    }
    if (peer.queue != nullptr) {
      ++i;
      continue;
    }
    peer.in_queued = false;
    queued_[i] = queued_.back();
    queued_.pop_back();
  }
}

void Lane::answer() {
  for (std::size_t i = 0; i < answered_.size(); ++i) {
    answered_[i]->in_answered = false;
    send(*answered_[i]);
  }
  answered_.clear();
}

void Lane::lose(Peer& peer, const char* why) {
  if (peer.lost) return;
  peer.lost = peer.careful = true;
  peer.why = why != nullptr ? why : "the network does not say why";
  if (peer.open != nullptr) recycle(std::exchange(peer.open, nullptr));
  while (peer.queue != nullptr) recycle(std::exchange(peer.queue, peer.queue->next));
  peer.queue_end = nullptr;
}

bool Lane::unsent() const { return net.table.unsent != nullptr && net.table.unsent(net.table.self, handle); }

// --- polling ---------------------------------------------------------------------------------------

void Lane::complete(std::uint64_t token, const char* bad) {
  if ((token & token_kind) == token_is_packet) {
    auto* const packet = reinterpret_cast<Packet*>(token & ~token_kind);
    Peer& peer = *packet->peer;
    --sends_;
    recycle(packet);
    if (bad != nullptr) lose(peer, bad);
    return;
  }
  Op& op = *reinterpret_cast<Op*>(token & ~token_kind);
  if (bad != nullptr) lose(*op.peer, bad);
  finish(op);
}

int Lane::poll() {
  const transport::NetworkSink sink{
      this,
      [](void* self, const void* data, std::size_t bytes) {
        auto& lane = *static_cast<Lane*>(self);
        if (lane.index == 0) return lane.net.serve(data, bytes);
        say(&lane.net.pe, "network: a message of %zu bytes has come where none are expected", bytes);
      },
      [](void* self, std::uint64_t token, const char* bad) { static_cast<Lane*>(self)->complete(token, bad); }};
  const int events = net.table.poll(net.table.self, handle, &sink, events_of_a_poll);
  if (!answered_.empty()) answer();
  if (!queued_.empty()) [[unlikely]] retry_queued();
  // The first is polled always.
  moving.store(busy() || (index != 0 && unsent()) ? 1 : 0, std::memory_order_relaxed);  // a hint
  return events;
}

int Lane::try_poll() {
  if (!lock.try_lock()) return 0;
  // Relaxed: set and cleared under the lock that this thread holds.
  if (dirty.load(std::memory_order_relaxed) != 0) send_all();
  const int events = poll();
  lock.unlock();
  return events;
}

}  // namespace ushmem::core
