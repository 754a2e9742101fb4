// SPDX-License-Identifier: Apache-2.0
//
// Pseudo-random numbers (splitmix64, Steele and others 2014) that are the same everywhere for one seed.
#pragma once

#include <cstddef>
#include <cstdint>

namespace abuse {

inline std::uint64_t mix(std::uint64_t a, std::uint64_t b = 0) {
  std::uint64_t z = a * 0x9e3779b97f4a7c15u + b * 0xd1b54a32d192ed03u + 0x2545f4914f6cdd1du;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() { return mix(++state_); }
  std::uint64_t below(std::uint64_t bound) { return next() % bound; }
  int number(int bound) { return static_cast<int>(below(static_cast<std::uint64_t>(bound))); }
  int between(int low, int high) { return low + number(high - low + 1); }
  bool one_in(int chances) { return number(chances) == 0; }
  // 0 .. most; every magnitude is as likely as every other.
  std::size_t size(std::size_t most) {
    if (most == 0 || one_in(16)) return 0;
    int bits = 0;
    while (most >> bits != 0) ++bits;
    const std::size_t bound = std::size_t{1} << between(0, bits);
    const std::size_t drawn = 1 + below(bound);
    return drawn < most ? drawn : most;
  }

 private:
  std::uint64_t state_;
};

// The bytes that `key` stands for.
inline void fill(void* at, std::size_t n, std::uint64_t key) {
  auto* byte = static_cast<unsigned char*>(at);
  for (std::size_t i = 0; i < n; i += 8) {
    const std::uint64_t word = mix(key, i);
    for (std::size_t k = i; k < n && k < i + 8; ++k)
      byte[k] = static_cast<unsigned char>(word >> (8 * (k - i)));
  }
}

}  // namespace abuse
