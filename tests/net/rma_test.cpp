// SPDX-License-Identifier: Apache-2.0
//
// Put and get of all sizes around every limit of the network path, contiguous and in blocks, with each set of
// capabilities.
#include <algorithm>
#include <mutex>
#include <random>

#include "net_world.hpp"

namespace {

using namespace net_test;

class Rma : public testing::TestWithParam<Caps> {};

std::vector<std::size_t> sizes() {
  std::vector<std::size_t> out{0, 1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 24, 31, 63, 64, 65, 127, 128, 129, 255, 1000};
  for (const std::size_t limit : {2048u, 4096u, 8192u, 16384u, 32768u, 65536u, 262144u})
    for (const int d : {-17, -16, -9, -8, -1, 0, 1, 7, 8, 24, 40}) out.push_back(limit + static_cast<std::size_t>(d));
  return out;
}

// A guarded area, so that a byte too many is seen.
constexpr std::size_t guard = 64;

TEST_P(Rma, PutOfEverySizeArrivesWholeAndNothingElse) {
  NetWorld world(2, fake(GetParam(), 11));
  world.run([&](Thread& t, int pe) {
    std::uint64_t salt = 0;
    for (const std::size_t n : sizes()) {
      for (const bool nbi : {false, true}) {
        ++salt;
        auto* const area = world.heap<unsigned char>(pe, 4096 + salt % 8 * (nbi ? 1 : 8));
        std::memset(area, 0xee, n + 2 * guard);
        world.meet();
        if (pe == 0) {
          std::vector<unsigned char> data(n + 1);
          for (std::size_t i = 0; i < n; ++i) data[i] = pattern(i, salt);
          core::far_put(t, "put", usual(t), 1, area + guard, data.data(), n, nbi);
          if (!nbi) std::fill(data.begin(), data.end(), 0x11);  // may be used again
          core::far_quiet(t, "quiet", usual(t));
        }
        world.meet();
        if (pe == 1) {
          std::size_t wrong = 0;
          for (std::size_t i = 0; i < n; ++i) wrong += area[guard + i] != pattern(i, salt);
          for (std::size_t i = 0; i < guard; ++i) wrong += (area[i] != 0xee) + (area[guard + n + i] != 0xee);
          ASSERT_EQ(wrong, 0u) << n << " bytes, nbi " << nbi;
        }
      }
    }
  });
}

TEST_P(Rma, GetOfEverySizeBringsWhatIsThere) {
  NetWorld world(2, fake(GetParam(), 12));
  auto* const there = world.heap<unsigned char>(1, 512);
  for (std::size_t i = 0; i < 300000; ++i) there[i] = pattern(i, 5);
  world.run([&](Thread& t, int pe) {
    if (pe != 0) return;
    for (const std::size_t n : sizes()) {
      for (const bool nbi : {false, true}) {
        const std::size_t shift = n % 13;
        // Where buffers must be registered, tests of a caller's own memory too: it is registered on the way.
        std::vector<unsigned char> data(n + 2 * guard, 0xee);
        core::far_get(t, "get", usual(t), 1, data.data() + guard, world.heap<unsigned char>(0, 512 + shift), n, nbi);
        if (nbi) core::far_quiet(t, "quiet", usual(t));
        std::size_t wrong = 0;
        for (std::size_t i = 0; i < n; ++i) wrong += data[guard + i] != pattern(i + shift, 5);
        for (std::size_t i = 0; i < guard; ++i) wrong += (data[i] != 0xee) + (data[guard + n + i] != 0xee);
        ASSERT_EQ(wrong, 0u) << n << " bytes, nbi " << nbi;
      }
    }
  });
}

// Beyond one chunk of registered memory, and across the end of one.
TEST_P(Rma, TransfersCrossTheChunksInWhichMemoryIsRegistered) {
  constexpr std::size_t chunk = core::OwnMemory::chunk;
  NetWorld world(2, fake(GetParam(), 13), 2 * chunk + (1 << 20));
  world.run([&](Thread& t, int pe) {
    if (pe != 0) return;
    for (const std::size_t at : {chunk - 40000, chunk - 8, chunk, 2 * chunk - 100, 2 * chunk + 500000}) {
      constexpr std::size_t n = 100000;
      std::vector<unsigned char> data(n), back(n);
      for (std::size_t i = 0; i < n; ++i) data[i] = pattern(i, at);
      core::far_put(t, "put", usual(t), 1, world.heap<char>(0, at), data.data(), n, false);
      core::far_quiet(t, "quiet", usual(t));
      EXPECT_EQ(std::memcmp(world.heap<char>(1, at), data.data(), n), 0) << at;
      core::far_get(t, "get", usual(t), 1, back.data(), world.heap<char>(0, at), n, false);
      EXPECT_EQ(back, data) << at;
    }
  });
}

TEST_P(Rma, BlocksOfAnyStrideGoToTheirPlaces) {
  NetWorld world(2, fake(GetParam(), 14), 32 << 20);
  std::minstd_rand random(7);
  struct Case {
    std::size_t block, count;
    std::ptrdiff_t dest, source;
  };
  std::vector<Case> cases;
  for (const std::size_t block : {1u, 4u, 8u, 12u, 100u, 2048u, 2049u, 9000u, 20000u})
    for (const std::size_t count : {1u, 2u, 7u, 100u, 1500u}) {
      if (block * count > (1 << 20)) continue;
      const auto b = static_cast<std::ptrdiff_t>(block);
      for (const std::ptrdiff_t more : {0, 8, 24})
        cases.push_back({block, count, random() % 2 == 0 ? b + more : -(b + more), random() % 2 == 0 ? b : -(b + 16)});
    }
  constexpr std::ptrdiff_t middle = 16 << 20;
  world.run([&](Thread& t, int pe) {
    for (const Case& c : cases) {
      // The own memory as a picture of what the other's should be.
      auto* const there = world.heap<unsigned char>(1, middle);
      auto* const here = world.heap<unsigned char>(0, middle);
      const core::Blocks blocks{c.block, c.count, c.dest, c.source};
      const std::size_t reach = c.count * (c.block + 32);
      if (pe == 1) std::memset(there - reach, 0x55, 2 * reach);
      world.meet();
      if (pe == 0) {
        std::vector<unsigned char> source(2 * reach), want(2 * reach, 0x55), back(2 * reach, 0x55);
        for (std::size_t i = 0; i < source.size(); ++i) source[i] = pattern(i, c.block);
        const unsigned char* const first = source.data() + reach;
        for (std::size_t i = 0; i < c.count; ++i)
          std::memcpy(want.data() + reach + static_cast<std::ptrdiff_t>(i) * c.dest,
                      first + static_cast<std::ptrdiff_t>(i) * c.source, c.block);
        core::far_put_blocks(t, "ibput", usual(t), 1, here, first, blocks, c.count % 2 == 0);
        core::far_quiet(t, "quiet", usual(t));
        EXPECT_EQ(std::memcmp(there - reach, want.data(), 2 * reach), 0) << c.block << " x " << c.count;
        // And back: the other's blocks, at their distances, to the places where source has them.
        const core::Blocks reversed{c.block, c.count, c.source, c.dest};
        std::vector<unsigned char> got(2 * reach, 0);
        core::far_get_blocks(t, "ibget", usual(t), 1, got.data() + reach, here, reversed, c.count % 2 == 1);
        core::far_quiet(t, "quiet", usual(t));
        for (std::size_t i = 0; i < c.count; ++i) {
          const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(i) * c.source;
          ASSERT_EQ(std::memcmp(got.data() + reach + at, first + at, c.block), 0) << c.block << " x " << c.count;
        }
      }
      world.meet();
    }
  });
}

TEST_P(Rma, ASignalComesAfterAllOfItsData) {
  NetWorld world(2, fake(GetParam(), 15));
  constexpr std::size_t largest = 100000;
  world.run([&](Thread& t, int pe) {
    auto* const signal = world.heap<std::uint64_t>(pe, 0);
    auto* const data = world.heap<unsigned char>(pe, 64);
    std::uint64_t expected = 0;
    for (int round = 0; round < 60; ++round) {
      const std::size_t n = std::vector<std::size_t>{8, 100, 16384, 16385, largest}[static_cast<std::size_t>(round % 5)];
      const bool add = round % 2 == 0;
      expected = add ? expected + 3 : expected + 1;
      if (pe == 0) {
        const std::vector<unsigned char> source(n, static_cast<unsigned char>(round + 1));
        core::far_put_signal(t, "put_signal", usual(t), 1, data, source.data(), n, signal, add ? 3 : expected, add,
                             round % 3 == 0);
        core::far_quiet(t, "quiet", usual(t));  // source lives until here
      } else {
        wait_for(t, signal, expected);
        std::size_t wrong = 0;
        for (std::size_t i = 0; i < n; ++i) wrong += data[i] != static_cast<unsigned char>(round + 1);
        ASSERT_EQ(wrong, 0u) << "round " << round << ", " << n << " bytes";
      }
      world.meet();
    }
  });
}

TEST_P(Rma, PrivateContextsHaveLanesOfTheirOwn) {
  NetWorld world(3, fake(GetParam(), 16));
  world.run([&](Thread& t, int pe) {
    core::Context& c = private_context(t);
    core::Context& d = private_context(t);
    const int to = (pe + 1) % 3;
    for (int i = 0; i < 50; ++i) {
      const std::uint64_t value = static_cast<std::uint64_t>(i) * 10 + static_cast<std::uint64_t>(pe);
      core::far_put(t, "put", c, to, world.heap<char>(pe, 8), &value, 8, false);
      std::vector<std::uint64_t> large(5000, value);
      core::far_put(t, "put", d, to, world.heap<char>(pe, 4096), large.data(), 40000, true);
      core::far_quiet(t, "quiet", c);
      core::far_quiet(t, "quiet", d);
      std::uint64_t back = 0;
      core::far_get(t, "get", d, to, &back, world.heap<char>(pe, 8), 8, false);
      ASSERT_EQ(back, value);
      std::vector<std::uint64_t> large_back(5000);
      core::far_get(t, "get", c, to, large_back.data(), world.heap<char>(pe, 4096), 40000, false);
      ASSERT_EQ(large_back, large);
    }
    EXPECT_NE(c.lane, d.lane);
    EXPECT_GT(c.lane, 0);
    core::context_destroy(t, c);
    core::context_destroy(t, d);
    // A hundred more find lanes without end.
    for (int i = 0; i < 100; ++i) {
      core::Context& e = private_context(t);
      core::far_put(t, "put", e, to, world.heap<char>(pe, 8), &i, 4, false);
      core::far_quiet(t, "quiet", e);
      core::context_destroy(t, e);
      EXPECT_LT(t.pe->net->n_lanes.load(), 4);
    }
  });
}

// Several threads on one lane, and quiet is each one's own.
TEST_P(Rma, ThreadsShareTheDefaultContext) {
  NetWorld world(2, fake(GetParam(), 17));
  world.run([&](Thread&, int pe) {
    std::vector<std::thread> threads;
    for (std::size_t k = 0; k < 4; ++k)
      threads.emplace_back([&, k] {
        world.as(pe, [&](Thread& t) {
          for (std::uint64_t i = 0; i < 150; ++i) {
            const std::size_t at = 65536 + k * 65536;
            const std::size_t n = k % 2 == 0 ? 64 : 5000;
            std::vector<std::uint64_t> data(n, i * 8 + k), back(n);
            core::far_put(t, "put", usual(t), 1 - pe, world.heap<char>(pe, at), data.data(), n * 8, i % 2 == 0);
            core::far_quiet(t, "quiet", usual(t));
            core::far_get(t, "get", usual(t), 1 - pe, back.data(), world.heap<char>(pe, at), n * 8, i % 3 == 0);
            if (i % 3 == 0) core::far_quiet(t, "quiet", usual(t));
            ASSERT_EQ(back, data);
          }
        });
      });
    for (auto& thread : threads) thread.join();
  });
}

INSTANTIATE_TEST_SUITE_P(Networks, Rma, testing::ValuesIn(all_caps),
                         [](const auto& set) { return std::string(set.param.name); });

}  // namespace
