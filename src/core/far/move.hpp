// SPDX-License-Identifier: Apache-2.0
//
// The collectives that move data, for teams on several nodes: as those within a node
// (core/collectives/move.hpp). Within each node by its own way, between nodes by their leaders.
// docs/design/far-collectives.md
#pragma once

#include "core/collectives/move.hpp"
#include "core/runtime/thread.hpp"

namespace ushmem::core {

bool far_broadcast(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes,
                   int root, bool fill_root);
bool far_fcollect(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes);
bool far_collect(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes);
bool far_alltoall(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes);
bool far_alltoalls(Thread& t, const char* call, Team& team, void* dest, const void* source, Strides strides,
                   std::size_t nelems, std::size_t element);

}  // namespace ushmem::core
