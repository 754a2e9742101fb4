// SPDX-License-Identifier: Apache-2.0
#include "bootstrap/control/engine.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/clock.hpp"
#include "bootstrap/control/address.hpp"

namespace ushmem::bootstrap::control {
namespace {

constexpr std::size_t stranger_read = 4096;
constexpr std::size_t edge_read = std::size_t{256} << 10;

void* const listener_tag = nullptr;

}  // namespace

using base::now_ns;

Engine::Engine(const ControlOptions& options)
    : options_(options),
      interface_(options.interface != nullptr ? options.interface : ""),
      tls_mode_(options.tls != nullptr && *options.tls != '\0' ? options.tls : "off"),
      tls_cert_(options.tls_cert != nullptr ? options.tls_cert : ""),
      tls_key_(options.tls_key != nullptr ? options.tls_key : ""),
      tls_ca_(options.tls_ca != nullptr ? options.tls_ca : ""),
      plugins_(options.plugins != nullptr ? options.plugins : ""),
      listener_(options.listener),
      timeout_ns_(options.timeout_ns != 0 ? options.timeout_ns : 10'000 * ms),
      beat_ns_(std::clamp<std::uint64_t>(timeout_ns_ / 10, 10 * ms, 1'000 * ms)),
      is_root_(options.pe == 0) {}

Engine::~Engine() {
  if (thread_.joinable()) {
    {
      const std::lock_guard lock(mutex_);
      stop_ = true;
    }
    wake();
    thread_.join();
  }
  links_.clear();
  for (const int fd : {listener_, epoll_, wake_})
    if (fd >= 0) close(fd);
}

void Engine::before_fork() { mutex_.lock(); }

void Engine::after_fork(bool in_child) {
  if (in_child) {
    // Descriptors only: the memory is a copy, and the thread that used it does not exist.
    for (const auto& link : links_)
      if (link->io) link->io->forsake();
    for (int* const fd : {&listener_, &epoll_, &wake_})
      if (*fd >= 0) close(std::exchange(*fd, -1));
    left_ = true;  // nor has it anything to say
  }
  mutex_.unlock();
}

bool Engine::start(std::string* error) {
  begun_ns_ = now_ns();
  if (options_.n_pes < 1 || options_.pe < 0 || options_.pe >= options_.n_pes) {
    *error = "PE " + std::to_string(options_.pe) + " of " + std::to_string(options_.n_pes) + " cannot be";
    return false;
  }
  if (!decode_id(options_.id, &id_, error)) return false;
  const Digest key = tls_key(id_.secret);
  TlsSettings settings;
  if (tls_mode_ == "psk") {
    settings.key = key.data();
  } else if (tls_mode_ == "cert") {
    if (tls_cert_.empty() || tls_key_.empty() || tls_ca_.empty()) {
      *error = "USHMEM_TLS=cert needs USHMEM_TLS_CERT, USHMEM_TLS_KEY and USHMEM_TLS_CA";
      return false;
    }
    settings.cert_file = tls_cert_.c_str(), settings.key_file = tls_key_.c_str(), settings.ca_file = tls_ca_.c_str();
  } else if (tls_mode_ != "off") {
    *error = "USHMEM_TLS is \"" + tls_mode_ + "\": must be off|psk|cert";
    return false;
  }
  if (tls_mode_ != "off" && !tls_.open(plugins_, settings, error)) return false;

  if (is_root_) {
    rlimit limit;
    const rlim_t need = static_cast<rlim_t>(options_.n_pes) + 256;
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < need) {
      limit.rlim_cur = std::min(need, limit.rlim_max);
      setrlimit(RLIMIT_NOFILE, &limit);
    }
    endpoint_ = id_.root;
  }
  if (listener_ < 0) {
    Endpoint at;
    listener_ = open_listener(interface_.c_str(), is_root_ ? id_.root.port : 0, &at, error);
    if (listener_ < 0) return false;
    if (!is_root_) endpoint_ = at;
  } else {
    fcntl(listener_, F_SETFL, fcntl(listener_, F_GETFL) | O_NONBLOCK);
    fcntl(listener_, F_SETFD, FD_CLOEXEC);
  }
  epoll_ = epoll_create1(EPOLL_CLOEXEC);
  wake_ = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.ptr = listener_tag;
  bool good = epoll_ >= 0 && wake_ >= 0 && epoll_ctl(epoll_, EPOLL_CTL_ADD, listener_, &event) == 0;
  event.data.ptr = this;
  good = good && epoll_ctl(epoll_, EPOLL_CTL_ADD, wake_, &event) == 0;
  if (!good) {
    *error = std::string("epoll: ") + std::strerror(errno);
    return false;
  }

  // Signals are the program's business: none is delivered on this thread.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  thread_ = std::thread([this] { run(); });
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  pthread_setname_np(thread_.native_handle(), "ushmem-control");

  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return stage_ == Stage::running || stage_ == Stage::failed; });
  if (stage_ == Stage::running) return true;
  *error = error_;
  return false;
}

void Engine::wake() {
  const std::uint64_t one = 1;
  if (::write(wake_, &one, sizeof one) < 0) return;  // full: it is awake already
}

void Engine::at_latest(std::uint64_t when) { next_check_ns_ = std::min(next_check_ns_, when); }

int Engine::wait_ms() const {
  const std::uint64_t now = now_ns();
  if (next_check_ns_ <= now) return 0;
  return static_cast<int>(std::min<std::uint64_t>((next_check_ns_ - now) / ms + 1, 60'000));
}

void Engine::run() {
  std::unique_lock lock(mutex_);
  looked_ns_ = now_ns();
  if (is_root_)
    enroll_self();
  else
    connect_to(Role::enrolling, Purpose::child, {0, "", id_.root})->where = to_text(id_.root);
  sweep();
  epoll_event events[64];
  while (!stop_ && stage_ != Stage::failed) {
    const int timeout = wait_ms();
    lock.unlock();
    const int n = epoll_wait(epoll_, events, 64, timeout);
    lock.lock();
    if (stop_) break;  // it has taken its leave: what comes now is nobody's news
    for (int i = 0; i < n && stage_ != Stage::failed; ++i) {
      if (events[i].data.ptr == listener_tag) {
        accept_some();
      } else if (events[i].data.ptr == this) {
        std::uint64_t count = 0;
        if (::read(wake_, &count, sizeof count) < 0) continue;
      } else if (Link& link = *static_cast<Link*>(events[i].data.ptr); !link.dead) {
        handle(link, events[i].events);
      }
    }
    if (stage_ != Stage::failed && now_ns() >= next_check_ns_) check_deadlines();
    sweep();
    deliver(lock);
  }
}

// Calls back without the lock: the callee may announce something.
void Engine::deliver(std::unique_lock<std::mutex>& lock) {
  while (callback_ && !to_report_.empty() && !stop_) {
    const Departure next = to_report_.front();
    to_report_.erase(to_report_.begin());
    const auto callback = callback_;
    calling_back_ = true;
    lock.unlock();
    callback(next);
    lock.lock();
    calling_back_ = false;
  }
}

// --- links -----------------------------------------------------------------------------------------

Link* Engine::add_link(Role role) {
  links_.push_back(std::make_unique<Link>());
  links_.back()->role = role;
  return links_.back().get();
}

void Engine::watch_link(Link& link) {
  if (!link.io || link.dead) return;
  const std::uint32_t wanted = EPOLLIN | (link.io->has_output() ? std::uint32_t{EPOLLOUT} : 0u);
  if (wanted == link.events) return;
  epoll_event event{};
  event.events = wanted;
  event.data.ptr = &link;
  epoll_ctl(epoll_, link.events == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, link.io->fd(), &event);
  link.events = wanted;
}

// Sends what can be sent, removes what has ended, and tells epoll what to look for.
void Engine::sweep() {
  for (auto it = links_.begin(); it != links_.end();) {
    Link& link = **it;
    if (link.dead) {
      it = links_.erase(it);
      continue;
    }
    if (link.io && !link.io->connecting() && link.io->has_output()) link.io->write();
    if (link.role == Role::enrolling && link.io && !link.io->has_output()) link.enrolled = true;
    watch_link(link);
    ++it;
  }
}

void Engine::drop(Link& link) {
  link.dead = true;
  link.io.reset();
}

void Engine::handle(Link& link, std::uint32_t events) {
  if (!link.io) return;
  if (link.io->connecting()) {
    if ((events & (EPOLLOUT | EPOLLERR | EPOLLHUP)) == 0) return;
    if (!link.io->write()) return lost(link);
    if (link.io->connecting()) return;
  }
  const bool known = link.role == Role::child || link.role == Role::parent;
  bool good = true;
  if ((events & (EPOLLIN | EPOLLERR | EPOLLHUP)) != 0) good = link.io->read(known ? edge_read : stranger_read);
  while (!link.dead && link.io && stage_ != Stage::failed) {
    const std::vector<std::uint8_t> frame = link.io->next();
    if (frame.empty()) break;
    handle_frame(link, frame);
  }
  if (link.dead || !link.io || stage_ == Stage::failed) return;
  if (link.io->has_output()) link.io->write();
  if (!good || link.io->failed()) lost(link);
}

void Engine::handle_frame(Link& link, const std::vector<std::uint8_t>& frame) {
  const Type type = type_of(frame);
  const Bytes fields = Bytes(frame).subspan(header_bytes);
  switch (link.role) {
    case Role::stranger: return handle_stranger(link, type, fields);
    case Role::opening: return handle_opening(link, type, fields);
    case Role::enrolling: {
      Refuse no;
      if (type == Type::refuse && decode(fields, &no)) return try_failed(link, no.text, true);
      return try_failed(link, "the root speaks another language", false);
    }
    case Role::registrant: return drop(link);  // it has nothing more to say
    case Role::closing: return;
    case Role::child:
    case Role::parent: return handle_edge(link, type, fields);
  }
}

void Engine::lost(Link& link) {
  if (link.io->has_output() && !link.io->connecting()) link.io->write();  // an alert of TLS, a reason
  const std::string reason = link.io->reason();
  switch (link.role) {
    case Role::closing: return drop(link);
    case Role::stranger:
      // Closed without a word, like a port scan: not worth a line.
      if (reason != "connection closed" || link.challenged) note_refusal(link.where + ": " + reason);
      return drop(link);
    case Role::registrant: {
      const std::string text = "PE " + std::to_string(link.peer.pe) + " on " + link.peer.host +
                               " has ended during the start (" + reason + ")";
      drop(link);
      return fail_start(text);
    }
    case Role::enrolling:
    case Role::opening: {
      const bool final = reason.starts_with("TLS") || reason.starts_with("the other side does not use TLS");
      return try_failed(link, reason, final);
    }
    case Role::child:
    case Role::parent: return edge_lost(link, "its process has ended (" + reason + ")");
  }
}

void Engine::check_deadlines() {
  const std::uint64_t now = now_ns();
  next_check_ns_ = now + 60'000 * ms;
  if (listener_paused_ns_ != 0) {
    if (now >= listener_paused_ns_) {
      epoll_event event{};
      event.events = EPOLLIN;
      event.data.ptr = listener_tag;
      epoll_ctl(epoll_, EPOLL_CTL_ADD, listener_, &event);
      listener_paused_ns_ = 0;
    } else {
      at_latest(listener_paused_ns_);
    }
  }
  if (stage_ != Stage::running) {
    const std::uint64_t whole = options_.start_timeout_ns != 0 ? options_.start_timeout_ns : 60'000 * ms;
    // The root knows most: the others give it a little more time to say it.
    const std::uint64_t until = begun_ns_ + whole + (is_root_ ? 0 : std::min(whole / 4, 2'000 * ms));
    if (now >= until) return fail_start(start_state());
    at_latest(until);
  }
  // A long time away from this loop (a stop, a debugger) is not the others' silence.
  const std::uint64_t away = now > looked_ns_ + 2 * beat_ns_ + 1'000 * ms ? now - looked_ns_ - beat_ns_ : 0;
  looked_ns_ = now;
  for (auto it = links_.begin(); it != links_.end(); ++it) {
    Link& link = **it;
    if (link.dead) continue;
    if (link.deadline != 0 && now >= link.deadline) {
      if (link.role == Role::stranger || link.role == Role::closing) {
        if (link.role == Role::stranger && link.io->received() > 0)
          note_refusal(link.where + ": has not said who it is in time");
        drop(link);
      } else if (link.role == Role::enrolling && link.io && !link.io->has_output()) {
        link.deadline = 0;  // enrolled: the parent comes when all are there
      } else if (link.io) {
        try_failed(link, link.io->connecting() ? "no connection in time" : "no answer in time", false);
      } else {
        try_next(link);
      }
      if (stage_ == Stage::failed) return;
    } else if (link.deadline != 0) {
      at_latest(link.deadline);
    }
    if (stage_ == Stage::running && !link.dead && (link.role == Role::child || link.role == Role::parent)) {
      link.heard_ns = std::min(now, link.heard_ns + away);
      link.progress_ns = std::min(now, link.progress_ns + away);
      if (link.unanswered_ns != 0) link.unanswered_ns = std::min(now, link.unanswered_ns + away);
      check_edge(link, now);
    }
  }
  for (auto it = expected_.begin(); it != expected_.end();) {
    if (now < it->second.until_ns) {
      at_latest(it->second.until_ns);
      ++it;
      continue;
    }
    const std::int32_t pe = it->first;
    const Expected late = it->second;
    it = expected_.erase(it);
    depart({pe, late.host, late.reason, 0, 0}, nullptr);
  }
  if (orphan_ && orphan_at_ns_ != 0) {
    if (now >= orphan_at_ns_) {
      orphan_at_ns_ = 0;
      next_parent();
    } else {
      at_latest(orphan_at_ns_);
    }
  }
}

// Writes until nothing waits or the time is over. With the lock, on any thread: for words after which a
// process may end.
void Engine::flush(std::uint64_t limit_ns) {
  const std::uint64_t until = now_ns() + limit_ns;
  for (;;) {
    std::vector<pollfd> wait;
    for (const auto& link : links_) {
      if (link->dead || !link->io || link->io->connecting() || !link->io->has_output()) continue;
      if (link->role == Role::stranger || link->role == Role::closing) continue;
      link->io->write();
      if (link->io->has_output()) wait.push_back({link->io->fd(), POLLOUT, 0});
    }
    const std::uint64_t now = now_ns();
    if (wait.empty() || now >= until) return;
    poll(wait.data(), wait.size(), static_cast<int>((until - now) / ms + 1));
  }
}

// --- what all files use -------------------------------------------------------------------------------

Link* Engine::parent() const {
  for (const auto& link : links_)
    if (!link->dead && link->role == Role::parent) return link.get();
  return nullptr;
}

std::vector<Link*> Engine::children() const {
  std::vector<Link*> out;
  for (const auto& link : links_)
    if (!link->dead && link->role == Role::child) out.push_back(link.get());
  std::sort(out.begin(), out.end(), [](const Link* a, const Link* b) { return a->peer.pe < b->peer.pe; });
  return out;
}

// All PEs below this one: those that are there, and those that are expected.
std::vector<Member> Engine::below() const {
  std::vector<Member> out;
  for (const Link* child : children()) {
    if (!child->ready) continue;
    out.push_back({child->peer.pe, child->peer.host, {}});
    for (const auto& [pe, host] : child->below) out.push_back({pe, host, {}});
  }
  for (const auto& [pe, expected] : expected_) out.push_back({pe, expected.host, {}});
  return out;
}

Member Engine::self() const {
  return {options_.pe, std::string(options_.where.host, strnlen(options_.where.host, sizeof options_.where.host)),
          endpoint_};
}

Control::Traffic Engine::traffic() const { return {sent_.messages.load(), sent_.bytes.load()}; }

std::string Engine::describe() const {
  const std::lock_guard lock(mutex_);
  std::string text;
  const Link* any = parent();
  const std::vector<Link*> below = children();
  if (any == nullptr && !below.empty()) any = below[0];
  if (any != nullptr && any->io)
    text = tls_ ? any->io->tls_text() : "no TLS, messages authenticated";
  else
    text = "no connection";
  const Link* above = parent();
  text += above != nullptr && above->ready ? ", parent PE " + std::to_string(above->peer.pe) : ", no parent";
  text += ", " + std::to_string(below.size()) + (below.size() == 1 ? " child" : " children");
  if (refusals_ > 0) text += ", refused " + std::to_string(refusals_) + " connections" + start_refusals();
  return text;
}

}  // namespace ushmem::bootstrap::control
