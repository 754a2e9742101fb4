// SPDX-License-Identifier: Apache-2.0
//
// SHMEM_REDUCTIONS, the team-based ones. Needs: shmem_TYPENAME_OPERATION_reduce.
#include "collective.hpp"
#include "reduction.hpp"

using conformance::Area;
using conformance::Group;

namespace {

template <class T>
using Call = int (*)(shmem_team_t, T*, const T*, size_t);

// One reduction of `count` elements, checked to the byte; in place when dest is source.
template <class Operation, class T>
void once(const Group& group, Call<T> call, std::size_t count, const Area& dest, const Area& source) {
  const bool in_place = &dest == &source;
  const std::size_t bytes = count * sizeof(T);
  dest.wipe(bytes);
  T* from = source.at<T>();
  const auto mine = [&](std::size_t i) { return Operation::template operand<T>(group.me, i); };
  for (std::size_t i = 0; group.inside() && i < count; ++i) from[i] = mine(i);
  shmem_sync_all();
  if (!group.inside()) {
    EXPECT_TRUE(dest.still(0, bytes)) << "written at a PE outside the team";
    return;
  }
  EXPECT_EQ(call(group.team, dest.at<T>(), from, count), 0);
  const T* got = dest.at<T>();
  std::size_t wrong = 0, first = 0;
  for (std::size_t i = 0; i < count; ++i)
    if (!(got[i] == conformance::folded<Operation, T>(group.size() - 1, i)) && wrong++ == 0)
      first = i;
  EXPECT_EQ(wrong, 0u) << "of " << count << " elements, the first is " << first
                       << (in_place ? ", in place" : "");
  dest.expect_guards(bytes);
  if (in_place) return;
  wrong = 0;
  for (std::size_t i = 0; i < count; ++i) wrong += from[i] == mine(i) ? 0 : 1;
  EXPECT_EQ(wrong, 0u) << "elements of source changed";
}

template <class Operation, class T>
void check(const char* name, Call<T> call) {
  SCOPED_TRACE(name);
  const Area dest(130 * sizeof(T)), source(130 * sizeof(T));
  const Group everybody = conformance::world();
  for (const std::size_t count : {0, 1, 2, 5, 16, 31, 130}) {
    SCOPED_TRACE(count);
    once<Operation>(everybody, call, count, dest, source);
    once<Operation>(everybody, call, count, source, source);
  }
  shmem_sync_all();
}

}  // namespace

MULTI_TEST(Shmem_reductions, AndOfEveryTypeHasTheBitsThatAllHave) {
#define X(NAME) check<conformance::And>(#NAME, shmem_##NAME##_and_reduce);
  FOR_REDUCE_BITWISE_NAMES(X)
#undef X
}

MULTI_TEST(Shmem_reductions, OrOfEveryTypeHasTheBitsThatAnyHas) {
#define X(NAME) check<conformance::Or>(#NAME, shmem_##NAME##_or_reduce);
  FOR_REDUCE_BITWISE_NAMES(X)
#undef X
}

MULTI_TEST(Shmem_reductions, XorOfEveryTypeHasTheBitsThatAnOddNumberHas) {
#define X(NAME) check<conformance::Xor>(#NAME, shmem_##NAME##_xor_reduce);
  FOR_REDUCE_BITWISE_NAMES(X)
#undef X
}

MULTI_TEST(Shmem_reductions, MaxOfEveryTypeIsTheGreatest) {
#define X(NAME) check<conformance::Max>(#NAME, shmem_##NAME##_max_reduce);
  FOR_REDUCE_ORDERED_NAMES(X)
#undef X
}

MULTI_TEST(Shmem_reductions, MinOfEveryTypeIsTheLeast) {
#define X(NAME) check<conformance::Min>(#NAME, shmem_##NAME##_min_reduce);
  FOR_REDUCE_ORDERED_NAMES(X)
#undef X
}

MULTI_TEST(Shmem_reductions, SumOfEveryTypeIsExact) {
#define X(NAME) check<conformance::Sum>(#NAME, shmem_##NAME##_sum_reduce);
  FOR_REDUCE_ARITHMETIC_NAMES(X)
#undef X
}

MULTI_TEST(Shmem_reductions, ProdOfEveryTypeIsExact) {
#define X(NAME) check<conformance::Prod>(#NAME, shmem_##NAME##_prod_reduce);
  FOR_REDUCE_ARITHMETIC_NAMES(X)
#undef X
}

MULTI_TEST(Shmem_reductions, EveryTeamReducesItsMembersAlone) {
  const Area dest(1001 * sizeof(double)), source(1001 * sizeof(double));
  conformance::on_teams([&](const Group& group) {
    for (const std::size_t count : {0, 1, 7, 1001}) {
      once<conformance::Sum, long>(group, shmem_long_sum_reduce, count, dest, source);
      once<conformance::Max, double>(group, shmem_double_max_reduce, count, dest, source);
      once<conformance::Xor, std::uint8_t>(group, shmem_uint8_xor_reduce, count, source, source);
    }
  });
}

MULTI_TEST(Shmem_reductions, EverySizeIsReducedToItsLastElement) {
  constexpr std::size_t most = 20'001;
  const Area dest(most * sizeof(int)), source(most * sizeof(int));
  const Group everybody = conformance::world();
  for (const std::size_t count : {1, 3, 8, 63, 64, 65, 127, 500, 1023, 1025, 4097, 16'384, 20'001}) {
    once<conformance::Sum, int>(everybody, shmem_int_sum_reduce, count, dest, source);
    once<conformance::Min, int>(everybody, shmem_int_min_reduce, count, source, source);
    once<conformance::Or, unsigned char>(everybody, shmem_uchar_or_reduce, count, dest, source);
  }
  shmem_sync_all();
}

MULTI_TEST(Shmem_reductions, BlocksOverAMebibyteAreReducedWhole) {
  constexpr std::size_t words = (std::size_t{1} << 17) + 1;  // 8 bytes each
  const Area dest(words * 8), source(words * 8);
  const Group everybody = conformance::world();
  once<conformance::Sum, std::uint64_t>(everybody, shmem_uint64_sum_reduce, words, dest, source);
  once<conformance::Max, double>(everybody, shmem_double_max_reduce, words, source, source);
  shmem_sync_all();
}

// Floating sums may differ in their last bits by the order of additions, but not by the PE.
MULTI_TEST(Shmem_reductions, AFloatingSumIsNearTheTrueOne) {
  constexpr std::size_t count = 1000;
  multi::Shared<double> dest(count), source(count);
  for (std::size_t i = 0; i < count; ++i) source[i] = 1.0 / (multi::pe() + 1.0 + static_cast<double>(i));
  shmem_sync_all();
  EXPECT_EQ(shmem_double_sum_reduce(SHMEM_TEAM_WORLD, dest.get(), source.get(), count), 0);
  for (std::size_t i = 0; i < count; ++i) {
    double expected = 0;
    for (int k = 0; k < multi::n_pes(); ++k) expected += 1.0 / (k + 1.0 + static_cast<double>(i));
    EXPECT_NEAR(dest[i], expected, 1e-14 * expected * multi::n_pes());
  }
  shmem_sync_all();
}

// A result needs every member: two destinations in turn are enough and no barrier stands between.
MULTI_TEST(Shmem_reductions, ThousandsOfCallsInARowNeedNoBarrierBetween) {
  constexpr std::size_t words = 3;
  multi::Shared<long> dest(2 * words), source(words);
  conformance::Delays delays(205);
  const long n = multi::n_pes();
  long wrong = 0;
  shmem_sync_all();
  for (long round = 0; round < conformance::many_calls(); ++round) {
    delays.sometimes();
    long* into = dest + static_cast<std::size_t>(round % 2) * words;
    for (long i = 0; i < 3; ++i) source[i] = round + i * multi::pe();
    wrong += shmem_long_sum_reduce(SHMEM_TEAM_WORLD, into, source.get(), words) != 0 ? 1 : 0;
    std::fill_n(source.get(), words, -1);  // the source may be reused at once
    for (long i = 0; i < 3; ++i) wrong += into[i] != round * n + i * n * (n - 1) / 2 ? 1 : 0;
  }
  EXPECT_EQ(wrong, 0);
  shmem_sync_all();
}

MULTI_TEST(Shmem_reductions, ThousandsOfCallsInPlaceMayFollowEachOther) {
  // In place the destination of one call is the source of the next; two arrays in turn, as a PE may still
  // read its result of the call before.
  multi::Shared<std::uint32_t> words(2);
  conformance::Delays delays(206);
  long wrong = 0;
  shmem_sync_all();
  for (int round = 0; round < conformance::many_calls(); ++round) {
    delays.sometimes();
    std::uint32_t* word = words + static_cast<std::size_t>(round % 2);
    *word = static_cast<std::uint32_t>(round * 16 + multi::pe());
    wrong += shmem_uint32_max_reduce(SHMEM_TEAM_WORLD, word, word, 1) != 0 ? 1 : 0;
    wrong += *word != static_cast<std::uint32_t>(round * 16 + multi::n_pes() - 1) ? 1 : 0;
  }
  EXPECT_EQ(wrong, 0);
  shmem_sync_all();
}

namespace {
int global_source[5], global_dest[5];
}

MULTI_TEST_PROCESS_ONLY(Shmem_reductions, GlobalsMayBeSourceAndDestination) {
  for (int i = 0; i < 5; ++i) global_source[i] = i * (multi::pe() + 1);
  shmem_sync_all();
  EXPECT_EQ(shmem_int_sum_reduce(SHMEM_TEAM_WORLD, global_dest, global_source, 4), 0);
  const int n = multi::n_pes();
  for (int i = 0; i < 4; ++i) EXPECT_EQ(global_dest[i], i * n * (n + 1) / 2);
  EXPECT_EQ(global_dest[4], 0);
  shmem_sync_all();
}
