// SPDX-License-Identifier: Apache-2.0
//
// Copies of single elements between arrays with gaps, for any size of elements.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/rma/copy.hpp"

namespace ushmem::core {

struct Bits128 {
  std::uint64_t half[2];
};

// element: 1, 2, 4, 8 or 16 bytes; strides in elements.
inline void copy_elements(void* to, std::ptrdiff_t to_stride, const void* from, std::ptrdiff_t from_stride,
                          std::size_t nelems, std::size_t element) {
  const auto as = [&]<class T>(T) {
    copy_strided(static_cast<T*>(to), to_stride, static_cast<const T*>(from), from_stride, nelems);
  };
  switch (element) {
    case 1: return as(std::uint8_t{});
    case 2: return as(std::uint16_t{});
    case 4: return as(std::uint32_t{});
    case 8: return as(std::uint64_t{});
    default: return as(Bits128{});
  }
}

}  // namespace ushmem::core
