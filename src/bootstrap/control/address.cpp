// SPDX-License-Identifier: Apache-2.0
#include "bootstrap/control/address.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/random.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace ushmem::bootstrap::control {
namespace {

socklen_t to_socket(const Address& a, std::uint16_t port, sockaddr_storage* out) {
  std::memset(out, 0, sizeof *out);
  if (a.family == 4) {
    auto* in = reinterpret_cast<sockaddr_in*>(out);
    in->sin_family = AF_INET;
    in->sin_port = htons(port);
    std::memcpy(&in->sin_addr, a.bytes.data(), 4);
    return sizeof *in;
  }
  auto* in = reinterpret_cast<sockaddr_in6*>(out);
  in->sin6_family = AF_INET6;
  in->sin6_port = htons(port);
  std::memcpy(&in->sin6_addr, a.bytes.data(), 16);
  return sizeof *in;
}

// An IPv4 address inside an IPv6 one is told as what it is.
bool from_socket(const sockaddr* from, Address* out, std::uint16_t* port) {
  *out = {};
  if (from->sa_family == AF_INET) {
    sockaddr_in in;
    std::memcpy(&in, from, sizeof in);
    std::memcpy(out->bytes.data(), &in.sin_addr, 4);
    *port = ntohs(in.sin_port);
    return true;
  }
  if (from->sa_family != AF_INET6) return false;
  sockaddr_in6 in;
  std::memcpy(&in, from, sizeof in);
  *port = ntohs(in.sin6_port);
  if (IN6_IS_ADDR_V4MAPPED(&in.sin6_addr)) {
    std::memcpy(out->bytes.data(), in.sin6_addr.s6_addr + 12, 4);
    return true;
  }
  out->family = 6;
  std::memcpy(out->bytes.data(), &in.sin6_addr, 16);
  return true;
}

bool from_literal(const char* text, Address* out) {
  *out = {};
  if (inet_pton(AF_INET, text, out->bytes.data()) == 1) return true;
  out->family = 6;
  return inet_pton(AF_INET6, text, out->bytes.data()) == 1;
}

// Of one interface, or of all that are up: IPv4 first, the loopback only when it is asked for or alone.
std::vector<Address> local_addresses(const char* interface) {
  std::vector<Address> four, six, loop;
  ifaddrs* all = nullptr;
  if (getifaddrs(&all) != 0) return {};
  for (const ifaddrs* one = all; one != nullptr; one = one->ifa_next) {
    Address address;
    std::uint16_t port = 0;
    if (one->ifa_addr == nullptr || (one->ifa_flags & IFF_UP) == 0) continue;
    if (interface != nullptr && std::strcmp(interface, one->ifa_name) != 0) continue;
    if (!from_socket(one->ifa_addr, &address, &port)) continue;
    // A link-local address means nothing without the name of the interface, which is another one elsewhere.
    if (address.family == 6 && address.bytes[0] == 0xfe && (address.bytes[1] & 0xc0) == 0x80) continue;
    if (interface == nullptr && (one->ifa_flags & IFF_LOOPBACK) != 0)
      loop.push_back(address);
    else
      (address.family == 4 ? four : six).push_back(address);
  }
  freeifaddrs(all);
  four.insert(four.end(), six.begin(), six.end());
  if (four.empty()) four = loop;
  if (four.size() > max_addresses) four.resize(max_addresses);
  return four;
}

int listen_on(const Address& address, std::uint16_t port, bool both, std::string* error) {
  const int fd = socket(address.family == 4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0) return *error = std::string("socket: ") + std::strerror(errno), -1;
  const int one = 1, only_six = both ? 0 : 1;
  setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  if (address.family == 6) setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &only_six, sizeof only_six);
  sockaddr_storage at;
  const socklen_t size = to_socket(address, port, &at);
  if (bind(fd, reinterpret_cast<sockaddr*>(&at), size) != 0 || listen(fd, 1024) != 0) {
    *error = "cannot listen on " + to_text(address, port) + ": " + std::strerror(errno);
    close(fd);
    return -1;
  }
  return fd;
}

}  // namespace

int open_listener(const char* interface, std::uint16_t port, Endpoint* reached_at, std::string* error) {
  *reached_at = {};
  if (interface != nullptr && *interface == '\0') interface = nullptr;
  Address any;
  bool both = false;
  if (interface != nullptr && from_literal(interface, &any)) {
    reached_at->addresses = {any};
  } else {
    reached_at->addresses = local_addresses(interface);
    if (reached_at->addresses.empty()) {
      *error = interface == nullptr ? "this machine has no network address"
                                    : std::string("there is no interface \"") + interface +
                                          "\" with an address (USHMEM_CONTROL_INTERFACE)";
      return -1;
    }
    if (interface != nullptr) reached_at->addresses.resize(1);  // to listen there and nowhere else
    const bool six = std::any_of(reached_at->addresses.begin(), reached_at->addresses.end(),
                                 [](const Address& a) { return a.family == 6; });
    if (reached_at->addresses.size() == 1) {
      any = reached_at->addresses[0];
    } else {
      any = {};
      any.family = six ? 6 : 4;
      both = six;
    }
  }
  const int fd = listen_on(any, port, both, error);
  if (fd < 0) return -1;
  sockaddr_storage at;
  socklen_t size = sizeof at;
  Address ignored;
  getsockname(fd, reinterpret_cast<sockaddr*>(&at), &size);
  from_socket(reinterpret_cast<sockaddr*>(&at), &ignored, &reached_at->port);
  return fd;
}

int begin_connection(const Address& to, std::uint16_t port, std::string* error) {
  const int fd = socket(to.family == 4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0) return *error = std::string("socket: ") + std::strerror(errno), -1;
  sockaddr_storage at;
  const socklen_t size = to_socket(to, port, &at);
  if (connect(fd, reinterpret_cast<sockaddr*>(&at), size) != 0 && errno != EINPROGRESS) {
    *error = std::strerror(errno);
    close(fd);
    return -1;
  }
  return fd;
}

std::string to_text(const Address& address, std::uint16_t port) {
  char text[INET6_ADDRSTRLEN] = "";
  inet_ntop(address.family == 4 ? AF_INET : AF_INET6, address.bytes.data(), text, sizeof text);
  return address.family == 4 ? std::string(text) + ":" + std::to_string(port)
                             : "[" + std::string(text) + "]:" + std::to_string(port);
}

std::string to_text(const Endpoint& endpoint) {
  std::string text;
  for (const Address& a : endpoint.addresses) text += (text.empty() ? "" : ", ") + to_text(a, endpoint.port);
  return text;
}

std::string peer_text(int fd) {
  sockaddr_storage at;
  socklen_t size = sizeof at;
  Address address;
  std::uint16_t port = 0;
  if (getpeername(fd, reinterpret_cast<sockaddr*>(&at), &size) != 0 ||
      !from_socket(reinterpret_cast<sockaddr*>(&at), &address, &port))
    return "an unknown address";
  return to_text(address, port);
}

bool own_address(int fd, Address* out) {
  sockaddr_storage at;
  socklen_t size = sizeof at;
  std::uint16_t port = 0;
  return getsockname(fd, reinterpret_cast<sockaddr*>(&at), &size) == 0 &&
         from_socket(reinterpret_cast<sockaddr*>(&at), out, &port);
}

void random_bytes(void* out, std::size_t n) {
  auto* at = static_cast<std::uint8_t*>(out);
  while (n > 0) {
    const ssize_t got = getrandom(at, n, 0);
    if (got < 0 && errno != EINTR) std::abort();  // no secret is worse than no start
    if (got > 0) at += got, n -= static_cast<std::size_t>(got);
  }
}

}  // namespace ushmem::bootstrap::control
