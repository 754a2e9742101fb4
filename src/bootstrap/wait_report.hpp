// SPDX-License-Identifier: Apache-2.0
//
// Reading what a PE waits for from outside its process: for the launcher's messages and `ushmem stat`.
// Not part of the library, whose PEs only write reports.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>

#include "bootstrap/node_file.hpp"

namespace ushmem::bootstrap {

struct WaitSeen {
  // unreadable: the PE was stopped or killed while it wrote, or its waits come and go faster than one can
  // read.
  enum class Kind { none, waiting, unreadable };
  Kind kind = Kind::none;
  std::string call;
  std::string detail;
  std::uint64_t since_ns = 0;
};

WaitSeen read_wait(const WaitReport& report);

// Copies bytes that another process may be writing. Relaxed: what it tears, a sequence lock tells.
void copy_shared(void* to, const void* from, std::size_t size);

template <std::size_t size>
std::string text_in(const char (&field)[size]) {
  char copy[size];
  copy_shared(copy, field, size);
  return std::string(copy, strnlen(copy, size));
}

}  // namespace ushmem::bootstrap
