// SPDX-License-Identifier: Apache-2.0
#include "transport/tcp/address.hpp"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

namespace ushmem::transport::tcp {
namespace {

socklen_t to_socket(const Address& a, sockaddr_storage* out) {
  std::memset(out, 0, sizeof *out);
  if (a.family == 4) {
    sockaddr_in in{};
    in.sin_family = AF_INET;
    in.sin_port = htons(a.port);
    std::memcpy(&in.sin_addr, a.bytes, 4);
    std::memcpy(out, &in, sizeof in);
    return sizeof in;
  }
  sockaddr_in6 in{};
  in.sin6_family = AF_INET6;
  in.sin6_port = htons(a.port);
  std::memcpy(&in.sin6_addr, a.bytes, 16);
  std::memcpy(out, &in, sizeof in);
  return sizeof in;
}

bool from_socket(const sockaddr* from, Address* out) {
  if (from == nullptr) return false;
  if (from->sa_family == AF_INET) {
    sockaddr_in in;
    std::memcpy(&in, from, sizeof in);
    out->family = 4;
    std::memcpy(out->bytes, &in.sin_addr, 4);
    return true;
  }
  if (from->sa_family != AF_INET6) return false;
  sockaddr_in6 in;
  std::memcpy(&in, from, sizeof in);
  // A link-local address means nothing without the name of the interface, which is another one elsewhere.
  if (IN6_IS_ADDR_LINKLOCAL(&in.sin6_addr)) return false;
  out->family = 6;
  std::memcpy(out->bytes, &in.sin6_addr, 16);
  return true;
}

// The smaller the better.
int rank(const Address& a, unsigned flags) { return ((flags & IFF_LOOPBACK) != 0 ? 2 : 0) + (a.family == 6 ? 1 : 0); }

bool choose(const char* interface, Address* out, std::string* name) {
  Address wanted;
  const bool by_address = interface != nullptr && (inet_pton(AF_INET, interface, wanted.bytes) == 1 ||
                                                   inet_pton(AF_INET6, interface, wanted.bytes) == 1);
  ifaddrs* all = nullptr;
  if (getifaddrs(&all) != 0) return false;
  int best = -1;
  for (const ifaddrs* one = all; one != nullptr; one = one->ifa_next) {
    Address address;
    if ((one->ifa_flags & IFF_UP) == 0 || !from_socket(one->ifa_addr, &address)) continue;
    if (by_address ? std::memcmp(address.bytes, wanted.bytes, sizeof wanted.bytes) != 0
                   : interface != nullptr && std::strcmp(interface, one->ifa_name) != 0)
      continue;
    if (best >= 0 && rank(address, one->ifa_flags) >= best) continue;
    best = rank(address, one->ifa_flags);
    *out = address;
    *name = one->ifa_name;
  }
  freeifaddrs(all);
  return best >= 0;
}

}  // namespace

int open_listener(const char* interface, Address* reached_at, std::string* path, std::string* error) {
  std::string name;
  if (!choose(interface, reached_at, &name)) {
    *error = interface == nullptr ? "this machine has no network address"
                                  : std::string("there is no interface or address ") + interface;
    return -1;
  }
  const int fd = socket(reached_at->family == 4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  sockaddr_storage at;
  socklen_t size = to_socket(*reached_at, &at);
  if (fd < 0 || bind(fd, reinterpret_cast<sockaddr*>(&at), size) != 0 || listen(fd, SOMAXCONN) != 0 ||
      getsockname(fd, reinterpret_cast<sockaddr*>(&at), &size) != 0 ||
      getrandom(&reached_at->ticket, sizeof reached_at->ticket, 0) != sizeof reached_at->ticket) {
    *error = "cannot listen at " + to_text(*reached_at) + ": " + std::strerror(errno);
    if (fd >= 0) close(fd);
    return -1;
  }
  sockaddr_in in;  // the port lies at the same place in both families
  static_assert(offsetof(sockaddr_in, sin_port) == offsetof(sockaddr_in6, sin6_port));
  std::memcpy(&in, &at, sizeof in);
  reached_at->port = ntohs(in.sin_port);
  char text[INET6_ADDRSTRLEN] = "";
  inet_ntop(reached_at->family == 4 ? AF_INET : AF_INET6, reached_at->bytes, text, sizeof text);
  *path = name + " (" + text + ")";
  return fd;
}

int begin_connection(const Address& to) {
  const int fd = socket(to.family == 4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0) return -1;
  sockaddr_storage at;
  const socklen_t size = to_socket(to, &at);
  if (connect(fd, reinterpret_cast<sockaddr*>(&at), size) == 0 || errno == EINPROGRESS) return fd;
  const int why = errno;
  close(fd);
  errno = why;
  return -1;
}

std::string to_text(const Address& address) {
  char text[INET6_ADDRSTRLEN] = "";
  inet_ntop(address.family == 4 ? AF_INET : AF_INET6, address.bytes, text, sizeof text);
  return address.family == 4 ? std::string(text) + ":" + std::to_string(address.port)
                             : "[" + std::string(text) + "]:" + std::to_string(address.port);
}

}  // namespace ushmem::transport::tcp
