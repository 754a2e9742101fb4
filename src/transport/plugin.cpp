// SPDX-License-Identifier: Apache-2.0
#include "transport/plugin.hpp"

#include "base/plugin.hpp"

namespace ushmem::transport {

bool open_network(const std::string& folder, const NetworkOptions& options, NetworkTable* out,
                  std::string* error) {
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
