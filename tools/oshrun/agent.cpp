// SPDX-License-Identifier: Apache-2.0
#include "agent.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "crew.hpp"
#include "job.hpp"
#include "program.hpp"
#include "reaper.hpp"
#include "relay.hpp"
#include "report.hpp"
#include "setup.hpp"
#include "wire.hpp"

namespace ushmem::oshrun {
namespace {

// Standard input of PE 0: a pipe that is filled with what the launcher sends. Sent room equals what has gone
// into it.
class Input {
 public:
  ~Input() { close_end(); }
  // The read end, for PE 0; -1 with errno.
  int open() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return -1;
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    end_ = ends[1];
    return ends[0];
  }
  void take(const std::string& data, Wire* wire) {
    kept_ += data;
    last_ = last_ || data.empty();
    give(wire);
  }
  void give(Wire* wire) {
    if (end_ < 0) return;
    std::size_t done = 0;
    while (done < kept_.size()) {
      const ssize_t n = write(end_, kept_.data() + done, kept_.size() - done);
      if (n > 0) done += static_cast<std::size_t>(n);
      if (n >= 0 || errno == EINTR) continue;
      if (errno == EAGAIN) break;
      close_end();  // PE 0 has closed its own
      wire->send(Kind::input_room, Writer().number(0));
      return;
    }
    kept_.erase(0, done);
    if (done > 0) wire->send(Kind::input_room, Writer().number(done));
    if (last_ && kept_.empty()) close_end();
  }
  [[nodiscard]] int end_when_full() const { return kept_.empty() ? -1 : end_; }

 private:
  void close_end() {
    if (end_ >= 0) close(std::exchange(end_, -1));
    kept_.clear();
  }
  int end_ = -1;
  std::string kept_;
  bool last_ = false;
};

class Agent {
 public:
  Agent(const Post& post, int in, int out) : post_(post), wire_(in, out), relay_(&wire_), crew_(&job_) {}
  int run();

 private:
  void wait_for_events();
  void take_signals();
  void handle(const Frame& frame);
  void prepare(const Frame& frame);
  void start(const Frame& frame);
  void finish();
  void tell_stands();
  void fail(const std::string& text, int status) {
    wire_.send(Kind::failed, Writer().text(text).number(static_cast<std::uint64_t>(status)));
  }

  Post post_;
  Wire wire_;
  Job job_;
  Setup setup_;
  std::vector<char*> command_;
  Relay relay_;
  Crew crew_;
  Input input_;
  bool over_ = false;
  std::vector<pollfd> polls_;
};

int Agent::run() {
  wire_.send_line(greeting());
  while (!over_) wait_for_events();
  // The launcher is gone or needs us no more.
  crew_.signal(SIGKILL);
  const std::vector<pid_t> left = end_descendants({}, limit_for_killing_ns);
  return left.empty() ? 0 : status_own_failure;
}

void Agent::wait_for_events() {
  polls_.assign({{post_.signals, POLLIN, 0},
                 {post_.control, POLLIN, 0},
                 {wire_.in(), POLLIN, 0},
                 {wire_.out_when_full(), POLLOUT, 0},
                 {input_.end_when_full(), POLLOUT, 0}});
  relay_.append_polls(&polls_);
  if (poll(polls_.data(), polls_.size(), -1) <= 0) return;
  if (polls_[1].revents != 0) {
    // The outer process has gone, or got a signal. Only who wants the end sends one to an agent.
    unsigned char sig = 0;
    const ssize_t n = read(post_.control, &sig, 1);
    over_ = n == 0 || (n == 1 && (sig == SIGTERM || sig == SIGINT || sig == SIGHUP));
  }
  if (polls_[3].revents != 0) wire_.flush();
  if (polls_[4].revents != 0) input_.give(&wire_);
  relay_.handle(polls_);
  if (polls_[0].revents != 0) take_signals();
  if (polls_[2].revents == 0) return;
  if (!wire_.receive()) over_ = true;
  while (!over_) {
    const std::optional<Frame> frame = wire_.next();
    if (!frame) break;
    handle(*frame);
  }
  over_ = over_ || wire_.broken();
}

void Agent::take_signals() {
  signalfd_siginfo info;
  while (read(post_.signals, &info, sizeof info) == static_cast<ssize_t>(sizeof info))
    if (info.ssi_signo == SIGTERM && getppid() != post_.outer) over_ = true;
  const std::vector<Ended> ended = crew_.reap();
  if (ended.empty()) return;
  const JobEnd job = crew_.job_end();
  Writer message;
  message.number(static_cast<std::uint64_t>(job.kind))
      .number(static_cast<std::uint64_t>(job.status))
      .number(static_cast<std::uint64_t>(job.pe));
  for (const Ended& one : ended) {
    relay_.drain(one.pe);
    message.number(static_cast<std::uint64_t>(one.pe))
        .number(static_cast<std::uint64_t>(one.pid))
        .number(static_cast<std::uint64_t>(one.wait_status))
        .number(static_cast<std::uint64_t>(one.state));
  }
  crew_.mark_exited(ended);
  wire_.send(Kind::ended, message);
}

void Agent::handle(const Frame& frame) {
  Reader in(frame.bytes);
  switch (frame.kind) {
    case Kind::setup: return prepare(frame);
    case Kind::start: return start(frame);
    case Kind::signal: return crew_.signal(in.integer());
    case Kind::ask_stands: return tell_stands();
    case Kind::finish: return finish();
    case Kind::input: return input_.take(in.text(), &wire_);
    case Kind::output_room: {
      const int pe = in.integer();
      const bool standard_error = in.number() != 0;
      return relay_.give_room(pe, standard_error, in.number());
    }
    case Kind::output_end: {
      const int pe = in.integer();
      return relay_.stop(pe, in.number() != 0);
    }
    default: over_ = true;  // not for an agent
  }
}

// Everything that can fail before there is a PE.
void Agent::prepare(const Frame& frame) {
  if (!read_setup(frame.bytes, &setup_)) return fail("what the launcher sent cannot be read", status_own_failure);
  for (const std::string& text : setup_.environment) {
    const std::size_t equals = text.find('=');
    setenv(text.substr(0, equals).c_str(), text.substr(equals + 1).c_str(), 1);
  }
  if (chdir(setup_.directory.c_str()) != 0)
    return fail("cannot change to '" + setup_.directory + "': " + std::strerror(errno), status_own_failure);
  const Program program = find_program(setup_.command[0].c_str());
  if (program.status != 0) return fail(program.error, program.status);

  job_.path = program.path;
  job_.layout = Layout(setup_.pes_per_node, setup_.map);
  job_.world_id = setup_.world_id;
  job_.first_node = setup_.node;
  job_.keeps_node_files = true;
  job_.options.n_pes = job_.layout.n_pes();
  job_.options.bind_to_core = setup_.bind_to_core;
  for (std::string& word : setup_.command) job_.options.command.push_back(word.data());
  job_.options.command.push_back(nullptr);

  const int here = setup_.pes_per_node[static_cast<std::size_t>(setup_.node)];
  job_.descriptors = plan_descriptors(here, 1);
  const Pipes pipes = job_.descriptors.pipes;
  if (pipes == Pipes::none || (setup_.tag && pipes != Pipes::both))
    return fail("the output of " + count_of_pes(here) + " needs " +
                    std::to_string(job_.descriptors.needed_for_both) + " descriptors, but the hard limit is " +
                    std::to_string(job_.descriptors.limit) + " (ulimit -Hn)",
                status_own_failure);
  std::string error;
  job_.nodes.push_back(job_.layout.make_file(setup_.node, static_cast<int>(post_.outer), bootstrap::usable_cpus(),
                                             setup_.command[0].c_str(), &error));
  if (!job_.nodes.back()) return fail(error, status_own_failure);
  job_.nodes.back().header().id = job_.world_id;
  if (setup_.makes_root && !make_root(&job_.root, &error)) return fail(error, status_own_failure);
  wire_.send(Kind::ready, Writer().text(job_.root.id));
}

void Agent::start(const Frame& frame) {
  if (job_.nodes.empty()) return fail("told to start before what", status_own_failure);
  job_.root.id = Reader(frame.bytes).text();
  const int input = job_.pes_here()[0] == 0 ? input_.open() : open("/dev/null", O_RDONLY | O_CLOEXEC);
  if (input < 0) return fail(std::string("cannot make a pipe: ") + std::strerror(errno), status_own_failure);
  const Launched launched = crew_.start(post_.outer, input, &relay_);
  if (!launched.error.empty()) return fail(launched.error, launched.status);
  Writer message;
  message.text(job_.path).text(what_is_not_forwarded(job_.descriptors));
  message.number(job_.descriptors.pipes == Pipes::both ? 1 : 0);
  for (const pid_t pid : launched.pids) message.number(static_cast<std::uint64_t>(pid));
  wire_.send(Kind::started, message);
}

void Agent::tell_stands() {
  Writer message;
  for (const Stand& stand : crew_.stands())
    message.number(static_cast<std::uint64_t>(stand.pe)).number(static_cast<std::uint64_t>(stand.state)).text(stand.text);
  wire_.send(Kind::stands, message);
}

void Agent::finish() {
  Writer message;
  for (const std::string& one : crew_.finish()) message.text(one);
  wire_.send(Kind::finished, message);
  relay_.last_call();
}

}  // namespace

int run_agent(Post post, int in, int out) {
  if (!take_post(&post)) return status_own_failure;
  return Agent(post, in, out).run();
}

}  // namespace ushmem::oshrun
