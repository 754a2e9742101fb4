// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace ushmem::device::cpu {

// Writes the reason why a call fails. Always false.
[[gnu::format(printf, 2, 3)]] bool fail(std::string* error, const char* format, ...);

}  // namespace ushmem::device::cpu
