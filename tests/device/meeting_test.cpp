// SPDX-License-Identifier: Apache-2.0
//
// Barriers of blocks and of grids, and the collectives that are made of them.
#include "world.hpp"

#include <algorithm>
#include <cmath>

namespace {

using namespace ushmem::device;
using device_test::for_each_way;
using device_test::Shape;
using device_test::World;

// Each block writes its round to all PEs, and after the barrier finds everybody's.
struct RoundArgs {
  shmemx_device_t device;
  SHMEM_GM uint64_t* rounds;  // blocks * pes * 16: a line each
  SHMEM_GM uint64_t* wrong;   // a block each
  uint64_t first;
  int n;
  bool grid;
};

SHMEM_KERNEL(device_rounds, RoundArgs) {
  const uint64_t pes = static_cast<uint64_t>(shmem.n_pes());
  uint64_t wrong = 0;
  for (uint64_t round = args.first; round < args.first + static_cast<uint64_t>(args.n); ++round) {
    for (int pe = 0; pe < shmem.n_pes(); ++pe) {
      shmem.p(args.rounds + (shmem.index() * pes + static_cast<uint64_t>(shmem.my_pe())) * 16, round, pe);
    }
    if (args.grid) {
      shmem.barrier_grid();
    } else {
      shmem.barrier();
    }
    for (uint64_t block = 0; block < shmem.count(); ++block) {
      if (!args.grid && block != shmem.index()) continue;
      for (uint64_t pe = 0; pe < pes; ++pe) {
        if (shmem.ld(args.rounds + (block * pes + pe) * 16) != round) ++wrong;
      }
    }
    if (args.grid) {
      shmem.barrier_grid();
    } else {
      shmem.barrier();
    }
  }
  if (shmem.lane() == 0) shmem.st(args.wrong + shmem.index() * 16, wrong);
}

TEST(DeviceBarrier, LetsNobodyPassBeforeAllHaveCome) {
  for (const int pes : {1, 2, 3, 6}) {  // of 6, two rounds
    for (const bool grid : {false, true}) {
      for_each_way(pes, pes < 4 ? 3 : 2, [&](const Shape& shape) {
        World world(shape);
        const auto rounds = world.device<uint64_t>(static_cast<std::size_t>(3 * pes * 16));
        const auto wrong = world.device<uint64_t>(3 * 16);
        // Grids of several sizes, one after another: the words count on.
        uint64_t first = 1;
        for (const std::uint32_t blocks : {shape.blocks, 1u, 2u}) {
          world.run(device_rounds, blocks,
                    [&](int pe) { return RoundArgs{{}, rounds.of(pe), wrong.of(pe), first, 2, grid}; });
          first += 2;
          for (int pe = 0; pe < pes; ++pe) {
            for (std::uint32_t b = 0; b < blocks; ++b) ASSERT_EQ(wrong.of(pe)[b * 16], 0u) << "block " << b;
          }
        }
      });
      if (HasFailure()) return;
    }
  }
}

// Two teams in one kernel: rows of a 2 x 3 arrangement, of which the second counts backwards, beside all PEs.
struct TeamArgs {
  shmemx_device_t device;
  shmemx_device_t row;
  SHMEM_GM long* numbers;
  SHMEM_GM long* sums;
  SHMEM_GM long* from;
};

SHMEM_KERNEL(device_teams, TeamArgs) {
  const Block row(shmem, args.row);
  if (shmem.lane() == 0) shmem.st(args.numbers, 1L << shmem.my_pe());
  row.reduce<Op::sum>(args.sums, args.numbers, 1);
  shmem.barrier();
  shmem.reduce<Op::bit_or>(args.sums + 1, args.sums, 1);
  row.put(args.from, args.numbers, 1, (row.my_pe() + 1) % row.n_pes());
  row.barrier();
  if (shmem.lane() == 0) shmem.st(args.sums + 2, static_cast<long>(row.my_pe() * 10 + row.n_pes()));
}

TEST(DeviceTeams, AreUsedBesideEachOther) {
  for (std::uint64_t seed = device_test::first_seed();
       seed < device_test::first_seed() + device_test::seeds(); ++seed) {
    Shape shape;
    shape.pes = 6;
    shape.seed = seed;
    World world(shape);
    World::Team first(world, {0, 1, 2});
    World::Team second(world, {5, 4, 3});
    const auto numbers = world.device<long>(1);
    const auto sums = world.device<long>(3);
    const auto from = world.device<long>(1);
    world.run(device_teams, [&](int pe) {
      return TeamArgs{{},
                      pe < 3 ? first.handle(static_cast<std::size_t>(pe))
                             : second.handle(static_cast<std::size_t>(5 - pe)),
                      numbers.of(pe),
                      sums.of(pe),
                      from.of(pe)};
    });
    for (int pe = 0; pe < 6; ++pe) {
      EXPECT_EQ(sums.of(pe)[0], pe < 3 ? 7 : 56);
      EXPECT_EQ(sums.of(pe)[1], 63);
      EXPECT_EQ(sums.of(pe)[2], (pe < 3 ? pe : 5 - pe) * 10 + 3);
      const int left = pe < 3 ? (pe + 2) % 3 : pe == 5 ? 3 : pe + 1;
      EXPECT_EQ(*from.of(pe), 1L << left);
    }
    if (HasFailure()) return;
  }
}

// Blocks of one PE meet: each reads what all the others have stored.
struct GridArgs {
  shmemx_device_t device;
  SHMEM_GM uint64_t* stored;  // a line a block
  SHMEM_GM uint64_t* sums;
  int n;
};

SHMEM_KERNEL(device_grid, GridArgs) {
  uint64_t sum = 0;
  for (int round = 1; round <= args.n; ++round) {
    if (shmem.lane() == 0)
      shmem.st(args.stored + shmem.index() * 16, static_cast<uint64_t>(round) + shmem.index());
    shmem.sync_grid();
    for (uint64_t block = 0; block < shmem.count(); ++block) sum += shmem.ld(args.stored + block * 16);
    shmem.sync_grid();
  }
  if (shmem.lane() == 0) shmem.st(args.sums + shmem.index() * 16, sum);
}

TEST(DeviceGrid, BlocksSeeEachOthersStoresAfterTheyMet) {
  for_each_way(2, 5, [&](const Shape& shape) {
    World world(shape);
    const auto stored = world.device<uint64_t>(5 * 16);
    const auto sums = world.device<uint64_t>(5 * 16);
    for (const std::uint32_t blocks : {2u, 5u, 1u, 4u}) {
      world.run(device_grid, blocks, [&](int pe) { return GridArgs{{}, stored.of(pe), sums.of(pe), 4}; });
      for (int pe = 0; pe < 2; ++pe) {
        for (std::uint64_t b = 0; b < blocks; ++b) {
          ASSERT_EQ(sums.of(pe)[b * 16], blocks * 10 + 4 * (blocks * (blocks - 1) / 2)) << "block " << b;
        }
      }
    }
  });
}

// --- collectives: each block has buffers of its own, and all blocks run at the same time
// -------------------------

struct MoveArgs {
  shmemx_device_t device;
  SHMEM_GM int* source;  // a stride each block
  SHMEM_GM int* dest;
  SHMEM_GM int* checks;  // three strides each block
  uint64_t n;
  uint64_t stride;  // of n * pes elements, so that no two blocks store into one line
  int root;
};

SHMEM_KERNEL(device_moves, MoveArgs) {
  const uint64_t all = args.n * static_cast<uint64_t>(shmem.n_pes());
  SHMEM_GM int* source = args.source + shmem.index() * args.stride;
  SHMEM_GM int* dest = args.dest + shmem.index() * args.stride;
  SHMEM_GM int* checks = args.checks + shmem.index() * 3 * args.stride;
  for (uint64_t i = shmem.lane(); i < all; i += shmem.lanes()) {
    shmem.st(source + i,
             1000 * shmem.my_pe() + 10000 * static_cast<int>(shmem.index()) + static_cast<int>(i));
  }
  shmem.sync();
  shmem.broadcast(dest, source, args.n, args.root);
  for (uint64_t i = shmem.lane(); i < args.n; i += shmem.lanes()) shmem.st(checks + i, shmem.ld(dest + i));
  shmem.sync();
  shmem.fcollect(dest, source, args.n);
  for (uint64_t i = shmem.lane(); i < all; i += shmem.lanes()) shmem.st(checks + all + i, shmem.ld(dest + i));
  shmem.sync();
  shmem.alltoall(dest, source, args.n);
  for (uint64_t i = shmem.lane(); i < all; i += shmem.lanes())
    shmem.st(checks + 2 * all + i, shmem.ld(dest + i));
}

TEST(DeviceCollectives, MoveDataToWhereItBelongs) {
  for (const int pes : {1, 2, 5}) {
    for (const std::size_t n : {std::size_t{1}, std::size_t{20}, std::size_t{700}}) {
      for_each_way(pes, 2, [&](const Shape& shape) {
        World world(shape);
        const std::size_t all = n * static_cast<std::size_t>(pes);
        const std::size_t stride = (all + 31) / 32 * 32;
        const auto source = world.device<int>(2 * stride);
        const auto dest = world.device<int>(2 * stride);
        const auto checks = world.device<int>(6 * stride);
        const int root = pes / 2;
        world.run(device_moves, [&](int pe) {
          return MoveArgs{{}, source.of(pe), dest.of(pe), checks.of(pe), n, stride, root};
        });
        for (int pe = 0; pe < pes; ++pe) {
          for (std::size_t block = 0; block < 2; ++block) {
            const int* found = checks.of(pe) + block * 3 * stride;
            const auto value = [&](std::size_t from, std::size_t i) {
              return 1000 * static_cast<int>(from) + 10000 * static_cast<int>(block) + static_cast<int>(i);
            };
            for (std::size_t i = 0; i < n; ++i)
              ASSERT_EQ(found[i], value(static_cast<std::size_t>(root), i)) << i;
            for (std::size_t i = 0; i < all; ++i) {
              ASSERT_EQ(found[all + i], value(i / n, i % n)) << i;
              ASSERT_EQ(found[2 * all + i], value(i / n, i % n + n * static_cast<std::size_t>(pe))) << i;
            }
          }
        }
      });
      if (HasFailure()) return;
    }
  }
}

// Collects of different numbers, again and again so that their counts reuse the meeting's words, beside a block that
// does the same; and the strided alltoall, whose gaps stay as they are.
struct UnevenArgs {
  shmemx_device_t device;
  SHMEM_GM short* source;
  SHMEM_GM short* dest;
  SHMEM_GM short* checks;
  uint64_t n;
  uint64_t stride;  // of each block
  int turns;
};

SHMEM_DEVICE uint64_t given(uint64_t n, int pe, int turn) {
  return n * static_cast<uint64_t>((pe + turn) % 3) / 2;
}

SHMEM_KERNEL(device_uneven, UnevenArgs) {
  SHMEM_GM short* source = args.source + shmem.index() * args.stride;
  SHMEM_GM short* dest = args.dest + shmem.index() * args.stride;
  SHMEM_GM short* checks = args.checks + shmem.index() * static_cast<uint64_t>(args.turns + 1) * args.stride;
  for (int turn = 0; turn < args.turns; ++turn) {
    const uint64_t own = given(args.n, shmem.my_pe(), turn);
    for (uint64_t i = shmem.lane(); i < own; i += shmem.lanes()) {
      shmem.st(source + i, static_cast<short>(1000 * shmem.my_pe() + 100 * turn + static_cast<int>(i)));
    }
    shmem.collect(dest, source, own);
    uint64_t all = 0;
    for (int pe = 0; pe < shmem.n_pes(); ++pe) all += given(args.n, pe, turn);
    for (uint64_t i = shmem.lane(); i < all; i += shmem.lanes()) {
      shmem.st(checks + static_cast<uint64_t>(turn) * args.stride + i, shmem.ld(dest + i));
    }
    shmem.sync();  // dest may be overwritten
  }
  const uint64_t pes = static_cast<uint64_t>(shmem.n_pes());
  for (uint64_t i = shmem.lane(); i < args.n * pes * 3; i += shmem.lanes()) {
    shmem.st(source + i, static_cast<short>(1000 * shmem.my_pe() + static_cast<int>(i)));
    shmem.st(dest + i, -1);
  }
  shmem.sync();
  shmem.alltoalls(dest, source, 2, 3, args.n);
  for (uint64_t i = shmem.lane(); i < args.n * pes * 2; i += shmem.lanes()) {
    shmem.st(checks + static_cast<uint64_t>(args.turns) * args.stride + i, shmem.ld(dest + i));
  }
}

TEST(DeviceCollectives, MoveUnevenAndStridedBlocks) {
  constexpr int turns = 4;
  for (const int pes : {1, 2, 3, 6}) {
    for (const std::size_t n : {std::size_t{2}, std::size_t{30}}) {
      for_each_way(pes, 2, [&](const Shape& shape) {
        World world(shape);
        const auto count = static_cast<std::size_t>(pes);
        const std::size_t stride = (n * count * 3 + 63) / 64 * 64;
        const auto source = world.device<short>(2 * stride);
        const auto dest = world.device<short>(2 * stride);
        const auto checks = world.device<short>(2 * (turns + 1) * stride);
        world.run(device_uneven, [&](int pe) {
          return UnevenArgs{{}, source.of(pe), dest.of(pe), checks.of(pe), n, stride, turns};
        });
        for (int pe = 0; pe < pes; ++pe) {
          for (std::size_t block = 0; block < 2; ++block) {
            const short* found = checks.of(pe) + block * (turns + 1) * stride;
            for (int turn = 0; turn < turns; ++turn) {
              std::size_t at = 0;
              for (int from = 0; from < pes; ++from) {
                for (std::size_t i = 0; i < given(n, from, turn); ++i, ++at) {
                  ASSERT_EQ(found[static_cast<std::size_t>(turn) * stride + at],
                            1000 * from + 100 * turn + static_cast<int>(i))
                      << "turn " << turn << ", element " << at << " at PE " << pe;
                }
              }
            }
            for (std::size_t i = 0; i < n * count * 2; ++i) {
              const std::size_t from = i / 2 / n;
              const std::size_t element = static_cast<std::size_t>(pe) * n + i / 2 % n;
              const int value = i % 2 != 0 ? -1 : static_cast<int>(1000 * from + element * 3);
              ASSERT_EQ(found[turns * stride + i], value) << "strided " << i << " at PE " << pe;
            }
          }
        }
      });
      if (HasFailure()) return;
    }
  }
}

struct ScanArgs {
  shmemx_device_t device;
  SHMEM_GM int* source;
  SHMEM_GM int* ends;
  SHMEM_GM Half* halves;
  SHMEM_GM uint64_t* places;  // in place
  uint64_t n;
};

SHMEM_DEVICE int scanned(int pe, uint64_t i) { return (pe * 37 + static_cast<int>(i)) % 11 - 5; }

SHMEM_KERNEL(device_scans, ScanArgs) {
  for (uint64_t i = shmem.lane(); i < args.n; i += shmem.lanes())
    shmem.st(args.source + i, scanned(shmem.my_pe(), i));
  shmem.inscan<Op::sum>(args.ends, args.source, args.n);
  shmem.exscan<Op::sum>(args.halves, args.halves, args.n);
  shmem.exscan<Op::sum>(args.places, args.places, args.n);
  shmem.inscan<Op::max>(args.source, args.source, args.n);
}

TEST(DeviceCollectives, ScanEveryElementOfThePEsBefore) {
  for (const int pes : {1, 2, 4}) {
    for (const std::size_t n : {std::size_t{1}, std::size_t{13}, std::size_t{900}}) {
      for_each_way(pes, 1, [&](const Shape& shape) {
        World world(shape);
        const auto source = world.device<int>(n);
        const auto ends = world.device<int>(n);
        const auto halves = world.device<Half>(n, 1);
        const auto places = world.device<uint64_t>(n, 1);
        for (int pe = 0; pe < pes; ++pe) {
          for (std::size_t i = 0; i < n; ++i) {
            halves.of(pe)[i] = Element<Half>::narrow(static_cast<float>(scanned(pe, i)));
            places.of(pe)[i] = static_cast<uint64_t>(pe) << 40 | i;
          }
        }
        world.run(device_scans, [&](int pe) {
          return ScanArgs{{}, source.of(pe), ends.of(pe), halves.of(pe), places.of(pe), n};
        });
        for (std::size_t i = 0; i < n; ++i) {
          int sum = 0;
          int most = scanned(0, i);
          uint64_t place = 0;
          for (int pe = 0; pe < pes; ++pe) {
            ASSERT_EQ(Element<Half>::widen(halves.of(pe)[i]), static_cast<float>(sum)) << i << " at PE " << pe;
            ASSERT_EQ(places.of(pe)[i], place) << i << " at PE " << pe;
            sum += scanned(pe, i);
            most = std::max(most, scanned(pe, i));
            place += static_cast<uint64_t>(pe) << 40 | i;
            ASSERT_EQ(ends.of(pe)[i], sum) << i << " at PE " << pe;
            ASSERT_EQ(source.of(pe)[i], most) << i << " at PE " << pe;
          }
        }
      });
      if (HasFailure()) return;
    }
  }
}

struct ReduceArgs {
  shmemx_device_t device;
  SHMEM_GM int* a;
  SHMEM_GM int* b;
  SHMEM_GM float* f;
  SHMEM_GM BFloat16* h;
  SHMEM_GM Half* g;
  SHMEM_GM uint64_t* u;
  SHMEM_GM uint64_t* part;
  uint64_t n;
};

SHMEM_KERNEL(device_reductions, ReduceArgs) {
  for (uint64_t i = shmem.lane(); i < args.n; i += shmem.lanes()) {
    shmem.st(args.a + i, static_cast<int>(i) * (shmem.my_pe() + 1));
  }
  shmem.reduce<Op::sum>(args.b, args.a, args.n);
  shmem.reduce<Op::max>(args.a, args.a, args.n);  // in place
  shmem.reduce<Op::prod>(args.f, args.f, args.n);
  shmem.reduce<Op::sum>(args.h, args.h, args.n);
  shmem.reduce<Op::min>(args.g, args.g, args.n);
  shmem.reduce_scatter<Op::bit_xor>(args.part, args.u, args.n);
}

TEST(DeviceCollectives, ReduceEveryElementOfEveryPE) {
  for (const int pes : {1, 3, 4}) {
    for (const std::size_t n : {std::size_t{1}, std::size_t{13}, std::size_t{900}}) {
      for_each_way(pes, 1, [&](const Shape& shape) {
        World world(shape);
        const auto a = world.device<int>(n);
        const auto b = world.device<int>(n);
        const auto f = world.device<float>(n, 1);
        const auto h = world.device<BFloat16>(n);
        const auto g = world.device<Half>(n, 1);
        const auto u = world.device<uint64_t>(n * static_cast<std::size_t>(pes));
        const auto part = world.device<uint64_t>(n);
        for (int pe = 0; pe < pes; ++pe) {
          for (std::size_t i = 0; i < n; ++i) {
            f.of(pe)[i] = static_cast<float>(i % 7 + 1);
            h.of(pe)[i] = Element<BFloat16>::narrow(1.0f + static_cast<float>(pe));
            g.of(pe)[i] = Element<Half>::narrow(static_cast<float>((i + static_cast<std::size_t>(pe)) % 5));
          }
          for (std::size_t i = 0; i < n * static_cast<std::size_t>(pes); ++i) {
            u.of(pe)[i] = (i * 0x9e3779b97f4a7c15u) ^ static_cast<uint64_t>(pe);
          }
        }
        world.run(device_reductions, [&](int pe) {
          return ReduceArgs{{}, a.of(pe), b.of(pe), f.of(pe), h.of(pe), g.of(pe), u.of(pe), part.of(pe), n};
        });
        for (int pe = 0; pe < pes; ++pe) {
          for (std::size_t i = 0; i < n; ++i) {
            const int at = static_cast<int>(i);
            ASSERT_EQ(b.of(pe)[i], at * pes * (pes + 1) / 2) << i;
            ASSERT_EQ(a.of(pe)[i], at * pes) << i;
            float product = 1;
            float least = 100;
            uint64_t bits = 0;
            for (std::size_t other = 0; other < static_cast<std::size_t>(pes); ++other) {
              product *= static_cast<float>(i % 7 + 1);
              least = std::min(least, static_cast<float>((i + other) % 5));
              bits ^= ((i + n * static_cast<std::size_t>(pe)) * 0x9e3779b97f4a7c15u) ^ other;
            }
            ASSERT_EQ(f.of(pe)[i], product) << i;
            ASSERT_EQ(Element<BFloat16>::widen(h.of(pe)[i]), static_cast<float>(pes * (pes + 1) / 2)) << i;
            ASSERT_EQ(Element<Half>::widen(g.of(pe)[i]), least) << i;
            ASSERT_EQ(part.of(pe)[i], bits) << i;
          }
        }
      });
      if (HasFailure()) return;
    }
  }
}

TEST(DeviceElements, RoundAsTheHostsConversionsDo) {
  // Every half is a float and comes back; bfloat16 likewise.
  for (std::uint32_t bits = 0; bits < 0x10000; ++bits) {
    const auto half = Half{static_cast<std::uint16_t>(bits)};
    const float wide = Element<Half>::widen(half);
    if (wide == wide) {
      ASSERT_EQ(Element<Half>::narrow(wide).bits, bits);
    } else {
      const float again = Element<Half>::widen(Element<Half>::narrow(wide));
      ASSERT_NE(again, again);
    }
    const auto b = BFloat16{static_cast<std::uint16_t>(bits)};
    const float wide_b = Element<BFloat16>::widen(b);
    if (wide_b == wide_b) {
      ASSERT_EQ(Element<BFloat16>::narrow(wide_b).bits, bits);
    } else {
      const float again = Element<BFloat16>::widen(Element<BFloat16>::narrow(wide_b));
      ASSERT_NE(again, again);
    }
  }
  // Between two neighbours: to the nearer, and to the even one from the middle.
  for (std::uint16_t low = 0; low < 0x7bff; ++low) {
    const float a = Element<Half>::widen(Half{low});
    const float b = Element<Half>::widen(Half{static_cast<std::uint16_t>(low + 1)});
    const float middle = (a + b) / 2;  // exact in float
    ASSERT_EQ(Element<Half>::narrow(middle).bits, low % 2 == 0 ? low : low + 1);
    ASSERT_EQ(Element<Half>::narrow(std::nextafter(middle, a)).bits, low);
    ASSERT_EQ(Element<Half>::narrow(std::nextafter(middle, b)).bits, low + 1);
  }
  EXPECT_EQ(Element<Half>::narrow(65519.996f).bits, 0x7bff);
  EXPECT_EQ(Element<Half>::narrow(65520.0f).bits, 0x7c00);
  EXPECT_EQ(Element<BFloat16>::narrow(1.00390625f).bits, 0x3f80);  // the middle: to even
}

}  // namespace
