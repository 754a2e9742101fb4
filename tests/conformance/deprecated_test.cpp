// SPDX-License-Identifier: Apache-2.0
//
// Deprecated names of set-up, memory and constants: they must be there and mean what the new ones mean.
#include <cstring>

#include "support.hpp"

MULTI_TEST(Deprecated, OldNamesOfQueriesAreTheNewOnes) {
  EXPECT_EQ(_my_pe(), shmem_my_pe());
  EXPECT_EQ(_num_pes(), shmem_n_pes());
}

MULTI_TEST(Deprecated, OldNamesOfMemoryCallsAreTheNewOnes) {
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  auto* block = static_cast<long*>(shmalloc(4 * sizeof(long)));
  auto* aligned = static_cast<long*>(shmemalign(256, sizeof(long)));
  ASSERT_NE(block, nullptr);
  ASSERT_NE(aligned, nullptr);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(aligned) % 256, 0u);
  shmem_long_p(block + 3, 5 + multi::pe(), to);
  block = static_cast<long*>(shrealloc(block, 400 * sizeof(long)));
  ASSERT_NE(block, nullptr);
  EXPECT_EQ(block[3], 5 + from);
  shfree(aligned);
  shfree(block);
  EXPECT_EQ(shmalloc(0), nullptr);
  shfree(nullptr);
}

MULTI_TEST(Deprecated, OldNamesOfConstantsAreTheNewOnes) {
  EXPECT_EQ(_SHMEM_MAJOR_VERSION, SHMEM_MAJOR_VERSION);
  EXPECT_EQ(_SHMEM_MINOR_VERSION, SHMEM_MINOR_VERSION);
  EXPECT_EQ(_SHMEM_MAX_NAME_LEN, SHMEM_MAX_NAME_LEN);
  EXPECT_STREQ(_SHMEM_VENDOR_STRING, SHMEM_VENDOR_STRING);
  EXPECT_EQ(_SHMEM_CMP_EQ, SHMEM_CMP_EQ);
  EXPECT_EQ(_SHMEM_CMP_NE, SHMEM_CMP_NE);
  EXPECT_EQ(_SHMEM_CMP_GT, SHMEM_CMP_GT);
  EXPECT_EQ(_SHMEM_CMP_GE, SHMEM_CMP_GE);
  EXPECT_EQ(_SHMEM_CMP_LT, SHMEM_CMP_LT);
  EXPECT_EQ(_SHMEM_CMP_LE, SHMEM_CMP_LE);
  EXPECT_EQ(_SHMEM_SYNC_VALUE, SHMEM_SYNC_VALUE);
  EXPECT_EQ(_SHMEM_BCAST_SYNC_SIZE, SHMEM_BCAST_SYNC_SIZE);
  EXPECT_EQ(_SHMEM_REDUCE_SYNC_SIZE, SHMEM_REDUCE_SYNC_SIZE);
  EXPECT_EQ(_SHMEM_BARRIER_SYNC_SIZE, SHMEM_BARRIER_SYNC_SIZE);
  EXPECT_EQ(_SHMEM_COLLECT_SYNC_SIZE, SHMEM_COLLECT_SYNC_SIZE);
  EXPECT_EQ(_SHMEM_REDUCE_MIN_WRKDATA_SIZE, SHMEM_REDUCE_MIN_WRKDATA_SIZE);
}

MULTI_TEST(Deprecated, OneWorkArrayIsLargeEnoughForAllCollectives) {
  for (const int size : {SHMEM_BCAST_SYNC_SIZE, SHMEM_REDUCE_SYNC_SIZE, SHMEM_BARRIER_SYNC_SIZE,
                         SHMEM_COLLECT_SYNC_SIZE, SHMEM_ALLTOALL_SYNC_SIZE, SHMEM_ALLTOALLS_SYNC_SIZE}) {
    EXPECT_GT(size, 0);
    EXPECT_LE(size, SHMEM_SYNC_SIZE);
  }
  EXPECT_GT(SHMEM_REDUCE_MIN_WRKDATA_SIZE, 0);
}
