// SPDX-License-Identifier: Apache-2.0
//
// What goes over a connection: frames, one after the other. A frame begins with a head word, bytes << 8 | kind,
// in the order of bytes of the machine; then
//
// kind       then                      bytes
// hello      Hello                     0          the first of the side that has connected
// welcome    -                         0          the answer: the connection may be used, both ways
// busy       -                         0          the answer: a connection the other way is under way, use that
// message    data                      of data
// write      key, remote, data         of data    into memory of the receiver
// read       key, remote, slot         wanted     of memory of the receiver
// read_data  slot, data                of data    answers the read that has named the slot
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "transport/tcp/address.hpp"

namespace ushmem::transport::tcp {

enum class Kind : std::uint8_t { none, hello, welcome, busy, message, write, read, read_data };

struct Hello {
  static constexpr std::uint64_t expected_magic = 0x316f6c6c65686d75;  // "umhello1"
  std::uint64_t magic = expected_magic;
  std::uint64_t lane = 0;    // of the sender
  Address from;              // the sender's own
  std::uint64_t ticket = 0;  // of the receiver
};
static_assert(sizeof(Hello) == 56);

inline constexpr std::size_t head_bytes = 8;
inline constexpr std::size_t write_head = 24;
inline constexpr std::size_t read_head = 32;
inline constexpr std::size_t read_data_head = 16;
inline constexpr std::size_t largest_message = std::size_t{64} << 10;
inline constexpr std::size_t receive_buffer = std::size_t{256} << 10;

constexpr std::uint64_t head_of(Kind kind, std::uint64_t bytes) {
  return bytes << 8 | static_cast<std::uint64_t>(kind);
}
constexpr Kind kind_of(std::uint64_t head) { return static_cast<Kind>(head & 0xff); }
constexpr std::uint64_t bytes_of(std::uint64_t head) { return head >> 8; }

inline std::uint64_t word_at(const unsigned char* at) {
  std::uint64_t word;
  std::memcpy(&word, at, sizeof word);
  return word;
}
inline void put_word(unsigned char* at, std::uint64_t word) { std::memcpy(at, &word, sizeof word); }

}  // namespace ushmem::transport::tcp
