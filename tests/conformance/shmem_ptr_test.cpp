// SPDX-License-Identifier: Apache-2.0
//
// SHMEM_PE_ACCESSIBLE, SHMEM_ADDR_ACCESSIBLE, SHMEM_PTR and SHMEM_TEAM_PTR. Whether a pointer exists is
// the implementation's choice; where it is null, nothing more is asked.
#include <atomic>
#include <vector>

#include "support.hpp"

namespace {

long a_global = 5;

}  // namespace

MULTI_TEST(Shmem_pe_accessible, IsOneForThePesAndZeroForOthers) {
  const int n = shmem_n_pes();
  for (int pe = 0; pe < n; ++pe) EXPECT_EQ(shmem_pe_accessible(pe), 1);
  for (const int pe : {-1, -n, n, n + 1, 1 << 30}) EXPECT_EQ(shmem_pe_accessible(pe), 0) << pe;
}

MULTI_TEST(Shmem_addr_accessible, IsOneForSymmetricObjectsOnly) {
  long on_stack = 0;
  const std::vector<long> on_heap(1);
  static const long constant = 5;
  thread_local long of_a_thread = 0;
  multi::Shared<long> block(100);
  for (int pe = 0; pe < shmem_n_pes(); ++pe) {
    EXPECT_EQ(shmem_addr_accessible(block.get(), pe), 1);
    EXPECT_EQ(shmem_addr_accessible(block + 99, pe), 1);
    EXPECT_EQ(shmem_addr_accessible(&on_stack, pe), 0);
    EXPECT_EQ(shmem_addr_accessible(on_heap.data(), pe), 0);
    EXPECT_EQ(shmem_addr_accessible(&constant, pe), 0);
    EXPECT_EQ(shmem_addr_accessible(&of_a_thread, pe), 0);
    EXPECT_EQ(shmem_addr_accessible(nullptr, pe), 0);
  }
}

MULTI_TEST_PROCESS_ONLY(Shmem_addr_accessible, IsOneForGlobalAndStaticVariables) {
  static long a_static;
  for (int pe = 0; pe < shmem_n_pes(); ++pe) {
    EXPECT_EQ(shmem_addr_accessible(&a_global, pe), 1);
    EXPECT_EQ(shmem_addr_accessible(&a_static, pe), 1);
  }
}

MULTI_TEST(Shmem_addr_accessible, IsZeroForPesThatDoNotExist) {
  multi::Shared<long> block(1);
  EXPECT_EQ(shmem_addr_accessible(block.get(), -1), 0);
  EXPECT_EQ(shmem_addr_accessible(block.get(), shmem_n_pes()), 0);
}

MULTI_TEST(Shmem_ptr, LoadsAndStoresReachTheObject) {
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  multi::Shared<long> block(3);
  block[0] = 10 + multi::pe();
  shmem_barrier_all();
  auto* there = static_cast<long*>(shmem_ptr(block.get(), to));
  EXPECT_EQ(there != nullptr, multi::near(to));
  if (there != nullptr) {
    EXPECT_EQ(there[0], 10 + to);
    there[1] = 20 + multi::pe();
    EXPECT_EQ(static_cast<long*>(shmem_ptr(block + 2, to)), there + 2);
  }
  shmem_barrier_all();
  if (shmem_ptr(block.get(), from) != nullptr) {
    EXPECT_EQ(block[1], 20 + from);
  }
}

MULTI_TEST(Shmem_ptr, TheOwnObjectIsAtItsOwnAddress) {
  multi::Shared<long> block(1);
  auto* mine = static_cast<long*>(shmem_ptr(block.get(), shmem_my_pe()));
  ASSERT_NE(mine, nullptr);
  *mine = 8;
  EXPECT_EQ(block[0], 8);
}

MULTI_TEST(Shmem_ptr, WhatIsNotSymmetricHasANullPointer) {
  long on_stack = 0;
  const std::vector<long> on_heap(1);
  for (int pe = 0; pe < shmem_n_pes(); ++pe) {
    EXPECT_EQ(shmem_ptr(&on_stack, pe), nullptr);
    EXPECT_EQ(shmem_ptr(on_heap.data(), pe), nullptr);
    EXPECT_EQ(shmem_team_ptr(SHMEM_TEAM_WORLD, &on_stack, pe), nullptr);
  }
}

MULTI_TEST_PROCESS_ONLY(Shmem_ptr, ReachesGlobalVariables) {
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  auto* there = static_cast<long*>(shmem_ptr(&a_global, to));
  EXPECT_EQ(there != nullptr, multi::near(to));
  if (there != nullptr) *there = 60 + multi::pe();
  shmem_barrier_all();
  if (multi::near(from)) {
    EXPECT_EQ(std::atomic_ref<long>(a_global).load(), 60 + from);
  }
  shmem_barrier_all();
}

MULTI_TEST(Shmem_team_ptr, IsThePointerToTheMemberOfThatNumber) {
  const int n = shmem_n_pes(), me = shmem_my_pe();
  multi::Shared<long> block(1);
  shmem_team_t backwards = SHMEM_TEAM_INVALID, odd = SHMEM_TEAM_INVALID;
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &backwards), 0);
  for (int i = 0; i < n; ++i)
    EXPECT_EQ(shmem_team_ptr(backwards, block.get(), i), shmem_ptr(block.get(), n - 1 - i));
  if (n > 1) {
    ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 1, 2, n / 2, nullptr, 0, &odd), 0);
    if (me % 2 == 1) {
      for (int i = 0; i < n / 2; ++i)
        EXPECT_EQ(shmem_team_ptr(odd, block.get(), i), shmem_ptr(block.get(), 1 + 2 * i));
    }
    shmem_team_destroy(odd);
  }
  shmem_team_destroy(backwards);
}

MULTI_TEST(Shmem_team_ptr, OfTheWorldIsShmemPtr) {
  multi::Shared<long> block(1);
  for (int pe = 0; pe < shmem_n_pes(); ++pe)
    EXPECT_EQ(shmem_team_ptr(SHMEM_TEAM_WORLD, block.get(), pe), shmem_ptr(block.get(), pe));
}

MULTI_TEST(Shmem_team_ptr, OfTheInvalidTeamIsNull) {
  multi::Shared<long> block(1);
  EXPECT_EQ(shmem_team_ptr(SHMEM_TEAM_INVALID, block.get(), 0), nullptr);
}

MULTI_TEST(Shmem_team_ptr, MembersOfTheSharedTeamReachEachOthersHeap) {
  multi::Shared<long> block(1);
  block[0] = 300 + shmem_my_pe();
  shmem_barrier_all();
  const int members = shmem_team_n_pes(SHMEM_TEAM_SHARED);
  ASSERT_GE(members, 1);
  for (int i = 0; i < members; ++i) {
    const int world = shmem_team_translate_pe(SHMEM_TEAM_SHARED, i, SHMEM_TEAM_WORLD);
    const auto* there = static_cast<long*>(shmem_team_ptr(SHMEM_TEAM_SHARED, block.get(), i));
    ASSERT_NE(there, nullptr);
    EXPECT_EQ(*there, 300 + world);
    EXPECT_EQ(shmem_ptr(block.get(), world), there);
  }
  // And whoever is not a member has no pointer.
  for (int pe = 0; pe < shmem_n_pes(); ++pe)
    if (shmem_team_translate_pe(SHMEM_TEAM_WORLD, pe, SHMEM_TEAM_SHARED) == -1) {
      EXPECT_EQ(shmem_ptr(block.get(), pe), nullptr);
    }
  shmem_barrier_all();
}
