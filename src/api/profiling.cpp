// SPDX-License-Identifier: Apache-2.0
//
// Control of profiling (OpenSHMEM 1.6, "SHMEM_PCONTROL"): a tool in the program replaces it.
#include "api/generated/alias.hpp"

extern "C" USHMEM_API void pshmem_pcontrol(int, ...) {}
USHMEM_ALIAS(void, shmem_pcontrol, (int level, ...));
