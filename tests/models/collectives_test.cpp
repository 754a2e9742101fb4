// SPDX-License-Identifier: Apache-2.0
//
// core/collectives/channel.cpp: rounds of packets, and core/teams/active_set.cpp: numbers of active sets.
// A slot stands for a packet or a staging block; depth is packet_depth or stage_depth, here 1 or 2.
#include "protocol.hpp"

namespace models {
namespace {

// What one member has: its slots and the round it has finished.
struct Member {
  Words data, round;
  Location finished;
  Member(Program& p, int pe, int depth)
      : data(p.words("data of " + pe_name(pe), depth)),
        round(p.words("round of " + pe_name(pe), depth)),
        finished(p.word("finished of " + pe_name(pe))) {}
};

struct Scheme {
  int depth = 1;
  int rounds = 3;
  Order publish = Order::release;
  Order take = Order::acquire;
  Order finish = Order::release;
  Order look = Order::acquire;
  bool make_room = true;
  int short_by = 0;           // rounds that the check of room is too small by
  bool finish_first = false;  // before the copy
  bool publish_first = false; // the flag before the data

  void post(Thread& t, const Member& mine, int r) const {
    if (publish_first) t.store(mine.round[r % depth], r, publish);
    t.store(mine.data[r % depth], r);
    if (!publish_first) t.store(mine.round[r % depth], r, publish);
  }
  Reg take_from(Thread& t, const Member& theirs, int r) const {
    t.await(theirs.round[r % depth], at_least(r), take);
    return t.load(theirs.data[r % depth]);
  }
};

void forbid_other_data(Program& p, const std::vector<std::pair<Reg, int>>& seen) {
  p.forbid("takes the data of another round", [seen](const End& e) {
    for (const auto& [reg, round] : seen)
      if (e[reg] != round) return true;
    return false;
  });
}

// Broadcasts by PE 0, which runs ahead and learns of its taker by `finished` only.
Program runs_ahead(const Scheme& s, int takers = 1) {
  Program p;
  std::vector<Member> members;
  for (int pe = 0; pe <= takers; ++pe) members.emplace_back(p, pe, s.depth);
  Thread& root = p.thread("PE 0");
  for (int r = 1; r <= s.rounds; ++r) {
    const int must_be = r - s.depth - s.short_by;
    for (int pe = 1; pe <= takers && s.make_room && must_be > 0; ++pe)
      root.await(members[static_cast<std::size_t>(pe)].finished, at_least(must_be), s.look);
    s.post(root, members[0], r);
  }
  std::vector<std::pair<Reg, int>> seen;
  for (int pe = 1; pe <= takers; ++pe) {
    const Member& mine = members[static_cast<std::size_t>(pe)];
    Thread& t = p.thread(pe_name(pe));
    for (int r = 1; r <= s.rounds; ++r) {
      if (s.finish_first) t.store(mine.finished, r, s.finish);
      seen.emplace_back(s.take_from(t, members[0], r), r);
      if (!s.finish_first) t.store(mine.finished, r, s.finish);
    }
  }
  forbid_other_data(p, seen);
  return p;
}

TEST(Rounds, AreTakenWholeByWhoComesLate) {
  expect_right(runs_ahead({}));
  expect_right(runs_ahead({.depth = 2, .rounds = 4}));
  expect_right(runs_ahead({.rounds = 2}, 2));
  // The writer's acquire is for the compiler: a processor keeps a store behind the branch on a load.
  expect_right(runs_ahead({.look = Order::relaxed}));
}

TEST(Rounds, FailWithoutAnyOfTheirOrders) {
  expect_caught("the round is a relaxed store", runs_ahead({.publish = Order::relaxed}));
  expect_caught("the round before the data", runs_ahead({.publish_first = true}));
  expect_caught("the packet is awaited without acquire", runs_ahead({.take = Order::relaxed}));
  expect_caught("finished is a relaxed store", runs_ahead({.finish = Order::relaxed}));
  expect_caught("finished before the copy", runs_ahead({.finish_first = true}));
  expect_caught("no room is made", runs_ahead({.make_room = false}));
  expect_caught("room one round short", runs_ahead({.short_by = 1}));
  expect_caught("no room is made, depth 2", runs_ahead({.depth = 2, .make_room = false}));
  expect_caught("room one round short, depth 2", runs_ahead({.depth = 2, .rounds = 4, .short_by = 1}));
  expect_caught("one of two takers is not asked", [] {
    Program p;
    const Scheme s;
    const Member root(p, 0, 1), first(p, 1, 1);
    Thread& a = p.thread("PE 0");
    s.post(a, root, 1);
    a.await(first.finished, at_least(1), s.look);
    s.post(a, root, 2);
    std::vector<std::pair<Reg, int>> seen;
    for (int pe = 1; pe <= 2; ++pe) {
      Thread& t = p.thread(pe_name(pe));
      seen.emplace_back(s.take_from(t, root, 1), 1);
      if (pe == 1) t.store(first.finished, 1, s.finish);
    }
    forbid_other_data(p, seen);
    return p;
  }());
}

// Everybody posts and takes from everybody: who has taken all packets of a round knows that all have
// finished the one before, and needs no look while it is no further than `known` + depth.
Program everybody_takes(Scheme s, int all_finished_is_round_minus, int members_count = 2) {
  Program p;
  std::vector<Member> members;
  for (int pe = 0; pe < members_count; ++pe) members.emplace_back(p, pe, s.depth);
  std::vector<std::pair<Reg, int>> seen;
  for (int me = 0; me < members_count; ++me) {
    Thread& t = p.thread(pe_name(me));
    int known = 0;
    for (int r = 1; r <= s.rounds; ++r) {
      for (int pe = 0; known + s.depth < r && pe < members_count; ++pe)
        if (pe != me) t.await(members[static_cast<std::size_t>(pe)].finished, at_least(r - s.depth), s.look);
      s.post(t, members[static_cast<std::size_t>(me)], r);
      for (int pe = 0; pe < members_count; ++pe)
        if (pe != me) seen.emplace_back(s.take_from(t, members[static_cast<std::size_t>(pe)], r), r);
      t.store(members[static_cast<std::size_t>(me)].finished, r, s.finish);
      known = r - all_finished_is_round_minus;
    }
  }
  forbid_other_data(p, seen);
  return p;
}

TEST(Rounds, InWhichAllTakeFromAllNeedNoLookAtTheOthers) {
  expect_right(everybody_takes({.depth = 1}, 1));  // looks every time
  expect_right(everybody_takes({.depth = 2}, 1));  // never
  expect_right(everybody_takes({.depth = 2}, 1, 3));
  expect_caught("the round itself is thought to be finished", everybody_takes({.depth = 1}, 0));
  expect_caught("a relaxed round says nothing of the one before",
                everybody_takes({.depth = 2, .publish = Order::relaxed}, 1));
}

// The owner's own memory is posted and changed after the call.
struct Exposed {
  bool waits = true;
  Order finish = Order::release;
};

Program exposed_once(const Exposed& x) {
  Program p;
  const Location memory = p.word("memory"), round = p.word("round"), finished = p.word("finished of PE 1");
  Thread& a = p.thread("PE 0");
  a.store(memory, 1);
  a.store(round, 1, Order::release);
  if (x.waits) a.await(finished, at_least(1), Order::acquire);
  a.store(memory, 2);
  Thread& b = p.thread("PE 1");
  b.await(round, at_least(1), Order::acquire);
  const Reg seen = b.load(memory);
  b.store(finished, 1, x.finish);
  p.forbid("reads what the owner wrote after its call", [=](const End& e) { return e[seen] != 1; });
  return p;
}

TEST(ExposedMemory, IsReadBeforeItsOwnerLeaves) {
  expect_right(exposed_once({}));
  expect_caught("the owner leaves before all have finished", exposed_once({.waits = false}));
  expect_caught("finished is a relaxed store", exposed_once({.finish = Order::relaxed}));
}

// All post their own memory and leave by a synchronisation, which also says that all have finished: the
// next round needs no look.
template <class Barrier>
Program leave_together(bool synchronise, Order arrive) {
  Program p;
  Barrier barrier(p, 2);
  if constexpr (std::is_same_v<Barrier, Counting>) barrier.arrive = arrive;
  else barrier.store = arrive;
  const Words memory = p.words("memory", 2), round = p.words("round", 2);
  std::vector<std::pair<Reg, int>> seen;
  for (int me = 0; me < 2; ++me) {
    Thread& t = p.thread(pe_name(me));
    for (int r = 1; r <= 2; ++r) {
      t.store(memory[me], r);
      t.store(round[me], r, Order::release);
      t.await(round[1 - me], at_least(r), Order::acquire);
      seen.emplace_back(t.load(memory[1 - me]), r);
      if (synchronise) barrier.sync(t, me, r);
    }
  }
  forbid_other_data(p, seen);
  return p;
}

TEST(ExposedMemory, OfAllIsReadBeforeTheyLeaveTogether) {
  expect_right(leave_together<Counting>(true, Order::acq_rel));
  expect_right(leave_together<Dissemination>(true, Order::release));
  expect_caught("no synchronisation", leave_together<Counting>(false, Order::acq_rel));
  expect_caught("arrivals are relaxed", leave_together<Counting>(true, Order::relaxed));
  expect_caught("arrivals are relaxed stores", leave_together<Dissemination>(true, Order::relaxed));
}

// core/collectives/reduce.cpp, reduce_shares(): each combines its share of both arrays and stores it in
// both destinations, which are the sources. What a member did with its array before the call comes
// first, what it reads after the call is the result.
struct Shares {
  Order publish = Order::release;
  bool take = true;         // the packet, before the other's array is touched
  bool synchronise = true;  // before the end
  bool own_share = true;    // else both combine share 0
};

Program combines_shares(const Shares& s) {
  Program p;
  const Counting barrier(p, 2);
  const Words round = p.words("round", 2);
  const std::vector<Words> array = {p.words("array of PE 0", 2, 1), p.words("array of PE 1", 2, 2)};
  std::vector<Reg> before, after;
  for (int me = 0; me < 2; ++me) {
    Thread& t = p.thread(pe_name(me));
    const Words& mine = array[static_cast<std::size_t>(me)];
    const Words& theirs = array[static_cast<std::size_t>(1 - me)];
    before.push_back(t.load(mine[1 - me]));  // the share that the other will write
    t.store(round[me], 1, s.publish);
    if (s.take) t.await(round[1 - me], at_least(1), Order::acquire);
    const int share = s.own_share ? me : 0;
    const Reg a = t.load(array[0][share]), b = t.load(array[1][share]);
    const Expr sum = apply([](Value x, Value y) { return x + y; }, a, b);
    t.store(mine[share], sum);
    t.store(theirs[share], sum);
    if (s.synchronise) barrier.sync(t, me, 1);
    for (int i = 0; i < 2; ++i) after.push_back(t.load(mine[i]));
  }
  p.forbid("read before the call what the call has written", [=](const End& e) {
    return e[before[0]] != 1 || e[before[1]] != 2;
  });
  p.forbid("a result that is not the sum", [=](const End& e) {
    for (const Reg r : after)
      if (e[r] != 3) return true;
    return false;
  });
  return p;
}

TEST(Shares, AreCombinedWhereTheyLieAndHandedToAll) {
  expect_right(combines_shares({}));
  expect_caught("the packet is posted relaxed", combines_shares({.publish = Order::relaxed}));
  expect_caught("written before the other is in the call", combines_shares({.take = false}));
  expect_caught("no synchronisation at the end", combines_shares({.synchronise = false}));
  expect_caught("shares that overlap", combines_shares({.own_share = false}));
}

// PE 0 uses active sets 7 and 5, in this order; PE 1 only 5, which is its first. It must look the number
// up. Packets of both sets are on the way.
Program looks_a_number_up(bool look, Order publish) {
  Program p;
  const Words key = p.words("key", 2), round = p.words("round", 2), data = p.words("data", 2);
  Thread& a = p.thread("PE 0");
  for (int i = 0; i < 2; ++i) {
    a.store(key[i], i == 0 ? 7 : 5, publish);
    a.store(data[i], i == 0 ? 70 : 50);
    a.store(round[i], 1, Order::release);
  }
  Thread& b = p.thread("PE 1");
  Reg seen;
  if (look) {
    const Reg first = b.await(key[0], [](Value v) { return v != 0; }, Order::acquire);
    b.await(key[1], equals(5), Order::acquire);
    const Expr index = apply([](Value v) { return v == 5 ? 0 : 1; }, first);
    b.await(round.at(index), at_least(1), Order::acquire);
    seen = b.load(data.at(index));
  } else {
    b.await(round[0], at_least(1), Order::acquire);
    seen = b.load(data[0]);
  }
  p.forbid("takes the packet of another set", [=](const End& e) { return e[seen] != 50; });
  return p;
}

// Another thread of the PE finds the set that was used last.
Program finds_the_last_set(Order publish, Order find) {
  Program p;
  const Location team = p.word("team"), last = p.word("last");
  Thread& a = p.thread("first thread");
  a.store(team, 3);
  a.store(last, 1, publish);
  Thread& b = p.thread("second thread");
  const Reg there = b.load(last, find);
  const Reg seen = b.load(team);
  p.forbid("finds a set that is not yet made",
           [=](const End& e) { return e[there] == 1 && e[seen] != 3; });
  return p;
}

TEST(ActiveSets, AreFoundUnderTheNumberOfTheirOwner) {
  expect_right(looks_a_number_up(true, Order::release));
  // A key promises nothing but the number: what lies behind it has flags of its own.
  expect_right(looks_a_number_up(true, Order::relaxed));
  expect_caught("the own number is used", looks_a_number_up(false, Order::release));
}

TEST(ActiveSets, AreMadeBeforeAnotherThreadFindsThem) {
  expect_right(finds_the_last_set(Order::release, Order::acquire));
  expect_caught("published relaxed", finds_the_last_set(Order::relaxed, Order::acquire));
  expect_caught("found relaxed", finds_the_last_set(Order::release, Order::relaxed));
}

}  // namespace
}  // namespace models
