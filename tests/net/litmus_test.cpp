// SPDX-License-Identifier: Apache-2.0
//
// Every claim of order that docs/design/memory-model.md makes for the network path, over a network that
// reorders and delays whatever it may, with each set of capabilities and many seeds. The observer is a thread
// of the target that looks at its own memory.
#include <thread>

#include "net_world.hpp"

namespace {

using namespace net_test;
using core::Amo;
using core::AmoCall;

enum class Size { small, large };

class Litmus : public testing::TestWithParam<Caps> {
 protected:
  static constexpr int seeds = 4;
  static constexpr std::uint64_t rounds = 40;
  static constexpr std::size_t large = 40000;  // a write of its own
  static constexpr std::size_t flag_at = 0, data_at = 4096;
  static std::size_t place(std::uint64_t round) { return data_at + round * (large + 64); }

  // The writer does write(thread, context, round); the observer sees flags and data of each round in order.
  // data_is: all words of the data at the target have this value or a later one's.
  template <class Write, class Look>
  void play(Write&& write, Look&& look) {
    for (int seed = 1; seed <= seeds; ++seed) {
      NetWorld world(2, fake(GetParam(), 100 + static_cast<std::uint64_t>(seed)));
      world.run([&](Thread& t, int pe) {
        for (std::uint64_t round = 1; round <= rounds; ++round) {
          if (pe == 0) write(world, t, round);
          else look(world, t, round);
        }
      });
      if (HasFailure()) FAIL() << "seed " << seed;
    }
  }
  static std::size_t words(Size s) { return s == Size::small ? 1 : large / 8; }
  // The source must stay until quiet: one for each call, as long as the thread lives.
  static void put(NetWorld& world, Thread& t, std::size_t at, Size s, std::uint64_t value) {
    static thread_local std::vector<std::vector<std::uint64_t>> sources;
    sources.emplace_back(words(s), value);
    core::far_put(t, "put", usual(t), 1, world.heap<char>(0, at), sources.back().data(), words(s) * 8, true);
  }
  static std::uint64_t least(NetWorld& world, std::size_t at, Size s) {
    std::uint64_t least = UINT64_MAX;
    const auto* const word = world.heap<std::uint64_t>(1, at);
    for (std::size_t i = 0; i < words(s); ++i) least = std::min(least, base::load_acquire(word + i));
    return least;
  }
};

// put; fence; put, for all sizes of the two, at places of their own for each round. The last word of the second
// put is the flag: under the thread sanitizer only if it is small, since larger puts are plain copies.
TEST_P(Litmus, PutThenFenceThenPut) {
  for (const Size first : {Size::small, Size::large})
    for (const Size second : {Size::small, Size::large}) {
      if (USHMEM_THREAD_SANITIZER && second == Size::large) continue;
      play([&](NetWorld& world, Thread& t, std::uint64_t round) {
            put(world, t, place(round), first, round);
            core::far_fence(t, "fence", usual(t));
            put(world, t, place(rounds + round), second, round);
            if (round == rounds) core::far_quiet(t, "quiet", usual(t));
          },
          [&](NetWorld& world, Thread& t, std::uint64_t round) {
            wait_for(t, world.heap<std::uint64_t>(1, place(rounds + round)) + words(second) - 1, round);
            ASSERT_EQ(least(world, place(round), first), round)
                << "first " << words(first) << " words, second " << words(second);
          });
    }
}

TEST_P(Litmus, PutThenFenceThenAtomic) {
  for (const Size first : {Size::small, Size::large})
    for (const bool set : {false, true})
      play([&](NetWorld& world, Thread& t, std::uint64_t round) {
            put(world, t, place(round), first, round);
            core::far_fence(t, "fence", usual(t));
            const AmoCall amo = set ? AmoCall{Amo::set, 8, round} : AmoCall{Amo::add, 8, 1};
            core::far_amo_post(t, "amo", usual(t), 1, world.heap<char>(0, flag_at), amo);
          },
          [&](NetWorld& world, Thread& t, std::uint64_t round) {
            wait_for(t, world.heap<std::uint64_t>(1, flag_at), round);
            ASSERT_EQ(least(world, place(round), first), round);
          });
}

TEST_P(Litmus, PutThenFenceThenSignal) {
  for (const Size first : {Size::small, Size::large})
    play([&](NetWorld& world, Thread& t, std::uint64_t round) {
          put(world, t, place(round), first, round);
          core::far_fence(t, "fence", usual(t));
          core::far_put_signal(t, "signal", usual(t), 1, nullptr, nullptr, 0, world.heap<std::uint64_t>(0, flag_at),
                               round, false, false);
        },
        [&](NetWorld& world, Thread& t, std::uint64_t round) {
          wait_for(t, world.heap<std::uint64_t>(1, flag_at), round);
          ASSERT_EQ(least(world, place(round), first), round);
        });
}

// Many signals in flight, each with data at a place of its own; the flag's value tells how many must be there.
TEST_P(Litmus, SignalsThatAddTellOfAllTheirData) {
  for (const Size size : {Size::small, Size::large})
    play([&](NetWorld& world, Thread& t, std::uint64_t round) {
          static thread_local std::vector<std::vector<std::uint64_t>> sources;
          sources.emplace_back(words(size), round);
          core::far_put_signal(t, "put_signal", usual(t), 1, world.heap<char>(0, place(round)),
                               sources.back().data(), words(size) * 8, world.heap<std::uint64_t>(0, flag_at), 1, true,
                               true);
          if (round == rounds) core::far_quiet(t, "quiet", usual(t));
        },
        [&](NetWorld& world, Thread& t, std::uint64_t round) {
          wait_for(t, world.heap<std::uint64_t>(1, flag_at), round);
          const std::uint64_t seen = base::load_acquire(world.heap<std::uint64_t>(1, flag_at));
          for (std::uint64_t r = 1; r <= seen; ++r)
            ASSERT_EQ(least(world, place(r), size), r) << "of " << seen;
        });
}

// quiet completes: the other PE's memory, looked at directly, has what was put.
TEST_P(Litmus, AfterQuietEverythingIsThere) {
  for (const Size size : {Size::small, Size::large})
    play([&](NetWorld& world, Thread& t, std::uint64_t round) {
          put(world, t, data_at, size, round);
          core::far_amo_post(t, "amo", usual(t), 1, world.heap<char>(0, flag_at), AmoCall{Amo::add, 8, 1});
          core::far_quiet(t, "quiet", usual(t));
          ASSERT_EQ(least(world, data_at, size), round);
          ASSERT_EQ(base::load_acquire(world.heap<std::uint64_t>(1, flag_at)), round);
          const int pe = 1;
          put(world, t, data_at, size, round);
          core::far_quiet(t, "quiet", usual(t), &pe, 1);
          ASSERT_EQ(least(world, data_at, size), round);
        },
        [&](NetWorld&, Thread&, std::uint64_t) {});
}

// A get after quiet, and a put after a get, see and disturb nothing.
TEST_P(Litmus, GetAfterQuietSeesThePut) {
  for (const Size size : {Size::small, Size::large})
    play([&](NetWorld& world, Thread& t, std::uint64_t round) {
          put(world, t, data_at, size, round);
          core::far_quiet(t, "quiet", usual(t));
          std::vector<std::uint64_t> back(words(size));
          core::far_get(t, "get", usual(t), 1, back.data(), world.heap<char>(0, data_at), words(size) * 8, false);
          ASSERT_EQ(back, std::vector<std::uint64_t>(words(size), round));
        },
        [&](NetWorld&, Thread&, std::uint64_t) {});
}

// Flag by get, then data by get: PE 1 changes its own data, then its flag.
TEST_P(Litmus, GetOfFlagThenGetOfData) {
  for (const Size size : {Size::small, Size::large})
    play([&](NetWorld& world, Thread& t, std::uint64_t) {
          std::uint64_t flag = 0;
          core::far_get(t, "get", usual(t), 1, &flag, world.heap<char>(0, flag_at), 8, false);
          std::vector<std::uint64_t> data(words(size));
          core::far_get(t, "get", usual(t), 1, data.data(), world.heap<char>(0, data_at), words(size) * 8, false);
          for (const std::uint64_t word : data) ASSERT_GE(word, flag);
        },
        [&](NetWorld& world, Thread&, std::uint64_t round) {
          for (std::size_t i = 0; i < words(size); ++i)
            base::store_release(world.heap<std::uint64_t>(1, data_at) + i, round);
          base::store_release(world.heap<std::uint64_t>(1, flag_at), round);
          std::this_thread::yield();
        });
}

// Store buffer: both put, then quiet, then look; not both may miss the other's.
TEST_P(Litmus, AfterQuietNotBothMissTheOthersPut) {
  for (int seed = 1; seed <= seeds; ++seed) {
    NetWorld world(2, fake(GetParam(), 200 + static_cast<std::uint64_t>(seed)));
    std::uint64_t saw[2] = {};
    world.run([&](Thread& t, int pe) {
      for (std::uint64_t round = 1; round <= rounds; ++round) {
        world.meet();
        core::far_put(t, "put", usual(t), 1 - pe, world.heap<char>(pe, flag_at), &round, 8, false);
        core::far_quiet(t, "quiet", usual(t));
        saw[pe] = base::load_acquire(world.heap<std::uint64_t>(pe, flag_at));
        world.meet();
        EXPECT_TRUE(saw[0] == round || saw[1] == round);
        world.meet();
      }
    });
  }
}

// Through a third: PE 0 puts to 1, is quiet, signals 2; 2 signals 1, which must see the data.
TEST_P(Litmus, QuietIsCumulativeThroughAThird) {
  for (int seed = 1; seed <= seeds; ++seed) {
    NetWorld world(3, fake(GetParam(), 300 + static_cast<std::uint64_t>(seed)));
    world.run([&](Thread& t, int pe) {
      const auto signal = [&](int to, std::uint64_t value) {
        core::far_put_signal(t, "signal", usual(t), to, nullptr, nullptr, 0, world.heap<std::uint64_t>(pe, flag_at),
                             value, false, false);
      };
      for (std::uint64_t round = 1; round <= rounds; ++round) {
        if (pe == 0) {
          std::vector<std::uint64_t> source(large / 8, round);
          core::far_put(t, "put", usual(t), 1, world.heap<char>(0, data_at), source.data(), large, true);
          core::far_put(t, "put", usual(t), 1, world.heap<char>(0, data_at + large), &round, 8, true);
          core::far_quiet(t, "quiet", usual(t));
          signal(2, round);
        } else if (pe == 2) {
          wait_for(t, world.heap<std::uint64_t>(2, flag_at), round);
          signal(1, round);
        } else {
          wait_for(t, world.heap<std::uint64_t>(1, flag_at), round);
          ASSERT_GE(least(world, data_at, Size::large), round);
          ASSERT_GE(least(world, data_at + large, Size::small), round);
        }
      }
    });
  }
}

// Messages of collectives come after what was put before them.
TEST_P(Litmus, AMessageComesAfterEarlierPuts) {
  for (const Size size : {Size::small, Size::large})
    play([&](NetWorld& world, Thread& t, std::uint64_t round) {
          put(world, t, place(round), size, round);
          core::send_message(t, "message", 1, {7, round, 0}, &round, 8);
          if (round == rounds) core::far_quiet(t, "quiet", usual(t));
        },
        [&](NetWorld& world, Thread& t, std::uint64_t round) {
          std::uint64_t value = 0;
          const core::WaitInfo info{"message", [](const void*, char* out, std::size_t) { *out = '\0'; }, nullptr};
          ASSERT_EQ(core::receive_message(t, 0, {7, round, 0}, &value, 8, info), 8u);
          ASSERT_EQ(value, round);
          ASSERT_EQ(least(world, place(round), size), round);
        });
}

INSTANTIATE_TEST_SUITE_P(Networks, Litmus, testing::ValuesIn(all_caps),
                         [](const auto& set) { return std::string(set.param.name); });

}  // namespace
