// SPDX-License-Identifier: Apache-2.0
//
// The loops behind the kernel table. Included by one source file for each instruction set, inside which
// everything is local: no function here may be shared between them, or the linker would keep the one that
// an older processor cannot run. So nothing of the standard library is called. The loops are written for
// the compiler to vectorise.
#pragma once

#include "core/collectives/kernels/kernel.hpp"

namespace ushmem::core {
namespace {

#if defined(__clang__)
#define USHMEM_INDEPENDENT _Pragma("clang loop vectorize(assume_safety)")
#else
#define USHMEM_INDEPENDENT _Pragma("GCC ivdep")  // dest[i] is written after the i-th sources are read
#endif

struct And { template <class T> T operator()(T a, T b) const { return static_cast<T>(a & b); } };
struct Or { template <class T> T operator()(T a, T b) const { return static_cast<T>(a | b); } };
struct Xor { template <class T> T operator()(T a, T b) const { return static_cast<T>(a ^ b); } };
struct Min { template <class T> T operator()(T a, T b) const { return b < a ? b : a; } };
struct Max { template <class T> T operator()(T a, T b) const { return a < b ? b : a; } };
struct Sum { template <class T> T operator()(T a, T b) const { return static_cast<T>(a + b); } };
struct Prod { template <class T> T operator()(T a, T b) const { return static_cast<T>(a * b); } };
// Narrow products in unsigned int: as int they could overflow.
template <>
inline std::uint16_t Prod::operator()(std::uint16_t a, std::uint16_t b) const {
  return static_cast<std::uint16_t>(unsigned{a} * b);
}

template <class R>
struct Complex {
  R re, im;
  friend Complex operator+(Complex a, Complex b) { return {a.re + b.re, a.im + b.im}; }
  friend Complex operator*(Complex a, Complex b) {
    return {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
  }
};

constexpr std::size_t block_bytes = 8192;

template <class T, class Op>
void pairwise(T* dest, const T* a, const T* b, std::size_t count) {
  USHMEM_INDEPENDENT
  for (std::size_t i = 0; i < count; ++i) dest[i] = Op{}(a[i], b[i]);
}

// Types that are their own accumulator. More than two sources are added up block by block in a buffer that
// stays in the first cache; only the last step writes dest, which may be one of the sources.
template <class T, class Op>
void reduce(void* dest, const void* const* sources, std::size_t n, std::size_t first, std::size_t count) {
  T* const to = static_cast<T*>(dest) + first;
  const auto from = [&](std::size_t k) { return static_cast<const T*>(sources[k]) + first; };
  if (n == 1) {
    if (to != from(0)) __builtin_memcpy(to, from(0), count * sizeof(T));
    return;
  }
  if (n == 2) return pairwise<T, Op>(to, from(0), from(1), count);
  constexpr std::size_t block = block_bytes / sizeof(T);
  T sum[block];
  for (std::size_t done = 0; done < count; done += block) {
    const std::size_t m = count - done < block ? count - done : block;
    pairwise<T, Op>(sum, from(0) + done, from(1) + done, m);
    for (std::size_t k = 2; k + 1 < n; ++k) pairwise<T, Op>(sum, sum, from(k) + done, m);
    pairwise<T, Op>(to + done, sum, from(n - 1) + done, m);
  }
}

// --- 16-bit floating point -------------------------------------------------------------------------

inline float bits_to_float(std::uint32_t bits) {
  float f;
  __builtin_memcpy(&f, &bits, sizeof f);
  return f;
}
inline std::uint32_t float_to_bits(float f) {
  std::uint32_t bits;
  __builtin_memcpy(&bits, &f, sizeof bits);
  return bits;
}

struct Bfloat16 {
  static float widen(std::uint16_t h) { return bits_to_float(std::uint32_t{h} << 16); }
  static std::uint16_t narrow(float f) {  // to nearest, ties to even
    const std::uint32_t bits = float_to_bits(f);
    const std::uint32_t rounded = (bits + 0x7fff + (bits >> 16 & 1)) >> 16;
    const std::uint32_t nan = bits >> 16 | 0x40;
    return static_cast<std::uint16_t>((bits & 0x7fffffff) > 0x7f800000 ? nan : rounded);
  }
};

// IEEE 754 binary16, exact, subnormal numbers included. No float on the way is subnormal, since a program
// may have set the processor to take those for zero (-ffast-math does).
struct Half {
  static float widen(std::uint16_t h) {
    const std::uint32_t sign = std::uint32_t{h} << 16 & 0x80000000;
    const std::uint32_t rest = std::uint32_t{h} << 13 & 0x0fffe000;
    const std::uint32_t normal = rest + (112u << 23);  // the exponent grows by 127 - 15
    // Subnormal: the fraction above the smallest normal number, which is then taken away.
    const float fraction = bits_to_float(rest + (113u << 23)) - bits_to_float(113u << 23);
    const std::uint32_t finite = rest < 0x00800000 ? float_to_bits(fraction) : normal;
    const std::uint32_t size = rest >= 0x0f800000 ? 0x7f800000 | rest : finite;  // infinity, NaN
    return bits_to_float(sign | size);
  }
  static std::uint16_t narrow(float f) {  // to nearest, ties to even
    const std::uint32_t bits = float_to_bits(f);
    const std::uint32_t sign = bits >> 16 & 0x8000;
    const std::uint32_t size = bits & 0x7fffffff;
    // Adding a large enough power of two rounds at the right bit, also of results that are subnormal.
    const float magic = bits_to_float(((size < 0x38800000 ? 0x38800000 : size & 0x7f800000) + (13u << 23)));
    const std::uint32_t low = float_to_bits(bits_to_float(size) + magic) - float_to_bits(magic);
    const std::uint32_t exponent = size < 0x38800000 ? 0 : (size >> 23) - 113;
    const std::uint32_t finite = size < 0x38800000 ? low : (exponent << 10) + low;
    std::uint32_t h = finite;
    if (size >= 0x47800000) h = 0x7c00;                        // too large, or infinite
    if (size > 0x7f800000) h = 0x7e00 | (size >> 13 & 0x3ff);  // NaN
    return static_cast<std::uint16_t>(sign | h);
  }
};

template <class Format, class Op>
void reduce_16(void* dest, const void* const* sources, std::size_t n, std::size_t first, std::size_t count) {
  std::uint16_t* const to = static_cast<std::uint16_t*>(dest) + first;
  const auto from = [&](std::size_t k) { return static_cast<const std::uint16_t*>(sources[k]) + first; };
  constexpr std::size_t block = block_bytes / sizeof(float);
  float sum[block];
  for (std::size_t done = 0; done < count; done += block) {
    const std::size_t m = count - done < block ? count - done : block;
    const std::uint16_t* a = from(0) + done;
    USHMEM_INDEPENDENT
    for (std::size_t i = 0; i < m; ++i) sum[i] = Format::widen(a[i]);
    for (std::size_t k = 1; k < n; ++k) {
      const std::uint16_t* b = from(k) + done;
      USHMEM_INDEPENDENT
      for (std::size_t i = 0; i < m; ++i) sum[i] = Op{}(sum[i], Format::widen(b[i]));
    }
    std::uint16_t* const out = to + done;
    USHMEM_INDEPENDENT
    for (std::size_t i = 0; i < m; ++i) out[i] = Format::narrow(sum[i]);
  }
}

// --- the table -------------------------------------------------------------------------------------

constexpr unsigned at(Element e) { return static_cast<unsigned>(e); }
constexpr unsigned at(Operation o) { return static_cast<unsigned>(o); }

// Sums, products and bits are the same for signed and unsigned numbers (two's complement); unsigned ones
// wrap around by definition.
constexpr KernelTable make_table(const char* name) {
  KernelTable t{};
  t.name = name;
#define USHMEM_SAME_BITS(OP, F)                                                                     \
  t.kernel[at(OP)][at(Element::i8)] = t.kernel[at(OP)][at(Element::u8)] = reduce<std::uint8_t, F>;    \
  t.kernel[at(OP)][at(Element::i16)] = t.kernel[at(OP)][at(Element::u16)] = reduce<std::uint16_t, F>; \
  t.kernel[at(OP)][at(Element::i32)] = t.kernel[at(OP)][at(Element::u32)] = reduce<std::uint32_t, F>; \
  t.kernel[at(OP)][at(Element::i64)] = t.kernel[at(OP)][at(Element::u64)] = reduce<std::uint64_t, F>
  USHMEM_SAME_BITS(Operation::bit_and, And);
  USHMEM_SAME_BITS(Operation::bit_or, Or);
  USHMEM_SAME_BITS(Operation::bit_xor, Xor);
  USHMEM_SAME_BITS(Operation::sum, Sum);
  USHMEM_SAME_BITS(Operation::prod, Prod);
#undef USHMEM_SAME_BITS
#define USHMEM_REAL(OP, F)                                            \
  t.kernel[at(OP)][at(Element::f32)] = reduce<float, F>;              \
  t.kernel[at(OP)][at(Element::f64)] = reduce<double, F>;             \
  t.kernel[at(OP)][at(Element::f80)] = reduce<long double, F>;        \
  t.kernel[at(OP)][at(Element::f16)] = reduce_16<Half, F>;            \
  t.kernel[at(OP)][at(Element::bf16)] = reduce_16<Bfloat16, F>
  USHMEM_REAL(Operation::sum, Sum);
  USHMEM_REAL(Operation::prod, Prod);
  USHMEM_REAL(Operation::min, Min);
  USHMEM_REAL(Operation::max, Max);
#undef USHMEM_REAL
#define USHMEM_ORDERED(OP, F)                                         \
  t.kernel[at(OP)][at(Element::i8)] = reduce<std::int8_t, F>;         \
  t.kernel[at(OP)][at(Element::i16)] = reduce<std::int16_t, F>;       \
  t.kernel[at(OP)][at(Element::i32)] = reduce<std::int32_t, F>;       \
  t.kernel[at(OP)][at(Element::i64)] = reduce<std::int64_t, F>;       \
  t.kernel[at(OP)][at(Element::u8)] = reduce<std::uint8_t, F>;        \
  t.kernel[at(OP)][at(Element::u16)] = reduce<std::uint16_t, F>;      \
  t.kernel[at(OP)][at(Element::u32)] = reduce<std::uint32_t, F>;      \
  t.kernel[at(OP)][at(Element::u64)] = reduce<std::uint64_t, F>
  USHMEM_ORDERED(Operation::min, Min);
  USHMEM_ORDERED(Operation::max, Max);
#undef USHMEM_ORDERED
#define USHMEM_COMPLEX(OP, F)                                         \
  t.kernel[at(OP)][at(Element::c64)] = reduce<Complex<float>, F>;     \
  t.kernel[at(OP)][at(Element::c128)] = reduce<Complex<double>, F>
  USHMEM_COMPLEX(Operation::sum, Sum);
  USHMEM_COMPLEX(Operation::prod, Prod);
#undef USHMEM_COMPLEX
  return t;
}

}  // namespace
}  // namespace ushmem::core
