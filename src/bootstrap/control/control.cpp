// SPDX-License-Identifier: Apache-2.0
#include "bootstrap/control.hpp"

#include "bootstrap/control/address.hpp"
#include "bootstrap/control/engine.hpp"

namespace ushmem::bootstrap {

bool Control::make_unique_id(const char* interface, UniqueId* out, int* listener, std::string* error) {
  control::IdParts parts;
  *listener = control::open_listener(interface, 0, &parts.root, error);
  if (*listener < 0) return false;
  control::random_bytes(&parts.world, sizeof parts.world);
  control::random_bytes(parts.secret.data(), parts.secret.size());
  *out = control::encode_id(parts);
  return true;
}

std::unique_ptr<Control> Control::join(const ControlOptions& options, std::string* error) {
  auto engine = std::make_unique<control::Engine>(options);
  if (!engine->start(error)) return nullptr;
  return engine;
}

bool Control::barrier(std::string* error) {
  std::uint8_t nothing = 0;
  return agree(&nothing, 1, [](void*, const void*, std::size_t) {}, error);
}

}  // namespace ushmem::bootstrap
