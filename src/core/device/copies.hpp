// SPDX-License-Identifier: Apache-2.0
//
// Copies by the device between any two of host and device memory, mapped here, for calls that return when they are
// done. On a stream that nobody else uses at the time: threads of a PE do not wait for each other's.
#pragma once

#include <cstddef>
#include <vector>

#include "core/runtime/pe.hpp"
#include "device/device.hpp"

namespace ushmem::core {

// A stream for calls that wait, and a word of device memory for what a kernel in it returns.
struct CopyStream {
  device::Stream stream = nullptr;
  std::size_t number = 0;
};

class Copies {
 public:
  // Ends the job, as all of them do, when the device cannot.
  Copies(Pe& pe, const char* call);
  ~Copies();
  Copies(const Copies&) = delete;
  Copies& operator=(const Copies&) = delete;

  void add(void* dest, const void* source, std::size_t bytes);  // source and dest stay as they are until wait()
  void wait();
  [[nodiscard]] const CopyStream& lent() const { return lent_; }

  // No more than so many lie in the stream at once: a device may need memory for each.
  static constexpr int most_under_way = 64;

 private:
  Pe& pe_;
  const char* call_;
  CopyStream lent_;
  int under_way_ = 0;
};

}  // namespace ushmem::core
