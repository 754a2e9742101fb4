// SPDX-License-Identifier: Apache-2.0
//
// How the members of a team give each other data in a collective call: in rounds. In each round a member
// may post one packet, which any other member may take. A packet is one cache line: the number of the
// round, what the call is, and the data themselves when they are small, or where they lie: copied to a
// staging block of the owner, or still in its own memory (exposed). A member copies from others' packets,
// blocks and memory into its own destination and never writes into another's, but for reduce.cpp.
//
// A member that posts does not wait for those who take, unless they are more than packet_depth (staged:
// stage_depth) rounds behind or what it has posted lies in memory that the caller may change after the
// call. So calls back to back pipeline, and PEs that share a processor need few turns of it.
//
// What must hold: a packet or block is overwritten only when every member has finished the round it was
// posted in; exposed memory may be read only until its owner leaves the call.
// docs/design/collectives.md has the proof.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/runtime/thread.hpp"

namespace ushmem::core {

// What a call is, compared between the members: the collective, and for reductions operation and type.
enum class Collective : std::uint8_t {
  met_difference,  // posted by a member that has found the calls of other nodes to differ
  broadcast, collect, fcollect, alltoall, alltoalls, reduce, inscan, exscan, reduce_scatter,
  sync, agreement  // between nodes only
};
using What = std::uint16_t;
constexpr What what(Collective c, unsigned detail = 0) {
  return static_cast<What>(static_cast<unsigned>(c) << 8 | detail);
}

// Another PE's call as its packet or message shows it.
struct OtherCall {
  int pe;
  What what;
  std::size_t bytes;
};
[[gnu::cold]] void report_differing_calls(Thread& t, const char* call, const OtherCall& theirs, What mine,
                                          std::size_t bytes);

enum class Form : std::uint8_t { in_packet, staged, exposed };

// Data that a member has posted, as this PE sees them; data is nullptr after a report.
struct Part {
  const unsigned char* data = nullptr;
  std::size_t bytes = 0;
  std::ptrdiff_t stride = 1;  // of the elements, as the member has posted them
};

class Round {
 public:
  // The next round of the team. Every member begins the same rounds in the same order.
  Round(Thread& t, const char* call, Team& team, What what);

  // In which form so many bytes travel. limit: the largest block that is staged.
  static Form form_of(std::size_t bytes, std::size_t limit);
  // The same in this team, which may have nothing but packets.
  [[nodiscard]] Form form_for(std::size_t bytes, std::size_t limit) const;

  // Posts a copy of the data, or the place where they lie. Of the second, every taker must have finished
  // before this PE's call returns: wait_for_all() or a synchronisation.
  void post(Form form, const void* data, std::size_t bytes) { post(form, data, bytes, bytes); }
  // The same for one part of a call whose size, by which calls are compared, is `announced`; or for elements
  // that lie `stride` apart, exposed.
  void post(Form form, const void* data, std::size_t bytes, std::size_t announced,
            std::ptrdiff_t stride = 1);
  // The same in two steps, for data that are put together: the block to fill, then its announcement.
  [[nodiscard]] unsigned char* block(Form form);
  void publish(Form form, std::size_t bytes);

  // Waits for a member's packet. data is valid until finish(). With `bytes` the member must have posted as
  // many, else the calls differ.
  Part take(int member);
  Part take(int member, std::size_t bytes) { return take(member, bytes, bytes); }
  // The same of which only `read` bytes will be read: for the counters.
  Part take(int member, std::size_t bytes, std::size_t read);
  // Waits for it too, and says only how many bytes there are.
  std::size_t bytes_from(int member);

  // This PE needs no packet of this round or an earlier one any more. `from_all`: it has taken a packet of
  // every other member, so all of them have begun this round.
  void finish(bool from_all);
  // Waits until every member has finished this round.
  void wait_for_all();
  // The end of a round in which every member has posted its own memory and read that of all others: finish,
  // then wait until all have. By a synchronisation, which is cheaper than a look at every member.
  void leave_together();

  [[nodiscard]] bool differs() const { return differs_; }

 private:
  [[nodiscard]] bootstrap::Packet& packet(int block, int id) const;
  unsigned choose_stage();
  void wait_until_finished(std::uint64_t round);
  // A member's packet once it is there; nullptr after a report.
  const bootstrap::Packet* await_packet(int member);
  Part part_of(int member, const bootstrap::Packet* theirs);
  [[gnu::cold]] void report_difference(int member, std::uint64_t tag, std::size_t bytes);

  Thread& t_;
  const char* call_;
  Team& team_;
  std::uint64_t number_;
  What what_;
  std::uint8_t stage_ = 0;  // which staging block this round uses
  bool differs_ = false;
};

}  // namespace ushmem::core
