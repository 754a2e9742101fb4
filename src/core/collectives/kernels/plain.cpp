// SPDX-License-Identifier: Apache-2.0
// The kernels for every processor of the architecture, the choice between them, and conversions of one
// number for the rest of the library.
#include "core/collectives/kernels/loops.hpp"

namespace ushmem::core {

const KernelTable& plain_kernels() {
  static constexpr KernelTable table = make_table("plain");
  return table;
}

namespace {

const KernelTable& chosen() {
#if defined(__x86_64__)
  static const bool avx2 = __builtin_cpu_supports("avx2") != 0;
  return avx2 ? avx2_kernels() : plain_kernels();
#else
  return plain_kernels();
#endif
}

}  // namespace

Kernel kernel_of(Operation operation, Element element) {
  return chosen().kernel[static_cast<unsigned>(operation)][static_cast<unsigned>(element)];
}

float half_to_float(std::uint16_t bits) { return Half::widen(bits); }
std::uint16_t float_to_half(float number) { return Half::narrow(number); }
float bfloat16_to_float(std::uint16_t bits) { return Bfloat16::widen(bits); }
std::uint16_t float_to_bfloat16(float number) { return Bfloat16::narrow(number); }

const char* kernels_in_use() { return chosen().name; }

}  // namespace ushmem::core
