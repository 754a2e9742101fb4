// SPDX-License-Identifier: Apache-2.0
//
// The memory model's symmetric objects, the execution model's progress, and what the introduction of
// remote memory access says of all of it.
#include <atomic>
#include <chrono>
#include <cstring>
#include <vector>

#include "support.hpp"

namespace {

long a_global[8] = {11, 12};
struct Record {
  char tag;
  double numbers[3];
  short last;
};
Record a_record;

long load(const long& word) { return std::atomic_ref<long>(const_cast<long&>(word)).load(); }

// Calls nothing of the library until the word, in its own memory, has the value. False: it never came.
bool computes_until(const long& word, long value) {
  using clock = std::chrono::steady_clock;
  const auto end = clock::now() + std::chrono::seconds(20);
  volatile double x = 1;
  while (load(word) != value) {
    for (int i = 0; i < 1000; ++i) x = x * 1.0000001;
    if (clock::now() > end) return false;
  }
  return true;
}

}  // namespace

MULTI_TEST_PROCESS_ONLY(Memory_model, GlobalAndStaticVariablesAreSymmetric) {
  static int local_static = 5;
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  EXPECT_EQ(a_global[1], 12) << "the initial value";
  shmem_long_p(&a_global[3], 70 + multi::pe(), to);
  shmem_int_p(&local_static, 80 + multi::pe(), to);
  shmem_barrier_all();
  EXPECT_EQ(a_global[3], 70 + from);
  EXPECT_EQ(local_static, 80 + from);
  EXPECT_EQ(shmem_long_g(&a_global[3], to), 70 + multi::pe());
  shmem_barrier_all();
}

MULTI_TEST_PROCESS_ONLY(Memory_model, MembersAndElementsOfSymmetricObjectsAreSymmetric) {
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  shmem_double_p(&a_record.numbers[2], 2.5 + multi::pe(), to);
  shmem_short_p(&a_record.last, static_cast<short>(multi::pe()), to);
  shmem_long_p(a_global + 6, multi::pe(), to);
  shmem_barrier_all();
  EXPECT_EQ(a_record.numbers[2], 2.5 + from);
  EXPECT_EQ(a_record.last, from);
  EXPECT_EQ(a_global[6], from);
  shmem_barrier_all();
}

MULTI_TEST(Memory_model, AddressesIntoABlockAreSymmetric) {
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  multi::Shared<Record> records(5);
  shmem_double_p(&records[3].numbers[1], 1.5 + multi::pe(), to);
  shmem_char_p(&(records + 4)->tag, static_cast<char>('a' + multi::pe()), to);
  shmem_barrier_all();
  EXPECT_EQ(records[3].numbers[1], 1.5 + from);
  EXPECT_EQ(records[4].tag, 'a' + from);
  EXPECT_EQ(records[3].numbers[0], 0);
  EXPECT_EQ(records[3].numbers[2], 0);
  shmem_barrier_all();
}

MULTI_TEST(Memory_model, EachPeHasAnObjectOfItsOwn) {
  multi::Shared<long> word(1);
  word[0] = 10 + shmem_my_pe();
  shmem_barrier_all();
  EXPECT_EQ(word[0], 10 + shmem_my_pe());
  for (int pe = 0; pe < shmem_n_pes(); ++pe) EXPECT_EQ(shmem_long_g(word.get(), pe), 10 + pe);
  shmem_barrier_all();
}

MULTI_TEST(Memory_model, AtomicsOfAllPesOnOneWordExcludeEachOther) {
  constexpr long rounds = 300;
  multi::Shared<long> words(2);
  for (long i = 0; i < rounds; ++i) {
    shmem_long_atomic_inc(words + 0, 0);
    shmem_long_atomic_fetch_add(words + 1, 3, 0);
  }
  shmem_barrier_all();
  if (shmem_my_pe() == 0) {
    EXPECT_EQ(words[0], rounds * shmem_n_pes());
    EXPECT_EQ(words[1], 3 * rounds * shmem_n_pes());
  }
}

MULTI_TEST(Memory_model, AtomicsOfDifferentContextsOfOneDomainExcludeEachOther) {
  constexpr long rounds = 200;
  const int n = shmem_n_pes();
  multi::Shared<long> word(1);
  shmem_team_config_t config{};
  config.num_contexts = 1;
  shmem_team_t back = SHMEM_TEAM_INVALID;
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, &config, SHMEM_TEAM_NUM_CONTEXTS,
                                     &back), 0);
  shmem_ctx_t of_world = SHMEM_CTX_INVALID, of_team = SHMEM_CTX_INVALID;
  ASSERT_EQ(shmem_ctx_create(SHMEM_CTX_PRIVATE, &of_world), 0);
  ASSERT_EQ(shmem_team_create_ctx(back, 0, &of_team), 0);
  for (long i = 0; i < rounds; ++i) {
    shmem_ctx_long_atomic_inc(of_world, word.get(), 0);
    shmem_ctx_long_atomic_inc(of_team, word.get(), n - 1);
    shmem_long_atomic_inc(word.get(), 0);
  }
  shmem_ctx_destroy(of_team);
  shmem_ctx_destroy(of_world);
  shmem_barrier_all();
  if (shmem_my_pe() == 0) {
    EXPECT_EQ(word[0], 3 * rounds * n);
  }
  shmem_team_destroy(back);
}

MULTI_TEST(Execution_model, APeThatOnlyComputesIsReadWrittenAndAddedTo) {
  NEED_PES(2);
  multi::Shared<long> words(4);
  const int n = shmem_n_pes();
  if (shmem_my_pe() == 0) {
    words[1] = 4711;
    shmem_barrier_all();
    EXPECT_TRUE(computes_until(words[0], n - 1)) << "others wait for this PE to call";
    EXPECT_EQ(load(words[2]), 3 * (n - 1));
  } else {
    shmem_barrier_all();
    EXPECT_EQ(shmem_long_g(words + 1, 0), 4711);
    long value = 0, fetched = 0;
    shmem_long_get(&value, words + 1, 1, 0);
    shmem_long_get_nbi(&fetched, words + 1, 1, 0);
    shmem_long_atomic_add(words + 2, 1, 0);
    shmem_long_atomic_fetch_add(words + 2, 2, 0);
    long source = 5;
    shmem_long_put_nbi(words + 3, &source, 1, 0);
    shmem_quiet();
    EXPECT_EQ(value, 4711);
    EXPECT_EQ(fetched, 4711);
    EXPECT_EQ(shmem_long_g(words + 3, 0), 5);
    shmem_long_atomic_inc(words + 0, 0);  // and only now may the target go on
    shmem_quiet();
  }
  shmem_barrier_all();
}

MULTI_TEST(Execution_model, APeThatWaitsForOneIsServedByOthers) {
  NEED_PES(2);
  multi::Shared<long> words(2);
  const int n = shmem_n_pes();
  if (shmem_my_pe() == 0) {
    shmem_long_wait_until(words + 0, SHMEM_CMP_EQ, n - 1);
  } else {
    shmem_long_p(words + 1, shmem_my_pe(), 0);
    shmem_quiet();
    shmem_long_g(words + 1, 0);
    shmem_long_atomic_inc(words + 0, 0);
  }
  shmem_barrier_all();
}

MULTI_TEST(Execution_model, NumbersStayTheSameThroughout) {
  const int me = shmem_my_pe(), n = shmem_n_pes();
  for (int i = 0; i < 10; ++i) {
    shmem_barrier_all();
    EXPECT_EQ(shmem_my_pe(), me);
    EXPECT_EQ(shmem_n_pes(), n);
  }
}

MULTI_TEST_PROCESS_ONLY(Execution_model, OneCallMayUseObjectsOfTheHeapAndGlobals) {
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  static std::uint64_t signal;
  static long there;
  multi::Shared<long> block(2);
  multi::Shared<std::uint64_t> heap_signal(1);
  block[1] = 900 + multi::pe();
  a_global[7] = 800 + multi::pe();
  signal = 0;
  shmem_barrier_all();
  shmem_long_put_signal(&there, block + 1, 1, heap_signal.get(), 1, SHMEM_SIGNAL_SET, to);
  shmem_long_put_signal(block.get(), &a_global[7], 1, &signal, 1, SHMEM_SIGNAL_SET, to);
  shmem_signal_wait_until(heap_signal.get(), SHMEM_CMP_EQ, 1);
  shmem_signal_wait_until(&signal, SHMEM_CMP_EQ, 1);
  EXPECT_EQ(there, 900 + from);
  EXPECT_EQ(block[0], 800 + from);
  long got[2] = {};
  shmem_long_get(&got[0], &there, 1, to);
  shmem_long_get(&got[1], block.get(), 1, to);
  EXPECT_EQ(got[0], 900 + multi::pe());
  EXPECT_EQ(got[1], 800 + multi::pe());
  shmem_barrier_all();
}

MULTI_TEST(Execution_model, ConstBuffersMayBeReadWhileInUse) {
  constexpr std::size_t count = 10'000;
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  multi::Shared<long> at(count);
  const std::vector<long> source(count, 3 + multi::pe());
  shmem_long_put_nbi(at.get(), source.data(), count, to);
  long sum = 0;
  for (const long value : source) sum += value;
  shmem_quiet();
  EXPECT_EQ(sum, static_cast<long>(count) * (3 + multi::pe()));
  shmem_sync_all();
  for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(at[i], 3 + from);
}

