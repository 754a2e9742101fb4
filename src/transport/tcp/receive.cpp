// SPDX-License-Identifier: Apache-2.0
//
// What comes in: connections, greetings, frames.
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <cerrno>

#include "base/clock.hpp"
#include "transport/tcp/lane.hpp"

namespace ushmem::transport::tcp {
namespace {

using State = Connection::State;

constexpr int events_of_a_look = 32;
constexpr unsigned turns_between_looks = 32;  // while the recent connections are read
// Of spread_: a frame by another connection than the recent ones adds `spread_step`, one by those takes one away;
// above the limit each poll asks the kernel which are readable.
constexpr int spread_step = 8, spread_limit = 32, spread_most = 128;

// Large data go straight to where they belong. What follows them in one read is copied: so only a little, when
// more of the same is likely.
constexpr std::size_t bulk_bytes = std::size_t{32} << 10;
constexpr std::size_t after_bulk = 1024;

constexpr std::size_t most_at_once = std::size_t{2} << 20;  // of one connection in one poll

constexpr std::uint64_t stranger_ns = 10'000'000'000;
constexpr std::size_t most_strangers = 256;
constexpr std::uint64_t no_room_ns = 50'000'000;  // until connections are accepted again, which had no descriptors

}  // namespace

int LaneImpl::poll(const NetworkSink& sink, int most) {
  int events = done_.empty() ? 0 : tell_done(sink, most);
  if (leftovers_ != 0)
    for (std::size_t i = 0; i < connections_.size() && events < most; ++i)
      if (connections_[i]->has_frames) events += receive(*connections_[i], sink, most - events);
  bool read = false;
  if (spread_ < spread_limit)
    for (Connection* const recent : recent_) {
      if (recent == nullptr || recent->state != State::open || events >= most) continue;
      const int came = receive(*recent, sink, most - events);
      if (came != 0 && spread_ != 0) --spread_;
      events += came;
      read = true;
    }
  const bool pushed = !waiting_.empty() && push_waiting();
  if (!done_.empty()) events += tell_done(sink, most - events);
  if ((!read || handshakes_ != 0 || ++turn_ % turns_between_looks == 0) && events < most)
    events += look(sink, most - events);
  if (closed_ != 0) [[unlikely]] reap();
  return events == 0 && pushed ? 1 : events;
}

int LaneImpl::tell_done(const NetworkSink& sink, int most) {
  int told = 0;
  // A sink may begin more, which is added behind.
  for (; told < most && static_cast<std::size_t>(told) < done_.size(); ++told)
    sink.complete(sink.self, done_[static_cast<std::size_t>(told)], nullptr);
  done_.erase(done_.begin(), done_.begin() + told);
  return told;
}

int LaneImpl::look(const NetworkSink& sink, int most) {
  if (listens_from_ != 0 && base::now_ns() >= listens_from_) [[unlikely]] {
    listens_from_ = 0;
    listen(EPOLL_CTL_ADD);
  }
  epoll_event events[events_of_a_look];
  const int n = epoll_wait(poll_set_, events, events_of_a_look, 0);
  int came = 0;
  for (int i = 0; i < n; ++i) {
    auto* const connection = static_cast<Connection*>(events[i].data.ptr);
    if (connection == nullptr) {
      accept_all();
      continue;
    }
    if (connection->state == State::closed) continue;
    if (connection->state == State::connecting) {
      connected(*connection, sink);
      continue;
    }
    if ((events[i].events & (EPOLLIN | EPOLLHUP | EPOLLERR)) == 0 || came >= most) continue;
    const int its = receive(*connection, sink, most - came);
    came += its;
    if (its != 0) used(*connection);
  }
  if (handshakes_ != 0 && listener_ >= 0) {
    const std::uint64_t now = base::now_ns();
    std::size_t strangers = 0;
    for (std::size_t i = connections_.size(); i-- > 0;) {  // the newest first
      Connection& one = *connections_[i];
      if (one.state == State::stranger && (now - one.since > stranger_ns || ++strangers > most_strangers))
        close(one, &sink, "");
    }
  }
  return came;
}

// Something has come by it: it is read first from now on.
void LaneImpl::used(Connection& connection) {
  if (recent_[0] == &connection || recent_[1] == &connection) {
    if (spread_ != 0) --spread_;
    return;
  }
  if (recent_[0] != nullptr && recent_[1] != nullptr) spread_ = std::min(spread_ + spread_step, spread_most);
  recent_[1] = recent_[0];
  recent_[0] = &connection;
}

// --- greetings -------------------------------------------------------------------------------------------

void LaneImpl::accept_all() {
  for (int i = 0; i < 16; ++i) {
    const int fd = accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (fd < 0 && errno == EMFILE && allow_more_descriptors()) continue;
    if (fd < 0 && (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)) {
      listen(EPOLL_CTL_DEL);
      listens_from_ = base::now_ns() + no_room_ns;
    }
    if (fd < 0) return;
    add(fd, State::stranger).since = base::now_ns();
  }
}

void LaneImpl::connected(Connection& connection, const NetworkSink& sink) {
  int error = 0;
  socklen_t size = sizeof error;
  getsockopt(connection.fd, SOL_SOCKET, SO_ERROR, &error, &size);
  const Address& to = connection.contact->address;
  if (error != 0)
    return close(connection, &sink, "no connection to " + to_text(to) + ": " + std::strerror(error));
  Hello hello;
  hello.lane = static_cast<std::uint64_t>(index_);
  hello.from = own_;
  hello.ticket = to.ticket;
  unsigned char head[head_bytes];
  put_word(head, head_of(Kind::hello, 0));
  connection.state = State::greeting;
  watch(connection, true, false);
  if (!connection.send(head, sizeof head, &hello, sizeof hello, true, 0)) note_waiting(connection);
}

// A hello, whole. False: it is refused.
bool LaneImpl::greet(Connection& connection, const unsigned char* data) {
  Hello hello;
  std::memcpy(&hello, data, sizeof hello);
  if (hello.magic != Hello::expected_magic || hello.ticket != own_.ticket) return false;
  unsigned char head[head_bytes];
  put_word(head, head_of(Kind::welcome, 0));
  // Two PEs that begin at the same time have to drop one of two connections: that of the larger address.
  if (hello.lane == 0 && hello.from != own_) {
    Contact& contact = contact_at(hello.from);
    Connection* const mine = contact.link;
    if (contact.broken) return false;
    if (mine != nullptr && (mine->state == State::open || own_ < hello.from)) {
      put_word(head, head_of(Kind::busy, 0));
      connection.send(head, sizeof head, nullptr, 0, true, 0);
      return false;
    }
    contact.link = nullptr;
    if (mine != nullptr) close(*mine, nullptr, "");  // nothing has gone over it
    contact.link = &connection;
    contact.theirs_comes = false;
    connection.contact = &contact;
  }
  connection.state = State::open;
  --handshakes_;
  if (!connection.send(head, sizeof head, nullptr, 0, true, 0)) note_waiting(connection);
  used(connection);
  return true;
}

// --- frames ----------------------------------------------------------------------------------------------

void LaneImpl::receive_into(Connection& connection, unsigned char* to, std::size_t bytes, std::uint32_t filling) {
  connection.to = to;
  connection.missing = bytes;
  connection.filling = filling;
  connection.bulk = bytes >= bulk_bytes;
}

void LaneImpl::end_of_data(Connection& connection, const NetworkSink& sink, int* events) {
  if (connection.filling == 0) return;
  const std::uint32_t slot = connection.filling - 1;
  connection.reads[slot].busy = false;
  connection.free_reads.push_back(slot);
  ++*events;
  sink.complete(sink.self, connection.reads[slot].token, nullptr);
}

std::size_t LaneImpl::deal(Connection& connection, const unsigned char* data, std::size_t bytes,
                           const NetworkSink& sink, int most, int* events) {
  std::size_t at = 0;
  const auto bad = [&](const char* what) {
    close(connection, &sink, std::string("it has sent ") + what);
    return bytes;
  };
  while (bytes - at >= head_bytes && *events < most) {
    const unsigned char* const frame = data + at;
    const std::size_t left = bytes - at;
    const std::uint64_t head = word_at(frame);
    const std::uint64_t size = bytes_of(head);
    const Kind kind = kind_of(head);
    if (connection.state == State::stranger) {
      if (kind != Kind::hello) return bad("something else than a hello");
      if (left < head_bytes + sizeof(Hello)) return at;
      if (!greet(connection, frame + head_bytes)) return bad("a hello that is not accepted");
      at += head_bytes + sizeof(Hello);
      continue;
    }
    if (connection.state == State::greeting) {
      Contact& contact = *connection.contact;
      if (kind == Kind::busy) {
        contact.link = nullptr;
        contact.theirs_comes = true;
        contact.since = base::now_ns();
        close(connection, &sink, "");
        return bytes;
      }
      if (kind != Kind::welcome) return bad("something else than a welcome");
      connection.state = State::open;
      --handshakes_;
      used(connection);
      at += head_bytes;
      continue;
    }
    switch (kind) {
      case Kind::message:
        if (size > largest_message) return bad("a message that is too large");
        if (left - head_bytes < size) return at;
        at += head_bytes + size;
        ++*events;
        sink.message(sink.self, frame + head_bytes, size);
        continue;
      case Kind::write: {
        if (left < write_head) return at;
        unsigned char* const to = memory_.find(word_at(frame + 8), word_at(frame + 16), size);
        if (to == nullptr) return bad("a write to memory that is not there");
        receive_into(connection, to, size, 0);
        at += write_head;
        break;
      }
      case Kind::read: {
        if (left < read_head) return at;
        const unsigned char* const from = memory_.find(word_at(frame + 8), word_at(frame + 16), size);
        if (from == nullptr) return bad("a read of memory that is not there");
        unsigned char answer[read_data_head];
        put_word(answer, head_of(Kind::read_data, size));
        put_word(answer + 8, word_at(frame + 24));
        if (!connection.send(answer, sizeof answer, from, size, false, 0)) note_waiting(connection);
        at += read_head;
        ++*events;
        continue;
      }
      case Kind::read_data: {
        if (left < read_data_head) return at;
        const std::uint64_t slot = word_at(frame + 8);
        if (slot >= connection.reads.size() || !connection.reads[slot].busy || connection.reads[slot].bytes != size)
          return bad("data that nobody has asked for");
        receive_into(connection, connection.reads[slot].dest, size, static_cast<std::uint32_t>(slot + 1));
        at += read_data_head;
        break;
      }
      default: return bad("something that is no frame");
    }
    const std::size_t here = std::min(connection.missing, bytes - at);
    if (here != 0) std::memcpy(connection.to, data + at, here);
    connection.to += here;
    connection.missing -= here;
    at += here;
    if (connection.missing == 0) end_of_data(connection, sink, events);
    else break;
  }
  return at;
}

int LaneImpl::receive(Connection& connection, const NetworkSink& sink, int most) {
  int events = 0;
  int moved = 0;  // bytes alone are worth coming back for, too
  for (std::size_t came_in_all = 0; came_in_all < most_at_once;) {
    unsigned char* const buffer = buffer_.get();
    std::size_t have = connection.partial.size();
    if (have != 0) std::memcpy(buffer, connection.partial.data(), have);
    bool more = false;
    if (!connection.has_frames) {
      const std::size_t missing = connection.missing;
      const std::size_t room = missing != 0 && connection.bulk ? after_bulk : receive_buffer - have;
      iovec parts[2] = {{connection.to, missing}, {buffer + have, room}};
      ssize_t n;
      do {
        n = missing != 0 ? ::readv(connection.fd, parts, 2) : ::recv(connection.fd, buffer + have, room, MSG_DONTWAIT);
      } while (n < 0 && errno == EINTR);
      if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) break;
      if (n <= 0) {
        close(connection, &sink, n == 0 ? "it has closed the connection" : std::strerror(errno));
        return events;
      }
      auto came = static_cast<std::size_t>(n);
      came_in_all += came;
      moved = 1;
      more = came == missing + room;
      if (missing != 0) {
        const std::size_t here = std::min(came, missing);
        connection.to += here;
        connection.missing -= here;
        came -= here;
        if (connection.missing != 0) return std::max(events, moved);  // the kernel has no more
        end_of_data(connection, sink, &events);
      }
      have += came;
    }
    const std::size_t dealt = deal(connection, buffer, have, sink, most, &events);
    if (connection.state == State::closed) return events;
    connection.partial.assign(buffer + dealt, buffer + have);
    const bool left = events >= most && have - dealt >= head_bytes;
    if (left != connection.has_frames) {
      connection.has_frames = left;
      leftovers_ += left ? 1 : -1;
    }
    if (!more || events >= most) break;
  }
  return std::max(events, moved);
}

}  // namespace ushmem::transport::tcp
