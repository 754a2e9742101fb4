// SPDX-License-Identifier: Apache-2.0
//
// The workforce of a job on several hosts: one agent a host (agent.hpp), each at the end of a program that
// reaches it (ssh or what --rsh names). All are reached at once. When every agent is ready, which includes
// that it has found the program, all start their PEs: nothing starts when one host is missing.
//
// A host is lost when the program that reaches it ends, or its output does. That ends the job.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "forward.hpp"
#include "job.hpp"
#include "setup.hpp"
#include "wire.hpp"
#include "workforce.hpp"

namespace ushmem::oshrun {

class Fleet : public Workforce {
 public:
  Fleet(Job* job, Boss* boss, Forwarder* forwarder, int first_input);
  ~Fleet() override;

  void start() override;
  void signal(int sig) override;
  void ask_stands() override;
  void finish() override;
  [[nodiscard]] int live() const override;
  void abandon() override;
  [[nodiscard]] std::string place_of(int pe) const override;
  [[nodiscard]] std::uint64_t lag_ns() const override;
  void reap() override;
  void append_polls(std::vector<pollfd>* polls) override;
  void handle(const std::vector<pollfd>& polls) override;
  [[nodiscard]] std::uint64_t next_tick() const override;
  void tick(std::uint64_t now) override;
  void part() override;

 private:
  enum class Phase { reaching, preparing, ready, starting, running, finished, lost };
  struct Outpost {
    std::string host;
    int node = 0;
    Phase phase = Phase::reaching;
    pid_t pid = -1;        // of the program that reaches it
    bool reaped = false;
    int wait_status = 0;
    std::uint64_t ending_since = never;  // its output or the program has ended, the other will soon
    bool at_end = false;                 // of its output
    std::unique_ptr<Wire> wire;
    int complaints_fd = -1;    // the program's standard error
    std::string complaints;    // what came from there and is not said yet
    int live = 0;              // PEs that have not ended, or are yet to be started
    int stands_due = 0;
  };
  struct Stream {
    int number = -1;           // of the forwarder; -1: none
    std::size_t room = 0;      // to be given to the agent
    bool told_closed = false;
  };

  bool reach(Outpost* post);
  void receive(Outpost* post);
  void read_greeting(Outpost* post);
  void handle_frame(Outpost* post, const Frame& frame);
  void on_ready(Outpost* post, Reader* in);
  void on_started(Outpost* post, Reader* in);
  void on_output(Outpost* post, Reader* in);
  void on_ended(Outpost* post, Reader* in);
  void read_complaints(Outpost* post);
  void say_complaints(Outpost* post, bool all);
  void lose(Outpost* post, const std::string& why);
  void lose_if_ended(Outpost* post, std::uint64_t now);
  void read_input();
  void give_room();
  void stands_if_all(bool asked = false);
  void finished_if_all();
  Stream& stream(int pe, bool standard_error) {
    return streams_[2 * static_cast<std::size_t>(pe) + (standard_error ? 1 : 0)];
  }
  [[nodiscard]] bool all_are(Phase phase) const;
  void close_input();

  Job* job_;
  Boss* boss_;
  Forwarder* forwarder_;
  int first_input_;
  std::size_t input_room_ = window;
  bool input_open_ = true;
  std::vector<std::string> rsh_;
  Setup setup_;
  std::vector<Outpost> posts_;  // by node
  std::vector<Stream> streams_;
  std::vector<Stand> stands_;
  bool stands_asked_ = false;
  std::vector<std::string> left_;
  std::uint64_t start_limit_ns_ = 0;
  std::uint64_t start_by_ = never;
  std::uint64_t finish_by_ = never;
  bool finishing_ = false;
  bool told_finished_ = false;
  struct Polled {
    enum class What { in, out, complaints, input } what;
    std::size_t post;
  };
  std::vector<Polled> polled_;
  std::size_t first_poll_ = 0;
};

}  // namespace ushmem::oshrun
