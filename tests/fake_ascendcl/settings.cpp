// SPDX-License-Identifier: Apache-2.0
#include "settings.hpp"

#include <cstdio>
#include <cstdlib>

namespace fake {
namespace {

[[noreturn]] void bad(const std::string& word) {
  std::fprintf(stderr, "fake ascendcl: USHMEM_FAKE_ACL: '%s' is not understood\n", word.c_str());
  std::_Exit(97);
}

std::uint64_t number(const std::string& word, const std::string& value) {
  char* end = nullptr;
  const std::uint64_t result = std::strtoull(value.c_str(), &end, 0);
  if (value.empty() || *end != '\0') bad(word);
  return result;
}

// DOC ascend chip names, aclrtGetSocName: behaviour 10. "old" is a chip of the second generation under an
// older CANN; what that lacks is a matter of which shared object is opened.
void set_profile(Settings* s, const std::string& word, const std::string& value) {
  if (value == "A2" || value == "old") {
    s->chip = Chip::a2, s->soc = "Ascend910B2";
  } else if (value == "A3") {
    s->chip = Chip::a3, s->soc = "Ascend910_9362", s->devices = 16;
  } else if (value == "950") {
    s->chip = Chip::a950, s->soc = "Ascend950DT_9572", s->cores = 64;
  } else {
    bad(word);
  }
}

void set(Settings* s, const std::string& word) {
  const std::size_t equals = word.find('=');
  if (equals == std::string::npos) bad(word);
  const std::string key = word.substr(0, equals);
  const std::string value = word.substr(equals + 1);
  if (key == "profile") return set_profile(s, word, value);
  if (key == "fail") {
    const std::size_t colon = value.find(':');
    if (colon == std::string::npos) bad(word);
    s->fail[value.substr(0, colon)].insert(number(word, value.substr(colon + 1)));
    return;
  }
  const std::uint64_t n = number(word, value);
  if (key == "seed") s->seed = n;
  else if (key == "devices") s->devices = static_cast<std::uint32_t>(n);
  else if (key == "strict") s->strict = n != 0;
  else if (key == "shield") s->shield = n != 0;
  else if (key == "oom") s->oom = n;
  else if (key == "delay") s->delay_us = static_cast<std::uint32_t>(n);
  else if (key == "cores") s->cores = static_cast<std::uint32_t>(n);
  else if (key == "events") s->events = static_cast<std::uint32_t>(n);
  else if (key == "mutant") s->mutant = static_cast<int>(n);
  else bad(word);
}

Settings read() {
  Settings s;
  const char* const text = std::getenv("USHMEM_FAKE_ACL");
  std::string rest = text == nullptr ? "" : text;
  while (!rest.empty()) {
    const std::size_t comma = rest.find(',');
    set(&s, rest.substr(0, comma));
    rest = comma == std::string::npos ? "" : rest.substr(comma + 1);
  }
  if (s.mutant == 6) s.shield = false;
  if (s.mutant == 4) s.strict = false;
  if (s.mutant == 10) s.soc = "Ascend310P3";
  if (s.mutant == 11) s.fail.clear(), s.oom = 0;
  return s;
}

}  // namespace

const Settings& settings() {
  static const Settings read_once = read();
  return read_once;
}

}  // namespace fake
