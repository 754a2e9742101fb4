// SPDX-License-Identifier: Apache-2.0
//
// Where output goes: standard output or standard error of oshrun. Writing never blocks, since the
// process that writes also watches the PEs; what the reader does not take yet is kept, and while
// anything is kept nobody may bring more (`clear()` is false), which bounds the memory.
//
// O_NONBLOCK belongs to the open file, which oshrun shares with the shell that started it, so it is
// never set on the descriptor that was inherited. Pipes and terminals are opened once more through
// /proc, sockets have a flag for each call, files do not block. Where the second open is refused (a
// pipe of another user) poll() and small pieces are used.
//
// Also keeps who wrote last and whether a line is open. Called by Forwarder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ushmem::oshrun {

class Sink {
 public:
  explicit Sink(int fd);
  ~Sink();
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;

  // Writes or keeps `data`, from the stream `from`.
  void put(std::string_view data, int from);
  // Writes what was kept, as far as it goes.
  void flush();

  [[nodiscard]] bool clear() const { return kept_.empty(); }
  [[nodiscard]] bool broken() const { return error_ != 0; }
  [[nodiscard]] int error() const { return error_; }  // errno of the write that failed for good
  [[nodiscard]] bool at_line_start() const { return at_line_start_; }
  [[nodiscard]] int last() const { return last_; }
  [[nodiscard]] std::uint64_t cleared_ns() const { return cleared_ns_; }
  [[nodiscard]] int fd() const { return fd_; }

  // The stream whose line is being written piece by piece; no other may write. -1: none.
  int owner = -1;
  std::uint64_t owned_until = 0;  // 0: until it is idle

 private:
  enum class Kind { blocking_is_fine, own_open_file, socket, small_pieces };
  // Bytes written, 0 when nothing goes now, -1 when the reader is gone.
  long write_some(const char* data, std::size_t size);

  int fd_;
  Kind kind_ = Kind::blocking_is_fine;
  std::size_t piece_ = 0;  // most that may be written after poll() said yes; Kind::small_pieces
  std::string kept_;
  std::size_t kept_from_ = 0;
  int error_ = 0;
  bool at_line_start_ = true;
  int last_ = -1;
  std::uint64_t cleared_ns_ = 0;
};

// Whether two descriptors lead to the same place, so that their lines must not mix either.
bool same_place(int a, int b);

}  // namespace ushmem::oshrun
