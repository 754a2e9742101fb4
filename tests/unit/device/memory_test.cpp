// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include <cstring>

#include "support.hpp"

namespace ushmem::test {
namespace {

class DeviceMemory : public DeviceTest {
 protected:
  void SetUp() override {
    DeviceTest::SetUp();
    unit = device->facts().granule;
  }
  Physical memory(std::size_t bytes) {
    Physical got;
    EXPECT_TRUE(device->create(bytes, &got, &error)) << error;
    return got;
  }
  Address reserved(std::size_t bytes) {
    Address at = 0;
    EXPECT_TRUE(device->reserve(bytes, &at, &error)) << error;
    return at;
  }
  static char* bytes(Address at) { return reinterpret_cast<char*>(at); }
  void expect_error(const char* part) { EXPECT_NE(error.find(part), std::string::npos) << error; }

  std::size_t unit = 0;
};

TEST_F(DeviceMemory, HasTheFactsOfACpu) {
  const Facts& facts = device->facts();
  EXPECT_EQ(facts.kind, Kind::cpu);
  EXPECT_EQ(facts.name, "CPU");
  EXPECT_EQ(facts.granule % static_cast<std::size_t>(sysconf(_SC_PAGESIZE)), 0u);
  EXPECT_EQ(facts.granule % (64 << 10), 0u);
  EXPECT_EQ(facts.resident_blocks, 0u);
  EXPECT_EQ(facts.capabilities, 255u) << "the reference can do everything";
  EXPECT_EQ(device->identity(), getpid());
}

TEST_F(DeviceMemory, ThereIsOneCpu) {
  EXPECT_EQ(open_cpu(1, &error), nullptr);
  expect_error("there is no 1");
}

TEST_F(DeviceMemory, IsZeroAndReadableAndWritableWhereItIsMapped) {
  const Address at = reserved(4 * unit);
  const Physical piece = memory(2 * unit);
  ASSERT_TRUE(device->map(at + unit, 2 * unit, piece, &error)) << error;
  for (std::size_t i = 0; i < 2 * unit; ++i) ASSERT_EQ(bytes(at + unit)[i], 0);
  std::memset(bytes(at + unit), 7, 2 * unit);
  EXPECT_EQ(bytes(at + unit)[2 * unit - 1], 7);
  device->unmap(at + unit, 2 * unit);
  device->destroy(piece);
  device->release(at, 4 * unit);
}

TEST_F(DeviceMemory, LargeReservationsBeginAtHugePages) {
  const Address at = reserved(32 << 20);
  EXPECT_EQ(at % (2 << 20), 0u);
  device->release(at, 32 << 20);
}

TEST_F(DeviceMemory, StaysWhileItIsMappedThoughItWasDestroyed) {
  const Address at = reserved(unit);
  const Physical piece = memory(unit);
  ASSERT_TRUE(device->map(at, unit, piece, &error)) << error;
  device->destroy(piece);
  bytes(at)[5] = 9;
  EXPECT_EQ(bytes(at)[5], 9);
}

TEST_F(DeviceMemory, IsTheSameMemoryForWhoeverImportsIt) {
  const Address at = reserved(2 * unit);
  const Physical piece = memory(unit);
  Shareable shared;
  ASSERT_TRUE(device->share(piece, {}, &shared, &error)) << error;
  auto other = open_device();
  Physical import;
  ASSERT_TRUE(other->import(shared, unit, &import, &error)) << error;
  Address there = 0;
  ASSERT_TRUE(other->reserve(unit, &there, &error)) << error;
  ASSERT_TRUE(device->map(at, unit, piece, &error)) << error;
  ASSERT_TRUE(other->map(there, unit, import, &error)) << error;
  bytes(at)[3] = 42;
  EXPECT_EQ(bytes(there)[3], 42);
  device->destroy(piece);
  other.reset();  // unmaps what it has
  EXPECT_EQ(bytes(at)[3], 42);
}

TEST_F(DeviceMemory, IsSharedWithAnotherProcess) {
  const Address at = reserved(unit);
  const Physical piece = memory(unit);
  ASSERT_TRUE(device->map(at, unit, piece, &error)) << error;
  Shareable shared;
  ASSERT_TRUE(device->share(piece, {}, &shared, &error)) << error;
  const pid_t child = fork();
  if (child == 0) {
    // Memory of a device of its own: it needs no thread.
    auto own = open_cpu(0, nullptr);
    Physical import;
    Address there = 0;
    if (own == nullptr || !own->import(shared, unit, &import, nullptr) ||
        !own->reserve(unit, &there, nullptr) || !own->map(there, unit, import, nullptr))
      _exit(1);
    bytes(there)[100] = 17;
    _exit(0);
  }
  close(shared.fd);
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(bytes(at)[100], 17);
}

TEST_F(DeviceMemory, IsKnownByItsAddressInWholeTheProcess) {
  const Address at = reserved(3 * unit);
  const Physical piece = memory(unit);
  EXPECT_FALSE(device->is_device(bytes(at + unit))) << "reserved, but not yet memory";
  ASSERT_TRUE(device->map(at + unit, unit, piece, &error)) << error;
  const auto other = open_device();
  for (const auto* one : {device.get(), other.get()}) {
    EXPECT_TRUE(one->is_device(bytes(at + unit)));
    EXPECT_TRUE(one->is_device(bytes(at + 2 * unit - 1)));
    EXPECT_FALSE(one->is_device(bytes(at + unit - 1)));
    EXPECT_FALSE(one->is_device(bytes(at + 2 * unit)));
    EXPECT_FALSE(one->is_device(&error));
    EXPECT_FALSE(one->is_device(nullptr));
  }
  device->unmap(at + unit, unit);
  EXPECT_FALSE(device->is_device(bytes(at + unit)));
}

TEST_F(DeviceMemory, IsGivenBackWithItsDevice) {
  const Address at = reserved(unit);
  const Physical piece = memory(unit);
  ASSERT_TRUE(device->map(at, unit, piece, &error)) << error;
  const auto other = open_device();
  device.reset();
  EXPECT_FALSE(other->is_device(bytes(at)));
  unsigned char resident = 0;
  EXPECT_NE(mincore(bytes(at), unit, &resident), 0) << "still mapped";
}

TEST_F(DeviceMemory, HostMemoryIsReachedAtItsOwnAddress) {
  char here[64];
  Address at = 0;
  ASSERT_TRUE(device->reach_host(here, sizeof here, &at, &error)) << error;
  EXPECT_EQ(at, reinterpret_cast<Address>(here));
  device->unreach_host(here);
  EXPECT_FALSE(device->reach_host(nullptr, 8, &at, &error));
  expect_error("no memory");
  EXPECT_FALSE(device->reach_host(here, 0, &at, &error));
}

TEST_F(DeviceMemory, RefusesSizesThatAreNoMultipleOfTheGranule) {
  Address at = 0;
  Physical piece;
  for (const std::size_t wrong : {std::size_t{0}, unit - 1, unit + 1, 3 * unit / 2}) {
    EXPECT_FALSE(device->reserve(wrong, &at, &error));
    expect_error("granule");
    EXPECT_FALSE(device->create(wrong, &piece, &error));
    expect_error("granule");
    EXPECT_FALSE(device->import({}, wrong, &piece, &error));
    expect_error("granule");
  }
}

TEST_F(DeviceMemory, RefusesAReservationThatTheSystemRefusesWithItsReason) {
  Address at = 0;
  EXPECT_FALSE(device->reserve(std::size_t{1} << 60, &at, &error));
  expect_error("Cannot allocate memory");
  EXPECT_FALSE(device->reserve(SIZE_MAX - unit + 1, &at, &error));
  expect_error("reserve");
}

TEST_F(DeviceMemory, RefusesToMapWhereItIsNotReservedOrNotFree) {
  const Address at = reserved(4 * unit);
  const Physical piece = memory(2 * unit);
  EXPECT_FALSE(device->map(at + 3 * unit, 2 * unit, piece, &error)) << "over its end";
  expect_error("within one reservation");
  EXPECT_FALSE(device->map(at + unit / 2, 2 * unit, piece, &error));
  expect_error("multiple");
  EXPECT_FALSE(device->map(at, unit, piece, &error));
  expect_error("mapped whole");
  EXPECT_FALSE(device->map(at, 2 * unit, Physical{12345}, &error));
  expect_error("no such memory");
  ASSERT_TRUE(device->map(at + unit, 2 * unit, piece, &error)) << error;
  bytes(at + unit)[0] = 1;
  for (const Address taken : {at, at + unit, at + 2 * unit}) {
    EXPECT_FALSE(device->map(taken, 2 * unit, piece, &error));
    expect_error("other memory is mapped");
  }
  EXPECT_EQ(bytes(at + unit)[0], 1);
}

TEST_F(DeviceMemory, IsSharedOnceByItsOwner) {
  const Physical piece = memory(unit);
  Shareable shared, again;
  ASSERT_TRUE(device->share(piece, {}, &shared, &error)) << error;
  EXPECT_FALSE(device->share(piece, {}, &again, &error));
  expect_error("once");
  Physical import;
  ASSERT_TRUE(device->import(shared, unit, &import, &error)) << error;
  EXPECT_FALSE(device->share(import, {}, &again, &error));
  expect_error("another's");
  EXPECT_FALSE(device->share(Physical{999}, {}, &again, &error));
  expect_error("no such memory");
}

TEST_F(DeviceMemory, RefusesToImportWhatCouldShrinkOrIsSomethingElse) {
  Physical import;
  EXPECT_FALSE(device->import({}, unit, &import, &error));
  expect_error("not shared by a CPU device");

  Shareable shared;
  ASSERT_TRUE(device->share(memory(unit), {}, &shared, &error)) << error;
  EXPECT_FALSE(device->import(shared, 2 * unit, &import, &error));
  expect_error("bytes, not");

  const int sealed = shared.fd;
  shared.fd = memfd_create("could-shrink", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  ASSERT_EQ(ftruncate(shared.fd, static_cast<off_t>(unit)), 0);
  EXPECT_FALSE(device->import(shared, unit, &import, &error));
  expect_error("that stays");
  ASSERT_EQ(ftruncate(shared.fd, 4096), 0);
  ASSERT_EQ(fcntl(shared.fd, F_ADD_SEALS, F_SEAL_SHRINK), 0);
  EXPECT_FALSE(device->import(shared, unit, &import, &error)) << "too small";
  close(shared.fd);

  shared.fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
  EXPECT_FALSE(device->import(shared, unit, &import, &error));
  expect_error("descriptor");
  close(shared.fd);
  shared.fd = sealed;
  EXPECT_TRUE(device->import(shared, unit, &import, &error))
      << "failures left the descriptor alone: " << error;
  device->destroy(import);
  EXPECT_EQ(fcntl(sealed, F_GETFD), -1) << "an import takes it";
}

}  // namespace
}  // namespace ushmem::test
