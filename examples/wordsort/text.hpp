// SPDX-License-Identifier: Apache-2.0
//
// The text: all files one after the other, as cat would print them, readable at any position.
// Nothing is kept in memory; one file is open at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace wordsort {

class Text {
 public:
  // Throws std::runtime_error, as read() does, when a file cannot be read.
  explicit Text(const std::vector<std::string>& names);
  ~Text();
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;

  [[nodiscard]] std::uint64_t size() const { return size_; }

  // Reads between 1 and n bytes at `at`, which is less than size(), and returns how many.
  std::size_t read(std::uint64_t at, char* to, std::size_t n);

 private:
  struct File {
    std::string name;
    std::uint64_t start;  // its first byte's position in the text
    std::uint64_t size;
  };
  void open_file(const File& file);
  void close_file();

  std::vector<File> files_;  // those that have bytes, by position
  std::uint64_t size_ = 0;
  const File* opened_ = nullptr;
  int fd_ = -1;
};

// The licence texts that every Debian system carries: the regular files among them, by name.
std::vector<std::string> licence_texts();

}  // namespace wordsort
