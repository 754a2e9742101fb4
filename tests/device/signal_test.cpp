// SPDX-License-Identifier: Apache-2.0
//
// Signals, waits, tests and atomics from kernels.
#include "world.hpp"

#include <algorithm>

namespace {

using namespace ushmem::device;
using device_test::for_each_way;
using device_test::Shape;
using device_test::World;

// A ring of PEs passes a buffer round; each adds its number to every element. Several blocks, each its own
// ring.
struct RingArgs {
  shmemx_device_t device;
  SHMEM_GM long* inbox;  // a stride each block
  SHMEM_GM long* outbox;
  SHMEM_GM uint64_t* arrived;  // a block each, 128 bytes apart
  uint64_t n;
  uint64_t stride;  // so that no two blocks store into one line
  int laps;
};

SHMEM_KERNEL(device_signal_ring, RingArgs) {
  const int right = (shmem.my_pe() + 1) % shmem.n_pes();
  SHMEM_GM long* inbox = args.inbox + shmem.index() * args.stride;
  SHMEM_GM long* outbox = args.outbox + shmem.index() * args.stride;
  SHMEM_GM uint64_t* arrived = args.arrived + shmem.index() * 16;
  for (int lap = 1; lap <= args.laps; ++lap) {
    if (shmem.my_pe() != 0 || lap > 1) {
      shmem.signal_wait_until(arrived, CMP_GE, static_cast<uint64_t>(shmem.my_pe() == 0 ? lap - 1 : lap));
    }
    for (uint64_t i = shmem.lane(); i < args.n; i += shmem.lanes()) {
      shmem.st(outbox + i, shmem.ld(inbox + i) + shmem.my_pe() + 1 + static_cast<long>(i));
    }
    shmem.put_signal(inbox, outbox, args.n, arrived, static_cast<uint64_t>(lap), SIGNAL_SET, right);
  }
  if (shmem.my_pe() == 0) shmem.signal_wait_until(arrived, CMP_GE, static_cast<uint64_t>(args.laps));
  shmem.quiet();
}

TEST(DevicePutSignal, IsSeenAfterItsData_RoundARing) {
  for (const int pes : {1, 2, 4}) {
    for (const std::size_t n : {std::size_t{1}, std::size_t{50}, std::size_t{2500}}) {
      for_each_way(pes, 2, [&](const Shape& shape) {
        World world(shape);
        const std::size_t stride = (n + 15) / 16 * 16;
        const auto inbox = world.device<long>(2 * stride);
        const auto outbox = world.device<long>(2 * stride);
        const auto arrived = world.device<uint64_t>(32);
        const int laps = 3;
        world.run(device_signal_ring, [&](int pe) {
          return RingArgs{{}, inbox.of(pe), outbox.of(pe), arrived.of(pe), n, stride, laps};
        });
        for (std::size_t i = 0; i < n; ++i) {
          const long a_lap = pes * (pes + 1) / 2 + static_cast<long>(i) * pes;
          ASSERT_EQ(inbox.of(0)[i], laps * a_lap) << i;
          ASSERT_EQ(inbox.of(0)[stride + i], laps * a_lap) << i;
        }
      });
      if (HasFailure()) return;
    }
  }
}

// All send a row to all, and add to one signal at each.
struct AllToAllArgs {
  shmemx_device_t device;
  SHMEM_GM int* inbox;
  SHMEM_GM int* outbox;
  SHMEM_GM uint64_t* arrived;
  SHMEM_GM int* seen;
  SHMEM_GM uint64_t* count;
  uint64_t n;
};

SHMEM_KERNEL(device_signal_add, AllToAllArgs) {
  for (int pe = 0; pe < shmem.n_pes(); ++pe) {
    shmem.put_signal_nbi(args.inbox + static_cast<uint64_t>(shmem.my_pe()) * args.n, args.outbox, args.n,
                         args.arrived, 1, SIGNAL_ADD, pe);
  }
  shmem.signal_wait_until(args.arrived, CMP_EQ, static_cast<uint64_t>(shmem.n_pes()));
  for (uint64_t i = shmem.lane(); i < args.n * static_cast<uint64_t>(shmem.n_pes()); i += shmem.lanes()) {
    shmem.st(args.seen + i, shmem.ld(args.inbox + i));
  }
  const uint64_t now = shmem.signal_fetch(args.arrived);
  if (shmem.lane() == 0) shmem.st(args.count, now);
  shmem.barrier();
  shmem.signal_add(args.arrived, 10, (shmem.my_pe() + 1) % shmem.n_pes());
  shmem.barrier();
  if (shmem.my_pe() == 0) shmem.signal_set(args.arrived, 1000, 0);
  shmem.quiet();
}

TEST(DeviceSignal, AddsUpFromAllPEs) {
  for_each_way(4, 1, [&](const Shape& shape) {
    World world(shape);
    const std::size_t n = 37;
    const auto inbox = world.device<int>(4 * n);
    const auto outbox = world.device<int>(n);
    const auto arrived = world.device<uint64_t>(1);
    const auto seen = world.device<int>(4 * n);
    const auto count = world.device<uint64_t>(1);
    for (int pe = 0; pe < 4; ++pe) {
      for (std::size_t i = 0; i < n; ++i) outbox.of(pe)[i] = 100 * pe + static_cast<int>(i);
    }
    world.run(device_signal_add, [&](int pe) {
      return AllToAllArgs{{}, inbox.of(pe), outbox.of(pe), arrived.of(pe), seen.of(pe), count.of(pe), n};
    });
    for (int pe = 0; pe < 4; ++pe) {
      EXPECT_EQ(*count.of(pe), 4u);
      EXPECT_EQ(*arrived.of(pe), pe == 0 ? 1000u : 14u);
      for (std::size_t i = 0; i < 4 * n; ++i) {
        ASSERT_EQ(seen.of(pe)[i], 100 * static_cast<int>(i / n) + static_cast<int>(i % n)) << i;
      }
    }
  });
}

// Waits for several words, which the others write one after another.
struct WaitArgs {
  shmemx_device_t device;
  SHMEM_GM int* words;
  SHMEM_GM int* status;
  SHMEM_GM int* values;
  SHMEM_GM size_t* indices;
  SHMEM_GM uint64_t* log;  // what was found
};

SHMEM_KERNEL(device_waits, WaitArgs) {
  const int me = shmem.my_pe();
  const size_t n = static_cast<size_t>(shmem.n_pes());
  if (me != 0) {
    shmem.p(args.words + me, 5 + me, 0);
    shmem.quiet();
    return;
  }
  uint64_t out[8] = {};
  out[0] = shmem.test_any(args.words, n, args.status, CMP_GT, 100);           // none: SIZE_MAX
  out[1] = shmem.test_some(args.words, n, args.indices, nullptr, CMP_LT, 0);  // none
  const size_t which = shmem.wait_until_any(args.words, n, args.status, CMP_NE, 0);
  out[2] = which;
  out[3] = shmem.wait_until_some(args.words, n, args.indices, args.status, CMP_NE, 0);
  shmem.wait_until_all_vector(args.words, n, args.status, CMP_EQ, args.values);
  out[4] = shmem.test_all(args.words, n, args.status, CMP_GE, 6) ? 1 : 0;
  out[5] = shmem.test_some_vector(args.words, n, args.indices, args.status, CMP_EQ, args.values);
  out[6] = shmem.test(args.words + 1, CMP_EQ, 7) ? 1 : 0;
  out[7] = shmem.wait_until_any(args.words, 0, nullptr, CMP_EQ, 1) == SIZE_MAX ? 1 : 0;
  if (shmem.lane() == 0) {
    for (int i = 0; i < 8; ++i) shmem.st(args.log + i, out[i]);
  }
}

TEST(DeviceWaits, FindTheWordsThatTheyAreFor) {
  for_each_way(4, 1, [&](const Shape& shape) {
    World world(shape);
    const auto words = world.device<int>(4);
    const auto status = world.device<int>(4);
    const auto values = world.device<int>(4);
    const auto indices = world.device<size_t>(4);
    const auto log = world.device<uint64_t>(8);
    status.of(0)[0] = 1;  // nobody writes word 0
    for (int i = 1; i < 4; ++i) values.of(0)[i] = 5 + i;
    world.run(device_waits, [&](int pe) {
      return WaitArgs{{}, words.of(pe), status.of(pe), values.of(pe), indices.of(pe), log.of(pe)};
    });
    const uint64_t* out = log.of(0);
    EXPECT_EQ(out[0], SIZE_MAX);
    EXPECT_EQ(out[1], 0u);
    EXPECT_TRUE(out[2] >= 1 && out[2] <= 3) << out[2];
    EXPECT_TRUE(out[3] >= 1 && out[3] <= 3) << out[3];
    EXPECT_EQ(out[4], 1u);
    EXPECT_EQ(out[5], 3u);
    EXPECT_EQ(out[6], 0u);
    EXPECT_EQ(out[7], 1u);
    for (size_t i = 0; i < 3; ++i) EXPECT_EQ(indices.of(0)[i], i + 1);
  });
}

// Data, a fence and a flag; each kind of wait and test for the flag is followed by loads of the data, of
// which a line was in the cache before.
struct KindArgs {
  shmemx_device_t device;
  SHMEM_GM uint64_t* data;  // 4 lines of 128 bytes, the last element of each unchanged
  SHMEM_GM uint64_t* source;
  SHMEM_GM uint64_t* flag;  // a line
  SHMEM_GM uint64_t* own;   // lines that nobody else writes
  SHMEM_GM uint64_t* sum;
  SHMEM_GM size_t* indices;
  int kind;
};

SHMEM_KERNEL(device_kinds_of_waits, KindArgs) {
  const int right = (shmem.my_pe() + 1) % shmem.n_pes();
  uint64_t sum = 0;
  for (int line = 0; line < 4; ++line) sum += shmem.ld(args.data + line * 16 + 15);  // zeros, and their lines
  for (int line = 0; line < 4; ++line)
    shmem.put_nbi(args.data + line * 16, args.source + line * 16, 15, right);
  shmem.fence();
  for (int line = 0; line < 4; ++line) sum += shmem.ld(args.data + line * 16 + 15);
  shmem.p(args.flag, 1, right);
  switch (args.kind) {
    case 0: shmem.wait_until(args.flag, CMP_EQ, 1); break;
    case 1: shmem.wait_until_all(args.flag, 1, nullptr, CMP_EQ, 1); break;
    case 2: sum += shmem.wait_until_any(args.flag, 1, nullptr, CMP_EQ, 1); break;
    case 3: sum += shmem.wait_until_some(args.flag, 1, args.indices, nullptr, CMP_EQ, 1) - 1; break;
    case 4:
      while (!shmem.test(args.flag, CMP_EQ, 1)) {
      }
      break;
    case 5:
      while (shmem.signal_fetch(args.flag) == 0) shmem.pause();
      break;
    case 6: shmem.signal_wait_until(args.flag, CMP_EQ, 1); break;
    case 7:
      while (shmem.test_any(args.flag, 1, nullptr, CMP_EQ, 1) == SIZE_MAX) {
      }
      break;
    default: break;
  }
  for (int i = 0; i < 64; ++i) sum += shmem.ld(args.data + i);
  // Own stores are seen by own waits and tests.
  if (shmem.lane() == 0) shmem.st(args.own, 5);
  shmem.wait_until(args.own, CMP_EQ, 5);
  if (shmem.lane() == 0) shmem.st(args.own + 16, 6);
  sum += shmem.test(args.own + 16, CMP_EQ, 6) ? 1000000 : 0;
  if (shmem.lane() == 0) shmem.st(args.own + 32, 7);
  sum += shmem.test_any(args.own + 32, 1, nullptr, CMP_EQ, 7) == 0 ? 2000000 : 0;
  if (shmem.lane() == 0) shmem.st(args.sum, sum);
  shmem.quiet();
}

TEST(DeviceWaits, OfEachKindLetTheDataBeRead) {
  for (int kind = 0; kind < 8; ++kind) {
    SCOPED_TRACE(kind);
    for_each_way(2, 1, [&](const Shape& shape) {
      World world(shape);
      const auto data = world.device<uint64_t>(64);
      const auto source = world.device<uint64_t>(64);
      const auto flag = world.device<uint64_t>(1);
      const auto own = world.device<uint64_t>(48);
      const auto sum = world.device<uint64_t>(1);
      const auto indices = world.device<size_t>(1);
      for (int pe = 0; pe < 2; ++pe) std::fill_n(source.of(pe), 64, static_cast<uint64_t>(100 + pe));
      world.run(device_kinds_of_waits, [&](int pe) {
        return KindArgs{{},         data.of(pe), source.of(pe),  flag.of(pe),
                        own.of(pe), sum.of(pe),  indices.of(pe), kind};
      });
      for (int pe = 0; pe < 2; ++pe) {
        ASSERT_EQ(*sum.of(pe), 3000000u + 60u * static_cast<uint64_t>(100 + (1 - pe)));
      }
    });
    if (HasFailure()) return;
  }
}

struct AtomicArgs {
  shmemx_device_t device;
  SHMEM_GM uint64_t* next;   // at PE 0: tickets
  SHMEM_GM uint64_t* taken;  // at PE 0: who has which
  SHMEM_GM uint32_t* small;  // at PE 1
  SHMEM_GM int64_t* bits;    // at PE 0
  SHMEM_GM double* number;
  SHMEM_GM uint64_t* old;  // what own calls returned
  int rounds;
};

SHMEM_KERNEL(device_atomics, AtomicArgs) {
  const uint64_t me = static_cast<uint64_t>(shmem.my_pe()) * shmem.count() + shmem.index();
  for (int i = 0; i < args.rounds; ++i) {
    const uint64_t ticket = shmem.atomic_fetch_inc(args.next, 0);
    shmem.p(args.taken + ticket, me + 1, 0);
    shmem.atomic_add(args.small, 3u, 1);
    shmem.atomic_inc(args.small, 1);
  }
  shmem.atomic_fetch_or(args.bits, int64_t{1} << me, 0);
  shmem.atomic_xor(args.bits + 1, int64_t{1} << me, 0);
  shmem.atomic_and(args.bits + 2, ~(int64_t{1} << me), 0);
  shmem.quiet();
  shmem.barrier_grid();
  if (shmem.index() == 0 && shmem.my_pe() == 0) {
    const uint32_t a = shmem.atomic_swap(args.small + 1, 9u, 1);
    const uint32_t b = shmem.atomic_compare_swap(args.small + 1, 8u, 7u, 1);   // unequal
    const uint32_t c = shmem.atomic_compare_swap(args.small + 1, 9u, 10u, 1);  // equal
    shmem.atomic_set(args.number, 2.5, 1);
    shmem.fence();
    const double d = shmem.atomic_swap(args.number, 3.5, 1);
    const uint32_t e = shmem.atomic_fetch_add(args.small + 1, 5u, 1);
    const int64_t f = shmem.atomic_fetch_and(args.bits + 3, int64_t{6}, 0);
    const int64_t g = shmem.atomic_fetch_xor(args.bits + 3, int64_t{3}, 0);
    const uint32_t h = shmem.atomic_fetch(args.small + 1, 1);
    if (shmem.lane() == 0) {
      const uint64_t out[] = {
          a, b, c, static_cast<uint64_t>(d * 2), e, static_cast<uint64_t>(f), static_cast<uint64_t>(g), h};
      for (int i = 0; i < 8; ++i) shmem.st(args.old + i, out[i]);
    }
  }
}

TEST(DeviceAtomics, OfAllKindsAreAtomicAcrossBlocksAndPEs) {
  for_each_way(3, 2, [&](const Shape& shape) {
    World world(shape);
    const int rounds = 7;
    const std::size_t all = 3 * 2 * static_cast<std::size_t>(rounds);
    const auto next = world.device<uint64_t>(1);
    const auto taken = world.device<uint64_t>(all);
    const auto small = world.heap<uint32_t>(2);
    const auto bits = world.device<int64_t>(4);
    const auto number = world.device<double>(1);
    const auto old = world.device<uint64_t>(8);
    bits.of(0)[2] = -1;
    bits.of(0)[3] = 12;
    world.run(device_atomics, [&](int pe) {
      return AtomicArgs{{},          next.of(pe),   taken.of(pe), small.of(pe),
                        bits.of(pe), number.of(pe), old.of(pe),   rounds};
    });
    EXPECT_EQ(*next.of(0), all);
    std::vector<int> times(7, 0);
    for (std::size_t i = 0; i < all; ++i) ++times.at(taken.of(0)[i]);
    for (std::size_t who = 1; who <= 6; ++who) EXPECT_EQ(times[who], rounds);
    EXPECT_EQ(small.of(1)[0], all * 4);
    EXPECT_EQ(bits.of(0)[0], 63);
    EXPECT_EQ(bits.of(0)[1], 63);
    EXPECT_EQ(bits.of(0)[2], ~int64_t{63});
    EXPECT_EQ(*number.of(1), 3.5);
    const uint64_t expected[] = {0, 9, 9, 5, 10, 12, 4, 15};
    for (int i = 0; i < 8; ++i) EXPECT_EQ(old.of(0)[i], expected[i]) << i;
    EXPECT_EQ(small.of(1)[1], 15u);
    EXPECT_EQ(bits.of(0)[3], 7);
  });
}

// An atomic, a fence, and a flag by the other way: who sees the flag sees the atomic.
struct FencedArgs {
  shmemx_device_t device;
  SHMEM_GM uint64_t* word;
  SHMEM_GM uint64_t* flag;
  SHMEM_GM uint64_t* seen;
};

SHMEM_KERNEL(device_atomic_fence_flag, FencedArgs) {
  const int right = (shmem.my_pe() + 1) % shmem.n_pes();
  for (uint64_t round = 1; round <= 5; ++round) {
    shmem.atomic_add(args.word, 1, right);
    shmem.fence();
    shmem.p(args.flag, round, right);
    shmem.wait_until(args.flag, CMP_GE, round);
    const uint64_t seen = shmem.atomic_fetch(args.word, shmem.my_pe());
    if (shmem.lane() == 0) shmem.st(args.seen + round, seen);
  }
  shmem.quiet();
}

TEST(DeviceAtomics, ThenFenceThenFlag_AreThereWhenTheFlagIsSeen) {
  for_each_way(3, 1, [&](const Shape& shape) {
    World world(shape);
    const auto word = world.device<uint64_t>(1);
    const auto flag = world.device<uint64_t>(1);
    const auto seen = world.device<uint64_t>(6);
    world.run(device_atomic_fence_flag, [&](int pe) {
      return FencedArgs{{}, word.of(pe), flag.of(pe), seen.of(pe)};
    });
    for (int pe = 0; pe < 3; ++pe) {
      for (uint64_t round = 1; round <= 5; ++round) ASSERT_GE(seen.of(pe)[round], round);
    }
  });
}

}  // namespace
