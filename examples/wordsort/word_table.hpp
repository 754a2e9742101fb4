// SPDX-License-Identifier: Apache-2.0
//
// The words of one PE and how often each was seen. Words consist of the letters a to z.
//
// An entry holds a word's first eight letters as one number that compares like the letters, and
// where the rest is kept: so most comparisons while sorting look at nothing else, and a word of up
// to eight letters costs 24 bytes. A hash table of entry numbers, which sort() throws away, finds
// the entry of a word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wordsort {

class WordTable {
 public:
  struct Entry {
    std::uint64_t head;   // first eight letters, the first one highest, filled up with zeros
    std::uint64_t rest;   // where in rests_ the other letters are
    std::uint64_t count;
  };

  WordTable();

  void count(std::string_view word);

  // Puts the entries in the order of their words. Nothing can be counted any more.
  void sort();

  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  void append_word(const Entry& entry, std::string& to) const;
  [[nodiscard]] std::size_t length(const Entry& entry) const;
  [[nodiscard]] bool less(const Entry& a, const Entry& b) const;

 private:
  [[nodiscard]] const char* rest(const Entry& entry) const { return rests_.c_str() + entry.rest; }
  void enlarge();

  std::vector<Entry> entries_;
  std::string rests_;                  // each ended by a zero; at 0 there is the empty one
  std::vector<std::uint32_t> slots_;   // number of an entry + 1, or 0; a power of two of them
};

}  // namespace wordsort
