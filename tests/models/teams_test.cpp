// SPDX-License-Identifier: Apache-2.0
//
// core/teams/team.cpp: the words of a destroyed team serve the next team with its id.
#include "protocol.hpp"

namespace models {
namespace {

// PEs 0 and 1 destroy a team; PE 0 is the first to leave and makes a new one with PE 2, of which PE 1
// knows nothing and during which it may still be looking at the counter. So the new team must go on
// from where the counter stands, as its first member says.
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
  const Location record = p.word("record");
  if (cleared) a.store(counting.counter, 0, Order::seq_cst);
  a.store(record, a.load(counting.counter, Order::seq_cst));
  parent.sync(a, 0, 2);
  parent.sync(c, 1, 2);
  const std::vector<Reg> counted = {a.load(record), c.load(record)};
  counting.sync(a, 0, stands / 2 + 1);
  counting.sync(c, 1, stands / 2 + 1);
  p.forbid("the members of the new team have read different counts", [=](const End& e) {
    for (const Reg r : counted)
      if (e[r] != stands) return true;
    return false;
  });
  return p;
}

// One thread of a PE destroys a team while another, splitting a different team, claims the id: a claim
// that succeeds finds where the old team's words stand.
Program claims_what_another_thread_releases(Order release, Order claim) {
  Program p;
  const Location free = p.word("free"), last_epoch = p.word("last epoch");
  Thread& destroyer = p.thread("destroyer");
  Thread& splitter = p.thread("splitter");
  destroyer.store(last_epoch, 7);
  destroyer.fetch_or(free, 1, release);
  const Reg was_free = splitter.fetch_and(free, 0, claim);
  const Reg epoch = splitter.load(last_epoch);
  p.forbid("the id was free and the old team's last epoch is not there",
           [=](const End& e) { return e[was_free] == 1 && e[epoch] != 7; });
  return p;
}

// Two threads of a PE, each splitting another team, claim one id: at most one has it.
Program two_claim(bool atomically) {
  Program p;
  const Location free = p.word("free", 1);
  std::vector<Reg> got;
  for (const char* name : {"first", "second"}) {
    Thread& t = p.thread(name);
    if (atomically) {
      got.push_back(t.fetch_and(free, 0, Order::acquire));
    } else {
      got.push_back(t.load(free, Order::acquire));
      t.store(free, 0);
    }
  }
  p.forbid("both have the id", [=](const End& e) { return e[got[0]] == 1 && e[got[1]] == 1; });
  return p;
}

TEST(TeamIds, AreClaimedByOneThreadOfAPeWithAllThatTheOldTeamLeft) {
  expect_right(claims_what_another_thread_releases(Order::release, Order::acquire));
  expect_caught("released before the epoch", claims_what_another_thread_releases(Order::relaxed, Order::acquire));
  expect_caught("claimed after the epoch is read",
                claims_what_another_thread_releases(Order::release, Order::relaxed));
  expect_right(two_claim(true));
  expect_caught("claims by load and store", two_claim(false));
}

TEST(TeamIds, AreUsedAgainWhileAnOldMemberStillLooksAtTheCounter) {
  expect_right(destroys_and_makes(false));
  expect_caught("the new team clears the counter", destroys_and_makes(true));
}

}  // namespace
}  // namespace models
