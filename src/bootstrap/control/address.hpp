// SPDX-License-Identifier: Apache-2.0
//
// Listening sockets and the addresses under which others can reach them.
#pragma once

#include <sys/socket.h>

#include <string>

#include "bootstrap/control/wire.hpp"

namespace ushmem::bootstrap::control {

// A non-blocking listener on the interface (a name or an address; nullptr: all), on this port or any (0), and
// where it can be reached. -1 with the reason.
int open_listener(const char* interface, std::uint16_t port, Endpoint* reached_at, std::string* error);
// A non-blocking connection under way. -1 with the reason.
int begin_connection(const Address& to, std::uint16_t port, std::string* error);

std::string to_text(const Address& address, std::uint16_t port);
std::string to_text(const Endpoint& endpoint);
// Of the other side of a socket.
std::string peer_text(int fd);
// The own side's address, as the other side sees it; false when it is not of the internet.
bool own_address(int fd, Address* out);

void random_bytes(void* out, std::size_t n);

}  // namespace ushmem::bootstrap::control
