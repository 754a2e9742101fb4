// SPDX-License-Identifier: Apache-2.0
//
// Buffers of the program that are symmetric too (shmemx_buffer_register). Their pages are those of a block of the
// own HEAP slot, so that each of their bytes has a second address there, by which other PEs know it. A table of one
// PE, looked at when an address is in no segment. docs/design/registered-buffers.md
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace ushmem::core {

class RegisteredBuffers {
 public:
  static constexpr int most = 64;
  struct Buffer {
    std::uintptr_t begin = 0;
    std::size_t bytes = 0;
    std::uintptr_t in_heap = 0;  // the same pages in the own HEAP slot
  };

  // False when the table is full. By one thread at a time.
  bool add(const Buffer& buffer) {
    for (Entry& e : entries_)
      if (e.load(std::memory_order_relaxed) == nullptr) {  // only this thread changes it
        made_.push_back(std::make_unique<const Buffer>(buffer));
        e.store(made_.back().get(), std::memory_order_release);  // pairs with: the loads below
        return true;
      }
    return false;
  }
  // What was made stays: a thread may be looking at it on its way to another buffer.
  void remove(std::uintptr_t begin) {
    for (Entry& e : entries_)
      if (const Buffer* const b = e.load(std::memory_order_relaxed); b != nullptr && b->begin == begin)
        e.store(nullptr, std::memory_order_relaxed);  // whoever still uses the buffer breaks the call's rules
  }
  [[nodiscard]] bool full() const {
    for (const Entry& e : entries_)
      if (e.load(std::memory_order_relaxed) == nullptr) return false;  // only this thread changes it
    return true;
  }

  // The buffer that has all of the bytes; bytes 0: in which the address lies.
  [[nodiscard]] const Buffer* find(std::uintptr_t address, std::size_t bytes) const {
    for (const Entry& e : entries_) {
      const Buffer* const b = e.load(std::memory_order_acquire);  // pairs with: add()
      if (b == nullptr || address - b->begin >= b->bytes) continue;
      return bytes <= b->bytes - (address - b->begin) ? b : nullptr;
    }
    return nullptr;
  }
  // One that shares a byte with the range.
  [[nodiscard]] const Buffer* overlapping(std::uintptr_t begin, std::size_t bytes) const {
    for (const Entry& e : entries_) {
      const Buffer* const b = e.load(std::memory_order_acquire);  // pairs with: add()
      if (b != nullptr && b->begin < begin + bytes && begin < b->begin + b->bytes) return b;
    }
    return nullptr;
  }
  template <class Visit>
  void each(Visit&& visit) const {
    for (const Entry& e : entries_)
      if (const Buffer* const b = e.load(std::memory_order_acquire); b != nullptr) visit(*b);  // pairs with: add()
  }

 private:
  using Entry = std::atomic<const Buffer*>;
  Entry entries_[most] = {};
  std::vector<std::unique_ptr<const Buffer>> made_;
};

}  // namespace ushmem::core
