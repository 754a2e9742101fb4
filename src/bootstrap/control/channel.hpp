// SPDX-License-Identifier: Apache-2.0
//
// One connection: a non-blocking socket, TLS over it when the world has it, and frames over that, sealed once
// the two sides have proved who they are. Nothing here blocks, and what a stranger can make it keep is bounded.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "bootstrap/control/proof.hpp"
#include "bootstrap/control/tls.hpp"
#include "bootstrap/control/wire.hpp"

namespace ushmem::bootstrap::control {

struct Sent {  // by all connections of a PE
  std::atomic<std::uint64_t> messages{0};
  std::atomic<std::uint64_t> bytes{0};
};

class Channel {
 public:
  // Takes the descriptor. A connector's connection may still be under way.
  Channel(int fd, Side side, const Tls& tls, Sent* sent);
  Channel(const Channel&) = delete;
  Channel& operator=(const Channel&) = delete;
  ~Channel();

  [[nodiscard]] int fd() const { return fd_; }
  [[nodiscard]] Side side() const { return side_; }
  [[nodiscard]] bool connecting() const { return connecting_; }

  // Queues; write() moves it on.
  void send(std::vector<std::uint8_t> frame);
  // Moves what can be moved now. False: the connection is of no use any more, reason() tells why; frames that
  // came before can still be taken. read(): at most about `most` bytes.
  bool read(std::size_t most);
  bool write();
  [[nodiscard]] bool has_output() const { return connecting_ || out_.size() > out_done_; }
  // The next whole frame without its code, empty when there is none. A wrong frame ends the connection: empty,
  // and failed().
  std::vector<std::uint8_t> next();
  [[nodiscard]] bool failed() const { return !reason_.empty(); }
  [[nodiscard]] const std::string& reason() const { return reason_; }
  // Everything after this is sealed, unless TLS does it.
  void seal(Seal out, Seal in);
  // No more is sent; what comes is thrown away.
  void finish();
  // Closes this process's descriptor and nothing else: the connection goes on in the one that it was forked from.
  void forsake();
  [[nodiscard]] std::string tls_text() const;

  // Bytes that the other side's kernel has taken, for telling a slow link from a dead one.
  [[nodiscard]] std::uint64_t acknowledged() const;
  [[nodiscard]] std::uint64_t received() const { return received_; }

 private:
  void fail(std::string reason);
  void take_in(Bytes bytes);
  bool pump_tls();

  int fd_;
  Side side_;
  bool connecting_;
  bool sealed_ = false;
  bool proven_ = false;
  bool finished_ = false;
  bool shaken_ = false;
  TlsSession tls_;
  Sent* sent_;
  Seal seal_out_, seal_in_;
  std::vector<std::uint8_t> in_;         // plain, not yet taken
  std::vector<std::uint8_t> out_;        // for the wire
  std::size_t out_done_ = 0;
  std::vector<std::uint8_t> plain_out_;  // waits for the TLS handshake
  std::uint64_t received_ = 0;
  std::uint64_t written_ = 0;
  std::string reason_;
};

}  // namespace ushmem::bootstrap::control
