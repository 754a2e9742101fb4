/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Types that kernels on every platform share. Included by ushmem/device.h after the platform's words
 * (SHMEM_GM, SHMEM_DEVICE) are defined.
 */
#ifndef USHMEM_DEVICE_TYPES_H
#define USHMEM_DEVICE_TYPES_H

#include <stddef.h>
#include <stdint.h>

namespace ushmem {
namespace device {

// The numbers are those of SHMEM_CMP_EQ and its sisters.
enum Compare { CMP_EQ = 1, CMP_NE = 2, CMP_GT = 3, CMP_GE = 4, CMP_LT = 5, CMP_LE = 6 };

// The numbers are those of SHMEM_SIGNAL_SET and SHMEM_SIGNAL_ADD.
enum SignalOp { SIGNAL_SET = 1, SIGNAL_ADD = 2 };

// What moves the bytes of a put or get to a PE with a mapping. A platform refuses, when it compiles, what it
// lacks.
enum class Engine {
  automatic,
  load_store,  // loads and stores of the block's lanes, or of the scalar unit
  mte          // Ascend's memory transfer engines, by way of the unified buffer
};

enum class Op { sum, prod, min, max, bit_and, bit_or, bit_xor };

// 16-bit floating point, in the format of shmemx_half_t and shmemx_bfloat16_t; sums and products are made in
// float.
struct Half {
  uint16_t bits;
};
struct BFloat16 {
  uint16_t bits;
};

// A type that takes no part in deducing T.
template <class T>
struct Identity {
  using Type = T;
};
template <class T>
using Same = typename Identity<T>::Type;

template <class T>
struct IsConst {
  static constexpr bool value = false;
};
template <class T>
struct IsConst<const T> {
  static constexpr bool value = true;
};

// The word with a size.
template <size_t bytes>
struct WordOf;
template <>
struct WordOf<1> {
  using Type = uint8_t;
};
template <>
struct WordOf<2> {
  using Type = uint16_t;
};
template <>
struct WordOf<4> {
  using Type = uint32_t;
};
template <>
struct WordOf<8> {
  using Type = uint64_t;
};
template <class T>
using Word = typename WordOf<sizeof(T)>::Type;

// The bits of a value, and back. A union, since not every platform has a memcpy for its stack.
template <class To, class From>
SHMEM_DEVICE To bits_to(From from) {
  static_assert(sizeof(To) == sizeof(From), "the bits of one are the bits of the other");
  union {
    From from;
    To to;
  } both;
  both.from = from;
  return both.to;
}

template <class T>
SHMEM_DEVICE uint64_t address(SHMEM_GM T* p) {
  return reinterpret_cast<uint64_t>(p);
}
template <class T>
SHMEM_DEVICE SHMEM_GM T* pointer(uint64_t address) {
  return reinterpret_cast<SHMEM_GM T*>(address);
}

// Rows of bytes; pitches from the beginning of a row to that of the next, either may be negative.
struct Rows {
  uint64_t rows;
  uint64_t bytes;
  int64_t dest_pitch;
  int64_t source_pitch;
};

// What an atomic does; the numbers of ushmem_ring_atomic.
enum class Atomic : uint32_t { fetch = 1, set = 2, cas = 3, add = 4, bit_and = 5, bit_or = 6, bit_xor = 7 };

template <class T>
SHMEM_DEVICE bool compare(T left, Compare how, T right) {
  switch (how) {
    case CMP_EQ: return left == right;
    case CMP_NE: return left != right;
    case CMP_GT: return left > right;
    case CMP_GE: return left >= right;
    case CMP_LT: return left < right;
    default: return left <= right;
  }
}

// How elements are combined: in which type, from and to which bits.
template <class T>
struct Element {
  using Sum = T;
  SHMEM_DEVICE static T widen(T value) { return value; }
  SHMEM_DEVICE static T narrow(T value) { return value; }
};

template <>
struct Element<BFloat16> {
  using Sum = float;
  SHMEM_DEVICE static float widen(BFloat16 value) {
    return bits_to<float>(static_cast<uint32_t>(value.bits) << 16);
  }
  // To nearest, ties to even; a NaN stays one.
  SHMEM_DEVICE static BFloat16 narrow(float value) {
    const uint32_t bits = bits_to<uint32_t>(value);
    if ((bits & 0x7fffffffu) > 0x7f800000u) return {static_cast<uint16_t>(bits >> 16 | 0x40u)};
    return {static_cast<uint16_t>((bits + 0x7fffu + (bits >> 16 & 1u)) >> 16)};
  }
};

template <>
struct Element<Half> {
  using Sum = float;
  SHMEM_DEVICE static float widen(Half value) {
    const uint32_t sign = static_cast<uint32_t>(value.bits & 0x8000u) << 16;
    const uint32_t exponent = value.bits >> 10 & 0x1fu;
    const uint32_t fraction = value.bits & 0x3ffu;
    if (exponent == 31) return bits_to<float>(sign | 0x7f800000u | fraction << 13);
    if (exponent != 0) return bits_to<float>(sign | (exponent + 112u) << 23 | fraction << 13);
    // Subnormal: the fraction in units of 2^-24, which a float holds exactly.
    const float magnitude = static_cast<float>(fraction) * 5.9604644775390625e-8f;
    return bits_to<float>(sign | bits_to<uint32_t>(magnitude));
  }
  // To nearest, ties to even; a NaN stays one.
  SHMEM_DEVICE static Half narrow(float value) {
    const uint32_t bits = bits_to<uint32_t>(value);
    const uint32_t sign = bits >> 16 & 0x8000u;
    const uint32_t magnitude = bits & 0x7fffffffu;
    if (magnitude > 0x7f800000u) return {static_cast<uint16_t>(sign | 0x7e00u | (magnitude >> 13 & 0x3ffu))};
    if (magnitude >= 0x477ff000u)
      return {static_cast<uint16_t>(sign | 0x7c00u)};  // 65520 and above round to infinity
    if (magnitude >= 0x38800000u) {                    // 2^-14 and above: normal
      const uint32_t rounded = magnitude + 0xfffu + (magnitude >> 13 & 1u);
      return {static_cast<uint16_t>(sign | ((rounded >> 13) - (112u << 10)))};
    }
    if (magnitude < 0x33000000u) return {static_cast<uint16_t>(sign)};  // below half of the smallest
    const uint32_t shift = 126u - (magnitude >> 23);                    // 14 to 24: into units of 2^-24
    const uint32_t fraction = (magnitude & 0x7fffffu) | 0x800000u;
    const uint32_t whole = fraction >> shift;
    const uint32_t rest = fraction & ((1u << shift) - 1u);
    const uint32_t half = 1u << (shift - 1u);
    return {static_cast<uint16_t>(sign |
                                  (whole + (rest > half || (rest == half && (whole & 1u) != 0) ? 1u : 0u)))};
  }
};

// Integers wrap round: sums and products are made of their bits, as unsigned numbers.
template <class T>
SHMEM_DEVICE uint64_t low_bits(T value) {
  return static_cast<uint64_t>(bits_to<Word<T>>(value));
}

template <Op op, class T>
SHMEM_DEVICE T combine(T left, T right) {
  constexpr bool integer = static_cast<T>(0.5) == T{0};
  if constexpr (op == Op::sum && integer)
    return bits_to<T>(static_cast<Word<T>>(low_bits(left) + low_bits(right)));
  if constexpr (op == Op::prod && integer)
    return bits_to<T>(static_cast<Word<T>>(low_bits(left) * low_bits(right)));
  if constexpr (op == Op::sum) return left + right;
  if constexpr (op == Op::prod) return left * right;
  if constexpr (op == Op::min) return right < left ? right : left;
  if constexpr (op == Op::max) return left < right ? right : left;
  if constexpr (op == Op::bit_and) return static_cast<T>(left & right);
  if constexpr (op == Op::bit_or) return static_cast<T>(left | right);
  if constexpr (op == Op::bit_xor) return static_cast<T>(left ^ right);
}

}  // namespace device
}  // namespace ushmem

#endif
