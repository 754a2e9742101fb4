// SPDX-License-Identifier: Apache-2.0
//
// Connections and what is begun over them. What comes in: receive.cpp.
#include "transport/tcp/lane.hpp"

#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <utility>

#include "base/clock.hpp"

namespace ushmem::transport::tcp {
namespace {

constexpr std::size_t most_waiting = 64;  // transfers to one peer that the kernel has no room for
constexpr std::uint64_t drain_ns = 1'000'000'000;
constexpr std::uint64_t theirs_ns = 20'000'000'000;  // for a connection that the other side has said it begins

thread_local char error_text[240];

// A queue of the kernel that grows to megabytes, as it does by itself, is cold by the time it is read: on one machine
// streams of 1 MiB are three times faster with a short one.
// BBR paces by the rate that it has measured, and takes a program that sends in bursts for a slow link.
void set_up(int fd, int buffer) {
  const int one = 1;
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  char control[16] = "";
  socklen_t size = sizeof control;
  if (getsockopt(fd, IPPROTO_TCP, TCP_CONGESTION, control, &size) == 0 && std::strncmp(control, "bbr", 3) == 0)
    setsockopt(fd, IPPROTO_TCP, TCP_CONGESTION, "cubic", 5);
  if (buffer != 0) setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &buffer, sizeof buffer);
}

}  // namespace

NetStatus fail(NetStatus status, const char* format, ...) {
  va_list list;
  va_start(list, format);
  std::vsnprintf(error_text, sizeof error_text, format, list);
  va_end(list);
  return status;
}
const char* error_of_thread() { return error_text; }

bool allow_more_descriptors() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == limit.rlim_max) return false;
  limit.rlim_cur = limit.rlim_max;
  return setrlimit(RLIMIT_NOFILE, &limit) == 0;
}

LaneImpl::LaneImpl(const Memory& memory, const Address& own, int index, int listener, int buffer)
    : memory_(memory), own_(own), index_(index), listener_(listener), buffer_bytes_(buffer),
      poll_set_(epoll_create1(EPOLL_CLOEXEC)) {
  buffer_ = std::make_unique_for_overwrite<unsigned char[]>(receive_buffer);
  if (poll_set_ >= 0 && listener >= 0) listen(EPOLL_CTL_ADD);
}

LaneImpl::~LaneImpl() {
  if (listener_ >= 0) ::close(listener_);
  if (poll_set_ >= 0) ::close(poll_set_);
}

// --- peers and connections ---------------------------------------------------------------------------

Contact& LaneImpl::contact_at(const Address& address) {
  const auto [found, added] = by_address_.try_emplace(address, contacts_.size());
  if (added) {
    contacts_.push_back(std::make_unique<Contact>());
    contacts_.back()->address = address;
  }
  return *contacts_[found->second];
}

NetStatus LaneImpl::add_peer(const void* address, std::size_t bytes, Peer* out) {
  Address given;
  if (bytes == sizeof given) std::memcpy(&given, address, sizeof given);
  if (bytes != sizeof given || given.magic != Address::expected_magic)
    return fail(NetStatus::unreachable, "it uses another network than tcp: USHMEM_NET_PROVIDER must be the same "
                                        "for all PEs");
  contact_at(given);
  *out = by_address_[given];
  return NetStatus::ok;
}

Connection& LaneImpl::add(int fd, Connection::State state) {
  set_up(fd, buffer_bytes_);
  connections_.push_back(std::make_unique<Connection>(fd, state));
  Connection& connection = *connections_.back();
  ++handshakes_;
  watch(connection, false, state == Connection::State::connecting);
  return connection;
}

void LaneImpl::watch(const Connection& connection, bool change, bool output) const {
  epoll_event event{};
  event.events = static_cast<std::uint32_t>(output ? EPOLLIN | EPOLLOUT : EPOLLIN);
  event.data.ptr = const_cast<Connection*>(&connection);
  epoll_ctl(poll_set_, change ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, connection.fd, &event);
}

void LaneImpl::listen(int change) const {
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.ptr = nullptr;  // the listener
  epoll_ctl(poll_set_, change, listener_, &event);
}

NetStatus LaneImpl::begin(Contact& contact) {
  int fd = begin_connection(contact.address);
  if (fd < 0 && errno == EMFILE && allow_more_descriptors()) fd = begin_connection(contact.address);
  if (fd < 0) {
    contact.broken = true;
    contact.why = "no connection to " + to_text(contact.address) + ": " + std::strerror(errno);
    return fail(NetStatus::unreachable, "%s", contact.why.c_str());
  }
  Connection& connection = add(fd, Connection::State::connecting);
  connection.contact = &contact;
  contact.link = &connection;
  return NetStatus::again;
}

Connection* LaneImpl::link_to(Peer peer, NetStatus* status) {
  Contact& contact = *contacts_[peer];
  if (contact.link != nullptr && contact.link->state == Connection::State::open && !contact.broken) [[likely]]
    return contact.link;
  *status = NetStatus::again;
  if (contact.theirs_comes && base::now_ns() - contact.since > theirs_ns) {
    contact.broken = true;
    contact.why = "its connection to here, which it has said to be under way, has not come";
  }
  if (contact.broken)
    *status = fail(NetStatus::unreachable, "%s", contact.why.c_str());
  else if (contact.link == nullptr && !contact.theirs_comes)
    *status = begin(contact);
  return nullptr;
}

// --- operations ----------------------------------------------------------------------------------------

void LaneImpl::note_waiting(Connection& connection) {
  if (!connection.armed) {
    connection.armed = true;
    watch(connection, true, true);
  }
  if (connection.listed) return;
  connection.listed = true;
  waiting_.push_back(&connection);
}

NetStatus LaneImpl::send(Peer to, const void* data, std::size_t bytes, std::uint64_t token) {
  NetStatus status;
  Connection* const link = link_to(to, &status);
  if (link == nullptr) [[unlikely]] return status;
  if (!link->out.empty()) return NetStatus::again;
  unsigned char head[head_bytes];
  put_word(head, head_of(Kind::message, bytes));
  if (!link->send(head, sizeof head, data, bytes, true, 0)) note_waiting(*link);
  if (token != 0) done_.push_back(token);  // copied, by the kernel or here
  return NetStatus::ok;
}

NetStatus LaneImpl::write(Peer to, std::uint64_t key, std::uint64_t remote, const void* source, std::size_t bytes,
                          std::uint64_t token) {
  NetStatus status;
  Connection* const link = link_to(to, &status);
  if (link == nullptr) [[unlikely]] return status;
  if (link->out.size() >= most_waiting) return NetStatus::again;
  unsigned char head[write_head];
  put_word(head, head_of(Kind::write, bytes));
  put_word(head + 8, key);
  put_word(head + 16, remote);
  if (link->send(head, sizeof head, source, bytes, false, token))
    done_.push_back(token);
  else
    note_waiting(*link);
  return NetStatus::ok;
}

NetStatus LaneImpl::read(Peer from, std::uint64_t key, std::uint64_t remote, void* dest, std::size_t bytes,
                         std::uint64_t token) {
  NetStatus status;
  Connection* const link = link_to(from, &status);
  if (link == nullptr) [[unlikely]] return status;
  if (link->out.size() >= most_waiting) return NetStatus::again;
  if (link->free_reads.empty()) {
    link->free_reads.push_back(static_cast<std::uint32_t>(link->reads.size()));
    link->reads.emplace_back();
  }
  const std::uint32_t slot = link->free_reads.back();
  link->free_reads.pop_back();
  link->reads[slot] = {static_cast<unsigned char*>(dest), bytes, token, true};
  unsigned char head[read_head];
  put_word(head, head_of(Kind::read, bytes));
  put_word(head + 8, key);
  put_word(head + 16, remote);
  put_word(head + 24, slot);
  if (!link->send(head, sizeof head, nullptr, 0, true, 0)) note_waiting(*link);
  return NetStatus::ok;
}

// True when the kernel has taken something.
bool LaneImpl::push_waiting() {
  bool any = false;
  for (std::size_t i = 0; i < waiting_.size();) {
    Connection& connection = *waiting_[i];
    any = connection.push(&done_) || any;
    if (!connection.out.empty() && !connection.send_failed) {
      ++i;
      continue;
    }
    connection.listed = false;
    waiting_[i] = waiting_.back();
    waiting_.pop_back();
    connection.armed = false;
    watch(connection, true, false);
  }
  return any;
}

// --- ends ------------------------------------------------------------------------------------------------

// Everything that is under way over it has failed, the contact is lost if it was the contact's.
void LaneImpl::close(Connection& connection, const NetworkSink* sink, const std::string& why) {
  if (connection.state == Connection::State::closed) return;
  if (connection.state != Connection::State::open) --handshakes_;
  if (connection.has_frames) --leftovers_;
  connection.has_frames = false;
  connection.state = Connection::State::closed;
  ++closed_;
  epoll_ctl(poll_set_, EPOLL_CTL_DEL, connection.fd, nullptr);
  for (Connection*& recent : recent_)
    if (recent == &connection) recent = nullptr;
  if (connection.listed) std::erase(waiting_, &connection);
  connection.listed = false;
  Contact* const contact = connection.contact;
  if (contact != nullptr && contact->link == &connection) {
    contact->link = nullptr;
    contact->broken = true;
    contact->why = why;
  }
  if (sink == nullptr) return;
  for (const auto& piece : connection.out)
    if (piece.token != 0) sink->complete(sink->self, piece.token, why.c_str());
  connection.out.clear();
  for (auto& read : connection.reads)
    if (std::exchange(read.busy, false)) sink->complete(sink->self, read.token, why.c_str());
}

void LaneImpl::reap() {
  closed_ = 0;
  std::erase_if(connections_, [](const auto& c) { return c->state == Connection::State::closed; });
}

void LaneImpl::drain() {
  const std::uint64_t since = base::now_ns();
  for (bool lies = true; lies && base::now_ns() - since < drain_ns;) {
    push_waiting();
    lies = false;
    for (const auto& connection : connections_) {
      int bytes = 0;
      if (connection->state != Connection::State::open || connection->send_failed) continue;
      // The end of a stream is acknowledged at once, what comes before it only after 40 ms by itself.
      if (connection->out.empty()) shutdown(connection->fd, SHUT_WR);
      lies = lies || !connection->out.empty() || (ioctl(connection->fd, SIOCOUTQ, &bytes) == 0 && bytes != 0);
    }
    const timespec moment{0, 20'000};
    if (lies) nanosleep(&moment, nullptr);
  }
}

}  // namespace ushmem::transport::tcp
