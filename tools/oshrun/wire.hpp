// SPDX-License-Identifier: Apache-2.0
//
// What the launcher and an agent say to each other over the standard input and output of whatever reaches the
// agent's host. Frames: four bytes of length, one of kind, and what the kind says, as numbers of eight bytes
// (little-endian) and texts with their length before them. Both sides are of one version: the greeting, a
// line of text before the first frame, says which.
//
// Nothing blocks: what cannot be written yet is kept. What can be large, the output and input of PEs, is
// sent only as far as the other side has given room (`window`), so that what is kept stays small and a
// reader that does not read holds up nothing else.
#pragma once

#include <poll.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ushmem::oshrun {

inline constexpr std::size_t window = 65536;  // bytes of one stream that may be on the way

// >: to the agent, <: to the launcher.
enum class Kind : std::uint8_t {
  setup = 1,   // > setup.hpp
  ready,       // < text: the id of the control plane's root, if this agent was asked for it
  start,       // > text: that id
  started,     // < the pids, in the order of PEs; texts: the program's path, what is not forwarded
  failed,      // < text: why, number: status
  output,      // < numbers: PE, 1 for standard error; text: data
  output_room, // > numbers: PE, 1 for standard error, bytes
  output_end,  // < numbers: PE, 1 for standard error. > nobody reads any more
  input,       // > text: data for PE 0; empty: that was all
  input_room,  // < number: bytes; 0: PE 0 reads no more
  ended,       // < numbers: exit kind and status; then PE, pid, wait status, state of each
  signal,      // > number
  ask_stands,  // >
  stands,      // < numbers and text: PE, state, where it stands, of each
  finish,      // > end all that is still there
  finished,    // < texts: what could not be ended
};

class Writer {
 public:
  Writer& number(std::uint64_t value);
  Writer& text(std::string_view value);
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

// Reads what a Writer wrote. After anything that does not fit, ok() is false and all is empty.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : left_(bytes) {}
  std::uint64_t number();
  int integer() { return static_cast<int>(static_cast<std::int64_t>(number())); }
  std::string text();
  [[nodiscard]] bool more() const { return ok_ && !left_.empty(); }
  [[nodiscard]] bool ok() const { return ok_; }

 private:
  std::string_view left_;
  bool ok_ = true;
};

struct Frame {
  Kind kind{};
  std::string bytes;
};

// One side of the connection. Owns both descriptors.
class Wire {
 public:
  Wire(int in, int out);
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;
  ~Wire() { close_all(); }

  void send(Kind kind, const Writer& what = Writer());
  void send_line(std::string_view line);
  void flush();
  // Takes what has come. False: the other side is gone.
  bool receive();
  // What has come and was not a frame yet: for the greeting, which comes before any frame.
  [[nodiscard]] std::string& received() { return received_; }
  std::optional<Frame> next();
  [[nodiscard]] bool broken() const { return broken_; }  // not of our kind, or it cannot be written to

  [[nodiscard]] int in() const { return in_; }
  // -1 when there is nothing to write.
  [[nodiscard]] int out_when_full() const { return kept_.empty() ? -1 : out_; }
  [[nodiscard]] bool is_flushed() const { return kept_.empty(); }
  void close_out();
  void close_all();

 private:
  int in_;
  int out_;
  std::string received_;
  std::size_t taken_ = 0;  // of received_
  std::string kept_;
  bool broken_ = false;
};

// The greeting of an agent of this version.
std::string greeting();

}  // namespace ushmem::oshrun
