// SPDX-License-Identifier: Apache-2.0
//
// Broadcast: every type, every root, sizes from nothing to a mebibyte, in place, on teams of other
// numbering, and back to back.
#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "support.hpp"
#include "types.hpp"

namespace {

template <class T>
void check_type(const char* name, int (*broadcast)(shmem_team_t, T*, const T*, size_t, int)) {
  SCOPED_TRACE(name);
  constexpr std::size_t count = 7;
  multi::Shared<T> dest(count + 1), source(count);
  for (int root = 0; root < multi::n_pes(); ++root) {
    for (std::size_t i = 0; i < count; ++i) {
      source[i] = multi::value_of<T>(multi::pe() + 10 * root, i);
      dest[i] = T{};
    }
    dest[count] = T{1};
    shmem_sync_all();
    EXPECT_EQ(broadcast(SHMEM_TEAM_WORLD, dest.get(), source.get(), count, root), 0);
    for (std::size_t i = 0; i < count; ++i)
      EXPECT_EQ(dest[i], multi::value_of<T>(root + 10 * root, i))
          << "root " << root << ", element " << i;
    EXPECT_EQ(dest[count], T{1}) << "an element too many";
    shmem_sync_all();
  }
}

unsigned char byte_of(int who, std::size_t i) {
  return static_cast<unsigned char>(static_cast<std::size_t>(who) * 41 + i * 3 + i / 255);
}

bool is(const unsigned char* block, std::size_t n, int who) {
  for (std::size_t i = 0; i < n; ++i)
    if (block[i] != byte_of(who, i)) return false;
  return true;
}

}  // namespace

MULTI_TEST(Broadcast, EveryTypeFromEveryRootReachesAllPes) {
#define X(NAME, TYPE) check_type<TYPE>(#NAME, shmem_##NAME##_broadcast);
  FOR_RMA_TYPES(X)
#undef X
}

MULTI_TEST(Broadcast, EverySizeUpToAMebibyteArrivesWhole) {
  constexpr std::size_t most = std::size_t{1} << 20;
  multi::Shared<unsigned char> dest(most + 1), source(most);
  std::vector<std::size_t> sizes = {0,  1,    2,    3,    8,    15,    63,  64,
                                    65, 1000, 4095, 4096, 4097, 65536, most};
  if (multi::full())
    for (std::size_t n = 1; n < 3000; n += 7) sizes.push_back(n);
  int root = 0;
  for (const std::size_t n : sizes) {
    root = (root + 1) % multi::n_pes();
    for (std::size_t i = 0; i < n; ++i) source[i] = byte_of(multi::pe(), i);
    std::memset(dest.get(), 0, n);
    dest[n] = 200;
    shmem_sync_all();
    EXPECT_EQ(shmem_broadcastmem(SHMEM_TEAM_WORLD, dest.get(), source.get(), n, root), 0);
    EXPECT_TRUE(is(dest.get(), n, root)) << n << " bytes from " << root;
    EXPECT_EQ(dest[n], 200) << n << " bytes";
    shmem_sync_all();
  }
}

MULTI_TEST(Broadcast, TheSameArrayMayBeSourceAndDestination) {
  constexpr std::size_t n = 5000;
  multi::Shared<unsigned char> block(n);
  for (int root = 0; root < multi::n_pes(); ++root) {
    for (std::size_t i = 0; i < n; ++i) block[i] = byte_of(multi::pe() + 100, i);
    shmem_sync_all();
    EXPECT_EQ(shmem_broadcastmem(SHMEM_TEAM_WORLD, block.get(), block.get(), n, root), 0);
    EXPECT_TRUE(is(block.get(), n, root + 100)) << "root " << root;
    shmem_sync_all();
  }
}

MULTI_TEST(Broadcast, RootsAreNumberedInTheTeam) {
  const int n = multi::n_pes();
  multi::Shared<long> dest(1), source(1);
  shmem_team_t backwards = SHMEM_TEAM_INVALID;
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &backwards), 0);
  for (int root = 0; root < n; ++root) {
    source[0] = 70 + multi::pe();
    dest[0] = 0;
    shmem_sync_all();
    EXPECT_EQ(shmem_long_broadcast(backwards, dest.get(), source.get(), 1, root), 0);
    EXPECT_EQ(dest[0], 70 + n - 1 - root);
    shmem_sync_all();
  }
  shmem_team_destroy(backwards);
}

MULTI_TEST(Broadcast, ATeamsBroadcastLeavesOtherPesAlone) {
  NEED_PES(2);
  const int n = multi::n_pes(), members = (n + 1) / 2;
  multi::Shared<long> dest(3), source(3);
  shmem_team_t even = SHMEM_TEAM_INVALID;
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 2, members, nullptr, 0, &even), 0);
  for (int root = 0; root < members; ++root) {
    for (std::size_t i = 0; i < 3; ++i) {
      source[i] = 10 * multi::pe() + static_cast<long>(i);
      dest[i] = -1;
    }
    shmem_sync_all();
    if (even != SHMEM_TEAM_INVALID) {
      EXPECT_EQ(shmem_long_broadcast(even, dest.get(), source.get(), 3, root), 0);
    }
    shmem_sync_all();
    for (std::size_t i = 0; i < 3; ++i)
      EXPECT_EQ(dest[i], multi::pe() % 2 == 0 ? 20 * root + static_cast<long>(i) : -1);
    shmem_sync_all();
  }
  if (even != SHMEM_TEAM_INVALID) shmem_team_destroy(even);
}

MULTI_TEST(Broadcast, TheSourceMayBeReusedAndTheNextOneStartedAtOnce) {
  constexpr std::size_t words = 500;
  multi::Shared<long> dest(2 * words), source(words);
  shmem_sync_all();
  for (long round = 0; round < multi::rounds(300); ++round) {
    const int root = static_cast<int>(round % multi::n_pes());
    // Two destinations in turn, since a PE may still read the one of the round before.
    long* into = dest + static_cast<std::size_t>(round % 2) * words;
    if (multi::pe() == root) std::fill_n(source.get(), words, round);
    EXPECT_EQ(shmem_long_broadcast(SHMEM_TEAM_WORLD, into, source.get(), words, root), 0);
    if (multi::pe() == root) std::fill_n(source.get(), words, -1);
    EXPECT_EQ(std::count(into, into + words, round), static_cast<long>(words)) << "round " << round;
  }
  shmem_sync_all();
}
