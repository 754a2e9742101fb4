// SPDX-License-Identifier: Apache-2.0
#include "transport/plugin.hpp"

#include <cstring>
#include <filesystem>

#include "base/plugin.hpp"
#include "transport/tcp/network.hpp"

namespace ushmem::transport {
namespace {

// Adapters with RDMA of their own, as the kernel lists them.
bool has_fabric() {
  for (const char* kind : {"/sys/class/infiniband", "/sys/class/cxi"}) {
    std::error_code error;
    const std::filesystem::directory_iterator first(kind, error);
    if (!error && first != std::filesystem::directory_iterator{}) return true;
  }
  return false;
}

}  // namespace

bool open_network(const std::string& folder, const NetworkOptions& options, NetworkTable* out,
                  std::string* error) {
  const bool tcp = options.provider != nullptr ? std::strcmp(options.provider, "tcp") == 0 : !has_fabric();
  if (tcp) return open_tcp(options, out, error);
  void* const entry = base::find_in_plugin(folder, "ofi.so", network_entry, error);
  if (entry == nullptr) return false;
  char text[512] = {};
  if (reinterpret_cast<NetworkOpen>(entry)(&options, out, text, sizeof text)) {
    if (out->abi == network_abi) return true;
    *error = "ofi.so has version " + std::to_string(out->abi) + " of the interface for networks, this library has " +
             std::to_string(network_abi);
    return false;
  }
  *error = text;
  return false;
}

}  // namespace ushmem::transport
