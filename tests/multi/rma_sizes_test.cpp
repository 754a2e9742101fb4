// SPDX-License-Identifier: Apache-2.0
//
// The untyped calls (8 to 128 bits, mem), and bulk: lengths from nothing to a mebibyte at all
// alignments, checked byte by byte.
#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "support.hpp"
#include "types.hpp"

namespace {

using Bytes = std::vector<unsigned char>;

unsigned char byte_of(int who, std::size_t index) {
  return static_cast<unsigned char>(static_cast<std::size_t>(who) * 31 + index * 7 + index / 251);
}

// Every byte of block is `filler`, but those of [begin, begin + n), which are who's.
void expect_bytes(const unsigned char* block, std::size_t room, std::size_t begin, std::size_t n,
                  int who, unsigned char filler, const std::string& what) {
  std::size_t wrong = 0, first = 0;
  for (std::size_t i = 0; i < room; ++i) {
    const bool inside = i >= begin && i < begin + n;
    if (block[i] == (inside ? byte_of(who, i - begin) : filler)) continue;
    if (wrong++ == 0) first = i;
  }
  EXPECT_EQ(wrong, 0u) << what << ": first wrong byte " << first << ", wanted " << n << " from "
                       << begin;
}

constexpr std::size_t elements = 9;

#define CHECK_SIZED(BITS)                                                                         \
  {                                                                                               \
    SCOPED_TRACE(std::to_string(BITS) + " bits");                                                 \
    constexpr std::size_t bytes = (BITS) / 8 * elements;                                          \
    const auto receive = [&](const char* what) {                                                  \
      shmem_barrier_all();                                                                        \
      expect_bytes(block.get(), block.size(), 16, bytes, from, 0, what);                          \
      shmem_barrier_all();                                                                        \
      std::fill_n(block.get(), block.size(), static_cast<unsigned char>(0));                      \
      shmem_barrier_all();                                                                        \
    };                                                                                            \
    shmem_put##BITS(block + 16, mine.data(), elements, to);                                       \
    receive("put");                                                                               \
    shmem_put##BITS##_nbi(block + 16, mine.data(), elements, to);                                 \
    shmem_quiet();                                                                                \
    receive("put_nbi");                                                                           \
    shmem_iput##BITS(block + 16, mine.data(), 1, 1, elements, to);                                \
    receive("iput");                                                                              \
    /* element i of the source to element -i of the destination */                               \
    shmem_iput##BITS(block + 16 + bytes - (BITS) / 8, mine.data(), -1, 1, elements, to);          \
    shmem_barrier_all();                                                                          \
    for (std::size_t i = 0; i < bytes; ++i) {                                                     \
      const std::size_t element = elements - 1 - i / ((BITS) / 8);                                \
      EXPECT_EQ(block[16 + i], byte_of(from, element * ((BITS) / 8) + i % ((BITS) / 8)));         \
    }                                                                                             \
    shmem_barrier_all();                                                                          \
    std::fill_n(block.get(), block.size(), static_cast<unsigned char>(0));                        \
    shmem_barrier_all();                                                                          \
    const auto read = [&](const char* what, auto&& call) {                                        \
      Bytes got(bytes + 32, 99);                                                                  \
      call(got.data() + 16);                                                                      \
      shmem_quiet();                                                                              \
      expect_bytes(got.data(), got.size(), 16, bytes, to, 99, what);                              \
    };                                                                                            \
    read("get", [&](void* p) { shmem_get##BITS(p, own.get(), elements, to); });                   \
    read("get_nbi", [&](void* p) { shmem_get##BITS##_nbi(p, own.get(), elements, to); });         \
    read("iget", [&](void* p) { shmem_iget##BITS(p, own.get(), 1, 1, elements, to); });           \
    unsigned char last[16];                                                                       \
    shmem_iget##BITS(last, own.get(), 1, static_cast<ptrdiff_t>(elements) - 1, 1, to);            \
    EXPECT_EQ(last[0], byte_of(to, 0));                                                           \
  }

}  // namespace

MULTI_TEST(SizedRma, EightTo128BitsMoveWholeElements) {
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  multi::Shared<unsigned char> block(16 * elements + 32), own(16 * elements);
  Bytes mine(16 * elements);
  for (std::size_t i = 0; i < mine.size(); ++i) own[i] = mine[i] = byte_of(multi::pe(), i);
  shmem_barrier_all();
  FOR_SIZES(CHECK_SIZED)
  shmem_barrier_all();
}

MULTI_TEST(SizedRma, MemCallsMoveEveryLengthAtEveryAlignment) {
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  constexpr std::size_t longest = 73, room = longest + 32;
  multi::Shared<unsigned char> block(room), own(room);
  Bytes mine(room);
  for (std::size_t length = 0; length <= longest; length += length < 20 ? 1 : 7) {
    for (const std::size_t shift : {0, 1, 3, 4, 7, 8}) {
      const std::size_t source_shift = (shift * 5 + 2) % 9;
      for (std::size_t i = 0; i < length; ++i)
        own[shift + i] = mine[source_shift + i] = byte_of(multi::pe(), i);
      shmem_barrier_all();
      const std::string what = std::to_string(length) + " bytes to offset " + std::to_string(shift);
      if (length % 2 == 0)
        shmem_putmem(block + shift, mine.data() + source_shift, length, to);
      else
        shmem_putmem_nbi(block + shift, mine.data() + source_shift, length, to);
      Bytes got(room, 99);
      if (length % 2 == 0)
        shmem_getmem(got.data() + source_shift, own + shift, length, to);
      else
        shmem_getmem_nbi(got.data() + source_shift, own + shift, length, to);
      shmem_barrier_all();
      expect_bytes(block.get(), room, shift, length, from, 0, "put of " + what);
      expect_bytes(got.data(), room, source_shift, length, to, 99, "get of " + what);
      std::fill_n(block.get(), room, static_cast<unsigned char>(0));
      shmem_barrier_all();
    }
  }
}

MULTI_TEST(SizedRma, LargeBlocksArriveWholeWithAndWithoutAlignment) {
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  constexpr std::size_t most = std::size_t{1} << 20, room = most + 64;
  multi::Shared<unsigned char> block(room);
  Bytes mine(room), got(room);
  multi::Random random(71);
  for (int round = 0; round < multi::rounds(20); ++round) {
    const std::size_t length =
        round == 0 ? most : (std::size_t{1} << random.below(20)) + random.below(4096);
    const std::size_t shift = random.below(64), source_shift = random.below(64);
    const std::size_t n = std::min(length, most);
    for (std::size_t i = 0; i < n; ++i) mine[source_shift + i] = byte_of(multi::pe() + round, i);
    shmem_putmem(block + shift, mine.data() + source_shift, n, to);
    shmem_barrier_all();
    const std::string what = std::to_string(n) + " bytes";
    expect_bytes(block.get(), room, shift, n, from + round, 0, "put of " + what);
    // What this PE reads at the neighbour is what it has put there.
    std::fill(got.begin(), got.end(), static_cast<unsigned char>(0));
    shmem_getmem(got.data() + source_shift, block + shift, n, to);
    expect_bytes(got.data(), room, source_shift, n, multi::pe() + round, 0, "get of " + what);
    shmem_barrier_all();
    std::memset(block + shift, 0, n);
    shmem_barrier_all();
  }
}

MULTI_TEST(Rma, EveryPairOfPesIsAPathOfItsOwn) {
  const int n = multi::n_pes();
  multi::Shared<long> from(static_cast<std::size_t>(n)), own(1);
  own[0] = 5000 + multi::pe();
  shmem_barrier_all();
  for (int pe = 0; pe < n; ++pe) {
    shmem_long_p(from + multi::pe(), multi::pe() * 1000 + pe, pe);
    EXPECT_EQ(shmem_long_g(own.get(), pe), 5000 + pe);
  }
  shmem_barrier_all();
  for (int pe = 0; pe < n; ++pe)
    EXPECT_EQ(from[static_cast<std::size_t>(pe)], pe * 1000 + multi::pe());
  shmem_barrier_all();
}

MULTI_TEST(Rma, SourceAndDestinationMayBothBeSymmetric) {
  multi::Shared<int> a(8), b(8);
  for (int i = 0; i < 8; ++i) a[static_cast<std::size_t>(i)] = multi::pe() * 10 + i;
  shmem_barrier_all();
  shmem_int_put(b.get(), a.get(), 8, multi::neighbour(1));
  shmem_barrier_all();
  for (int i = 0; i < 8; ++i)
    EXPECT_EQ(b[static_cast<std::size_t>(i)], multi::neighbour(-1) * 10 + i);
  shmem_int_get(b.get(), a.get(), 8, multi::neighbour(2));
  for (int i = 0; i < 8; ++i)
    EXPECT_EQ(b[static_cast<std::size_t>(i)], multi::neighbour(2) * 10 + i);
  shmem_barrier_all();
}

MULTI_TEST(Rma, AnAlignedWordIsNeverSeenHalfWritten) {
  NEED_PES(2);
  multi::Shared<std::uint64_t> word(1), stop(1);
  shmem_barrier_all();
  if (multi::pe() == 0) {
    constexpr std::uint64_t ones = ~std::uint64_t{0};
    std::uint64_t seen = 0;
    multi::until([&] {
      for (int i = 0; i < 1000; ++i) {
        const std::uint64_t now = shmem_uint64_atomic_fetch(word.get(), 0);
        if (now != 0 && now != ones) seen = now;
      }
      return shmem_uint64_atomic_fetch(stop.get(), 0) ==
             static_cast<std::uint64_t>(multi::n_pes() - 1);
    });
    EXPECT_EQ(seen, 0u) << "a mixture of two puts";
  } else {
    for (int i = 0; i < 300000; ++i) {
      const std::uint64_t value = i % 2 == 0 ? 0 : ~std::uint64_t{0};
      if (multi::pe() % 2 == 1)
        shmem_uint64_p(word.get(), value, 0);
      else
        shmem_putmem(word.get(), &value, sizeof value, 0);
    }
    shmem_quiet();
    shmem_uint64_atomic_inc(stop.get(), 0);
  }
}
