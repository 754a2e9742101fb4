// SPDX-License-Identifier: Apache-2.0
//
// Messages between PEs, for collectives. A sender may be a window of messages ahead of a receiver on each
// channel; the receiver's word that it has taken some travels along with whatever it sends next, or by itself
// when half a window is owed.
#include <algorithm>
#include <cstring>
#include <mutex>
#include <utility>

#include "base/order.hpp"
#include "core/net/engine.hpp"

namespace ushmem::core {
namespace {

constexpr std::uint32_t window_messages = 64;
constexpr std::uint32_t window_bytes = 512 << 10;
constexpr std::size_t record_head = 32;

ChannelCount* find(std::vector<ChannelCount>& counts, std::uint64_t channel) {
  for (ChannelCount& count : counts)
    if (count.channel == channel) return &count;
  return nullptr;
}

ChannelCount& find_or_add(std::vector<ChannelCount>& counts, std::uint64_t channel) {
  if (ChannelCount* const known = find(counts, channel)) return *known;
  return counts.emplace_back(ChannelCount{channel, 0, 0});
}

bool fits(Peer& peer, std::uint64_t channel, std::size_t bytes) {
  const ChannelCount* const count = find(peer.sent, channel);
  return count == nullptr || (count->messages < window_messages && count->bytes + bytes <= window_bytes);
}

// Counts a message that has been taken, and says so when it is time.
void note_taken(const Caller& who, Lane& lane, int from, std::uint64_t channel, std::size_t bytes) {
  Peer& peer = *lane.find_peer(from);
  ChannelCount& count = find_or_add(peer.received, channel);
  ++count.messages;
  count.bytes += static_cast<std::uint32_t>(bytes);
  if (count.messages < window_messages / 2 && count.bytes < window_bytes / 2) return;
  if (peer.lost) return;
  const ChannelCount owed = count;
  peer.received.erase(peer.received.begin() + (&count - peer.received.data()));
  unsigned char* const at = lane.reserve(who, peer, 16);
  wire::store_word(at, wire::pack(wire::Kind::credit, owed.messages, {0, owed.bytes}));
  wire::store_word(at + 8, channel);
  lane.send(peer);
}

}  // namespace

std::size_t Inbox::Hash::operator()(const Full& f) const {
  std::uint64_t h = f.key.channel * 0x9e3779b97f4a7c15;
  h = (h ^ h >> 29 ^ f.key.round) * 0xbf58476d1ce4e5b9;
  h = (h ^ h >> 32 ^ static_cast<std::uint64_t>(f.key.step) << 32 ^ static_cast<std::uint32_t>(f.from)) *
      0x94d049bb133111eb;
  return h ^ h >> 31;
}

bool Inbox::put(int from, const MessageKey& key, const unsigned char* data, std::size_t bytes, std::size_t total) {
  if (total > max_message_bytes || bytes > total || (bytes == 0 && total != 0)) return false;
  Message& message = messages_[{from, key}];
  if (message.come == 0) {
    message.total = static_cast<std::uint32_t>(total);
    message.data.reserve(total);
  }
  if (message.total != total || (message.come == total && message.come != 0) || bytes > total - message.come)
    return false;
  message.data.insert(message.data.end(), data, data + bytes);
  message.come += static_cast<std::uint32_t>(bytes);
  return true;
}

bool Inbox::has(int from, const MessageKey& key) const {
  const auto found = messages_.find({from, key});
  return found != messages_.end() && found->second.come == found->second.total;
}

Inbox::Message Inbox::take(int from, const MessageKey& key) {
  const auto found = messages_.find({from, key});
  Message message = std::move(found->second);
  messages_.erase(found);
  return message;
}

void send_message(Thread& t, const char* call, int pe, const MessageKey& key, const void* data, std::size_t bytes) {
  const Caller who{t, call};
  Net& net = *t.pe->net;
  Lane& lane = *net.lanes[0];
  // To a PE of the same node: what was stored there directly comes before.
  base::cpu_full_fence();
  const std::lock_guard lock(lane.lock);
  lane.note_call();
  Peer& peer = lane.peer(who, pe);
  if (!net.has(transport::cap_message_after_write) && peer.first_op != nullptr) {
    const std::uint64_t number = lane.next_number();
    lane.await(who, "for earlier writes to reach", &peer,
               [&] { return lane.check(who, peer), !peer.has_writes_before(number); });
  }
  if (!fits(peer, key.channel, bytes))
    lane.await(who, "for earlier messages to be taken by", &peer,
               [&] { return lane.check(who, peer), fits(peer, key.channel, bytes); });
  ChannelCount& count = find_or_add(peer.sent, key.channel);
  ++count.messages;
  count.bytes += static_cast<std::uint32_t>(bytes);
  const auto* from = static_cast<const unsigned char*>(data);
  std::size_t left = bytes;
  do {
    const std::size_t piece = left <= 128 ? left : lane.data_room(peer, record_head, left);
    unsigned char* const at = lane.reserve(who, peer, record_head + wire::padded(piece));
    wire::store_word(at, wire::pack(wire::Kind::message, piece, {}));
    wire::store_word(at + 8, key.channel);
    wire::store_word(at + 16, key.round);
    wire::store_word(at + 24, key.step | static_cast<std::uint64_t>(bytes) << 32);
    if (piece != 0) std::memcpy(at + record_head, from, piece);
    from += piece;
    left -= piece;
  } while (left != 0);
  lane.send(peer);
}

std::size_t receive_message(Thread& t, int from, const MessageKey& key, void* out, std::size_t room,
                            const WaitInfo& info) {
  const Caller who{t, info.call};
  Net& net = *t.pe->net;
  Lane& lane = *net.lanes[0];
  const std::lock_guard lock(lane.lock);
  lane.note_call();
  if (!net.inbox.has(from, key)) {
    Peer& peer = lane.peer(who, from);
    lane.await(t, info, [&] { return net.inbox.has(from, key) || (lane.check(who, peer), false); });
  }
  const Inbox::Message message = net.inbox.take(from, key);
  if (const std::size_t bytes = std::min<std::size_t>(room, message.total); bytes != 0)
    std::memcpy(out, message.data.data(), bytes);
  note_taken(who, lane, from, key.channel, message.total);
  return message.total;
}

}  // namespace ushmem::core
