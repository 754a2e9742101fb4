// SPDX-License-Identifier: Apache-2.0
#include "device/cpu/say.hpp"

#include <cstdarg>
#include <cstdio>

namespace ushmem::device::cpu {

bool fail(std::string* error, const char* format, ...) {
  char text[512];
  va_list arguments;
  va_start(arguments, format);
  std::vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  if (error != nullptr) *error = text;
  return false;
}

}  // namespace ushmem::device::cpu
