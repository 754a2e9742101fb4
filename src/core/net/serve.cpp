// SPDX-License-Identifier: Apache-2.0
//
// The target's side: applies the records of a packet in their order, by the CPU that polls. What they say is
// checked; a packet that is wrong is reported and its rest left out.
#include <algorithm>
#include <cstdio>

#include "base/order.hpp"
#include "core/device/foreign.hpp"
#include "core/device/words.hpp"
#include "core/net/engine.hpp"
#include "core/rma/copy.hpp"
#include "core/runtime/error.hpp"

namespace ushmem::core {
namespace {

using wire::Head;
using wire::Kind;
using wire::Reader;

constexpr std::size_t largest_get = 65536;  // of one request

// As on direct paths (src/api/templates_amo.hpp). Pair with: loads and updates of the word by CPUs of this node.
constexpr int load_order = static_cast<int>(base::flag_load_order);
constexpr int store_order = static_cast<int>(base::flag_store_order);
constexpr int rmw_order = static_cast<int>(base::flag_rmw_order);

template <class Word>
std::uint64_t update(Amo op, Word* word, Word value, Word cond) {
  switch (op) {
    case Amo::fetch: return __atomic_load_n(word, load_order);
    case Amo::set: __atomic_store_n(word, value, store_order); return 0;
    case Amo::swap: return __atomic_exchange_n(word, value, rmw_order);
    case Amo::compare_swap:
      __atomic_compare_exchange_n(word, &cond, value, false, rmw_order, load_order);
      return cond;  // what was there, also when it was equal
    case Amo::add: return __atomic_fetch_add(word, value, rmw_order);
    case Amo::bit_and: return __atomic_fetch_and(word, value, rmw_order);
    case Amo::bit_or: return __atomic_fetch_or(word, value, rmw_order);
    case Amo::bit_xor: return __atomic_fetch_xor(word, value, rmw_order);
  }
  return 0;
}

// Blocks at distances of `stride` in own memory, read one after the other.
class Gather {
 public:
  Gather(const unsigned char* first, std::size_t block, std::ptrdiff_t stride)
      : at_(first), block_(block), stride_(stride) {}
  void read(unsigned char* out, std::size_t bytes) {
    while (bytes != 0) {
      const std::size_t piece = std::min(bytes, block_ - taken_);
      copy_bytes(out, at_ + taken_, piece);
      out += piece;
      bytes -= piece;
      taken_ += piece;
      if (taken_ != block_) continue;
      taken_ = 0;
      at_ += stride_;
    }
  }

 private:
  const unsigned char* at_;
  std::size_t block_;
  std::ptrdiff_t stride_;
  std::size_t taken_ = 0;
};

// One packet. Lane 0 is locked.
class Server {
 public:
  Server(Net& net, const wire::PacketHeader& header, Reader rest)
      : net_(net), lane_(*net.lanes[0]), origin_(static_cast<int>(header.origin)), from_lane_(header.lane),
        in_(rest) {}

  // nullptr, or what is wrong.
  const char* run() {
    while (in_.more()) {
      std::uint64_t word;
      if (!in_.word(&word)) return "it ends within a record";
      const Head head = wire::unpack(word);
      if (const char* wrong = record(head)) [[unlikely]] return wrong;
    }
    return nullptr;
  }

 private:
  const char* record(const Head& head) {
    switch (head.kind) {
      case Kind::put: return put(head);
      case Kind::put_blocks: return put_blocks(head);
      case Kind::signal: return signal(head);
      case Kind::amo: return amo(head);
      case Kind::get: return get(head);
      case Kind::get_blocks: return get_blocks(head);
      case Kind::reply: return reply(head);
      case Kind::flush: return flush(head);
      case Kind::flush_ack: return flush_ack(head);
      case Kind::fence: base::cpu_store_fence(); return nullptr;
      case Kind::message: return message(head);
      case Kind::credit: return credit(head);
      case Kind::keys: return keys(head);
      default: return "it has a record of a kind that is not known";
    }
  }

  static constexpr const char* outside = "a record names memory that is not symmetric";
  static constexpr const char* cut = "a record is cut off";

  const char* put(const Head& head) {
    unsigned char* const to = net_.at(head.place, head.bytes);
    const unsigned char* const data = in_.data(head.bytes);
    if (to == nullptr) return outside;
    if (data == nullptr) return cut;
    if (foreign(head)) [[unlikely]] serve_foreign_put(net_.pe, to, data, head.bytes);
    else copy_bytes(to, data, head.bytes);
    return nullptr;
  }

  // Memory of a device that the host does not reach: read and written by the device's copies.
  [[nodiscard]] bool foreign(const Head& head) const {
    return net_.pe.foreign && head.place.segment == 0 && head.place.offset >= wire::device_offset;
  }

  // All blocks within the segment? The first and the last: what lies between is between them.
  bool inside(const Head& head, std::uint64_t count, std::int64_t stride) const {
    std::int64_t reach, last;
    if (__builtin_mul_overflow(static_cast<std::int64_t>(count - 1), stride, &reach) ||
        __builtin_add_overflow(static_cast<std::int64_t>(head.place.offset), reach, &last) || last < 0)
      return false;
    return net_.at(head.place, head.bytes) != nullptr &&
           net_.at({head.place.segment, static_cast<std::uint64_t>(last)}, head.bytes) != nullptr;
  }

  const char* put_blocks(const Head& head) {
    std::uint64_t count, stride;
    if (!in_.word(&count) || !in_.word(&stride)) return cut;
    if (count == 0 || head.bytes == 0 || count > in_.left() / head.bytes) return cut;
    const auto distance = static_cast<std::int64_t>(stride);
    if (!inside(head, count, distance)) return outside;
    const unsigned char* data = in_.data(count * head.bytes);
    if (data == nullptr) return cut;
    unsigned char* to = net_.at(head.place, head.bytes);
    const bool by_device = foreign(head);
    for (; count > 0; --count, data += head.bytes, to += distance)
      if (by_device) serve_foreign_put(net_.pe, to, data, head.bytes);
      else copy_bytes(to, data, head.bytes);
    return nullptr;
  }

  const char* signal(const Head& head) {
    std::uint64_t value;
    if (!in_.word(&value)) return cut;
    auto* const word = reinterpret_cast<std::uint64_t*>(net_.at(head.place, sizeof value));
    if (word == nullptr || head.place.offset % sizeof value != 0) return outside;
    if (foreign(head)) [[unlikely]] {
      if (head.bytes == 1) change(word, {Amo::add, 8, value});
      else set_device_signal(net_.pe, "another node's signal", net_.pe.local, word, value);
      return nullptr;
    }
    // Release, as update_signal() in src/api/templates_rma.hpp: everything applied before it is visible to a
    // CPU that has seen the new value. pairs with: acquire loads of waits.
    if (head.bytes == 1) __atomic_fetch_add(word, value, __ATOMIC_RELEASE);
    else base::store_release(word, value);
    return nullptr;
  }

  const char* amo(const Head& head) {
    const auto op = static_cast<Amo>(head.bytes & 15);
    const std::size_t width = (head.bytes & wire::AmoBits::wide) != 0 ? 8 : 4;
    const bool fetch = (head.bytes & wire::AmoBits::fetch) != 0;
    std::uint64_t value, cond = 0, token = 0;
    if (!in_.word(&value)) return cut;
    if (op == Amo::compare_swap && !in_.word(&cond)) return cut;
    if (fetch && !in_.word(&token)) return cut;
    unsigned char* const word = net_.at(head.place, width);
    if (word == nullptr || head.place.offset % width != 0) return outside;
    const std::uint64_t before =
        foreign(head) ? change(word, {op, static_cast<std::uint8_t>(width), value, cond})
        : width == 8 ? update(op, reinterpret_cast<std::uint64_t*>(word), value, cond)
                   : update(op, reinterpret_cast<std::uint32_t*>(word), static_cast<std::uint32_t>(value),
                            static_cast<std::uint32_t>(cond));
    if (!fetch) return nullptr;
    // Its store, too, comes before what the origin does next.
    base::cpu_update_fence();
    return answer(token, reinterpret_cast<const unsigned char*>(&before), width, width, 0);
  }

  std::uint64_t change(void* word, const AmoCall& amo) {
    return change_device_word(net_.pe, "another node's atomic", net_.pe.local, word, amo);
  }

  const char* get(const Head& head) {
    std::uint64_t token;
    if (!in_.word(&token)) return cut;
    const unsigned char* const from = net_.at(head.place, head.bytes);
    if (from == nullptr) return outside;
    if (foreign(head)) [[unlikely]] return answer_foreign(token, from, head.bytes, 1, 0);
    return answer(token, from, head.bytes, head.bytes, 0);
  }

  const char* get_blocks(const Head& head) {
    std::uint64_t word, stride;
    if (!in_.word(&word) || !in_.word(&stride)) return cut;
    const std::uint64_t count = word >> 32;
    if (count == 0 || head.bytes == 0 || count > largest_get / head.bytes) return "a get is too large";
    const auto distance = static_cast<std::int64_t>(stride);
    if (!inside(head, count, distance)) return outside;
    const unsigned char* const from = net_.at(head.place, head.bytes);
    if (foreign(head)) [[unlikely]] return answer_foreign(word & 0xffffffff, from, head.bytes, count, distance);
    return answer(word & 0xffffffff, from, count * head.bytes, head.bytes, distance);
  }

  // By way of host memory.
  const char* answer_foreign(std::uint64_t token, const unsigned char* from, std::size_t block, std::size_t count,
                             std::ptrdiff_t stride) {
    std::vector<unsigned char> staging(block * count);
    for (std::size_t i = 0; i < count; ++i, from += stride)
      serve_foreign_get(net_.pe, staging.data() + i * block, from, block);
    return answer(token, staging.data(), staging.size(), staging.size(), 0);
  }

  const char* keys(const Head& head) {
    std::uint64_t token;
    if (!in_.word(&token)) return cut;
    const wire::KeyAnswer found = net_.memory.find(head.place.offset);
    return answer(token, reinterpret_cast<const unsigned char*>(&found), sizeof found, sizeof found, 0);
  }

  // Replies with `bytes` bytes in all, as many records as it takes. A peer that is lost gets none.
  const char* answer(std::uint64_t token, const unsigned char* from, std::size_t bytes, std::size_t block,
                     std::ptrdiff_t stride) {
    Peer& peer = origin();
    Gather gather(from, block, stride);
    const wire::Place tag = wire::tagged(static_cast<std::uint32_t>(token), from_lane_);
    while (bytes != 0) {
      const std::size_t piece = lane_.data_room(peer, 8, bytes);
      unsigned char* const at = lane_.reserve_answer(peer, 8 + wire::padded(piece));
      if (at == nullptr) return nullptr;
      wire::store_word(at, wire::pack(Kind::reply, piece, tag));
      gather.read(at + 8, piece);
      bytes -= piece;
    }
    return nullptr;
  }

  const char* flush(const Head& head) {
    // What has been applied is visible to all before the origin can know.
    base::cpu_full_fence();
    unsigned char* const at = lane_.reserve_answer(origin(), 8);
    if (at != nullptr)
      wire::store_word(at, wire::pack(Kind::flush_ack, 0,
                                      wire::tagged(static_cast<std::uint32_t>(head.place.offset), from_lane_)));
    return nullptr;
  }

  // Runs `action` on the own lane that an answer is for, locked.
  template <class Action>
  const char* on_lane(std::uint64_t index, Action&& action) {
    if (index == 0) return action(lane_);
    if (index >= static_cast<std::uint64_t>(net_.n_lanes.load(std::memory_order_acquire)))  // pairs with other_lane()
      return "an answer is for a lane that is not there";
    Lane& lane = *net_.lanes[index];
    const std::lock_guard lock(lane.lock);
    return action(lane);
  }

  const char* flush_ack(const Head& head) {
    return on_lane(head.place.offset >> 32, [&](Lane& lane) -> const char* {
      Peer* const peer = lane.peers.find(origin_);
      if (peer == nullptr) return "an acknowledgement has not been asked for";
      const std::uint64_t number =
          peer->flush_asked - (static_cast<std::uint32_t>(peer->flush_asked) -
                               static_cast<std::uint32_t>(head.place.offset));
      if (number > peer->flush_asked || number <= peer->flush_done) return "an acknowledgement has not been asked for";
      peer->flush_done = number;
      return nullptr;
    });
  }

  const char* reply(const Head& head) {
    const unsigned char* data = in_.data(head.bytes);
    if (data == nullptr) return cut;
    return on_lane(head.place.offset >> 32, [&](Lane& lane) -> const char* {
      Op* const op = lane.find_op(static_cast<std::uint32_t>(head.place.offset));
      if (op == nullptr || op->peer->pe != origin_ || head.bytes > op->missing) return "a reply has not been asked for";
      op->missing -= head.bytes;
      for (std::size_t left = head.bytes; left != 0;) {
        const std::size_t piece = std::min(left, op->block - op->filled);
        copy_bytes(op->dest + op->filled, data, piece);
        data += piece;
        left -= piece;
        op->filled += piece;
        if (op->filled != op->block) continue;
        op->filled = 0;
        op->dest += op->stride;
      }
      if (op->missing == 0) lane.finish(*op);
      return nullptr;
    });
  }

  const char* message(const Head& head) {
    std::uint64_t channel, round, rest;
    if (!in_.word(&channel) || !in_.word(&round) || !in_.word(&rest)) return cut;
    const unsigned char* const data = in_.data(head.bytes);
    if (data == nullptr) return cut;
    const MessageKey key{channel, round, static_cast<std::uint32_t>(rest)};
    return net_.inbox.put(origin_, key, data, head.bytes, rest >> 32) ? nullptr
                                                                       : "a piece of a message does not fit";
  }

  const char* credit(const Head& head) {
    std::uint64_t channel;
    if (!in_.word(&channel)) return cut;
    Peer& peer = origin();
    for (auto& count : peer.sent) {
      if (count.channel != channel) continue;
      if (head.bytes > count.messages || head.place.offset > count.bytes) break;
      count.messages -= head.bytes;
      count.bytes -= static_cast<std::uint32_t>(head.place.offset);
      if (count.messages == 0) {
        count = peer.sent.back();
        peer.sent.pop_back();
      }
      return nullptr;
    }
    return "more messages are said to be received than have been sent";
  }

  Peer& origin() {
    if (peer_ == nullptr) peer_ = lane_.find_peer(origin_);
    return *peer_;
  }

  Net& net_;
  Lane& lane_;
  int origin_;
  std::uint32_t from_lane_;
  Reader in_;
  Peer* peer_ = nullptr;
};

}  // namespace

void Net::serve(const void* data, std::size_t bytes) {
  wire::PacketHeader header;
  const char* wrong = "it has no header";
  if (bytes >= sizeof header) {
    std::memcpy(&header, data, sizeof header);
    if (header.magic != wire::magic) {
      wrong = "it is not one of this library";
    } else if (header.world_pes != world_pes || header.origin >= world_pes) {
      wrong = "it is from another world";
    } else if (header.lane >= max_lanes) {
      wrong = "it is from a lane that cannot be";
    } else {
      // The beginning of a packet comes after everything in earlier ones, whoever has applied them.
      base::cpu_store_fence();
      Server server(*this, header,
                    wire::Reader(static_cast<const unsigned char*>(data) + sizeof header, bytes - sizeof header));
      wrong = server.run();
      if (wrong == nullptr) [[likely]] return;
      if (!complained.exchange(true))
        say(&pe, "network: a packet of %zu bytes that names PE %u as its sender is not valid: %s (said once)", bytes,
            header.origin, wrong);
      return;
    }
  }
  if (!complained.exchange(true))
    say(&pe, "network: a packet of %zu bytes is not valid: %s (said once)", bytes, wrong);
}

}  // namespace ushmem::core
