// SPDX-License-Identifier: Apache-2.0
//
// Buffers of the program made symmetric, and their end. docs/design/registered-buffers.md
#pragma once

#include <cstddef>

#include "core/runtime/thread.hpp"

namespace ushmem::core {

// Collective over the world. False, on all PEs, with the reason noted for shmemx_last_error().
bool buffer_register(Thread& t, const char* call, const void* caller, void* address, std::size_t bytes);
bool buffer_unregister(Thread& t, const char* call, const void* caller, void* address);
// Before the heap is stopped: what is still registered becomes private memory again, with its contents.
void buffers_stop(Pe& pe);

}  // namespace ushmem::core
