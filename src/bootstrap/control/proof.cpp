// SPDX-License-Identifier: Apache-2.0
#include "bootstrap/control/proof.hpp"

#include <string_view>

namespace ushmem::bootstrap::control {
namespace {

Bytes bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace

Digest enroll_proof(const Secret& secret, const Enroll& letter) {
  Enroll without = letter;
  without.proof = {};
  return Hmac(secret).add(bytes_of("ushmem enroll")).add(encode(without)).finish();
}

Digest side_proof(const Secret& secret, Side side, const Hello& hello, const Digest& acceptor_nonce) {
  const auto role = static_cast<std::uint8_t>(side);
  return Hmac(secret).add(bytes_of("ushmem proof")).add({&role, 1}).add(encode(hello)).add(acceptor_nonce).finish();
}

Digest tls_key(const Secret& secret) { return Hmac(secret).add(bytes_of("ushmem tls")).finish(); }

Seal::Seal(const Secret& secret, Side sender, const Hello& hello, const Digest& acceptor_nonce) {
  const auto role = static_cast<std::uint8_t>(sender);
  key_ = Hmac(secret).add(bytes_of("ushmem seal")).add({&role, 1}).add(encode(hello)).add(acceptor_nonce).finish();
}

Digest Seal::code(Bytes frame) const {
  std::uint8_t number[8];
  for (int i = 0; i < 8; ++i) number[i] = static_cast<std::uint8_t>(sequence_ >> (8 * i));
  return Hmac(key_).add(number).add(frame).finish();
}

void Seal::close(std::vector<std::uint8_t>* frame) {
  const auto n = static_cast<std::uint32_t>(frame->size() - 4 + bytes);
  for (std::size_t i = 0; i < 4; ++i) (*frame)[i] = static_cast<std::uint8_t>(n >> (8 * i));
  const Digest c = code(*frame);
  ++sequence_;
  frame->insert(frame->end(), c.begin(), c.begin() + bytes);
}

bool Seal::check(Bytes frame) {
  if (frame.size() < header_bytes + bytes) return false;
  const Digest c = code(frame.first(frame.size() - bytes));
  ++sequence_;
  return same(Bytes(c).first(bytes), frame.last(bytes));
}

}  // namespace ushmem::bootstrap::control
