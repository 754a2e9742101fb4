// SPDX-License-Identifier: Apache-2.0
//
// Start-up of a process that the library's own launcher has not started: its globals are put where they can
// be handed to other PEs, and its world is formed (bootstrap/formation.hpp). docs/design/start-up.md
#pragma once

#include <string>

#include "bootstrap/control.hpp"
#include "core/runtime/process.hpp"

namespace ushmem::core {

// How this process's world reaches its own launcher's, or the library's, control plane: by its settings.
bootstrap::ControlOptions control_options(const base::Config& config);

// Puts the globals onto pages of `fd` at `offset`, while one thread exists. Empty, or why not; where the
// program has none or wants them private, nothing happens, and data_moved stays false.
std::string move_globals(Process& p, int fd, std::uint64_t offset);
// The same onto a file of their own, which later goes to the PEs of the node.
std::string move_globals_to_file(Process& p);

// The world of a process without a launcher of ours: of a guest, of a program's own unique id (p.formed is
// set then), or of one PE. Ends the job when that cannot be.
void form_process_world(World& world, Process& p);

// shmemx_init_attr. What a program's own channel has told.
struct ById {
  int pe = 0;
  int n_pes = 1;
  bootstrap::UniqueId id{};
  bool private_globals = false;
};
// A new unique id; the listener behind it stays open for the by-id start of this process. False with the reason.
bool make_unique_id(bootstrap::UniqueId* id, std::string* error);
// Forms the world, which init_process_world() then starts. False with the reason.
bool form_by_id(const ById& by_id, std::string* error);

// At the end of the process: tells the other PEs and the launcher that it leaves in order.
void leave_at_exit();

}  // namespace ushmem::core
