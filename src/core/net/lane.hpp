// SPDX-License-Identifier: Apache-2.0
//
// A lane: one endpoint of the network with its lock, peers, packets and operations. A context's operations go
// by one lane; lane 0 is the default context's, and the one at which messages from all PEs arrive.
//
// Order of locks: lane 0 before any other lane; nobody who holds another lane waits for lane 0.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/net/lane_lock.hpp"
#include "core/net/net.hpp"
#include "core/net/peer.hpp"
#include "core/net/wire.hpp"

namespace ushmem::core {

// On whose behalf: for waits and errors.
struct Caller {
  Thread& t;
  const char* call;
};

inline constexpr std::size_t packets_of_a_lane = 64;  // that calls may use; the handlers take what they need
inline constexpr std::size_t ops_of_a_lane = 512;
inline constexpr std::size_t window_of_a_peer = std::size_t{256} << 10;  // bytes of replies asked for

class alignas(128) Lane {
 public:
  Lane(Net& net, int index, transport::Lane handle, std::size_t capacity);
  ~Lane();
  Lane(const Lane&) = delete;
  Lane& operator=(const Lane&) = delete;

  // --- what follows needs the lock, unless it says otherwise ---

  // A call has come: the helper thread keeps out of the way for a while.
  void note_call() noexcept {
    // Relaxed: one writer at a time, read by the helper thread as a hint.
    calls.store(calls.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
  }

  // The PE as this lane knows it; ends the job when there is no way to it.
  Peer& peer(const Caller& who, int pe) {
    Peer* const known = recent_;
    if (known != nullptr && known->pe == pe) [[likely]] return *known;
    return other_peer(who, pe);
  }
  // For handlers: nullptr when there is no way to it.
  Peer* find_peer(int pe);

  // Room for a record of `bytes`, at the end of the packet that is being filled for the peer. Valid until the
  // next call of anything here. May poll, with the lock given up for moments.
  unsigned char* reserve(const Caller& who, Peer& peer, std::size_t bytes) {
    Packet* const open = peer.open;
    if (open != nullptr && bytes <= capacity - open->used) [[likely]] {
      unsigned char* const at = open->data() + open->used;
      open->used += static_cast<std::uint32_t>(bytes);
      return at;
    }
    return reserve_slow(who, peer, bytes);
  }
  // The same for handlers: never polls, sends when the poll is over. nullptr when the peer is lost.
  unsigned char* reserve_answer(Peer& peer, std::size_t bytes);
  // How many bytes of data go into a record with `head` bytes before them: of this packet if it takes some.
  [[nodiscard]] std::size_t data_room(const Peer& peer, std::size_t head, std::size_t wanted) const;
  // Something for the peer's acknowledgement has been put into the packet.
  void note_put(Peer& peer) {
    if (!peer.unflushed_messages) [[unlikely]] unsettle(peer), peer.unflushed_messages = true;
  }
  // What the peer must acknowledge or complete is awaited by quiet.
  void unsettle(Peer& peer);

  // Hands the packet that is being filled to the network.
  void send(Peer& peer);
  void send_all();
  // Asks for an acknowledgement of everything so far, and sends it.
  void ask_flush(const Caller& who, Peer& peer);
  void fence();
  // Complete and visible: all peers, or those given.
  void quiet(const Caller& who, const int* pes, std::size_t n);

  // Delivers what has come. Returns the number of events.
  int poll();
  // Without the lock: polls unless another thread holds it. Returns the number of events.
  int try_poll();

  Op& take_op(const Caller& who, Peer& peer, Op::Kind kind, std::size_t window);
  void finish(Op& op);
  // The op that a reply is for, nullptr when there is none.
  Op* find_op(std::uint32_t token);
  std::uint64_t next_number() { return ++number_; }

  // Before a message, or a write, is begun: what a fence has put before it is there.
  void order_message(const Caller& who, Peer& peer) {
    if (peer.careful) [[unlikely]] order_message_slow(who, peer);
  }
  void order_write(const Caller& who, Peer& peer) {
    if (peer.careful) [[unlikely]] order_write_slow(who, peer);
  }

  void lose(Peer& peer, const char* why);
  // Reports that a PE cannot be reached. The lock is given up.
  [[noreturn]] void report_lost(const Caller& who, const Peer& peer);
  void check(const Caller& who, const Peer& peer) {
    if (peer.lost) [[unlikely]] report_lost(who, peer);
  }

  // Polls until done(), which is called with the lock. `what` is for reports. Others' operations on the lane
  // go on meanwhile.
  template <class Done>
  void await(const Caller& who, const char* what, const Peer* peer, Done&& done) {
    if (done()) return;
    const Awaited awaited{what, peer};
    await(who.t, WaitInfo{who.call, describe, &awaited}, done);
  }
  template <class Done>
  void await(Thread& t, const WaitInfo& info, Done&& done) {
    using Plain = std::remove_reference_t<Done>;
    await_slow(t, info, Condition{[](void* self) { return (*static_cast<Plain*>(self))(); },
                                  const_cast<void*>(static_cast<const void*>(&done))});
  }

  // The network has taken something that it has not sent.
  [[nodiscard]] bool unsent() const;
  // Something is under way that moves on only while somebody polls.
  [[nodiscard]] bool busy() const {
    return sends_ + ops_ != 0 || !queued_.empty();
  }
  // Wherever that begins: lanes but the first are polled only while `moving` says so. Relaxed: under the lock;
  // who reads it without is the helper, which has had the lock since, or looks again (Net::block()).
  void note_moving() noexcept { moving.store(1, std::memory_order_relaxed); }
  [[nodiscard]] bool has_queue() const { return !queued_.empty(); }
  [[nodiscard]] std::size_t packets_used() const { return packets_used_; }

  LaneLock lock;
  const std::uint32_t capacity;  // bytes of a packet
  // Read by other threads without the lock, as hints; `dirty` as said in Net::wake_for_dirty().
  std::atomic<std::uint64_t> calls{0};
  std::atomic<std::uint32_t> dirty{0};      // packets lie here that nobody has sent
  std::atomic<std::uint32_t> moving{0};     // busy(), as of the last time
  std::atomic<std::uint32_t> awaiting{0};   // threads in await(), which poll by themselves
  bool lay = false;  // the helper thread's own: it has seen packets lie at its last look

  Net& net;
  const int index;
  const transport::Lane handle;
  PeerMap peers;

 private:
  struct Awaited {
    const char* what;
    const Peer* peer;
  };
  static void describe(const void* awaited, char* out, std::size_t size);
  void await_slow(Thread& t, const WaitInfo& info, Condition done);
  Peer& other_peer(const Caller& who, int pe);
  unsigned char* reserve_slow(const Caller& who, Peer& peer, std::size_t bytes);
  void begin_packet(Peer& peer, bool lies);
  void recycle(Packet* packet);
  bool start(Peer& peer, Packet* packet);
  void add_credits(Peer& peer, Packet& packet) const;
  void retry_queued();
  void answer();
  void order_message_slow(const Caller& who, Peer& peer);
  void order_write_slow(const Caller& who, Peer& peer);
  void complete(std::uint64_t token, const char* bad);

  Peer* recent_ = nullptr;
  std::uint64_t number_ = 0;  // of operations, flushes, fences
  std::vector<Peer*> open_;       // have a packet that is being filled, or had one
  std::vector<Peer*> unsettled_;  // something of theirs may not be complete
  std::uint64_t unsettled_changes_ = 0;  // times that the list has lost one
  std::vector<Peer*> answered_;   // handlers have written to them during this poll
  std::vector<Peer*> queued_;     // the network had no room

  Packet* free_packets_ = nullptr;
  std::size_t packets_used_ = 0;
  std::size_t packets_free_ = 0;
  std::size_t sends_ = 0;  // under way, with a completion to come
  std::size_t ops_ = 0;    // taken
  Op* free_ops_ = nullptr;
  std::vector<std::unique_ptr<Op[]>> op_blocks_;
};

}  // namespace ushmem::core
