// SPDX-License-Identifier: Apache-2.0
//
// core/teams/team.cpp: the words of a destroyed team serve the next team with its id, which clears them. PEs
// 0 and 1 destroy a team; PE 0 is the first to leave and makes a new one with PE 2, of which PE 1 knows
// nothing. That is safe only if nobody can still be looking at words of PE 0 for the old team: true when
// the last synchronisation is by dissemination, whose words are awaited by their owner alone.
#include "protocol.hpp"

namespace models {
namespace {

Program destroys_and_makes(bool by_dissemination) {
  Program p;
  constexpr int before = 1;  // synchronisations of the old team so far
  const Counting counting(p, 2, 2 * before);  // at PE 0, of the old team and of the new one
  const Dissemination last(p, 2);
  const Location cleared = p.word("synchronisation of PEs 0 and 2");
  Thread& a = p.thread("PE 0");
  Thread& b = p.thread("PE 1");
  Thread& c = p.thread("PE 2");
  if (by_dissemination) {
    last.sync(a, 0, before + 1);
    last.sync(b, 1, before + 1);
  } else {
    counting.sync(a, 0, before + 1);
    counting.sync(b, 1, before + 1);
  }
  a.store(counting.counter, 0, Order::seq_cst);
  a.store(cleared, 1, Order::release);
  c.await(cleared, equals(1), Order::acquire);
  counting.sync(a, 0, 1);
  counting.sync(c, 1, 1);
  return p;
}

TEST(TeamIds, AreUsedAgainOnlyWhenNobodyLooksAtTheOldTeamsWords) {
  expect_right(destroys_and_makes(true));
  expect_caught("the last synchronisation is by the counter", destroys_and_makes(false));
}

}  // namespace
}  // namespace models
