// SPDX-License-Identifier: Apache-2.0
//
// Put, get and put with signal to PEs of other nodes: small ones by message, large ones by the network's own
// writes and reads.
#include <algorithm>
#include <mutex>

#include "core/net/engine.hpp"
#include "core/rma/copy.hpp"
#include "core/runtime/error.hpp"

namespace ushmem::core {
namespace {

using transport::NetStatus;
using wire::Kind;
using wire::Place;

constexpr std::uint64_t token_is_op = 2;  // pointers are aligned

// Copied into packets.
void put_message(const Caller& who, Lane& lane, Peer& peer, Place place, const void* source, std::size_t bytes) {
  lane.order_message(who, peer);
  const auto* from = static_cast<const unsigned char*>(source);
  for (;;) {
    const std::size_t piece = bytes <= 128 ? bytes : lane.data_room(peer, 8, bytes);
    unsigned char* const at = lane.reserve(who, peer, 8 + wire::padded(piece));
    wire::store_word(at, wire::pack(Kind::put, piece, place));
    copy_bytes(at + 8, from, piece);
    lane.note_put(peer);
    if (piece == bytes) return;
    from += piece;
    place.offset += piece;
    bytes -= piece;
  }
}

// The buffer of a transfer, for networks that want it registered.
void register_local(Net& net, const Caller& who, Op& op, const void* at, std::size_t bytes) {
  if (!net.has(transport::cap_local_registration)) return;
  // Keys above all regions of symmetric memory; no peer knows them.
  const std::uint64_t key = (std::uint64_t{1} << 40) + net.local_keys.fetch_add(1);
  if (net.table.enroll(net.table.self, const_cast<void*>(at), bytes, key, &op.local) != NetStatus::ok)
    fatal(who.t.pe, who.call, "cannot register %zu bytes at %p with the network: %s", bytes, at,
          net.table.last_error(net.table.self));
  op.has_local = true;
}

// Begins writes (or reads) of the whole range; *pending counts those that are not complete.
void transfer(const Caller& who, Lane& lane, Peer& peer, Op::Kind kind, Place place, unsigned char* local,
              std::size_t bytes, std::uint32_t* pending) {
  Net& net = lane.net;
  const bool write = kind == Op::Kind::write;
  while (bytes != 0) {
    const Net::Remote remote = net.remote(who, lane, peer, place, bytes);
    Op& op = lane.take_op(who, peer, kind, 0);
    op.pending = pending;
    if (pending != nullptr) ++*pending;
    register_local(net, who, op, local, remote.bytes);
    const std::uint64_t token = reinterpret_cast<std::uint64_t>(&op) | token_is_op;
    const auto begin = write ? net.table.write : nullptr;
    const auto try_it = [&] {
      lane.check(who, peer);
      const NetStatus status =
          write ? begin(net.table.self, lane.handle, peer.handle, remote.key, remote.at, local, remote.bytes, token)
                : net.table.read(net.table.self, lane.handle, peer.handle, remote.key, remote.at, local,
                                 remote.bytes, token);
      if (status == NetStatus::again) return false;
      if (status != NetStatus::ok) {
        lane.lose(peer, net.table.last_error(net.table.self));
        lane.check(who, peer);
      }
      return true;
    };
    lane.await(who, "for the network to take what is for", &peer, try_it);
    if (write && net.writes_need_flush) peer.unflushed_writes = true;
    place.offset += remote.bytes;
    local += remote.bytes;
    bytes -= remote.bytes;
  }
}

void await_pending(const Caller& who, Lane& lane, Peer& peer, const std::uint32_t& pending) {
  lane.await(who, "for a transfer with", &peer, [&] { return lane.check(who, peer), pending == 0; });
}

// delivered: not only the source may be written again, but a message that follows comes after it.
void put_large(const Caller& who, Lane& lane, Peer& peer, Place place, const void* source, std::size_t bytes,
               bool wait) {
  lane.order_write(who, peer);
  std::uint32_t pending = 0;
  auto* const from = static_cast<unsigned char*>(const_cast<void*>(source));
  transfer(who, lane, peer, Op::Kind::write, place, from, bytes, wait ? &pending : nullptr);
  if (wait) await_pending(who, lane, peer, pending);
}

void get_message(const Caller& who, Lane& lane, Peer& peer, Place place, void* dest, std::size_t bytes,
                 std::uint32_t* pending) {
  lane.order_message(who, peer);
  Op& op = lane.take_op(who, peer, Op::Kind::reply, bytes);
  op.pending = pending;
  if (pending != nullptr) ++*pending;
  op.dest = static_cast<unsigned char*>(dest);
  op.block = op.missing = bytes;
  op.stride = 0;
  const std::uint64_t token = op.token();
  unsigned char* const at = lane.reserve(who, peer, 16);
  wire::store_word(at, wire::pack(Kind::get, bytes, place));
  wire::store_word(at + 8, token);
}

}  // namespace

void far_put(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source, std::size_t bytes,
             bool nbi) {
  t.count_put(pe, bytes);
  if (bytes == 0) return;
  const Caller who{t, call};
  Net& net = *t.pe->net;
  const Place place = net.place(dest);
  Lane& lane = net.lane_of(who, c);
  const std::lock_guard lock(lane.lock);
  lane.note_call();
  Peer& peer = lane.peer(who, pe);
  if (bytes <= net.put_message_max) [[likely]]
    put_message(who, lane, peer, place, source, bytes);
  else
    put_large(who, lane, peer, place, source, bytes, !nbi);
}

void far_get(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source, std::size_t bytes,
             bool nbi) {
  t.count_get(pe, bytes);
  if (bytes == 0) return;
  const Caller who{t, call};
  Net& net = *t.pe->net;
  const Place place = net.place(source);
  Lane& lane = net.lane_of(who, c);
  const std::lock_guard lock(lane.lock);
  lane.note_call();
  Peer& peer = lane.peer(who, pe);
  std::uint32_t pending = 0;
  std::uint32_t* const counted = nbi ? nullptr : &pending;
  if (bytes <= net.get_message_max)
    get_message(who, lane, peer, place, dest, bytes, counted);
  else
    transfer(who, lane, peer, Op::Kind::read, place, static_cast<unsigned char*>(dest), bytes, counted);
  if (!nbi) await_pending(who, lane, peer, pending);
}

void far_put_signal(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source,
                    std::size_t bytes, std::uint64_t* sig_addr, std::uint64_t signal, bool add, bool nbi) {
  if (bytes != 0) t.count_put(pe, bytes);
  t.counters->add(base::Counter::signals);
  const Caller who{t, call};
  Net& net = *t.pe->net;
  Lane& lane = net.lane_of(who, c);
  const std::lock_guard lock(lane.lock);
  lane.note_call();
  Peer& peer = lane.peer(who, pe);
  if (bytes != 0 && bytes <= net.put_message_max)
    put_message(who, lane, peer, net.place(dest), source, bytes);
  else if (bytes != 0)
    // Where messages may overtake writes, this call waits until the data are there.
    put_large(who, lane, peer, net.place(dest), source, bytes, !nbi || !net.has(transport::cap_message_after_write));
  lane.order_message(who, peer);
  unsigned char* const at = lane.reserve(who, peer, 16);
  wire::store_word(at, wire::pack(Kind::signal, add ? 1 : 0, net.place(sig_addr)));
  wire::store_word(at + 8, signal);
  lane.note_put(peer);
  lane.send(peer);
}

// --- strided ---------------------------------------------------------------------------------------

namespace {

// Each of its own when blocks are large, else many in one record.
std::size_t blocks_of_a_record(const Lane& lane, const Peer& peer, std::size_t head, const Blocks& b,
                               std::size_t left) {
  const std::size_t room = lane.data_room(peer, head, std::min(b.block * left, std::size_t{1} << 14));
  const std::size_t fit = room / b.block;
  if (fit != 0) return std::min(fit, left);
  // Not in this packet: in a new one.
  const std::size_t whole = (lane.capacity - sizeof(wire::PacketHeader) - head) & ~std::size_t{7};
  return std::min({left, whole / b.block, std::size_t{wire::max_bytes} / b.block});
}

constexpr std::size_t small_block = 2048;

void put_block_record(const Caller& who, Lane& lane, Peer& peer, Place place, const unsigned char* from,
                      const Blocks& b, std::size_t n) {
  unsigned char* at = lane.reserve(who, peer, 24 + wire::padded(n * b.block));
  wire::store_word(at, wire::pack(Kind::put_blocks, b.block, place));
  wire::store_word(at + 8, n);
  wire::store_word(at + 16, static_cast<std::uint64_t>(b.dest_stride));
  at += 24;
  for (std::size_t i = 0; i < n; ++i, at += b.block, from += b.source_stride) copy_bytes(at, from, b.block);
  lane.note_put(peer);
}

}  // namespace

void far_put_blocks(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source,
                    const Blocks& b, bool nbi) {
  if (b.count == 0 || b.block == 0) return;
  t.count_put(pe, b.count * b.block);
  const Caller who{t, call};
  Net& net = *t.pe->net;
  const Place first = net.place(dest);
  Lane& lane = net.lane_of(who, c);
  const std::lock_guard lock(lane.lock);
  lane.note_call();
  Peer& peer = lane.peer(who, pe);
  const auto* from = static_cast<const unsigned char*>(source);
  std::uint32_t pending = 0;
  for (std::size_t i = 0; i < b.count;) {
    const Place place{first.segment,
                      first.offset + static_cast<std::uint64_t>(static_cast<std::ptrdiff_t>(i) * b.dest_stride)};
    std::size_t n = 1;
    if (b.block <= small_block) {
      lane.order_message(who, peer);
      n = blocks_of_a_record(lane, peer, 24, b, b.count - i);
      put_block_record(who, lane, peer, place, from, b, n);
    } else if (b.block <= net.put_message_max) {
      put_message(who, lane, peer, place, from, b.block);
    } else {
      lane.order_write(who, peer);
      transfer(who, lane, peer, Op::Kind::write, place, const_cast<unsigned char*>(from), b.block,
               nbi ? nullptr : &pending);
    }
    i += n;
    from += static_cast<std::ptrdiff_t>(n) * b.source_stride;
  }
  if (!nbi) await_pending(who, lane, peer, pending);
}

void far_get_blocks(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source,
                    const Blocks& b, bool nbi) {
  if (b.count == 0 || b.block == 0) return;
  t.count_get(pe, b.count * b.block);
  const Caller who{t, call};
  Net& net = *t.pe->net;
  const Place first = net.place(source);
  Lane& lane = net.lane_of(who, c);
  const std::lock_guard lock(lane.lock);
  lane.note_call();
  Peer& peer = lane.peer(who, pe);
  auto* to = static_cast<unsigned char*>(dest);
  std::uint32_t pending = 0;
  std::uint32_t* const counted = nbi ? nullptr : &pending;
  for (std::size_t i = 0; i < b.count;) {
    const Place place{first.segment,
                      first.offset + static_cast<std::uint64_t>(static_cast<std::ptrdiff_t>(i) * b.source_stride)};
    std::size_t n = 1;
    if (b.block <= small_block) {
      n = std::min(b.count - i, net.get_message_max / b.block);
      lane.order_message(who, peer);
      Op& op = lane.take_op(who, peer, Op::Kind::reply, n * b.block);
      op.pending = counted;
      if (counted != nullptr) ++*counted;
      op.dest = to;
      op.block = b.block;
      op.stride = b.dest_stride;
      op.missing = n * b.block;
      const std::uint64_t token = op.token();
      unsigned char* const at = lane.reserve(who, peer, 24);
      wire::store_word(at, wire::pack(Kind::get_blocks, b.block, place));
      wire::store_word(at + 8, token | static_cast<std::uint64_t>(n) << 32);
      wire::store_word(at + 16, static_cast<std::uint64_t>(b.source_stride));
    } else if (b.block <= net.get_message_max) {
      get_message(who, lane, peer, place, to, b.block, counted);
    } else {
      transfer(who, lane, peer, Op::Kind::read, place, to, b.block, counted);
    }
    i += n;
    to += static_cast<std::ptrdiff_t>(n) * b.dest_stride;
  }
  if (!nbi) await_pending(who, lane, peer, pending);
}

}  // namespace ushmem::core
