// SPDX-License-Identifier: Apache-2.0
//
// THE PROFILING INTERFACE: the shifted names do what the others do. That a tool may replace the others, and
// that there is one for each, is shown in tests/structure (interpose.c, symbols_test.py).
#include <pshmem.h>

#include "support.hpp"

MULTI_TEST(Profiling_interface, ShiftedNamesAreTheSameFunctions) {
  EXPECT_EQ(pshmem_my_pe(), shmem_my_pe());
  EXPECT_EQ(pshmem_n_pes(), multi::n_pes());
  multi::Shared<long> words(3);
  pshmem_barrier_all();
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  pshmem_long_p(words.get(), 10 + multi::pe(), to);
  EXPECT_EQ(pshmem_long_atomic_fetch_add(words + 1, 20 + multi::pe(), to), 0);
  pshmem_quiet();
  shmem_barrier_all();
  EXPECT_EQ(words[0], 10 + from);
  EXPECT_EQ(words[1], 20 + from);
  EXPECT_EQ(pshmem_long_g(words.get(), to), 10 + multi::pe());
  const long seven = 7;
  words[2] = multi::pe() == 0 ? seven : 0;
  pshmem_sync_all();
  EXPECT_EQ(pshmem_long_broadcast(SHMEM_TEAM_WORLD, words.get(), words + 2, 1, 0), 0);
  EXPECT_EQ(words[0], seven);
  EXPECT_EQ(pshmem_team_sync(SHMEM_TEAM_WORLD), 0);
}
