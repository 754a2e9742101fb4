// SPDX-License-Identifier: Apache-2.0
//
// The two barriers of core/sync/sync.cpp, back to back: everything before a barrier is seen after
// it, nothing after it is seen before it, and nobody waits for ever.
#include "protocol.hpp"

namespace models {
namespace {

// Each PE: data := 1; barrier; reads all data; barrier; data := 2.
template <class Barrier>
void two_epochs(Program& p, const Barrier& barrier, int n_pes) {
  const Words data = p.words("data", n_pes);
  std::vector<Reg> seen;
  for (int me = 0; me < n_pes; ++me) {
    Thread& t = p.thread(pe_name(me));
    t.store(data[me], 1);
    barrier.sync(t, me, 1);
    for (int pe = 0; pe < n_pes; ++pe)
      if (pe != me) seen.push_back(t.load(data[pe]));
    barrier.sync(t, me, 2);
    t.store(data[me], 2);
  }
  p.forbid("read something older or newer than between the barriers", [=](const End& e) {
    for (const Reg r : seen)
      if (e[r] != 1) return true;
    return false;
  });
}

Program dissemination(int n_pes, Order store = Order::release, Order wait = Order::acquire,
                      bool at_least = true) {
  Program p;
  Dissemination barrier(p, n_pes);
  barrier.store = store;
  barrier.wait = wait;
  barrier.at_least = at_least;
  two_epochs(p, barrier, n_pes);
  return p;
}

Program counting(int n_pes, Order arrive = Order::acq_rel, Order wait = Order::acquire) {
  Program p;
  Counting barrier(p, n_pes);
  barrier.arrive = arrive;
  barrier.wait = wait;
  two_epochs(p, barrier, n_pes);
  return p;
}

TEST(DisseminationBarrier, SeparatesTwoEpochsOfTwoAndOfThreePes) {
  expect_right(dissemination(2));
  expect_right(dissemination(3));
}

TEST(DisseminationBarrier, FailsWithAWeakerFlagOrWhenItWaitsForExactlyItsEpoch) {
  expect_caught("flags are relaxed stores", dissemination(2, Order::relaxed));
  expect_caught("flags are awaited without acquire",
                dissemination(2, Order::release, Order::relaxed));
  expect_caught("waits for exactly its epoch",
                dissemination(2, Order::release, Order::acquire, false));
}

TEST(CountingBarrier, SeparatesTwoEpochsOfTwoAndOfThreePes) {
  expect_right(counting(2));
  expect_right(counting(3));
}

TEST(CountingBarrier, FailsWhenTheCountDoesNotAcquireOrRelease) {
  expect_caught("the count is relaxed", counting(2, Order::relaxed));
  expect_caught("the count does not release", counting(2, Order::acquire));
  expect_caught("the count does not acquire", counting(2, Order::release));
  expect_caught("the wait does not acquire", counting(2, Order::acq_rel, Order::relaxed));
}

// Two of three PEs synchronise. A synchronisation begins with what quiet does, so that a store
// before it is visible to everybody after it, also to a PE that takes no part and asks by the
// store-buffer pattern.
template <class Barrier>
Program with_an_outsider(bool fence) {
  Program p;
  const Barrier barrier(p, 2);
  const Location x = p.word("x"), y = p.word("y");
  Thread& a = p.thread("PE 0");
  a.store(x, 1);
  if (fence) a.fence(Fence::full);
  barrier.sync(a, 0, 1);
  const Reg ry = a.load(y);
  barrier.sync(p.thread("PE 1"), 1, 1);
  Thread& c = p.thread("PE 2");
  c.store(y, 1);
  c.fence(Fence::full);
  const Reg rx = c.load(x);
  p.forbid("both read 0", [=](const End& e) { return e[rx] == 0 && e[ry] == 0; });
  return p;
}

TEST(Synchronisation, CompletesEarlierStoresForOutsidersToo) {
  expect_right(with_an_outsider<Dissemination>(true));
  expect_right(with_an_outsider<Counting>(true));
  expect_caught("dissemination without the full fence", with_an_outsider<Dissemination>(false));
  expect_caught("counting without the full fence", with_an_outsider<Counting>(false));
}

}  // namespace
}  // namespace models
