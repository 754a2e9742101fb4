// SPDX-License-Identifier: Apache-2.0
//
// Rounds of collectives below the public calls: how far a member runs ahead, what it waits for, and where
// the data of each form lie.
#include <sched.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstring>
#include <functional>

#include "core/collectives/channel.hpp"
#include "core/collectives/choice.hpp"
#include "core/collectives/move.hpp"
#include "core/collectives/reduce.hpp"
#include "core/teams/active_set.hpp"
#include "world_support.hpp"

namespace {

using namespace ushmem;
using core::Form;
using core::Round;
using unit::InnerWorld;
using unit::world_team;

constexpr core::What call = core::what(core::Collective::broadcast);

// Waits for a condition that must come true.
bool until(const std::function<bool()>& condition) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (!condition()) {
    if (std::chrono::steady_clock::now() > end) return condition();
    sched_yield();
  }
  return true;
}

// For what must not come true: turns enough for the other threads to do it, if they could.
void give_turns() {
  for (int turn = 0; turn < 200; ++turn) sched_yield();
}

std::size_t bytes_of(Form form) { return form == Form::in_packet ? 8 : form == Form::staged ? 100 : 20'000; }

// PE 0 posts and does nothing else; the others take one round each time they are let.
void runs_ahead_by(Form form, long depth, int n) {
  SCOPED_TRACE(std::to_string(n) + " PEs, form " + std::to_string(static_cast<int>(form)));
  constexpr long rounds = 200;
  InnerWorld world(n, true);
  std::atomic<long> posted{0}, let{0}, taken{0};
  std::atomic<int> wrong{0};
  world.run([&](core::Thread& t, int pe) {
    std::vector<unsigned char> data(bytes_of(form));
    for (long round = 1; round <= rounds; ++round) {
      if (pe == 0) {
        std::memset(data.data(), static_cast<int>(round), data.size());
        Round r(t, "rounds_test", world_team(t), call);
        r.post(form, data.data(), data.size());
        r.finish(false);
        posted = round;
        std::memset(data.data(), 0, data.size());  // the caller's memory is its own again
        continue;
      }
      if (pe == 1) {  // says when the next round may be taken
        if (!until([&] { return posted == std::min(rounds, round - 1 + depth); })) ++wrong;
        give_turns();
        if (posted > round - 1 + depth) ++wrong;
        if (taken != (round - 1) * (n - 1)) ++wrong;
        let = round;
      } else if (!until([&] { return let >= round; })) {
        ++wrong;
      }
      Round r(t, "rounds_test", world_team(t), call);
      const core::Part part = r.take(0, data.size());
      for (std::size_t i = 0; i < part.bytes; ++i)
        if (part.data[i] != static_cast<unsigned char>(round)) {
          ++wrong;
          break;
        }
      ++taken;
      if (pe == 1 && !until([&] { return taken == round * (n - 1); })) ++wrong;
      r.finish(false);
    }
  });
  EXPECT_EQ(wrong.load(), 0);
}

TEST(Rounds, APosterRunsAheadExactlyByTheDepthOfPackets) {
  for (const int n : {2, 3, 5}) runs_ahead_by(Form::in_packet, bootstrap::packet_depth, n);
}

TEST(Rounds, APosterRunsAheadExactlyByTheDepthOfStages) {
  for (const int n : {2, 3, 5}) runs_ahead_by(Form::staged, bootstrap::stage_depth, n);
}

TEST(Rounds, TheOwnerOfExposedMemoryLeavesWithTheLastTaker) {
  constexpr int n = 4, rounds = 60;
  InnerWorld world(n, true);
  std::atomic<long> taken{0}, left{0};
  std::atomic<int> wrong{0};
  world.run([&](core::Thread& t, int pe) {
    auto* const block = reinterpret_cast<unsigned char*>(t.pe->heap_base);
    for (long round = 1; round <= rounds; ++round) {
      Round r(t, "rounds_test", world_team(t), call);
      if (pe == 0) {
        std::memset(block, static_cast<int>(round), 20'000);
        r.post(Form::exposed, block, 20'000);
        r.finish(false);
        r.wait_for_all();
        if (taken != round * (n - 1)) ++wrong;
        std::memset(block, 0, 20'000);
        left = round;
        continue;
      }
      const core::Part part = r.take(0, 20'000);
      // In turn one of them is late.
      if (round % (n - 1) == pe - 1) give_turns();
      if (left >= round) ++wrong;
      if (part.data[0] != static_cast<unsigned char>(round)) ++wrong;
      if (part.data[19'999] != static_cast<unsigned char>(round)) ++wrong;
      ++taken;
      r.finish(false);
    }
  });
  EXPECT_EQ(wrong.load(), 0);
}

// PE 1 has posted in the first round, which tells PE 0 that it has finished the one before, and no more: it
// has yet to take PE 0's data, which must stay.
void posts_but_has_not_taken(Form form, long depth) {
  InnerWorld world(2, true);
  std::atomic<long> posted{0};
  std::atomic<int> wrong{0};
  world.run([&](core::Thread& t, int pe) {
    std::vector<unsigned char> data(bytes_of(form));
    for (long round = 1; round <= depth + 1; ++round) {
      std::memset(data.data(), static_cast<int>(round), data.size());
      Round r(t, "rounds_test", world_team(t), call);
      if (pe == 0 || round == 1) r.post(form, data.data(), data.size());
      if (pe == 0) {
        if (round == 1) r.take(1, data.size());
        r.finish(round == 1);
        posted = round;
        continue;
      }
      if (round == 1) {
        if (!until([&] { return posted == depth; })) ++wrong;
        give_turns();
        if (posted > depth) ++wrong;
      }
      const core::Part part = r.take(0, data.size());
      if (std::memcmp(part.data, data.data(), data.size()) != 0) ++wrong;
      r.finish(round == 1);
    }
  });
  EXPECT_EQ(wrong.load(), 0) << "form " << static_cast<int>(form);
}

TEST(Rounds, WhoHasTakenFromAllWaitsForThoseWhoHaveNot) {
  posts_but_has_not_taken(Form::in_packet, bootstrap::packet_depth);
  posts_but_has_not_taken(Form::staged, bootstrap::stage_depth);
}

TEST(Rounds, FormsChangeAtThePacketAndAtTheLimit) {
  EXPECT_EQ(Round::form_of(0, 8192), Form::in_packet);
  EXPECT_EQ(Round::form_of(48, 8192), Form::in_packet);
  EXPECT_EQ(Round::form_of(49, 8192), Form::staged);
  EXPECT_EQ(Round::form_of(8192, 8192), Form::staged);
  EXPECT_EQ(Round::form_of(8193, 8192), Form::exposed);
  EXPECT_EQ(Round::form_of(49, 0), Form::exposed);
  EXPECT_EQ(Round::form_of(48, 0), Form::in_packet);
  EXPECT_EQ(Round::form_of(bootstrap::stage_bytes, 1 << 20), Form::staged) << "no block is larger";
  EXPECT_EQ(Round::form_of(bootstrap::stage_bytes + 1, 1 << 20), Form::exposed);
}

TEST(Rounds, ChoicesFollowTheSettings) {
  InnerWorld inner(3, true);
  core::World& world = inner.world();
  EXPECT_FALSE(core::reduce_in_shares(world, 64, 3));
  EXPECT_TRUE(core::reduce_in_shares(world, bootstrap::stage_bytes + 1, 3));
  EXPECT_TRUE(core::reduce_in_shares(world, bootstrap::stage_bytes, 64)) << "too much for everybody to read";
  world.config.coll_reduce = base::Way::divided;
  EXPECT_TRUE(core::reduce_in_shares(world, 1, 3));
  world.config.coll_reduce = base::Way::whole;
  EXPECT_FALSE(core::reduce_in_shares(world, bootstrap::stage_bytes, 64));
  EXPECT_TRUE(core::reduce_in_shares(world, bootstrap::stage_bytes + 1, 3)) << "there is no block for it";
  EXPECT_FALSE(core::scan_by_chain(world, 64, 3));
  world.config.coll_scan = base::Way::divided;
  EXPECT_TRUE(core::scan_by_chain(world, 64, 3));
}

// core::reduce_scatter has no public call yet: all forms, small and large elements, both ways of waiting.
template <class T>
void reduce_scatter_is_right(int n, std::size_t count, bool crowded, core::Element element) {
  InnerWorld world(n, crowded);
  std::atomic<int> wrong{0};
  world.run([&](core::Thread& t, int pe) {
    auto* const source = reinterpret_cast<T*>(t.pe->heap_base);
    auto* const dest = source + static_cast<std::size_t>(n) * count;
    for (int round = 0; round < 20; ++round) {
      for (std::size_t i = 0; i < static_cast<std::size_t>(n) * count; ++i)
        source[i] = static_cast<T>(static_cast<int>(i % 97) + 10 * pe + round);
      const core::Reduction sum{core::Operation::sum, element};
      if (!core::reduce_scatter(t, "rounds_test", world_team(t), sum, dest, source, count)) ++wrong;
      for (std::size_t i = 0; i < static_cast<std::size_t>(n) * count; ++i) source[i] = T{};
      for (std::size_t i = 0; i < count; ++i) {
        const int at = static_cast<int>((static_cast<std::size_t>(pe) * count + i) % 97);
        if (dest[i] != static_cast<T>(n * (at + round) + 10 * n * (n - 1) / 2)) {
          ++wrong;
          break;
        }
      }
    }
  });
  EXPECT_EQ(wrong.load(), 0) << n << " PEs, " << count << " elements";
}

TEST(ReduceScatter, GivesEachMemberItsOwnPartInEveryForm) {
  for (const int n : {1, 2, 3, 7})
    for (const std::size_t count : {std::size_t{1}, std::size_t{50}, std::size_t{900}, std::size_t{3000}})
      for (const bool crowded : {false, true}) {
        reduce_scatter_is_right<std::int32_t>(n, count, crowded, core::Element::i32);
        reduce_scatter_is_right<long double>(n, count, crowded, core::Element::f80);
      }
}

// What `ushmem stat` shows: bytes that a PE has read from others and written to them.
TEST(Counters, CountTheBytesThatAreRead) {
  constexpr int n = 3;
  InnerWorld world(n, true);
  world.run([&](core::Thread& t, int pe) {
    char* const dest = reinterpret_cast<char*>(t.pe->heap_base);
    char* const source = dest + 500'000;
    core::Team& team = world_team(t);
    constexpr core::Reduction sum{core::Operation::sum, core::Element::i64};
    std::size_t gets = 0, puts = 0;
    const auto expect = [&](const char* name, std::size_t got, std::size_t put) {
      std::size_t all_gets = 0, all_puts = 0;
      for (int other = 0; other < n; ++other) {
        all_gets += t.traffic[other].get_bytes;
        all_puts += t.traffic[other].put_bytes;
      }
      EXPECT_EQ(all_gets - gets, got) << name << ", PE " << pe;
      EXPECT_EQ(all_puts - puts, put) << name << ", PE " << pe;
      gets = all_gets;
      puts = all_puts;
    };
    for (const std::size_t bytes : {std::size_t{16}, std::size_t{960}, std::size_t{96'000}}) {
      constexpr std::size_t others = n - 1;
      core::broadcast(t, "rounds_test", team, dest, source, bytes, 0, true);
      expect("broadcast", pe == 0 ? 0 : bytes, 0);
      core::fcollect(t, "rounds_test", team, dest, source, bytes);
      expect("fcollect", others * bytes, 0);
      core::collect(t, "rounds_test", team, dest, source, bytes);
      expect("collect", others * bytes, 0);
      core::alltoall(t, "rounds_test", team, dest, source, bytes);
      expect("alltoall", others * bytes, 0);
      core::alltoalls(t, "rounds_test", team, dest, source, {1, 1}, bytes / 8, 8);
      expect("alltoalls", others * bytes, 0);
      core::reduce(t, "rounds_test", team, sum, dest, source, bytes / 8);
      const bool shares = bytes > bootstrap::stage_bytes;  // of 500 lines each
      expect("reduce", others * (shares ? bytes / n : bytes), shares ? others * bytes / n : 0);
      core::reduce_scatter(t, "rounds_test", team, sum, dest, source, bytes / 8);
      expect("reduce_scatter", others * bytes, 0);
      core::scan(t, "rounds_test", team, core::Element::i64, true, dest, source, bytes / 8);
      const bool chain = bytes > bootstrap::stage_bytes;
      expect("scan", chain ? (pe == 0 ? 0 : bytes) : static_cast<std::size_t>(pe) * bytes, 0);
    }
  });
}

}  // namespace

// A PE in the middle of 200 is in more sets of neighbours than it may ever use.
TEST(ActiveSets, AsManyAsTheTableHasCanBeUsedTheSetOfAllAlwaysAndNoMore) {
  constexpr int n = 200;
  InnerWorld world(n, true);
  world.run([&](core::Thread& t, int pe) {
    if (pe != n / 2) return;
    const auto distinct = [&](int start, int size) { return core::active_set(t, start, 0, size); };
    core::Team* first = distinct(pe, 1);
    ASSERT_NE(first, nullptr);
    EXPECT_FALSE(first->has_stages);
    int used = 1;
    bool refused = false;
    for (int size = 2; size < n && !refused; ++size)
      for (int start = std::max(0, pe - size + 1); start <= pe && start + size <= n && !refused; ++start) {
        refused = distinct(start, size) == nullptr;
        used += refused ? 0 : 1;
      }
    EXPECT_TRUE(refused) << "the test reaches the limit";
    EXPECT_EQ(used, bootstrap::max_active_sets - 1);
    core::Team* all = distinct(0, n);
    ASSERT_NE(all, nullptr) << "the set of all PEs has a place of its own";
    EXPECT_TRUE(all->has_stages);
    EXPECT_EQ(distinct(pe, 1), first) << "those that are there stay";
  });
}
