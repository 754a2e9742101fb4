// SPDX-License-Identifier: Apache-2.0
#include "bootstrap/control/tls.hpp"

#include "base/plugin.hpp"

namespace ushmem::bootstrap::control {
namespace {

const TlsTable* load_tls(const std::string& folder, std::string* error) {
  const auto entry = reinterpret_cast<TlsEntry>(base::find_in_plugin(folder, "tls.so", tls_entry, error));
  if (entry == nullptr) return nullptr;
  const TlsTable* const table = entry();
  if (table->abi == tls_abi) return table;
  *error = "the plug-in tls.so is of another version of this library";
  return nullptr;
}

}  // namespace

bool Tls::open(const std::string& folder, const TlsSettings& settings, std::string* error) {
  table_ = load_tls(folder, error);
  if (table_ == nullptr) return *error = "USHMEM_TLS asks for TLS: " + *error, false;
  char reason[512] = "";
  context_ = table_->open(&settings, reason, sizeof reason);
  if (context_ == nullptr) *error = std::string("TLS cannot be set up: ") + reason;
  return context_ != nullptr;
}

}  // namespace ushmem::bootstrap::control
