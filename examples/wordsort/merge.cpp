// SPDX-License-Identifier: Apache-2.0
#include "merge.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <queue>
#include <string>

namespace wordsort {
namespace {

constexpr std::size_t count_width = 7;  // that of uniq -c; larger numbers are wider

// Goes through one letter, record by record.
class Cursor {
 public:
  explicit Cursor(std::string_view letter) : left_(letter) { next(); }

  // To the next record; false: there is none.
  bool next() {
    if (left_.empty()) return false;
    // Searched with memchr, since a word can be long.
    word_ = left_.substr(0, left_.find(' '));
    const char* end = left_.data() + left_.size();
    const char* rest = std::from_chars(word_.data() + word_.size() + 1, end, count_).ptr + 1;
    left_.remove_prefix(static_cast<std::size_t>(rest - left_.data()));
    return true;
  }
  [[nodiscard]] std::string_view word() const { return word_; }
  [[nodiscard]] std::uint64_t count() const { return count_; }

 private:
  std::string_view left_;
  std::string_view word_;
  std::uint64_t count_ = 0;
};

struct LaterWord {
  bool operator()(const Cursor* a, const Cursor* b) const { return a->word() > b->word(); }
};

char* write_line(char* to, std::string_view word, std::uint64_t count) {
  char digits[20];
  const char* end = std::to_chars(digits, digits + sizeof digits, count).ptr;
  const auto n = static_cast<std::size_t>(end - digits);
  for (std::size_t i = n; i < count_width; ++i) *to++ = ' ';
  to = std::copy_n(digits, n, to);
  *to++ = ' ';
  to = std::copy(word.begin(), word.end(), to);
  *to++ = '\n';
  return to;
}

}  // namespace

std::uint64_t count_records(const std::vector<std::string_view>& letters) {
  std::uint64_t n = 0;
  for (const std::string_view letter : letters)
    n += static_cast<std::uint64_t>(std::count(letter.begin(), letter.end(), '\n'));
  return n;
}

std::size_t merged_bound(const std::vector<std::string_view>& letters,
                         std::uint64_t largest_count) {
  std::size_t bytes = 0;
  for (const std::string_view letter : letters) bytes += letter.size();
  // A line has what a record has, but a wider count.
  const std::size_t width = std::max(count_width, std::to_string(largest_count).size());
  return bytes + count_records(letters) * width;
}

std::size_t merge(const std::vector<std::string_view>& letters, char* to) {
  std::vector<Cursor> cursors;
  cursors.reserve(letters.size());
  // The cursor with the smallest word is on top.
  std::priority_queue<Cursor*, std::vector<Cursor*>, LaterWord> queue;
  for (const std::string_view letter : letters) {
    if (letter.empty()) continue;
    queue.push(&cursors.emplace_back(letter));
  }
  char* const begin = to;
  while (!queue.empty()) {
    const std::string_view word = queue.top()->word();
    std::uint64_t count = 0;
    while (!queue.empty() && queue.top()->word() == word) {
      Cursor* cursor = queue.top();
      queue.pop();
      count += cursor->count();
      if (cursor->next()) queue.push(cursor);
    }
    to = write_line(to, word, count);
  }
  return static_cast<std::size_t>(to - begin);
}

}  // namespace wordsort
