// SPDX-License-Identifier: Apache-2.0
//
// libfabric over the loopback interface. USHMEM_TEST_OFI names the plug-in, USHMEM_NET_PROVIDER another
// provider.
#include <dlfcn.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <stdexcept>

#include "bench.hpp"

namespace ushmem::test {

const std::vector<Maker>& makers() {
  static const std::vector<Maker> all = {{
      "ofi",
      [](int) { return std::shared_ptr<void>(); },
      [](const std::shared_ptr<void>&, int pe) {
        const char* file = std::getenv("USHMEM_TEST_OFI");
        void* plugin = dlopen(file == nullptr ? "ofi.so" : file, RTLD_NOW | RTLD_LOCAL);
        if (plugin == nullptr) throw std::runtime_error(dlerror());
        const auto open =
            reinterpret_cast<transport::NetworkOpen>(dlsym(plugin, transport::network_entry));
        transport::NetworkOptions options;
        options.provider = std::getenv("USHMEM_NET_PROVIDER");
        options.interface = "lo";
        options.pe = pe;
        transport::NetworkTable table;
        char error[300] = "";
        if (open == nullptr || !open(&options, &table, error, sizeof error)) throw std::runtime_error(error);
        return table;
      },
      nullptr,
  }};
  return all;
}

}  // namespace ushmem::test
