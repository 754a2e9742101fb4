// SPDX-License-Identifier: Apache-2.0
//
// What others read of a PE without its help: its wait report under a sequence lock
// (core/wait/wait.cpp, tools/oshrun/report.cpp), and how the job ends (core/runtime/error.cpp,
// publish_end).
#include "protocol.hpp"

namespace models {
namespace {

struct SequenceLock {
  Order begin = Order::seq_cst;
  bool fence_after_begin = true;
  Order end = Order::seq_cst;
  Order first_look = Order::acquire;
  bool fence_before_second_look = true;
};

Program wait_report(const SequenceLock& s) {
  Program p;
  const Location sequence = p.word("sequence");
  const Words field = p.words("field", 2);
  Thread& writer = p.thread("PE");
  for (const int value : {1, 2}) {
    writer.fetch_add(sequence, 1, s.begin);
    if (s.fence_after_begin) writer.fence(Fence::release);
    writer.store(field[0], value);
    writer.store(field[1], value);
    writer.fetch_add(sequence, 1, s.end);
  }
  Thread& reader = p.thread("reader");
  const Reg before = reader.load(sequence, s.first_look);
  const Reg first = reader.load(field[0]), second = reader.load(field[1]);
  if (s.fence_before_second_look) reader.fence(Fence::load);
  const Reg after = reader.load(sequence, Order::relaxed);
  p.forbid("takes a report that is half old, half new", [=](const End& e) {
    return e[before] % 2 == 0 && e[before] == e[after] &&
           (e[first] != e[before] / 2 || e[second] != e[before] / 2);
  });
  return p;
}

TEST(WaitReport, IsTakenWholeOrNotAtAll) { expect_right(wait_report({})); }

TEST(WaitReport, IsTornWithoutOneOfTheFourOrders) {
  // Also when the increment is sequentially consistent: as load-exclusive and store-exclusive, its
  // write may come after the stores behind it.
  expect_caught("no fence after the first increment", wait_report({.fence_after_begin = false}));
  expect_caught("the second increment does not release", wait_report({.end = Order::relaxed}));
  expect_caught("the first look does not acquire", wait_report({.first_look = Order::relaxed}));
  expect_caught("no fence before the second look",
                wait_report({.fence_before_second_look = false}));
}

// Two PEs end the job at once; whoever sees the kind sees status and PE of the one that has won.
Program end_of_job(Order publish, Order look) {
  constexpr int claimed = -1, over = 1;
  Program p;
  const Location kind = p.word("exit_kind"), status = p.word("exit_status"),
                 who = p.word("exit_pe");
  for (const int pe : {0, 1}) {
    Thread& t = p.thread(pe_name(pe));
    const Reg before = t.compare_exchange(kind, 0, claimed, Order::seq_cst);
    t.when(apply([](Value v) { return v == 0; }, before), [&] {
      t.store(status, 70 + pe);
      t.store(who, pe);
      t.store(kind, over, publish);
    });
  }
  Thread& reader = p.thread("waiting PE");
  const Reg k = reader.load(kind, look);
  const Reg s = reader.load(status), w = reader.load(who);
  p.forbid("sees the end without its status",
           [=](const End& e) { return e[k] == over && e[s] != 70 + e[w]; });
  return p;
}

TEST(EndOfJob, IsSeenWithItsStatus) {
  expect_right(end_of_job(Order::seq_cst, Order::seq_cst));
  expect_caught("the kind is a relaxed store", end_of_job(Order::relaxed, Order::seq_cst));
  expect_caught("the kind is loaded without acquire", end_of_job(Order::seq_cst, Order::relaxed));
}

}  // namespace
}  // namespace models
