// SPDX-License-Identifier: Apache-2.0
//
// From the words of aclshmem/shmem.h to those of shmem.h.
#pragma once

#include <aclshmem/shmem.h>
#include <shmem.h>

#include <cstdint>

namespace ushmem::compat {

// A team's number is its handle less one, so that the two fixed ones agree.
inline shmem_team_t team_of(aclshmem_team_t team) {
  return reinterpret_cast<shmem_team_t>(static_cast<std::intptr_t>(team) + 1);
}

static_assert(SHMEM_CMP_EQ == ACLSHMEM_CMP_EQ + 1 && SHMEM_CMP_NE == ACLSHMEM_CMP_NE + 1 &&
              SHMEM_CMP_GT == ACLSHMEM_CMP_GT + 1 && SHMEM_CMP_GE == ACLSHMEM_CMP_GE + 1 &&
              SHMEM_CMP_LT == ACLSHMEM_CMP_LT + 1 && SHMEM_CMP_LE == ACLSHMEM_CMP_LE + 1);
inline int compare_of(int cmp) { return cmp + 1; }

// Says on standard error what this library cannot do; ushmem's own reasons are in shmemx_last_error().
void say(const char* call, const char* why);

}  // namespace ushmem::compat
