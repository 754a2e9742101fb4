// SPDX-License-Identifier: Apache-2.0
//
// Heartbeats over the edges of the tree, and what happens when a PE goes: all are told, its children find
// another parent. docs/design/control.md shows why every PE that lives learns of every death.
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "base/clock.hpp"
#include "bootstrap/control/engine.hpp"

namespace ushmem::bootstrap::control {

using base::now_ns;

void Engine::begin_watching(Link& link) {
  const std::uint64_t now = now_ns();
  link.heard_ns = link.progress_ns = now;
  link.received = link.io->received();
  link.acknowledged = link.io->acknowledged();
  link.next_beat_ns = now + beat_ns_;
  at_latest(link.next_beat_ns);
}

// At least eight round trips; the shortest of the last few, since a stopped process makes single ones long.
std::uint64_t Engine::timeout_of(const Link& link) const {
  if (link.round_trips.empty()) return timeout_ns_;
  return std::max(timeout_ns_, 8 * *std::min_element(link.round_trips.begin(), link.round_trips.end()));
}

void Engine::send_beat(Link& link, std::uint64_t now) {
  link.next_beat_ns = now + beat_ns_;
  if (link.io->has_output()) return;  // the queue is longer than the line is fast: that is watched instead
  link.io->send(encode(Beat{now}));
  if (link.unanswered_ns == 0) link.unanswered_ns = now;
}

// Silent for too long in one of the directions? Both ends find out, whichever direction is dead: this one
// hears nothing, or hears no answer and sees that the other's kernel takes nothing any more.
void Engine::check_edge(Link& link, std::uint64_t now) {
  if (link.io->received() != link.received) link.received = link.io->received(), link.heard_ns = now;
  const std::uint64_t acknowledged = link.io->acknowledged();
  if (acknowledged != link.acknowledged) link.acknowledged = acknowledged, link.progress_ns = now;
  const std::uint64_t timeout = timeout_of(link);
  char text[96] = "";
  if (now >= link.heard_ns + timeout) {
    std::snprintf(text, sizeof text, "nothing heard for %.1f s", static_cast<double>(now - link.heard_ns) / 1e9);
  } else if (link.unanswered_ns != 0 && now >= link.unanswered_ns + timeout && now >= link.progress_ns + timeout) {
    std::snprintf(text, sizeof text, "it hears nothing, for %.1f s", static_cast<double>(now - link.unanswered_ns) / 1e9);
  }
  if (text[0] != '\0') return edge_lost(link, text);
  if (now >= link.next_beat_ns) send_beat(link, now);
  at_latest(std::min(link.next_beat_ns, link.heard_ns + timeout));
  if (link.unanswered_ns != 0) at_latest(std::max({now + 1, link.unanswered_ns + timeout, link.progress_ns + timeout}));
}

void Engine::handle_edge(Link& link, Type type, Bytes fields) {
  const std::uint64_t now = now_ns();
  link.received = link.io->received(), link.heard_ns = now;
  const bool above = link.role == Role::parent;
  bool good = false;
  switch (type) {
    case Type::start: {
      Start m;
      good = above && stage_ == Stage::enrolling && decode(fields, &m) && !m.ancestors.empty();
      if (good) {
        link.peer = m.ancestors[0];
        take_start(m);
      }
      break;
    }
    case Type::ready: {
      Ready m;
      good = !above && decode(fields, &m);
      if (good) child_ready(link, m);
      break;
    }
    case Type::go:
      good = above && !link.ready && (stage_ == Stage::waiting_for_go || stage_ == Stage::running);
      if (!good) break;
      if (stage_ == Stage::running) {
        link.ready = true;
        adopted(link);
      } else {
        go();
      }
      break;
    case Type::abort: {
      Abort m;
      good = decode(fields, &m);
      if (good) fail_start(m.text, &link);
      break;
    }
    case Type::up:
      good = !above && !link.has_up && decode(fields, &link.up);
      if (good) link.has_up = true, advance();
      break;
    case Type::down: {
      Down m;
      good = above && decode(fields, &m);
      if (good) take_down(m);
      break;
    }
    case Type::beat: {
      Beat m;
      good = decode(fields, &m);
      if (good) link.io->send(encode(Answer{m.stamp}));
      break;
    }
    case Type::answer: {
      Answer m;
      good = decode(fields, &m);
      link.unanswered_ns = 0;
      if (good && m.stamp <= now) {
        link.round_trips.push_back(now - m.stamp);
        if (link.round_trips.size() > 8) link.round_trips.erase(link.round_trips.begin());
      }
      break;
    }
    case Type::gone: {
      Gone m;
      good = decode(fields, &m) && m.pe < options_.n_pes;
      if (good) depart(m, &link);
      break;
    }
    case Type::leave: good = true; edge_left(link); break;
    case Type::below: {
      Below m;
      good = !above && decode(fields, &m);
      if (!good) break;
      take_below(link, m.added);
      for (const std::int32_t pe : m.left) link.below.erase(pe), expected_.erase(pe);
      if (Link* up = parent(); up != nullptr && !left_) up->io->send(encode(m));
      break;
    }
    case Type::top: {
      Top m;
      good = above && decode(fields, &m);
      if (!good) break;
      top_below_.clear();
      for (const Branch& branch : m.branches) {
        know_top(branch.head);
        if (branch.head.pe == options_.pe) continue;
        top_below_[branch.head.pe] = branch.head.host;
        for (const Member& one : branch.below) top_below_[one.pe] = one.host;
      }
      break;
    }
    case Type::attach: {
      Attach m;
      good = !above && !link.ready && decode(fields, &m) && m.self.pe == link.peer.pe;
      if (!good) break;
      link.ready = true;
      link.io->send(encode(Go{}));
      link.peer = m.self;
      exchange_departures(link);
      m.below.push_back({m.self.pe, m.self.host, {}});
      take_below(link, m.below);
      link.below.erase(m.self.pe);
      if (Link* up = parent(); up != nullptr && !left_) up->io->send(encode(Below{m.below, {}}));
      if (is_root_) tell_top();
      break;
    }
    default: break;
  }
  if (!good && !link.dead && stage_ != Stage::failed)
    edge_lost(link, "it has sent a message that makes no sense (" + std::to_string(static_cast<int>(type)) + ")");
}

// --- departures ---------------------------------------------------------------------------------------

void Engine::edge_lost(Link& link, const std::string& reason) {
  const Member peer = link.peer;
  if (stage_ != Stage::running) {
    drop(link);
    return fail_start("PE " + std::to_string(peer.pe) + " on " + peer.host + " is lost during the start: " + reason);
  }
  if (!link.ready) return unready_lost(link);
  const bool was_parent = link.role == Role::parent;
  const auto below = std::move(link.below);
  drop(link);
  depart({peer.pe, peer.host, reason, 0, 0}, nullptr);
  if (was_parent) {
    become_orphan(false);
  } else {
    expect(below, peer.pe);
    if (is_root_) tell_top();
  }
}

// An orphan and its new parent have not come to terms: it goes to the next.
void Engine::unready_lost(Link& link) {
  const bool was_parent = link.role == Role::parent;
  drop(link);
  if (was_parent) next_parent();
}

// It has said that it goes: no failure. Its children come to this PE, if it is their grandparent.
void Engine::edge_left(Link& link) {
  if (stage_ != Stage::running) return edge_lost(link, "it has left");
  if (!link.ready) return unready_lost(link);
  const Member peer = link.peer;
  const bool was_parent = link.role == Role::parent;
  const auto below = std::move(link.below);
  drop(link);
  if (broken_.empty()) broken_ = "PE " + std::to_string(peer.pe) + " on " + peer.host + " has left the world";
  if (operation_.active && !operation_.done) {
    if (!operation_.sent && parent() != nullptr) {
      operation_.sent = true;
      parent()->io->send(encode(Up{sequence_, operation_.kind, 0, 0, broken_, {}}));
    } else if (parent() == nullptr) {
      take_down({sequence_, broken_, {}});
    }
  }
  if (was_parent) {
    become_orphan(true);
  } else {
    expect(below, peer.pe);
    if (Link* up = parent(); up != nullptr && !left_) up->io->send(encode(Below{{}, {peer.pe}}));
    if (is_root_) tell_top();
  }
}

// All that were below one that went: each must turn up below this PE again, with its parent or alone.
void Engine::expect(const std::map<std::int32_t, std::string>& pes, std::int32_t lost) {
  const std::uint64_t until = now_ns() + timeout_ns_ + 1'000 * ms;
  const std::vector<Link*> here = children();
  for (const auto& [pe, host] : pes) {
    if (departed_.count(pe) != 0 || pe == options_.pe) continue;
    if (std::any_of(here.begin(), here.end(),
                    [pe = pe](const Link* l) { return l->peer.pe == pe || l->below.count(pe) != 0; }))
      continue;
    expected_[pe] = {until, host, "it has not been heard of since PE " + std::to_string(lost) +
                                      ", above it in the control tree, went"};
    at_latest(until);
  }
}

// These are below that child now, and nowhere else.
void Engine::take_below(Link& link, const std::vector<Member>& added) {
  for (const Member& one : added) {
    expected_.erase(one.pe);
    if (departed_.count(one.pe) != 0) continue;
    for (Link* child : children()) child->below.erase(one.pe);
    link.below[one.pe] = one.host;
  }
}

// Once for each PE: told to the program here, and to all neighbours but the one it came from.
void Engine::depart(const Gone& gone, const Link* from) {
  if (!departed_.emplace(gone.pe, gone).second) return;
  expected_.erase(gone.pe);
  for (Link* child : children()) child->below.erase(gone.pe);
  std::erase_if(top_, [&](const Member& m) { return m.pe == gone.pe; });
  if (broken_.empty())
    broken_ = "PE " + std::to_string(gone.pe) + " on " + gone.host + " has gone: " + gone.reason;
  for (const auto& link : links_)
    if (!link->dead && link.get() != from && (link->role == Role::child || link->role == Role::parent))
      link->io->send(encode(gone));
  to_report_.push_back({gone.pe, gone.host, gone.reason, gone.global_exit != 0, gone.status});
  if (operation_.active && !operation_.done) finish_operation({sequence_, broken_, {}});
}

void Engine::exchange_departures(Link& link) {
  for (const auto& [pe, gone] : departed_) link.io->send(encode(gone));
}

// Kept in order, so that all agree who is to be the next root.
void Engine::know_top(const Member& member) {
  const auto at = std::lower_bound(top_.begin(), top_.end(), member.pe,
                                   [](const Member& m, std::int32_t pe) { return m.pe < pe; });
  if (at != top_.end() && at->pe == member.pe)
    *at = member;
  else
    top_.insert(at, member);
}

// The root's children know each other, since one of them is to be the root when it goes.
void Engine::tell_top() {
  if (left_) return;
  Top top;
  // Those too that this PE knows from the root before it, and that are still on their way here.
  for (const Link* child : children())
    if (child->ready) know_top(child->peer);
  for (const Member& one : top_)
    if (expected_.count(one.pe) != 0) top.branches.push_back({one, {}});
  for (const Link* child : children()) {
    if (!child->ready) continue;
    Branch branch{child->peer, {}};
    for (const auto& [pe, host] : child->below) branch.below.push_back({pe, host, {}});
    top.branches.push_back(std::move(branch));
  }
  for (Link* child : children()) child->io->send(encode(top));
}

// --- a new parent ---------------------------------------------------------------------------------------

void Engine::become_orphan(bool in_order) {
  orphan_ = true;
  parent_left_in_order_ = in_order;
  candidates_.clear();
  if (!ancestors_.empty()) candidates_.assign(ancestors_.begin() + 1, ancestors_.end());
  candidates_.insert(candidates_.end(), top_.begin(), top_.end());
  // Whole worlds leave at once: those that are about to go need no parent first.
  orphan_at_ns_ = now_ns() + (in_order && !left_ ? 100 * ms : 0);
  at_latest(orphan_at_ns_);
}

void Engine::next_parent() {
  if (!orphan_) return;
  while (!candidates_.empty()) {
    const Member next = candidates_.front();
    candidates_.erase(candidates_.begin());
    if (next.pe == options_.pe) break;
    if (departed_.count(next.pe) != 0 || next.endpoint.addresses.empty()) continue;
    connect_to(Role::opening, Purpose::orphan, next);
    return;
  }
  // All above have gone: this PE is the root of those that are left.
  orphan_ = false;
  is_root_ = true;
  const std::int32_t last = ancestors_.empty() ? 0 : ancestors_.back().pe;
  ancestors_.clear();
  if (!parent_left_in_order_) {
    expect(top_below_, last);
  }
  top_below_.clear();
  tell_top();
  changed_.notify_all();
}

void Engine::ask_for_adoption(Link& link) {
  begin_watching(link);
  link.io->send(encode(Attach{self(), below()}));
  exchange_departures(link);
}

void Engine::adopted(Link& link) {
  orphan_ = false;
  // What was above the new parent is above it still; one of the top is the root now.
  const auto at = std::find_if(ancestors_.begin(), ancestors_.end(),
                               [&](const Member& m) { return m.pe == link.peer.pe; });
  if (at != ancestors_.end())
    ancestors_.erase(ancestors_.begin(), at);
  else
    ancestors_ = {link.peer};
  candidates_.clear();
  changed_.notify_all();
}

// --- the program's side ----------------------------------------------------------------------------------

void Engine::watch(std::function<void(const Departure&)> gone) {
  const std::lock_guard lock(mutex_);
  callback_ = std::move(gone);
  wake();
}

void Engine::announce(const Departure& why) {
  const std::lock_guard lock(mutex_);
  const Gone gone{why.pe, why.host, why.reason, static_cast<std::uint8_t>(why.global_exit ? 1 : 0), why.status};
  const std::size_t before = to_report_.size();
  depart(gone, nullptr);
  if (to_report_.size() > before) to_report_.pop_back();  // the caller knows
  flush(1'000 * ms);
  wake();
}

void Engine::leave() {
  std::unique_lock lock(mutex_);
  if (left_ || stage_ != Stage::running) return;
  left_ = true;
  // One that has no parent just now is waited for by somebody: it comes there, and takes its leave.
  if (orphan_ && !calling_back_) {
    if (orphan_at_ns_ != 0) orphan_at_ns_ = now_ns(), at_latest(orphan_at_ns_);
    wake();
    changed_.wait_for(lock, std::chrono::seconds(2), [this] { return !orphan_; });
  }
  for (const auto& link : links_)
    if (!link->dead && (link->role == Role::child || link->role == Role::parent)) link->io->send(encode(Leave{}));
  flush(1'000 * ms);
  stop_ = true;
  wake();
  // The callee may be about to end the process, and leaves it to this call to do so in order: it is not waited
  // for. The thread ends with its return, and touches nothing here before.
  if (!calling_back_ && thread_.joinable()) {
    lock.unlock();
    thread_.join();
    lock.lock();
  }
  for (const auto& link : links_) drop(*link);
  // Whoever still comes shall not wait for an answer.
  close(listener_);
  listener_ = -1;
}

}  // namespace ushmem::bootstrap::control
