// SPDX-License-Identifier: Apache-2.0
//
// Collectives that only move data: broadcast, collect, all-to-all. All return false after a report that
// the members' calls differ. Addresses have been checked by the caller; sizes are in bytes.
#pragma once

#include <cstddef>

#include "core/runtime/thread.hpp"

namespace ushmem::core {

// root is a number in the team; fill_root: the root's dest is filled too.
bool broadcast(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes,
               int root, bool fill_root);

// The same number of bytes from each.
bool fcollect(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes);
// Each as many as it likes. Reports when dest is not symmetric for all of them.
bool collect(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes);

bool alltoall(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes);

// Elements of a block lie dst, sst elements apart; so do the blocks' ends and beginnings.
struct Strides {
  std::ptrdiff_t dst;
  std::ptrdiff_t sst;
};
bool alltoalls(Thread& t, const char* call, Team& team, void* dest, const void* source, Strides strides,
               std::size_t nelems, std::size_t element);

}  // namespace ushmem::core
