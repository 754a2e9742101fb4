// SPDX-License-Identifier: Apache-2.0
//
// Operations on PEs of other nodes, over a network (transport/network.hpp). Everything here takes the
// caller's own symmetric address, already checked; the two PEs' segments are of one size, so an address is
// told as (segment, offset). Small operations are messages that the target's CPU applies in order; large
// transfers are the network's own writes and reads. A Net belongs to one PE; Pe::net is nullptr in a world of
// one node. docs/design/network.md
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "base/order.hpp"
#include "core/runtime/thread.hpp"
#include "core/wait/wait.hpp"
#include "transport/network.hpp"

namespace ushmem::core {

class Net;

// --- life ------------------------------------------------------------------------------------------

// Opens the network for a PE, whose segments are set. The addresses of the others are read from the node
// file (bootstrap::PeEntry) on first use. nullptr with the reason.
std::unique_ptr<Net, void (*)(Net*)> net_open(Pe& pe, transport::NetworkTable table, std::string* error);
// This PE's address, to be put into its PeEntry before anybody uses the network.
std::size_t net_address(const Net& net, void* out, std::size_t room);
// The helper thread serves other PEs while this one computes or sleeps. After net_open, when addresses are out.
void net_start(Net& net);
// Completes what is under way, and stops the helper thread. All PEs have synchronised before.
void net_stop(Net& net);
// Heap memory up to this offset is in use from now on (register what is new), or has gone back.
void net_heap_grown(Net& net, std::size_t bound);
// The device segment has memory up to this offset from now on, a multiple of net_chunk; host loads reach it.
void net_device_grown(Net& net, std::size_t bound);
inline constexpr std::size_t net_chunk = std::size_t{16} << 20;

// Which network it is, for people: "provider tcp;ofi_rxm over 10.0.0.1".
std::string net_describe(const Net& net);

// All calls below count what they do (puts, gets, atomics, signals, traffic); fences and quiets are counted by
// the caller.

// --- RMA. `c` orders; nbi: source or dest stay in use until quiet ---------------------------------------

void far_put(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source,
             std::size_t bytes, bool nbi);
void far_get(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source,
             std::size_t bytes, bool nbi);

// `count` blocks of `block` bytes; strides between their beginnings, in bytes, of any sign. dest (put) or source
// (get) is the own symmetric address of block 0.
struct Blocks {
  std::size_t block;
  std::size_t count;
  std::ptrdiff_t dest_stride;
  std::ptrdiff_t source_stride;
};
void far_put_blocks(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source,
                    const Blocks& blocks, bool nbi);
void far_get_blocks(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source,
                    const Blocks& blocks, bool nbi);

// The signal is never visible before all of the data. sig_op: SHMEM_SIGNAL_SET 0, SHMEM_SIGNAL_ADD 1 as `add`.
// bytes may be 0: the signal alone.
void far_put_signal(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source,
                    std::size_t bytes, std::uint64_t* sig_addr, std::uint64_t signal, bool add, bool nbi);

// --- atomics: performed by a CPU of the target's node with its locked instructions ------------------------

enum class Amo : std::uint8_t { fetch, set, swap, compare_swap, add, bit_and, bit_or, bit_xor };

// The word has 4 or 8 bytes; values are its bits, zero-extended.
struct AmoCall {
  Amo op;
  std::uint8_t bytes;
  std::uint64_t value = 0;
  std::uint64_t cond = 0;
};
// What was there; complete at the target when it returns.
std::uint64_t far_amo(Thread& t, const char* call, Context& c, int pe, void* word, const AmoCall& amo);
// Without a result; or with one that is in *fetch (amo.bytes of them) after quiet.
void far_amo_post(Thread& t, const char* call, Context& c, int pe, void* word, const AmoCall& amo);
void far_amo_nbi(Thread& t, const char* call, Context& c, int pe, void* word, const AmoCall& amo, void* fetch);

// --- order -------------------------------------------------------------------------------------------

void far_fence(Thread& t, const char* call, Context& c);
void far_quiet(Thread& t, const char* call, Context& c);
void far_quiet(Thread& t, const char* call, Context& c, const int* world_pes, std::size_t n);
// Of all contexts of this PE: before finalize.
void far_quiet_all(Thread& t, const char* call);

// --- messages between PEs, for collectives ---------------------------------------------------------------

// Which message: the sender gives it, the receiver asks for it. Each key is used once between two PEs.
struct MessageKey {
  std::uint64_t channel;  // a team, an active set
  std::uint64_t round;    // of that channel, counted up
  std::uint32_t step;     // within the round
  friend bool operator==(const MessageKey&, const MessageKey&) = default;
};
inline constexpr std::size_t max_message_bytes = 32768;

// Copied before it returns, and sent at once, never held back for more to go along with it. Delivered after all
// that this thread has put to that PE on the default context before. pe may be any but the caller, also one of
// the same node.
void send_message(Thread& t, const char* call, int pe, const MessageKey& key, const void* data,
                  std::size_t bytes);
// Waits for a message of `from` and copies at most `room` bytes of it; the number it has. `info` describes the
// wait for reports.
std::size_t receive_message(Thread& t, int from, const MessageKey& key, void* out, std::size_t room,
                            const WaitInfo& info);

// --- progress ------------------------------------------------------------------------------------------

// Moves the network on: called by waits and tests. Cheap when there is nothing. True when something has come.
bool net_progress(Net& net);
// The same by way of the calling thread: what calls do that programs use to look again and again.
inline void progress(Thread& t) {
  if (__builtin_expect(t.pe->net != nullptr, 0)) net_progress(*t.pe->net);
}
// Who polls in a loop holds the socket's lock half of the time, and whoever delivers to it waits; and a processor may be
// half of one. Some 100 ns make waits of a message 5 to 10 % shorter (measured with 0, 2 and 6 pauses).
inline void pause_between_polls() {
  base::cpu_pause();
  base::cpu_pause();
}
// Sleeps until something arrives, at most so long. False when it cannot sleep, or must be polled before.
bool net_sleep(Net& net, std::uint64_t ns);
// A context is destroyed, after quiet.
void net_release_lane(Net& net, Context& c);
// While an object lives its thread polls the network, and the helper thread keeps out of the way.
class Attending {
 public:
  explicit Attending(Net& net);
  ~Attending();
  Attending(const Attending&) = delete;
  Attending& operator=(const Attending&) = delete;

 private:
  Net& net_;
};

}  // namespace ushmem::core
