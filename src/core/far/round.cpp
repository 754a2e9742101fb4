// SPDX-License-Identifier: Apache-2.0
#include "core/far/round.hpp"

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "core/rma/copy.hpp"
#include "core/runtime/error.hpp"
#include "core/runtime/world.hpp"
#include "core/sync/sync.hpp"

namespace ushmem::core {
namespace {

struct Awaited {
  const Team* team;
  int member;
  std::uint64_t round;
};

void describe(const void* self, char* out, std::size_t size) {
  const auto& a = *static_cast<const Awaited*>(self);
  char team[64];
  describe_team(*a.team, team, sizeof team);
  std::snprintf(out, size,
                "%s of %d PEs: for PE %d, which has not yet given word in round %llu between nodes", team,
                a.team->size, a.team->world_pe(a.member), static_cast<unsigned long long>(a.round));
}

}  // namespace

FarRound::FarRound(Thread& t, const char* call, Team& team, What what, std::size_t bytes)
    : t_(t), call_(call), team_(team), far_(*team.far), number_(++far_.round), bytes_(bytes), what_(what) {
  if (far_.buffers == nullptr) far_.buffers = std::make_unique<unsigned char[]>(2 * max_message_bytes);
}

unsigned char* FarRound::payload() { return far_.buffers.get() + sizeof(MessageHead); }

void FarRound::send(int member, std::uint32_t step, std::size_t bytes) {
  MessageHead head{differs_ ? what(Collective::met_difference) : what_, 0, 0, bytes_};
  std::memcpy(far_.buffers.get(), &head, sizeof head);
  const int pe = team_.world_pe(member);
  send_message(t_, call_, pe, {far_.channel, number_, step}, far_.buffers.get(), sizeof head + bytes);
  if (bytes != 0) t_.count_put(pe, bytes);
}

void FarRound::send(int member, std::uint32_t step, const void* data, std::size_t bytes) {
  copy_bytes(payload(), data, bytes);
  send(member, step, bytes);
}

const unsigned char* FarRound::receive(int member, std::uint32_t step, std::size_t* bytes) {
  const int pe = team_.world_pe(member);
  unsigned char* const into = far_.buffers.get() + max_message_bytes;
  const Awaited awaited{&team_, member, number_};
  const std::size_t had = receive_message(t_, pe, {far_.channel, number_, step}, into, max_message_bytes,
                                          WaitInfo{call_, describe, &awaited});
  MessageHead head;
  std::memcpy(&head, into, sizeof head);
  received_ = had - sizeof head;
  if (bytes != nullptr) *bytes = received_;
  if (__builtin_expect(head.what == what_ && head.bytes == bytes_, 1)) return into + sizeof head;
  differs_ = true;
  report_differing_calls(t_, call_, {pe, head.what, head.bytes}, what_, bytes_);
  return nullptr;
}

void FarRound::send_on(int member, std::uint32_t step) {
  const int pe = team_.world_pe(member);
  send_message(t_, call_, pe, {far_.channel, number_, step}, far_.buffers.get() + max_message_bytes,
               sizeof(MessageHead) + received_);
  if (received_ != 0) t_.count_put(pe, received_);
}

void FarRound::grant(int member, void* dest, std::uint32_t number) {
  const SymmetricPlace place = t_.pe->place_of(dest);
  send(member, step(Step::grant, number), &place, sizeof place);
}

void* FarRound::place_at(int member, std::uint32_t number) {
  const unsigned char* said = receive(member, step(Step::grant, number));
  if (said == nullptr) return nullptr;
  SymmetricPlace place;
  std::memcpy(&place, said, sizeof place);
  return reinterpret_cast<void*>(t_.pe->base_of(place.segment) + place.offset);
}

void FarRound::put(int member, void* place, const void* source, std::size_t bytes) {
  if (bytes == 0) return;
  const int pe = team_.world_pe(member);
  if (t_.pe->is_far(pe))
    far_put(t_, call_, t_.pe->contexts.slot[0], pe, place, source, bytes, false);
  else
    copy_bytes(t_.pe->translate(place, bytes, pe), source, bytes);  // of a flat team; the message says when
  t_.count_put(pe, bytes);
}

// In step k a leader tells the one 2^k parts on, and hears from the one 2^k parts before, that all parts up
// to itself have come.
void meet_leaders(FarRound& round) {
  const FarTeam& far = round.far_;
  std::uint32_t k = 0;
  for (int distance = 1; distance < far.n_parts; distance *= 2, ++k) {
    const int to = (far.part + distance) % far.n_parts;
    const int from = (far.part - distance + far.n_parts) % far.n_parts;
    round.send(far.leader(to), step(Step::data, k), nullptr, 0);
    round.receive(far.leader(from), step(Step::data, k));
  }
}

void far_sync(Thread& t, const char* call, Team& team) {
  FarTeam& far = *team.far;
  if (far.near.size > 1) team_sync(t, call, far.near);
  FarRound round(t, call, team, what(Collective::sync), 0);
  if (far.leads()) meet_leaders(round);
  if (far.near.size > 1) team_sync(t, call, far.near);
}

}  // namespace ushmem::core
