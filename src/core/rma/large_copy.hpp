// SPDX-License-Identifier: Apache-2.0
//
// Copies of many megabytes, beyond what a processor's own caches hold. Whether stores that pass the caches
// by (non-temporal) are faster depends on the machine, so it is measured: the first few calls of each size
// try both ways in turn, the later ones take the faster. Nothing but time depends on it.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "core/rma/copy.hpp"

namespace ushmem::core {

// What has been measured, by size: part of a world.
class CopyTimes {
 public:
  static constexpr std::size_t least = std::size_t{4} << 20;
  static constexpr int trials = 3;  // of each way
  static constexpr int sizes = 8;   // by powers of two from `least`

  enum class Verdict { unknown, through_caches, passing_by };
  [[nodiscard]] Verdict verdict(std::size_t bytes) const noexcept;

  struct Size {
    std::atomic<std::uint32_t> begun{0};
    std::atomic<std::uint32_t> done[2]{0, 0};  // trials that were long enough to tell: cached, passing by
    std::atomic<std::uint64_t> best[2]{UINT64_MAX, UINT64_MAX};  // ns for 16 MiB: cached, passing by
  };
  Size& of(std::size_t bytes) noexcept { return sizes_[index(bytes)]; }

 private:
  static std::size_t index(std::size_t bytes) noexcept;
  Size sizes_[sizes];
};

// The copies of one call, which are `total` bytes together.
class LargeCopy {
 public:
  LargeCopy(CopyTimes& times, std::size_t total) noexcept {
    if (__builtin_expect(total >= CopyTimes::least, 0)) begin(times, total);
  }
  ~LargeCopy() {
    if (__builtin_expect(measured_ != nullptr, 0)) end();
  }
  LargeCopy(const LargeCopy&) = delete;
  LargeCopy& operator=(const LargeCopy&) = delete;

  // As copy_bytes(): the ranges may overlap.
  [[gnu::always_inline]] void operator()(void* to, const void* from, std::size_t n) noexcept {
    if (__builtin_expect(passing_by_ || measured_ != nullptr, 0))
      copy(to, from, n);
    else
      copy_bytes(to, from, n);
  }

 private:
  void begin(CopyTimes& times, std::size_t total) noexcept;
  void end() noexcept;
  void copy(void* to, const void* from, std::size_t n) noexcept;

  CopyTimes::Size* measured_ = nullptr;  // not nullptr: this call is a trial
  bool passing_by_ = false;
  std::uint64_t ns_ = 0;
  std::uint64_t bytes_ = 0;
};

}  // namespace ushmem::core
