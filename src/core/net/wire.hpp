// SPDX-License-Identifier: Apache-2.0
//
// What PEs send each other. A network message is a packet: a header, then records, each of whole 8-byte words,
// applied in their order. A record begins with a head word:
//
//   63                    20 19            5 4 3    0
//  +-----------------------+----------------+-+------+
//  | offset (44)           | bytes (15)     |S| kind |     S: segment, 0 HEAP, or from device_offset on DEVICE, 1 DATA
//  +-----------------------+----------------+-+------+
//
// kind         bytes                 offset                then
// put          of data               in the segment        data
// put_blocks   of a block            of block 0            count, stride, data of the blocks
// signal       1: add, 0: set        of the word           value
// amo          see AmoBits           of the word           value, [cond], [token]
// get          of data               in the segment        token
// get_blocks   of a block            of block 0            token | count << 32, stride
// reply        of data               token | lane << 32    data, the next in order of what was asked for
// flush        0                     number                -
// flush_ack    0                     number | lane << 32   -
// fence        0                     0                     -
// message      of data of this piece    0                     channel, round, step | bytes of the whole << 32, data
// credit       messages              bytes                 channel
// keys         0                     region                token
//
// Numbers are in the order of bytes of the machine; all PEs of a world run the same program. A token, and the
// number of a flush, means something to its sender only, who finds it again in the reply. What comes from
// outside is checked: a reader never looks beyond the packet, whatever is in it. docs/design/net-engine.md
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace ushmem::core::wire {

inline constexpr std::uint32_t magic = 0x316e7375;  // "usn1"

struct PacketHeader {
  std::uint32_t magic;
  std::uint32_t world_pes;  // another world's packet is refused
  std::uint32_t origin;     // PE
  std::uint32_t lane;       // of the origin, which answers name again
};
static_assert(sizeof(PacketHeader) == 16);

enum class Kind : std::uint8_t {
  none, put, put_blocks, signal, amo, get, get_blocks, reply, flush, flush_ack, fence, message, credit, keys
};

inline constexpr unsigned bytes_bits = 15;
inline constexpr unsigned offset_bits = 44;
inline constexpr std::uint64_t max_bytes = (std::uint64_t{1} << bytes_bits) - 1;
inline constexpr std::uint64_t max_offset = (std::uint64_t{1} << (offset_bits - 1)) - 1;
inline constexpr std::uint64_t device_offset = max_offset + 1;  // where DEVICE begins

struct Place {
  unsigned segment = 0;  // 0 HEAP and DEVICE, 1 DATA
  std::uint64_t offset = 0;
};

struct Head {
  Kind kind;
  std::uint32_t bytes;
  Place place;
};

constexpr std::uint64_t pack(Kind kind, std::uint64_t bytes, Place place) {
  return static_cast<std::uint64_t>(kind) | static_cast<std::uint64_t>(place.segment) << 4 | bytes << 5 |
         place.offset << 20;
}
constexpr Head unpack(std::uint64_t word) {
  return {static_cast<Kind>(word & 15), static_cast<std::uint32_t>(word >> 5 & max_bytes),
          {static_cast<unsigned>(word >> 4 & 1), word >> 20}};
}

// The field `bytes` of an atomic: operation in bits 0 to 3, bit 4 for a word of 8 bytes instead of 4, bit 5 when
// the value that was there is wanted.
struct AmoBits {
  static constexpr std::uint32_t wide = 16;
  static constexpr std::uint32_t fetch = 32;
};

// A word that names something and the origin's lane that waits for it.
constexpr Place tagged(std::uint32_t what, unsigned lane) {
  return {0, what | static_cast<std::uint64_t>(lane) << 32};
}

constexpr std::size_t padded(std::size_t bytes) { return (bytes + 7) & ~std::size_t{7}; }

inline void store_word(unsigned char* at, std::uint64_t word) { std::memcpy(at, &word, sizeof word); }

// What has been received. Every function fails once there is less than asked for.
class Reader {
 public:
  Reader(const void* data, std::size_t bytes)
      : at_(static_cast<const unsigned char*>(data)), end_(at_ + bytes) {}
  [[nodiscard]] bool more() const { return at_ != end_; }
  [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }
  bool word(std::uint64_t* out) {
    if (left() < sizeof *out) return false;
    std::memcpy(out, at_, sizeof *out);
    at_ += sizeof *out;
    return true;
  }
  // Data, and what pads them to whole words; nullptr when the packet ends before.
  const unsigned char* data(std::size_t bytes) {
    const std::size_t whole = padded(bytes);
    if (left() < whole) return nullptr;
    const unsigned char* at = at_;
    at_ += whole;
    return at;
  }

 private:
  const unsigned char* at_;
  const unsigned char* end_;
};

// What keys answers with.
struct KeyAnswer {
  std::uint64_t known;  // 1, or 0: no such region here
  std::uint64_t key;
  std::uint64_t base;
};

}  // namespace ushmem::core::wire
