// SPDX-License-Identifier: Apache-2.0
//
// Everything at once: all PEs to all, from several threads and contexts, over a network with hardly any room.
// Nothing may stop, nothing may be lost, and nothing may grow without bound.
#include <random>

#include "net_world.hpp"

namespace {

using namespace net_test;
using core::Amo;
using core::AmoCall;

class Load : public testing::TestWithParam<Caps> {};

// Each thread of each PE has an area at each PE. It puts there, counts there, reads back.
void work(NetWorld& world, Thread& t, core::Context& c, int pe, unsigned thread, unsigned steps) {
  constexpr std::size_t area = 131072;
  const int n = world.size();
  const std::size_t base_at = 65536 + (static_cast<std::size_t>(pe) * 4 + thread) * area;
  std::minstd_rand random(static_cast<unsigned>(pe) * 10 + thread + 1);
  std::vector<std::uint64_t> counts(static_cast<std::size_t>(n), 0);
  std::vector<std::vector<std::uint64_t>> sources;
  std::size_t used = 64;  // of each area: puts between two fences do not overlap
  const auto fence = [&] { core::far_fence(t, "fence", c), used = 64; };
  for (unsigned i = 0; i < steps; ++i) {
    const int to = (pe + 1 + static_cast<int>(random() % static_cast<unsigned>(n - 1))) % n;
    char* const place = world.heap<char>(pe, base_at);
    switch (random() % 6) {
      case 0:
      case 1: {
        sources.emplace_back(random() % 3000 + 1, i);
        if (used + sources.back().size() * 8 > area) fence();
        core::far_put(t, "put", c, to, place + used, sources.back().data(), sources.back().size() * 8, random() % 2 == 0);
        used += sources.back().size() * 8;
        break;
      }
      case 2:
        core::far_amo_post(t, "amo", c, to, place, AmoCall{Amo::add, 8, 1});
        ++counts[static_cast<std::size_t>(to)];
        break;
      case 3: {
        const std::uint64_t was = core::far_amo(t, "amo", c, to, place, AmoCall{Amo::add, 8, 1});
        ASSERT_EQ(was, counts[static_cast<std::size_t>(to)]);
        ++counts[static_cast<std::size_t>(to)];
        break;
      }
      case 4: fence(); break;
      default: {
        std::vector<std::uint64_t> data(random() % 3000 + 1, i), back(data.size());
        fence();  // after the earlier ones to this place, of other sizes and other ways
        core::far_put(t, "put", c, to, place + 64, data.data(), data.size() * 8, false);
        core::far_quiet(t, "quiet", c);
        sources.clear();
        core::far_get(t, "get", c, to, back.data(), place + 64, back.size() * 8, true);
        core::far_quiet(t, "quiet", c);
        ASSERT_EQ(back[0], data[0]);
        ASSERT_EQ(back, data);
      }
    }
  }
  core::far_quiet(t, "quiet", c);
  for (int to = 0; to < n; ++to) {
    if (to == pe) continue;
    const AmoCall fetch{Amo::fetch, 8};
    ASSERT_EQ(core::far_amo(t, "amo", c, to, world.heap<char>(pe, base_at), fetch), counts[static_cast<std::size_t>(to)]);
  }
}

TEST_P(Load, ThreadsAndContextsOfAllPEsAtOnce) {
  transport::FakeOptions options = fake(GetParam(), 51);
  options.queue = 6;
  NetWorld world(3, options);
  world.run([&](Thread&, int pe) {
    std::vector<std::thread> threads;
    for (unsigned k = 0; k < 3; ++k)
      threads.emplace_back([&, k] {
        world.as(pe, [&](Thread& t) {
          core::Context& c = k == 0 ? private_context(t) : usual(t);
          work(world, t, c, pe, k, 250);
          if (k == 0) core::context_destroy(t, c);
        });
      });
    for (auto& thread : threads) thread.join();
  });
}

// All to all as fast as they can, nobody looks until the end.
TEST_P(Load, AFloodFromEverybodyEndsAndTakesNoMoreMemory) {
  transport::FakeOptions options = fake(GetParam(), 52);
  options.queue = 4;
  options.inject = 0;
  NetWorld world(3, options);
  world.run([&](Thread& t, int pe) {
    std::size_t most = 0;
    std::vector<std::uint64_t> large(6000, 1);
    std::vector<std::vector<std::uint64_t>> into;  // of each get its own
    for (std::uint64_t i = 0; i < 3000; ++i)
      for (int to = 0; to < 3; ++to) {
        if (to == pe) continue;
        core::far_put(t, "put", usual(t), to, world.heap<char>(pe, 4096 + 8 * (i % 1000)), &i, 8, true);
        if (i % 40 == 0) {
          core::far_put(t, "put", usual(t), to, world.heap<char>(pe, 65536), large.data(), 48000, true);
          for (const std::size_t words : {1000, 2500}) {
            into.emplace_back(words);
            core::far_get(t, "get", usual(t), to, into.back().data(), world.heap<char>(pe, 131072), 8 * words, true);
          }
        }
        core::far_amo_post(t, "amo", usual(t), to, world.heap<char>(pe, 8 * static_cast<std::size_t>(pe)),
                           AmoCall{Amo::add, 8, 1});
        const std::lock_guard lock(t.pe->net->lanes[0]->lock);
        most = std::max(most, t.pe->net->lanes[0]->packets_used());
      }
    core::far_quiet(t, "quiet", usual(t));  // the arrays of this thread go with it
    // What handlers take beyond the calls' share is bounded by what others may ask for at once.
    constexpr std::size_t answers = 2 * (core::window_of_a_peer / 8192 + 2);
    EXPECT_LE(most, core::packets_of_a_lane + answers);
  });
  for (int pe = 0; pe < 3; ++pe)
    for (int from = 0; from < 3; ++from)
      EXPECT_EQ(world.heap<std::uint64_t>(pe)[from], from == pe ? 0u : 3000u);
}

INSTANTIATE_TEST_SUITE_P(Networks, Load, testing::ValuesIn(all_caps),
                         [](const auto& set) { return std::string(set.param.name); });

}  // namespace
