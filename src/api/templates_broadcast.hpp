// SPDX-License-Identifier: Apache-2.0
//
// Team broadcast: checks, then core.
#pragma once

#include "api/check.hpp"
#include "core/collectives/broadcast.hpp"

namespace ushmem::api {

// 0, or nonzero after a report.
int broadcast_bytes(const char* call, shmem_team_t team, void* dest, const void* source,
                    std::size_t nelems, std::size_t element, int root);

template <class T>
inline int broadcast(const char* call, shmem_team_t team, T* dest, const T* source,
                     std::size_t nelems, int root) {
  return broadcast_bytes(call, team, dest, source, nelems, sizeof(T), root);
}

}  // namespace ushmem::api
