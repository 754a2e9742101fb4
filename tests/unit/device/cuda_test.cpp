// SPDX-License-Identifier: Apache-2.0
//
// The CUDA device: over the stand-in for the driver, and by tests/gpu/run.sh over the real one, for which everything
// looks at device memory by copies alone. Tests that need the stand-in say so where it is not there.
//
// Environment: USHMEM_TEST_CUDA_LIBRARY (empty: the usual name), USHMEM_TEST_OLD_LIBRARY, USHMEM_TEST_KERNELS_FILE:
// kernels of the names of ascend_kernels.c.
#include <dlfcn.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <thread>
#include <vector>

#include "device/device.hpp"

namespace {

using namespace ushmem::device;

const char* program = nullptr;

const char* library() {
  const char* const text = std::getenv("USHMEM_TEST_CUDA_LIBRARY");
  return text != nullptr && *text != '\0' ? text : nullptr;
}

void* at(Address a) { return reinterpret_cast<void*>(a); }

struct Arguments {
  Address words;
  Address other;
  std::uint64_t value;
};

// A device, one unit of its memory, and a stream.
struct Used {
  std::unique_ptr<Device> device;
  std::string error;
  Stream stream = nullptr;
  Physical memory;
  Address base = 0;
  std::size_t unit = 0;

  void open() {
    device = open_cuda(0, library(), &error);
    ASSERT_NE(device, nullptr) << error;
    unit = device->facts().granule;
    ASSERT_TRUE(device->stream_create(&stream, &error)) << error;
    ASSERT_TRUE(device->create(unit, &memory, &error)) << error;
    ASSERT_TRUE(device->reserve(2 * unit, &base, &error)) << error;
    ASSERT_TRUE(device->map(base, unit, memory, &error)) << error;
    ASSERT_TRUE(device->fill(at(base), 0, unit, stream, &error)) << error;
    ASSERT_TRUE(device->stream_wait(stream, &error)) << error;
  }
  std::uint64_t word(Address from) {
    std::uint64_t value = 0;
    EXPECT_TRUE(device->copy(&value, at(from), sizeof value, stream, &error)) << error;
    EXPECT_TRUE(device->stream_wait(stream, &error)) << error;
    return value;
  }
  void set(Address to, std::uint64_t value, Stream by) {
    EXPECT_TRUE(device->copy(at(to), &value, sizeof value, by, &error)) << error;
    EXPECT_TRUE(device->stream_wait(by, &error)) << error;
  }
};

class CudaDevice : public testing::Test, protected Used {
 protected:
  void SetUp() override {
    alarm(120);
    open();
    if (library() == nullptr) return;
    void* const fake = dlopen(library(), RTLD_NOW | RTLD_NOLOAD);
    if (fake != nullptr) fail_next = reinterpret_cast<void (*)(const char*)>(dlsym(fake, "ushmem_fake_cuda_fail"));
  }
  void TearDown() override {
    if (device != nullptr && stream != nullptr) {
      EXPECT_TRUE(device->stream_destroy(stream, &error)) << error;
    }
    device.reset();
    alarm(0);
  }
  void expect_error(const std::string& part) { EXPECT_NE(error.find(part), std::string::npos) << error; }
  Kernel kernel(const char* name) {
    Module module = nullptr;
    Kernel found = nullptr;
    EXPECT_TRUE(device->load(std::getenv("USHMEM_TEST_KERNELS_FILE"), &module, &error)) << error;
    EXPECT_TRUE(device->find(module, name, &found, &error)) << error;
    return found;
  }
  void settings(const char* text) { setenv("USHMEM_FAKE_CUDA", text, 1); }

  void (*fail_next)(const char*) = nullptr;
};
#define NEEDS_THE_STAND_IN() \
  if (fail_next == nullptr) GTEST_SKIP() << "the driver cannot be made to fail"

TEST_F(CudaDevice, ItsFactsAreTheDevices) {
  const Facts& facts = device->facts();
  EXPECT_EQ(facts.kind, Kind::cuda);
  EXPECT_FALSE(facts.name.empty());
  EXPECT_NE(facts.library.find('('), std::string::npos) << "the version";
  EXPECT_GE(facts.n_devices, 1);
  EXPECT_GE(facts.granule, 65536u);
  EXPECT_GE(facts.resident_blocks, 1u);
  EXPECT_EQ(facts.capabilities & host_access, 0u);
  const std::uint32_t wanted = adjacent_maps | own_imports | host_reach | all_atomics | shared_by_threads | capture;
  EXPECT_EQ(facts.capabilities & wanted, wanted);
  EXPECT_EQ(device->identity(), getpid());
}

TEST_F(CudaDevice, WhatCannotBeOpenedSaysWhy) {
  EXPECT_EQ(open_cuda(device->facts().n_devices, library(), &error), nullptr);
  expect_error("cuDeviceGetCount");
  EXPECT_EQ(open_cuda(-1, library(), &error), nullptr);
  expect_error("there is no CUDA device -1");
  EXPECT_EQ(open_cuda(0, "/nowhere/libcuda.so.1", &error), nullptr);
  expect_error("/nowhere/libcuda.so.1");
  expect_error("USHMEM_DEVICE_LIBRARY");
  EXPECT_EQ(open_cuda(0, "libm.so.6", &error), nullptr);
  expect_error("it has no cuInit, cuDriverGetVersion");
}

TEST_F(CudaDevice, ADeviceThatLacksWhatIsNeededIsNotOpened) {
  NEEDS_THE_STAND_IN();
  settings("devices=0");
  EXPECT_EQ(open_cuda(0, library(), &error), nullptr);
  expect_error("cuInit answered CUDA_ERROR_NO_DEVICE (100): ");
  settings("devices=1,major=6");
  EXPECT_EQ(open_cuda(0, library(), &error), nullptr);
  expect_error("compute capability 6");
  settings("devices=1,vmm=0");
  EXPECT_EQ(open_cuda(0, library(), &error), nullptr);
  expect_error("virtual memory management");
  settings("devices=2");
}

TEST_F(CudaDevice, MemoryThatIsNotThereIsRefusedWithItsSize) {
  Physical more;
  Address far = 0;
  if (fail_next != nullptr) settings(("devices=2,oom=" + std::to_string(2 * unit)).c_str());
  EXPECT_FALSE(device->create((std::size_t{1} << 50), &more, &error));
  expect_error("cuMemCreate answered CUDA_ERROR_OUT_OF_MEMORY (2): ");
  expect_error(std::to_string(std::size_t{1} << 50) + " bytes on device 0");
  EXPECT_TRUE(device->create(unit, &more, &error)) << error;
  device->destroy(more);
  EXPECT_FALSE(device->reserve(std::size_t{1} << 60, &far, &error));
  expect_error("cuMemAddressReserve answered");
  if (fail_next != nullptr) settings("devices=2");
}

TEST_F(CudaDevice, ADriverWithoutValuesOfStreamsLacksThatAlone) {
  NEEDS_THE_STAND_IN();
  const auto old = open_cuda(0, std::getenv("USHMEM_TEST_OLD_LIBRARY"), &error);
  ASSERT_NE(old, nullptr) << error;
  EXPECT_EQ(old->facts().capabilities & wait_values, 0u);
  EXPECT_FALSE(old->write_value(base, 1, nullptr, &error));
  expect_error("cuStreamWriteValue64_v2");
  EXPECT_FALSE(old->wait_value(base, Compare::equal, 1, nullptr, &error));
  expect_error("cuStreamWaitValue64_v2");
}

TEST_F(CudaDevice, EveryCallThatFailsIsNamedWithItsCode) {
  NEEDS_THE_STAND_IN();
  const Kernel fill = kernel("fill_words");
  Module module = nullptr;
  ASSERT_TRUE(device->load(std::getenv("USHMEM_TEST_KERNELS_FILE"), &module, &error)) << error;
  Physical physical, given;
  ASSERT_TRUE(device->create(unit, &given, &error)) << error;
  Shareable shared;
  Address address = 0;
  Kernel found = nullptr;
  Stream other = nullptr;
  Event event = nullptr;
  Graph graph = nullptr;
  bool over = false;
  std::vector<char> page(8192);
  ASSERT_TRUE(device->event_create(&event, &error)) << error;
  void* const d = at(base);
  const Arguments args{base, 0, 1};
  const auto opens = [&] { return open_cuda(0, library(), &error) != nullptr; };
  struct Row {
    const char* name;
    std::function<bool()> run;
  };
  const Row rows[] = {
      {"cuInit", opens},
      {"cuDriverGetVersion", opens},
      {"cuDeviceGetCount", opens},
      {"cuDeviceGet", opens},
      {"cuDeviceGetName", opens},
      {"cuDeviceGetAttribute", opens},
      {"cuDevicePrimaryCtxRetain", opens},
      {"cuCtxSetCurrent", [&] { return open_cuda(1, library(), &error) != nullptr; }},
      {"cuMemGetAllocationGranularity", opens},
      {"cuMemAddressReserve", [&] { return device->reserve(unit, &address, &error); }},
      {"cuMemCreate", [&] { return device->create(unit, &physical, &error); }},
      {"cuMemMap", [&] { return device->map(base + unit, unit, given, &error); }},
      {"cuMemSetAccess", [&] { return device->map(base + unit, unit, given, &error); }},
      {"cuMemExportToShareableHandle", [&] { return device->share(given, {}, &shared, &error); }},
      {"cuMemHostRegister_v2", [&] { return device->reach_host(page.data(), 8, &address, &error); }},
      {"cuMemHostGetDevicePointer_v2", [&] { return device->reach_host(page.data(), 8, &address, &error); }},
      {"cuStreamCreate", [&] { return device->stream_create(&other, &error); }},
      {"cuStreamIsCapturing", [&] { return device->stream_wait(stream, &error); }},
      {"cuStreamSynchronize", [&] { return device->stream_wait(stream, &error); }},
      {"cuStreamQuery", [&] { return device->stream_query(stream, &over, &error); }},
      {"cuMemcpyAsync", [&] { return device->copy(d, at(base + 8), 8, stream, &error); }},
      {"cuMemHostAlloc",
       [&] {
         const auto fresh = open_cuda(0, library(), &error);
         return fresh->copy(d, page.data(), 8, stream, &error);
       }},
      {"cuMemsetD8Async", [&] { return device->fill(d, 1, 8, stream, &error); }},
      {"cuStreamWriteValue64_v2", [&] { return device->write_value(base, 1, stream, &error); }},
      {"cuStreamWaitValue64_v2", [&] { return device->wait_value(base, Compare::equal, 0, stream, &error); }},
      {"cuLaunchHostFunc", [&] { return device->call([](void*) {}, nullptr, stream, &error); }},
      {"cuEventCreate", [&] { return device->event_create(&event, &error); }},
      {"cuEventRecord", [&] { return device->event_record(event, stream, &error); }},
      {"cuStreamWaitEvent", [&] { return device->event_wait(event, stream, &error); }},
      {"cuModuleLoad", [&] { return device->load(std::getenv("USHMEM_TEST_KERNELS_FILE"), &module, &error); }},
      {"cuModuleGetFunction", [&] { return device->find(module, "meet", &found, &error); }},
      {"cuFuncGetAttribute", [&] { return device->find(module, "meet", &found, &error); }},
      {"cuOccupancyMaxActiveBlocksPerMultiprocessor", [&] { return device->find(module, "meet", &found, &error); }},
      {"cuLaunchKernel", [&] { return device->launch(fill, 1, &args, sizeof args, stream, &error); }},
      {"cuStreamBeginCapture_v2", [&] { return device->capture_begin(stream, &error); }},
      {"cuStreamEndCapture",
       [&] { return device->capture_begin(stream, &error) && device->capture_end(stream, &graph, &error); }},
      {"cuGraphInstantiateWithFlags", [&] { return device->capture_end(stream, &graph, &error); }},
  };
  for (const Row& row : rows) {
    error.clear();
    fail_next(row.name);
    EXPECT_FALSE(row.run()) << row.name;
    expect_error(std::string(row.name) + " answered CUDA_ERROR_UNKNOWN (999): ");
  }
  ASSERT_TRUE(device->map(base + unit, unit, given, &error)) << "what failed half-way left it mapped: " << error;
  device->event_destroy(event);
}

TEST_F(CudaDevice, AThreadThatHasNotAttachedIsToldSo) {
  std::thread([&] {
    std::string text;
    Stream other = nullptr;
    EXPECT_FALSE(device->stream_create(&other, &text));
    EXPECT_NE(text.find("CUDA_ERROR_INVALID_CONTEXT (201)"), std::string::npos) << text;
    ASSERT_TRUE(device->attach(&text)) << text;
    EXPECT_TRUE(device->stream_create(&other, &text)) << text;
    EXPECT_TRUE(device->stream_destroy(other, &text)) << text;
  }).join();
}

TEST_F(CudaDevice, ACopyWithOrdinaryMemoryDoesNotWaitForTheStream) {
  if ((device->facts().capabilities & wait_values) == 0) GTEST_SKIP() << "no values of streams to wait for";
  std::vector<std::uint64_t> from(400'000), to(400'000), between(400'000);  // more than two pinned pieces
  for (std::size_t i = 0; i < 200'000; ++i) from[i] = i * 7 + 1;
  Stream second = nullptr;
  ASSERT_TRUE(device->stream_create(&second, &error)) << error;
  ASSERT_TRUE(device->wait_value(base, Compare::equal, 1, stream, &error)) << error;
  const std::size_t bytes = 200'000 * 8;
  ASSERT_LE(bytes + 64, unit);
  ASSERT_TRUE(device->copy(between.data(), from.data(), bytes, stream, &error)) << error;
  ASSERT_TRUE(device->copy(at(base + 64), between.data(), bytes, stream, &error)) << error;
  ASSERT_TRUE(device->copy(to.data(), at(base + 64), bytes, stream, &error)) << error;
  ASSERT_TRUE(device->fill(between.data(), 0, bytes, stream, &error)) << error;
  bool over = true;
  ASSERT_TRUE(device->stream_query(stream, &over, &error)) << error;
  EXPECT_FALSE(over);
  set(base, 1, second);
  ASSERT_TRUE(device->stream_wait(stream, &error)) << error;
  EXPECT_EQ(to, from);
  EXPECT_EQ(between, std::vector<std::uint64_t>(400'000));
  EXPECT_TRUE(device->stream_destroy(second, &error)) << error;
}

TEST_F(CudaDevice, WaitsByTheComparisonsThatTheDriverHasAndRefusesTheOthers) {
  if ((device->facts().capabilities & wait_values) == 0) GTEST_SKIP() << "no values of streams to wait for";
  Stream second = nullptr;
  ASSERT_TRUE(device->stream_create(&second, &error)) << error;
  struct Case {
    Compare compare;
    std::int64_t value, never, then;
  };
  constexpr std::int64_t lowest = INT64_MIN, highest = INT64_MAX;
  for (const Case& c : {Case{Compare::equal, 5, 4, 5}, Case{Compare::greater_equal, 5, 4, 5},
                        Case{Compare::greater_equal, -2, -3, 7}, Case{Compare::greater, 5, 5, 6},
                        Case{Compare::greater, -1, -1, 0}, Case{Compare::not_equal, 0, 0, lowest},
                        Case{Compare::not_equal, -1, -1, 0}, Case{Compare::less, 0, highest, -1},
                        Case{Compare::less, 0, 0, lowest}, Case{Compare::less_equal, -1, 0, -1}}) {
    set(base, static_cast<std::uint64_t>(c.never), second);
    ASSERT_TRUE(device->wait_value(base, c.compare, static_cast<std::uint64_t>(c.value), stream, &error)) << error;
    usleep(2000);
    bool over = true;
    ASSERT_TRUE(device->stream_query(stream, &over, &error)) << error;
    EXPECT_FALSE(over) << static_cast<int>(c.compare) << " " << c.value << " by " << c.never;
    set(base, static_cast<std::uint64_t>(c.then), second);
    ASSERT_TRUE(device->stream_wait(stream, &error)) << error;
  }
  for (const Case& c : {Case{Compare::not_equal, 5, 0, 0}, Case{Compare::less, 5, 0, 0},
                        Case{Compare::less_equal, 5, 0, 0}, Case{Compare::greater, highest, 0, 0}}) {
    EXPECT_FALSE(device->wait_value(base, c.compare, static_cast<std::uint64_t>(c.value), stream, &error));
    expect_error("has no such comparison with");
  }
  ASSERT_TRUE(device->write_value(base + 8, 77, stream, &error)) << error;
  EXPECT_EQ(word(base + 8), 77u);
  EXPECT_TRUE(device->stream_destroy(second, &error)) << error;
}

TEST_F(CudaDevice, BlocksOfAKernelRunAndMeet) {
  const Kernel fill = kernel("fill_words"), meet = kernel("meet"), fetch = kernel("fetch");
  const std::uint32_t blocks = std::min(device->facts().resident_blocks, 40u);
  Arguments args{base, 0, 100};
  ASSERT_TRUE(device->launch(fill, blocks, &args, sizeof args, stream, &error)) << error;
  args.value = 0;  // they have been copied
  EXPECT_EQ(word(base + 8 * (blocks - 1)), 100 + blocks - 1);
  const Arguments meeting{base + 4096, 0, 0};
  ASSERT_TRUE(device->launch(meet, blocks, &meeting, sizeof meeting, stream, &error)) << error;
  EXPECT_EQ(word(base + 4096 + 8), blocks);
  // And kernels reach memory of the host.
  alignas(64) static std::uint64_t here[8];
  here[3] = 4711;
  Address seen = 0;
  ASSERT_TRUE(device->reach_host(&here[3], 8, &seen, &error)) << error;
  const Arguments reading{base, seen, 0};
  ASSERT_TRUE(device->launch(fetch, 1, &reading, sizeof reading, stream, &error)) << error;
  EXPECT_EQ(word(base), 4711u);
  device->unreach_host(&here[3]);
  Kernel none = nullptr;
  Module module = nullptr;
  EXPECT_FALSE(device->load("/nowhere/kernels.fatbin", &module, &error));
  expect_error("/nowhere/kernels.fatbin");
  ASSERT_TRUE(device->load(std::getenv("USHMEM_TEST_KERNELS_FILE"), &module, &error)) << error;
  EXPECT_FALSE(device->find(module, "no_such_kernel", &none, &error));
  expect_error("cuModuleGetFunction answered CUDA_ERROR_NOT_FOUND (500): ");
  expect_error("no_such_kernel");
  device->unload(module);
}

TEST_F(CudaDevice, AGraphRunsAsOftenAsItIsLaunchedAndAWaitForItsStreamSpoilsNothing) {
  const Kernel fill = kernel("fill_words");
  const Arguments args{base, 0, 5};
  Graph graph = nullptr;
  ASSERT_TRUE(device->capture_begin(stream, &error)) << error;
  ASSERT_TRUE(device->launch(fill, 4, &args, sizeof args, stream, &error)) << error;
  ASSERT_TRUE(device->copy(at(base + 64), at(base), 32, stream, &error)) << error;
  EXPECT_FALSE(device->stream_wait(stream, &error));
  expect_error("being captured");
  Physical meanwhile;  // the library allocates when it must
  ASSERT_TRUE(device->create(unit, &meanwhile, &error)) << error;
  device->destroy(meanwhile);
  ASSERT_TRUE(device->capture_end(stream, &graph, &error)) << error;
  EXPECT_EQ(word(base + 64 + 24), 0u) << "recorded, not done";
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(device->fill(at(base), 0, unit, stream, &error)) << error;
    ASSERT_TRUE(device->graph_launch(graph, stream, &error)) << error;
    EXPECT_EQ(word(base + 64 + 24), 8u);
  }
  device->graph_destroy(graph);
}

TEST_F(CudaDevice, SeveralMemoriesLieSideBySideAndAnImportIsTheSameMemory) {
  Shareable shared;
  ASSERT_TRUE(device->share(memory, {}, &shared, &error)) << error;
  Physical again;
  ASSERT_TRUE(device->import(shared, unit, &again, &error)) << error;
  ASSERT_TRUE(device->map(base + unit, unit, again, &error)) << error;
  set(base + 24, 99, stream);
  EXPECT_EQ(word(base + unit + 24), 99u);
  EXPECT_TRUE(device->is_device(at(base + unit)));
  EXPECT_FALSE(device->is_device(&error));
  device->unmap(base + unit, unit);
  device->destroy(again);
}

// The child is a program of its own: a driver is not used after a fork.
TEST_F(CudaDevice, AnotherProcessMapsTheSameMemory) {
  Shareable shared;
  ASSERT_TRUE(device->share(memory, {}, &shared, &error)) << error;
  const int kept = dup(shared.fd);  // without close-on-exec
  const std::string number = std::to_string(kept);
  const pid_t child = fork();
  if (child == 0) {
    execl(program, program, "child", number.c_str(), nullptr);
    _exit(127);
  }
  int status = -1;
  waitpid(child, &status, 0);
  close(kept);
  close(shared.fd);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(word(base + 800), 1234u);
}

int child_main(int fd) {
  Used own;
  Shareable shared;
  own.open();
  if (own.device == nullptr) return 1;
  const std::uint64_t bytes = own.unit;
  shared.used = sizeof bytes;
  std::memcpy(shared.bytes, &bytes, sizeof bytes);
  shared.fd = fd;
  Physical theirs;
  if (!own.device->import(shared, own.unit, &theirs, &own.error) ||
      !own.device->map(own.base + own.unit, own.unit, theirs, &own.error))
    return std::fprintf(stderr, "%s\n", own.error.c_str()), 1;
  own.set(own.base + own.unit + 800, 1234, own.stream);
  return testing::Test::HasFailure() ? 1 : 0;
}

}  // namespace

int main(int argc, char** argv) {
  program = "/proc/self/exe";
  testing::InitGoogleTest(&argc, argv);
  if (argc == 3 && std::strcmp(argv[1], "child") == 0) return child_main(std::atoi(argv[2]));
  return RUN_ALL_TESTS();
}
