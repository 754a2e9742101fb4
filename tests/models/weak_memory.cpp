// SPDX-License-Identifier: Apache-2.0
//
// The exploration: depth first over states, each visited once. A state is the memory and, for each
// thread, which events are performed and what its registers hold. Which events wait for which is
// worked out once as bit masks; only what depends on computed addresses is looked at state by
// state.
#include "weak_memory.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <unordered_set>

namespace models {

// --- building programs ---------------------------------------------------------------------------

Reg Thread::add(Operation operation, const char* text, bool has_result) {
  operation.guards = guards_;
  operation.text = text;
  if (has_result) operation.result = Reg{number_, registers_++};
  operations_.push_back(std::move(operation));
  return operations_.back().result;
}

void Thread::store(const Location& where, const Expr& value, Order order) {
  Operation o;
  o.kind = Operation::Kind::store;
  o.order = order;
  o.where = where;
  o.value = value;
  add(std::move(o), "store", false);
}

Reg Thread::load(const Location& where, Order order) {
  Operation o;
  o.kind = Operation::Kind::load;
  o.order = order;
  o.where = where;
  return add(std::move(o), "load", true);
}

Reg Thread::await(const Location& where, std::function<bool(Value)> condition, Order order) {
  Operation o;
  o.kind = Operation::Kind::load;
  o.order = order;
  o.where = where;
  o.until = std::move(condition);
  return add(std::move(o), "await", true);
}

Reg Thread::update(const Location& where, const Expr& value, Order order,
                   Value (*next)(Value, Value), const char* text) {
  Operation o;
  o.kind = Operation::Kind::update;
  o.order = order;
  o.where = where;
  o.value = value;
  o.next = next;
  return add(std::move(o), text, true);
}

Reg Thread::exchange(const Location& where, const Expr& value, Order order) {
  const Reg old = update(
      where, value, order, [](Value, Value v) { return v; }, "exchange");
  operations_.back().uses_old = false;
  return old;
}
Reg Thread::fetch_add(const Location& where, const Expr& value, Order order) {
  return update(
      where, value, order, [](Value old, Value v) { return static_cast<Value>(old + v); },
      "fetch_add");
}
Reg Thread::fetch_or(const Location& where, const Expr& value, Order order) {
  return update(
      where, value, order, [](Value old, Value v) { return static_cast<Value>(old | v); },
      "fetch_or");
}
Reg Thread::fetch_and(const Location& where, const Expr& value, Order order) {
  return update(
      where, value, order, [](Value old, Value v) { return static_cast<Value>(old & v); },
      "fetch_and");
}
Reg Thread::fetch_xor(const Location& where, const Expr& value, Order order) {
  return update(
      where, value, order, [](Value old, Value v) { return static_cast<Value>(old ^ v); },
      "fetch_xor");
}
Reg Thread::compare_exchange(const Location& where, const Expr& expected, const Expr& desired,
                             Order order) {
  Operation o;
  o.kind = Operation::Kind::update;
  o.order = order;
  o.where = where;
  o.value = desired;
  o.expected = expected;
  o.compares = true;
  o.next = [](Value, Value v) { return v; };
  return add(std::move(o), "compare_exchange", true);
}

void Thread::fence(Fence kind) {
  Operation o;
  o.fence = kind;
  add(std::move(o), "fence", false);
}

Location Program::word(const std::string& name, int initial) {
  names_.push_back(name);
  initial_.push_back(static_cast<Value>(initial));
  return Location{static_cast<int>(names_.size()) - 1, 1, 0};
}

Words Program::words(const std::string& name, int count, int initial) {
  const Words result{static_cast<int>(names_.size()), count};
  for (int i = 0; i < count; ++i) word(name + "[" + std::to_string(i) + "]", initial);
  return result;
}

Thread& Program::thread(const std::string& name) {
  threads_.push_back(std::make_unique<Thread>(name, static_cast<int>(threads_.size())));
  return *threads_.back();
}

void Program::forbid(std::string what, std::function<bool(const End&)> holds) {
  forbidden_.push_back({std::move(what), std::move(holds)});
}

// --- exploring -----------------------------------------------------------------------------------

namespace {

using Mask = std::uint64_t;
using Kind = Operation::Kind;

constexpr Mask bit(std::size_t i) { return Mask{1} << i; }

struct Event {
  const Operation* op = nullptr;
  bool write = false;
  Mask after = 0;           // events of the thread that come first, whatever the addresses are
  Mask address = 0;         // events that the address comes from
  Mask guard = 0;           // events that the guards come from
  Mask value = 0;           // events that operand, expected value and old value come from
  std::size_t partner = 0;  // update: the other of its two events
};

struct Code {
  std::vector<Event> events;
  Mask all = 0;
  std::size_t registers_at = 0;  // index into State::values
};

// Everything that changes. Compared and hashed as bytes.
struct State {
  std::vector<Value> values;  // memory, then each thread's registers
  std::vector<Mask> done;     // for each thread
  // Performed R events that overtook an R of the same word and whose write has been overwritten
  // since: if the overtaken one is performed now, it reads something newer, which is not coherent.
  std::vector<Mask> stale;
  // Events whose guard is not known yet, on which a load that ran ahead relies all the same: that
  // they will happen (their value was forwarded), or that they will not.
  std::vector<Mask> in, out;

  [[nodiscard]] std::string key() const {
    std::string k(values.size() * sizeof(Value) + 4 * done.size() * sizeof(Mask), '\0');
    char* to = k.data();
    const auto put = [&](const auto& v) {
      std::memcpy(to, v.data(), v.size() * sizeof v[0]);
      to += v.size() * sizeof v[0];
    };
    put(values), put(done), put(stale), put(in), put(out);
    return k;
  }
};

bool fence_orders(Fence fence, const Event& before, const Event& after) {
  switch (fence) {
    case Fence::full:
      return true;
    case Fence::store:
      return before.write && after.write;
    case Fence::load:
      return !before.write;
    case Fence::release:
      return after.write;
  }
  return true;
}

Code compile(const Thread& thread) {
  Code code;
  std::vector<std::size_t> producer(static_cast<std::size_t>(thread.registers()), 0);
  const auto sources = [&](const Expr& e) {
    Mask m = 0;
    for (const Reg& r : e.uses()) m |= bit(producer[static_cast<std::size_t>(r.index)]);
    return m;
  };
  Mask addresses = 0;                                 // of all operations so far
  Mask branches = 0;                                  // guards and awaits so far
  std::vector<std::pair<Fence, std::size_t>> fences;  // and the number of events before them
  for (const Operation& op : thread.operations()) {
    if (op.kind == Kind::fence) {
      fences.emplace_back(op.fence, code.events.size());
      continue;
    }
    Mask guard = 0;
    for (const Expr& g : op.guards) guard |= sources(g);
    branches |= guard;
    addresses |= sources(op.where.index);
    for (const bool write : {false, true}) {
      if (op.kind != Kind::update && write != (op.kind == Kind::store)) continue;
      const std::size_t index = code.events.size();
      if (index >= 64) throw std::length_error("a thread of more than 64 events");
      Event e;
      e.op = &op;
      e.write = write;
      e.address = sources(op.where.index);
      e.guard = guard;
      e.value = sources(op.value) | sources(op.expected);
      e.after = e.address;
      if (write) e.after |= e.value | branches | addresses;
      if (op.kind == Kind::update) {
        e.partner = write ? index - 1 : index + 1;
        if (write && op.uses_old) e.value |= bit(e.partner);
        if (write) e.after |= bit(e.partner);
      }
      for (std::size_t i = 0; i < index; ++i) {
        const Event& before = code.events[i];
        bool ordered =
            (!before.write && acquires(before.op->order)) || (write && releases(op.order)) ||
            (before.write && releases(before.op->order) && !write && op.order == Order::seq_cst);
        for (const auto& [fence, position] : fences)
          ordered = ordered || (i < position && fence_orders(fence, before, e));
        if (ordered) e.after |= bit(i);
      }
      if (!write && op.result.index >= 0)
        producer[static_cast<std::size_t>(op.result.index)] = index;
      code.events.push_back(e);
    }
    if (op.until) branches |= bit(code.events.size() - 1);
  }
  code.all = code.events.size() == 64 ? ~Mask{0} : bit(code.events.size()) - 1;
  return code;
}

enum class Outcome { blocked, pruned, performed };

class Explorer {
 public:
  Explorer(const Program& program, std::size_t most_states, std::function<void(const End&)> at_end)
      : program_(program), most_states_(most_states), at_end_(std::move(at_end)) {
    start_.values = program.initial();
    for (const auto& t : program.threads()) {
      code_.push_back(compile(*t));
      code_.back().registers_at = start_.values.size();
      start_.values.resize(start_.values.size() + static_cast<std::size_t>(t->registers()), 0);
    }
    start_.done.assign(code_.size(), 0);
    start_.stale = start_.in = start_.out = start_.done;
    settle(start_);
  }

  Verdict run() {
    visit(start_);
    verdict_.states = seen_.size();
    return verdict_;
  }

 private:
  struct Step {
    std::size_t thread;
    std::size_t event;
    Value value;
    bool forwarded;
    Mask overtaken;
  };

  [[nodiscard]] const Value* registers(const State& s, std::size_t t) const {
    return s.values.data() + code_[t].registers_at;
  }
  [[nodiscard]] bool known(const State& s, std::size_t t, Mask sources) const {
    return (sources & ~s.done[t]) == 0;
  }
  [[nodiscard]] int address(const State& s, std::size_t t, const Event& e) const {
    return e.op->where.first + e.op->where.index.of(registers(s, t));
  }
  [[nodiscard]] bool may_be_at(const State& s, std::size_t t, const Event& e, int word) const {
    const Location& where = e.op->where;
    if (word < where.first || word >= where.first + where.count) return false;
    return where.count == 1 || !known(s, t, e.address) || address(s, t, e) == word;
  }
  [[nodiscard]] bool left_out(const State& s, std::size_t t, const Event& e) const {
    if (!known(s, t, e.guard)) return false;
    for (const Expr& g : e.op->guards)
      if (g.of(registers(s, t)) == 0) return true;
    return false;
  }
  [[nodiscard]] Value written(const State& s, std::size_t t, const Event& e) const {
    const Value* r = registers(s, t);
    const Value operand = e.op->value.of(r);
    return e.op->kind == Kind::update ? e.op->next(r[e.op->result.index], operand) : operand;
  }

  // Marks what will never happen as done: operations whose guard is false, the W of a failed
  // compare. False when a load has run ahead on a wrong guess.
  bool settle(State& s) const {
    for (std::size_t t = 0; t < code_.size(); ++t) {
      const Value* r = registers(s, t);
      for (std::size_t i = 0; i < code_[t].events.size(); ++i) {
        const Event& e = code_[t].events[i];
        const bool never_begins = left_out(s, t, e);
        if (((s.in[t] | s.out[t]) & bit(i)) != 0 && known(s, t, e.guard)) {
          if ((never_begins ? s.in : s.out)[t] & bit(i)) return false;
          s.in[t] &= ~bit(i);
          s.out[t] &= ~bit(i);
        }
        if ((s.done[t] & bit(i)) != 0) continue;
        bool never = never_begins;
        if (e.write && e.op->compares && known(s, t, e.value))
          never = never || r[e.op->result.index] != e.op->expected.of(r);
        if (never) s.done[t] |= bit(i);
      }
    }
    return true;
  }

  // Events of the thread whose guard is not known.
  [[nodiscard]] Mask open(const State& s, std::size_t t, std::size_t before) const {
    Mask m = 0;
    for (std::size_t i = 0; i < before; ++i)
      if ((s.done[t] & bit(i)) == 0 && !known(s, t, code_[t].events[i].guard)) m |= bit(i);
    return m;
  }

  // Whether event e of thread t, an R, finds its value in an own store that is not performed yet.
  // blocked: it has to wait; pruned: memory has the value; performed: *value is the store's. Of the
  // stores on its way whose guard is open it relies on the first `guess` not to happen, and on the
  // next to happen.
  Outcome forward(State& s, std::size_t t, std::size_t index, int word, int guess,
                  Value* value) const {
    const Event& e = code_[t].events[index];
    for (std::size_t i = index; i-- > 0;) {
      const Event& w = code_[t].events[i];
      // If a performed W is at this word, so are all before it: nothing is found, memory has the
      // value.
      if (((s.done[t] | s.out[t]) & bit(i)) != 0 || !may_be_at(s, t, w, word)) continue;
      const bool unknown_address = !known(s, t, w.address) && w.op->where.count > 1;
      if (!w.write && !unknown_address) continue;
      if (!known(s, t, w.guard) && (s.in[t] & bit(i)) == 0) {
        if (guess-- > 0) {
          s.out[t] |= bit(i);
          continue;
        }
        s.in[t] |= bit(i);
      }
      if (unknown_address) return Outcome::blocked;
      guess = 0;
      if (!known(s, t, w.address | w.value)) return Outcome::blocked;
      if (w.op->kind == Kind::update && acquires(e.op->order)) return Outcome::blocked;
      *value = written(s, t, w);
      return Outcome::performed;
    }
    return guess > 0 ? Outcome::blocked : Outcome::pruned;  // that many guesses were not to be made
  }

  [[nodiscard]] bool unperformed_before(const State& s, std::size_t t, std::size_t index, int word,
                                        bool writes) const {
    for (std::size_t i = 0; i < index; ++i) {
      const Event& e = code_[t].events[i];
      if (e.write == writes && (s.done[t] & bit(i)) == 0 && may_be_at(s, t, e, word)) return true;
    }
    return false;
  }

  Outcome read(State& s, std::size_t t, std::size_t index, int guess, Step* step) const {
    const Event& e = code_[t].events[index];
    const int word = address(s, t, e);
    Value value = s.values[static_cast<std::size_t>(word)];
    const Outcome from = forward(s, t, index, word, guess, &value);
    if (from == Outcome::blocked || (e.op->until && !e.op->until(value))) return Outcome::blocked;
    // Coherence: a later R of this word that is performed already must have read the same write.
    for (std::size_t i = index + 1; i < code_[t].events.size(); ++i)
      if ((s.stale[t] & bit(i)) != 0 && may_be_at(s, t, code_[t].events[i], word))
        return Outcome::pruned;
    s.values[code_[t].registers_at + static_cast<std::size_t>(e.op->result.index)] = value;
    step->value = value;
    step->forwarded = from == Outcome::performed;
    return Outcome::performed;
  }

  Outcome write(State& s, std::size_t t, std::size_t index, Step* step) const {
    const Event& e = code_[t].events[index];
    const int word = address(s, t, e);
    for (std::size_t i = 0; i < index; ++i)
      if ((s.done[t] & bit(i)) == 0 && may_be_at(s, t, code_[t].events[i], word))
        return Outcome::blocked;
    for (std::size_t u = 0; u < code_.size(); ++u) {
      if (u == t) continue;
      for (std::size_t i = 0; i < code_[u].events.size(); ++i) {
        const Event& r = code_[u].events[i];
        if (r.write || (s.done[u] & bit(i)) == 0 || !may_be_at(s, u, r, word)) continue;
        if (left_out(s, u, r)) continue;
        if (unperformed_before(s, u, i, word, true)) continue;  // has read a store of its own
        // Between the two halves of another thread's update: that order is one of those in which
        // its store-exclusive fails and the update begins again, which other executions cover.
        if (r.op->kind == Kind::update && (s.done[u] & bit(r.partner)) == 0) return Outcome::pruned;
        if (unperformed_before(s, u, i, word, false)) s.stale[u] |= bit(i);
      }
    }
    step->value = written(s, t, e);
    s.values[static_cast<std::size_t>(word)] = step->value;
    return Outcome::performed;
  }

  Outcome perform(State& s, std::size_t t, std::size_t index, int guess, Step* step) const {
    const Event& e = code_[t].events[index];
    *step = Step{t, index, 0, false, ~s.done[t] & (bit(index) - 1)};
    if (!may_be_at(s, t, e, address(s, t, e))) return Outcome::blocked;  // a computed index went wild
    if (!e.write) {  // what holds it up may turn out not to happen at all
      const Mask relied = e.after & ~s.done[t];
      if ((relied & (~open(s, t, index) | s.in[t])) != 0) return Outcome::blocked;
      s.out[t] |= relied;
    } else if (!known(s, t, e.after)) {
      return Outcome::blocked;
    }
    const Outcome outcome = e.write ? write(s, t, index, step) : read(s, t, index, guess, step);
    if (outcome != Outcome::performed) return outcome;
    s.done[t] |= bit(index);
    if (!settle(s)) return Outcome::pruned;
    for (std::size_t u = 0; u < code_.size(); ++u)  // forget marks that cannot matter any more
      for (std::size_t i = 0; s.stale[u] >> i != 0 && i < code_[u].events.size(); ++i)
        if ((s.stale[u] & bit(i)) != 0 &&
            !unperformed_before(s, u, i, address(s, u, code_[u].events[i]), false))
          s.stale[u] &= ~bit(i);
    return outcome;
  }

  // False when the search is over.
  bool visit(const State& s) {
    if (!seen_.insert(s.key()).second) return true;
    if (seen_.size() > most_states_) throw std::length_error("more states than allowed");
    bool at_end = true;
    for (std::size_t t = 0; t < code_.size(); ++t) at_end = at_end && s.done[t] == code_[t].all;
    if (at_end) return look_at_end(s);
    bool stuck = true;
    for (std::size_t t = 0; t < code_.size(); ++t) {
      for (std::size_t i = 0; i < code_[t].events.size(); ++i) {
        if ((s.done[t] & bit(i)) != 0) continue;
        for (int guess = 0; guess <= guesses_; ++guess) {
          if (guess > 0 && (code_[t].events[i].write || open(s, t, i) == 0)) break;
          State next = s;
          Step step{};
          const Outcome outcome = perform(next, t, i, guess, &step);
          if (outcome == Outcome::blocked) continue;
          stuck = false;
          if (outcome == Outcome::pruned) continue;
          path_.push_back(step);
          const bool go_on = visit(next);
          path_.pop_back();
          if (!go_on) return false;
        }
      }
    }
    return stuck ? fail(s, "deadlock") : true;
  }

  bool look_at_end(const State& s) {
    ++verdict_.ends;
    std::vector<const Value*> regs;
    for (std::size_t t = 0; t < code_.size(); ++t) regs.push_back(registers(s, t));
    const End end(s.values.data(), regs);
    if (at_end_) at_end_(end);
    for (const auto& f : program_.forbidden())
      if (f.holds(end)) return fail(s, f.what);
    return true;
  }

  bool fail(const State& s, const std::string& what) {
    verdict_.holds = false;
    verdict_.why = what + "\n";
    for (const Step& step : path_) verdict_.why += "  " + describe(step, s) + "\n";
    for (std::size_t t = 0; t < code_.size(); ++t)
      for (std::size_t i = 0; i < code_[t].events.size(); ++i)
        if ((s.done[t] & bit(i)) == 0)
          verdict_.why += "  " + program_.threads()[t]->name() + " never: " + text(s, t, i) + "\n";
    return false;
  }

  [[nodiscard]] std::string text(const State& s, std::size_t t, std::size_t index) const {
    static constexpr const char* orders[] = {"", ".acquire", ".release", ".acq_rel", ".seq_cst"};
    const Event& e = code_[t].events[index];
    std::string half;
    if (e.op->kind == Kind::update) half = e.write ? " (its write)" : " (its read)";
    const int word = address(s, t, e);
    return e.op->text + orders[static_cast<std::size_t>(e.op->order)] + half + " " +
           (may_be_at(s, t, e, word) ? program_.names()[static_cast<std::size_t>(word)]
                                     : "outside of its array");
  }

  [[nodiscard]] std::string describe(const Step& step, const State& s) const {
    const Event& e = code_[step.thread].events[step.event];
    std::string out = program_.threads()[step.thread]->name() + ": " +
                      text(s, step.thread, step.event) + (e.write ? " := " : " == ") +
                      std::to_string(step.value);
    if (step.forwarded) out += ", from its own store";
    for (std::size_t i = 0; i < step.event; ++i)
      if ((step.overtaken & bit(i)) != 0) return out + "   <- before " + text(s, step.thread, i);
    return out;
  }

  const Program& program_;
  std::size_t most_states_;
  std::function<void(const End&)> at_end_;
  std::vector<Code> code_;
  static constexpr int guesses_ = 4;  // guarded stores of one word on a load's way
  State start_;
  std::unordered_set<std::string> seen_;
  std::vector<Step> path_;
  Verdict verdict_;
};

}  // namespace

Verdict explore(const Program& program, std::size_t most_states) {
  return Explorer(program, most_states, nullptr).run();
}

std::size_t enumerate(const Program& program, const std::function<void(const End&)>& at_end) {
  return Explorer(program, 5'000'000, at_end).run().ends;
}

}  // namespace models
