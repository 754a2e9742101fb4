// SPDX-License-Identifier: Apache-2.0
//
// The queue lock of core/lock/lock.cpp: mutual exclusion, hand-over of what the holder wrote,
// nobody waits for ever, and all words are 0 at the end.
#include "protocol.hpp"

namespace models {
namespace {

constexpr int must_wait = 0x40;
constexpr int held = 0x20;
constexpr int granted = must_wait ^ held;
constexpr int follower = held - 1;

struct Lock {
  Words node;
  Location tail;
  Order swap = Order::acq_rel;
  Order wait = Order::acquire;
  Order hand_over = Order::release;
  Order give_up = Order::acq_rel;
  bool mark_before_swap = true;
  bool keep_follower = true;  // the first in the queue clears its mark, not who came behind
  bool clear_node = true;

  void set(Thread& t, int me) const {
    if (mark_before_swap) t.store(node[me], must_wait, Order::relaxed);
    const Reg before = t.exchange(tail, me + 1, swap);
    if (!mark_before_swap) t.store(node[me], must_wait, Order::relaxed);
    t.when(apply([](Value v) { return v == 0; }, before), [&] {
      if (keep_follower)
        t.fetch_xor(node[me], granted, Order::relaxed);
      else
        t.store(node[me], held, Order::relaxed);
    });
    t.when(before, [&] {
      const Expr other = apply([](Value v) { return v > 0 ? v - 1 : 0; }, before);
      t.fetch_or(node.at(other), me + 1, Order::release);
      const auto my_turn = [](Value v) { return (v & must_wait) == 0; };
      t.await(node[me], my_turn, wait);
    });
  }

  // The register is 0 when this PE has taken the lock.
  Reg test(Thread& t, int me) const {
    const Reg before = t.compare_exchange(tail, 0, me + 1, Order::acq_rel);
    t.when(apply([](Value v) { return v == 0; }, before),
           [&] { t.fetch_or(node[me], held, Order::relaxed); });
    return before;
  }

  void clear(Thread& t, int me) const {
    const Reg first = t.load(node[me], Order::acquire);
    Reg last, late;
    t.when(apply([](Value v) { return (v & follower) == 0; }, first), [&] {
      last = t.compare_exchange(tail, me + 1, 0, give_up);
      t.when(apply([=](Value v) { return v == me + 1; }, last),
             [&] { t.store(node[me], 0, Order::relaxed); });
      t.when(apply([=](Value v) { return v != me + 1; }, last), [&] {
        const auto named = [](Value v) { return (v & follower) != 0; };
        late = t.await(node[me], named, Order::acquire);
      });
    });
    const auto next = [](Value a, Value b) { return (a & follower) != 0 ? a & follower : b & follower; };
    t.when(apply(next, first, late), [&] {
      if (clear_node) t.store(node[me], 0, Order::relaxed);
      const Expr other =
          apply([=](Value a, Value b) { return next(a, b) > 0 ? next(a, b) - 1 : 0; }, first, late);
      t.fetch_xor(node.at(other), granted, hand_over);
    });
  }
};

void critical_section(Thread& t, const Location& counter) {
  const Reg r = t.load(counter);
  t.store(counter, apply([](Value v) { return v + 1; }, r));
}

void forbid_wrong_end(Program& p, const Lock& lock, const Location& counter, int expected,
                      int n_pes) {
  p.forbid("an increment under the lock is lost",
           [=](const End& e) { return e[counter] != expected; });
  p.forbid("a word of the lock is not 0 at the end", [=](const End& e) {
    for (int pe = 0; pe < n_pes; ++pe)
      if (e[lock.node[pe]] != 0) return true;
    return e[lock.tail] != 0;
  });
}

Program locked(int n_pes, int times, const std::function<void(Lock&)>& mutate = nullptr) {
  Program p;
  Lock lock{p.words("node", n_pes), p.word("tail")};
  if (mutate) mutate(lock);
  const Location counter = p.word("counter");
  for (int me = 0; me < n_pes; ++me) {
    Thread& t = p.thread(pe_name(me));
    for (int i = 0; i < times; ++i) {
      lock.set(t, me);
      critical_section(t, counter);
      lock.clear(t, me);
    }
  }
  forbid_wrong_end(p, lock, counter, n_pes * times, n_pes);
  return p;
}

TEST(QueueLock, ExcludesAndHandsOverAmongTwoPesThatComeAgain) { expect_right(locked(2, 2)); }

TEST(QueueLock, ExcludesAndHandsOverAmongThreePes) { expect_right(locked(3, 1)); }

TEST(QueueLock, FailsWithAWeakerOrder) {
  expect_caught("hand-over is relaxed",
                locked(2, 1, [](Lock& l) { l.hand_over = Order::relaxed; }));
  expect_caught("the wait does not acquire",
                locked(2, 1, [](Lock& l) { l.wait = Order::relaxed; }));
  expect_caught("the swap does not acquire",
                locked(2, 1, [](Lock& l) { l.swap = Order::release; }));
  expect_caught("the swap does not release",
                locked(2, 1, [](Lock& l) { l.swap = Order::acquire; }));
  expect_caught("giving up does not release",
                locked(2, 1, [](Lock& l) { l.give_up = Order::acquire; }));
}

TEST(QueueLock, FailsWithAStepInTheWrongPlace) {
  expect_caught("the mark comes after the swap",
                locked(2, 1, [](Lock& l) { l.mark_before_swap = false; }));
  expect_caught("the first in the queue clears its node by a store",
                locked(2, 1, [](Lock& l) { l.keep_follower = false; }));
  expect_caught("the node is not cleared at hand-over",
                locked(2, 1, [](Lock& l) { l.clear_node = false; }));
}

// shmem_test_lock against shmem_set_lock.
TEST(QueueLock, LetsATestThatSucceedsHoldIt) {
  Program p;
  const Lock lock{p.words("node", 3), p.word("tail")};
  const Location counter = p.word("counter");
  for (const int me : {0, 1}) {
    Thread& t = p.thread(pe_name(me));
    lock.set(t, me);
    critical_section(t, counter);
    lock.clear(t, me);
  }
  Thread& t = p.thread("PE 2");
  const Reg taken = lock.test(t, 2);
  t.when(apply([](Value v) { return v == 0; }, taken), [&] {
    critical_section(t, counter);
    lock.clear(t, 2);
  });
  p.forbid("an increment under the lock is lost",
           [=](const End& e) { return e[counter] != (e[taken] == 0 ? 3 : 2); });
  expect_right(p);
}

}  // namespace
}  // namespace models
