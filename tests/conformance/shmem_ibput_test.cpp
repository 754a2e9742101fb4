// SPDX-License-Identifier: Apache-2.0
//
// SHMEM_IBPUT and SHMEM_IBGET: every function of each, blocks of one element and more, strides of the
// block's size and more.
#include <algorithm>
#include <vector>

#include "rma_calls.hpp"
#include "support.hpp"

namespace {

using conformance::element;
using conformance::fill;

struct BlockStridedCall : conformance::Elements {
  void (*call)(shmem_ctx_t, void* dest, const void* source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
               size_t nblocks, int pe);
};

#define TYPED(NAME, TYPE, OP)                                                                  \
  {TYPED_(NAME, TYPE, OP, false),                                                              \
   [](shmem_ctx_t, void* d, const void* s, ptrdiff_t dst, ptrdiff_t sst, size_t b, size_t n, int pe) { \
     shmem_##NAME##_##OP(static_cast<TYPE*>(d), static_cast<const TYPE*>(s), dst, sst, b, n, pe); \
   }},                                                                                         \
      {TYPED_(NAME, TYPE, OP, true),                                                           \
       [](shmem_ctx_t c, void* d, const void* s, ptrdiff_t dst, ptrdiff_t sst, size_t b, size_t n, int pe) { \
         shmem_ctx_##NAME##_##OP(c, static_cast<TYPE*>(d), static_cast<const TYPE*>(s), dst, sst, b, \
                                 n, pe);                                                       \
       }},
#define SIZED(OP, BITS, BYTES)                                                                 \
  {SIZED_(#OP #BITS, BYTES, false),                                                            \
   [](shmem_ctx_t, void* d, const void* s, ptrdiff_t dst, ptrdiff_t sst, size_t b, size_t n, int pe) { \
     shmem_##OP##BITS(d, s, dst, sst, b, n, pe);                                               \
   }},                                                                                         \
      {SIZED_(#OP #BITS, BYTES, true),                                                         \
       [](shmem_ctx_t c, void* d, const void* s, ptrdiff_t dst, ptrdiff_t sst, size_t b, size_t n, int pe) { \
         shmem_ctx_##OP##BITS(c, d, s, dst, sst, b, n, pe);                                    \
       }},
#define SIZES(OP) \
  SIZED(OP, 8, 1) SIZED(OP, 16, 2) SIZED(OP, 32, 4) SIZED(OP, 64, 8) SIZED(OP, 128, 16)

#define X(NAME, TYPE) TYPED(NAME, TYPE, ibput)
const std::vector<BlockStridedCall> ibputs = {FOR_RMA_TYPES(X) SIZES(ibput)};
#undef X
#define X(NAME, TYPE) TYPED(NAME, TYPE, ibget)
const std::vector<BlockStridedCall> ibgets = {FOR_RMA_TYPES(X) SIZES(ibget)};
#undef X

constexpr std::size_t largest = 16, room = 32;
constexpr int background = 1000;

struct Shape {
  std::ptrdiff_t dst, sst;
  std::size_t bsize, nblocks;
};
constexpr Shape shapes[] = {{1, 1, 1, 7}, {3, 2, 1, 5}, {3, 3, 3, 4}, {4, 3, 3, 3}, {3, 5, 2, 4},
                            {9, 7, 4, 2}, {6, 6, 5, 1}, {2, 2, 2, 0}, {3, 3, 0, 3}};

void expect_shape(const BlockStridedCall& call, const Shape& shape, const void* block, int who) {
  std::vector<int> source_of(room, -1);
  for (std::size_t b = 0; b < shape.nblocks; ++b)
    for (std::size_t i = 0; i < shape.bsize; ++i)
      source_of[1 + b * static_cast<std::size_t>(shape.dst) + i] =
          static_cast<int>(2 + b * static_cast<std::size_t>(shape.sst) + i);
  for (std::size_t at = 0; at < room; ++at) {
    const bool hit = source_of[at] >= 0;
    EXPECT_TRUE(call.has(block, at, hit ? who : background,
                         hit ? static_cast<std::size_t>(source_of[at]) : at))
        << "element " << at << ", strides " << shape.dst << ", " << shape.sst << ", " << shape.nblocks
        << " blocks of " << shape.bsize;
  }
}

}  // namespace

MULTI_TEST(Shmem_ibput, BlocksGoFromStrideToStride) {
  const conformance::BackwardContext backward;
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  multi::Shared<unsigned char> at(room * largest);
  for (const BlockStridedCall& put : ibputs) {
    SCOPED_TRACE(put.name);
    for (const Shape& shape : shapes) {
      auto source = conformance::private_block(put, room);
      fill(put, source.data(), room, multi::pe());
      fill(put, at.get(), room, background);
      shmem_sync_all();
      put.call(backward.get(), element(put, at.get(), 1), element(put, source.data(), 2), shape.dst,
               shape.sst, shape.bsize, shape.nblocks, backward.number(put, to));
      std::fill(source.begin(), source.end(), static_cast<unsigned char>(0));  // it may be reused at once
      shmem_ctx_quiet(backward.get());
      shmem_barrier_all();
      expect_shape(put, shape, at.get(), from);
      shmem_sync_all();
    }
  }
}

MULTI_TEST(Shmem_ibget, BlocksComeFromStrideToStrideBeforeReturn) {
  const conformance::BackwardContext backward;
  const int from = multi::neighbour(1);
  multi::Shared<unsigned char> at(room * largest);
  for (const BlockStridedCall& get : ibgets) {
    SCOPED_TRACE(get.name);
    fill(get, at.get(), room, multi::pe());
    shmem_sync_all();
    for (const Shape& shape : shapes) {
      auto into = conformance::private_block(get, room);
      fill(get, into.data(), room, background);
      get.call(backward.get(), element(get, into.data(), 1), element(get, at.get(), 2), shape.dst,
               shape.sst, shape.bsize, shape.nblocks, backward.number(get, from));
      expect_shape(get, shape, into.data(), from);
    }
    shmem_sync_all();
  }
}

MULTI_TEST(Shmem_ibput, ABlockOfOneIsIput) {
  const int to = multi::neighbour(1);
  multi::Shared<int> by_blocks(20), by_elements(20);
  int source[20];
  for (std::size_t i = 0; i < 20; ++i) source[i] = multi::value_of<int>(multi::pe(), i);
  shmem_int_ibput(by_blocks.get(), source, 3, 2, 1, 6, to);
  shmem_int_iput(by_elements.get(), source, 3, 2, 6, to);
  shmem_barrier_all();
  for (std::size_t i = 0; i < 20; ++i) EXPECT_EQ(by_blocks[i], by_elements[i]) << i;
}

MULTI_TEST(Shmem_ibget, ABlockOfOneIsIget) {
  const int from = multi::neighbour(1);
  multi::Shared<int> at(20);
  for (std::size_t i = 0; i < 20; ++i) at[i] = multi::value_of<int>(multi::pe(), i);
  shmem_sync_all();
  int by_blocks[20] = {}, by_elements[20] = {};
  shmem_int_ibget(by_blocks, at.get(), 2, 3, 1, 6, from);
  shmem_int_iget(by_elements, at.get(), 2, 3, 6, from);
  for (int i = 0; i < 20; ++i) EXPECT_EQ(by_blocks[i], by_elements[i]) << i;
  shmem_sync_all();
}
