// SPDX-License-Identifier: Apache-2.0
#include "bootstrap/courier.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <utility>

namespace ushmem::bootstrap {
namespace {

struct Head {
  std::uint64_t id;
  std::int32_t from;
  std::uint32_t used;
};

struct Name {
  sockaddr_un address{};
  socklen_t size = 0;
};

Name name_of(std::uint64_t id, int node, int local) {
  Name name;
  name.address.sun_family = AF_UNIX;
  const int length = std::snprintf(name.address.sun_path + 1, sizeof name.address.sun_path - 1,
                                   "ushmem-courier-%016llx-%d-%d", static_cast<unsigned long long>(id), node, local);
  name.size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + static_cast<std::size_t>(length));
  return name;
}

using ControlRoom = char[CMSG_SPACE(sizeof(int)) + CMSG_SPACE(sizeof(ucred))];

bool says(const char* what, std::string* error) {
  *error = std::string(what) + ": " + std::strerror(errno);
  return false;
}

}  // namespace

bool Courier::open(std::uint64_t id, int node, int local, std::string* error) {
  id_ = id;
  node_ = node;
  local_ = local;
  socket_ = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (socket_ < 0) return says("socket", error);
  const int on = 1;
  const Name name = name_of(id, node, local);
  if (setsockopt(socket_, SOL_SOCKET, SO_PASSCRED, &on, sizeof on) == 0 &&
      bind(socket_, reinterpret_cast<const sockaddr*>(&name.address), name.size) == 0)
    return true;
  says("the socket by which device memory is handed out", error);
  close();
  return false;
}

void Courier::close() {
  if (socket_ >= 0) ::close(std::exchange(socket_, -1));
}

Courier::Outcome Courier::send(int to, const Parcel& parcel, std::string* error) {
  Head head{id_, local_, parcel.used};
  iovec parts[2] = {{&head, sizeof head}, {const_cast<unsigned char*>(parcel.bytes), parcel.used}};
  Name name = name_of(id_, node_, to);
  alignas(cmsghdr) ControlRoom room{};
  msghdr message{};
  message.msg_name = &name.address;
  message.msg_namelen = name.size;
  message.msg_iov = parts;
  message.msg_iovlen = 2;
  if (parcel.fd >= 0) {
    message.msg_control = room;
    message.msg_controllen = CMSG_SPACE(sizeof(int));
    cmsghdr* const control = CMSG_FIRSTHDR(&message);
    control->cmsg_level = SOL_SOCKET;
    control->cmsg_type = SCM_RIGHTS;
    control->cmsg_len = CMSG_LEN(sizeof(int));
    std::memcpy(CMSG_DATA(control), &parcel.fd, sizeof(int));
  }
  if (sendmsg(socket_, &message, MSG_NOSIGNAL) >= 0) return Outcome::done;
  // ECONNREFUSED: its process has gone, which is found out, and said with its name, by who watches processes.
  if (errno == EAGAIN || errno == ENOBUFS || errno == ETOOMANYREFS || errno == EINTR || errno == ECONNREFUSED)
    return Outcome::not_now;
  says("sendmsg", error);
  return Outcome::failed;
}

Courier::Outcome Courier::receive(int* from, Parcel* parcel, std::string* error) {
  Head head{};
  iovec parts[2] = {{&head, sizeof head}, {parcel->bytes, sizeof parcel->bytes}};
  alignas(cmsghdr) ControlRoom room{};
  msghdr message{};
  message.msg_iov = parts;
  message.msg_iovlen = 2;
  message.msg_control = room;
  message.msg_controllen = sizeof room;
  const ssize_t came = recvmsg(socket_, &message, MSG_CMSG_CLOEXEC);
  if (came < 0 && (errno == EAGAIN || errno == EINTR)) return Outcome::not_now;
  if (came < 0) return says("recvmsg", error), Outcome::failed;
  parcel->fd = -1;
  uid_t user = static_cast<uid_t>(-1);
  for (cmsghdr* control = CMSG_FIRSTHDR(&message); control != nullptr; control = CMSG_NXTHDR(&message, control)) {
    if (control->cmsg_level != SOL_SOCKET) continue;
    if (control->cmsg_type == SCM_RIGHTS) std::memcpy(&parcel->fd, CMSG_DATA(control), sizeof(int));
    if (control->cmsg_type == SCM_CREDENTIALS) {
      ucred its;
      std::memcpy(&its, CMSG_DATA(control), sizeof its);
      user = its.uid;
    }
  }
  const bool whole = static_cast<std::size_t>(came) == sizeof head + head.used && head.id == id_;
  if (!whole || user != geteuid()) {  // a stranger's
    if (parcel->fd >= 0) ::close(parcel->fd);
    return Outcome::not_now;
  }
  if ((message.msg_flags & MSG_CTRUNC) != 0) {
    *error = "a descriptor could not be received: too many are open (RLIMIT_NOFILE)";
    return Outcome::failed;
  }
  *from = head.from;
  parcel->used = head.used;
  return Outcome::done;
}

}  // namespace ushmem::bootstrap
