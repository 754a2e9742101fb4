// SPDX-License-Identifier: Apache-2.0
//
// On-stream calls by type (ushmem/streams_typed.h): each against the host's call of the same name. Numbers are such
// that a type taken for a wider, narrower, or unsigned one gives others.
#include <shmemx.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <limits>
#include <vector>

#include "on_device.hpp"
#include "support.hpp"

namespace {

using multi::OnDevice;
constexpr std::size_t n = 11;

// What PE `pe` gives; near both ends of the type, and bits that differ.
template <class T>
T value(int pe, std::size_t i) {
  if constexpr (std::is_floating_point_v<T>) return static_cast<T>(i) / 4 - static_cast<T>(pe);
  const auto spread = static_cast<std::uint64_t>(pe + 3) * 0x9e3779b97f4a7c15u >> (i % 7);
  return static_cast<T>(i % 3 == 0 ? spread : static_cast<std::uint64_t>(pe) - i);
}

// One type's arrays on the device, and the same in the host's memory.
template <class T>
struct Both {
  Both() : source(n * pes()), dest(n * pes()), host_source(n * pes()), host_dest(n * pes()) {
    std::vector<T> mine(n * pes());
    for (std::size_t i = 0; i < mine.size(); ++i) mine[i] = value<T>(multi::pe(), i);
    source.set(mine);
    std::copy(mine.begin(), mine.end(), host_source.get());
    shmem_barrier_all();
  }
  static std::size_t pes() { return static_cast<std::size_t>(multi::n_pes()); }

  // After the call on the device, and that of the host: equal.
  void same(const char* what, const char* type, int streams, int host) {
    EXPECT_EQ(streams, 0) << type << " " << what << ": " << shmemx_last_error();
    EXPECT_EQ(host, 0) << type << " " << what;
    EXPECT_EQ(shmemx_stream_synchronize(nullptr), 0) << shmemx_last_error();
    const std::vector<T> got = dest.read();
    EXPECT_TRUE(std::equal(got.begin(), got.end(), host_dest.get())) << type << " " << what;
    shmem_barrier_all();
  }

  OnDevice<T> source, dest;
  multi::Shared<T> host_source, host_dest;
};

#define TEAM SHMEM_TEAM_WORLD
#define SAME(NAME, WHAT, ...)                                                                         \
  both.same(#WHAT, #NAME, shmemx_##NAME##_##WHAT##_on_stream(TEAM, both.dest.get(), both.source.get(), \
                                                            __VA_ARGS__, nullptr),                    \
            shmem_##NAME##_##WHAT(TEAM, both.host_dest.get(), both.host_source.get(), __VA_ARGS__))

// What all types have.
#define MOVED(NAME, T)                                                                                      \
  {                                                                                                         \
    Both<T> both;                                                                                           \
    SAME(NAME, broadcast, n, multi::n_pes() - 1);                                                           \
    SAME(NAME, fcollect, n);                                                                                \
    SAME(NAME, collect, n - static_cast<std::size_t>(multi::pe() % 3));                                     \
    SAME(NAME, alltoall, n);                                                                                \
    OnDevice<std::uint64_t> arrived(1);                                                                     \
    shmemx_##NAME##_put_signal_on_stream(both.dest + 1, both.source.get(), n - 2, arrived.get(), 1,         \
                                         SHMEM_SIGNAL_SET, multi::neighbour(1), nullptr);                   \
    shmemx_signal_wait_until_on_stream(arrived.get(), SHMEM_CMP_EQ, 1, nullptr);                            \
    shmem_##NAME##_put(both.host_dest + 1, both.host_source.get(), n - 2, multi::neighbour(1));             \
    shmem_barrier_all();                                                                                    \
    both.same("put_signal", #NAME, 0, 0);                                                                   \
    shmemx_##NAME##_put_on_stream(both.dest + 2, both.source.get(), n - 4, multi::neighbour(1), nullptr);   \
    shmem_##NAME##_put(both.host_dest + 2, both.host_source.get(), n - 4, multi::neighbour(1));             \
    shmemx_barrier_all_on_stream(nullptr);                                                                  \
    shmem_barrier_all();                                                                                    \
    both.same("put", #NAME, 0, 0);                                                                          \
    shmemx_##NAME##_get_on_stream(both.dest + 3, both.source + 1, n - 5, multi::neighbour(-1), nullptr);    \
    shmem_##NAME##_get(both.host_dest + 3, both.host_source + 1, n - 5, multi::neighbour(-1));              \
    both.same("get", #NAME, 0, 0);                                                                          \
  }
#define NUMBER(NAME, T)            \
  MOVED(NAME, T) {                 \
    Both<T> both;                  \
    SAME(NAME, sum_reduce, n);     \
    SAME(NAME, prod_reduce, n);    \
    SAME(NAME, min_reduce, n);     \
    SAME(NAME, max_reduce, n);     \
    SAME(NAME, sum_inscan, n);     \
    SAME(NAME, sum_exscan, n);     \
  }
#define BITS(NAME, T)              \
  NUMBER(NAME, T) {                \
    Both<T> both;                  \
    SAME(NAME, and_reduce, n);     \
    SAME(NAME, or_reduce, n);      \
    SAME(NAME, xor_reduce, n);     \
  }

MULTI_TEST(TypedStreams, NumbersAreMovedAndCombinedAsTheHostDoes) {
  NUMBER(float, float)
  NUMBER(double, double)
  MOVED(longdouble, long double)
  NUMBER(char, char)
  NUMBER(schar, signed char)
  NUMBER(short, short)
  NUMBER(int, int)
  NUMBER(long, long)
  NUMBER(longlong, long long)
  NUMBER(ptrdiff, std::ptrdiff_t)
}

MULTI_TEST(TypedStreams, NumbersWithBitsAreMovedAndCombinedAsTheHostDoes) {
  BITS(uchar, unsigned char)
  BITS(ushort, unsigned short)
  BITS(uint, unsigned int)
  BITS(ulong, unsigned long)
  BITS(ulonglong, unsigned long long)
  BITS(int8, std::int8_t)
  BITS(int16, std::int16_t)
  BITS(int32, std::int32_t)
  BITS(int64, std::int64_t)
  BITS(uint8, std::uint8_t)
  BITS(uint16, std::uint16_t)
  BITS(uint32, std::uint32_t)
  BITS(uint64, std::uint64_t)
  BITS(size, std::size_t)
}

// The two 16-bit types: the bits of the host's results.
#define FLOAT16(NAME)                                                                                            \
  {                                                                                                              \
    OnDevice<shmemx_##NAME##_t> source(n), dest(n);                                                              \
    multi::Shared<shmemx_##NAME##_t> host_source(n), host_dest(n);                                               \
    std::vector<shmemx_##NAME##_t> mine(n);                                                                      \
    for (std::size_t i = 0; i < n; ++i)                                                                          \
      mine[i] = shmemx_float_to_##NAME(0.37f * static_cast<float>(i) - static_cast<float>(multi::pe()));         \
    source.set(mine);                                                                                            \
    std::copy(mine.begin(), mine.end(), host_source.get());                                                      \
    shmem_barrier_all();                                                                                         \
    const auto same = [&](const char* what) {                                                                    \
      EXPECT_EQ(shmemx_stream_synchronize(nullptr), 0) << shmemx_last_error();                                   \
      EXPECT_EQ(std::memcmp(dest.read().data(), host_dest.get(), n * sizeof mine[0]), 0) << #NAME " " << what;   \
      shmem_barrier_all();                                                                                       \
    };                                                                                                           \
    EXPECT_EQ(shmemx_##NAME##_sum_reduce_on_stream(TEAM, dest.get(), source.get(), n, nullptr), 0);              \
    shmemx_##NAME##_sum_reduce(TEAM, host_dest.get(), host_source.get(), n), same("sum");                        \
    EXPECT_EQ(shmemx_##NAME##_min_reduce_on_stream(TEAM, dest.get(), source.get(), n, nullptr), 0);              \
    shmemx_##NAME##_min_reduce(TEAM, host_dest.get(), host_source.get(), n), same("min");                        \
    EXPECT_EQ(shmemx_##NAME##_sum_inscan_on_stream(TEAM, dest.get(), source.get(), n, nullptr), 0);              \
    shmemx_##NAME##_sum_inscan(TEAM, host_dest.get(), host_source.get(), n), same("inscan");                     \
    EXPECT_EQ(shmemx_##NAME##_sum_exscan_on_stream(TEAM, dest.get(), source.get(), n, nullptr), 0);              \
    shmemx_##NAME##_sum_exscan(TEAM, host_dest.get(), host_source.get(), n), same("exscan");                     \
    EXPECT_EQ(shmemx_##NAME##_broadcast_on_stream(TEAM, dest.get(), source.get(), n, 0, nullptr), 0);            \
    shmemx_##NAME##_broadcast(TEAM, host_dest.get(), host_source.get(), n, 0), same("broadcast");                \
  }

MULTI_TEST(TypedStreams, SixteenBitNumbersHaveTheBitsOfTheHosts) {
  FLOAT16(half)
  FLOAT16(bfloat16)
}

MULTI_TEST(TypedStreams, ACountWhoseBytesAreNoNumberIsRefused) {
  const int before = shmemx_set_errors(SHMEMX_ERRORS_RETURN);
  OnDevice<double> block(4);
  const std::size_t many = SIZE_MAX / sizeof(double) + 2;  // times 8: 8
  shmemx_clear_error();
  shmemx_double_put_on_stream(block.get(), block.get(), many, multi::pe(), nullptr);
  EXPECT_NE(std::strstr(shmemx_last_error(), "argument nelems"), nullptr) << shmemx_last_error();
  EXPECT_NE(shmemx_double_fcollect_on_stream(TEAM, block.get(), block.get(), many, nullptr), 0);
  EXPECT_NE(shmemx_double_sum_reduce_on_stream(TEAM, block.get(), block.get(), many, nullptr), 0);
  shmemx_clear_error();
  shmemx_set_errors(before);
}

}  // namespace
