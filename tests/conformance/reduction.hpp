// SPDX-License-Identifier: Apache-2.0
//
// The reductions of the standard's tables: which types each operation has, operands for which the result is
// exact in any order, and the result itself, computed from team numbers alone.
#pragma once

#include <cstring>
#include <limits>
#include <type_traits>

#include "types.hpp"

// "Reduction Types, Names, and Supporting Operations for Team-Based Reductions", by names: which operations
// a name has. The types come from the functions' own signatures.
#define FOR_REDUCE_BITWISE_NAMES(X)                                                              \
  X(uchar) X(ushort) X(uint) X(ulong) X(ulonglong) X(int8) X(int16) X(int32) X(int64) X(uint8)   \
  X(uint16) X(uint32) X(uint64) X(size)
#define FOR_REDUCE_ORDERED_NAMES(X)                                                              \
  X(char) X(schar) X(short) X(int) X(long) X(longlong) X(ptrdiff) FOR_REDUCE_BITWISE_NAMES(X)    \
  X(float) X(double) X(longdouble)
#define FOR_REDUCE_COMPLEX_NAMES(X) X(complexd) X(complexf)
#define FOR_REDUCE_ARITHMETIC_NAMES(X) FOR_REDUCE_ORDERED_NAMES(X) FOR_REDUCE_COMPLEX_NAMES(X)

// "... for Active-Set-Based Reductions"
#define FOR_TO_ALL_BITWISE_NAMES(X) X(short) X(int) X(long) X(longlong)
#define FOR_TO_ALL_ORDERED_NAMES(X) FOR_TO_ALL_BITWISE_NAMES(X) X(float) X(double) X(longdouble)
#define FOR_TO_ALL_ARITHMETIC_NAMES(X) FOR_TO_ALL_ORDERED_NAMES(X) X(complexd) X(complexf)

namespace conformance {

template <class T>
inline constexpr bool is_complex = !std::is_arithmetic_v<T>;

// A complex number is two reals one after the other, whatever its type is called.
template <class T>
T make_complex(double re, double im) {
  T value;
  if constexpr (sizeof(T) == 2 * sizeof(float)) {
    const float parts[2] = {static_cast<float>(re), static_cast<float>(im)};
    std::memcpy(&value, parts, sizeof value);
  } else {
    const double parts[2] = {re, im};
    static_assert(sizeof(T) == sizeof parts);
    std::memcpy(&value, parts, sizeof value);
  }
  return value;
}

// Arithmetic as the type does it: unsigned types wrap; operands of signed ones are chosen so that no result
// in any order leaves their range.
struct Sum {
  template <class T>
  static T operand(int k, std::size_t i) {
    if constexpr (is_complex<T>)
      return make_complex<T>(k * 3 + static_cast<int>(i % 50), 7 - k - static_cast<int>(i % 30));
    else if constexpr (std::is_floating_point_v<T>)
      return static_cast<T>(static_cast<int>((static_cast<std::size_t>(k) * 37 + i * 11) % 2001) - 1000);
    else if constexpr (std::is_signed_v<T>)
      return static_cast<T>(multi::value_of<T>(k, i) / 16);  // for up to 16 PEs
    else
      return multi::value_of<T>(k, i);
  }
  template <class T>
  static T fold(T a, T b) {
    return static_cast<T>(a + b);
  }
};

struct Prod {
  template <class T>
  static T operand(int k, std::size_t i) {
    const std::size_t which = static_cast<std::size_t>(k) + i;
    if constexpr (is_complex<T>) {
      constexpr double parts[][2] = {{1, 1}, {0, 1}, {-1, 0}, {1, -1}, {0, -2}};
      return make_complex<T>(parts[which % 5][0], parts[which % 5][1]);
    } else if constexpr (std::is_unsigned_v<T>) {
      return static_cast<T>(multi::value_of<T>(k, i) | 1);
    } else if (which % 3 == 0) {
      return T{2};
    } else {
      return which % 2 == 0 ? T{1} : static_cast<T>(-1);
    }
  }
  template <class T>
  static T fold(T a, T b) {
    if constexpr (is_complex<T> || std::is_floating_point_v<T> || std::is_signed_v<T>)
      return static_cast<T>(a * b);
    else
      return static_cast<T>(static_cast<unsigned long long>(a) * b);
  }
};

// Operands of all sizes and signs, so that a comparison of the wrong signedness or width shows.
struct Ordered {
  template <class T>
  static T operand(int k, std::size_t i) {
    if constexpr (std::is_floating_point_v<T>) {
      if (i % 4 == 0) return static_cast<T>(-1 - k) * (k % 2 == 0 ? T{1} : T{1000});  // all negative
      if (i % 4 == 1 && k == 1) return -std::numeric_limits<T>::infinity();
      return multi::value_of<T>(k, i);
    } else {
      if (i % 4 == 0) return static_cast<T>(std::numeric_limits<T>::min() + k);
      if (i % 4 == 1) return static_cast<T>(std::numeric_limits<T>::max() - k);
      return multi::value_of<T>(k, i);
    }
  }
};
struct Max : Ordered {
  template <class T>
  static T fold(T a, T b) {
    return a > b ? a : b;
  }
};
struct Min : Ordered {
  template <class T>
  static T fold(T a, T b) {
    return a < b ? a : b;
  }
};

struct And {
  template <class T>
  static T operand(int k, std::size_t i) {  // mostly ones
    return static_cast<T>(multi::value_of<T>(k, i) | multi::value_of<T>(k + 50, i) |
                          multi::value_of<T>(k + 100, i));
  }
  template <class T>
  static T fold(T a, T b) {
    return static_cast<T>(a & b);
  }
};
struct Or {
  template <class T>
  static T operand(int k, std::size_t i) {  // mostly zeros
    return static_cast<T>(multi::value_of<T>(k, i) & multi::value_of<T>(k + 50, i) &
                          multi::value_of<T>(k + 100, i));
  }
  template <class T>
  static T fold(T a, T b) {
    return static_cast<T>(a | b);
  }
};
struct Xor {
  template <class T>
  static T operand(int k, std::size_t i) {
    return multi::value_of<T>(k, i);
  }
  template <class T>
  static T fold(T a, T b) {
    return static_cast<T>(a ^ b);
  }
};

// The fold of members 0 .. last.
template <class Operation, class T>
T folded(int last, std::size_t i) {
  T value = Operation::template operand<T>(0, i);
  for (int k = 1; k <= last; ++k) value = Operation::fold(value, Operation::template operand<T>(k, i));
  return value;
}

}  // namespace conformance
