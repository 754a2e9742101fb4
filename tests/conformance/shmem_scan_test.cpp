// SPDX-License-Identifier: Apache-2.0
//
// SHMEM_SCAN. Needs: shmem_TYPENAME_sum_inscan, shmem_TYPENAME_sum_exscan.
#include "collective.hpp"
#include "reduction.hpp"

using conformance::Area;
using conformance::Group;
using conformance::Sum;

namespace {

template <class T>
using Call = int (*)(shmem_team_t, T*, const T*, size_t);

enum class Kind { inclusive, exclusive };

template <class T>
T expected(Kind kind, int me, std::size_t i) {
  if (kind == Kind::inclusive) return conformance::folded<Sum, T>(me, i);
  if (me > 0) return conformance::folded<Sum, T>(me - 1, i);
  if constexpr (conformance::is_complex<T>) return conformance::make_complex<T>(0, 0);
  else return T{};
}

template <class T>
void once(const Group& group, Kind kind, Call<T> call, std::size_t count, const Area& dest,
          const Area& source) {
  const bool in_place = &dest == &source;
  const std::size_t bytes = count * sizeof(T);
  dest.wipe(bytes);
  T* from = source.at<T>();
  const auto mine = [&](std::size_t i) { return Sum::operand<T>(group.me, i); };
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
    if (!(got[i] == expected<T>(kind, group.me, i)) && wrong++ == 0) first = i;
  EXPECT_EQ(wrong, 0u) << (kind == Kind::inclusive ? "inscan" : "exscan") << ", of " << count
                       << " elements, the first is " << first << (in_place ? ", in place" : "");
  dest.expect_guards(bytes);
  if (in_place) return;
  wrong = 0;
  for (std::size_t i = 0; i < count; ++i) wrong += from[i] == mine(i) ? 0 : 1;
  EXPECT_EQ(wrong, 0u) << "elements of source changed";
}

template <class T>
void both(const Group& group, Call<T> inscan, Call<T> exscan, std::size_t count, const Area& dest,
          const Area& source) {
  once(group, Kind::inclusive, inscan, count, dest, source);
  once(group, Kind::exclusive, exscan, count, dest, source);
  once(group, Kind::inclusive, inscan, count, source, source);
  once(group, Kind::exclusive, exscan, count, source, source);
}

template <class T>
void check(const char* name, Call<T> inscan, Call<T> exscan) {
  SCOPED_TRACE(name);
  const Area dest(130 * sizeof(T)), source(130 * sizeof(T));
  const Group everybody = conformance::world();
  for (const std::size_t count : {0, 1, 2, 5, 31, 130}) both(everybody, inscan, exscan, count, dest, source);
  shmem_sync_all();
}

}  // namespace

MULTI_TEST(Shmem_scan, SumsOfEveryTypeUpToAndBeforeEachPeAreExact) {
#define X(NAME) check(#NAME, shmem_##NAME##_sum_inscan, shmem_##NAME##_sum_exscan);
  FOR_REDUCE_ARITHMETIC_NAMES(X)
#undef X
}

MULTI_TEST(Shmem_scan, EveryTeamScansInItsOwnOrder) {
  const Area dest(1001 * sizeof(long)), source(1001 * sizeof(long));
  conformance::on_teams([&](const Group& group) {
    for (const std::size_t count : {0, 1, 7, 1001})
      both<long>(group, shmem_long_sum_inscan, shmem_long_sum_exscan, count, dest, source);
  });
}

MULTI_TEST(Shmem_scan, BlocksOverAMebibyteAreScannedWhole) {
  constexpr std::size_t words = (std::size_t{1} << 17) + 1;  // 8 bytes each
  const Area dest(words * 8), source(words * 8);
  both<std::uint64_t>(conformance::world(), shmem_uint64_sum_inscan, shmem_uint64_sum_exscan, words, dest,
                      source);
  shmem_sync_all();
}

// A PE may leave before those of higher numbers have come, so each call has a destination of its own.
MULTI_TEST(Shmem_scan, ThousandsOfCallsInARowNeedNoBarrierBetween) {
  const auto calls = static_cast<std::size_t>(conformance::many_calls());
  multi::Shared<long> dest(2 * calls), source(1);
  conformance::Delays delays(207);
  const long me = multi::pe();
  long wrong = 0;
  shmem_sync_all();
  for (std::size_t round = 0; round < calls; ++round) {
    delays.sometimes();
    const auto base = static_cast<long>(round);
    source[0] = base + me;
    wrong += shmem_long_sum_inscan(SHMEM_TEAM_WORLD, dest + 2 * round, source.get(), 1) != 0 ? 1 : 0;
    source[0] = 1 + me;  // the source may be reused at once
    wrong += shmem_long_sum_exscan(SHMEM_TEAM_WORLD, dest + (2 * round + 1), source.get(), 1) != 0 ? 1 : 0;
    source[0] = -1;
    wrong += dest[2 * round] != base * (me + 1) + me * (me + 1) / 2 ? 1 : 0;
    wrong += dest[2 * round + 1] != me + me * (me - 1) / 2 ? 1 : 0;
  }
  EXPECT_EQ(wrong, 0);
  shmem_sync_all();
}

namespace {
int global_source[3], global_dest[4];
}

MULTI_TEST_PROCESS_ONLY(Shmem_scan, GlobalsMayBeSourceAndDestination) {
  for (int i = 0; i < 3; ++i) global_source[i] = i + multi::pe();
  shmem_sync_all();
  EXPECT_EQ(shmem_int_sum_inscan(SHMEM_TEAM_WORLD, global_dest, global_source, 3), 0);
  const int me = multi::pe();
  for (int i = 0; i < 3; ++i) EXPECT_EQ(global_dest[i], i * (me + 1) + me * (me + 1) / 2);
  EXPECT_EQ(global_dest[3], 0);
  shmem_sync_all();
}
