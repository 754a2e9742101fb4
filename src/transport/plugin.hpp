// SPDX-License-Identifier: Apache-2.0
//
// The network between nodes: the kernel's TCP (tcp/network.hpp), or libfabric by the plug-in ofi.so.
#pragma once

#include <string>

#include "transport/network.hpp"

namespace ushmem::transport {

// The provider "tcp" is the library's own; every other name is one of libfabric's ("tcp;ofi_rxm" its TCP). Without a
// name: libfabric where the machine has an adapter with RDMA, else tcp. False with the reason.
bool open_network(const std::string& folder, const NetworkOptions& options, NetworkTable* out,
                  std::string* error);

}  // namespace ushmem::transport
