// SPDX-License-Identifier: Apache-2.0
//
// Launches, blocks and copies of the CPU device.
#include <sched.h>

#include <atomic>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <vector>

#include "device/device.hpp"
#include "device/probes.hpp"
#include "ushmem/device/block.h"

namespace ushmem::perf::device {
namespace {

using node::keep;
using node::measure_alone;
using node::repeat;
using ushmem::device::Device;
using ushmem::device::Kernel;

// Ends the job when a call fails: what it takes then means nothing.
class OneDevice {
 public:
  OneDevice() : device_(ushmem::device::open_cpu(0, &error_)) { check(device_ != nullptr); }

  void launch(ushmem_cpu_kernel kernel, std::uint32_t blocks, const void* args, std::size_t bytes) {
    check(device_->launch(reinterpret_cast<Kernel>(kernel), blocks, args, bytes, nullptr, &error_));
  }
  void copy(void* dest, const void* source, std::size_t bytes) {
    check(device_->copy(dest, source, bytes, nullptr, &error_));
  }
  void wait() { check(device_->stream_wait(nullptr, &error_)); }

 private:
  void check(bool good) {
    if (good) return;
    std::fprintf(stderr, "ushmem-perf-device: %s\n", error_.c_str());
    shmem_global_exit(EXIT_FAILURE);
  }
  std::string error_;
  std::unique_ptr<Device> device_;
};

struct Count {
  std::atomic<std::uint64_t>* word;
  std::uint64_t rounds;
};

void empty_kernel(const ushmem_cpu_block*, const void*) {}

void pause_kernel(const ushmem_cpu_block* block, const void* args) {
  const auto& a = *static_cast<const Count*>(args);
  for (std::uint64_t i = 0; i < a.rounds; ++i) block->pause(block);
}

void barrier_kernel(const ushmem_cpu_block* block, const void* args) {
  const auto& a = *static_cast<const Count*>(args);
  for (std::uint64_t i = 1; i <= a.rounds; ++i) {
    // release and acquire: pair with each other in the other blocks (CPUs of this process)
    a.word->fetch_add(1, std::memory_order_release);
    while (a.word->load(std::memory_order_acquire) < i * block->count) block->pause(block);
  }
}

// What a queue that threads share costs at least: one uncontended lock.
void lock_column(std::uint64_t n) {
  static std::mutex mutex;
  repeat(n, [](std::uint64_t) { const std::lock_guard guard(mutex); });
}

}  // namespace

void launch(const Options& options) {
  OneDevice device;
  measure_alone(options, {{"lock", lock_column},
                          {"launch",
                           [&](std::uint64_t n) {
                             repeat(n, [&](std::uint64_t) { device.launch(empty_kernel, 1, nullptr, 0); });
                           },
                           [&] { device.wait(); }}});
  device.wait();
}

void launch_wait(const Options& options) {
  OneDevice device;
  measure_alone(options, {{"lock", lock_column}, {"launch_wait", [&](std::uint64_t n) {
                            repeat(n, [&](std::uint64_t) {
                              device.launch(empty_kernel, 1, nullptr, 0);
                              device.wait();
                            });
                          }}});
}

void pause_block(const Options& options) {
  // On one processor, so that all the blocks are one thread's.
  cpu_set_t one;
  CPU_ZERO(&one);
  CPU_SET(sched_getcpu(), &one);
  sched_setaffinity(0, sizeof one, &one);
  OneDevice device;
  constexpr std::uint64_t blocks = 64;
  void (*volatile call)() = [] {};
  measure_alone(options,
                {{"call", [&](std::uint64_t n) { repeat(n * blocks, [&](std::uint64_t) { call(); }); }},
                 {"pause", [&](std::uint64_t n) {
                    const Count args{nullptr, n};
                    device.launch(pause_kernel, blocks, &args, sizeof args);
                    device.wait();
                  }}});
}

void barrier_of_blocks(const Options& options, std::size_t blocks) {
  OneDevice device;
  alignas(64) std::atomic<std::uint64_t> word{0};
  measure_alone(options,
                {{"bare",
                  [&](std::uint64_t n) {
                    repeat(n * blocks, [&](std::uint64_t) { word.fetch_add(1, std::memory_order_release); });
                  }},
                 {"barrier", [&](std::uint64_t n) {
                    word = 0;
                    const Count args{&word, n};
                    device.launch(barrier_kernel, static_cast<std::uint32_t>(blocks), &args, sizeof args);
                    device.wait();
                    if (word != n * blocks) node::wrong_result("barrier_of_blocks");
                  }}});
}

void stream_copy(const Options& options, std::size_t bytes) {
  OneDevice device;
  std::vector<unsigned char> from(bytes), to(bytes);
  for (std::size_t i = 0; i < bytes; ++i) from[i] = static_cast<unsigned char>(i * 131);
  measure_alone(options, {{"memcpy",
                           [&](std::uint64_t n) {
                             repeat(n,
                                    [&](std::uint64_t) { node::call_memcpy(to.data(), from.data(), bytes); });
                           }},
                          {"copy", [&](std::uint64_t n) {
                             repeat(n, [&](std::uint64_t) {
                               device.copy(to.data(), from.data(), bytes);
                               device.wait();
                             });
                           }}});
  std::memset(to.data(), 0, bytes);
  device.copy(to.data(), from.data(), bytes);
  device.wait();
  if (to != from) node::wrong_result("stream_copy");
}

}  // namespace ushmem::perf::device
