// SPDX-License-Identifier: Apache-2.0
//
// SHA-256 (FIPS 180-4) and HMAC (RFC 2104) for the proofs of the control plane. Our own, although libraries
// have them: a world that does not ask for TLS loads no library for it. docs/dependencies.md
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace ushmem::bootstrap::control {

using Bytes = std::span<const std::uint8_t>;
using Digest = std::array<std::uint8_t, 32>;

class Sha256 {
 public:
  void add(Bytes bytes);
  [[nodiscard]] Digest finish();  // once

 private:
  void block(const std::uint8_t* data);
  std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<std::uint8_t, 64> rest_{};
  std::uint64_t total_ = 0;
};

class Hmac {
 public:
  explicit Hmac(Bytes key);
  Hmac& add(Bytes bytes) { return inner_.add(bytes), *this; }
  [[nodiscard]] Digest finish();

 private:
  Sha256 inner_;
  std::array<std::uint8_t, 64> outer_pad_{};
};

// Takes the same time wherever they differ.
bool same(Bytes a, Bytes b);

}  // namespace ushmem::bootstrap::control
