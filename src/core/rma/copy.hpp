// SPDX-License-Identifier: Apache-2.0
//
// Copies on direct paths. Small aligned ones are single loads and stores, so that a word that another PE
// polls is never seen half written; larger ones are libc's memcpy, which knows when non-temporal stores
// win on this processor and ends them with its own store fence. Nothing here orders anything: that is
// the business of fence, quiet, signals, synchronisation and of the end of a get
// (docs/design/memory-model.md).
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "base/order.hpp"

namespace ushmem::core {

template <std::size_t bytes>
struct UnsignedOf;
template <>
struct UnsignedOf<1> { using type = std::uint8_t; };
template <>
struct UnsignedOf<2> { using type = std::uint16_t; };
template <>
struct UnsignedOf<4> { using type = std::uint32_t; };
template <>
struct UnsignedOf<8> { using type = std::uint64_t; };
// The unsigned integer of as many bytes.
template <std::size_t bytes>
using Unsigned = typename UnsignedOf<bytes>::type;

// One load and one store of a word. Under the thread sanitizer the store is a release and the load an
// acquire, since either side may be a flag (base/order.hpp).
template <class Word>
inline void copy_word(void* to, const void* from) noexcept {
#if USHMEM_THREAD_SANITIZER
  if (reinterpret_cast<std::uintptr_t>(to) % sizeof(Word) == 0 &&
      reinterpret_cast<std::uintptr_t>(from) % sizeof(Word) == 0) {
    const Word w = __atomic_load_n(static_cast<const Word*>(from), __ATOMIC_ACQUIRE);
    __atomic_store_n(static_cast<Word*>(to), w, __ATOMIC_RELEASE);
    return;
  }
#endif
  Word w;
  std::memcpy(&w, from, sizeof w);  // one instruction each: the size is constant
  std::memcpy(to, &w, sizeof w);
}

[[gnu::always_inline]] inline void copy_bytes(void* to, const void* from, std::size_t n) noexcept {
  switch (n) {
    case 8: return copy_word<std::uint64_t>(to, from);
    case 4: return copy_word<std::uint32_t>(to, from);
    case 2: return copy_word<std::uint16_t>(to, from);
    case 1: return copy_word<std::uint8_t>(to, from);
    case 0: return;
    default: std::memmove(to, from, n);  // a PE may put to itself with overlapping ranges
  }
}

// nelems elements, strides in elements; any sign.
template <class T>
inline void copy_strided(T* to, std::ptrdiff_t to_stride, const T* from, std::ptrdiff_t from_stride,
                         std::size_t nelems) noexcept {
  for (std::size_t i = 0; i < nelems; ++i) {
    std::memcpy(to, from, sizeof(T));
    to += to_stride;
    from += from_stride;
  }
}

// count blocks of `size` elements; strides between their beginnings, in elements.
template <class T>
inline void copy_blocks(T* to, std::ptrdiff_t to_stride, const T* from, std::ptrdiff_t from_stride,
                        std::size_t size, std::size_t count) noexcept {
  for (std::size_t i = 0; i < count; ++i) {
    copy_bytes(to, from, size * sizeof(T));
    to += to_stride;
    from += from_stride;
  }
}

}  // namespace ushmem::core
