// SPDX-License-Identifier: Apache-2.0
//
// 16-bit floating point: transfers move bits, waits compare numbers, conversions round.
#include "float16.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "support.hpp"

namespace {

using multi::Float16Calls;

// Of PE `who`: special bits first, then others.
template <class T>
std::vector<T> pattern(const Float16Calls<T>& calls, int who, std::size_t count) {
  const std::vector<std::uint16_t> special = multi::special_bits(*calls.format);
  std::vector<T> all(count);
  for (std::size_t i = 0; i < count; ++i)
    all[i].bits =
        i < special.size()
            ? static_cast<std::uint16_t>(special[(i + static_cast<std::size_t>(who)) % special.size()])
            : multi::value_of<std::uint16_t>(who, i);
  return all;
}

template <class T>
std::vector<std::uint16_t> bits_of(const T* elements, std::size_t count, std::ptrdiff_t stride = 1) {
  std::vector<std::uint16_t> bits(count);
  for (std::size_t i = 0; i < count; ++i) bits[i] = elements[static_cast<std::ptrdiff_t>(i) * stride].bits;
  return bits;
}

constexpr std::size_t most = 3000;
constexpr std::size_t sizes[] = {0, 1, 2, 3, 4, 17, 1001, most};

template <class T>
void puts_arrive(const Float16Calls<T>& calls) {
  multi::Shared<T> dest(most + 1);
  multi::Shared<std::uint64_t> signal(1);
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  EXPECT_EQ(shmem_ctx_create(0, &ctx), 0);
  const auto wait = [&] { shmem_signal_wait_until(signal.get(), SHMEM_CMP_EQ, 1); };
  struct Way {
    const char* name;
    std::function<void(T*, const T*, std::size_t)> put;
    std::function<void()> arrive;
  };
  const Way ways[] = {
      {"put", [&](T* d, const T* s, std::size_t n) { calls.rma.put(d, s, n, to); }, shmem_barrier_all},
      {"put_nbi", [&](T* d, const T* s, std::size_t n) { calls.rma.put_nbi(d, s, n, to); },
       shmem_barrier_all},
      {"p",
       [&](T* d, const T* s, std::size_t n) {
         for (std::size_t i = 0; i < n; ++i) calls.rma.p(d + i, s[i], to);
       },
       shmem_barrier_all},
      {"ctx_put",
       [&](T* d, const T* s, std::size_t n) {
         calls.ctx.put(ctx, d, s, n, to);
         shmem_ctx_quiet(ctx);
       },
       shmem_barrier_all},
      {"ctx_put_nbi",
       [&](T* d, const T* s, std::size_t n) {
         calls.ctx.put_nbi(ctx, d, s, n, to);
         shmem_ctx_quiet(ctx);
       },
       shmem_barrier_all},
      {"ctx_p",
       [&](T* d, const T* s, std::size_t n) {
         for (std::size_t i = 0; i < n; ++i) calls.ctx.p(ctx, d + i, s[i], to);
         shmem_ctx_quiet(ctx);
       },
       shmem_barrier_all},
      {"put_signal",
       [&](T* d, const T* s, std::size_t n) {
         calls.signal.put(d, s, n, signal.get(), 1, SHMEM_SIGNAL_SET, to);
       },
       wait},
      {"put_signal_nbi",
       [&](T* d, const T* s, std::size_t n) {
         calls.signal.put_nbi(d, s, n, signal.get(), 1, SHMEM_SIGNAL_ADD, to);
       },
       wait},
      {"ctx_put_signal",
       [&](T* d, const T* s, std::size_t n) {
         calls.signal.ctx_put(ctx, d, s, n, signal.get(), 1, SHMEM_SIGNAL_ADD, to);
       },
       wait},
      {"ctx_put_signal_nbi",
       [&](T* d, const T* s, std::size_t n) {
         calls.signal.ctx_put_nbi(ctx, d, s, n, signal.get(), 1, SHMEM_SIGNAL_SET, to);
       },
       wait},
  };
  for (const Way& way : ways)
    for (const std::size_t n : sizes) {
      const std::vector<T> mine = pattern(calls, multi::pe(), n), expected = pattern(calls, from, n);
      std::fill_n(dest.get(), most + 1, T{0x1234});
      signal[0] = 0;
      shmem_barrier_all();
      way.put(dest.get(), mine.data(), n);
      way.arrive();
      EXPECT_EQ(bits_of(dest.get(), n), bits_of(expected.data(), n))
          << calls.name << " " << way.name << " of " << n;
      EXPECT_EQ(dest[n].bits, 0x1234) << calls.name << " " << way.name << " writes too much";
      shmem_barrier_all();
    }
  shmem_quiet();
  shmem_ctx_destroy(ctx);
}

template <class T>
void gets_bring(const Float16Calls<T>& calls) {
  multi::Shared<T> source(most);
  const int from = multi::neighbour(1);
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  EXPECT_EQ(shmem_ctx_create(0, &ctx), 0);
  const std::vector<T> mine = pattern(calls, multi::pe(), most), expected = pattern(calls, from, most);
  std::copy(mine.begin(), mine.end(), source.get());
  shmem_barrier_all();
  struct Way {
    const char* name;
    std::function<void(T*, std::size_t)> get;
  };
  const Way ways[] = {
      {"get", [&](T* d, std::size_t n) { calls.rma.get(d, source.get(), n, from); }},
      {"get_nbi",
       [&](T* d, std::size_t n) {
         calls.rma.get_nbi(d, source.get(), n, from);
         shmem_quiet();
       }},
      {"g",
       [&](T* d, std::size_t n) {
         for (std::size_t i = 0; i < n; ++i) d[i] = calls.rma.g(source + i, from);
       }},
      {"ctx_get", [&](T* d, std::size_t n) { calls.ctx.get(ctx, d, source.get(), n, from); }},
      {"ctx_get_nbi",
       [&](T* d, std::size_t n) {
         calls.ctx.get_nbi(ctx, d, source.get(), n, from);
         shmem_ctx_quiet(ctx);
       }},
      {"ctx_g",
       [&](T* d, std::size_t n) {
         for (std::size_t i = 0; i < n; ++i) d[i] = calls.ctx.g(ctx, source + i, from);
       }},
  };
  for (const Way& way : ways)
    for (const std::size_t n : sizes) {
      std::vector<T> dest(n + 1, T{0x1234});
      way.get(dest.data(), n);
      EXPECT_EQ(bits_of(dest.data(), n), bits_of(expected.data(), n))
          << calls.name << " " << way.name << " of " << n;
      EXPECT_EQ(dest[n].bits, 0x1234) << calls.name << " " << way.name << " writes too much";
    }
  shmem_barrier_all();
  shmem_ctx_destroy(ctx);
}

template <class T>
void strides(const Float16Calls<T>& calls) {
  constexpr std::size_t n = 50;
  multi::Shared<T> block(3 * n);
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  EXPECT_EQ(shmem_ctx_create(0, &ctx), 0);
  for (const bool by_ctx : {false, true}) {
    std::fill_n(block.get(), 3 * n, T{0x1234});
    const std::vector<T> mine = pattern(calls, multi::pe(), 2 * n), theirs = pattern(calls, from, 2 * n);
    shmem_barrier_all();
    if (by_ctx)
      calls.ctx.iput(ctx, block.get(), mine.data(), 3, 2, n, to), shmem_ctx_quiet(ctx);
    else
      calls.rma.iput(block.get(), mine.data(), 3, 2, n, to);
    shmem_barrier_all();
    EXPECT_EQ(bits_of(block.get(), n, 3), bits_of(theirs.data(), n, 2)) << calls.name << " iput";
    EXPECT_EQ(block[1].bits, 0x1234);
    EXPECT_EQ(block[2].bits, 0x1234);
    std::vector<T> back(2 * n, T{0x4321});
    if (by_ctx)
      calls.ctx.iget(ctx, back.data(), block.get(), 2, 3, n, to);
    else
      calls.rma.iget(back.data(), block.get(), 2, 3, n, to);
    EXPECT_EQ(bits_of(back.data(), n, 2), bits_of(mine.data(), n, 2)) << calls.name << " iget";
    EXPECT_EQ(back[1].bits, 0x4321);
    shmem_barrier_all();
  }
  shmem_ctx_destroy(ctx);
}

bool holds(double a, int cmp, double b) {
  switch (cmp) {
    case SHMEM_CMP_EQ:
      return a == b;
    case SHMEM_CMP_NE:
      return a != b;
    case SHMEM_CMP_GT:
      return a > b;
    case SHMEM_CMP_GE:
      return a >= b;
    case SHMEM_CMP_LT:
      return a < b;
    default:
      return a <= b;
  }
}

constexpr int comparisons[] = {SHMEM_CMP_EQ, SHMEM_CMP_NE, SHMEM_CMP_GT,
                               SHMEM_CMP_GE, SHMEM_CMP_LT, SHMEM_CMP_LE};

// Every test and every wait that returns, for one set of words and values.
template <class T>
void compare(const Float16Calls<T>& calls, T* words, const std::vector<T>& values, int cmp,
             const std::string& what) {
  const std::size_t n = values.size();
  const multi::WaitCalls<T>& sets = calls.sets;
  for (const bool vector : {false, true}) {
    std::vector<std::size_t> expected;
    for (std::size_t i = 0; i < n; ++i)
      if (holds(value_of(calls, words[i]), cmp, value_of(calls, vector ? values[i] : values[0])))
        expected.push_back(i);
    std::vector<std::size_t> indices(n, 999);
    const auto any_is_right = [&](std::size_t i) {
      return expected.empty() ? i == SIZE_MAX : std::count(expected.begin(), expected.end(), i) == 1;
    };
    const T* const v = values.data();
    const std::string where = what + (vector ? ", vector" : "");
    EXPECT_EQ(vector ? sets.test_all_vector(words, n, nullptr, cmp, v)
                     : sets.test_all(words, n, nullptr, cmp, v[0]),
              expected.size() == n)
        << where;
    EXPECT_TRUE(any_is_right(vector ? sets.test_any_vector(words, n, nullptr, cmp, v)
                                    : sets.test_any(words, n, nullptr, cmp, v[0])))
        << where;
    indices.resize(vector ? sets.test_some_vector(words, n, indices.data(), nullptr, cmp, v)
                          : sets.test_some(words, n, indices.data(), nullptr, cmp, v[0]));
    std::sort(indices.begin(), indices.end());
    EXPECT_EQ(indices, expected) << where;
    if (expected.empty()) continue;  // a wait would not come back
    EXPECT_TRUE(any_is_right(vector ? sets.wait_any_vector(words, n, nullptr, cmp, v)
                                    : sets.wait_any(words, n, nullptr, cmp, v[0])))
        << where;
    indices.assign(n, 999);
    indices.resize(vector ? sets.wait_some_vector(words, n, indices.data(), nullptr, cmp, v)
                          : sets.wait_some(words, n, indices.data(), nullptr, cmp, v[0]));
    std::sort(indices.begin(), indices.end());
    EXPECT_EQ(indices, expected) << where;
    std::vector<int> status(n, 1);  // leaves those that hold
    for (const std::size_t i : expected) status[i] = 0;
    if (vector)
      sets.wait_all_vector(words, n, status.data(), cmp, v);
    else
      sets.wait_all(words, n, status.data(), cmp, v[0]);
  }
}

template <class T>
void compared_as_numbers(const Float16Calls<T>& calls) {
  std::vector<std::uint16_t> bits = multi::special_bits(*calls.format);
  for (const double x : {1.0, -1.0, 0.5, 2.0}) bits.push_back(element_of(calls, x).bits);
  multi::Shared<T> word(1), words(bits.size());
  for (std::size_t i = 0; i < bits.size(); ++i) words[i].bits = bits[i];
  for (const int cmp : comparisons)
    for (const std::uint16_t value : bits) {
      for (const std::uint16_t seen : bits) {
        word[0].bits = seen;
        const bool expected = holds(value_of(calls, T{seen}), cmp, value_of(calls, T{value}));
        EXPECT_EQ(calls.one.test(word.get(), cmp, T{value}), expected)
            << calls.name << ": bits " << seen << " against " << value << ", comparison " << cmp;
        if (expected) calls.one.wait(word.get(), cmp, T{value});
      }
      std::vector<T> values;
      for (std::size_t i = 0; i < bits.size(); ++i)
        values.push_back({i == 0 ? value : bits[(i * 7 + value) % bits.size()]});
      compare(calls, words.get(), values, cmp,
              std::string(calls.name) + " value " + std::to_string(value) + ", comparison " +
                  std::to_string(cmp));
    }
}

// Each PE waits for what the one before it sends, and sends on.
template <class T>
void waits_around_the_ring(const Float16Calls<T>& calls) {
  constexpr std::size_t n = 5;
  multi::Shared<T> words(n);
  const int to = multi::neighbour(1);
  const multi::WaitCalls<T>& sets = calls.sets;
  const std::vector<std::function<void(T)>> ways = {
      [&](T v) { calls.one.wait(words.get(), SHMEM_CMP_EQ, v); },
      [&](T v) { sets.wait_all(words.get(), n, nullptr, SHMEM_CMP_GE, v); },
      [&](T v) { EXPECT_LT(sets.wait_any(words.get(), n, nullptr, SHMEM_CMP_GE, v), n); },
      [&](T v) {
        std::vector<std::size_t> indices(n);
        EXPECT_GT(sets.wait_some(words.get(), n, indices.data(), nullptr, SHMEM_CMP_GE, v), 0u);
      },
      [&](T v) { sets.wait_all_vector(words.get(), n, nullptr, SHMEM_CMP_GE, std::vector<T>(n, v).data()); },
      [&](T v) {
        EXPECT_LT(sets.wait_any_vector(words.get(), n, nullptr, SHMEM_CMP_EQ, std::vector<T>(n, v).data()),
                  n);
      },
      [&](T v) {
        std::vector<std::size_t> indices(n);
        EXPECT_GT(sets.wait_some_vector(words.get(), n, indices.data(), nullptr, SHMEM_CMP_EQ,
                                        std::vector<T>(n, v).data()),
                  0u);
      },
  };
  double number = 0;
  for (int round = 0; round < multi::rounds(20); ++round)
    for (const auto& wait : ways) {
      number = number > 100 ? 1 : number + 1;
      if (number == 1) {  // begin again from 0
        shmem_barrier_all();
        std::fill_n(words.get(), n, T{0});
        shmem_barrier_all();
      }
      const T value = element_of(calls, number);
      const auto send = [&] {
        for (std::size_t i = 0; i < n; ++i) calls.rma.p(words + i, value, to);
      };
      if (multi::pe() == 0) send();
      wait(value);
      if (multi::pe() != 0) send();
      shmem_barrier_all();
      EXPECT_EQ(bits_of(words.get(), n), std::vector<std::uint16_t>(n, value.bits));
      shmem_barrier_all();
    }
}

template <class T>
void conversions(const Float16Calls<T>& calls) {
  for (unsigned bits = 0; bits < 65536; ++bits) {
    const T element{static_cast<std::uint16_t>(bits)};
    const double value = value_of(calls, element);
    const float widened = calls.to_float(element);
    ASSERT_TRUE(std::isnan(value) ? std::isnan(widened) : widened == value) << calls.name << " " << bits;
    ASSERT_EQ(std::signbit(widened), bits >> 15 != 0) << calls.name << " " << bits;
    ASSERT_TRUE(float16::same(*calls.format, calls.from_float(widened).bits, element.bits))
        << calls.name << " " << bits;
    if (!std::isfinite(value)) continue;
    // Half-way to the next number up in size, where that is a float, and the floats on both sides of it.
    const double next = value_of(calls, T{static_cast<std::uint16_t>(bits + 1)});
    const double size = std::isfinite(next) ? next : std::ldexp(value < 0 ? -1 : 1, calls.format->most + 1);
    const float middle = static_cast<float>(value + (size - value) / 2);
    for (const float x : {middle, std::nextafterf(middle, 0), std::nextafterf(middle, 2 * middle)})
      ASSERT_EQ(calls.from_float(x).bits, float16::nearest(*calls.format, static_cast<double>(x)))
          << calls.name << " from " << x;
  }
  EXPECT_TRUE(std::isnan(calls.to_float(calls.from_float(NAN)))) << calls.name;
  EXPECT_EQ(calls.to_float(calls.from_float(INFINITY)), INFINITY) << calls.name;
  EXPECT_EQ(calls.to_float(calls.from_float(-INFINITY)), -INFINITY) << calls.name;
}

}  // namespace

MULTI_TEST(Float16, PutsInEveryFormMoveTheBits) {
  multi::for_both_float16([](const auto& calls) { puts_arrive(calls); });
}

MULTI_TEST(Float16, GetsInEveryFormMoveTheBits) {
  multi::for_both_float16([](const auto& calls) { gets_bring(calls); });
}

MULTI_TEST(Float16, StridedTransfersTouchOnlyTheirElements) {
  multi::for_both_float16([](const auto& calls) { strides(calls); });
}

MULTI_TEST(Float16, WaitsAndTestsCompareNumbers) {
  multi::for_both_float16([](const auto& calls) { compared_as_numbers(calls); });
}

MULTI_TEST(Float16, WaitsSeeWhatAnotherPePuts) {
  multi::for_both_float16([](const auto& calls) { waits_around_the_ring(calls); });
}

MULTI_TEST(Float16, ConversionsAreExactOneWayAndRoundTheOther) {
  multi::for_both_float16([](const auto& calls) { conversions(calls); });
}

#if defined(__x86_64__)
MULTI_TEST(Float16, SubnormalHalvesAreNumbersAlsoWhereTheProcessorTakesSubnormalFloatsForZero) {
  const unsigned before = __builtin_ia32_stmxcsr();
  __builtin_ia32_ldmxcsr(before | 0x8040);  // flush to zero, and take for zero
  std::vector<float> widened;
  std::vector<std::uint16_t> back;
  for (unsigned bits = 0; bits < 0x0400; ++bits) {
    widened.push_back(shmemx_half_to_float({static_cast<std::uint16_t>(bits)}));
    back.push_back(shmemx_float_to_half(widened.back()).bits);
  }
  __builtin_ia32_ldmxcsr(before);
  for (unsigned bits = 0; bits < 0x0400; ++bits) {
    EXPECT_EQ(widened[bits], std::ldexp(static_cast<double>(bits), -24)) << bits;
    EXPECT_EQ(back[bits], bits);
  }
}
#endif
