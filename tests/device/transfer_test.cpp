// SPDX-License-Identifier: Apache-2.0
//
// Puts and gets from kernels: every size and alignment, strided and two-dimensional, block-local memory, and
// what may be done when they return.
#include "world.hpp"

#include <algorithm>

namespace {

using namespace ushmem::device;
using device_test::for_each_way;
using device_test::Shape;
using device_test::World;

template <class T>
T pattern(int pe, std::size_t i) {
  return static_cast<T>(static_cast<std::uint64_t>(pe + 1) * 1000003u + i * 7u + 1u);
}

// The source is filled by the kernel, put, and overwritten at once; all of it by the scalar unit's stores.
struct PutArgs {
  shmemx_device_t device;
  SHMEM_GM char* dest;
  SHMEM_GM char* source;
  SHMEM_GM uint64_t* arrived;
  uint64_t n;
  bool load_store;
};

SHMEM_KERNEL(device_put_then_overwrite, PutArgs) {
  const int right = (shmem.my_pe() + 1) % shmem.n_pes();
  for (uint64_t i = shmem.lane(); i < args.n; i += shmem.lanes()) {
    shmem.st(args.source + i, static_cast<char>(pattern<unsigned char>(shmem.my_pe(), i)));
  }
  if (args.load_store) {
    shmem.put<Engine::load_store>(args.dest, args.source, args.n, right);
  } else {
    shmem.put(args.dest, args.source, args.n, right);
  }
  for (uint64_t i = shmem.lane(); i < args.n; i += shmem.lanes()) shmem.st(args.source + i, 'x');
  shmem.barrier();
}

TEST(DevicePut, ReturnsWhenTheSourceMayBeChanged) {
  for (const std::size_t n : {std::size_t{1}, std::size_t{3}, std::size_t{31}, std::size_t{64},
                              std::size_t{1001}, std::size_t{40001}}) {
    for_each_way(3, 1, [&](const Shape& shape) {
      World world(shape);
      const std::size_t skew = n % 7;
      const auto dest = world.device<char>(n + 64, skew);
      const auto source = n % 2 != 0 ? world.heap<char>(n + 64, 1) : world.device<char>(n + 64);
      for (int pe = 0; pe < 3; ++pe) std::memset(dest.of(pe), '-', n + 1);
      world.run(device_put_then_overwrite, [&](int pe) {
        return PutArgs{{}, dest.of(pe), source.of(pe), nullptr, n, n < 2000 && shape.seed % 2 == 0};
      });
      EXPECT_EQ(world.served() != 0, shape.way != device_test::Way::mapped);  // it went the way it was to go
      for (int pe = 0; pe < 3; ++pe) {
        for (std::size_t i = 0; i < n; ++i) {
          ASSERT_EQ(static_cast<unsigned char>(dest.of(pe)[i]), pattern<unsigned char>((pe + 2) % 3, i)) << i;
          ASSERT_EQ(source.of(pe)[i], 'x') << i;
        }
        ASSERT_EQ(dest.of(pe)[n], '-');
      }
    });
    if (HasFailure()) return;
  }
}

// Several puts before one quiet, and a flag after a fence that says that they are there.
struct FlagArgs {
  shmemx_device_t device;
  SHMEM_GM long* dest;
  SHMEM_GM long* source;
  SHMEM_GM int* flag;
  SHMEM_GM long* seen;
  uint64_t n;
};

SHMEM_KERNEL(device_put_fence_flag, FlagArgs) {
  const int right = (shmem.my_pe() + 1) % shmem.n_pes();
  // What lies in a cache will be stale when the data have come.
  long sum = 0;
  for (uint64_t i = 0; i < args.n; ++i) sum += shmem.ld(args.dest + i);
  shmem.sync();
  for (uint64_t piece = 0; piece < 4; ++piece) {
    const uint64_t at = args.n / 4 * piece;
    shmem.put_nbi(args.dest + at, args.source + at, args.n / 4, right);
  }
  shmem.fence();
  shmem.p(args.flag, 1, right);
  shmem.wait_until(args.flag, CMP_EQ, 1);
  for (uint64_t i = shmem.lane(); i < args.n; i += shmem.lanes())
    shmem.st(args.seen + i, shmem.ld(args.dest + i));
  shmem.quiet();
  if (sum != 0 && shmem.lane() == 0) shmem.st(args.seen, sum);
}

TEST(DevicePut, ThenFenceThenFlag_IsThereWhenTheFlagIsSeen) {
  for (const std::size_t n : {std::size_t{4}, std::size_t{64}, std::size_t{8000}}) {
    for_each_way(3, 1, [&](const Shape& shape) {
      World world(shape);
      const auto dest = world.device<long>(n);
      const auto source = world.device<long>(n);
      const auto seen = world.device<long>(n);
      const auto flag = world.device<int>(1);
      for (int pe = 0; pe < 3; ++pe) {
        for (std::size_t i = 0; i < n; ++i) source.of(pe)[i] = pattern<long>(pe, i);
      }
      world.run(device_put_fence_flag, [&](int pe) {
        return FlagArgs{{}, dest.of(pe), source.of(pe), flag.of(pe), seen.of(pe), n};
      });
      for (int pe = 0; pe < 3; ++pe) {
        for (std::size_t i = 0; i < n; ++i) ASSERT_EQ(seen.of(pe)[i], pattern<long>((pe + 2) % 3, i)) << i;
      }
    });
    if (HasFailure()) return;
  }
}

// What was got is passed on: by loads, and by a put of it.
struct PassArgs {
  shmemx_device_t device;
  SHMEM_GM long* source;
  SHMEM_GM long* got;
  SHMEM_GM long* passed;
  SHMEM_GM long* sums;
  uint64_t n;
  bool nbi;
};

SHMEM_KERNEL(device_get_and_pass_on, PassArgs) {
  const int right = (shmem.my_pe() + 1) % shmem.n_pes();
  long sum = 0;
  for (int round = 0; round < 3; ++round) {
    if (args.nbi) {
      shmem.get_nbi(args.got, args.source, args.n, right);
      sum += shmem.ld(args.got + args.n);  // zero; brings its line, which data come into, into the cache
      shmem.quiet();
    } else {
      shmem.get(args.got, args.source, args.n, right);
    }
    for (uint64_t i = 0; i < args.n; ++i) sum += shmem.ld(args.got + i);
    shmem.put(args.passed, args.got, args.n, right);
    shmem.fence();
    if (shmem.lane() == 0) {
      for (uint64_t i = 0; i < args.n; ++i) shmem.st(args.got + i, 0);
    }
    shmem.quiet();
  }
  if (shmem.lane() == 0) shmem.st(args.sums, sum);
}

TEST(DeviceGet, ReturnsWhenTheDataMayBeReadAndPassedOn) {
  for (const bool nbi : {false, true}) {
    for (const std::size_t n : {std::size_t{1}, std::size_t{5}, std::size_t{5000}}) {
      for_each_way(3, 1, [&](const Shape& shape) {
        World world(shape);
        const auto source = world.heap<long>(n);
        const auto got = world.device<long>(n + 1);
        const auto passed = world.device<long>(n);
        const auto sums = world.device<long>(1);
        for (int pe = 0; pe < 3; ++pe) {
          for (std::size_t i = 0; i < n; ++i) source.of(pe)[i] = pattern<long>(pe, i);
          std::fill_n(got.of(pe), n, -1);
        }
        world.run(device_get_and_pass_on, [&](int pe) {
          return PassArgs{{}, source.of(pe), got.of(pe), passed.of(pe), sums.of(pe), n, nbi};
        });
        for (int pe = 0; pe < 3; ++pe) {
          long expected = 0;
          for (std::size_t i = 0; i < n; ++i) {
            expected += 3 * pattern<long>((pe + 1) % 3, i);
            ASSERT_EQ(passed.of(pe)[i], pattern<long>(pe, i)) << i;  // got from here by the left one
          }
          ASSERT_EQ(*sums.of(pe), expected);
        }
      });
      if (HasFailure()) return;
    }
  }
}

struct ShapedArgs {
  shmemx_device_t device;
  SHMEM_GM short* dest;
  SHMEM_GM short* source;
  SHMEM_GM short* back;
  int64_t dest_pitch;
  int64_t source_pitch;
  uint64_t rows;
  uint64_t n;
  bool strided;
  bool load_store;
};

SHMEM_KERNEL(device_put_and_get_rows, ShapedArgs) {
  const int right = (shmem.my_pe() + 1) % shmem.n_pes();
  if (args.strided) {
    shmem.iput(args.dest, args.source, args.dest_pitch, args.source_pitch, args.rows, right);
  } else if (args.load_store) {
    shmem.put_2d<Engine::load_store>(args.dest, args.dest_pitch, args.source, args.source_pitch, args.rows,
                                     args.n, right);
  } else {
    shmem.put_2d(args.dest, args.dest_pitch, args.source, args.source_pitch, args.rows, args.n, right);
  }
  shmem.barrier();
  if (args.strided) {
    shmem.iget(args.back, args.dest, args.source_pitch, args.dest_pitch, args.rows, right);
  } else {
    shmem.get_2d(args.back, args.source_pitch, args.dest, args.dest_pitch, args.rows, args.n, right);
  }
}

TEST(DeviceRows, ArriveAtTheirPitchesAndNowhereElse) {
  struct Case {
    std::int64_t dest_pitch, source_pitch;
    std::uint64_t rows, n;
    bool strided, load_store;
  };
  const Case cases[] = {
      {10, 7, 5, 3, false, false},    {3, 3, 40, 3, false, false},      {-9, 7, 4, 5, false, false},
      {20, -20, 3, 16, false, false}, {600, 500, 4, 333, false, false}, {10000, 10000, 2, 9001, false, false},
      {3, 2, 50, 1, true, false},     {1, 5, 70, 1, true, false},       {10, 7, 5, 3, false, true},
      {17, 17, 1, 17, false, true},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE("pitches " + std::to_string(c.dest_pitch) + " and " + std::to_string(c.source_pitch) + ", " +
                 std::to_string(c.rows) + " rows of " + std::to_string(c.n));
    for_each_way(2, 1, [&](const Shape& shape) {
      World world(shape);
      const std::size_t room = 24000;
      const auto at = [&](std::int64_t pitch, std::uint64_t row) {  // where a row begins
        const auto last = static_cast<std::int64_t>(c.rows - 1);
        return (pitch < 0 ? -pitch * last : 0) + pitch * static_cast<std::int64_t>(row);
      };
      const auto dest = world.device<short>(room, 1);
      const auto source = world.device<short>(room);
      const auto back = world.device<short>(room, 3);
      for (int pe = 0; pe < 2; ++pe) {
        for (std::size_t i = 0; i < room; ++i) source.of(pe)[i] = pattern<short>(pe, i);
      }
      world.run(device_put_and_get_rows, [&](int pe) {
        return ShapedArgs{{},
                          dest.of(pe) + at(c.dest_pitch, 0),
                          source.of(pe) + at(c.source_pitch, 0),
                          back.of(pe) + at(c.source_pitch, 0),
                          c.dest_pitch,
                          c.source_pitch,
                          c.rows,
                          c.n,
                          c.strided,
                          c.load_store};
      });
      for (int pe = 0; pe < 2; ++pe) {
        std::vector<short> expected_dest(room, 0);
        std::vector<short> expected_back(room, 0);
        for (std::uint64_t row = 0; row < c.rows; ++row) {
          for (std::uint64_t i = 0; i < c.n; ++i) {
            const auto to = static_cast<std::size_t>(at(c.dest_pitch, row)) + i;
            const auto from = static_cast<std::size_t>(at(c.source_pitch, row)) + i;
            expected_dest[to] = pattern<short>(1 - pe, from);
            expected_back[from] = pattern<short>(pe, from);
          }
        }
        for (std::size_t i = 0; i < room; ++i) {
          ASSERT_EQ(dest.of(pe)[i], expected_dest[i]) << i;
          ASSERT_EQ(back.of(pe)[i], expected_back[i]) << i;
        }
      }
    });
    if (HasFailure()) return;
  }
}

struct LocalArgs {
  shmemx_device_t device;
  SHMEM_GM int* dest;
  SHMEM_GM int* back;
  SHMEM_GM uint64_t* arrived;
  uint64_t n;
};

// Block-local memory is filled, put, filled again and put again; then got into, and what was got is put.
SHMEM_KERNEL(device_put_and_get_local, LocalArgs) {
  const int right = (shmem.my_pe() + 1) % shmem.n_pes();
  const Local<int> tile = shmem.local<int>(0);
  for (int round = 0; round < 3; ++round) {
    for (uint64_t i = shmem.lane(); i < args.n; i += shmem.lanes()) {
      tile.set(i, pattern<int>(shmem.my_pe(), i) + round);
    }
    shmem.put(args.dest + args.n * static_cast<uint64_t>(round), tile, args.n, right);
  }
  shmem.put_signal(args.dest + 3 * args.n, tile, args.n, args.arrived, 1, SIGNAL_SET, right);
  shmem.signal_wait_until(args.arrived, CMP_EQ, 1);
  shmem.barrier();
  for (int round = 0; round < 2; ++round) {
    for (uint64_t i = shmem.lane(); i < args.n; i += shmem.lanes())
      tile.set(i, -1);  // which the get overwrites
    shmem.get(tile, args.dest + args.n * static_cast<uint64_t>(round), args.n, right);
    for (uint64_t i = shmem.lane(); i < args.n; i += shmem.lanes()) tile.set(i, tile.get(i) + 5);
    shmem.put(args.back + args.n * static_cast<uint64_t>(round), tile, args.n, shmem.my_pe());
  }
  // Two-dimensional: the first half of each of two rows.
  shmem.get_2d(tile, static_cast<int64_t>(args.n / 2), args.dest, static_cast<int64_t>(args.n), 2, args.n / 2,
               right);
  shmem.put_2d(args.back + 2 * args.n, static_cast<int64_t>(args.n), tile, static_cast<int64_t>(args.n / 2),
               2, args.n / 2, shmem.my_pe());
  shmem.quiet();
}

TEST(DeviceLocal, MemoryIsPutFromAndGotInto) {
  for (const std::size_t n : {std::size_t{2}, std::size_t{16}, std::size_t{30}, std::size_t{3000}}) {
    for_each_way(3, 1, [&](const Shape& shape) {
      World world(shape);
      const auto dest = world.device<int>(4 * n, 1);
      const auto back = world.device<int>(4 * n);
      const auto arrived = world.device<uint64_t>(1);
      world.run(device_put_and_get_local, [&](int pe) {
        return LocalArgs{{}, dest.of(pe), back.of(pe), arrived.of(pe), n};
      });
      for (int pe = 0; pe < 3; ++pe) {
        for (std::size_t i = 0; i < n; ++i) {
          for (int round = 0; round < 4; ++round) {
            ASSERT_EQ(dest.of(pe)[i + n * static_cast<std::size_t>(round)],
                      pattern<int>((pe + 2) % 3, i) + std::min(round, 2))
                << i;
          }
          for (int round = 0; round < 2; ++round) {
            ASSERT_EQ(back.of(pe)[i + n * static_cast<std::size_t>(round)], pattern<int>(pe, i) + round + 5)
                << i;
          }
        }
        for (std::size_t i = 0; i < n / 2; ++i) {
          ASSERT_EQ(back.of(pe)[2 * n + i], pattern<int>(pe, i)) << i;
          ASSERT_EQ(back.of(pe)[3 * n + i], pattern<int>(pe, i) + 1) << i;
        }
      }
    });
    if (HasFailure()) return;
  }
}

// Block-local memory and own memory that the own cache has changed: what is got is what was stored, and what
// is put stays beside what was stored into the same line. By all engines.
SHMEM_KERNEL(device_local_and_own_cache, LocalArgs) {
  const int me = shmem.my_pe();
  const Local<int> tile = shmem.local<int>(0);
  for (uint64_t i = shmem.lane(); i < 16; i += shmem.lanes())
    shmem.st(args.dest + i, 100 + static_cast<int>(i));
  shmem.get(tile, args.dest, 8, me);
  for (uint64_t i = shmem.lane(); i < 8; i += shmem.lanes()) {
    tile.set(i, tile.get(i) + 1000);
    shmem.st(args.back + i, 7);
  }
  shmem.put(args.back + 8, tile, 8, me);
  for (uint64_t i = shmem.lane(); i < 8; i += shmem.lanes()) shmem.st(args.back + 32 + i, 9);
  shmem.put<Engine::load_store>(args.back + 40, args.dest + 8, 8, me);
  shmem.quiet();
  if (shmem.lane() == 0) shmem.st(args.back + 64, shmem.ld(args.back + 40) + shmem.ld(args.back + 8));
}

TEST(DeviceLocal, MemoryAndOwnStoresDoNotLoseEachOther) {
  for_each_way(2, 1, [&](const Shape& shape) {
    World world(shape);
    const auto dest = world.device<int>(16);
    const auto back = world.device<int>(65);
    world.run(device_local_and_own_cache, [&](int pe) {
      return LocalArgs{{}, dest.of(pe), back.of(pe), nullptr, 0};
    });
    for (int pe = 0; pe < 2; ++pe) {
      for (int i = 0; i < 8; ++i) {
        ASSERT_EQ(back.of(pe)[i], 7);
        ASSERT_EQ(back.of(pe)[8 + i], 1100 + i);
        ASSERT_EQ(back.of(pe)[32 + i], 9);
        ASSERT_EQ(back.of(pe)[40 + i], 108 + i);
      }
      ASSERT_EQ(back.of(pe)[64], 108 + 1100);
    }
  });
}

// Single elements of each width, beside others that the owner changes in the same line.
struct OneArgs {
  shmemx_device_t device;
  SHMEM_GM char* line;  // of 64 bytes: the lower half is the owner's, the upper the left PE's
  SHMEM_GM float* numbers;
  SHMEM_GM float* got;
};

SHMEM_KERNEL(device_one_by_one, OneArgs) {
  const int me = shmem.my_pe();
  const int right = (me + 1) % shmem.n_pes();
  if (shmem.lane() == 0) {
    for (int i = 0; i < 32; ++i) shmem.st(args.line + i, static_cast<char>(i + me));
  }
  shmem.p(args.line + 16, static_cast<char>(77), me);  // into a line that the own cache has changed
  shmem.sync();
  shmem.p(args.line + 32, static_cast<char>(1 + me), right);
  shmem.p(pointer<short>(address(args.line) + 34), static_cast<short>(0x0203 + me), right);
  shmem.p(pointer<int>(address(args.line) + 36), 0x04050607 + me, right);
  shmem.p(pointer<double>(address(args.line) + 40), 0.5 + me, right);
  if (shmem.lane() == 0) shmem.st(args.numbers, static_cast<float>(me) + 0.25f);
  const float own = shmem.g(args.numbers, me);  // which the own cache has changed
  shmem.barrier();
  const float theirs = shmem.g(args.numbers, right);
  const char byte = shmem.g(args.line + 16, right);
  const short two = shmem.g(pointer<short>(address(args.line) + 34), right);
  if (shmem.lane() == 0) {
    shmem.st(args.got, own);
    shmem.st(args.got + 1, theirs);
    shmem.st(args.got + 2, static_cast<float>(byte));
    shmem.st(args.got + 3, static_cast<float>(two));
  }
}

TEST(DeviceOneElement, OfEachWidthIsPutAndGotWithoutItsNeighbours) {
  for_each_way(3, 1, [&](const Shape& shape) {
    World world(shape);
    const auto line = world.device<char>(64);
    const auto numbers = world.device<float>(1);
    const auto got = world.device<float>(4);
    world.run(device_one_by_one, [&](int pe) {
      return OneArgs{{}, line.of(pe), numbers.of(pe), got.of(pe)};
    });
    for (int pe = 0; pe < 3; ++pe) {
      const int left = (pe + 2) % 3;
      const int right = (pe + 1) % 3;
      for (int i = 0; i < 32; ++i) ASSERT_EQ(line.of(pe)[i], i == 16 ? 77 : i + pe) << i;
      short two;
      int four;
      double eight;
      std::memcpy(&two, line.of(pe) + 34, 2);
      std::memcpy(&four, line.of(pe) + 36, 4);
      std::memcpy(&eight, line.of(pe) + 40, 8);
      EXPECT_EQ(line.of(pe)[32], 1 + left);
      EXPECT_EQ(two, 0x0203 + left);
      EXPECT_EQ(four, 0x04050607 + left);
      EXPECT_EQ(eight, 0.5 + left);
      EXPECT_EQ(got.of(pe)[0], static_cast<float>(pe) + 0.25f);
      EXPECT_EQ(got.of(pe)[1], static_cast<float>(right) + 0.25f);
      EXPECT_EQ(got.of(pe)[2], 77.0f);
      EXPECT_EQ(got.of(pe)[3], static_cast<float>(0x0203 + pe));
    }
  });
}

// What a kernel has not waited for is done when it has ended.
SHMEM_KERNEL(device_put_and_end, PutArgs) {
  const int right = (shmem.my_pe() + 1) % shmem.n_pes();
  if (shmem.lane() == 0) shmem.st(args.arrived, 5 + static_cast<uint64_t>(shmem.my_pe()));
  shmem.put_nbi(args.dest, args.source, args.n, right);
  shmem.p(args.arrived + 64, 1, right);
}

TEST(DevicePut, WithoutAQuiet_IsThereWhenTheKernelHasEnded) {
  for_each_way(3, 1, [&](const Shape& shape) {
    World world(shape);
    const std::size_t n = 20000;
    const auto dest = world.device<char>(n);
    const auto source = world.device<char>(n);
    const auto arrived = world.device<uint64_t>(128);
    for (int pe = 0; pe < 3; ++pe) std::memset(source.of(pe), 'a' + pe, n);
    world.run(device_put_and_end,
              [&](int pe) { return PutArgs{{}, dest.of(pe), source.of(pe), arrived.of(pe), n, false}; });
    for (int pe = 0; pe < 3; ++pe) {
      EXPECT_EQ(std::string(dest.of(pe), n), std::string(n, static_cast<char>('a' + (pe + 2) % 3)));
      EXPECT_EQ(arrived.of(pe)[0], 5 + static_cast<uint64_t>(pe));
      EXPECT_EQ(arrived.of(pe)[64], 1u);
    }
  });
}

struct PtrArgs {
  shmemx_device_t device;
  SHMEM_GM int* word;
  SHMEM_GM int* found;
};

SHMEM_KERNEL(device_ptr, PtrArgs) {
  for (int pe = 0; pe < shmem.n_pes(); ++pe) {
    SHMEM_GM int* there = shmem.ptr(args.word, pe);
    if (shmem.lane() == 0) shmem.st(args.found + pe, there == nullptr ? -1 : shmem.ld(there));
  }
}

TEST(DevicePtr, IsThePeersObjectWhereThereIsAMapping) {
  for_each_way(3, 1, [&](const Shape& shape) {
    World world(shape);
    const auto word = world.heap<int>(1);
    const auto found = world.device<int>(3);
    for (int pe = 0; pe < 3; ++pe) *word.of(pe) = 100 + pe;
    world.run(device_ptr, [&](int pe) { return PtrArgs{{}, word.of(pe), found.of(pe)}; });
    for (int a = 0; a < 3; ++a) {
      for (int b = 0; b < 3; ++b) {
        const bool mapped = a == b || shape.way == device_test::Way::mapped ||
                            (shape.way == device_test::Way::mixed && (a - b) % 2 == 0);
        EXPECT_EQ(found.of(a)[b], mapped ? 100 + b : -1);
      }
    }
  });
}

}  // namespace
