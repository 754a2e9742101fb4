// SPDX-License-Identifier: Apache-2.0
#include "core/far/exchange.hpp"

#include <algorithm>
#include <cstring>

#include "core/collectives/move.hpp"

namespace ushmem::core {
namespace {

constexpr int few_parts = 8;  // up to so many a message to each is sooner there than log2 steps

// The bytes [from, from + count) of a ring that begins at `start` of an array of `all` bytes.
template <class Visit>
void around(std::size_t start, std::size_t all, std::size_t from, std::size_t count, Visit&& visit) {
  std::size_t at = (start + from) % all;
  while (count > 0) {
    const std::size_t n = std::min(count, all - at);
    visit(at, n);
    count -= n;
    at = 0;
  }
}

// Pieces of one message each: of an empty array one, too.
std::size_t pieces_of(std::size_t bytes) {
  return std::max<std::size_t>((bytes + max_payload - 1) / max_payload, 1);
}
std::size_t length_of(std::size_t piece, std::size_t bytes) {
  return std::min(max_payload, bytes - std::min(bytes, piece * max_payload));
}

// A sender waits for a receiver that is too far behind: so no leader sends a second piece before it has taken
// the first ones.
bool exchange_directly(FarRound& round, const FarTeam& far, unsigned char* all, const Offsets& at,
                       Step kind) {
  const auto part = static_cast<std::size_t>(far.part), n = static_cast<std::size_t>(far.n_parts);
  const auto bytes_of = [&](std::size_t p) { return at[p + 1] - at[p]; };
  std::size_t most = 0;
  for (std::size_t p = 0; p < n; ++p) most = std::max(most, pieces_of(bytes_of(p)));
  for (std::size_t piece = 0; piece < most; ++piece) {
    const std::uint32_t name = step(kind, static_cast<std::uint32_t>(piece));
    if (piece < pieces_of(bytes_of(part))) {
      const std::size_t bytes = length_of(piece, bytes_of(part));
      std::memcpy(round.payload(), all + at[part] + piece * max_payload, bytes);
      for (std::size_t k = 1; k < n; ++k)
        round.send(far.leader(static_cast<int>((part + k) % n)), name, bytes);
    }
    for (std::size_t k = 1; k < n; ++k) {
      const std::size_t p = (part + n - k) % n;
      if (piece >= pieces_of(bytes_of(p))) continue;
      const unsigned char* theirs = round.differs() ? nullptr
                                                    : round.receive(far.leader(static_cast<int>(p)), name);
      if (theirs != nullptr)
        std::memcpy(all + at[p] + piece * max_payload, theirs, length_of(piece, bytes_of(p)));
    }
  }
  return !round.differs();
}

// In step k each leader gives all that it has, the data of the 2^k parts from its own on, to the one 2^k
// parts before it, and so has those of 2^(k+1).
bool exchange_by_doubling(FarRound& round, const FarTeam& far, unsigned char* all, const Offsets& at,
                          Step kind) {
  const auto part = static_cast<std::size_t>(far.part), n = static_cast<std::size_t>(far.n_parts);
  const std::size_t total = at[n];
  // Bytes of `count` parts from `first` on, around the ring.
  const auto bytes_of = [&](std::size_t first, std::size_t count) {
    const std::size_t end = first + count;
    return end <= n ? at[end] - at[first] : total - at[first] + at[end - n];
  };
  std::uint32_t k = 0;
  for (std::size_t have = 1; have < n; ++k) {
    const std::size_t more = std::min(have, n - have);
    const int to = far.leader(static_cast<int>((part + n - have) % n));
    const std::size_t from_part = (part + have) % n;
    const std::size_t out = bytes_of(part, more), in = bytes_of(from_part, more);
    const auto name = [&](std::size_t piece) {
      return step(kind, k << 22 | static_cast<std::uint32_t>(piece));
    };
    for (std::size_t piece = 0; piece < std::max(pieces_of(out), pieces_of(in)); ++piece) {
      if (piece < pieces_of(out)) {
        unsigned char* into = round.payload();
        around(at[part], total, piece * max_payload, length_of(piece, out),
               [&](std::size_t from, std::size_t count) {
                 std::memcpy(into, all + from, count);
                 into += count;
               });
        round.send(to, name(piece), length_of(piece, out));
      }
      if (piece >= pieces_of(in)) continue;
      const unsigned char* theirs = round.receive(far.leader(static_cast<int>(from_part)), name(piece));
      if (theirs == nullptr) return false;
      around(at[from_part], total, piece * max_payload, length_of(piece, in),
             [&](std::size_t to_offset, std::size_t count) {
               std::memcpy(all + to_offset, theirs, count);
               theirs += count;
             });
    }
    have += more;
  }
  return !round.differs();
}

template <class Bytes>
Offsets offsets(const FarTeam& far, Bytes&& bytes_of) {
  Offsets at(static_cast<std::size_t>(far.n_parts) + 1);
  for (int p = 0; p < far.n_parts; ++p)
    at[static_cast<std::size_t>(p) + 1] = at[static_cast<std::size_t>(p)] + bytes_of(far.at(p));
  return at;
}

}  // namespace

Offsets offsets_by_member(const FarTeam& far, std::size_t bytes) {
  return offsets(far, [&](const TeamPart& part) { return static_cast<std::size_t>(part.count) * bytes; });
}

Offsets offsets_by_part(const FarTeam& far, std::size_t bytes) {
  return offsets(far, [&](const TeamPart&) { return bytes; });
}

bool exchange(FarRound& round, const FarTeam& far, unsigned char* all, const Offsets& at, Step kind) {
  const bool few = far.n_parts <= few_parts || at.back() == 0;
  return few ? exchange_directly(round, far, all, at, kind) : exchange_by_doubling(round, far, all, at, kind);
}

bool give_from(Thread& t, const char* call, FarTeam& far, FarRound& round, int near_root, void* dest,
               const void* source, std::size_t bytes, bool fill_root) {
  const bool gives = far.near.me == near_root;
  if (far.near.size == 1) {
    if (fill_root && dest != source) std::memcpy(dest, source, bytes);
    return !round.differs();
  }
  if (gives && round.differs()) {
    Round tell(t, call, far.near, what(Collective::met_difference));
    tell.post(Form::in_packet, nullptr, 0);
    tell.finish(false);
    return false;
  }
  return broadcast(t, call, far.near, dest, source, bytes, near_root, fill_root) && !round.differs();
}

bool give_back(Thread& t, const char* call, FarTeam& far, FarRound& round, void* dest, std::size_t bytes) {
  return give_from(t, call, far, round, 0, dest, dest, bytes, false);
}

}  // namespace ushmem::core
