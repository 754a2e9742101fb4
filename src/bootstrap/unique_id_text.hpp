// SPDX-License-Identifier: Apache-2.0
//
// A UniqueId as text, for an environment variable: two hexadecimal digits a byte.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "bootstrap/control.hpp"

namespace ushmem::bootstrap {

inline std::string text_of(const UniqueId& id) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t byte : id.bytes) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

// False when it is no such text; *id is not whole then.
inline bool read_unique_id(std::string_view text, UniqueId* id) {
  if (text.size() != 2 * sizeof id->bytes) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const int value = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (value < 0) return false;
    std::uint8_t& byte = id->bytes[i / 2];
    byte = static_cast<std::uint8_t>(i % 2 == 0 ? value << 4 : byte | value);
  }
  return true;
}

}  // namespace ushmem::bootstrap
