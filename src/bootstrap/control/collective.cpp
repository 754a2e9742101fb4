// SPDX-License-Identifier: Apache-2.0
//
// Collective operations over the tree, one at a time: each PE's part goes up, joined with those of its
// children; the root concludes, the result comes down. One message up and one to each child.
#include <algorithm>
#include <cstring>

#include "bootstrap/control/engine.hpp"

namespace ushmem::bootstrap::control {
namespace {

// A PE's part of a gather, and of a split: its number and its bytes.
void append_entry(std::vector<std::uint8_t>* to, std::int32_t pe, const void* bytes, std::size_t n) {
  for (int i = 0; i < 4; ++i) to->push_back(static_cast<std::uint8_t>(static_cast<std::uint32_t>(pe) >> (8 * i)));
  const auto* from = static_cast<const std::uint8_t*>(bytes);
  to->insert(to->end(), from, from + n);
}

std::uint32_t number_at(const std::vector<std::uint8_t>& from, std::size_t at) {
  std::uint32_t n = 0;
  for (std::size_t i = 0; i < 4; ++i) n |= std::uint32_t{from[at + i]} << (8 * i);
  return n;
}

// Entries in the order of PEs; false when they are not one of each.
bool by_pe(const std::vector<std::uint8_t>& entries, std::size_t each, std::size_t n_pes,
           std::vector<std::uint8_t>* out) {
  if (entries.size() != n_pes * (each + 4)) return false;
  out->assign(n_pes * each, 0);
  std::vector<bool> seen(n_pes, false);
  for (std::size_t at = 0; at < entries.size(); at += each + 4) {
    const std::uint32_t pe = number_at(entries, at);
    if (pe >= n_pes || seen[pe]) return false;
    seen[pe] = true;
    if (each > 0) std::memcpy(out->data() + pe * each, entries.data() + at + 4, each);
  }
  return true;
}

}  // namespace

bool Engine::operate(Kind kind, std::size_t bytes, bool wanted, std::string* error) {
  std::unique_lock lock(mutex_);
  if (!broken_.empty()) return *error = broken_, false;
  if (left_) return *error = "this PE has left the world", false;
  if (kind != Kind::agree && (bytes + 4) * static_cast<std::size_t>(options_.n_pes) > max_frame / 2)
    return *error = "too much to exchange: " + std::to_string(bytes) + " bytes of each PE", false;
  operation_.kind = kind;
  operation_.bytes = bytes;
  operation_.wanted = wanted;
  operation_.active = true;
  operation_.sent = operation_.done = false;
  operation_.bad.clear();
  ++sequence_;
  advance();
  wake();
  changed_.wait(lock, [this] { return operation_.done; });
  operation_.active = false;
  if (!operation_.bad.empty()) return *error = operation_.bad, false;
  return true;
}

// Sends this PE's part on when it and those of all children are there.
void Engine::advance() {
  Operation& op = operation_;
  if (!op.active || op.sent || op.done) return;
  if (!broken_.empty()) return finish_operation({sequence_, broken_, {}});
  const std::vector<Link*> below = children();
  for (const Link* child : below)
    if (!child->has_up) return;

  Up up;
  up.sequence = sequence_;
  up.kind = op.kind;
  up.each = static_cast<std::uint32_t>(op.bytes);
  up.wanted = op.wanted ? 1 : 0;
  if (op.kind == Kind::agree)
    up.data = op.data;
  else
    append_entry(&up.data, options_.pe, op.data.data(), op.bytes);
  for (const Link* child : below) {
    const Up& part = child->up;
    if (up.bad.empty()) up.bad = part.bad;
    if (up.bad.empty() && (part.sequence != up.sequence || part.kind != up.kind || part.each != up.each ||
                           (op.kind == Kind::agree && part.data.size() != op.bytes)))
      up.bad = "PE " + std::to_string(child->peer.pe) + " and PE " + std::to_string(options_.pe) +
               " are in different operations of the control plane";
    if (!up.bad.empty()) break;
    if (part.wanted != 0) up.wanted = 1;
    if (op.kind == Kind::agree)
      op.combine(up.data.data(), part.data.data(), op.bytes);
    else
      up.data.insert(up.data.end(), part.data.begin(), part.data.end());
  }
  if (!up.bad.empty()) up.data.clear();
  op.sent = true;
  if (Link* above = parent(); above != nullptr)
    above->io->send(encode(up));
  else
    take_down(conclude(up));
}

// The root's: what comes down.
Down Engine::conclude(const Up& up) const {
  Down down{up.sequence, up.bad, {}};
  const auto n = static_cast<std::size_t>(options_.n_pes);
  if (!down.bad.empty()) return down;
  if (up.kind == Kind::agree) {
    down.data = up.data;
  } else if (!by_pe(up.data, up.each, n, &down.data)) {
    down.bad = "the parts of a gather are not one of each PE";
  } else if (up.kind == Kind::split) {
    if (nodes_.size() != n) {
      down.bad = "nodes cannot be split after the placements have been forgotten";
    } else if (std::count(down.data.begin(), down.data.end(), std::uint8_t{0}) == static_cast<std::ptrdiff_t>(n)) {
      down.data.clear();  // as it was
    } else {
      const std::vector<std::uint32_t> nodes = split_nodes(nodes_, down.data);
      down.data.clear();
      for (const std::uint32_t node : nodes) append_entry(&down.data, static_cast<std::int32_t>(node), nullptr, 0);
    }
  }
  return down;
}

void Engine::take_down(const Down& down) {
  if (!operation_.active || operation_.done || down.sequence != sequence_) return;
  for (Link* child : children()) {
    const bool whole = operation_.kind != Kind::gather || child->up.wanted != 0;
    child->io->send(encode(whole ? down : Down{down.sequence, down.bad, {}}));
    child->has_up = false;
  }
  finish_operation(down);
}

void Engine::finish_operation(const Down& down) {
  Operation& op = operation_;
  op.bad = down.bad;
  op.data = down.data;
  if (op.bad.empty() && op.kind == Kind::split && !op.data.empty()) {
    std::vector<std::uint32_t> nodes;
    for (std::size_t at = 0; at + 4 <= op.data.size(); at += 4) nodes.push_back(number_at(op.data, at));
    if (nodes.size() == static_cast<std::size_t>(options_.n_pes)) {
      const Spot now = spots(nodes)[static_cast<std::size_t>(options_.pe)];
      n_nodes_ = count_nodes(nodes);
      mates_ = mates_of(nodes, now.node);
      settle_placement(std::move(nodes), now.local == 0);
      spot_ = now;
    } else {
      op.bad = "a table of nodes of another size";
    }
  }
  op.done = true;
  changed_.notify_all();
}

bool Engine::agree(void* value, std::size_t bytes, void (*combine)(void*, const void*, std::size_t),
                   std::string* error) {
  {
    const std::lock_guard lock(mutex_);
    const auto* from = static_cast<const std::uint8_t*>(value);
    operation_.data.assign(from, from + bytes);
    operation_.combine = combine;
  }
  if (!operate(Kind::agree, bytes, true, error)) return false;
  const std::lock_guard lock(mutex_);
  if (operation_.data.size() != bytes) return *error = "a result of another size", false;
  if (bytes > 0) std::memcpy(value, operation_.data.data(), bytes);
  return true;
}

bool Engine::gather(const void* mine, std::size_t bytes, bool wanted, std::vector<std::uint8_t>* all,
                    std::string* error) {
  all->clear();
  {
    const std::lock_guard lock(mutex_);
    const auto* from = static_cast<const std::uint8_t*>(mine);
    operation_.data.assign(from, from + bytes);
  }
  if (!operate(Kind::gather, bytes, wanted, error)) return false;
  const std::lock_guard lock(mutex_);
  if (wanted) *all = std::move(operation_.data);
  operation_.data = {};
  return true;
}

bool Engine::split_node(bool alone, std::string* error) {
  {
    const std::lock_guard lock(mutex_);
    operation_.data.assign(1, alone ? 1 : 0);
  }
  return operate(Kind::split, 1, true, error);
}

}  // namespace ushmem::bootstrap::control
