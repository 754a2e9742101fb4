// SPDX-License-Identifier: Apache-2.0
//
// Transfers with memory of a device that the host's loads and stores do not reach: copies on a stream of their own,
// done when the call returns. Only asked where Segments::foreign is set.
#pragma once

#include <cstddef>

#include "core/runtime/thread.hpp"

namespace ushmem::core {

// Whether an address is one of such memory: of the segment, or the program's own.
bool is_foreign(const Thread& t, const void* address);
// Between any two of host and device memory, mapped here. Ends the job when the device cannot.
void foreign_copy(Thread& t, const char* call, void* dest, const void* source, std::size_t bytes);

}  // namespace ushmem::core
