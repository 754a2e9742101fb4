// SPDX-License-Identifier: Apache-2.0
#include "root.hpp"

#include <cstdlib>

#include "bootstrap/unique_id_text.hpp"

namespace ushmem::oshrun {

bool make_root(Root* root, std::string* error) {
  bootstrap::UniqueId id{};
  if (!bootstrap::Control::make_unique_id(std::getenv("USHMEM_CONTROL_INTERFACE"), &id, &root->listener, error))
    return false;
  root->id = bootstrap::text_of(id);
  return true;
}

}  // namespace ushmem::oshrun
