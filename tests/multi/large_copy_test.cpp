// SPDX-License-Identifier: Apache-2.0
//
// Transfers of a little more than 4 GiB in one call: sizes that are no 32-bit numbers, signed or not, anywhere on the
// way. Most of it is zero pages; words at the beginning, around 2^31 and 2^32, and at the end are looked at, and the
// one behind the end, which nobody writes. One PE, and two that are threads.
#include <gtest/gtest.h>
#include <shmemx.h>
#include <sys/mman.h>
#include <ushmem/device.h>

#include <cstdint>
#include <fstream>
#include <string>
#include <ushmem/world.hpp>

namespace {

constexpr std::size_t bytes = (std::size_t{1} << 32) + 12;
constexpr std::size_t room = bytes + 4096;
constexpr std::size_t half = std::size_t{1} << 31;
constexpr std::size_t places[] = {0, half - 4, half, 2 * half - 4, 2 * half, bytes - 4};

std::size_t available_memory() {
  std::ifstream info("/proc/meminfo");
  std::string name, unit;
  for (std::size_t value; info >> name >> value >> unit;)
    if (name == "MemAvailable:") return value << 10;
  return 0;
}

std::uint32_t* word(void* memory, std::size_t at) {
  return reinterpret_cast<std::uint32_t*>(static_cast<char*>(memory) + at);
}

// Pages that exist when they are written.
struct Host {
  void* at = mmap(nullptr, room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  Host() { EXPECT_NE(at, MAP_FAILED); }
  ~Host() { munmap(at, room); }
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;
  void mark(std::uint32_t stamp) {
    for (const std::size_t place : places) *word(at, place) = stamp ^ static_cast<std::uint32_t>(place >> 2);
  }
  void expect(std::uint32_t stamp, const char* what) {
    for (const std::size_t place : places)
      EXPECT_EQ(*word(at, place), stamp ^ static_cast<std::uint32_t>(place >> 2)) << what << ", byte " << place;
    EXPECT_EQ(*word(at, bytes), 0u) << what << " wrote behind the end";
  }
};

void mark(void* block, int pe, std::uint32_t stamp) {
  for (const std::size_t place : places)
    shmem_uint32_p(word(block, place), stamp ^ static_cast<std::uint32_t>(place >> 2), pe);
  shmem_uint32_p(word(block, bytes), 0, pe);
  shmem_quiet();
}
void expect(void* block, int pe, std::uint32_t stamp, const char* what) {
  for (const std::size_t place : places)
    EXPECT_EQ(shmem_uint32_g(word(block, place), pe), stamp ^ static_cast<std::uint32_t>(place >> 2))
        << what << ", byte " << place;
  EXPECT_EQ(shmem_uint32_g(word(block, bytes), pe), 0u) << what << " wrote behind the end";
}

struct Args {
  shmemx_device_t device;
  char* dest;
  const char* source;
  std::uint64_t n;
  std::int32_t pe;
};

}  // namespace

SHMEM_KERNEL(test_large_put, Args) {
  shmem.put(args.dest, args.source, args.n, args.pe);
  shmem.quiet();
}

namespace {

void await() { EXPECT_EQ(shmemx_stream_synchronize(nullptr), 0) << shmemx_last_error(); }

// PE 0 moves; the block at `to` is the target, and its own, or with one PE a second one, the other end.
void move(void* block, void* own, int to) {
  std::uint32_t stamp = 0x51000000;
  {
    Host host;
    host.mark(++stamp);
    shmem_putmem(block, host.at, bytes, to);
    shmem_quiet();
    expect(block, to, stamp, "put from the host");
    host.mark(++stamp);
    shmemx_putmem_on_stream(block, host.at, bytes, to, nullptr);
    await();
    expect(block, to, stamp, "put from the host on a stream");
  }
  {
    Host host;
    mark(block, to, ++stamp);
    shmem_getmem(host.at, block, bytes, to);
    host.expect(stamp, "get to the host");
    mark(block, to, ++stamp);
    shmemx_getmem_on_stream(host.at, block, bytes, to, nullptr);
    await();
    host.expect(stamp, "get to the host on a stream");
  }
  mark(own, 0, ++stamp);
  shmem_putmem(block, own, bytes, to);
  shmem_quiet();
  expect(block, to, stamp, "put between devices");
  mark(block, to, ++stamp);
  shmem_getmem(own, block, bytes, to);
  expect(own, 0, stamp, "get between devices");
  mark(own, 0, ++stamp);
  shmemx_putmem_on_stream(block, own, bytes, to, nullptr);
  await();
  expect(block, to, stamp, "put between devices on a stream");
}

void move_by_kernel(void* block, void* own, int to, const shmemx_device_t& device) {
  mark(own, 0, 0x52000000);
  const Args args{device, static_cast<char*>(block), static_cast<const char*>(own), bytes, to};
  EXPECT_EQ(shmemx_launch(reinterpret_cast<shmemx_kernel_t>(test_large_put), 1, &args, sizeof args, nullptr), 0)
      << shmemx_last_error();
  await();
  expect(block, to, 0x52000000, "put of a kernel");
}

void run(int pes) {
  constexpr std::size_t needed = std::size_t{10} << 30;
  if (available_memory() < needed)
    GTEST_SKIP() << "needs 10 GiB of memory, " << (available_memory() >> 30) << " are free";
  ushmem::World world(pes, std::size_t{16} << 30);  // the bound of both kinds of memory, which cost nothing until used
  world.run([&](int pe) {
    void* const block = shmemx_malloc_device(room);
    void* const second = pes == 1 ? shmemx_malloc_device(room) : block;
    shmemx_device_t device{};
    EXPECT_NE(block, nullptr) << shmemx_last_error();
    EXPECT_NE(second, nullptr) << shmemx_last_error();
    EXPECT_EQ(shmemx_device_create(SHMEM_TEAM_WORLD, 1, &device), 0) << shmemx_last_error();
    if (pe == 0 && block != nullptr && second != nullptr) {
      move(block, second, pes - 1);
      move_by_kernel(block, second, pes - 1, device);
    }
    shmem_barrier_all();
    EXPECT_EQ(shmemx_device_destroy(&device), 0);
  });
}

}  // namespace

TEST(LargeCopies, OfOnePEArriveWhole) { run(1); }
TEST(LargeCopies, BetweenTwoPEsArriveWhole) { run(2); }
