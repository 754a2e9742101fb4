// SPDX-License-Identifier: Apache-2.0
//
// SHMEM_IPUT and SHMEM_IGET: every function of each, with strides of one and more on both sides.
#include <algorithm>
#include <vector>

#include "rma_calls.hpp"
#include "support.hpp"

namespace {

using conformance::element;
using conformance::fill;
using conformance::StridedCall;

#define X(NAME, TYPE) STRIDED_TYPED(NAME, TYPE, iput)
const std::vector<StridedCall> iputs = {FOR_RMA_TYPES(X) STRIDED_SIZES(iput)};
#undef X
#define X(NAME, TYPE) STRIDED_TYPED(NAME, TYPE, iget)
const std::vector<StridedCall> igets = {FOR_RMA_TYPES(X) STRIDED_SIZES(iget)};
#undef X

constexpr std::size_t largest = 16;
constexpr int background = 1000;

struct Shape {
  std::ptrdiff_t dst, sst;
  std::size_t count;
};
constexpr Shape shapes[] = {{1, 1, 7}, {2, 1, 6}, {1, 3, 5}, {3, 2, 5}, {5, 5, 3}, {4, 7, 1}, {2, 2, 0}};
constexpr std::size_t room = 24;

// Of room elements, those at 1 + i * dst for i < count come from 2 + i * sst of the other side.
void expect_shape(const StridedCall& call, const Shape& shape, const void* block, int who) {
  for (std::size_t at = 0; at < room; ++at) {
    const std::size_t steps = (at - 1) / static_cast<std::size_t>(shape.dst);
    const bool hit = at >= 1 && (at - 1) % static_cast<std::size_t>(shape.dst) == 0 && steps < shape.count;
    if (hit)
      EXPECT_TRUE(call.has(block, at, who, 2 + steps * static_cast<std::size_t>(shape.sst)))
          << "element " << at << ", strides " << shape.dst << ", " << shape.sst;
    else
      EXPECT_TRUE(call.has(block, at, background, at)) << "element " << at << " is not its own";
  }
}

}  // namespace

MULTI_TEST(Shmem_iput, ElementsGoFromStrideToStride) {
  const conformance::BackwardContext backward;
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  multi::Shared<unsigned char> at(room * largest);
  for (const StridedCall& put : iputs) {
    SCOPED_TRACE(put.name);
    auto source = conformance::private_block(put, room);
    fill(put, source.data(), room, multi::pe());
    for (const Shape& shape : shapes) {
      fill(put, at.get(), room, background);
      shmem_sync_all();
      put.call(backward.get(), element(put, at.get(), 1), element(put, source.data(), 2), shape.dst,
               shape.sst, shape.count, backward.number(put, to));
      shmem_ctx_quiet(backward.get());
      shmem_barrier_all();
      expect_shape(put, shape, at.get(), from);
      shmem_sync_all();
    }
  }
}

MULTI_TEST(Shmem_iget, ElementsComeFromStrideToStrideBeforeReturn) {
  const conformance::BackwardContext backward;
  const int from = multi::neighbour(1);
  multi::Shared<unsigned char> at(room * largest);
  for (const StridedCall& get : igets) {
    SCOPED_TRACE(get.name);
    fill(get, at.get(), room, multi::pe());
    shmem_sync_all();
    for (const Shape& shape : shapes) {
      auto into = conformance::private_block(get, room);
      fill(get, into.data(), room, background);
      get.call(backward.get(), element(get, into.data(), 1), element(get, at.get(), 2), shape.dst,
               shape.sst, shape.count, backward.number(get, from));
      expect_shape(get, shape, into.data(), from);
    }
    shmem_sync_all();
  }
}

MULTI_TEST(Shmem_iput, TheSourceMayBeReusedAfterReturn) {
  constexpr std::size_t count = 5000;
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  multi::Shared<int> at(2 * count);
  std::vector<int> source(3 * count);
  for (std::size_t i = 0; i < source.size(); ++i) source[i] = multi::value_of<int>(multi::pe(), i);
  shmem_int_iput(at.get(), source.data(), 2, 3, count, to);
  std::fill(source.begin(), source.end(), -1);
  shmem_barrier_all();
  for (std::size_t i = 0; i < count; ++i) {
    ASSERT_EQ(at[2 * i], multi::value_of<int>(from, 3 * i)) << i;
    ASSERT_EQ(at[2 * i + 1], 0) << i;
  }
}

MULTI_TEST(Shmem_iput, TheTargetMayBeTheCallingPe) {
  multi::Shared<short> at(9);
  const short source[3] = {1, 2, 3};
  shmem_short_iput(at.get(), source, 4, 1, 3, shmem_my_pe());
  short back[3] = {};
  shmem_short_iget(back, at.get(), 1, 4, 3, shmem_my_pe());
  shmem_quiet();
  EXPECT_EQ(at[0] + at[4] + at[8], 6);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(at[static_cast<std::size_t>(4 * i)], i + 1);
}
