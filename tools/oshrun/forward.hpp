// SPDX-License-Identifier: Apache-2.0
//
// Brings the output of the PEs to standard output and standard error without mixing their lines.
//
// One Stream a pipe, one or two Sinks (one when both lead to the same place). Complete lines go out
// as they come. The unfinished end of a line waits in the stream until its newline comes. It goes
// out without when nothing has come for 50 ms (a prompt), when it waits for half a second (a row of
// dots), or when it is longer than 64 KiB. Then the stream owns the sink and others wait, so that
// the rest of the line can follow: half a second in all after a prompt or dots, once a line; until
// nothing has come for half a second when the line is a long one. So lines of any length stay whole
// even when a PE loses its processor in the middle, output without newlines passes at full speed,
// at most 64 KiB a stream are kept, and nobody waits for ever for a line that is not finished.
//
// A stream whose sink is occupied is not read: its PE then blocks in write(), which is
// back-pressure. Streams are served in turn, so that none starves when the reader is slow.
//
// When the reader of a sink has gone, its streams are closed, so that PEs get what they would get
// without a launcher: SIGPIPE or EPIPE.
//
// Used by Supervisor alone, from its poll loop: append_polls(), poll(), handle(), tick().
#pragma once

#include <poll.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sink.hpp"
#include "workforce.hpp"

namespace ushmem::oshrun {

inline constexpr std::uint64_t never = ~std::uint64_t{0};

class Forwarder : public Outputs {
 public:
  explicit Forwarder(bool tag);
  ~Forwarder();
  Forwarder(const Forwarder&) = delete;
  Forwarder& operator=(const Forwarder&) = delete;

  void add(int pe, int fd, bool standard_error) override;

  // A stream that is read elsewhere: its data are brought here, as much as there is room for. Its number.
  int add_distant(int pe, bool standard_error);
  void bring(int stream, std::string_view data);
  void finish(int stream);  // nothing more comes
  struct Progress {
    std::size_t taken = 0;  // since the last call: room for more
    bool closed = false;    // nobody reads any more
  };
  Progress progress(int stream);
  // A message of oshrun's own, on a line of its own on standard error. May hold several lines.
  void say(const std::string& text);
  [[nodiscard]] bool can_say() const { return sinks_[sinks_[1] != nullptr ? 1 : 0]->clear(); }

  void append_polls(std::vector<pollfd>* polls);
  void handle(const std::vector<pollfd>& polls);
  // Sends out what has waited long enough; next_tick() is when there will be something to do.
  void tick(std::uint64_t now);
  [[nodiscard]] std::uint64_t next_tick() const;

  // Forwards what a PE has written until now, so that its last words come before ours about it.
  void drain(int pe);
  // No PE and no descendant is left: what the pipes hold now is the last, whoever still holds them.
  void last_call();
  [[nodiscard]] bool done() const;
  // errno of a standard stream that could not be written, or 0.
  [[nodiscard]] int lost() const;

 private:
  struct Stream {
    int fd = -1;
    bool open = true;
    bool distant = false;          // no descriptor: what has come and is not taken yet lies in `brought`
    bool finished = false;         // and that is the last
    std::string brought;
    std::size_t taken = 0;
    int pe = 0;
    int sink = 0;
    std::string partial;           // bytes since the last newline
    std::uint64_t first_ns = 0;    // arrival of the first of them
    std::uint64_t latest_ns = 0;   // arrival of the last
    bool had_its_turn = false;     // this line has owned the sink without being a long one
    long left = 0;                 // after last_call(): bytes that were in the pipe then
  };
  enum class Got { data, nothing };

  Sink& sink_of(const Stream& s) { return *sinks_[static_cast<std::size_t>(s.sink)]; }
  [[nodiscard]] bool usable(int index) const;
  [[nodiscard]] std::uint64_t due(int index) const;
  Got read_once(int index);
  Got take_brought(int index);
  void take_all_brought();
  void accept(int index, std::string_view data);
  void emit(int index, std::string_view data);
  void emit_partial(int index);
  void end(int index);
  void close_broken();
  void sweep();

  bool tag_;
  bool last_ = false;
  std::array<std::unique_ptr<Sink>, 2> sinks_;  // [1] empty when standard error is the same place
  std::vector<Stream> streams_;
  std::vector<int> polled_;  // what polls[first_poll_ + k] stands for: stream, or -1 - sink
  std::size_t first_poll_ = 0;
  int turn_ = 0;  // stream to begin with
  std::string tagged_;
  std::unique_ptr<char[]> piece_;
};

}  // namespace ushmem::oshrun
