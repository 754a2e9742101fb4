// SPDX-License-Identifier: Apache-2.0
#include "core/device/copies.hpp"

#include <mutex>
#include <string>

#include "base/order.hpp"
#include "core/device/state.hpp"
#include "core/runtime/error.hpp"

namespace ushmem::core {

Copies::Copies(Pe& pe, const char* call) : pe_(pe), call_(call) {
  DeviceState& state = *pe.device;
  std::string error;
  // The thread may be one that has never used the device: the network's helper serves others' calls.
  if (!state.device->attach(&error)) fatal(&pe, call, "%s", error.c_str());
  const std::scoped_lock lock(state.handles_mutex);
  if (!state.copy_streams.empty()) {
    lent_ = state.copy_streams.back();
    state.copy_streams.pop_back();
    return;
  }
  if (!state.device->stream_create(&lent_.stream, &error)) fatal(&pe, call, "no stream for a copy: %s", error.c_str());
  lent_.number = state.n_copy_streams++;
}

Copies::~Copies() {
  const std::scoped_lock lock(pe_.device->handles_mutex);
  pe_.device->copy_streams.push_back(lent_);
}

void Copies::add(void* dest, const void* source, std::size_t bytes) {
  if (under_way_ == most_under_way) wait();
  ++under_way_;
  std::string error;
  base::cpu_store_fence();  // what this thread has stored elsewhere comes before what the device writes
  if (!pe_.device->device->copy(dest, source, bytes, lent_.stream, &error))
    fatal(&pe_, call_, "%zu bytes cannot be copied from %p to %p: %s", bytes, source, dest, error.c_str());
}

void Copies::wait() {
  std::string error;
  if (!pe_.device->device->stream_wait(lent_.stream, &error))
    fatal(&pe_, call_, "copies of the device have failed: %s", error.c_str());
  base::cpu_load_fence();  // and what it reads elsewhere now comes after what the device has read
  under_way_ = 0;
}

}  // namespace ushmem::core
