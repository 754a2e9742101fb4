// SPDX-License-Identifier: Apache-2.0
//
// Handles, by which kernels know the PEs of a team. docs/design/devices.md
#pragma once

#include "core/runtime/thread.hpp"
#include "core/teams/team.hpp"
#include "ushmem/device/handle.h"

namespace ushmem::core {

// Collective over the team. False, on all members, with the reason noted for shmemx_last_error().
bool handle_create(Thread& t, const char* call, Team& team, int slots, shmemx_device_t* out);
// False when it is none of this PE's.
bool handle_destroy(Thread& t, const char* call, const shmemx_device_t& handle);
// The one that on-stream collectives of the team use: made by the first, which is collective. nullptr as above.
const shmemx_device_t* handle_of_streams(Thread& t, const char* call, Team& team);
// Symmetric host memory of the team, where collectives of the host pass device memory through that the host does not
// reach (foreign_collectives.cpp): chosen by the first such call, which is collective. nullptr when none is left.
char* team_staging(Thread& t, const char* call, Team& team, std::size_t* bytes);
inline constexpr std::size_t most_stagings = 16;
// A team that comes to its end. Waits for its calls in stream order; then, when its members have met, what it has had
// for these and for the above is free for others.
void settle_team(Thread& t, const char* call, const Team& team);
void forget_team(Pe& pe, const Team& team);
// For kernels that meet nobody, to all PEs of the world; not collective. nullptr as above.
const shmemx_device_t* handle_alone(Thread& t, const char* call);

// The reason that a kernel has left for its end; empty when there is none.
std::string handle_fault(Pe& pe);

}  // namespace ushmem::core
