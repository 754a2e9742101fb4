// SPDX-License-Identifier: Apache-2.0
//
// The checker itself: does it say of the classic litmus tests what is published for ARMv8 (Pulte,
// Flur, Deacon, French, Sarkar, Sewell: Simplifying ARM Concurrency, POPL 2018, and the herd model
// aarch64.cat)? Names are those of that literature: what each thread does between its two accesses,
// "+"-separated; po is nothing. W accesses write 1, or 2 where the coherence order is part of the
// outcome.
#include <gtest/gtest.h>

#include <ostream>

#include "weak_memory.hpp"

namespace models {
namespace {

// What a thread has between its two accesses, or on them.
enum class Link { po, dmb, dmb_st, dmb_ld, addr, data, ctrl, rel, acq, acqpc, rel_acq, rel_acqpc };

template <int value>
bool is(Value v) {
  return v == value;
}

constexpr const char* names[] = {"po",   "dmb", "dmb.st", "dmb.ld", "addr",    "data",
                                 "ctrl", "rel", "acq",    "acqpc",  "rel_acq", "rel_acqpc"};

// Adds accesses to a thread with the link between them. The first R is kept for dependencies.
class Pair {
 public:
  Pair(Thread& thread, Link link) : thread_(thread), link_(link) {}
  void write(const Location& where, int value) {
    const bool second = begin();
    const bool release =
        (link_ == Link::rel || link_ == Link::rel_acq || link_ == Link::rel_acqpc) &&
        (second || link_ != Link::rel);
    Expr what = value;
    if (second && link_ == Link::data) what = apply([=](Value) { return value; }, first_);
    const Location there = second && link_ == Link::addr ? where.through(first_) : where;
    const auto body = [&] {
      thread_.store(there, what, release ? Order::release : Order::relaxed);
    };
    if (second && link_ == Link::ctrl)
      thread_.when(apply([](Value) { return 1; }, first_), body);
    else
      body();
  }
  Reg read(const Location& where) {
    const bool second = begin();
    Order order = Order::relaxed;
    if ((!second && link_ == Link::acq) || (second && link_ == Link::rel_acq))
      order = Order::seq_cst;
    if ((!second && link_ == Link::acqpc) || (second && link_ == Link::rel_acqpc))
      order = Order::acquire;
    const Location there = second && link_ == Link::addr ? where.through(first_) : where;
    Reg r;
    if (second && link_ == Link::ctrl)
      thread_.when(apply([](Value) { return 1; }, first_), [&] { r = thread_.load(there, order); });
    else
      r = thread_.load(there, order);
    if (!second) first_ = r;
    return r;
  }

 private:
  bool begin() {
    if (!begun_) return begun_ = true, false;
    if (link_ == Link::dmb) thread_.fence(Fence::full);
    if (link_ == Link::dmb_st) thread_.fence(Fence::store);
    if (link_ == Link::dmb_ld) thread_.fence(Fence::load);
    return true;
  }
  Thread& thread_;
  Link link_;
  bool begun_ = false;
  Reg first_;
};

using Build = void (*)(Program&, const std::vector<Link>&);

void mp(Program& p, const std::vector<Link>& l) {
  const Location x = p.word("x"), y = p.word("y");
  Pair a(p.thread("P0"), l[0]), b(p.thread("P1"), l[1]);
  a.write(x, 1), a.write(y, 1);
  const Reg ry = b.read(y), rx = b.read(x);
  p.forbid("1:y=1, 1:x=0", [=](const End& e) { return e[ry] == 1 && e[rx] == 0; });
}

void sb(Program& p, const std::vector<Link>& l) {
  const Location x = p.word("x"), y = p.word("y");
  Pair a(p.thread("P0"), l[0]), b(p.thread("P1"), l[1]);
  a.write(x, 1);
  const Reg ry = a.read(y);
  b.write(y, 1);
  const Reg rx = b.read(x);
  p.forbid("0:y=0, 1:x=0", [=](const End& e) { return e[ry] == 0 && e[rx] == 0; });
}

void lb(Program& p, const std::vector<Link>& l) {
  const Location x = p.word("x"), y = p.word("y");
  Pair a(p.thread("P0"), l[0]), b(p.thread("P1"), l[1]);
  const Reg rx = a.read(x);
  a.write(y, 1);
  const Reg ry = b.read(y);
  b.write(x, 1);
  p.forbid("0:x=1, 1:y=1", [=](const End& e) { return e[rx] == 1 && e[ry] == 1; });
}

void s(Program& p, const std::vector<Link>& l) {
  const Location x = p.word("x"), y = p.word("y");
  Pair a(p.thread("P0"), l[0]), b(p.thread("P1"), l[1]);
  a.write(x, 2), a.write(y, 1);
  const Reg ry = b.read(y);
  b.write(x, 1);
  p.forbid("1:y=1, x=2", [=](const End& e) { return e[ry] == 1 && e[x] == 2; });
}

void r(Program& p, const std::vector<Link>& l) {
  const Location x = p.word("x"), y = p.word("y");
  Pair a(p.thread("P0"), l[0]), b(p.thread("P1"), l[1]);
  a.write(x, 1), a.write(y, 1);
  b.write(y, 2);
  const Reg rx = b.read(x);
  p.forbid("y=2, 1:x=0", [=](const End& e) { return e[y] == 2 && e[rx] == 0; });
}

void two_plus_two_w(Program& p, const std::vector<Link>& l) {
  const Location x = p.word("x"), y = p.word("y");
  Pair a(p.thread("P0"), l[0]), b(p.thread("P1"), l[1]);
  a.write(x, 2), a.write(y, 1);
  b.write(y, 2), b.write(x, 1);
  p.forbid("x=2, y=2", [=](const End& e) { return e[x] == 2 && e[y] == 2; });
}

void iriw(Program& p, const std::vector<Link>& l) {
  const Location x = p.word("x"), y = p.word("y");
  p.thread("P0").store(x, 1);
  Pair a(p.thread("P1"), l[0]);
  p.thread("P2").store(y, 1);
  Pair b(p.thread("P3"), l[1]);
  const Reg ax = a.read(x), ay = a.read(y);
  const Reg by = b.read(y), bx = b.read(x);
  p.forbid("1:x=1, 1:y=0, 3:y=1, 3:x=0",
           [=](const End& e) { return e[ax] == 1 && e[ay] == 0 && e[by] == 1 && e[bx] == 0; });
}

void wrc(Program& p, const std::vector<Link>& l) {
  const Location x = p.word("x"), y = p.word("y");
  p.thread("P0").store(x, 1);
  Pair a(p.thread("P1"), l[0]), b(p.thread("P2"), l[1]);
  const Reg ax = a.read(x);
  a.write(y, 1);
  const Reg by = b.read(y), bx = b.read(x);
  p.forbid("1:x=1, 2:y=1, 2:x=0",
           [=](const End& e) { return e[ax] == 1 && e[by] == 1 && e[bx] == 0; });
}

void isa2(Program& p, const std::vector<Link>& l) {
  const Location x = p.word("x"), y = p.word("y"), z = p.word("z");
  Pair a(p.thread("P0"), l[0]), b(p.thread("P1"), l[1]), c(p.thread("P2"), l[2]);
  a.write(x, 1), a.write(y, 1);
  const Reg by = b.read(y);
  b.write(z, 1);
  const Reg cz = c.read(z), cx = c.read(x);
  p.forbid("1:y=1, 2:z=1, 2:x=0",
           [=](const End& e) { return e[by] == 1 && e[cz] == 1 && e[cx] == 0; });
}

struct Case {
  const char* shape;
  Build build;
  std::vector<Link> links;
  bool allowed;
};

std::string name_of(const Case& c) {
  std::string name = c.shape;
  for (const Link link : c.links) name += std::string("+") + names[static_cast<int>(link)];
  return name;
}

using L = Link;

const Case cases[] = {
    {"MP", mp, {L::po, L::po}, true},
    {"MP", mp, {L::dmb, L::po}, true},
    {"MP", mp, {L::po, L::dmb}, true},
    {"MP", mp, {L::dmb, L::dmb}, false},
    {"MP", mp, {L::dmb, L::addr}, false},
    {"MP", mp, {L::dmb, L::ctrl}, true},
    {"MP", mp, {L::dmb_st, L::dmb_ld}, false},
    {"MP", mp, {L::dmb_ld, L::dmb_ld}, true},
    {"MP", mp, {L::dmb_st, L::dmb_st}, true},
    {"MP", mp, {L::rel, L::acq}, false},
    {"MP", mp, {L::rel, L::acqpc}, false},
    {"MP", mp, {L::rel, L::po}, true},
    {"MP", mp, {L::po, L::acq}, true},
    {"SB", sb, {L::po, L::po}, true},
    {"SB", sb, {L::dmb, L::po}, true},
    {"SB", sb, {L::dmb, L::dmb}, false},
    {"SB", sb, {L::dmb_st, L::dmb_st}, true},
    {"SB", sb, {L::dmb_ld, L::dmb_ld}, true},
    {"SB", sb, {L::rel_acq, L::rel_acq}, false},
    {"SB", sb, {L::rel_acqpc, L::rel_acqpc}, true},
    {"LB", lb, {L::po, L::po}, true},
    {"LB", lb, {L::data, L::po}, true},
    {"LB", lb, {L::data, L::data}, false},
    {"LB", lb, {L::addr, L::addr}, false},
    {"LB", lb, {L::ctrl, L::ctrl}, false},
    {"LB", lb, {L::dmb, L::dmb}, false},
    {"LB", lb, {L::dmb_ld, L::dmb_ld}, false},
    {"LB", lb, {L::dmb_st, L::dmb_st}, true},
    {"LB", lb, {L::acq, L::acq}, false},
    {"LB", lb, {L::rel, L::rel}, false},
    {"LB", lb, {L::acq, L::po}, true},
    {"S", s, {L::po, L::po}, true},
    {"S", s, {L::dmb, L::po}, true},
    {"S", s, {L::po, L::data}, true},
    {"S", s, {L::dmb, L::data}, false},
    {"S", s, {L::dmb, L::ctrl}, false},
    {"S", s, {L::dmb_st, L::dmb_ld}, false},
    {"S", s, {L::rel, L::acq}, false},
    {"R", r, {L::po, L::po}, true},
    {"R", r, {L::dmb, L::po}, true},
    {"R", r, {L::po, L::dmb}, true},
    {"R", r, {L::dmb, L::dmb}, false},
    {"R", r, {L::dmb_st, L::dmb}, false},
    {"R", r, {L::rel, L::dmb}, false},
    {"2+2W", two_plus_two_w, {L::po, L::po}, true},
    {"2+2W", two_plus_two_w, {L::dmb, L::po}, true},
    {"2+2W", two_plus_two_w, {L::dmb, L::dmb}, false},
    {"2+2W", two_plus_two_w, {L::dmb_st, L::dmb_st}, false},
    {"2+2W", two_plus_two_w, {L::rel, L::rel}, false},
    {"IRIW", iriw, {L::po, L::po}, true},
    {"IRIW", iriw, {L::dmb, L::po}, true},
    {"IRIW", iriw, {L::dmb, L::dmb}, false},
    {"IRIW", iriw, {L::addr, L::addr}, false},  // multi-copy atomic: Power and ARMv7 allow this one
    {"IRIW", iriw, {L::acq, L::acq}, false},
    {"IRIW", iriw, {L::acqpc, L::acqpc}, false},
    {"IRIW", iriw, {L::ctrl, L::ctrl}, true},
    {"WRC", wrc, {L::po, L::po}, true},
    {"WRC", wrc, {L::po, L::addr}, true},
    {"WRC", wrc, {L::data, L::po}, true},
    {"WRC", wrc, {L::data, L::addr}, false},  // the same
    {"WRC", wrc, {L::addr, L::addr}, false},
    {"WRC", wrc, {L::rel, L::acq}, false},
    {"ISA2", isa2, {L::dmb, L::data, L::addr}, false},
    {"ISA2", isa2, {L::dmb, L::po, L::addr}, true},
    {"ISA2", isa2, {L::rel, L::rel, L::acq}, false},
    {"ISA2", isa2, {L::rel, L::acq, L::acq}, false},
    {"ISA2", isa2, {L::rel, L::po, L::acq}, true},
};

TEST(WeakMemory, SaysOfClassicLitmusTestsWhatIsPublishedForArmV8) {
  for (const Case& c : cases) {
    Program p;
    c.build(p, c.links);
    const Verdict v = explore(p);
    EXPECT_EQ(!v.holds, c.allowed) << name_of(c) << "\n" << v.why;
  }
}

TEST(WeakMemory, KeepsEachWordCoherent) {
  {  // CoRR: two reads of one word by one thread never go backwards
    Program p;
    const Location x = p.word("x");
    p.thread("P0").store(x, 1);
    Thread& t = p.thread("P1");
    const Reg first = t.load(x), second = t.load(x);
    p.forbid("new, then old", [=](const End& e) { return e[first] == 1 && e[second] == 0; });
    EXPECT_TRUE(explore(p).holds);
  }
  {  // CoWW and CoWR
    Program p;
    const Location x = p.word("x");
    Thread& t = p.thread("P0");
    t.store(x, 1);
    t.store(x, 2);
    const Reg r1 = t.load(x);
    p.forbid("not the last own store", [=](const End& e) { return e[x] != 2 || e[r1] != 2; });
    EXPECT_TRUE(explore(p).holds);
  }
  {  // CoRW1: a read does not see the own later write
    Program p;
    const Location x = p.word("x");
    Thread& t = p.thread("P0");
    const Reg r1 = t.load(x);
    t.store(x, 1);
    p.forbid("sees the future", [=](const End& e) { return e[r1] != 0; });
    EXPECT_TRUE(explore(p).holds);
  }
  {  // CoRW2
    Program p;
    const Location x = p.word("x");
    p.thread("P0").store(x, 1);
    Thread& t = p.thread("P1");
    const Reg r1 = t.load(x);
    t.store(x, 2);
    p.forbid("has seen 1, yet 1 is last", [=](const End& e) { return e[r1] == 1 && e[x] == 1; });
    EXPECT_TRUE(explore(p).holds);
  }
}

// MP with dmb on the writer's side; P1 reads y, then twice z, then x, by addresses that depend: the
// two reads of z may change places while they read the same write (RSW: allowed), not otherwise
// (RDW: forbidden).
TEST(WeakMemory, LetsReadsOfOneWordChangePlacesOnlyWhileTheyReadTheSameWrite) {
  for (const bool same_write : {true, false}) {
    Program p;
    const Location x = p.word("x"), y = p.word("y"), z = p.word("z");
    Thread& a = p.thread("P0");
    a.store(x, 1);
    a.fence(Fence::full);
    a.store(y, 1);
    Thread& b = p.thread("P1");
    const Reg ry = b.load(y);
    const Reg z1 = b.load(z.through(ry)), z2 = b.load(z);
    const Reg rx = b.load(x.through(z2));
    if (!same_write) p.thread("P2").store(z, 1);
    p.forbid("flag, but not the data", [=](const End& e) {
      return e[ry] == 1 && e[rx] == 0 && (same_write || (e[z1] == 0 && e[z2] == 1));
    });
    // RDW proper: z1 reads the older write, z2 the newer one, so z2 is performed after z1.
    EXPECT_EQ(explore(p).holds, !same_write);
  }
}

// PPOCA and PPOAA: a read takes the value of an own store that is still speculative.
TEST(WeakMemory, ForwardsAStoreThatStandsBehindABranchButNotBehindAnUnknownAddress) {
  for (const bool by_branch : {true, false}) {
    Program p;
    const Location x = p.word("x"), y = p.word("y"), z = p.word("z");
    Thread& a = p.thread("P0");
    a.store(x, 1);
    a.fence(Fence::full);
    a.store(y, 1);
    Thread& b = p.thread("P1");
    const Reg ry = by_branch ? b.await(y, is<1>, Order::relaxed) : b.load(y);
    b.store(by_branch ? z : z.through(ry), 1);
    const Reg rz = b.load(z);
    const Reg rx = b.load(x.through(rz));
    p.forbid("flag, but not the data",
             [=](const End& e) { return e[ry] == 1 && e[rz] == 1 && e[rx] == 0; });
    EXPECT_EQ(explore(p).holds, !by_branch);
  }
}

// MP with dmb on the writer's side. P1 reads y; only if it has read 0 comes an acquire that would
// hold up the read of x. A processor guesses that it has not, and reads x first.
TEST(WeakMemory, RunsAheadOfAnAcquireThatMayNotHappen) {
  Program p;
  const Location x = p.word("x"), y = p.word("y");
  Thread& a = p.thread("P0");
  a.store(x, 1);
  a.fence(Fence::full);
  a.store(y, 1);
  Thread& b = p.thread("P1");
  const Reg ry = b.load(y);
  b.when(apply(is<0>, ry), [&] { b.await(y, is<1>, Order::acquire); });
  const Reg rx = b.load(x);
  p.forbid("flag, but not the data", [=](const End& e) { return e[ry] == 1 && e[rx] == 0; });
  EXPECT_FALSE(explore(p).holds);
  Program q;  // and does not do so where the guess would be wrong
  const Location z = q.word("z"), f = q.word("f");
  Thread& c = q.thread("P0");
  c.store(z, 1);
  c.fence(Fence::full);
  c.store(f, 1);
  Thread& d = q.thread("P1");
  const Reg rf = d.load(f);
  d.when(apply(is<0>, rf), [&] { d.await(f, is<1>, Order::acquire); });
  const Reg rz = d.load(z);
  q.forbid("waited, but no data", [=](const End& e) { return e[rf] == 0 && e[rz] == 0; });
  EXPECT_TRUE(explore(q).holds);
}

// A guarded own store is forwarded before the guard is known, and not when the guard turns out
// false.
TEST(WeakMemory, GuessesWhetherAGuardedOwnStoreHappens) {
  Program p;
  const Location x = p.word("x"), y = p.word("y"), z = p.word("z", 7);
  Thread& a = p.thread("P0");
  a.store(x, 1);
  a.fence(Fence::full);
  a.store(y, 1);
  Thread& b = p.thread("P1");
  const Reg ry = b.load(y);
  b.when(ry, [&] { b.store(z, 1); });
  const Reg rz = b.load(z);
  const Reg rx = b.load(x.through(rz));
  bool early = false, wrong = false;
  enumerate(p, [&](const End& e) {
    early = early || (e[ry] == 1 && e[rz] == 1 && e[rx] == 0);
    wrong = wrong || e[rz] != (e[ry] == 1 ? 1 : 7);
  });
  EXPECT_TRUE(early);
  EXPECT_FALSE(wrong);
}

// SB in which each thread first reads its own store: allowed, since it may be forwarded.
TEST(WeakMemory, LetsAThreadSeeItsOwnStoreBeforeOthersDo) {
  Program p;
  const Location x = p.word("x"), y = p.word("y");
  Thread& a = p.thread("P0");
  a.store(x, 1);
  const Reg ax = a.load(x), ay = a.load(y.through(ax));
  Thread& b = p.thread("P1");
  b.store(y, 1);
  const Reg by = b.load(y), bx = b.load(x.through(by));
  p.forbid("both early",
           [=](const End& e) { return e[ax] == 1 && e[by] == 1 && e[ay] == 0 && e[bx] == 0; });
  EXPECT_FALSE(explore(p).holds);
}

TEST(WeakMemory, MakesUpdatesOfOneWordAtomic) {
  Program p;
  const Location x = p.word("x");
  for (const char* name : {"P0", "P1", "P2"}) {
    Thread& t = p.thread(name);
    t.fetch_add(x, 1);
    t.fetch_add(x, 1);
  }
  p.forbid("an update is lost", [=](const End& e) { return e[x] != 6; });
  const Verdict v = explore(p);
  EXPECT_TRUE(v.holds) << v.why;
}

// An update by load-acquire-exclusive and store-release-exclusive is no full fence: an earlier
// store and a later load may change places around it, and a later store may overtake its write.
// Both surprised kernels that had used it as one.
TEST(WeakMemory, DoesNotTakeAnAcquireReleaseUpdateForAFullFence) {
  {
    Program p;
    const Location x = p.word("x"), y = p.word("y"), z = p.word("z"), w = p.word("w");
    Thread& a = p.thread("P0");
    a.store(x, 1);
    a.fetch_add(z, 1, Order::acq_rel);
    const Reg ry = a.load(y);
    Thread& b = p.thread("P1");
    b.store(y, 1);
    b.fetch_add(w, 1, Order::acq_rel);
    const Reg rx = b.load(x);
    p.forbid("SB", [=](const End& e) { return e[rx] == 0 && e[ry] == 0; });
    EXPECT_FALSE(explore(p).holds);
  }
  {
    Program p;
    const Location x = p.word("x"), y = p.word("y");
    Thread& a = p.thread("P0");
    a.fetch_add(x, 1, Order::seq_cst);
    a.store(y, 1);
    Thread& b = p.thread("P1");
    const Reg ry = b.load(y, Order::acquire), rx = b.load(x);
    p.forbid("MP", [=](const End& e) { return e[ry] == 1 && e[rx] == 0; });
    EXPECT_FALSE(explore(p).holds);
  }
}

TEST(WeakMemory, FindsThatAThreadWaitsForEver) {
  Program p;
  const Location x = p.word("x");
  p.thread("P0").store(x, 1);
  Thread& b = p.thread("P1");
  b.await(x, is<2>, Order::acquire);
  const Verdict v = explore(p);
  EXPECT_FALSE(v.holds);
  EXPECT_NE(v.why.find("deadlock"), std::string::npos) << v.why;
  EXPECT_NE(v.why.find("P1 never: await.acquire x"), std::string::npos) << v.why;
}

TEST(WeakMemory, LeavesOutWhatStandsUnderAFalseGuard) {
  Program p;
  const Location x = p.word("x"), y = p.word("y");
  Thread& t = p.thread("P0");
  const Reg old = t.compare_exchange(x, 1, 5, Order::acq_rel);  // fails: x is 0
  t.when(apply(is<1>, old), [&] { t.store(y, 1); });
  t.when(apply([](Value v) { return v != 1; }, old), [&] { t.store(y, 2); });
  const Reg seen = t.load(x);
  p.forbid("not the failed way",
           [=](const End& e) { return e[x] != 0 || e[y] != 2 || e[seen] != 0; });
  const Verdict v = explore(p);
  EXPECT_TRUE(v.holds) << v.why;
}

}  // namespace
}  // namespace models
