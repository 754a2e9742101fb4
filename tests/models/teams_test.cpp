// SPDX-License-Identifier: Apache-2.0
//
// core/teams/team.cpp: the words of a destroyed team serve the next team with its id. PEs 0 and 1
// destroy a team; PE 0 is the first to leave and makes a new one with PE 2, of which PE 1 knows
// nothing and during which it may still be looking at the counter. So the new team must go on from
// where the counter stands.
#include "protocol.hpp"

namespace models {
namespace {

Program destroys_and_makes(bool cleared) {
  constexpr int before = 1;  // synchronisations of the old team so far
  Program p;
  const Counting counting(p, 2, 2 * before);  // at PE 0, of the old team and of the new one
  const Dissemination parent(p, 2);  // of PEs 0 and 2
  Thread& a = p.thread("PE 0");
  Thread& b = p.thread("PE 1");
  Thread& c = p.thread("PE 2");
  counting.sync(a, 0, before + 1);
  counting.sync(b, 1, before + 1);
  const int stands = cleared ? 0 : 2 * (before + 1);  // where the new team begins to count
  parent.sync(a, 0, 1);
  parent.sync(c, 1, 1);
  std::vector<Reg> counted;
  if (cleared)
    a.store(counting.counter, 0, Order::seq_cst);
  else
    counted = {a.load(counting.counter, Order::seq_cst), c.load(counting.counter, Order::seq_cst)};
  parent.sync(a, 0, 2);
  parent.sync(c, 1, 2);
  counting.sync(a, 0, stands / 2 + 1);
  counting.sync(c, 1, stands / 2 + 1);
  p.forbid("the members of the new team have read different counts", [=](const End& e) {
    for (const Reg r : counted)
      if (e[r] != stands) return true;
    return false;
  });
  return p;
}

TEST(TeamIds, AreUsedAgainWhileAnOldMemberStillLooksAtTheCounter) {
  expect_right(destroys_and_makes(false));
  expect_caught("the new team clears the counter", destroys_and_makes(true));
}

}  // namespace
}  // namespace models
