// SPDX-License-Identifier: Apache-2.0
#include "bootstrap/control.hpp"
namespace ushmem::bootstrap {
Whereabouts whereabouts() { return {}; }
std::unique_ptr<Control> Control::join(const ControlOptions&, std::string* error) { *error = "absent"; return nullptr; }
bool Control::barrier(std::string* error) {
  std::uint8_t nothing = 0;
  return agree(&nothing, 1, [](void*, const void*, std::size_t) {}, error);
}
}
