// SPDX-License-Identifier: Apache-2.0
//
// The frame itself: a test's body runs on every PE, and its world is whole.
#include "support.hpp"

MULTI_TEST(Frame, RunsTheBodyOnEveryPe) {
  multi::Shared<long> seen(static_cast<std::size_t>(multi::n_pes()));
  EXPECT_EQ(shmem_my_pe(), multi::pe());
  EXPECT_EQ(shmem_n_pes(), multi::n_pes());
  for (int pe = 0; pe < multi::n_pes(); ++pe) shmem_long_p(seen + multi::pe(), 1, pe);
  shmem_barrier_all();
  for (int pe = 0; pe < multi::n_pes(); ++pe) EXPECT_EQ(seen[pe], 1) << "PE " << pe;
}
