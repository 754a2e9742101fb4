// SPDX-License-Identifier: Apache-2.0
//
// Where a PE's network can be reached, as PEs tell each other, and the sockets for it.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>

#include "transport/network.hpp"

namespace ushmem::transport::tcp {

// The ticket is drawn anew for each PE and told to the PEs of the world only: a connection must name it.
struct Address {
  static constexpr std::uint32_t expected_magic = 0x31706374;  // "tcp1"
  std::uint32_t magic = expected_magic;
  std::uint16_t family = 4;  // 4 or 6
  std::uint16_t port = 0;
  std::uint8_t bytes[16] = {};
  std::uint64_t ticket = 0;

  friend bool operator==(const Address& a, const Address& b) { return std::memcmp(&a, &b, sizeof a) == 0; }
  friend bool operator<(const Address& a, const Address& b) { return std::memcmp(&a, &b, sizeof a) < 0; }
};
static_assert(sizeof(Address) == 32 && sizeof(Address) <= max_address);

// A listener on an own address: of the interface (by name or address), or of the first that is up, IPv4 before
// IPv6 and the loopback last. `path` is for people. -1 with the reason.
int open_listener(const char* interface, Address* reached_at, std::string* path, std::string* error);
// A connection under way; -1 with errno.
int begin_connection(const Address& to);
std::string to_text(const Address& address);

}  // namespace ushmem::transport::tcp
