// SPDX-License-Identifier: Apache-2.0
//
// The kernels of tests/unit/device/ascend_kernels.c for a GPU: cuda_test runs them over the real driver.
#include <cstdint>

struct Arguments {
  std::uint64_t* words;
  std::uint64_t* other;
  std::uint64_t value;
};

extern "C" __global__ void fill_words(const Arguments a) {
  if (threadIdx.x == 0) a.words[blockIdx.x] = a.value + blockIdx.x;
}

// All blocks meet at words[0]; then block 0 says how many it met.
extern "C" __global__ void meet(const Arguments a) {
  if (threadIdx.x != 0) return;
  auto* const count = reinterpret_cast<unsigned long long*>(a.words);
  __threadfence();
  atomicAdd(count, 1ull);
  while (*reinterpret_cast<volatile unsigned long long*>(count) != gridDim.x) __nanosleep(20);
  if (blockIdx.x == 0) a.words[1] = gridDim.x;
}

extern "C" __global__ void fetch(const Arguments a) {
  if (blockIdx.x == 0 && threadIdx.x == 0) a.words[0] = *reinterpret_cast<volatile std::uint64_t*>(a.other);
}
