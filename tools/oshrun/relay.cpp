// SPDX-License-Identifier: Apache-2.0
#include "relay.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <utility>

namespace ushmem::oshrun {
namespace {

// More than this waiting for the connection: nothing is read from PEs meanwhile.
constexpr std::size_t piece_bytes = 16384;

Writer name_of(int pe, bool standard_error) {
  return Writer().number(static_cast<std::uint64_t>(pe)).number(standard_error ? 1 : 0);
}

}  // namespace

Relay::Relay(Wire* wire) : wire_(wire), piece_(new char[piece_bytes]) {}

Relay::~Relay() {
  for (const Stream& s : streams_)
    if (s.fd >= 0) close(s.fd);
}

void Relay::add(int pe, int fd, bool standard_error) {
  fcntl(fd, F_SETFL, O_NONBLOCK);  // this end only
  Stream s;
  s.fd = fd;
  s.pe = pe;
  s.standard_error = standard_error;
  streams_.push_back(s);
}

Relay::Stream* Relay::find(int pe, bool standard_error) {
  const auto found = std::find_if(streams_.begin(), streams_.end(), [&](const Stream& s) {
    return s.pe == pe && s.standard_error == standard_error;
  });
  return found == streams_.end() ? nullptr : &*found;
}

void Relay::give_room(int pe, bool standard_error, std::uint64_t bytes) {
  Stream* s = find(pe, standard_error);
  if (s == nullptr) return;
  s->room = std::min<std::uint64_t>(s->room + bytes, window);
  if (last_)
    while (pass_some(s)) {
    }
}

void Relay::stop(int pe, bool standard_error) {
  if (Stream* s = find(pe, standard_error); s != nullptr && s->fd >= 0) close(std::exchange(s->fd, -1));
}

void Relay::append_polls(std::vector<pollfd>* polls) {
  first_poll_ = polls->size();
  polled_.clear();
  if (last_ || !wire_->is_flushed()) return;
  for (std::size_t i = 0; i < streams_.size(); ++i) {
    if (streams_[i].fd < 0 || streams_[i].room == 0) continue;
    polls->push_back({streams_[i].fd, POLLIN, 0});
    polled_.push_back(i);
  }
}

void Relay::handle(const std::vector<pollfd>& polls) {
  for (std::size_t k = 0; k < polled_.size(); ++k)
    if (polls[first_poll_ + k].revents != 0) pass_some(&streams_[polled_[k]]);
}

bool Relay::pass_some(Stream* s) {
  if (s->fd < 0 || s->room == 0) return false;
  ssize_t n;
  do {
    n = read(s->fd, piece_.get(), std::min(s->room, piece_bytes));
  } while (n < 0 && errno == EINTR);
  if (n <= 0) {
    if (n == 0 || errno != EAGAIN || last_) end(s);
    return false;
  }
  s->room -= static_cast<std::size_t>(n);
  wire_->send(Kind::output,
              name_of(s->pe, s->standard_error).text({piece_.get(), static_cast<std::size_t>(n)}));
  s->left -= n;
  if (last_ && s->left <= 0) end(s);
  return true;
}

void Relay::end(Stream* s) {
  close(std::exchange(s->fd, -1));
  wire_->send(Kind::output_end, name_of(s->pe, s->standard_error));
}

void Relay::drain(int pe) {
  for (Stream& s : streams_)
    while (s.pe == pe && pass_some(&s)) {
    }
}

void Relay::last_call() {
  last_ = true;
  for (Stream& s : streams_) {
    int bytes = 0;
    s.left = s.fd >= 0 && ioctl(s.fd, FIONREAD, &bytes) == 0 ? bytes : 0;
    if (s.fd >= 0 && s.left == 0) end(&s);
    while (pass_some(&s)) {
    }
  }
}

bool Relay::done() const {
  return std::none_of(streams_.begin(), streams_.end(), [](const Stream& s) { return s.fd >= 0; });
}

}  // namespace ushmem::oshrun
