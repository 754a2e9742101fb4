// SPDX-License-Identifier: Apache-2.0
//
// Collectives of the host on memory of a device that its loads and stores do not reach: pieces of it go through
// symmetric host memory that the team has for this, and there by the ordinary collectives. What core/collectives has,
// with the same arguments. For speed there are the calls in stream order. docs/design/foreign-memory.md
#pragma once

#include "core/collectives/move.hpp"
#include "core/collectives/reduce.hpp"

namespace ushmem::core {

bool foreign_broadcast(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes,
                       int root, bool fill_root);
bool foreign_fcollect(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes);
bool foreign_collect(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes);
bool foreign_alltoall(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes);
bool foreign_alltoalls(Thread& t, const char* call, Team& team, void* dest, const void* source, Strides strides,
                       std::size_t nelems, std::size_t element);
bool foreign_reduce(Thread& t, const char* call, Team& team, Reduction what, void* dest, const void* source,
                    std::size_t count);
bool foreign_reduce_scatter(Thread& t, const char* call, Team& team, Reduction what, void* dest, const void* source,
                            std::size_t count);
bool foreign_scan(Thread& t, const char* call, Team& team, Element element, bool inclusive, void* dest,
                  const void* source, std::size_t count);

}  // namespace ushmem::core
