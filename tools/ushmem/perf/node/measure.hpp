// SPDX-License-Identifier: Apache-2.0
//
// How the program under `ushmem perf node` takes time. A probe is a list of columns: loops that
// do the library's operation, or what the machine does at best for the same purpose. One repeat
// takes batches of all columns in turn, several times, so that a change of clock rate or a
// neighbour's load meets all of them alike; a column's figure is the median of its batches. Each
// repeat prints one line,
//
//   sample memcpy=1.71 put=2.45
//
// in nanoseconds an operation, which the tool that started this program reads.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <shmem.h>

namespace ushmem::perf::node {

struct Options {
  int repeats = 1;
  int alternations = 1;    // turns in one repeat
  double batch_ns = 1000;  // least duration of a batch, by which its number of operations is found
};

// run(n) does n operations. The loop is inside, so that this call costs a batch once. What a loop
// uses it first copies to variables of its own, which stay in registers.
struct Column {
  const char* name;
  std::function<void(std::uint64_t n)> run;
  std::function<void()> before = {};  // each batch, and takes no part of its time
};

// To be called by one PE, while the others wait in a barrier. `label` is printed in front
// ("bytes=8").
void measure_alone(const Options& options, const std::vector<Column>& columns,
                   const std::string& label = "");

// To be called by all PEs: every PE runs every batch, PE 0 takes the time.
void measure_together(const Options& options, const std::vector<Column>& columns);

// Ends the whole job with a message: the operations did not do what they should, so that their time
// means nothing.
[[noreturn]] void wrong_result(const char* probe);

// Symmetric memory, zeroed and touched by its owner. Collective; ends the job when there is none.
struct FreeSymmetric {
  void operator()(void* p) const { shmem_free(p); }
};
template <class T>
using Symmetric = std::unique_ptr<T[], FreeSymmetric>;

// The alignment keeps neighbours off the lines that processors fetch in pairs, and begins a page
// where a page is in use.
void* allocate_bytes(std::size_t bytes);
template <class T>
Symmetric<T> allocate(std::size_t count) {
  return Symmetric<T>(static_cast<T*>(allocate_bytes(count * sizeof(T))));
}

// Does operation(i) for every i below n. The operation comes as a copy.
template <class Operation>
inline void repeat(std::uint64_t n, Operation operation) {
  for (std::uint64_t i = 0; i < n; ++i) operation(i);
}

// The value, a scalar, is computed as far as the compiler knows.
template <class T>
inline void keep(const T& value) {
  asm volatile("" : : "r"(value) : "memory");
}

// libc's memcpy by an ordinary call: neither inlined nor known to the compiler.
using CopyFunction = void* (*)(void*, const void*, std::size_t);
extern CopyFunction volatile call_memcpy;

inline constexpr int put_window = 64;  // puts in an operation of put_rate; cells.cpp knows it too
// Windows in an operation of put_rate_of_threads, so many that waking a thread takes no part of it.
inline constexpr int windows_of_threads = 10000;

// The probes, each in a file of its own kind. Collective.
void put_small(const Options& options);
void get_small(const Options& options);
void put_quiet(const Options& options);
void put_rate(const Options& options);
void put_rate_of_threads(const Options& options);
void fetch_add(const Options& options);
void compare_swap(const Options& options);
void put_large(const Options& options, std::size_t bytes);
void get_large(const Options& options, std::size_t bytes);
void put_curve(const Options& options, std::size_t largest);
void get_curve(const Options& options, std::size_t largest);
void signal_ping_pong(const Options& options);
void barrier_of_two(const Options& options);
void barrier_of_many(const Options& options);

}  // namespace ushmem::perf::node
