// SPDX-License-Identifier: Apache-2.0
#include "core/device/copies.hpp"

#include "core/device/state.hpp"
#include "core/runtime/error.hpp"

namespace ushmem::core {
namespace {

// A stream that nobody else uses at the time: threads of a PE do not wait for each other's copies.
class Lent {
 public:
  Lent(Thread& t, const char* call, DeviceState& state) : t_(t), call_(call), state_(state) {
    {
      const std::scoped_lock lock(state.handles_mutex);
      if (!state.copy_streams.empty()) {
        stream_ = state.copy_streams.back();
        state.copy_streams.pop_back();
        return;
      }
    }
    std::string error;
    if (!state.device->stream_create(&stream_, &error)) fatal(t.pe, call, "no stream for a copy: %s", error.c_str());
  }
  ~Lent() {
    const std::scoped_lock lock(state_.handles_mutex);
    state_.copy_streams.push_back(stream_);
  }
  Lent(const Lent&) = delete;
  Lent& operator=(const Lent&) = delete;

  void copy(void* dest, const void* source, std::size_t bytes) {
    std::string error;
    if (!state_.device->copy(dest, source, bytes, stream_, &error) || !state_.device->stream_wait(stream_, &error))
      fatal(t_.pe, call_, "%zu bytes cannot be copied from %p to %p: %s", bytes, source, dest, error.c_str());
  }

 private:
  Thread& t_;
  const char* call_;
  DeviceState& state_;
  device::Stream stream_ = nullptr;
};

}  // namespace

bool is_foreign(const Thread& t, const void* address) {
  return t.pe->in_device(address) || t.pe->device->device->is_device(address);
}

void foreign_copy(Thread& t, const char* call, void* dest, const void* source, std::size_t bytes) {
  std::string error;
  DeviceState* const state = device_state(t, &error);
  if (state == nullptr) fatal(t.pe, call, "%s", error.c_str());
  Lent(t, call, *state).copy(dest, source, bytes);
}

}  // namespace ushmem::core
