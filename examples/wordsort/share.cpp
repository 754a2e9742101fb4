// SPDX-License-Identifier: Apache-2.0
#include "share.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace wordsort {
namespace {

constexpr std::size_t read_size = 256 << 10;

// The first byte of PE number `pe`'s share; of one that is not there, the end of the text.
std::uint64_t first_of(std::uint64_t size, int pe, int n_pes) {
  const auto n = static_cast<std::uint64_t>(n_pes);
  const auto p = static_cast<std::uint64_t>(pe);
  return size / n * p + std::min(p, size % n);
}

// The letter in lower case, or 0: no letter of a word. Only A-Z and a-z are, whatever the locale.
char letter(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return c >= 'a' && c <= 'z' ? c : '\0';
}

}  // namespace

void count_share(Text& text, int me, int n_pes, WordTable& table) {
  const std::uint64_t begin = first_of(text.size(), me, n_pes);
  const std::uint64_t end = first_of(text.size(), me + 1, n_pes);
  if (begin == end) return;

  // One byte earlier tells whether a word starts at `begin` or only goes on there: then it is the
  // business of the PE where it started, which for that reason reads on behind its own end.
  bool others_word = begin > 0;
  std::string word;
  std::vector<char> buffer(read_size);
  for (std::uint64_t at = begin > 0 ? begin - 1 : 0; at < text.size();) {
    const std::size_t got = text.read(at, buffer.data(), buffer.size());
    for (std::size_t i = 0; i < got; ++i, ++at) {
      if (const char c = letter(buffer[i]); c != '\0') {
        if (!others_word) word.push_back(c);
        else if (at >= end) return;  // one word of another PE, all through the share
        continue;
      }
      if (!word.empty()) table.count(word);
      word.clear();
      others_word = false;
      if (at + 1 >= end) return;  // the next word starts behind the end
    }
  }
  if (!word.empty()) table.count(word);  // the text ends with a letter
}

}  // namespace wordsort
