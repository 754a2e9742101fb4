// SPDX-License-Identifier: Apache-2.0
#include "transport/tcp/connection.hpp"

#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace ushmem::transport::tcp {
namespace {

constexpr std::size_t copied_up_to = 2048;  // one system call with one buffer is cheaper than with two

// What the kernel has taken; -1 when the connection is no more.
// more: something follows at once, which may go in the same segment.
ssize_t send_some(int fd, const unsigned char* head, std::size_t head_size, const void* data, std::size_t bytes,
                  bool more) {
  const int flags = MSG_NOSIGNAL | MSG_DONTWAIT | (more ? MSG_MORE : 0);
  ssize_t n;
  do {
    if (head_size == 0 || bytes == 0) {
      n = ::send(fd, head_size != 0 ? head : data, head_size != 0 ? head_size : bytes, flags);
    } else if (head_size + bytes <= copied_up_to) {
      unsigned char both[copied_up_to];
      std::memcpy(both, head, head_size);
      std::memcpy(both + head_size, data, bytes);
      n = ::send(fd, both, head_size + bytes, flags);
    } else {
      iovec parts[2] = {{const_cast<unsigned char*>(head), head_size}, {const_cast<void*>(data), bytes}};
      msghdr message{};
      message.msg_iov = parts;
      message.msg_iovlen = 2;
      n = ::sendmsg(fd, &message, flags);
    }
  } while (n < 0 && errno == EINTR);
  if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == ENOBUFS || errno == ENOMEM)) return 0;
  return n;
}

}  // namespace

Connection::~Connection() { ::close(fd); }

bool Connection::send(const unsigned char* head, std::size_t head_size, const void* data, std::size_t bytes,
                      bool keep, std::uint64_t token) {
  const auto* from = static_cast<const unsigned char*>(data);
  std::size_t head_at = 0;
  if (out.empty() && !send_failed) {
    for (;;) {
      const ssize_t n = send_some(fd, head + head_at, head_size - head_at, from, bytes, false);
      if (n < 0) send_failed = true;
      if (n <= 0) break;
      const std::size_t of_head = std::min(static_cast<std::size_t>(n), head_size - head_at);
      head_at += of_head;
      from += static_cast<std::size_t>(n) - of_head;
      bytes -= static_cast<std::size_t>(n) - of_head;
      if (head_at == head_size && bytes == 0) return true;
    }
  }
  Piece& piece = out.emplace_back();
  std::memcpy(piece.head, head + head_at, head_size - head_at);
  piece.head_size = head_size - head_at;
  piece.bytes = bytes;
  piece.token = token;
  if (keep && bytes != 0) {
    piece.own = std::make_unique_for_overwrite<unsigned char[]>(bytes);
    std::memcpy(piece.own.get(), from, bytes);
    from = piece.own.get();
  }
  piece.data = from;
  return false;
}

bool Connection::push(std::vector<std::uint64_t>* done) {
  bool any = false;
  while (!out.empty() && !send_failed) {
    Piece& piece = out.front();
    const ssize_t n = send_some(fd, piece.head + piece.head_at, piece.head_size - piece.head_at, piece.data, piece.bytes,
                                out.size() > 1);
    if (n < 0) send_failed = true;
    if (n <= 0) break;
    any = true;
    const std::size_t of_head = std::min(static_cast<std::size_t>(n), piece.head_size - piece.head_at);
    piece.head_at += of_head;
    piece.data += static_cast<std::size_t>(n) - of_head;
    piece.bytes -= static_cast<std::size_t>(n) - of_head;
    if (piece.head_at != piece.head_size || piece.bytes != 0) continue;
    if (piece.token != 0) done->push_back(piece.token);
    out.pop_front();
  }
  return any;
}

}  // namespace ushmem::transport::tcp
