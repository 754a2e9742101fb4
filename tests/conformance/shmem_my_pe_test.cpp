// SPDX-License-Identifier: Apache-2.0
//
// SHMEM_MY_PE and SHMEM_N_PES.
#include "support.hpp"

MULTI_TEST(Shmem_my_pe, NumbersAreFromZeroToOneLessThanTheNumberOfPes) {
  EXPECT_GE(shmem_my_pe(), 0);
  EXPECT_LT(shmem_my_pe(), shmem_n_pes());
}

MULTI_TEST(Shmem_my_pe, EveryNumberIsHeldByExactlyOnePe) {
  multi::Shared<long> holders(static_cast<std::size_t>(multi::n_pes()));
  for (int pe = 0; pe < multi::n_pes(); ++pe)
    shmem_long_atomic_inc(holders + static_cast<std::size_t>(shmem_my_pe()), pe);
  shmem_barrier_all();
  for (std::size_t pe = 0; pe < holders.size(); ++pe) EXPECT_EQ(holders[pe], 1) << "PE " << pe;
}

MULTI_TEST(Shmem_my_pe, TheNumberStaysTheSame) {
  const int before = shmem_my_pe();
  shmem_barrier_all();
  EXPECT_EQ(shmem_my_pe(), before);
}

MULTI_TEST(Shmem_n_pes, ReturnsTheNumberThatTheProgramWasStartedWith) {
  EXPECT_EQ(shmem_n_pes(), multi::n_pes());
}

MULTI_TEST(Shmem_n_pes, IsTheSameOnAllPes) {
  multi::Shared<int> number(1);
  number[0] = shmem_n_pes();
  shmem_barrier_all();
  for (int pe = 0; pe < shmem_n_pes(); ++pe) EXPECT_EQ(shmem_int_g(number.get(), pe), shmem_n_pes());
}
