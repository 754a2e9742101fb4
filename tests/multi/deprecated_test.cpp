// SPDX-License-Identifier: Apache-2.0
//
// Deprecated names do what their successors do. What they refuse: tests/errors; start_pes: startup.
#include <shmemx.h>

#include "support.hpp"
#include "types.hpp"

namespace {

// shmem_TYPE_fetch, set and swap exist for five types, the others for three.
template <class T>
struct OldExtended {
  const char* name;
  T (*fetch)(const T*, int);
  void (*set)(T*, T, int);
  T (*swap)(T*, T, int);
};
#define OLD_EXTENDED(NAME, TYPE) \
  OldExtended<TYPE> { #NAME, shmem_##NAME##_fetch, shmem_##NAME##_set, shmem_##NAME##_swap }

template <class T>
struct Old {
  const char* name;
  T (*cswap)(T*, T, T, int);
  T (*finc)(T*, int);
  void (*inc)(T*, int);
  T (*fadd)(T*, T, int);
  void (*add)(T*, T, int);
};
#define OLD(NAME, TYPE)                                                                        \
  Old<TYPE> {                                                                                  \
    #NAME, shmem_##NAME##_cswap, shmem_##NAME##_finc, shmem_##NAME##_inc, shmem_##NAME##_fadd, \
        shmem_##NAME##_add                                                                     \
  }

// Each PE works on words of its neighbour that nobody else touches.
template <class T>
void check_extended(const OldExtended<T>& calls) {
  SCOPED_TRACE(calls.name);
  multi::Shared<T> word(1);
  const int to = multi::neighbour(1);
  calls.set(word.get(), T(5), to);
  EXPECT_EQ(calls.fetch(word.get(), to), T(5));
  EXPECT_EQ(calls.swap(word.get(), T(-7), to), T(5));
  shmem_barrier_all();
  EXPECT_EQ(word[0], T(-7));
}

template <class T>
void check_standard(const Old<T>& calls) {
  SCOPED_TRACE(calls.name);
  multi::Shared<T> word(1), all(1);
  const int to = multi::neighbour(1);
  EXPECT_EQ(calls.cswap(word.get(), T(1), T(9), to), T(0)) << "another value: nothing happens";
  EXPECT_EQ(calls.cswap(word.get(), T(0), T(-3), to), T(0));
  EXPECT_EQ(calls.finc(word.get(), to), T(-3));
  calls.inc(word.get(), to);
  shmem_quiet();
  EXPECT_EQ(calls.fadd(word.get(), T(10), to), T(-1));
  calls.add(word.get(), T(100), to);
  for (int i = 0; i < 50; ++i) calls.add(all.get(), T(2), 0);  // from all PEs at once
  shmem_barrier_all();
  EXPECT_EQ(word[0], T(109));
  if (multi::pe() == 0) {
    EXPECT_EQ(all[0], T(100 * multi::n_pes()));
  }
  shmem_barrier_all();
}

// wait(ivar, value) comes back when the word has changed, not before.
template <class T, class Wait>
void check_wait(const char* name, Wait&& wait, void (*p)(T*, T, int)) {
  SCOPED_TRACE(name);
  multi::Shared<T> word(1);
  word[0] = T(4);
  shmem_barrier_all();
  wait(word.get(), T(3));  // different already: at once
  // Round all PEs, one after the other: nobody's word changes before its predecessor's has.
  const T step = T(5 + multi::pe());
  if (multi::pe() != 0) wait(word.get(), T(4));
  p(word.get(), step, multi::neighbour(1));
  if (multi::pe() == 0) wait(word.get(), T(4));
  EXPECT_EQ(word[0], T(5 + multi::neighbour(-1)));
  shmem_barrier_all();
}

}  // namespace

MULTI_TEST(Deprecated, AtomicsOfEveryTypeDoWhatTheirSuccessorsDo) {
#define X(NAME, TYPE) check_extended(OLD_EXTENDED(NAME, TYPE));
  X(float, float) X(double, double) X(int, int) X(long, long) X(longlong, long long)
#undef X
#define X(NAME, TYPE) check_standard(OLD(NAME, TYPE));
  X(int, int) X(long, long) X(longlong, long long)
#undef X
}

MULTI_TEST(Deprecated, WaitsEndWhenTheVariableChanges) {
  check_wait<short>("short", shmem_short_wait, shmem_short_p);
  check_wait<int>("int", shmem_int_wait, shmem_int_p);
  check_wait<long>("long", shmem_long_wait, shmem_long_p);
  check_wait<long long>("longlong", shmem_longlong_wait, shmem_longlong_p);
  check_wait<long>("shmem_wait", shmem_wait, shmem_long_p);
  check_wait<long>(
      "shmem_wait_until",
      [](long* ivar, long value) { shmem_wait_until(ivar, SHMEM_CMP_NE, value); }, shmem_long_p);
}

MULTI_TEST(Deprecated, MemoryCallsGiveSymmetricMemory) {
  EXPECT_EQ(_my_pe(), multi::pe());
  EXPECT_EQ(_num_pes(), multi::n_pes());
  auto* block = static_cast<long*>(shmemalign(4096, 4 * sizeof(long)));
  ASSERT_NE(block, nullptr);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(block) % 4096, 0u);
  block[3] = 40 + multi::pe();
  auto* longer = static_cast<long*>(shrealloc(block, 4000 * sizeof(long)));
  ASSERT_NE(longer, nullptr);
  EXPECT_EQ(longer[3], 40 + multi::pe()) << "the contents move along";
  shmem_long_p(longer + 3999, multi::pe(), multi::neighbour(1));
  shmem_barrier_all();
  EXPECT_EQ(longer[3999], multi::neighbour(-1));
  // The same allocator under both names: freed by one, the room is there again for the other.
  void* by_old = shmalloc(1 << 20);
  shmem_free(by_old);
  EXPECT_EQ(shmem_malloc(1 << 20), by_old);
  shfree(by_old);
  shfree(longer);
  shfree(nullptr);
}

MULTI_TEST(Deprecated, CacheCallsDoNothing) {
  multi::Shared<long> line(8);
  line[0] = 7;
  shmemx_clear_error();
  shmem_set_cache_inv();
  shmem_set_cache_line_inv(line.get());
  shmem_udcflush();
  shmem_udcflush_line(line.get());
  shmem_clear_cache_line_inv(line.get());
  shmem_clear_cache_inv();
  EXPECT_EQ(line[0], 7);
  EXPECT_STREQ(shmemx_last_error(), "");
}

MULTI_TEST(Deprecated, StartPesInAStartedWorldHasNoEffect) {
  start_pes(0);
  EXPECT_EQ(shmem_my_pe(), multi::pe());
}

MULTI_TEST(Deprecated, ConstantsAreThoseOfTheNewNames) {
  static_assert(_SHMEM_MAJOR_VERSION == 1 && _SHMEM_MINOR_VERSION == 6);
  static_assert(_SHMEM_MAX_NAME_LEN == SHMEM_MAX_NAME_LEN);
  static_assert(sizeof(_SHMEM_VENDOR_STRING) <= SHMEM_MAX_NAME_LEN);
  static_assert(_SHMEM_CMP_EQ == SHMEM_CMP_EQ && _SHMEM_CMP_NE == SHMEM_CMP_NE);
  static_assert(_SHMEM_CMP_GT == SHMEM_CMP_GT && _SHMEM_CMP_GE == SHMEM_CMP_GE);
  static_assert(_SHMEM_CMP_LT == SHMEM_CMP_LT && _SHMEM_CMP_LE == SHMEM_CMP_LE);
  static_assert(_SHMEM_SYNC_VALUE == SHMEM_SYNC_VALUE);
  static_assert(_SHMEM_REDUCE_MIN_WRKDATA_SIZE == SHMEM_REDUCE_MIN_WRKDATA_SIZE);
  // SHMEM_SYNC_SIZE is enough for every operation; all are lengths of arrays.
  for (const int size : {_SHMEM_BARRIER_SYNC_SIZE, _SHMEM_BCAST_SYNC_SIZE,
                         _SHMEM_COLLECT_SYNC_SIZE, _SHMEM_REDUCE_SYNC_SIZE,
                         SHMEM_BARRIER_SYNC_SIZE, SHMEM_BCAST_SYNC_SIZE, SHMEM_COLLECT_SYNC_SIZE,
                         SHMEM_REDUCE_SYNC_SIZE, SHMEM_ALLTOALL_SYNC_SIZE,
                         SHMEM_ALLTOALLS_SYNC_SIZE}) {
    EXPECT_GE(size, 1);
    EXPECT_LE(size, SHMEM_SYNC_SIZE);
  }
}
