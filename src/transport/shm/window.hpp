// SPDX-License-Identifier: Apache-2.0
//
// A window: a range of virtual addresses, at the same place in every process of a node, with one slot of
// equal size for each PE. Reserved first without access (so that all processes can agree on a place),
// then filled with shared pages of the node file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

namespace ushmem::transport {

class Window {
 public:
  Window() = default;
  Window(Window&& other) noexcept;
  Window& operator=(Window&& other) noexcept;
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;
  ~Window();

  // Reserves slots * stride bytes at `at`, without replacing anything that is mapped there; 0: where the
  // kernel likes. False when that place is taken; errno tells.
  bool reserve(std::uintptr_t at, std::size_t stride, int slots);
  // Maps all slots in one piece: slot i shows bytes [offset + i * stride, + stride) of fd.
  bool map_all(int fd, std::uint64_t offset);
  // Maps the first `bytes` of one slot.
  bool map_slot(int fd, int slot, std::uint64_t offset, std::size_t bytes);
  // Moves what is mapped elsewhere in this process to the beginning of a slot.
  bool move_in(int slot, void* from, std::size_t bytes);
  void release();

  [[nodiscard]] std::uintptr_t base() const { return base_; }
  [[nodiscard]] std::size_t stride() const { return stride_; }
  [[nodiscard]] std::size_t bytes() const { return stride_ * static_cast<std::size_t>(slots_); }
  [[nodiscard]] std::uintptr_t slot(int index) const {
    return base_ + stride_ * static_cast<std::size_t>(index);
  }

 private:
  std::uintptr_t base_ = 0;
  std::size_t stride_ = 0;
  int slots_ = 0;
};

// Places to try for windows of `bytes` bytes in a process of this kind (sanitizers keep some ranges for
// themselves). Returns 0 when round is past the last.
std::uintptr_t window_candidate(int round);
inline constexpr int window_candidates = 24;

// The most that all windows of a world may take: a quarter of the address space, less under the thread
// sanitizer and under RLIMIT_AS.
std::uint64_t window_budget();

}  // namespace ushmem::transport
