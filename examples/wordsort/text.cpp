// SPDX-License-Identifier: Apache-2.0
#include "text.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <system_error>

namespace wordsort {
namespace {

[[noreturn]] void cannot_read(const std::string& name, const std::string& why) {
  throw std::runtime_error("cannot read '" + name + "': " + why);
}

}  // namespace

Text::Text(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    File file{name, size_, 0};
    open_file(file);
    struct stat s;
    if (fstat(fd_, &s) != 0) cannot_read(name, std::strerror(errno));
    // PEs read from the middle, so there must be one: pipes and terminals have none.
    if (!S_ISREG(s.st_mode)) cannot_read(name, "not a regular file");
    file.size = static_cast<std::uint64_t>(s.st_size);
    char byte;
    if (file.size == 0 && pread(fd_, &byte, 1, 0) > 0)
      cannot_read(name, "it has bytes but does not say how many (a file of /proc?)");
    close_file();
    size_ += file.size;
    if (file.size != 0) files_.push_back(file);
  }
}

Text::~Text() { close_file(); }

void Text::open_file(const File& file) {
  // O_NONBLOCK: opening a pipe must not wait for a writer; it is refused anyway.
  fd_ = open(file.name.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd_ < 0) cannot_read(file.name, std::strerror(errno));
}

void Text::close_file() {
  if (fd_ >= 0) close(fd_);
  fd_ = -1;
  opened_ = nullptr;
}

std::size_t Text::read(std::uint64_t at, char* to, std::size_t n) {
  // The last file that starts at or before `at`.
  const auto after = std::upper_bound(files_.begin(), files_.end(), at,
                                      [](std::uint64_t a, const File& f) { return a < f.start; });
  const File& file = *(after - 1);
  if (opened_ != &file) {
    close_file();
    open_file(file);
    opened_ = &file;
  }
  const std::uint64_t inside = at - file.start;
  const std::size_t most = std::min<std::uint64_t>(n, file.size - inside);
  ssize_t got;
  do got = pread(fd_, to, most, static_cast<off_t>(inside));
  while (got < 0 && errno == EINTR);
  if (got < 0) cannot_read(file.name, std::strerror(errno));
  if (got == 0) cannot_read(file.name, "it has become shorter while being read");
  return static_cast<std::size_t>(got);
}

std::vector<std::string> licence_texts() {
  const char* folder = "/usr/share/common-licenses";
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.is_regular_file() && !entry.is_symlink()) names.push_back(entry.path().string());
  if (names.empty())
    throw std::runtime_error(std::string("no FILE given, and there are no texts in ") + folder);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace wordsort
