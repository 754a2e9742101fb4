// SPDX-License-Identifier: Apache-2.0
//
// The library's own network over TCP, by the loopback interface.
#include <stdexcept>

#include "bench.hpp"
#include "transport/tcp/network.hpp"

namespace ushmem::test {

const std::vector<Maker>& makers() {
  static const std::vector<Maker> all = {{
      "tcp",
      [](int) { return std::shared_ptr<void>(); },
      [](const std::shared_ptr<void>&, int pe) {
        transport::NetworkOptions options;
        options.interface = "lo";
        options.pe = pe;
        transport::NetworkTable table;
        std::string error;
        if (!transport::open_tcp(options, &table, &error)) throw std::runtime_error(error);
        return table;
      },
      nullptr,
  }};
  return all;
}

}  // namespace ushmem::test
