// SPDX-License-Identifier: Apache-2.0
//
// Broadcast on direct paths: everybody pulls from the root's source between two synchronisations of the
// team: the first says that the source is ready, the second that it may be used again.
#pragma once

#include <cstddef>

#include "core/runtime/thread.hpp"

namespace ushmem::core {

// source_there: the root's source as this PE sees it. root is a number in the team.
void broadcast(Thread& t, const char* call, Team& team, void* dest, const void* source_there,
               std::size_t bytes, int root);

}  // namespace ushmem::core
