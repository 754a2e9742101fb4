// SPDX-License-Identifier: Apache-2.0
//
// Device memory and kernels of two PEs, for the probes of them: PE 0 works, PE 1 is its target.
#pragma once

#include <shmemx.h>
#include <ushmem/device/block.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "node/measure.hpp"

namespace ushmem::perf::device {

constexpr int peer = 1;

// Ends the job when a call fails: what it takes then means nothing.
inline void must(bool good, const char* what) {
  if (good) return;
  std::fprintf(stderr, "ushmem-perf-device: %s: %s\n", what, shmemx_last_error());
  shmem_global_exit(EXIT_FAILURE);
}

// Symmetric memory of the CPU device, on all PEs, touched by its owner.
template <class T>
class Array {
 public:
  explicit Array(std::size_t count) : at_(static_cast<T*>(shmemx_malloc_device(count * sizeof(T)))) {
    must(at_ != nullptr, "shmemx_malloc_device");
    for (std::size_t i = 0; i < count; ++i) at_[i] = T{};
    shmem_barrier_all();
  }
  ~Array() { shmem_free(at_); }
  Array(const Array&) = delete;
  Array& operator=(const Array&) = delete;
  [[nodiscard]] T* get() const { return at_; }

 private:
  T* at_;
};

// The handle by which kernels know the PEs. Collective.
class Kernels {
 public:
  explicit Kernels(unsigned blocks) : blocks_(blocks) {
    must(shmemx_device_create(SHMEM_TEAM_WORLD, static_cast<int>(blocks), &device_) == 0, "shmemx_device_create");
  }
  ~Kernels() { shmemx_device_destroy(&device_); }
  Kernels(const Kernels&) = delete;
  Kernels& operator=(const Kernels&) = delete;

  // Runs a kernel, a function of this program, and waits until it is done.
  template <class Args>
  void run(ushmem_cpu_kernel kernel, Args args) const {
    args.device = device_;
    must(shmemx_launch(reinterpret_cast<shmemx_kernel_t>(kernel), blocks_, &args, sizeof args, nullptr) == 0,
         "shmemx_launch");
    must(shmemx_stream_synchronize(nullptr) == 0, "shmemx_stream_synchronize");
  }

 private:
  unsigned blocks_;
  shmemx_device_t device_{};
};

// --- puts by kernels, of the probes on one node and on two -------------------------------------------------------

struct PutArgs {
  shmemx_device_t device;
  unsigned char* dest;
  const unsigned char* source;
  std::uint64_t bytes;   // of each block
  std::uint64_t rounds;
};
// Each block puts its part to the peer, so many times; each put is complete before the next.
extern "C" void perf_put(const ushmem_cpu_block* block, const void* args);

// Bytes that change with `turn` and their place.
std::vector<unsigned char> pattern(std::size_t bytes, unsigned turn);

}  // namespace ushmem::perf::device
