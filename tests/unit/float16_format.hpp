// SPDX-License-Identifier: Apache-2.0
//
// The 16-bit floating-point formats by arithmetic in double: what tests compare the library with.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>

namespace float16 {

struct Format {
  const char* name;
  int fraction;      // bits of it
  int least, most;   // exponents of the least and the largest normal numbers
  int exponent_bits;
};
inline constexpr Format half{"half", 10, -14, 15, 5};
inline constexpr Format bfloat16{"bfloat16", 7, -126, 127, 8};

inline double value_of(const Format& f, std::uint16_t bits) {
  const int exponent = bits >> f.fraction & ((1 << f.exponent_bits) - 1);
  const int fraction = bits & ((1 << f.fraction) - 1);
  const double sign = bits >> 15 != 0 ? -1.0 : 1.0;
  if (exponent == (1 << f.exponent_bits) - 1)
    return fraction != 0 ? std::numeric_limits<double>::quiet_NaN()
                         : sign * std::numeric_limits<double>::infinity();
  if (exponent == 0) return sign * std::ldexp(fraction, f.least - f.fraction);
  return sign * std::ldexp((1 << f.fraction) + fraction, exponent - 1 + f.least - f.fraction);
}

// To nearest, ties to even: by the processor's rounding of a double to an integer.
inline std::uint16_t nearest(const Format& f, double x) {
  const int sign = std::signbit(x) ? 1 << 15 : 0;
  const int infinity = ((1 << f.exponent_bits) - 1) << f.fraction;
  const double size = std::fabs(x);
  if (std::isinf(size)) return static_cast<std::uint16_t>(sign | infinity);
  int exponent = f.least;
  if (size >= std::ldexp(1, f.least)) std::frexp(size, &exponent), --exponent;
  const double unit = std::ldexp(1, exponent - f.fraction);
  const double rounded = std::nearbyint(size / unit) * unit;
  if (rounded > std::ldexp(2 - std::ldexp(1, -f.fraction), f.most))
    return static_cast<std::uint16_t>(sign | infinity);
  if (rounded == 0) return static_cast<std::uint16_t>(sign);
  if (rounded < std::ldexp(1, f.least))
    return static_cast<std::uint16_t>(sign | static_cast<int>(rounded / std::ldexp(1, f.least - f.fraction)));
  std::frexp(rounded, &exponent), --exponent;
  const int fraction = static_cast<int>(std::ldexp(rounded, f.fraction - exponent)) - (1 << f.fraction);
  return static_cast<std::uint16_t>(sign | (exponent - f.least + 1) << f.fraction | fraction);
}

inline constexpr std::uint16_t any_nan = 0x7fff;
inline bool is_nan(const Format& f, std::uint16_t bits) { return std::isnan(value_of(f, bits)); }
// The same number, or both no number.
inline bool same(const Format& f, std::uint16_t a, std::uint16_t b) {
  return a == b || (is_nan(f, a) && is_nan(f, b));
}

}  // namespace float16
