// SPDX-License-Identifier: Apache-2.0
//
// Atomics on words of other nodes' PEs: messages, performed by a CPU of the target's node (serve.cpp). So all
// updates of one word are made by one kind of agent, whoever asks for them.
#include <cstring>
#include <mutex>

#include "core/net/engine.hpp"

namespace ushmem::core {
namespace {

using wire::AmoBits;

// fetch: where the value that was there goes, nullptr when nobody wants it.
void post(const Caller& who, Lane& lane, Peer& peer, const void* word, const AmoCall& amo, void* fetch,
          std::uint32_t* pending) {
  lane.order_message(who, peer);
  std::uint64_t token = 0;
  std::uint32_t bits = static_cast<std::uint32_t>(amo.op) | (amo.bytes == 8 ? AmoBits::wide : 0);
  std::size_t bytes = 16;
  if (fetch != nullptr) {
    Op& op = lane.take_op(who, peer, Op::Kind::reply, amo.bytes);
    op.pending = pending;
    if (pending != nullptr) ++*pending;
    op.dest = static_cast<unsigned char*>(fetch);
    op.block = op.missing = amo.bytes;
    op.stride = 0;
    token = op.token();
    bits |= AmoBits::fetch;
    bytes += 8;
  }
  if (amo.op == Amo::compare_swap) bytes += 8;
  unsigned char* at = lane.reserve(who, peer, bytes);
  wire::store_word(at, wire::pack(wire::Kind::amo, bits, lane.net.place(word)));
  wire::store_word(at += 8, amo.value);
  if (amo.op == Amo::compare_swap) wire::store_word(at += 8, amo.cond);
  if (fetch != nullptr) wire::store_word(at += 8, token);
  lane.note_put(peer);
}

template <class Word>
std::uint64_t fetch_now(const Caller& who, Lane& lane, Peer& peer, const void* word, const AmoCall& amo) {
  Word result = 0;
  std::uint32_t pending = 0;
  post(who, lane, peer, word, amo, &result, &pending);
  lane.await(who, "for an atomic's result from", &peer, [&] { return lane.check(who, peer), pending == 0; });
  return result;
}

}  // namespace

std::uint64_t far_amo(Thread& t, const char* call, Context& c, int pe, void* word, const AmoCall& amo) {
  t.counters->add(base::Counter::atomics);
  const Caller who{t, call};
  Lane& lane = t.pe->net->lane_of(who, c);
  const std::lock_guard lock(lane.lock);
  lane.note_call();
  Peer& peer = lane.peer(who, pe);
  return amo.bytes == 8 ? fetch_now<std::uint64_t>(who, lane, peer, word, amo)
                        : fetch_now<std::uint32_t>(who, lane, peer, word, amo);
}

void far_amo_post(Thread& t, const char* call, Context& c, int pe, void* word, const AmoCall& amo) {
  t.counters->add(base::Counter::atomics);
  const Caller who{t, call};
  Lane& lane = t.pe->net->lane_of(who, c);
  const std::lock_guard lock(lane.lock);
  lane.note_call();
  post(who, lane, lane.peer(who, pe), word, amo, nullptr, nullptr);
}

void far_amo_nbi(Thread& t, const char* call, Context& c, int pe, void* word, const AmoCall& amo, void* fetch) {
  t.counters->add(base::Counter::atomics);
  const Caller who{t, call};
  Lane& lane = t.pe->net->lane_of(who, c);
  const std::lock_guard lock(lane.lock);
  lane.note_call();
  post(who, lane, lane.peer(who, pe), word, amo, fetch, nullptr);
}

}  // namespace ushmem::core
