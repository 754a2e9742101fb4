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
#include <memory>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "fleet.hpp"
#include "forward.hpp"
#include "local_work.hpp"
#include "reaper.hpp"
#include "report.hpp"

namespace ushmem::oshrun {
namespace {

constexpr std::uint64_t millisecond = 1'000'000;
constexpr std::uint64_t second = 1000 * millisecond;
constexpr std::uint64_t grace_to_notice = 250 * millisecond;  // header.exit_kind, in waiting calls
// That a PE of another node has gone, and to say where that has found them.
constexpr std::uint64_t grace_to_notice_afar = 600 * millisecond;
constexpr std::uint64_t grace_for_cause = 500 * millisecond;  // from those it has ended to its own end
constexpr std::uint64_t grace_after_failure = 1 * second;     // from SIGTERM to SIGKILL
constexpr std::uint64_t grace_after_signal = 2 * second;      // the user's, who may want tidying up
constexpr std::uint64_t grace_for_reader = 2 * second;        // after --timeout
constexpr std::uint64_t grace_after_kill = 1 * second;        // then Workforce::finish() goes on
constexpr std::uint64_t grace_for_report = 1 * second;        // for hosts to say where PEs stand

enum class Step { running, asked, terminated, killed };

struct PeProcess {
  pid_t pid = 0;
  bool started = false;
  bool alive = false;
  int wait_status = 0;
};

class Supervisor final : private Boss {
 public:
  Supervisor(Job* job, const Post& post)
      : job_(job), post_(post), forwarder_(job->options.tag),
        pes_(static_cast<std::size_t>(job->layout.n_pes())) {
    Boss* const boss = this;
    if (job->options.hosts.empty())
      work_ = std::make_unique<LocalWork>(job, boss, &forwarder_, post.outer, post.first_input);
    else
      work_ = std::make_unique<Fleet>(job, boss, &forwarder_, post.first_input);
  }
  int run();

 private:
  void on_started(int pe, pid_t pid) override;
  void on_all_started() override;
  void on_failure(const std::string& text, int status) override;
  void on_ended(const std::vector<Ended>& ended, const JobEnd& job) override;
  void on_stands(const std::vector<Stand>& stands) override;
  void on_finished(const std::vector<std::string>& left) override;

  void start();
  void wait_for_events();
  void take_signals();
  void take_control();
  void on_user_signal(int sig);
  [[nodiscard]] std::uint64_t wait_before_judging(bool killed) const;
  [[nodiscard]] bool ended_by(const std::vector<Ended>& ended) const;
  void judge();
  [[nodiscard]] std::string complaint_about(const Ended& ended, int* status) const;
  void fail(const Ended& ended, std::string text, int status);
  void on_deadlines(std::uint64_t now);
  void on_time_out();
  void report_time_out(const std::vector<Stand>& stands);
  void go_to(Step step, std::uint64_t grace);
  void settle_lost_output();
  void say(const std::string& text) { forwarder_.say(text); }
  void say_if_verbose(const std::string& text) {
    if (job_->options.verbose) say(text);
  }
  PeProcess& process(int pe) { return pes_[static_cast<std::size_t>(pe)]; }
  [[nodiscard]] std::uint64_t grace_for_pes() const {
    return job_->layout.n_nodes() > 1 ? grace_to_notice_afar : grace_to_notice;
  }
  [[nodiscard]] bool over() const { return step_ != Step::running; }

  Job* job_;
  Post post_;
  Forwarder forwarder_;
  std::vector<PeProcess> pes_;
  std::unique_ptr<Workforce> work_;
  std::uint64_t began_ = 0;
  Step step_ = Step::running;
  std::uint64_t step_deadline_ = never;
  std::uint64_t timeout_at_ = never;
  std::uint64_t reader_deadline_ = never;
  std::uint64_t judge_at_ = never;
  std::uint64_t report_by_ = never;    // on time-out: of hosts that do not answer
  std::vector<Ended> to_judge_;
  std::vector<Ended> without_init_;    // ended well without having called it: not so well if others wait there
  JobEnd job_end_;
  int status_ = 0;
  bool finishing_ = false;
  bool leftovers_ended_ = false;
  bool output_abandoned_ = false;
  bool timed_out_ = false;
  bool loss_settled_ = false;
  bool outer_is_gone_ = false;
  std::vector<pollfd> polls_;
};

int Supervisor::run() {
  start();
  for (;;) {
    if (outer_is_gone_) {
      // Nobody waits for output or status any more.
      work_->signal(SIGKILL);
      end_descendants({}, limit_for_killing_ns);
      return status_own_failure;
    }
    if (work_->live() == 0 && to_judge_.empty() && !finishing_) {
      finishing_ = true;
      work_->finish();
    }
    if (leftovers_ended_ && (forwarder_.done() || output_abandoned_)) break;
    wait_for_events();
  }
  work_->part();
  settle_lost_output();
  return status_;
}

void Supervisor::start() {
  const Options& options = job_->options;
  began_ = base::now_ns();
  if (options.timeout_s > 0)
    timeout_at_ =
        began_ + static_cast<std::uint64_t>(options.timeout_s * static_cast<double>(second));
  for (const std::string& text : options.exports)
    if (text.find('=') == std::string::npos && getenv(text.c_str()) == nullptr)
      say("-x " + text + ": no such variable in the environment");
  work_->start();
}

void Supervisor::on_started(int pe, pid_t pid) { process(pe) = {pid, true, true, 0}; }

void Supervisor::on_all_started() {
  const std::string what = job_->path.empty() ? job_->options.command[0] : job_->path;
  say_if_verbose("started " + count_of_pes(job_->layout.n_pes()) + " of " + what + " in " +
                 std::to_string((base::now_ns() - began_) / 1000) + " us; oshrun is pid " +
                 std::to_string(post_.outer) + ", its supervisor pid " + std::to_string(getpid()));
  if (const std::string text = what_is_not_forwarded(job_->descriptors); !text.empty()) say_if_verbose(text);
}

void Supervisor::on_failure(const std::string& text, int status) {
  if (over()) return say_if_verbose(text);
  say(text);
  status_ = status;
  go_to(Step::killed, grace_after_kill);
}

void Supervisor::wait_for_events() {
  polls_.assign({{post_.signals, POLLIN, 0}, {post_.control, POLLIN, 0}});
  forwarder_.append_polls(&polls_);
  work_->append_polls(&polls_);
  const std::uint64_t next = std::min({step_deadline_, timeout_at_, reader_deadline_, judge_at_, report_by_,
                                       forwarder_.next_tick(), work_->next_tick()});
  const int ready = poll(polls_.data(), polls_.size(), poll_timeout(next));
  if (ready > 0) {
    if (polls_[1].revents != 0) take_control();
    if (outer_is_gone_) return;
    forwarder_.handle(polls_);
    work_->handle(polls_);
    if (polls_[0].revents != 0) take_signals();
  }
  const std::uint64_t now = base::now_ns();
  forwarder_.tick(now);
  work_->tick(now);
  on_deadlines(now);
}

void Supervisor::take_signals() {
  signalfd_siginfo info;
  while (read(post_.signals, &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
    // SIGTERM is the parent-death signal; who else sends it should send it to the outer process.
    if (info.ssi_signo == SIGTERM && getppid() != post_.outer) outer_is_gone_ = true;
  }
  work_->reap();
}

void Supervisor::take_control() {
  unsigned char numbers[64];
  const ssize_t n = read(post_.control, numbers, sizeof numbers);
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
    work_->signal(sig);
    if (!ends) return;
    work_->signal(SIGCONT);
    status_ = status_signal_base + sig;
    step_ = Step::terminated;
    step_deadline_ = base::now_ns() + grace_after_signal;
  }
}

void Supervisor::on_ended(const std::vector<Ended>& ended, const JobEnd& job) {
  if (job.kind != bootstrap::ExitKind::none && job_end_.kind == bootstrap::ExitKind::none) job_end_ = job;
  for (const Ended& one : ended) {
    process(one.pe).alive = false;
    process(one.pe).wait_status = one.wait_status;
    to_judge_.push_back(one);
  }
  const bool killed = std::any_of(ended.begin(), ended.end(),
                                  [](const Ended& one) { return WIFSIGNALED(one.wait_status); });
  const std::uint64_t wait = wait_before_judging(killed);
  if (wait == 0) return judge();
  judge_at_ = std::min(judge_at_, base::now_ns() + wait);
}

// The end of one PE becomes known here before that of another, on another host, which was its cause.
std::uint64_t Supervisor::wait_before_judging(bool killed) const {
  if (killed || work_->lag_ns() == 0) return 0;
  if (job_end_.kind == bootstrap::ExitKind::fatal_error) {
    const PeProcess& cause = pes_[static_cast<std::size_t>(job_end_.pe)];
    return cause.alive || !cause.started ? grace_for_cause : 0;
  }
  // Only a PE that has failed by itself may have had its reasons in another.
  const bool doubtful = std::any_of(to_judge_.begin(), to_judge_.end(), [](const Ended& one) {
    return WIFEXITED(one.wait_status) && WEXITSTATUS(one.wait_status) != 0;
  });
  return doubtful && job_end_.kind == bootstrap::ExitKind::none ? work_->lag_ns() : 0;
}

// Whether one of these explains an end that is an error: not when a PE has ended the job itself, with the status
// that it gave, or has gone without an end that is known.
bool Supervisor::ended_by(const std::vector<Ended>& ended) const {
  return job_end_.kind == bootstrap::ExitKind::fatal_error &&
         std::any_of(ended.begin(), ended.end(), [&](const Ended& one) {
           if (WIFSIGNALED(one.wait_status)) return true;
           return one.pe == job_end_.pe && WEXITSTATUS(one.wait_status) != (job_end_.status & 0xff);
         });
}

// What is wrong with the end of this PE; empty when nothing is.
std::string Supervisor::complaint_about(const Ended& ended, int* status) const {
  const std::string name = name_of_pe(ended.pe, ended.pid);
  const std::string where = " on " + work_->place_of(ended.pe);
  *status = shell_status(ended.wait_status);
  if (*status != 0) return name + where + " " + how_it_ended(ended.wait_status);
  *status = status_own_failure;
  const std::string distant = job_->options.hosts.empty() ? "" : where;
  if (ended.state == bootstrap::PeState::running)
    return name + distant + " ended with status 0 without shmem_finalize";
  if (ended.state == bootstrap::PeState::starting) return name + distant + " ended with status 0 in shmem_init";
  *status = 0;
  return "";
}

void Supervisor::judge() {
  judge_at_ = never;
  const std::vector<Ended> ended = std::move(to_judge_);
  to_judge_.clear();
  if (over()) return;
  if (job_end_.kind != bootstrap::ExitKind::none && !ended_by(ended)) {
    status_ = job_end_.status & 0xff;
    if (status_ == 0 && job_end_.kind == bootstrap::ExitKind::fatal_error) status_ = status_own_failure;
    return go_to(Step::asked, grace_for_pes());
  }
  // Of several that ended meanwhile, one killed by a signal is the likelier cause of the others'
  // ends, then the one that they name.
  std::string text;
  const Ended* chosen = nullptr;
  int chosen_status = 0;
  for (const Ended& one : ended) {
    const bool killed = WIFSIGNALED(one.wait_status);
    if (chosen != nullptr && !killed && one.pe != job_end_.pe) continue;
    int status = 0;
    const std::string complaint = complaint_about(one, &status);
    if (complaint.empty()) continue;
    text = complaint;
    chosen_status = status;
    chosen = &one;
    if (killed) break;
  }
  if (chosen != nullptr) return fail(*chosen, text, chosen_status);
  const std::size_t before = without_init_.size();
  for (const Ended& one : ended)
    if (one.state == bootstrap::PeState::absent || one.state == bootstrap::PeState::loaded)
      without_init_.push_back(one);
  // Fine in a job of plain programs. Not when others wait for it.
  if (without_init_.size() > before) work_->ask_stands();
}

void Supervisor::on_stands(const std::vector<Stand>& stands) {
  if (report_by_ != never) return report_time_out(stands);
  const auto waits = std::find_if(stands.begin(), stands.end(), [](const Stand& stand) {
    return stand.state == bootstrap::PeState::starting;
  });
  if (over() || without_init_.empty() || waits == stands.end()) return;
  const Ended& first = without_init_.front();
  fail(first, name_of_pe(first.pe, first.pid) + " ended with status 0 without shmem_init, while PE " +
                  std::to_string(waits->pe) + " waits for it there", status_own_failure);
}

void Supervisor::fail(const Ended& ended, std::string text, int status) {
  status_ = status;
  forwarder_.drain(ended.pe);
  const bool output_lost = forwarder_.lost() != 0 && status_ == status_signal_base + SIGPIPE;
  const bool reader_left = output_lost && forwarder_.lost() == EPIPE;
  if (output_lost && !reader_left) status_ = 0;  // a full disk, for one: that is the cause, said below
  if (const int others = work_->live(); others > 0)
    text += "; ending the other " + (others == 1 ? std::string("PE") : count_of_pes(others));
  if (!output_lost) say(text);  // as `yes | head` is silent
  settle_lost_output();
  // PEs of several nodes learn of it by themselves, say where it has found them, and end. Not of one that had
  // not begun to look for them.
  const bool met_others = ended.state >= bootstrap::PeState::starting;
  if (job_->layout.n_nodes() > 1 && met_others && !output_lost) return go_to(Step::asked, grace_for_pes());
  go_to(Step::terminated, grace_after_failure);
}

void Supervisor::on_deadlines(std::uint64_t now) {
  if (now >= judge_at_) judge();
  if (now >= timeout_at_) on_time_out();
  if (now >= report_by_) report_time_out({});
  if (now >= reader_deadline_) output_abandoned_ = true;
  if (now < step_deadline_) return;
  step_deadline_ = never;
  if (work_->live() == 0) return;
  if (step_ == Step::asked) {
    go_to(Step::terminated, grace_after_failure);
  } else if (step_ == Step::terminated) {
    say_if_verbose(count_of_pes(work_->live()) + " did not end when asked to and will be killed");
    go_to(Step::killed, grace_after_kill);
  } else {
    work_->abandon();  // finish() tries once more and says who stays
  }
}

void Supervisor::on_time_out() {
  timeout_at_ = never;
  timed_out_ = true;
  if (leftovers_ended_) output_abandoned_ = true;
  if (over() || work_->live() == 0) return;
  report_by_ = base::now_ns() + grace_for_report;
  work_->ask_stands();
}

void Supervisor::report_time_out(const std::vector<Stand>& stands) {
  report_by_ = never;
  if (over()) return;
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, "%g s", job_->options.timeout_s);
  std::string text = std::string("not finished after ") + seconds + "; ending all PEs";
  for (int pe = 0; pe < job_->layout.n_pes(); ++pe) {
    const PeProcess& p = process(pe);
    const std::string name =
        p.started ? name_of_pe(pe, p.pid) : "PE " + std::to_string(pe);
    const std::string where = job_->options.hosts.empty() ? "" : " on " + work_->place_of(pe);
    std::string how = !p.started ? "not started" : how_it_ended(p.wait_status);
    if (p.alive) {
      const auto found =
          std::find_if(stands.begin(), stands.end(), [&](const Stand& stand) { return stand.pe == pe; });
      how = found != stands.end() ? found->text : "its host does not say where it stands";
    }
    text += "\n  " + name + where + ": " + how;
  }
  say(text);
  status_ = status_timed_out;
  go_to(Step::terminated, grace_after_failure);
}

void Supervisor::go_to(Step step, std::uint64_t grace) {
  step_ = step;
  step_deadline_ = base::now_ns() + grace;
  if (step == Step::terminated) {
    work_->signal(SIGTERM);
    work_->signal(SIGCONT);  // a stopped process does not see it otherwise
  } else if (step == Step::killed) {
    work_->signal(SIGKILL);
  }
}

void Supervisor::on_finished(const std::vector<std::string>& left) {
  if (!left.empty()) {
    std::string text = "cannot end";
    for (const std::string& one : left) text += " " + one;
    say(text);
    if (status_ == 0) status_ = status_own_failure;
  }
  leftovers_ended_ = true;
  if (timed_out_) reader_deadline_ = base::now_ns() + grace_for_reader;
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

bool take_post(Post* post) {
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
  if (getppid() != post->outer) return false;

  sigset_t wanted;
  sigemptyset(&wanted);
  sigaddset(&wanted, SIGCHLD);
  sigaddset(&wanted, SIGTERM);
  post->signals = signalfd(-1, &wanted, SFD_CLOEXEC | SFD_NONBLOCK);
  if (post->signals >= 0 && fcntl(post->control, F_SETFL, O_NONBLOCK) == 0) return true;
  std::fprintf(stderr, "oshrun: cannot receive signals: %s\n", std::strerror(errno));
  return false;
}

int poll_timeout(std::uint64_t deadline) {
  if (deadline == never) return -1;
  const std::uint64_t now = base::now_ns();
  // Rounded up, so that the deadline has passed when poll() returns; a day at most, for the int.
  const std::uint64_t ms = now >= deadline ? 0 : (deadline - now + millisecond - 1) / millisecond;
  return static_cast<int>(std::min<std::uint64_t>(ms, 86'400'000));
}

int run_supervisor(Job* job, Post post) {
  if (!take_post(&post)) return status_own_failure;
  return Supervisor(job, post).run();
}

}  // namespace ushmem::oshrun
