// SPDX-License-Identifier: Apache-2.0
//
// Reduce-scatter: each member gets the block of the result that the reduction has there, for every type and
// operation, with the same bits.
#include <shmemx.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "support.hpp"
#include "types.hpp"

namespace {

template <class T>
using Call = int (*)(shmem_team_t, T*, const T*, size_t);

// Small numbers of both signs, no NaN; of integers all bits.
template <class T>
T operand(int who, std::size_t i) {
  const auto bits = multi::value_of<std::uint64_t>(who + 5, i);
  if constexpr (std::is_same_v<T, shmemx_half_t> || std::is_same_v<T, shmemx_bfloat16_t>)
    return {static_cast<std::uint16_t>((bits & 0x83ff) | 0x3c00)};  // half: 1 to 2, bfloat16: below 1
  else if constexpr (std::is_integral_v<T>)
    return static_cast<T>(bits);
  else if constexpr (std::is_floating_point_v<T>)
    return static_cast<T>(static_cast<int>(bits % 2001) - 1000) / static_cast<T>(7);
  else {  // complex: two numbers in a row
    using Part = std::conditional_t<sizeof(T) == 2 * sizeof(float), float, double>;
    const Part parts[] = {operand<Part>(who, 2 * i), operand<Part>(who, 2 * i + 1)};
    T value;
    std::memcpy(&value, parts, sizeof value);
    return value;
  }
}

template <class T>
bool same(const T& a, const T& b) {
  if constexpr (std::is_class_v<T>)
    return a.bits == b.bits;
  else
    return a == b;
}

// One call against the reduction of all blocks on the same team.
template <class T>
void check(const char* name, Call<T> scatter, Call<T> reduce, shmem_team_t team, std::size_t count,
           bool in_place) {
  const auto n = static_cast<std::size_t>(shmem_team_n_pes(team)),
             me = static_cast<std::size_t>(shmem_team_my_pe(team));
  const auto all = static_cast<std::size_t>(multi::n_pes()) * count;  // the same on every PE
  multi::Shared<T> source(all + 1), whole(all + 1), block(count + 1);
  for (std::size_t i = 0; i < n * count; ++i) source[i] = operand<T>(multi::pe(), i);
  EXPECT_EQ(reduce(team, whole.get(), source.get(), n * count), 0) << name;
  T* const dest = in_place ? source + me * count : block.get();
  const T after = operand<T>(77, me), next = in_place ? dest[count] : after;
  if (!in_place) dest[count] = after;
  EXPECT_EQ(scatter(team, dest, source.get(), count), 0) << name;
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < count; ++i) wrong += !same(dest[i], whole[me * count + i]);
  EXPECT_EQ(wrong, 0u) << name << ", " << count << " elements a block on member " << me << " of " << n
                       << (in_place ? ", in place" : "");
  EXPECT_TRUE(same(dest[count], next)) << name << " writes too much";
  if (in_place) {  // the other blocks are as they were
    wrong = 0;
    for (std::size_t i = 0; i < n * count; ++i)
      if (i / count != me) wrong += !same(source[i], operand<T>(multi::pe(), i));
    EXPECT_EQ(wrong, 0u) << name << " writes to other blocks of source";
  }
  shmem_team_sync(SHMEM_TEAM_WORLD);
}

// "Reduction Types, Names, and Supporting Operations for Team-Based Reductions"
#define FOR_BIT_TYPES(X)                                                                                   \
  X(uchar, unsigned char)                                                                                  \
  X(ushort, unsigned short) X(uint, unsigned int) X(ulong, unsigned long) X(ulonglong, unsigned long long) \
      X(int8, int8_t) X(int16, int16_t) X(int32, int32_t) X(int64, int64_t) X(uint8, uint8_t)              \
          X(uint16, uint16_t) X(uint32, uint32_t) X(uint64, uint64_t) X(size, size_t)
#define FOR_COMPLEX_TYPES(X) X(complexf, shmemx_complexf) X(complexd, shmemx_complexd)
#define FOR_FLOAT16_TYPES(X) X(half, shmemx_half_t) X(bfloat16, shmemx_bfloat16_t)

// body(name, reduce_scatter, reduce) for every function.
template <class Body>
void for_all(Body&& body) {
#define X(NAME, TYPE, OP, REDUCE) \
  body(#NAME "_" #OP, Call<TYPE>(shmemx_##NAME##_##OP##_reduce_scatter), Call<TYPE>(REDUCE##_##OP##_reduce));
#define BITS(NAME, TYPE) \
  X(NAME, TYPE, and, shmem_##NAME) X(NAME, TYPE, or, shmem_##NAME) X(NAME, TYPE, xor, shmem_##NAME)
#define ORDER(NAME, TYPE) X(NAME, TYPE, min, shmem_##NAME) X(NAME, TYPE, max, shmem_##NAME)
#define SUM(NAME, TYPE) X(NAME, TYPE, sum, shmem_##NAME) X(NAME, TYPE, prod, shmem_##NAME)
#define OURS(NAME, TYPE)            \
  X(NAME, TYPE, min, shmemx_##NAME) \
  X(NAME, TYPE, max, shmemx_##NAME) X(NAME, TYPE, sum, shmemx_##NAME) X(NAME, TYPE, prod, shmemx_##NAME)
  FOR_BIT_TYPES(BITS)
  FOR_RMA_TYPES(ORDER)
  FOR_RMA_TYPES(SUM)
  FOR_COMPLEX_TYPES(SUM)
  FOR_FLOAT16_TYPES(OURS)
#undef OURS
#undef SUM
#undef ORDER
#undef BITS
#undef X
}

long number(int pe, std::size_t i) { return 1000 * pe + static_cast<long>(i); }

}  // namespace

MULTI_TEST(ReduceScatter, OfEveryTypeGivesTheBlocksOfTheReduction) {
  std::size_t functions = 0;
  for_all([&](const char* name, auto scatter, auto reduce) {
    check(name, scatter, reduce, SHMEM_TEAM_WORLD, 5, false);
    ++functions;
  });
  EXPECT_EQ(functions, 150u);
}

MULTI_TEST(ReduceScatter, OfEverySizeWorksInPlaceToo) {
  for (const std::size_t count : {0u, 1u, 2u, 3u, 33u, 1001u, 4096u, 20011u})
    for (const bool in_place : {false, true}) {
      check<long>("long_sum", shmemx_long_sum_reduce_scatter, shmem_long_sum_reduce, SHMEM_TEAM_WORLD, count,
                  in_place);
      check<float>("float_sum", shmemx_float_sum_reduce_scatter, shmem_float_sum_reduce, SHMEM_TEAM_WORLD,
                   count, in_place);
      check<shmemx_half_t>("half_sum", shmemx_half_sum_reduce_scatter, shmemx_half_sum_reduce,
                           SHMEM_TEAM_WORLD, count, in_place);
      check<int8_t>("int8_xor", shmemx_int8_xor_reduce_scatter, shmem_int8_xor_reduce, SHMEM_TEAM_WORLD,
                    count, in_place);
    }
}

MULTI_TEST(ReduceScatter, BlocksGoByTheNumbersOfTheTeam) {
  const int n = multi::n_pes(), members = (n + 1) / 2;
  constexpr std::size_t count = 700;
  shmem_team_t backwards = SHMEM_TEAM_INVALID, even = SHMEM_TEAM_INVALID, alone = SHMEM_TEAM_INVALID;
  EXPECT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &backwards), 0);
  EXPECT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 2, members, nullptr, 0, &even), 0);
  EXPECT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, 1, nullptr, 0, &alone), 0);
  check<double>("double_sum", shmemx_double_sum_reduce_scatter, shmem_double_sum_reduce, backwards, count,
                false);
  multi::Shared<long> source(static_cast<std::size_t>(n) * count), dest(count);
  for (const shmem_team_t team : {even, alone}) {
    const int stride = team == even ? 2 : 1;
    std::fill_n(dest.get(), count, -1);
    for (std::size_t i = 0; i < source.size(); ++i) source[i] = number(multi::pe(), i);
    shmem_sync_all();
    if (team != SHMEM_TEAM_INVALID) {
      const int size = shmem_team_n_pes(team), me = shmem_team_my_pe(team);
      EXPECT_EQ(shmemx_long_sum_reduce_scatter(team, dest.get(), source.get(), count), 0);
      std::size_t wrong = 0;
      for (std::size_t i = 0; i < count; ++i) {
        long sum = 0;
        for (int k = 0; k < size; ++k) sum += number(k * stride, static_cast<std::size_t>(me) * count + i);
        wrong += dest[i] != sum;
      }
      EXPECT_EQ(wrong, 0u) << "team of " << size;
    } else {
      EXPECT_EQ(dest[0], -1) << "no member";
    }
    shmem_sync_all();
  }
  for (const shmem_team_t team : {alone, even, backwards})
    if (team != SHMEM_TEAM_INVALID) shmem_team_destroy(team);
}

MULTI_TEST(ReduceScatter, TheSourceMayBeReusedAndTheNextOneStartedAtOnce) {
  const auto n = static_cast<std::size_t>(multi::n_pes()), me = static_cast<std::size_t>(multi::pe());
  constexpr std::size_t largest = 5000;
  multi::Shared<long> source(n * largest), dest(largest);
  const std::size_t counts[] = {1, 4, 300, largest};
  for (int round = 0; round < multi::rounds(100); ++round) {
    const std::size_t count = counts[static_cast<std::size_t>(round) % 4];
    for (std::size_t i = 0; i < n * count; ++i) source[i] = number(multi::pe(), i) + round;
    EXPECT_EQ(shmemx_long_max_reduce_scatter(SHMEM_TEAM_WORLD, dest.get(), source.get(), count), 0);
    std::fill_n(source.get(), n * count, 1L << 40);  // at once
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < count; ++i)
      wrong += dest[i] != number(static_cast<int>(n) - 1, me * count + i) + round;
    EXPECT_EQ(wrong, 0u) << "round " << round << " of " << count;
  }
  shmem_sync_all();
}
