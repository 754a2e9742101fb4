// SPDX-License-Identifier: Apache-2.0
//
// The start. Every PE sends the root one letter that says who and where it is; when all have come the root
// settles nodes and tree, and the tables go down the tree, each PE connecting to its children with what they
// need. "All below me stand" goes up, "go" comes down.
#include <cstring>

#include "base/clock.hpp"
#include "bootstrap/control/address.hpp"
#include "bootstrap/control/engine.hpp"

namespace ushmem::bootstrap::control {

void Engine::enroll_self() {
  enrolled_.resize(static_cast<std::size_t>(options_.n_pes));
  auto& mine = enrolled_[0];
  mine = std::make_unique<Enroll>();
  mine->n_pes = options_.n_pes;
  mine->where = options_.where;
  mine->endpoint = endpoint_;
  if (++n_enrolled_ == enrolled_.size()) all_enrolled();
}

void Engine::handle_enroll(Link& link, const Enroll& letter) {
  if (letter.version != version)
    return refuse(link, "the root speaks version " + std::to_string(version) +
                            " of the control protocol, PE " + std::to_string(letter.pe) + " speaks " +
                            std::to_string(letter.version));
  if (letter.world != id_.world) return refuse(link, "this is another world");
  if (!same(letter.proof, enroll_proof(id_.secret, letter)))
    return refuse(link, "wrong secret: you are not of this world");
  if (!is_root_ || options_.pe != 0) return refuse(link, "this is not the root");
  const std::string who = "PE " + std::to_string(letter.pe);
  if (letter.n_pes != options_.n_pes)
    return refuse(link, who + " says that the world has " + std::to_string(letter.n_pes) + " PEs, the root says " +
                            std::to_string(options_.n_pes));
  if (letter.pe >= options_.n_pes) return refuse(link, who + " is none of " + std::to_string(options_.n_pes));
  if (stage_ != Stage::enrolling || enrolled_[static_cast<std::size_t>(letter.pe)])
    return refuse(link, who + " has come already: two processes have this number");
  if (letter.endpoint.addresses.empty()) return refuse(link, who + " has no address");
  enrolled_[static_cast<std::size_t>(letter.pe)] = std::make_unique<Enroll>(letter);
  link.role = Role::registrant;
  link.deadline = 0;
  link.peer = {letter.pe, letter.where.host, letter.endpoint};
  if (++n_enrolled_ == enrolled_.size()) all_enrolled();
}

void Engine::all_enrolled() {
  std::vector<Whereabouts> where;
  for (const auto& one : enrolled_) where.push_back(one->where);
  const std::vector<std::uint32_t> nodes = settle_nodes(where);
  const std::vector<Spot> at = spots(nodes);
  Start start;
  start.n_nodes = count_nodes(nodes);
  start.mates = mates_of(nodes, 0);
  start.nodes = nodes;
  for (std::size_t pe = 1; pe < enrolled_.size(); ++pe) {
    const Enroll& one = *enrolled_[pe];
    const Member member{one.pe, one.where.host, one.endpoint};
    start.below.push_back({member, at[pe].node, at[pe].local});
    if (Spot above; parent_of(at[pe], &above) && above == Spot{}) start.top.push_back(member);
  }
  enrolled_.clear();
  take_start(start);
}

void Engine::take_start(const Start& start) {
  stage_ = Stage::opening;
  table_ = start;
  spot_ = {start.node, start.local};
  n_nodes_ = start.n_nodes;
  mates_ = start.mates;
  settle_placement(start.nodes, true);
  ancestors_ = start.ancestors;
  top_ = start.top;
  for (const Place& place : table_.below) {
    Spot above;
    if (!parent_of({place.node, place.local}, &above) || above != spot_) continue;
    if (place.member.endpoint.addresses.empty()) continue;
    ++opening_;
    ++not_ready_;
    connect_to(Role::opening, Purpose::child, place.member);
    if (stage_ == Stage::failed) return;
  }
  if (not_ready_ == 0) ready_up();
}

// The connection to a child is made: it gets what it needs.
void Engine::child_stands(Link& link) {
  --opening_;
  Start start;
  for (const Place& place : table_.below)
    if (place.member.pe == link.peer.pe) start.node = place.node, start.local = place.local;
  const Spot there{start.node, start.local};
  start.n_nodes = table_.n_nodes;
  if (start.local == 0) {
    start.nodes = nodes_;
    start.mates = mates_of(nodes_, start.node);
  } else {
    start.mates = mates_;
  }
  start.ancestors = ancestors_;
  start.ancestors.insert(start.ancestors.begin(), self());
  start.top = top_;
  for (const Place& place : table_.below)
    if (is_below({place.node, place.local}, there)) start.below.push_back(place);
  link.io->send(encode(start));
}

void Engine::child_ready(Link& link, const Ready& ready) {
  if (link.ready || stage_ != Stage::opening) return;
  link.ready = true;
  for (const Member& one : ready.below) link.below[one.pe] = one.host;
  if (--not_ready_ == 0) ready_up();
}

void Engine::ready_up() {
  if (is_root_) return go();
  stage_ = Stage::waiting_for_go;
  parent()->io->send(encode(Ready{below()}));
}

void Engine::go() {
  for (Link* child : children()) child->io->send(encode(Go{}));
  for (const auto& link : links_) {
    if (link->dead) continue;
    if (link->role == Role::registrant || link->role == Role::enrolling) drop(*link);
    if (link->role == Role::child || link->role == Role::parent) link->ready = true, begin_watching(*link);
  }
  table_ = {};
  stage_ = Stage::running;
  if (is_root_) tell_top();
  at_latest(0);
  changed_.notify_all();
}

// Tells all that are connected, so that the whole world fails with the reason and does not wait for its end.
void Engine::fail_start(const std::string& text, const Link* from) {
  if (stage_ == Stage::failed || stage_ == Stage::running) return;
  error_ = text;
  for (const auto& link : links_) {
    if (link->dead || !link->io || link.get() == from) continue;
    if (link->role == Role::child || link->role == Role::parent) link->io->send(encode(Abort{text}));
    if (link->role == Role::registrant) link->io->send(encode(Refuse{text}));
  }
  flush(1'000 * ms);
  stage_ = Stage::failed;
  changed_.notify_all();
}

std::string Engine::start_refusals() const {
  std::string text;
  for (const std::string& one : last_refusals_) text += (text.empty() ? " (" : "; ") + one;
  return text.empty() ? text : text + ")";
}

// What a start that is over its time waits for.
std::string Engine::start_state() const {
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, "%.1f s", static_cast<double>(base::now_ns() - begun_ns_) / 1e9);
  std::string text = "the start has taken " + std::string(seconds) + " (USHMEM_START_TIMEOUT): ";
  const auto waits_for = [&](bool connected) {
    std::vector<std::int32_t> pes;
    for (const auto& link : links_) {
      if (link->dead) continue;
      if (connected ? link->role == Role::child && !link->ready : link->role == Role::opening)
        pes.push_back(link->peer.pe);
    }
    return pes;
  };
  if (is_root_ && stage_ == Stage::enrolling) {
    std::vector<std::int32_t> missing;
    for (std::size_t pe = 0; pe < enrolled_.size(); ++pe)
      if (!enrolled_[pe]) missing.push_back(static_cast<std::int32_t>(pe));
    text += list_pes(missing) + " of " + std::to_string(options_.n_pes) + (missing.size() == 1 ? " has" : " have") +
            " not come";
    if (refusals_ > 0) text += "; refused: " + std::to_string(refusals_) + start_refusals();
    return text;
  }
  if (stage_ == Stage::enrolling) {
    for (const auto& link : links_) {
      if (link->dead || link->role != Role::enrolling) continue;
      if (link->enrolled && link->io)
        return text + "PE " + std::to_string(options_.pe) + " has told the root at " + link->where +
               " that it is there, and heard nothing more";
      return text + "PE " + std::to_string(options_.pe) + " cannot reach the root at " + to_text(id_.root) + " (" +
             (link->why.empty() ? "no answer" : link->why) + ")";
    }
    return text + "PE " + std::to_string(options_.pe) + " waits for its tables";
  }
  for (const auto& link : links_)
    if (!link->dead && link->role == Role::opening)
      return text + "PE " + std::to_string(options_.pe) + " cannot connect to its child PE " +
             std::to_string(link->peer.pe) + " on " + link->peer.host + " (" +
             (link->why.empty() ? "no answer" : link->why) + ")";
  if (stage_ == Stage::opening)
    return text + "PE " + std::to_string(options_.pe) + " waits for " + list_pes(waits_for(true)) + " below it";
  return text + "PE " + std::to_string(options_.pe) + " stands, and waits for the others";
}

// --- placement ---------------------------------------------------------------------------------------

void Engine::settle_placement(std::vector<std::uint32_t> nodes, bool keep) {
  if (!keep) nodes.clear();
  spots_ = spots(nodes);
  nodes_ = std::move(nodes);
}

int Engine::n_nodes() const {
  const std::lock_guard lock(mutex_);
  return static_cast<int>(n_nodes_);
}

Placement Engine::placement(int pe) const {
  const std::lock_guard lock(mutex_);
  for (std::size_t i = 0; i < mates_.size(); ++i)
    if (mates_[i] == pe) return {static_cast<int>(spot_.node), static_cast<int>(i)};
  const auto at = static_cast<std::size_t>(pe);
  if (pe < 0 || at >= spots_.size()) return {-1, -1};
  return {static_cast<int>(spots_[at].node), static_cast<int>(spots_[at].local)};
}

std::vector<int> Engine::node_mates() const {
  const std::lock_guard lock(mutex_);
  return {mates_.begin(), mates_.end()};
}

void Engine::forget_placements() {
  const std::lock_guard lock(mutex_);
  spots_ = {}, nodes_ = {};
}

}  // namespace ushmem::bootstrap::control
