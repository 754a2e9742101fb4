// SPDX-License-Identifier: Apache-2.0
//
// Waits, atomics, meetings and teams by the calls of aclshmem/device.h, on all ways.
#include "aclshmem_step.hpp"

namespace {

using namespace aclshmem_test;

// --- waits and tests --------------------------------------------------------------------------------------

#define WAITS(name, T)                                                        \
  struct name##_waits {                                                       \
    using Type = T;                                                           \
    FORWARD(p, aclshmem_##name##_p)                                           \
    FORWARD(wait, aclshmem_##name##_wait)                                     \
    FORWARD(wait_until, aclshmem_##name##_wait_until)                         \
    FORWARD(wait_until_all, aclshmem_##name##_wait_until_all)                 \
    FORWARD(wait_until_any, aclshmem_##name##_wait_until_any)                 \
    FORWARD(wait_until_some, aclshmem_##name##_wait_until_some)               \
    FORWARD(wait_until_all_vector, aclshmem_##name##_wait_until_all_vector)   \
    FORWARD(wait_until_any_vector, aclshmem_##name##_wait_until_any_vector)   \
    FORWARD(wait_until_some_vector, aclshmem_##name##_wait_until_some_vector) \
    FORWARD(test, aclshmem_##name##_test)                                     \
    FORWARD(test_any, aclshmem_##name##_test_any)                             \
    FORWARD(test_some, aclshmem_##name##_test_some)                           \
    FORWARD(test_all_vector, aclshmem_##name##_test_all_vector)               \
    FORWARD(test_any_vector, aclshmem_##name##_test_any_vector)               \
    FORWARD(test_some_vector, aclshmem_##name##_test_some_vector)             \
  };
ACLSHMEM_WAIT_TYPES(WAITS)

template <class Calls>
SHMEM_DEVICE void waits(const Step& step) {
  using T = typename Calls::Type;
  const Buffers<T> b(step);
  constexpr size_t n = 5;
  SHMEM_GM T* const words = b.inbox + 1;  // so that small ones begin inside a word
  SHMEM_GM T* const wanted = b.own;       // 1, 2, 3, 4, 5
  SHMEM_GM size_t* const indices = step.args.indices;
  const SHMEM_GM int* const skip = step.args.status;  // the second of five
  const SHMEM_GM int* const none = nullptr;
  const auto index = [&](size_t i) { return step.shmem.ld(indices + i); };
  for (size_t i = 0; i < n; ++i) {
    step.shmem.st(wanted + i, number<T>(static_cast<int>(i) + 1));
    step.shmem.st(step.args.status + i, i == 1 ? 1 : 0);
  }
  aclshmem_barrier_all();
  CHECK(Calls::test(words, ACLSHMEM_CMP_NE, T{0}) == 0);
  CHECK(Calls::test_any(words, n, none, ACLSHMEM_CMP_GT, T{0}) == SIZE_MAX);
  CHECK(Calls::test_some(words, n, indices, none, ACLSHMEM_CMP_GT, T{0}) == 0);
  CHECK(Calls::test_all_vector(words, n, none, ACLSHMEM_CMP_EQ, wanted) == 0);
  aclshmem_barrier_all();

  // One word is written.
  Calls::p(words + 3, T{4}, step.right);
  Calls::wait(words + 3, T{0});
  Calls::wait_until(words + 3, ACLSHMEM_CMP_GE, T{4});
  CHECK(Calls::wait_until_any(words, n, none, ACLSHMEM_CMP_NE, T{0}) == 3);
  CHECK(Calls::wait_until_any_vector(words, n, skip, ACLSHMEM_CMP_EQ, wanted) == 3);
  aclshmem_barrier_all();

  // Two more, of which one is left out.
  Calls::p(words + 1, T{9}, step.right);
  aclshmem_fence();
  Calls::p(words, T{1}, step.right);
  Calls::wait_until(words, ACLSHMEM_CMP_EQ, T{1});
  CHECK(Calls::wait_until_some(words, n, indices, skip, ACLSHMEM_CMP_GT, T{0}) == 2);
  CHECK(index(0) == 0 && index(1) == 3);
  CHECK(Calls::wait_until_some_vector(words, n, indices, skip, ACLSHMEM_CMP_EQ, wanted) == 2);
  CHECK(index(0) == 0 && index(1) == 3);
  aclshmem_barrier_all();

  Calls::p(words + 2, T{3}, step.right);
  Calls::p(words + 4, T{5}, step.right);
  Calls::wait_until_all(words, n, skip, ACLSHMEM_CMP_NE, T{0});
  Calls::wait_until_all_vector(words, n, skip, ACLSHMEM_CMP_EQ, wanted);
  CHECK(Calls::test_all_vector(words, n, skip, ACLSHMEM_CMP_EQ, wanted) == 1);
  aclshmem_barrier_all();
  CHECK(Calls::test_all_vector(words, n, none, ACLSHMEM_CMP_EQ, wanted) == 0);
  for (int cmp = ACLSHMEM_CMP_EQ; cmp <= ACLSHMEM_CMP_LE; ++cmp) {
    const bool holds = cmp == ACLSHMEM_CMP_EQ || cmp == ACLSHMEM_CMP_GE || cmp == ACLSHMEM_CMP_LE;
    CHECK(Calls::test(words + 3, cmp, T{4}) == (holds ? 1 : 0));
  }
  CHECK(Calls::test_any(words, n, skip, ACLSHMEM_CMP_GE, T{5}) == 4);
  CHECK(Calls::test_any_vector(words, n, none, ACLSHMEM_CMP_GT, wanted) == 1);
  CHECK(Calls::test_some(words, n, indices, none, ACLSHMEM_CMP_GE, T{5}) == 2);
  CHECK(index(0) == 1 && index(1) == 4);
  CHECK(Calls::test_some_vector(words, n, indices, none, ACLSHMEM_CMP_EQ, wanted) == 4);
  CHECK(index(0) == 0 && index(3) == 4);
  aclshmem_barrier_all();
}

ACLSHMEM_KERNEL(aclshmem_waits, Args) {
  const Step step(args, shmem);
#define WAIT_FOR(name, T) waits<name##_waits>(step);
  ACLSHMEM_WAIT_TYPES(WAIT_FOR)
}

// --- atomics: all PEs on a word of PE 0 -------------------------------------------------------------------

#define EXCHANGES(name, T)                       \
  struct name##_exchanges {                      \
    using Type = T;                              \
    FORWARD(set, aclshmem_##name##_atomic_set)   \
    FORWARD(swap, aclshmem_##name##_atomic_swap) \
  };
ACLSHMEM_ATOMIC_TYPES(EXCHANGES)
EXCHANGES(float, float)
#define ATOMICS(name, T)                                         \
  struct name##_atomics {                                        \
    using Type = T;                                              \
    FORWARD(fetch, aclshmem_##name##_atomic_fetch)               \
    FORWARD(compare_swap, aclshmem_##name##_atomic_compare_swap) \
    FORWARD(inc, aclshmem_##name##_atomic_inc)                   \
    FORWARD(fetch_inc, aclshmem_##name##_atomic_fetch_inc)       \
    FORWARD(add, aclshmem_##name##_atomic_add)                   \
    FORWARD(fetch_add, aclshmem_##name##_atomic_fetch_add)       \
    FORWARD(bit_and, aclshmem_##name##_atomic_and)               \
    FORWARD(fetch_and, aclshmem_##name##_atomic_fetch_and)       \
    FORWARD(bit_or, aclshmem_##name##_atomic_or)                 \
    FORWARD(fetch_or, aclshmem_##name##_atomic_fetch_or)         \
    FORWARD(bit_xor, aclshmem_##name##_atomic_xor)               \
    FORWARD(fetch_xor, aclshmem_##name##_atomic_fetch_xor)       \
  };
ACLSHMEM_ATOMIC_TYPES(ATOMICS)
struct mte_atomics {
  using Type = int32_t;
  FORWARD(fetch, aclshmemx_mte_atomic_fetch)
  FORWARD(compare_swap, aclshmemx_mte_atomic_compare_swap)
  FORWARD(inc, aclshmemx_mte_atomic_inc)
  FORWARD(fetch_inc, aclshmemx_mte_atomic_fetch_inc)
  FORWARD(add, aclshmemx_mte_atomic_add)
  FORWARD(fetch_add, aclshmemx_mte_atomic_fetch_add)
};
struct mte_exchanges {
  using Type = int32_t;
  FORWARD(set, aclshmemx_mte_atomic_set)
  FORWARD(swap, aclshmemx_mte_atomic_swap)
};

template <class Calls>
SHMEM_DEVICE void exchanges(const Step& step) {
  using T = typename Calls::Type;
  const Buffers<T> b(step);
  Calls::set(b.inbox, number<T>(5), step.right);
  aclshmem_barrier_all();
  CHECK(Calls::swap(b.inbox, number<T>(6), step.right) == number<T>(5));
  CHECK(Calls::swap(b.inbox, number<T>(7), step.right) == number<T>(6));
  aclshmem_barrier_all();
  b.step.check(step.shmem.ld(b.inbox) == number<T>(7), __LINE__);
  aclshmem_barrier_all();
}

template <class Calls>
SHMEM_DEVICE void counting(const Step& step) {
  using T = typename Calls::Type;
  const Buffers<T> b(step);
  const T pes = static_cast<T>(step.shmem.n_pes());
  // All of them, on one word.
  Calls::inc(b.inbox, 0);
  const T before = Calls::fetch_inc(b.inbox, 0);
  CHECK(before < 2 * pes + 5 * pes);
  Calls::add(b.inbox, T{2}, 0);
  CHECK(Calls::fetch_add(b.inbox, T{3}, 0) >= before);
  aclshmem_barrier_all();
  CHECK(Calls::fetch(b.inbox, 0) == static_cast<T>(7 * pes));
  aclshmem_barrier_all();
  // The right one's.
  CHECK(Calls::compare_swap(b.inbox + 1, T{1}, T{8}, step.right) == T{0});
  CHECK(Calls::compare_swap(b.inbox + 1, T{0}, T{12}, step.right) == T{0});
  CHECK(Calls::fetch(b.inbox + 1, step.right) == T{12});
  aclshmem_barrier_all();
}
template <class Calls>
SHMEM_DEVICE void bits(const Step& step) {
  using T = typename Calls::Type;
  const Buffers<T> b(step);
  Calls::bit_or(b.inbox, T{12}, step.right);
  aclshmem_quiet();
  CHECK(Calls::fetch_or(b.inbox, T{1}, step.right) == T{12});
  Calls::bit_and(b.inbox, T{9}, step.right);
  aclshmem_quiet();
  CHECK(Calls::fetch_and(b.inbox, T{8}, step.right) == T{9});
  Calls::bit_xor(b.inbox, T{3}, step.right);
  aclshmem_quiet();
  CHECK(Calls::fetch_xor(b.inbox, T{1}, step.right) == T{11});
  CHECK(Calls::fetch(b.inbox, step.right) == T{10});
  aclshmem_barrier_all();
}

ACLSHMEM_KERNEL(aclshmem_atomics, Args) {
  const Step step(args, shmem);
#define ATOMIC(name, T)              \
  exchanges<name##_exchanges>(step); \
  counting<name##_atomics>(step);    \
  bits<name##_atomics>(step);
  ACLSHMEM_ATOMIC_TYPES(ATOMIC)
  exchanges<float_exchanges>(step);
  exchanges<mte_exchanges>(step);
  counting<mte_atomics>(step);
}

TEST(AclshmemCalls, WaitForWhatOthersWrite) { run_on_all_ways(aclshmem_waits, 2); }
TEST(AclshmemCalls, ChangeWordsAtomically) { run_on_all_ways(aclshmem_atomics, 3); }

// Several blocks, which meet; words that are written by one block are read by another one of another PE.
struct MeetingArgs {
  shmemx_device_t device;
  SHMEM_GM int32_t* words;  // one a block and PE, 128 bytes apart
  SHMEM_GM int* wrong;      // one a block, 128 bytes apart
};

template <class Meet>
SHMEM_DEVICE void meet_once(const MeetingArgs& args, ushmem::device::Block& shmem, int32_t round,
                            const Meet& meet) {
  const uint32_t next = (shmem.index() + 1) % shmem.count();
  const int right = (aclshmem_my_pe() + 1) % aclshmem_n_pes();
  aclshmem_int32_put_nbi(args.words + 32 * next, args.words + 32 * (shmem.count() + shmem.index()), 1, right);
  meet();
  if (shmem.ld(args.words + 32 * shmem.index()) != round) {
    shmem.st(args.wrong + 32 * shmem.index(), shmem.ld(args.wrong + 32 * shmem.index()) + 1);
  }
  aclshmem_barrier_all();
  shmem.st(args.words + 32 * (shmem.count() + shmem.index()), round + 1);
  aclshmem_barrier_all();
}

ACLSHMEM_KERNEL(aclshmem_meetings, MeetingArgs) {
  shmem.st(args.words + 32 * (shmem.count() + shmem.index()), 1);
  aclshmem_barrier_all();
  meet_once(args, shmem, 1, [] { aclshmem_barrier_all(); });
  meet_once(args, shmem, 2, [] { aclshmem_barrier(ACLSHMEM_TEAM_WORLD); });
  meet_once(args, shmem, 3, [] { aclshmemx_barrier_vec(ACLSHMEM_TEAM_WORLD); });
  meet_once(args, shmem, 4, [] { aclshmemx_barrier_all_vec(); });
  // A sync is no quiet.
  meet_once(args, shmem, 5, [] {
    aclshmem_quiet();
    aclshmem_sync_all();
  });
  meet_once(args, shmem, 6, [] {
    aclshmem_quiet();
    aclshmem_sync(ACLSHMEM_TEAM_WORLD);
  });
}

TEST(AclshmemCalls, MeetWithAllBlocksOfAllPEs) {
  for (const std::uint32_t blocks : {1u, 3u}) {
    for_each_way(3, blocks, [&](const Shape& shape) {
      World world(shape);
      const auto words = world.device<int32_t>(2 * 32 * blocks);
      const auto wrong = world.device<int>(32 * blocks);
      world.run(aclshmem_meetings, [&](int pe) { return MeetingArgs{{}, words.of(pe), wrong.of(pe)}; });
      for (int pe = 0; pe < 3; ++pe) {
        for (std::uint32_t block = 0; block < blocks; ++block) EXPECT_EQ(wrong.of(pe)[32 * block], 0);
      }
    });
  }
}

// Teams, pointers and signals by themselves. PEs 3 and 1 are the odd ones, in this order; all are the others.
struct TeamArgs {
  shmemx_device_t device;
  aclshmemx_device_t odd;
  aclshmemx_device_t all;
  SHMEM_GM int32_t* word;
  SHMEM_GM int* wrong;
  bool mapped;  // the PE to the right
};
enum { odd_number = 7, all_number = 9 };

ACLSHMEM_KERNEL(aclshmem_teams, TeamArgs) {
  int wrong = 0;
  const auto check = [&](bool good) { wrong += good ? 0 : 1; };
  const int me = aclshmem_my_pe();
  check(me == shmem.my_pe() && aclshmem_n_pes() == 4);
  check(aclshmem_team_my_pe(ACLSHMEM_TEAM_WORLD) == me && aclshmem_team_n_pes(ACLSHMEM_TEAM_WORLD) == 4);
  check(aclshmem_team_my_pe(odd_number) == -1 && aclshmem_team_n_pes(ACLSHMEM_TEAM_INVALID) == -1);
  ACLSHMEM_TEAM(args.all);
  if (me % 2 != 0) {
    ACLSHMEM_TEAM(args.odd);
    check(aclshmem_team_my_pe(odd_number) == (me == 3 ? 0 : 1) && aclshmem_team_n_pes(odd_number) == 2);
    check(aclshmem_team_pe_mapping(odd_number, 0) == 3 && aclshmem_team_pe_mapping(odd_number, 1) == 1);
    check(aclshmem_team_pe_mapping(odd_number, 2) == -1 && aclshmem_team_pe_mapping(odd_number, -1) == -1);
    check(aclshmem_team_translate_pe(ACLSHMEM_TEAM_WORLD, 3, odd_number) == 0);
    check(aclshmem_team_translate_pe(all_number, 1, odd_number) == 1);
    check(aclshmem_team_translate_pe(all_number, 2, odd_number) == -1);
    check(aclshmem_team_translate_pe(odd_number, 1, all_number) == 1);
    // The members meet: what one put before is there, also when the host has put it, for the world's block.
    aclshmem_int32_p(args.word, 50 + me, 4 - me);
    aclshmem_barrier(odd_number);
    check(shmem.ld(args.word) == 50 + 4 - me);
    aclshmem_sync(odd_number);
  }
  check(aclshmem_team_my_pe(odd_number) == -1);
  check(aclshmem_team_translate_pe(odd_number, 0, all_number) == -1);
  aclshmem_barrier(all_number);
  // A pointer to what the other has, and signals in order.
  SHMEM_GM int32_t* const right =
      reinterpret_cast<SHMEM_GM int32_t*>(aclshmem_ptr(args.word + 2, (me + 1) % 4));
  check((right != nullptr) == args.mapped && right != args.word + 2);
  check(aclshmem_ptr(args.word, me) == args.word);
  aclshmem_int32_p(args.word + 1, 3, (me + 1) % 4);
  aclshmemx_signal_op(args.word + 2, 1, ACLSHMEM_SIGNAL_SET, (me + 1) % 4);
  check(aclshmem_signal_wait_until(args.word + 2, ACLSHMEM_CMP_NE, 0) == 1);
  check(shmem.ld(args.word + 1) == 3);
  aclshmem_barrier_all();
  aclshmemx_signal_op(args.word + 2, 4, ACLSHMEM_SIGNAL_ADD, (me + 1) % 4);
  check(aclshmem_signal_wait_until(args.word + 2, ACLSHMEM_CMP_GT, 1) == 5);
  shmem.st(args.wrong, wrong);
}

TEST(AclshmemCalls, KnowTheTeamsThatTheKernelWasGiven) {
  for_each_way(4, 1, [&](const Shape& shape) {
    World world(shape);
    const auto word = world.device<int32_t>(32);
    const auto wrong = world.device<int>(32);
    World::Team odd(world, {3, 1});
    World::Team all(world, {0, 1, 2, 3});
    world.run(aclshmem_teams, [&](int pe) {
      TeamArgs args{{}, {}, {}, word.of(pe), wrong.of(pe), shape.way == Way::mapped};
      if (pe % 2 != 0) args.odd = {odd.handle(pe == 3 ? 0 : 1), odd_number, 3, -2, 0};
      args.all = {all.handle(static_cast<std::size_t>(pe)), all_number, 0, 1, 0};
      *wrong.of(pe) = -1;
      return args;
    });
    for (int pe = 0; pe < 4; ++pe) EXPECT_EQ(*wrong.of(pe), 0) << "PE " << pe;
  });
}

#ifdef USHMEM_ASCENDC
// A kernel that is a function of its own, with the handle as one of its arguments.
extern "C" __global__ __aicore__ void aclshmem_own_entry(shmemx_device_t device, SHMEM_GM int32_t* word) {
  ACLSHMEM_BEGIN(device);
  aclshmem_int32_p(word, 7 + aclshmem_my_pe(), (aclshmem_my_pe() + 1) % aclshmem_n_pes());
  aclshmem_barrier_all();
}
struct OwnArgs {
  shmemx_device_t device;
  SHMEM_GM int32_t* word;
};
void call_own_entry(const OwnArgs& args) { aclshmem_own_entry(args.device, args.word); }

TEST(AclshmemCalls, WorkInAKernelThatBeginsByItself) {
  for_each_way(2, 1, [&](const Shape& shape) {
    World world(shape);
    const auto word = world.device<int32_t>(1);
    world.run(call_own_entry, [&](int pe) { return OwnArgs{{}, word.of(pe)}; });
    EXPECT_EQ(*word.of(0), 8);
    EXPECT_EQ(*word.of(1), 7);
  });
}
#endif

}  // namespace
