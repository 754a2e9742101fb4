// SPDX-License-Identifier: Apache-2.0
#include "supervisor.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/clock.hpp"
#include "forward.hpp"
#include "launch.hpp"
#include "reaper.hpp"
#include "report.hpp"

namespace ushmem::oshrun {
namespace {

constexpr std::uint64_t millisecond = 1'000'000;
constexpr std::uint64_t second = 1000 * millisecond;
constexpr std::uint64_t grace_to_notice = 250 * millisecond;  // header.exit_kind, in waiting calls
constexpr std::uint64_t grace_after_failure = 1 * second;     // from SIGTERM to SIGKILL
constexpr std::uint64_t grace_after_signal = 2 * second;      // the user's, who may want tidying up
constexpr std::uint64_t grace_for_reader = 2 * second;        // after --timeout
constexpr std::uint64_t grace_after_kill = 1 * second;        // then end_descendants() goes on
constexpr std::uint64_t limit_for_killing = 5 * second;       // then say who does not die

enum class Step { running, asked, terminated, killed };

struct PeProcess {
  pid_t pid = 0;
  bool alive = true;
  int wait_status = 0;
};

class Supervisor {
 public:
  Supervisor(Job* job, pid_t outer, int control)
      : job_(job), outer_(outer), control_(control), forwarder_(job->options.tag) {}
  int run(int signals, int first_input);

 private:
  void start(int first_input);
  void wait_for_events(int signals);
  void take_signals(int signals);
  void take_control();
  void on_user_signal(int sig);
  void reap();
  void judge(const std::vector<int>& ended);
  [[nodiscard]] std::string complaint_about(int pe, int* status) const;
  void on_deadlines(std::uint64_t now);
  void on_time_out(std::uint64_t now);
  void go_to(Step step, std::uint64_t grace);
  void signal_pes(int sig) const;
  void end_leftovers();
  void settle_lost_output();
  void say(const std::string& text) { forwarder_.say(text); }
  void say_if_verbose(const std::string& text) {
    if (job_->options.verbose) say(text);
  }
  [[nodiscard]] bootstrap::PeState state_of(int pe) const {
    // pairs with: the PE's stores of its state (a CPU of this node)
    return static_cast<bootstrap::PeState>(
        job_->block(pe).state.load(std::memory_order_acquire));
  }
  [[nodiscard]] int size() const { return static_cast<int>(pes_.size()); }
  [[nodiscard]] bool over() const { return step_ != Step::running; }

  Job* job_;
  pid_t outer_;
  int control_;
  Forwarder forwarder_;
  std::vector<PeProcess> pes_;
  std::unordered_map<pid_t, int> pe_of_pid_;
  int alive_ = 0;
  Step step_ = Step::running;
  std::uint64_t step_deadline_ = never;
  std::uint64_t timeout_at_ = never;
  std::uint64_t reader_deadline_ = never;
  int status_ = 0;
  bool leftovers_ended_ = false;
  bool output_abandoned_ = false;
  bool timed_out_ = false;
  bool loss_settled_ = false;
  bool outer_is_gone_ = false;
  std::vector<pollfd> polls_;
};

int Supervisor::run(int signals, int first_input) {
  start(first_input);
  for (;;) {
    if (outer_is_gone_) {
      // Nobody waits for output or status any more.
      signal_pes(SIGKILL);
      end_descendants({}, limit_for_killing);
      return status_own_failure;
    }
    if (alive_ == 0 && !leftovers_ended_) end_leftovers();
    if (leftovers_ended_ && (forwarder_.done() || output_abandoned_)) break;
    wait_for_events(signals);
  }
  settle_lost_output();
  return status_;
}

void Supervisor::start(int first_input) {
  const Options& options = job_->options;
  const std::uint64_t begin = base::now_ns();
  if (options.timeout_s > 0)
    timeout_at_ =
        begin + static_cast<std::uint64_t>(options.timeout_s * static_cast<double>(second));
  for (const std::string& text : options.exports)
    if (text.find('=') == std::string::npos && getenv(text.c_str()) == nullptr)
      say("-x " + text + ": no such variable in the environment");

  const Launched launched = launch(job_, outer_, first_input, &forwarder_);
  for (const pid_t pid : launched.pids) {
    pe_of_pid_[pid] = size();
    pes_.push_back(PeProcess{pid});
  }
  alive_ = size();
  if (!launched.error.empty()) {
    say(launched.error);
    status_ = launched.status;
    go_to(Step::killed, grace_after_kill);
    return;
  }
  const Pipes pipes = job_->descriptors.pipes;
  say_if_verbose("started " + count_of_pes(size()) + " of " + job_->path + " in " +
                 std::to_string((base::now_ns() - begin) / 1000) + " us; oshrun is pid " +
                 std::to_string(outer_) + ", its supervisor pid " + std::to_string(getpid()));
  if (pipes != Pipes::both)
    say_if_verbose(std::string(pipes == Pipes::none ? "standard output and error are" :
                                                      "standard error is") +
                   " inherited by the PEs and not forwarded: that needs " +
                   std::to_string(job_->descriptors.needed_for_both) +
                   " descriptors, but the hard limit is " +
                   std::to_string(job_->descriptors.limit));
}

void Supervisor::wait_for_events(int signals) {
  polls_.assign({{signals, POLLIN, 0}, {control_, POLLIN, 0}});
  forwarder_.append_polls(&polls_);
  const std::uint64_t next = std::min({step_deadline_, timeout_at_, reader_deadline_,
                                       forwarder_.next_tick()});
  int timeout_ms = -1;
  if (next != never) {
    const std::uint64_t now = base::now_ns();
    // Rounded up, so that the deadline has passed when poll() returns; a day at most, for the int.
    const std::uint64_t ms = now >= next ? 0 : (next - now + millisecond - 1) / millisecond;
    timeout_ms = static_cast<int>(std::min<std::uint64_t>(ms, 86'400'000));
  }
  const int ready = poll(polls_.data(), polls_.size(), timeout_ms);
  if (ready > 0) {
    if (polls_[1].revents != 0) take_control();
    if (outer_is_gone_) return;
    forwarder_.handle(polls_);
    if (polls_[0].revents != 0) take_signals(signals);
  }
  const std::uint64_t now = base::now_ns();
  forwarder_.tick(now);
  on_deadlines(now);
}

void Supervisor::take_signals(int signals) {
  signalfd_siginfo info;
  while (read(signals, &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
    // SIGTERM is the parent-death signal; who else sends it should send it to the outer process.
    if (info.ssi_signo == SIGTERM && getppid() != outer_) outer_is_gone_ = true;
  }
  reap();
}

void Supervisor::take_control() {
  unsigned char numbers[64];
  const ssize_t n = read(control_, numbers, sizeof numbers);
  if (n == 0) outer_is_gone_ = true;
  for (ssize_t i = 0; i < n; ++i) on_user_signal(numbers[i]);
}

void Supervisor::on_user_signal(int sig) {
  say_if_verbose("received signal " + std::to_string(sig) + " (" + strsignal(sig) + ")");
  const bool ends = sig == SIGINT || sig == SIGTERM;
  if (ends && leftovers_ended_) {
    output_abandoned_ = true;  // only a slow reader is still waited for
  } else if (ends && over()) {
    go_to(Step::killed, grace_after_kill);
  } else {
    signal_pes(sig);
    if (!ends) return;
    signal_pes(SIGCONT);
    status_ = status_signal_base + sig;
    step_ = Step::terminated;
    step_deadline_ = base::now_ns() + grace_after_signal;
  }
}

// Waits for all that have ended: PEs, and what lost its parent and became our child.
void Supervisor::reap() {
  std::vector<int> ended;
  int wait_status = 0;
  pid_t pid;
  while ((pid = waitpid(-1, &wait_status, WNOHANG | __WALL)) > 0) {
    const auto found = pe_of_pid_.find(pid);
    if (found == pe_of_pid_.end()) continue;
    const int pe = found->second;
    pe_of_pid_.erase(found);  // the number may come again
    pes_[static_cast<std::size_t>(pe)].alive = false;
    pes_[static_cast<std::size_t>(pe)].wait_status = wait_status;
    --alive_;
    ended.push_back(pe);
  }
  if (!ended.empty() && !over()) judge(ended);
  for (const int pe : ended)
    // pairs with: loads of the state in PEs and tools that look at their peers
    job_->block(pe).state.store(static_cast<std::uint32_t>(bootstrap::PeState::exited),
                                  std::memory_order_release);
}

// What is wrong with the end of this PE; empty when nothing is.
std::string Supervisor::complaint_about(int pe, int* status) const {
  const PeProcess& process = pes_[static_cast<std::size_t>(pe)];
  const std::string name = name_of_pe(pe, process.pid);
  *status = shell_status(process.wait_status);
  if (*status != 0) return name + " on " + job_->place_of(pe) + " " + how_it_ended(process.wait_status);
  *status = status_own_failure;
  switch (state_of(pe)) {
    case bootstrap::PeState::running:
      return name + " ended with status 0 without shmem_finalize";
    case bootstrap::PeState::starting:
      return name + " ended with status 0 in shmem_init";
    case bootstrap::PeState::absent:
    case bootstrap::PeState::loaded:
      // Fine in a job of plain programs. Not when others wait for it.
      for (int other = 0; other < size(); ++other)
        if (state_of(other) == bootstrap::PeState::starting)
          return name + " ended with status 0 without shmem_init, while PE " +
                 std::to_string(other) + " waits for it there";
      break;
    default:
      break;
  }
  *status = 0;
  return "";
}

void Supervisor::judge(const std::vector<int>& ended) {
  for (const bootstrap::NodeFile& node : job_->nodes) {
    const auto& header = node.header();
    // pairs with: the store of exit_kind by the PE that ends the job, which follows that of
    // exit_status
    const auto kind = static_cast<bootstrap::ExitKind>(
        header.exit_kind.load(std::memory_order_acquire));
    if (kind != bootstrap::ExitKind::global_exit && kind != bootstrap::ExitKind::fatal_error) continue;
    // relaxed: written before exit_kind, see above
    status_ = header.exit_status.load(std::memory_order_relaxed) & 0xff;
    if (status_ == 0 && kind == bootstrap::ExitKind::fatal_error) status_ = status_own_failure;
    go_to(Step::asked, grace_to_notice);
    return;
  }
  // Of several that ended meanwhile, one killed by a signal is the likelier cause of the others'
  // ends.
  std::string text;
  int chosen = -1;
  for (const int pe : ended) {
    const bool killed = WIFSIGNALED(pes_[static_cast<std::size_t>(pe)].wait_status);
    if (chosen >= 0 && !killed) continue;
    int status = 0;
    const std::string complaint = complaint_about(pe, &status);
    if (complaint.empty()) continue;
    text = complaint;
    status_ = status;
    chosen = pe;
    if (killed) break;
  }
  if (chosen < 0) return;
  forwarder_.drain(chosen);
  const bool output_lost = forwarder_.lost() != 0 && status_ == status_signal_base + SIGPIPE;
  const bool reader_left = output_lost && forwarder_.lost() == EPIPE;
  if (output_lost && !reader_left) status_ = 0;  // a full disk, for one: that is the cause, said below
  if (alive_ > 0)
    text += "; ending the other " + (alive_ == 1 ? std::string("PE") : count_of_pes(alive_));
  if (!output_lost) say(text);  // as `yes | head` is silent
  settle_lost_output();
  go_to(Step::terminated, grace_after_failure);
}

void Supervisor::on_deadlines(std::uint64_t now) {
  if (now >= timeout_at_) on_time_out(now);
  if (now >= reader_deadline_) output_abandoned_ = true;
  if (now < step_deadline_) return;
  step_deadline_ = never;
  if (alive_ == 0) return;
  if (step_ == Step::asked) {
    go_to(Step::terminated, grace_after_failure);
  } else if (step_ == Step::terminated) {
    say_if_verbose(count_of_pes(alive_) + " did not end when asked to and will be killed");
    go_to(Step::killed, grace_after_kill);
  } else {
    alive_ = 0;  // end_leftovers() tries once more and says who stays
  }
}

void Supervisor::on_time_out(std::uint64_t now) {
  timeout_at_ = never;
  timed_out_ = true;
  if (leftovers_ended_) output_abandoned_ = true;
  if (over() || alive_ == 0) return;
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, "%g s", job_->options.timeout_s);
  std::string text = std::string("not finished after ") + seconds + "; ending all PEs";
  for (int pe = 0; pe < size(); ++pe) {
    const PeProcess& p = pes_[static_cast<std::size_t>(pe)];
    text += "\n  " + name_of_pe(pe, p.pid) + ": " +
            (p.alive ? where_it_stands(job_->block(pe), now) : how_it_ended(p.wait_status));
  }
  say(text);
  status_ = status_timed_out;
  go_to(Step::terminated, grace_after_failure);
}

void Supervisor::go_to(Step step, std::uint64_t grace) {
  step_ = step;
  step_deadline_ = base::now_ns() + grace;
  if (step == Step::terminated) {
    signal_pes(SIGTERM);
    signal_pes(SIGCONT);  // a stopped process does not see it otherwise
  } else if (step == Step::killed) {
    signal_pes(SIGKILL);
  }
}

// To the whole process group of each PE. The group's number cannot have been given to another while
// its leader has not been waited for.
void Supervisor::signal_pes(int sig) const {
  for (const PeProcess& p : pes_) {
    if (!p.alive) continue;
    // A PE that left its group is signalled alone; SIGKILL goes to both.
    const bool group = kill(-p.pid, sig) == 0;
    if (!group || sig == SIGKILL) kill(p.pid, sig);
  }
}

void Supervisor::end_leftovers() {
  const std::vector<pid_t> left = end_descendants({}, limit_for_killing);
  if (!left.empty()) {
    std::string text = "cannot end";
    for (const pid_t pid : left) text += " pid " + std::to_string(pid);
    say(text);
    if (status_ == 0) status_ = status_own_failure;
  }
  leftovers_ended_ = true;
  if (timed_out_) reader_deadline_ = base::now_ns() + grace_for_reader;
  forwarder_.last_call();
  settle_lost_output();
}

// Output that could not be written makes success a failure. A reader that went away is no news to
// it.
void Supervisor::settle_lost_output() {
  const int error = forwarder_.lost();
  if (error == 0 || loss_settled_) return;
  loss_settled_ = true;
  if (error != EPIPE) say(std::string("cannot write the PEs' output: ") + std::strerror(error));
  if (status_ == 0) status_ = error == EPIPE ? status_signal_base + SIGPIPE : status_own_failure;
}

}  // namespace

int run_supervisor(Job* job, pid_t outer, int control, int first_input) {
  // A group of its own, so that a SIGKILL to oshrun's group leaves it to clean up; a name of its
  // own, for the same sake when it is killed by name.
  setpgid(0, 0);
  prctl(PR_SET_NAME, "ushmem-super");
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, nullptr);
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  // If the outer process died before the line above, no signal comes. Nothing has been started yet.
  if (getppid() != outer) return status_own_failure;

  sigset_t wanted;
  sigemptyset(&wanted);
  sigaddset(&wanted, SIGCHLD);
  sigaddset(&wanted, SIGTERM);
  const int signals = signalfd(-1, &wanted, SFD_CLOEXEC | SFD_NONBLOCK);
  if (signals < 0 || fcntl(control, F_SETFL, O_NONBLOCK) != 0) {
    std::fprintf(stderr, "oshrun: cannot receive signals: %s\n", std::strerror(errno));
    return status_own_failure;
  }
  Supervisor supervisor(job, outer, control);
  return supervisor.run(signals, first_input);
}

}  // namespace ushmem::oshrun
