// SPDX-License-Identifier: Apache-2.0
#include "word_table.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <stdexcept>

namespace wordsort {
namespace {

constexpr std::size_t head_letters = 8;

std::uint64_t head_of(std::string_view word) {
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < head_letters; ++i)
    head = head << 8 | (i < word.size() ? static_cast<unsigned char>(word[i]) : 0);
  return head;
}

std::size_t letters_in(std::uint64_t head) {
  std::size_t n = 0;
  for (; head != 0; head <<= 8) ++n;
  return n;
}

std::size_t hash_of(std::uint64_t head, std::string_view rest) {
  std::uint64_t h = head * 0x9e3779b97f4a7c15u;
  if (!rest.empty()) h ^= std::hash<std::string_view>{}(rest);
  h *= 0x9e3779b97f4a7c15u;
  return static_cast<std::size_t>(h ^ h >> 32);
}

}  // namespace

WordTable::WordTable() : rests_(1, '\0'), slots_(1 << 12) {}

void WordTable::count(std::string_view word) {
  const std::uint64_t head = head_of(word);
  const std::string_view others = word.substr(std::min(head_letters, word.size()));
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(head, others) & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    Entry& entry = entries_[slots_[slot] - 1];
    if (entry.head == head && others == rest(entry)) {
      ++entry.count;
      return;
    }
  }
  if (entries_.size() == UINT32_MAX)
    throw std::length_error("more than 4294967295 different words in one PE's share of the text");
  Entry entry{head, 0, 1};
  if (!others.empty()) {
    entry.rest = rests_.size();
    rests_.append(others).push_back('\0');
  }
  entries_.push_back(entry);
  slots_[slot] = static_cast<std::uint32_t>(entries_.size());
  if (entries_.size() > slots_.size() / 3 * 2) enlarge();
}

void WordTable::enlarge() {
  const std::size_t size = 2 * slots_.size();
  slots_ = std::vector<std::uint32_t>();  // first: both need not exist at once
  slots_.resize(size);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::size_t slot = hash_of(entries_[i].head, rest(entries_[i])) & (size - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (size - 1);
    slots_[slot] = static_cast<std::uint32_t>(i + 1);
  }
}

void WordTable::sort() {
  slots_ = std::vector<std::uint32_t>();
  std::sort(entries_.begin(), entries_.end(),
            [this](const Entry& a, const Entry& b) { return less(a, b); });
}

bool WordTable::less(const Entry& a, const Entry& b) const {
  return a.head != b.head ? a.head < b.head : std::strcmp(rest(a), rest(b)) < 0;
}

void WordTable::append_word(const Entry& entry, std::string& to) const {
  for (std::uint64_t head = entry.head; head != 0; head <<= 8)
    to.push_back(static_cast<char>(head >> 56));
  to.append(rest(entry));
}

std::size_t WordTable::length(const Entry& entry) const {
  return letters_in(entry.head) + std::strlen(rest(entry));
}

}  // namespace wordsort
