// SPDX-License-Identifier: Apache-2.0
//
// Buffers of the program that are symmetric too (shmemx_buffer_register). Their pages are those of a block of the
// own HEAP slot, so that each of their bytes has a second address there, by which other PEs know it. A table of one
// PE, looked at when an address is in no segment. docs/design/registered-buffers.md
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

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
      if (e.begin.load(std::memory_order_relaxed) == 0) {  // only this thread changes it
        e.buffer = buffer;
        e.begin.store(buffer.begin, std::memory_order_release);  // pairs with: find()
        return true;
      }
    return false;
  }
  void remove(std::uintptr_t begin) {
    for (Entry& e : entries_)  // relaxed: whoever still uses the buffer breaks the call's rules
      if (e.begin.load(std::memory_order_relaxed) == begin) e.begin.store(0, std::memory_order_relaxed);
  }
  [[nodiscard]] bool full() const {
    for (const Entry& e : entries_)
      if (e.begin.load(std::memory_order_relaxed) == 0) return false;  // only this thread changes it
    return true;
  }

  // The buffer that has all of the bytes; bytes 0: in which the address lies.
  [[nodiscard]] const Buffer* find(std::uintptr_t address, std::size_t bytes) const {
    for (const Entry& e : entries_) {
      const std::uintptr_t begin = e.begin.load(std::memory_order_acquire);  // pairs with: add()
      if (begin == 0 || address - begin >= e.buffer.bytes) continue;
      return bytes <= e.buffer.bytes - (address - begin) ? &e.buffer : nullptr;
    }
    return nullptr;
  }
  // One that shares a byte with the range.
  [[nodiscard]] const Buffer* overlapping(std::uintptr_t begin, std::size_t bytes) const {
    for (const Entry& e : entries_) {
      const std::uintptr_t its = e.begin.load(std::memory_order_acquire);  // pairs with: add()
      if (its != 0 && its < begin + bytes && begin < its + e.buffer.bytes) return &e.buffer;
    }
    return nullptr;
  }
  template <class Visit>
  void each(Visit&& visit) const {
    for (const Entry& e : entries_)
      if (e.begin.load(std::memory_order_acquire) != 0) visit(e.buffer);  // pairs with: add()
  }

 private:
  struct Entry {
    std::atomic<std::uintptr_t> begin{0};
    Buffer buffer;
  };
  Entry entries_[most];
};

}  // namespace ushmem::core
