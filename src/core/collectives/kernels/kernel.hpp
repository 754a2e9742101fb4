// SPDX-License-Identifier: Apache-2.0
//
// Element-wise reduction of several arrays into one: the arithmetic of reductions, scans and reduce-scatter.
// One function for each pair of operation and type, compiled once for the plain processor and again for
// what newer ones have; which is used is decided once, by the processor. The order is always that of the
// sources, so the result has the same bits on every PE and whatever way the data came.
#pragma once

#include <cstddef>
#include <cstdint>

namespace ushmem::core {

enum class Operation : std::uint8_t { bit_and, bit_or, bit_xor, min, max, sum, prod, count };
enum class Element : std::uint8_t {
  i8, i16, i32, i64, u8, u16, u32, u64, f32, f64, f80,  // f80: long double, whatever it is here
  c64, c128,                                            // complex of two f32, two f64
  f16, bf16,                                            // added up and multiplied as f32, rounded once
  count
};

constexpr std::size_t bytes_of(Element e) {
  constexpr std::size_t bytes[] = {1, 2, 4, 8, 1, 2, 4, 8, 4, 8, sizeof(long double), 8, 16, 2, 2};
  return bytes[static_cast<unsigned>(e)];
}

// dest[i] = sources[0][i] op sources[1][i] op ...: elements first to first + count of all arrays, n at least
// 1. dest may be one of the sources, or overlaps none of them.
using Kernel = void (*)(void* dest, const void* const* sources, std::size_t n, std::size_t first,
                        std::size_t count);

struct KernelTable {
  const char* name;
  Kernel kernel[static_cast<unsigned>(Operation::count)][static_cast<unsigned>(Element::count)];
};

// nullptr where the standard has no such operation on the type.
Kernel kernel_of(Operation operation, Element element);
// What this processor uses: "avx2", "plain".
const char* kernels_in_use();

// One number of 16 bits, converted as in the kernels: to float exactly, from float to nearest, ties to even.
float half_to_float(std::uint16_t bits);
std::uint16_t float_to_half(float number);
float bfloat16_to_float(std::uint16_t bits);
std::uint16_t float_to_bfloat16(float number);

const KernelTable& plain_kernels();
#if defined(__x86_64__)
const KernelTable& avx2_kernels();
#endif

}  // namespace ushmem::core
