// SPDX-License-Identifier: Apache-2.0
//
// The collectives that compute, for teams on several nodes: as those within a node
// (core/collectives/reduce.hpp). Every member gets the same bits. Sums of half and bfloat16 are rounded once,
// over all members. docs/design/far-collectives.md
#pragma once

#include "core/collectives/reduce.hpp"
#include "core/runtime/thread.hpp"

namespace ushmem::core {

bool far_reduce(Thread& t, const char* call, Team& team, Reduction what, void* dest, const void* source,
                std::size_t count);
bool far_reduce_scatter(Thread& t, const char* call, Team& team, Reduction what, void* dest,
                        const void* source, std::size_t count);
bool far_scan(Thread& t, const char* call, Team& team, Element element, bool inclusive, void* dest,
              const void* source, std::size_t count);

}  // namespace ushmem::core
