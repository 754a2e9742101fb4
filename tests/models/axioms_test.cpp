// SPDX-License-Identifier: Apache-2.0
//
// The checker against ARM's axioms, on random programs: both must know the same outcomes.
#include "axioms.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <cstring>
#include <random>
#include <sstream>

namespace models {
namespace {

std::uint64_t seed_for_this_run() {
  const char* text = std::getenv("USHMEM_TEST_SEED");
  return text != nullptr ? std::strtoull(text, nullptr, 0) : std::random_device{}();
}

// Programs of two or three threads with two or three words, few accesses and much between them.
class Generator {
 public:
  explicit Generator(std::uint64_t seed) : random_(seed) {}

  // Adds to `program`, and tells in `text` what.
  void generate(Program* program, std::ostream& text) {
    const int words = below(2) + 2;
    const Words memory = program->words("w", words);
    const int threads = below(3) == 0 ? 3 : 2;
    int next_value = 1;
    for (int t = 0; t < threads; ++t) {
      Thread& thread = program->thread("P" + std::to_string(t));
      std::vector<Reg> regs;
      text << "P" << t << ":";
      const int accesses = threads == 3 ? below(2) + 1 : below(3) + 2;
      for (int i = 0; i < accesses; ++i) {
        if (i > 0 && below(4) == 0) {
          const auto fence = static_cast<Fence>(below(4));
          thread.fence(fence);
          text << " fence" << static_cast<int>(fence);
        }
        const Reg from = regs.empty() ? Reg{} : regs[static_cast<std::size_t>(below(size(regs)))];
        const int dependency = regs.empty() ? 0 : below(6);  // 1 address, 2 data, 3 control
        const int word = below(words);
        const Location where = dependency == 1 ? memory[word].through(from) : memory[word];
        const auto add = [&] {
          access(thread, where, word, dependency == 2 ? &from : nullptr, &next_value, &regs, text);
        };
        if (dependency == 1) text << " addr(r" << from.index << ")";
        if (dependency == 3) {
          text << " ctrl(r" << from.index << ")";
          thread.when(apply([](Value) { return 1; }, from), add);
        } else {
          add();
        }
      }
      text << "\n";
    }
  }

 private:
  static int size(const std::vector<Reg>& v) { return static_cast<int>(v.size()); }
  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }

  void access(Thread& thread, const Location& where, int word, const Reg* data, int* next_value,
              std::vector<Reg>* regs, std::ostream& text) {
    static constexpr Order loads[] = {Order::relaxed, Order::relaxed, Order::acquire,
                                      Order::seq_cst};
    static constexpr Order stores[] = {Order::relaxed, Order::relaxed, Order::relaxed,
                                       Order::release};
    const int value = (*next_value)++;
    const Expr what = data != nullptr ? apply([=](Value) { return value; }, *data) : Expr(value);
    switch (below(5)) {
      case 0: {
        const auto order = static_cast<Order>(below(5));
        regs->push_back(thread.exchange(where, what, order));
        text << " r" << regs->back().index << "=swap" << static_cast<int>(order);
        break;
      }
      case 1:
      case 2: {
        const Order order = stores[below(4)];
        thread.store(where, what, order);
        text << " store" << static_cast<int>(order);
        break;
      }
      default: {
        const Order order = loads[below(4)];
        regs->push_back(thread.load(where, order));
        text << " r" << regs->back().index << "=load" << static_cast<int>(order);
        --*next_value;
      }
    }
    text << "(w" << word << (data != nullptr ? ", data)" : ")");
  }

  std::mt19937_64 random_;
};

std::string list(const std::set<Values>& all, const std::set<Values>& without) {
  std::ostringstream out;
  for (const Values& values : all) {
    if (without.count(values) != 0) continue;
    for (const Value v : values) out << " " << v;
    out << ";";
  }
  return out.str();
}

TEST(WeakMemory, KnowsTheSameOutcomesOfRandomProgramsAsTheAxioms) {
  const char* full = std::getenv("USHMEM_TEST_FULL");
  const bool long_run = full != nullptr && std::strcmp(full, "1") == 0;
  const int programs = long_run ? 20'000 : 1'500;
  const double most_candidates = long_run ? 20'000 : 1'000;
  const std::uint64_t seed = seed_for_this_run();
  std::printf("  seed: USHMEM_TEST_SEED=%llu\n", static_cast<unsigned long long>(seed));
  std::size_t outcomes = 0;
  int compared = 0;
  for (std::uint64_t i = 0; compared < programs && !::testing::Test::HasFailure(); ++i) {
    Generator generator(seed + i);
    Program program;
    std::ostringstream text;
    generator.generate(&program, text);
    if (candidates(program) > most_candidates) continue;
    ++compared;
    const std::set<Values> machine = outcomes_by_exploration(program);
    const std::set<Values> axioms = outcomes_by_axioms(program);
    outcomes += axioms.size();
    EXPECT_EQ(machine, axioms) << "program " << i << ":\n"
                               << text.str() << "only the machine:" << list(machine, axioms)
                               << "\nonly the axioms:" << list(axioms, machine);
  }
  EXPECT_GT(outcomes, static_cast<std::size_t>(programs)) << "all programs have one outcome";
}

}  // namespace
}  // namespace models
