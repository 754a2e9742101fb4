// SPDX-License-Identifier: Apache-2.0
//
// Atomics over the network: each operation's result and effect, and that no update is lost when many PEs, and
// CPUs of the target's node directly, update one word.
#include "net_world.hpp"

namespace {

using namespace net_test;
using core::Amo;
using core::AmoCall;

template <class Word>
void every_operation(Thread& t, core::Context& c, NetWorld& world, std::uint64_t high) {
  constexpr auto width = static_cast<std::uint8_t>(sizeof(Word));
  auto* const here = world.heap<Word>(0, 64);
  auto* const there = world.heap<Word>(1, 64);
  const Word start = static_cast<Word>(high | 0x0f0f0f0f);
  const Word value = static_cast<Word>(high | 0x01234567);
  there[-1] = there[1] = 0x55;  // the neighbours stay
  struct Row {
    Amo op;
    std::uint64_t cond;
    Word after;
  };
  const Row rows[] = {
      {Amo::fetch, 0, start},
      {Amo::swap, 0, value},
      {Amo::compare_swap, start, value},
      {Amo::compare_swap, static_cast<Word>(start + 1), start},
      {Amo::add, 0, static_cast<Word>(start + value)},
      {Amo::bit_and, 0, static_cast<Word>(start & value)},
      {Amo::bit_or, 0, static_cast<Word>(start | value)},
      {Amo::bit_xor, 0, static_cast<Word>(start ^ value)},
  };
  for (const Row& row : rows) {
    const AmoCall call{row.op, width, value, row.cond};
    *there = start;
    EXPECT_EQ(core::far_amo(t, "amo", c, 1, here, call), start) << static_cast<int>(row.op);
    EXPECT_EQ(*there, row.after) << static_cast<int>(row.op);
    *there = start;
    Word before[3] = {0x77, 0x77, 0x77};
    core::far_amo_nbi(t, "amo", c, 1, here, call, before + 1);
    core::far_quiet(t, "quiet", c);
    EXPECT_EQ(before[1], start) << static_cast<int>(row.op);
    EXPECT_EQ(before[0] + before[2], Word{0x77 * 2});
    EXPECT_EQ(*there, row.after) << static_cast<int>(row.op);
    if (row.op == Amo::fetch) continue;
    *there = start;
    core::far_amo_post(t, "amo", c, 1, here, call);
    core::far_quiet(t, "quiet", c);
    EXPECT_EQ(*there, row.after) << static_cast<int>(row.op);
  }
  core::far_amo_post(t, "set", c, 1, here, AmoCall{Amo::set, width, value});
  core::far_quiet(t, "quiet", c);
  EXPECT_EQ(*there, value);
  EXPECT_EQ(there[-1], Word{0x55});
  EXPECT_EQ(there[1], Word{0x55});
}

TEST(Amo, EveryOperationGivesItsResultAndHasItsEffect) {
  for (const std::uint64_t seed : {1u, 2u, 3u}) {
    NetWorld world(2, fake(seed));
    world.run([&](Thread& t, int pe) {
      if (pe != 0) return;
      core::Context& own = private_context(t);
      for (core::Context* c : {&usual(t), &own}) {
        every_operation<std::uint32_t>(t, *c, world, 0xf0000000);
        every_operation<std::uint64_t>(t, *c, world, 0xfedcba9800000000);
      }
      const auto& counters = *t.counters;
      EXPECT_GT(counters.get(base::Counter::atomics), 80u);
    });
  }
}

TEST(Amo, NoUpdateOfOneWordIsLostFromAnywhere) {
  constexpr int n = 4;
  constexpr std::uint64_t rounds = 2000;
  NetWorld world(n, fake(21));
  auto* const word = world.heap<std::uint64_t>(0, 0);
  *word = 0;
  std::atomic<std::uint64_t> highest{0};
  world.run([&](Thread& t, int pe) {
    std::uint64_t mine = 0, last = 0;
    for (std::uint64_t i = 0; i < rounds; ++i) {
      if (pe == 0) {
        __atomic_fetch_add(word, 1, __ATOMIC_ACQUIRE);  // as a PE of the node does
      } else if (i % 3 == 0) {
        const std::uint64_t before =
            core::far_amo(t, "amo", usual(t), 0, world.heap<char>(pe, 0), AmoCall{Amo::add, 8, 1});
        ASSERT_TRUE(mine == 0 || before > last);
        last = before;
      } else {
        core::far_amo_post(t, "amo", usual(t), 0, world.heap<char>(pe, 0), AmoCall{Amo::add, 8, 1});
      }
      ++mine;
    }
  });
  EXPECT_EQ(*word, n * rounds);
}

TEST(Amo, CompareSwapIsALock) {
  constexpr int n = 3;
  NetWorld world(n, fake(22));
  auto* const lock = world.heap<std::uint32_t>(0, 0);
  auto* const count = world.heap<std::uint64_t>(0, 8);
  *lock = 0;
  *count = 0;
  world.run([&](Thread& t, int pe) {
    if (pe == 0) return;
    auto* const its_lock = world.heap<std::uint32_t>(pe, 0);
    auto* const its_count = world.heap<std::uint64_t>(pe, 8);
    for (int i = 0; i < 200; ++i) {
      while (core::far_amo(t, "lock", usual(t), 0, its_lock, AmoCall{Amo::compare_swap, 4, 1, 0}) != 0) {
      }
      std::uint64_t value;
      core::far_get(t, "get", usual(t), 0, &value, its_count, 8, false);
      ++value;
      core::far_put(t, "put", usual(t), 0, its_count, &value, 8, false);
      core::far_fence(t, "fence", usual(t));
      core::far_amo_post(t, "unlock", usual(t), 0, its_lock, AmoCall{Amo::set, 4, 0});
    }
  });
  EXPECT_EQ(*count, 400u);
}

}  // namespace
