// SPDX-License-Identifier: Apache-2.0
//
// The device and its process: fork, exit, allocations, and that it ends without a trace.
#include <dirent.h>
#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <new>
#include <thread>

#include "support.hpp"

namespace {
std::atomic<std::uint64_t> allocations{0};
}

// Counts what the launch path allocates.
void* operator new(std::size_t bytes) {
  allocations.fetch_add(1);
  if (void* p = std::malloc(bytes)) return p;
  std::abort();
}
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
  allocations.fetch_add(1);
  return std::malloc(bytes);
}
void* operator new[](std::size_t bytes) { return operator new(bytes); }
void* operator new[](std::size_t bytes, const std::nothrow_t& t) noexcept { return operator new(bytes, t); }
void* operator new(std::size_t bytes, std::align_val_t alignment) {
  allocations.fetch_add(1);
  if (void* p = std::aligned_alloc(static_cast<std::size_t>(alignment), bytes)) return p;
  std::abort();
}
void* operator new(std::size_t bytes, std::align_val_t alignment, const std::nothrow_t&) noexcept {
  return operator new(bytes, alignment);
}
void operator delete(void* p) noexcept { std::free(p); }
void operator delete(void* p, std::size_t) noexcept { std::free(p); }
void operator delete[](void* p) noexcept { std::free(p); }
void operator delete[](void* p, std::size_t) noexcept { std::free(p); }
void operator delete(void* p, std::align_val_t) noexcept { std::free(p); }
void operator delete(void* p, std::size_t, std::align_val_t) noexcept { std::free(p); }

namespace ushmem::test {
namespace {

int entries(const char* folder) {
  int n = 0;
  DIR* dir = opendir(folder);
  while (readdir(dir) != nullptr) ++n;
  closedir(dir);
  return n;
}

int device_threads() {
  int n = 0;
  DIR* dir = opendir("/proc/self/task");
  while (const dirent* entry = readdir(dir)) {
    std::ifstream comm("/proc/self/task/" + std::string(entry->d_name) + "/comm");
    std::string name;
    n += std::getline(comm, name) && name.starts_with("ushmem-cpu") ? 1 : 0;
  }
  closedir(dir);
  return n;
}
// Those of earlier tests are joined, but the system may list the last ones still.
void no_device_threads() {
  while (device_threads() != 0) usleep(100);
}

class DeviceLife : public DeviceTest {
 protected:
  void expect_error(const char* part) { EXPECT_NE(error.find(part), std::string::npos) << error; }
  // The status with which a forked child leaves.
  template <class Body>
  int in_child(const Body& body) {
    const pid_t child = fork();
    if (child == 0) {
      alarm(deadline_s);
      _exit(body() ? 0 : 2);
    }
    int status = -1;
    waitpid(child, &status, 0);
    return status;
  }
};

void pause_once(const ushmem_cpu_block* block, const void*) { block->pause(block); }

TEST_F(DeviceLife, LaunchesAllocateNothingWhenWarm) {
  Word count{0};
  char a[100], b[100] = {};
  unsigned char large[4000] = {};
  const Stream s = stream();
  // How many stacks and tasks are needed at once depends on who runs when: warm is when a turn needs no more.
  // Each turn would need some if a launch did.
  std::uint64_t before = 0;
  int turns = 0;
  for (bool warm = false; !warm && turns < 50; ++turns) {
    before = allocations;
    for (int i = 0; i < 100; ++i) {
      ASSERT_TRUE(launch(add_kernel, 40, One{&count, 1}, s));
      ASSERT_TRUE(device->launch(reinterpret_cast<Kernel>(pause_once), 1, large, sizeof large, s, &error));
      ASSERT_TRUE(device->copy(a, b, sizeof a, s, &error));
      ASSERT_TRUE(device->fill(b, 1, sizeof b, s, &error));
      ASSERT_TRUE(device->stream_wait(s, &error));
    }
    warm = allocations == before;
  }
  EXPECT_LT(turns, 50);
  before = allocations;
  Graph graph = nullptr;
  ASSERT_TRUE(device->capture_begin(s, &error));
  ASSERT_TRUE(launch(add_kernel, 1, One{&count, 1}, s));
  ASSERT_TRUE(device->capture_end(s, &graph, &error));
  EXPECT_GT(allocations - before, 0u) << "the counter does not count";
  device->graph_destroy(graph);
}

TEST_F(DeviceLife, NoThreadIsMadeBeforeThereIsWork) {
  no_device_threads();
  Word count{0};
  const Stream s = stream();
  EXPECT_EQ(device_threads(), 0);
  ASSERT_TRUE(launch(add_kernel, 1, One{&count, 1}, s)) << error;
  while (device_threads() == 0) usleep(100);
  done(s);
}

TEST_F(DeviceLife, ItsThreadsAndDescriptorsEndWithTheLastDevice) {
  const int descriptors = entries("/proc/self/fd");
  device.reset();
  for (int i = 0; i < 10; ++i) {
    auto one = open_device();
    auto two = open_device();
    Word count{0};
    const One args{&count, 1};
    Physical memory;
    ASSERT_TRUE(one->create(one->facts().granule, &memory, &error)) << error;
    ASSERT_TRUE(one->launch(reinterpret_cast<Kernel>(add_kernel), 10, &args, sizeof args, nullptr, &error));
    ASSERT_TRUE(
        two->call([](void* word) { static_cast<Word*>(word)->fetch_add(1); }, &count, nullptr, &error));
    one.reset();
    // The other's work goes on.
    ASSERT_TRUE(two->launch(reinterpret_cast<Kernel>(add_kernel), 5, &args, sizeof args, nullptr, &error));
    two.reset();
    EXPECT_EQ(count, 16u);
  }
  no_device_threads();
  EXPECT_EQ(entries("/proc/self/fd"), descriptors);
}

TEST_F(DeviceLife, AForkedChildIsToldThatTheDeviceIsItsParents) {
  Word count{0};
  const Stream s = stream();
  ASSERT_TRUE(launch(add_kernel, 1, One{&count, 1}, s)) << error;
  done(s);
  const Address at = [&] {
    Address got = 0;
    Physical memory;
    EXPECT_TRUE(device->create(device->facts().granule, &memory, &error)) << error;
    EXPECT_TRUE(device->reserve(device->facts().granule, &got, &error)) << error;
    EXPECT_TRUE(device->map(got, device->facts().granule, memory, &error)) << error;
    return got;
  }();
  const auto refused = [&](bool ok) {
    return !ok && error.find("forked; open it again") != std::string::npos;
  };
  const int status = in_child([&] {
    bool over = false;
    Stream got = nullptr;
    Graph graph = nullptr;
    Event event = nullptr;
    char a = 0, b = 0;
    const bool good =
        refused(launch(add_kernel, 1, One{&count, 1}, s)) && refused(device->stream_wait(s, &error)) &&
        refused(device->stream_query(s, &over, &error)) && refused(device->stream_create(&got, &error)) &&
        refused(device->stream_destroy(s, &error)) && refused(device->copy(&a, &b, 1, s, &error)) &&
        refused(device->fill(&a, 0, 1, s, &error)) && refused(device->copy(&a, &b, 0, s, &error)) &&
        refused(device->fill(&a, 0, 0, s, &error)) &&
        refused(device->write_value(address(count), 1, s, &error)) &&
        refused(device->wait_value(address(count), Compare::equal, 1, s, &error)) &&
        refused(device->call([](void*) {}, nullptr, s, &error)) && device->event_create(&event, &error) &&
        refused(device->event_record(event, s, &error)) && refused(device->event_wait(event, s, &error)) &&
        refused(device->capture_begin(s, &error)) && refused(device->capture_end(s, &graph, &error));
    device->event_destroy(event);
    const bool memory = device->is_device(reinterpret_cast<void*>(at));
    device.reset();  // neither hangs nor ends the parent's
    return good && memory;
  });
  EXPECT_EQ(status, 0);
  ASSERT_TRUE(launch(add_kernel, 1, One{&count, 1}, s)) << error;
  done(s);
  EXPECT_EQ(count, 2u);
}

TEST_F(DeviceLife, AForkedChildOpensADeviceOfItsOwn) {
  if (no_threads_in_children != nullptr) GTEST_SKIP() << no_threads_in_children;
#if defined(__SANITIZE_ADDRESS__)
  GTEST_SKIP()
      << "a child forked while another thread allocates finds the address sanitizer's allocator locked";
#endif
  // While the parent's threads are at work.
  Word count{0}, stop{0};
  ASSERT_TRUE(launch(wait_kernel, 30, One{&stop, 1}, nullptr)) << error;
  std::thread busy([&] {
    std::string text;
    const One args{&count, 1};
    Stream s = nullptr;
    EXPECT_TRUE(device->stream_create(&s, &text));
    while (stop == 0) {
      EXPECT_TRUE(device->launch(reinterpret_cast<Kernel>(add_kernel), 3, &args, sizeof args, s, &text));
      EXPECT_TRUE(device->stream_wait(s, &text));
    }
  });
  for (int i = 0; i < 20; ++i) {
    const int status = in_child([&] {
      const auto own = open_cpu(0, &error);
      Word mine{0};
      const Barriers args{&mine, 10};
      return own != nullptr &&
             own->launch(reinterpret_cast<Kernel>(barriers), 20, &args, sizeof args, nullptr, &error) &&
             own->stream_wait(nullptr, &error) && mine == 200;
    });
    EXPECT_EQ(status, 0);
  }
  stop = 1;
  busy.join();
  done(nullptr);
}

TEST_F(DeviceLife, AProcessMayExitWhileItsStreamsRun) {
  if (no_threads_in_children != nullptr) GTEST_SKIP() << no_threads_in_children;
  for (const bool from_kernel : {false, true}) {
    const pid_t child = fork();
    if (child == 0) {
      alarm(deadline_s);
      static std::unique_ptr<Device> at_exit;
      Device* never_closed = open_cpu(0, &error).release();
      static Word never{0};
      const One args{&never, 1};
      never_closed->launch(reinterpret_cast<Kernel>(test::wait_kernel), 20, &args, sizeof args, nullptr,
                           &error);
      at_exit = open_cpu(0, &error);  // closed by exit(): its own streams are done
      if (!from_kernel) {
        usleep(1000);
        std::exit(7);
      }
      const auto leave = +[](const ushmem_cpu_block*, const void*) { std::exit(7); };
      at_exit->launch(reinterpret_cast<Kernel>(leave), 1, nullptr, 0, nullptr, &error);
      for (;;) pause();
    }
    int status = -1;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status)) << status;
    EXPECT_EQ(WEXITSTATUS(status), 7);
  }
}

TEST_F(DeviceLife, AKernelThatThrowsEndsTheProcess) {
  if (no_threads_in_children != nullptr) GTEST_SKIP() << no_threads_in_children;
  const int status = in_child([&] {
    const auto own = open_cpu(0, &error);
    fclose(stderr);
    const auto bad = +[](const ushmem_cpu_block*, const void*) { throw 1; };
    own->launch(reinterpret_cast<Kernel>(bad), 1, nullptr, 0, nullptr, &error);
    return own->stream_wait(nullptr, &error);
  });
  EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT) << status;
}

TEST_F(DeviceLife, ABlockThatOverrunsItsStackEndsTheProcess) {
  if (no_threads_in_children != nullptr) GTEST_SKIP() << no_threads_in_children;
  const int status = in_child([&] {
    const auto own = open_cpu(0, &error);
    fclose(stderr);
    const auto bad = +[](const ushmem_cpu_block* block, const void*) {
      // From one page to the next, as a recursion without end does.
      for (volatile char* at = static_cast<char*>(block->scratch) - 4096;; at -= 4096) *at = 1;
    };
    own->launch(reinterpret_cast<Kernel>(bad), 1, nullptr, 0, nullptr, &error);
    return own->stream_wait(nullptr, &error);
  });
  EXPECT_NE(status, 0);
  EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) != 2) << status;
}

}  // namespace
}  // namespace ushmem::test
