// SPDX-License-Identifier: Apache-2.0
//
// How two PEs get to know each other: connections accepted, of which nothing is known at first, and connections
// made, one address after the other. docs/design/control.md
#include <sys/epoll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

#include "base/clock.hpp"
#include "bootstrap/control/address.hpp"
#include "bootstrap/control/engine.hpp"

namespace ushmem::bootstrap::control {
namespace {

constexpr std::size_t max_strangers = 128;
constexpr std::uint64_t stranger_ns = 10'000 * ms;  // several round trips over a bad line
constexpr std::uint64_t try_ns = 5'000 * ms;        // to connect and to get to know each other
constexpr int accepts_at_once = 64;

}  // namespace

using base::now_ns;

// --- connections made by the other side ----------------------------------------------------------------

bool Engine::needs_room() const {
  return static_cast<std::size_t>(std::count_if(links_.begin(), links_.end(), [](const auto& l) {
           return !l->dead && (l->role == Role::stranger || l->role == Role::closing);
         })) >= max_strangers;
}

// Strangers are few at a time: the oldest has to go for a new one. One of ours needs a round trip or two, and
// comes again when it has been dropped.
void Engine::accept_some() {
  const auto drop_oldest = [this] {
    for (const auto& link : links_) {
      if (link->dead || (link->role != Role::stranger && link->role != Role::closing)) continue;
      drop(*link);
      return true;
    }
    return false;
  };
  for (int i = 0; i < accepts_at_once; ++i) {
    const int fd = accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (fd < 0) {
      if (errno == EINTR || errno == ECONNABORTED) continue;
      if ((errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) && !drop_oldest()) {
        // Nobody to drop: not to be asked again and again, the listener has a pause.
        epoll_ctl(epoll_, EPOLL_CTL_DEL, listener_, nullptr);
        listener_paused_ns_ = now_ns() + 100 * ms;
        at_latest(listener_paused_ns_);
      }
      return;
    }
    if (needs_room()) drop_oldest();
    Link& link = *add_link(Role::stranger);
    link.io = std::make_unique<Channel>(fd, Side::acceptor, tls_, &sent_);
    link.where = peer_text(fd);
    link.deadline = now_ns() + stranger_ns;
    at_latest(link.deadline);
  }
}

void Engine::note_refusal(const std::string& text) {
  ++refusals_;
  if (std::find(last_refusals_.begin(), last_refusals_.end(), text) != last_refusals_.end()) return;
  last_refusals_.push_back(text);
  if (last_refusals_.size() > 4) last_refusals_.erase(last_refusals_.begin());
}

void Engine::refuse(Link& link, const std::string& text) {
  note_refusal(link.where + ": " + text);
  link.io->send(encode(Refuse{text}));
  link.io->finish();
  link.role = Role::closing;
  link.deadline = now_ns() + 2'000 * ms;
  at_latest(link.deadline);
}

void Engine::handle_stranger(Link& link, Type type, Bytes fields) {
  if (type == Type::enroll) {
    Enroll letter;
    if (decode(fields, &letter) && letter.magic == magic) return handle_enroll(link, letter);
  } else if (type == Type::hello) {
    Hello hello;
    if (!link.challenged && decode(fields, &hello) && hello.magic == magic) return handle_hello(link, hello);
  } else if (type == Type::proof && link.challenged) {
    Proof proof;
    if (decode(fields, &proof)) {
      if (!same(proof.proof, side_proof(id_.secret, Side::connector, link.hello, link.nonce)))
        return refuse(link, "wrong secret: you are not of this world");
      link.io->seal(Seal(id_.secret, Side::acceptor, link.hello, link.nonce),
                    Seal(id_.secret, Side::connector, link.hello, link.nonce));
      link.peer.pe = link.hello.from;
      link.deadline = 0;
      link.role = link.hello.purpose == Purpose::child ? Role::parent : Role::child;
      if (stage_ == Stage::running) begin_watching(link);
      return;
    }
  } else if (type == Type::refuse) {
    Refuse no;
    if (decode(fields, &no)) {
      note_refusal(link.where + " does not accept this PE: " + no.text);
      return drop(link);
    }
  }
  note_refusal(link.where + ": no message of ours");
  drop(link);
}

void Engine::handle_hello(Link& link, const Hello& hello) {
  if (hello.version != version)
    return refuse(link, "PE " + std::to_string(options_.pe) + " speaks version " + std::to_string(version) +
                            " of the control protocol, you speak " + std::to_string(hello.version));
  if (hello.world != id_.world) return refuse(link, "this is PE " + std::to_string(options_.pe) + " of another world");
  if (hello.to != options_.pe || hello.from >= options_.n_pes || hello.from == options_.pe)
    return refuse(link, "this is PE " + std::to_string(options_.pe) + " of " + std::to_string(options_.n_pes));
  if (hello.purpose == Purpose::child) {
    if (is_root_ || stage_ != Stage::enrolling || parent() != nullptr)
      return refuse(link, "PE " + std::to_string(options_.pe) + " has a parent already");
  } else {
    if (stage_ != Stage::running || left_)
      return refuse(link, "PE " + std::to_string(options_.pe) + " takes nobody now");
    if (const auto gone = departed_.find(hello.from); gone != departed_.end())
      return refuse(link, "PE " + std::to_string(hello.from) + " has been given up: " + gone->second.reason);
  }
  link.hello = hello;
  random_bytes(link.nonce.data(), link.nonce.size());
  link.challenged = true;
  link.io->send(encode(Challenge{link.nonce, side_proof(id_.secret, Side::acceptor, hello, link.nonce)}));
}

// --- connections made by this side -------------------------------------------------------------------

Link* Engine::connect_to(Role role, Purpose purpose, const Member& target) {
  Link& link = *add_link(role);
  link.peer = target;
  link.hello.purpose = purpose;
  try_next(link);
  return &link;
}

void Engine::try_next(Link& link) {
  const Endpoint& to = link.peer.endpoint;
  const Address& address = to.addresses[link.tries++ % to.addresses.size()];
  link.where = to_text(address, to.port);
  link.challenged = false;
  link.events = 0;
  std::string reason;
  const int fd = begin_connection(address, to.port, &reason);
  if (fd < 0) return try_failed(link, reason, false);
  link.io = std::make_unique<Channel>(fd, Side::connector, tls_, &sent_);
  link.deadline = now_ns() + try_ns;
  at_latest(link.deadline);
  if (link.role == Role::enrolling) {
    Enroll letter;
    letter.world = id_.world;
    letter.pe = options_.pe;
    letter.n_pes = options_.n_pes;
    letter.where = options_.where;
    // Where the root sees this PE comes first.
    letter.endpoint = endpoint_;
    Address mine;
    auto& mine_all = letter.endpoint.addresses;
    if (own_address(fd, &mine)) {
      const auto found = std::find(mine_all.begin(), mine_all.end(), mine);
      if (found != mine_all.end()) std::rotate(mine_all.begin(), found, found + 1);
    }
    letter.proof = enroll_proof(id_.secret, letter);
    link.io->send(encode(letter));
  } else {
    link.hello.world = id_.world;
    link.hello.from = options_.pe;
    link.hello.to = link.peer.pe;
    random_bytes(link.hello.nonce.data(), link.hello.nonce.size());
    link.io->send(encode(link.hello));
  }
  watch_link(link);
}

void Engine::try_failed(Link& link, const std::string& why, bool refused) {
  const bool reached = link.io && !link.io->connecting();
  link.io.reset();
  link.events = 0;
  // With a parent the root's end of this is of no interest: it is closed when all stand.
  if (link.role == Role::enrolling && parent() != nullptr) return drop(link);
  link.why = link.where + ": " + why;
  if (refused) link.refused = link.why;
  const std::size_t n = link.peer.endpoint.addresses.size();
  const bool round_over = link.tries % n == 0;
  if (link.role == Role::opening && link.hello.purpose == Purpose::orphan) {
    if (!round_over) return try_next(link);
    drop(link);
    return next_parent();
  }
  if (round_over && !link.refused.empty()) {
    const std::string who = link.role == Role::enrolling
                                ? "the root refuses PE " + std::to_string(options_.pe)
                                : "PE " + std::to_string(link.peer.pe) + " on " + link.peer.host + " refuses its parent";
    const std::string text = who + " (" + link.refused + ")";
    drop(link);
    return fail_start(text);
  }
  if (round_over && link.enrolled && !reached) {  // it was there before
    const std::string text = "the root of the world has gone (" + link.why + ")";
    drop(link);
    return fail_start(text);
  }
  // Soon at first, once a second later.
  const std::uint64_t pause = round_over ? std::min<std::uint64_t>(20 * ms << std::min<std::size_t>(link.tries / n, 6), 1'000 * ms) : 0;
  link.deadline = now_ns() + pause;
  at_latest(link.deadline);
}

void Engine::handle_opening(Link& link, Type type, Bytes fields) {
  Challenge challenge;
  Refuse no;
  if (type == Type::refuse && decode(fields, &no)) return try_failed(link, no.text, true);
  if (type != Type::challenge || !decode(fields, &challenge)) return try_failed(link, "no message of ours", false);
  if (!same(challenge.proof, side_proof(id_.secret, Side::acceptor, link.hello, challenge.nonce))) {
    link.io->send(encode(Refuse{"wrong secret: you are not of this world"}));
    link.io->write();
    return try_failed(link, "it does not know the secret of this world", true);
  }
  link.io->send(encode(Proof{side_proof(id_.secret, Side::connector, link.hello, challenge.nonce)}));
  link.io->seal(Seal(id_.secret, Side::connector, link.hello, challenge.nonce),
                Seal(id_.secret, Side::acceptor, link.hello, challenge.nonce));
  link.deadline = 0;
  if (link.hello.purpose == Purpose::child) {
    link.role = Role::child;
    child_stands(link);
  } else {
    link.role = Role::parent;
    ask_for_adoption(link);
  }
}

}  // namespace ushmem::bootstrap::control
