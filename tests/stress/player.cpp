// SPDX-License-Identifier: Apache-2.0
#include "player.hpp"

#include <sched.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstring>

namespace abuse {

void Player::dawdle(const Operation& op, int step) const {
  if (!dawdles) return;
  const std::uint64_t chance = mix(op.key, mix(static_cast<std::uint64_t>(step) + 1, Model::pe_key(pe)));
  switch (chance % 32) {
    case 0: usleep(static_cast<useconds_t>(chance >> 32) % 500); break;
    case 1:
    case 2: sched_yield(); break;
    case 3:
    case 4: {
      const auto end = std::chrono::steady_clock::now() + std::chrono::microseconds((chance >> 32) % 50);
      while (std::chrono::steady_clock::now() < end) {
      }
      break;
    }
    default: break;
  }
}

void Player::fail(const Operation& op, const std::string& what) {
  if (++failures > 4) return;
  // One write, so that lines of several PEs do not mix.
  const std::string line = text("abuse: PE %d, operation %s: ", pe, to_text(op.id).c_str()) + what +
                           "\nabuse:   in " + op.text() + "\n";
  std::fputs(line.c_str(), stderr);
  std::fflush(stderr);
}

void Player::expect(const Operation& op, const char* what, std::uint64_t expected,
                    std::uint64_t seen) {
  if (expected != seen)
    fail(op, text("%s: expected %llu (0x%llx), seen %llu (0x%llx)", what,
                  static_cast<unsigned long long>(expected), static_cast<unsigned long long>(expected),
                  static_cast<unsigned long long>(seen), static_cast<unsigned long long>(seen)));
}

void Player::expect_bytes(const Operation& op, const std::string& what, const void* expected,
                          const void* seen, std::size_t n) {
  if (n == 0 || std::memcmp(expected, seen, n) == 0) return;
  const auto* e = static_cast<const unsigned char*>(expected);
  const auto* s = static_cast<const unsigned char*>(seen);
  std::size_t first = 0, wrong = 0;
  while (e[first] == s[first]) ++first;
  for (std::size_t i = first; i < n; ++i) wrong += e[i] != s[i] ? 1 : 0;
  std::string hex_expected, hex_seen;
  for (std::size_t i = first; i < n && i < first + 16; ++i) {
    hex_expected += text("%02x", e[i]);
    hex_seen += text("%02x", s[i]);
  }
  fail(op, what + text(", %zu of %zu bytes wrong, from byte %zu: expected %s, seen %s", wrong, n, first,
                       hex_expected.c_str(), hex_seen.c_str()));
}

}  // namespace abuse
