// SPDX-License-Identifier: Apache-2.0
#include "bootstrap/control/tls.hpp"

#include <dlfcn.h>

#include <vector>

namespace ushmem::bootstrap::control {
namespace {

// Beside the file that this code is in: lib/libushmem.so, or a program's own in bin with the static library.
std::vector<std::string> candidates() {
  Dl_info info{};
  std::string folder = ".";
  if (dladdr(reinterpret_cast<const void*>(&load_tls), &info) != 0 && info.dli_fname != nullptr) {
    const std::string file = info.dli_fname;
    const std::size_t slash = file.rfind('/');
    if (slash != std::string::npos) folder = file.substr(0, slash);
  }
  return {folder + "/ushmem/tls.so", folder + "/../lib/ushmem/tls.so"};
}

}  // namespace

const TlsTable* load_tls(std::string* error) {
  *error = "TLS is asked for, but its plug-in cannot be loaded:";
  for (const std::string& file : candidates()) {
    void* const library = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
      *error += std::string(" ") + dlerror() + ";";
      continue;
    }
    const auto entry = reinterpret_cast<TlsEntry>(dlsym(library, tls_entry));
    const TlsTable* const table = entry != nullptr ? entry() : nullptr;
    if (table != nullptr && table->abi == tls_abi) return error->clear(), table;
    *error += " " + file + " is of another version;";
  }
  error->pop_back();
  return nullptr;
}

bool Tls::open(const TlsSettings& settings, std::string* error) {
  table_ = load_tls(error);
  if (table_ == nullptr) return false;
  char reason[512] = "";
  context_ = table_->open(&settings, reason, sizeof reason);
  if (context_ == nullptr) *error = std::string("TLS cannot be set up: ") + reason;
  return context_ != nullptr;
}

}  // namespace ushmem::bootstrap::control
