// SPDX-License-Identifier: Apache-2.0
//
// Sync and the collectives of teams on several nodes, against what a program computes for itself: over
// blocks, PEs dealt in turn and irregular placements, sizes on all sides of each limit, called again and
// again without a barrier between.
#include <sched.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <random>

#include "core/collectives/move.hpp"
#include "core/collectives/reduce.hpp"
#include "core/far/round.hpp"
#include "core/sync/sync.hpp"
#include "core/teams/active_set.hpp"
#include "far_support.hpp"

namespace {

using namespace ushmem;
using core::Element;
using core::Operation;
using core::Team;
using core::Thread;
using unit::FarWorld;
using unit::far_world_team;
using unit::Placement;

constexpr const char* call = "far_test";

std::vector<Placement> placements() {
  return {{0, 1},
          {0, 0, 1, 1},
          {0, 1, 0, 1},
          {0, 0, 0, 1},
          {0, 1, 2},
          {0, 1, 2, 0, 1, 2, 0},
          {0, 0, 1, 0, 1, 1},
          {0, 0, 0, 1, 1, 1, 2, 2},
          unit::in_turn(11, 11),
          unit::in_blocks(13, 9)};
}

// As each PE of a world with every placement.
template <class Body>
void everywhere(std::size_t heap, Body&& body) {
  for (const Placement& placement : placements()) {
    SCOPED_TRACE(unit::text_of(placement));
    FarWorld world(placement, true, heap);
    world.run([&](Thread& t, int pe) { body(t, pe, world.n_pes()); });
    EXPECT_EQ(world.waiting(), 0) << "messages that nobody has taken";
    if (testing::Test::HasFailure()) return;
  }
}

// Byte i of what a PE has in a call.
unsigned char byte_of(int pe, std::size_t i, int round) {
  return static_cast<unsigned char>(i * 31 + i / 251 + static_cast<std::size_t>(pe) * 71 +
                                    static_cast<std::size_t>(round) * 13 + 5);
}
void fill(unsigned char* to, std::size_t bytes, int pe, int round, std::size_t from = 0) {
  for (std::size_t i = 0; i < bytes; ++i) to[i] = byte_of(pe, from + i, round);
}
bool is(const unsigned char* data, std::size_t bytes, int pe, int round, std::size_t from = 0) {
  for (std::size_t i = 0; i < bytes; ++i)
    if (data[i] != byte_of(pe, from + i, round)) return false;
  return true;
}

constexpr std::size_t sizes[] = {
    0, 1, 8, 48, 49, 1000, 4096, 12'000, core::max_payload, core::max_payload + 1, 70'000, 300'001};

void wait_a_little(std::minstd_rand& random) {
  for (auto late = random() % 8 == 0 ? random() % 4 : 0; late > 0; --late) sched_yield();
}

TEST(FarSync, NobodyLeavesEarly) {
  for (const bool crowded : {false, true})
    for (const Placement& placement : placements()) {
      SCOPED_TRACE(unit::text_of(placement));
      FarWorld world(placement, crowded);
      const int n = world.n_pes();
      std::atomic<long> arrived{0};
      std::atomic<int> early{0};
      world.run([&](Thread& t, int pe) {
        std::minstd_rand random(static_cast<unsigned>(pe + 1));
        for (long round = 1; round <= 40; ++round) {
          wait_a_little(random);
          arrived.fetch_add(1);
          core::team_sync(t, call, far_world_team(t));
          if (arrived.load() < round * n) ++early;
        }
      });
      EXPECT_EQ(early.load(), 0);
    }
}

TEST(FarSync, TwoNodesSendOneMessageEachWay) {
  for (const int n : {2, 8}) {
    FarWorld world(unit::in_blocks(n, 2), true);
    world.run([&](Thread& t, int) {
      for (int i = 0; i < 100; ++i) core::team_sync(t, call, far_world_team(t));
    });
    EXPECT_EQ(world.messages(), 200) << n << " PEs";
  }
}

TEST(FarCollectives, BroadcastReachesAll) {
  everywhere(std::size_t{2} << 20, [](Thread& t, int pe, int n) {
    auto* const dest = reinterpret_cast<unsigned char*>(t.pe->heap_base);
    auto* const source = dest + (1 << 19);
    int round = 0;
    for (const std::size_t bytes : sizes)
      for (int root = 0; root < n; ++root) {
        ++round;
        std::memset(dest, 0xee, bytes + 1);
        fill(source, bytes, pe, round);
        const bool fill_root = round % 2 == 0;
        ASSERT_TRUE(core::broadcast(t, call, far_world_team(t), dest, source, bytes, root, fill_root));
        if (pe != root || fill_root) {
          ASSERT_TRUE(is(dest, bytes, root, round)) << bytes << " from " << root;
        }
        ASSERT_EQ(dest[bytes], 0xee);
      }
  });
}

TEST(FarCollectives, FcollectHasAllBlocksInOrder) {
  everywhere(std::size_t{8} << 20, [](Thread& t, int pe, int n) {
    auto* const source = reinterpret_cast<unsigned char*>(t.pe->heap_base);
    auto* const dest = source + (1 << 19);
    int round = 0;
    for (const std::size_t bytes : sizes)
      for (int again = 0; again < 2; ++again) {
        ++round;
        const std::size_t all = bytes * static_cast<std::size_t>(n);
        std::memset(dest, 0xee, all + 1);
        fill(source, bytes, pe, round);
        ASSERT_TRUE(core::fcollect(t, call, far_world_team(t), dest, source, bytes));
        for (int from = 0; from < n; ++from)
          ASSERT_TRUE(is(dest + static_cast<std::size_t>(from) * bytes, bytes, from, round))
              << bytes << " bytes, from " << from << " at " << pe;
        ASSERT_EQ(dest[all], 0xee);
      }
  });
}

TEST(FarCollectives, CollectTakesAsManyAsEachGives) {
  everywhere(std::size_t{8} << 20, [](Thread& t, int pe, int n) {
    auto* const source = reinterpret_cast<unsigned char*>(t.pe->heap_base);
    auto* const dest = source + (1 << 19);
    int round = 0;
    for (const std::size_t most : sizes)
      for (int again = 0; again < 3; ++again) {
        ++round;
        const auto bytes_of = [&](int from) {
          return (from + round) % 3 == 0 ? 0 : most / static_cast<std::size_t>(1 + (from + round) % 4);
        };
        std::memset(dest, 0xee, 1 << 19);
        fill(source, bytes_of(pe), pe, round);
        ASSERT_TRUE(core::collect(t, call, far_world_team(t), dest, source, bytes_of(pe)));
        std::size_t offset = 0;
        for (int from = 0; from < n; ++from) {
          ASSERT_TRUE(is(dest + offset, bytes_of(from), from, round))
              << most << ", from " << from << " at " << pe;
          offset += bytes_of(from);
        }
        if (offset < 1 << 19) {
          ASSERT_EQ(dest[offset], 0xee);
        }
      }
  });
}

TEST(FarCollectives, AlltoallGivesEachItsBlock) {
  everywhere(std::size_t{16} << 20, [](Thread& t, int pe, int n) {
    auto* const source = reinterpret_cast<unsigned char*>(t.pe->heap_base);
    auto* const dest = source + (8 << 20);
    int round = 0;
    for (const std::size_t bytes : sizes)
      for (int again = 0; again < 2; ++again) {
        ++round;
        const std::size_t all = bytes * static_cast<std::size_t>(n);
        std::memset(dest, 0xee, all + 1);
        fill(source, all, pe, round);
        ASSERT_TRUE(core::alltoall(t, call, far_world_team(t), dest, source, bytes));
        for (int from = 0; from < n; ++from)
          ASSERT_TRUE(is(dest + static_cast<std::size_t>(from) * bytes, bytes, from, round,
                         static_cast<std::size_t>(pe) * bytes));
        ASSERT_EQ(dest[all], 0xee);
      }
  });
}

TEST(FarCollectives, AlltoallsPicksTheElements) {
  everywhere(std::size_t{16} << 20, [](Thread& t, int pe, int n) {
    auto* const source = reinterpret_cast<std::uint16_t*>(t.pe->heap_base);
    auto* const dest = source + (4 << 20);
    for (const std::size_t nelems : {0, 1, 3, 500, 20'000})
      for (const std::ptrdiff_t dst : {1, 2})
        for (const std::ptrdiff_t sst : {1, 3}) {
          const std::size_t count = nelems * static_cast<std::size_t>(n);
          const auto value = [&](int from, std::size_t i) {
            return static_cast<std::uint16_t>(i * 7 + static_cast<std::size_t>(from) * 1000 +
                                              static_cast<std::size_t>(dst * 10 + sst));
          };
          for (std::size_t i = 0; i < count; ++i) source[i * static_cast<std::size_t>(sst)] = value(pe, i);
          std::fill_n(dest, count * static_cast<std::size_t>(dst) + 1, std::uint16_t{0xeeee});
          ASSERT_TRUE(core::alltoalls(t, call, far_world_team(t), dest, source, {dst, sst}, nelems, 2));
          for (int from = 0; from < n; ++from)
            for (std::size_t i = 0; i < nelems; ++i) {
              const std::size_t at =
                  (static_cast<std::size_t>(from) * nelems + i) * static_cast<std::size_t>(dst);
              ASSERT_EQ(dest[at], value(from, static_cast<std::size_t>(pe) * nelems + i));
              if (dst > 1) {
                ASSERT_EQ(dest[at + 1], 0xeeee);
              }
            }
        }
  });
}

// Numbers whose sum does not depend on the order, in every type; kept small, so that products fit, too.
template <class T>
T number(int pe, std::size_t i, int round) {
  return static_cast<T>(1 + (i * 5 + static_cast<std::size_t>(pe) * 3 + static_cast<std::size_t>(round)) % 2);
}

template <class T>
void reductions(Thread& t, int pe, int n, Element element, std::initializer_list<std::size_t> counts) {
  auto* const source = reinterpret_cast<T*>(t.pe->heap_base);
  T* const dest = source + (std::size_t{2} << 20) / sizeof(T);
  int round = 0;
  for (const std::size_t count : counts)
    for (const Operation operation : {Operation::sum, Operation::prod, Operation::max})
      for (const bool in_place : {false, true}) {
        ++round;
        if (core::kernel_of(operation, element) == nullptr) continue;
        T* const to = in_place ? source : dest;
        for (std::size_t i = 0; i < count; ++i) source[i] = number<T>(pe, i, round);
        to[count] = T{77};
        if (!in_place) std::memset(static_cast<void*>(dest), 0x5a, count * sizeof(T));
        ASSERT_TRUE(core::reduce(t, call, far_world_team(t), {operation, element}, to, source, count));
        for (std::size_t i = 0; i < count; ++i) {
          T expected = number<T>(0, i, round);
          for (int from = 1; from < n; ++from) {
            const T theirs = number<T>(from, i, round);
            expected = operation == Operation::sum    ? static_cast<T>(expected + theirs)
                       : operation == Operation::prod ? static_cast<T>(expected * theirs)
                                                      : std::max(expected, theirs);
          }
          ASSERT_EQ(to[i], expected) << count << " elements, operation " << static_cast<int>(operation)
                                     << (in_place ? ", in place, element " : ", element ") << i;
        }
        ASSERT_EQ(to[count], T{77});
      }
}

TEST(FarCollectives, ReductionsOfAllSizesAreRight) {
  everywhere(std::size_t{8} << 20, [](Thread& t, int pe, int n) {
    reductions<std::int32_t>(t, pe, n, Element::i32, {0, 1, 2, 13, 1000, 8188, 8189, 20'000, 200'001});
    reductions<std::uint8_t>(t, pe, n, Element::u8, {1, 33, 40'000});
    reductions<double>(t, pe, n, Element::f64, {1, 4094, 4095, 70'000});
    reductions<long double>(t, pe, n, Element::f80, {1, 2047, 2048, 9000});
  });
}

// More than a block: the blocks are of about one size.
TEST(FarCollectives, ReductionsOfSeveralBlocksAreRight) {
  for (const Placement& placement : {Placement{0, 1}, Placement{0, 0, 1, 2}, Placement{0, 1, 0, 2, 1}}) {
    FarWorld world(placement, true, std::size_t{64} << 20);
    world.run([&](Thread& t, int pe) {
      auto* const source = reinterpret_cast<std::uint32_t*>(t.pe->heap_base);
      constexpr std::size_t count = 2'300'007;
      for (std::size_t i = 0; i < count; ++i)
        source[i] = static_cast<std::uint32_t>(i) * (static_cast<unsigned>(pe) + 1);
      for (std::uint32_t* dest : {source + count, source}) {
        ASSERT_TRUE(
            core::reduce(t, call, far_world_team(t), {Operation::sum, Element::u32}, dest, source, count));
        const auto n = static_cast<std::uint32_t>(world.n_pes());
        for (std::size_t i = 0; i < count; ++i)
          ASSERT_EQ(dest[i], static_cast<std::uint32_t>(i) * (n * (n + 1) / 2)) << i;
      }
    });
    EXPECT_EQ(world.waiting(), 0);
  }
}

// Numbers that make every rounding show.
float rough(int pe, std::size_t i) {
  return std::ldexp(1.0f + static_cast<float>((i * 37 + static_cast<std::size_t>(pe) * 101) % 1021) / 1024.0f,
                    static_cast<int>((i + static_cast<std::size_t>(pe) * 5) % 11) - 5);
}

TEST(FarCollectives, SumsOfFloatHaveTheSameBitsAtAllMembers) {
  for (const Placement& placement : placements()) {
    SCOPED_TRACE(unit::text_of(placement));
    FarWorld world(placement, true, std::size_t{2} << 20);
    for (const std::size_t count : {std::size_t{5}, std::size_t{30'000}}) {
      std::vector<std::vector<float>> results(static_cast<std::size_t>(world.n_pes()));
      world.run([&](Thread& t, int pe) {
        auto* const source = reinterpret_cast<float*>(t.pe->heap_base);
        for (std::size_t i = 0; i < count; ++i) source[i] = rough(pe, i);
        ASSERT_TRUE(
            core::reduce(t, call, far_world_team(t), {Operation::sum, Element::f32}, source, source, count));
        results[static_cast<std::size_t>(pe)].assign(source, source + count);
      });
      for (const auto& result : results)
        EXPECT_EQ(std::memcmp(result.data(), results[0].data(), count * sizeof(float)), 0);
    }
  }
}

TEST(FarCollectives, SumsOfHalfAreRoundedOnce) {
  everywhere(std::size_t{2} << 20, [](Thread& t, int pe, int n) {
    auto* const source = reinterpret_cast<std::uint16_t*>(t.pe->heap_base);
    std::uint16_t* const dest = source + 100'000;
    for (const std::size_t count : {std::size_t{1}, std::size_t{777}, std::size_t{40'000}}) {
      for (std::size_t i = 0; i < count; ++i) source[i] = core::float_to_half(rough(pe, i));
      const auto sum = [&](int end, std::size_t i) {
        float all = 0;
        for (int from = 0; from < end; ++from) {
          const float theirs = core::half_to_float(core::float_to_half(rough(from, i)));
          all = from == 0 ? theirs : all + theirs;
        }
        return core::float_to_half(all);
      };
      ASSERT_TRUE(
          core::reduce(t, call, far_world_team(t), {Operation::sum, Element::f16}, dest, source, count));
      for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(dest[i], sum(n, i)) << i;
      // The least as one node finds it, where one of the numbers is none.
      const auto nan_or = [&](int from, std::size_t i) {
        const std::uint16_t is_nan = 0x7e00;
        return (i + static_cast<std::size_t>(from)) % 3 == 0 ? is_nan : core::float_to_half(rough(from, i));
      };
      std::uint16_t* const numbers = dest + count;
      for (std::size_t i = 0; i < count; ++i) numbers[i] = nan_or(pe, i);
      ASSERT_TRUE(
          core::reduce(t, call, far_world_team(t), {Operation::min, Element::f16}, dest, numbers, count));
      for (std::size_t i = 0; i < count; ++i) {
        std::uint16_t numbers_of[16], expected;
        const void* arrays[16];
        for (int from = 0; from < n; ++from) {
          numbers_of[from] = nan_or(from, i);
          arrays[from] = &numbers_of[from];
        }
        core::kernel_of(Operation::min, Element::f16)(&expected, arrays, static_cast<std::size_t>(n), 0, 1);
        ASSERT_EQ(dest[i], expected) << i;
      }
      ASSERT_TRUE(core::scan(t, call, far_world_team(t), Element::f16, true, dest, source, count));
      for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(dest[i], sum(pe + 1, i)) << i;
    }
  });
}

TEST(FarCollectives, ScansAddUpThoseBefore) {
  everywhere(std::size_t{2} << 20, [](Thread& t, int pe, int) {
    auto* const source = reinterpret_cast<std::int64_t*>(t.pe->heap_base);
    std::int64_t* const apart = source + 50'000;
    for (const std::size_t count :
         {std::size_t{0}, std::size_t{1}, std::size_t{6}, std::size_t{1000}, std::size_t{9000}})
      for (const bool inclusive : {true, false})
        for (std::int64_t* dest : {apart, source}) {
          for (std::size_t i = 0; i < count; ++i) source[i] = static_cast<std::int64_t>(i) + 100 * pe;
          ASSERT_TRUE(core::scan(t, call, far_world_team(t), Element::i64, inclusive, dest, source, count));
          const std::int64_t m = inclusive ? pe + 1 : pe;
          for (std::size_t i = 0; i < count; ++i)
            ASSERT_EQ(dest[i], m * static_cast<std::int64_t>(i) + 100 * (m * (m - 1) / 2)) << i;
        }
  });
}

template <class T>
void reduce_scatters(Thread& t, int pe, int n, Element element, T (*make)(int)) {
  auto* const source = reinterpret_cast<T*>(t.pe->heap_base);
  T* const apart = source + (std::size_t{4} << 20) / sizeof(T);
  for (const std::size_t count :
       {std::size_t{0}, std::size_t{1}, std::size_t{50}, std::size_t{3000}, std::size_t{9000}})
    for (const bool in_place : {false, true}) {
      const std::size_t all = count * static_cast<std::size_t>(n),
                        mine = count * static_cast<std::size_t>(pe);
      T* const dest = in_place ? source + mine : apart;
      for (std::size_t i = 0; i < all; ++i) source[i] = make(static_cast<int>(i % 17) + pe);
      ASSERT_TRUE(
          core::reduce_scatter(t, call, far_world_team(t), {Operation::sum, element}, dest, source, count));
      for (std::size_t i = 0; i < count; ++i)
        ASSERT_EQ(dest[i], make(n * static_cast<int>((mine + i) % 17) + n * (n - 1) / 2))
            << count << ": " << i;
    }
}

TEST(FarCollectives, ReduceScatterGivesEachItsPart) {
  everywhere(std::size_t{8} << 20, [](Thread& t, int pe, int n) {
    reduce_scatters<std::int32_t>(t, pe, n, Element::i32, [](int v) { return static_cast<std::int32_t>(v); });
    reduce_scatters<std::uint16_t>(t, pe, n, Element::bf16,
                                   [](int v) { return core::float_to_bfloat16(static_cast<float>(v)); });
  });
}

TEST(FarCollectives, ActiveSetsExchangeTheSame) {
  everywhere(std::size_t{2} << 20, [](Thread& t, int pe, int n) {
    auto* const source = reinterpret_cast<unsigned char*>(t.pe->heap_base);
    auto* const dest = source + (1 << 19);
    for (int again = 0; again < 2; ++again)
      for (int start = 0; start < n; ++start)
        for (int log_stride = 0; 1 << log_stride < n; ++log_stride)
          for (int size = 1; start + (size - 1) * (1 << log_stride) < n; ++size) {
            const int stride = 1 << log_stride;
            const bool in_it = pe >= start && (pe - start) % stride == 0 && (pe - start) / stride < size;
            if (!in_it) continue;
            Team* set = core::active_set(t, start, log_stride, size);
            ASSERT_NE(set, nullptr);
            for (const std::size_t bytes : {std::size_t{8}, std::size_t{2000}, std::size_t{40'000}}) {
              fill(source, bytes, pe, again);
              ASSERT_TRUE(core::fcollect(t, call, *set, dest, source, bytes));
              for (int i = 0; i < size; ++i)
                ASSERT_TRUE(is(dest + static_cast<std::size_t>(i) * bytes, bytes, start + i * stride, again))
                    << start << ' ' << stride << ' ' << size << ": " << bytes << " bytes of " << i;
              ASSERT_TRUE(core::broadcast(t, call, *set, dest, source, bytes, size - 1, true));
              ASSERT_TRUE(is(dest, bytes, start + (size - 1) * stride, again));
              auto* const sums = reinterpret_cast<std::uint16_t*>(dest);
              for (std::size_t i = 0; i < bytes / 2; ++i) sums[i] = static_cast<std::uint16_t>(pe + 1);
              ASSERT_TRUE(core::reduce(t, call, *set, {Operation::sum, Element::u16}, sums, sums, bytes / 2));
              int expected = 0;
              for (int i = 0; i < size; ++i) expected += start + i * stride + 1;
              for (std::size_t i = 0; i < bytes / 2; ++i) ASSERT_EQ(sums[i], expected);
            }
            core::team_sync(t, call, *set);
          }
  });
}

TEST(FarCollectives, SmallCallsOfTwoNodesSendOneMessageEachWayAtMost) {
  const auto expect = [&](int n, long messages, const char* what, auto&& collective) {
    for (const std::size_t bytes : {std::size_t{8}, std::size_t{4096}}) {
      FarWorld world(unit::in_blocks(n, 2), true);
      world.run([&](Thread& t, int) {
        auto* const source = reinterpret_cast<std::int64_t*>(t.pe->heap_base);
        for (int i = 0; i < 10; ++i) collective(t, far_world_team(t), source + 10'000, source, bytes);
      });
      EXPECT_EQ(world.messages(), 10 * messages) << what << " of " << bytes << " bytes, " << n << " PEs";
    }
  };
  using To = std::int64_t*;
  for (const int n : {2, 6}) {
    expect(n, 1, "broadcast", [](Thread& t, Team& team, To to, To from, std::size_t bytes) {
      core::broadcast(t, call, team, to, from, bytes, 0, true);
    });
    expect(n, 2, "fcollect", [](Thread& t, Team& team, To to, To from, std::size_t bytes) {
      core::fcollect(t, call, team, to, from, bytes);
    });
    expect(n, 2, "sum", [](Thread& t, Team& team, To to, To from, std::size_t bytes) {
      core::reduce(t, call, team, {Operation::sum, Element::i64}, to, from, bytes / 8);
    });
  }
  expect(2, 2, "alltoall", [](Thread& t, Team& team, To to, To from, std::size_t bytes) {
    core::alltoall(t, call, team, to, from, bytes);
  });
}

}  // namespace
