// SPDX-License-Identifier: Apache-2.0
//
// A random storm of allocations, reallocations and frees, the same on all PEs, with every block's
// contents checked: nothing overlaps, moves its bytes or forgets them.
#include <algorithm>
#include <cstring>
#include <vector>

#include "support.hpp"

namespace {

struct Block {
  unsigned char* at;
  std::size_t size;
  unsigned char stamp;
};

// Contents depend on PE, block and place, and are cheap to check at both ends and in between.
unsigned char byte_of(const Block& b, std::size_t i) {
  return static_cast<unsigned char>(b.stamp + multi::pe() * 5 + static_cast<int>(i % 241));
}

void write(const Block& b) {
  for (std::size_t i = 0; i < b.size; ++i) b.at[i] = byte_of(b, i);
}

bool is_intact(const Block& b, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i)
    if (b.at[i] != byte_of(b, i)) return false;
  return true;
}

std::size_t draw_size(multi::Random& random) {  // 1 byte to 64 KiB, log-uniform
  return 1 + random.below(std::uint64_t{1} << random.between(1, 16));
}

}  // namespace

MULTI_TEST(MemoryStorm, RandomCallsKeepEveryBlockWhole) {
  multi::Random random(90);
  std::vector<Block> blocks;
  const int rounds = multi::rounds(2500);
  std::size_t broken = 0;
  for (int i = 0; i < rounds; ++i) {
    const auto what = random.below(10);
    const std::size_t size = draw_size(random);
    const std::size_t pick = blocks.empty() ? 0 : random.below(blocks.size());
    if (blocks.size() < 100 && (what < 5 || blocks.empty())) {
      void* p = nullptr;
      switch (random.below(4)) {
        case 0: p = shmem_malloc(size); break;
        case 1: p = shmem_align(std::size_t{8} << random.below(8), size); break;
        case 2: p = shmem_malloc_with_hints(size, 0); break;
        default:
          p = shmem_calloc(size, 1);
          if (p != nullptr)
            broken += std::count(static_cast<char*>(p), static_cast<char*>(p) + size, 0) !=
                      static_cast<std::ptrdiff_t>(size);
      }
      ASSERT_NE(p, nullptr) << size << " bytes beside " << blocks.size() << " small blocks";
      blocks.push_back(
          {static_cast<unsigned char*>(p), size, static_cast<unsigned char>(random.next())});
      write(blocks.back());
    } else if (what < 7) {
      Block& b = blocks[pick];
      broken += !is_intact(b, b.size);
      auto* moved = static_cast<unsigned char*>(shmem_realloc(b.at, size));
      ASSERT_NE(moved, nullptr);
      b.at = moved;
      broken += !is_intact(b, std::min(b.size, size));
      b.size = size;
      write(b);
    } else {
      broken += !is_intact(blocks[pick], blocks[pick].size);
      shmem_free(blocks[pick].at);
      blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(pick));
    }
  }
  for (const Block& b : blocks) {
    broken += !is_intact(b, b.size);
    shmem_free(b.at);
  }
  EXPECT_EQ(broken, 0u);
}

MULTI_TEST(MemoryStorm, AddressesAgreeAfterAStorm) {
  // One address a PE is enough: the replicas of the allocator would differ from here on.
  multi::Shared<long> offset(1);
  auto* p = static_cast<char*>(shmem_malloc(5000));
  ASSERT_NE(p, nullptr);
  offset[0] = p - reinterpret_cast<char*>(offset.get());
  shmem_barrier_all();
  for (int pe = 0; pe < multi::n_pes(); ++pe) EXPECT_EQ(shmem_long_g(offset.get(), pe), offset[0]);
  shmem_barrier_all();
  shmem_free(p);
}
