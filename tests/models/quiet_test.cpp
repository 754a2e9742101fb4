// SPDX-License-Identifier: Apache-2.0
//
// quiet as the fence between a store and a later load (api/order.cpp), and what a blocking get
// promises to what comes after it (core/rma/copy.hpp): it is complete when it returns.
#include "protocol.hpp"

namespace models {
namespace {

enum class Between { nothing, fence, quiet };

void put_between(Thread& t, Between between) {
  if (between == Between::fence) t.fence(Fence::release);
  if (between == Between::quiet) t.fence(Fence::full);
}

// Each of two PEs: p to the other; quiet; g from the other.
Program store_buffers(Between between) {
  Program p;
  const Words word = p.words("word", 2);
  std::vector<Reg> seen;
  for (const int pe : {0, 1}) {
    Thread& t = p.thread(pe_name(pe));
    t.store(word[pe], 1);
    put_between(t, between);
    seen.push_back(t.load(word[1 - pe]));
  }
  p.forbid("both read 0", [=](const End& e) { return e[seen[0]] == 0 && e[seen[1]] == 0; });
  return p;
}

TEST(Quiet, OrdersALaterLoadAfterAnEarlierStore) {
  expect_right(store_buffers(Between::quiet));
  expect_caught("quiet does no more than fence", store_buffers(Between::fence));
  expect_caught("quiet does nothing", store_buffers(Between::nothing));
}

// Two PEs put, two others get both words in opposite orders with quiet between: they agree on the
// order.
Program independent_reads(Between between, Order get) {
  Program p;
  const Words word = p.words("word", 2);
  p.thread("PE 0").store(word[0], 1);
  p.thread("PE 1").store(word[1], 1);
  std::vector<Reg> r;
  for (const int first : {0, 1}) {
    Thread& t = p.thread(pe_name(2 + first));
    r.push_back(t.load(word[first], get));
    put_between(t, between);
    r.push_back(t.load(word[1 - first], get));
  }
  p.forbid("the readers disagree", [=](const End& e) {
    return e[r[0]] == 1 && e[r[1]] == 0 && e[r[2]] == 1 && e[r[3]] == 0;
  });
  return p;
}

TEST(Quiet, MakesTwoReadersAgreeOnTheOrderOfTwoPuts) {
  expect_right(independent_reads(Between::quiet, Order::relaxed));
  expect_right(independent_reads(Between::nothing, Order::acquire));
  expect_caught("neither quiet nor acquire", independent_reads(Between::nothing, Order::relaxed));
}

// A third PE polls a flag by g (or atomic_fetch), then gets the data. Both lie at any PE; the
// writer has called quiet between the puts.
Program polls_by_get(Order get) {
  Program p;
  const Location data = p.word("data"), flag = p.word("flag");
  Thread& a = p.thread("PE 0");
  a.store(data, 1);
  a.fence(Fence::full);
  a.store(flag, 1);
  Thread& b = p.thread("PE 1");
  b.await(flag, equals(1), get);
  const Reg seen = b.load(data, get);
  p.forbid("flag, but not the data", [=](const End& e) { return e[seen] != 1; });
  return p;
}

// A consumer gets the data, then tells the producer by p that the buffer is free.
Program frees_after_get(Order get) {
  Program p;
  const Location data = p.word("data", 1), free = p.word("free");
  Thread& a = p.thread("PE 0");
  a.await(free, equals(1), Order::acquire);
  a.store(data, 2);
  Thread& b = p.thread("PE 1");
  const Reg seen = b.load(data, get);
  b.store(free, 1);
  p.forbid("got what was written into the freed buffer",
           [=](const End& e) { return e[seen] != 1; });
  return p;
}

TEST(BlockingGet, IsCompleteBeforeWhatComesAfterIt) {
  expect_right(polls_by_get(Order::acquire));
  expect_right(frees_after_get(Order::acquire));
  expect_caught("g is a plain load, then g", polls_by_get(Order::relaxed));
  expect_caught("get is plain loads, then p", frees_after_get(Order::relaxed));
}

// A fetching update is complete when it returns: PE 0 takes a number, then tells PE 1, which looks.
Program update_then_put(bool complete) {
  Program p;
  const Location counter = p.word("counter"), flag = p.word("flag");
  Thread& a = p.thread("PE 0");
  Thread& b = p.thread("PE 1");
  a.fetch_add(counter, 1, Order::acquire);
  if (complete) a.fence(Fence::full);
  a.store(flag, 1);
  b.await(flag, equals(1), Order::acquire);
  const Reg seen = b.load(counter, Order::acquire);
  p.forbid("told of an update that is not there", [=](const End& e) { return e[seen] == 0; });
  return p;
}

// Two fetching updates, each followed by a get of the other's word.
Program updates_then_gets(bool complete) {
  Program p;
  const Words word = p.words("word", 2);
  std::vector<Reg> seen;
  for (const int pe : {0, 1}) {
    Thread& t = p.thread(pe_name(pe));
    t.fetch_add(word[pe], 1, Order::acquire);
    if (complete) t.fence(Fence::full);
    seen.push_back(t.load(word[1 - pe], Order::acquire));
  }
  p.forbid("both read 0", [=](const End& e) { return e[seen[0]] == 0 && e[seen[1]] == 0; });
  return p;
}

TEST(FetchingUpdate, IsCompleteWhenItReturns) {
  expect_right(update_then_put(true));
  expect_caught("acquire alone, then a put", update_then_put(false));
  expect_right(updates_then_gets(true));
  expect_caught("acquire alone, then a get", updates_then_gets(false));
}

}  // namespace
}  // namespace models
