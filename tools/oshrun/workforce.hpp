// SPDX-License-Identifier: Apache-2.0
//
// Between the supervisor, which decides, and the PEs: here (local_work.hpp) or under agents on other hosts
// (fleet.hpp). The supervisor asks and is told; what lies here answers at once, what lies elsewhere later.
// One thread: everything is called from the supervisor's loop.
#pragma once

#include <poll.h>
#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

#include "bootstrap/node_file.hpp"

namespace ushmem::oshrun {

// A PE that has ended.
struct Ended {
  int pe = 0;
  pid_t pid = 0;
  int wait_status = 0;
  bootstrap::PeState state{};  // that it had before
};

// How far a PE has come, for reports.
struct Stand {
  int pe = 0;
  bootstrap::PeState state{};
  std::string text;
};

// Whether a PE has called for the end of the job.
struct JobEnd {
  bootstrap::ExitKind kind = bootstrap::ExitKind::none;
  int status = 0;
  int pe = -1;  // that did, or that another one has found to have gone
};

class Boss {
 public:
  virtual void on_started(int pe, pid_t pid) = 0;
  virtual void on_all_started() = 0;
  // PEs could not be started, or a host is lost with its PEs.
  virtual void on_failure(const std::string& text, int status) = 0;
  virtual void on_ended(const std::vector<Ended>& ended, const JobEnd& job) = 0;
  virtual void on_stands(const std::vector<Stand>& stands) = 0;  // of all that answered
  // No PE and nothing that a PE has left behind is there, but what `left` names.
  virtual void on_finished(const std::vector<std::string>& left) = 0;

 protected:
  ~Boss() = default;
};

class Workforce {
 public:
  virtual ~Workforce() = default;

  virtual void start() = 0;
  virtual void signal(int sig) = 0;  // every PE, with its process group
  virtual void ask_stands() = 0;
  virtual void finish() = 0;         // ends whatever is still there

  [[nodiscard]] virtual int live() const = 0;  // PEs that have not ended, or are yet to be started
  virtual void abandon() = 0;                  // they do not die: live() is 0 from now on
  [[nodiscard]] virtual std::string place_of(int pe) const = 0;  // for messages: "host b"
  // How long after the end of a PE that of another may become known which came before.
  [[nodiscard]] virtual std::uint64_t lag_ns() const = 0;

  virtual void reap() = 0;  // after SIGCHLD
  virtual void append_polls(std::vector<pollfd>* polls) = 0;
  virtual void handle(const std::vector<pollfd>& polls) = 0;
  [[nodiscard]] virtual std::uint64_t next_tick() const = 0;
  virtual void tick(std::uint64_t now) = 0;

  virtual void part() = 0;  // the last call: the job has ended and its output is out
};

// Takes the output of PEs from the read ends of pipes; closes them.
class Outputs {
 public:
  virtual void add(int pe, int fd, bool standard_error) = 0;

 protected:
  ~Outputs() = default;
};

}  // namespace ushmem::oshrun
