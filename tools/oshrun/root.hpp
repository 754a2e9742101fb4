// SPDX-License-Identifier: Apache-2.0
//
// What a world of several nodes needs to find itself: the id of its control plane, with the secret in it,
// and the listening socket at which the root, PE 0, takes the others in. Made where PE 0 will run, before
// any PE. The id goes to PEs by their environment, which no other user can read, never by a command line.
#pragma once

#include <string>

namespace ushmem::oshrun {

struct Root {
  std::string id;     // as text; empty: the world has one node
  int listener = -1;  // for PE 0
};

// False with the reason.
bool make_root(Root* root, std::string* error);

}  // namespace ushmem::oshrun
