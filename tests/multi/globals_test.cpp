// SPDX-License-Identifier: Apache-2.0
//
// The program's own variables are symmetric: initialised and not, local statics, objects with
// constructors, large and aligned ones; constants, thread-local variables and other modules' are
// not. Process worlds only: the threads of an in-process world share their globals.
#include <sched.h>

#include <atomic>
#include <cstring>
#include <string>
#include <vector>

#include "support.hpp"

extern "C" {
extern char data_start[], edata[], end[];  // the linker's: begin of .data, its end, end of .bss
}

namespace {

long in_data = 41;
long in_bss;
alignas(64) long on_a_line = 1;
alignas(4096) unsigned char on_a_page[4096] = {7};
long large_in_bss[500'000];  // 4 MB
int large_in_data[30'000] = {1, 2, 3};
long lock_in_bss;
std::uint64_t signal_in_bss;
long words_of_pes[256];
const int constant_table[] = {1, 2, 3};
const char* const constant_pointers[] = {"relocated", "at load"};
thread_local long of_a_thread = 3;

// Its constructor has run once, before main, and its members are this PE's.
struct Constructed {
  Constructed() : own_address(this), number(1234) { text = "made before main"; }
  const Constructed* own_address;
  std::string text;
  std::vector<int> list = {1, 2, 3};
  long number;
};
Constructed constructed;

[[gnu::noinline]] long* local_static() {
  static long value = 900;
  return &value;
}

struct LazilyMade {
  LazilyMade() : pe(multi::pe()) {}
  long pe;
};
[[gnu::noinline]] LazilyMade& lazily_made() {
  static LazilyMade object;
  return object;
}

template <class T>
T* at(T* p, int pe) {
  return static_cast<T*>(shmem_ptr(p, pe));
}

}  // namespace

MULTI_TEST_PROCESS_ONLY(Globals, EachPeHasItsOwnWithTheirInitialValues) {
  EXPECT_EQ(in_data, 41);
  EXPECT_EQ(in_bss, 0);
  EXPECT_EQ(*local_static(), 900);
  EXPECT_EQ(on_a_page[0], 7);
  EXPECT_EQ(large_in_data[2], 3);
  shmem_barrier_all();
  in_data = 100 + multi::pe();
  in_bss = 200 + multi::pe();
  *local_static() = 300 + multi::pe();
  shmem_barrier_all();
  EXPECT_EQ(in_data, 100 + multi::pe()) << "somebody else's store";
  EXPECT_EQ(in_bss, 200 + multi::pe());
  for (int pe = 0; pe < multi::n_pes(); ++pe) {
    EXPECT_EQ(shmem_long_g(&in_data, pe), 100 + pe);
    EXPECT_EQ(shmem_long_g(&in_bss, pe), 200 + pe);
    EXPECT_EQ(shmem_long_g(local_static(), pe), 300 + pe);
  }
  shmem_barrier_all();
  in_data = 41;
  in_bss = 0;
  *local_static() = 900;
}

MULTI_TEST_PROCESS_ONLY(Globals, PutsAtomicsSignalsLocksWaitsAndBroadcastsWorkOnThem) {
  const int n = multi::n_pes(), to = multi::neighbour(1), from = multi::neighbour(-1);
  shmem_long_p(&in_bss, 7 + multi::pe(), to);
  shmem_long_wait_until(&in_bss, SHMEM_CMP_EQ, 7 + from);
  shmem_barrier_all();
  in_bss = 0;
  shmem_barrier_all();
  for (int i = 0; i < 500; ++i) shmem_long_atomic_inc(&in_bss, i % n);
  shmem_barrier_all();
  long hits = 0;
  for (int i = 0; i < 500; ++i) hits += i % n == multi::pe() ? n : 0;
  EXPECT_EQ(in_bss, hits);
  shmem_barrier_all();
  in_bss = 0;

  long mine[3] = {multi::pe(), 2, 3};
  shmem_long_put_signal(large_in_bss, mine, 3, &signal_in_bss, 5, SHMEM_SIGNAL_SET, to);
  EXPECT_EQ(shmem_signal_wait_until(&signal_in_bss, SHMEM_CMP_EQ, 5), 5u);
  EXPECT_EQ(large_in_bss[0], from);
  shmem_barrier_all();
  signal_in_bss = 0;
  for (int i = 0; i < 50; ++i) {
    shmem_set_lock(&lock_in_bss);
    shmem_long_p(&large_in_bss[9], shmem_long_g(&large_in_bss[9], 0) + 1, 0);
    shmem_clear_lock(&lock_in_bss);
  }
  shmem_barrier_all();
  if (multi::pe() == 0) {
    EXPECT_EQ(large_in_bss[9], 50 * n);
  }
  EXPECT_EQ(lock_in_bss, 0);
  words_of_pes[0] = 70 + multi::pe();
  shmem_barrier_all();
  EXPECT_EQ(shmem_long_broadcast(SHMEM_TEAM_WORLD, &words_of_pes[1], &words_of_pes[0], 1, n - 1),
            0);
  EXPECT_EQ(words_of_pes[1], 70 + n - 1);
  shmem_barrier_all();
  large_in_bss[9] = 0;
}

MULTI_TEST_PROCESS_ONLY(Globals, PointersToThemWorkLikePointersToTheHeap) {
  const auto [to, from] = multi::node_neighbours();
  EXPECT_EQ(at(&in_bss, multi::pe()), &in_bss) << "the own address stays";
  long* there = at(&in_bss, to);
  ASSERT_NE(there, nullptr);
  *there = 55 + multi::pe();
  shmem_barrier_all();
  EXPECT_EQ(in_bss, 55 + from);
  EXPECT_EQ(shmem_long_g(&in_bss, to), 55 + multi::pe());
  shmem_barrier_all();
  for (int i = 0; i < 300; ++i) std::atomic_ref<long>(*there).fetch_add(1);
  shmem_long_atomic_add(&in_bss, 1, to);
  shmem_barrier_all();
  EXPECT_EQ(in_bss, 55 + from + 301);
  EXPECT_EQ(shmem_addr_accessible(&in_bss, to), 1);
  shmem_barrier_all();
  in_bss = 0;
}

MULTI_TEST_PROCESS_ONLY(Globals, AlignmentHoldsAtEveryPe) {
  for (int pe = 0; pe < multi::n_pes(); ++pe) {
    EXPECT_EQ(at(&on_a_line, pe) != nullptr, multi::near(pe));
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(at(&on_a_line, pe)) % 64, 0u);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(at(on_a_page, pe)) % 4096, 0u);
  }
}

MULTI_TEST_PROCESS_ONLY(Globals, LargeArraysAreSymmetricToTheirLastByte) {
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  constexpr std::size_t n = std::size(large_in_bss);
  std::vector<long> mine(n);
  for (std::size_t i = 0; i < n; ++i) mine[i] = static_cast<long>(i) * 3 + multi::pe();
  shmem_barrier_all();
  shmem_long_put(large_in_bss, mine.data(), n, to);
  shmem_barrier_all();
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < n; ++i) wrong += large_in_bss[i] != static_cast<long>(i) * 3 + from;
  EXPECT_EQ(wrong, 0u);
  int last = 0;
  shmem_int_get(&last, &large_in_data[std::size(large_in_data) - 1], 1, to);
  EXPECT_EQ(last, 0);
  shmem_barrier_all();
  std::memset(large_in_bss, 0, sizeof large_in_bss);
  shmem_barrier_all();
}

MULTI_TEST_PROCESS_ONLY(Globals, AllOfDataAndBssIsAccessibleAndNothingBeyond) {
  const int to = multi::neighbour(1);
  for (const char* p = data_start; p < end; p += 256)
    if (shmem_addr_accessible(p, to) == 0) {
      ADD_FAILURE() << "byte " << p - data_start << " of .data and .bss is not accessible";
      break;
    }
  EXPECT_EQ(shmem_addr_accessible(edata, to), 1);
  const auto end_at = reinterpret_cast<std::uintptr_t>(end);
  EXPECT_EQ(shmem_addr_accessible(reinterpret_cast<const void*>(end_at - 1), to), 1);
  const std::uintptr_t page_end = (end_at + 4095) / 4096 * 4096;
  EXPECT_EQ(shmem_addr_accessible(reinterpret_cast<const void*>(page_end), to), 0);
}

MULTI_TEST_PROCESS_ONLY(Globals, ConstantsThreadLocalsAndOtherModulesAreNotSymmetric) {
  for (int pe = 0; pe < multi::n_pes(); ++pe) {
    EXPECT_EQ(shmem_ptr(constant_table, pe), nullptr);
    EXPECT_EQ(shmem_ptr(constant_pointers, pe), nullptr) << "read-only after relocation";
    EXPECT_EQ(shmem_ptr("a literal", pe), nullptr);
    EXPECT_EQ(shmem_ptr(reinterpret_cast<const void*>(&local_static), pe), nullptr) << "code";
    EXPECT_EQ(shmem_ptr(&of_a_thread, pe), nullptr);
    EXPECT_EQ(shmem_ptr(constructed.list.data(), pe), nullptr) << "what a global points to";
  }
}

MULTI_TEST_PROCESS_ONLY(Globals, ObjectsWithConstructorsAreEachPesOwn) {
  EXPECT_EQ(constructed.own_address, &constructed);
  EXPECT_EQ(constructed.number, 1234);
  EXPECT_EQ(constructed.text, "made before main");
  EXPECT_EQ(constructed.list.size(), 3u);
  constructed.text = "of PE " + std::to_string(multi::pe()) + ", long enough to leave the object";
  constructed.list.assign(100, multi::pe());
  constructed.number = multi::pe();
  shmem_barrier_all();
  EXPECT_EQ(constructed.text.substr(0, 7), "of PE " + std::to_string(multi::pe()));
  EXPECT_EQ(constructed.list[99], multi::pe());
  for (int pe = 0; pe < multi::n_pes(); ++pe) EXPECT_EQ(shmem_long_g(&constructed.number, pe), pe);
  EXPECT_EQ(lazily_made().pe, multi::pe());
  for (int pe = 0; pe < multi::n_pes(); ++pe) {
    shmem_barrier_all();
    EXPECT_EQ(shmem_long_g(&lazily_made().pe, pe), pe);
  }
  shmem_barrier_all();
  constructed.number = 1234;
  constructed.text = "made before main";
  constructed.list = {1, 2, 3};
}

MULTI_TEST_PROCESS_ONLY(Globals, AWholeRowOfWordsArrivesFromAllPes) {
  for (int pe = 0; pe < multi::n_pes(); ++pe)
    shmem_long_p(&words_of_pes[multi::pe()], 40 + multi::pe(), pe);
  shmem_barrier_all();
  for (int pe = 0; pe < multi::n_pes(); ++pe) EXPECT_EQ(words_of_pes[pe], 40 + pe);
  shmem_barrier_all();
}
