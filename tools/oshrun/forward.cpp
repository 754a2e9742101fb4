// SPDX-License-Identifier: Apache-2.0
#include "forward.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/clock.hpp"

namespace ushmem::oshrun {
namespace {

constexpr std::size_t piece_bytes = 65536;        // one read; what a pipe holds by default
constexpr std::size_t longest_partial = 65536;    // longer lines go out in pieces
constexpr std::uint64_t idle_ns = 50'000'000;
constexpr std::uint64_t oldest_ns = 500'000'000;  // for output that trickles and never is idle
constexpr std::uint64_t hold_ns = 500'000'000;    // for the rest of a line that was begun
constexpr int own_messages = -2;                  // Sink::last() of say()

}  // namespace

Forwarder::Forwarder(bool tag) : tag_(tag), piece_(new char[piece_bytes]) {
  sinks_[0] = std::make_unique<Sink>(STDOUT_FILENO);
  if (!same_place(STDOUT_FILENO, STDERR_FILENO)) sinks_[1] = std::make_unique<Sink>(STDERR_FILENO);
}

Forwarder::~Forwarder() {
  for (const Stream& s : streams_)
    if (s.fd >= 0) close(s.fd);
}

void Forwarder::add(int pe, int fd, bool standard_error) {
  fcntl(fd, F_SETFL, O_NONBLOCK);  // this end only: the PE's end is another open file
  Stream s;
  s.fd = fd;
  s.pe = pe;
  s.sink = standard_error && sinks_[1] != nullptr ? 1 : 0;
  streams_.push_back(std::move(s));
}

int Forwarder::add_distant(int pe, bool standard_error) {
  Stream s;
  s.distant = true;
  s.pe = pe;
  s.sink = standard_error && sinks_[1] != nullptr ? 1 : 0;
  streams_.push_back(std::move(s));
  return static_cast<int>(streams_.size()) - 1;
}

void Forwarder::bring(int stream, std::string_view data) {
  Stream& s = streams_[static_cast<std::size_t>(stream)];
  if (s.open) s.brought.append(data);
  take_all_brought();
}

void Forwarder::finish(int stream) {
  streams_[static_cast<std::size_t>(stream)].finished = true;
  take_all_brought();
}

Forwarder::Progress Forwarder::progress(int stream) {
  Stream& s = streams_[static_cast<std::size_t>(stream)];
  return {std::exchange(s.taken, 0), !s.open};
}

void Forwarder::say(const std::string& text) {
  Sink& sink = *sinks_[sinks_[1] != nullptr ? 1 : 0];
  std::string out;
  if (!sink.at_line_start()) out += '\n';
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    out.append("oshrun: ").append(text, begin, end - begin).append("\n");
    begin = end + 1;
  }
  sink.put(out, own_messages);
}

// A stream may be read when its sink takes what comes of it.
bool Forwarder::usable(int index) const {
  const Stream& s = streams_[static_cast<std::size_t>(index)];
  const Sink& sink = *sinks_[static_cast<std::size_t>(s.sink)];
  return s.open && sink.clear() && (sink.owner == -1 || sink.owner == index);
}

void Forwarder::append_polls(std::vector<pollfd>* polls) {
  first_poll_ = polls->size();
  polled_.clear();
  for (int k = 0; k < 2; ++k) {
    const auto& sink = sinks_[static_cast<std::size_t>(k)];
    if (sink == nullptr || sink->clear()) continue;
    polls->push_back({sink->fd(), POLLOUT, 0});
    polled_.push_back(-1 - k);
  }
  if (last_) return;  // sweep() reads
  const int n = static_cast<int>(streams_.size());
  for (int k = 0; k < n; ++k) {
    const int i = (turn_ + k) % n;
    if (!usable(i) || streams_[static_cast<std::size_t>(i)].distant) continue;
    polls->push_back({streams_[static_cast<std::size_t>(i)].fd, POLLIN, 0});
    polled_.push_back(i);
  }
}

void Forwarder::handle(const std::vector<pollfd>& polls) {
  for (std::size_t k = 0; k < polled_.size(); ++k) {
    if (polls[first_poll_ + k].revents == 0) continue;
    const int what = polled_[k];
    if (what < 0) {
      sinks_[static_cast<std::size_t>(-1 - what)]->flush();
    } else if (usable(what)) {  // one before it may have filled the sink
      read_once(what);
      turn_ = (what + 1) % static_cast<int>(streams_.size());
    }
  }
  close_broken();
  if (last_) sweep();
  take_all_brought();
}

Forwarder::Got Forwarder::take_brought(int index) {
  Stream& s = streams_[static_cast<std::size_t>(index)];
  if (s.brought.empty()) {
    if (s.finished) end(index);
    return Got::nothing;
  }
  const std::string data = std::exchange(s.brought, {});
  s.taken += data.size();
  accept(index, data);
  return Got::data;
}

// What one stream does may free or occupy the sink of another, hence the outer loop.
void Forwarder::take_all_brought() {
  const int n = static_cast<int>(streams_.size());
  for (bool progress = true; progress;) {
    progress = false;
    for (int k = 0; k < n; ++k) {
      const int i = (turn_ + k) % n;
      if (!streams_[static_cast<std::size_t>(i)].distant || !usable(i)) continue;
      if (take_brought(i) == Got::nothing) continue;
      progress = true;
      turn_ = (i + 1) % n;
    }
    close_broken();
  }
}

Forwarder::Got Forwarder::read_once(int index) {
  Stream& s = streams_[static_cast<std::size_t>(index)];
  if (s.distant) return take_brought(index);
  ssize_t n;
  do {
    n = read(s.fd, piece_.get(), piece_bytes);
  } while (n < 0 && errno == EINTR);
  if (n > 0) {
    accept(index, std::string_view(piece_.get(), static_cast<std::size_t>(n)));
    s.left -= n;
    if (last_ && s.left <= 0) end(index);
    return Got::data;
  }
  if (n == 0 || errno != EAGAIN || last_) end(index);
  return Got::nothing;
}

void Forwarder::accept(int index, std::string_view data) {
  Stream& s = streams_[static_cast<std::size_t>(index)];
  Sink& sink = sink_of(s);
  s.latest_ns = base::now_ns();
  if (const std::size_t newline = data.rfind('\n'); newline != std::string_view::npos) {
    emit_partial(index);
    emit(index, data.substr(0, newline + 1));
    data.remove_prefix(newline + 1);
    if (sink.owner == index) sink.owner = -1;
    s.had_its_turn = false;
  }
  if (data.empty()) return;
  if (sink.owner != index && s.partial.size() + data.size() <= longest_partial) {
    if (s.partial.empty()) s.first_ns = s.latest_ns;
    s.partial.append(data);
    return;
  }
  if (sink.owner != index) {
    sink.owner = index;
    sink.owned_until = 0;
  }
  emit_partial(index);
  emit(index, data);
}

void Forwarder::emit(int index, std::string_view data) {
  const Stream& s = streams_[static_cast<std::size_t>(index)];
  Sink& sink = sink_of(s);
  if (!tag_) return sink.put(data, index);
  tagged_.clear();
  const std::string prefix = std::to_string(s.pe) + ": ";
  bool line_start = sink.at_line_start();
  if (!line_start && sink.last() != index) {  // somebody else's unfinished line
    tagged_ += '\n';
    line_start = true;
  }
  while (!data.empty()) {
    if (line_start) tagged_ += prefix;
    const std::size_t size = std::min(data.find('\n'), data.size() - 1) + 1;
    tagged_.append(data.substr(0, size));
    data.remove_prefix(size);
    line_start = true;
  }
  sink.put(tagged_, index);
}

void Forwarder::emit_partial(int index) {
  Stream& s = streams_[static_cast<std::size_t>(index)];
  if (s.partial.empty()) return;
  emit(index, s.partial);
  s.partial.clear();
}

void Forwarder::end(int index) {
  Stream& s = streams_[static_cast<std::size_t>(index)];
  emit_partial(index);
  if (sink_of(s).owner == index) sink_of(s).owner = -1;
  if (s.fd >= 0) close(s.fd);
  s.fd = -1;
  s.open = false;
}

void Forwarder::close_broken() {
  for (int i = 0; i < static_cast<int>(streams_.size()); ++i) {
    Stream& s = streams_[static_cast<std::size_t>(i)];
    if (!s.open || !sink_of(s).broken()) continue;
    s.partial.clear();
    s.brought.clear();
    end(i);
  }
}

// When something kept or held by this stream has to be looked at; never while others are in its
// way.
std::uint64_t Forwarder::due(int index) const {
  const Stream& s = streams_[static_cast<std::size_t>(index)];
  const Sink& sink = *sinks_[static_cast<std::size_t>(s.sink)];
  if (!usable(index)) return never;
  if (sink.owner == index)
    return sink.owned_until != 0 ? sink.owned_until
                                 : std::max(s.latest_ns, sink.cleared_ns()) + hold_ns;
  if (s.partial.empty()) return never;
  return std::min(s.latest_ns + idle_ns, s.first_ns + oldest_ns);
}

void Forwarder::tick(std::uint64_t now) {
  for (int i = 0; i < static_cast<int>(streams_.size()); ++i) {
    if (due(i) > now) continue;
    Stream& s = streams_[static_cast<std::size_t>(i)];
    Sink& sink = sink_of(s);
    if (sink.owner == i) {
      sink.owner = -1;
      continue;
    }
    emit_partial(i);
    if (s.had_its_turn) continue;
    s.had_its_turn = true;
    sink.owner = i;
    sink.owned_until = now + hold_ns;
  }
  close_broken();
  take_all_brought();
}

std::uint64_t Forwarder::next_tick() const {
  std::uint64_t next = never;
  for (int i = 0; i < static_cast<int>(streams_.size()); ++i) next = std::min(next, due(i));
  return next;
}

void Forwarder::drain(int pe) {
  constexpr int most_reads = 64;  // a daemon that it left behind may go on writing
  for (int i = 0; i < static_cast<int>(streams_.size()); ++i) {
    if (streams_[static_cast<std::size_t>(i)].pe != pe) continue;
    for (int k = 0; k < most_reads && usable(i) && read_once(i) == Got::data; ++k) {
    }
  }
  close_broken();
}

void Forwarder::last_call() {
  last_ = true;
  for (Stream& s : streams_) {
    int bytes = 0;
    s.left = s.fd >= 0 && ioctl(s.fd, FIONREAD, &bytes) == 0 ? bytes : 0;
  }
  sweep();
}

// Reads all there is. A stream that ends may free the sink for others, hence the outer loop.
void Forwarder::sweep() {
  bool progress = true;
  while (progress) {
    progress = false;
    for (int i = 0; i < static_cast<int>(streams_.size()); ++i) {
      while (usable(i)) {
        read_once(i);
        progress = true;
      }
    }
    close_broken();
  }
}

bool Forwarder::done() const {
  for (const Stream& s : streams_)
    if (s.open) return false;
  for (const auto& sink : sinks_)
    if (sink != nullptr && !sink->clear()) return false;
  return true;
}

int Forwarder::lost() const {
  for (const auto& sink : sinks_)
    if (sink != nullptr && sink->broken()) return sink->error();
  return 0;
}

}  // namespace ushmem::oshrun
