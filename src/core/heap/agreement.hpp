// SPDX-License-Identifier: Apache-2.0
//
// What the collective memory calls of all segments share: every PE says what it calls for, and learns whether all
// say the same and whether one of them refuses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/heap/heap.hpp"

namespace ushmem::core {

// Publishes this PE's call, meets the others, compares. A barrier: what a PE has done before, others may rely on.
// False: they differ (and the mode is to return). refused: not 0 when this PE cannot do its share.
bool memory_agree(Thread& t, const HeapRequest& request, std::size_t argument, std::uint64_t refused);
// After it: what is not 0 of what they said, the lowest; 0: nobody has refused.
std::uint64_t memory_refusal(Thread& t);
// After it: says on all PEs that one cannot do its share, which has a reason of its own. True when all can.
bool nobody_refuses(Thread& t, const HeapRequest& request, const std::string& own_reason);

}  // namespace ushmem::core
