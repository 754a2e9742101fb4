// SPDX-License-Identifier: Apache-2.0
//
// Monotonic time in nanoseconds. The same clock in all processes of a node, so that times written into
// shared memory by one PE can be compared by another or by `ushmem stat`.
#pragma once

#include <time.h>

#include <cstdint>

namespace ushmem::base {

inline std::uint64_t now_ns() noexcept {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<std::uint64_t>(t.tv_sec) * 1'000'000'000u + static_cast<std::uint64_t>(t.tv_nsec);
}

}  // namespace ushmem::base
