// SPDX-License-Identifier: Apache-2.0
//
// One address space: shmem_ptr means the same object to every PE, stores through it arrive, and
// what is not symmetric or not accessible is said so.
#include <shmemx.h>

#include <algorithm>
#include <atomic>
#include <vector>

#include "support.hpp"

MULTI_TEST(Address, APesMemoryHasOneAddressForAllPesOfItsNode) {
  // PE i publishes, at every PE, the address by which it reaches each PE's word: all of its node must agree.
  const int n = multi::n_pes();
  const auto all = static_cast<std::size_t>(n);
  multi::Shared<long> word(1);
  multi::Shared<std::uint64_t> seen(all * all);
  for (int pe = 0; pe < n; ++pe) {
    const auto address = reinterpret_cast<std::uint64_t>(shmem_ptr(word.get(), pe));
    EXPECT_EQ(address != 0, multi::near(pe));
    const std::size_t at =
        static_cast<std::size_t>(multi::pe()) * all + static_cast<std::size_t>(pe);
    for (int to = 0; to < n; ++to) shmem_uint64_p(seen + at, address, to);
  }
  shmem_barrier_all();
  for (std::size_t pe = 0; pe < all; ++pe)
    for (std::size_t viewer = 0; viewer < all; ++viewer)
      EXPECT_TRUE(seen[viewer * all + pe] == seen[pe * all + pe] || seen[viewer * all + pe] == 0)
          << "PE " << pe << " as PE " << viewer << " sees it";
  EXPECT_EQ(shmem_ptr(word.get(), multi::pe()), word.get()) << "the own address";
  std::vector<std::uint64_t> different;
  for (int pe = 0; pe < n; ++pe)
    if (multi::near(pe)) different.push_back(reinterpret_cast<std::uint64_t>(shmem_ptr(word.get(), pe)));
  std::sort(different.begin(), different.end());
  EXPECT_EQ(std::unique(different.begin(), different.end()), different.end())
      << "two PEs, one place";
  shmem_barrier_all();
}

MULTI_TEST(Address, StoresThroughThePointerArriveAndLoadsSeePuts) {
  const auto [to, from] = multi::node_neighbours();
  multi::Shared<long> words(4);
  auto* there = static_cast<long*>(shmem_ptr(words.get(), to));
  ASSERT_NE(there, nullptr);
  there[0] = 100 + multi::pe();
  shmem_barrier_all();
  EXPECT_EQ(words[0], 100 + from);
  EXPECT_EQ(shmem_long_g(words.get(), to), 100 + multi::pe());
  shmem_long_p(words + 1, 200 + multi::pe(), to);
  shmem_barrier_all();
  EXPECT_EQ(there[1], 200 + multi::pe());
  // Atomics of the language and of the library meet in one word.
  for (int i = 0; i < 1000; ++i) {
    std::atomic_ref<long>(there[2]).fetch_add(1);
    shmem_long_atomic_inc(words + 2, to);
  }
  shmem_barrier_all();
  EXPECT_EQ(words[2], 2000);
  shmem_barrier_all();
}

MULTI_TEST(Address, APointerIntoABlockKeepsItsOffset) {
  constexpr std::size_t size = 100'000;
  multi::Shared<char> block(size);
  for (int pe = 0; pe < multi::n_pes(); ++pe) {
    auto* base = static_cast<char*>(shmem_ptr(block.get(), pe));
    if (!multi::near(pe)) {
      EXPECT_EQ(base, nullptr);
      continue;
    }
    for (const std::size_t offset :
         {std::size_t{1}, std::size_t{4095}, std::size_t{4096}, size - 1})
      EXPECT_EQ(shmem_ptr(block + offset, pe), base + offset);
  }
}

MULTI_TEST(Address, WhatIsNotSymmetricHasNoPointerAndIsNotAccessible) {
  long on_stack = 0;
  const std::vector<long> on_heap(1);
  multi::Shared<long> word(1);
  static const long constant = 5;
  for (int pe = 0; pe < multi::n_pes(); ++pe) {
    EXPECT_EQ(shmem_ptr(&on_stack, pe), nullptr);
    EXPECT_EQ(shmem_ptr(on_heap.data(), pe), nullptr);
    EXPECT_EQ(shmem_ptr(&constant, pe), nullptr) << "read-only data is not symmetric";
    EXPECT_EQ(shmem_ptr(nullptr, pe), nullptr);
    EXPECT_EQ(shmem_addr_accessible(&on_stack, pe), 0);
    EXPECT_EQ(shmem_addr_accessible(on_heap.data(), pe), 0);
    EXPECT_EQ(shmem_addr_accessible(nullptr, pe), 0);
    EXPECT_EQ(shmem_addr_accessible(word.get(), pe), 1);
    EXPECT_EQ(shmem_pe_accessible(pe), 1);
  }
  EXPECT_EQ(shmem_pe_accessible(-1), 0);
  EXPECT_EQ(shmem_pe_accessible(multi::n_pes()), 0);
  EXPECT_EQ(shmem_addr_accessible(word.get(), -1), 0);
  EXPECT_EQ(shmem_addr_accessible(word.get(), multi::n_pes()), 0);
  // A peer's memory is reached by its own address through shmem_ptr only: it is no symmetric
  // address here.
  if (multi::n_pes() > 1) {
    void* peers = shmem_ptr(word.get(), multi::neighbour(1));  // null where the neighbour is far
    EXPECT_EQ(shmem_addr_accessible(peers, multi::pe()), 0);
  }
}

MULTI_TEST(Address, QueriesAgreeWithTheWorld) {
  EXPECT_EQ(shmem_my_pe(), multi::pe());
  EXPECT_EQ(shmem_n_pes(), multi::n_pes());
  int major = 0, minor = 0, initialized = 0, level = -1;
  shmem_info_get_version(&major, &minor);
  EXPECT_EQ(major, SHMEM_MAJOR_VERSION);
  EXPECT_EQ(minor, SHMEM_MINOR_VERSION);
  char name[SHMEM_MAX_NAME_LEN] = {};
  shmem_info_get_name(name);
  EXPECT_STREQ(name, SHMEM_VENDOR_STRING);
  shmem_query_initialized(&initialized);
  EXPECT_EQ(initialized, 1);
  shmem_query_thread(&level);
  EXPECT_GE(level, SHMEM_THREAD_SINGLE);
  EXPECT_LE(level, SHMEM_THREAD_MULTIPLE);
}
