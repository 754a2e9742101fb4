// SPDX-License-Identifier: Apache-2.0
//
// In-process worlds beside the process's own world: threads of a PE make a small world of their
// own, and both worlds keep their numbering, memory and synchronisation apart.
#include <atomic>
#include <ushmem/world.hpp>

#include "support.hpp"

namespace {

constexpr std::size_t heap_bytes = std::size_t{16} << 20;
long a_global;

}  // namespace

MULTI_TEST_PROCESS_ONLY(WorldsBeside, AnInProcessWorldRunsWhileTheProcessesWorldGoesOn) {
  const int outer = multi::pe(), n = multi::n_pes();
  multi::Shared<long> outer_word(1);
  std::atomic<int> inner_pes{0};
  ushmem::World inner(3, heap_bytes);
  std::thread in_inner([&] {
    inner.run([&](int pe) {
      EXPECT_EQ(shmem_my_pe(), pe);
      EXPECT_EQ(shmem_n_pes(), 3);
      auto* word = static_cast<long*>(shmem_calloc(1, sizeof(long)));
      for (int i = 0; i < 100; ++i) {
        shmem_long_atomic_inc(word, (pe + 1) % 3);
        shmem_barrier_all();
        EXPECT_EQ(*word, i + 1);
        shmem_barrier_all();
      }
      EXPECT_EQ(shmem_ptr(outer_word.get(), 0), nullptr) << "memory of another world";
      EXPECT_EQ(shmem_ptr(&a_global, 0), nullptr) << "in-process worlds have no symmetric globals";
      shmem_free(word);
      ++inner_pes;
    });
  });
  for (int i = 0; i < 50; ++i) {
    shmem_long_atomic_inc(outer_word.get(), multi::neighbour(1));
    shmem_barrier_all();
    EXPECT_EQ(outer_word[0], i + 1);
    EXPECT_EQ(shmem_my_pe(), outer);
    EXPECT_EQ(shmem_n_pes(), n);
    shmem_barrier_all();
  }
  in_inner.join();
  EXPECT_EQ(inner_pes.load(), 3);
}

MULTI_TEST_PROCESS_ONLY(WorldsBeside, AThreadMayVisitAnotherWorldAndComeBack) {
  shmemx_world_t world = shmemx_world_create(1, heap_bytes);
  ASSERT_NE(world, nullptr) << shmemx_last_error();
  const int outer = shmem_my_pe(), n = shmem_n_pes();
  ASSERT_EQ(shmemx_world_attach(world, 0), 0) << shmemx_last_error();
  EXPECT_EQ(shmem_my_pe(), 0);
  EXPECT_EQ(shmem_n_pes(), 1);
  shmem_barrier_all();  // of one: returns at once
  shmemx_world_detach();
  EXPECT_EQ(shmem_my_pe(), outer);
  EXPECT_EQ(shmem_n_pes(), n);
  EXPECT_EQ(shmemx_world_destroy(world), 0);
  shmem_barrier_all();
}

MULTI_TEST(WorldsBeside, EveryPeMayHaveAWorldOfItsOwn) {
  ushmem::run_in_process(2, [](int pe) {
    auto* word = static_cast<int*>(shmem_calloc(1, sizeof(int)));
    shmem_int_p(word, 5 + pe, 1 - pe);
    shmem_barrier_all();
    EXPECT_EQ(*word, 5 + 1 - pe);
    shmem_barrier_all();
    shmem_free(word);
  }, heap_bytes);
}
