// SPDX-License-Identifier: Apache-2.0
//
// The Ascend device over the stand-in for libascendcl, run once a profile: what it does, and that every
// refusal comes through with the call's name, its code and the library's text. Nothing of this has run on
// hardware.
//
// Environment: USHMEM_ASCENDCL_LIBRARY, USHMEM_FAKE_ACL, ASCEND_KERNELS.
#include <dlfcn.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <functional>
#include <thread>

#include "device/device.hpp"

namespace {

using namespace ushmem::device;

constexpr std::size_t granule = std::size_t{2} << 20;

bool profile(const char* name) {
  return std::string(std::getenv("USHMEM_FAKE_ACL")).find(std::string("profile=") + name) !=
         std::string::npos;
}

void* at(Address a) { return reinterpret_cast<void*>(a); }

struct Arguments {
  Address words;
  Address other;
  std::uint64_t value;
};

class AscendDevice : public testing::Test {
 protected:
  void SetUp() override {
    device = open_ascend(0, nullptr, &error);
    ASSERT_NE(device, nullptr) << error;
    ASSERT_TRUE(device->stream_create(&stream, &error)) << error;
    ASSERT_TRUE(device->create(granule, &memory, &error)) << error;
    ASSERT_TRUE(device->reserve(2 * granule, &base, &error)) << error;
    ASSERT_TRUE(device->map(base, granule, memory, &error)) << error;
    void* const fake = dlopen(std::getenv("USHMEM_ASCENDCL_LIBRARY"), RTLD_NOW | RTLD_NOLOAD);
    fail_next = reinterpret_cast<int (*)(const char*)>(dlsym(fake, "ushmem_fake_acl_fail"));
  }
  // The next call of the name fails; how many such wishes were open before.
  int let_fail(const char* name) {
    EXPECT_NE(fail_next, nullptr) << "this is not the stand-in";
    return fail_next == nullptr ? -1 : fail_next(name);
  }
  void TearDown() override {
    if (device == nullptr) return;
    device->unmap(base, granule);
    device->release(base, 2 * granule);
    device->destroy(memory);
    EXPECT_TRUE(device->stream_destroy(stream, &error)) << error;
  }
  std::uint64_t word(Address from) {
    std::uint64_t value = 0;
    EXPECT_TRUE(device->copy(&value, at(from), sizeof value, stream, &error)) << error;
    EXPECT_TRUE(device->stream_wait(stream, &error)) << error;
    return value;
  }
  void set(Address to, std::uint64_t value) {
    EXPECT_TRUE(device->copy(at(to), &value, sizeof value, stream, &error)) << error;
    EXPECT_TRUE(device->stream_wait(stream, &error)) << error;
  }
  void launch(const char* name, std::uint32_t blocks, Arguments args) {
    Module module = nullptr;
    Kernel kernel = nullptr;
    ASSERT_TRUE(device->load(std::getenv("ASCEND_KERNELS"), &module, &error)) << error;
    ASSERT_TRUE(device->find(module, name, &kernel, &error)) << error;
    ASSERT_TRUE(device->launch(kernel, blocks, &args, sizeof args, stream, &error)) << error;
  }

  std::unique_ptr<Device> device;
  std::string error;
  Stream stream = nullptr;
  Physical memory;
  Address base = 0;
  int (*fail_next)(const char*) = nullptr;
};

TEST_F(AscendDevice, ItsFactsAreTheChips) {
  const Facts& facts = device->facts();
  EXPECT_EQ(facts.kind, Kind::ascend);
  EXPECT_EQ(facts.granule, granule);
  EXPECT_EQ(facts.library, std::getenv("USHMEM_ASCENDCL_LIBRARY"));
  EXPECT_EQ(facts.capabilities & (host_access | adjacent_maps | own_imports | shared_by_threads), 0U);
  EXPECT_EQ((facts.capabilities & all_atomics) != 0, profile("950"));
  EXPECT_EQ((facts.capabilities & host_reach) != 0, !profile("old"));
  EXPECT_NE(facts.capabilities & capture, 0U);
  EXPECT_NE(facts.capabilities & wait_values, 0U);
  EXPECT_EQ(facts.largest_reservation, profile("950") ? 0 : std::size_t{128} << 30);
  EXPECT_EQ(facts.name.rfind(profile("950")  ? "Ascend950"
                             : profile("A3") ? "Ascend910_93"
                                             : "Ascend910B",
                             0),
            0U);
  EXPECT_NE(device->identity(), getpid());  // the number for white lists is not the process's own
}

TEST_F(AscendDevice, WhatCannotBeOpenedSaysWhy) {
  EXPECT_EQ(open_ascend(static_cast<int>(device->facts().n_devices), nullptr, &error), nullptr);
  EXPECT_NE(error.find("aclrtGetDeviceCount"), std::string::npos) << error;
  EXPECT_EQ(open_ascend(-1, nullptr, &error), nullptr);
  EXPECT_EQ(open_ascend(0, "/nowhere/libascendcl.so", &error), nullptr);
  EXPECT_NE(error.find("/nowhere/libascendcl.so"), std::string::npos) << error;
  EXPECT_NE(error.find("USHMEM_ASCENDCL_LIBRARY"), std::string::npos) << error;
  EXPECT_EQ(open_ascend(0, "libm.so.6", &error), nullptr);
  EXPECT_NE(error.find("it has no aclInit"), std::string::npos) << error;
}

TEST_F(AscendDevice, EveryCallThatFailsIsNamedWithItsCodeAndText) {
  const bool newer = !profile("old");
  Shareable shared;
  Shareable number;
  number.used = 8;
  Address address = 0;
  Physical physical;
  Module module = nullptr;
  Kernel kernel = nullptr;
  Graph graph = nullptr;
  Stream other = nullptr;
  Event event = nullptr;
  bool done = false;
  ASSERT_TRUE(device->load(std::getenv("ASCEND_KERNELS"), &module, &error)) << error;
  ASSERT_TRUE(device->find(module, "meet", &kernel, &error)) << error;
  ASSERT_TRUE(device->event_create(&event, &error)) << error;
  void* const d = at(base);
  const std::string v2 = newer ? "V2" : "";
  struct Row {
    std::string name;
    std::function<bool()> run;
  };
  std::vector<Row> rows = {
      {"aclInit", [&] { return open_ascend(0, nullptr, &error) != nullptr; }},
      {"aclrtGetDeviceCount", [&] { return open_ascend(0, nullptr, &error) != nullptr; }},
      {"aclrtSetDevice", [&] { return open_ascend(1, nullptr, &error) != nullptr; }},
      {"aclrtMemGetAllocationGranularity", [&] { return open_ascend(0, nullptr, &error) != nullptr; }},
      {"aclrtDeviceGetBareTgid", [&] { return open_ascend(0, nullptr, &error) != nullptr; }},
      {"aclrtReserveMemAddress", [&] { return device->reserve(granule, &address, &error); }},
      {"aclrtMallocPhysical", [&] { return device->create(granule, &physical, &error); }},
      {"aclrtMapMem", [&] { return device->map(base + granule, granule, memory, &error); }},
      {"aclrtMemSetAccess", [&] { return device->map(base + granule, granule, memory, &error); }},
      {"aclrtMemExportToShareableHandle" + v2, [&] { return device->share(memory, {1}, &shared, &error); }},
      {"aclrtMemSetPidToShareableHandle" + v2, [&] { return device->share(memory, {1}, &shared, &error); }},
      {"aclrtMemImportFromShareableHandle" + v2,
       [&] { return device->import(number, granule, &physical, &error); }},
      {"aclrtCreateStreamWithConfig", [&] { return device->stream_create(&other, &error); }},
      {"aclrtSynchronizeStream", [&] { return device->stream_wait(stream, &error); }},
      {"aclrtStreamQuery", [&] { return device->stream_query(stream, &done, &error); }},
      {"aclrtMemcpyAsync", [&] { return device->copy(d, d, 8, stream, &error); }},
      {"aclrtMemsetAsync", [&] { return device->fill(d, 1, 8, stream, &error); }},
      {"aclrtValueWrite", [&] { return device->write_value(base, 1, stream, &error); }},
      {"aclrtValueWait", [&] { return device->wait_value(base, Compare::equal, 1, stream, &error); }},
      {"aclrtCreateEventExWithFlag", [&] { return device->event_create(&event, &error); }},
      {"aclrtRecordEvent", [&] { return device->event_record(event, stream, &error); }},
      {"aclrtStreamWaitEvent", [&] { return device->event_wait(event, stream, &error); }},
      {"aclrtBinaryLoadFromFile",
       [&] { return device->load(std::getenv("ASCEND_KERNELS"), &module, &error); }},
      {"aclrtBinaryGetFunction", [&] { return device->find(module, "meet", &kernel, &error); }},
      {"aclrtLaunchKernelWithHostArgs", [&] { return device->launch(kernel, 1, "", 1, stream, &error); }},
      {"aclmdlRICaptureBegin", [&] { return device->capture_begin(stream, &error); }},
      {"aclmdlRICaptureEnd", [&] { return device->capture_end(stream, &graph, &error); }},
      {"aclmdlRIExecuteAsync", [&] { return device->graph_launch(graph, stream, &error); }},
      {"aclrtDestroyStream",
       [&] { return device->stream_create(&other, &error) && device->stream_destroy(other, &error); }},
  };
  if (newer) {
    std::uint64_t host = 0;
    void* const page = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    rows.push_back({"aclrtMallocHost", [&] { return device->copy(d, &host, 8, stream, &error); }});
    rows.push_back({"aclrtLaunchHostFunc", [&] { return device->copy(d, &host, 8, stream, &error); }});
    rows.push_back({"aclrtLaunchHostFunc", [&] { return device->fill(&host, 1, 8, stream, &error); }});
    rows.push_back(
        {"aclrtLaunchHostFunc", [&] { return device->call([](void*) {}, nullptr, stream, &error); }});
    rows.push_back(
        {"aclrtHostRegisterV2", [&, page] { return device->reach_host(page, 8, &address, &error); }});
    rows.push_back(
        {"aclrtHostGetDevicePointer", [&, page] { return device->reach_host(page, 8, &address, &error); }});
    for (const Row& row : std::vector<Row>(rows.end() - 6, rows.end())) {
      ASSERT_EQ(let_fail(row.name.c_str()), 0);
      error.clear();
      EXPECT_FALSE(row.run()) << row.name;
      EXPECT_EQ(error.rfind(row.name + " answered 507000: " + row.name, 0), 0U) << error;
    }
    rows.resize(rows.size() - 6);
    ASSERT_TRUE(device->stream_wait(stream, &error)) << error;
    munmap(page, 4096);
  }
  for (const Row& row : rows) {
    ASSERT_EQ(let_fail(row.name.c_str()), 0) << "before " << row.name;
    error.clear();
    EXPECT_FALSE(row.run()) << row.name;
    EXPECT_EQ(error.rfind(row.name + " answered 507000: " + row.name, 0), 0U) << error;
  }
}

TEST_F(AscendDevice, MemoryOfAFailedMappingIsNotLeftMapped) {
  Physical second;
  ASSERT_TRUE(device->create(granule, &second, &error)) << error;
  let_fail("aclrtMemSetAccess");
  EXPECT_FALSE(device->map(base + granule, granule, second, &error));
  EXPECT_TRUE(device->map(base + granule, granule, second, &error)) << error;
  device->unmap(base + granule, granule);
  device->destroy(second);
}

TEST_F(AscendDevice, SizesThatTheDocumentsRefuseAreRefused) {
  Physical odd;
  Address address = 0;
  EXPECT_FALSE(device->create(granule + 4096, &odd, &error));
  EXPECT_NE(error.find("aclrtMallocPhysical answered 107000"), std::string::npos) << error;
  EXPECT_FALSE(device->map(base, granule, memory, &error)) << "twice at one address";
  EXPECT_FALSE(device->map(base + granule, 2 * granule, memory, &error)) << "more than the memory has";
  EXPECT_FALSE(device->write_value(base + 4, 1, stream, &error)) << "a word that is not aligned";
  EXPECT_NE(error.find("aclrtValueWrite answered 107008"), std::string::npos) << error;
  if (profile("950")) return;
  EXPECT_FALSE(device->reserve((std::size_t{128} << 30) + granule, &address, &error));
}

TEST_F(AscendDevice, ACopyWithOrdinaryMemoryKeepsTheStreamsOrder) {
  if (profile("old")) GTEST_SKIP() << "this version runs no host functions in a stream's order";
  // Longer than several pinned pieces together, and no multiple of one. The stream's own work writes the
  // source.
  std::vector<unsigned char> source((std::size_t{3} << 19) + 5);
  std::vector<unsigned char> back(source.size());
  ASSERT_TRUE(device->call(
      [](void* argument) {
        auto& bytes = *static_cast<std::vector<unsigned char>*>(argument);
        for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<unsigned char>(i * 7 + i / 256);
      },
      &source, stream, &error))
      << error;
  ASSERT_TRUE(device->copy(at(base), source.data(), source.size(), stream, &error)) << error;
  ASSERT_TRUE(device->copy(back.data(), at(base), back.size(), stream, &error)) << error;
  ASSERT_TRUE(device->stream_wait(stream, &error)) << error;
  EXPECT_NE(source[1], 0);
  EXPECT_EQ(source, back);
  std::vector<unsigned char> third(source.size());
  ASSERT_TRUE(device->copy(third.data(), back.data(), back.size(), stream, &error)) << error;
  ASSERT_TRUE(device->fill(back.data(), 9, back.size(), stream, &error)) << error;
  ASSERT_TRUE(device->stream_wait(stream, &error)) << error;
  EXPECT_EQ(source, third);
  EXPECT_EQ(back, std::vector<unsigned char>(back.size(), 9));
}

TEST_F(AscendDevice, ACopyWithOrdinaryMemoryDoesNotWaitForTheStream) {
  if (profile("old")) GTEST_SKIP() << "this version runs no host functions in a stream's order";
  Stream other = nullptr;
  bool done = true;
  std::uint64_t value = 5;
  std::uint64_t back = 0;
  ASSERT_TRUE(device->stream_create(&other, &error)) << error;
  set(base, 0);
  ASSERT_TRUE(device->wait_value(base, Compare::equal, 1, stream, &error)) << error;
  ASSERT_TRUE(device->copy(at(base + 64), &value, 8, stream, &error)) << error;
  ASSERT_TRUE(device->copy(&back, at(base + 64), 8, stream, &error)) << error;
  ASSERT_TRUE(device->stream_query(stream, &done, &error)) << error;
  EXPECT_FALSE(done);
  value = 6;  // read when its turn comes
  ASSERT_TRUE(device->write_value(base, 1, other, &error)) << error;
  ASSERT_TRUE(device->stream_wait(stream, &error)) << error;
  EXPECT_EQ(back, 6U);
  EXPECT_TRUE(device->stream_destroy(other, &error)) << error;
}

TEST_F(AscendDevice, WorkThatFailsIsToldByThoseThatWait) {
  ASSERT_TRUE(device->fill(at(base + granule), 1, 8, stream, &error))
      << "nothing is mapped there: told later";
  EXPECT_FALSE(device->stream_wait(stream, &error));
  EXPECT_NE(error.find("aclrtSynchronizeStream answered 507013"), std::string::npos) << error;
  ASSERT_TRUE(device->fill(at(base + granule), 1, 8, stream, &error)) << error;
  error.clear();
  bool done = false;
  bool fine = true;
  while (!done && fine) fine = device->stream_query(stream, &done, &error);
  EXPECT_FALSE(fine);
  EXPECT_TRUE(done);
  EXPECT_NE(error.find("answered 507013"), std::string::npos) << error;
  ASSERT_TRUE(device->fill(at(base + granule), 1, 8, stream, &error)) << error;
  EXPECT_FALSE(device->stream_destroy(stream, &error));
  ASSERT_TRUE(device->stream_create(&stream, &error)) << error;
}

TEST_F(AscendDevice, WaitsCompareAsSignedNumbers) {
  Stream other = nullptr;
  ASSERT_TRUE(device->stream_create(&other, &error)) << error;
  constexpr std::uint64_t minus = ~std::uint64_t{0};
  struct Row {
    Compare compare;
    std::uint64_t value, never, holds;
  };
  for (const Row& row : {Row{Compare::equal, 3, 4, 3}, Row{Compare::greater_equal, 0, minus, 0},
                         Row{Compare::greater, 3, 3, 4}, Row{Compare::greater, minus, minus, 0},
                         Row{Compare::not_equal, 0, 0, 8}, Row{Compare::not_equal, minus, minus, 1}}) {
    bool done = true;
    set(base, row.never);
    ASSERT_TRUE(device->wait_value(base, row.compare, row.value, stream, &error)) << error;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));  // for a wait that wrongly goes on
    ASSERT_TRUE(device->stream_query(stream, &done, &error)) << error;
    EXPECT_FALSE(done) << static_cast<int>(row.compare) << " " << row.value;
    ASSERT_TRUE(device->write_value(base, row.holds, other, &error)) << error;
    EXPECT_TRUE(device->stream_wait(stream, &error)) << error;
  }
  for (const Compare none : {Compare::less, Compare::less_equal, Compare::not_equal})
    EXPECT_FALSE(device->wait_value(base, none, 5, stream, &error));
  EXPECT_FALSE(device->wait_value(base, Compare::greater, INT64_MAX, stream, &error)) << "nothing is greater";
  EXPECT_NE(error.find("aclrtValueWait has no such comparison"), std::string::npos) << error;
  EXPECT_TRUE(device->stream_destroy(other, &error)) << error;
}

TEST_F(AscendDevice, EventsOrderTwoStreams) {
  Stream other = nullptr;
  Event event = nullptr;
  ASSERT_TRUE(device->stream_create(&other, &error)) << error;
  ASSERT_TRUE(device->event_create(&event, &error)) << error;
  set(base, 0);
  set(base + 64, 7);
  ASSERT_TRUE(device->wait_value(base, Compare::equal, 1, stream, &error)) << error;
  ASSERT_TRUE(device->copy(at(base + 128), at(base + 64), 8, stream, &error)) << error;
  ASSERT_TRUE(device->event_record(event, stream, &error)) << error;
  ASSERT_TRUE(device->event_wait(event, other, &error)) << error;
  ASSERT_TRUE(device->copy(at(base + 192), at(base + 128), 8, other, &error)) << error;
  Stream third = nullptr;
  ASSERT_TRUE(device->stream_create(&third, &error)) << error;
  ASSERT_TRUE(device->write_value(base, 1, third, &error)) << error;
  ASSERT_TRUE(device->stream_wait(other, &error)) << error;
  EXPECT_EQ(word(base + 192), 7U);
  device->event_destroy(event);
  EXPECT_TRUE(device->stream_destroy(other, &error) && device->stream_destroy(third, &error)) << error;
}

TEST_F(AscendDevice, BlocksOfAKernelReachDeviceMemoryAndMeet) {
  launch("fill_words", 5, {base, 0, 100});
  EXPECT_EQ(word(base + 4 * 8), 104U);
  set(base, 0);
  launch("meet", device->facts().resident_blocks, {base, 0, 0});
  EXPECT_EQ(word(base + 8), device->facts().resident_blocks);
}

TEST_F(AscendDevice, AKernelThatTouchesWhatIsNotMappedFailsItsStream) {
  launch("fill_words", 2, {base + granule, 0, 1});
  EXPECT_FALSE(device->stream_wait(stream, &error));
  EXPECT_NE(error.find("answered 507015"), std::string::npos) << error;
}

TEST_F(AscendDevice, KernelsReachHostMemoryThatWasRegistered) {
  Address address = 0;
  void* const host = mmap(nullptr, 8192, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  std::uint64_t* const inside = static_cast<std::uint64_t*>(host) + 600;
  *inside = 55;
  if (profile("old")) {
    EXPECT_FALSE(device->reach_host(inside, 8, &address, &error));
    EXPECT_NE(error.find("has no aclrtHostRegisterV2"), std::string::npos) << error;
    return;
  }
  ASSERT_TRUE(device->reach_host(inside, 8, &address, &error)) << error;
  launch("fetch", 1, {base, address, 0});
  EXPECT_EQ(word(base), 55U);
  std::uint64_t value = 0;
  EXPECT_FALSE(device->copy(&value, at(address), 8, stream, &error)) << "kernels alone may use that address";
  EXPECT_NE(error.find("aclrtMemcpyAsync answered"), std::string::npos) << error;
  EXPECT_FALSE(device->reach_host(inside, 8, &address, &error)) << "twice";
  device->unreach_host(inside);
  EXPECT_EQ(*inside, 55U);
}

TEST_F(AscendDevice, ACapturedStreamIsDoneWhenItsGraphIs) {
  set(base, 0);
  Graph graph = nullptr;
  ASSERT_TRUE(device->capture_begin(stream, &error)) << error;
  ASSERT_TRUE(device->fill(at(base), 1, 8, stream, &error)) << error;
  EXPECT_FALSE(device->stream_wait(stream, &error));
  EXPECT_NE(error.find("aclrtSynchronizeStream answered 107041"), std::string::npos) << error;
  std::uint64_t value = 3;
  EXPECT_FALSE(device->copy(at(base), &value, 8, stream, &error));
  EXPECT_NE(error.find(profile("old") ? "107041" : "must be pinned"), std::string::npos) << error;
  ASSERT_TRUE(device->capture_end(stream, &graph, &error)) << error;
  EXPECT_EQ(word(base), 0U);
  for (int round = 0; round < 2; ++round) {
    set(base, 0);
    ASSERT_TRUE(device->graph_launch(graph, stream, &error)) << error;
    EXPECT_EQ(word(base), 0x0101010101010101U);
  }
  device->graph_destroy(graph);
  EXPECT_FALSE(device->graph_launch(graph, stream, &error));
  EXPECT_FALSE(device->capture_begin(nullptr, &error)) << "the default stream";
}

TEST_F(AscendDevice, AThreadAttachesBeforeItUsesTheDevice) {
  std::thread([&] {
    Stream own = nullptr;
    std::string why;
    EXPECT_FALSE(device->stream_create(&own, &why));
    EXPECT_NE(why.find("answered 107002"), std::string::npos) << why;
    EXPECT_TRUE(device->attach(&why)) << why;
    EXPECT_TRUE(device->stream_create(&own, &why)) << why;
    EXPECT_TRUE(device->fill(at(base), 1, 8, own, &why)) << why;
    EXPECT_TRUE(device->stream_destroy(own, &why)) << why;
  }).join();
}

TEST_F(AscendDevice, ItTellsDeviceMemoryFromTheHosts) {
  EXPECT_TRUE(device->is_device(at(base)));
  EXPECT_TRUE(device->is_device(at(base + granule)));
  EXPECT_FALSE(device->is_device(at(base + 2 * granule)));
  EXPECT_FALSE(device->is_device(&error));
}

// The other process: a line with its identity, then for each shared memory (hexadecimal) the word it found,
// or the reason; it adds 1 to the word.
int importer() {
  std::string error;
  const std::unique_ptr<Device> device = open_ascend(1, nullptr, &error);
  if (device == nullptr) return std::printf("%s\n", error.c_str()), 1;
  std::printf("%d\n", device->identity());
  std::fflush(stdout);
  char line[512];
  while (std::fgets(line, sizeof line, stdin) != nullptr) {
    Shareable shared;
    for (unsigned byte = 0; std::sscanf(line + 2 * shared.used, "%2x", &byte) == 1; ++shared.used)
      shared.bytes[shared.used] = static_cast<unsigned char>(byte);
    Physical memory;
    Physical own;
    Address own_range = 0;
    Address far_range = 0;
    Stream stream = nullptr;
    std::uint64_t value = 0;
    const auto run = [&] {
      if (!device->import(shared, granule, &memory, &error)) return false;
      if (!device->reserve(2 * granule, &own_range, &error) ||
          !device->reserve(granule, &far_range, &error) || !device->create(granule, &own, &error) ||
          !device->map(own_range, granule, own, &error))
        return false;
      if (device->map(own_range + granule, granule, memory, &error)) return error = "adjacent", false;
      if (error.find("own and imported") == std::string::npos &&
          error.find("two devices") == std::string::npos)
        return false;
      error.clear();
      if (!device->map(far_range, granule, memory, &error) || !device->stream_create(&stream, &error) ||
          !device->copy(&value, at(far_range), 8, stream, &error) || !device->stream_wait(stream, &error))
        return false;
      const std::uint64_t more = value + 1;
      if (!device->copy(at(far_range), &more, 8, stream, &error) || !device->stream_wait(stream, &error))
        return false;
      device->unmap(far_range, granule);
      device->release(far_range, granule);
      device->destroy(memory);
      return true;
    };
    if (run()) std::printf("%llu\n", static_cast<unsigned long long>(value));
    else std::printf("%s\n", error.c_str());
    std::fflush(stdout);
  }
  return 0;
}

class Other {  // this program again, as an importer
 public:
  Other() {
    int in[2];
    int out[2];
    if (pipe(in) != 0 || pipe(out) != 0) std::abort();
    pid_ = fork();
    if (pid_ == 0) {
      dup2(in[0], 0), dup2(out[1], 1);
      for (const int fd : {in[0], in[1], out[0], out[1]}) close(fd);
      execl("/proc/self/exe", "ascend_test", "--importer", static_cast<char*>(nullptr));
      _exit(98);
    }
    close(in[0]), close(out[1]);
    to_ = fdopen(in[1], "w"), from_ = fdopen(out[0], "r");
    identity = std::atoi(line().c_str());
  }
  ~Other() {
    std::fclose(to_), std::fclose(from_);
    waitpid(pid_, nullptr, 0);
  }
  std::string line() {
    char text[1024] = "";
    if (std::fgets(text, sizeof text, from_) == nullptr) return "the other process is gone";
    text[std::strcspn(text, "\n")] = '\0';
    return text;
  }
  std::string ask(const Shareable& shared) {
    for (std::uint32_t i = 0; i < shared.used; ++i) std::fprintf(to_, "%02x", shared.bytes[i]);
    std::fprintf(to_, "\n");
    std::fflush(to_);
    return line();
  }
  int identity = 0;

 private:
  pid_t pid_ = -1;
  std::FILE* to_ = nullptr;
  std::FILE* from_ = nullptr;
};

TEST_F(AscendDevice, AnotherProcessMapsSharedMemoryInAReservationOfItsOwn) {
  Other other;
  Other stranger;
  Shareable shared;
  set(base, 41);
  ASSERT_TRUE(device->share(memory, {other.identity}, &shared, &error)) << error;
  EXPECT_EQ(shared.used, profile("A3") ? 128U : 8U);
  EXPECT_EQ(other.ask(shared), "41");
  EXPECT_EQ(word(base), 42U);
  EXPECT_NE(stranger.ask(shared).find("answered 207006"), std::string::npos) << "it is not on the list";
  Shareable again;
  EXPECT_FALSE(device->share(memory, {other.identity}, &again, &error)) << "once a memory";
  Physical own;
  EXPECT_FALSE(device->import(shared, granule, &own, &error)) << "the exporting process";
}

TEST_F(AscendDevice, MemoryThatIsGoneIsNotImported) {
  Other other;
  Physical passing;
  Shareable shared;
  ASSERT_TRUE(device->create(granule, &passing, &error)) << error;
  ASSERT_TRUE(device->share(passing, {other.identity}, &shared, &error)) << error;
  device->destroy(passing);
  EXPECT_NE(other.ask(shared).find("aclrtMemImportFromShareableHandle"), std::string::npos);
  shared.used = 12;
  EXPECT_FALSE(device->import(shared, granule, &passing, &error)) << "no handle of Ascend's";
}

}  // namespace

int main(int argc, char** argv) {
  alarm(100);  // a deadlock ends, and is a failure
  if (argc > 1 && std::strcmp(argv[1], "--importer") == 0) return importer();
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
