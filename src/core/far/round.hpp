// SPDX-License-Identifier: Apache-2.0
//
// A collective call of a team on several nodes, as the messages between its members see it: a round, numbered
// like the rounds within a node. Every member makes the same rounds in the same order, whether it has
// something to say in them or not. A sender waits for a receiver that is too far behind (core/net), so within
// a round nobody sends many messages to a member that may be waiting to send, too. A message is named by the
// team's channel, the round and a step; it begins with what the call is, so that members whose calls differ
// find out. Large data are put straight into the destination, after its owner has granted the place.
// docs/design/far-collectives.md
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/collectives/channel.hpp"
#include "core/net/net.hpp"
#include "core/runtime/thread.hpp"

namespace ushmem::core {

// What a message is for, in the upper bits of its step; below them its number.
enum class Step : std::uint32_t { data = 0, grant = 1u << 28, done = 2u << 28, second = 3u << 28 };
constexpr std::uint32_t step(Step kind, std::uint32_t number = 0) {
  return static_cast<std::uint32_t>(kind) | number;
}

struct MessageHead {
  What what;
  std::uint16_t unused16 = 0;
  std::uint32_t unused = 0;
  std::uint64_t bytes;  // of the call, by which calls are compared
};
inline constexpr std::size_t max_payload = max_message_bytes - sizeof(MessageHead);

class FarRound {
 public:
  // The next round of the team, which is on several nodes. bytes: of the call, the same at every member.
  FarRound(Thread& t, const char* call, Team& team, What what, std::size_t bytes);

  // A message's payload, up to max_payload bytes, to be filled before it is sent, to one or more members.
  [[nodiscard]] unsigned char* payload();
  void send(int member, std::uint32_t step, std::size_t bytes);
  void send(int member, std::uint32_t step, const void* data, std::size_t bytes);

  // Waits for a member's message. Its payload, valid until the next receive(); nullptr after a report.
  const unsigned char* receive(int member, std::uint32_t step, std::size_t* bytes = nullptr);
  // Sends on what has been received last.
  void send_on(int member, std::uint32_t step);

  // Large data. The owner of a destination says where another member may put;
  void grant(int member, void* dest, std::uint32_t number = 0);
  // that one waits for the place, by its own symmetric address (nullptr after a report),
  void* place_at(int member, std::uint32_t number = 0);
  // puts, as often as it likes (the source is free again after it), and says that a piece has come whole.
  void put(int member, void* place, const void* source, std::size_t bytes);
  void done(int member, std::uint32_t piece = 0) { send(member, step(Step::done, piece), nullptr, 0); }
  // False after a report.
  bool await(int member, std::uint32_t piece = 0) {
    return receive(member, step(Step::done, piece)) != nullptr;
  }

  // The same agreement as in a message: this member has met a difference within its node, or hides none.
  void mark_difference() { differs_ = true; }
  [[nodiscard]] bool differs() const { return differs_; }

 private:
  friend void meet_leaders(FarRound& round);
  Thread& t_;
  const char* call_;
  Team& team_;
  FarTeam& far_;
  std::uint64_t number_;
  std::size_t bytes_;
  std::size_t received_ = 0;
  What what_;
  bool differs_ = false;
};

// The leaders of all parts meet, by dissemination.
void meet_leaders(FarRound& round);
// The synchronisation of a team on several nodes.
void far_sync(Thread& t, const char* call, Team& team);

}  // namespace ushmem::core
