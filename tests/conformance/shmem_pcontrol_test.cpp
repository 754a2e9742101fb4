// SPDX-License-Identifier: Apache-2.0
//
// SHMEM_PCONTROL. Needs: shmem_pcontrol.
#include "support.hpp"

MULTI_TEST(Shmem_pcontrol, ItTakesAnyLevelAndFurtherArgumentsAndDoesNothing) {
  multi::Shared<long> word(1);
  word[0] = 5;
  shmem_barrier_all();
  for (const int level : {-1, 0, 1, 2, 3, 1 << 30}) shmem_pcontrol(level);
  shmem_pcontrol(7, "label", 3.5, &word);
  if (multi::pe() == 0) shmem_pcontrol(2);  // not collective
  shmem_barrier_all();
  EXPECT_EQ(word[0], 5);
}
