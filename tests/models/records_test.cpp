// SPDX-License-Identifier: Apache-2.0
//
// core/heap/heap.cpp, agree(): each collective memory call writes a record, synchronises, reads the
// others' records. A neighbour can be one call ahead of this PE's reading, hence two records by
// parity.
#include "protocol.hpp"

namespace models {
namespace {

struct Scheme {
  int records = 2;
  Order store = Order::release;
  Order wait = Order::acquire;
};

Program three_calls(const Scheme& scheme) {
  constexpr int n_pes = 2;
  Program p;
  Dissemination barrier(p, n_pes);
  barrier.store = scheme.store;
  barrier.wait = scheme.wait;
  std::vector<Words> record;
  for (int pe = 0; pe < n_pes; ++pe)
    record.push_back(p.words("record of " + pe_name(pe), scheme.records));
  std::vector<std::pair<Reg, int>> seen;
  for (int me = 0; me < n_pes; ++me) {
    Thread& t = p.thread(pe_name(me));
    for (int call = 1; call <= 3; ++call) {
      const int place = call % scheme.records;
      t.store(record[static_cast<std::size_t>(me)][place], call);
      barrier.sync(t, me, call);
      seen.emplace_back(t.load(record[static_cast<std::size_t>(1 - me)][place]), call);
    }
  }
  p.forbid("reads the record of another call", [=](const End& e) {
    for (const auto& [reg, call] : seen)
      if (e[reg] != call) return true;
    return false;
  });
  return p;
}

TEST(AllocationRecords, AreReadOnlyAsWrittenForTheSameCall) { expect_right(three_calls({})); }

TEST(AllocationRecords, FailWithOneRecordOrAWeakerBarrier) {
  expect_caught("one record instead of two", three_calls({.records = 1}));
  expect_caught("the barrier's flags are relaxed stores", three_calls({.store = Order::relaxed}));
  expect_caught("the barrier's flags are awaited without acquire",
                three_calls({.wait = Order::relaxed}));
}

}  // namespace
}  // namespace models
