// SPDX-License-Identifier: Apache-2.0
//
// What a lane has begun and awaits: operations, acknowledgements, order, and the way of waiting for them.
#include <cstdio>

#include "base/clock.hpp"
#include "base/order.hpp"
#include "core/net/engine.hpp"
#include "core/runtime/error.hpp"

namespace ushmem::core {
namespace {

constexpr std::size_t ops_of_a_block = 64;
static_assert(ops_of_a_lane <= 65536, "an index has 16 bits");

// Looks before the wait that gives the processor away and reports.
constexpr int polls_alone = 64;
constexpr int polls_crowded = 4;

// How long after a peer has become unreachable the news may come that the job has ended, which is why.
constexpr std::uint64_t news_ns = 1'500'000'000;

}  // namespace

// --- waiting ---------------------------------------------------------------------------------------

void Lane::describe(const void* self, char* out, std::size_t size) {
  const auto& awaited = *static_cast<const Awaited*>(self);
  if (awaited.peer != nullptr)
    std::snprintf(out, size, "network: waits %s PE %d", awaited.what, awaited.peer->pe);
  else
    std::snprintf(out, size, "network: waits %s", awaited.what);
}

// First as often as a round trip takes, then by way of the wait that gives the processor away and reports.
void Lane::await_slow(Thread& t, const WaitInfo& info, Condition done) {
  // Relaxed: written under the lock, which is held here and at the end; a hint for the helper thread.
  const auto count = [this](std::uint32_t by) {
    awaiting.store(awaiting.load(std::memory_order_relaxed) + by, std::memory_order_relaxed);
  };
  struct Counted {
    const decltype(count)& how;
    ~Counted() { how(static_cast<std::uint32_t>(-1)); }
  };
  count(1);
  const Counted counted{count};
  if (dirty.load(std::memory_order_relaxed) != 0) send_all();
  const int polls = net.pe.world->crowded ? polls_crowded : polls_alone;
  Lane& zero = *net.lanes[0];
  for (int i = 0; i < polls; ++i) {
    poll();
    if (done.holds(done.self)) return;
    lock.unlock();
    if (index != 0) zero.try_poll();
    lock.give_way();
    pause_between_polls();
    lock.lock();
    if (done.holds(done.self)) return;
  }
  lock.unlock();
  wait_until_holds(t, 1, {info.call, info.describe, info.self, true}, [&] {
    lock.lock();
    if (done.holds(done.self)) return true;
    lock.unlock();
    return false;
  });
}

void Lane::report_lost(const Caller& who, const Peer& peer) {
  const int pe = peer.pe;
  const std::string why = peer.why;
  lock.unlock();
  // When the job has ended, or the PE has been declared dead, that is the better message.
  const Awaited awaited{"for news of why it cannot reach", &peer};
  const std::uint64_t until = base::now_ns() + news_ns;
  wait_until_holds(who.t, 1, WaitInfo{who.call, describe, &awaited}, [&] { return base::now_ns() >= until; });
  fatal(who.t.pe, who.call, "PE %d cannot be reached: %s", pe, why.c_str());
}

// --- operations ------------------------------------------------------------------------------------

Op& Lane::take_op(const Caller& who, Peer& peer, Op::Kind kind, std::size_t window) {
  const auto full = [&] {
    return (free_ops_ == nullptr && op_blocks_.size() * ops_of_a_block >= ops_of_a_lane) ||
           (peer.window != 0 && peer.window + window > window_of_a_peer);
  };
  if (full()) await(who, "for earlier operations on", &peer, [&] { return check(who, peer), !full(); });
  if (free_ops_ == nullptr) {
    const std::size_t first = op_blocks_.size() * ops_of_a_block;
    op_blocks_.push_back(std::make_unique<Op[]>(ops_of_a_block));
    for (std::size_t i = ops_of_a_block; i-- > 0;) {
      Op& op = op_blocks_.back()[i];
      op.index = static_cast<std::uint16_t>(first + i);
      op.next = free_ops_;
      free_ops_ = &op;
    }
  }
  Op& op = *free_ops_;
  free_ops_ = op.next;
  op.kind = kind;
  op.peer = &peer;
  op.number = next_number();
  op.pending = nullptr;
  op.filled = 0;
  op.window = static_cast<std::uint32_t>(window);
  peer.window += window;
  op.next = nullptr;
  op.previous = peer.last_op;
  (peer.last_op != nullptr ? peer.last_op->next : peer.first_op) = &op;
  peer.last_op = &op;
  ++ops_;
  unsettle(peer);
  note_moving();
  return op;
}

void Lane::finish(Op& op) {
  Peer& peer = *op.peer;
  (op.previous != nullptr ? op.previous->next : peer.first_op) = op.next;
  (op.next != nullptr ? op.next->previous : peer.last_op) = op.previous;
  peer.window -= op.window;
  if (op.has_local) {
    net.table.withdraw(net.table.self, &op.local);
    op.has_local = false;
  }
  if (op.pending != nullptr) --*op.pending;
  op.kind = Op::Kind::none;
  ++op.generation;
  op.next = free_ops_;
  free_ops_ = &op;
  --ops_;
}

Op* Lane::find_op(std::uint32_t token) {
  const std::size_t i = token & 0xffff;
  if (i >= op_blocks_.size() * ops_of_a_block) return nullptr;
  Op& op = op_blocks_[i / ops_of_a_block][i % ops_of_a_block];
  return op.kind == Op::Kind::reply && op.token() == token ? &op : nullptr;
}

// --- order and completion ----------------------------------------------------------------------------

void Lane::unsettle(Peer& peer) {
  if (peer.in_unsettled) return;
  peer.in_unsettled = true;
  unsettled_.push_back(&peer);
}

void Lane::ask_flush(const Caller& who, Peer& peer) {
  unsigned char* const at = reserve(who, peer, 8);
  const std::uint64_t number = next_number();
  wire::store_word(at, wire::pack(wire::Kind::flush, 0, {0, number & 0xffffffff}));
  peer.unflushed_messages = peer.unflushed_writes = false;
  peer.flush_asked = number;
  send(peer);
}

void Lane::fence() {
  const std::uint64_t number = next_number() + 1;
  const bool writes_keep_order = net.has(transport::cap_write_order);
  for (Peer* peer : unsettled_) {
    peer->fence_number = number;
    if (peer->unflushed_messages || peer->flush_done != peer->flush_asked ||
        (peer->unflushed_writes && !writes_keep_order))
      peer->messages_before_fence = peer->careful = true;
    if (peer->has_writes_before(number)) peer->writes_before_fence = peer->careful = true;
    if (peer->open == nullptr) continue;
    // The beginning of a packet is a fence too.
    if (capacity - peer->open->used < 8) {
      send(*peer);
      continue;
    }
    wire::store_word(peer->open->data() + peer->open->used, wire::pack(wire::Kind::fence, 0, {}));
    peer->open->used += 8;
  }
}

void Lane::order_message_slow(const Caller& who, Peer& peer) {
  check(who, peer);
  if (!peer.writes_before_fence || net.has(transport::cap_message_after_write)) return;
  const std::uint64_t fence = peer.fence_number;
  await(who, "for writes before a fence to reach", &peer,
        [&] { return check(who, peer), !peer.has_writes_before(fence); });
  if (peer.fence_number == fence) peer.writes_before_fence = false;
}

void Lane::order_write_slow(const Caller& who, Peer& peer) {
  check(who, peer);
  const std::uint64_t fence = peer.fence_number;
  const bool writes_keep_order = net.has(transport::cap_write_order);
  if (peer.messages_before_fence) {
    // A write does not wait for messages to be applied.
    if (peer.unflushed()) ask_flush(who, peer);
    const std::uint64_t asked = peer.flush_asked;
    await(who, "for what comes before a fence to be applied by", &peer,
          [&] { return check(who, peer), peer.flush_done >= asked; });
  }
  if (peer.writes_before_fence && !writes_keep_order)
    await(who, "for writes before a fence to reach", &peer,
          [&] { return check(who, peer), !peer.has_writes_before(fence); });
  if (peer.fence_number != fence) return;  // another thread's, since
  peer.messages_before_fence = false;
  // Writes keep their order among themselves; a message has to look for them still.
  if (!writes_keep_order) peer.writes_before_fence = false;
  peer.careful = peer.lost || peer.writes_before_fence;
}

void Lane::quiet(const Caller& who, const int* pes, std::size_t n) {
  const auto wanted = [&](const Peer& peer) {
    if (pes == nullptr) return true;
    for (std::size_t i = 0; i < n; ++i)
      if (pes[i] == peer.pe) return true;
    return false;
  };
  const std::uint64_t before = next_number();
  for (std::size_t i = 0; i < unsettled_.size(); ++i) {
    Peer& peer = *unsettled_[i];
    if (!wanted(peer)) continue;
    check(who, peer);
    if (!peer.unflushed() || peer.flush_asked > before) {
      send(peer);
      continue;
    }
    // May poll, and let another thread change the list.
    const std::uint64_t changes = unsettled_changes_;
    ask_flush(who, peer);
    if (changes != unsettled_changes_) i = static_cast<std::size_t>(-1);
  }
  const std::uint64_t number = next_number();
  await(who, "for acknowledgements", nullptr, [&] {
    for (std::size_t i = unsettled_.size(); i-- > 0;) {
      Peer& peer = *unsettled_[i];
      if (!wanted(peer) || peer.settled(number)) continue;
      check(who, peer);
      return false;
    }
    return true;
  });
  for (std::size_t i = 0; i < unsettled_.size();) {
    Peer& peer = *unsettled_[i];
    if (peer.unflushed() || peer.flush_done != peer.flush_asked || peer.first_op != nullptr) {
      ++i;
      continue;
    }
    peer.messages_before_fence = peer.writes_before_fence = false;
    peer.careful = peer.lost;
    peer.in_unsettled = false;
    unsettled_[i] = unsettled_.back();
    unsettled_.pop_back();
    ++unsettled_changes_;
  }
}

}  // namespace ushmem::core
