// SPDX-License-Identifier: Apache-2.0
//
// From a process that some launcher, or the caller of shmemx_init_attr, has started to a PE with a node file:
// the launcher's text channel carries the unique id, the control plane connects all, PEs that can share
// memory form nodes. docs/design/start-up.md
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/config.hpp"
#include "bootstrap/control.hpp"
#include "bootstrap/guest/guest.hpp"
#include "bootstrap/hand_over.hpp"
#include "bootstrap/node_file.hpp"

namespace ushmem::bootstrap {

struct FormOptions {
  const base::Config* config = nullptr;
  const char* program = "";
  ControlOptions control;  // interface, TLS and timeouts; the rest is filled in
  Globals globals;  // of this PE; the caller keeps the descriptor

  // Who we are: a launcher's word, or, with by_id, the caller's.
  GuestSigns signs;
  bool by_id = false;
  int pe = 0;
  int n_pes = 1;
  UniqueId id{};
  int listener = -1;  // with by_id, of PE 0: taken over
};

struct Formed {
  NodeFile file;  // empty: nobody but the library's own launcher or none has started this process
  int pe = 0;
  std::unique_ptr<Control> control;  // nullptr in a world of one PE
  std::unique_ptr<Guest> guest;      // to be told of the end of the process, if there is one
  std::vector<MappedGlobals> globals;  // of the node's PEs, by place; empty when nobody has any
  std::string how;                   // "guest of PMI-1 (mpiexec)", "by unique id"
  std::vector<std::string> notes;    // why other ways, or memory of others, are not used
};

// Collective over the world. False with the reason: the job cannot start, and the launcher has been told.
bool form_world(const FormOptions& options, Formed* out, std::string* error);

}  // namespace ushmem::bootstrap
