// SPDX-License-Identifier: Apache-2.0
#include "fleet.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "base/clock.hpp"
#include "base/config.hpp"
#include "crew.hpp"
#include "program.hpp"
#include "reaper.hpp"
#include "report.hpp"
#include "spawn.hpp"
#include "words.hpp"

namespace ushmem::oshrun {
namespace {

constexpr std::uint64_t second = 1'000'000'000;
constexpr std::uint64_t preset_start_limit = 60 * second;     // to reach all hosts and start all PEs
constexpr std::uint64_t lag_between_hosts = second / 20;      // until an end is known here
constexpr std::uint64_t limit_for_other_end = second / 2;     // from the end of a host's output to its program's
constexpr std::uint64_t limit_for_finishing = limit_for_killing_ns + second;
constexpr std::uint64_t limit_for_parting = 2 * second;
constexpr std::size_t longest_noise = 65536;       // what a login prints before the agent speaks
constexpr std::size_t most_complaints = 16384;     // kept until the host is reached

std::string as_lines(const std::string& text) {
  std::string lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) lines += "\n  " + text.substr(begin, end - begin);
    begin = end + 1;
  }
  return lines;
}

std::string pes_text(const std::vector<int>& pes) {
  std::string text = pes.size() == 1 ? "PE" : "PEs";
  for (std::size_t i = 0; i < pes.size() && i < 8; ++i) text += (i == 0 ? " " : ", ") + std::to_string(pes[i]);
  return pes.size() > 8 ? text + ", ..." : text;
}

}  // namespace

Fleet::Fleet(Job* job, Boss* boss, Forwarder* forwarder, int first_input)
    : job_(job), boss_(boss), forwarder_(forwarder), first_input_(first_input), rsh_(job->options.rsh),
      setup_(setup_of(*job)), posts_(job->options.hosts.size()),
      streams_(2 * static_cast<std::size_t>(job->layout.n_pes())), start_limit_ns_(preset_start_limit) {
  const char* limit = std::getenv("USHMEM_START_TIMEOUT");
  std::uint64_t ns = 0;
  if (limit != nullptr && base::parse_seconds(limit, &ns) && ns > 0) start_limit_ns_ = ns;
  for (std::size_t i = 0; i < posts_.size(); ++i) {
    posts_[i].host = job->options.hosts[i].name;
    posts_[i].node = static_cast<int>(i);
    posts_[i].live = static_cast<int>(job->layout.pes(posts_[i].node).size());
  }
}

Fleet::~Fleet() {
  for (const Outpost& post : posts_)
    if (post.complaints_fd >= 0) close(post.complaints_fd);
}

void Fleet::start() {
  start_by_ = base::now_ns() + start_limit_ns_;
  for (Outpost& post : posts_)
    if (!reach(&post)) return;
}

// Starts the program that reaches the host, or the agent itself where that is here.
bool Fleet::reach(Outpost* post) {
  std::vector<std::string> words;
  const std::string& agent = job_->options.agent;
  std::string first_line;
  if (!job_->options.hosts[static_cast<std::size_t>(post->node)].here) {
    words = rsh_;
    words.push_back(post->host);
    // Some such programs run words, others (ssh) give them to a shell. A path that both understand alike is
    // passed as it is; another goes to a shell by its standard input, which must not read on behind it: the
    // launcher says nothing more before the agent has spoken.
    if (is_plain_word(agent)) {
      words.insert(words.end(), {agent, "--agent"});
    } else {
      words.emplace_back("sh");
      first_line = "exec " + quoted(agent) + " --agent";
    }
  } else {
    words = {agent, "--agent"};
  }
  const Program program = find_program(words[0].c_str());
  if (program.status != 0) {
    lose(post, program.error);
    return false;
  }
  int in[2], out[2], err[2];
  if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0 || pipe2(err, O_CLOEXEC) != 0) {
    lose(post, std::string("cannot make a pipe: ") + std::strerror(errno));
    return false;
  }
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  std::string path = program.path, shell = "sh";
  std::vector<char*> script{shell.data(), path.data()};
  script.insert(script.end(), argv.begin() + 1, argv.end());
  SpawnCommon common;
  common.path = path.c_str();
  common.argv = argv.data();
  common.script_argv = script.data();
  common.environment = environ;
  common.supervisor = getpid();
  common.descriptors = job_->descriptors.inherited;
  SpawnOne one;
  one.standard_input = in[0];
  one.standard_output = out[1];
  one.standard_error = err[1];
  const SpawnResult spawned = spawn(common, one);
  close(in[0]);
  close(out[1]);
  close(err[1]);
  post->wire = std::make_unique<Wire>(out[0], in[1]);
  post->complaints_fd = err[0];
  fcntl(err[0], F_SETFL, O_NONBLOCK);
  if (spawned.pid < 0) {
    lose(post, "cannot run '" + words[0] + "': " + std::strerror(spawned.error));
    return false;
  }
  post->pid = spawned.pid;
  if (!first_line.empty()) post->wire->send_line(first_line);
  return true;
}

void Fleet::append_polls(std::vector<pollfd>* polls) {
  first_poll_ = polls->size();
  polled_.clear();
  const auto add = [&](int fd, short events, Polled::What what, std::size_t post) {
    if (fd < 0) return;
    polls->push_back({fd, events, 0});
    polled_.push_back({what, post});
  };
  const bool can_say = forwarder_->can_say();
  for (std::size_t i = 0; i < posts_.size(); ++i) {
    const Outpost& post = posts_[i];
    if (post.wire == nullptr || post.phase == Phase::lost) continue;
    if (!post.at_end) add(post.wire->in(), POLLIN, Polled::What::in, i);
    add(post.wire->out_when_full(), POLLOUT, Polled::What::out, i);
    if (can_say) add(post.complaints_fd, POLLIN, Polled::What::complaints, i);
  }
  if (input_open_ && input_room_ > 0 && posts_[0].phase == Phase::running)
    add(first_input_, POLLIN, Polled::What::input, 0);
}

void Fleet::handle(const std::vector<pollfd>& polls) {
  for (std::size_t k = 0; k < polled_.size(); ++k) {
    if (polls[first_poll_ + k].revents == 0) continue;
    Outpost& post = posts_[polled_[k].post];
    switch (polled_[k].what) {
      case Polled::What::in: receive(&post); break;
      case Polled::What::out: post.wire->flush(); break;
      case Polled::What::complaints: read_complaints(&post); break;
      case Polled::What::input: read_input(); break;
    }
  }
}

void Fleet::receive(Outpost* post) {
  if (post->phase == Phase::lost) return;
  if (!post->wire->receive()) {
    post->at_end = true;
    if (post->ending_since == never) post->ending_since = base::now_ns();
    return;
  }
  if (post->phase == Phase::reaching) read_greeting(post);
  while (post->phase != Phase::reaching && post->phase != Phase::lost) {
    const std::optional<Frame> frame = post->wire->next();
    if (!frame) break;
    handle_frame(post, *frame);
  }
  if (post->phase != Phase::lost && post->wire->broken()) lose(post, "what it sends cannot be understood");
}

// Before the agent speaks, a login may have printed something.
void Fleet::read_greeting(Outpost* post) {
  std::string& text = post->wire->received();
  for (std::size_t end; (end = text.find('\n')) != std::string::npos;) {
    std::string line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    text.erase(0, end + 1);
    if (line == greeting()) {
      post->phase = Phase::preparing;
      setup_.node = post->node;
      setup_.makes_root = post->node == 0 && posts_.size() > 1;
      post->wire->send(Kind::setup, write_setup(setup_));
      return;
    }
    if (line.starts_with("ushmem agent "))
      return lose(post, job_->options.agent + " there is of another version (" + line + ")");
    if (post->complaints.size() < most_complaints) post->complaints += line + "\n";
  }
  if (text.size() > longest_noise) lose(post, "what it prints is not from an agent of ushmem");
}

void Fleet::handle_frame(Outpost* post, const Frame& frame) {
  Reader in(frame.bytes);
  switch (frame.kind) {
    case Kind::ready: on_ready(post, &in); break;
    case Kind::started: on_started(post, &in); break;
    case Kind::failed: {
      const std::string text = in.text();
      post->live = 0;
      boss_->on_failure("host '" + post->host + "': " + text, in.integer());
      break;
    }
    case Kind::output: on_output(post, &in); break;
    case Kind::output_end: {
      const int pe = in.integer();
      const bool standard_error = in.number() != 0;
      if (pe < 0 || pe >= job_->layout.n_pes()) return lose(post, "it sent nonsense");
      if (const int number = stream(pe, standard_error).number; number >= 0) forwarder_->finish(number);
      break;
    }
    case Kind::input_room: {
      const std::uint64_t bytes = in.number();
      input_room_ += bytes;
      if (bytes == 0) close_input();
      break;
    }
    case Kind::ended: on_ended(post, &in); break;
    case Kind::stands:
      while (in.more()) {
        Stand stand;
        stand.pe = in.integer();
        stand.state = static_cast<bootstrap::PeState>(in.number());
        stand.text = in.text();
        stands_.push_back(std::move(stand));
      }
      if (post->stands_due > 0) --post->stands_due;
      stands_if_all();
      break;
    case Kind::finished:
      while (in.more()) left_.push_back(in.text() + " on host '" + post->host + "'");
      post->phase = Phase::finished;
      post->live = 0;
      finished_if_all();
      break;
    default: return lose(post, "it sent nonsense");
  }
  if (!in.ok() && post->phase != Phase::lost) lose(post, "it sent nonsense");
}

bool Fleet::all_are(Phase phase) const {
  return std::all_of(posts_.begin(), posts_.end(), [&](const Outpost& p) { return p.phase == phase; });
}

void Fleet::on_ready(Outpost* post, Reader* in) {
  const std::string id = in->text();
  if (post->node == 0) job_->root.id = id;
  post->phase = Phase::ready;
  if (finishing_ || !all_are(Phase::ready)) return;
  for (Outpost& one : posts_) {
    one.phase = Phase::starting;
    one.wire->send(Kind::start, Writer().text(job_->root.id));
  }
}

void Fleet::on_started(Outpost* post, Reader* in) {
  if (post->phase != Phase::starting) return;
  post->phase = Phase::running;
  say_complaints(post, true);
  const std::string path = in->text();
  if (const std::string text = in->text(); !text.empty() && job_->options.verbose)
    forwarder_->say("host '" + post->host + "': " + text);
  const bool both = in->number() != 0;
  if (post->node == 0) job_->path = path;
  for (const int pe : job_->layout.pes(post->node)) {
    boss_->on_started(pe, in->integer());
    stream(pe, false).number = forwarder_->add_distant(pe, false);
    if (both) stream(pe, true).number = forwarder_->add_distant(pe, true);
  }
  if (!all_are(Phase::running)) return;
  start_by_ = never;
  boss_->on_all_started();
}

void Fleet::on_output(Outpost* post, Reader* in) {
  const int pe = in->integer();
  const bool standard_error = in->number() != 0;
  const std::string data = in->text();
  if (pe < 0 || pe >= job_->layout.n_pes() || stream(pe, standard_error).number < 0)
    return lose(post, "it sent nonsense");
  forwarder_->bring(stream(pe, standard_error).number, data);
}

void Fleet::on_ended(Outpost* post, Reader* in) {
  JobEnd end;
  end.kind = static_cast<bootstrap::ExitKind>(in->number());
  end.status = in->integer();
  end.pe = in->integer();
  if (end.kind != bootstrap::ExitKind::none && (end.pe < 0 || end.pe >= job_->layout.n_pes()))
    return lose(post, "it sent nonsense");
  std::vector<Ended> ended;
  while (in->more()) {
    Ended one;
    one.pe = in->integer();
    one.pid = in->integer();
    one.wait_status = in->integer();
    one.state = static_cast<bootstrap::PeState>(in->number());
    if (!in->ok() || one.pe < 0 || one.pe >= job_->layout.n_pes()) return lose(post, "it sent nonsense");
    ended.push_back(one);
    post->live = std::max(0, post->live - 1);
  }
  boss_->on_ended(ended, end);
}

void Fleet::read_complaints(Outpost* post) {
  char piece[4096];
  const ssize_t n = read(post->complaints_fd, piece, sizeof piece);
  if (n > 0) {
    const auto size = static_cast<std::size_t>(n);
    if (post->phase >= Phase::running || post->complaints.size() < most_complaints)
      post->complaints.append(piece, size);
  } else if (n == 0 || (errno != EAGAIN && errno != EINTR)) {
    close(std::exchange(post->complaints_fd, -1));
  }
  if (post->phase == Phase::running || post->phase == Phase::finished) say_complaints(post, n <= 0);
}

// Whole lines; `all`: what is left too.
void Fleet::say_complaints(Outpost* post, bool all) {
  const std::size_t newline = post->complaints.rfind('\n');
  std::size_t size = newline == std::string::npos ? 0 : newline + 1;
  if (all || post->complaints.size() > most_complaints) size = post->complaints.size();
  const std::string text = post->complaints.substr(0, size);
  post->complaints.erase(0, size);
  if (const std::string lines = as_lines(text); !lines.empty())
    forwarder_->say("host '" + post->host + "':" + lines);
}

void Fleet::lose(Outpost* post, const std::string& why) {
  if (post->phase == Phase::lost) return;
  while (post->complaints_fd >= 0) {
    const std::size_t before = post->complaints.size();
    read_complaints(post);
    if (post->complaints.size() == before) break;
  }
  const Phase phase = std::exchange(post->phase, Phase::lost);
  post->live = 0;
  post->stands_due = 0;
  if (post->wire != nullptr) post->wire->close_all();
  for (const int pe : job_->layout.pes(post->node))
    for (const bool standard_error : {false, true})
      if (const int number = stream(pe, standard_error).number; number >= 0) forwarder_->finish(number);
  if (phase != Phase::finished && !finishing_) {
    const std::string host = "host '" + post->host + "'";
    const std::string text = phase == Phase::reaching ? "cannot reach " + host + ": " + why
                                                      : "lost " + host + " with " +
                                                            pes_text(job_->layout.pes(post->node)) + ": " + why;
    boss_->on_failure(text + as_lines(post->complaints), status_own_failure);
  }
  stands_if_all();
  finished_if_all();
}

void Fleet::lose_if_ended(Outpost* post, std::uint64_t now) {
  if (post->phase == Phase::lost || post->ending_since == never) return;
  if (!(post->at_end && post->reaped) && now < post->ending_since + limit_for_other_end) return;
  const bool here = job_->options.hosts[static_cast<std::size_t>(post->node)].here;
  const std::string program = here ? std::string("its agent") : "'" + rsh_[0] + "'";
  lose(post, post->reaped ? program + " " + how_it_ended(post->wait_status)
                          : "the connection was closed, " + program + " goes on");
}

void Fleet::reap() {
  int wait_status = 0;
  pid_t pid;
  while ((pid = waitpid(-1, &wait_status, WNOHANG | __WALL)) > 0) {
    for (Outpost& post : posts_) {
      if (post.pid != pid || post.reaped) continue;
      post.reaped = true;
      post.wait_status = wait_status;
      if (post.ending_since == never) post.ending_since = base::now_ns();
    }
  }
}

void Fleet::signal(int sig) {
  const bool ends = sig == SIGINT || sig == SIGTERM || sig == SIGKILL;
  for (Outpost& post : posts_) {
    if (post.phase == Phase::running && post.live > 0)
      post.wire->send(Kind::signal, Writer().number(static_cast<std::uint64_t>(sig)));
    else if (post.phase < Phase::running && ends)
      post.live = 0;  // finish() ends what it may have started already
  }
}

void Fleet::ask_stands() {
  for (Outpost& post : posts_) {
    if (post.phase != Phase::running || post.live == 0) continue;
    ++post.stands_due;
    post.wire->send(Kind::ask_stands);
  }
  stands_if_all(true);
}

void Fleet::stands_if_all(bool asked) {
  if (asked) stands_asked_ = true;
  const bool due = std::any_of(posts_.begin(), posts_.end(), [](const Outpost& p) { return p.stands_due > 0; });
  if (!stands_asked_ || due) return;
  stands_asked_ = false;
  boss_->on_stands(std::exchange(stands_, {}));
}

void Fleet::finish() {
  finishing_ = true;
  start_by_ = never;
  finish_by_ = base::now_ns() + limit_for_finishing;
  for (Outpost& post : posts_) {
    if (post.phase == Phase::lost) continue;
    if (post.phase == Phase::reaching) {
      // Nobody is there yet; what is on its way ends with its connection.
      if (post.pid > 0 && !post.reaped) kill(post.pid, SIGKILL);
      lose(&post, "");
    } else {
      post.wire->send(Kind::finish);
    }
  }
  finished_if_all();
}

void Fleet::finished_if_all() {
  if (!finishing_ || told_finished_) return;
  if (std::any_of(posts_.begin(), posts_.end(),
                  [](const Outpost& p) { return p.phase != Phase::finished && p.phase != Phase::lost; }))
    return;
  told_finished_ = true;
  finish_by_ = never;
  boss_->on_finished(left_);
}

int Fleet::live() const {
  int live = 0;
  for (const Outpost& post : posts_) live += post.live;
  return live;
}

void Fleet::abandon() {
  for (Outpost& post : posts_) post.live = 0;
}

std::string Fleet::place_of(int pe) const {
  return "host '" + posts_[static_cast<std::size_t>(job_->layout.node(pe))].host + "'";
}

std::uint64_t Fleet::lag_ns() const { return posts_.size() > 1 ? lag_between_hosts : 0; }

std::uint64_t Fleet::next_tick() const {
  std::uint64_t next = std::min(start_by_, finish_by_);
  for (const Outpost& post : posts_)
    if (post.phase != Phase::lost && post.ending_since != never)
      next = std::min(next, post.at_end && post.reaped ? 0 : post.ending_since + limit_for_other_end);
  return next;
}

void Fleet::tick(std::uint64_t now) {
  give_room();
  for (Outpost& post : posts_) lose_if_ended(&post, now);
  if (now >= start_by_) {
    start_by_ = never;
    char seconds[32];
    std::snprintf(seconds, sizeof seconds, "%g s", static_cast<double>(start_limit_ns_) / 1e9);
    for (Outpost& post : posts_) {
      if (post.phase >= Phase::running) continue;
      if (post.phase == Phase::ready) continue;  // it waits for others
      if (post.pid > 0 && !post.reaped) kill(post.pid, SIGKILL);
      lose(&post, std::string("no answer within ") + seconds);
      break;  // that ends the job
    }
  }
  if (now >= finish_by_) {
    finish_by_ = never;
    for (Outpost& post : posts_) {
      if (post.phase == Phase::finished || post.phase == Phase::lost) continue;
      left_.push_back("what may still run on host '" + post.host + "', which does not answer");
      if (post.pid > 0 && !post.reaped) kill(post.pid, SIGKILL);
      lose(&post, "");
    }
  }
}

// Tells agents how much their streams may send again.
void Fleet::give_room() {
  for (std::size_t i = 0; i < streams_.size(); ++i) {
    Stream& s = streams_[i];
    if (s.number < 0 || s.told_closed) continue;
    const auto pe = static_cast<int>(i / 2);
    Outpost& post = posts_[static_cast<std::size_t>(job_->layout.node(pe))];
    const Forwarder::Progress progress = forwarder_->progress(s.number);
    s.room += progress.taken;
    if (post.phase == Phase::lost) continue;
    const Writer name = Writer().number(i / 2).number(i % 2);
    if (progress.closed) {
      s.told_closed = true;
      post.wire->send(Kind::output_end, name);
    } else if (s.room >= window / 4) {
      post.wire->send(Kind::output_room, Writer(name).number(std::exchange(s.room, 0)));
    }
  }
}

// Unlike a PE of this machine, one elsewhere cannot have the launcher's input itself: what is read here and it
// does not read is gone.
void Fleet::read_input() {
  char piece[16384];
  const ssize_t n = read(first_input_, piece, std::min(input_room_, sizeof piece));
  if (n < 0 && (errno == EINTR || errno == EAGAIN)) return;
  const auto size = static_cast<std::size_t>(std::max<ssize_t>(n, 0));
  input_room_ -= size;
  posts_[0].wire->send(Kind::input, Writer().text({piece, size}));
  if (n <= 0) close_input();
}

void Fleet::close_input() {
  if (!input_open_) return;
  input_open_ = false;
  if (first_input_ != STDIN_FILENO) close(first_input_);
}

// Agents end when their input does.
void Fleet::part() {
  const std::uint64_t until = base::now_ns() + limit_for_parting;
  for (Outpost& post : posts_)
    if (post.wire != nullptr) post.wire->close_all();
  const auto all_reaped = [&] {
    return std::all_of(posts_.begin(), posts_.end(), [](const Outpost& p) { return p.pid < 0 || p.reaped; });
  };
  sigset_t child;
  sigemptyset(&child);
  sigaddset(&child, SIGCHLD);
  for (;;) {
    reap();
    const std::uint64_t now = base::now_ns();
    if (all_reaped() || now >= until) break;
    const timespec wait{static_cast<time_t>((until - now) / second), static_cast<long>((until - now) % second)};
    sigtimedwait(&child, nullptr, &wait);
  }
  end_descendants({}, limit_for_killing_ns);
}

}  // namespace ushmem::oshrun
