// SPDX-License-Identifier: Apache-2.0
//
// Synchronisation of a team: nobody leaves before everybody has come. On direct paths it also makes
// everything that a member did before visible to every member after, so a barrier needs no quiet of its
// own. Two ways, chosen by whether each PE has a processor: dissemination (Hensgen, Finkel, Manber 1988),
// whose latency is log2(n) cache-line transfers, and one counter, which costs the fewest context switches
// when PEs share processors. docs/design/synchronisation.md
#pragma once

#include "core/runtime/thread.hpp"

namespace ushmem::core {

void team_sync(Thread& t, const char* call, Team& team);

}  // namespace ushmem::core
