// SPDX-License-Identifier: Apache-2.0
//
// Brings the output of an agent's PEs to the launcher, which keeps lines whole (forward.hpp): here bytes are
// only passed on, as many of each stream as the launcher has room for. A stream without room is not read, and
// its PE blocks in write(). Used by the agent alone, from its poll loop.
#pragma once

#include <poll.h>

#include <cstddef>
#include <memory>
#include <vector>

#include "wire.hpp"
#include "workforce.hpp"

namespace ushmem::oshrun {

class Relay : public Outputs {
 public:
  explicit Relay(Wire* wire);
  ~Relay();
  Relay(const Relay&) = delete;
  Relay& operator=(const Relay&) = delete;

  void add(int pe, int fd, bool standard_error) override;
  void give_room(int pe, bool standard_error, std::uint64_t bytes);
  void stop(int pe, bool standard_error);  // nobody reads it any more

  void append_polls(std::vector<pollfd>* polls);
  void handle(const std::vector<pollfd>& polls);
  // What a PE has written until now, so that its last words come before its end.
  void drain(int pe);
  // No process is left: what the pipes hold now is the last, whoever still holds them.
  void last_call();
  [[nodiscard]] bool done() const;

 private:
  struct Stream {
    int fd = -1;
    int pe = 0;
    bool standard_error = false;
    std::size_t room = window;
    long left = 0;  // after last_call()
  };
  Stream* find(int pe, bool standard_error);
  bool pass_some(Stream* stream);  // false: nothing there, or no room
  void end(Stream* stream);

  Wire* wire_;
  bool last_ = false;
  std::vector<Stream> streams_;
  std::vector<std::size_t> polled_;
  std::size_t first_poll_ = 0;
  std::unique_ptr<char[]> piece_;
};

}  // namespace ushmem::oshrun
