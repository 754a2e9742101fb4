// SPDX-License-Identifier: Apache-2.0
//
// Registered buffers: memory of the program, at another address on each PE, that every call takes as symmetric.
#include <fcntl.h>
#include <shmemx.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "support.hpp"

namespace {

std::size_t page() { return static_cast<std::size_t>(sysconf(_SC_PAGESIZE)); }

// Pages that no other PE has at this address, since each skips another number of them.
class Pages {
 public:
  explicit Pages(std::size_t count, int access = PROT_READ | PROT_WRITE)
      : bytes_(count * page()), skipped_(static_cast<std::size_t>(multi::pe()) * page()) {
    whole_ = static_cast<char*>(
        mmap(nullptr, skipped_ + bytes_, access, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    EXPECT_NE(whole_, MAP_FAILED);
  }
  ~Pages() { munmap(whole_, skipped_ + bytes_); }
  Pages(const Pages&) = delete;
  Pages& operator=(const Pages&) = delete;
  [[nodiscard]] long* get() const { return reinterpret_cast<long*>(whole_ + skipped_); }
  [[nodiscard]] std::size_t bytes() const { return bytes_; }
  [[nodiscard]] std::size_t words() const { return bytes_ / sizeof(long); }
  long& operator[](std::size_t i) const { return get()[i]; }

 private:
  char* whole_;
  std::size_t bytes_, skipped_;
};

struct Registered : Pages {
  explicit Registered(std::size_t count) : Pages(count) {
    for (std::size_t i = 0; i < words(); i += 3) (*this)[i] = value(multi::pe(), i);
    EXPECT_EQ(shmemx_buffer_register(get(), bytes()), 0) << shmemx_last_error();
  }
  ~Registered() { EXPECT_EQ(shmemx_buffer_unregister(get()), 0) << shmemx_last_error(); }
  static long value(int pe, std::size_t i) { return 1000 * pe + static_cast<long>(i) + 1; }
};

}  // namespace

MULTI_TEST(RegisteredBuffers, KeepTheirContentsAndArePutAndGotAtEveryPE) {
  Registered buffer(3);
  for (std::size_t i = 0; i < buffer.words(); ++i)
    ASSERT_EQ(buffer[i], i % 3 == 0 ? Registered::value(multi::pe(), i) : 0) << i;
  shmem_barrier_all();
  std::vector<long> got(buffer.words());
  for (int pe = 0; pe < multi::n_pes(); ++pe) {
    shmem_long_get(got.data(), buffer.get(), got.size(), pe);
    for (std::size_t i = 0; i < got.size(); i += 3) ASSERT_EQ(got[i], Registered::value(pe, i)) << "of PE " << pe;
    EXPECT_EQ(shmem_long_g(buffer.get() + 6, pe), Registered::value(pe, 6));
    long* const there = static_cast<long*>(shmem_ptr(buffer.get() + 9, pe));
    EXPECT_EQ(there != nullptr, multi::near(pe));
    if (there != nullptr) {
      EXPECT_EQ(*there, Registered::value(pe, 9));
    }
  }
  EXPECT_EQ(shmem_ptr(buffer.get() + 9, multi::pe()), buffer.get() + 9);
  shmem_barrier_all();
  // What is put there is seen at the program's own address; a large one, and words to the last.
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  const std::vector<long> mine(buffer.words() - 1, 77 + multi::pe());
  shmem_long_put(buffer.get(), mine.data(), mine.size(), to);
  shmem_long_p(buffer.get() + mine.size(), 5, to);
  shmem_barrier_all();
  EXPECT_TRUE(std::all_of(buffer.get(), buffer.get() + mine.size(), [&](long word) { return word == 77 + from; }));
  EXPECT_EQ(buffer[mine.size()], 5);
  // From one to another, both ends registered.
  shmem_barrier_all();
  buffer[0] = 9000 + multi::pe();
  shmem_barrier_all();
  shmem_long_iput(buffer.get() + 1, buffer.get(), 2, 1, 1, to);
  shmem_barrier_all();
  EXPECT_EQ(buffer[1], 9000 + from);
}

MULTI_TEST(RegisteredBuffers, AreTakenByAtomicsSignalsWaitsLocksAndCollectives) {
  Registered buffer(2);
  const int n = multi::n_pes();
  std::fill_n(buffer.get(), buffer.words(), 0);
  shmem_barrier_all();
  shmem_long_atomic_add(buffer.get(), 3, 0);
  EXPECT_LT(shmem_long_atomic_fetch_inc(buffer.get() + 1, n - 1), n);
  auto* const signal = reinterpret_cast<std::uint64_t*>(buffer.get() + 2);
  const long one = 11 + multi::pe();
  shmem_long_put_signal(buffer.get() + 3, &one, 1, signal, 1, SHMEM_SIGNAL_SET, multi::neighbour(1));
  shmem_signal_wait_until(signal, SHMEM_CMP_EQ, 1);
  EXPECT_EQ(buffer[3], 11 + multi::neighbour(-1));
  shmem_set_lock(buffer.get() + 4);
  const long before = shmem_long_g(buffer.get() + 5, 0);
  shmem_long_p(buffer.get() + 5, before + 1, 0);
  shmem_quiet();
  shmem_clear_lock(buffer.get() + 4);
  shmem_barrier_all();
  if (multi::pe() == 0) {
    EXPECT_EQ(buffer[0], 3 * n);
    EXPECT_EQ(buffer[5], n);
  }
  buffer[8] = multi::pe() + 1;
  for (const std::size_t count : {std::size_t{1}, std::size_t{200}}) {
    shmem_long_sum_reduce(SHMEM_TEAM_WORLD, buffer.get() + 256, buffer.get() + 8, count);
    EXPECT_EQ(buffer[256], n * (n + 1) / 2);
  }
  shmem_barrier_all();
  shmem_long_fcollect(SHMEM_TEAM_WORLD, buffer.get() + 300, buffer.get() + 8, 1);
  for (int pe = 0; pe < n; ++pe) EXPECT_EQ(buffer[300 + static_cast<std::size_t>(pe)], pe + 1);
}

MULTI_TEST(RegisteredBuffers, AreTakenByStreams) {
  void* const device = shmemx_malloc_device(64);
  Registered buffer(1);
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  std::fill_n(buffer.get(), buffer.words(), 0);
  buffer[0] = 40 + multi::pe();
  shmem_barrier_all();
  auto* const signal = reinterpret_cast<std::uint64_t*>(buffer.get() + 1);
  shmemx_putmem_signal_on_stream(buffer.get() + 2, buffer.get(), 8, signal, 1, SHMEM_SIGNAL_SET, to, nullptr);
  shmemx_signal_wait_until_on_stream(signal, SHMEM_CMP_EQ, 1, nullptr);
  shmemx_long_get_on_stream(buffer.get() + 3, buffer.get(), 1, from, nullptr);
  EXPECT_EQ(shmemx_long_sum_reduce_on_stream(SHMEM_TEAM_WORLD, buffer.get() + 4, buffer.get(), 1, nullptr), 0)
      << shmemx_last_error();
  EXPECT_EQ(shmemx_stream_synchronize(nullptr), 0) << shmemx_last_error();
  EXPECT_EQ(buffer[2], 40 + from);
  EXPECT_EQ(buffer[3], 40 + from);
  EXPECT_EQ(buffer[4], multi::n_pes() * 40 + multi::n_pes() * (multi::n_pes() - 1) / 2);
  shmem_barrier_all();
  shmem_free(device);
}

MULTI_TEST(RegisteredBuffers, AreTheProgramsAloneAfterTheEnd) {
  for (int turn = 0; turn < 3; ++turn) {
    Pages buffer(2);
    buffer[100] = 4 + turn;
    ASSERT_EQ(shmemx_buffer_register(buffer.get(), buffer.bytes()), 0) << shmemx_last_error();
    shmem_long_p(buffer.get() + 200, multi::pe() + turn, multi::neighbour(1));
    ASSERT_EQ(shmemx_buffer_unregister(buffer.get()), 0) << shmemx_last_error();
    EXPECT_EQ(buffer[100], 4 + turn);
    EXPECT_EQ(buffer[200], multi::neighbour(-1) + turn);
    EXPECT_EQ(shmem_ptr(buffer.get(), multi::pe()), nullptr);
    // A further block of the heap is not the buffer's memory.
    multi::Shared<long> block(2 * page() / sizeof(long));
    block[100] = -1;
    EXPECT_EQ(buffer[100], 4 + turn);
  }
}

MULTI_TEST(RegisteredBuffers, ThatCannotBeAreRefusedWithTheReasonOnAllPEs) {
  const int before = shmemx_set_errors(SHMEMX_ERRORS_RETURN);
  const bool last = multi::pe() == multi::n_pes() - 1;
  const auto refused = [&](void* addr, std::size_t bytes, const char* why, bool by_me = true) {
    shmemx_clear_error();
    EXPECT_NE(shmemx_buffer_register(addr, bytes), 0) << why;
    const std::string said = shmemx_last_error();
    EXPECT_NE(said.find(by_me ? why : "cannot do its share"), std::string::npos) << "wanted " << why << ", got " << said;
  };
  Pages buffer(2);
  char* const at = reinterpret_cast<char*>(buffer.get());
  refused(at + 8, page(), "addr is 8 bytes behind one");
  refused(at, page() + 16, "bytes 16");
  refused(at, 0, "more than 0");
  refused(nullptr, page(), "is not mapped");
  if (multi::n_pes() > 1) {  // one that cannot is enough
    refused(last ? at + 8 : at, page(), "addr is 8 bytes behind one", last);
    refused(at, last ? page() : 2 * page(), "differ");
  }
  void* const block = shmem_align(page(), page());
  refused(block, page(), "overlap the symmetric heap");
  shmem_free(block);
  void* const device = shmemx_malloc_device(page());
  refused(reinterpret_cast<void*>(reinterpret_cast<std::uintptr_t>(device) / page() * page()), page(), "device memory");
  shmem_free(device);
  {
    Pages constant(1, PROT_READ);
    refused(constant.get(), page(), "memory of another kind (r--p");
  }
  const int fd = memfd_create("registered_test", MFD_CLOEXEC);
  ASSERT_EQ(ftruncate(fd, static_cast<off_t>(page())), 0);
  void* const file = mmap(nullptr, page(), PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
  refused(file, page(), "memory of another kind (rw-p");
  munmap(file, page());
  close(fd);
  if (!multi::in_process()) {  // else another PE's memory may come to lie in the hole
    Pages hole(3);
    char* const middle = reinterpret_cast<char*>(hole.get()) + page();
    munmap(middle, page());
    refused(hole.get(), 3 * page(), "is not mapped");
  }
  ASSERT_EQ(shmemx_buffer_register(at, 2 * page()), 0) << shmemx_last_error();
  refused(at + page(), page(), "overlap a buffer that is registered");
  EXPECT_NE(shmemx_buffer_unregister(at + page()), 0);
  EXPECT_EQ(shmemx_buffer_unregister(at), 0) << shmemx_last_error();
  shmemx_clear_error();
  EXPECT_NE(shmemx_buffer_unregister(at), 0);
  EXPECT_NE(std::strstr(shmemx_last_error(), "not the beginning of a registered buffer"), nullptr) << shmemx_last_error();
  EXPECT_NE(shmemx_buffer_unregister(nullptr), 0);
  shmemx_clear_error();
  shmemx_set_errors(before);
}

namespace {
char global_pages[3 << 16];
}  // namespace

MULTI_TEST_PROCESS_ONLY(RegisteredBuffers, OfTheProgramsGlobalsAreRefused) {
  const int before = shmemx_set_errors(SHMEMX_ERRORS_RETURN);
  const std::uintptr_t first = (reinterpret_cast<std::uintptr_t>(global_pages) + 65535) / 65536 * 65536;
  EXPECT_NE(shmemx_buffer_register(reinterpret_cast<void*>(first), 65536), 0);
  EXPECT_NE(std::strstr(shmemx_last_error(), "overlap the program's globals"), nullptr) << shmemx_last_error();
  shmemx_clear_error();
  shmemx_set_errors(before);
}

MULTI_TEST_PROCESS_ONLY(RegisteredBuffers, AreCopiesInAForkedChild) {
  Registered buffer(2);
  const long had = buffer[3];
  const pid_t child = fork();
  if (child == 0) {
    const bool same = buffer[3] == had;  // it begins as a copy
    std::fill_n(buffer.get(), buffer.words(), -1);
    _exit(same && buffer[3] == -1 ? 9 : 1);
  }
  int status = 0;
  EXPECT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 9) << status;
  EXPECT_EQ(buffer[3], had);
  shmem_barrier_all();
  for (int pe = 0; pe < multi::n_pes(); ++pe) EXPECT_EQ(shmem_long_g(buffer.get() + 3, pe), Registered::value(pe, 3));
  shmem_barrier_all();
}
