// SPDX-License-Identifier: Apache-2.0
//
// SHMEM_BROADCAST, the team-based ones.
#include "collective.hpp"

using conformance::Area;
using conformance::Group;

namespace {

template <class T>
using Call = int (*)(shmem_team_t, T*, const T*, size_t, int);

// One broadcast from member `root`, checked to the byte. Only the root's source has the data.
template <class T>
void once(const Group& group, Call<T> call, std::size_t count, int root, const Area& dest,
          const Area& source) {
  SCOPED_TRACE("root " + std::to_string(root) + ", " + std::to_string(count) + " elements");
  const std::size_t bytes = count * sizeof(T);
  dest.wipe(bytes);
  T* from = source.at<T>();
  const auto of = [&](int who) { return [who](std::size_t i) { return multi::value_of<T>(who, i); }; };
  for (std::size_t i = 0; group.inside() && i < count; ++i) from[i] = of(group.me)(i);
  shmem_sync_all();
  if (!group.inside()) {
    EXPECT_TRUE(dest.still(0, bytes)) << "written at a PE outside the team";
    return;
  }
  EXPECT_EQ(call(group.team, dest.at<T>(), from, count, root), 0);
  conformance::expect_elements(dest.at<T>(), count, of(root), "dest");
  dest.expect_guards(bytes);
  conformance::expect_elements(from, count, of(group.me), "source after");
}

template <class T>
void check(const char* name, Call<T> call) {
  SCOPED_TRACE(name);
  const Area dest(33 * sizeof(T)), source(33 * sizeof(T));
  const Group everybody = conformance::world();
  for (const std::size_t count : {0, 1, 3, 33})
    once(everybody, call, count, static_cast<int>(count) % multi::n_pes(), dest, source);
  shmem_sync_all();
}

}  // namespace

MULTI_TEST(Shmem_broadcast, EveryTypeReachesAllPesAlsoTheRoot) {
#define X(NAME, TYPE) check<TYPE>(#NAME, shmem_##NAME##_broadcast);
  FOR_RMA_TYPES(X)
#undef X
}

MULTI_TEST(Shmem_broadcast, EveryRootOfEveryTeamIsNumberedInTheTeam) {
  const Area dest(257 * sizeof(long)), source(257 * sizeof(long));
  conformance::on_teams([&](const Group& group) {
    for (int root = 0; root < group.size(); ++root)
      for (const std::size_t count : {1, 257})
        once<long>(group, shmem_long_broadcast, count, root, dest, source);
  });
}

MULTI_TEST(Shmem_broadcast, MemCountsBytesOfEverySize) {
  constexpr std::size_t most = (std::size_t{1} << 20) + 3;
  const Area dest(most), source(most);
  const Group everybody = conformance::world();
  const Call<unsigned char> call = [](shmem_team_t team, unsigned char* d, const unsigned char* s,
                                      size_t bytes, int root) {
    return shmem_broadcastmem(team, d, s, bytes, root);
  };
  int root = 0;
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{7},
                                 std::size_t{9}, std::size_t{63}, std::size_t{65}, std::size_t{1000},
                                 std::size_t{4095}, std::size_t{4097}, std::size_t{65'537}, most}) {
    once(everybody, call, size, root, dest, source);
    root = (root + 1) % multi::n_pes();
  }
  shmem_sync_all();
}

// A root may run ahead of the others, so each call has a destination of its own, ready from the start.
MULTI_TEST(Shmem_broadcast, ThousandsOfCallsFromOneRootNeedNoBarrierBetween) {
  const auto calls = static_cast<std::size_t>(conformance::many_calls());
  multi::Shared<long> dest(calls), source(1);
  for (const int root : {0, multi::n_pes() - 1}) {
    conformance::Delays delays(208);
    std::fill_n(dest.get(), calls, -1);
    long wrong = 0;
    shmem_sync_all();
    for (std::size_t round = 0; round < calls; ++round) {
      delays.sometimes();
      const long value = static_cast<long>(round) * 16 + root;
      source[0] = multi::pe() == root ? value : -2;
      wrong += shmem_long_broadcast(SHMEM_TEAM_WORLD, dest + round, source.get(), 1, root) != 0 ? 1 : 0;
      source[0] = -3;  // the source may be reused at once
      wrong += dest[round] != value ? 1 : 0;
    }
    EXPECT_EQ(wrong, 0) << "root " << root;
    shmem_sync_all();
  }
}

MULTI_TEST(Shmem_broadcast, ThousandsOfCallsFromRootsInTurnNeedNoBarrierBetween) {
  const auto calls = static_cast<std::size_t>(conformance::many_calls());
  constexpr std::size_t words = 5;
  multi::Shared<int> dest(calls * words), source(words);
  conformance::Delays delays(209);
  std::size_t wrong = 0;
  shmem_sync_all();
  for (std::size_t round = 0; round < calls; ++round) {
    delays.sometimes();
    const int root = static_cast<int>(round * 7 % static_cast<std::size_t>(multi::n_pes()));
    const std::size_t count = round % words + 1;
    int* into = dest + round * words;
    std::fill_n(source.get(), words, multi::pe() == root ? static_cast<int>(round) + 1 : -2);
    wrong += shmem_int_broadcast(SHMEM_TEAM_WORLD, into, source.get(), count, root) != 0 ? 1 : 0;
    std::fill_n(source.get(), words, -3);
    for (std::size_t i = 0; i < words; ++i)
      wrong += into[i] != (i < count ? static_cast<int>(round) + 1 : 0) ? 1 : 0;
  }
  EXPECT_EQ(wrong, 0u);
  shmem_sync_all();
}

// Large blocks pipeline over more than one step; the source is overwritten as soon as the call returns.
MULTI_TEST(Shmem_broadcast, LargeSourcesMayBeReusedAtOnce) {
  constexpr std::size_t words = 40'000;
  constexpr std::size_t calls = 8;
  multi::Shared<std::uint32_t> dest(calls * words), source(words);
  conformance::Delays delays(210);
  shmem_sync_all();
  for (std::size_t round = 0; round < calls; ++round) {
    delays.sometimes();
    const int root = static_cast<int>(round % static_cast<std::size_t>(multi::n_pes()));
    for (std::size_t i = 0; i < words; ++i)
      source[i] = multi::pe() == root ? static_cast<std::uint32_t>(round * words + i) : 0xffffffffu;
    EXPECT_EQ(shmem_uint32_broadcast(SHMEM_TEAM_WORLD, dest + round * words, source.get(), words, root), 0);
    std::fill_n(source.get(), words, 0xeeeeeeeeu);
    conformance::expect_elements(dest + round * words, words, [&](std::size_t i) {
      return static_cast<std::uint32_t>(round * words + i);
    });
  }
  shmem_sync_all();
}

namespace {
long global_source[3], global_dest[4];
}

MULTI_TEST_PROCESS_ONLY(Shmem_broadcast, GlobalsMayBeSourceAndDestination) {
  for (int root = 0; root < multi::n_pes(); ++root) {
    for (long i = 0; i < 3; ++i) global_source[i] = 10 * multi::pe() + i;
    std::fill_n(global_dest, 4, -1);
    shmem_sync_all();
    EXPECT_EQ(shmem_long_broadcast(SHMEM_TEAM_WORLD, global_dest, global_source, 3, root), 0);
    for (long i = 0; i < 3; ++i) EXPECT_EQ(global_dest[i], 10 * root + i);
    EXPECT_EQ(global_dest[3], -1);
    shmem_sync_all();
  }
}

MULTI_TEST_PROCESS_ONLY(Shmem_broadcast, MoreThanTwoToThe31BytesArriveWhole) {
  if (!multi::full() || multi::n_pes() != 2) GTEST_SKIP() << "only in long runs with 2 PEs: needs 9 GB";
  constexpr std::size_t bytes = (std::size_t{1} << 31) + 5;
  if (!conformance::has_heap_for(2 * bytes + 4096)) GTEST_SKIP() << "no symmetric heap of 2 * bytes + 4096 bytes";
  multi::Shared<unsigned char> dest(bytes), source(bytes);
  std::memset(source.get(), 7 + multi::pe(), bytes);
  source[bytes - 1] = static_cast<unsigned char>(100 + multi::pe());
  shmem_sync_all();
  EXPECT_EQ(shmem_broadcastmem(SHMEM_TEAM_WORLD, dest.get(), source.get(), bytes, 1), 0);
  for (const std::size_t i : {std::size_t{0}, bytes / 2, bytes - 2}) EXPECT_EQ(dest[i], 8) << i;
  EXPECT_EQ(dest[bytes - 1], 101);
  shmem_sync_all();
}
