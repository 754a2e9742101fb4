// SPDX-License-Identifier: Apache-2.0
//
// The words of oshrun's messages: how a process ended, and where a PE stands, read from its block
// of the node file while it runs. No state; called by Supervisor and by the outer process.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>

#include "bootstrap/node_file.hpp"
#include "descriptors.hpp"

namespace ushmem::oshrun {

// "PE 2 (pid 123)"
std::string name_of_pe(int pe, pid_t pid);
// "was killed by signal 9 (Killed)", "exited with status 3"; from waitpid's status.
std::string how_it_ended(int wait_status);
// 0 to 255 as a shell gives it: 128 + signal when killed.
int shell_status(int wait_status);
// "running, has waited 3.2 s in shmem_wait_until: ..."
std::string where_it_stands(const bootstrap::PeBlock& block, std::uint64_t now_ns);
// Which output of PEs does not go through pipes, and why; empty when all does.
std::string what_is_not_forwarded(const DescriptorPlan& plan);
// "3 PEs", "1 PE"
std::string count_of_pes(int n);

}  // namespace ushmem::oshrun
