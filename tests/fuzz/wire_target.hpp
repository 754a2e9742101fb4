// SPDX-License-Identifier: Apache-2.0
//
// What is done with bytes from outside, for the fuzzer and for the unit test: each decoder on them, and what
// one accepts is written and read again, which must give the same bytes.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "bootstrap/control/wire.hpp"

namespace ushmem::bootstrap::control {

template <typename M> void try_message(Bytes fields) {
  M message;
  if (!decode(fields, &message)) return;
  const std::vector<std::uint8_t> frame = encode(message);
  if (first_frame(frame, frame.size()) != frame.size()) std::abort();
  M again;
  if (!decode(Bytes(frame).subspan(header_bytes), &again)) std::abort();
  if (encode(again) != frame) std::abort();
}

inline void try_bytes(Bytes bytes) {
  if (bytes.size() == sizeof(UniqueId)) {
    UniqueId id;
    std::memcpy(id.bytes, bytes.data(), bytes.size());
    IdParts parts;
    std::string error;
    if (!decode_id(id, &parts, &error) && error.empty()) std::abort();
  }
  // A stream of frames, as a connection has it.
  Bytes rest = bytes;
  looks_like(rest);
  for (std::size_t n = 0; (n = first_frame(rest, 1 << 20)) != 0 && n != bad_frame; rest = rest.subspan(n)) {
    if (n > rest.size() || n < header_bytes) std::abort();
    const Bytes fields = rest.first(n).subspan(header_bytes);
    switch (type_of(rest)) {
      case Type::enroll: try_message<Enroll>(fields); break;
      case Type::refuse: try_message<Refuse>(fields); break;
      case Type::hello: try_message<Hello>(fields); break;
      case Type::challenge: try_message<Challenge>(fields); break;
      case Type::proof: try_message<Proof>(fields); break;
      case Type::start: try_message<Start>(fields); break;
      case Type::ready: try_message<Ready>(fields); break;
      case Type::go: try_message<Go>(fields); break;
      case Type::abort: try_message<Abort>(fields); break;
      case Type::up: try_message<Up>(fields); break;
      case Type::down: try_message<Down>(fields); break;
      case Type::beat: try_message<Beat>(fields); break;
      case Type::answer: try_message<Answer>(fields); break;
      case Type::gone: try_message<Gone>(fields); break;
      case Type::leave: try_message<Leave>(fields); break;
      case Type::below: try_message<Below>(fields); break;
      case Type::top: try_message<Top>(fields); break;
      case Type::attach: try_message<Attach>(fields); break;
      default: break;
    }
  }
}

}  // namespace ushmem::bootstrap::control
