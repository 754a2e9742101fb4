// SPDX-License-Identifier: Apache-2.0
//
// This process's place among the PEs: what the launcher handed over, read by a load-time constructor,
// and the process's world once shmem_init has made it. The one object of process lifetime.
#pragma once

#include <atomic>
#include <memory>

#include "bootstrap/control.hpp"
#include "bootstrap/formation.hpp"
#include "bootstrap/node_file.hpp"
#include "core/runtime/globals.hpp"
#include "core/runtime/world.hpp"

namespace ushmem::core {

struct Process {
  bootstrap::NodeFile file;   // from the launcher, at load time; moved into the world later
  int my_pe = 0;
  bool launched = false;
  char control_id[2 * sizeof(bootstrap::UniqueId) + 1] = {};  // of a world of several nodes: hex digits
  int control_fd = -1;        // the listener of the root, at PE 0
  bool data_moved = false;
  int data_fd = -1;           // a guest's: the file that its globals were moved to
  int load_pid = 0;
  bootstrap::GuestSigns signs;  // of other launchers, at load time
  int id_listener = -1;       // of the last unique id that this process has made, and that id
  bootstrap::UniqueId own_id{};
  std::unique_ptr<bootstrap::Formed> formed;  // by shmemx_init_attr, to be started
  bool finalizes_at_exit = false;
  std::atomic<bool> fork_guarded{false};
  DataSegment data;
  char load_error[256] = {};  // why the constructor could not do its work: shmem_init says it

  World* world = nullptr;     // never freed: threads may hold pointers to its PE
  // Release in start, acquire in enter_slow() by other threads of this process.
  std::atomic<Pe*> pe{nullptr};
};

Process& process();

// shmem_init and shmem_finalize of the process's world. Return the thread level given, -1 on failure.
int init_process_world(int requested_level);
void finalize_process_world(const char* call);
// Arranges, once, that the process's world is finalized when the process ends with status 0.
void finalize_at_exit();

// Arranges, once, that a forked child is no PE and has its own globals.
void guard_fork_once();
// Arranges that a forked child keeps no connection of the control plane.
void guard_control(bootstrap::Control& control);

// A counter block for a thread that joins a PE.
// A slot of the PE's counters for the calling thread, and its way back: at the thread's end at the latest.
void claim_counters(Thread& t, Pe& pe);
void release_counters(Thread& t);

}  // namespace ushmem::core
