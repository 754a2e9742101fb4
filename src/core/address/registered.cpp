// SPDX-License-Identifier: Apache-2.0
#include "core/address/registered.hpp"

#include "core/address/route.hpp"

namespace ushmem::core {

std::uintptr_t Segments::in_heap_of(std::uintptr_t address, std::size_t bytes) const noexcept {
  if (registered == nullptr) return 0;
  const RegisteredBuffers::Buffer* const found = registered->find(address, bytes);
  return found == nullptr ? 0 : found->in_heap + (address - found->begin);
}

void* Segments::translate_registered(std::uintptr_t address, std::size_t bytes, int pe) const noexcept {
  const std::uintptr_t own = in_heap_of(address, bytes);
  if (own == 0) return nullptr;
  return reinterpret_cast<void*>(pe == my_pe ? address : own + near(routes[pe].heap));
}

}  // namespace ushmem::core
