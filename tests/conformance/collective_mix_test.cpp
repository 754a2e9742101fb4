// SPDX-License-Identifier: Apache-2.0
//
// All team-based collectives in one stream of random calls on random teams, and in several threads at a time.
// Needs: fcollect, collect, alltoall, alltoalls, reductions and scans besides broadcast.
#include "collective.hpp"

using conformance::Group;

namespace {

// One call drawn from `choice`, which all PEs draw alike: kind, length, root and values are the same for
// all. Returns what is wrong with the result. dest and source have room for `room` words.
constexpr std::size_t most_words = 70, most_large_words = 20'000;

struct Step {
  int kind;
  std::size_t count;
  int root;
  long salt;
};

Step draw(multi::Random& choice, int size, bool large = false) {
  constexpr std::size_t small_counts[] = {0, 1, 1, 1, 2, 3, 9, most_words};
  constexpr std::size_t large_counts[] = {0, 1, 1, 100, 513, 3000, 9999, most_large_words};
  const auto& counts = large ? large_counts : small_counts;
  Step step{};
  step.kind = static_cast<int>(choice.below(9));
  step.count = counts[choice.below(8)];
  step.root = static_cast<int>(choice.below(static_cast<std::uint64_t>(size)));
  step.salt = static_cast<long>(choice.below(1'000'000));
  return step;
}

long word(const Step& s, int k, std::size_t i) { return s.salt * 1000 + k * 100 + static_cast<long>(i); }

long run(const Group& g, const Step& s, long* dest, long* source) {
  const auto n = static_cast<std::size_t>(g.size());
  long wrong = 0;
  const auto expect = [&](std::size_t at, long value) { wrong += dest[at] != value ? 1 : 0; };
  const auto fill = [&](std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) source[i] = word(s, g.me, i);
  };
  const auto spoil = [&](std::size_t count) { std::fill_n(source, count, -7); };
  const auto sum = [&](int last, std::size_t i) {
    long total = 0;
    for (int k = 0; k <= last; ++k) total += word(s, k, i);
    return total;
  };
  const std::size_t c = s.count;
  switch (s.kind) {
    case 0:
      fill(c);
      wrong += shmem_long_broadcast(g.team, dest, source, c, s.root) != 0 ? 1 : 0;
      spoil(c);
      for (std::size_t i = 0; i < c; ++i) expect(i, word(s, s.root, i));
      break;
    case 1:
      fill(c);
      wrong += shmem_long_fcollect(g.team, dest, source, c) != 0 ? 1 : 0;
      spoil(c);
      for (std::size_t i = 0; i < n * c; ++i) expect(i, word(s, static_cast<int>(i / c), i % c));
      break;
    case 2: {
      const auto count_of = [&](int k) { return (static_cast<std::size_t>(k + s.root) * 5 + c) % (c + 1); };
      fill(count_of(g.me));
      wrong += shmem_long_collect(g.team, dest, source, count_of(g.me)) != 0 ? 1 : 0;
      spoil(count_of(g.me));
      std::size_t at = 0;
      for (int k = 0; k < g.size(); ++k)
        for (std::size_t i = 0; i < count_of(k); ++i) expect(at++, word(s, k, i));
      break;
    }
    case 3:
      fill(n * c);
      wrong += shmem_long_alltoall(g.team, dest, source, c) != 0 ? 1 : 0;
      spoil(n * c);
      for (std::size_t i = 0; i < n * c; ++i)
        expect(i, word(s, static_cast<int>(i / c), static_cast<std::size_t>(g.me) * c + i % c));
      break;
    case 4:
      fill(n * c);
      wrong += shmem_long_alltoalls(g.team, dest, source, 2, 1, c) != 0 ? 1 : 0;
      spoil(n * c);
      for (std::size_t i = 0; i < n * c; ++i)
        expect(2 * i, word(s, static_cast<int>(i / c), static_cast<std::size_t>(g.me) * c + i % c));
      break;
    case 5:
      fill(c);
      wrong += shmem_long_sum_reduce(g.team, dest, source, c) != 0 ? 1 : 0;
      spoil(c);
      for (std::size_t i = 0; i < c; ++i) expect(i, sum(g.size() - 1, i));
      break;
    case 6:
      fill(c);
      wrong += shmem_long_sum_inscan(g.team, dest, source, c) != 0 ? 1 : 0;
      spoil(c);
      for (std::size_t i = 0; i < c; ++i) expect(i, sum(g.me, i));
      break;
    case 7:
      fill(c);
      wrong += shmem_long_sum_exscan(g.team, dest, source, c) != 0 ? 1 : 0;
      spoil(c);
      for (std::size_t i = 0; i < c; ++i) expect(i, sum(g.me - 1, i));
      break;
    default: wrong += shmem_team_sync(g.team) != 0 ? 1 : 0;
  }
  return wrong;
}

// Destinations are given out one after the other, so that each is ready long before its call; when all are
// used, all PEs meet and begin again.
constexpr std::size_t slots = 64;

}  // namespace

MULTI_TEST(Collective_intro, RandomCallsOnOneTeamFollowEachOtherAtOnce) {
  const auto room = static_cast<std::size_t>(multi::n_pes()) * most_words * 2;
  multi::Shared<long> dest(slots * room), source(room);
  const Group all = conformance::world();
  multi::Random choice(250);
  conformance::Delays delays(251);
  for (int call = 0; call < conformance::many_calls() / 2; ++call) {
    if (static_cast<std::size_t>(call) % slots == 0) shmem_sync_all();
    const Step step = draw(choice, all.size());
    delays.sometimes();
    EXPECT_EQ(run(all, step, dest + static_cast<std::size_t>(call) % slots * room, source.get()), 0)
        << "call " << call << ": kind " << step.kind << ", " << step.count << " elements, root " << step.root;
  }
  shmem_sync_all();
}

MULTI_TEST(Collective_intro, RandomCallsOnOverlappingTeamsFollowEachOtherAtOnce) {
  const int n = multi::n_pes();
  std::vector<Group> groups = {conformance::world(), conformance::split("reversed", n - 1, -1, n),
                               conformance::split("every second", 0, 2, (n + 1) / 2)};
  if (n >= 2) {
    groups.push_back(conformance::split("all but the last", 0, 1, n - 1));
    groups.push_back(conformance::split("all but the first", 1, 1, n - 1));
  }
  const auto room = static_cast<std::size_t>(n) * most_words * 2;
  multi::Shared<long> dest(slots * room), source(room);
  multi::Random choice(252);
  conformance::Delays delays(253);
  for (int call = 0; call < conformance::many_calls() / 2; ++call) {
    if (static_cast<std::size_t>(call) % slots == 0) shmem_sync_all();
    const Group& group = groups[choice.below(groups.size())];
    const Step step = draw(choice, group.size());
    if (!group.inside()) continue;
    delays.sometimes();
    EXPECT_EQ(run(group, step, dest + static_cast<std::size_t>(call) % slots * room, source.get()), 0)
        << "call " << call << " on " << group.name << ": kind " << step.kind << ", " << step.count
        << " elements, root " << step.root;
  }
  shmem_sync_all();
  for (std::size_t i = 1; i < groups.size(); ++i) destroy(groups[i]);
}

MULTI_TEST(Collective_intro, RandomCallsOfSeveralThreadsOnTeamsOfTheirOwn) {
  constexpr std::size_t threads = 4;
  const int n = multi::n_pes();
  std::vector<Group> groups;
  for (std::size_t t = 0; t < threads; ++t)
    groups.push_back(t % 2 == 0 ? conformance::split("world", 0, 1, n)
                                : conformance::split("reversed", n - 1, -1, n));
  const auto room = static_cast<std::size_t>(n) * most_words * 2;
  multi::Shared<long> dest(threads * slots * room), source(threads * room);
  multi::in_threads(static_cast<int>(threads), [&](int thread) {
    const auto t = static_cast<std::size_t>(thread);
    multi::Random choice(260 + t);
    const Group& group = groups[t];
    for (int call = 0; call < multi::rounds(1000); ++call) {
      if (static_cast<std::size_t>(call) % slots == 0) {
        EXPECT_EQ(shmem_team_sync(group.team), 0);
      }
      const Step step = draw(choice, n);
      long* into = dest + (t * slots + static_cast<std::size_t>(call) % slots) * room;
      EXPECT_EQ(run(group, step, into, source + t * room), 0)
          << "thread " << t << ", call " << call << ": kind " << step.kind << ", " << step.count
          << " elements";
    }
  });
  shmem_sync_all();
  for (const Group& group : groups) destroy(group);
}

// Lengths of one word and of many in turn: calls that go different ways inside must not meet.
MULTI_TEST(Collective_intro, SmallAndLargeCallsFollowEachOtherAtOnce) {
  constexpr std::size_t large_slots = 4;
  const auto room = static_cast<std::size_t>(multi::n_pes()) * most_large_words * 2;
  multi::Shared<long> dest(large_slots * room), source(room);
  const Group all = conformance::world();
  multi::Random choice(254);
  conformance::Delays delays(255);
  for (int call = 0; call < multi::rounds(400); ++call) {
    const std::size_t slot = static_cast<std::size_t>(call) % large_slots;
    if (slot == 0) shmem_sync_all();
    const Step step = draw(choice, all.size(), true);
    delays.sometimes();
    EXPECT_EQ(run(all, step, dest + slot * room, source.get()), 0)
        << "call " << call << ": kind " << step.kind << ", " << step.count << " elements, root " << step.root;
  }
  shmem_sync_all();
}

// What calls of a destroyed team have left behind must not be taken for a successor's.
MULTI_TEST(Collective_intro, TeamsMadeAnewRunAllCallsAfresh) {
  const int n = multi::n_pes();
  const auto room = static_cast<std::size_t>(n) * most_words * 2;
  multi::Shared<long> dest(slots * room), source(room);
  multi::Random choice(256);
  for (int call = 0; call < multi::rounds(200); ++call) {
    const std::size_t slot = static_cast<std::size_t>(call) % slots;
    if (slot == 0) shmem_sync_all();
    const Group group = conformance::split("anew", 0, 1, n - call % ((n + 1) / 2));
    const Step step = draw(choice, group.size());
    if (group.inside()) {
      EXPECT_EQ(run(group, step, dest + slot * room, source.get()), 0)
          << "call " << call << ": kind " << step.kind << ", " << step.count << " elements";
    }
    destroy(group);
  }
  shmem_sync_all();
}

// Disjoint teams of different sizes at the same time, each with a sequence of its own.
MULTI_TEST(Collective_intro, DisjointTeamsRunDifferentCallsAtTheSameTime) {
  NEED_PES(2);
  const int n = multi::n_pes(), first = (n + 2) / 3;
  const Group low = conformance::split("low", 0, 1, first);
  const Group high = conformance::split("high", first, 1, n - first);
  const Group& mine = low.inside() ? low : high;
  const auto room = static_cast<std::size_t>(n) * most_words * 2;
  multi::Shared<long> dest(slots * room), source(room);
  multi::Random choice(low.inside() ? 270 : 271);
  for (int call = 0; call < multi::rounds(2000); ++call) {
    if (static_cast<std::size_t>(call) % slots == 0) {
      EXPECT_EQ(shmem_team_sync(mine.team), 0);
    }
    const Step step = draw(choice, mine.size());
    EXPECT_EQ(run(mine, step, dest + static_cast<std::size_t>(call) % slots * room, source.get()), 0)
        << mine.name << ", call " << call << ", kind " << step.kind;
  }
  shmem_sync_all();
  destroy(low);
  destroy(high);
}
