// SPDX-License-Identifier: Apache-2.0
#include "core/collectives/channel.hpp"

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "core/rma/copy.hpp"
#include "core/runtime/error.hpp"
#include "core/runtime/world.hpp"
#include "core/sync/sync.hpp"
#include "core/wait/wait.hpp"

namespace ushmem::core {
namespace {

using bootstrap::Packet;

// bytes 43 | staging block 3 | form 2 | what 16
constexpr std::uint64_t tag_of(What what, Form form, unsigned stage, std::size_t bytes) {
  static_assert(bootstrap::stage_depth <= 8);
  return static_cast<std::uint64_t>(bytes) << 21 | static_cast<std::uint64_t>(stage) << 18 |
         static_cast<std::uint64_t>(form) << 16 | what;
}
constexpr What what_of(std::uint64_t tag) { return static_cast<What>(tag); }
constexpr Form form_in(std::uint64_t tag) { return static_cast<Form>(tag >> 16 & 3); }
constexpr unsigned stage_in(std::uint64_t tag) { return tag >> 18 & 7; }
constexpr std::size_t bytes_of(std::uint64_t tag) { return tag >> 21; }

// Where exposed data lie: no pointer, since others see them elsewhere.
struct Place {
  SymmetricPlace of;
  std::int64_t stride;  // of the elements, where they are not side by side
};

const unsigned char* seen_at(const Pe& pe, const SymmetricPlace& place, int world_pe) {
  const auto delta = static_cast<std::uintptr_t>(pe.delta_of(place.segment, world_pe));
  return reinterpret_cast<const unsigned char*>(pe.base_of(place.segment) + delta + place.offset);
}

struct Awaited {
  const Team* team;
  int member;
  std::uint64_t round;
  bool its_end;  // awaited is the member's end of the round, not its packet
};

void describe(const void* self, char* out, std::size_t size) {
  const auto& a = *static_cast<const Awaited*>(self);
  char team[64];
  describe_team(*a.team, team, sizeof team);
  std::snprintf(out, size, "%s of %d PEs: for PE %d, which has not %s round %llu of its collectives", team,
                a.team->size, a.team->world_pe(a.member), a.its_end ? "taken all data of" : "come to",
                static_cast<unsigned long long>(a.round));
}

template <class Word>
void await(Thread& t, const char* call, const Team& team, int member, std::uint64_t round, const Word& word,
           bool its_end) {
  // Acquire: pairs with the release in publish() or finish() of the member (a CPU of this node).
  auto there = [&] { return word.load(std::memory_order_acquire) >= round; };
  if (there()) return;
  const Awaited awaited{&team, member, round, its_end};
  wait_until_holds(t, t.pe->world->crowded ? spins_crowded : spins_alone,
                   WaitInfo{call, describe, &awaited}, there);
}

}  // namespace

void report_differing_calls(Thread& t, const char* call, const OtherCall& theirs, What mine,
                            std::size_t bytes) {
  static constexpr const char* names[] = {"?",
                                          "a broadcast",
                                          "a collect",
                                          "an fcollect",
                                          "an alltoall",
                                          "an alltoalls",
                                          "a reduction",
                                          "an inclusive scan",
                                          "an exclusive scan",
                                          "a reduce-scatter",
                                          "a barrier or sync",
                                          "a memory call or a split of a team"};
  const unsigned kind = theirs.what >> 8;
  if (kind == static_cast<unsigned>(Collective::met_difference))
    fail(t, call, "collective calls differ: PE %d has found that those of other nodes do", theirs.pe);
  else if (theirs.what == mine)
    fail(t, call, "collective calls differ: PE %d called with %zu bytes, this PE with %zu", theirs.pe,
         theirs.bytes, bytes);
  else if (kind == static_cast<unsigned>(mine) >> 8)
    fail(t, call, "collective calls differ: PE %d called one of another operation or type", theirs.pe);
  else
    fail(t, call, "collective calls differ: PE %d is in another collective call, %s of %zu bytes", theirs.pe,
         kind < std::size(names) ? names[kind] : names[0], theirs.bytes);
}

Round::Round(Thread& t, const char* call, Team& team, What what)
    : t_(t), call_(call), team_(team), number_(++team.round), what_(what) {
  t.counters->add(base::Counter::collectives);
}

Form Round::form_of(std::size_t bytes, std::size_t limit) {
  if (bytes <= sizeof(Packet::bytes)) return Form::in_packet;
  return bytes <= std::min(limit, bootstrap::stage_bytes) ? Form::staged : Form::exposed;
}

Form Round::form_for(std::size_t bytes, std::size_t limit) const {
  return form_of(bytes, team_.has_stages ? limit : 0);
}

Packet& Round::packet(int block, int id) const {
  return t_.pe->world->file.pe(block).packets[id].packet[number_ % bootstrap::packet_depth];
}

void Round::wait_until_finished(std::uint64_t round) {
  const bootstrap::NodeFile& file = t_.pe->world->file;
  std::uint64_t least = number_;
  for (int member = 0; member < team_.size; ++member) {
    if (member == team_.me) continue;
    const auto& word =
        file.pe(team_.block_of(member)).team[id_at(t_, call_, team_, member)].finished.word;
    await(t_, call_, team_, member, round, word, true);
    // Acquire: as in await(); what it says beyond `round` saves later looks.
    least = std::min(least, word.load(std::memory_order_acquire));
  }
  team_.all_finished = std::max(team_.all_finished, least);
}

// The first block that nobody reads any more: while all members keep up, the same two or three are used
// again and again and stay in the caches. The block of the oldest round if there is none, when it is free.
unsigned Round::choose_stage() {
  std::uint64_t* const used = team_.stage_used;
  const auto first = [&] {
    return std::find_if(used, used + bootstrap::stage_depth,
                        [&](std::uint64_t round) { return round <= team_.all_finished; });
  };
  auto stage = first();
  if (stage == used + bootstrap::stage_depth) {
    stage = std::min_element(used, stage);
    wait_until_finished(*stage);
  }
  *stage = number_;
  return static_cast<unsigned>(stage - used);
}

unsigned char* Round::block(Form form) {
  // Not before every member has finished the round that used the packet before.
  if (__builtin_expect(team_.all_finished + bootstrap::packet_depth < number_, 0))
    wait_until_finished(number_ - bootstrap::packet_depth);
  if (form != Form::staged) return packet(t_.pe->local, team_.id).bytes;
  stage_ = static_cast<std::uint8_t>(choose_stage());
  return t_.pe->block->stages[team_.id].stage[stage_];
}

void Round::publish(Form form, std::size_t bytes) {
  Packet& mine = packet(t_.pe->local, team_.id);
  mine.tag = tag_of(what_, form, stage_, bytes);
  // Release: pairs with the acquire in await() of those who take it; the data come before.
  mine.round.store(number_, std::memory_order_release);
}

void Round::post(Form form, const void* data, std::size_t bytes, std::size_t announced,
                 std::ptrdiff_t stride) {
  unsigned char* const into = block(form);
  if (form == Form::exposed) {
    const Place place{t_.pe->place_of(data), stride};
    std::memcpy(into, &place, sizeof place);
  } else {
    copy_bytes(into, data, bytes);
  }
  publish(form, announced);
}

const Packet* Round::await_packet(int member) {
  const Packet& theirs = packet(team_.block_of(member), id_at(t_, call_, team_, member));
  await(t_, call_, team_, member, number_, theirs.round, false);
  if (__builtin_expect(what_of(theirs.tag) == what_, 1)) return &theirs;
  report_difference(member, theirs.tag, 0);
  return nullptr;
}

std::size_t Round::bytes_from(int member) {
  const Packet* theirs = await_packet(member);
  return theirs != nullptr ? bytes_of(theirs->tag) : 0;
}

Part Round::part_of(int member, const Packet* theirs) {
  if (theirs == nullptr) return {};
  const int pe = team_.world_pe(member);
  Part part{theirs->bytes, bytes_of(theirs->tag)};
  switch (form_in(theirs->tag)) {
    case Form::in_packet: break;
    case Form::staged:
      part.data = t_.pe->world->file.pe(team_.block_of(member)).stages[id_at(t_, call_, team_, member)]
                      .stage[stage_in(theirs->tag)];
      break;
    case Form::exposed:
      Place place;
      std::memcpy(&place, theirs->bytes, sizeof place);
      part.data = seen_at(*t_.pe, place.of, pe);
      part.stride = place.stride;
      break;
  }
  return part;
}

Part Round::take(int member) {
  const Part part = part_of(member, await_packet(member));
  if (part.data != nullptr) t_.count_get(team_.world_pe(member), part.bytes);
  return part;
}

Part Round::take(int member, std::size_t bytes, std::size_t read) {
  const Part part = part_of(member, await_packet(member));
  if (part.data == nullptr) return part;
  if (__builtin_expect(part.bytes == bytes, 1)) {
    t_.count_get(team_.world_pe(member), read);
    return part;
  }
  report_difference(member, tag_of(what_, Form::in_packet, 0, part.bytes), bytes);
  return {};
}

void Round::report_difference(int member, std::uint64_t tag, std::size_t bytes) {
  differs_ = true;
  report_differing_calls(t_, call_, {team_.world_pe(member), what_of(tag), bytes_of(tag)}, what_, bytes);
}

void Round::finish(bool from_all) {
  // Release: pairs with the acquire in wait_until_finished() of those who have posted: this PE's reads
  // come before their next writes.
  t_.pe->block->team[team_.id].finished.word.store(number_, std::memory_order_release);
  if (from_all) team_.all_finished = std::max(team_.all_finished, number_ - 1);
}

void Round::wait_for_all() { wait_until_finished(number_); }

void Round::leave_together() {
  finish(true);
  // A member that is in another call does not come to the synchronisation, but finishes the round.
  if (differs_) return wait_for_all();
  team_sync(t_, call_, team_);
  team_.all_finished = number_;
}

}  // namespace ushmem::core
