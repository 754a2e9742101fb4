// SPDX-License-Identifier: Apache-2.0
//
// The arithmetic of reductions: every operation on every element type against a plain loop, and the
// 16-bit floating-point formats against a conversion by division and rounding in double.
#include <gtest/gtest.h>

#include <algorithm>
#include <cfenv>
#include <cmath>
#include <complex>
#include <cstring>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "core/collectives/kernels/kernel.hpp"
#include "float16_format.hpp"

namespace {

using namespace float16;
using namespace ushmem;
using core::Element;
using core::KernelTable;
using core::Operation;

std::vector<const KernelTable*> tables() {
  std::vector<const KernelTable*> all = {&core::plain_kernels()};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) all.push_back(&core::avx2_kernels());
#endif
  return all;
}

core::Kernel kernel_in(const KernelTable& table, Operation o, Element e) {
  return table.kernel[static_cast<unsigned>(o)][static_cast<unsigned>(e)];
}

// --- 16-bit formats --------------------------------------------------------------------------------

// The kernels have no function that converts: n = 1 widens and rounds back, n = 2 computes in float.
std::uint16_t combine(const KernelTable& table, Operation o, Element e, std::uint16_t a, std::uint16_t b) {
  const void* sources[] = {&a, &b};
  std::uint16_t out = 0;
  kernel_in(table, o, e)(&out, sources, 2, 0, 1);
  return out;
}

void all_values_come_back(const Format& f, Element e) {
  std::vector<std::uint16_t> all(65536), back(65536);
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<std::uint16_t>(i);
  for (const KernelTable* table : tables()) {
    const void* source = all.data();
    kernel_in(*table, Operation::sum, e)(back.data(), &source, 1, 0, all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (is_nan(f, all[i]))
        ASSERT_TRUE(is_nan(f, back[i])) << table->name << ", " << f.name << " " << i;
      else
        ASSERT_EQ(back[i], all[i]) << table->name << ", " << f.name << " " << i;
    }
  }
}

TEST(SixteenBits, EveryValueWidensAndRoundsToItself) {
  all_values_come_back(half, Element::f16);
  all_values_come_back(bfloat16, Element::bf16);
}

// Products and sums of every value with many others, which fall between values, on ties, below the
// smallest number and beyond the largest.
void rounds_like_the_reference(const Format& f, Element e) {
  std::mt19937 random(7);
  std::vector<std::uint16_t> others = {
      0, 0x8000, 1, 0x8001, nearest(f, 1), nearest(f, -1), nearest(f, 0.5), nearest(f, 0.75),
      nearest(f, 1.5), nearest(f, 3), nearest(f, 65504), nearest(f, INFINITY), nearest(f, -INFINITY)};
  // Half a unit of the last place of 1, and next to it: ties of sums.
  for (const double x : {std::ldexp(1, -f.fraction - 1), std::ldexp(1.25, -f.fraction - 1),
                         std::ldexp(1, f.least), std::ldexp(1, f.least - f.fraction),
                         std::ldexp(1.5, f.least), std::ldexp(1, f.most), std::ldexp(1.5, f.most)})
    others.push_back(nearest(f, x)), others.push_back(nearest(f, -x));
  for (int i = 0; i < 12; ++i) others.push_back(static_cast<std::uint16_t>(random()));
  std::vector<std::uint16_t> all(65536), b(65536), sum(65536), product(65536);
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<std::uint16_t>(i);
  std::vector<std::uint16_t> expected[2];
  for (const std::uint16_t other : others) {
    std::fill(b.begin(), b.end(), other);
    const auto y = static_cast<float>(value_of(f, other));
    for (auto& values : expected) values.clear();
    for (const std::uint16_t one : all) {
      const auto x = static_cast<float>(value_of(f, one));
      for (const int k : {0, 1}) {  // rounded to float once, then to 16 bits
        const float result = k ? x * y : x + y;
        expected[k].push_back(std::isnan(result) ? any_nan : nearest(f, double{result}));
      }
    }
    for (const KernelTable* table : tables()) {
      const void* sources[] = {all.data(), b.data()};
      kernel_in(*table, Operation::sum, e)(sum.data(), sources, 2, 0, all.size());
      kernel_in(*table, Operation::prod, e)(product.data(), sources, 2, 0, all.size());
      for (std::size_t i = 0; i < all.size(); ++i)
        for (const int k : {0, 1}) {
          const std::uint16_t got = (k ? product : sum)[i];
          ASSERT_EQ(is_nan(f, got) ? any_nan : got, expected[k][i])
              << table->name << ", " << f.name << ": " << value_of(f, all[i]) << (k ? " * " : " + ") << y;
        }
    }
  }
}

TEST(SixteenBits, SumsAndProductsAreRoundedOnceToNearestTiesToEven) {
  ASSERT_EQ(std::fegetround(), FE_TONEAREST);
  rounds_like_the_reference(half, Element::f16);
  rounds_like_the_reference(bfloat16, Element::bf16);
}

// Floats on both sides of, at and half-way between neighbouring values: as a sum of several values,
// which the kernel adds up in float.
void floats_around_every_value(const Format& f, Element e) {
  const KernelTable& table = *tables().back();
  std::size_t tried = 0;
  for (unsigned bits = 0; bits < 65536; ++bits) {
    const auto v = static_cast<std::uint16_t>(bits);
    if (is_nan(f, v) || std::isinf(value_of(f, v))) continue;
    const double x = value_of(f, v);
    int exponent = f.least;
    if (std::fabs(x) >= std::ldexp(1, f.least)) std::frexp(x, &exponent), --exponent;
    for (const double units : {0.5, -0.5, 0.25, -0.25, 0.75, -0.75}) {
      const double add = units * std::ldexp(1, exponent - f.fraction);
      const std::uint16_t small = nearest(f, add);
      if (value_of(f, small) != add) continue;  // too small to be a value itself
      const auto sum = static_cast<float>(x) + static_cast<float>(add);
      ASSERT_EQ(combine(table, Operation::sum, e, v, small), nearest(f, static_cast<double>(sum)))
          << f.name << ": " << x << " + " << add;
      ++tried;
    }
  }
  EXPECT_GT(tried, 100'000u) << f.name;
}

TEST(SixteenBits, TiesAndTheirNeighboursRoundRightAtEveryValue) {
  floats_around_every_value(half, Element::f16);
  floats_around_every_value(bfloat16, Element::bf16);
}

// --- every operation on every type -----------------------------------------------------------------

template <class T>
struct Plain {
  static T apply(Operation o, T a, T b) {
    if constexpr (std::is_integral_v<T>) {
      using U = std::uint64_t;
      switch (o) {
        case Operation::bit_and: return static_cast<T>(a & b);
        case Operation::bit_or: return static_cast<T>(a | b);
        case Operation::bit_xor: return static_cast<T>(a ^ b);
        case Operation::sum: return static_cast<T>(static_cast<U>(a) + static_cast<U>(b));
        case Operation::prod: return static_cast<T>(static_cast<U>(a) * static_cast<U>(b));
        default: break;
      }
    } else {
      if (o == Operation::sum) return a + b;
      if (o == Operation::prod) return a * b;
    }
    return o == Operation::min ? std::min(a, b) : std::max(a, b);
  }
  static T random(std::mt19937_64& r) {
    if constexpr (std::is_integral_v<T>) return static_cast<T>(r());
    else return static_cast<T>(static_cast<double>(static_cast<std::int64_t>(r())) / 1e17);
  }
};
template <class R>
struct Plain<std::complex<R>> {
  static std::complex<R> apply(Operation o, std::complex<R> a, std::complex<R> b) {
    if (o == Operation::sum) return {a.real() + b.real(), a.imag() + b.imag()};
    return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()};
  }
  static std::complex<R> random(std::mt19937_64& r) { return {Plain<R>::random(r), Plain<R>::random(r)}; }
};

// Bytes of a value that count: the x87 format has 10 of 16.
template <class T>
constexpr std::size_t significant = std::is_same_v<T, long double> && std::numeric_limits<T>::digits == 64
                                        ? 10
                                        : sizeof(T);

constexpr Operation operations[] = {Operation::bit_and, Operation::bit_or, Operation::bit_xor, Operation::min,
                                    Operation::max, Operation::sum, Operation::prod};

template <class T>
void every_operation(const char* type, Element element) {
  SCOPED_TRACE(type);
  EXPECT_EQ(core::bytes_of(element), sizeof(T));
  const std::size_t block = 8192 / sizeof(T);
  const std::size_t counts[] = {0, 1, 2, 3, 7, 33, block - 1, block, block + 1, 2 * block, 2 * block + 5};
  constexpr std::size_t first = 3;  // elements before and behind that must stay
  std::mt19937_64 random(99);
  for (const Operation o : operations) {
    if (kernel_in(core::plain_kernels(), o, element) == nullptr) continue;
    for (const std::size_t n : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{7}})
      for (const std::size_t count : counts) {
        const std::size_t all = first + count + 4;
        std::vector<std::vector<T>> sources(n, std::vector<T>(all));
        for (auto& source : sources)
          for (T& x : source) x = Plain<T>::random(random);
        std::vector<T> expected = sources[0];
        for (std::size_t k = 1; k < n; ++k)
          for (std::size_t i = 0; i < all; ++i) expected[i] = Plain<T>::apply(o, expected[i], sources[k][i]);
        // dest elsewhere (n), or one of the sources.
        for (std::size_t at = 0; at <= n; ++at)
          for (const KernelTable* table : tables()) {
            auto copies = sources;
            std::vector<T> elsewhere(all, T{5});
            std::vector<T>& dest = at < n ? copies[at] : elsewhere;
            const std::vector<T> before = dest;
            std::vector<const void*> pointers;
            for (const auto& source : copies) pointers.push_back(source.data());
            kernel_in(*table, o, element)(dest.data(), pointers.data(), n, first, count);
            for (std::size_t i = 0; i < all; ++i) {
              const T& right = i >= first && i < first + count ? expected[i] : before[i];
              ASSERT_EQ(std::memcmp(&dest[i], &right, significant<T>), 0)
                  << table->name << ", operation " << static_cast<int>(o) << ", " << n << " sources, "
                  << count << " elements, dest " << at << ", element " << i;
            }
            for (std::size_t k = 0; k < n; ++k) {
              if (k == at) continue;
              ASSERT_EQ(std::memcmp(copies[k].data(), sources[k].data(), all * sizeof(T)), 0)
                  << "source " << k << " was changed";
            }
          }
      }
  }
}

TEST(Kernels, CombineIntegersLikeAPlainLoop) {
  every_operation<std::int8_t>("i8", Element::i8);
  every_operation<std::int16_t>("i16", Element::i16);
  every_operation<std::int32_t>("i32", Element::i32);
  every_operation<std::int64_t>("i64", Element::i64);
  every_operation<std::uint8_t>("u8", Element::u8);
  every_operation<std::uint16_t>("u16", Element::u16);
  every_operation<std::uint32_t>("u32", Element::u32);
  every_operation<std::uint64_t>("u64", Element::u64);
}

TEST(Kernels, CombineFloatingPointInTheOrderOfTheSources) {
  every_operation<float>("f32", Element::f32);
  every_operation<double>("f64", Element::f64);
  every_operation<long double>("f80", Element::f80);
  every_operation<std::complex<float>>("c64", Element::c64);
  every_operation<std::complex<double>>("c128", Element::c128);
}

TEST(Kernels, AddUpSixteenBitsInFloatAndRoundOnce) {
  std::mt19937_64 random(5);
  for (const auto& [format, element] : {std::pair{half, Element::f16}, std::pair{bfloat16, Element::bf16}})
    for (const Operation o : {Operation::sum, Operation::prod, Operation::min, Operation::max})
      for (const std::size_t n : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{7}})
        for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{33}, std::size_t{2047},
                                        std::size_t{2048}, std::size_t{2049}, std::size_t{4099}})
          for (std::size_t at = 0; at <= n; ++at)
            for (const KernelTable* table : tables()) {
              std::vector<std::vector<std::uint16_t>> sources(n, std::vector<std::uint16_t>(count + 2));
              for (auto& source : sources)
                for (auto& x : source)
                  x = nearest(format, static_cast<double>(static_cast<std::int64_t>(random())) / 1e18);
              std::vector<std::uint16_t> elsewhere(count + 2, 77), expected(count + 2);
              for (std::size_t i = 0; i < count + 2; ++i) {
                auto sum = static_cast<float>(value_of(format, sources[0][i]));
                for (std::size_t k = 1; k < n; ++k)
                  sum = Plain<float>::apply(o, sum, static_cast<float>(value_of(format, sources[k][i])));
                expected[i] = nearest(format, static_cast<double>(sum));
              }
              auto& dest = at < n ? sources[at] : elsewhere;
              expected[0] = dest[0];
              expected[count + 1] = dest[count + 1];
              std::vector<const void*> pointers;
              for (const auto& source : sources) pointers.push_back(source.data());
              kernel_in(*table, o, element)(dest.data(), pointers.data(), n, 1, count);
              ASSERT_EQ(dest, expected) << table->name << ", " << format.name << ", operation "
                                        << static_cast<int>(o) << ", " << n << " sources, dest " << at;
            }
}

TEST(Kernels, AreThereForWhatTheStandardHasAndNothingElse) {
  for (const KernelTable* table : tables())
    for (unsigned e = 0; e < static_cast<unsigned>(Element::count); ++e)
      for (const Operation o : operations) {
        const auto element = static_cast<Element>(e);
        const bool integer = element <= Element::u64;
        const bool complex = element == Element::c64 || element == Element::c128;
        const bool bits = o <= Operation::bit_xor;
        const bool order = o == Operation::min || o == Operation::max;
        const bool there = bits ? integer : !(order && complex);
        EXPECT_EQ(kernel_in(*table, o, element) != nullptr, there)
            << table->name << ", operation " << static_cast<int>(o) << ", element " << e;
      }
}

TEST(Kernels, InUseAreTheBestOfThisProcessor) {
  EXPECT_STREQ(core::kernels_in_use(), tables().back()->name);
  EXPECT_EQ(core::kernel_of(Operation::sum, Element::f32),
            kernel_in(*tables().back(), Operation::sum, Element::f32));
}

}  // namespace
