// SPDX-License-Identifier: Apache-2.0
//
// How two PEs prove to each other that they know the world's secret, without sending it, and the code that
// each of their later messages carries when there is no TLS. Pure.
//
//   connector -> hello(purpose, from, to, nonce)       -> acceptor
//             <- challenge(nonce, proof of acceptor)   <-
//             -> proof of connector                    ->
//
// A proof is an HMAC of the secret over the side's role, the hello and both nonces. The root is told of a PE
// by one sealed letter (enroll) instead, so that it need not answer each PE of the world; the PE knows its
// world by the connection that its parent then makes. docs/design/control.md
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "bootstrap/control/sha256.hpp"
#include "bootstrap/control/wire.hpp"

namespace ushmem::bootstrap::control {

using Secret = std::array<std::uint8_t, 32>;

Digest enroll_proof(const Secret& secret, const Enroll& letter);
enum class Side : std::uint8_t { connector = 'c', acceptor = 'a' };
Digest side_proof(const Secret& secret, Side side, const Hello& hello, const Digest& acceptor_nonce);
// The key of TLS, from the same secret but no help to find it.
Digest tls_key(const Secret& secret);

// The codes of one direction of a connection: HMAC of a key of that direction over the number of the
// message and the message, cut to 16 bytes.
class Seal {
 public:
  static constexpr std::size_t bytes = 16;
  Seal() = default;
  Seal(const Secret& secret, Side sender, const Hello& hello, const Digest& acceptor_nonce);
  // Appends the code to a frame, and corrects its length.
  void close(std::vector<std::uint8_t>* frame);
  // Checks a frame with its code.
  bool check(Bytes frame);

 private:
  [[nodiscard]] Digest code(Bytes frame) const;
  Digest key_{};
  std::uint64_t sequence_ = 0;
};

}  // namespace ushmem::bootstrap::control
