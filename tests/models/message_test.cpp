// SPDX-License-Identifier: Apache-2.0
//
// Message passing: data by a put, then something that tells of it. api/templates_rma.hpp (put, p,
// update_signal), api/templates_amo.hpp, api/order.cpp (fence), api/templates_wait.hpp (the
// reader).
#include "protocol.hpp"

namespace models {
namespace {

// put; fence; p, or put; fence; atomic. The reader waits with shmem_wait_until.
struct Flag {
  bool fence = true;
  bool atomic = false;  // the flag is set by an atomic add
  Order wait = Order::acquire;
};

Program put_fence_flag(const Flag& f) {
  Program p;
  const Words data = p.words("data", 2);
  const Location flag = p.word("flag");
  Thread& a = p.thread("PE 0");
  a.store(data[0], 1);
  a.store(data[1], 1);
  if (f.fence) a.fence(Fence::release);
  if (f.atomic)
    a.fetch_add(flag, 1, Order::relaxed);
  else
    a.store(flag, 1, Order::relaxed);
  Thread& b = p.thread("PE 1");
  b.await(flag, equals(1), f.wait);
  const Reg first = b.load(data[0]), second = b.load(data[1]);
  p.forbid("flag, but not all data", [=](const End& e) { return e[first] != 1 || e[second] != 1; });
  return p;
}

TEST(PutFenceFlag, ShowsAllDataBeforeTheFlag) {
  expect_right(put_fence_flag({}));
  expect_right(put_fence_flag({.atomic = true}));
}

TEST(PutFenceFlag, FailsWithoutTheFenceOrTheAcquire) {
  expect_caught("no fence before p", put_fence_flag({.fence = false}));
  expect_caught("no fence before the atomic add", put_fence_flag({.fence = false, .atomic = true}));
  expect_caught("the wait loads without acquire", put_fence_flag({.wait = Order::relaxed}));
}

// Atomics are relaxed; a fence orders them before a later p like any other store.
Program atomics_fence_flag(bool fence) {
  Program p;
  const Location counter = p.word("counter"), flag = p.word("flag");
  Thread& a = p.thread("PE 0");
  a.fetch_add(counter, 1, Order::relaxed);
  if (fence) a.fence(Fence::release);
  a.store(flag, 1, Order::relaxed);
  Thread& b = p.thread("PE 1");
  b.await(flag, equals(1), Order::acquire);
  const Reg seen = b.load(counter);
  p.forbid("flag, but not the add", [=](const End& e) { return e[seen] != 1; });
  return p;
}

TEST(AtomicFenceFlag, ShowsTheUpdateBeforeTheFlag) {
  expect_right(atomics_fence_flag(true));
  expect_caught("no fence", atomics_fence_flag(false));
}

// put_signal with SHMEM_SIGNAL_SET.
Program put_signal_set(Order signal_order, Order wait) {
  Program p;
  const Words data = p.words("data", 2);
  const Location signal = p.word("signal");
  Thread& a = p.thread("PE 0");
  a.store(data[0], 1);
  a.store(data[1], 1);
  a.store(signal, 1, signal_order);
  Thread& b = p.thread("PE 1");
  b.await(signal, equals(1), wait);
  const Reg first = b.load(data[0]), second = b.load(data[1]);
  p.forbid("signal, but not all data",
           [=](const End& e) { return e[first] != 1 || e[second] != 1; });
  return p;
}

TEST(PutSignal, ShowsAllDataBeforeTheSignal) {
  expect_right(put_signal_set(Order::release, Order::acquire));
  expect_caught("the signal is a relaxed store", put_signal_set(Order::relaxed, Order::acquire));
  expect_caught("the wait loads without acquire", put_signal_set(Order::release, Order::relaxed));
}

// Two PEs add to one signal of a third; the waiter that sees 2 must have the data of both, also of
// the one whose add is hidden under the other's: an update continues the order of the one it has
// read.
Program two_senders(Order add_order) {
  Program p;
  const Words data = p.words("data", 2);
  const Location signal = p.word("signal");
  for (const int pe : {0, 1}) {
    Thread& a = p.thread(pe_name(pe));
    a.store(data[pe], 1);
    a.fetch_add(signal, 1, add_order);
  }
  Thread& c = p.thread("PE 2");
  c.await(signal, equals(2), Order::acquire);
  const Reg first = c.load(data[0]), second = c.load(data[1]);
  p.forbid("both signals, but not both data",
           [=](const End& e) { return e[first] != 1 || e[second] != 1; });
  return p;
}

// One PE has several in flight; after the n-th signal the first n data are there.
Program several_in_flight(Order add_order) {
  Program p;
  const Words data = p.words("data", 3);
  const Location signal = p.word("signal");
  Thread& a = p.thread("PE 0");
  for (int i = 0; i < 3; ++i) {
    a.store(data[i], 1);
    a.fetch_add(signal, 1, add_order);
  }
  Thread& b = p.thread("PE 1");
  std::vector<Reg> seen;
  for (int i = 0; i < 3; ++i) {
    b.await(signal, at_least(i + 1), Order::acquire);
    seen.push_back(b.load(data[i]));
  }
  p.forbid("a signal before its data",
           [=](const End& e) { return e[seen[0]] != 1 || e[seen[1]] != 1 || e[seen[2]] != 1; });
  return p;
}

TEST(PutSignal, AddsUpOverSeveralSendersAndSeveralInFlight) {
  expect_right(two_senders(Order::release));
  expect_right(several_in_flight(Order::release));
  expect_caught("relaxed adds of two senders", two_senders(Order::relaxed));
  expect_caught("relaxed adds of one sender", several_in_flight(Order::relaxed));
}

}  // namespace
}  // namespace models
