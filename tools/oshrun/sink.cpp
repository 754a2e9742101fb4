// SPDX-License-Identifier: Apache-2.0
#include "sink.hpp"

#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include "base/clock.hpp"

namespace ushmem::oshrun {

Sink::Sink(int fd) : fd_(fd) {
  struct stat s;
  if (fstat(fd, &s) != 0) return;
  if (S_ISSOCK(s.st_mode)) {
    kind_ = Kind::socket;
    return;
  }
  const bool terminal = S_ISCHR(s.st_mode) && isatty(fd) != 0;
  if (!terminal && !S_ISFIFO(s.st_mode)) return;
  char path[40];
  std::snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
  const int own = open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (own >= 0) {
    fd_ = own;
    kind_ = Kind::own_open_file;
    return;
  }
  // poll() says yes when a pipe has room for PIPE_BUF bytes, a terminal for 256.
  kind_ = Kind::small_pieces;
  piece_ = terminal ? 256 : PIPE_BUF;
}

Sink::~Sink() {
  if (kind_ == Kind::own_open_file) close(fd_);
}

long Sink::write_some(const char* data, std::size_t size) {
  for (;;) {
    ssize_t n = 0;
    if (kind_ == Kind::socket) {
      n = send(fd_, data, size, MSG_DONTWAIT | MSG_NOSIGNAL);
    } else if (kind_ == Kind::small_pieces) {
      pollfd ready{fd_, POLLOUT, 0};
      if (poll(&ready, 1, 0) <= 0) return 0;
      n = write(fd_, data, std::min(size, piece_));
    } else {
      n = write(fd_, data, size);
    }
    if (n >= 0) return n;
    if (errno == EINTR) continue;
    if (errno == EAGAIN || errno == EWOULDBLOCK) return 0;
    error_ = errno;
    return -1;
  }
}

void Sink::put(std::string_view data, int from) {
  if (data.empty() || broken()) return;
  last_ = from;
  at_line_start_ = data.back() == '\n';
  if (kept_.empty()) {
    while (!data.empty()) {
      const long n = write_some(data.data(), data.size());
      if (n < 0) return;
      if (n == 0) break;
      data.remove_prefix(static_cast<std::size_t>(n));
    }
  }
  kept_.append(data);
}

void Sink::flush() {
  while (kept_from_ < kept_.size()) {
    const long n = write_some(kept_.data() + kept_from_, kept_.size() - kept_from_);
    if (n == 0) return;
    if (n < 0) break;
    kept_from_ += static_cast<std::size_t>(n);
  }
  kept_.clear();
  kept_from_ = 0;
  cleared_ns_ = base::now_ns();
}

bool same_place(int a, int b) {
  struct stat x, y;
  if (fstat(a, &x) != 0 || fstat(b, &y) != 0) return false;
  return x.st_dev == y.st_dev && x.st_ino == y.st_ino && x.st_rdev == y.st_rdev;
}

}  // namespace ushmem::oshrun
