// SPDX-License-Identifier: Apache-2.0
#include "wire.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "bootstrap/node_file.hpp"

#ifndef USHMEM_VERSION
#define USHMEM_VERSION "unversioned"
#endif

namespace ushmem::oshrun {
namespace {

constexpr std::size_t head_bytes = 5;
constexpr std::size_t longest_frame = std::size_t{64} << 20;  // a setup with its environment is the largest
constexpr std::size_t piece_bytes = 65536;

void append(std::string* bytes, std::uint64_t value, int n) {
  for (int i = 0; i < n; ++i) *bytes += static_cast<char>(value >> (8 * i) & 0xff);
}

std::uint64_t take(std::string_view bytes, std::size_t n) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < n; ++i) value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  return value;
}

}  // namespace

Writer& Writer::number(std::uint64_t value) {
  append(&bytes_, value, 8);
  return *this;
}

Writer& Writer::text(std::string_view value) {
  number(value.size());
  bytes_.append(value);
  return *this;
}

std::uint64_t Reader::number() {
  if (left_.size() < 8) ok_ = false;
  if (!ok_) return 0;
  const std::uint64_t value = take(left_, 8);
  left_.remove_prefix(8);
  return value;
}

std::string Reader::text() {
  const std::uint64_t size = number();
  if (size > left_.size()) ok_ = false;
  if (!ok_) return "";
  std::string value(left_.substr(0, size));
  left_.remove_prefix(size);
  return value;
}

Wire::Wire(int in, int out) : in_(in), out_(out) {
  fcntl(in_, F_SETFL, fcntl(in_, F_GETFL) | O_NONBLOCK);
  fcntl(out_, F_SETFL, fcntl(out_, F_GETFL) | O_NONBLOCK);
}

void Wire::send(Kind kind, const Writer& what) {
  append(&kept_, what.bytes().size(), 4);
  kept_ += static_cast<char>(kind);
  kept_ += what.bytes();
  flush();
}

void Wire::send_line(std::string_view line) {
  kept_.append(line).append("\n");
  flush();
}

void Wire::flush() {
  std::size_t done = 0;
  while (out_ >= 0 && done < kept_.size()) {
    const ssize_t n = write(out_, kept_.data() + done, kept_.size() - done);
    if (n > 0) {
      done += static_cast<std::size_t>(n);
    } else if (n < 0 && errno == EINTR) {
      continue;
    } else {
      if (n < 0 && errno != EAGAIN) close_out();
      break;
    }
  }
  kept_.erase(0, out_ >= 0 ? done : kept_.size());
}

bool Wire::receive() {
  // One read a call: whoever sends much must not keep the others waiting.
  received_.erase(0, std::exchange(taken_, 0));
  char piece[piece_bytes];
  ssize_t n;
  do {
    n = read(in_, piece, sizeof piece);
  } while (n < 0 && errno == EINTR);
  if (n > 0) received_.append(piece, static_cast<std::size_t>(n));
  return n > 0 || (n < 0 && errno == EAGAIN);
}

std::optional<Frame> Wire::next() {
  const std::string_view left = std::string_view(received_).substr(taken_);
  if (broken_ || left.size() < head_bytes) return std::nullopt;
  const std::uint64_t size = take(left, 4);
  const auto kind = static_cast<std::uint8_t>(left[4]);
  if (size > longest_frame || kind < static_cast<std::uint8_t>(Kind::setup) ||
      kind > static_cast<std::uint8_t>(Kind::finished)) {
    broken_ = true;
    return std::nullopt;
  }
  if (left.size() - head_bytes < size) return std::nullopt;
  taken_ += head_bytes + size;
  return Frame{static_cast<Kind>(kind), std::string(left.substr(head_bytes, size))};
}

void Wire::close_out() {
  if (out_ >= 0) close(std::exchange(out_, -1));
  kept_.clear();
}

void Wire::close_all() {
  close_out();
  if (in_ >= 0) close(std::exchange(in_, -1));
}

std::string greeting() {
  return "ushmem agent " USHMEM_VERSION " layout " + std::to_string(bootstrap::layout_version);
}

}  // namespace ushmem::oshrun
