// SPDX-License-Identifier: Apache-2.0
//
// The frame of the tests that need several PEs. A test is a body that all PEs of a world run:
//
//   MULTI_TEST(Put, LandsAtTheNextPe) {
//     multi::Shared<long> word(1);                          // symmetric, zeroed, freed at the end
//     shmem_long_p(word.get(), multi::pe(), (multi::pe() + 1) % multi::n_pes());
//     shmem_barrier_all();
//     EXPECT_EQ(word[0], (multi::pe() + multi::n_pes() - 1) % multi::n_pes());
//   }
//
// The same objects are linked into two programs: multi_process (PEs are processes: `oshrun -n N
// multi_process [gtest arguments]`, every PE runs the same list) and multi_threads (every test
// makes an in-process world of USHMEM_TEST_PES threads); tests/conformance makes two more. MULTI_TEST_PROCESS_ONLY is left out of the
// second: for globals, start-up, exit, signals. The body stands between two shmem_barrier_all.
//
// What must hold: collective calls are made by all PEs, so an EXPECT is preferred to an ASSERT
// wherever the PEs could differ. A PE that leaves its body early meets the others in a barrier of
// the frame, which uses nothing of the library but mapped memory; when not all arrive there in time
// the job ends with a message that names the missing PEs. Each test as a whole has a deadline too.
#pragma once

#include <gtest/gtest.h>
#include <shmem.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <type_traits>

namespace multi {

int pe();           // of the calling thread; also while its world is not there
int n_pes();        // PEs of the world that the tests run in
bool in_process();  // PEs are threads: no symmetric globals, one process
bool full();        // USHMEM_TEST_FULL=1: long variants too
// Whether this PE reaches that one by memory. In worlds of one node, which is all worlds unless
// USHMEM_TEST_NODES says otherwise, it reaches every PE.
bool near(int pe);
bool near(int pe, int other);
// Rounds of a repeating test: `normal` for two PEs, fewer for more, since they share processors and
// each round costs all of them a turn; ten times as many with full().
int rounds(int normal);

// What a PE number `distance` further on is, around the world.
inline int neighbour(int distance) {
  const int n = n_pes();
  return ((pe() + distance) % n + n) % n;
}

// The next PE of this one's node and the one before, around the node: {to, from}.
struct Neighbours {
  int to, from;
};
Neighbours node_neighbours();

// Waits for condition() by looking, giving the processor away; false when it did not come true
// within the deadline of waits (USHMEM_TEST_WAIT seconds, default 20).
bool until(const std::function<bool()>& condition);

// Runs body(i) in `count` further threads of the calling PE and returns when all have ended.
void in_threads(int count, const std::function<void(int thread)>& body);

// All PEs meet, without the library's barriers. False: not all came in time.
bool meet();

// Pseudo-random numbers. Every PE that makes one with the same stream number gets the same
// sequence; the seed is printed by PE 0 and repeated by USHMEM_TEST_SEED. Random(stream,
// multi::pe()) differs by PE.
class Random {
 public:
  explicit Random(std::uint64_t stream, int for_pe = -1);
  std::uint64_t next();                                        // 64 random bits
  std::uint64_t below(std::uint64_t bound);                    // 0 .. bound - 1
  std::uint64_t between(std::uint64_t low, std::uint64_t high) // low .. high
  {
    return low + below(high - low + 1);
  }

 private:
  std::uint64_t state_;
};

// Whether a fatal failure was recorded in this test: then collective clean-up is left out, since
// the others may be elsewhere.
bool failed_fatally();

// A symmetric array of zeroed elements: construction and destruction are collective.
template <class T>
class Shared {
 public:
  static_assert(std::is_trivially_copyable_v<T>);
  explicit Shared(std::size_t count)
      : at_(static_cast<T*>(shmem_calloc(count, sizeof(T)))), count_(count) {
    EXPECT_NE(at_, nullptr) << "no symmetric memory for " << count << " elements";
  }
  Shared(const Shared&) = delete;
  Shared& operator=(const Shared&) = delete;
  ~Shared() {
    if (!failed_fatally()) shmem_free(at_);
  }
  [[nodiscard]] T* get() const { return at_; }
  [[nodiscard]] std::size_t size() const { return count_; }
  T& operator[](std::size_t index) const { return at_[index]; }
  T* operator+(std::size_t index) const { return at_ + index; }

 private:
  T* at_;
  std::size_t count_;
};

struct Entry {
  const char* suite;
  const char* name;
  const char* file;
  int line;
  void (*body)();
  bool process_only;
};

// Called by the macros during static initialisation.
bool add(const Entry& entry);

}  // namespace multi

#define MULTI_TEST_ENTRY_(suite, name, process_only)                                             \
  static void suite##_##name##_body();                                                           \
  [[maybe_unused]] static const bool suite##_##name##_added =                                    \
      ::multi::add({#suite, #name, __FILE__, __LINE__, suite##_##name##_body, process_only});    \
  static void suite##_##name##_body()

#define MULTI_TEST(suite, name) MULTI_TEST_ENTRY_(suite, name, false)
#define MULTI_TEST_PROCESS_ONLY(suite, name) MULTI_TEST_ENTRY_(suite, name, true)

// First line of a body that makes no sense with fewer PEs; all PEs agree, so all leave.
#define NEED_PES(least)                                                              \
  if (::multi::n_pes() < (least)) GTEST_SKIP() << "needs " << (least) << " PEs or more"
