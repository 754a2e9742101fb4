// SPDX-License-Identifier: Apache-2.0
//
// Steps of start-up that its parts share.
#pragma once

#include "core/runtime/thread.hpp"

namespace ushmem::core {

// All PEs of the node meet. Counted up, never reset, also over repeated init and finalize.
void boot_barrier(Thread& t, const char* call);

}  // namespace ushmem::core
