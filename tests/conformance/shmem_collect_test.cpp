// SPDX-License-Identifier: Apache-2.0
//
// SHMEM_COLLECT, SHMEM_FCOLLECT. Needs: shmem_TYPENAME_collect, _fcollect, shmem_collectmem,
// shmem_fcollectmem.
#include <numeric>

#include "collective.hpp"

using conformance::Area;
using conformance::Group;

namespace {

template <class T>
using Call = int (*)(shmem_team_t, T*, const T*, size_t);

// One call with `counts[k]` elements from member k, checked to the byte.
template <class T>
void once(const Group& group, Call<T> call, const std::vector<std::size_t>& counts, const Area& dest,
          const Area& source) {
  const std::size_t total = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
  const std::size_t bytes = total * sizeof(T);
  const auto me = static_cast<std::size_t>(std::max(group.me, 0));
  const std::size_t mine = group.inside() ? counts[me] : 0;
  dest.wipe(bytes);
  T* from = source.at<T>();
  for (std::size_t i = 0; i < mine; ++i) from[i] = multi::value_of<T>(group.me, i);
  shmem_sync_all();
  if (!group.inside()) {
    EXPECT_TRUE(dest.still(0, bytes)) << "written at a PE outside the team";
    return;
  }
  EXPECT_EQ(call(group.team, dest.at<T>(), from, mine), 0);
  std::size_t at = 0;
  for (int k = 0; k < group.size(); ++k) {
    const std::size_t count = counts[static_cast<std::size_t>(k)];
    conformance::expect_elements(
        dest.at<T>() + at, count, [&](std::size_t i) { return multi::value_of<T>(k, i); },
        "from member " + std::to_string(k));
    at += count;
  }
  dest.expect_guards(bytes);
  conformance::expect_elements(
      from, mine, [&](std::size_t i) { return multi::value_of<T>(group.me, i); }, "source after");
}

std::vector<std::size_t> equal(const Group& group, std::size_t count) {
  return std::vector<std::size_t>(group.members.size(), count);
}

// Lengths that differ from member to member, also none.
std::vector<std::vector<std::size_t>> uneven(const Group& group) {
  const std::size_t n = group.members.size();
  std::vector<std::vector<std::size_t>> all(6, std::vector<std::size_t>(n, 0));
  for (std::size_t k = 0; k < n; ++k) {
    all[0][k] = k;                        // the first has none
    all[1][k] = n - 1 - k;                // the last has none
    all[2][k] = (k * 7 + 3) % 5 * 13;     // up and down, some none
    all[3][k] = k == n / 2 ? 101 : 0;     // only one has any
    all[4][k] = k % 2 == 0 ? 1 : 1000;    // far apart
  }
  return all;                             // all[5]: nobody has any
}

template <class T>
void check(const char* name, Call<T> fcollect, Call<T> collect) {
  SCOPED_TRACE(name);
  const auto n = static_cast<std::size_t>(multi::n_pes());
  const Area dest(n * 20 * sizeof(T)), source(20 * sizeof(T));
  const Group everybody = conformance::world();
  for (const std::size_t count : {0, 1, 3, 17}) {
    SCOPED_TRACE(count);
    once(everybody, fcollect, equal(everybody, count), dest, source);
    once(everybody, collect, equal(everybody, count), dest, source);
  }
  std::vector<std::size_t> counts(n);
  for (std::size_t k = 0; k < n; ++k) counts[k] = (k * 5 + 2) % 7;
  once(everybody, collect, counts, dest, source);
  shmem_sync_all();
}

constexpr std::size_t sizes[] = {0,  1,   2,    3,    7,    8,    9,      63,    64,
                                 65, 255, 1000, 4095, 4096, 4097, 20'001, 65'537};

}  // namespace

MULTI_TEST(Shmem_collect, EveryTypeIsConcatenatedInPeOrder) {
#define X(NAME, TYPE) check<TYPE>(#NAME, shmem_##NAME##_fcollect, shmem_##NAME##_collect);
  FOR_RMA_TYPES(X)
#undef X
}

MULTI_TEST(Shmem_fcollect, EveryTeamOrdersByItsOwnNumbers) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  const Area dest(n * 65 * sizeof(long)), source(65 * sizeof(long));
  conformance::on_teams([&](const Group& group) {
    for (const std::size_t count : {0, 1, 5, 65})
      once<long>(group, shmem_long_fcollect, equal(group, count), dest, source);
  });
}

MULTI_TEST(Shmem_collect, EveryTeamTakesLengthsThatDiffer) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  const Area dest(n * 1000 * sizeof(short)), source(1000 * sizeof(short));
  conformance::on_teams([&](const Group& group) {
    for (const auto& counts : uneven(group))
      once<short>(group, shmem_short_collect, counts, dest, source);
  });
}

MULTI_TEST(Shmem_fcollect, MemCountsBytesOfEverySize) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  const Area dest(n * 65'537), source(65'537);
  const Group everybody = conformance::world();
  const Call<unsigned char> call = [](shmem_team_t team, unsigned char* d, const unsigned char* s,
                                      size_t bytes) { return shmem_fcollectmem(team, d, s, bytes); };
  for (const std::size_t size : sizes) {
    SCOPED_TRACE(size);
    once(everybody, call, equal(everybody, size), dest, source);
  }
  shmem_sync_all();
}

MULTI_TEST(Shmem_collect, MemCountsBytesOfEverySize) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  const Area dest(n * 65'537), source(65'537);
  const Group everybody = conformance::world();
  const Call<unsigned char> call = [](shmem_team_t team, unsigned char* d, const unsigned char* s,
                                      size_t bytes) { return shmem_collectmem(team, d, s, bytes); };
  for (const std::size_t size : sizes) {
    SCOPED_TRACE(size);
    std::vector<std::size_t> counts(n);
    for (std::size_t k = 0; k < n; ++k) counts[k] = (k + size) % 3 == 0 ? size / 2 : size;
    once(everybody, call, counts, dest, source);
  }
  for (const auto& counts : uneven(everybody)) once(everybody, call, counts, dest, source);
  shmem_sync_all();
}

MULTI_TEST(Shmem_fcollect, BlocksOverAMebibyteArriveWhole) {
  constexpr std::size_t words = (std::size_t{1} << 17) + 1;  // 8 bytes each
  const Area dest(static_cast<std::size_t>(multi::n_pes()) * words * 8), source(words * 8);
  const Group everybody = conformance::world();
  once<std::uint64_t>(everybody, shmem_uint64_fcollect, equal(everybody, words), dest, source);
  shmem_sync_all();
}

MULTI_TEST(Shmem_collect, BlocksOverAMebibyteBesideEmptyOnesArriveWhole) {
  constexpr std::size_t words = (std::size_t{1} << 17) + 3;
  const Area dest(static_cast<std::size_t>(multi::n_pes()) * words * 8), source(words * 8);
  const Group everybody = conformance::world();
  std::vector<std::size_t> counts = equal(everybody, words);
  for (std::size_t k = 1; k < counts.size(); k += 2) counts[k] = k % 3;
  once<std::uint64_t>(everybody, shmem_uint64_collect, counts, dest, source);
  shmem_sync_all();
}

// A result needs every member, so a PE that has returned from the next call knows that all have left this
// one: two destinations in turn are enough, and no barrier stands between.
MULTI_TEST(Shmem_fcollect, ThousandsOfCallsInARowNeedNoBarrierBetween) {
  const Group everybody = conformance::world();
  const auto n = static_cast<std::size_t>(multi::n_pes());
  multi::Shared<long> dest(2 * n), source(1);
  conformance::Delays delays(201);
  long wrong = 0;
  shmem_sync_all();
  for (long round = 0; round < conformance::many_calls(); ++round) {
    delays.sometimes();
    long* into = dest + static_cast<std::size_t>(round % 2) * n;
    source[0] = round * 64 + multi::pe();
    wrong += shmem_long_fcollect(SHMEM_TEAM_WORLD, into, source.get(), 1) != 0 ? 1 : 0;
    source[0] = -1;  // the source may be reused at once
    for (std::size_t k = 0; k < n; ++k) wrong += into[k] != round * 64 + static_cast<long>(k) ? 1 : 0;
  }
  EXPECT_EQ(wrong, 0);
  shmem_sync_all();
}

// Here members with no elements may leave before others come: each call has a destination of its own.
MULTI_TEST(Shmem_collect, ThousandsOfCallsInARowNeedNoBarrierBetween) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  const auto calls = static_cast<std::size_t>(conformance::many_calls());
  multi::Shared<int> dest(calls * (n + 2)), source(2);
  conformance::Delays delays(202);
  long wrong = 0;
  shmem_sync_all();
  for (std::size_t round = 0; round < calls; ++round) {
    delays.sometimes();
    int* into = dest + round * (n + 2);
    const auto count_of = [&](std::size_t k) { return std::size_t{(k + round) % 3 == 0 ? 0u : 1u}; };
    const auto me = static_cast<std::size_t>(multi::pe());
    source[0] = static_cast<int>(round * 16 + me) + 1;
    wrong += shmem_int_collect(SHMEM_TEAM_WORLD, into, source.get(), count_of(me)) != 0 ? 1 : 0;
    source[0] = -1;
    std::size_t at = 0;
    for (std::size_t k = 0; k < n; ++k)
      if (count_of(k) == 1) wrong += into[at++] != static_cast<int>(round * 16 + k) + 1 ? 1 : 0;
    wrong += into[at] != 0 ? 1 : 0;
  }
  EXPECT_EQ(wrong, 0);
  shmem_sync_all();
}

namespace {
long global_source[3], global_dest[3 * 256];
}

MULTI_TEST_PROCESS_ONLY(Shmem_fcollect, GlobalsMayBeSourceAndDestination) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  for (long i = 0; i < 3; ++i) global_source[i] = 10 * multi::pe() + i;
  shmem_sync_all();
  EXPECT_EQ(shmem_long_fcollect(SHMEM_TEAM_WORLD, global_dest, global_source, 3), 0);
  for (std::size_t i = 0; i < 3 * n; ++i) EXPECT_EQ(global_dest[i], static_cast<long>(i / 3 * 10 + i % 3));
  EXPECT_EQ(global_dest[3 * n], 0);
  shmem_sync_all();
}

// Offsets beyond 2^31 bytes: only where memory is plenty.
MULTI_TEST_PROCESS_ONLY(Shmem_fcollect, MoreThanTwoToThe31BytesArriveWhole) {
  if (!multi::full() || multi::n_pes() != 2) GTEST_SKIP() << "only in long runs with 2 PEs: needs 10 GB";
  constexpr std::size_t bytes = (std::size_t{1} << 31) + 5;
  if (!conformance::has_heap_for(3 * bytes + 4096)) GTEST_SKIP() << "no symmetric heap of 3 * bytes + 4096 bytes";
  multi::Shared<unsigned char> dest(2 * bytes), source(bytes);
  std::memset(source.get(), 7 + multi::pe(), bytes);
  source[bytes - 1] = static_cast<unsigned char>(100 + multi::pe());
  shmem_sync_all();
  EXPECT_EQ(shmem_fcollectmem(SHMEM_TEAM_WORLD, dest.get(), source.get(), bytes), 0);
  for (std::size_t k = 0; k < 2; ++k) {
    EXPECT_EQ(dest[k * bytes], 7 + k);
    EXPECT_EQ(dest[k * bytes + bytes / 2], 7 + k);
    EXPECT_EQ(dest[k * bytes + bytes - 2], 7 + k);
    EXPECT_EQ(dest[k * bytes + bytes - 1], 100 + k);
  }
  shmem_sync_all();
}
