// SPDX-License-Identifier: Apache-2.0
//
// One endpoint over TCP. Lane 0 listens; two lanes 0 share one connection, both ways, whoever has begun it, so
// that an answer carries the acknowledgement of what it answers. The connections of other lanes carry what they
// begin, and what their reads fetch. A thread that polls again and again reads the sockets by which something
// came last without asking the kernel first which are readable. The caller serialises. docs/design/tcp.md
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "transport/network.hpp"
#include "transport/tcp/connection.hpp"
#include "transport/tcp/memory.hpp"

namespace ushmem::transport::tcp {

// Sets what last_error() answers in this thread; the status it is called with.
[[gnu::format(printf, 2, 3)]] NetStatus fail(NetStatus status, const char* format, ...);
const char* error_of_thread();

// Programs that look at descriptors with select() are hurt by high numbers, so only when there are none left.
bool allow_more_descriptors();

// Another PE's lane 0.
struct Contact {
  Address address;
  Connection* link = nullptr;
  bool broken = false;
  bool theirs_comes = false;    // its connection is under way, ours has been refused for that
  std::uint64_t since = 0;      // nanoseconds, of that
  std::string why;
};

class LaneImpl {
 public:
  // listener: of lane 0, else -1. buffer: NetworkOptions::buffer.
  LaneImpl(const Memory& memory, const Address& own, int index, int listener, int buffer);
  ~LaneImpl();
  LaneImpl(const LaneImpl&) = delete;
  LaneImpl& operator=(const LaneImpl&) = delete;
  [[nodiscard]] bool works() const { return poll_set_ >= 0; }

  NetStatus add_peer(const void* address, std::size_t bytes, Peer* out);
  NetStatus send(Peer to, const void* data, std::size_t bytes, std::uint64_t token);
  NetStatus write(Peer to, std::uint64_t key, std::uint64_t remote, const void* source, std::size_t bytes,
                  std::uint64_t token);
  NetStatus read(Peer from, std::uint64_t key, std::uint64_t remote, void* dest, std::size_t bytes,
                 std::uint64_t token);
  int poll(const NetworkSink& sink, int most);
  [[nodiscard]] int poll_set() const { return poll_set_; }
  [[nodiscard]] bool may_sleep() const { return done_.empty() && leftovers_ == 0 && listens_from_ == 0; }
  [[nodiscard]] bool unsent() const { return !waiting_.empty(); }
  // Gives what has been accepted to the kernel, and waits until the other sides' kernels have it.
  void drain();

 private:
  Contact& contact_at(const Address& address);
  // The connection to the peer; nullptr with the status.
  Connection* link_to(Peer peer, NetStatus* status);
  NetStatus begin(Contact& contact);
  Connection& add(int fd, Connection::State state);
  void watch(const Connection& connection, bool change, bool output) const;
  void listen(int change) const;
  void note_waiting(Connection& connection);
  bool push_waiting();

  int look(const NetworkSink& sink, int most);
  void accept_all();
  void connected(Connection& connection, const NetworkSink& sink);
  void used(Connection& connection);
  int receive(Connection& connection, const NetworkSink& sink, int most);
  // Frames from data; how many bytes have been dealt with.
  std::size_t deal(Connection& connection, const unsigned char* data, std::size_t bytes, const NetworkSink& sink,
                   int most, int* events);
  bool greet(Connection& connection, const unsigned char* data);
  void receive_into(Connection& connection, unsigned char* to, std::size_t bytes, std::uint32_t filling);
  void end_of_data(Connection& connection, const NetworkSink& sink, int* events);
  int tell_done(const NetworkSink& sink, int most);
  void close(Connection& connection, const NetworkSink* sink, const std::string& why);
  void reap();

  const Memory& memory_;
  const Address own_;
  const int index_;
  const int listener_;
  const int buffer_bytes_;
  int poll_set_ = -1;
  std::vector<std::unique_ptr<Contact>> contacts_;
  std::map<Address, std::size_t> by_address_;
  std::vector<std::unique_ptr<Connection>> connections_;
  std::vector<Connection*> waiting_;  // have something to send
  std::vector<std::uint64_t> done_;   // tokens of what has gone
  std::unique_ptr<unsigned char[]> buffer_;
  Connection* recent_[2] = {};
  int spread_ = 0;      // how often something has come by others than the recent ones
  unsigned turn_ = 0;
  int handshakes_ = 0;  // under way
  int leftovers_ = 0;   // connections with frames left over
  int closed_ = 0;
  std::uint64_t listens_from_ = 0;  // nanoseconds; 0: it does
};

}  // namespace ushmem::transport::tcp
