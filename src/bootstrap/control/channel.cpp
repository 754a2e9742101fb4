// SPDX-License-Identifier: Apache-2.0
#include "bootstrap/control/channel.hpp"

#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace ushmem::bootstrap::control {

Channel::Channel(int fd, Side side, const Tls& tls, Sent* sent)
    : fd_(fd), side_(side), connecting_(side == Side::connector), tls_(tls, side == Side::connector), sent_(sent) {
  const int one = 1;
  setsockopt(fd_, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  if (tls_) pump_tls();  // a connector speaks first
}

Channel::~Channel() { close(fd_); }

void Channel::fail(std::string reason) {
  if (reason_.empty()) reason_ = std::move(reason);
}

void Channel::send(std::vector<std::uint8_t> frame) {
  if (finished_) return;
  if (sealed_) seal_out_.close(&frame);
  sent_->messages.fetch_add(1, std::memory_order_relaxed);  // a statistic: orders nothing
  sent_->bytes.fetch_add(frame.size(), std::memory_order_relaxed);  // likewise
  auto& to = tls_ ? plain_out_ : out_;
  to.insert(to.end(), frame.begin(), frame.end());
  if (tls_) pump_tls();
}

bool Channel::pump_tls() {
  if (!shaken_) {
    const int state = tls_->shake(tls_.get());
    if (state < 0) fail(std::string("TLS: ") + tls_->reason(tls_.get()));
    shaken_ = state > 0;
  }
  if (shaken_ && !plain_out_.empty()) {
    if (!tls_->write(tls_.get(), plain_out_.data(), plain_out_.size()))
      fail(std::string("TLS: ") + tls_->reason(tls_.get()));
    plain_out_.clear();
  }
  std::uint8_t buffer[16384];
  while (const std::size_t n = tls_->drain(tls_.get(), buffer, sizeof buffer))
    out_.insert(out_.end(), buffer, buffer + n);
  return !failed();
}

void Channel::take_in(Bytes bytes) {
  if (!tls_) {
    in_.insert(in_.end(), bytes.begin(), bytes.end());
    return;
  }
  // A record of TLS begins with a type of 20 to 23. Ours in plain text is a reason, or someone who has no TLS.
  const bool record = bytes[0] >= 20 && bytes[0] <= 23 && (bytes.size() < 2 || bytes[1] == 3);
  if (received_ == bytes.size() && !record) {
    Refuse refuse;
    const std::size_t n = first_frame(bytes, max_unproven_frame);
    if (n != 0 && n != bad_frame && type_of(bytes) == Type::refuse &&
        decode(bytes.first(n).subspan(header_bytes), &refuse)) {
      fail("the other side does not use TLS: " + refuse.text);
      return;
    }
    fail("TLS is asked for here (USHMEM_TLS), and the other side has sent something else (" + looks_like(bytes) + ")");
    const auto frame = encode(Refuse{"TLS is asked for here (USHMEM_TLS), and you have sent plain text"});
    out_.insert(out_.end(), frame.begin(), frame.end());
    return;
  }
  if (!tls_->feed(tls_.get(), bytes.data(), bytes.size())) fail("TLS: no memory");
  if (!pump_tls() || !shaken_) return;
  std::uint8_t buffer[16384];
  for (;;) {
    const long n = tls_->read(tls_.get(), buffer, sizeof buffer);
    if (n < 0) fail(std::string("TLS: ") + tls_->reason(tls_.get()));
    if (n <= 0) break;
    in_.insert(in_.end(), buffer, buffer + n);
  }
  pump_tls();
}

bool Channel::read(std::size_t most) {
  std::uint8_t buffer[16384];
  std::size_t total = 0;
  while (!failed() && total < most) {
    const ssize_t n = recv(fd_, buffer, std::min(sizeof buffer, most - total), 0);
    if (n > 0) {
      total += static_cast<std::size_t>(n);
      received_ += static_cast<std::uint64_t>(n);
      if (!finished_) take_in({buffer, static_cast<std::size_t>(n)});
    } else if (n == 0) {
      fail("connection closed");
    } else if (errno == EAGAIN) {
      break;
    } else if (errno != EINTR) {
      fail(errno == ECONNRESET ? "connection reset" : std::strerror(errno));
    }
  }
  return !failed();
}

bool Channel::write() {
  if (connecting_) {
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(fd_, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error != 0) return fail(std::strerror(error)), false;
    sockaddr_storage peer;
    size = sizeof peer;
    if (getpeername(fd_, reinterpret_cast<sockaddr*>(&peer), &size) != 0) return true;  // still under way
    connecting_ = false;
  }
  while (out_done_ < out_.size()) {
    const ssize_t n = ::send(fd_, out_.data() + out_done_, out_.size() - out_done_, MSG_NOSIGNAL);
    if (n > 0) {
      out_done_ += static_cast<std::size_t>(n);
      written_ += static_cast<std::uint64_t>(n);
    } else if (errno == EAGAIN) {
      break;
    } else if (errno != EINTR) {
      // What the other side has said before it closed may still be read: read() ends this.
      out_done_ = out_.size();
      break;
    }
  }
  if (out_done_ == out_.size()) {
    out_.clear(), out_done_ = 0;
    if (out_.capacity() > 65536) out_.shrink_to_fit();
    if (finished_) shutdown(fd_, SHUT_WR);
  }
  return true;
}

std::vector<std::uint8_t> Channel::next() {
  if (finished_) return {};
  const std::size_t limit = proven_ ? max_frame : max_unproven_frame;
  const std::size_t n = first_frame(in_, limit);
  if (n == 0) return {};
  if (n == bad_frame) {
    fail("no message of ours (" + looks_like(in_) + ")");
    if (!proven_ && in_[0] == 0x16) {
      const auto refuse = encode(Refuse{"it speaks plain text (USHMEM_TLS is off there)"});
      out_.insert(out_.end(), refuse.begin(), refuse.end());
    }
    return {};
  }
  std::vector<std::uint8_t> frame(in_.begin(), in_.begin() + static_cast<std::ptrdiff_t>(n));
  in_.erase(in_.begin(), in_.begin() + static_cast<std::ptrdiff_t>(n));
  if (sealed_) {
    if (!seal_in_.check(frame)) {
      fail("a message with a wrong code: it has been changed on its way");
      return {};
    }
    frame.resize(frame.size() - Seal::bytes);
  }
  return frame;
}

void Channel::seal(Seal out, Seal in) {
  proven_ = true;
  if (tls_) return;
  seal_out_ = out, seal_in_ = in, sealed_ = true;
}

void Channel::finish() {
  finished_ = true;
  in_.clear();
  write();
}

void Channel::forsake() { close(std::exchange(fd_, -1)); }

std::string Channel::tls_text() const { return tls_ ? tls_->describe(tls_.get()) : "no TLS"; }

std::uint64_t Channel::acknowledged() const {
  int waiting = 0;
  if (ioctl(fd_, SIOCOUTQ, &waiting) != 0 || waiting < 0) waiting = 0;
  return written_ - std::min<std::uint64_t>(written_, static_cast<std::uint64_t>(waiting));
}

}  // namespace ushmem::bootstrap::control
