// SPDX-License-Identifier: Apache-2.0
//
// In-process worlds by themselves, in a program that never calls shmem_init: several at once and
// one after the other, attaching and detaching, what is refused, and that nothing is left behind.
#include <dirent.h>
#include <gtest/gtest.h>
#include <shmemx.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <thread>
#include <ushmem/world.hpp>
#include <vector>

namespace {

constexpr std::size_t heap_bytes = std::size_t{16} << 20;
long a_global;

int open_descriptors() {
  DIR* folder = opendir("/proc/self/fd");
  int count = 0;
  while (readdir(folder) != nullptr) ++count;
  closedir(folder);
  return count;
}

int mappings_of_node_files() {
  std::ifstream maps("/proc/self/maps");
  int count = 0;
  for (std::string line; std::getline(maps, line);)
    count += line.find("ushmem-node") != std::string::npos;
  return count;
}

// PEs send around the ring `rounds` times and count; checks numbering, memory and barriers of one
// world.
void use(int pe, int n, int rounds, long stamp) {
  EXPECT_EQ(shmem_my_pe(), pe);
  EXPECT_EQ(shmem_n_pes(), n);
  auto* words = static_cast<long*>(shmem_calloc(2, sizeof(long)));
  ASSERT_NE(words, nullptr);
  for (int i = 1; i <= rounds; ++i) {
    shmem_long_p(&words[0], stamp + i * 100 + pe, (pe + 1) % n);
    shmem_long_atomic_inc(&words[1], 0);
    shmem_barrier_all();
    EXPECT_EQ(words[0], stamp + i * 100 + (pe + n - 1) % n);
    if (pe == 0) {
      EXPECT_EQ(words[1], static_cast<long>(i) * n);
    }
    shmem_barrier_all();
  }
  shmem_free(words);
}

}  // namespace

// Must hold before any world exists in this process: a thread that belongs to none.
TEST(Worlds, ACallWithoutAttachmentSaysWhatIsMissing) {
  setenv("USHMEM_ERRORS", "return", 1);
  shmemx_clear_error();
  EXPECT_EQ(shmem_my_pe(), -1);
  EXPECT_NE(std::strstr(shmemx_last_error(), "shmemx_world_attach"), nullptr)
      << shmemx_last_error();
  shmemx_clear_error();
  long word = 3;
  shmem_long_p(&word, 4, 0);
  EXPECT_NE(std::strstr(shmemx_last_error(), "shmem_long_p"), nullptr) << shmemx_last_error();
  EXPECT_EQ(word, 3);
  int initialized = 5;
  shmem_query_initialized(&initialized);
  EXPECT_EQ(initialized, 0);
  unsetenv("USHMEM_ERRORS");
}

TEST(Worlds, ACallWithoutAttachmentEndsTheProcessByDefault) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], STDERR_FILENO);
    shmem_barrier_all();
    _exit(0);
  }
  close(ends[1]);
  std::string said;
  char buffer[256];
  for (ssize_t n; (n = read(ends[0], buffer, sizeof buffer)) > 0;)
    said.append(buffer, static_cast<std::size_t>(n));
  close(ends[0]);
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(WEXITSTATUS(status), 70);
  EXPECT_NE(said.find("shmem_barrier_all"), std::string::npos) << said;
}

TEST(Worlds, EverySizeFromOneToSixteenWorks) {
  for (const int n : {1, 2, 3, 5, 8, 16}) {
    SCOPED_TRACE(n);
    ushmem::run_in_process(n, [n](int pe) { use(pe, n, 3, 0); }, heap_bytes);
  }
}

// A first allocation that is refused leaves the world without, and everything as it was for the next.
TEST(Worlds, WithoutDeviceMemoryAHandleIsRefusedWithTheReason) {
  ushmem::run_in_process(2, [](int) {
    const int before = shmemx_set_errors(SHMEMX_ERRORS_RETURN);
    EXPECT_EQ(shmemx_malloc_device(std::size_t{1} << 46), nullptr);
    shmemx_device_t device;
    shmemx_clear_error();
    EXPECT_NE(shmemx_device_create(SHMEM_TEAM_WORLD, 1, &device), 0);
    EXPECT_NE(std::strstr(shmemx_last_error(), "no device memory yet"), nullptr) << shmemx_last_error();
    void* const memory = shmemx_malloc_device(64);
    EXPECT_NE(memory, nullptr) << shmemx_last_error();
    EXPECT_EQ(shmemx_device_create(SHMEM_TEAM_WORLD, 1, &device), 0) << shmemx_last_error();
    EXPECT_EQ(shmemx_device_destroy(&device), 0) << shmemx_last_error();
    shmem_free(memory);
    shmemx_set_errors(before);
  }, heap_bytes);
}

TEST(Worlds, TwoAtOnceKeepApart) {
  ushmem::World first(3, heap_bytes), second(2, heap_bytes);
  std::thread other([&] { second.run([](int pe) { use(pe, 2, 200, 500'000); }); });
  first.run([](int pe) { use(pe, 3, 200, 0); });
  other.join();
}

TEST(Worlds, AddressesOfOneWorldMeanNothingInAnother) {
  ushmem::World first(1, heap_bytes), second(1, heap_bytes);
  long* of_first = nullptr;
  first.run([&](int) { of_first = static_cast<long*>(shmem_malloc(sizeof(long))); });
  second.run([&](int) {
    EXPECT_EQ(shmem_ptr(of_first, 0), nullptr);
    EXPECT_EQ(shmem_addr_accessible(of_first, 0), 0);
    EXPECT_EQ(shmem_ptr(&a_global, 0), nullptr) << "no symmetric globals";
  });
}

TEST(Worlds, AWorldKeepsItsMemoryWhileNobodyIsAttached) {
  ushmem::World world(2, heap_bytes);
  long* word = nullptr;
  world.run([&](int pe) {
    auto* mine = static_cast<long*>(shmem_malloc(sizeof(long)));
    *mine = 40 + pe;
    if (pe == 0) word = mine;
    shmem_barrier_all();
  });
  world.run([&](int pe) {
    // PE 0's address of its own word serves it; the other PE finds its own by PE 0's view of it.
    if (pe == 0) {
      EXPECT_EQ(*word, 40);
      EXPECT_EQ(shmem_long_g(word, 1), 41);
    }
    shmem_barrier_all();
  });
}

// The memory is the program's when its world has gone, with what was put into it last, and a child's is a copy.
TEST(Worlds, ABufferThatIsStillRegisteredIsThePrograms) {
  const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  long* buffers[2] = {};
  for (long*& buffer : buffers) buffer = static_cast<long*>(std::aligned_alloc(page, page));
  const int before = mappings_of_node_files();
  {
    ushmem::World world(2, heap_bytes);
    world.run([&](int pe) {
      ASSERT_EQ(shmemx_buffer_register(buffers[pe], page), 0) << shmemx_last_error();
      shmem_long_p(buffers[pe] + 5, 70 + pe, 1 - pe);
      shmem_barrier_all();
    });
  }
  EXPECT_EQ(mappings_of_node_files(), before);
  for (int pe = 0; pe < 2; ++pe) {
    EXPECT_EQ(buffers[pe][5], 71 - pe);
    std::free(buffers[pe]);
  }
  const pid_t child = fork();
  if (child == 0) _exit(9);
  int status = 0;
  EXPECT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 9) << status;
}

TEST(Worlds, FurtherThreadsMayAttachToAPe) {
  ushmem::World world(2, heap_bytes);
  world.run([&](int pe) {
    auto* sum = static_cast<long*>(shmem_calloc(1, sizeof(long)));
    std::vector<std::thread> more;
    for (int i = 0; i < 4; ++i)
      more.emplace_back([&] {
        ASSERT_EQ(shmemx_world_attach(world.handle(), pe), 0) << shmemx_last_error();
        EXPECT_EQ(shmem_my_pe(), pe);
        for (int k = 0; k < 100; ++k) shmem_long_atomic_inc(sum, 1 - pe);
        shmem_quiet();
        shmemx_world_detach();
      });
    for (auto& thread : more) thread.join();
    shmem_barrier_all();
    EXPECT_EQ(*sum, 400);
    shmem_barrier_all();
    shmem_free(sum);
  });
}

TEST(Worlds, AddressesAreLookedUpWhileAnotherThreadAllocates) {
  // A new world each time, so that the allocator's records grow from nothing while they are looked at.
  for (int round = 0; round < 20; ++round) {
    setenv("USHMEM_CHECKS", "2", 1);
    ushmem::World world(1, heap_bytes);
    unsetenv("USHMEM_CHECKS");
    world.run([&](int pe) {
      auto* word = static_cast<long*>(shmem_calloc(1, sizeof(long)));
      std::atomic<bool> begun = false, done = false;
      std::thread puts([&] {
        ASSERT_EQ(shmemx_world_attach(world.handle(), pe), 0) << shmemx_last_error();
        for (long i = 1; !done; ++i) {
          shmem_long_p(word, i, 0);  // an error would end the test
          begun = true;
        }
        shmemx_world_detach();
      });
      while (!begun) std::this_thread::yield();
      std::vector<void*> blocks(3000);
      for (void*& block : blocks) block = shmem_malloc(64);
      for (void* block : blocks) shmem_free(block);
      done = true;
      puts.join();
      EXPECT_GE(*word, 1);
      shmem_free(word);
    });
  }
}

TEST(Worlds, WrongAttachmentsAreRefusedWithAReason) {
  ushmem::World world(2, heap_bytes), other(1, heap_bytes);
  EXPECT_NE(shmemx_world_attach(nullptr, 0), 0);
  EXPECT_NE(shmemx_world_attach(world.handle(), 2), 0);
  EXPECT_NE(std::strstr(shmemx_last_error(), "pe is 2"), nullptr) << shmemx_last_error();
  EXPECT_NE(shmemx_world_attach(world.handle(), -1), 0);
  world.run([&](int pe) {
    EXPECT_NE(shmemx_world_attach(world.handle(), pe), 0) << "attached already";
    EXPECT_NE(shmemx_world_attach(other.handle(), 0), 0) << "attached to another world";
    EXPECT_EQ(shmem_my_pe(), pe) << "the attachment that there was stays";
    shmem_barrier_all();
  });
  shmemx_world_detach();  // without effect: this thread is not attached
  EXPECT_EQ(shmemx_world_create(0, 0), nullptr);
  EXPECT_NE(std::strstr(shmemx_last_error(), "n_pes is 0"), nullptr) << shmemx_last_error();
  EXPECT_EQ(shmemx_world_create(-3, 0), nullptr);
  EXPECT_EQ(shmemx_world_create(1'000'000, 0), nullptr);
  EXPECT_EQ(shmemx_world_create(4, std::size_t{1} << 60), nullptr)
      << "more than there are addresses";
  EXPECT_THROW(ushmem::World(0), std::runtime_error);
}

TEST(Worlds, AWorldInUseIsNotDestroyed) {
  shmemx_world_t world = shmemx_world_create(1, heap_bytes);
  ASSERT_NE(world, nullptr);
  ASSERT_EQ(shmemx_world_attach(world, 0), 0);
  EXPECT_NE(shmemx_world_destroy(world), 0);
  EXPECT_STRNE(shmemx_last_error(), "");
  EXPECT_EQ(shmem_n_pes(), 1) << "still there";
  shmemx_world_detach();
  EXPECT_EQ(shmemx_world_destroy(world), 0);
  EXPECT_EQ(shmemx_world_destroy(nullptr), 0);
}

TEST(Worlds, DestroyedWorldsLeaveNeitherDescriptorsNorMappings) {
  const int descriptors = open_descriptors(), mappings = mappings_of_node_files();
  for (int i = 0; i < 20; ++i)
    ushmem::run_in_process(2, [](int pe) { use(pe, 2, 1, 0); }, heap_bytes);
  EXPECT_EQ(open_descriptors(), descriptors);
  EXPECT_EQ(mappings_of_node_files(), mappings);
  EXPECT_EQ(mappings, 0);
}

TEST(Worlds, APeThatAsksForAnotherSizeIsNoticedByAllOfTwentyAndTheyStayEqual) {
  constexpr int n = 20;  // beyond 16, PEs compare with a neighbour unless errors are returned
  std::vector<std::size_t> offsets(n);
  ushmem::run_in_process(n, [&](int pe) {
    shmemx_set_errors(SHMEMX_ERRORS_RETURN);
    shmem_barrier_all();
    auto* first = static_cast<char*>(shmem_malloc(64));
    for (int round = 0; round < 5; ++round) {
      const std::size_t mine = pe == 7 + round ? 4096 : 100;
      EXPECT_EQ(shmem_malloc(mine), nullptr) << "PE " << pe << ", round " << round;
      EXPECT_NE(std::string(shmemx_last_error()).find("collective calls differ"), std::string::npos);
    }
    auto* block = static_cast<char*>(shmem_malloc(1000));
    ASSERT_NE(block, nullptr);
    offsets[static_cast<std::size_t>(pe)] = static_cast<std::size_t>(block - first);
    shmem_free(block);
    shmem_free(first);
  }, heap_bytes);
  for (const std::size_t offset : offsets) EXPECT_EQ(offset, offsets[0]);
}

TEST(Worlds, InitAndFinalizeMayBeCalledInPairsInside) {
  ushmem::run_in_process(2, [](int pe) {
    for (int i = 0; i < 3; ++i) {
      int level = -1;
      EXPECT_EQ(shmem_init_thread(SHMEM_THREAD_SINGLE, &level), 0);
      EXPECT_EQ(level, SHMEM_THREAD_MULTIPLE);
      shmem_init();
      use(pe, 2, 1, 0);
      shmem_finalize();
      shmem_finalize();
    }
    use(pe, 2, 1, 0);  // the attachment lasts
  }, heap_bytes);
}

TEST(Worlds, AForkedChildOfAnInProcessPeIsNoPe) {
  ushmem::run_in_process(1, [](int) {
    auto* word = static_cast<long*>(shmem_calloc(1, sizeof(long)));
    shmemx_set_errors(SHMEMX_ERRORS_RETURN);
    const pid_t child = fork();
    if (child == 0) {
      shmemx_clear_error();
      shmem_long_p(word, 5, 0);
      _exit(std::strstr(shmemx_last_error(), "forked child") != nullptr ? 0 : 1);
    }
    int status = 0;
    EXPECT_EQ(waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0) << "the child's call was carried out";
    EXPECT_EQ(*word, 0);
    shmem_free(word);
  }, heap_bytes);
}

TEST(Worlds, ErrorModesBelongToAPe) {
  ushmem::run_in_process(2, [](int pe) {
    if (pe == 0) {
      EXPECT_EQ(shmemx_set_errors(SHMEMX_ERRORS_RETURN), SHMEMX_ERRORS_ABORT);
      shmemx_clear_error();
      shmem_putmem(nullptr, nullptr, 8, 1);
      EXPECT_STRNE(shmemx_last_error(), "");
    } else {
      EXPECT_EQ(shmemx_set_errors(SHMEMX_ERRORS_ABORT), SHMEMX_ERRORS_ABORT);
    }
    shmem_barrier_all();
  }, heap_bytes);
}

TEST(Worlds, AHundredWorldsOneAfterTheOther) {
  for (int i = 0; i < 100; ++i) {
    std::atomic<int> ran{0};
    ushmem::run_in_process(1 + i % 3, [&](int) { ++ran; }, heap_bytes);
    EXPECT_EQ(ran.load(), 1 + i % 3);
  }
}
