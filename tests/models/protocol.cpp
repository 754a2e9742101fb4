// SPDX-License-Identifier: Apache-2.0
#include "protocol.hpp"

#include <cstdio>

namespace models {

void expect_right(const Program& program) {
  const Verdict v = explore(program);
  EXPECT_TRUE(v.holds) << v.why;
  EXPECT_GT(v.ends, 0u) << "no execution comes to its end: the model says nothing";
  std::printf("  holds in all executions: %zu states, %zu ends\n", v.states, v.ends);
}

void expect_caught(const char* mutant, const Program& program) {
  const Verdict v = explore(program);
  EXPECT_FALSE(v.holds) << "mutant not caught: " << mutant;
  std::printf("  mutant: %s\n  shown by: %s", mutant, v.why.c_str());
}

Dissemination::Dissemination(Program& program, int n_pes) {
  int rounds = 0;
  for (int distance = 1; distance < n_pes; distance *= 2) ++rounds;
  for (int pe = 0; pe < n_pes; ++pe)
    flags.push_back(program.words("flag of " + pe_name(pe), rounds));
}

void Dissemination::sync(Thread& thread, int me, int epoch) const {
  const int n = static_cast<int>(flags.size());
  int round = 0;
  for (int distance = 1; distance < n; distance *= 2, ++round) {
    const auto to = static_cast<std::size_t>((me + distance) % n);
    thread.store(flags[to][round], epoch, store);
    const auto come = [epoch, least = at_least](Value v) {
      return least ? v >= epoch : v == epoch;
    };
    thread.await(flags[static_cast<std::size_t>(me)][round], come, wait);
  }
}

Counting::Counting(Program& program, int n, int counted)
    : counter(program.word("counter", counted)), n_pes(n) {}

void Counting::sync(Thread& thread, int, int epoch) const {
  const int all = epoch * n_pes;
  const Reg before = thread.fetch_add(counter, 1, arrive);
  thread.when(apply([=](Value v) { return v + 1 < all; }, before),
              [&] { thread.await(counter, models::at_least(all), wait); });
}

}  // namespace models
