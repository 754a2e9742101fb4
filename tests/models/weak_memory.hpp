// SPDX-License-Identifier: Apache-2.0
//
// A small exhaustive checker for protocols between CPUs with a weak memory order. Tests that run on
// x86 cannot show that a barrier is missing for aarch64; this can. A Program is a few threads, each
// a short list of loads, stores, read-modify-writes and fences on shared words. explore() performs
// them in every order that the model permits and looks at every end: is a forbidden outcome
// reached, does anybody wait for ever? An order that shows it is given back as text.
//
// The model is in the spirit of ARMv8: one shared memory (a store is seen by all other threads at
// once: multi-copy atomic), and a thread performs its events out of program order unless something
// orders them. A load is one event R, a store one event W, a read-modify-write an R and later its W
// with nobody's write to that word in between (load-exclusive, store-exclusive). An event waits for
// an earlier one of its thread only for these reasons:
//
//   acquire          an R with acquire (or seq_cst) comes before everything after it
//   release          a W with release (or seq_cst) comes after everything before it
//   seq_cst          a release W comes before a later seq_cst R (store-release, then load-acquire)
//   fence            Fence::full: everything; ::store: W before W; ::load: R before everything;
//                    ::release: everything before W
//   dependency       what has its address, value or guard from an R comes after that R; a W comes
//                    after the branches (guards, awaits) and after the addresses before it
//   same word        W after W, W after R; an R may overtake an R of the same word only while both
//                    read the same write; an R with an earlier unperformed W of its word in the own
//                    thread takes its value (forwarding), an update's only if it is no acquire
//
// Loads run ahead of unresolved branches, guessing what stands under them to happen or not;
// executions in which a guess was wrong are dropped. A loop that waits is one `await`: the load
// that ends it, enabled only while its condition holds; a state in which nobody is enabled and
// somebody is not at the end is a deadlock, which is how a lost wake-up shows.
//
// What is stronger here than ARMv8 (could hide a fault): a load waits for earlier computed
// addresses, Words::at(), that may be its own, and a compare waits for what it expects. What is
// weaker (could invent a fault): acquire is LDAPR (seq_cst is LDAR); a read-modify-write is never
// one instruction, so LDADDAL and its like are no full barrier; Fence::release is less than the DMB
// ISH that it becomes. Mixed sizes, non-temporal stores and devices are not modelled.
// litmus_test.cpp compares the model with published verdicts, axioms_test.cpp with ARM's axioms on
// random programs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace models {

using Value = std::int16_t;

enum class Order : std::uint8_t { relaxed, acquire, release, acq_rel, seq_cst };
enum class Fence : std::uint8_t { full, store, load, release };

[[nodiscard]] constexpr bool acquires(Order o) {
  return o == Order::acquire || o == Order::acq_rel || o == Order::seq_cst;
}
[[nodiscard]] constexpr bool releases(Order o) {
  return o == Order::release || o == Order::acq_rel || o == Order::seq_cst;
}

// What a load or read-modify-write of a thread has read. 0 where a guard left the load out.
struct Reg {
  int thread = -1;
  int index = -1;
};

// A value computed from registers of one thread.
class Expr {
 public:
  // A number and a register are expressions: no "explicit".
  Expr(int constant) : constant_(static_cast<Value>(constant)) {}
  Expr(Reg reg) : uses_{reg}, function_([i = reg.index](const Value* r) { return r[i]; }) {}
  Expr(std::vector<Reg> uses, std::function<Value(const Value*)> function)
      : uses_(std::move(uses)), function_(std::move(function)) {}
  [[nodiscard]] Value of(const Value* regs) const {
    return function_ ? function_(regs) : constant_;
  }
  [[nodiscard]] const std::vector<Reg>& uses() const { return uses_; }

 private:
  Value constant_ = 0;
  std::vector<Reg> uses_;
  std::function<Value(const Value*)> function_;
};

// f(values of the registers). f may ignore them: then only the dependency is left.
template <class F, class... Regs>
Expr apply(F f, Regs... regs) {
  return Expr({regs...}, [=](const Value* r) { return static_cast<Value>(f(r[regs.index]...)); });
}

// One word, or one of an array by an index from registers.
struct Location {
  int first = 0;
  int count = 1;
  Expr index = 0;
  // The same word, by an address that is known only when `reg` is.
  [[nodiscard]] Location through(Reg reg) const {
    return {first, count, apply([](Value) { return 0; }, reg)};
  }
};

struct Words {
  int first = 0;
  int count = 0;
  [[nodiscard]] Location operator[](int i) const { return {first + i, 1, 0}; }
  [[nodiscard]] Location at(Expr index) const { return {first, count, std::move(index)}; }
};

struct Operation {
  enum class Kind : std::uint8_t { load, store, update, fence };
  Kind kind = Kind::fence;
  Order order = Order::relaxed;
  Fence fence = Fence::full;
  Location where;
  Expr value = 0;     // store: what; update: the operand
  Expr expected = 0;  // compare_exchange
  bool compares = false;
  Value (*next)(Value old, Value operand) = nullptr;  // update
  bool uses_old = true;                               // update: `next` looks at the old value
  std::function<bool(Value)> until;                   // await
  std::vector<Expr> guards;
  Reg result;
  std::string text;
};

// One thread's program, in program order.
class Thread {
 public:
  Thread(std::string name, int number) : name_(std::move(name)), number_(number) {}

  void store(const Location& where, const Expr& value, Order order = Order::relaxed);
  Reg load(const Location& where, Order order = Order::relaxed);
  // Loads until `condition` holds; what was read is the register.
  Reg await(const Location& where, std::function<bool(Value)> condition, Order order);
  Reg exchange(const Location& where, const Expr& value, Order order = Order::relaxed);
  Reg fetch_add(const Location& where, const Expr& value, Order order = Order::relaxed);
  Reg fetch_or(const Location& where, const Expr& value, Order order = Order::relaxed);
  Reg fetch_and(const Location& where, const Expr& value, Order order = Order::relaxed);
  Reg fetch_xor(const Location& where, const Expr& value, Order order = Order::relaxed);
  // The register is the old value: equal to `expected` when `desired` was written.
  Reg compare_exchange(const Location& where, const Expr& expected, const Expr& desired,
                       Order order);
  void fence(Fence kind);
  // What `body` adds happens only if condition is not 0.
  template <class Body>
  void when(const Expr& condition, Body body) {
    guards_.push_back(condition);
    body();
    guards_.pop_back();
  }

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::vector<Operation>& operations() const { return operations_; }
  [[nodiscard]] int registers() const { return registers_; }

 private:
  Reg add(Operation operation, const char* text, bool has_result);
  Reg update(const Location& where, const Expr& value, Order order, Value (*next)(Value, Value),
             const char* text);
  std::string name_;
  int number_;
  int registers_ = 0;
  std::vector<Operation> operations_;
  std::vector<Expr> guards_;
};

// How an execution has ended.
class End {
 public:
  End(const Value* memory, const std::vector<const Value*>& registers)
      : memory_(memory), registers_(registers) {}
  Value operator[](Reg r) const { return registers_[static_cast<std::size_t>(r.thread)][r.index]; }
  Value operator[](const Location& l) const { return memory_[l.first]; }

 private:
  const Value* memory_;
  const std::vector<const Value*>& registers_;
};

class Program {
 public:
  // Words with their initial value.
  Location word(const std::string& name, int initial = 0);
  Words words(const std::string& name, int count, int initial = 0);
  // References stay valid while threads are added.
  Thread& thread(const std::string& name);
  void forbid(std::string what, std::function<bool(const End&)> holds);

  struct Forbidden {
    std::string what;
    std::function<bool(const End&)> holds;
  };
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  [[nodiscard]] const std::vector<Value>& initial() const { return initial_; }
  [[nodiscard]] const std::vector<std::unique_ptr<Thread>>& threads() const { return threads_; }
  [[nodiscard]] const std::vector<Forbidden>& forbidden() const { return forbidden_; }

 private:
  std::vector<std::string> names_;
  std::vector<Value> initial_;
  std::vector<std::unique_ptr<Thread>> threads_;
  std::vector<Forbidden> forbidden_;
};

struct Verdict {
  bool holds = true;
  std::string why;  // what went wrong, and the execution that shows it
  std::size_t states = 0;
  std::size_t ends = 0;  // different states in which all threads are at their end
};

// Looks at every execution, or up to the first bad one. Throws std::length_error above
// `most_states`.
Verdict explore(const Program& program, std::size_t most_states = 5'000'000);
// Calls `at_end` at every end, and looks for nothing else.
std::size_t enumerate(const Program& program, const std::function<void(const End&)>& at_end);

}  // namespace models
