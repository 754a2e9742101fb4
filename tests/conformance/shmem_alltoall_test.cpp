// SPDX-License-Identifier: Apache-2.0
//
// SHMEM_ALLTOALL, SHMEM_ALLTOALLS. Needs: shmem_TYPENAME_alltoall, _alltoalls, shmem_alltoallmem,
// shmem_alltoallsmem.
#include "collective.hpp"

using conformance::Area;
using conformance::Group;

namespace {

template <class T>
using Call = int (*)(shmem_team_t, T*, const T*, size_t);
template <class T>
using StridedCall = int (*)(shmem_team_t, T*, const T*, ptrdiff_t, ptrdiff_t, size_t);

// Element i of the block that member k sends to member l.
template <class T>
T element(int k, int l, std::size_t i) {
  return multi::value_of<T>(k * 64 + l, i);
}

// One exchange of `count` elements per pair, with strides, checked to the byte: also what lies between.
template <class T>
void once(const Group& group, const std::function<int(T*, const T*)>& call, std::size_t dst,
          std::size_t sst, std::size_t count, const Area& dest, const Area& source) {
  const auto n = static_cast<std::size_t>(group.size());
  const std::size_t elements = n * count;
  const std::size_t span = elements == 0 ? 0 : (elements - 1) * dst + 1;
  dest.wipe(span * sizeof(T));
  T* from = source.at<T>();
  for (std::size_t j = 0; group.inside() && j < elements; ++j)
    from[j * sst] = element<T>(group.me, static_cast<int>(j / count), j % count);
  shmem_sync_all();
  if (!group.inside()) {
    EXPECT_TRUE(dest.still(0, span * sizeof(T))) << "written at a PE outside the team";
    return;
  }
  EXPECT_EQ(call(dest.at<T>(), from), 0);
  std::size_t wrong = 0, between = 0;
  for (std::size_t j = 0; j < elements; ++j) {
    const std::size_t at = j * dst * sizeof(T);
    wrong += *dest.at<T>(at) == element<T>(static_cast<int>(j / count), group.me, j % count) ? 0 : 1;
    if (j + 1 < elements) between += dest.still(at + sizeof(T), at + dst * sizeof(T)) ? 0 : 1;
  }
  EXPECT_EQ(wrong, 0u) << "wrong elements of " << elements;
  EXPECT_EQ(between, 0u) << "gaps written of " << elements;
  dest.expect_guards(span * sizeof(T));
  wrong = 0;
  for (std::size_t j = 0; j < elements; ++j)
    wrong += from[j * sst] == element<T>(group.me, static_cast<int>(j / count), j % count) ? 0 : 1;
  EXPECT_EQ(wrong, 0u) << "elements of source changed";
}

template <class T>
void once_contiguous(const Group& group, Call<T> call, std::size_t count, const Area& dest,
                     const Area& source) {
  once<T>(group, [&](T* d, const T* s) { return call(group.team, d, s, count); }, 1, 1, count, dest,
          source);
}

template <class T>
void once_strided(const Group& group, StridedCall<T> call, ptrdiff_t dst, ptrdiff_t sst, std::size_t count,
                  const Area& dest, const Area& source) {
  SCOPED_TRACE("dst " + std::to_string(dst) + ", sst " + std::to_string(sst) + ", " +
               std::to_string(count) + " elements");
  once<T>(group, [&](T* d, const T* s) { return call(group.team, d, s, dst, sst, count); },
          static_cast<std::size_t>(dst), static_cast<std::size_t>(sst), count, dest, source);
}

constexpr ptrdiff_t strides[][2] = {{1, 1}, {2, 1}, {1, 3}, {2, 3}, {7, 5}};

template <class T>
void check(const char* name, Call<T> alltoall, StridedCall<T> alltoalls) {
  SCOPED_TRACE(name);
  const auto n = static_cast<std::size_t>(multi::n_pes());
  const Area dest(n * 9 * 7 * sizeof(T)), source(n * 9 * 5 * sizeof(T));
  const Group everybody = conformance::world();
  for (const std::size_t count : {0, 1, 3, 9}) once_contiguous(everybody, alltoall, count, dest, source);
  for (const auto& [dst, sst] : strides)
    for (const std::size_t count : {0, 1, 9})
      once_strided(everybody, alltoalls, dst, sst, count, dest, source);
  shmem_sync_all();
}

}  // namespace

MULTI_TEST(Shmem_alltoall, BlocksOfEveryTypeGoToTheirPes) {
#define X(NAME, TYPE) check<TYPE>(#NAME, shmem_##NAME##_alltoall, shmem_##NAME##_alltoalls);
  FOR_RMA_TYPES(X)
#undef X
}

MULTI_TEST(Shmem_alltoall, EveryTeamExchangesByItsOwnNumbers) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  const Area dest(n * 65 * sizeof(int)), source(n * 65 * sizeof(int));
  conformance::on_teams([&](const Group& group) {
    for (const std::size_t count : {0, 1, 5, 65})
      once_contiguous<int>(group, shmem_int_alltoall, count, dest, source);
  });
}

MULTI_TEST(Shmem_alltoalls, EveryTeamExchangesByItsOwnNumbers) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  const Area dest(n * 33 * 7 * sizeof(long)), source(n * 33 * 5 * sizeof(long));
  conformance::on_teams([&](const Group& group) {
    for (const auto& [dst, sst] : strides)
      for (const std::size_t count : {0, 1, 33})
        once_strided<long>(group, shmem_long_alltoalls, dst, sst, count, dest, source);
  });
}

MULTI_TEST(Shmem_alltoall, MemCountsBytesOfEverySize) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  const Area dest(n * 65'537), source(n * 65'537);
  const Group everybody = conformance::world();
  const Call<unsigned char> call = [](shmem_team_t team, unsigned char* d, const unsigned char* s,
                                      size_t bytes) { return shmem_alltoallmem(team, d, s, bytes); };
  for (const std::size_t size : {0, 1, 2, 3, 7, 8, 9, 63, 64, 65, 255, 1000, 4095, 4097, 65'537}) {
    SCOPED_TRACE(size);
    once_contiguous(everybody, call, size, dest, source);
  }
  shmem_sync_all();
}

MULTI_TEST(Shmem_alltoalls, MemCountsBytesAndStridesOfBytes) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  const Area dest(n * 1001 * 7), source(n * 1001 * 5);
  const Group everybody = conformance::world();
  const StridedCall<unsigned char> call = [](shmem_team_t team, unsigned char* d, const unsigned char* s,
                                             ptrdiff_t dst, ptrdiff_t sst, size_t bytes) {
    return shmem_alltoallsmem(team, d, s, dst, sst, bytes);
  };
  for (const auto& [dst, sst] : strides)
    for (const std::size_t size : {0, 1, 2, 8, 1001})
      once_strided(everybody, call, dst, sst, size, dest, source);
  shmem_sync_all();
}

MULTI_TEST(Shmem_alltoall, BlocksOverAMebibyteArriveWhole) {
  constexpr std::size_t words = (std::size_t{1} << 17) + 1;  // 8 bytes each, for each PE
  const auto n = static_cast<std::size_t>(multi::n_pes());
  const Area dest(n * words * 8), source(n * words * 8);
  once_contiguous<std::uint64_t>(conformance::world(), shmem_uint64_alltoall, words, dest, source);
  shmem_sync_all();
}

MULTI_TEST(Shmem_alltoalls, BlocksOverAMebibyteArriveWhole) {
  constexpr std::size_t words = (std::size_t{1} << 16) + 1;
  const auto n = static_cast<std::size_t>(multi::n_pes());
  const Area dest(n * words * 8 * 2), source(n * words * 8 * 3);
  once_strided<std::uint64_t>(conformance::world(), shmem_uint64_alltoalls, 2, 3, words, dest, source);
  shmem_sync_all();
}

// Whoever returns from the next exchange knows that all have left this one: two destinations in turn.
MULTI_TEST(Shmem_alltoall, ThousandsOfCallsInARowNeedNoBarrierBetween) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  multi::Shared<long> dest(2 * n), source(n);
  conformance::Delays delays(203);
  long wrong = 0;
  shmem_sync_all();
  for (long round = 0; round < conformance::many_calls(); ++round) {
    delays.sometimes();
    long* into = dest + static_cast<std::size_t>(round % 2) * n;
    const auto value = [&](long k, long l) { return (round * 64 + k) * 64 + l; };
    for (std::size_t l = 0; l < n; ++l) source[l] = value(multi::pe(), static_cast<long>(l));
    wrong += shmem_long_alltoall(SHMEM_TEAM_WORLD, into, source.get(), 1) != 0 ? 1 : 0;
    std::fill_n(source.get(), n, -1);  // the source may be reused at once
    for (std::size_t k = 0; k < n; ++k) wrong += into[k] != value(static_cast<long>(k), multi::pe()) ? 1 : 0;
  }
  EXPECT_EQ(wrong, 0);
  shmem_sync_all();
}

MULTI_TEST(Shmem_alltoalls, ThousandsOfCallsInARowNeedNoBarrierBetween) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  multi::Shared<int> dest(2 * n * 2), source(n * 3);
  conformance::Delays delays(204);
  long wrong = 0;
  shmem_sync_all();
  for (int round = 0; round < conformance::many_calls(); ++round) {
    delays.sometimes();
    int* into = dest + static_cast<std::size_t>(round % 2) * n * 2;
    const auto value = [&](int k, int l) { return (round * 16 + k) * 16 + l; };
    for (std::size_t l = 0; l < n; ++l) source[3 * l] = value(multi::pe(), static_cast<int>(l));
    wrong += shmem_int_alltoalls(SHMEM_TEAM_WORLD, into, source.get(), 2, 3, 1) != 0 ? 1 : 0;
    std::fill_n(source.get(), n * 3, -1);
    for (std::size_t k = 0; k < n; ++k)
      wrong += into[2 * k] != value(static_cast<int>(k), multi::pe()) ? 1 : 0;
  }
  EXPECT_EQ(wrong, 0);
  shmem_sync_all();
}
