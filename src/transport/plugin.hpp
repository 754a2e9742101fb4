// SPDX-License-Identifier: Apache-2.0
//
// The network between nodes, which is a plug-in: base/plugin.hpp.
#pragma once

#include <string>

#include "transport/network.hpp"

namespace ushmem::transport {

// Opens the network of lib/ushmem/ofi.so. False with the reason.
bool open_network(const std::string& folder, const NetworkOptions& options, NetworkTable* out,
                  std::string* error);

}  // namespace ushmem::transport
