// SPDX-License-Identifier: Apache-2.0
//
// The network of transport/network.hpp over the kernel's TCP, part of the library itself. docs/design/tcp.md
#pragma once

#include <string>

#include "transport/network.hpp"

namespace ushmem::transport {

// False with the reason.
bool open_tcp(const NetworkOptions& options, NetworkTable* out, std::string* error);

}  // namespace ushmem::transport
