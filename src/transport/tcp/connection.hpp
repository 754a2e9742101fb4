// SPDX-License-Identifier: Apache-2.0
//
// One TCP connection: what waits to be sent, and the frame that is being received. It knows bytes and frames;
// who is at the other end and what frames mean is the lane's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <vector>

#include "transport/tcp/frame.hpp"

namespace ushmem::transport::tcp {

struct Contact;

struct Connection {
  enum class State : std::uint8_t {
    connecting,  // begun here, not yet there
    greeting,    // hello sent, not yet welcome
    stranger,    // accepted, no hello yet
    open,
    closed,      // given up; deleted at the end of the poll
  };

  explicit Connection(int own_fd, State its) : fd(own_fd), state(its) {}
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Sends head and data, or puts what the kernel does not take behind what waits. `keep`: the data are copied
  // if they have to wait; else they stay as they are until `token` is told. True when all has been sent.
  bool send(const unsigned char* head, std::size_t head_size, const void* data, std::size_t bytes, bool keep,
            std::uint64_t token);
  // What waits; tokens of what has gone are added. True when the kernel has taken something.
  bool push(std::vector<std::uint64_t>* done);

  const int fd;
  State state;
  bool send_failed = false;  // nothing goes out any more
  bool listed = false;       // in the lane's list of those with something to send
  bool armed = false;        // the poll set tells when there is room to send
  bool has_frames = false;   // `partial` may hold whole frames, left over from a poll
  Contact* contact = nullptr;
  std::uint64_t since = 0;   // nanoseconds, of a stranger

  struct Piece {
    unsigned char head[read_head];
    std::size_t head_at = 0;
    std::size_t head_size = 0;
    const unsigned char* data = nullptr;
    std::size_t bytes = 0;
    std::uint64_t token = 0;
    std::unique_ptr<unsigned char[]> own;
  };
  std::deque<Piece> out;

  // Receiving: bytes of a frame that is not all there, or where the rest of its data goes.
  std::vector<unsigned char> partial;
  unsigned char* to = nullptr;
  std::size_t missing = 0;
  std::uint32_t filling = 0;  // 1 + slot of the read that `to` belongs to; 0: a write
  bool bulk = false;          // its data were large: what comes next will be

  struct Read {
    unsigned char* dest = nullptr;
    std::size_t bytes = 0;
    std::uint64_t token = 0;
    bool busy = false;
  };
  std::vector<Read> reads;  // by slot
  std::vector<std::uint32_t> free_reads;
};

}  // namespace ushmem::transport::tcp
